"""The screen: which panes stand where, who has the keys, what lies over them, how a key finds its action."""

from __future__ import annotations

from inspect import isawaitable
from typing import TYPE_CHECKING, cast

from textual.geometry import NULL_OFFSET, NULL_SPACING, Offset, Region
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.screen import Screen

from briefing_tui.tui.layout import OVER_PANES, Box, ScreenState, arrange_screen, form_for
from briefing_tui.tui.screens.key_dispatch import KeyDispatch
from briefing_tui.tui.screens.pane_edges import show_edges, tabs_of
from briefing_tui.tui.screens.prompt_listener import PromptListener
from briefing_tui.tui.screens.sheet_stack import SheetStack
from briefing_tui.tui.widgets.actors import ActorsPane
from briefing_tui.tui.widgets.article import ArticlePane
from briefing_tui.tui.widgets.events import EventsPane
from briefing_tui.tui.widgets.footer import FooterBar
from briefing_tui.tui.widgets.header import HeaderBar
from briefing_tui.tui.widgets.list_pane import ListPane
from briefing_tui.tui.widgets.prompt import PromptLine
from briefing_tui.tui.widgets.related import RelatedPane

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Sequence

    from textual.events import Key, Paste
    from textual.geometry import Size
    from textual.widget import Widget

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Action, Scope
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.layout import Form, LayoutChoice
    from briefing_tui.tui.screens.handlers import ScreenHandlers
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.typeahead import Typed
    from briefing_tui.tui.widgets.detail import DetailLine, DetailPane
    from briefing_tui.tui.widgets.line_pane import LinePane
    from briefing_tui.tui.widgets.notice import NoticePane, Offers
    from briefing_tui.tui.widgets.prompt import Completion
    from briefing_tui.tui.widgets.sheet import Sheet


