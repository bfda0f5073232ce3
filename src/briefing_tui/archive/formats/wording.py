"""How the parts of a hit are worded where a person reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.archive.model import ActorHit, Counts, EventHit, StoryHit
    from briefing_tui.i18n import Labels

# Names and outlets of one line.
_MOST_NAMED = 4


def day_of(hit: StoryHit, labels: Labels) -> str:
    """The day of a story."""
    return hit.day.isoformat() if hit.day else labels("undated")


def title_of(hit: StoryHit, labels: Labels) -> str:
    """The title, and how many further sources there are."""
    title = hit.title or labels("untitled")
    return f"{labels('further_sources', count=hit.copies)} {title}" if hit.copies else title


def tellers(hit: EventHit, labels: Labels) -> str:
    """Who tells an event: how many stories, and of which outlets or pages."""
    outlets = dict.fromkeys(story.outlet or story.url or story.title for story in hit.told_by)
    return labels("told_by", count=len(hit.told_by), outlets=named(tuple(outlets)))


def named(names: tuple[str, ...]) -> str:
    """The first of several names."""
    more = [f"+{len(names) - _MOST_NAMED}"] if len(names) > _MOST_NAMED else []
    return ", ".join([*names[:_MOST_NAMED], *more])


def appearances(hit: ActorHit, labels: Labels) -> str:
    """In how many stories and events an actor is, from which day to which."""
    counted = (labels("stories", count=hit.stories), labels("events", count=hit.events))
    return ", ".join([*counted, from_day_to_day(hit.first, hit.last)])


def counts(hit: Counts, labels: Labels) -> str:
    """How much was found."""
    return ", ".join(
        (labels("stories", count=hit.stories), labels("events", count=hit.events), labels("actors", count=hit.actors))
    )


def from_day_to_day(first: date | None, last: date | None) -> str:
    """Both days, with nothing in the place of one that is not known: `2024-09-10..2024-09-13`; the same one once."""
    if first and first == last:
        return first.isoformat()
    return "..".join(day.isoformat() if day else "" for day in (first, last))
