"""Spans of the article in one style, looked up by line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.style import Style


class StyledSpans:
    """Spans of one style, in text order, looked up by line."""

    def __init__(self, spans: Iterable[tuple[int, int]], style: Style) -> None:
        self.spans = sorted(spans)
        self.style = style
        self._starts = [start for start, _ in self.spans]

    def within(self, start: int, end: int) -> list[tuple[int, int, Style]]:
        """The marks that touch the text from `start` to `end`."""
        # Mentions may stand inside one another: a few before the first candidate can still reach in.
        first = max(0, bisect_right(self._starts, start) - 4)
        last = bisect_left(self._starts, end)
        return [(s, e, self.style) for s, e in self.spans[first:last] if e > start]
