"""Comparisons as plain text, for mail and paper: what both tell in the words of each, then what only one does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.i18n import Labels
from briefing_tui.outputs.comparison.page import (
    differences_of,
    heads_of,
    name_of,
    page_of,
    repetitions_of,
    versions_of,
    words_of,
)
from briefing_tui.outputs.digest.page import LONGEST_QUOTE, LONGEST_WHAT, lead_of, names_in, subject_of
from briefing_tui.outputs.layout import Line, items, lines_of, section
from briefing_tui.outputs.plain import text_of
from briefing_tui.outputs.wording import days_of, one_line, quoted, shortened, title_or_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_tui.digest.model import Comparison, Happening, Side, Statement, StorySource
    from briefing_tui.outputs import OutputOptions
    from briefing_tui.outputs.comparison.page import ComparisonParts

_INDENT = "    "


def render(comparisons: Sequence[Comparison], options: OutputOptions) -> str:
    """Each comparison in lines of `options.width` columns; a URL alone may be longer."""
    return text_of(list(_lines(comparisons, options)), color=options.color)


def _lines(comparisons: Sequence[Comparison], options: OutputOptions) -> Iterator[Line]:
    labels = Labels(options.language)
    if not comparisons:
        yield from lines_of(labels("comparison_none"), options.width, "title")
    for number, comparison in enumerate(comparisons):
        if number:
            yield from (Line(""), Line("=" * options.width, "faint"))
        yield from _comparison(comparison, options, labels)


def _comparison(comparison: Comparison, options: OutputOptions, labels: Labels) -> Iterator[Line]:
    width, (one, other) = options.width, comparison.sides
    title = labels("comparison_title", one=name_of(one), other=name_of(other))
    yield from lines_of(title, width, "title")
    yield from lines_of(subject_of(comparison), width, "faint")
    yield from lines_of(repetitions_of(comparison, labels), width, "faint")
    page = page_of(comparison, long=options.long)
    if options.shows("events"):
        told = (
            f"{shortened(one_line(happening.what), LONGEST_WHAT // 2)} - {versions_of(difference, comparison, labels)}"
            for happening, difference in differences_of(comparison)
        )
        yield from section(labels("digest_differences"), items(told, width))
        yield from _happenings(comparison, page, options, labels)
    if options.shows("actors"):
        people = zip(heads_of(comparison, labels), map(names_in, page.participants), strict=True)
        told = (f"{head}: {who}" for head, who in people if who)
        yield from section(labels("comparison_who"), items(told, width))
    if options.shows("quotes"):
        yield from _quotes(comparison, page, options, labels)
    if options.shows("related"):
        sources = (source for side in comparison.sides for source in side.sources)
        yield from section(labels("digest_sources"), _sources(sources, width, labels))


def _happenings(
    comparison: Comparison, page: ComparisonParts, options: OutputOptions, labels: Labels
) -> Iterator[Line]:
    both, *alone = page.happenings
    yield from section(labels("comparison_both_tell"), _both(both, comparison, options))
    for side, happenings in zip(comparison.sides, alone, strict=True):
        heading = labels("comparison_only_tells", name=name_of(side))
        yield from section(heading, (line for h in happenings for line in _alone(h, side, options)))
    if page.more:
        yield from lines_of(labels("digest_more", count=page.more), options.width, "faint")


def _both(happenings: Iterable[Happening], comparison: Comparison, options: OutputOptions) -> Iterator[Line]:
    """Each happening with the words of the one side and of the other under it."""
    for happening in happenings:
        lead = f"{days_of(happening, options.language)}  "
        text = shortened(one_line(happening.what), LONGEST_WHAT)
        yield from lines_of(text, options.width, "event", hanging=_INDENT, lead=lead)
        for side in comparison.sides:
            for words in words_of(happening, side, long=options.long):
                yield from lines_of(f"{name_of(side)}: {words}", options.width, hanging=f"{_INDENT}  ", lead=_INDENT)


def _alone(happening: Happening, side: Side, options: OutputOptions) -> Iterator[Line]:
    lead = f"{days_of(happening, options.language)}  "
    for words in words_of(happening, side, long=options.long)[:1]:
        yield from lines_of(words, options.width, "event", hanging=_INDENT, lead=lead)


def _quotes(comparison: Comparison, page: ComparisonParts, options: OutputOptions, labels: Labels) -> Iterator[Line]:
    heads = heads_of(comparison, labels)
    lines: list[Line] = []
    for head, statements in zip(heads, page.statements, strict=True):
        if statements:
            lines += lines_of(head, options.width, "event", hanging=_INDENT)
            lines += items((_quoted(statement, options) for statement in statements), options.width)
    yield from section(labels("digest_quotes"), lines)


def _quoted(statement: Statement, options: OutputOptions) -> str:
    words = quoted(statement.text, direct=statement.direct, longest=0 if options.long else LONGEST_QUOTE)
    day = f", {statement.day}" if statement.day else ""
    return f"{statement.speaker}{day}: {words}"


def _sources(sources: Iterable[StorySource], width: int, labels: Labels) -> Iterator[Line]:
    for source in sources:
        text = lead_of(source) + one_line(title_or_source(source, labels))
        yield from lines_of(text, width, hanging="  ", lead="- ")
        yield from lines_of(source.url or source.source, width, "faint", hanging=_INDENT, lead="  ")
