"""Moving about: from pane to pane, and within the one that has the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.actions.base import ActionGroup
from briefing_tui.tui.widgets.comparison import ComparisonSheet
from briefing_tui.tui.widgets.events import EventsPane

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView


class MoveActions(ActionGroup):
    """The actions of the group "move". `choose` acts on the item under the cursor of the list that has the keys."""

    def __init__(
        self, screen: ReadingScreen, view: StoryView, services: Services, choose: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(screen, view, services)
        self._choose = choose

    def next_pane(self) -> None:
        """Next pane."""
        self._step_pane(1)

    def previous_pane(self) -> None:
        """Previous pane."""
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        order, focused = self.screen.tab_order(), self.screen.focused_pane
        self.screen.focus_pane(order[(order.index(focused) + step) % len(order)] if focused in order else "article")

    async def article(self) -> None:
        """To the article."""
        await self._go_to_pane("article")

    async def actors(self) -> None:
        """To the actors."""
        await self._go_to_pane("actors")

    async def events(self) -> None:
        """To the events."""
        await self._go_to_pane("events")

    async def related(self) -> None:
        """To the related stories."""
        if self.screen.detail and self.screen.form == "stacked":
            await self.screen.close_detail()
        await self._go_to_pane("related")

    async def _go_to_pane(self, name: str) -> None:
        stays = self.screen.sheet is None and self.screen.focused_pane == name
        await self.screen.sheets.close_all()
        self.screen.focus_pane(name)
        if stays:
            self.screen.show_message(self.labels("say.in_this_pane", pane=self.labels(f"pane.{name}")))

    def down(self) -> None:
        """Down."""
        self._move(1)

    def up(self) -> None:
        """Up."""
        self._move(-1)

    def _move(self, steps: int) -> None:
        before = self._place()
        if rows := self.screen.current_list:
            rows.move(steps)
        else:
            self.screen.article.scroll_lines(steps)
        self._say_where_it_ends(before, forward=steps > 0)

    def _place(self) -> object:
        """Where the cursor of the list stands, or what of the article is shown."""
        rows, article = self.screen.current_list, self.screen.article
        return (rows.at, rows.top) if rows else (article.window(), article.selected_sentence)

    def _say_where_it_ends(self, before: object, *, forward: bool) -> None:
        """A key that could move nothing says so."""
        if self._place() != before:
            return
        rows = self.screen.current_list
        if rows and not rows.rows:
            self.screen.show_message(rows.without_rows())
        else:
            self.screen.show_message(self.labels("say.at_end" if forward else "say.at_beginning"))

    def left(self) -> None:
        """Sentence before; from a list to the article."""
        if self.screen.focused_pane == "article":
            before = self._place()
            self.screen.article.step_sentence(forward=False)
            self._say_where_it_ends(before, forward=False)
        else:
            self.screen.focus_pane("article")

    async def right(self) -> None:
        """Next sentence; in a list: choose."""
        if self.screen.sheet is None and self.screen.focused_pane == "article":
            before = self._place()
            self.screen.article.step_sentence(forward=True)
            self._say_where_it_ends(before, forward=True)
        else:
            await self._choose()

    def page_down(self) -> None:
        """A page down."""
        self._page(1)

    def page_up(self) -> None:
        """A page up."""
        self._page(-1)

    def half_down(self) -> None:
        """Half a page down."""
        self._half_page(forward=True)

    def half_up(self) -> None:
        """Half a page up."""
        self._half_page(forward=False)

    def _half_page(self, *, forward: bool) -> None:
        """Of two compared articles, both."""
        if not isinstance(sheet := self.screen.sheet, ComparisonSheet):
            self._page(0.5 if forward else -0.5)
        elif not sheet.scroll_articles(forward):
            self.screen.show_message(self.labels("say.at_end" if forward else "say.at_beginning"))

    def _page(self, pages: float) -> None:
        before = self._place()
        if rows := self.screen.current_list:
            rows.page(pages)
        else:
            # A line of the page before stays in sight, as a place to go on reading from.
            height = self.screen.article.text_height
            lines = max(1, height - 1) if abs(pages) == 1 else max(1, height // 2)
            self.screen.article.scroll_lines(lines if pages > 0 else -lines)
        self._say_where_it_ends(before, forward=pages > 0)

    def top(self) -> None:
        """To the beginning."""
        self._move_to_end(top=True)

    def bottom(self) -> None:
        """To the end."""
        self._move_to_end(top=False)

    def today(self) -> None:
        """To the reference date."""
        if isinstance(rows := self.screen.current_list, EventsPane):
            before = self._place()
            rows.show_today()
            if self._place() == before:
                self.screen.show_message(self.labels("say.at_reference") if rows.rows else rows.without_rows())

    def _move_to_end(self, *, top: bool) -> None:
        before = self._place()
        if rows := self.screen.current_list:
            rows.move_to_end(top)
        else:
            self.screen.article.scroll_to_end(top)
        self._say_where_it_ends(before, forward=not top)
