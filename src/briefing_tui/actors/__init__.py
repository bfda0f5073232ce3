"""Who acts: mentions recognised, gathered into actors, their roles read, ranked. Knows nothing of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor, Quote

__all__ = ["find_actors", "rank_actors"]


def find_actors(text: str, title: str = "") -> tuple[Actor, ...]:
    """The actors of a story with names, kinds, roles, aliases and mentions, in order of their first mention.

    `id` is a slug of the name, unique within the story. `salience` and `key` are left to `rank_actors`.
    """
    return ()


def rank_actors(text: str, title: str, actors: Sequence[Actor], quotes: Sequence[Quote]) -> tuple[Actor, ...]:
    """The same actors with `salience`, `key` and `quotes` filled in, the most salient first."""
    return tuple(actors)
