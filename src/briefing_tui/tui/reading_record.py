"""What is kept of this session's reading: which stories were read, where each was left, which was the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.settings.reading_positions import story_key

if TYPE_CHECKING:
    from briefing_tui.briefing import Article
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services


class ReadingRecord:
    """Tells the kept positions what the reader does with the open story."""

    def __init__(self, screen: ReadingScreen, services: Services) -> None:
        self._screen = screen
        self._services = services
        self._dossier = services.dossier
        self._last_stories: set[str] | None = None

    def set_read(self) -> None:
        """The open story is read once a key was pressed with nothing over it."""
        story = self._dossier.story
        if story is not None and not story.is_read and self._screen.sheet is None:
            story.is_read = True
            self._services.positions.set_read(story.article)

    def leave_story(self) -> None:
        """Keep where the story is left, for the next time it is opened."""
        if story := self._dossier.story:
            pane = "actors" if self._screen.focused_pane == "detail" else self._screen.focused_pane
            self._services.positions.leave(story.article, self._screen.article.offset_at_top, pane)

    def leave_session(self) -> None:
        """Keep where the story is left, and that it was the last of each folder or file that was opened."""
        self.leave_story()
        positions = self._services.positions
        for story in self._dossier.stories:
            positions.see(story.article)
        if self._dossier.story and len(self._dossier.stories) > 1:
            last_stories = dict.fromkeys(self._services.collections, story_key(self._dossier.story.article))
            positions.settings = positions.settings.with_last_stories(last_stories)

    def is_last_story(self, article: Article) -> bool:
        """Whether a story is the one that was open last when this folder or file was."""
        if self._last_stories is None:
            kept = self._services.positions.settings.last_stories
            self._last_stories = {kept[name] for name in self._services.collections if name in kept}
        return bool(self._last_stories) and story_key(article) in self._last_stories
