"""The views over all stories: each opened where it was left, and filled while the dossier grows."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing_tui.tui.background.workers import LatestJob
from briefing_tui.tui.dossier.timeline import merged_rows, unmerged_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from briefing_tui.digest.model import Digest
    from briefing_tui.tui.dossier.compared_sides import ComparedSides
    from briefing_tui.tui.dossier.digest_page import MadeDigest, PageMaker
    from briefing_tui.tui.dossier.event_items import Dated
    from briefing_tui.tui.dossier.people import DossierPerson
    from briefing_tui.tui.dossier.timeline import Briefed
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.views.comparing import Comparing
    from briefing_tui.tui.widgets.digest import DigestSheet
    from briefing_tui.tui.widgets.marks import MarksSheet
    from briefing_tui.tui.widgets.matches import MatchesSheet
    from briefing_tui.tui.widgets.people import PeopleSheet
    from briefing_tui.tui.widgets.sheet import Sheet
    from briefing_tui.tui.widgets.stories import StoriesSheet, TimelineSheet

# The page is made anew when so many times more stories are briefed than stand on it, and when all are.
_GROWTH, _GROWTH_OF_MANY, _MANY = 1.3, 2.0, 100
# While stories come, a view rests for so many times as long as it took to be filled: keys come first.
_REST = 10
# The views of so many stories are made as one of them opens: sooner than it would be seen to be empty.
_MADE_AT_ONCE = 12
# The views that are made of all briefings at once.
_MADE = frozenset({"digest", "people", "timeline", "comparison"})
# Those of them in which stories without a briefing have no row.
_OF_BRIEFINGS = frozenset({"people", "timeline"})


class MadeViews(NamedTuple):
    """What is made of `briefed` briefings at once: digest (`fault` says why there is none), actors, timeline.

    `latest` is the last of the reference days.
    """

    briefed: int
    page: PageMaker | None
    people: list[DossierPerson]
    rows: list[Dated]
    latest: date | None
    fault: str = ""

    @property
    def digest(self) -> MadeDigest | None:
        """The digest that the page is of."""
        return self.page.made if self.page else None


class DossierViews:
    """Digest, stories, timeline and actors of all stories: makes the sheets when first asked for, and fills them."""

    def __init__(self, screen: ReadingScreen, services: Services) -> None:
        self._screen = screen
        self._services = services
        self._dossier = services.dossier
        self._made: MadeViews | None = None
        self._asked_for = self._asked_version = 0
        self.searched_needle = ""
        self._story_at_last_list = -1
        self._rests_until = 0.0
        self._is_opening = False
        self._job: LatestJob[Briefed, MadeViews] = LatestJob(self._make, services.tell_views_made)

    # Opening.

    async def open(self, name: str) -> None:
        """Lay a view over the panes, as it was left, with what is known by now."""
        makers: dict[str, Callable[[], Sheet]] = {
            "digest": self._new_digest, "stories": self._new_stories, "timeline": self._new_timeline,
            "people": self._new_people, "marks": self._new_marks, "matches": self._new_matches,
            "comparison": self._new_comparison,
        }  # fmt: skip
        view = self._screen.sheets.views.get(name) or makers[name]()
        self._is_opening = True
        try:
            await self._screen.sheets.open_view(view)
        finally:
            self._is_opening = False
        self._ask(wanted=view.id in _MADE)
        self.fill(view)

    @cached_property
    def comparing(self) -> Comparing:
        """Two outlets or stories side by side."""
        from briefing_tui.tui.views.comparing import Comparing  # The first screen does not wait for it.

        return Comparing(self._services, lambda: self._made.digest if self._made else None)

    def _new_digest(self) -> Sheet:
        from briefing_tui.tui.widgets.digest import DigestSheet

        return DigestSheet(self._services.labels, self._screen.palette)

    def _new_stories(self) -> Sheet:
        from briefing_tui.tui.widgets.stories import StoriesSheet

        order = self._services.positions.settings.order
        return StoriesSheet(self._services.labels, self._screen.palette, self._dossier, order)

    def _new_timeline(self) -> Sheet:
        from briefing_tui.tui.widgets.stories import TimelineSheet

        return TimelineSheet(self._services.labels, self._screen.palette)

    def _new_people(self) -> Sheet:
        from briefing_tui.tui.widgets.people import PeopleSheet

        unfolded = self._services.positions.settings.unfolded
        return PeopleSheet(self._services.labels, self._screen.palette, self._dossier, unfolded)

    def _new_marks(self) -> Sheet:
        from briefing_tui.tui.widgets.marks import MarksSheet

        return MarksSheet(self._services.labels, self._screen.palette)

    def _new_matches(self) -> Sheet:
        from briefing_tui.tui.widgets.matches import MatchesSheet

        return MatchesSheet(self._services.labels, self._screen.palette)

    def _new_comparison(self) -> Sheet:
        from briefing_tui.tui.widgets.comparison import ComparisonSheet

        services = self._services
        return ComparisonSheet(services.labels, self._screen.palette, lambda: services.layout in ("tabs", "linear"))

    async def open_comparison(self, sides: ComparedSides) -> None:
        """Set two sides beside one another."""
        self.comparing.sides = sides
        for number in reversed((*sides.one, *sides.other)):
            self._services.brief_next(number)
        await self.open("comparison")

    async def open_matches(self, needle: str) -> None:
        """Show which stories hold a word, and how often."""
        self.searched_needle = needle
        await self.open("matches")

    # Filling.

    def refresh(self) -> None:
        """The dossier has grown or a briefing has come: an open view is filled anew, at times while much comes."""
        if not _MADE.isdisjoint(self._screen.sheets.views):
            self._ask()
        view, is_all = self._screen.sheets.view, self._dossier.briefed == len(self._dossier.stories)
        if view is None or (view.id == "matches" and not is_all):
            return
        if view.id in _OF_BRIEFINGS:  # They hold what they held until they are made anew.
            self._show_progress(view)
            return
        began = time.monotonic()
        if is_all or began >= self._rests_until:
            self.fill(view)
            self._rests_until = time.monotonic() + _REST * (time.monotonic() - began)
        else:
            self._show_progress(view)

    def _show_progress(self, view: Sheet) -> None:
        """How much of the dossier a view holds, in its title."""
        if view.id in _OF_BRIEFINGS | {"digest"} and view.progress != (progress := self._progress(view)):
            view.progress = progress
            view.repaint_title()

    def fill_uncovered(self) -> None:
        """What lay over a view is gone: what has come meanwhile is shown in it."""
        view = self._screen.sheets.view
        if view is not None and view is self._screen.sheet and not self._is_opening:
            self.fill(view)

    def take_made(self) -> None:
        """What was made of all briefings has come."""
        made = self._job.take()
        if made is not None:
            self._made = made
            if made.fault:
                self._screen.show_message(self._services.labels("say.no_digest", fault=made.fault), alarming=True)
            # No rest for what was waited for: it may be the last that comes for a long time.
            if self._screen.sheets.view is not None and self._screen.sheets.view.id in _MADE:
                self.fill(self._screen.sheets.view)
            self._screen.key_dispatch.play()

    def _ask(self, *, wanted: bool = False) -> None:
        """Have page, actors and timeline made anew where enough has come for it, or anything where one is `wanted`."""
        stories = self._dossier.stories
        briefed = sum(story.briefing is not None for story in stories)
        is_all = self._dossier.briefed == len(stories)
        version = self._dossier.version
        growth = _GROWTH if briefed < _MANY else _GROWTH_OF_MANY
        is_last = is_all and not self._services.reading
        is_nearly_all = (
            not is_all and briefed >= _MANY and not self._services.reading and briefed * growth > len(stories)
        )
        if is_nearly_all and not wanted:
            return  # The page of all is next, and is not to wait for one that would be new for a moment only.
        enough = briefed > self._asked_for * growth or (is_all and version != self._asked_version)
        if enough or (wanted and version != self._asked_version and not self._job.is_running):
            self._asked_for, self._asked_version = briefed, version
            self._job.ask(self._briefed(), is_last=is_last)

    def _briefed(self) -> Briefed:
        return [(number, story.briefing) for number, story in enumerate(self._dossier.stories) if story.briefing]

    def fill(self, view: Sheet) -> None:
        """Show in a view what is known by now; what is chosen stays chosen."""
        fillers: dict[str, Callable[[Any], None]] = {
            "digest": self._fill_digest, "stories": self._fill_stories, "timeline": self._fill_timeline,
            "people": self._fill_people, "marks": self._fill_marks, "matches": self._fill_matches,
            "comparison": self.comparing.fill,
        }  # fmt: skip
        if fill := fillers.get(view.id or ""):  # The archive fills itself.
            fill(view)

    def _fill_stories(self, view: StoriesSheet) -> None:
        """The list of stories; the cursor goes to the open one where it is another than the last time."""
        view.show()
        if self._story_at_last_list != self._dossier.current and self._dossier.story:
            self._story_at_last_list = self._dossier.current
            view.move_to_item(self._dossier.story)

    def _fill_people(self, view: PeopleSheet) -> None:
        self._make_at_once()
        view.progress = self._progress(view)
        view.show(self._made.people if self._made else [], waiting=self._is_waiting())

    def _fill_marks(self, view: MarksSheet) -> None:
        view.show(self._services.marking.rows())

    def _fill_matches(self, view: MatchesSheet) -> None:
        from briefing_tui.tui.views.search_stories import stories_with

        view.show(self.searched_needle, stories_with(self._dossier.stories, self.searched_needle))

    def digest_of_all(self) -> Callable[[], Digest]:
        """What makes the digest of the stories that are briefed by now, on whatever thread; or has the one at hand."""
        briefings, made, faults = [briefing for _, briefing in self._briefed()], self._made, (*self._dossier.faults,)
        if made and made.digest and made.briefed == len(briefings):
            digest = made.digest.digest
            return lambda: digest

        def make() -> Digest:
            from briefing_tui.digest import make_digest

            return make_digest(briefings, faults)

        return make

    def digest_of_marked(self) -> Callable[[], Digest]:
        """What makes the digest of what is marked by now, and of nothing else, on whatever thread."""
        make, briefed = self.digest_of_all(), self._briefed()
        selected = self._services.marking.selected(briefed)

        def select() -> Digest:
            from briefing_tui.digest.selection import selected_digest

            return selected_digest(make(), [briefing for _, briefing in briefed], selected)

        return select

    def _is_waiting(self) -> bool:
        """Whether what is made of all briefings is still to come."""
        return self._made is None and any(story.fault is None for story in self._dossier.stories)

    def _progress(self, view: Sheet) -> str:
        """How many stories are briefed, or stand in a view that has a place for those alone; empty where all."""
        briefed, count = self._dossier.briefed, len(self._dossier.stories)
        if view.id in _OF_BRIEFINGS:
            without = sum(story.fault is not None for story in self._dossier.stories)
            briefed = min(briefed, without + (self._made.briefed if self._made else 0))
        return f"{briefed}/{count}" if briefed < count else ""

    def _make_at_once(self) -> None:
        """Make what is made of few briefings now, where the one at hand is of fewer."""
        briefed = self._briefed()
        if len(briefed) <= _MADE_AT_ONCE and (self._made is None or self._made.briefed != len(briefed)):
            self._made = self._make(briefed)

    def _fill_digest(self, view: DigestSheet) -> None:
        from briefing_tui.tui.dossier.digest_page import PageMaker

        view.progress = self._progress(view)
        made = self._made.page if self._made else None
        view.show(made or PageMaker(self._dossier, None, self._services.labels.language))

    def _fill_timeline(self, view: TimelineSheet) -> None:
        """The events of the stories that were briefed when it was made, seen from the latest reference date."""
        self._make_at_once()
        made = self._made
        view.progress = self._progress(view)
        if made is None:
            view.show((), None, waiting=self._is_waiting())
        elif view.events is not made.rows:
            view.show(made.rows, made.latest, keep=bool(view.rows))

    def _make(self, briefed: Briefed) -> MadeViews:
        """The digest, the actors and the timeline of all stories. Called on a thread."""
        from briefing_tui.digest import make_digest
        from briefing_tui.tui.dossier.digest_page import MadeDigest, PageMaker
        from briefing_tui.tui.dossier.people import merged_people

        numbers, briefings = tuple(number for number, _ in briefed), tuple(briefing for _, briefing in briefed)
        latest = max((day for briefing in briefings if (day := briefing.reference_date.value)), default=None)
        people: list[DossierPerson] = []
        try:
            people = merged_people(briefed)
            digest = make_digest(briefings)
            made = MadeDigest(digest, numbers, briefings)
            page = PageMaker(self._dossier, made, self._services.labels.language)
            page.make_ready()
            return MadeViews(len(briefed), page, people, merged_rows(briefed, digest), latest)
        except Exception as fault:  # Whatever all stories together set off, each of them can still be read.
            return MadeViews(len(briefed), None, people, unmerged_rows(briefed), latest, repr(fault))
