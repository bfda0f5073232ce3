"""What a pane shows of its place: a rule at its left edge where another stands there, tabs where it stands for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.layout import Box
    from briefing_tui.tui.widgets.line_pane import LinePane


def show_edges(panes: Mapping[str, LinePane], boxes: Mapping[str, Box], tabs: tuple[tuple[str, str], ...] = ()) -> None:
    """Let each pane have the edge of its box, and these tabs; only those that change are drawn again."""
    for name, pane in panes.items():
        gutter = name in boxes and boxes[name].x > 0
        if (pane.gutter_line, pane.tabs) != (gutter, tabs):
            pane.gutter_line, pane.tabs = gutter, tabs
            pane.refresh()


def tabs_of(names: Sequence[str], labels: Labels) -> tuple[tuple[str, str], ...]:
    """The tabs of these panes, numbered in their order."""
    return tuple((name, f"{number} {labels(f'pane.{name}')}") for number, name in enumerate(names, 1))
