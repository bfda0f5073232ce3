"""A terminal to replay bytes in: pyte 0.8.2 with what it gets wrong put right, and its screen as comparable cells.

Put right, each against xterm and tmux:
- Taking the margins away (DECSTBM without parameters) puts the cursor home.
- ED fills the cells of a row that were never written to as well, in the background held.
- A wide character that loses a half to an overwrite or erasure loses the other too.
- Joined sequences and emoji variants stand in one place, as in terminals of today; pyte takes some apart and drops
  others. With `clusters` false every code point stands by itself, as in older terminals.
- Dim, conceal, double underline and overline are kept; pyte has no place for them. The link (OSC 8) is kept, too.
- Left and right margins (DECLRMM, DECSLRM) and moving the cells within the margins (SU, SD), of which pyte knows nothing.
- CSI with the prefixes `<`, `=` and `>` (kitty's keyboard protocol) is passed over; pyte prints its last letter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import ClassVar, NamedTuple

import pyte
from pyte import modes
from wcwidth import wcswidth, wcwidth

_UNKNOWN = re.compile(r"\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p")
_LINK = re.compile(r"\x1b\]8;([^;]*);([^\x1b]*)\x1b\\")


class Cell(NamedTuple):
    """What is seen of a cell. A blank has no letter whose colour or weight could be seen."""

    text: str
    colour: str
    background: str
    attributes: frozenset[str]
    link: str


def _goes_on(cluster: str, character: str) -> bool:
    """Whether a character belongs to the cluster before it: behind a joiner, or as the second half of a flag."""
    return cluster.endswith("\u200d") or (
        len(cluster) == 1 and min(cluster, character) >= "\U0001f1e6" and max(cluster, character) <= "\U0001f1ff"
    )


class Screen(pyte.Screen):
    def __init__(self, columns: int, lines: int, *, clusters: bool = True) -> None:
        self.clusters = clusters
        self.extra: dict[str, bool] = {}
        self.link = ""
        self.left_right = False
        self.columns_between = (0, columns - 1)
        super().__init__(columns, lines)
        self.reset_mode(modes.DECAWM >> 5, private=True)

    def draw(self, data: str) -> None:
        for character in data:
            width = 1 if character.isascii() else wcwidth(character)
            if width <= 0 or (self.clusters and _goes_on(self._before()[1].data, character)):
                self._join(character)
                continue
            start = min(self.cursor.x, self.columns - width)
            line = self.buffer[self.cursor.y]
            for x in range(start, start + width):
                self._split(x)
                line[x] = self.cursor.attrs._replace(data=character if x == start else "")
                self._note(self.cursor.y, x)
            self.cursor.x = start + width

    def _before(self) -> tuple[int, pyte.screens.Char]:
        """The cell before the cursor that holds a character."""
        line, x = self.buffer[self.cursor.y], self.cursor.x - 1
        if x > 0 and not line[x].data:
            x -= 1
        return (x, line[x]) if x >= 0 else (-1, self.default_char)

    def _join(self, character: str) -> None:
        x, lead = self._before()
        if x < 0:
            return
        line, y = self.buffer[self.cursor.y], self.cursor.y
        line[x] = lead._replace(data=lead.data + character)
        widens = character == "\ufe0f" and wcswidth(lead.data + character) == 2
        if self.clusters and widens and x == self.cursor.x - 1 and x + 1 < self.columns:
            self._split(x + 1)
            line[x + 1] = self.cursor.attrs._replace(data="")
            self._note(y, x + 1)
            self.cursor.x += 1

    def _split(self, x: int) -> None:
        line = self.buffer[self.cursor.y]
        if not line[x].data and x:
            line[x - 1] = line[x - 1]._replace(data=" ")
        if x + 1 < self.columns and not line[x + 1].data:
            line[x + 1] = line[x + 1]._replace(data=" ")

    def _note(self, y: int, x: int) -> None:
        beside = self.beside_line(y)
        if self.extra or self.link:
            beside[x] = (frozenset(name for name, value in self.extra.items() if value), self.link)
        else:
            beside.pop(x, None)

    def beside_line(self, y: int) -> dict[int, tuple[frozenset[str], str]]:
        """What pyte's cells have no place for rides along in the line itself, under keys no column has."""
        line = self.buffer[y]
        return line.__dict__.setdefault("beside", {})  # type: ignore[no-any-return]

    def select_graphic_rendition(self, *attrs: int, **_: object) -> None:
        codes = list(attrs or (0,))
        index = 0
        while index < len(codes):
            code = codes[index]
            if code in (38, 48):
                index += 5 if codes[index + 1 : index + 2] == [2] else 3
                continue
            if code == 0:
                self.extra.clear()
            for name, on, off in (("dim", 2, 22), ("conceal", 8, 28), ("double", 21, 24), ("overline", 53, 55)):
                if code in (on, off):
                    self.extra[name] = code == on
            index += 1
        super().select_graphic_rendition(*attrs)

    def erase_in_line(self, how: int = 0, private: bool = False) -> None:
        self.cursor.x = min(self.cursor.x, self.columns - 1)
        self._split(self.cursor.x)
        super().erase_in_line(how, private)
        self._blank(self.cursor.y, range(self.cursor.x, self.columns) if how == 0 else range(self.columns))

    def erase_characters(self, count: int | None = None) -> None:
        end = min(self.cursor.x + (count or 1), self.columns)
        self._split(self.cursor.x)
        self._split(end - 1)
        super().erase_characters(count)
        self._blank(self.cursor.y, range(self.cursor.x, end))

    def erase_in_display(self, how: int = 0, *_: object, **__: object) -> None:
        if how == 0:
            self.erase_in_line(0)
        rows = range(self.cursor.y + 1, self.lines) if how == 0 else range(self.lines)
        for y in rows:
            self._blank(y, range(self.columns))

    def _blank(self, y: int, columns: range) -> None:
        """Erased cells have the background held and nothing else."""
        for x in columns:
            self.buffer[y][x] = self.default_char._replace(bg=self.cursor.attrs.bg)
            self.beside_line(y).pop(x, None)

    def set_mode(self, *which: int, **options: bool) -> None:
        super().set_mode(*which, **options)
        self._switch_margins(which, options, on=True)

    def reset_mode(self, *which: int, **options: bool) -> None:
        super().reset_mode(*which, **options)
        self._switch_margins(which, options, on=False)

    def _switch_margins(self, which: tuple[int, ...], options: dict[str, bool], *, on: bool) -> None:
        if 69 in which and options.get("private"):
            self.left_right, self.columns_between = on, (0, self.columns - 1)

    def set_left_right_margins(self, left: int | None = None, right: int | None = None) -> None:
        """DECSLRM; without the mode it is another sequence (SCOSC), which nothing here should send."""
        assert self.left_right
        left, right = (left or 1) - 1, (right or self.columns) - 1
        assert left < right < self.columns
        self.columns_between = left, right
        self.cursor_position()

    def scroll_up(self, count: int | None = None) -> None:
        self._scroll(count or 1)

    def scroll_down(self, count: int | None = None) -> None:
        self._scroll(-(count or 1))

    def _scroll(self, lines: int) -> None:
        top, bottom = self.margins or (0, self.lines - 1)
        left, right = self.columns_between
        old = {(x, y): (self.buffer[y][x], self.beside_line(y).get(x)) for y in range(top, bottom + 1)
               for x in range(left, right + 1)}  # fmt: skip
        for y in range(top, bottom + 1):
            for x in range(left, right + 1):
                char, beside = old.get((x, y + lines), (self.default_char._replace(bg=self.cursor.attrs.bg), None))
                self.buffer[y][x] = char
                self.beside_line(y).pop(x, None)
                if beside:
                    self.beside_line(y)[x] = beside

    def set_margins(self, top: int | None = None, bottom: int | None = None) -> None:
        super().set_margins(top, bottom)
        self.cursor_position()

    def row(self, y: int) -> list[Cell]:
        """What is seen of row `y`."""
        line, beside = self.buffer[y], self.beside_line(y)
        return [_cell(line[x], *beside.get(x, _NOTHING_BESIDE)) for x in range(self.columns)]

    def cells(self) -> list[list[Cell]]:
        """The whole screen."""
        return [self.row(y) for y in range(self.lines)]


