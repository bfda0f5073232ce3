"""Search, and the hits that `n` and `N` go through: matches of a search, or an actor's mentions.

Smart case: small letters find both cases, a capital finds itself alone, as in less, vim and circumflex. Marks on
letters count on neither side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing_tui.kept_code import OnceOnly
from briefing_tui.tui.drawing.folding import fold, folded_with_offsets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor

# A search with more matches than these is too wide to step through; the first ones are enough to see so.
MOST_MATCHES = 20_000


def spans_of(text: str, needle: str) -> list[tuple[int, int]]:
    """The places of `needle` in `text`, in order; blanks in it match any white space. None for an empty needle."""
    pattern = _pattern(needle)
    if pattern is None:
        return []
    folded, offsets = folded_with_offsets(text)
    matches = islice(pattern.finditer(folded), MOST_MATCHES)
    if offsets is None:
        return [match.span() for match in matches]
    # A mark behind the last letter belongs to it.
    return [(offsets[match.start()], offsets[match.end()]) for match in matches]


@lru_cache(16)
def _pattern(needle: str) -> re.Pattern[str] | None:
    words = fold(needle).split()
    if not words:
        return None
    pattern = OnceOnly(r"\s+".join(map(re.escape, words)))
    return re.compile(pattern, 0 if has_capital(needle) else re.IGNORECASE)


def has_capital(needle: str) -> bool:
    """Whether letter case counts for this needle."""
    return any(character.isupper() for character in needle)


class SearchHit(NamedTuple):
    """One hit: a span of the article, or an item of the list `pane`."""

    pane: str
    start: int = 0
    end: int = 0
    item: Any = None


@dataclass(slots=True)
class SearchHits:
    """Hits in order and the current one among them (`index`, from 0); after the last comes the first again."""

    title: str
    hits: Sequence[SearchHit]
    index: int = 0
    across_panes: bool = False

    @classmethod
    def of_mentions(cls, actor: Actor) -> SearchHits:
        """The mentions of an actor as hits, in text order."""
        spans = sorted((m.start, m.end) for m in actor.mentions)
        return cls(actor.name, [SearchHit("article", start, end) for start, end in spans])

    @property
    def count(self) -> str:
        """Which of them is the current one: `3/17`."""
        return f"{self.index + 1}/{len(self.hits)}" if self.hits else "0/0"

    def stepped(self, step: int) -> SearchHit:
        """The hit so many steps on, from now on the current one."""
        self.index = (self.index + step) % len(self.hits)
        return self.hits[self.index]

    def nearest(self, offset: int) -> SearchHit:
        """The first hit in the article at or behind `offset`, else the first of all; from now on the current one."""
        self.index = next((n for n, hit in enumerate(self.hits) if hit.pane == "article" and hit.end > offset), 0)
        return self.hits[self.index]
