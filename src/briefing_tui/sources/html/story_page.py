"""One page of a story, read: what it says of the story, its part of the body, and where the other parts are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.sources.html.candidates import BodyChoice
    from briefing_tui.sources.html.metadata import PageMetadata
    from briefing_tui.sources.html.pagination import Paging
    from briefing_tui.sources.html.story_text import PageBody


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One page of a story: what it says about the story, its part of the body, and where the other parts are."""

    about: PageMetadata
    choice: BodyChoice
    paging: Paging

    @property
    def body(self) -> PageBody:
        """The body that was chosen among the readings of the page."""
        return self.choice.chosen.body
