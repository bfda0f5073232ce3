"""Which stories an item of a list comes from, whatever list it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.dossier.event_items import Dated

if TYPE_CHECKING:
    from typing import Any

    from briefing_tui.tui.dossier.dossier import Dossier


def stories_of(item: Any, dossier: Dossier) -> tuple[int, ...]:
    """The numbers of the stories, each once; empty for what comes from none. Of an event, the one its row names."""
    if isinstance(item, Dated):  # Its `places` are names of places.
        return () if item.story is None else (item.story,)
    for places in ("tellers", "appearances", "places"):
        if told_at := getattr(item, places, ()):
            return tuple(dict.fromkeys(place.story for place in told_at if place is not None))
    if (number := getattr(item, "story", None)) is not None:
        return (number,)
    return tuple(number for number, story in enumerate(dossier.stories) if story is item)


def tellers_of(item: Any, dossier: Dossier) -> tuple[int, ...]:
    """The numbers of the stories that tell of an item: of an event all of them."""
    rows = (item, *item.tellings) if isinstance(item, Dated) else (item,)
    return tuple(dict.fromkeys(number for row in rows for number in stories_of(row, dossier)))
