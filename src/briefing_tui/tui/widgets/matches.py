"""What a search found in all stories: how often in each, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from briefing_tui.briefing import Span
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part

# So many matches of a story stand in the list; `n` goes through all.
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class TextMatch:
    """One match: its story's number, its span (None in the title), the words around it."""

    story: int
    span: Span | None
    text: str


@dataclass(frozen=True, slots=True)
class StoryWithMatches:
    """A story with matches; `told` is its outlet and day."""

    story: int
    title: str
    told: str
    matches: tuple[TextMatch, ...]


class MatchesSheet(Sheet):
    """The stories that hold the searched words, each with how often; Enter goes there."""

    scope: ClassVar[Scope] = "matches"
    name_key = "pane.matches"

    def __init__(self, labels: Labels, palette: Palette) -> None:
        super().__init__(labels, palette, id="matches")
        self._searched = ""  # Stays when the marks on the word are taken away.
        self._stories: Sequence[StoryWithMatches] = ()

    def show(self, needle: str, stories: Sequence[StoryWithMatches]) -> None:
        """Show what was found of `needle`; another search begins at its first story."""
        is_same = needle == self._searched
        self._searched = self.needle = needle
        self._stories = stories
        self.total = sum(len(story.matches) for story in stories)
        self.rebuild(keep=is_same)

    def title_parts(self) -> list[Part]:
        palette = self.palette
        matches = self.labels("matches.number", count=self.total)
        count = self.labels("matches.in_stories", count=len(self._stories), matches=matches)
        parts: list[Part] = [(f" /{self._searched} ", palette.title), (f"{count} ", palette.dim)]
        return [*parts, *self.filter_parts()]

    def matching(self) -> list[int]:
        """The numbers of the matches that have a row."""
        return [number for number, item in enumerate(self.items) if isinstance(item, TextMatch)]

    def place_told(self, place: int, count: int) -> str:
        """Which of all matches has the cursor, those without a row counted, too."""
        match = self.item
        if not isinstance(match, TextMatch):
            return super().place_told(place, count)
        every = [each for story in self._stories for each in story.matches]
        return f"{every.index(match) + 1}/{len(every)}"

    def empty_text(self) -> str:
        return self.labels("say.not_found", needle=self._searched)

    def item_key(self, item: Any) -> Hashable:
        return item.story, getattr(item, "span", ()), isinstance(item, StoryWithMatches)

    def item_text(self, item: Any) -> str:
        return f"{item.told} {item.title}" if isinstance(item, StoryWithMatches) else str(item.text)

    def build_rows(self) -> Iterator[ListLine]:
        for story in self._stories:
            matches = [match for match in story.matches if self.passes(story) or self.passes(match)]
            if matches:
                yield ListLine(story)
                yield from (ListLine(match) for match in matches[:_SHOWN])
                if len(matches) > _SHOWN:
                    yield ListLine(None, heading=self.labels("matches.more", count=len(matches) - _SHOWN))

    def row_parts(self, row: ListLine) -> list[Part]:
        palette, item = self.palette, row.item
        if item is None:
            return [(f"        {row.heading}", palette.dim)]
        if isinstance(item, StoryWithMatches):
            return [
                (f" {len(item.matches):>3}× ", palette.mark),
                (f"{item.told} " if item.told else "", palette.dim),
                (item.title, palette.heading),
            ]
        return [("      » ", palette.mark), (item.text, palette.text)]
