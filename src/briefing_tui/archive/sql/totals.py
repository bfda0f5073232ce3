"""How many stories and events each day has, kept up with what is added: to count them all takes too long."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing_tui.archive.model import StoryKey

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_tui.archive.model import StoryRows
    from briefing_tui.archive.sql.engine import Engine

_ADD = """INSERT INTO day_total (day, stories, events) VALUES (?, ?, ?) ON CONFLICT (day)
    DO UPDATE SET stories = day_total.stories + excluded.stories, events = day_total.events + excluded.events"""
_RECOUNT = """INSERT INTO day_total (day, stories, events)
    SELECT CAST(? AS {number}), (SELECT count(*) FROM story WHERE id >= ? AND id < ? AND newer IS NULL),
    (SELECT count(*) FROM event WHERE story >= ? AND story < ? AND story NOT IN
    (SELECT id FROM story WHERE newer IS NOT NULL))"""


class DayTotals:
    """Keeps the totals. Every method belongs inside one `writing` of the engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, stories: Iterable[tuple[int, StoryRows]]) -> None:
        """Count stories that are new."""
        of_stories: Counter[int] = Counter()
        of_events: Counter[int] = Counter()
        for key, story in stories:
            day = key >> StoryKey.BITS
            of_stories[day] += 1
            of_events[day] += len(story.events)
        self._engine.run_many(_ADD, [(day, of_stories[day], of_events[day]) for day in sorted(of_stories)])

    def recount(self, keys: Iterable[int]) -> None:
        """Count the days of these stories anew: some were removed, or have a later version now."""
        days = sorted({key >> StoryKey.BITS for key in keys})
        self._engine.run_many("DELETE FROM day_total WHERE day = ?", [(day,) for day in days])
        bounds = [(day, *(2 * (day << StoryKey.BITS, (day + 1) << StoryKey.BITS))) for day in days]
        self._engine.run_many(_RECOUNT.format(**self._engine.types), bounds)
        self._engine.run_many("DELETE FROM day_total WHERE day = ? AND stories = 0", [(day,) for day in days])
