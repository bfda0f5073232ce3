"""Which actions have something to work on now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.tui.bindings import Action
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView

# Actions that need no story; what needs the rows of a list; and the lists that the briefing fills.
_NEED_NOTHING = frozenset({"add_source", "dismiss"})
_NEED_ROWS = frozenset({
    "down", "up", "page_down", "page_up", "half_down", "half_up", "top", "bottom", "right", "choose", "detail", "copy",
    "browse",
})  # fmt: skip
_FILLED_LATER = frozenset({"actors", "events", "related"})


class Availability:
    """Says of an action whether it has to wait, and whether the footer names it."""

    def __init__(self, screen: ReadingScreen, view: StoryView, services: Services) -> None:
        self._screen = screen
        self._view = view
        self._services = services

    def must_wait(self, action: Action) -> bool:
        """Whether what an action works on is still being read or briefed."""
        if action.group == "app" or action.name in _NEED_NOTHING:
            return False
        if self._view.story is None:
            return self._services.reading
        if self._screen.sheet is not None and self._screen.sheet.is_waiting:
            return action.name in _NEED_ROWS
        if self._view.briefing is not None or self._view.story.fault is not None:
            return False
        return action.name == "export" or (self._screen.scope in _FILLED_LATER and action.name in _NEED_ROWS)

    def applies(self, action: Action) -> bool:
        """Whether there is something that an action of the footer could do now."""
        sheet = self._screen.sheet
        if action.name == "dismiss":
            return bool(sheet or self._screen.detail)
        if action.name == "back":
            return bool(sheet or self._services.dossier.history)
        if action.name == "all_days":
            return bool(getattr(sheet, "is_narrowed", False))
        if action.name == "compare":
            return sheet is not None
        if sheet is not None and action.name == sheet.shown_by:
            return False  # One stands on that view.
        if action.name == "unfold_all":
            return self._screen.scope == "digest"  # There alone it is a way of reading.
        if action.name == "unfold":
            return bool(getattr(self._screen.current_list, "has_folds", False))
        if action.name == "next_match":
            return bool(sheet.needle if sheet else self._view.search_hits and self._view.search_hits.hits)
        return True
