"""The digest of all stories as a list: affairs, what happened, who, who said what, where they differ, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from briefing_tui.tui.drawing.wrapping import few_lines
from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.dossier.digest_page import PageMaker, PageRow
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part

# A row of more lines is read in the story; a line longer than this tires the eye.
_MOST_LINES, _LONGEST_LINE = 4, 110
_LINES_OF_HEADING = 2  # Where headings stand alone.
# How much of an affair is left out: of which key rows stand there, and of which none does.
_LEFT_OUT = ("more", "minor")
_INDENT = 4
# Cells at the right edge that the sign of a marked row takes, so that no word gives way to it.
_MARK = 2


class DigestSheet(Sheet):
    """The page over all panes. Enter on a row goes to its place in the story, or shows its tellers."""

    scope: ClassVar[Scope] = "digest"
    name_key = "pane.digest"

    def __init__(self, labels: Labels, palette: Palette) -> None:
        super().__init__(labels, palette, id="digest")
        self._maker: PageMaker | None = None
        # The wrapped lines of rows by their identity; the row is kept beside them, so that no other one takes it.
        self._wrapped: dict[int, tuple[PageRow, tuple[str, ...]]] = {}
        self._wrapped_for: tuple[int, bool] = (0, False)
        self._page: Sequence[PageRow] = ()
        self.unfolded: set[Hashable] = set()
        self.is_overview = False

    def show(self, maker: PageMaker) -> None:
        """Show the page of the dossier as it is now; what is chosen stays chosen once the reader has moved."""
        self._maker = maker
        self._fill()

    def _fill(self) -> None:
        self._page = self._maker.rows(self.unfolded) if self._maker else ()
        self.total = sum(bool(row.tellers) for row in self._page if not row.is_teller)
        self.rebuild(keep=self.is_touched)

    def toggle(self, row: PageRow) -> None:
        """Show the tellers of a row, all of an affair, or put them away."""
        self.unfolded ^= {row.key}
        self.is_touched = True
        self._fill()
        if row.key in self.unfolded:
            self.show_below_cursor()

    @property
    def has_folds(self) -> bool:
        """Whether there is something to show or to put away at the cursor."""
        item = self.item
        return item is not None and (item.is_teller or item.part == "affair" or len(item.tellers) > 1)

    def unfold(self) -> bool:
        """Show or put away the tellers of the row under the cursor, all of an affair; False where there are none."""
        item = self.item
        if item is None or not self.has_folds:
            return False
        if item.is_teller:
            item = next(row for row in self._page if row.key == item.key[0])
            self.move_to_item(item)
        self.toggle(item)
        return True

    def fold_affairs(self) -> None:
        """Show of each affair its heading alone, `unfold` then all of one; or all of the page again."""
        item = self.item
        if item is not None and item.affair is not None:
            self.move_to_item(next(row for row in self._page if row.key == item.affair))
        self.is_overview = not self.is_overview
        self.unfolded -= {row.key for row in self._page if row.part == "affair"}
        self.is_touched = True
        self._fill()

    def _is_folded(self, row: PageRow) -> bool:
        """Whether a row is of an affair of which the heading alone is shown; a filter shows what it finds in any."""
        is_closed = row.affair is not None and row.affair not in self.unfolded
        return self.is_overview and is_closed and not self.filter

    def title_parts(self) -> list[Part]:
        """How many affairs there are; with a filter, how many of all rows pass it."""
        palette = self.palette
        affairs = sum(row.part == "affair" for row in self._page)
        told = f"{len(self.items)}/{self.total}" if self.filter else self.labels("digest.affairs", count=affairs)
        return [
            (f" {self.labels(self.name_key)} ", palette.title),
            (f"{told} " if affairs or self.filter else "", palette.dim),
            *self.filter_parts(),
        ]

    def empty_text(self) -> str:
        return self.labels("list.waiting")

    def item_key(self, item: Any) -> Hashable:
        key: Hashable = item.key
        return key

    def item_text(self, item: Any) -> str:
        return " ".join(part for part in (item.lead, item.text, item.note) if part)

    def build_rows(self) -> Iterator[ListLine]:
        """The rows that pass the filter under their headings; those of an affair in a block below its own."""
        self._forget_wrapped()
        affair: Hashable = None
        heading: PageRow | None = None
        part, is_shown = "", False
        for row in self._page:
            if row.part == "affair":
                heading = row
            elif self._is_folded(row):
                continue
            is_shown = is_shown if row.is_teller else self.passes(row)
            if not is_shown:
                continue
            if row.affair != affair:
                affair, part = row.affair, ""
                if heading and affair is not None and row is not heading:
                    yield from self._lines_of(heading)
            if row.part not in (part, "affair", *_LEFT_OUT) and not row.is_compact:
                if row.affair is None:
                    yield ListLine(None)
                yield ListLine(None, heading=f"*{self.labels(f'digest.{row.part}')}")
            yield from self._lines_of(row)
            part = row.part

    def _lines_of(self, row: PageRow) -> Iterator[ListLine]:
        if row.part == "affair" and row is not self._page[0] and not self._is_folded(row):
            yield ListLine(None)
        if row.part in _LEFT_OUT:
            if not self.filter:
                words = self.labels(f"digest.{row.part}", count=int(row.text))
                yield from (
                    ListLine(None, heading=f"    {line}")
                    for line in few_lines(words, max(8, self.body_width - 6), _MOST_LINES)
                )
        elif row.tellers or row.part == "affair":
            yield from (ListLine(row, number) for number in range(len(self._texts(row))))
        else:
            yield from (ListLine(None, heading=f"!   {line}") for line in self._texts(row))

    def _forget_wrapped(self) -> None:
        """Wrap anew where the width or the form is another one; drop the lines of rows that are gone."""
        wrapped_for = (self.body_width, self.is_overview and not self.filter)
        if wrapped_for != self._wrapped_for:
            self._wrapped.clear()
            self._wrapped_for = wrapped_for
        elif len(self._wrapped) > 2 * len(self._page):
            shown = set(map(id, self._page))
            self._wrapped = {number: kept for number, kept in self._wrapped.items() if number in shown}

    def _texts(self, row: PageRow) -> tuple[str, ...]:
        """The lines of a row; the last one of an affair says how many stories it has."""
        kept = self._wrapped.get(id(row))
        if kept is None:
            kept = self._wrapped[id(row)] = row, self._wrapped_lines(row)
        return kept[1]

    def _wrapped_lines(self, row: PageRow) -> tuple[str, ...]:
        width = max(8, min(self._wrapped_for[0] - _INDENT - 1 - _MARK - 2 * row.is_teller, _LONGEST_LINE))
        if self._is_folded(row):
            count = f" ({len(row.tellers)})" if len(row.tellers) > 1 else ""
            return few_lines(f"{row.lead}{count} {row.text}", width, _LINES_OF_HEADING)
        if row.part == "affair":
            return (*few_lines(f"{row.lead} {row.text}", width, _MOST_LINES), *filter(None, (row.note,)))
        return few_lines(self.item_text(row), width, _MOST_LINES)

    def row_parts(self, row: ListLine) -> list[Part]:
        palette = self.palette
        if row.item is None:
            style = {"*": palette.heading, "!": palette.warn}.get(row.heading[:1], palette.dim)
            return [(f" {row.heading.lstrip('*!')}", style)]
        item: PageRow = row.item
        lines = self._texts(item)
        line = lines[row.part] if row.part < len(lines) else ""
        style = palette.heading if item.is_key else palette.text
        if row.part:
            has_count = item.part == "affair" and bool(item.note) and not self._is_folded(item)
            is_count = has_count and row.part == len(lines) - 1
            indent = " " * (_INDENT + 1 + 2 * item.is_teller)
            return [(indent, palette.text), (line, palette.dim if is_count else style)]
        lead = item.lead if line.startswith(item.lead) else ""
        return [
            (self._sign(item), palette.mark),
            (lead, style if item.part in ("affair", "who") else palette.date),
            (line[len(lead) :], palette.dim if item.part == "who" else style),
        ]

    def _sign(self, item: PageRow) -> str:
        """What is key; and what Enter does: unfold tellers or the rest of an affair, fold them again, or go there."""
        if item.is_teller:
            return "     » "
        folding = "▾ " if item.unfolded else "▸ "
        if item.part == "affair":
            return folding
        key = " ★ " if item.is_key else "   "
        return f"{key}{folding if len(item.tellers) > 1 else '  '}"
