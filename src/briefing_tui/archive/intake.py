"""From a briefing to the rows that are stored of it."""

from __future__ import annotations

import json
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING

from briefing_tui.addresses import page_address
from briefing_tui.archive.model import ActorRow, StoredEventRow, StoryRows
from briefing_tui.archive.query.folding import folded_name, folded_words
from briefing_tui.outputs.contract import as_contract
from briefing_tui.sources.deduplication import IN_TEXT, sketch_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.archive.model import StoryCopy
    from briefing_tui.briefing import Actor, Article, Briefing

UID_SIZE = 16
_PAGE_SIZE = 8


def uid_of(article: Article) -> bytes:
    """What tells one story from all others, 16 bytes: its page, or its outlet, then title and text.

    Where it was read from is no part of it.
    """
    parts = (page_address(article.url) or article.outlet or "", article.title, article.text)
    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=UID_SIZE).digest()


def page_of(url: str | None) -> int | None:
    """A number for the page an address leads to, below 2**63, or None for an address that says nothing."""
    page = page_address(url)
    if not page:
        return None
    return int.from_bytes(blake2b(page.encode("utf-8", "replace"), digest_size=_PAGE_SIZE).digest(), "big") >> 1


def rows_of(
    briefing: Briefing, *, added: str, made_by: str, copies: Sequence[StoryCopy] = (), settled: bool = False
) -> StoryRows:
    """All that is stored of a briefing that came at the moment `added` (ISO 8601, UTC), made by that version."""
    article = briefing.article
    actors, places = _actor_rows(briefing.actors)
    contract = json.dumps(as_contract(briefing), ensure_ascii=False, separators=(",", ":"))
    return StoryRows(
        uid=uid_of(article),
        page=page_of(article.url),
        source=article.source,
        url=article.url,
        title=article.title or article.working_title or "",
        outlet=article.outlet,
        place=article.dateline_place,
        published=article.published,
        day=day_of(article.published) or briefing.reference_date.value,
        added=added,
        made_by=made_by,
        briefing=contract.encode("utf-8", "replace"),
        title_words=" ".join(folded_words(article.title or article.working_title or "")),
        text_words=" ".join(folded_words(article.text)),
        sketch=tuple(sketch_of(article.text[:IN_TEXT])),
        actors=actors,
        events=_event_rows(briefing, places),
        copies=tuple(copies),
        settled=settled,
    )


def day_of(published: str | None) -> date | None:
    """The day of a moment in ISO 8601; None where it has none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _actor_rows(actors: Sequence[Actor]) -> tuple[tuple[ActorRow, ...], dict[str, int]]:
    """The actors, each name of a kind once, and where each id of the briefing stands among them."""
    rows: dict[tuple[str, str], ActorRow] = {}
    keys: dict[str, tuple[str, str]] = {}
    for actor in actors:
        key = folded_name(actor.name)
        if not key:
            continue
        keys[actor.id] = (actor.kind, key)
        before = rows.get((actor.kind, key))
        forms = dict.fromkeys((*(before.forms if before else (key,)), *map(folded_name, actor.aliases)))
        rows[actor.kind, key] = ActorRow(
            kind=actor.kind,
            key=key,
            name=before.name if before else actor.name,
            forms=tuple(form for form in forms if form),
            mentions=len(actor.mentions) + (before.mentions if before else 0),
            lead=actor.key or bool(before and before.lead),
        )
    order = {key: place for place, key in enumerate(rows)}
    return tuple(rows.values()), {actor: order[key] for actor, key in keys.items()}


def _event_rows(briefing: Briefing, places: dict[str, int]) -> tuple[StoredEventRow, ...]:
    return tuple(
        StoredEventRow(
            number=number,
            first=event.first,
            last=max(event.first, event.last),
            value=event.value,
            when=event.when,
            text=" ".join((event.what or event.text).split()),
            statement=event.statement,
            key=event.key,
            actors=tuple(dict.fromkeys(places[who] for who in (*event.actors, *event.places) if who in places)),
        )
        for number, event in enumerate(briefing.events)
    )
