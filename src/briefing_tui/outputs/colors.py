"""Colour for plain text, by the terminal's own 16 colours."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_tui.outputs.layout import Line

_STYLES = {"title": "bold", "heading": "bold cyan", "faint": "dim", "key": "bold"}


def colored(lines: Iterable[Line]) -> str:
    """The lines with SGR codes laid over them; without the codes, the very text of plain output."""
    out = io.StringIO()
    console = Console(
        file=out, force_terminal=True, color_system="standard", width=10**6, highlight=False, markup=False, emoji=False
    )
    for line in lines:
        text = Text(line.text, style=_STYLES.get(line.look, ""), no_wrap=True, overflow="ignore", end="\n")
        if line.look == "event":
            text.stylize("green", 0, line.text.find(" "))
        console.print(text, soft_wrap=True)
    return out.getvalue()
