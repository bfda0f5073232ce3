"""Typing at an app without waiting for it, as a reader does over a slow line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import Key, Paste
from textual.keys import _character_to_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from briefing_tui.tui.app import BriefingApp

NAMED = {"\r": "enter", "\t": "tab", "\x1b": "escape", "\x7f": "backspace"}


def type_burst(app: BriefingApp, keys: str) -> None:
    """All these keys at once: none is acted on before the last has come."""
    for character in keys:
        app.post_message(Key(NAMED.get(character) or _character_to_key(character), character))


def paste(app: BriefingApp, text: str) -> None:
    """A paste, as the terminal reports it."""
    app.post_message(Paste(text))


async def until(pilot: Pilot[int], reached: Callable[[], object]) -> None:
    """Wait until it has come to that."""
    for _ in range(3000):
        await pilot.pause(0.02)
        if reached():
            await pilot.pause()
            return
    raise AssertionError("it never came to that")
