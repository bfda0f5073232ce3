"""Rows with a cursor, drawn by the line: ten thousand of them cost no more than those on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from rich.cells import cell_len
from textual.message import Message

from briefing_tui.tui.dossier.list_state import ListState
from briefing_tui.tui.drawing.folding import casefolded
from briefing_tui.tui.drawing.rendering import Part, fitted, strip_of, with_matches
from briefing_tui.tui.drawing.wrapping import few_lines
from briefing_tui.tui.widgets.list_window import clamped_top, paged, top_with_cursor
from briefing_tui.tui.widgets.selectable_pane import SelectablePane

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from textual.events import Click
    from textual.strip import Strip

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.drawing.palette import Palette


class ListLine(NamedTuple):
    """One line of a list: a line of an item (`part` 0 is its first), or a heading that the cursor passes over."""

    item: Any
    part: int = 0
    heading: str = ""


class ListPane(SelectablePane):
    """A list of rows. Subclasses give the rows and draw each; the cursor stands on items only."""

    number = ""
    name_key = ""

    class Chosen(Message):
        """Enter (or a click on the row under the cursor): the item is the one to act on."""

        def __init__(self, pane: ListPane, item: Any) -> None:
            super().__init__()
            self.pane = pane
            self.item = item

    class CursorMoved(Message):
        """Another item is under the cursor."""

        def __init__(self, pane: ListPane) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, labels: Labels, palette: Palette, *, id: str) -> None:
        super().__init__(labels, palette, id=id)
        self.rows: Sequence[ListLine] = ()
        self._stops: list[int] = []
        self.at = 0
        self.top = 0
        self.filter = ""
        self.total = 0
        self.needle = ""
        self._built_for: tuple[int, int] | None = None
        self._built_filter = ""
        self.is_marked: Callable[[Any], bool] | None = None

    # What subclasses say.

    def build_rows(self) -> Iterable[ListLine]:
        """The rows in their order; asked again whenever the items or the pane's size change."""
        raise NotImplementedError

    def row_parts(self, row: ListLine) -> list[Part]:
        """The text of one row."""
        raise NotImplementedError

    def item_text(self, item: Any) -> str:
        """What search and filter look through."""
        raise NotImplementedError

    def item_key(self, item: Any) -> Hashable:
        """What an item is known by when the list is filled anew."""
        return id(item)

    def head_lines(self) -> int:
        """Lines between the title and the list that do not scroll."""
        return 0

    def head_strip(self, y: int, width: int) -> Strip:
        """One of those lines."""
        raise NotImplementedError

    def empty_text(self) -> str:
        """What stands in a list without rows."""
        return self.labels("list.empty")

    # What all lists have.

    def without_rows(self) -> str:
        """What is said in place of the rows: that none passes the filter, or why there are none."""
        return self.labels("list.none_passes") if self.filter and self.total else self.empty_text()

    @property
    def item(self) -> Any:
        """The item under the cursor, or None in an empty list."""
        return self.rows[self._stops[self.at]].item if self._stops else None

    @property
    def items(self) -> list[Any]:
        """All items that pass the filter, in order."""
        return [self.rows[stop].item for stop in self._stops]

    @property
    def list_height(self) -> int:
        """Lines that the rows have."""
        return max(1, self.body_height - self.head_lines())

    def rebuild(self, *, keep: bool = True) -> None:
        """Ask for the rows anew; the cursor stays on its item, at its height, where that is still there."""
        before = self.state() if keep and self._stops else None
        if before and self.filter != self._built_filter:
            before = before._replace(number=0)
        self._built_filter = self.filter
        self.rows = list(self.build_rows())
        self._stops = [n for n, row in enumerate(self.rows) if row.item is not None and row.part == 0]
        self._built_for = (self.size.width, self.size.height)
        if before is None:
            self.at, self.top = 0, 0 if self._stops or not keep else self.top
        else:
            self._put_cursor(before)
        self._keep_in_window()
        self.refresh()

    def state(self) -> ListState:
        """Where the list stands."""
        if not self._stops:
            return ListState(self.filter, None, 0)
        below_top = self._stops[self.at] - self.top
        return ListState(self.filter, self.item_key(self.item), below_top, self.at, self.item_text(self.item))

    def restore(self, state: ListState) -> None:
        """Let the list stand where it was left, as far as what it showed is still there."""
        if self.filter != state.filter:
            self.filter = state.filter
            self.rebuild(keep=False)
        if self._stops:
            self._put_cursor(state)
            self._keep_in_window()
            self.refresh()

    def _put_cursor(self, state: ListState) -> None:
        """Put the cursor on the item of that key, as far below the top as it was; else on what is nearest to it."""
        # The cursor's number is of the rows before: only the key says where it belongs now.
        if self.at >= len(self._stops) or self.item_key(self.item) != state.key:
            self.at = self._number_of(state)
        if self._stops:
            self.top = max(0, self._stops[self.at] - state.below_top)

    def _number_of(self, state: ListState) -> int:
        """The number of the item of that key, or of the same words, or else the number it had."""
        for number, stop in enumerate(self._stops):
            if self.item_key(self.rows[stop].item) == state.key:
                return number
        for number, stop in enumerate(self._stops) if state.text else ():
            if self.item_text(self.rows[stop].item) == state.text:
                return number
        return max(0, min(state.number, len(self._stops) - 1))

    def passes(self, item: Any) -> bool:
        """Whether the filter lets the item through: every word of it occurs, letter case and marks on letters aside."""
        if not self.filter:
            return True
        text = casefolded(self.item_text(item))
        return all(word in text for word in casefolded(self.filter).split())

    def set_filter(self, text: str) -> None:
        """Show only items that hold every word of `text`."""
        if text != self.filter:
            self.filter = text
            self.rebuild()

    def set_needle(self, needle: str) -> None:
        """Mark a searched word in the rows."""
        if needle != self.needle:
            self.needle = needle
            self.repaint()

    def matching(self) -> list[int]:
        """The numbers of the items that hold the searched word."""
        from briefing_tui.tui.drawing.search import spans_of

        if not self.needle.strip():
            return []
        return [number for number, item in enumerate(self.items) if spans_of(self.item_text(item), self.needle)]

    def move(self, steps: int) -> None:
        """Move the cursor by items; from the last one on, the window to what stands below all items, and back.

        Where there are no items (only sources that could not be read), the window.
        """
        is_past_cursor = not self._stops or self._stops[self.at] < self.top
        if is_past_cursor if steps < 0 else self.at >= len(self._stops) - 1:
            self.show_from(self.top + steps)
        else:
            self.move_to(self.at + steps)

    def show_below_cursor(self) -> None:
        """Let what was unfolded below the cursor have a third of the window at least."""
        if self._stops:
            self.show_from(max(self.top, self._stops[self.at] - self.list_height * 2 // 3))

    def show_from(self, top: int) -> None:
        """Let the window begin at this row, as far as that leaves no line empty."""
        before, self.top = self.top, clamped_top(top, self.rows, self.list_height)
        if self.top != before:
            self.repaint()

    def move_to(self, index: int) -> None:
        """Put the cursor on the item of that number; draws the two items that change, or all where it scrolls."""
        if not self._stops:
            return
        before, top = self.at, self.top
        self.at = min(max(index, 0), len(self._stops) - 1)
        if self.at == before:
            return
        self._keep_in_window()
        if self.top != top:
            self.repaint()
        else:
            self._repaint_items({before, self.at})
        self.repaint_title()
        self.post_message(self.CursorMoved(self))

    def number_of_item(self, item: Any) -> int:
        """The number of an item among those shown; 0 where it is none of them."""
        return next((number for number, stop in enumerate(self._stops) if self.rows[stop].item is item), 0)

    def move_to_item(self, item: Any) -> bool:
        """Put the cursor on an item; False where the list does not show it."""
        number = self.number_of_item(item)
        if not self._stops or self.rows[self._stops[number]].item is not item:
            return False
        self.move_to(number)
        return True

    def page(self, pages: float) -> None:
        """Move window and cursor by so many windows."""
        self.fill_size()
        if self._stops:
            number, top = paged(self.rows, self._stops, self.at, self.top, self.list_height, pages=pages)
            self.show_from(top)
            self.move_to(number)
        else:
            self.show_from(self.top + round(pages * (self.list_height - 1)))

    def move_to_end(self, top: bool) -> None:
        """The first item, or the last and what stands below it."""
        if not top and self.at >= len(self._stops) - 1:
            self.show_from(len(self.rows))
        self.move_to(0 if top else len(self._stops) - 1)
        if top:
            self.show_from(0)

    def choose(self) -> None:
        """Act on the item under the cursor."""
        if self.item is not None:
            self.post_message(self.Chosen(self, self.item))

    def scroll_lines(self, lines: int) -> None:
        """The wheel moves the cursor."""
        self.move(1 if lines > 0 else -1)

    def repaint_items(self, changed: Iterable[Any]) -> None:
        """Draw the rows of these items again, where they are on the screen."""
        ids = {id(item) for item in changed}
        window = range(self.top, min(len(self.rows), self.top + self.list_height))
        self.repaint_rows(n - self.top + self.head_lines() for n in window if id(self.rows[n].item) in ids)

    def _repaint_items(self, numbers: set[int]) -> None:
        rows = set()
        for number in numbers:
            stop = self._stops[number]
            while stop < len(self.rows) and (stop == self._stops[number] or self.rows[stop].part > 0):
                rows.add(stop - self.top + self.head_lines())
                stop += 1
        self.repaint_rows(rows | set(range(self.head_lines())))

    def _keep_in_window(self) -> None:
        self.top = top_with_cursor(self.rows, self._stops, self.at, self.top, self.list_height)

    # Drawing.

    def title_parts(self) -> list[Part]:
        """Number, name, how many items, and the filter."""
        palette = self.palette
        parts: list[Part] = [(f" {self.number} {self.labels(self.name_key)} ".replace("  ", " "), palette.title)]
        passing = len(self._stops)
        parts.append((f"{passing}/{self.total} " if self.filter else f"{self.total} ", palette.dim))
        return [*parts, *self.filter_parts()]

    def filter_parts(self) -> list[Part]:
        return [(f"▽{self.filter} ", self.palette.mark)] if self.filter else []

    def selectable_line(self, y: int, width: int) -> Strip:
        """A fixed line, or a row of the window."""
        head = self.head_lines()
        if y < head:
            return self.head_strip(y, width)
        number = self.top + y - head
        palette = self.palette
        if not self.rows:
            lines = few_lines(self.without_rows(), max(1, width - 3), self.list_height)
            words = [(f"  {lines[number]}", palette.dim)] if number < len(lines) else []
            return strip_of(words, width, palette.text)
        if number >= len(self.rows):
            return strip_of([], width, palette.text)
        row = self.rows[number]
        parts = self._with_mark(row, width)
        if self.needle and row.item is not None:
            parts = with_matches(parts, self.needle, palette.match)
        if row.item is not None and self._stops and row.item is self.rows[self._stops[self.at]].item:
            style = palette.cursor if self.has_focus else palette.cursor_blurred
            parts = [(text, style) for text, _ in parts]
            return strip_of(parts, width, style if self.has_focus else palette.text)
        return strip_of(parts, width, palette.text)

    def shows_mark(self, item: Any) -> bool:
        """Whether an asterisk stands at the item's row."""
        return self.is_marked is not None and self.is_marked(item)

    def _with_mark(self, row: ListLine, width: int) -> list[Part]:
        """A row's parts; at the right edge of what is marked stands an asterisk."""
        parts = self.row_parts(row)
        if row.item is None or row.part or not self.shows_mark(row.item):
            return fitted(parts, width)
        parts = fitted(parts, width - 2)
        filled = " " * max(1, width - 1 - sum(cell_len(text) for text, _ in parts))
        return [*parts, (filled, self.palette.text), ("*", self.palette.mark)]

    def watch_has_focus(self, has_focus: bool) -> None:
        """The row under the cursor shows whether the list has the keys."""
        super().watch_has_focus(has_focus)
        if self._stops:
            self._repaint_items({self.at})

    def row_of_cursor(self) -> int:
        """The row of the pane in which the item under the cursor begins."""
        return 1 + self.head_lines() + (self._stops[self.at] - self.top if self._stops else 0)

    def on_resize(self) -> None:
        """Textual tells of another size."""
        self.fill_size()

    def fill_size(self) -> None:
        """Build the rows for the size that the pane has now, unless it is hidden: an item's lines may depend on it."""
        if self.size.height and self._built_for != (self.size.width, self.size.height):
            self.rebuild()

    def on_click(self, event: Click) -> None:
        """A click moves the cursor; on the row under the cursor it acts."""
        if self.is_dragged:
            return
        number = self.top + event.y - 1 - self.head_lines()
        if event.y < 1 + self.head_lines() or number >= len(self.rows) or self.rows[number].item is None:
            return
        item = self.rows[number].item
        if item is self.item:
            self.choose()
        else:
            self.move_to_item(item)
