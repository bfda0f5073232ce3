"""Search through all panes of the story, and the filter of its lists; both live while they are typed."""

from __future__ import annotations

from briefing_tui.tui.screens.story import StoryRoom
from briefing_tui.tui.search import SearchHit, SearchHits, spans_of


class SearchingRoom(StoryRoom):
    """A room that can be searched."""

    def __init__(self) -> None:
        super().__init__()
        self._searched_from = (0, "article")

    # Search.

    async def do_search(self) -> None:
        self._searched_from = (self.article.offset_at_top, self.here)
        await self.ask("/", self._end_search, on_typed=self._search)

    def _search(self, needle: str) -> None:
        """Light up every match and go to the first from where the search began."""
        for rows in self.lists:
            rows.set_needle(needle)
        text = self.article.article.text if self.article.article else ""
        spans = spans_of(text, needle)
        self.article.mark("match", spans, self.article.palette.match)
        places = [SearchHit("article", start, end) for start, end in spans]
        for rows in self.lists:
            found = (item for item in rows.items if spans_of(rows.item_text(item), needle)) if needle.strip() else ()
            places += [SearchHit(rows.id or "", item=item) for item in found]
        self.walk = SearchHits(f"/{needle}", places, across_panes=True)
        if places:
            place = self.walk.nearest(self._searched_from[0])
            if place.item is None:
                self.article.bring(place.start, place.end)
                self.article.mark("here", [(place.start, place.end)], self.article.palette.match_here)
        else:
            self.article.mark("here", [], self.article.palette.match_here)
        if self.prompt:
            self.prompt.tell(self.walk.count if needle.strip() else "")

    def _end_search(self, needle: str | None) -> None:
        if needle and needle.strip():
            if self.walk and self.walk.places:
                self.step_walk(0)
            else:
                self.say(self.labels("say.not_found", needle=needle[:60]))
            return
        self._search("")
        self.walk = None
        if needle is None:
            self.article.restore(self._searched_from[0])

    # Filter.

    async def do_filter(self) -> None:
        rows = self.sheet or self.actors
        before = rows.filter
        await self.ask(
            self.labels("prompt.filter"),
            lambda answer: self._filter(before if answer is None else answer),
            value=before,
            on_typed=self._filter,
        )

    def _filter(self, words: str) -> None:
        for rows in (self.sheet,) if self.sheet else self.lists:
            rows.set_filter(words.strip())
        if self.prompt:
            shown = [self.sheet] if self.sheet else list(self.lists)
            self.prompt.tell(" ".join(f"{len(rows.items)}/{rows.total}" for rows in shown))
