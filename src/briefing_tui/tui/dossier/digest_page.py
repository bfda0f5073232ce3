"""The digest as rows one walks: each leads to the places in the stories that it comes from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.briefing import Span
from briefing_tui.i18n import Labels, describe, render
from briefing_tui.outputs.digest.page import (
    count_of,
    difference_of,
    heading_of,
    is_lone,
    is_notice,
    notice_of,
    outlets_of,
    page_of,
)
from briefing_tui.outputs.wording import one_line, quoted, shortened
from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.dossier.headline import headline, outlet_and_day
from briefing_tui.tui.drawing.event_wording import days_of, iso_days

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence, Set

    from briefing_tui.briefing import Article, Briefing, Event, Language
    from briefing_tui.digest.model import Affair, Difference, Digest, Happening, Participant, Statement, StorySource
    from briefing_tui.outputs.digest.page import AffairPage
    from briefing_tui.tui.dossier.dossier import Dossier

_LONGEST_WHAT, _LONGEST_QUOTE = 200, 200


class MadeDigest(NamedTuple):
    """A digest with what it was made of: the number in the dossier of each story, and its briefing."""

    digest: Digest
    numbers: tuple[int, ...]
    briefings: tuple[Briefing, ...] = ()


@dataclass(frozen=True, slots=True)
class Teller:
    """A place that a row comes from: a story, there a span, the event it tells or the actor it names."""

    story: int
    span: Span | None = None
    event: Event | None = None
    actor: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row of the page. `key` stays the same while the page is made anew, `part` is what it stands under.

    `lead` is a day or a name in front of the text, `note` what stands behind it. `is_teller` marks a row that is one of
    the tellers of the row above it, `is_compact` one that stands without the heading of its part. A row without
    tellers is only read.
    """

    key: Hashable
    part: str
    text: str
    lead: str = ""
    note: str = ""
    affair: Hashable = None
    tellers: tuple[Teller, ...] = ()
    is_key: bool = False
    is_teller: bool = False
    unfolded: bool = False
    is_compact: bool = False


class _AffairRows(NamedTuple):
    """The rows of an affair, their keys, and those of them that were unfolded."""

    rows: list[PageRow]
    keys: frozenset[Hashable]
    unfolded: Set[Hashable]


