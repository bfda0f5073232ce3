"""The sources named at the start, read by a process of their own while this one loads Textual.

Reading and loading each keep one core busy for the time of a first frame; threads would share one core between them.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from pickle import PickleError, dump, load
from typing import TYPE_CHECKING, Any

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.kept_code import keep_code
from briefing_tui.sources import DuplicateStory, EarlierStories, read_sources
from briefing_tui.startup import load_deferred

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

    from briefing_tui.sources import SourceOptions
    from briefing_tui.sources.stream import SourceItem

_END = None


class ReaderProcess:
    """Reads the first sources in a process of its own, all later ones where it is asked to.

    To be made before any thread is: the process is a copy of this one. `end` must be called.
    """

    def __init__(self, arguments: Sequence[str], options: SourceOptions) -> None:
        self._options = options
        self._earlier = EarlierStories()
        self._came: list[Article] = []
        self._later = False
        self._addresses: set[str] = set()
        self._process, self._pipe = _begin(tuple(arguments), options)

    def __call__(self, arguments: Sequence[str]) -> Iterator[SourceItem]:
        """The stories and faults of the sources, as `read_sources` gives them; the first call gets the first ones."""
        pipe, self._pipe = self._pipe, None
        if pipe is None:
            self._later = True
            while self._came:
                self._earlier.source_of(self._came.pop(0))
            options = replace(self._options, known=frozenset(self._addresses))
            for item in read_sources(arguments, options, self._earlier):
                self._note_address(item)
                yield item
            return
        for story in self._received_until_ended(pipe, arguments):
            if isinstance(story, Article):
                before = self._earlier.source_of(story) if self._later else None
                if before is not None:
                    yield DuplicateStory(story.source, before)
                    continue
                if not self._later:
                    self._came.append(story)
                self._note_address(story)
            yield story

    def _received_until_ended(self, pipe: BinaryIO, arguments: Sequence[str]) -> Iterator[SourceItem]:
        try:
            yield from _received(pipe, arguments)
        except SourceError:
            if self._process:  # Else it was ended: nobody waits for the rest.
                raise

    def _note_address(self, item: SourceItem) -> None:
        """The page of a story is at hand: a feed that is read again need not ask for it."""
        if isinstance(item, Article) and item.url:
            self._addresses.add(item.url)

    def end(self) -> None:
        """Read no further."""
        process, self._process = self._process, 0
        if process:
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)


def _cores_at_hand() -> int:
    """How many cores are free for this process: those it may run on (`taskset`, a container's share) but the busy ones.

    Without a core of its own the copy would only compete with the screen: on one core the first frame came after 0.94
    (a text) and 0.98 (a page) of its time without the copy, on two cores after 1.12 and 1.49 (30 pairs of starts on an
    idle machine); with one of two cores busy, after 0.90 to 0.94 of its time without it.
    """
    try:
        cores = len(os.sched_getaffinity(0))
    except (AttributeError, OSError):  # macOS has no such call.
        cores = os.cpu_count() or 1
    return cores - _others_running()


def _others_running() -> int:
    """How many other threads of the machine run or wait for a core at this moment; 0 where nothing says so."""
    try:
        running = Path("/proc/loadavg").read_text(encoding="ascii").split()[3].partition("/")[0]
        return max(0, int(running) - 1)
    except (OSError, ValueError, IndexError):
        return 0


def _begin(arguments: Sequence[str], options: SourceOptions) -> tuple[int, BinaryIO | None]:
    """The process that reads, and the pipe through which it tells; 0 and None where there is none."""
    if _cores_at_hand() < 2:
        return 0, None
    try:
        receiving, sending = os.pipe()
        process = os.fork()
    except OSError:
        return 0, None
    if process:
        os.close(sending)
        return process, os.fdopen(receiving, "rb")
    try:
        os.setpgid(0, 0)  # Ctrl-C and a hang-up are for the app, which ends this process itself.
        os.close(receiving)
        with os.fdopen(sending, "wb") as pipe:
            _tell_all(arguments, options, pipe)
        keep_code()
    finally:
        os._exit(0)


def _tell_all(arguments: Sequence[str], options: SourceOptions, pipe: BinaryIO) -> None:
    def tell(message: Any) -> None:
        dump(message, pipe)
        pipe.flush()

    load_deferred()
    try:
        for story in read_sources(arguments, options):
            tell(story)
    except Exception as fault:  # A fault in reading must cost the source, not the session.
        tell(SourceError(" ".join(arguments), "fault", kind=type(fault).__name__, words=str(fault)))
    tell(_END)


def _received(pipe: BinaryIO, arguments: Sequence[str]) -> Iterator[SourceItem]:
    with pipe:
        while True:
            try:
                story = load(pipe)
            except (EOFError, OSError, PickleError) as fault:
                raise SourceError(" ".join(arguments), "reading_broke_off", fault=type(fault).__name__) from fault
            if story is _END:
                return
            yield story
