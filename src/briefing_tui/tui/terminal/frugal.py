"""The app class that sends a cell-by-cell difference instead of whole widgets."""

from __future__ import annotations

from textual.app import App, ReturnType


class FrugalApp(App[ReturnType]):
    """A Textual app that sends only the cells that changed. To be filled."""

    frugal: bool = True
