"""From story to story, and the views over all stories of the session."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing_tui.sanitize import sanitize_source
from briefing_tui.tui.actions.base import ActionGroup
from briefing_tui.tui.browser import is_web_address
from briefing_tui.tui.dossier import next_order
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
            await self.screen.close_sheet()
        else:
            await self.view.views.open(name)

    def sort(self) -> None:
        """Sort: as read, by day, outlet, title."""
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
        if self.screen.sheet:
            await self.screen.close_sheet()
        else:
            await self.view.go_back()

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
