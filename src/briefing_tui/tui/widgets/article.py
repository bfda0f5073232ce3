"""The story's text: wrapped where it is looked at, with mentions, dates, matches and the selected sentence marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.message import Message

from briefing_tui.briefing import Span
from briefing_tui.tui.drawing.rendering import Part, shortened, strip_of, styled_parts
from briefing_tui.tui.drawing.styled_spans import StyledSpans
from briefing_tui.tui.drawing.text_sentences import TextSentences
from briefing_tui.tui.drawing.wrapping import Position, TextFlow, WrappedLine
from briefing_tui.tui.widgets.line_pane import LinePane

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.style import Style
    from textual.events import Click, MouseDown, MouseMove, MouseUp
    from textual.strip import Strip

    from briefing_tui.briefing import Article
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.drawing.palette import Palette

# A longer line tires the eye (WCAG 2.2, 1.4.8: at most 80 characters); a wider pane leaves the rest blank.
LONGEST_LINE = 80
# A title longer than this does not fit the header at 80 columns and is given above the text in full.
_HEADER_TITLE = 48


class ArticlePane(LinePane):
    """The article. Offsets of its methods are those of `Article.text`; -1 and below lie in the heading above it."""

    scope: ClassVar[Scope] = "article"

    class Moved(Message):
        """The sentence under the cursor is another one."""

    def __init__(self, labels: Labels, palette: Palette, *, id: str = "article") -> None:
        super().__init__(labels, palette, id=id)
        self.article: Article | None = None
        self._flow = TextFlow("")
        self._shift = 0
        self._heading: list[tuple[int, int, Style]] = []
        self._top = Position(0, 0)
        self._anchor = 0
        self._wrapped_for = 0
        self._sentences = TextSentences(self._flow, self._shift)
        self._cursor: Span | None = None
        self.awake = False
        self.selected_sentence: Span | None = None
        self.sentence_content = ""
        self._layers: dict[str, StyledSpans] = {}
        self._marked: Sequence[tuple[int, int]] = ()
        self._drag_start: int | None = None
        self._drag_end = 0
        self._dragged = False

    # The story.

    def show(self, article: Article | None, offset: int = 0) -> None:
        """Show a story from `offset` on (the text's own offset; 0 shows the heading too), without any marks."""
        self.article = article
        heading, self._heading = _heading(article, self.palette) if article else ("", [])
        text = article.text if article else ""
        self._shift = len(heading)
        self._flow = TextFlow(heading + text)
        self._sentences = TextSentences(self._flow, self._shift)
        self._layers.clear()
        self.selected_sentence = self._cursor = None
        self.sentence_content = ""
        self._anchor = 0 if offset <= 0 else offset + self._shift
        self._wrapped_for = 0
        self.refresh()

    def mark(self, layer: str, spans: Iterable[tuple[int, int]], style: Style) -> None:
        """Lay marks over the text; a layer of the same name is replaced. Draws only where that shows."""
        before = self._layers.get(layer)
        after = StyledSpans(((s + self._shift, e + self._shift) for s, e in spans), style)
        if before is not None and before.spans == after.spans and before.style == after.style:
            return
        self._layers[layer] = after
        lines = self.window()
        marks = [*((before.spans) if before else []), *after.spans]
        self.repaint_rows(
            row for row, line in enumerate(lines) if any(s < line.end and e > line.start for s, e in marks)
        ) if len(marks) < 500 else self.repaint()

    def restyle(self, palette: Palette) -> None:
        """Take another theme's styles; marks are laid anew by whoever laid them."""
        self.palette = palette
        if self.article:
            self._heading = _heading(self.article, palette)[1]
        self.refresh()

    def show_marked(self, spans: Sequence[tuple[int, int]]) -> None:
        """What the reader has marked: an asterisk stands where each span begins."""
        if spans != self._marked:
            self._marked = spans
            self.repaint()

    # The window.

    @property
    def text_width(self) -> int:
        """Cells a line of text may take: one column at the left is the cursor's, one at the right stays free."""
        return max(1, min(self.body_width - 2, LONGEST_LINE))

    @property
    def offset_at_top(self) -> int:
        """The offset at which the window begins; 0 in the heading."""
        self._settle()
        return max(0, self._anchor - self._shift)

    @property
    def text_height(self) -> int:
        """Lines of text; where the title line holds tabs, the last line says what it would have said."""
        return max(1, self.body_height - bool(self.tabs))

    def window(self) -> list[WrappedLine]:
        """The lines shown, in the flow's own offsets."""
        self._settle()
        return self._flow.window(self._top, self.text_height, self.text_width)

    def shown_span(self) -> Span:
        """The stretch of the article that is on the screen."""
        lines = self.window()
        if not lines:
            return Span(0, 0)
        return Span(max(0, lines[0].start - self._shift), max(0, lines[-1].end - self._shift))

    def scroll_lines(self, lines: int) -> None:
        """Move the window so many lines down, or up where negative."""
        self._settle()
        target = self._flow.moved(self._top, lines, self.text_width)
        self._move_to(min(target, self._flow.last(self.text_height, self.text_width)))

    def scroll_to_end(self, top: bool) -> None:
        """The text's first window, or its last."""
        self._settle()
        self._move_to(Position(0, 0) if top else self._flow.last(self.text_height, self.text_width))

    def scroll_into_view(self, offset: int, end: int | None) -> None:
        """Move the window only where `offset` (up to `end`) is not well inside it; then a third from its top."""
        lines = self.window()
        first, last = offset + self._shift, (offset if end is None else end) + self._shift
        if lines and lines[0].start <= first and last <= lines[-1].end and first < lines[-1].end:
            return
        position = self._flow.position(first, self.text_width)
        target = self._flow.moved(position, -(self.text_height // 3), self.text_width)
        self._move_to(min(target, self._flow.last(self.text_height, self.text_width)))

    def restore(self, offset: int) -> None:
        """Let the window begin at `offset` again."""
        self._anchor = 0 if offset <= 0 else offset + self._shift
        self._wrapped_for = 0
        self.repaint()
        self.follow_cursor()

    def _settle(self) -> None:
        """After a resize the window begins at the line that holds the same place as before."""
        if self._wrapped_for == self.text_width:
            return
        self._wrapped_for = self.text_width
        self._top = min(
            self._flow.position(self._anchor, self.text_width), self._flow.last(self.text_height, self.text_width)
        )

    def _move_to(self, position: Position) -> None:
        if position == self._top:
            return
        self._top = position
        self._anchor = self._flow.line(position, self.text_width).start
        self.repaint()
        self.repaint_title()
        self.follow_cursor()

    # The cursor: a sentence.

    def sentence(self, offset: int) -> Span | None:
        """The sentence that holds `offset`, or the next one; None where the text has none there."""
        return self._sentences.at(offset) if self.article and self.article.text else None

    def cursor_sentence(self) -> Span | None:
        """The selected sentence while it can be seen, else the first one that begins in the window."""
        window = self.shown_span()
        selected = self.selected_sentence
        if selected and selected.start < window.end and selected.end > window.start:
            return selected
        first = self.sentence(window.start)
        if first and first.start < window.start:
            following = self.sentence(first.end)
            first = following if following and window.start <= following.start < window.end else first
        return first

    def select_sentence(self, span: Span | None) -> None:
        """Make a sentence the selected one and scroll it into the window; None selects none."""
        self.selected_sentence = span
        if span:
            self.scroll_into_view(span.start, span.end)
        self.mark("selected_sentence", [(span.start, span.end)] if span else [], self.palette.selected_sentence)
        self.follow_cursor()

    def put_cursor(self, start: int, end: int) -> None:
        """Scroll a stretch of the text into the window; the cursor is on its sentence, which is not made bright."""
        self.select_sentence(self.sentence(start))
        self.mark("selected_sentence", [], self.palette.selected_sentence)
        self.scroll_into_view(start, end)

    def step_sentence(self, forward: bool) -> None:
        """Select the next sentence, or the one before."""
        current = self.cursor_sentence()
        if current is None:
            return
        if self.selected_sentence is None and forward:
            self.select_sentence(current)
        elif forward:
            self.select_sentence(self.sentence(current.end) or current)
        elif (before := self._sentences.before(current)) != current or current.start < self.shown_span().start:
            self.select_sentence(before)

    def follow_cursor(self) -> None:
        """Work out the cursor's sentence anew; post `Moved` where it is another."""
        if not self.awake:
            return
        before, self._cursor = self._cursor, self.cursor_sentence()
        if before != self._cursor:
            spans = [span for span in (before, self._cursor) if span]
            lines = enumerate(self.window())
            self.repaint_rows(row for row, line in lines if any(self._covers(span, line) for span in spans))
            self.post_message(self.Moved())

    @property
    def cursor(self) -> Span | None:
        """The sentence under the cursor, as `Moved` last reported it."""
        return self._cursor

    def _covers(self, span: Span, line: WrappedLine) -> bool:
        return span.start + self._shift < line.end and span.end + self._shift > line.start

    # Drawing.

    def title_parts(self) -> list[Part]:
        """The pane's name and how far the window is through the text."""
        return [(f" 1 {self.labels('pane.article')} ", self.palette.title), (f"{self.percent}% ", self.palette.dim)]

    def title_right(self) -> list[Part]:
        """Whom and which dates the sentence under the cursor holds; in tabs it stands below the text."""
        if self.tabs or not self.sentence_content:
            return []
        return [(f" {shortened(self.sentence_content, max(10, self.size.width - 28))} ", self.palette.dim)]

    def show_sentence_content(self, content: str) -> None:
        """Whom and which dates the sentence under the cursor holds, as one line."""
        if content != self.sentence_content:
            self.sentence_content = content
            self.repaint_title()
            self.repaint_rows([self.text_height])

    @property
    def percent(self) -> int:
        """How much of the text lies above the window's last line, in percent."""
        lines = self.window()
        total = len(self._flow.text)
        return round(100 * lines[-1].end / total) if lines and total else 100

    def row_of_cursor(self) -> int:
        """The row of the pane in which the sentence under the cursor begins, or the text where there is none."""
        lines = enumerate(self.window(), 1)
        return next((row for row, line in lines if self._cursor and self._covers(self._cursor, line)), 1)

    def body_line(self, y: int, width: int) -> Strip:
        """One line of text behind the cursor's column."""
        palette, lines = self.palette, self.window()
        if self.tabs and y == self.text_height:
            content = shortened(self.sentence_content, width - 6)
            return strip_of([(f" {self.percent}% ", palette.dim), (content, palette.mark)], width, palette.text)
        if y >= len(lines):
            return strip_of([], width, palette.text)
        line = lines[y]
        marks = [mark for mark in self._heading if mark[0] < line.end]
        for layer in sorted(self._layers, key=_LAYER_ORDER.index):
            marks += self._layers[layer].within(line.start, line.end)
        has_cursor = self._cursor is not None and self._covers(self._cursor, line)
        bar, style = "▎" if has_cursor else " ", palette.mark
        if any(line.start <= start + self._shift < max(line.end, line.start + 1) for start, _ in self._marked):
            bar, style = "*", palette.cursor if has_cursor else palette.mark
        parts = styled_parts(self._flow.text, line.start, line.end, marks, palette.text)
        return strip_of([(bar, style), *parts], width, palette.text)

    def on_resize(self) -> None:
        """The window may hold other sentences now."""
        self._settle()
        self._top = min(self._top, self._flow.last(self.text_height, self.text_width))
        self.follow_cursor()

    def on_click(self, event: Click) -> None:
        """A click selects the sentence under the pointer."""
        if self._dragged:
            return
        offset = self._offset_at(event.x, event.y)
        if offset is not None:
            self.select_sentence(self.sentence(offset))

    # Selecting with the mouse: the text itself, without the line ends that the width of the pane makes.

    def on_mouse_down(self, event: MouseDown) -> None:
        """Text may be selected from here on."""
        self._dragged = False
        self._drag_start = self._offset_at(event.x, event.y) if event.button == 1 else None
        if self._drag_start is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """The selection goes up to the pointer."""
        offset = self._offset_at(event.x, event.y) if event.button == 1 else None
        if self._drag_start is None or offset is None or (offset == self._drag_start and not self._dragged):
            return
        self._dragged = True
        self._drag_end = offset
        self.mark("mouse", [self._drag_span()], self.palette.current_match)

    def on_mouse_up(self, _event: MouseUp) -> None:
        """The selection is whole: `Selected` tells of its text."""
        self.release_mouse()
        if self._drag_start is not None and self._dragged and self.article:
            start, end = self._drag_span()
            self.post_message(self.Selected(self.article.text[max(0, start) : end]))
            self.mark("mouse", [], self.palette.current_match)
        self._drag_start = None

    def _drag_span(self) -> tuple[int, int]:
        start = self._drag_end if self._drag_start is None else self._drag_start
        return min(start, self._drag_end), max(start, self._drag_end) + 1

    def _offset_at(self, x: int, y: int) -> int | None:
        """The offset of the character in a cell of the pane, or of the line's last one; None where no line is."""
        lines, row = self.window(), y - 1
        if not 0 <= row < len(lines) or lines[row].end <= lines[row].start:
            return None
        line = lines[row]
        column = max(0, x - 1 - self.gutter_line)
        for offset in range(line.start, line.end):
            column -= cell_len(self._flow.text[offset])
            if column < 0:
                return offset - self._shift
        return line.end - 1 - self._shift


_LAYER_ORDER: Sequence[str] = (
    "date", "repeated", "alone", "selected_sentence", "event_dates", "highlight", "match", "current_match", "mouse",
)  # fmt: skip


def _heading(article: Article, palette: Palette) -> tuple[str, list[tuple[int, int, Style]]]:
    """What stands above the text: the title where it is long, and who wrote it; with the styles."""
    lines: list[tuple[str, Style]] = []
    if len(article.title) > _HEADER_TITLE:
        lines.append((article.title, palette.heading))
    people = [*article.authors, *([article.editor] if article.editor else []), *article.credits]
    if people:
        by = [part for part in (article.dateline_place, ", ".join(dict.fromkeys(people))) if part]
        lines.append((" · ".join(by), palette.dim))
    text, marks = "", []
    for line, style in lines:
        line = line.replace("\n", " ")
        marks.append((len(text), len(text) + len(line), style))
        text += line + "\n\n"
    return text, marks
