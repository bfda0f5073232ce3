"""Who acts: mentions recognised, gathered into actors, their roles read, ranked. Knows nothing of dates."""

from __future__ import annotations

from briefing_tui.actors.extraction import find_actors, name_actors
from briefing_tui.actors.salience import rank_actors

__all__ = ["find_actors", "name_actors", "rank_actors"]
