"""The method of every action in `tui/bindings.py`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from briefing_tui.tui.actions.app import AppActions
from briefing_tui.tui.actions.find import FindActions
from briefing_tui.tui.actions.move import MoveActions
from briefing_tui.tui.actions.read import ReadActions
from briefing_tui.tui.actions.share import ShareActions
from briefing_tui.tui.actions.stories import StoriesActions

if TYPE_CHECKING:
    from briefing_tui.tui.bindings import Action
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView

ActionMethod = Callable[[], Awaitable[None] | None]


class ActionRegistry:
    """The actions of one screen: `methods` holds what each does, by its name in `tui/bindings.py`."""

    def __init__(self, screen: ReadingScreen, view: StoryView, services: Services) -> None:
        find = FindActions(screen, view, services)
        stories = StoriesActions(screen, view, services)
        share = ShareActions(screen, view, services, stories.read_source)
        read = ReadActions(screen, view, services, share.show_link)
        move = MoveActions(screen, view, services, read.choose)
        app = AppActions(screen, view, services, self.perform)
        self.choose_item = read.choose_item
        self.copy_selection = share.copy_selection
        self.search_again = find.search_again
        self.methods: dict[str, ActionMethod] = {
            "down": move.down,
            "up": move.up,
            "left": move.left,
            "right": move.right,
            "page_down": move.page_down,
            "page_up": move.page_up,
            "half_down": move.half_down,
            "half_up": move.half_up,
            "top": move.top,
            "bottom": move.bottom,
            "next_pane": move.next_pane,
            "previous_pane": move.previous_pane,
            "article": move.article,
            "actors": move.actors,
            "events": move.events,
            "today": move.today,
            "related": move.related,
            "choose": read.choose,
            "unfold": read.unfold,
            "unfold_all": read.unfold_all,
            "detail": read.detail,
            "dismiss": read.dismiss,
            "zoom": read.zoom,
            "grow": read.grow,
            "shrink": read.shrink,
            "search": find.search,
            "next_match": find.next_match,
            "previous_match": find.previous_match,
            "filter": find.filter,
            "stories": stories.stories,
            "sort": stories.sort,
            "next_story": stories.next_story,
            "previous_story": stories.previous_story,
            "timeline": stories.timeline,
            "people": stories.people,
            "back": stories.back,
            "add_source": stories.add_source,
            "copy": share.copy,
            "browse": share.browse,
            "export": share.export,
            "palette": app.palette,
            "help": app.help,
            "theme": app.theme,
            "redraw": app.redraw,
            "suspend": app.suspend_process,
            "quit": app.quit,
            "choose_down": move.choose_down,
            "choose_up": move.choose_up,
            "choose_entry": read.choose_entry,
            "choose_none": read.choose_none,
        }

    async def perform(self, action: Action) -> None:
        """Do what an action says; one that has nothing to act on says so itself."""
        result = self.methods[action.name]()
        if result is not None:
            await result
