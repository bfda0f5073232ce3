"""Colours as `#rrggbb`: mixing them, how far they stand apart, and the set that a theme draws text with."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3: text.
SEEN_CONTRAST = 3.0  # The same for large text, and 1.4.11 for marks.


def mixed(color: str, other: str, share: float) -> str:
    """A colour with `share` (0 to 1) of the first and the rest of the other."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    blend = (round(255 * (a * share + b * (1 - share))) for a, b in pairs)
    return "#" + "".join(f"{channel:02x}" for channel in blend)


def luminance(color: str) -> float:
    """The relative luminance of a colour, 0 (black) to 1 (white) (WCAG 2.2)."""
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def legible(color: str, foreground: str, background: str) -> str:
    """The colour drawn towards the foreground until its contrast to the background is that of text."""
    for share in (1.0, 0.8, 0.6, 0.4, 0.2):
        candidate = mixed(color, foreground, share)
        if contrast(candidate, background) >= TEXT_CONTRAST:
            return candidate
    return foreground


def black_or_white(background: str) -> str:
    """Whichever stands out more from a background."""
    return "#000000" if contrast("#000000", background) > contrast("#ffffff", background) else "#ffffff"


@dataclass(frozen=True, slots=True)
class ThemeColors:
    """The colours that a theme gives, as `#rrggbb`."""

    background: str
    foreground: str
    panel: str
    primary: str
    secondary: str
    accent: str
    error: str

    def of_roles(self) -> dict[str, str]:
        """Colours under the names that roles in `styles/*.toml` use; those for text are legible."""
        foreground, background = self.foreground, self.background
        return {
            "foreground": foreground,
            "background": background,
            "panel": self.panel,
            "primary": legible(self.primary, foreground, background),
            "secondary": legible(self.secondary, foreground, background),
            "accent": legible(self.accent, foreground, background),
            "error": legible(self.error, foreground, background),
            "muted": legible(mixed(foreground, background, 0.6), foreground, background),
            "faint": mixed(foreground, background, 0.35),
            "accent_fill": self.accent,
            "on_accent": black_or_white(self.accent),
        }


def _channels(color: str) -> tuple[float, float, float]:
    return int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255
