"""The JSON contract (`data/briefing.schema.json`): a briefing as plain dictionaries, lists and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.briefing import SCHEMA_VERSION

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import Actor, Article, Briefing, DateExpression, Event, Quote


def as_contract(briefing: Briefing) -> dict[str, Any]:
    """The briefing as the contract words it, its fields in the contract's order."""
    return {
        "schema_version": SCHEMA_VERSION,
        "article": _article(briefing.article),
        "reference_date": {
            "value": iso_day(briefing.reference_date.value),
            "basis": briefing.reference_date.basis,
        },
        "dates": [_date(expression) for expression in briefing.dates],
        "events": [_event(event) for event in briefing.events],
        "actors": [_actor(actor) for actor in briefing.actors],
        "quotes": [_quote(quote) for quote in briefing.quotes],
        "related": [{"title": story.title, "url": story.url, "source": story.source} for story in briefing.related],
    }


def iso_day(day: date | None) -> str | None:
    """A day as the contract writes it."""
    return day.isoformat() if day else None


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "source": article.source,
        "also_at": list(article.also_at),
        "url": article.url,
        "title": article.title,
        "working_title": article.working_title,
        "outlet": article.outlet,
        "dateline_place": article.dateline_place,
        "published": article.published,
        "authors": list(article.authors),
        "editor": article.editor,
        "credits": list(article.credits),
        "language": article.language,
        "text": article.text,
    }


def _date(expression: DateExpression) -> dict[str, Any]:
    return {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "mod": expression.mod,
        "from": iso_day(expression.first),
        "to": iso_day(expression.last),
        "conflict": expression.conflict,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "from": iso_day(event.first),
        "to": iso_day(event.last),
        "value": event.value,
        "precision": event.precision,
        "when": event.when,
        "text": event.text,
        "start": event.start,
        "end": event.end,
        "dates": list(event.dates),
        "actors": list(event.actors),
        "tense": event.tense,
        "conflict": event.conflict,
        "what": event.what,
        "what_spans": [{"start": span.start, "end": span.end} for span in event.what_spans],
        "statement": event.statement,
        "places": list(event.places),
        "key": event.key,
    }


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "roles": list(actor.roles),
        "aliases": list(actor.aliases),
        "salience": round(actor.salience, 3),
        "key": actor.key,
        "mentions": [{"start": span.start, "end": span.end} for span in actor.mentions],
        "quotes": list(actor.quotes),
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "speaker": quote.speaker,
        "direct": quote.direct,
    }
