"""The stories of a run, with the index of all that is at hand, in bounded memory."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.briefing import Article
from briefing_tui.related import StoryIndex
from briefing_tui.sources import DuplicateStory, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.sources import SourceOptions
    from briefing_tui.sources.stream import SourceItem

# Characters of text kept while all titles are gathered (about 10,000 stories); what goes beyond is read a second time.
KEPT_TEXT = 32_000_000
# Characters of text read ahead where stories flow (about 100 stories, some tenths of a second).
AHEAD_TEXT = 300_000
# What a fault takes in memory, roughly, in characters.
_FAULT_LENGTH = 1_000


def load_stories(
    arguments: Sequence[str], options: SourceOptions, *, streamed: bool
) -> tuple[Iterator[SourceItem], StoryIndex]:
    """All stories and faults in order, and the index in which related stories are looked up.

    Files and folders are read ahead, so that a story is found though it stands behind the one that points to it, and
    one that comes again is named with the first. Of what is `streamed`, so much only as is read in a blink; beyond
    that, and from standard input, pipes, URLs and feeds, stories are passed on as they come: only those already seen
    are at hand.
    """
    at_hand = StoryIndex()
    if any(argument == "-" or "://" in argument or _is_pipe(argument) for argument in arguments):
        return _noted(read_sources(arguments, options), at_hand), at_hand
    items: list[SourceItem] = []
    length = 0
    coming = read_sources(arguments, options)
    for story in _noted(coming, at_hand):
        items.append(story)
        length += len(story.text) if isinstance(story, Article) else _FAULT_LENGTH
        if streamed and length > AHEAD_TEXT:
            return chain(items, _noted(coming, at_hand)), at_hand
        if length > KEPT_TEXT:
            for _ in _noted(coming, at_hand):
                pass
            items.clear()
            return read_sources(arguments, options), at_hand
    return iter(_all_named(items)), at_hand


def _is_pipe(argument: str) -> bool:
    """Whether a source may keep its reader waiting: a pipe, a device, whatever is neither file nor folder."""
    path = Path(argument)
    try:
        return path.exists() and not (path.is_file() or path.is_dir())
    except (OSError, ValueError):
        return False


def _all_named(items: list[SourceItem]) -> list[SourceItem]:
    if not any(isinstance(story, DuplicateStory) for story in items):
        return items
    from briefing_tui.sources.deduplication import all_sources_named

    return all_sources_named(items)


def _noted(coming: Iterator[SourceItem], at_hand: StoryIndex) -> Iterator[SourceItem]:
    for story in coming:
        if isinstance(story, Article):
            at_hand.add(story)
        yield story
