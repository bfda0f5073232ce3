"""The app class that sends a cell-by-cell difference instead of whole widgets. Bound to Textual 8.2.8."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import events
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App, ReturnType

from briefing_tui.tui.terminal.background import ASK_FOR_BACKGROUND, understands_question
from briefing_tui.tui.terminal.compositor import CompositorReader
from briefing_tui.tui.terminal.held_key import HeldKey, is_distant
from briefing_tui.tui.terminal.key_decoder import decode_leniently
from briefing_tui.tui.terminal.margins import (
    ASK_FOR_MARGINS,
    AVAILABLE,
    MARGINS_MODE,
    expected_margins,
    may_be_asked,
)
from briefing_tui.tui.terminal.output_stream import on_standard_output
from briefing_tui.tui.terminal.renderer import Renderer, erases_in_colour
from briefing_tui.tui.terminal.textual_version import is_bound_textual

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.driver import Driver
    from textual.geometry import Offset
    from textual.message import Message
    from textual.screen import Screen

SWITCH = "BRIEFING_TUI_DIFF"
# A frame of fewer bytes reaches the terminal in one piece; a synchronized update (mode 2026) would only add 16 bytes.
LEAST_SYNCHRONIZED = 512
# While the line is full, frames are left out; this often it is looked at again.
RETRY_AFTER = 0.02
SHOW_CURSOR = "\x1b[?25h"
# Terminals that report their size in band do so at the start: nothing has changed then.
STARTING_UP = 1.0


class DiffApp(App[ReturnType]):
    """A Textual app that sends only the cells that changed.

    Set `frugal` to false before it runs, or `BRIEFING_TUI_DIFF=0` in the environment, for stock Textual.
    `has_margins` says whether the terminal can move text that stands beside other text; None while it has not answered.
    Whoever takes the keys tells `held_key` of them.
    Set `ascii_only` for a terminal that knows no Unicode, `linear` for one that is read aloud: no lines are drawn, and
    the terminal's cursor is shown at `place_of_cursor`.
    """

    frugal: bool = True
    ascii_only: bool = False
    linear: bool = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._renderer: Renderer | None = None
        self._reader: CompositorReader | None = None
        self._retry: asyncio.TimerHandle | None = None
        self._has_terminal = False
        self._terminal_loop: asyncio.AbstractEventLoop | None = None
        self._started = monotonic()
        self._is_margins_asked = False
        self.has_margins = expected_margins()
        self.held_key = HeldKey(distant=is_distant())
        super().__init__(*args, **kwargs)

    def redraw(self) -> None:
        """Send the whole screen again, as after another program wrote over it."""
        if self._renderer is not None:
            self._renderer.forget()
            self._send_changes()
        else:
            self.screen.refresh()

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for this terminal, told to say when it takes the terminal and gives it back."""
        stock = super().get_driver_class()
        decode_leniently(stock, self)
        stock = on_standard_output(stock)
        if os.environ.get(SWITCH, "") == "0" or not is_bound_textual():
            return stock
        return _tell_of_terminal(stock)

    def _terminal_taken(self) -> None:
        """The alternate screen has just been entered: at the start, or again after a suspension."""
        self._has_terminal = True
        if not self.frugal:
            return
        if self._renderer is None:
            self._renderer = Renderer(colour_erase=erases_in_colour())
            self._reader = CompositorReader(
                self._renderer,
                self.console._color_system,
                ascii_only=self.ascii_only,
                linear=self.linear,
                console=os.environ.get("TERM", "").startswith("linux"),
            )
        self._renderer.forget()
        if self._driver is not None:
            if self.linear:
                self._driver.write(SHOW_CURSOR)
            # Where Textual asks for nothing, no answer would come, or the question be shown.
            if getattr(self._driver, "input_tty", False) and may_be_asked():
                self._is_margins_asked = True
                self._driver.write((ASK_FOR_BACKGROUND if understands_question() else "") + ASK_FOR_MARGINS)
        self._terminal_loop = asyncio.get_running_loop()
        self._terminal_loop.call_soon(self._send_changes)

    def _terminal_given_back(self) -> None:
        self._has_terminal = False
        if self._renderer is not None and self._driver is not None:
            self._driver.write(self._renderer.give_margins_back())

    def take_mode_report(self, mode: int, state: int) -> None:
        """On the thread that reads: the terminal says whether it has a mode."""
        if mode == MARGINS_MODE:
            self._take_answer(state in AVAILABLE)

    def take_cursor_report(self) -> None:
        """On the thread that reads: the terminal has come to the second question without answering the first."""
        self._take_answer(False)

    def take_background_report(self, light: bool) -> None:
        """On the thread that reads: the terminal says what it draws on."""
        if self._terminal_loop is not None:
            with suppress(RuntimeError):  # The app has ended meanwhile.
                self._terminal_loop.call_soon_threadsafe(self.background_answered, light)

    def background_answered(self, light: bool) -> None:
        """The terminal has said whether its background is light. For subclasses."""

    def _take_answer(self, has_margins: bool) -> None:
        if self._is_margins_asked and self._terminal_loop is not None:
            self._is_margins_asked = False
            with suppress(RuntimeError):  # The app has ended meanwhile.
                self._terminal_loop.call_soon_threadsafe(self._learn_of_margins, has_margins)

    def _learn_of_margins(self, has_margins: bool) -> None:
        if has_margins:
            self._take_margins()
        self.has_margins = has_margins
        self.margins_answered()

    def margins_answered(self) -> None:
        """The terminal has said whether it has left and right margins, `has_margins`. For subclasses."""

    def _take_margins(self) -> None:
        renderer = self._renderer
        if renderer is not None and self._driver is not None and self._has_terminal and not renderer.margins:
            self._driver.write(renderer.take_margins())

    async def _on_resize(self, event: events.Resize) -> None:  # noqa: ARG002
        # Textual calls this handler and its own. A terminal that was made smaller and larger again lost cells.
        if self._renderer is not None and monotonic() - self._started > STARTING_UP:
            self._renderer.forget()
            asyncio.get_running_loop().call_soon(self._send_changes)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        renderer, reader = self._renderer, self._reader
        driver = self._driver
        if renderer is None or reader is None or driver is None or driver.is_inline or driver.is_headless:
            super()._display(screen, renderable)
            return
        if renderable is not None and not isinstance(renderable, LayoutUpdate | ChopsUpdate):
            renderer.forget()
            super()._display(screen, renderable)
            return
        try:
            if renderable is None or self._batch_count or not self._running or self._closed:
                return
            try:
                renderer.resize(*self.size)
                reader.read(renderable)
            except Exception as error:
                self._handle_exception(error)
            else:
                self._send_changes()
        finally:
            self.post_display_hook()

    def _send_changes(self) -> None:
        """Bring the terminal up to date, at once or when the line has taken what was sent before."""
        renderer, driver = self._renderer, self._driver
        if renderer is None or driver is None or not self._has_terminal or not self._running or self._closed:
            return
        if self._retry is not None:
            self._retry.cancel()
            self._retry = None
        if wait := RETRY_AFTER if self._line_is_full() else self.held_key.wait:
            self._retry = asyncio.get_running_loop().call_later(wait, self._send_changes)
            return
        try:
            sequence = renderer.paint() + self._cursor_move(renderer)
        except Exception as error:
            self._handle_exception(error)
            return
        if not sequence:
            return
        self.held_key.frame(len(sequence))
        if self._sync_available and len(sequence) >= LEAST_SYNCHRONIZED:
            sequence = f"{SYNC_START}{sequence}{SYNC_END}"
        driver.write(sequence)
        driver.flush()

    def _line_is_full(self) -> bool:
        """Whether something sent before still waits to be written: what is shown next will be newer."""
        writer = getattr(self._driver, "_writer_thread", None)
        return writer is not None and writer._queue.qsize() > 0

    def place_of_cursor(self) -> Offset:
        """Column and row of the terminal's cursor, where a subclass does not know better: where text is entered."""
        return self.cursor_position

    def _cursor_move(self, renderer: Renderer) -> str:
        """The move to where text is being entered; input methods show what is composed there."""
        position = self.screen.outer_size.clamp_offset(self.place_of_cursor())
        if position == self._previous_cursor_position and not position:
            return ""
        self._previous_cursor_position = position
        return renderer.place_cursor(*position)


def _tell_of_terminal(stock: type[Driver]) -> type[Driver]:
    class TellingDriver(stock):  # type: ignore[misc, valid-type]
        """The stock driver, which tells its app when the terminal is taken and given back."""

        def start_application_mode(self) -> None:
            super().start_application_mode()
            self._app._terminal_taken()

        def stop_application_mode(self) -> None:
            self._app._terminal_given_back()
            super().stop_application_mode()

        def run_input_thread(self) -> None:
            """Take keys; a report of the terminal that makes no sense costs itself, not the session."""
            while not self.exit_event.is_set():
                with suppress(ValueError, ArithmeticError, LookupError):
                    super().run_input_thread()
                    return

        def process_message(self, message: Message) -> None:
            # The Kitty protocol names characters by number; half a surrogate pair is none.
            if not isinstance(message, events.Key) or _is_whole(message):
                super().process_message(message)

    return TellingDriver


def _is_whole(key: events.Key) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in f"{key.key}{key.character}")
