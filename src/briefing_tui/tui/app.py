"""The Textual app: owns the stories, the settings and the threads, and joins screen, story view and actions."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from textual.events import Key, Paste
from textual.filter import Monochrome, NoColor
from textual.message import Message

from briefing_tui.i18n import Labels
from briefing_tui.resources import resource
from briefing_tui.tui.actions.availability import Availability
from briefing_tui.tui.actions.registry import ActionRegistry
from briefing_tui.tui.background.briefer import Briefer
from briefing_tui.tui.dossier.dossier import Dossier
from briefing_tui.tui.drawing import palette as palettes
from briefing_tui.tui.intake import StoryIntake
from briefing_tui.tui.screens.handlers import ScreenHandlers
from briefing_tui.tui.screens.reading_screen import ReadingScreen
from briefing_tui.tui.settings.keymap import Keymap
from briefing_tui.tui.settings.reading_positions import short_digest
from briefing_tui.tui.settings.theme_file import OWN_THEME
from briefing_tui.tui.story_view import StoryView
from briefing_tui.tui.terminal.diff_app import DiffApp
from briefing_tui.tui.terminal.margins import terminal_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Event
    from textual.geometry import Offset

    from briefing_tui.tui.background.briefer import Brief, OtherProcess
    from briefing_tui.tui.background.workers import SourceReader
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.layout import LayoutChoice
    from briefing_tui.tui.marking import Marking
    from briefing_tui.tui.request import AppRequest
    from briefing_tui.tui.settings.config import Config
    from briefing_tui.tui.settings.marks import DossierMarks
    from briefing_tui.tui.settings.reading_positions import ReadingPositions
    from briefing_tui.tui.widgets.list_pane import ListPane

# The first story of a plain file is read by the time all is ready; a slow source must not hold the screen back.
_WAIT_FOR_FIRST = 0.05
# Analysis waits until the first story is on the screen, with which it would compete for the interpreter; or so long.
_ANALYSIS_AFTER = 0.5
# Seconds until sources that have changed while others were read are looked at again.
_READ_AGAIN = 1.0
_ENDING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class BriefingApp(DiffApp[int], inherit_bindings=False):
    """The app. Readers and briefers work on threads and post the two messages below; only handlers touch widgets.

    It is what `services.Services` asks for. `view`, `intake` and `actions` are there once the screen is made.
    """

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = ""
    ALLOW_SELECT = False
    TITLE = "briefing-tui"

    view: StoryView
    intake: StoryIntake
    actions: ActionRegistry

    class StoriesRead(Message):
        """Something was read."""

    class StoriesBriefed(Message):
        """Something was briefed."""

    class SourcesChanged(Message):
        """Sources that are watched have changed, or their time has come."""

        def __init__(self, arguments: tuple[str, ...]) -> None:
            super().__init__()
            self.arguments = arguments

    class ViewsMade(Message):
        """What is made of all stories at once is there."""

    class ArchiveReplied(Message):
        """Something came back from the archive."""

    def __init__(
        self,
        request: AppRequest,
        config: Config,
        reader: SourceReader,
        brief: Brief,
        positions: ReadingPositions,
        others: Sequence[OtherProcess] = (),
    ) -> None:
        language = request.language if request.language_given else config.language or request.language
        self.labels = Labels(language, "interface.toml")
        self.keymap = Keymap(config.keys)
        config = replace(config, layout="linear") if request.linear else config
        self.config = config
        self.request = request
        self.dossier = Dossier()
        self.reader = reader
        self.positions = positions
        self.briefer = Briefer(brief, self._tell_briefed, others)
        self.palette: Palette = palettes.colorless()
        self._is_first_view_opened = False
        self._is_shown = False
        self.fault: BaseException | None = None
        self._without_color = request.color == "never" or (request.color == "auto" and bool(os.environ.get("NO_COLOR")))
        super().__init__(css_path=resource("styles/app.tcss"))
        if not self._without_color:
            # Textual heeds an empty NO_COLOR, too; the convention (no-color.org) does not, nor who asks for colours.
            self.no_color = False
            self._filters = [kept for kept in self._filters if not isinstance(kept, NoColor | Monochrome)]
        self.animation_level = "none"
        self.frugal = self.frugal and config.screen_diff
        self.ascii_only = request.ascii_only
        self.layout: LayoutChoice = positions.settings.layout_for(config.layout)
        self.linear = self.layout == "linear"
        if self.has_margins is None:
            self.has_margins = positions.settings.margins.get(terminal_name())
        self.moves_parts = self.has_margins is not False or not self.frugal
        if config.own_theme:
            self.register_theme(palettes.textual_theme(config.own_theme))
        self._light_background = positions.settings.light.get(terminal_name(), palettes.light_background())
        theme = positions.settings.theme_for(config.theme)
        self.set_theme(theme if theme in config.themes else config.theme)

    def get_default_screen(self) -> ReadingScreen:
        """The screen, joined to the view of the open story and to the actions."""
        screen = ReadingScreen(self)
        self.view = StoryView(screen, self)
        self.intake = StoryIntake(screen, self.view, self, self.reader, self.briefer)
        self.actions = ActionRegistry(screen, self.view, self)
        availability = Availability(screen, self.view, self)
        screen.handlers = ScreenHandlers(
            mounted=self._screen_mounted,
            perform=self.actions.perform,
            must_wait=availability.must_wait,
            applies=availability.applies,
            copy_selection=self.actions.copy_selection,
            choose=self.actions.choose_item,
            cursor_moved=self.view.mark_cursor_sentence,
            list_moved=self._list_moved,
            sheets_changed=self.view.show_uppermost,
        )
        return screen

    @property
    def reading_screen(self) -> ReadingScreen:
        """The screen, by its own type."""
        screen = self.screen
        assert isinstance(screen, ReadingScreen)
        return screen

    def set_layout(self, layout: LayoutChoice) -> None:
        """Lay the panes out so from now on."""
        self.layout = layout

    def margins_answered(self) -> None:
        """The panes go where their lines are cheap, but not under the hands of a reader who has begun."""
        assert self.has_margins is not None
        name, settings = terminal_name(), self.positions.settings
        if settings.margins.get(name) != self.has_margins:
            self.positions.settings = settings.with_margins(name, self.has_margins)
        if not self._is_shown:
            self.moves_parts = self.has_margins
        elif self.moves_parts != self.has_margins and not self.reading_screen.key_dispatch.begun:
            self.moves_parts = self.has_margins
            self.reading_screen.rearrange()

    def background_answered(self, light: bool) -> None:
        """The terminal's own colours are those that are read on its background."""
        name, settings = terminal_name(), self.positions.settings
        if settings.light.get(name, palettes.light_background()) != light:
            self.positions.settings = settings.with_background(name, light)
        if self._light_background != light:
            self._light_background = light
            if self._theme_name == "auto":
                self.set_theme("auto")

    def set_theme(self, name: str) -> None:
        """Take a theme of `config.THEMES`; without colour where the reader asked for none."""
        self._theme_name = name
        light = name == "ansi-light" or (name == "auto" and self._light_background)
        ansi = name in ("auto", "ansi-dark", "ansi-light") or self._without_color
        self.theme = ("ansi-light" if light else "ansi-dark") if ansi else name
        if self._without_color:
            self.palette = palettes.colorless()
        elif ansi:
            self.palette = palettes.of_terminal(light)
        else:
            own = self.config.own_theme if name == OWN_THEME else None
            self.palette = palettes.of_theme(self.current_theme, own.roles if own else None)
        if self._is_shown:
            self.view.restyle()

    # Start and end.

    def on_mount(self) -> None:
        """Listen to the reader, show what it has by now, and give the terminal back when told to end."""
        self.reader.listen(self._tell_read)
        self.reader.wait_for_first(_WAIT_FOR_FIRST)
        self.intake.take_read()
        self.set_timer(_ANALYSIS_AFTER, self.intake.begin_analysis)
        if self.request.watch:
            from briefing_tui.tui.background.watching import SourceWatcher

            SourceWatcher(self.request.arguments, lambda names: self.post_message(self.SourcesChanged(names))).start()
        loop = asyncio.get_running_loop()
        for ending in _ENDING_SIGNALS:
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(ending, self._end_by_signal, int(ending))
        if self.config.faults:
            notice = self.reading_screen.show_notice(self.labels("notice.config"), "\n\n".join(self.config.faults))
            self.run_worker(notice)

    def reload(self) -> bool:
        """Read the sources anew; False where they are being read already."""
        return self.intake.read_again(tuple(name for name in self.request.arguments if name != "-"))

    def on_briefing_app_sources_changed(self, message: SourcesChanged) -> None:
        """Read what has changed; where something is being read, when that is done."""
        if not self.intake.read_again(message.arguments):
            self.set_timer(_READ_AGAIN, lambda: self.post_message(self.SourcesChanged(message.arguments)))

    async def _screen_mounted(self) -> None:
        """The parts of the screen are there."""
        self._is_shown = True
        if self.reading_screen.article.palette is not self.palette:  # The terminal has answered meanwhile.
            self.view.restyle()
        self.view.show()
        if self.request.opens_archive:
            await self.actions.archive.archive()
        await self._open_first_view()

    def _end_by_signal(self, number: int) -> None:
        self.view.record.leave_session()
        self.exit(128 + number)

    def post_display_hook(self) -> None:
        """Textual has drawn something."""
        if self.dossier.stories:
            self.intake.begin_analysis()

    def _handle_exception(self, error: Exception) -> None:
        """A fault of the program: the screen is given back first, then the session names it in one line.

        Once the session has been ended, nothing can be opened any more: who was about to costs nothing.
        """
        if self._exit:
            return
        self.fault = error
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    async def on_event(self, event: Event) -> None:
        """Every key goes to the screen, which knows whose turn it is, not to whoever has the focus as it comes."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            event._set_forwarded()
            if isinstance(event, Key):
                self.held_key.press(event.key)
            self.screen.post_message(event)
        else:
            await super().on_event(event)

    def _watch_app_focus(self, focus: bool) -> None:
        """Another window of the reader's has the keys: nothing here has changed, so nothing is drawn."""

    def place_of_cursor(self) -> Offset:
        """Where the terminal's cursor stands: for whom the screen is read aloud, on what is chosen."""
        return self.reading_screen.place_of_cursor() if self.linear else super().place_of_cursor()

    # What the threads say.

    def _tell_read(self) -> None:
        self.post_message(self.StoriesRead())

    def _tell_briefed(self) -> None:
        self.post_message(self.StoriesBriefed())

    def tell_views_made(self) -> None:
        """What is made of all stories at once is there. Called on the thread that made it."""
        self.post_message(self.ViewsMade())

    def on_briefing_app_views_made(self) -> None:
        """Show it."""
        self.view.views.take_made()

    def tell_archive_replied(self) -> None:
        """Something came back from the archive. Called on the thread that asks it."""
        self.post_message(self.ArchiveReplied())

    def _list_moved(self, pane: ListPane) -> None:
        """In the archive, what comes next is read in time; of two articles the one that tells it is shown."""
        if pane.scope == "archive":
            self.actions.archive.desk.read_on()
        elif pane.scope == "comparison":
            self.reading_screen.rearrange()

    async def on_briefing_app_archive_replied(self) -> None:
        """Show it."""
        await self.actions.archive.desk.take()

    async def on_briefing_app_stories_read(self) -> None:
        """Take in what was read; the second story, or that there is none, opens a view."""
        self.intake.take_read()
        await self._open_first_view()

    async def _open_first_view(self) -> None:
        """Several stories open on their digest, and sources that gave none on what was wrong with them.

        Once, and where the reader has pressed no key yet.
        """
        count, is_shown = len(self.dossier.stories), self.reading_screen.footer.is_attached
        gave_none = count == 0 and not self.reading and bool(self.dossier.faults)
        if self.request.opens_archive or self._is_first_view_opened or not is_shown or (count < 2 and not gave_none):
            return
        self._is_first_view_opened = True
        if not self.reading_screen.key_dispatch.begun and (gave_none or self.config.start == "digest"):
            await self.view.views.open("stories" if gave_none else "digest")

    def on_briefing_app_stories_briefed(self) -> None:
        """Take in what was briefed; the open story's panes fill."""
        if self.intake.take_briefed():
            self.actions.search_again()

    @property
    def collections(self) -> tuple[str, ...]:
        """The folders and files that the session was opened on, as absolute paths."""
        names = [name for name in self.request.arguments if name != "-" and "://" not in name]
        return tuple(str(Path(name).resolve()) for name in names)

    @cached_property
    def marks(self) -> DossierMarks:
        """What is marked in the dossier that the session was opened on."""
        arguments = self.request.arguments
        named = sorted(name if "://" in name or name == "-" else str(Path(name).resolve()) for name in arguments)
        return self.positions.marks(short_digest("\n".join(named)))

    @cached_property
    def marking(self) -> Marking:
        """The marks, seen from the stories."""
        from briefing_tui.tui.marking import Marking

        return Marking(self.dossier, self.marks)

    # What the screen, the view and the actions ask for.

    @property
    def archive(self) -> str:
        """The path or address of the archive."""
        from briefing_tui.archive.location import archive_location

        return archive_location(self.request.archive, self.config.archive)

    @property
    def reading(self) -> bool:
        """Whether sources are still being read."""
        return self.reader.busy

    def brief_next(self, number: int) -> None:
        """Let the story of that number be briefed before the others."""
        self.briefer.want(number)

    def add_source(self, source: str) -> None:
        """Read one more source; its first story opens when it has come."""
        self.intake.add_source(source)

    def end_session(self) -> None:
        """Close the app with status 0."""
        self.exit(0)
