"""The reading room in full: the story's room with the dossier's views, help, palette and themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.bindings import BY_NAME
from briefing_tui.tui.config import THEMES
from briefing_tui.tui.keymap import shown_key
from briefing_tui.tui.screens.handing import HandingRoom
from briefing_tui.tui.widgets.events import Dated

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from briefing_tui.tui.bindings import Action
    from briefing_tui.tui.widgets.list_pane import ListPane
    from briefing_tui.tui.widgets.stories import TimelineSheet


class ReadingRoom(HandingRoom):
    """What the app shows."""

    def on_mount(self) -> None:
        """The article has the keys first; what was read before the screen stood is shown at once."""
        self.set_focus(self.article, scroll_visible=False)
        self.show_hints()
        self.show_lists()
        self.say_header()

    async def on_list_pane_chosen(self, event: ListPane.Chosen) -> None:
        """Enter on an item, in whichever list."""
        from briefing_tui.briefing import Span
        from briefing_tui.tui.widgets.chooser import ChooserSheet
        from briefing_tui.tui.widgets.stories import PeopleSheet, StoriesSheet, TimelineSheet

        pane, item = event.pane, event.item
        if pane is not self.sheet:
            await self.choose_in(pane, item)
        elif isinstance(pane, StoriesSheet):
            await self.go_to_story(pane.number_of(item))
        elif isinstance(pane, TimelineSheet):
            await self.go_to_story(item.story, Span(item.event.start, item.event.end))
            self.show_sentence_of(item.event)
        elif isinstance(pane, PeopleSheet):
            if hasattr(item, "appearances"):
                pane.toggle(item)
            else:
                await self.go_to_story(item.story)
                actors = self.briefing.actors if self.briefing else ()
                self.light(next((actor for actor in actors if actor.id == item.actor), None))
        elif isinstance(pane, ChooserSheet):
            await self.close_sheet()
            result = item.act()
            if result is not None:
                await result

    # The dossier's views.

    async def do_stories(self) -> None:
        from briefing_tui.tui.widgets.stories import StoriesSheet

        if isinstance(self.sheet, StoriesSheet):
            await self.close_sheet()
            return
        sheet = StoriesSheet(self.labels, self.article.palette, self.dossier)
        await self.open_sheet(sheet)
        sheet.show()

    async def do_timeline(self) -> None:
        from briefing_tui.tui.widgets.stories import TimelineSheet

        if isinstance(self.sheet, TimelineSheet):
            await self.close_sheet()
            return
        sheet = TimelineSheet(self.labels, self.article.palette)
        await self.open_sheet(sheet)
        self._fill_timeline(sheet)

    def _fill_timeline(self, sheet: TimelineSheet) -> None:
        stories = self.dossier.stories
        dated = []
        for entry in self.dossier.timeline():
            briefing = stories[entry.story].briefing
            names = {actor.id: actor.name for actor in briefing.actors} if briefing else {}
            title = stories[entry.story].article.title or stories[entry.story].article.source
            held = " ".join(names.get(actor, "") for actor in entry.event.actors)
            dated.append(Dated(entry.event, entry.story, title, held))
        references = [story.briefing.reference_date.value for story in stories if story.briefing]
        known = [day for day in references if day]
        done = self.dossier.briefed
        sheet.progress = f"{done}/{len(stories)}" if done < len(stories) else ""
        sheet.show(dated, max(known) if known else None, waiting=done < len(stories))

    async def do_people(self) -> None:
        from briefing_tui.tui.timeline import merged_people
        from briefing_tui.tui.widgets.stories import PeopleSheet

        if isinstance(self.sheet, PeopleSheet):
            await self.close_sheet()
            return
        sheet = PeopleSheet(self.labels, self.article.palette, merged_people(self.dossier.stories))
        await self.open_sheet(sheet)
        sheet.rebuild()

    async def do_next_story(self) -> None:
        await self._step_story(1)

    async def do_previous_story(self) -> None:
        await self._step_story(-1)

    async def _step_story(self, step: int) -> None:
        number = self.dossier.current + step
        if 0 <= number < len(self.dossier.stories):
            await self.go_to_story(number)
        else:
            self.say(self.labels("say.no_more_stories"))

    def refresh_views(self) -> None:
        """The dossier has grown or a briefing has come: bring the header and an open view up to date."""
        self.say_header()
        if self.sheet is None:
            return
        from briefing_tui.tui.widgets.stories import StoriesSheet, TimelineSheet

        if isinstance(self.sheet, StoriesSheet):
            self.sheet.show()
        elif isinstance(self.sheet, TimelineSheet) and self.dossier.briefed == len(self.dossier.stories):
            self._fill_timeline(self.sheet)

    # Help, palette, themes.

    async def do_help(self) -> None:
        from briefing_tui.tui.widgets.help import HelpSheet

        if isinstance(self.sheet, HelpSheet):
            await self.close_sheet()
            return
        scope = self.scope
        active = self.briefing_app.keymap.active(scope)
        sheet = HelpSheet(self.labels, self.article.palette, self.labels(f"pane.{scope}"), active)
        await self.open_sheet(sheet)
        sheet.rebuild()

    async def do_palette(self) -> None:
        from briefing_tui.tui.widgets.chooser import Choice, ChooserSheet

        choices = []
        for keys, action in self.briefing_app.keymap.active(self.scope):
            if action.name != "palette":
                shown = " ".join(shown_key(key) for key in keys)
                choices.append(Choice(shown, self.labels(f"action.{action.name}"), self._performer(action)))
        sheet = ChooserSheet(self.labels, self.article.palette, self.labels("pane.palette"), choices)
        await self.open_sheet(sheet)
        sheet.rebuild()

    def _performer(self, action: Action) -> Callable[[], Any]:
        async def perform() -> None:
            await self.perform(action)

        return perform

    async def do_theme(self) -> None:
        from briefing_tui.tui.widgets.chooser import Choice, ChooserSheet

        choices = [Choice("", name, self._theme_setter(name)) for name in THEMES]
        sheet = ChooserSheet(self.labels, self.article.palette, self.labels("pane.theme"), choices)
        await self.open_sheet(sheet)
        sheet.rebuild()

    def _theme_setter(self, name: str) -> Callable[[], Any]:
        return lambda: self.briefing_app.set_theme(name)

    def restyle(self) -> None:
        """Another theme: every part takes its styles, and marks are laid anew."""
        palette = self.briefing_app.palette
        for bar in (self.header, self.footer):
            bar.palette = palette
            bar.refresh()
        for pane in self.panes.values():
            pane.palette = palette
            pane.refresh()
        self.article.restyle(palette)
        if self.briefing:
            self.article.mark("date", [(d.start, d.end) for d in self.briefing.dates], palette.date)
        lit = next((a for a in self.briefing.actors if a.id == self.lit), None) if self.briefing and self.lit else None
        self.clear_marks()
        if lit:
            self.light(lit)

    # Choosers have actions of their own, so that letters stay free for typing.

    def do_choose_down(self) -> None:
        self._move(1)

    def do_choose_up(self) -> None:
        self._move(-1)

    def do_choose_entry(self) -> None:
        self.do_choose()

    async def do_choose_none(self) -> None:
        await self.close_sheet()

    # The app.

    def do_redraw(self) -> None:
        self.refresh(layout=True)
        for part in self.children:
            part.refresh()

    def do_suspend(self) -> None:
        self.app.action_suspend_process()

    def do_quit(self) -> None:
        self.leave_story()
        self.briefing_app.exit(0)


assert all(hasattr(ReadingRoom, f"do_{name}") for name in BY_NAME), "every action has its method"
