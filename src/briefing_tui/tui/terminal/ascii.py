"""Text for terminals that cannot show all: without Unicode, in the ASCII that comes nearest; without drawn lines."""

from __future__ import annotations

import unicodedata

from briefing_tui.tui.terminal.graphemes import NO_CELL

_NEAREST = str.maketrans({
    "─": "-", "━": "=", "│": "|", "┃": "|", "┬": "+", "┴": "+", "├": "+", "┤": "+", "┼": "+", "▎": "|", "▕": "[",
    "▏": "]", "█": "#", "░": ".", "●": "*", "◆": "%", "▸": ">", "▾": "v", "▽": "v", "✓": "+", "»": ">", "«": "<",
    "›": ">", "‹": "<", "↗": "^", "↑": "^", "↓": "v", "←": "<", "→": ">", "≈": "~", "·": ".", "•": "*", "…": "~",
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "ʻ": "'", "–": "-", "—": "-", "‑": "-", "‐": "-", "×": "x",
    "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "s", "æ": "a", "Æ": "A", "★": "*",
    "\u00a0": " ",
})  # fmt: skip
# What draws lines and bars says nothing when it is read aloud.
_WITHOUT_LINES = str.maketrans(dict.fromkeys("─━│┃┬┴├┤┼▎▕▏█░", " "))


def without_lines(text: str) -> str:
    """The text with blanks for the characters that draw lines and bars."""
    return text.translate(_WITHOUT_LINES)


def in_ascii(clusters: list[str]) -> list[str]:
    """The cells, each with one ASCII character; `?` where nothing comes near. Cells without width keep none."""
    return [NO_CELL if cluster.startswith(NO_CELL) else _nearest(cluster) for cluster in clusters]


def _nearest(cluster: str) -> str:
    if cluster.isascii() and cluster:
        return cluster[:1]
    base = unicodedata.normalize("NFD", cluster)[:1].translate(_NEAREST)
    return base if base.isascii() and base.isprintable() and base else "?"
