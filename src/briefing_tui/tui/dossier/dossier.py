"""The stories of a session: what was read, what is briefed, and where the reader has been."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing_tui.addresses import page_address
from briefing_tui.briefing import display_title
from briefing_tui.related import StoryIndex, related_stories

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_tui.briefing import Article, Briefing, RelatedStory
    from briefing_tui.errors import SourceError
    from briefing_tui.sources import DuplicateStory
    from briefing_tui.tui.dossier.compared_sides import ComparedSides
    from briefing_tui.tui.dossier.list_state import ListState


@dataclass(slots=True)
class Story:
    """One story of the session; `briefing` is None until its analysis is there, `fault` says why it never will be.

    `is_new` where it came while the session ran or was in no earlier one, `is_changed` where its source has another
    text now than when it was read first, `is_read` once it was opened, now or earlier.
    """

    article: Article
    briefing: Briefing | None = None
    fault: SourceError | None = None
    is_new: bool = False
    is_changed: bool = False
    is_read: bool = False

    @property
    def day(self) -> str:
        """The day it is told from, in ISO form, before its briefing that of its publication; "" where none is known."""
        if self.briefing and (day := self.briefing.reference_date.value):
            return day.isoformat()
        return (self.article.published or "")[:10]


ORDERS = ("read", "day", "outlet", "title", "new", "unread")


def next_order(order: str) -> str:
    """The order behind this one in `ORDERS`, round and round."""
    return ORDERS[(ORDERS.index(order) + 1) % len(ORDERS)] if order in ORDERS else ORDERS[0]


def in_order(stories: Sequence[Story], order: str) -> list[Story]:
    """The stories as they were read, by day (the latest first, those without one last), by outlet, by title.

    Or the new ones, or the unread, first, each part as it was read.
    """
    if order == "day":
        return sorted(stories, key=lambda story: story.day, reverse=True)
    if order == "outlet":
        return sorted(stories, key=lambda story: (not story.article.outlet, (story.article.outlet or "").casefold()))
    if order == "title":
        return sorted(stories, key=_title_of)
    if order in ("new", "unread"):
        return sorted(stories, key=lambda story: not story.is_new if order == "new" else story.is_read)
    return list(stories)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """Where the reader stood: the story's number, the offset at the top of the window, the pane.

    `lists` are the states of the story's lists by their names; `view` is the view that lay over the panes, "" for none,
    and `view_state` where that stood; `below` are the views below it, `compared` the two sides that a comparison
    was of.
    """

    story: int
    offset: int
    pane: str
    lists: Mapping[str, ListState] = field(default_factory=dict)
    view: str = ""
    view_state: ListState | None = None
    below: tuple[str, ...] = ()
    compared: ComparedSides | None = None


@dataclass(slots=True)
class Dossier:
    """All stories in the order they were read, the one that is open, and the history that Backspace follows.

    `version` counts the briefings that have come, `picked` is the story that waits to be compared with another.
    """

    stories: list[Story] = field(default_factory=list)
    faults: list[SourceError] = field(default_factory=list)
    history: list[HistoryEntry] = field(default_factory=list)
    current: int = 0
    picked: int | None = None
    version: int = 0
    _at_hand: StoryIndex = field(default_factory=StoryIndex)
    _by_source: dict[str, int] = field(default_factory=dict)

    @property
    def story(self) -> Story | None:
        """The story that is open; None before the first was read."""
        return self.stories[self.current] if self.current < len(self.stories) else None

    @property
    def briefed(self) -> int:
        """How many stories are done with, well or not."""
        return sum(story.briefing is not None or story.fault is not None for story in self.stories)

    def add(self, article: Article) -> int:
        """Take a story in; its number. One whose source has another text now takes the place of what it was."""
        before = self._by_source.get(article.source)
        if before is not None and _is_newer_text(article, self.stories[before].article):
            story = self.stories[before]
            if says_the_same(article, story.article):
                return before
            article = replace(article, also_at=story.article.also_at)
            story.article, story.briefing, story.fault, story.is_changed = article, None, None, True
            self._at_hand.add(article)
            return before
        return self.append(article)

    def append(self, article: Article) -> int:
        """Take a story in that is none of those at hand, wherever it comes from; its number."""
        self.stories.append(Story(article))
        self._at_hand.add(article)
        for source in (article.source, *article.also_at):
            self._by_source.setdefault(source, len(self.stories) - 1)
        return len(self.stories) - 1

    def name_source(self, note: DuplicateStory) -> int | None:
        """Name one more source of a story that is here; its number, None where it is not."""
        number = self._by_source.get(note.first)
        if number is not None and note.source not in self._by_source:
            story = self.stories[number]
            story.article = replace(story.article, also_at=(*story.article.also_at, note.source))
            self._by_source[note.source] = number
            if story.briefing:
                self.take_briefing(number, story.briefing)
        return number

    def add_fault(self, fault: SourceError) -> None:
        """Take in what could not be read; the same is named once, however often it is read."""
        if (fault.source, fault.message) not in {(known.source, known.message) for known in self.faults}:
            self.faults.append(fault)

    def take_briefing(self, number: int, briefing: Briefing) -> None:
        """The briefing of a story, with all sources that are known by now; its working title is the story's, too."""
        self.version += 1
        story = self.stories[number]
        if briefing.article.working_title != story.article.working_title:
            story.article = replace(story.article, working_title=briefing.article.working_title)
        story.briefing = replace(briefing, article=replace(briefing.article, also_at=story.article.also_at))

    def number(self, source: str | None) -> int | None:
        """The number of the story from `source`; None where it is not at hand."""
        return None if source is None else self._by_source.get(source)

    def number_of_copy(self, article: Article) -> int | None:
        """The number of the story that has this source or this page, and the same title or text; None without one."""
        page, sources = page_address(article.url), {article.source, *article.also_at}
        for number, story in enumerate(self.stories):
            own = story.article
            is_there = (page and page_address(own.url) == page) or not sources.isdisjoint((own.source, *own.also_at))
            if is_there and (own.title == article.title or own.text == article.text):
                return number
        return None

    def related(self, story: Story) -> tuple[RelatedStory, ...]:
        """The stories that one points to, looked up among all that are at hand by now."""
        return related_stories(story.article.links, self._at_hand)


def _title_of(story: Story) -> str:
    article = story.article
    return display_title(article).casefold()


def says_the_same(one: Article, other: Article) -> bool:
    """Whether two articles have the same title and text."""
    return (one.title, one.text) == (other.title, other.text)


def _is_newer_text(article: Article, before: Article) -> bool:
    """Whether an article of a known source is what stands there now.

    A file's or a page's is; a record may have moved, and is where it has the same address, or else the same title.
    """
    if article.source != before.source:
        return False
    if "#" not in article.source:
        return True
    if article.url or before.url:
        return article.url == before.url
    return bool(article.title) and article.title == before.title
