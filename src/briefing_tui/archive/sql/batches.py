"""What becomes of the stories of one transaction: each is new, a later version of its page, or a copy of another.

New stories are written together. One that may have to do with another of the same transaction waits until that is
written.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing_tui.archive.model import StoryCopy, StoryKey
from briefing_tui.sources.deduplication import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.archive.model import Outcome, StoryRows
    from briefing_tui.archive.sql.engine import Engine
    from briefing_tui.archive.sql.likeness import Likeness
    from briefing_tui.archive.sql.totals import DayTotals


class Adding:
    """The stories of one transaction on their way."""

    def __init__(
        self,
        engine: Engine,
        likeness: Likeness,
        totals: DayTotals,
        write: Callable[[list[tuple[int, StoryRows]], list[tuple[int, StoryCopy]]], None],
    ) -> None:
        self._engine = engine
        self._totals = totals
        self._likeness = likeness
        self._write = write
        self._new: list[StoryRows] = []
        # Later versions: which of the new ones, and the ids and moments of the versions that are there.
        self._versions: list[tuple[StoryRows, list[tuple[int, str | None]]]] = []
        self._copies: list[tuple[int, StoryCopy]] = []
        self._pages: set[int] = set()
        self._hashes: set[int] = set()

    def add(self, story: StoryRows) -> Outcome:
        """Judge a story and take it in; what it is."""
        hashes = story.sketch[:KEYS]
        if story.page in self._pages or not self._hashes.isdisjoint(hashes):
            self.finish()
        versions = [] if story.settled else self._likeness.versions(story)
        if not versions and not story.settled:
            copied = self._likeness.copied(
                story.page, story.sketch, story.published, story.day, lambda: _text_of(story)
            )
            if copied is not None:
                own = StoryCopy(story.uid, story.source, story.url, story.outlet, story.added)
                self._copies += [(copied, copy) for copy in (own, *story.copies)]
                return "copy"
        self._new.append(story)
        if story.page is not None:
            self._pages.add(story.page)
        self._hashes.update(hashes)
        if versions:
            self._versions.append((story, versions))
        return "newer" if versions else "added"

    def finish(self) -> None:
        """Write all that was taken in."""
        first = self._engine.next_numbers("story", len(self._new)) if self._new else 0
        keys = {story.uid: StoryKey.of(story.day, first + place) for place, story in enumerate(self._new)}
        self._write([(keys[story.uid], story) for story in self._new], self._copies)
        changed = []
        for story, versions in self._versions:
            for version, published in versions:
                key = keys[story.uid]
                later = (published or "") <= (story.published or "") or not (published and story.published)
                pair = (key, version) if later else (version, key)
                self._engine.run("UPDATE story SET newer = ? WHERE id = ?", pair)
                changed.append(pair[1])
        if changed:
            self._totals.recount(changed)
        for waiting in (self._new, self._versions, self._copies, self._pages, self._hashes):
            waiting.clear()


def _text_of(story: StoryRows) -> str:
    text: str = json.loads(story.briefing)["article"]["text"]
    return text
