"""Which stories an item of a list comes from, whatever list it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from briefing_tui.tui.dossier.dossier import Dossier


def stories_of(item: Any, dossier: Dossier) -> tuple[int, ...]:
    """The numbers of the stories, each once; empty for what comes from none."""
    for places in ("tellers", "appearances", "places"):
        if told_at := getattr(item, places, ()):
            return tuple(dict.fromkeys(place.story for place in told_at if place is not None))
    if (number := getattr(item, "story", None)) is not None:
        return (number,)
    return tuple(number for number, story in enumerate(dossier.stories) if story is item)
