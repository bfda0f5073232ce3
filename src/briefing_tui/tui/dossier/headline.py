"""What a story is called on the screen, and the sign of one that waits to be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.briefing import display_title
from briefing_tui.sanitize import sanitize_line

if TYPE_CHECKING:
    from briefing_tui.briefing import Article
    from briefing_tui.tui.dossier.dossier import Story

# The sign of the story that was picked to be compared with another.
PICKED = "↔"


def headline(article: Article) -> str:
    """A story's title; for one without, the program's own, or where it came from.

    The program's own stands between signs, of which the first is there where the rest is cut.
    """
    title = sanitize_line(display_title(article))
    return f"‹{title}›" if article.working_title and not article.title else title


def outlet_and_day(story: Story) -> str:
    """The outlet of a story and the day it is told from: `ANTARA 2023-05-09`; what is not known is left out."""
    return " ".join(part for part in (sanitize_line(story.article.outlet or ""), story.day) if part)


def title_with_origin(story: Story) -> str:
    """Outlet, day and title of a story, in one line."""
    return f"{outlet_and_day(story)} {headline(story.article)}".lstrip()
