"""The styles of everything drawn by the line: one set a theme, built once, without a cascade to ask."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style

if TYPE_CHECKING:
    from textual.theme import Theme

_NONE = Style()


@dataclass(frozen=True, slots=True)
class Palette:
    """What each kind of text looks like. `text` lies under all others."""

    text: Style
    dim: Style
    bar: Style
    rule: Style
    title: Style
    title_focus: Style
    cursor: Style
    cursor_blurred: Style
    heading: Style
    date: Style
    highlight: Style
    match: Style
    current_match: Style
    selected_sentence: Style
    mark: Style
    today: Style
    warn: Style
    key: Style


def colorless() -> Palette:
    """No colour at all: bold, dim, underline and reverse carry the meaning (`NO_COLOR`)."""
    bold, dim = Style(bold=True), Style(dim=True)
    reverse, underline = Style(reverse=True), Style(underline=True)
    return Palette(
        text=_NONE, dim=dim, bar=reverse, rule=dim, title=_NONE, title_focus=Style(bold=True, reverse=True),
        cursor=reverse, cursor_blurred=underline, heading=bold, date=underline,
        highlight=Style(bold=True, reverse=True), match=reverse,
        current_match=Style(reverse=True, bold=True, underline=True),
        selected_sentence=Style(bold=True, underline=True), mark=bold, today=bold, warn=bold, key=bold,
    )  # fmt: skip


def of_terminal(light: bool) -> Palette:
    """The terminal's own sixteen colours; only those that stay legible on its background, dark or light."""
    date, mark = ("blue", "magenta") if light else ("cyan", "green")
    return Palette(
        text=_NONE, dim=Style(dim=True), bar=Style(reverse=True), rule=Style(dim=True), title=_NONE,
        title_focus=Style(bold=True, reverse=True), cursor=Style(reverse=True), cursor_blurred=Style(underline=True),
        heading=Style(bold=True), date=Style(color=date), highlight=Style(color="black", bgcolor="yellow"),
        match=Style(color="black", bgcolor="cyan"), current_match=Style(color="black", bgcolor="green", bold=True),
        selected_sentence=Style(bold=True), mark=Style(color=mark, bold=True), today=Style(color="magenta", bold=True),
        warn=Style(color="red", bold=True), key=Style(bold=True),
    )  # fmt: skip


def of_theme(theme: Theme) -> Palette:
    """The colours of one of Textual's true-colour themes."""
    design = theme.to_color_system().generate()
    ink = _hex(design.get("foreground")) or ("#e0e0e0" if theme.dark else "#1e1e1e")
    paper = _hex(design.get("background")) or ("#121212" if theme.dark else "#efefef")
    panel = _hex(design.get("panel")) or paper
    accent = _hex(theme.accent) or _hex(theme.primary) or ink
    primary = _hex(theme.primary) or ink
    secondary = _hex(theme.secondary) or primary
    muted = _legible(_mixed(ink, paper, 0.6), ink, paper)
    warning = _legible(_hex(theme.error) or accent, ink, paper)

    def on_paper(color: str, *, bold: bool | None = None, underline: bool | None = None) -> Style:
        # With its background: a light theme must stay legible in a dark terminal, and the other way round.
        return Style(color=color, bgcolor=paper, bold=bold, underline=underline)

    return Palette(
        text=on_paper(ink), dim=on_paper(muted), bar=Style(color=ink, bgcolor=panel),
        rule=on_paper(_mixed(ink, paper, 0.35)), title=on_paper(muted),
        title_focus=Style(color=_black_or_white(accent), bgcolor=accent, bold=True),
        cursor=Style(color=paper, bgcolor=ink), cursor_blurred=on_paper(ink, underline=True),
        heading=on_paper(ink, bold=True),
        date=on_paper(_legible(secondary, ink, paper)), highlight=Style(color="#000000", bgcolor="#ffd866"),
        match=Style(color="#000000", bgcolor="#78dce8"),
        current_match=Style(color="#000000", bgcolor="#a9dc76", bold=True),
        selected_sentence=Style(color=ink, bold=True, bgcolor=panel),
        mark=on_paper(_legible(accent, ink, paper), bold=True),
        today=on_paper(_legible(primary, ink, paper), bold=True), warn=on_paper(warning, bold=True),
        key=on_paper(_legible(accent, ink, paper), bold=True),
    )  # fmt: skip


def light_background() -> bool:
    """Whether the terminal says that its background is light (`COLORFGBG`, as rxvt, Konsole and others set it)."""
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return background in {"7", "9", "10", "11", "12", "13", "14", "15"}


def _hex(color: str | None) -> str | None:
    return color[:7] if color and color.startswith("#") and len(color) >= 7 else None


def _channels(color: str) -> tuple[float, float, float]:
    return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255


def _mixed(color: str, other: str, share: float) -> str:
    pairs = zip(_channels(color), _channels(other), strict=True)
    blend = (round(255 * (a * share + b * (1 - share))) for a, b in pairs)
    return "#" + "".join(f"{channel:02x}" for channel in blend)


def _luminance(color: str) -> float:
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _legible(color: str, ink: str, paper: str) -> str:
    """The colour drawn towards the ink until its contrast to the paper is 4.5 (WCAG 2.2, 1.4.3)."""
    for share in (1.0, 0.8, 0.6, 0.4, 0.2):
        mixed = _mixed(color, ink, share)
        if _contrast(mixed, paper) >= 4.5:
            return mixed
    return ink


def _black_or_white(background: str) -> str:
    """Whichever stands out more from a background."""
    return "#000000" if _contrast("#000000", background) > _contrast("#ffffff", background) else "#ffffff"


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
