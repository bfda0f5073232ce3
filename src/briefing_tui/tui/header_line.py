"""What the line at the top says: the open story, or all stories of a session, and how far their briefing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.dossier.headline import PICKED, headline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.dossier.dossier import Dossier, Story
    from briefing_tui.tui.widgets.header import HeaderBar

# Cells of the bar that tells how many stories are briefed.
_PROGRESS_CELLS = 8
# An outlet's name longer than this would leave the title no place.
_LONGEST_OUTLET = 40


class HeaderLine:
    """Fills the bar at the top, in each case with how far the briefing of all stories is."""

    def __init__(self, bar: HeaderBar, dossier: Dossier, labels: Labels) -> None:
        self._bar = bar
        self._dossier = dossier
        self._labels = labels
        self._counted = (0, 0, False)
        self._all_stories = self._days = ""

    def show_title(self, title: str) -> None:
        """Show these words alone."""
        self._bar.show(sanitize_line(title), "", self._progress())

    def show_all_stories(self) -> None:
        """Show how many stories there are, of how many outlets and of which days, and how much could not be read."""
        progress = self._progress()
        counted = (len(self._dossier.stories), len(self._dossier.faults), not briefing_progress(self._dossier))
        if self._counted != counted:  # Not anew for each briefing that comes, but once all are there.
            self._counted = counted
            self._all_stories = all_stories(self._dossier, self._labels)
            self._days = sanitize_line(days_of_stories(self._dossier.stories))
        self._bar.show(self._all_stories, self._days, progress)

    def show_story(self, story: Story) -> None:
        """Show the open story: title, outlet, the day it is told from, and its number among several."""
        count = len(self._dossier.stories)
        number = f"{self._dossier.current + 1}/{count}" if count > 1 else ""
        outlet_and_day = (sanitize_line(story.article.outlet or "")[:_LONGEST_OUTLET], story.day)
        about = " · ".join(part for part in outlet_and_day if part)
        right = f"{number} {self._progress()}".strip()
        self._bar.show(headline(story.article), about, right)

    def _progress(self) -> str:
        """The number of the story that was picked to be compared, and how many stories are briefed."""
        picked = f"{PICKED}{self._dossier.picked + 1}" if self._dossier.picked is not None else ""
        return f"{picked} {briefing_progress(self._dossier)}".strip()


def all_stories(dossier: Dossier, labels: Labels) -> str:
    """How many stories there are, of how many outlets, and how many could not be read: `30 stories, 20 outlets`."""
    outlets = {story.article.outlet for story in dossier.stories if story.article.outlet}
    counts = [labels("header.all_stories", count=len(dossier.stories))]
    if outlets:
        counts.append(labels("header.outlets", count=len(outlets)))
    if dossier.faults:
        counts.append(labels("header.faults", count=len(dossier.faults)))
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
