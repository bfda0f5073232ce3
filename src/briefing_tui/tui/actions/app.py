"""The app itself: help, the palette of commands, themes, the screen, the way out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.tui.actions.base import ActionGroup
from briefing_tui.tui.layout import LAYOUTS
from briefing_tui.tui.settings.keymap import shown_key
from briefing_tui.tui.terminal.job_control import can_be_woken

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from briefing_tui.tui.bindings import Action
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView


class AppActions(ActionGroup):
    """The actions of the group "app". `perform` does any action of the registry, for the palette."""

    def __init__(
        self,
        screen: ReadingScreen,
        view: StoryView,
        services: Services,
        perform: Callable[[Action], Awaitable[None]],
    ) -> None:
        super().__init__(screen, view, services)
        self._perform = perform

    async def help(self) -> None:
        """Help."""
        from briefing_tui.tui.widgets.help import HelpSheet

        if isinstance(self.screen.sheet, HelpSheet):
            await self.screen.sheets.close()
            return
        scope = self.screen.scope
        active = self.services.keymap.active(scope)
        sheet = HelpSheet(self.labels, self.screen.palette, scope, active)
        await self.screen.sheets.open(sheet)
        sheet.rebuild()

    async def palette(self) -> None:
        """Command palette."""
        from briefing_tui.tui.widgets.chooser import Choice, ChooserSheet

        choices = []
        scope = self.screen.scope
        for keys, action in self.services.keymap.active(scope):
            if action.name != "palette":
                shown_keys = " ".join(shown_key(key) for key in keys)
                choices.append(Choice(shown_keys, self.labels(action.label_key(scope)), self._performer(action)))
        sheet = ChooserSheet(self.labels, self.screen.palette, self.labels("pane.palette"), choices)
        await self.screen.sheets.open(sheet)
        sheet.rebuild()

    def _performer(self, action: Action) -> Callable[[], Awaitable[None]]:
        return lambda: self._perform(action)

    async def theme(self) -> None:
        """Colour theme."""
        from briefing_tui.tui.widgets.chooser import Choice, ChooserSheet

        choices = [Choice("", name, self._theme_setter(name)) for name in self.services.config.themes]
        sheet = ChooserSheet(self.labels, self.screen.palette, self.labels("pane.theme"), choices)
        await self.screen.sheets.open(sheet)
        sheet.rebuild()
        in_force = self.services.positions.settings.theme_for(self.services.config.theme)
        sheet.move_to_item(next((choice for choice in choices if choice.label == in_force), choices[0]))

    def _theme_setter(self, name: str) -> Callable[[], None]:
        def take() -> None:
            self.services.set_theme(name)
            positions = self.services.positions
            configured = self.services.config.theme
            positions.settings = replace(positions.settings, theme=name, configured_theme=configured)

        return take

    def layout(self) -> None:
        """Another layout."""
        screen, present = self.screen, self.services.layout
        others = LAYOUTS[LAYOUTS.index(present) + 1 :] + LAYOUTS[: LAYOUTS.index(present)] if present in LAYOUTS else ()
        layout = next((other for other in others if screen.form_in(other) != screen.form), None)
        if layout is None:
            screen.show_message(self.labels("say.layout.only", layout=self.labels(f"layout.{present}")))
            return
        self.services.set_layout(layout)
        positions = self.services.positions
        configured = self.services.config.layout
        positions.settings = replace(positions.settings, layout=layout, configured_layout=configured)
        screen.rearrange()
        screen.show_message(self.labels("say.layout", layout=self.labels(f"layout.{layout}")))

    def redraw(self) -> None:
        """Draw the screen again."""
        self.screen.redraw()
        self.services.redraw()

    def suspend_process(self) -> None:
        """Suspend (come back with fg)."""
        if can_be_woken():
            self.services.action_suspend_process()
        else:
            self.screen.show_message(self.labels("say.nobody_wakes"))

    def quit(self) -> None:
        """Quit."""
        self.view.record.leave_session()
        self.services.end_session()
