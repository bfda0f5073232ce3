"""Reading, and making the views of all stories, beside the screen: threads that touch no widget and post messages only.

The threads are daemons and not Textual's thread workers: those hold up quitting until the slowest page has come.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from briefing_tui.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing_tui.sources.stream import SourceItem

    ReadSources = Callable[[Sequence[str]], Iterator[SourceItem]]

Asked = TypeVar("Asked")
Made = TypeVar("Made")


class SourceReader:
    """Reads sources on a thread from the moment it is made; what is read waits until it is taken."""

    def __init__(self, read: ReadSources) -> None:
        self._read = read
        self._waiting: deque[SourceItem] = deque()
        self._tell: Callable[[], Any] | None = None
        self._notified = False
        self._running = 0
        self._lock = threading.Lock()
        self._first = threading.Event()

    @property
    def busy(self) -> bool:
        """Whether sources are still being read."""
        return self._running > 0

    def read(self, arguments: Sequence[str]) -> None:
        """Begin to read these sources."""
        with self._lock:
            self._running += 1
        threading.Thread(target=self._run, args=(tuple(arguments),), name="reader", daemon=True).start()

    def wait_for_first(self, seconds: float) -> None:
        """Wait until something was read, or nothing came, but no longer than this."""
        self._first.wait(seconds)

    def listen(self, tell: Callable[[], Any]) -> None:
        """Call `tell` (on the reading thread) whenever something waits to be taken."""
        self._tell = tell

    def take(self) -> list[SourceItem]:
        """All that was read since the last time."""
        with self._lock:
            self._notified = False
            stories = list(self._waiting)
            self._waiting.clear()
        return stories

    def _run(self, arguments: Sequence[str]) -> None:
        try:
            for story in self._read(arguments):
                with self._lock:
                    self._waiting.append(story)
                self._first.set()
                self._notify()
        except SourceError as fault:
            self._fail(fault)
        except Exception as fault:  # A fault in reading must cost the source, not the session.
            self._fail(SourceError(" ".join(arguments), "fault", kind=type(fault).__name__, words=str(fault)))
        finally:
            with self._lock:
                self._running -= 1
            self._first.set()
            self._notify(always=True)

    def _fail(self, fault: SourceError) -> None:
        with self._lock:
            self._waiting.append(fault)

    def _notify(self, *, always: bool = False) -> None:
        with self._lock:
            if self._notified and not always:
                return
            self._notified = True
        if self._tell:
            self._tell()


class LatestJob(Generic[Asked, Made]):
    """Makes something of the newest of what was asked for, on a thread; what was asked for meanwhile is left out.

    As long as it took it then leaves the others to their work, but where it is asked for the last of all.
    """

    def __init__(self, make: Callable[[Asked], Made], tell: Callable[[], Any]) -> None:
        self._make = make
        self._tell = tell
        self._lock = threading.Lock()
        self._is_urgent = threading.Event()
        self._asked: list[Asked] = []
        self._made: list[Made] = []
        self._is_running = False

    @property
    def is_running(self) -> bool:
        """Whether something is being made, or rested from."""
        return self._is_running

    def ask(self, asked: Asked, *, is_last: bool = False) -> None:
        """Make it of this next; nothing more comes for now where that `is_last`."""
        with self._lock:
            self._asked = [asked]
            if is_last:
                self._is_urgent.set()
            if self._is_running:
                return
            self._is_running = True
        threading.Thread(target=self._run, name="digest", daemon=True).start()

    def take(self) -> Made | None:
        """The newest that was made since the last time."""
        with self._lock:
            made, self._made = self._made, []
        return made[-1] if made else None

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._asked:
                    self._is_running = False
                    return
                asked = self._asked.pop()
                self._is_urgent.clear()
            began = time.monotonic()
            made = self._make(asked)
            with self._lock:
                self._made.append(made)
            self._tell()
            self._is_urgent.wait(time.monotonic() - began)
