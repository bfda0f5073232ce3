"""The events of a dossier as the rows of one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.event_rows import event_rows
from briefing_tui.tui.dossier.event_items import Dated, is_background
from briefing_tui.tui.dossier.headline import headline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from briefing_tui.briefing import Briefing, Event
    from briefing_tui.digest.model import Digest, Happening

    # Briefings with their stories' numbers in the dossier.
    Briefed = Sequence[tuple[int, Briefing]]


def story_rows(briefing: Briefing, story: int | None = None) -> list[Dated]:
    """The rows of one story's events; `story` is its number where they stand among those of others."""
    names = {actor.id: actor.name for actor in briefing.actors}
    article, reference = briefing.article, briefing.reference_date.value
    rows = [
        Dated(
            row.event,
            story,
            headline(article) if story is not None else "",
            names=", ".join(names[i] for i in row.event.actors if i in names and i not in row.event.places),
            places=", ".join(names[i] for i in row.event.places if i in names),
            also=tuple(briefing.events[index] for index in row.indices[1:]),
            speakers=_speakers(row.event, briefing, names),
            background=is_background(row.event, reference),
        )
        for row in event_rows(briefing.events)
    ]
    return sorted(rows, key=_place)


def _speakers(event: Event, briefing: Briefing, names: Mapping[str, str]) -> tuple[str, ...]:
    """The names of those who are quoted in an event's sentence."""
    inside = (quote for quote in briefing.quotes if quote.start < event.end and quote.end > event.start)
    return tuple(dict.fromkeys(name for quote in inside if (name := names.get(quote.speaker or ""))))


def unmerged_rows(briefed: Briefed) -> list[Dated]:
    """The rows of all stories by their days, each story's own."""
    return sorted((row for number, briefing in briefed for row in story_rows(briefing, number)), key=_place)


def merged_rows(briefed: Briefed, digest: Digest) -> list[Dated]:
    """The rows of all stories by their days, those of one happening in the digest once."""
    own = {(row.story, id(row.event)): row for row in unmerged_rows(briefed)}
    rows: list[Dated] = []
    for affair in digest.affairs:
        for happening in (*affair.happenings, *affair.ahead):
            tellings = [own.pop((briefed[telling.story][0], id(telling.event))) for telling in happening.tellings]
            rows.append(_happening_row(happening, tellings))
    return sorted([*rows, *own.values()], key=_place)


def _happening_row(happening: Happening, tellings: Sequence[Dated]) -> Dated:
    """One row for a happening: its first teller's, with those of the other stories behind it."""
    first = tellings[0]
    also = tuple(event for row in tellings if row.story == first.story for event in row.also)
    return first._replace(
        what=happening.what,
        names=", ".join(name for name in happening.actors if name not in happening.places),
        places=", ".join(happening.places),
        also=also,
        background=all(row.background for row in tellings),
        tellings=tuple(row for row in tellings if row.story != first.story),
    )


def _place(row: Dated) -> tuple[date, int, int, int]:
    """By the first day, what takes longest first: a year before its first month, a month before its first day."""
    return row.event.first, -row.event.last.toordinal(), row.story or 0, row.event.start
