"""Text for terminals that cannot show all: in ASCII alone, in the signs of a console's font, without drawn lines."""

from __future__ import annotations

import unicodedata

from briefing_tui.tui.terminal.graphemes import NO_CELL

_NEAREST = str.maketrans({
    "─": "-", "━": "=", "│": "|", "┃": "|", "┬": "+", "┴": "+", "├": "+", "┤": "+", "┼": "+", "▎": "|", "▕": "[",
    "▏": "]", "█": "#", "░": ".", "●": "o", "◆": "%", "▸": ">", "▾": "v", "▽": "|", "✓": "v", "»": "-", "«": "-",
    "›": ">", "‹": "<", "↗": "^", "↔": "=", "↑": "^", "↓": "v", "←": "<", "→": ">", "≈": "~", "·": ".",
    "•": "*", "…": "~",
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "ʻ": "'", "–": "-", "—": "-", "‑": "-", "‐": "-", "×": "x",
    "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "s", "æ": "a", "Æ": "A", "★": "*",
    "≠": "#", "▁": ".", "▂": ".", "▃": ":", "▄": ":", "▅": "|", "▆": "|", "▇": "#", "\u00a0": " ",
})  # fmt: skip
# Signs that the Linux console's fonts lack (console-setup 1.221: 256 or 512 glyphs, of which Lat15, Lat2 and Uni2 have
# lines, full and shaded blocks, ● ▸ ▾, dashes, quotes and the ellipsis).
_ON_CONSOLE = str.maketrans({
    "▎": "│", "▏": "│", "▕": "│", "◆": "■", "▽": "▾", "✓": "+", "★": "*", "↗": "^", "•": "●", "↔": "=",
    "▁": "░", "▂": "░", "▃": "▒", "▄": "▒", "▅": "█", "▆": "█", "▇": "█",
})  # fmt: skip
# What draws lines and bars says nothing when it is read aloud.
_WITHOUT_LINES = str.maketrans(dict.fromkeys("─━│┃┬┴├┤┼▎▕▏█░", " "))


def without_lines(text: str) -> str:
    """The text with blanks for the characters that draw lines and bars."""
    return text.translate(_WITHOUT_LINES)


def on_console(text: str) -> str:
    """The text in signs that the Linux console can show, cell for cell."""
    return text.translate(_ON_CONSOLE)


def in_ascii(clusters: list[str]) -> list[str]:
    """The cells, each with one ASCII character; `?` where nothing comes near. Cells without width keep none."""
    return [NO_CELL if cluster.startswith(NO_CELL) else _nearest(cluster) for cluster in clusters]


def _nearest(cluster: str) -> str:
    if cluster.isascii() and cluster:
        return cluster[:1]
    first = cluster[:1]
    # `≠` would fall apart into the sign of what it denies.
    base = first.translate(_NEAREST) if ord(first or " ") in _NEAREST else unicodedata.normalize("NFD", cluster)[:1]
    base = base.translate(_NEAREST)
    return base if base.isascii() and base.isprintable() and base else "?"
