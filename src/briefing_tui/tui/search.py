"""Search, and the hits that `n` and `N` go through: matches of a search, or an actor's mentions.

Smart case: small letters find both cases, a capital finds itself alone, as in less, vim and circumflex.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor

# Beyond these a search is too wide to walk through; the first ones are enough to see so.
MOST_MATCHES = 20_000


def spans_of(text: str, needle: str) -> list[tuple[int, int]]:
    """The places of `needle` in `text`, in order; blanks in it match any white space. None for an empty needle."""
    words = needle.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, words)), 0 if has_capital(needle) else re.IGNORECASE)
    found = []
    for match in pattern.finditer(text):
        found.append(match.span())
        if len(found) == MOST_MATCHES:
            break
    return found


def has_capital(needle: str) -> bool:
    """Whether letter case counts for this needle."""
    return any(character.isupper() for character in needle)


class SearchHit(NamedTuple):
    """One place: a span of the article, or an item of a list."""

    pane: str
    start: int = 0
    end: int = 0
    item: Any = None


@dataclass(slots=True)
class SearchHits:
    """Places in order and where one stands among them; after the last comes the first again."""

    title: str
    places: Sequence[SearchHit]
    at: int = 0
    across_panes: bool = False

    @classmethod
    def of_mentions(cls, actor: Actor) -> SearchHits:
        """The walk through an actor's mentions."""
        spans = sorted((m.start, m.end) for m in actor.mentions)
        return cls(actor.name, [SearchHit("article", start, end) for start, end in spans])

    @property
    def count(self) -> str:
        """Where one stands: `3/17`."""
        return f"{self.at + 1}/{len(self.places)}" if self.places else "0/0"

    def stepped(self, step: int) -> SearchHit:
        """The place so many steps on."""
        self.at = (self.at + step) % len(self.places)
        return self.places[self.at]

    def nearest(self, offset: int) -> SearchHit:
        """The first place in the article at or behind `offset`; else the first of all."""
        self.at = next((n for n, p in enumerate(self.places) if p.pane == "article" and p.end > offset), 0)
        return self.places[self.at]
