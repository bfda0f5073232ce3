"""Dated happenings: which date expressions tell of one, with their sentences and those who take part."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing_tui.briefing import Actor, DateExpression, Event, Language


def find_events(
    text: str,
    dates: Sequence[DateExpression],
    actors: Sequence[Actor],
    reference: date | None,
    language: Language = "id",
) -> tuple[Event, ...]:
    """The events, sorted by first day, last day and place in the text; `when` in the label language."""
    return ()
