"""The dossier as lists over all panes: its stories, one timeline over all, the actors of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from rich.cells import cell_len

from briefing_tui.i18n import describe
from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.dossier.dossier import ORDERS, in_order
from briefing_tui.tui.dossier.headline import PICKED, headline
from briefing_tui.tui.drawing.rendering import shortened
from briefing_tui.tui.drawing.wrapping import few_lines
from briefing_tui.tui.widgets.events import EventsPane
from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.dossier.dossier import Dossier, Story
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part


# Cells of an outlet's name at most; from this width on there are so many.
_OUTLET_WIDTH, _OUTLET_WHOLE_FROM = 20, 72
# What was wrong with a source is told in so many lines at most.
_MOST_LINES = 4


class StoriesSheet(Sheet):
    """All stories with day, outlet and how far their briefing is; below them what could not be read."""

    scope: ClassVar[Scope] = "stories"
    name_key = "pane.stories"

    def __init__(self, labels: Labels, palette: Palette, dossier: Dossier, order: str = "read") -> None:
        super().__init__(labels, palette, id="stories")
        self._dossier = dossier
        self.order = order if order in ORDERS else ORDERS[0]
        self._numbers: dict[int, int] = {}
        self._outlet_width = self._number_width = 0

    def show(self) -> None:
        """Show the dossier as it is now; the cursor stays on its story."""
        self.rebuild()

    def sort(self, order: str) -> None:
        """Show the stories in another order, from the top as far as the cursor allows.

        It stays on its story, but on the first row where it was there: who has not moved wants to see what comes first.
        """
        is_first = self.at == 0
        self.order = order
        self.rebuild()
        self.move_to(0 if is_first else self.at)
        self.show_from(0)
        self._keep_in_window()

    def title_parts(self) -> list[Part]:
        order: list[Part] = [(f"{self.labels(f'order.{self.order}')} ", self.palette.dim)]
        return super().title_parts() + (order if self.order != ORDERS[0] else [])

    def number_of(self, story: Story) -> int:
        """The story's number in the dossier."""
        return self._numbers[id(story)]

    def empty_text(self) -> str:
        return self.labels("header.no_story")

    def build_rows(self) -> Iterator[ListLine]:
        outlets = (cell_len(sanitize_line(story.article.outlet or "")) for story in self._dossier.stories)
        most = _OUTLET_WIDTH if self.size.width >= _OUTLET_WHOLE_FROM else _OUTLET_WIDTH // 2
        self._outlet_width = min(most, max(outlets, default=0))
        # A resize or a filter may ask for the rows before `show` has told of stories that have come.
        self.total = len(self._dossier.stories)
        self._numbers = {id(story): number for number, story in enumerate(self._dossier.stories)}
        self._number_width = max(2, len(str(self.total)))
        is_dated = True
        for story in in_order(self._dossier.stories, self.order):
            if self.passes(story):
                if self.order == "day" and is_dated and not story.day:
                    is_dated = False
                    yield ListLine(None, heading=f"*{self.labels('digest.undated')}")
                yield ListLine(story)
        if self._dossier.faults and not self.filter:
            yield ListLine(None, heading=self.labels("stories.faults", count=len(self._dossier.faults)))
            for fault in self._dossier.faults:
                reason = sanitize_line(describe(fault, self.labels.language))
                for number, line in enumerate(few_lines(reason, max(8, self.body_width - 5), _MOST_LINES)):
                    yield ListLine(None, heading=f"{'    ' if number else '  '}{line}")

    def item_key(self, item: Any) -> Hashable:
        return self._numbers.get(id(item))

    def item_text(self, item: Any) -> str:
        article = item.article
        words = (article.title or article.working_title, article.outlet, item.day, article.source)
        return " ".join(filter(None, words))

    def row_parts(self, row: ListLine) -> list[Part]:
        palette = self.palette
        if row.item is None:
            style = palette.heading if row.heading.startswith("*") else palette.warn
            return [(f" {row.heading.removeprefix('*')}", style)]
        story: Story = row.item
        article = story.article
        mark = self._mark_of(story)
        also = f" (+{len(article.also_at)})" if article.also_at else ""
        state = "!" if story.fault else "·" if not story.briefing else "~" if story.is_changed else "✓"
        outlet = shortened(sanitize_line(article.outlet or ""), self._outlet_width)
        return [
            (f"{mark}{self.number_of(story) + 1:>{self._number_width}} ", palette.dim),
            (f"{state} ", palette.warn if story.fault else palette.mark),
            (f"{story.day:10} ", palette.date),
            (f"{outlet}{' ' * (self._outlet_width - cell_len(outlet))} ", palette.dim),
            (
                headline(article) + also,
                palette.text if story.is_read else palette.heading,
            ),
        ]

    def _mark_of(self, story: Story) -> str:
        """The sign before a story's number: that it is picked, open, new, or not read yet."""
        if self.number_of(story) == self._dossier.picked:
            return PICKED
        return "▸" if story is self._dossier.story else "+" if story.is_new else " " if story.is_read else "•"


class TimelineSheet(Sheet, EventsPane):
    """The events of all stories, each with its story's title."""

    scope: ClassVar[Scope] = "timeline"
    number = ""
    name_key = "pane.timeline"

    def __init__(self, labels: Labels, palette: Palette) -> None:
        super().__init__(labels, palette, id="timeline")

    @property
    def is_waiting(self) -> bool:
        return self.waiting and not self.rows
