"""The styles of everything drawn by the line: one set a theme, built once, without a cascade to ask.

What each role looks like stands in `styles/*.toml`; what the colours of a theme are, here.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.style import Style

from briefing_tui.resources import read_styles
from briefing_tui.tui.colors import ThemeColors, luminance
from briefing_tui.tui.settings.theme_file import OWN_THEME

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.theme import Theme

    from briefing_tui.tui.settings.theme_file import OwnTheme

# Where black and white stand out from a background alike (WCAG 2.2).
_DARK = 0.179


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
    """No colour at all (`NO_COLOR`)."""
    return _palette(read_styles("colorless.toml")["roles"])


def of_terminal(light: bool) -> Palette:
    """The terminal's own sixteen colours; only those that stay legible on its background, dark or light."""
    return _palette(read_styles("ansi-light.toml" if light else "ansi-dark.toml")["roles"])


def of_theme(theme: Theme, roles: Mapping[str, str] | None = None) -> Palette:
    """The colours of one of Textual's true-colour themes; `roles` are styles other than those of true colour."""
    design = theme.to_color_system().generate()
    foreground = _hex(design.get("foreground")) or ("#e0e0e0" if theme.dark else "#1e1e1e")
    background = _hex(design.get("background")) or ("#121212" if theme.dark else "#efefef")
    primary = _hex(theme.primary) or foreground
    accent = _hex(theme.accent) or primary
    colors = ThemeColors(
        foreground=foreground,
        background=background,
        panel=_hex(design.get("panel")) or background,
        primary=primary,
        secondary=_hex(theme.secondary) or primary,
        accent=accent,
        error=_hex(theme.error) or accent,
    )
    return _palette({**read_styles("true-color.toml")["roles"], **(roles or {})}, colors.of_roles())


def textual_theme(own: OwnTheme) -> Theme:
    """The reader's own theme as one of Textual's, by the name `own`."""
    from textual.theme import Theme

    colors = own.colors
    return Theme(
        name=OWN_THEME,
        dark=luminance(colors.background) < _DARK,
        background=colors.background,
        foreground=colors.foreground,
        panel=colors.panel,
        primary=colors.primary,
        secondary=colors.secondary,
        accent=colors.accent,
        error=colors.error,
    )


def _palette(roles: Mapping[str, str], colors: Mapping[str, str] | None = None) -> Palette:
    """The styles of roles, the names of colours in them replaced by `#rrggbb`."""
    names = colors or {}
    return Palette(
        **{
            role: Style.parse(" ".join(names.get(word, word) for word in style.split()))
            for role, style in roles.items()
        }
    )


def light_background() -> bool:
    """Whether the terminal says that its background is light (`COLORFGBG`, as rxvt, Konsole and others set it)."""
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return background in {"7", "9", "10", "11", "12", "13", "14", "15"}


def _hex(color: str | None) -> str | None:
    return color[:7] if color and color.startswith("#") and len(color) >= 7 else None