class ReadingScreen(Screen[None], inherit_bindings=False):
    """Header, four panes, footer; over them, when asked for, a detail, a sheet, a notice, a prompt."""

    AUTO_FOCUS = ""
    ALLOW_SELECT = False

    # Set by whoever makes the screen, before it is mounted: they need the screen to be made themselves.
    handlers: ScreenHandlers

    def __init__(self, services: Services) -> None:
        super().__init__(id="reading")
        self.services = services
        labels, palette = services.labels, services.palette
        self.header = HeaderBar(palette)
        self.footer = FooterBar(palette)
        self.article = ArticlePane(labels, palette)
        self.actors = ActorsPane(labels, palette)
        self.events = EventsPane(labels, palette)
        self.related = RelatedPane(labels, palette)
        self.article.filtered = self.actors
        self.detail: DetailPane | None = None
        self.sheets = SheetStack(self._mount_part, self._give_focus, self._show_sheets)
        self.notice: NoticePane | None = None
        self.prompt_line: PromptLine | None = None
        self.focused_pane = "article"
        self.zoomed = False
        self._listener: PromptListener | None = None
        self.key_dispatch = KeyDispatch(self)
        self._form: Form = "stacked"
        self._hinted: tuple[Action, ...] = ()

    @property
    def labels(self) -> Labels:
        """The interface's words in the reader's language."""
        return self.services.labels

    @property
    def palette(self) -> Palette:
        """The styles of the theme in use."""
        return self.services.palette

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that has the keys; None where there are the panes alone."""
        return self.sheets.uppermost

    def compose(self) -> Iterator[Widget]:
        """The parts that are always there; the others come when first asked for."""
        yield self.header
        yield self.article
        yield self.actors
        yield self.events
        yield self.related
        yield self.footer

    async def on_mount(self) -> None:
        """Whoever has the keys looks like it: the pane that was left last, or a view that is open already."""
        self.screen_layout_refresh_signal.subscribe(self, self._laid_out, immediate=True)
        self._give_focus()
        self.show_hints()
        await self.handlers.mounted()

    # What happens in the panes is handed on.

    async def on_list_pane_chosen(self, event: ListPane.Chosen) -> None:
        """A click on an item, in whichever list."""
        await self.handlers.choose(event.pane, event.item)

    def on_list_pane_cursor_moved(self, event: ListPane.CursorMoved) -> None:
        """Another item is under the cursor of a list."""
        self.handlers.list_moved(event.pane)

    def on_article_pane_moved(self, _: ArticlePane.Moved) -> None:
        """Another sentence is under the article's cursor."""
        self.handlers.cursor_moved()

    async def on_line_pane_selected(self, event: LinePane.Selected) -> None:
        """Text was selected with the mouse."""
        await self.handlers.copy_selection(event.text)

    async def on_footer_bar_pressed(self, event: FooterBar.Pressed) -> None:
        """A key in the footer was clicked."""
        if event.number < len(self._hinted):
            self.show_message("")
            await self.handlers.perform(self._hinted[event.number])

    # Where things stand.

    def arrange(self, size: Size, _optimal: bool = False) -> DockArrangeResult:
        """Place the parts where `arrange_screen` says; no style is asked: a change of focus costs no cascade."""
        boxes = self.boxes(size)
        placements = [
            WidgetPlacement(Region(*boxes[part]), NULL_OFFSET, NULL_SPACING, child, order=part in OVER_PANES)
            for child in self.children
            if (part := getattr(child, "part", child.id or "")) in boxes
        ]
        return DockArrangeResult(placements, set(self.children), NULL_SPACING)

    @property
    def form(self) -> Form:
        """Wide, stacked or tabs: by the size as it was last laid out."""
        return self._form

    def form_in(self, layout: LayoutChoice, size: Size | None = None) -> Form:
        """The form that a layout has here, on a screen of this size."""
        width, height = size or self.size
        return form_for(width, height, layout, moves_parts=self.services.moves_parts)

    def boxes(self, size: Size) -> dict[str, Box]:
        """The box of each visible part for a screen of this size."""
        self._form = self.form_in(self.services.layout, size)
        state = ScreenState(
            focused=self.focused_pane, zoomed=self.zoomed, detail=self.detail is not None, sheet=self.sheet is not None,
            compared=self.sheet.shown_side if self.sheet else "",
            notice=self.notice.lines_for(size.width) if self.notice else 0, footer=self.footer.lines_for(size.width),
            prompt=self.prompt_line is not None, shares=self.services.positions.settings.shares,
        )  # fmt: skip
        boxes = arrange_screen(size.width, size.height, self._form, state)
        tabs = tabs_of(self.tab_order(), self.labels) if self._form == "tabs" and not self.sheet else ()
        show_edges(self.panes, boxes, tabs)
        show_edges({pane.id or "": pane for pane in self._companions}, boxes)
        return boxes

    def rearrange(self) -> None:
        """Lay the parts out anew."""
        self.refresh(layout=True, repaint=False)

    @property
    def panes(self) -> dict[str, LinePane]:
        """The panes by name, the detail among them while it is open."""
        panes: dict[str, LinePane] = {
            "article": self.article, "actors": self.actors, "events": self.events, "related": self.related,
        }  # fmt: skip
        if self.detail:
            panes["detail"] = self.detail
        return panes

    @property
    def _companions(self) -> list[ArticlePane]:
        return [pane for view in self.sheets.views.values() for pane in view.companions]

    @property
    def lists(self) -> tuple[ListPane, ...]:
        """The three lists of the story."""
        return self.actors, self.events, self.related

    # Who has the keys.

    def focus_pane(self, name: str) -> None:
        """Give a pane the keys; where only one pane is shown, it is shown."""
        if name == "actors" and self.detail and self.focused_pane != "detail":
            name = "detail"
        moved, self.focused_pane = name != self.focused_pane, name
        self._give_focus()
        if moved and (self.zoomed or self.form == "tabs"):
            self.rearrange()
        self.show_hints()

    def _give_focus(self) -> None:
        """Let whoever has the keys look like it."""
        self.set_focus(self.prompt_line or self.sheet or self.panes[self.focused_pane], scroll_visible=False)

    def tab_order(self) -> list[str]:
        """The panes that Tab goes through, in order."""
        order = ["article", "detail" if self.detail else "actors", "events", "related"]
        if self.detail and self.form == "stacked" and not self.zoomed:
            order.remove("related")
        return order

    @property
    def scope(self) -> Scope:
        """What the keys act on now."""
        return self.sheet.scope if self.sheet else self.panes[self.focused_pane].scope

    @property
    def current_list(self) -> ListPane | None:
        """The list that has the keys: the sheet's, the detail, or one of the three; None in the article."""
        pane = self.sheet or self.panes[self.focused_pane]
        return pane if isinstance(pane, ListPane) else None

    def show_hints(self) -> None:
        """The footer's keys for what has the focus."""
        hints = self.services.keymap.hints(self.scope)
        applying = [(key, action) for key, action in hints if self.handlers.applies(action)]
        self.footer.show_keys(tuple((key, self.labels(f"hint.{action.name}")) for key, action in applying))
        self._hinted = tuple(action for _, action in applying)

    async def on_key(self, event: Key) -> None:
        """A key, wherever the focus was when it came: it is acted on when its turn has come."""
        event.stop()
        event.prevent_default()
        await self.key_dispatch.take(event)

    async def on_paste(self, event: Paste) -> None:
        """Pasted text takes its turn among the keys."""
        event.stop()
        await self.key_dispatch.take(event)

    def settle_layout(self) -> None:
        """What the key before has opened or moved gets its size, and a page is a page."""
        if self._layout_required and self.is_mounted:
            self._layout_required = False
            self._refresh_layout()
            self._dirty_widgets.clear()

    def _laid_out(self, _: object) -> None:
        """Lists fill their sizes: Textual tells no part of a size that anything asked for before the layout."""
        for part in self.query(ListPane):
            part.fill_size()

    def place_of_cursor(self) -> Offset:
        """The cell of what is chosen: the letter being typed, the item, the sentence."""
        if self.prompt_line:
            return Offset(self.prompt_line.column_of_cursor(), max(0, self.size.height - 1))
        pane = self.current_list or self.article
        return pane.region.offset + Offset(0, pane.row_of_cursor())

    # What lies over the panes.

    async def show_detail(self, title: str, lines: list[DetailLine]) -> None:
        """Show a detail in the place of the actors and give it the keys."""
        from briefing_tui.tui.widgets.detail import DetailPane

        opened_from = self.focused_pane
        if self.detail is None:
            self.detail = DetailPane(self.labels, self.palette, opened_from)
            self.detail.is_marked = self.actors.is_marked
            await self.mount(self.detail, before=self.footer)
        self.detail.opened_from = opened_from
        self.detail.show(title, lines)
        self.focused_pane = "detail"
        self._give_focus()
        self.rearrange()
        self.show_hints()

    async def close_detail(self) -> None:
        """Take the detail away; the actors stand in their place again."""
        if self.detail is None:
            return
        detail, self.detail = self.detail, None
        if self.focused_pane == "detail":
            self.focused_pane = detail.opened_from
            self._give_focus()
        self.rearrange()
        await detail.remove()
        self.show_hints()

    async def _mount_part(self, part: Widget) -> None:
        if part in self.sheets.views.values():
            cast("Sheet", part).is_marked = self.actors.is_marked
        await self.mount(part, before=self.footer)

    def _show_sheets(self) -> None:
        """Let the uppermost sheet be seen and have the keys."""
        self._give_focus()
        self.rearrange()
        # Who fills the sheet next needs its size.
        self.settle_layout()
        self.show_hints()
        self.handlers.sheets_changed()

    async def prompt(
        self,
        label: str,
        on_answer: Callable[[str | None], Awaitable[None] | None],
        *,
        value: str = "",
        recall: Sequence[str] = (),
        complete: Completion | None = None,
        on_typed: Callable[[str], None] | None = None,
    ) -> None:
        """Take a line of typing at the foot; `on_answer` gets it, or None where the reader gave up.

        `on_typed` gets what stands there when it has changed; up and down go through `recall`, earlier lines; Tab
        asks `complete` how a line goes on.
        """
        self._listener = PromptListener(on_answer, on_typed, self.call_later)
        if self.prompt_line is None:
            self.prompt_line = PromptLine(self.labels, self.palette)
            await self.mount(self.prompt_line)
        self.prompt_line.start(label, value, recall, complete)
        self._give_focus()
        self.rearrange()

    async def type_in_prompt(self, typed: Typed) -> None:
        """A key, or pasted text, for the line that is open; its end closes the line and hands the answer on."""
        prompt_line, listener = self.prompt_line, self._listener
        if prompt_line is None or listener is None:
            return
        before, state = prompt_line.value, prompt_line.type_ahead(typed)
        if state == "open":
            if prompt_line.value != before:
                listener.typed(prompt_line.value)
            return
        listener.tell()
        self._listener = self.prompt_line = None
        self._give_focus()
        self.rearrange()
        await prompt_line.remove()
        await listener.answer(prompt_line.value if state == "answered" else None)

    async def show_notice(self, title: str, text: str, offers: Offers | None = None) -> None:
        """Show a text whole, above the footer, until the next key; `offers` are keys that act on it."""
        from briefing_tui.tui.widgets.notice import NoticePane

        if self.notice:
            await self.notice.remove()
        self.notice = NoticePane(self.palette, title, text, offers or {})
        await self.mount(self.notice)
        self.rearrange()

    async def close_notice(self, key: str) -> bool:
        """Take the notice away; true where the key was meant for it."""
        if self.notice is None:
            return False
        notice, self.notice = self.notice, None
        notice.remove()
        self.rearrange()
        if offer := notice.offers.get(key):
            result = offer()
            if isawaitable(result):
                await result
            return True
        return key in ("escape", "enter")

    def show_message(self, message: str, *, alarming: bool = False) -> None:
        """A message in the footer until the next key, over the panes' last lines where it takes more than one."""
        lines = self.footer.lines_for(self.size.width)
        self.footer.show_message(message, alarming=alarming)
        if self.footer.lines_for(self.size.width) != lines:
            self.redraw()  # Textual may learn of the new places early, and then leaves what lay under a message.

    def toggle_zoom(self) -> None:
        """Let the pane in focus fill the screen, or give the others their places back."""
        self.zoomed = not self.zoomed
        self.rearrange()

    def redraw(self) -> None:
        """Lay out and draw everything anew."""
        self.refresh(layout=True)
        for part in self.children:
            part.refresh()

    def restyle(self) -> None:
        """Draw every part in the styles of the theme in use."""
        for bar in (self.header, self.footer):
            bar.palette = self.palette
            bar.refresh()
        for pane in (*self.panes.values(), *self.sheets.views.values()):
            pane.palette = self.palette
            pane.refresh()
        for article in (self.article, *self._companions):
            article.restyle(self.palette)
