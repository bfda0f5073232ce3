"""All that is known of one actor, event, link or article, in the place of the actors pane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from briefing_tui.tui.drawing.wrapping import few_lines
from briefing_tui.tui.widgets.list_pane import ListLine, ListPane

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.briefing import Span
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part

# A quote longer than this many lines is read in the article.
_MOST_LINES = 6


@dataclass(frozen=True, slots=True, eq=False)
class DetailLine:
    """One entry of a detail. Enter goes to `span` in the text, lights `actor`, or opens story `story` where given."""

    text: str
    label: str = ""
    heading: bool = False
    span: Span | None = None
    actor: str | None = None
    story: int | None = None


class DetailPane(ListPane):
    """The entries one below the other, wrapped; the cursor passes over each."""

    scope: ClassVar[Scope] = "detail"
    number = "2"

    def __init__(self, labels: Labels, palette: Palette, opened_from: str, *, id: str = "detail") -> None:
        super().__init__(labels, palette, id=id)
        self.opened_from = opened_from
        self.subject: object = None
        self._title = ""
        self._entries: Sequence[DetailLine] = ()
        self._wrapped: dict[int, tuple[str, ...]] = {}

    def show(self, title: str, entries: Sequence[DetailLine]) -> None:
        """Show these entries under a title."""
        self._title, self._entries = title, entries
        self.total = len(entries)
        self.rebuild(keep=False)

    def title_parts(self) -> list[Part]:
        palette = self.palette
        name = f" {self.number} {self.labels('pane.detail')} ".replace("  ", " ")
        return [(name, palette.title), (f"{self._title} ", palette.heading)]

    def shows_mark(self, item: Any) -> bool:
        """Whether what an entry leads to is marked; of the first, whether what the detail is of is."""
        return super().shows_mark(item) or (item is self._entries[0] and super().shows_mark(self.subject))

    def item_text(self, item: Any) -> str:
        return f"{item.label} {item.text}"

    def build_rows(self) -> Iterator[ListLine]:
        self._wrapped.clear()
        width = max(4, self.body_width - 4)
        for entry in self._entries:
            text = f"{entry.label}: {entry.text}" if entry.label else entry.text
            lines = few_lines(text, width, _MOST_LINES) or ("",)
            self._wrapped[id(entry)] = lines
            for part in range(len(lines)):
                yield ListLine(entry, part)

    def row_parts(self, row: ListLine) -> list[Part]:
        entry: DetailLine = row.item
        palette = self.palette
        goes = entry.span is not None or entry.actor is not None or entry.story is not None
        mark = "› " if goes and row.part == 0 else "  "
        style = palette.heading if entry.heading else palette.text
        text = self._wrapped[id(entry)][row.part]
        parts: list[Part] = [(mark, palette.mark)]
        if entry.label and row.part == 0 and text.startswith(entry.label):
            parts += [(entry.label, palette.dim), (text[len(entry.label) :], style)]
        else:
            parts.append((text, style))
        return parts
