"""The room itself: which panes stand where, who has the keys, what lies over them, how a key finds its action."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.screen import Screen

from briefing_tui.tui.keymap import shown_key
from briefing_tui.tui.layout import PANES, Box, RoomState, arrange_room, form_for
from briefing_tui.tui.widgets.actors import ActorsPane
from briefing_tui.tui.widgets.article import ArticlePane
from briefing_tui.tui.widgets.bars import FooterBar, HeaderBar, PromptLine
from briefing_tui.tui.widgets.events import EventsPane
from briefing_tui.tui.widgets.related import RelatedPane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.events import Key
    from textual.geometry import Size
    from textual.widget import Widget

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.app import BriefingApp
    from briefing_tui.tui.bindings import Action, Scope
    from briefing_tui.tui.layout import Form
    from briefing_tui.tui.widgets.detail import DetailPane
    from briefing_tui.tui.widgets.line_pane import LinePane
    from briefing_tui.tui.widgets.list_pane import ListPane
    from briefing_tui.tui.widgets.notice import NoticePane
    from briefing_tui.tui.widgets.sheet import Sheet


class Room(Screen[None], inherit_bindings=False):
    """Header, four panes, footer; over them, when asked for, a detail, a sheet, a notice, a prompt."""

    AUTO_FOCUS = ""
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="room")
        app = self.briefing_app
        labels, palette = app.labels, app.palette
        self.header = HeaderBar(palette)
        self.footer = FooterBar(palette)
        self.article = ArticlePane(labels, palette)
        self.actors = ActorsPane(labels, palette)
        self.events = EventsPane(labels, palette)
        self.related = RelatedPane(labels, palette)
        self.detail: DetailPane | None = None
        self.sheet: Sheet | None = None
        self.notice: NoticePane | None = None
        self.prompt: PromptLine | None = None
        self.here = "article"
        self.zoomed = False
        self._on_typed: Callable[[str], None] | None = None
        self._on_answer: Callable[[str | None], None] | None = None
        self._form: Form = "stacked"

    @property
    def briefing_app(self) -> BriefingApp:
        """The app, by its own type."""
        return cast("BriefingApp", self.app)

    @property
    def labels(self) -> Labels:
        """The interface's labels."""
        return self.briefing_app.labels

    def compose(self) -> Iterator[Widget]:
        """The parts that are always there; the others come when first asked for."""
        yield self.header
        yield self.article
        yield self.actors
        yield self.events
        yield self.related
        yield self.footer

    # Where things stand.

    def arrange(self, size: Size, _optimal: bool = False) -> DockArrangeResult:
        """Place the parts where `arrange_room` says; no style is asked, so that a change of focus costs no cascade."""
        boxes = self.boxes(size)
        placements = [
            WidgetPlacement(Region(*boxes[part]), NULL_OFFSET, NULL_SPACING, child, order=int(part == "notice"))
            for child in self.children
            if (part := getattr(child, "part", child.id or "")) in boxes
        ]
        return DockArrangeResult(placements, set(self.children), NULL_SPACING)

    @property
    def form(self) -> Form:
        """Wide, stacked or tabs: by the size as it was last laid out."""
        return self._form

    def boxes(self, size: Size) -> dict[str, Box]:
        """The box of each visible part for a screen of this size."""
        self._form = form_for(size.width, size.height, self.briefing_app.config.layout)
        state = RoomState(
            focused=self.here, zoomed=self.zoomed, detail=self.detail is not None, sheet=self.sheet is not None,
            notice=self.notice.lines_for(size.width) if self.notice else 0, prompt=self.prompt is not None,
        )  # fmt: skip
        boxes = arrange_room(size.width, size.height, self._form, state)
        tabs = self._tabs() if self._form == "tabs" and not self.sheet else ()
        for name, pane in self.panes.items():
            gutter = name in boxes and boxes[name].x > 0
            if (pane.gutter_line, pane.tabs) != (gutter, tabs):
                pane.gutter_line, pane.tabs = gutter, tabs
                pane.refresh()
        return boxes

    def _tabs(self) -> tuple[tuple[str, str], ...]:
        names = ["article", "detail" if self.detail else "actors", "events", "related"]
        return tuple((name, f"{n} {self.labels(f'pane.{name}')}") for n, name in enumerate(names, 1))

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
    def lists(self) -> tuple[ListPane, ...]:
        """The three lists of the story."""
        return self.actors, self.events, self.related

    # Who has the keys.

    def focus_pane(self, name: str) -> None:
        """Give a pane the keys; where only one pane is shown, it is shown."""
        if name == "actors" and self.detail and self.here != "detail":
            name = "detail"
        moved, self.here = name != self.here, name
        self.set_focus(self.panes[name], scroll_visible=False)
        if moved and (self.zoomed or self.form == "tabs"):
            self.rearrange()
        self.show_hints()

    def tab_order(self) -> list[str]:
        """The panes that Tab goes through, in order."""
        order = ["article", "detail" if self.detail else "actors", "events", "related"]
        if self.detail and self.form == "stacked" and not self.zoomed:
            order.remove("related")
        return order

    @property
    def scope(self) -> Scope:
        """What the keys act on now."""
        return self.sheet.scope if self.sheet else self.panes[self.here].scope

    @property
    def current_list(self) -> ListPane | None:
        """The list that has the keys: the sheet's, the detail, or one of the three; None in the article."""
        if self.sheet:
            return self.sheet
        pane = self.panes[self.here]
        return None if pane is self.article else cast("ListPane", pane)

    def show_hints(self) -> None:
        """The footer's keys for what has the focus."""
        hints = self.briefing_app.keymap.hints(self.scope)
        self.footer.hint(tuple((key, self.labels(f"hint.{action.name}")) for key, action in hints))

    async def on_key(self, event: Key) -> None:
        """From a key to its action; a chooser takes letters as its filter."""
        event.stop()
        event.prevent_default()
        key = event.character if event.is_printable and event.character != " " else event.key
        self.footer.say("")
        if self.notice and self.close_notice(key or ""):
            return
        if action := self.briefing_app.keymap.action(self.scope, key or ""):
            await self.perform(action)
        elif self.sheet:
            self.sheet.type_key(event)

    async def perform(self, action: Action) -> None:
        """Do what an action says; one that has nothing to act on says so itself."""
        result = getattr(self, f"do_{action.name}")()
        if result is not None:
            await result

    # What lies over the panes.

    async def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over all panes and give it the keys."""
        await self.close_sheet(rearrange=False)
        self.sheet = sheet
        await self.mount(sheet, before=self.footer)
        self.set_focus(sheet, scroll_visible=False)
        self.rearrange()
        self.show_hints()

    async def close_sheet(self, *, rearrange: bool = True) -> None:
        """Take the sheet away; the pane from before has the keys again."""
        if self.sheet is None:
            return
        sheet, self.sheet = self.sheet, None
        self.set_focus(self.panes[self.here], scroll_visible=False)
        if rearrange:
            self.rearrange()
        await sheet.remove()
        self.show_hints()

    async def ask(
        self,
        label: str,
        on_answer: Callable[[str | None], None],
        *,
        value: str = "",
        on_typed: Callable[[str], None] | None = None,
    ) -> None:
        """Take a line of typing at the foot; `on_answer` gets it, or None where the reader gave up."""
        self._on_answer, self._on_typed = on_answer, on_typed
        if self.prompt is None:
            self.prompt = PromptLine(self.briefing_app.palette)
            await self.mount(self.prompt)
        self.prompt.ask(label, value)
        self.set_focus(self.prompt, scroll_visible=False)
        self.rearrange()

    def on_prompt_line_changed(self, event: PromptLine.Changed) -> None:
        """Something was typed."""
        if self._on_typed:
            self._on_typed(event.value)

    async def on_prompt_line_done(self, event: PromptLine.Done) -> None:
        """The line is done with."""
        answer, self._on_answer, self._on_typed = self._on_answer, None, None
        if self.prompt:
            prompt, self.prompt = self.prompt, None
            self.set_focus(self.sheet or self.panes[self.here], scroll_visible=False)
            self.rearrange()
            await prompt.remove()
        if answer:
            answer(event.value)

    async def show_notice(self, title: str, text: str, offers: dict[str, Callable[[], None]] | None = None) -> None:
        """Show a text whole, above the footer, until the next key; `offers` are keys that act on it."""
        from briefing_tui.tui.widgets.notice import NoticePane

        if self.notice:
            await self.notice.remove()
        self.notice = NoticePane(self.briefing_app.palette, title, text, offers or {})
        await self.mount(self.notice)
        self.rearrange()

    def close_notice(self, key: str) -> bool:
        """Take the notice away; true where the key was meant for it."""
        if self.notice is None:
            return False
        notice, self.notice = self.notice, None
        notice.remove()
        self.rearrange()
        if offer := notice.offers.get(key):
            offer()
            return True
        return key in ("escape", "enter")

    def say(self, message: str, *, alarming: bool = False) -> None:
        """A message in the footer until the next key."""
        self.footer.say(message, alarming=alarming)

    def key_for(self, name: str) -> str:
        """The first key of an action, as shown to the reader."""
        from briefing_tui.tui.bindings import BY_NAME

        keys = self.briefing_app.keymap.keys(BY_NAME[name])
        return shown_key(keys[0]) if keys else "-"

    # Moving about.

    def do_next_pane(self) -> None:
        order = self.tab_order()
        self.focus_pane(order[(order.index(self.here) + 1) % len(order)] if self.here in order else "article")

    def do_previous_pane(self) -> None:
        order = self.tab_order()
        self.focus_pane(order[(order.index(self.here) - 1) % len(order)] if self.here in order else "article")

    async def do_article(self) -> None:
        await self._go(PANES[0])

    async def do_actors(self) -> None:
        await self._go(PANES[1])

    async def do_events(self) -> None:
        await self._go(PANES[2])

    async def do_related(self) -> None:
        if self.detail and self.form == "stacked":
            await self.close_detail()
        await self._go(PANES[3])

    async def _go(self, name: str) -> None:
        await self.close_sheet()
        self.focus_pane(name)

    async def close_detail(self) -> None:
        """Take the detail away; the actors stand in their place again."""
        if self.detail is None:
            return
        detail, self.detail = self.detail, None
        if self.here == "detail":
            self.here = detail.opened_from
            if not self.sheet:
                self.set_focus(self.panes[self.here], scroll_visible=False)
        self.rearrange()
        await detail.remove()
        self.show_hints()

    def do_zoom(self) -> None:
        self.zoomed = not self.zoomed
        self.rearrange()

    def do_down(self) -> None:
        self._move(1)

    def do_up(self) -> None:
        self._move(-1)

    def _move(self, steps: int) -> None:
        if rows := self.current_list:
            rows.move(steps)
        else:
            self.article.scroll_lines(steps)

    def do_page_down(self) -> None:
        self._page(1)

    def do_page_up(self) -> None:
        self._page(-1)

    def do_half_down(self) -> None:
        self._page(0.5)

    def do_half_up(self) -> None:
        self._page(-0.5)

    def _page(self, pages: float) -> None:
        if rows := self.current_list:
            rows.page(pages)
        else:
            # A line of the page before stays in sight, as a place to go on reading from.
            height = self.article.text_height
            lines = max(1, height - 1) if abs(pages) == 1 else max(1, height // 2)
            self.article.scroll_lines(lines if pages > 0 else -lines)

    def do_top(self) -> None:
        self._end(top=True)

    def do_bottom(self) -> None:
        self._end(top=False)

    def _end(self, *, top: bool) -> None:
        if rows := self.current_list:
            rows.move_to_end(top)
        else:
            self.article.scroll_to_end(top)
