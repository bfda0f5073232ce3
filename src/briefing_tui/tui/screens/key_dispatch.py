"""From a key to what it does: in its turn, by whoever has the keys then; and why, where it does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from textual.events import Paste

from briefing_tui.tui.bindings import BY_NAME, SCOPES
from briefing_tui.tui.settings.keymap import shown_key
from briefing_tui.tui.typeahead import TypeAhead

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.events import Key
    from textual.timer import Timer

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Action, Scope
    from briefing_tui.tui.screens.handlers import ScreenHandlers
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.typeahead import Typed
    from briefing_tui.tui.widgets.notice import NoticePane
    from briefing_tui.tui.widgets.prompt import PromptLine
    from briefing_tui.tui.widgets.sheet import Sheet


class KeyedScreen(Protocol):
    """What keys act on."""

    services: Services
    handlers: ScreenHandlers
    notice: NoticePane | None
    prompt_line: PromptLine | None

    @property
    def labels(self) -> Labels:
        """The interface's words in the reader's language."""

    @property
    def scope(self) -> Scope:
        """What the keys act on now."""

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that has the keys."""

    @property
    def is_attached(self) -> bool:
        """Whether it is the app's, and the app goes on."""

    def settle_layout(self) -> None:
        """What the key before has opened or moved gets its size."""

    def show_message(self, message: str) -> None:
        """A message in the footer until the next key."""

    async def type_in_prompt(self, typed: Typed) -> None:
        """A key, or pasted text, for the line that is open."""

    async def close_notice(self, key: str) -> bool:
        """Take the notice away; true where the key was meant for it."""

    def set_timer(self, delay: float, callback: Callable[[], Awaitable[None]], /) -> Timer:
        """Call a function once, so many seconds from now, on the screen's own task."""

    def call_later(self, callback: Callable[..., Any], /) -> bool:
        """Call a function on the screen's own task."""


class KeyDispatch:
    """The keys of a screen. All methods are to be called on the screen's own task."""

    def __init__(self, screen: KeyedScreen) -> None:
        self._screen = screen
        self._typeahead = TypeAhead(self._act_on, self._must_wait, self._leaves, screen.set_timer)

    @property
    def begun(self) -> bool:
        """Whether something was typed in this session."""
        return self._typeahead.begun

    async def take(self, typed: Typed) -> None:
        """A key or pasted text, wherever the focus was when it came."""
        await self._typeahead.add(typed)
        if self._typeahead.waiting:
            self._screen.show_message(self._screen.labels("say.keys_wait"))

    def play(self) -> None:
        """Something has come that keys may have waited for."""
        if self._typeahead.waiting:
            self._screen.call_later(self._typeahead.play)

    def _action_of(self, typed: Typed) -> Action | None:
        """The action of a key where it would be acted on now; None while a line is typed."""
        if isinstance(typed, Paste) or self._screen.prompt_line:
            return None
        return self._screen.services.keymap.action(self._screen.scope, _key_name(typed))

    def _must_wait(self, typed: Typed) -> bool:
        action = None if self._screen.notice else self._action_of(typed)
        return action is not None and self._screen.handlers.must_wait(action)

    def _leaves(self, typed: Typed) -> bool:
        action = self._action_of(typed)
        return action is not None and action.name in ("quit", "dismiss")

    async def _act_on(self, typed: Typed) -> None:
        """A prompt takes all keys, a notice those it offers, a chooser takes letters as its filter."""
        screen = self._screen
        if not screen.is_attached:
            return  # The session has been ended; what was typed behind that is for nobody.
        screen.settle_layout()
        if self._asks_for_redraw(typed):
            await screen.handlers.perform(BY_NAME["redraw"])
            return
        screen.show_message("")
        if screen.prompt_line:
            await screen.type_in_prompt(typed)
        elif isinstance(typed, Paste):
            if not (screen.sheet and screen.sheet.paste(typed.text)):
                add = screen.services.keymap.shown_first("add_source")
                screen.show_message(screen.labels("say.nothing_takes_paste", add=add))
        elif screen.notice and await screen.close_notice(_key_name(typed)):
            return
        elif action := self._action_of(typed):
            await screen.handlers.perform(action)
        elif not (screen.sheet and screen.sheet.type_key(typed)):
            self._say_why_nothing_happens(_key_name(typed))

    def _asks_for_redraw(self, typed: Typed) -> bool:
        """A damaged screen is drawn again whoever has the keys, unless the key is a letter that may be meant as one."""
        if isinstance(typed, Paste) or typed.is_printable:
            return False
        return _key_name(typed) in self._screen.services.keymap.keys(BY_NAME["redraw"])

    def _say_why_nothing_happens(self, key: str) -> None:
        """No key is silently dead: where it works, or that it has no action at all."""
        screen, labels, pressed = self._screen, self._screen.labels, shown_key(key)
        action = screen.services.keymap.elsewhere(key)
        if action is None:
            screen.show_message(
                labels("say.key_without_action", pressed=pressed, help=screen.services.keymap.shown_first("help"))
            )
            return
        words = labels(action.label_key())
        if len(action.scopes) > len(SCOPES) // 2:  # Where it does not work is said in fewer words.
            here = labels(f"pane.{screen.scope}")
            screen.show_message(labels("say.key_not_here", pressed=pressed, action=words, here=here))
            return
        places = ", ".join(labels(f"pane.{scope}") for scope in SCOPES if scope in action.scopes)
        screen.show_message(labels("say.key_elsewhere", pressed=pressed, action=words, places=places))


def _key_name(event: Key) -> str:
    """The key as the keymap names it: what it types, else Textual's name."""
    printed = event.character if event.is_printable and event.character != " " else None
    return printed or event.key
