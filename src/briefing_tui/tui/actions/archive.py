"""The archive asked from the app. What belongs to it is loaded when the first of these keys is pressed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefing_tui.tui.actions.base import ActionGroup

if TYPE_CHECKING:
    from briefing_tui.tui.archive.desk import ArchiveDesk


class ArchiveActions(ActionGroup):
    """The actions of the group "archive"."""

    @cached_property
    def desk(self) -> ArchiveDesk:
        """Where the archive is asked."""
        from briefing_tui.tui.archive.desk import ArchiveDesk

        return ArchiveDesk(self.screen, self.view, self.services)

    async def archive(self) -> None:
        """The archive, or back from it."""
        await self.desk.open_or_leave()

    async def query(self) -> None:
        """Ask the archive: words, names, days."""
        await self.desk.query()

    def stories(self) -> None:
        """The stories found."""
        self.desk.stories()

    def timeline(self) -> None:
        """The events found."""
        self.desk.timeline()

    def people(self) -> None:
        """The actors found."""
        self.desk.people()

    def order(self) -> None:
        """Another order: newest, oldest, best first."""
        self.desk.order()

    def days_before(self) -> None:
        """The days before that have stories."""
        self.desk.days_before()

    def days_after(self) -> None:
        """The days after that have stories."""
        self.desk.days_after()

    async def all_days(self) -> None:
        """All days again; then close the archive."""
        await self.desk.all_days()

    async def question_before(self) -> None:
        """Back to what was asked before; then close the archive."""
        await self.desk.question_before()

    async def save_query(self) -> None:
        """Save the query."""
        await self.desk.save_query()

    async def choose(self, item: object) -> None:
        """Act on an item of the archive's list."""
        await self.desk.choose(item)
