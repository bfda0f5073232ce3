"""Colours: every theme brings its own background or leaves the terminal's alone, and its text stands out from it."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from briefing_tui.tui.drawing.palette import Palette, colorless, of_terminal, of_theme
from briefing_tui.tui.settings.config import THEMES

if TYPE_CHECKING:
    from rich.color import Color
    from rich.style import Style

TRUE_COLOUR = [name for name in THEMES if name != "auto" and not name.startswith("ansi-")]
# WCAG 2.2, success criterion 1.4.3: 4.5 for text, 3 for what only parts other things.
LEGIBLE, SEEN = 4.5, 3.0
FAINT = {"rule": 1.3, "dim": SEEN, "title": SEEN}


def _styles(palette: Palette) -> dict[str, Style]:
    return {field.name: getattr(palette, field.name) for field in fields(palette)}


def _luminance(color: Color | None) -> float:
    assert color is not None
    parts = [value / 255 for value in color.get_truecolor()]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(style: Style) -> float:
    light, dark = sorted((_luminance(style.color), _luminance(style.bgcolor)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", TRUE_COLOUR)
def test_a_true_colour_theme_brings_its_background_and_stays_legible(name: str) -> None:
    for kind, style in _styles(of_theme(App().available_themes[name])).items():
        assert style.color is not None
        assert style.bgcolor is not None, kind
        assert _contrast(style) >= FAINT.get(kind, SEEN), (kind, round(_contrast(style), 2))
    assert _contrast(of_theme(App().available_themes[name]).text) >= LEGIBLE


@pytest.mark.parametrize("light", [True, False])
def test_the_terminals_own_colours_leave_its_background_to_plain_text(light: bool) -> None:
    palette = of_terminal(light)
    assert palette.text.color is None
    assert palette.text.bgcolor is None
    assert all(
        color is None or (color.number is not None and color.number < 16)
        for style in _styles(palette).values()
        for color in (style.color, style.bgcolor)
    )


def test_no_color_has_none() -> None:
    for style in _styles(colorless()).values():
        assert (style.color, style.bgcolor) == (None, None)
