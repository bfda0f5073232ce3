"""From story to story, and the views over all stories of the session."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing_tui.sanitize import sanitize_source
from briefing_tui.tui.actions.base import ActionGroup
from briefing_tui.tui.browser import is_web_address
from briefing_tui.tui.dossier.dossier import in_order, next_order
from briefing_tui.tui.path_completion import complete_path


class StoriesActions(ActionGroup):
    """The actions of the group "stories"."""

    async def digest(self) -> None:
        """Digest of all stories."""
        await self._toggle("digest")

    async def stories(self) -> None:
        """List of stories."""
        await self._toggle("stories")

    async def _toggle(self, name: str) -> None:
        """Open a view over all stories, or put it away."""
        sheet = self.screen.sheet
        if sheet is not None and sheet.id == name:
            await self.screen.sheets.close()
        else:
            await self.view.views.open(name)

    def sort(self) -> None:
        """Sort: as read, by day, outlet, title, new, unread first."""
        from briefing_tui.tui.widgets.stories import StoriesSheet

        sheet, positions = self.screen.sheet, self.services.positions
        if isinstance(sheet, StoriesSheet):
            sheet.sort(next_order(sheet.order))
            positions.settings = replace(positions.settings, order=sheet.order)
            self.screen.show_message(self.labels(f"order.{sheet.order}"))

    async def timeline(self) -> None:
        """Timeline of all stories."""
        await self._toggle("timeline")

    async def people(self) -> None:
        """Actors of all stories."""
        await self._toggle("people")

    async def next_unread(self) -> None:
        """Next story not read yet."""
        stories = in_order(self.dossier.stories, self.services.positions.settings.order)
        numbers = {id(story): number for number, story in enumerate(self.dossier.stories)}
        current = next((at for at, story in enumerate(stories) if story is self.dossier.story), 0)
        unread = [story for story in (*stories[current:], *stories[:current]) if not story.is_read]
        # With a view over it the open story itself may be the first that was not read.
        unread = [story for story in unread if self.screen.sheet or story is not self.dossier.story]
        if unread:
            await self.view.go_to_story(numbers[id(unread[0])])
        else:
            self.screen.show_message(self.labels("say.all_read"))

    async def next_story(self) -> None:
        """Next story."""
        await self._step_story(1)

    async def previous_story(self) -> None:
        """Previous story."""
        await self._step_story(-1)

    async def _step_story(self, step: int) -> None:
        number = self.dossier.current + step
        if 0 <= number < len(self.dossier.stories):
            await self.view.go_to_story(number)
        else:
            self.screen.show_message(self.labels("say.no_more_stories"))

    async def back(self) -> None:
        """Back the way you came."""
        if self.screen.sheet and self.screen.scope != "comparison":
            await self.screen.sheets.close()
        else:
            await self.view.go_back()

    def reload(self) -> None:
        """Read the sources anew."""
        is_begun = self.services.reload()
        self.screen.show_message(self.labels("say.reloading" if is_begun else "say.being_read"))

    async def add_source(self) -> None:
        """Add a source."""
        await self.screen.prompt(self.labels("prompt.add"), self._read_answer, complete=complete_path)

    async def _read_answer(self, answer: str | None) -> None:
        if answer and answer.strip():
            await self.read_source(answer.strip())

    async def read_source(self, source: str) -> None:
        """Read a path or a URL into the dossier; its first story opens when it has come."""
        path = source if is_web_address(source) else str(Path(source).expanduser())
        number = self.dossier.number(path)
        if number is not None:
            await self.view.go_to_story(number)
            return
        self.screen.show_message(self.labels("say.reading", source=sanitize_source(source)))
        self.services.add_source(path)
