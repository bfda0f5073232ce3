"""Comparisons as CommonMark, the stories' own marks escaped: what both tell as a table of two columns."""

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
from briefing_tui.outputs.digest.markdown import section, source_line
from briefing_tui.outputs.digest.page import LONGEST_WHAT, names_in, subject_of
from briefing_tui.outputs.markdown import escaped
from briefing_tui.outputs.wording import days_of, one_line, quoted, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_tui.digest.model import Comparison, Statement
    from briefing_tui.outputs import OutputOptions
    from briefing_tui.outputs.comparison.page import ComparisonParts


def render(comparisons: Sequence[Comparison], options: OutputOptions) -> str:
    """Each comparison under a heading of the first level."""
    labels = Labels(options.language)
    blocks = [block for comparison in comparisons for block in _blocks(comparison, options, labels)]
    return "\n\n".join(blocks or [f"# {escaped(labels('comparison_none'))}"]) + "\n"


def _blocks(comparison: Comparison, options: OutputOptions, labels: Labels) -> Iterator[str]:
    one, other = comparison.sides
    yield f"# {escaped(labels('comparison_title', one=name_of(one), other=name_of(other)))}"
    yield escaped(subject_of(comparison))
    if repetitions := repetitions_of(comparison, labels):
        yield escaped(repetitions)
    page = page_of(comparison, long=options.long)
    if options.shows("events"):
        told = (
            f"- {escaped(shortened(one_line(happening.what), LONGEST_WHAT // 2))}: "
            f"{escaped(versions_of(difference, comparison, labels))}"
            for happening, difference in differences_of(comparison)
        )
        yield from section("## ", labels("digest_differences"), told)
        yield from _happenings(comparison, page, options, labels)
    heads = heads_of(comparison, labels)
    if options.shows("actors"):
        people = zip(heads, map(names_in, page.participants), strict=True)
        yield from section(
            "## ", labels("comparison_who"), (f"- {escaped(head)}: {escaped(who)}" for head, who in people if who)
        )
    if options.shows("quotes"):
        quotes = (
            f"- {escaped(head)}: {escaped(_quoted(statement))}"
            for head, statements in zip(heads, page.statements, strict=True)
            for statement in statements
        )
        yield from section("## ", labels("digest_quotes"), quotes)
    if options.shows("related"):
        yield from section(
            "## ", labels("digest_sources"), (source_line(s, labels) for side in comparison.sides for s in side.sources)
        )


def _happenings(comparison: Comparison, page: ComparisonParts, options: OutputOptions, labels: Labels) -> Iterator[str]:
    """What both tell as a table; then what one tells alone."""
    both, *alone = page.happenings
    rows = [
        f"| {days_of(h, options.language)} | "
        + " | ".join(_cell(words_of(h, side, long=options.long)) for side in comparison.sides) + " |"
        for h in both
    ]  # fmt: skip
    if rows:
        names = " | ".join(_cell((name_of(side),)) for side in comparison.sides)
        rows = [f"| {labels('digest_day')} | {names} |", "|---|---|---|", *rows]
    yield from section("## ", labels("comparison_both_tell"), rows)
    for side, happenings in zip(comparison.sides, alone, strict=True):
        told = (
            f"- {days_of(h, options.language)} {escaped(words_of(h, side, long=options.long)[0])}" for h in happenings
        )
        yield from section("## ", labels("comparison_only_tells", name=name_of(side)), told)
    if page.more:
        yield escaped(labels("digest_more", count=page.more))


def _cell(texts: Iterable[str]) -> str:
    """Texts in a cell of a table (GitHub Flavored Markdown)."""
    return "; ".join(escaped(text) for text in texts)


def _quoted(statement: Statement) -> str:
    day = f", {statement.day}" if statement.day else ""
    return f"{statement.speaker}{day}: {quoted(statement.text, direct=statement.direct)}"
