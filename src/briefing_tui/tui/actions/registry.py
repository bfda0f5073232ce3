"""The method of every action in `tui/bindings.py`. The classes of the groups are loaded at the first key."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.tui.actions.archive import ArchiveActions
    from briefing_tui.tui.actions.compare import CompareActions
    from briefing_tui.tui.actions.find import FindActions
    from briefing_tui.tui.actions.read import ReadActions
    from briefing_tui.tui.actions.share import ShareActions
    from briefing_tui.tui.actions.stories import StoriesActions
    from briefing_tui.tui.bindings import Action
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView
    from briefing_tui.tui.widgets.list_pane import ListPane

ActionMethod = Callable[[], Awaitable[None] | None]


class ActionRegistry:
    """The actions of one screen."""

    def __init__(self, screen: ReadingScreen, view: StoryView, services: Services) -> None:
        self._lent = (screen, view, services)

    @cached_property
    def _find(self) -> FindActions:
        from briefing_tui.tui.actions.find import FindActions

        return FindActions(*self._lent)

    @cached_property
    def _stories(self) -> StoriesActions:
        from briefing_tui.tui.actions.stories import StoriesActions

        return StoriesActions(*self._lent)

    @cached_property
    def _share(self) -> ShareActions:
        from briefing_tui.tui.actions.share import ShareActions

        return ShareActions(*self._lent, self._stories.read_source)

    @cached_property
    def _read(self) -> ReadActions:
        from briefing_tui.tui.actions.read import ReadActions

        give_up = self._compare.give_up_picked
        return ReadActions(*self._lent, self._share.show_link, self._find.go_to_match, self.archive.choose, give_up)

    @cached_property
    def _compare(self) -> CompareActions:
        from briefing_tui.tui.actions.compare import CompareActions

        return CompareActions(*self._lent)

    @cached_property
    def archive(self) -> ArchiveActions:
        """What the archive's keys do."""
        from briefing_tui.tui.actions.archive import ArchiveActions

        return ArchiveActions(*self._lent)

    async def choose_item(self, pane: ListPane, item: object) -> None:
        """Act on an item of a list, as a click on it does."""
        await self._read.choose_item(pane, item)

    async def copy_selection(self, text: str) -> None:
        """Copy what was selected with the mouse."""
        await self._share.copy_selection(text)

    def search_again(self) -> None:
        """Look for what was searched in panes that were filled since."""
        if "_find" in vars(self):
            self._find.search_again()

    @cached_property
    def methods(self) -> dict[str, ActionMethod]:
        """What each action does, by its name."""
        from briefing_tui.tui.actions.app import AppActions
        from briefing_tui.tui.actions.mark import MarkActions
        from briefing_tui.tui.actions.move import MoveActions

        find, stories, share, read, archive = self._find, self._stories, self._share, self._read, self.archive
        move = MoveActions(*self._lent, read.choose)
        app = AppActions(*self._lent, self.perform)
        mark, compare = MarkActions(*self._lent), self._compare
        return {
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
            "left_side": compare.left_side,
            "right_side": compare.right_side,
            "other_side": compare.other_side,
            "compare": compare.compare,
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
            "mark": mark.mark,
            "note": mark.note,
            "marks": mark.marks,
            "digest": stories.digest,
            "stories": stories.stories,
            "sort": stories.sort,
            "next_unread": stories.next_unread,
            "next_story": stories.next_story,
            "previous_story": stories.previous_story,
            "timeline": stories.timeline,
            "people": stories.people,
            "back": stories.back,
            "archive": archive.archive,
            "query": archive.query,
            "archive_stories": archive.stories,
            "archive_timeline": archive.timeline,
            "archive_people": archive.people,
            "archive_order": archive.order,
            "days_before": archive.days_before,
            "days_after": archive.days_after,
            "all_days": archive.all_days,
            "question_before": archive.question_before,
            "save_query": archive.save_query,
            "reload": stories.reload,
            "add_source": stories.add_source,
            "copy": share.copy,
            "browse": share.browse,
            "export": share.export,
            "palette": app.palette,
            "help": app.help,
            "theme": app.theme,
            "layout": app.layout,
            "redraw": app.redraw,
            "suspend": app.suspend_process,
            "quit": app.quit,
            # In a chooser letters are typing, so that its few actions have keys of their own.
            "choose_down": move.down,
            "choose_up": move.up,
            "choose_entry": read.choose_entry,
            "choose_none": read.choose_none,
        }

    async def perform(self, action: Action) -> None:
        """Do what an action says; one that has nothing to act on says so itself."""
        screen, view, _ = self._lent
        # What is left by this key was read, and so is what it opens.
        view.record.set_read()
        with screen.app.batch_update():  # A sheet is drawn once it is filled, not empty first.
            result = self.methods[action.name]()
            if result is not None:
                await result
        view.record.set_read()
