"""The places that `n` and `N` go through: matches of a search, or an actor's mentions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor


class WalkPlace(NamedTuple):
    """One place: a span of the article, or an item of a list."""

    pane: str
    start: int = 0
    end: int = 0
    item: Any = None


@dataclass(slots=True)
class Walk:
    """Places in order and where one stands among them; after the last comes the first again."""

    title: str
    places: Sequence[WalkPlace]
    at: int = 0
    across_panes: bool = False

    @classmethod
    def of_mentions(cls, actor: Actor) -> Walk:
        """The walk through an actor's mentions."""
        spans = sorted((m.start, m.end) for m in actor.mentions)
        return cls(actor.name, [WalkPlace("article", start, end) for start, end in spans])

    @property
    def count(self) -> str:
        """Where one stands: `3/17`."""
        return f"{self.at + 1}/{len(self.places)}" if self.places else "0/0"

    def stepped(self, step: int) -> WalkPlace:
        """The place so many steps on."""
        self.at = (self.at + step) % len(self.places)
        return self.places[self.at]

    def nearest(self, offset: int) -> WalkPlace:
        """The first place in the article at or behind `offset`; else the first of all."""
        self.at = next((n for n, p in enumerate(self.places) if p.pane == "article" and p.end > offset), 0)
        return self.places[self.at]
