"""What is done with a line as it is typed, and with the answer."""

from __future__ import annotations

from inspect import isawaitable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


class PromptListener:
    """Told of each change of a line, once the keys that came with it are typed, too, and of the answer.

    A terminal that does not mark what is pasted sends it as so many keys: a search for each would take minutes.
    `call_later` calls a function behind what has come already.
    """

    def __init__(
        self,
        on_answer: Callable[[str | None], Awaitable[None] | None],
        on_typed: Callable[[str], None] | None,
        call_later: Callable[[Callable[[], None]], Any],
    ) -> None:
        self._on_answer = on_answer
        self._on_typed = on_typed
        self._call_later = call_later
        self._typed: str | None = None

    def typed(self, line: str) -> None:
        """The line has changed."""
        is_asked_for = self._typed is not None
        self._typed = line
        if not is_asked_for:
            self._call_later(self.tell)

    def tell(self) -> None:
        """Tell of the last change, where that was not done yet."""
        line, self._typed = self._typed, None
        if line is not None and self._on_typed:
            self._on_typed(line)

    async def answer(self, line: str | None) -> None:
        """Hand the answer on; None where the reader gave up."""
        self._typed = None
        result = self._on_answer(line)
        if isawaitable(result):
            await result
