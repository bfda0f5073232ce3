"""Where stories come from: files, standard input, folders, records, pages, feeds. Each yields articles or faults."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError, fault_in
from briefing_tui.sanitize import sanitize_fields
from briefing_tui.sources.limits import AUTHORS, LINE_LENGTH, STORY_LENGTH
from briefing_tui.sources.options import SourceOptions
from briefing_tui.sources.stream import DuplicateStory, SourceNote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from briefing_tui.sources.deduplication import SeenStories
    from briefing_tui.sources.stream import SourceItem

__all__ = [
    "DuplicateStory",
    "EarlierStories",
    "SourceNote",
    "SourceOptions",
    "read_one_record",
    "read_part_of_json_lines",
    "read_sources",
]

_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
# A scheme and two slashes (RFC 3986, 3.1): no file of that name is meant.
_OTHER_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)

# What is said of all records of a file together.
_OF_ALL_RECORDS = "record.no_column"


class EarlierStories:
    """The stories that came so far, in one reading or in several, so that each is shown once."""

    def __init__(self) -> None:
        self._first: Article | None = None
        self._seen: SeenStories | None = None

    def source_of(self, story: Article) -> str | None:
        """Where this story came from before, or None; it is remembered then."""
        if self._first is None:
            self._first = story
            return None
        if self._seen is None:
            # Imported late: a single story, the usual case, needs no comparing.
            from briefing_tui.sources.deduplication import SeenStories

            self._seen = SeenStories()
            self._seen.first_source(self._first)
        return self._seen.first_source(story)


def read_sources(
    arguments: Sequence[str], options: SourceOptions | None = None, earlier: EarlierStories | None = None
) -> Iterator[SourceItem]:
    """Every story of every source, in order, one at a time; a fault is yielded in the place of what it cost.

    An argument is a path, a folder, a pattern (`*.txt`), a URL, or `-` for standard input. A story that came before,
    here or in an `earlier` reading, from the same page or in nearly the same words, is left out: a `DuplicateStory`
    names both sources in its place, unless the options want `repeats`.
    """
    options = options or SourceOptions()
    earlier = None if options.repeats else earlier or EarlierStories()
    for item in _read_all(arguments, options):
        if isinstance(item, SourceError):
            yield item
            continue
        yield _handed_out(item, earlier)
        if isinstance(item, Article) and len(item.text) > STORY_LENGTH:
            yield SourceError(item.source, "story.cut", count=STORY_LENGTH)


def read_one_record(record: object, source: str) -> Article | SourceError:
    """The story in a record that is at hand as a mapping, through the same door; compared with no other."""
    from briefing_tui.sources.files.records import read_records

    return next(_alone(read_records([(source, record)], SourceOptions().fields)))


def read_part_of_json_lines(
    lines: Iterable[bytes], source: str, options: SourceOptions, first_line: int, first_record: int
) -> Iterator[Article | SourceError]:
    """The stories of a part of a JSON Lines file, through the same door; none is compared with another.

    They are named and their faults placed as in the whole file, of whose lines and records that are not blank the part
    begins with these, counted from 1. How dates in numbers are to be read is judged by this part alone; columns that
    none of its records has are not named.
    """
    from briefing_tui.sources.files.records import read_json_lines

    stories = read_json_lines(lines, source, options.fields, first_line=first_line, first_record=first_record)
    return (
        item for item in _alone(stories) if not (isinstance(item, SourceError) and item.message.id == _OF_ALL_RECORDS)
    )


def _alone(stories: Iterator[Article | SourceError]) -> Iterator[Article | SourceError]:
    for story in stories:
        item = story if isinstance(story, SourceError) else _handed_out(story, None)
        if isinstance(item, Article | SourceError):
            yield item


def _handed_out(item: Article | DuplicateStory | SourceNote, earlier: EarlierStories | None) -> SourceItem:
    """The door that every story goes through, whatever it was read from: nothing unsafe is in any of its strings."""
    try:
        item = sanitize_fields(_bounded(item) if isinstance(item, Article) else item)
        before = earlier.source_of(item) if earlier is not None and isinstance(item, Article) else None
    except Exception as fault:
        return fault_in(item.source, fault)
    return item if before is None else DuplicateStory(item.source, before)


def _bounded(article: Article) -> Article:
    """The article, no part of it larger than news is; the article itself where none was."""
    if len(article.text) <= STORY_LENGTH and len(article.title) <= LINE_LENGTH and len(article.authors) <= AUTHORS:
        return article
    # Offsets are counted by the analysis, which comes later.
    return replace(
        article,
        text=article.text[:STORY_LENGTH].rstrip(),
        title=article.title[:LINE_LENGTH].rstrip(),
        authors=article.authors[:AUTHORS],
    )


def _read_all(arguments: Sequence[str], chosen: SourceOptions) -> Iterator[SourceItem]:
    for together in _together(arguments):
        taken = 0
        if chosen.limit is not None and chosen.limit <= 0:
            return
        for story in _read(together, chosen):
            if isinstance(story, Article):
                if chosen.since is not None and _is_before(chosen.since, story, chosen):
                    continue
                taken += 1
            yield story
            if taken == chosen.limit and len(together) == 1:
                break


def _is_before(since: date, story: Article, chosen: SourceOptions) -> bool:
    """Whether the story is of a day before: as its source tells, else as the text does."""
    if story.published:
        return story.published[:10] < since.isoformat()
    try:
        day = chosen.story_day(story) if chosen.story_day else None
    except Exception:  # The analysis names what a story sets off.
        return False
    return day is not None and day < since


def _together(arguments: Sequence[str]) -> Iterator[Sequence[str]]:
    """The arguments one by one, but URLs that follow one another together, so that they can be fetched at once."""
    for are_urls, group in groupby(arguments, lambda argument: bool(_WEB_ADDRESS.match(argument))):
        if are_urls:
            yield tuple(group)
        else:
            yield from ((argument,) for argument in group)


def _read(together: Sequence[str], options: SourceOptions) -> Iterator[SourceItem]:
    """The stories of one argument, or of several URLs; whatever is wrong with them costs nothing else."""
    try:
        yield from _read_unguarded(together, options)
    except Exception as fault:
        yield fault_in(" ".join(together), fault)


def _read_unguarded(together: Sequence[str], options: SourceOptions) -> Iterator[SourceItem]:
    argument = together[0]
    if _WEB_ADDRESS.match(argument):
        from briefing_tui.sources.web.stories import fetch_stories

        yield from fetch_stories(together, options)
        return
    from briefing_tui.sources.files import paths

    if argument == "-":
        yield from paths.read_stdin(options)
    elif _OTHER_ADDRESS.match(argument):
        yield SourceError(argument, "fetch.not_web")
    else:
        yield from paths.read_path(argument, options)
