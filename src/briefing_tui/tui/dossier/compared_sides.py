"""Which two sides a comparison is of."""

from __future__ import annotations

from typing import NamedTuple


class ComparedSides(NamedTuple):
    """The numbers in the dossier of the stories of the two sides."""

    one: tuple[int, ...]
    other: tuple[int, ...]