_NOTHING_BESIDE: tuple[frozenset[str], str] = (frozenset(), "")


@lru_cache(maxsize=20_000)
def _cell(character: pyte.screens.Char, extra: frozenset[str], link: str) -> Cell:
    """What is seen of a character of pyte's, with what it has no place for: most cells of a screen are like others."""
    attributes = extra
    if any(character[3:]):
        attributes |= {name for name, value in zip(character._fields[3:], character[3:], strict=True) if value}
    return seen(Cell(character.data, character.fg, character.bg, attributes, link))


class Stream(pyte.Stream):
    """pyte's, which also knows SU, SD and DECSLRM."""

    csi: ClassVar = {  # type: ignore[misc]
        **pyte.Stream.csi,
        "S": "scroll_up",
        "T": "scroll_down",
        "s": "set_left_right_margins",
    }
    events = frozenset({*pyte.Stream.events, "scroll_up", "scroll_down", "set_left_right_margins"})


SEEN_ON_BLANK = {"underscore", "strikethrough", "reverse", "double", "overline"}


def seen(cell: Cell) -> Cell:
    """The cell without what cannot be seen."""
    if cell.text == " " and not cell.attributes & SEEN_ON_BLANK:
        return Cell(" ", "", cell.background, frozenset(), cell.link)
    return cell


class Terminal:
    """Bytes in, cells out."""

    def __init__(self, width: int, height: int, *, clusters: bool = True) -> None:
        self.screen = Screen(width, height, clusters=clusters)
        self._stream = Stream(strict=False)
        self._stream.attach(self.screen)
        self._rest = ""

    def feed(self, text: str) -> None:
        """Take what a program wrote. A sequence cut off at the end waits for its rest."""
        text = self._rest + text
        cut = text.rfind("\x1b")
        self._rest = ""
        if cut >= 0 and not re.match(r"\x1b(\[[0-9;?<=>$]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[^\[\]])", text[cut:]):
            text, self._rest = text[:cut], text[cut:]
        text = _UNKNOWN.sub("", text)
        position = 0
        for match in _LINK.finditer(text):
            self._stream.feed(text[position : match.start()])
            self.screen.link = match[2]
            position = match.end()
        self._stream.feed(text[position:])

    def resize(self, width: int, height: int) -> None:
        """Another size; what stood there is left to chance, as on a real one."""
        self.screen.resize(height, width)

    def cells(self) -> list[list[Cell]]:
        """What is seen."""
        return self.screen.cells()

    def text(self) -> list[str]:
        """The rows as text."""
        return ["".join(cell.text for cell in row).rstrip() for row in self.cells()]
