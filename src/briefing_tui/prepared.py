"""What is made from the program's own files, kept beside them as Python keeps its compiled modules: in `__pycache__`.

Reading 200 KB of TOML and turning it into tables takes 25 ms at every start, reading the outcome back 2 ms. Where, when
and whether it is kept follows Python's own rules (PEP 3147): written whole or not at all, never where the folder cannot
be written or PYTHONDONTWRITEBYTECODE is set, made anew when a file it was made from is another.
"""

from __future__ import annotations

import marshal
from importlib.machinery import SourceFileLoader
from typing import TYPE_CHECKING, Any
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import CodeType


def prepared(path: Path, sources: Sequence[Path], make: Callable[[], Any]) -> Any:
    """What `make` returns: built-in values alone (dictionaries, sets, tuples, text, numbers), not to be changed.

    It is kept under the name of `path`, which need not exist, for as long as `sources`, all that it depends on, stay as
    they are. Raises what `make` raises, and `OSError` where a source is missing.
    """
    try:
        code = _Kept(path, sources, make).get_code(path.name)
        return marshal.loads(eval(code))  # type: ignore[arg-type]
    except (EOFError, TypeError, ValueError, ImportError):
        return make()  # What was kept is damaged.


class _Kept(SourceFileLoader):
    """Has Python's own loader keep a value as the one constant of a compiled module."""

    def __init__(self, path: Path, sources: Sequence[Path], make: Callable[[], Any]) -> None:
        super().__init__(path.name, str(path))
        self._sources, self._make = sources, make

    def path_stats(self, path: Any) -> dict[str, Any]:  # noqa: ARG002
        """A stamp of all sources in the place of one file's time and size."""
        found = [(one.name, state.st_mtime_ns, state.st_size) for one in self._sources for state in (one.stat(),)]
        return {"mtime": crc32(repr(found).encode()), "size": 0}

    def get_data(self, path: Any) -> bytes:
        """What was kept; nothing for the source, which `make` reads itself."""
        return b"" if path == self.path else super().get_data(path)

    def source_to_code(self, data: Any, path: Any, *, _optimize: int = -1) -> CodeType:  # type: ignore[override]  # noqa: ARG002
        """The value, made now."""
        code: CodeType = compile(repr(marshal.dumps(self._make())), str(path), "eval")
        return code
