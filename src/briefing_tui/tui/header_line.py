"""What the line at the top says of all stories of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.dossier import Dossier, Story

# Cells of the bar that tells how many stories are briefed.
_PROGRESS_CELLS = 8


def all_stories(stories: Sequence[Story], labels: Labels) -> str:
    """How many stories there are, of how many outlets: `30 stories, 20 outlets`."""
    outlets = {story.article.outlet for story in stories if story.article.outlet}
    counts = [labels("header.all_stories", count=len(stories))]
    if outlets:
        counts.append(labels("header.outlets", count=len(outlets)))
    return ", ".join(counts)


def days_of_stories(stories: Sequence[Story]) -> str:
    """The days of the first and the last story, in ISO form; empty where none has one."""
    days = {story.day for story in stories if story.day}
    return " – ".join(dict.fromkeys((min(days), max(days)))) if days else ""


def briefing_progress(dossier: Dossier) -> str:
    """How many of several stories are briefed, as a bar and in numbers; empty when all are."""
    count, briefed = len(dossier.stories), dossier.briefed
    if count < 2 or briefed == count:
        return ""
    done = _PROGRESS_CELLS * briefed // count
    return f"▕{'█' * done}{'░' * (_PROGRESS_CELLS - done)}▏{briefed}/{count}"
