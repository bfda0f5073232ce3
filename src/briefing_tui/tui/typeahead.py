"""Keys typed ahead: each is acted on in its turn, by whoever has the keys then, and none before there is what it needs.

Textual hands a key to the widget that has the focus when the key comes; a burst would reach the one that had it before
the first key of the burst was acted on.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from textual.events import Key, Paste

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.timer import Timer

Typed = Key | Paste

# Who asks to leave while keys wait for a story is kept for so many seconds and no longer.
PATIENCE = 2.0


class TypeAhead:
    """What was typed and not yet acted on, in order. All methods are to be called on the screen's own task.

    `act` does what a key says; `must_wait` tells whether what it acts on is still to come; `leaves` whether it asks to
    quit or to give up; `set_timer` is Textual's. `begun` says that something was typed in this session.
    """

    def __init__(
        self,
        act: Callable[[Typed], Awaitable[None]],
        must_wait: Callable[[Typed], bool],
        leaves: Callable[[Typed], bool],
        set_timer: Callable[[float, Callable[[], Awaitable[None]]], Timer],
    ) -> None:
        self._act = act
        self._must_wait = must_wait
        self._leaves = leaves
        self._set_timer = set_timer
        self._typed: deque[Typed] = deque()
        self._timer: Timer | None = None
        self.begun = False

    @property
    def waiting(self) -> bool:
        """Whether keys wait for what they need."""
        return bool(self._typed)

    async def add(self, typed: Typed) -> None:
        """Take a key, or pasted text, and act on it where nothing before it waits."""
        self.begun = True
        behind_others = bool(self._typed)
        self._typed.append(typed)
        await self.play()
        if behind_others and self._typed and self._timer is None and self._leaves(typed):
            self._timer = self._set_timer(PATIENCE, self._play_all)

    async def play(self) -> None:
        """Act on what was typed, up to the first key that must wait."""
        while self._typed and not self._must_wait(self._typed[0]):
            await self._act(self._typed.popleft())
        if not self._typed and self._timer is not None:
            self._timer.stop()
            self._timer = None

    async def _play_all(self) -> None:
        self._timer = None
        while self._typed:
            await self._act(self._typed.popleft())
