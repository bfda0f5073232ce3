"""What is said, and who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor, Quote


def find_quotes(text: str, actors: Sequence[Actor]) -> tuple[Quote, ...]:
    """Direct and reported speech, in text order; `speaker` is the id of one of `actors`, or None."""
    return ()
