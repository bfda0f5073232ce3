"""What the reader marked, story by story, with notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.drawing.rendering import fitted
from briefing_tui.tui.drawing.wrapping import few_lines
from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from briefing_tui.briefing import Span
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part
    from briefing_tui.tui.settings.marks import MarkPlace

# Lines of what is marked, cells of its kind before it, and the fewest of its own.
_MOST_LINES, _BEFORE_TEXT, _NARROWEST = 3, 13, 8


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One mark: its story's number and title (None where it is not at hand), what is marked, the note."""

    place: MarkPlace
    story: int | None
    title: str
    text: str
    note: str
    span: Span | None = None


class MarksSheet(Sheet):
    """The marks of this dossier; Enter goes there, `m` takes one away."""

    scope: ClassVar[Scope] = "marks"
    name_key = "pane.marks"

    def __init__(self, labels: Labels, palette: Palette) -> None:
        super().__init__(labels, palette, id="marks")
        self._marks: Sequence[MarkRow] = ()

    def show(self, marks: Sequence[MarkRow]) -> None:
        """Show these; the cursor stays on its mark."""
        at = self.at
        self._marks = marks
        self.total = len(marks)
        before = self.item_key(self.item) if self.item else None
        self.rebuild()
        if before is not None and self.item and self.item_key(self.item) != before:
            self.move_to(at)

    def empty_text(self) -> str:
        return self.labels("list.no_marks")

    def item_key(self, item: Any) -> Hashable:
        key: Hashable = item.place
        return key

    def item_text(self, item: Any) -> str:
        return " ".join((item.title, self.labels(f"mark.{item.place.kind}"), item.text, item.note))

    def build_rows(self) -> Iterator[ListLine]:
        """The marks that pass the filter under their stories' titles, a note below what it is on."""
        title: str | None = None
        for row in self._marks:
            if not self.passes(row):
                continue
            heading = row.title if row.story is not None else self.labels("marks.elsewhere")
            if heading != title:
                title = heading
                yield ListLine(None, heading=heading)
            yield from (ListLine(row, number) for number in range(sum(map(len, self._lines_of(row)))))

    def _lines_of(self, mark: MarkRow) -> tuple[Sequence[str], Sequence[str]]:
        """The lines of what is marked, and those of its note, which is shown whole: it stands nowhere else."""
        width = max(_NARROWEST, self.body_width - _BEFORE_TEXT - 1)
        note = sanitize_line(mark.note)
        return few_lines(mark.text, width, _MOST_LINES), few_lines(note, width, len(note)) if note else ()

    def _with_mark(self, row: ListLine, width: int) -> list[Part]:
        """All of them are marked: nothing need say so."""
        return fitted(self.row_parts(row), width)

    def row_parts(self, row: ListLine) -> list[Part]:
        palette = self.palette
        if row.item is None:
            return [(f" {row.heading}", palette.heading)]
        mark: MarkRow = row.item
        text, note = self._lines_of(mark)
        kind = "" if row.part else f"  {self.labels(f'mark.{mark.place.kind}'):10} "
        if row.part < len(text):
            return [(f"{kind:{_BEFORE_TEXT}}", palette.dim), (text[row.part], palette.text)]
        line = note[row.part - len(text)] if row.part - len(text) < len(note) else ""
        return [(" " * _BEFORE_TEXT, palette.text), (line, palette.mark)]
