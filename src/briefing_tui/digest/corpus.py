"""The stories that are compared, with all that they are compared by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.digest.cast import Cast
from briefing_tui.digest.round_ups import is_round_up
from briefing_tui.happenings.entries import entries_of
from briefing_tui.happenings.word_weights import WordWeights, content_words, happening_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from briefing_tui.briefing import Briefing
    from briefing_tui.happenings.entries import Entry


class Corpus:
    """Stories by their places in `briefings`: who is who in all of them, their events, how much their words weigh.

    `round_ups` are those that sum up the news of others. `newest` is the latest day that one of the stories was written
    on, None where no day is known.
    """

    def __init__(self, briefings: Sequence[Briefing], stories: Collection[int]) -> None:
        self.briefings = briefings
        self.cast = Cast(briefings, set(stories))
        self.weights = WordWeights([set(content_words(briefings[story].article.text)) for story in stories])
        self.round_ups = frozenset(story for story in stories if is_round_up(briefings[story].article))
        self.entries = {story: self._entries_of(story) for story in stories}
        self.newest = max((day for story in stories if (day := self.day_of(story))), default=None)

    def day_of(self, story: int) -> date | None:
        """The day that a story is seen from, None where it is not known."""
        return self.briefings[story].reference_date.value

    def _entries_of(self, story: int) -> tuple[Entry, ...]:
        """The rows of a story; of a round-up those of its news alone."""
        entries = entries_of(story, self.briefings[story], self.cast)
        if story not in self.round_ups:
            return entries
        return tuple(entry for entry in entries if happening_words().news.isdisjoint(entry.sentence))
