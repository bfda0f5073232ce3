"""Later versions of a page, and copies of a text, by the rules of `sources/deduplication.py`."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from briefing_tui.archive import packing
from briefing_tui.archive.intake import day_of
from briefing_tui.archive.model import StoryKey
from briefing_tui.archive.sql.adding import packed, unpacked
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

    from briefing_tui.archive.model import StoryRows
    from briefing_tui.archive.sql.engine import Engine

_MOST_ALIKE = 24
_LAST_ID = 1 << 62
# What stands in more stories than the limit (a sentence of every one) is looked up in the latest only.
_NEAR = """SELECT story FROM (SELECT story FROM near WHERE hash = ? AND story >= ? AND story < ?
    ORDER BY story DESC LIMIT ?) AS n"""


class Likeness:
    """Looks up what a story may be a copy or a version of."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def copied(
        self, page: int | None, sketch: Sequence[int], published: str | None, text: Callable[[], str]
    ) -> int | None:
        """The id of the story on another page that says the same in nearly the same words, within two days.

        `text` is asked for where the sketch is near another.
        """
        own = unpacked(packed(sketch))
        near = self._near(own, published)
        found = []
        for key, count in near.items():
            if count < SHARED_KEYS:
                continue
            rows = self._engine.rows("SELECT sketch FROM likeness WHERE story = ?", (key,))
            if rows and (resemblance := resemblance_of(own, unpacked(rows[0][0]))) >= NEARLY_THE_SAME:
                found.append((-resemblance, key))
        if not found:
            return None
        features = features_of(Article("", "", text(), published=published))
        for _, key in sorted(found):
            rows = self._engine.rows(
                "SELECT s.page, s.published, b.briefing FROM story s JOIN body b ON b.story = s.id WHERE s.id = ?",
                (key,),
            )
            for other_page, other_published, briefing in rows:
                if page is not None and page == other_page:
                    continue
                other = Article("", "", self._text(briefing), published=other_published)
                if tell_the_same(features_of(other), features):
                    return key
        return None

    def _near(self, sketch: Sequence[int], published: str | None) -> Counter[int]:
        """The stories that share lowest hashes, with how many; those of days near the publication, or without a day."""
        stretches = [(0, _LAST_ID)]
        if day := day_of(published):
            number = day.toordinal()
            stretches = [
                (0, StoryKey.first_of(1)),
                (StoryKey.first_of(number - MOST_DAYS_APART), StoryKey.first_of(number + MOST_DAYS_APART + 1)),
            ]
        wanted = [(hash_, low, high, _MOST_ALIKE) for hash_ in sketch[:KEYS] for low, high in stretches]
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
            if title == story.title or not (own and sketch) or own & {*unpacked(sketch)}
        ]
