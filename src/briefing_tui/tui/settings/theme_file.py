"""The reader's own colour theme, `theme.toml` beside the configuration file. Knows nothing of Textual.

A fault costs only the entry it is in, save one in the colours that all text stands on: then there is no theme.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from briefing_tui.tui.colors import SEEN_CONTRAST, TEXT_CONTRAST, ThemeColors, contrast, mixed
from briefing_tui.tui.settings.settings_file import SettingsReader, read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefing_tui.briefing import Language

THEME_FILE = "theme.toml"
OWN_THEME = "own"  # Its name among the themes.
COLORS = tuple(color.name for color in fields(ThemeColors))
ROLES = (
    "text", "dim", "bar", "rule", "title", "title_focus", "cursor", "cursor_blurred", "heading", "date", "highlight",
    "match", "current_match", "selected_sentence", "mark", "today", "warn", "key",
)  # fmt: skip
ATTRIBUTES = ("bold", "dim", "italic", "underline", "reverse", "strike")
_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_PANEL_SHARE = 0.12
_NEEDED = ("background", "foreground")
# What parts panes need not be read.
_FAINT_ROLES = ("rule", "dim")


@dataclass(frozen=True, slots=True)
class OwnTheme:
    """Its colours, and the styles of those `ROLES` that are other than by default."""

    colors: ThemeColors
    roles: Mapping[str, str] = field(default_factory=dict)


def load_theme(path: Path, language: Language = "id") -> tuple[OwnTheme | None, tuple[str, ...]]:
    """The theme in a file and what is wrong with it, one line a fault; None where there is no file or no theme in it.

    Never raises for what the file holds.
    """
    # Whoever reads the configuration beside it says that its folder is none.
    content, faults = read_settings(path, language, absent=(FileNotFoundError, NotADirectoryError))
    if content is None:
        return None, faults
    reader = ThemeReader(path, content, language)
    return reader.theme(), tuple(reader.faults)


class ThemeReader(SettingsReader):
    """Makes a theme of a file's tables."""

    def theme(self) -> OwnTheme | None:
        """The theme; None where background and foreground are missing or too near to each other."""
        for name in self._content:
            if name not in ("colors", "roles"):
                self._fault("config.unknown_entry", entry=name, known="colors, roles")
        given = self._colors()
        missing = [name for name in _NEEDED if name not in given]
        for name in missing:
            if name not in self._table("colors"):
                self._fault("config.wrong_value", entry=f"colors.{name}", value="-", allowed='"#rrggbb"')
        if missing or not self._stands_out(
            "colors.foreground", given["foreground"], given["background"], TEXT_CONTRAST
        ):
            return None
        colors = _completed(given)
        return OwnTheme(colors, self._roles(colors.of_roles()))

    def _colors(self) -> dict[str, str]:
        colors: dict[str, str] = {}
        for name, value in self._table("colors", report=True).items():
            if name not in COLORS:
                self._fault("config.unknown_entry", entry=f"colors.{name}", known=", ".join(COLORS))
            elif not isinstance(value, str) or not _HEX.fullmatch(value):
                self._fault("config.wrong_value", entry=f"colors.{name}", value=repr(value), allowed='"#rrggbb"')
            else:
                colors[name] = value.lower()
        return colors

    def _roles(self, colors: dict[str, str]) -> dict[str, str]:
        roles: dict[str, str] = {}
        for name, value in self._table("roles", report=True).items():
            if name not in ROLES:
                self._fault("config.unknown_entry", entry=f"roles.{name}", known=", ".join(ROLES))
                continue
            pair = _colors_of(value, colors) if isinstance(value, str) else None
            if pair is None:
                allowed = f'"bold accent on background"; {", ".join((*ATTRIBUTES, *colors))}, #rrggbb'
                self._fault("config.wrong_value", entry=f"roles.{name}", value=repr(value), allowed=allowed)
            elif name in _FAINT_ROLES or self._stands_out(f"roles.{name}", *pair, SEEN_CONTRAST):
                roles[name] = value
        return roles

    def _table(self, name: str, *, report: bool = False) -> dict[str, Any]:
        table = self._content.get(name, {})
        if isinstance(table, dict):
            return table
        if report:
            self._fault("config.wrong_value", entry=name, value=repr(table), allowed=f"[{name}]")
        return {}

    def _stands_out(self, entry: str, color: str, behind: str, least: float) -> bool:
        ratio = contrast(color, behind)
        if ratio >= least:
            return True
        self._fault("config.low_contrast", entry=entry, color=color, behind=behind, ratio=f"{ratio:.1f}", least=least)
        return False


def _completed(given: dict[str, str]) -> ThemeColors:
    """All colours: what is not given is taken from those that are."""
    foreground, background = given["foreground"], given["background"]
    primary = given.get("primary", foreground)
    accent = given.get("accent", primary)
    return ThemeColors(
        background=background,
        foreground=foreground,
        panel=given.get("panel", mixed(foreground, background, _PANEL_SHARE)),
        primary=primary,
        secondary=given.get("secondary", primary),
        accent=accent,
        error=given.get("error", accent),
    )


def _colors_of(style: str, colors: Mapping[str, str]) -> tuple[str, str] | None:
    """The colours of text and background that a style gives, `#rrggbb` both; None where it is no style."""
    words = style.split()
    attributes = [word for word in words if word in ATTRIBUTES]
    rest = words[len(attributes) :]
    if words[: len(attributes)] != attributes or len(rest) > 3 or not words:
        return None
    front, behind = colors["foreground"], colors["background"]
    if len(rest) >= 2:
        if rest[-2] != "on" or (color := _color(rest[-1], colors)) is None:
            return None
        behind, rest = color, rest[:-2]
    if rest:
        if (color := _color(rest[0], colors)) is None:
            return None
        front = color
    return front, behind


def _color(word: str, colors: Mapping[str, str]) -> str | None:
    return word if _HEX.fullmatch(word) else colors.get(word)
