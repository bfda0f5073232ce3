"""What the threads have read and briefed, taken into the dossier and shown: nothing moves under the reader."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.i18n import describe
from briefing_tui.sources import DuplicateStory, SourceNote
from briefing_tui.tui.dossier.dossier import says_the_same

if TYPE_CHECKING:
    from briefing_tui.briefing import Article
    from briefing_tui.sources.stream import SourceItem
    from briefing_tui.tui.background.briefer import Briefer
    from briefing_tui.tui.background.workers import SourceReader
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView

_OBJECTS_BETWEEN_COLLECTIONS = 10_000
# So many briefings at most are looked through for garbage: among those of 10,000 stories a search takes half a second.
_BRIEFINGS_SEARCHED = 200


class StoryIntake:
    """Takes from reader and briefer what they have. All methods are to be called on the app's own task."""

    def __init__(
        self, screen: ReadingScreen, view: StoryView, services: Services, reader: SourceReader, briefer: Briefer
    ) -> None:
        self._screen = screen
        self._view = view
        self._services = services
        self._dossier = services.dossier
        self._labels = services.labels
        self._reader = reader
        self._briefer = briefer
        self._to_open: set[str] = set()
        self._waiting: list[tuple[int, Article]] = []
        self._is_analysing = False
        self._briefings_searched = 0
        # How many stories have come, and how many have changed, since sources are being read again; None where not.
        self._read_anew: tuple[int, int] | None = None
        # The last fault since then of a source that gave a story before, in one line.
        self._lost = ""

    def begin_analysis(self) -> None:
        """Let what was read be briefed, from now on at once."""
        if self._is_analysing:
            return
        self._is_analysing = True
        # What stands now stays; a search among so few new objects ends within some milliseconds, between two keys.
        gc.freeze()
        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
        self._briefer.want(self._dossier.current)
        for number, article in self._waiting:
            self._briefer.add(number, article)
        self._waiting.clear()

    def read_again(self, arguments: tuple[str, ...]) -> bool:
        """Read these sources anew; False where something is being read already."""
        if self._reader.busy:
            return False
        self._read_anew, self._lost = (0, 0), ""
        self._reader.read(arguments)
        return True

    def add_source(self, source: str) -> None:
        """Read one more source; its first story opens when it has come."""
        self._to_open.add(source)
        self._reader.read((source,))

    # What was read.

    def take_read(self) -> None:
        """Take in what was read, and show it."""
        dossier, view, screen = self._dossier, self._view, self._screen
        nothing_open = dossier.story is None
        asked_for: int | None = None
        read_before = len(dossier.stories)
        for item in self._reader.take():
            number = self._take_item(item)
            if asked_for is None:
                asked_for = number
        if nothing_open and dossier.stories:
            view.open_story(self._last_story_among(0) or 0)
            if self._to_open:
                self._to_open.clear()
                screen.show_message("")
        elif (number := self._last_story_among(read_before)) is not None:
            view.open_story(number)
        elif asked_for is not None and not nothing_open:
            self._to_open.clear()
            screen.call_later(view.go_to_story, asked_for)
        if self._read_anew is not None and not self._reader.busy:
            self._say_what_came(*self._read_anew)
            self._read_anew = None
        view.refresh_views()
        screen.key_dispatch.play()

    def _say_what_came(self, new: int, changed: int) -> None:
        """How many stories are new and how many have changed; where none, what became of a source that gave one."""
        told = [self._labels("say.reloaded", count=new)] if new else []
        told += [self._labels("say.changed", count=changed)] if changed else []
        if self._lost and not told:
            self._screen.show_message(self._lost, alarming=True)
        else:
            self._screen.show_message(", ".join(told) or self._labels("say.nothing_new"))

    def _last_story_among(self, first: int) -> int | None:
        """The story, of those from number `first` on, that was open last; None once the reader has pressed a key."""
        if self._screen.key_dispatch.begun:
            return None
        read = range(first, len(self._dossier.stories))
        return next((n for n in read if self._view.record.is_last_story(self._dossier.stories[n].article)), None)

    def _take_item(self, item: SourceItem) -> int | None:
        """Take in what was read; the story's number where the reader asked for it and waits for it to open."""
        match item:
            case SourceError():
                self._take_fault(item)
                return None
            case DuplicateStory():
                number = self._dossier.name_source(item)
                return number if item.source in self._to_open else None
            case SourceNote():
                self._screen.show_message(describe(item, self._labels.language))
                return None
            case article:
                number = self._take_article(article)
                return number if self._to_open else None

    def _take_fault(self, fault: SourceError) -> None:
        """Take in what could not be read, and say so: where there is more of it, how much."""
        self._dossier.add_fault(fault)
        line, count = describe(fault, self._labels.language), len(self._dossier.faults)
        if self._dossier.number(fault.source) is not None:
            self._lost = line
        is_asked_for = fault.source in self._to_open
        self._to_open.discard(fault.source)
        if count > 1 and not is_asked_for:
            line = self._labels("say.faults", count=count, stories=self._services.keymap.shown_first("stories"))
        self._screen.show_message(line, alarming=True)

    def _take_article(self, article: Article) -> int:
        dossier, positions = self._dossier, self._services.positions
        count, before = len(dossier.stories), dossier.number(article.source)
        was = dossier.stories[before].article if before is not None else None
        number = dossier.add(article)
        story = dossier.stories[number]
        is_there = number < count and was is not None
        if is_there and was and says_the_same(was, article):
            return number
        story.is_new = not is_there and (self._read_anew is not None or positions.is_new(article))
        story.is_read = not is_there and positions.is_read(article)
        if self._read_anew is not None:
            new, changed = self._read_anew
            self._read_anew = (new + (not is_there), changed + is_there)
        if is_there and was:
            self._services.marking.follow_edit(was, article)
            if number == dossier.current:
                self._view.show_changed()
        if self._is_analysing:
            self._briefer.add(number, article)
        else:
            self._waiting.append((number, article))
        return number

    # What was briefed.

    def take_briefed(self) -> bool:
        """Take in what was briefed, and show it; whether the open story was among it."""
        is_open_one = False
        for number, result in self._briefer.take():
            story = self._dossier.stories[number]
            if isinstance(result, SourceError):
                story.fault = result
            else:
                self._dossier.take_briefing(number, result)
                self._briefings_searched += 1
            is_open_one = is_open_one or number == self._dossier.current
        if self._briefings_searched >= _BRIEFINGS_SEARCHED:
            self._briefings_searched = 0
            gc.collect(0)
            gc.freeze()
        if is_open_one:
            self._view.show_briefed()
        self._view.refresh_views()
        self._screen.key_dispatch.play()
        return is_open_one
