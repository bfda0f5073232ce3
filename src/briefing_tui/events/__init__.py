"""Dated happenings: which dates tell of one, and what happened in a few words of the story."""

from briefing_tui.events.extraction import find_events

__all__ = ["find_events"]
