"""Two outlets or stories side by side: rows of what the one and the other tells, and both articles at the place."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any, ClassVar

from rich.cells import cell_len

from briefing_tui.tui.drawing.wrapping import few_lines
from briefing_tui.tui.layout import WIDE_FROM
from briefing_tui.tui.widgets.compared_article import ComparedArticle
from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Set

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.dossier.comparison_page import ComparisonPage, ComparisonRow
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part

_SIDES = ("left", "right")
_MOST_LINES = 3
# Cells of a day, or of so much of a name; what stands before it, and between the words of the two sides.
_LEAD, _SIGN, _BETWEEN = 21, 3, 3
_DAY = 10
# Cells at the right edge that the sign of a marked row takes.
_MARK = 2


class ComparisonSheet(Sheet):
    """The rows; where the screen is wide each has a column for each side, else the words of the side that is shown."""

    scope: ClassVar[Scope] = "comparison"
    name_key = "pane.comparison"

    def __init__(self, labels: Labels, palette: Palette, one_pane: Callable[[], bool]) -> None:
        """`one_pane` tells whether the reader has one pane at a time at any width."""
        super().__init__(labels, palette, id="comparison")
        self._one_pane = one_pane
        self.articles = tuple(ComparedArticle(labels, palette, side) for side in _SIDES)
        self._page: ComparisonPage | None = None
        self.side = 0

    @property
    def companions(self) -> tuple[ComparedArticle, ...]:
        return self.articles

    @property
    def shown_side(self) -> str:
        return _SIDES[self._acting_side()]

    def _acting_side(self) -> int:
        """The side that the reader turned to, or the other one where that alone tells what is under the cursor."""
        row = self.item
        return self.side if row is None or row.places[self.side] else 1 - self.side

    def show(self, page: ComparisonPage, *, keep: bool) -> None:
        """Show a comparison; where it is the one that stood here before, what is chosen stays chosen."""
        self._page = page
        self.total = len(page.rows)
        if not keep:
            self.side = 0
            for side, article in enumerate(self.articles):
                article.show(page.articles[page.stories[side][0]])
        self.rebuild(keep=keep)
        self.follow()

    def turn_to(self, side: int) -> None:
        """Let the keys act on one of the sides; where there is room for one article only, it is shown."""
        self.side = side
        self.rebuild()
        self.follow()

    def move_to_place(self, places: Set[tuple[int, int]]) -> None:
        """Put the cursor on the first row that comes from one of these: a story's number and where a span begins."""
        for row in self.items:
            if any(place and (place.story, place.span.start) in places for place in row.places):
                self.move_to_item(row)
                return

    def move_to(self, index: int) -> None:
        """Put the cursor there; both articles go to their own places of it."""
        super().move_to(index)
        self.follow()

    def rebuild(self, *, keep: bool = True) -> None:
        """Ask for the rows anew; where another row is under the cursor then, both articles go to its places."""
        before = self.item
        super().rebuild(keep=keep)
        if self.item is not before:
            self.follow()

    def follow(self) -> None:
        """Bring both articles to the places of the row under the cursor."""
        page, row = self._page, self.item
        if page is None:
            return
        for side, pane in enumerate(self.articles):
            place = row.places[side] if row else None
            shown = page.stories[side][0]
            if place:
                shown = place.story
            elif pane.article is not None:
                shown = next((n for n in page.stories[side] if page.articles[n] is pane.article), shown)
            alone, repeated = page.told_alone.get(shown, ()), page.repeated.get(shown, ())
            pane.put(page.articles[shown], page.names[side], page.days[shown], alone, repeated)
            pane.go_to(place.span if place else None, place.lit if place else ())
            pane.set_active(side == self._acting_side())

    def scroll_articles(self, forward: bool) -> bool:
        """Move both articles by half their heights; whether one of them could move."""
        before = [pane.window() for pane in self.articles if pane.size.height]
        for pane in self.articles:
            if pane.size.height:
                pane.scroll_lines(max(1, pane.text_height // 2) * (1 if forward else -1))
        return before != [pane.window() for pane in self.articles if pane.size.height]

    # The rows.

    def title_parts(self) -> list[Part]:
        names = " | ".join(self._page.names) if self._page else ""
        return [*super().title_parts(), (f"{names} ", self.palette.heading)]

    def empty_text(self) -> str:
        is_waiting = self._page is None or self._page.is_waiting
        return self.labels("list.waiting" if is_waiting else "comparison.nothing")

    def item_key(self, item: Any) -> Hashable:
        key: Hashable = item.key
        return key

    def item_text(self, item: Any) -> str:
        return " ".join(dict.fromkeys(part for part in (item.lead, *item.words) if part))

    def build_rows(self) -> Iterator[ListLine]:
        """The rows that pass the filter, under the headings of what and whose they are."""
        heading = ""
        for row in self._page.rows if self._page else ():
            if not self.passes(row):
                continue
            if (own := self._heading(row)) != heading:
                heading = own
                yield ListLine(None, heading=own)
            yield from (ListLine(row, number) for number in range(len(self._lines_of(row))))

    def _heading(self, row: ComparisonRow) -> str:
        if row.subject == "difference":
            return self.labels("digest.differences")
        if row.whose == "both" or self._page is None:
            return self.labels(f"comparison.{row.subject}.both")
        return self.labels(f"comparison.{row.subject}.alone", name=self._page.names[row.whose == "second"])

    @property
    def is_wide(self) -> bool:
        """Whether each side has a column."""
        return self.size.width >= WIDE_FROM and not self._one_pane()

    def _lead_width(self, row: ComparisonRow) -> int:
        if not self.is_wide:
            return min(cell_len(row.lead), max(_DAY, self.body_width // 2))
        return _LEAD

    def _lines_of(self, row: ComparisonRow) -> list[tuple[str, str, str]]:
        """The lines of a row: what of its lead, and of the words of the one side and of the other, stands in each."""
        lead_width = self._lead_width(row)
        column = self._column_width(lead_width)
        if self.is_wide:
            one, other = (few_lines(words, column, _MOST_LINES) for words in row.words)
        else:
            one, other = few_lines(self._narrow_words(row), column, _MOST_LINES), ()
        lead = few_lines(row.lead, lead_width, _MOST_LINES)
        return list(zip_longest(lead, one, other, fillvalue="")) or [("", "", "")]

    def _column_width(self, lead_width: int) -> int:
        """Cells that the words of a side have: half of what the lead leaves where each has a column."""
        room = self.body_width - _SIGN - lead_width - 1 - _MARK
        return max(8, (room - _BETWEEN) // 2 if self.is_wide else room)

    def _narrow_words(self, row: ComparisonRow) -> str:
        """What the side that is shown says, or else the other; of a difference both versions."""
        if row.subject == "difference":
            return " | ".join(row.words)
        return row.words[self.side] or row.words[1 - self.side]

    def row_parts(self, row: ListLine) -> list[Part]:
        palette = self.palette
        if row.item is None:
            return [(f" {row.heading}", palette.heading)]
        item: ComparisonRow = row.item
        lines = self._lines_of(item)
        lead, one, other = lines[row.part] if row.part < len(lines) else ("", "", "")
        lead_width = self._lead_width(item)
        style = palette.heading if item.is_key else palette.text
        sign = f" {self._sign(item)} " if row.part == 0 else " " * _SIGN
        parts: list[Part] = [
            (sign, palette.warn if item.differs else palette.mark),
            (_padded(lead, lead_width) + " ", palette.date if item.subject == "happening" else style),
        ]
        if not self.is_wide:
            is_told_here = bool(item.words[self.side]) or item.subject == "difference"
            return [*parts, (one, style if is_told_here else palette.dim)]
        return [*parts, (_padded(one, self._column_width(lead_width)), style), (" │ ", palette.rule), (other, style)]

    def _sign(self, item: ComparisonRow) -> str:
        """`=` told by both, `≠` differently, `<` and `>` by the one or the other alone."""
        if item.differs:
            return "≠"
        return {"both": "=", "first": "<", "second": ">"}[item.whose]


def _padded(text: str, width: int) -> str:
    return text + " " * max(0, width - cell_len(text))
