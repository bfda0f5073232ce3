"""The digest as CommonMark, the stories' own marks escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.i18n import Labels, describe
from briefing_tui.outputs.digest.page import (
    LONGEST_QUOTE,
    count_of,
    difference_of,
    group_of,
    heading_of,
    imprint_of,
    is_lone,
    is_notice,
    lead_of,
    more_of,
    notice_of,
    outlets_of,
    page_of,
    row_of,
    what_of,
)
from briefing_tui.outputs.markdown import escaped, linked
from briefing_tui.outputs.wording import days_of, one_line, quoted, title_or_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_tui.digest.model import Affair, Digest, Happening, Participant, Statement, StorySource
    from briefing_tui.outputs import OutputOptions
    from briefing_tui.outputs.digest.page import AffairPage


def render(digest: Digest, options: OutputOptions) -> str:
    """The digest, each affair under a heading of the second level."""
    labels = Labels(options.language)
    return "\n\n".join(_blocks(digest, options, labels)) + "\n"


def _blocks(digest: Digest, options: OutputOptions, labels: Labels) -> Iterator[str]:
    stories = sum(len(affair.sources) for affair in digest.affairs) + len(digest.undated)
    title = labels("digest_title", stories=stories, affairs=len(digest.affairs)) if stories else labels("digest_none")
    yield f"# {escaped(title)}"
    if options.headings and digest.affairs:
        rows = (row_of(affair, labels) for affair in digest.affairs)
        yield "\n".join(f"{number}. {escaped(row)}" for number, row in enumerate(rows, 1))
    for affair in () if options.headings else digest.affairs:
        is_short = is_notice(affair, len(digest.affairs)) and not options.long
        yield from (_notice if is_short else _affair)(affair, options, labels)
    undated = (source_line(source, labels) + _note(source.note, labels) for source in digest.undated)
    yield from section("## ", labels("digest_undated"), undated)
    faults = (f"- {escaped(describe(fault, options.language))}" for fault in digest.left_out)
    yield from section("## ", labels("digest_left_out"), faults)


def _notice(affair: Affair, options: OutputOptions, labels: Labels) -> Iterator[str]:
    """An affair of one story on a page of many: its title and the weightiest of each part, without headings."""
    page = notice_of(affair)
    yield from _title_and_imprint(affair, options, labels)
    rows: list[str] = []
    if options.shows("events"):
        rows += (_happening(happening, options, labels) for happening in page.happenings)
        rows += (_happening(happening, options, labels, coming=True) for happening in page.ahead)
    if options.shows("actors"):
        rows += (_person(person, counted=False) for person in page.persons)
    if options.shows("quotes"):
        rows += (_statement(statement, options) for statement in page.statements)
    if rows:
        yield "\n".join(rows)


def _title_and_imprint(affair: Affair, options: OutputOptions, labels: Labels) -> Iterator[str]:
    """The heading of an affair that one story tells: its title, and below it where the story is."""
    (source,) = affair.sources
    yield f"## {linked(heading_of(affair, labels), source.url)}"
    imprint = imprint_of(source, "" if source.url else source.source)
    if options.shows("related") and (imprint or source.note):
        yield escaped(imprint) + _note(source.note, labels)


def _happening(happening: Happening, options: OutputOptions, labels: Labels, *, coming: bool = False) -> str:
    what = escaped(what_of(happening, labels, long=options.long, coming=coming))
    return f"- {days_of(happening, options.language)} {what}{_note(happening.note, labels)}"


def _title(source: StorySource, labels: Labels) -> str:
    day = f"{source.day} " if source.day else ""
    return f"- {day}{escaped(title_or_source(source, labels))}"


def _affair(affair: Affair, options: OutputOptions, labels: Labels) -> Iterator[str]:
    if is_lone(affair):
        yield from _title_and_imprint(affair, options, labels)
    else:
        yield f"## {escaped(heading_of(affair, labels))}"
        yield escaped(count_of(affair, labels))
    if affair.note:
        yield f"*{escaped(labels('digest_note', note=one_line(affair.note)))}*"
    page = page_of(affair, long=options.long)
    outlets = outlets_of(affair.sources)
    if options.shows("events"):
        for label, happenings in (("digest_events", page.happenings), ("digest_ahead", page.ahead)):
            rows = (_happening(happening, options, labels) for happening in happenings)
            yield from section("### ", labels(label), rows)
        yield from section("### ", labels("digest_about"), (_title(source, labels) for source in page.titled))
        if page.more:
            yield escaped(more_of(page, labels))
    if options.shows("actors"):
        yield from section("### ", labels("digest_who"), _people(page, labels, counted=not is_lone(affair)))
    if options.shows("quotes"):
        yield from section(
            "### ",
            labels("digest_quotes"),
            (_statement(said, options) + _note(said.note, labels) for said in page.statements),
        )
    if options.shows("events"):
        rows = (f"- {escaped(difference_of(h, difference, outlets, labels))}" for h, difference in page.differences)
        yield from section("### ", labels("digest_differences"), rows)
    if options.shows("related") and not is_lone(affair):
        rows = (source_line(source, labels) + _note(source.note, labels) for source in affair.sources)
        yield from section("### ", labels("digest_sources"), rows)


def section(level: str, heading: str, content: Iterable[str]) -> Iterator[str]:
    """A heading, with the marks of its level, and what stands under it; nothing where nothing does."""
    if text := "\n".join(content):
        yield f"{level}{escaped(heading)}"
        yield text


def _note(note: str, labels: Labels) -> str:
    """What somebody wrote to a row, as a paragraph of its item."""
    return f"\n  *{escaped(labels('digest_note', note=one_line(note)))}*" if note else ""


def _people(page: AffairPage, labels: Labels, *, counted: bool) -> Iterator[str]:
    """Persons an item each; then organizations and places, each in an item that says what they are."""
    for person in page.persons:
        yield _person(person, counted=counted) + _note(person.note, labels)
    for label, group in (("digest_organizations", page.organizations), ("digest_places", page.places)):
        if group:
            notes = (f"{someone.name}: {someone.note}" for someone in group if someone.note)
            names = escaped(labels(label, names=group_of(group, counted=counted)))
            yield f"- {names}{''.join(_note(note, labels) for note in notes)}"


def _person(person: Participant, *, counted: bool) -> str:
    name = f"**{escaped(person.name)}**" if person.key else escaped(person.name)
    count = f" ({len(person.stories)})" if counted else ""
    roles = escaped("; ".join(person.roles))
    return f"- {name}{count}" + (f" - {roles}" if roles else "")


def _statement(statement: Statement, options: OutputOptions) -> str:
    day = f", {statement.day}" if statement.day else ""
    more = f" (+{len(statement.stories) - 1})" if len(statement.stories) > 1 else ""
    words = quoted(statement.text, direct=statement.direct, longest=0 if options.long else LONGEST_QUOTE)
    return f"- {escaped(statement.speaker)}{day}: {escaped(words)}{more}"


def source_line(source: StorySource, labels: Labels) -> str:
    """A story as an item of a list: day, outlet, and its title with where it stands."""
    told = f"{escaped(lead)} " if (lead := lead_of(source)) else ""
    where = "" if source.url else f" ({escaped(source.source)})"
    return f"- {told}{linked(title_or_source(source, labels), source.url)}{where}"
