"""What the detail pane says of an actor, an event, a link, an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.i18n import render
from briefing_tui.outputs.wording import quoted
from briefing_tui.sanitize import sanitize_line, sanitize_url
from briefing_tui.tui.dossier.headline import headline
from briefing_tui.tui.drawing.event_wording import iso_days, moment_in_words
from briefing_tui.tui.widgets.detail import DetailLine

if TYPE_CHECKING:
    from briefing_tui.briefing import Actor, Briefing, Event, RelatedStory
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.dossier.dossier import Story

Detail = tuple[str, list[DetailLine]]


def about_actor(actor: Actor, briefing: Briefing, labels: Labels) -> Detail:
    """Kind, roles, aliases, every quote, every event; Enter on a quote or an event goes there."""
    lines = [
        DetailLine(actor.name, heading=True),
        DetailLine(labels(f"kind.{actor.kind}"), labels("detail.kind")),
    ]
    lines += [DetailLine(role, labels("detail.role")) for role in actor.roles]
    lines += [DetailLine(alias, labels("detail.alias")) for alias in actor.aliases if alias != actor.name]
    lines.append(DetailLine(str(len(actor.mentions)), labels("detail.mentions")))
    quotes = [briefing.quotes[n] for n in actor.quotes if n < len(briefing.quotes)]
    if quotes:
        lines.append(DetailLine(labels("detail.quotes", count=len(quotes)), heading=True))
    for quote in quotes:
        words = quoted(quote.text, direct=quote.direct)
        lines.append(DetailLine(words, span=Span(quote.start, quote.end)))
    events = [event for event in briefing.events if actor.id in event.actors]
    if events:
        lines.append(DetailLine(labels("detail.events", count=len(events)), heading=True))
    for event in events:
        when = f"{iso_days(event.first, event.last)} {event.when}"
        lines.append(DetailLine(f"{when} · {event.what or event.text}", span=Span(event.start, event.end)))
    return actor.name, lines


def about_event(event: Event, briefing: Briefing, labels: Labels) -> Detail:
    """The days, how sure they are, the sentence, and those who take part."""
    lines = [DetailLine(event.what, heading=True)] if event.what else []
    lines += [
        DetailLine(event.when, heading=True),
        DetailLine(iso_days(event.first, event.last), labels("detail.days")),
        DetailLine(event.value, labels("detail.value")),
        DetailLine(labels(f"tense.{event.tense}"), labels("detail.tense")),
    ]
    if event.statement:
        lines.append(DetailLine(labels("events.statement"), labels("detail.kind")))
    if event.key:
        lines.append(DetailLine(labels("events.key"), "★"))
    if event.conflict:
        lines.append(DetailLine(labels("events.conflict"), "!"))
    if event.approximate:
        lines.append(DetailLine(labels("events.approximate"), "≈"))
    for number in event.dates:
        if number < len(briefing.dates):
            date = briefing.dates[number]
            lines.append(DetailLine(date.text, labels("detail.expression"), span=Span(date.start, date.end)))
    lines.append(DetailLine(event.text, span=Span(event.start, event.end)))
    actors = {actor.id: actor for actor in briefing.actors}
    lines += [DetailLine(actors[i].name, labels("detail.where"), actor=i) for i in event.places if i in actors]
    for participant in (actors[i] for i in event.actors if i in actors and i not in event.places):
        label = labels("detail.place" if participant.kind == "place" else "detail.actor")
        lines.append(DetailLine(participant.name, label, actor=participant.id))
    return iso_days(event.first, event.last), lines


def about_related(related: RelatedStory, labels: Labels) -> Detail:
    """The title, the address whole, and where the story is at hand."""
    lines = [DetailLine(sanitize_line(related.title), heading=True)]
    if related.url:
        lines.append(DetailLine(sanitize_url(related.url), "URL"))
    if related.source:
        lines.append(DetailLine(sanitize_line(related.source), labels("detail.at_hand")))
    return labels("pane.related"), lines


def about_article(story: Story, labels: Labels) -> Detail:
    """Where the story comes from, who wrote it, and the day it is seen from."""
    article, briefing = story.article, story.briefing
    entries = [
        ("detail.source", article.source),
        ("detail.url", sanitize_url(article.url or "")),
        ("detail.outlet", article.outlet),
        ("detail.place", article.dateline_place),
        ("detail.published", moment_in_words(article.published or "")),
        ("detail.authors", ", ".join(article.authors)),
        ("detail.editor", article.editor),
        ("detail.credits", ", ".join(article.credits)),
        ("detail.also_at", ", ".join(article.also_at)),
    ]
    lines = [DetailLine(headline(article), heading=True)]
    lines += [DetailLine(sanitize_line(value), labels(key)) for key, value in entries if value]
    if briefing:
        reference = briefing.reference_date
        day = reference.value.isoformat() if reference.value else "-"
        lines.append(DetailLine(f"{day} ({labels(f'basis.{reference.basis}')})", labels("detail.reference")))
    if story.fault:
        lines.append(DetailLine(render(story.fault.message, labels.language), labels("detail.fault")))
    return labels("pane.article"), lines
