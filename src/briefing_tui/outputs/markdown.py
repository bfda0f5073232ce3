"""`--format markdown`: the briefing as CommonMark, the story's own marks escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.event_rows import event_rows
from briefing_tui.i18n import Labels
from briefing_tui.language import paragraphs
from briefing_tui.outputs.wording import actor_notes, imprint, interval_of, provenance, quoted, title_of, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.outputs import OutputOptions, Section

_INLINE = re.compile(r"([\\`*_\[\]<>&~|!])")
# Marks that mean something only at the head of a line: headings, lists, rules, quotes (CommonMark 0.31, section 4).
_BLOCK = re.compile(r"^([#+=-]|\d{1,9}(?=[.)]))")

# Where CommonMark would read a character reference, in the target of a link, too (section 2.5).
_REFERENCE = re.compile(r"&(?=#?\w{1,32};)")


def escaped(text: str) -> str:
    """The text in one line, so that CommonMark shows it letter by letter."""
    line = _INLINE.sub(r"\\\1", " ".join(text.split()))
    head = _BLOCK.match(line)
    if not head:
        return line
    if head.group()[0].isdigit():
        return f"{head.group()}\\{line[head.end() :]}"
    return f"\\{line}"


def linked(title: str, url: str | None) -> str:
    """A link to an http or https URL; any other stays the bare title."""
    if not url or not url.startswith(("http://", "https://")):
        return escaped(title)
    target = url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
    target = _REFERENCE.sub("&amp;", target)
    return f"[{escaped(title)}](<{target}>)"


def render(briefings: Sequence[Briefing], options: OutputOptions) -> str:
    """The briefings as Markdown, each story under a heading of the first level."""
    labels = Labels(options.language)
    blocks = [block for briefing in briefings for block in _story(briefing, options, labels)]
    return "\n\n".join(blocks) + "\n"


def _story(briefing: Briefing, options: OutputOptions, labels: Labels) -> Iterator[str]:
    yield f"# {linked(title_of(briefing.article, labels), briefing.article.url)}"
    notes = (imprint(briefing.article), *provenance(briefing, labels))
    yield "  \n".join(escaped(note) for note in notes if note)
    sections: tuple[tuple[Section, Iterator[str]], ...] = (
        ("actors", _actors(briefing, labels)),
        ("events", _events(briefing, options, labels)),
        ("quotes", _quotes(briefing, labels)),
        ("related", _related(briefing, labels)),
        ("article", _article(briefing)),
    )
    for name, content in sections:
        if options.shows(name):
            yield f"## {labels(name)}"
            between = "\n\n" if name == "article" else "\n"
            yield between.join(content) or escaped(labels("none"))


def _actors(briefing: Briefing, labels: Labels) -> Iterator[str]:
    for actor in briefing.actors:
        name = f"**{escaped(actor.name)}**" if actor.key else escaped(actor.name)
        notes = actor_notes(actor, labels)
        yield f"- {name} ({len(actor.mentions)})" + (f" - {escaped(notes)}" if notes else "")


def _events(briefing: Briefing, options: OutputOptions, labels: Labels) -> Iterator[str]:
    """An item a happening, what happened in bold, a key one starred; what is to come stands under a heading."""
    before = ""
    for event, _ in event_rows(briefing.events):
        if event.tense == "future" and before != "future":
            yield f"\n### {labels('ahead')}\n" if before else f"### {labels('ahead')}\n"
        before = event.tense
        row = f"**{escaped(event.what)}**" if event.what else escaped(event.text)
        star = "★ " if event.key else ""
        yield f"- {interval_of(event.first, event.last)} {star}{escaped(when(event, labels))}: {row}"
        if options.long and event.what:
            yield f"  {escaped(event.text)}"


def _quotes(briefing: Briefing, labels: Labels) -> Iterator[str]:
    names = {actor.id: actor.name for actor in briefing.actors}
    for quote in briefing.quotes:
        speaker = names.get(quote.speaker or "", labels("said_by_unknown"))
        yield f"- {escaped(speaker)}: {escaped(quoted(quote.text, direct=quote.direct))}"


def _related(briefing: Briefing, labels: Labels) -> Iterator[str]:
    for story in briefing.related:
        place = f" ({escaped(labels('at_hand', source=story.source))})" if story.source else ""
        yield f"- {linked(story.title, story.url)}{place}"


def _article(briefing: Briefing) -> Iterator[str]:
    text = briefing.article.text
    for paragraph in paragraphs(text):
        yield escaped(text[paragraph.start : paragraph.end])
