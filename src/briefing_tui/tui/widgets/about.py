"""A detail over a view: what is told of the item under its cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_tui.tui.widgets.detail import DetailPane
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.drawing.palette import Palette


class AboutSheet(Sheet, DetailPane):
    """A detail that lies over a view, and gives it back when it is closed."""

    scope: ClassVar[Scope] = "about"
    number = ""

    def __init__(self, labels: Labels, palette: Palette) -> None:
        DetailPane.__init__(self, labels, palette, "", id="about")
