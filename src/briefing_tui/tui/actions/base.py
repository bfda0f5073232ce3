"""What all action classes work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView


class ActionGroup:
    """The actions of one group. Each public method is one of them, and its docstring says what the help says."""

    def __init__(self, screen: ReadingScreen, view: StoryView, services: Services) -> None:
        self.screen = screen
        self.view = view
        self.services = services
        self.labels = services.labels
        self.dossier = services.dossier
