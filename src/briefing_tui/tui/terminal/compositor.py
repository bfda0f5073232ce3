"""What Textual's compositor wants on the screen, read into a renderer's cells. Bound to Textual 8.2.8."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, LayoutUpdate

from briefing_tui.tui.terminal.ascii import in_ascii, on_console, without_lines
from briefing_tui.tui.terminal.graphemes import MOST_CODE_POINTS, NO_CELL, to_cells
from briefing_tui.tui.terminal.sgr import SgrStyle

if TYPE_CHECKING:
    from rich.color import Color
    from rich.style import Style
    from textual.strip import Strip

    from briefing_tui.tui.terminal.renderer import Renderer

Cells = tuple[list[str], list[int]]
MOST_KEPT = 8192  # Segments whose cells are kept; a screen of 200x60 has some 2,000.


class CompositorReader:
    """Writes the compositor's updates into a renderer."""

    def __init__(
        self,
        renderer: Renderer,
        color_system: ColorSystem | None,
        *,
        ascii_only: bool = False,
        linear: bool = False,
        console: bool = False,
    ) -> None:
        self._renderer = renderer
        self._ascii_only = ascii_only
        self._linear = linear
        self._console = console
        self._color_system = color_system or ColorSystem.TRUECOLOR
        self._pens: dict[tuple[int, Color | None, Color | None, str | None], int] = {}
        self._cells: dict[tuple[str, int], Cells] = {}

    def read(self, update: LayoutUpdate | ChopsUpdate) -> None:
        """Write what the update shows where it shows it, cut as Textual cuts it."""
        if isinstance(update, LayoutUpdate):
            x = update.region.x
            for y, strips in enumerate(update.strips, update.region.y):
                self._write(x, y, strips)
            return
        for y, start, end in update.spans:
            for chop_end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if strip is None or x > end or chop_end <= start:
                    continue
                whole = end > x >= start and chop_end <= end
                self._write(x, y, [strip if whole else strip.crop(0, min(chop_end, end) - x)])

    def _write(self, x: int, y: int, strips: object) -> None:
        clusters: list[str] = []
        pens: list[int] = []
        for strip in strips:  # type: ignore[attr-defined]
            self._append(strip, clusters, pens)
        self._renderer.write(x, y, clusters, pens)

    def _append(self, strip: Strip, clusters: list[str], pens: list[int]) -> None:
        cells = self._cells
        for text, style, _ in strip._segments:
            key = (text, self._pen(style) if style is not None else 0)
            converted = cells.get(key)
            if converted is None:
                if len(cells) >= MOST_KEPT:
                    cells.clear()
                converted = cells[key] = self._convert(*key)
            some, some_pens = converted
            if some and some[0].startswith(NO_CELL):
                join(clusters, some[0][1:])
                some, some_pens = some[1:], some_pens[1:]
            clusters += some
            pens += some_pens

    def _convert(self, text: str, pen: int) -> Cells:
        if self._linear:
            text = without_lines(text)
        if self._console:
            text = on_console(text)
        clusters = to_cells(text)
        clusters = in_ascii(clusters) if self._ascii_only else clusters
        blank = self._renderer.pens.blank(pen)
        if blank == pen:
            return clusters, [pen] * len(clusters)
        return clusters, [blank if cluster == " " else pen for cluster in clusters]

    def _pen(self, style: Style) -> int:
        attributes = style._attributes & style._set_attributes
        key = (attributes, style._color, style._bgcolor, style._link)
        number = self._pens.get(key)
        if number is None:
            colour, background = self._downgraded(style._color), self._downgraded(style._bgcolor)
            if colour and background and _look_the_same(colour, background) and style._color != style._bgcolor:
                colour = _apart_from(background)
            codes = _codes(colour, foreground=True), _codes(background, foreground=False)
            pen = SgrStyle(attributes, *codes, safe_link(style._link))
            number = self._pens[key] = self._renderer.pens.number(pen)
        return number

    def _downgraded(self, color: Color | None) -> Color | None:
        """The colour as near as the terminal has it; None for its own."""
        return None if color is None or color.is_default else color.downgrade(self._color_system)


def _codes(color: Color | None, *, foreground: bool) -> str:
    return ";".join(color.get_ansi_codes(foreground)) if color else ""


def _look_the_same(one: Color, other: Color) -> bool:
    """Whether two colours have become one of the terminal's own."""
    return one.number is not None and one.number == other.number


def _apart_from(background: Color) -> Color:
    """A grey that is seen on the background: among 16 colours, two that differ a little become one."""
    from rich.color import Color

    black, white, dark_grey = 0, 7, 8
    return Color.from_ansi(white if background.number in (black, dark_grey) else dark_grey)


def join(clusters: list[str], marks: str) -> None:
    """Add code points without width to the last cluster, where there is one."""
    for index in (-1, -2):
        if len(clusters) >= -index and clusters[index]:
            clusters[index] = (clusters[index] + marks)[:MOST_CODE_POINTS]
            return


def safe_link(url: str | None) -> str:
    """The URL, or nothing where a terminal should not be told of it: not the web, or not plain printable text."""
    if not url or not url.isascii() or not url.isprintable() or " " in url:
        return ""
    return url if urlsplit(url).scheme in ("http", "https") else ""
