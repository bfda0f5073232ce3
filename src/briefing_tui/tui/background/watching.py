"""Folders, files and addresses looked at again while the session runs, where the reader asked for it with `--watch`."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Signature = frozenset[tuple[str, int, int]]

# Seconds between two looks at files, and between two requests for one address: as often as feeds ask to be asked.
FILES_EVERY, ADDRESSES_EVERY = 2.0, 900.0
# Of a folder with more files no more than these are looked at.
_MOST_FILES = 20_000


class SourceWatcher:
    """Tells of sources whose files have changed, once they stand still, and of addresses when their time has come."""

    def __init__(self, arguments: Sequence[str], tell: Callable[[tuple[str, ...]], object]) -> None:
        self._addresses = tuple(argument for argument in arguments if "://" in argument)
        self._paths = tuple(argument for argument in arguments if "://" not in argument and argument != "-")
        self._tell = tell

    def start(self) -> None:
        """Begin to look, on a thread that ends with the process."""
        threading.Thread(target=self._run, name="watcher", daemon=True).start()

    def _run(self) -> None:
        known = {path: signature(path) for path in self._paths}
        moving: dict[str, Signature] = {}
        asked = time.monotonic()
        while True:
            time.sleep(FILES_EVERY)
            changed = []
            for path in self._paths:
                now = signature(path)
                if now == known[path]:
                    moving.pop(path, None)
                elif moving.get(path) == now:  # It stands still: who writes it is done.
                    known[path] = now
                    changed.append(path)
                else:
                    moving[path] = now
            if self._addresses and time.monotonic() - asked >= ADDRESSES_EVERY:
                asked = time.monotonic()
                changed += self._addresses
            if changed:
                self._tell(tuple(changed))


def signature(argument: str) -> Signature:
    """Name, time and size of each file of a source; what cannot be looked at has none."""
    files = set()
    for path in _files(argument):
        try:
            status = path.stat()
        except OSError:
            continue
        files.add((str(path), status.st_mtime_ns, status.st_size))
        if len(files) >= _MOST_FILES:
            break
    return frozenset(files)


def _files(argument: str) -> Iterator[Path]:
    if not Path(argument).is_dir():
        yield Path(argument)
        return
    for folder, folders, files in os.walk(argument):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(folder) / name for name in files if not name.startswith("."))
