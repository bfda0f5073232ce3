"""A long text in lines of a given width, wrapped only where it is looked at.

Places are offsets into the text, so that a resize or a reload keeps the place. Widths are terminal cells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

from briefing_tui.tui.drawing.event_wording import cut_at_word

# Characters that every terminal shows in one cell: Latin, Greek and Cyrillic letters, dashes, quotes, currency.
_ONE_CELL_ONLY = re.compile(
    "[\\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*")
# Longer paragraphs are wrapped piece by piece: 20,000 characters take about a millisecond.
_PIECE = 20_000


class WrappedLine(NamedTuple):
    """One line on the screen: the text from `start` up to `end`; empty between paragraphs."""

    start: int
    end: int


class Position(NamedTuple):
    """A line of a flow: the number of its block and of the line within the block's lines."""

    block: int
    line: int


class _Block(NamedTuple):
    start: int
    end: int
    closes_paragraph: bool


class TextFlow:
    """A text as blocks (paragraphs, or pieces of very long ones) that are wrapped on demand and kept."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._blocks = _blocks(text)
        self._starts = [block.start for block in self._blocks]
        self._width = 0
        self._lines: dict[int, list[WrappedLine]] = {}

    def paragraph(self, offset: int) -> WrappedLine:
        """The span of the block that holds `offset` (the nearest before it, where none does)."""
        block = self._blocks[self._block_at(offset)]
        return WrappedLine(block.start, block.end)

    def next_paragraph(self, offset: int, step: int) -> WrappedLine | None:
        """The block `step` places after (or before) the one that holds `offset`; None beyond the ends."""
        index = self._block_at(offset) + step
        if not 0 <= index < len(self._blocks):
            return None
        return WrappedLine(self._blocks[index].start, self._blocks[index].end)

    def position(self, offset: int, width: int) -> Position:
        """The line that shows the character at `offset`."""
        index = self._block_at(offset)
        lines = self.lines(index, width)
        within = max(0, bisect_right(lines, offset, key=lambda line: line.start) - 1)
        while within and lines[within].start == lines[within].end:
            within -= 1
        return Position(index, within)

    def line(self, position: Position, width: int) -> WrappedLine:
        """The line at a position."""
        return self.lines(position.block, width)[position.line]

    def moved(self, position: Position, lines: int, width: int) -> Position:
        """The position so many lines further down (or up, where negative), held at the text's ends."""
        block, line = position
        line += lines
        while line < 0 and block > 0:
            block -= 1
            line += len(self.lines(block, width))
        while line >= len(self.lines(block, width)) and block < len(self._blocks) - 1:
            line -= len(self.lines(block, width))
            block += 1
        return Position(block, min(max(line, 0), len(self.lines(block, width)) - 1))

    def window(self, position: Position, height: int, width: int) -> list[WrappedLine]:
        """Up to `height` lines from a position on; fewer at the end of the text."""
        lines: list[WrappedLine] = []
        block, line = position
        while len(lines) < height and block < len(self._blocks):
            lines.extend(self.lines(block, width)[line : line + height - len(lines)])
            block, line = block + 1, 0
        return lines

    def last(self, height: int, width: int) -> Position:
        """The lowest position to scroll to, so that the text's end stands at the window's foot."""
        end = Position(len(self._blocks) - 1, len(self.lines(len(self._blocks) - 1, width)) - 1)
        return self.moved(end, 1 - height, width)

    def lines(self, block: int, width: int) -> list[WrappedLine]:
        """All lines of a block; the blank line behind a paragraph belongs to it."""
        if width != self._width:
            self._width = width
            self._lines.clear()
        if (lines := self._lines.get(block)) is None:
            start, end, closes = self._blocks[block]
            lines = wrap(self.text, start, end, max(1, width))
            if closes and block < len(self._blocks) - 1:
                lines.append(WrappedLine(end, end))
            self._lines[block] = lines
        return lines

    def _block_at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)


@lru_cache(maxsize=20_000)
def few_lines(text: str, width: int, most: int) -> tuple[str, ...]:
    """A text of one paragraph in at most so many lines of so many cells; an ellipsis ends the last where there is more.

    An empty text has no line.
    """
    if cell_len(text) <= width:
        return (text,) if text else ()
    flow = TextFlow(text)
    *whole, last = flow.window(flow.position(0, width), most, width)
    rest = text[last.start : last.start + 4 * width]  # More than the line holds, however much there is.
    return (*(text[line.start : line.end] for line in whole), cut_at_word(rest, width))


def wrap(text: str, start: int, end: int, width: int) -> list[WrappedLine]:
    """The lines of one paragraph, broken at blanks, inside a word only where it is wider than `width` cells."""
    lines: list[WrappedLine] = []
    for piece in re.compile(r"[^\n]+").finditer(text, start, end):
        if _ONE_CELL_ONLY.fullmatch(text, piece.start(), piece.end()):
            _wrap_narrow(text, piece.start(), piece.end(), width, lines)
        else:
            _wrap_graphemes(text, piece.start(), piece.end(), width, lines)
    return lines or [WrappedLine(start, start)]


def _wrap_narrow(text: str, start: int, end: int, width: int, lines: list[WrappedLine]) -> None:
    while end - start > width:
        cut = text.rfind(" ", start + 1, start + width + 1)
        stop = cut if cut > start else start + width
        lines.append(WrappedLine(start, stop))
        start = stop
        while start < end and text[start] == " ":
            start += 1
    if start < end:
        lines.append(WrappedLine(start, end))


def _wrap_graphemes(text: str, start: int, end: int, width: int, lines: list[WrappedLine]) -> None:
    line_start, used, breakable = start, 0, -1
    spans = split_graphemes(text[start:end])[0]
    number = 0
    while number < len(spans):
        first, last, cells = spans[number]
        at = start + first
        if used + cells > width and at > line_start:
            stop = breakable if breakable > line_start else at
            lines.append(WrappedLine(line_start, len(text[line_start:stop].rstrip()) + line_start))
            line_start = stop
            while line_start < end and text[line_start] == " ":
                line_start += 1
            while number < len(spans) and start + spans[number][0] < line_start:
                number += 1
            while number and start + spans[number - 1][0] >= line_start:
                number -= 1
            used, breakable = 0, -1
            continue
        used += cells
        # A break may follow a blank and stand on either side of a wide (ideographic) character.
        before_wide = number + 1 < len(spans) and spans[number + 1][2] == 2
        if text[at] == " " or cells == 2 or before_wide:
            breakable = start + last
        number += 1
    if line_start < end:
        lines.append(WrappedLine(line_start, end))


def _blocks(text: str) -> list[_Block]:
    blocks: list[_Block] = []
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        while end - start > _PIECE:
            cut = text.rfind(" ", start + _PIECE // 2, start + _PIECE)
            cut = cut + 1 if cut > 0 else start + _PIECE
            blocks.append(_Block(start, cut, False))
            start = cut
        blocks.append(_Block(start, end, True))
    return blocks or [_Block(0, len(text), True)]
