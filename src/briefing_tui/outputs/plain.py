"""`--format plain`: the briefing for mail and for grep.

Sections under headings, no escape codes unless colour is asked for, no trailing blanks. The first line of an event
begins with its ISO date or interval; an actor's line gives the name, the number of mentions and the role.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.event_rows import event_rows
from briefing_tui.i18n import Labels
from briefing_tui.language import paragraphs
from briefing_tui.outputs.layout import Line, columns, lines_of, wrapped
from briefing_tui.outputs.wording import actor_notes, imprint, interval_of, provenance, quoted, title_of, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.outputs import OutputOptions, Section
    from briefing_tui.outputs.layout import Look

_INDENT = "    "


def render(briefings: Sequence[Briefing], options: OutputOptions) -> str:
    """The briefings as plain text of `options.width` columns, parted by a double rule."""
    lines: list[Line] = []
    labels = Labels(options.language)
    for number, briefing in enumerate(briefings):
        if number:
            lines += [Line(""), Line("=" * options.width, "faint"), Line("")]
        lines += _story(briefing, options, labels)
    return text_of(lines, color=options.color)


def text_of(lines: Sequence[Line], *, color: bool) -> str:
    """The lines as text, each ended by a line feed."""
    if color:
        from briefing_tui.outputs.colors import colored

        return colored(lines)
    return "".join(f"{line.text}\n" for line in lines)


def _story(briefing: Briefing, options: OutputOptions, labels: Labels) -> Iterator[Line]:
    width, article = options.width, briefing.article
    yield from lines_of(title_of(article, labels), width, "title")
    for note in (imprint(article), *provenance(briefing, labels)):
        yield from lines_of(note, width, "faint", hanging=_INDENT)
    sections: tuple[tuple[Section, Iterator[Line]], ...] = (
        ("actors", _actors(briefing, width, labels)),
        ("events", _events(briefing, options, labels)),
        ("quotes", _quotes(briefing, width, labels)),
        ("related", _related(briefing, width, labels)),
        ("article", _article(briefing, width)),
    )
    for name, content in sections:
        if options.shows(name):
            heading = labels(name).upper()
            yield from (Line(""), Line(heading, "heading"), Line("-" * columns(heading), "heading"))
            lines = list(content)
            yield from lines or [Line(labels("none"), "faint")]


def _actors(briefing: Briefing, width: int, labels: Labels) -> Iterator[Line]:
    for actor in briefing.actors:
        notes = actor_notes(actor, labels)
        text = f"{actor.name} ({len(actor.mentions)})" + (f" - {notes}" if notes else "")
        look: Look = "key" if actor.key else "text"
        yield from lines_of(text, width, look, hanging=_INDENT, lead="* " if actor.key else "  ")


def _events(briefing: Briefing, options: OutputOptions, labels: Labels) -> Iterator[Line]:
    """A row a happening, key ones marked as key actors are; what is to come stands under a heading of its own."""
    width, before = options.width, ""
    for event, _ in event_rows(briefing.events):
        if event.tense == "future" and before != "future":
            yield from ([Line("")] if before else [])
            yield Line(labels("ahead"), "heading")
        before = event.tense
        row = f"{when(event, labels)}: {event.what or event.text}"
        mark = "*" if event.key else " "
        first, *rest = wrapped(row, width, _INDENT, lead=f"{interval_of(event.first, event.last)} {mark} ")
        yield Line(first, "event")
        yield from (Line(line) for line in rest)
        if options.long and event.what:
            yield from lines_of(event.text, width, "faint", hanging=_INDENT, lead=_INDENT)


def _quotes(briefing: Briefing, width: int, labels: Labels) -> Iterator[Line]:
    names = {actor.id: actor.name for actor in briefing.actors}
    for quote in briefing.quotes:
        speaker = names.get(quote.speaker or "", labels("said_by_unknown"))
        words = quoted(quote.text, direct=quote.direct)
        yield from lines_of(f"{speaker}: {words}", width, hanging=_INDENT)


def _related(briefing: Briefing, width: int, labels: Labels) -> Iterator[Line]:
    for story in briefing.related:
        place = story.url or ""
        if story.source:
            place = labels("at_hand", source=story.source)
        yield from lines_of(story.title, width, hanging="  ", lead="- ")
        if place:
            yield from lines_of(place, width, "faint", hanging="  ", lead="  ")


def _article(briefing: Briefing, width: int) -> Iterator[Line]:
    text = briefing.article.text
    for number, paragraph in enumerate(paragraphs(text)):
        if number:
            yield Line("")
        yield from lines_of(text[paragraph.start : paragraph.end], width)
