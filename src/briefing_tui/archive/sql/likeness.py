"""Later versions of a page, and copies of a text, by the rules of `sources/deduplication.py`."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from briefing_tui.archive import packing
from briefing_tui.archive.sql.adding import bytes_of_sketch, sketch_of_bytes
from briefing_tui.briefing import Article
from briefing_tui.errors import ArchiveError
from briefing_tui.sources.deduplication import (
    KEYS,
    MOST_DAYS_APART,
    NEARLY_THE_SAME,
    SHARED_KEYS,
    features_of,
    resemblance_of,
    tell_the_same,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from briefing_tui.archive.model import StoryRows
    from briefing_tui.archive.sql.engine import Engine
    from briefing_tui.sources.deduplication import StoryFeatures

_MOST_ALIKE = 24
# Stories whose features are remembered, some 2 KB each.
_REMEMBERED = 4_000
# What stands in more stories than the limit (a sentence of every one) is looked up in the latest only.
_NEAR = "SELECT story FROM (SELECT story FROM near WHERE day = ? AND hash = ? ORDER BY story DESC LIMIT ?) AS n"


class Likeness:
    """Looks up what a story may be a copy or a version of."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._features: dict[int, tuple[int | None, StoryFeatures]] = {}

    def forget(self) -> None:
        """Forget what is remembered of stories: some may be gone."""
        self._features.clear()

    def copied(
        self, page: int | None, sketch: Sequence[int], published: str | None, day: date | None, text: Callable[[], str]
    ) -> int | None:
        """The id of the story on another page that says the same in nearly the same words, within two days.

        `day` is that of publication, else the reference date; `text` is asked for where the sketch is near another.
        """
        own = sketch_of_bytes(bytes_of_sketch(sketch))
        near = self._near(own, day)
        alike = []
        for key, count in near.items():
            if count < SHARED_KEYS:
                continue
            rows = self._engine.rows("SELECT sketch FROM likeness WHERE story = ?", (key,))
            if rows and (resemblance := resemblance_of(own, sketch_of_bytes(rows[0][0]))) >= NEARLY_THE_SAME:
                alike.append((-resemblance, key))
        if not alike:
            return None
        features = features_of(Article("", "", text(), published=published))
        for _, key in sorted(alike):
            other_page, other = self._remembered(key)
            if (page is None or page != other_page) and other is not None and tell_the_same(other, features):
                return key
        return None

    def _remembered(self, key: int) -> tuple[int | None, StoryFeatures | None]:
        """The page of a story, and what tells its text from others.

        Of those made after one pattern (weather, prices), each is near all others: none is read again and again.
        """
        if key not in self._features:
            rows = self._engine.rows(
                "SELECT s.page, s.published, b.briefing FROM story s JOIN body b ON b.story = s.id WHERE s.id = ?",
                (key,),
            )
            if not rows:
                return None, None
            page, published, briefing = rows[0]
            if len(self._features) >= _REMEMBERED:
                self._features.clear()
            self._features[key] = page, features_of(Article("", "", self._text(briefing), published=published))
        return self._features[key]

    def _near(self, sketch: Sequence[int], day: date | None) -> Counter[int]:
        """The stories that share lowest hashes, with how many: those of days close by, or without a day."""
        days = [0]
        if day:
            number = day.toordinal()
            days += range(number - MOST_DAYS_APART, number + MOST_DAYS_APART + 1)
        wanted = [(number, hash_, _MOST_ALIKE) for hash_ in sketch[:KEYS] for number in days]
        if not wanted:
            return Counter()
        sql = " UNION ALL ".join([_NEAR] * len(wanted))
        return Counter(key for (key,) in self._engine.rows(sql, [value for one in wanted for value in one]))

    def _text(self, briefing: bytes) -> str:
        try:
            text: str = json.loads(packing.unpacked(briefing))["article"]["text"]
        except (ValueError, KeyError) as fault:
            raise ArchiveError("archive.damaged", archive=self._engine.name) from fault
        return text

    def versions(self, story: StoryRows) -> list[tuple[int, str | None]]:
        """The ids of the latest versions of a story's page that are there, with their moments of publication.

        Some scrapers give the address of a section for each of its stories: titles or words tell them apart.
        """
        if story.page is None:
            return []
        rows = self._engine.rows(
            """SELECT s.id, s.title, s.published, l.sketch FROM story s LEFT JOIN likeness l ON l.story = s.id
            WHERE s.page = ? AND s.newer IS NULL""",
            (story.page,),
        )
        own = {*story.sketch}
        return [
            (key, published)
            for key, title, published, sketch in rows
            if title == story.title or not (own and sketch) or own & {*sketch_of_bytes(sketch)}
        ]
