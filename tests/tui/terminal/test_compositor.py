"""Colours of a theme in a terminal that has but sixteen."""

from __future__ import annotations

from itertools import product

import pytest
from rich.color import ColorSystem
from rich.style import Style

from briefing_tui.tui.terminal.compositor import CompositorReader
from briefing_tui.tui.terminal.renderer import Renderer

SHADES = [f"#{shade:02x}{shade:02x}{shade + 8:02x}" for shade in range(0, 248, 16)]


@pytest.mark.parametrize("colours", product(SHADES, SHADES))
def test_what_differs_can_be_seen_in_sixteen_colours(colours: tuple[str, str]) -> None:
    renderer = Renderer()
    reader = CompositorReader(renderer, ColorSystem.STANDARD)
    colour, background = colours
    pen = renderer.pens.pen(reader._pen(Style(color=colour, bgcolor=background)))
    assert int(pen.colour) in {*range(30, 38), *range(90, 98)}
    assert (int(pen.background) - 10 == int(pen.colour)) is (colour == background)
