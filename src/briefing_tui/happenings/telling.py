"""One story's telling of a happening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.briefing import Event


@dataclass(frozen=True, slots=True)
class Telling:
    """One story's event; the story is named by its place among those at hand."""

    story: int
    event: Event