class PageMaker:
    """Makes the rows of one digest, and of the stories that are not on it yet.

    Rows that were made are kept: those of an affair while the same is unfolded in it, that of a story while it is the
    same. `make_ready` may be called on another thread, before the maker is used.
    """

    def __init__(self, dossier: Dossier, made: MadeDigest | None, language: Language) -> None:
        self._dossier = dossier
        self.made = made
        self._numbers: tuple[int, ...] = made.numbers if made else ()
        self._words = Labels(language)
        self._affairs: dict[Hashable, _AffairRows] = {}
        self._stories: dict[int, tuple[Article, str, PageRow]] = {}

    def make_ready(self) -> None:
        """Make the rows of the page as it opens."""
        self._rows_of_affairs(frozenset())

    def rows(self, unfolded: Set[Hashable]) -> list[PageRow]:
        """All rows in order; `unfolded` are the keys of rows that show their tellers, of affairs that show all."""
        digest = self.made.digest if self.made else None
        rows = self._rows_of_affairs(unfolded)
        rows += [self._source(source, "undated") for source in (digest.undated if digest else ())]
        rows += self._pending()
        rows += self._left_out()
        return rows

    def _rows_of_affairs(self, unfolded: Set[Hashable]) -> list[PageRow]:
        rows: list[PageRow] = []
        affairs = self.made.digest.affairs if self.made else ()
        for number, affair in enumerate(affairs, 1):
            key = ("affair", min(self._numbers[source.story] for source in affair.sources))
            kept = self._affairs.get(key)
            if kept is None or kept.unfolded != unfolded & kept.keys:
                is_short = is_notice(affair, len(affairs)) and key not in unfolded
                made = self._notice(number, affair, key) if is_short else self._affair(number, affair, key, unfolded)
                keys = frozenset(row.key for row in made)
                kept = self._affairs[key] = _AffairRows(made, keys, unfolded & keys)
            rows += kept.rows
        return rows

    def _notice(self, number: int, affair: Affair, key: Hashable) -> list[PageRow]:
        """An affair of one story in a few rows without headings, the story itself the first."""
        page = notice_of(affair)
        rows = [
            self._lone_source(affair),
            *(self._happening(happening, "events") for happening in page.happenings),
            *(self._happening(happening, "ahead", coming=True) for happening in page.ahead),
            *(self._person(person, counted=False) for person in page.persons),
            *map(self._statement, page.statements),
        ]
        return [self._heading(number, key, affair), *(replace(row, affair=key, is_compact=True) for row in rows)]

    def _lone_source(self, affair: Affair) -> PageRow:
        """The only story of an affair, below its title: its outlet and day, else where it came from."""
        (source,) = affair.sources
        story = self._source(source, "sources")
        return replace(story, text="" if story.lead else sanitize_line(source.source), is_compact=True)

    def _heading(self, number: int, key: Hashable, affair: Affair) -> PageRow:
        first = affair.sources[0]
        is_titled = is_lone(affair) and (first.title or first.working_title)
        text = self._title(self._numbers[first.story]) if is_titled else heading_of(affair, self._words)
        return PageRow(
            key, "affair", sanitize_line(text), lead=f"{number}.", affair=key, is_key=True,
            tellers=tuple(Teller(self._numbers[source.story]) for source in affair.sources),
        )  # fmt: skip

    def _affair(self, number: int, affair: Affair, key: Hashable, unfolded: Set[Hashable]) -> list[PageRow]:
        is_long = key in unfolded
        heading = self._heading(number, key, affair)
        page = page_of(affair, long=is_long)
        outlets = outlets_of(affair.sources)
        everyone = (*page.persons, *page.organizations, *page.places)
        rows = [
            *([self._lone_source(affair)] if is_lone(affair) else []),
            *(self._happening(happening, "events") for happening in page.happenings),
            *(self._happening(happening, "ahead") for happening in page.ahead),
            *map(self._titled, page.titled),
            *self._more(key, page),
            *(self._person(someone, counted=not is_lone(affair)) for someone in everyone),
            *map(self._statement, page.statements),
            *(self._difference(happening, difference, outlets) for happening, difference in page.differences),
            *(self._source(source, "sources") for source in (() if is_lone(affair) else affair.sources)),
        ]
        count = "" if is_lone(affair) else count_of(affair, self._words)
        return [
            replace(heading, note=count, unfolded=is_long),
            *self._with_tellers(rows, unfolded, key),
        ]

    def _more(self, key: Hashable, page: AffairPage) -> Iterator[PageRow]:
        """How many happenings are left out: beside those that stand there, or all of them."""
        if page.more:
            yield PageRow((key, "more"), "more" if page.happenings or page.ahead else "minor", str(page.more))

    def _with_tellers(self, rows: Sequence[PageRow], unfolded: Set[Hashable], affair: Hashable) -> list[PageRow]:
        """The rows of an affair, below each unfolded one its tellers."""
        shown: list[PageRow] = []
        for row in rows:
            is_open = row.key in unfolded and len(row.tellers) > 1
            shown.append(replace(row, affair=affair, unfolded=is_open))
            if is_open:
                shown += [
                    PageRow((row.key, teller.story), row.part, teller.text, lead=f"{self._name(teller.story)}:",
                            affair=affair, tellers=(teller,), is_teller=True)
                    for teller in row.tellers
                ]  # fmt: skip
        return shown

    def _name(self, number: int) -> str:
        """Outlet and day of a story, or where it came from."""
        story = self._dossier.stories[number]
        return outlet_and_day(story) or sanitize_line(story.article.source)

    def _title(self, number: int) -> str:
        return headline(self._dossier.stories[number].article)

    def _happening(self, happening: Happening, part: str, *, coming: bool = False) -> PageRow:
        tellers: dict[int, Teller] = {}
        for telling in happening.tellings:
            number, event = self._numbers[telling.story], telling.event
            day = iso_days(event.first, event.last)
            other_day = f"{day} " if day != iso_days(happening.first, happening.last) else ""
            text = f"{other_day}{one_line(event.told)}"
            tellers.setdefault(number, Teller(number, Span(event.start, event.end), event, text=text))
        first = min(happening.tellings, key=lambda telling: (self._numbers[telling.story], telling.event.start))
        more = len(tellers) - 1
        notes = [f"+{more}"] if more else []
        notes += [self._words("digest_differs")] if happening.differences else []
        notes += [self._words("digest_coming")] if coming else []
        return PageRow(
            ("happening", self._numbers[first.story], first.event.start, first.event.first), part,
            shortened(one_line(happening.what), _LONGEST_WHAT), lead=days_of(happening, self._words.language),
            note=f"({', '.join(notes)})" if notes else "", tellers=tuple(tellers.values()), is_key=happening.key,
        )  # fmt: skip

    def _person(self, person: Participant, *, counted: bool) -> PageRow:
        tellers = tuple(
            Teller(self._numbers[story], actor=actor, text=self._title(self._numbers[story]))
            for story, actor in zip(person.stories, person.actors, strict=True)
        )
        first = min(tellers, key=lambda teller: teller.story)
        before = f"({len(person.stories)}) " if counted else "- "
        sign = {"person": "", "organization": "# ", "place": "@ "}[person.kind]
        return PageRow(
            ("person", first.story, first.actor), "who",
            sanitize_line(f"{before}{'; '.join(person.roles)}" if counted or person.roles else ""),
            lead=f"{sign}{sanitize_line(person.name)}", tellers=tellers, is_key=person.key,
        )  # fmt: skip

    def _statement(self, statement: Statement) -> PageRow:
        words = quoted(statement.text, direct=statement.direct, longest=_LONGEST_QUOTE)
        tellers = tuple(
            Teller(self._numbers[story], span, text=self._title(self._numbers[story]))
            for story, span in zip(statement.stories, statement.spans, strict=True)
        )
        lead = sanitize_line(statement.speaker) + (f" {statement.day}:" if statement.day else ":")
        more = f"(+{len(tellers) - 1})" if len(tellers) > 1 else ""
        span = statement.spans[0]
        return PageRow(
            ("statement", tellers[0].story, span.start), "quotes", words, lead=lead, note=more, tellers=tellers,
        )  # fmt: skip

    def _difference(self, happening: Happening, difference: Difference, outlets: Mapping[int, str]) -> PageRow:
        row = self._happening(happening, "differences")
        told = difference_of(happening, difference, outlets, self._words)
        key = (row.key, difference.kind, difference.about)
        return PageRow(key, "differences", sanitize_line(told), tellers=row.tellers)

    def _source(self, source: StorySource, part: str) -> PageRow:
        return self._story_row(self._numbers[source.story], part)

    def _titled(self, source: StorySource) -> PageRow:
        """A story whose title stands in for happenings."""
        return replace(self._source(source, "sources"), key=("title", self._numbers[source.story]), part="about")

    def _story_row(self, number: int, part: str) -> PageRow:
        story = self._dossier.stories[number]
        article = story.article
        kept = self._stories.get(number)
        if kept and kept[0] is article and kept[1] == story.day and kept[2].part == part:
            return kept[2]
        row = self._new_story_row(number, part)
        self._stories[number] = article, story.day, row
        return row

    def _new_story_row(self, number: int, part: str) -> PageRow:
        story = self._dossier.stories[number]
        article = story.article
        told = (story.day, sanitize_line(article.outlet or ""))
        also = f"(+{len(article.also_at)})" if article.also_at else ""
        lead = " ".join(part for part in told if part)
        return PageRow(("source", number), part, self._title(number), lead=lead, note=also, tellers=(Teller(number),))

    def _pending(self) -> Iterator[PageRow]:
        """The stories that are on no page yet."""
        on_page = set(self._numbers)
        for number, story in enumerate(self._dossier.stories):
            if number not in on_page and story.fault is None:
                yield self._story_row(number, "pending")

    def _left_out(self) -> Iterator[PageRow]:
        """What could not be briefed, by name; a story that was read can be opened still."""
        language = self._words.language
        for number, story in enumerate(self._dossier.stories):
            if story.fault is not None:
                told = f"{sanitize_line(story.article.source)}: {render(story.fault.message, language)}"
                yield PageRow(("source", number), "left_out", told, tellers=(Teller(number),))
        for place, fault in enumerate(self._dossier.faults):
            yield PageRow(("fault", place), "left_out", sanitize_line(describe(fault, language)))
