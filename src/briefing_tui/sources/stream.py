"""What reading sources yields, one at a time: a story, a fault in its place, a story had before, a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.messages import Message


@dataclass(frozen=True, slots=True)
class DuplicateStory:
    """A story that `first`, another source, had before: it is shown once, this names both sources.

    `named` is true where the story shown names this source too, so that the note tells nothing new.
    """

    source: str
    first: str
    named: bool = False

    @property
    def message(self) -> Message:
        """What the note says."""
        return Message("same_story", first=self.first)


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Something worth knowing of a source that is briefed: where the rest of it is, what was found where."""

    source: str
    message: Message


SourceItem: TypeAlias = Article | SourceError | DuplicateStory | SourceNote
