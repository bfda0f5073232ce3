"""Where a list was left, so that it can stand there again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable


class ListState(NamedTuple):
    """The list's filter, the key of the item under the cursor, and how many rows below the top it stood.

    `number` is the item's place in the list, `text` what it said: where its key is gone, they tell what is nearest.
    """

    filter: str
    key: Hashable
    below_top: int
    number: int = 0
    text: str = ""
