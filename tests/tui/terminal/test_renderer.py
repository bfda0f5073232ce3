"""Whatever two screens differ in, what is sent makes the terminal show the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.tui.terminal.graphemes import to_cells
from briefing_tui.tui.terminal.renderer import Renderer, erases_in_colour
from briefing_tui.tui.terminal.screen_buffer import CellRow, Shift
from briefing_tui.tui.terminal.sgr import ATTRIBUTES, SgrStyle
from tests.tui.terminal.terminal_emulator import Cell, Terminal, seen

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = {0: "bold", 1: "dim", 2: "italics", 3: "underscore", 6: "reverse", 7: "conceal", 8: "strikethrough"}
NAMES |= {9: "double", 12: "overline"}

PENS = [
    SgrStyle(),
    SgrStyle(1),
    SgrStyle(2, "31"),
    SgrStyle(1 | 2, "31", "41"),
    SgrStyle(1 << 3, "", "41"),
    SgrStyle(1 << 6, "92"),
    SgrStyle(1 << 8 | 1 << 2, "38;2;1;2;3", "48;2;1;2;3"),
    SgrStyle(0, "38;5;99", "48;5;99"),
    SgrStyle(0, "", "48;2;1;2;3"),
    SgrStyle(1 << 9, "31"),
    SgrStyle(1 << 12 | 1 << 7),
    SgrStyle(0, "31", "", "https://contoh.id/a"),
    SgrStyle(1 << 3, "31", "", "https://contoh.id/b"),
]
WORDS = ["Menteri", " ", "      ", "            ", "──", "a", "warga"]
WORDS += ["会議", "は", "한국", "é", "e\u0301", "🙂", "👩‍👩‍👧", "é̂x", "❤️"]
# Names as Hebrew, Arabic (with and without its vowel marks), Thai, Devanagari, Tamil and Javanese write them; a flag.
WORDS += ["שרה לוי", "سعيد", "مُحَمَّد عَلِيّ", "กำลัง", "हिन्दी", "தமிழ்", "ꦗꦮ", "🇮🇩", "1️⃣"]

word = st.tuples(st.sampled_from(WORDS), st.integers(0, len(PENS) - 1))
line = st.lists(word, max_size=9)
plain_word = st.tuples(st.sampled_from(WORDS[:9]), st.integers(0, len(PENS) - 1))
plain_line = st.lists(plain_word, max_size=9)


def put(painter: Renderer, y: int, words: Sequence[tuple[str, int]]) -> None:
    """Write the words side by side into row `y`, which is blank before."""
    painter.write(0, y, [" "] * painter.wanted.width, [0] * painter.wanted.width)
    x = 0
    for text, index in words:
        cells = to_cells(text)
        pen = painter.pens.number(PENS[index])
        pens = [painter.pens.blank(pen) if cell == " " else pen for cell in cells]
        painter.write(x, y, cells, pens)
        x += len(cells)


def whole_rows(painter: Renderer, top: int, bottom: int, lines: int) -> Shift:
    return Shift(top, bottom, lines, 0, painter.wanted.width - 1)


def colour_name(code: str) -> str:
    """The colour as pyte names it."""
    names = {"": "default", "31": "red", "41": "red", "92": "brightgreen", "102": "brightgreen"}
    if code.startswith(("38;2;", "48;2;")):
        return "".join(f"{int(part):02x}" for part in code.split(";")[2:])
    return names.get(code) or "875fff"


def wanted_cells(painter: Renderer) -> list[list[Cell]]:
    rows = []
    for row in painter.wanted.rows:
        cells = []
        for cluster, number in zip(row.clusters, row.pens, strict=True):
            pen = painter.pens.pen(number)
            attributes = {NAMES[bit] for bit in range(len(ATTRIBUTES)) if pen.attributes >> bit & 1}
            cell = Cell(cluster, colour_name(pen.colour), colour_name(pen.background), frozenset(attributes), pen.link)
            cells.append(seen(cell))
        rows.append(cells)
    return rows


def check(terminal: Terminal, painter: Renderer) -> None:
    """Compare cell by cell."""
    for y, (shown, wanted) in enumerate(zip(terminal.cells(), wanted_cells(painter), strict=True)):
        for x, (is_there, should_be) in enumerate(zip(shown, wanted, strict=True)):
            assert is_there == should_be, (x, y)


@pytest.mark.slow
@settings(max_examples=250, deadline=None)
@given(
    screens=st.lists(st.lists(line, min_size=4, max_size=4), min_size=2, max_size=4),
    width=st.integers(1, 30),
    colour_erase=st.booleans(),
    margins=st.booleans(),
)
def test_any_screen_after_any_other(
    screens: list[list[list[tuple[str, int]]]], width: int, colour_erase: bool, margins: bool
) -> None:
    painter, terminal = Renderer(colour_erase=colour_erase), Terminal(width, 4)
    painter.resize(width, 4)
    if margins:
        terminal.feed(painter.take_margins())
    for screen in screens:
        for y, words in enumerate(screen):
            put(painter, y, words)
        terminal.feed(painter.paint())
        check(terminal, painter)
        assert painter.paint() == ""


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(
    screens=st.lists(st.lists(plain_line, min_size=4, max_size=4), min_size=2, max_size=4),
    moves=st.lists(st.tuples(st.integers(0, 1), st.integers(2, 3), st.integers(-2, 2)), max_size=3),
)
def test_pyte_as_it_is_shows_the_same(
    screens: list[list[list[tuple[str, int]]]], moves: list[tuple[int, int, int]]
) -> None:
    painter, screen = Renderer(), pyte.Screen(30, 4)
    stream = pyte.Stream(screen)
    painter.resize(30, 4)
    stream.feed("\x1b[?7l")
    for words in screens:
        for y, row in enumerate(words):
            put(painter, y, row)
        stream.feed(painter.paint())
        for move in moves:
            painter.wanted.shift(whole_rows(painter, *move))
            stream.feed(painter.paint())
        for y, row_cells in enumerate(wanted_cells(painter)):
            for x, cell in enumerate(row_cells):
                shown = screen.buffer[y][x]
                assert (shown.data, shown.bg) == (cell.text, cell.background), (x, y)
                if cell.colour:
                    assert shown.fg == cell.colour, (x, y)
                    assert shown.bold == ("bold" in cell.attributes), (x, y)
                assert shown.underscore == ("underscore" in cell.attributes), (x, y)
                assert shown.reverse == ("reverse" in cell.attributes), (x, y)


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(
    lines=st.lists(st.text("abcdefgh 会", min_size=14, max_size=40), min_size=12, max_size=12),
    beside=st.lists(line, min_size=10, max_size=10),
    moves=st.lists(st.tuples(st.integers(0, 4), st.integers(5, 9), st.integers(-6, 6)), min_size=1, max_size=4),
)
def test_rows_that_move(
    lines: list[str], beside: list[list[tuple[str, int]]], moves: list[tuple[int, int, int]]
) -> None:
    painter, terminal = Renderer(), Terminal(60, 10)
    painter.resize(60, 10)
    for y in range(10):
        put(painter, y, [(lines[y], y % 3), *beside[y]])
    terminal.feed(painter.paint())
    for top, bottom, count in moves:
        painter.wanted.shift(whole_rows(painter, top, bottom, count))
        put(painter, top, [(lines[10], 5)])
        terminal.feed(painter.paint())
        check(terminal, painter)


panes = st.lists(st.tuples(st.integers(0, 59), st.integers(0, 59)), min_size=1, max_size=4)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(
    lines=st.lists(st.text("abcdefgh 会", min_size=30, max_size=60), min_size=13, max_size=13),
    sides=panes,
    moves=st.lists(st.tuples(st.integers(0, 4), st.integers(5, 9), st.integers(-3, 3)), min_size=4, max_size=4),
    margins=st.booleans(),
)
def test_panes_that_move_beside_others(
    lines: list[str], sides: list[tuple[int, int]], moves: list[tuple[int, int, int]], margins: bool
) -> None:
    painter, terminal = Renderer(), Terminal(60, 10)
    painter.resize(60, 10)
    for y in range(10):
        put(painter, y, [(lines[y], 0)])
    terminal.feed(painter.paint())
    if margins:
        terminal.feed(painter.take_margins())
    pen = painter.pens.number(PENS[2])
    for (one, other), (top, bottom, count), text in zip(sides, moves, lines[10:] + lines, strict=False):
        left, right = min(one, other), max(one, other)
        painter.wanted.shift(Shift(top, bottom, count, left, right))
        incoming = to_cells(whole(to_cells(text)[: right - left + 1]))
        painter.write(left, bottom if count > 0 else top, incoming, [pen] * len(incoming))
        # Half a wide character is none, on either side of the pane.
        for y, row in enumerate(painter.wanted.rows):
            clusters = to_cells(whole(row.clusters))
            blank = painter.pens.blank
            pens = [blank(p) if cluster == " " else p for cluster, p in zip(clusters, row.pens, strict=True)]
            pens = [p if cluster else pens[x - 1] for x, (cluster, p) in enumerate(zip(clusters, pens, strict=True))]
            painter.wanted.rows[y] = CellRow(clusters, pens)
        terminal.feed(painter.paint())
        check(terminal, painter)
        assert painter.paint() == ""


def whole(clusters: list[str]) -> str:
    """The row with a blank for each half of a wide character."""
    cells = []
    for x, cluster in enumerate(clusters):
        beyond = clusters[x + 1] if x + 1 < len(clusters) else " "
        halved = beyond if cluster == "会" else not cluster and (not x or clusters[x - 1] != "会")
        cells.append(" " if halved else cluster)
    return "".join(cells)


@pytest.mark.parametrize("cluster", ["👩‍👩‍👧", *WORDS[9:]])
def test_a_terminal_that_takes_clusters_apart_has_every_other_cell_right(cluster: str) -> None:
    painter, terminal = Renderer(), Terminal(40, 3, clusters=False)
    painter.resize(40, 3)
    beyond = len("sebelum ") + len(to_cells(cluster))
    for name in ("Ani", "Budi"):
        put(painter, 1, [("sebelum ", 0), (cluster, 0), (f" sesudah {name}", 0)])
        terminal.feed(painter.paint())
        row = terminal.cells()[1]
        assert "".join(cell.text for cell in row[:8]) == "sebelum "
        assert "".join(cell.text for cell in row[beyond:]).rstrip() == f" sesudah {name}"


def article(first: int, count: int = 22) -> list[str]:
    words = ("kalimat", "yang", "berbeda", "di", "setiap", "baris", "dermaga")
    return [
        f"{n:03d} " + " ".join(words[(n * k) % 7] for k in range(3, 20)) + " " * 40 for n in range(first, first + count)
    ]


def test_scrolling_a_line_costs_that_line() -> None:
    painter, terminal = Renderer(), Terminal(80, 24)
    painter.resize(80, 24)
    for start in (0, 1, 0):
        put(painter, 0, [("judul", 1)])
        for y, text in enumerate(article(start)):
            put(painter, y + 1, [(text[:79], 0)])
        put(painter, 23, [("q keluar", 2)])
        sent = painter.paint()
        terminal.feed(sent)
        check(terminal, painter)
    assert len(sent) < 120


def test_scrolling_beside_a_still_pane_is_never_dearer_than_drawing() -> None:
    painter = Renderer()
    painter.resize(80, 24)
    sizes = []
    for start in (0, 1):
        for y, text in enumerate(article(start)):
            put(painter, y + 1, [(text[:50], 0), (" tetap sama di sisi kanan", 2)])
        sizes.append(len(painter.paint()))
    assert sizes[1] < 22 * 60


@pytest.mark.parametrize("scrolled", ["left", "right"])
@pytest.mark.parametrize("step", [1, -1])
def test_with_margins_a_line_beside_a_still_pane_costs_that_line(scrolled: str, step: int) -> None:
    painter, terminal = Renderer(), Terminal(120, 40)
    painter.resize(120, 40)
    lists = [f" {n * 7919 % 997:03d} tetap sama di sisi lain" + " - " * (n % 5) for n in range(40)]
    sizes = []
    for start in (5, 5 + step):
        put(painter, 39, [("q keluar      / cari      d rincian", 1)])
        for y, text in enumerate(article(start, 38)):
            # A short line comes in above a foot that has blanks in the same places.
            text = text if y not in (0, 37) else text[:3]
            moving, still = (text[:70], 0), (f"{lists[y]:<49}", y % 3)
            put(painter, y + 1, [moving, still] if scrolled == "left" else [still, moving])
        sent = painter.paint()
        terminal.feed(sent)
        check(terminal, painter)
        sizes.append(len(sent))
        if start == 5:
            terminal.feed(painter.take_margins())
    assert sizes[1] < 120
    assert painter.give_margins_back() == "\x1b[?69l"
    assert painter.give_margins_back() == ""


def test_one_cell_costs_ten_bytes() -> None:
    painter = Renderer()
    painter.resize(80, 24)
    put(painter, 10, [("satu dua tiga", 0)])
    painter.paint()
    painter.write(4, 10, ["X"], [0])
    assert len(painter.paint()) <= 10


def test_forgetting_sends_the_whole_screen_again() -> None:
    painter, terminal = Renderer(), Terminal(20, 4)
    painter.resize(20, 4)
    put(painter, 1, [("tetap", 3)])
    painter.paint()
    painter.forget()
    terminal.feed("\x1b[1;31msampah\x1b[4;9Hsampah")
    terminal.feed(painter.paint())
    check(terminal, painter)


def test_a_new_size_begins_blank() -> None:
    painter = Renderer()
    painter.resize(20, 4)
    put(painter, 1, [("lama", 0)])
    painter.paint()
    painter.resize(30, 5)
    terminal = Terminal(30, 5)
    terminal.feed(painter.paint())
    assert terminal.text() == [""] * 5


def test_the_cursor_is_placed_where_asked() -> None:
    painter, terminal = Renderer(), Terminal(20, 4)
    painter.resize(20, 4)
    terminal.feed(painter.paint() + painter.place_cursor(7, 2))
    assert (terminal.screen.cursor.x, terminal.screen.cursor.y) == (7, 2)
    assert painter.place_cursor(7, 2) == ""


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "screen"}, False),
        ({"TERM": "screen-256color-bce"}, True),
        ({"TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, True),
        ({}, True),
    ],
)
def test_erasing_in_colour_is_left_out_where_the_terminal_cannot(environ: dict[str, str], expected: bool) -> None:
    assert erases_in_colour(environ) is expected
