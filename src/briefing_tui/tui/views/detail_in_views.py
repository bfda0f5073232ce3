"""What is told of an item of a view over all stories: the same as in its story, each line leading there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefing_tui.briefing import Span
from briefing_tui.tui.dossier.comparison_page import ComparisonRow
from briefing_tui.tui.dossier.digest_page import PageRow
from briefing_tui.tui.dossier.dossier import Story
from briefing_tui.tui.dossier.event_items import Dated
from briefing_tui.tui.dossier.headline import title_with_origin
from briefing_tui.tui.dossier.people import DossierPerson, PersonEntry, entries_of
from briefing_tui.tui.views.detail_content import about_actor, about_article, about_event
from briefing_tui.tui.widgets.detail import DetailLine
from briefing_tui.tui.widgets.marks import MarkRow
from briefing_tui.tui.widgets.matches import StoryWithMatches, TextMatch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_tui.briefing import Event
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.dossier.dossier import Dossier
    from briefing_tui.tui.views.detail_content import Detail


def about_item(item: Any, dossier: Dossier, labels: Labels) -> Detail | None:
    """The detail of an item; None where there is nothing to tell of."""
    match item:
        case Story():
            return _of_story(dossier.stories.index(item), dossier, labels)
        case Dated(event=event, story=int(number)):
            told_by = ((number, event), *((telling.story, telling.event) for telling in item.tellings))
            return _of_event(number, event, dossier, labels, told_by)
        case DossierPerson():
            return _of_person(item, dossier, labels)
        case PersonEntry(event=None):
            return _of_actor(item.story, item.actor, dossier, labels)
        case PersonEntry():
            return _of_event(item.story, item.event, dossier, labels)
        case PageRow():
            return _of_row(item, dossier, labels)
        case ComparisonRow():
            return _of_compared(item, dossier, labels)
        case MarkRow(story=int(number)) | TextMatch(story=number) | StoryWithMatches(story=number):
            return _of_story(number, dossier, labels)
    return None


def _in_story(number: int, detail: Detail) -> Detail:
    """The lines of a detail, those that lead somewhere leading there in that story."""
    title, lines = detail
    return title, [replace(line, story=number) if line.span or line.actor else line for line in lines]


def _of_story(number: int, dossier: Dossier, labels: Labels) -> Detail:
    title, lines = about_article(dossier.stories[number], labels)
    return title, [replace(lines[0], story=number), *lines[1:]]


def _of_event(
    number: int,
    event: Event | None,
    dossier: Dossier,
    labels: Labels,
    told_by: Iterable[tuple[int | None, Event | None]] = (),
) -> Detail | None:
    """What a story says of an event, and which stories tell it, each leading to its own sentence."""
    briefing = dossier.stories[number].briefing
    if briefing is None or event is None:
        return None
    title, lines = _in_story(number, about_event(event, briefing, labels))
    tellers = [
        DetailLine(
            title_with_origin(dossier.stories[teller]), labels("detail.told_by"),
            span=Span(told.start, told.end), story=teller,
        )
        for teller, told in told_by or ((number, event),)
        if teller is not None and told is not None
    ]  # fmt: skip
    return title, [*lines, *tellers]


def _of_actor(number: int, actor_id: str, dossier: Dossier, labels: Labels) -> Detail | None:
    briefing = dossier.stories[number].briefing
    actors = briefing.actors if briefing else ()
    actor = next((actor for actor in actors if actor.id == actor_id), None)
    return _in_story(number, about_actor(actor, briefing, labels)) if actor and briefing else None


def _of_person(person: DossierPerson, dossier: Dossier, labels: Labels) -> Detail:
    lines = [DetailLine(person.name, heading=True), DetailLine(labels(f"kind.{person.kind}"), labels("detail.kind"))]
    lines += [DetailLine(role, labels("detail.role")) for role in person.roles]
    lines += [DetailLine(alias, labels("detail.alias")) for alias in person.aliases if alias != person.name]
    mentions = sum(appearance.mentions for appearance in person.appearances)
    lines.append(DetailLine(str(mentions), labels("detail.mentions")))
    for entry in entries_of(person, dossier):
        actor = entry.actor if entry.kind == "mention" else None
        lines.append(DetailLine(f"{entry.day or '-'} {entry.text}", span=entry.span, actor=actor, story=entry.story))
    return person.name, lines


def _of_row(row: PageRow, dossier: Dossier, labels: Labels) -> Detail | None:
    """Of an affair its stories; of another row what its first teller says of it."""
    if not row.tellers:
        return None
    if row.part == "affair":
        lines = [DetailLine(row.text, heading=True), DetailLine(row.note)]
        numbers = [teller.story for teller in row.tellers]
        lines += [DetailLine(title_with_origin(dossier.stories[number]), story=number) for number in numbers]
        return labels("pane.digest"), lines
    teller = row.tellers[0]
    if teller.event:
        told_by = ((teller.story, teller.event) for teller in row.tellers)
        return _of_event(teller.story, teller.event, dossier, labels, told_by)
    if teller.actor:
        return _of_actor(teller.story, teller.actor, dossier, labels)
    return _of_story(teller.story, dossier, labels)


def _of_compared(row: ComparisonRow, dossier: Dossier, labels: Labels) -> Detail:
    """The whole sentence of each side, or its quote, below the name of its story."""
    lines = [DetailLine(row.lead, heading=True)]
    for words, place in zip(row.words, row.places, strict=True):
        if place:
            story = dossier.stories[place.story]
            told = story.article.text[place.span.start : place.span.end] if not place.actor else words
            lines += [DetailLine(title_with_origin(story), story=place.story, actor=place.actor, span=place.span)]
            lines += [DetailLine(" ".join(told.split()))]
    return labels("pane.comparison"), lines
