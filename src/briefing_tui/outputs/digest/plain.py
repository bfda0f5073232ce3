"""The digest as plain text: one page for mail and paper, no escape codes unless colour is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.briefing import display_title
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
    names_in,
    notice_of,
    outlets_of,
    page_of,
    person_of,
    row_of,
    what_of,
)
from briefing_tui.outputs.layout import Line, columns, items, lines_of, section, wrapped
from briefing_tui.outputs.plain import text_of
from briefing_tui.outputs.wording import days_of, one_line, quoted, shortened, title_or_source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.digest.model import Affair, Digest, Happening, Statement, StorySource
    from briefing_tui.outputs import OutputOptions
    from briefing_tui.outputs.digest.page import AffairPage

_INDENT = "    "
# An affair of so many stories gives each source a second line with its whole place; one of more has a line for each.
_FEW_SOURCES = 5
_LONGEST_PLACE = 24


def render(digest: Digest, options: OutputOptions) -> str:
    """The digest in lines of `options.width` columns; a URL alone may be longer."""
    return text_of(list(_lines(digest, options)), color=options.color)


def _lines(digest: Digest, options: OutputOptions) -> Iterator[Line]:
    labels = Labels(options.language)
    stories = sum(len(affair.sources) for affair in digest.affairs) + len(digest.undated)
    title = labels("digest_title", stories=stories, affairs=len(digest.affairs)) if stories else labels("digest_none")
    yield from lines_of(title, options.width, "title")
    if options.headings and digest.affairs:
        yield Line("")
    for number, affair in enumerate(digest.affairs, 1):
        if options.headings:
            row = row_of(affair, labels)
            yield from lines_of(row, options.width, hanging=_INDENT, lead=f"{number}. ")
            continue
        yield from (Line(""), Line("=" * options.width, "faint"))
        is_short = is_notice(affair, len(digest.affairs)) and not options.long
        yield from (_notice if is_short else _affair)(number, affair, options, labels)
    if digest.undated:
        yield from (Line(""), Line("=" * options.width, "faint"))
        yield from lines_of(labels("digest_undated"), options.width, "heading")
        yield from _sources(digest.undated, options, labels)
    if digest.left_out:
        yield from (Line(""), Line("=" * options.width, "faint"))
        yield from lines_of(labels("digest_left_out"), options.width, "heading")
        for fault in digest.left_out:
            yield from lines_of(describe(fault, options.language), options.width, hanging=_INDENT, lead="- ")


def _affair(number: int, affair: Affair, options: OutputOptions, labels: Labels) -> Iterator[Line]:
    width = options.width
    yield from lines_of(heading_of(affair, labels), width, "title", hanging=_INDENT, lead=f"{number}. ")
    if is_lone(affair):
        yield from _imprint(affair.sources[0], options)
    else:
        yield from lines_of(count_of(affair, labels), width, "faint", hanging=_INDENT, lead=_INDENT)
    yield from _note(affair.note, options)
    page = page_of(affair, long=options.long)
    outlets = outlets_of(affair.sources)
    if options.shows("events"):
        yield from section(labels("digest_events"), _happenings(page.happenings, options, labels))
        yield from section(labels("digest_ahead"), _happenings(page.ahead, options, labels))
        yield from section(labels("digest_about"), _titles(page.titled, options, labels))
        yield from lines_of(more_of(page, labels), width, "faint")
    if options.shows("actors"):
        yield from section(labels("digest_who"), _people(page, options, labels, counted=not is_lone(affair)))
    if options.shows("quotes"):
        yield from section(labels("digest_quotes"), _statements(page.statements, options))
    if options.shows("events"):
        versions = (difference_of(happening, difference, outlets, labels) for happening, difference in page.differences)
        yield from section(labels("digest_differences"), items(versions, width))
    if options.shows("related") and not is_lone(affair):
        yield from section(labels("digest_sources"), _sources(affair.sources, options, labels))


def _notice(number: int, affair: Affair, options: OutputOptions, labels: Labels) -> Iterator[Line]:
    """An affair of one story on a page of many: its title and the weightiest of each part, without headings."""
    width = options.width
    (source,) = affair.sources
    yield from lines_of(heading_of(affair, labels), width, "title", hanging=_INDENT, lead=f"{number}. ")
    yield from _imprint(source, options)
    page = notice_of(affair)
    if options.shows("events"):
        yield from _happenings(page.happenings, options, labels)
        yield from _happenings(page.ahead, options, labels, coming=True)
    if options.shows("actors"):
        people = names_in(page.persons)
        yield from [Line(_cut("* ", people, width), "key")] if people else []
    if options.shows("quotes"):
        yield from _statements(page.statements, options)


def _imprint(source: StorySource, options: OutputOptions) -> Iterator[Line]:
    """Below its title, what else there is to say of the only story that tells of an affair."""
    if options.shows("related"):
        places = (imprint_of(source, source.url or source.source), *(source.also_at if options.long else ()))
        for place in places:
            yield from lines_of(place, options.width, "faint", hanging=_INDENT, lead=_INDENT)
        yield from _note(source.note, options)


def _happenings(
    happenings: Sequence[Happening], options: OutputOptions, labels: Labels, *, coming: bool = False
) -> Iterator[Line]:
    for happening in happenings:
        lead = f"{days_of(happening, options.language)}  "
        what = what_of(happening, labels, long=options.long, coming=coming)
        first, *rest = wrapped(what, options.width, _INDENT, lead=lead)
        yield Line(first, "event")
        yield from (Line(line) for line in rest)
        if options.long:
            sentence = one_line(happening.tellings[0].event.text)
            yield from lines_of(sentence, options.width, "faint", hanging=_INDENT, lead=_INDENT)
        yield from _note(happening.note, options)


def _titles(titled: Sequence[StorySource], options: OutputOptions, labels: Labels) -> Iterator[Line]:
    for source in titled:
        lead = f"{source.day}  " if source.day else ""
        yield from lines_of(title_or_source(source, labels), options.width, hanging=_INDENT, lead=lead)


def _note(note: str, options: OutputOptions) -> Iterator[Line]:
    """What somebody wrote to a row, below it."""
    if note:
        words = Labels(options.language)("digest_note", note=one_line(note))
        yield from lines_of(words, options.width, hanging=f"{_INDENT}  ", lead=_INDENT)


def _people(page: AffairPage, options: OutputOptions, labels: Labels, *, counted: bool) -> Iterator[Line]:
    """Persons a line each, cut to it in a short page; then organizations and places in a row."""
    for person in page.persons:
        lines = wrapped(person_of(person, counted=counted), options.width, _INDENT, lead="* " if person.key else "  ")
        if not options.long and len(lines) > 1:
            lines = [_cut("* " if person.key else "  ", person_of(person, counted=counted), options.width)]
        yield from (Line(line, "key" if person.key else "text") for line in lines)
        yield from _note(person.note, options)
    for label, group in (("digest_organizations", page.organizations), ("digest_places", page.places)):
        if group:
            yield from lines_of(labels(label, names=group_of(group, counted=counted)), options.width, hanging=_INDENT)
            for someone in group:
                yield from _note(f"{someone.name}: {someone.note}" if someone.note else "", options)


def _cut(lead: str, text: str, width: int) -> str:
    """One line of at most `width` columns; wide characters count two."""
    room = width - len(lead)
    cut = shortened(one_line(text), room)
    while columns(cut) > room:
        cut = shortened(cut, len(cut) - 1)
    return lead + cut


def _statements(statements: Sequence[Statement], options: OutputOptions) -> Iterator[Line]:
    for statement in statements:
        longest = 0 if options.long else LONGEST_QUOTE - len(statement.speaker) - 12
        words = quoted(statement.text, direct=statement.direct, longest=longest)
        more = f" (+{len(statement.stories) - 1})" if len(statement.stories) > 1 else ""
        day = f", {statement.day}" if statement.day else ""
        yield from lines_of(f"{statement.speaker}{day}: {words}{more}", options.width, hanging=_INDENT)
        yield from _note(statement.note, options)


def _sources(sources: Sequence[StorySource], options: OutputOptions, labels: Labels) -> Iterator[Line]:
    is_whole = options.long or len(sources) <= _FEW_SOURCES
    for source in sources:
        place = source.url or source.source
        if is_whole:
            text = lead_of(source) + one_line(title_or_source(source, labels))
            yield from lines_of(text, options.width, hanging="  ", lead="- ")
            for where in (place, *(also for also in source.also_at if options.long)):
                yield from lines_of(where, options.width, "faint", hanging=_INDENT, lead="  ")
        else:
            name = source.source.rpartition("/")[2] or source.source
            short = name if len(name) <= _LONGEST_PLACE else f"…{name[1 - _LONGEST_PLACE :]}"
            # Whose title it is stays to be seen where it is cut.
            own = labels("working_title", title="") if source.working_title and not source.title else ""
            text = lead_of(source) + one_line(display_title(source))
            yield Line(f"{_cut('- ', text, options.width - columns(own) - columns(short) - 2)}{own}  {short}")
        yield from _note(source.note, options)
