"""A list as Markdown: one item a hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.archive.formats.wording import appearances, counts, day_of, named, tellers, title_of
from briefing_tui.archive.model import ActorHit, Counts, EventHit, StoredStory, StoryHit
from briefing_tui.outputs.markdown import escaped, linked
from briefing_tui.outputs.wording import interval_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.archive.formats import Hit
    from briefing_tui.i18n import Labels


def render(hits: Sequence[Hit], labels: Labels, _width: int) -> str:
    """One line a hit; nothing in a story is markup."""
    return "".join(f"- {_item(hit, labels)}\n" for hit in hits)


def _item(hit: Hit, labels: Labels) -> str:
    match hit:
        case StoredStory():
            return _item(hit.hit, labels)
        case StoryHit():
            outlet = f", {escaped(hit.outlet)}" if hit.outlet else ""
            return f"{day_of(hit, labels)}{outlet}: {linked(title_of(hit, labels), hit.url)}"
        case EventHit():
            actors = f" ({escaped(named(hit.actors))})" if hit.actors else ""
            return (
                f"**{interval_of(hit.first, hit.last)}** {escaped(hit.text)}{actors}. {escaped(tellers(hit, labels))}"
            )
        case ActorHit():
            return f"**{escaped(hit.name)}**: {appearances(hit, labels)}"
        case Counts():
            return counts(hit, labels)
