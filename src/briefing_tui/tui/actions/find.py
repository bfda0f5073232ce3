"""Search through all panes of the story, or through all stories; the filter of lists. Both live while typed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

from briefing_tui.tui.actions.base import ActionGroup
from briefing_tui.tui.bindings import VIEWS
from briefing_tui.tui.drawing.search import SearchHit, SearchHits, spans_of
from briefing_tui.tui.views.search_stories import holds, stories_with
from briefing_tui.tui.widgets.matches import StoryWithMatches

if TYPE_CHECKING:
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView
    from briefing_tui.tui.widgets.matches import TextMatch
    from briefing_tui.tui.widgets.sheet import Sheet

# A needle longer than this does not fit the footer.
_LONGEST_NEEDLE = 60


class FindActions(ActionGroup):
    """The actions of the group "find"."""

    def __init__(self, screen: ReadingScreen, view: StoryView, services: Services) -> None:
        super().__init__(screen, view, services)
        self._searched_from = 0
        self._searched_from_item: Any = None
        self._earlier_needles: list[str] = []

    async def search(self) -> None:
        """Search all panes."""
        sheet = self.screen.sheet
        self._searched_from = sheet.at if sheet else self.screen.article.offset_at_top
        self._searched_from_item = sheet.item if sheet else None
        show = self._show_hits_in_sheet if sheet else self._show_hits
        await self.screen.prompt("/", self._end_search, recall=self._earlier_needles, on_typed=show)

    def _show_hits_in_sheet(self, needle: str) -> None:
        """Mark every match in the list over the panes and go to the first from where the search began."""
        sheet = self.screen.sheet
        if sheet is None:
            return
        sheet.set_needle(needle)
        matching = sheet.matching()
        # A search unfolds what is folded: the item has another number then.
        begin = sheet.number_of_item(self._searched_from_item)
        at = next((place for place, number in enumerate(matching) if number >= begin), 0)
        sheet.move_to(matching[at] if matching else begin)
        if self.screen.prompt_line:
            count = f"{at + 1}/{len(matching)}" if matching else "0/0"
            self.screen.prompt_line.show_note(count if needle.strip() else "")

    def _step_in_sheet(self, sheet: Sheet, step: int) -> None:
        """Go to the next item of a list over the panes that holds the searched word, or to the one before."""
        matching = sheet.matching()
        if not matching:
            self.view.say_nothing_to_step_through()
            return
        if step < 0:
            at = bisect_left(matching, sheet.at) - 1
        else:
            at = (bisect_right if step else bisect_left)(matching, sheet.at) % len(matching)
        sheet.move_to(matching[at])
        self.screen.show_message(f"/{sheet.needle} {sheet.place_told(at % len(matching) + 1, len(matching))}")

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

    async def _end_search(self, needle: str | None) -> None:
        if needle and needle.strip():
            if needle in self._earlier_needles:
                self._earlier_needles.remove(needle)
            self._earlier_needles.append(needle)
            await self._go_to_hit(needle)
        else:
            self._forget_search(back=needle is None)
        self.screen.show_hints()

    async def _go_to_hit(self, needle: str) -> None:
        """Go to the first match; from a view to the list of all stories that hold the word."""
        sheet, hits = self.screen.sheet, self.view.search_hits
        if sheet and sheet.scope in VIEWS:
            sheet.set_needle("")
            await self.view.views.open_matches(needle)
        elif sheet and sheet.matching():
            self._step_in_sheet(sheet, 0)
        elif not sheet and hits and hits.hits:
            self.view.step_hits(0)
        elif not sheet and (others := stories_with(self.dossier.stories, needle)):
            keys = self.screen.services.keymap.shown_first("next_match")
            told = self.labels("say.found_elsewhere", needle=needle[:_LONGEST_NEEDLE], count=len(others), next=keys)
            self.screen.show_message(told)
        else:
            self.screen.show_message(self.labels("say.not_found", needle=needle[:_LONGEST_NEEDLE]))

    async def go_to_match(self, item: StoryWithMatches | TextMatch) -> None:
        """Open the story of a match there; from now on `n` and `N` go through all matches of all stories."""
        needle = self.view.views.searched_needle
        match = item.matches[0] if isinstance(item, StoryWithMatches) else item
        await self.view.go_to_story(match.story)
        self._show_hits(needle)
        hits = self.view.search_hits
        if match.span and hits and hits.hits:
            starts = [hit.start if hit.item is None else -1 for hit in hits.hits]
            hits.index = starts.index(match.span.start) if match.span.start in starts else 0
            self.view.show_hit()
        self.screen.show_hints()

    def _forget_search(self, *, back: bool) -> None:
        """Take the marks away; `back` to where the search began."""
        if self.screen.sheet:
            self.screen.sheet.set_needle("")
            if back:
                self.screen.sheet.move_to(self._searched_from)
            return
        self._show_hits("")
        self.view.search_hits = None
        if back:
            self.screen.article.restore(self._searched_from)

    async def next_match(self) -> None:
        """Next match or mention, on into the next story."""
        await self._step(1)

    async def previous_match(self) -> None:
        """Match or mention before, back into the story before."""
        await self._step(-1)

    async def _step(self, step: int) -> None:
        hits = self.view.search_hits
        if self.screen.sheet:
            self._step_in_sheet(self.screen.sheet, step)
        elif hits is None or not hits.across_panes or 0 <= hits.index + step < len(hits.hits):
            self.view.step_hits(step)
        else:
            await self._step_story(hits.title[1:], step)

    async def _step_story(self, needle: str, step: int) -> None:
        """Go on to the next story that holds the word, round and round."""
        stories, current = self.dossier.stories, self.dossier.current
        count = len(stories)
        others = ((current + step * distance) % count for distance in range(1, count))
        number = next((number for number in others if holds(stories[number].article, needle)), None)
        if number is None:
            self.view.step_hits(step)
            return
        await self.view.go_to_story(number)
        self._show_hits(needle)
        hits = self.view.search_hits
        if hits and hits.hits:
            hits.index = 0 if step > 0 else max(0, sum(hit.item is None for hit in hits.hits) - 1)
            self.view.show_hit()
        else:  # It is the title that holds the word.
            self.screen.show_message(f"/{needle}")
        self.screen.show_hints()

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
        self.screen.article.repaint_title()
        if self.screen.prompt_line:
            counts = (f"{rows.number}: ".lstrip(": ") + f"{len(rows.items)}/{rows.total}" for rows in filtered)
            self.screen.prompt_line.show_note("  ".join(counts))
