"""Dated happenings: which dates tell of one, and what happened in a few words of the story."""

from briefing_tui.events.extraction import find_events
from briefing_tui.events.working_title import working_title

__all__ = ["find_events", "working_title"]
