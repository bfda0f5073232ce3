"""Search through all panes of the story, and the filter of its lists; both live while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.actions.base import ActionGroup
from briefing_tui.tui.search import SearchHit, SearchHits, spans_of

if TYPE_CHECKING:
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView

# A needle longer than this does not fit the footer.
_LONGEST_NEEDLE = 60


class FindActions(ActionGroup):
    """The actions of the group "find"."""

    def __init__(self, screen: ReadingScreen, view: StoryView, services: Services) -> None:
        super().__init__(screen, view, services)
        self._searched_from = 0

    async def search(self) -> None:
        """Search all panes."""
        self._searched_from = self.screen.article.offset_at_top
        await self.screen.prompt("/", self._end_search, on_typed=self._show_hits)

    def _show_hits(self, needle: str) -> None:
        """Mark every match and go to the first from where the search began."""
        article = self.screen.article
        for rows in self.screen.lists:
            rows.set_needle(needle)
        hits = SearchHits(f"/{needle}", self._hits(needle), across_panes=True)
        spans = [(hit.start, hit.end) for hit in hits.hits if hit.item is None]
        article.mark("match", spans, article.palette.match)
        self.view.search_hits = hits
        if hits.hits:
            first = hits.nearest(self._searched_from)
            if first.item is None:
                article.scroll_into_view(first.start, first.end)
                article.mark("current_match", [(first.start, first.end)], article.palette.current_match)
        else:
            article.mark("current_match", [], article.palette.current_match)
        if self.screen.prompt_line:
            self.screen.prompt_line.show_note(hits.count if needle.strip() else "")

    def _hits(self, needle: str) -> list[SearchHit]:
        """The matches in the article, then those in the three lists."""
        article = self.screen.article.article
        hits = [SearchHit("article", start, end) for start, end in spans_of(article.text if article else "", needle)]
        if needle.strip():
            for rows in self.screen.lists:
                matching = (item for item in rows.items if spans_of(rows.item_text(item), needle))
                hits += [SearchHit(rows.id or "", item=item) for item in matching]
        return hits

    def search_again(self) -> None:
        """The lists have filled since: a search that stands goes through them, too."""
        hits = self.view.search_hits
        if hits is None or not hits.across_panes:
            return
        had_none = not hits.hits
        hits.hits = self._hits(hits.title[1:])
        if self.screen.prompt_line:
            self.screen.prompt_line.show_note(hits.count)
        elif had_none and hits.hits:
            self.view.step_hits(0)

    def _end_search(self, needle: str | None) -> None:
        if needle and needle.strip():
            if self.view.search_hits and self.view.search_hits.hits:
                self.view.step_hits(0)
            else:
                self.screen.show_message(self.labels("say.not_found", needle=needle[:_LONGEST_NEEDLE]))
            return
        self._show_hits("")
        self.view.search_hits = None
        if needle is None:
            self.screen.article.restore(self._searched_from)

    def next_match(self) -> None:
        """Next place."""
        self.view.step_hits(1)

    def previous_match(self) -> None:
        """Previous place."""
        self.view.step_hits(-1)

    async def filter(self) -> None:
        """Filter the lists."""
        before = (self.screen.sheet or self.screen.actors).filter
        await self.screen.prompt(
            self.labels("prompt.filter"),
            lambda answer: self._set_filter(before if answer is None else answer),
            value=before,
            on_typed=self._set_filter,
        )

    def _set_filter(self, words: str) -> None:
        filtered = (self.screen.sheet,) if self.screen.sheet else self.screen.lists
        for rows in filtered:
            rows.set_filter(words.strip())
        if self.screen.prompt_line:
            self.screen.prompt_line.show_note(" ".join(f"{len(rows.items)}/{rows.total}" for rows in filtered))
