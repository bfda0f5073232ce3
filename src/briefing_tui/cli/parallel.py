"""Stories briefed one by one or by several processes: in the order they came, with the same outcome either way."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.related import related_stories
from briefing_tui.worker_process import end_with_parent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future
    from datetime import date

    from briefing_tui.briefing import Briefing, Language, RelatedStory
    from briefing_tui.related import StoryIndex
    from briefing_tui.sources.stream import SourceItem

# So many stories for each process are on their way at a time: enough that none waits, few enough for the memory.
_AHEAD = 4


class Outcome(NamedTuple):
    """What came, and for a story its briefing or the fault that its analysis set off."""

    item: SourceItem
    briefing: Briefing | Exception | None


def brief_all(
    coming: Iterator[SourceItem], at_hand: StoryIndex, *, day: date | None, language: Language, jobs: int
) -> Iterator[Outcome]:
    """All that comes, in its order, each story with its briefing; what is no story goes through as it is.

    Related stories are looked up as each story comes, before those behind it: their processes have no part in it.
    """
    if jobs > 1:
        yield from _by_processes(coming, at_hand, day, language, jobs)
        return
    for item in coming:
        if isinstance(item, Article):
            related = related_stories(item.links, at_hand)
            yield Outcome(item, _with_related(_briefed(item, day, language), related))
        else:
            yield Outcome(item, None)


def _briefed(article: Article, day: date | None, language: Language) -> Briefing | Exception:
    try:
        return brief(article, date=day, language=language)
    except Exception as fault:  # Whatever one story sets off must not cost the others.
        return fault


def _in_process(article: Article, day: date | None, language: Language) -> Briefing | Exception:
    """The same in another process: a fault that cannot be sent goes as its wording."""
    outcome = _briefed(article, day, language)
    if isinstance(outcome, Exception):
        from briefing_tui.errors import BriefingError

        return outcome if isinstance(outcome, BriefingError) else _SentError(repr(outcome))
    return outcome


class _SentError(Exception):
    """A fault of another process, in its own words."""

    def __repr__(self) -> str:
        return str(self.args[0])


def _with_related(outcome: Briefing | Exception, related: tuple[RelatedStory, ...]) -> Briefing | Exception:
    return outcome if isinstance(outcome, Exception) else replace(outcome, related=related)


def _by_processes(
    coming: Iterator[SourceItem], at_hand: StoryIndex, day: date | None, language: Language, jobs: int
) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # Not forked: this process may have threads (the progress bar, pages being fetched).
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=end_with_parent)
    waiting: deque[tuple[SourceItem, Future[Briefing | Exception] | None, tuple[RelatedStory, ...]]] = deque()

    def first() -> Outcome:
        item, future, related = waiting.popleft()
        if not isinstance(item, Article):
            return Outcome(item, None)
        try:
            outcome = future.result() if future else _briefed(item, day, language)
        except BrokenProcessPool:  # A process was killed: what it left is done here.
            outcome = _briefed(item, day, language)
        return Outcome(item, _with_related(outcome, related))

    try:
        for item in coming:
            if isinstance(item, Article):
                related = related_stories(item.links, at_hand)
                try:
                    waiting.append((item, pool.submit(_in_process, item, day, language), related))
                except BrokenProcessPool:
                    waiting.append((item, None, related))
            else:
                waiting.append((item, None, ()))
            if len(waiting) >= _AHEAD * jobs:
                yield first()
        while waiting:
            yield first()
    finally:
        pool.shutdown(cancel_futures=True)
