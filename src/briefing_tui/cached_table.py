"""Tables made from the program's own files, kept beside them as Python keeps its compiled modules: in `__pycache__`.

Reading 200 KB of TOML and turning it into tables takes 25 ms at every start, reading the outcome back 2 ms. Where and
whether it is kept follows Python's own rules (PEP 3147): written whole or not at all, never where the folder cannot be
written or PYTHONDONTWRITEBYTECODE is set, made anew when a file it was made from is another.

`marshal` is fast and trusts what it reads: the wrong bytes can end the interpreter. So a table is read back only where
its checksum is right and nobody else may write, neither the file nor its folder.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_CHECKSUM_BYTES = 4
_WRITABLE_BY_OTHERS = 0o022


def cached_table(path: Path, sources: Sequence[Path], make: Callable[[], Any]) -> Any:
    """What `make` returns: built-in values alone (dictionaries, sets, tuples, text, numbers), not to be changed.

    It is kept under the name of `path`, which need not exist, for as long as `sources`, all that it depends on, stay as
    they are. Raises what `make` raises, and `OSError` where a source is missing.
    """
    value = read_table(path, sources)
    if value is None:
        value = make()
        write_table(path, sources, value)
    return value


def read_table(path: Path, sources: Sequence[Path]) -> Any:
    """What is kept under the name of `path` and depends on `sources`; None where nothing is. Raises `OSError`."""
    stamp = _stamp(sources)
    file = _file(path)
    payload = _payload(file, stamp) if file else None
    if payload is not None:
        with suppress(EOFError, TypeError, ValueError):
            return marshal.loads(payload)
    return None


def may_be_written(path: Path) -> bool:
    """Whether a table of that name could be kept: Python may write what it compiled, and there is a place for it."""
    file = None if sys.dont_write_bytecode else _file(path)
    folder = next((folder for folder in file.parents if folder.exists()), None) if file else None
    return folder is not None and os.access(folder, os.W_OK)


def write_table(path: Path, sources: Sequence[Path], value: Any) -> None:
    """Keep a value where that is possible and wanted."""
    file = _file(path)
    if file and not sys.dont_write_bytecode:
        with suppress(OSError):
            _write(file, _stamp(sources), marshal.dumps(value))


def _file(path: Path) -> Path | None:
    try:
        return Path(cache_from_source(path, optimization="")).with_suffix(".table")
    except NotImplementedError:  # A Python that keeps nothing (`sys.implementation.cache_tag` is None).
        return None


def _stamp(sources: Sequence[Path]) -> bytes:
    """What a kept table begins with: the version of the compiled format, and time and size of all its sources."""
    states = [(source.name, state.st_mtime_ns, state.st_size) for source in sources for state in (source.stat(),)]
    return MAGIC_NUMBER + repr(states).encode()


def _payload(file: Path, stamp: bytes) -> memoryview | None:
    """The marshalled value in a file; None where there is none that is whole, of these sources and safe to read."""
    try:
        if not _is_private(file.parent.stat()):
            return None
        with file.open("rb") as stream:
            if not _is_private(os.fstat(stream.fileno())):
                return None
            content = stream.read()
    except OSError:
        return None
    begin = len(stamp) + _CHECKSUM_BYTES
    payload = memoryview(content)[begin:]
    return payload if content[:begin] == stamp + _checksum(payload) else None


def _checksum(payload: bytes | memoryview) -> bytes:
    return crc32(payload).to_bytes(_CHECKSUM_BYTES)


def _is_private(state: os.stat_result) -> bool:
    """Whether the user or root owns a file or folder and nobody else may write to it; Windows has no such bits."""
    if sys.platform == "win32":
        return True
    return state.st_uid in (0, os.geteuid()) and not state.st_mode & _WRITABLE_BY_OTHERS


def _write(file: Path, stamp: bytes, payload: bytes) -> None:
    """Write a table whole or not at all. Raises `OSError` where that is not possible."""
    file.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    if not _is_private(file.parent.stat()):
        return  # It would not be read back.
    part = file.with_name(f"{file.name}.{os.getpid()}.{id(payload)}")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(stamp + _checksum(payload) + payload)
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
