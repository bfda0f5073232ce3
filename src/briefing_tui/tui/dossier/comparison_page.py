"""Two sides of an affair as rows one walks: each says what the one and what the other has, and leads to both places."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing_tui.briefing import Span
from briefing_tui.digest.differences import version_spans
from briefing_tui.i18n import Labels
from briefing_tui.outputs.comparison.page import by_weight, version_of, words_of
from briefing_tui.outputs.wording import quoted
from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.drawing.event_wording import days_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from briefing_tui.briefing import Article, Briefing, Event, Language
    from briefing_tui.digest.model import Comparison, Difference, Happening, Participant, Side, Statement
    from briefing_tui.happenings.telling import Telling

Subject = Literal["difference", "happening", "participant", "statement"]
Whose = Literal["both", "first", "second"]
_WHOSE: tuple[Whose, ...] = ("both", "first", "second")
_SIGNS: dict[str, str] = {"person": "", "organization": "# ", "place": "@ "}


@dataclass(frozen=True, slots=True)
class ComparedPlace:
    """Where a side tells what a row says: the story's number, the sentence, and what of it is lit."""

    story: int
    span: Span
    lit: tuple[Span, ...] = ()
    event: Event | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One row: `lead` is a day or a name, `words` what each side says, "" where it says nothing; `places` where.

    `key` stays the same while the comparison is made anew.
    """

    key: Hashable
    subject: Subject
    whose: Whose
    lead: str
    words: tuple[str, str]
    places: tuple[ComparedPlace | None, ComparedPlace | None]
    is_key: bool = False
    differs: bool = False

    def place_of(self, side: int) -> ComparedPlace:
        """Where that side tells it, or else the other one."""
        place = self.places[side] or self.places[1 - side]
        assert place
        return place


class ComparisonPage(NamedTuple):
    """All that a comparison shows: the sides' names, the stories of each by number, with their days, the rows.

    `told_alone` are the sentences of each story that tell what the other side does not, `repeated` those that it has in
    nearly the same words.
    """

    names: tuple[str, str]
    stories: tuple[tuple[int, ...], tuple[int, ...]]
    articles: dict[int, Article]
    days: Mapping[int, str]
    rows: tuple[ComparisonRow, ...] = ()
    told_alone: Mapping[int, Sequence[Span]] = MappingProxyType({})
    repeated: Mapping[int, Sequence[Span]] = MappingProxyType({})
    is_waiting: bool = False


class ComparisonPageMaker:
    """Makes the rows of a comparison; `numbers` are those that the stories have in the dossier."""

    def __init__(
        self, comparison: Comparison, briefings: Sequence[Briefing], numbers: Sequence[int], language: Language
    ) -> None:
        self._comparison = comparison
        self._briefings = briefings
        self._numbers = numbers
        self._words = Labels(language)

    def rows(self) -> tuple[ComparisonRow, ...]:
        """Where they differ; what both tell, then what one does alone; the same of names and of quotes."""
        comparison, happenings = self._comparison, by_weight(self._comparison)
        return (
            *(
                self._difference(happening, difference)
                for happening in comparison.happenings.both
                for difference in happening.differences
            ),
            *(self._happening(h, whose) for whose in _WHOSE for h in getattr(happenings, whose)),
            *(self._participant(p, whose) for whose in _WHOSE for p in getattr(comparison.participants, whose)),
            *(self._statement(s, whose) for whose in _WHOSE for s in getattr(comparison.statements, whose)),
        )

    def told_alone(self) -> dict[int, list[Span]]:
        """The sentences that tell what the other side does not, by the story's number in the dossier."""
        alone: dict[int, list[Span]] = {}
        for happening in (*self._comparison.happenings.first, *self._comparison.happenings.second):
            for telling in happening.tellings:
                span = Span(telling.event.start, telling.event.end)
                alone.setdefault(self._numbers[telling.story], []).append(span)
        return alone

    def repeated(self) -> dict[int, list[Span]]:
        """The sentences that the other side has in nearly the same words, by the story's number in the dossier."""
        repeated: dict[int, list[Span]] = {}
        for side in self._comparison.sides:
            for passage in side.repeated:
                repeated.setdefault(self._numbers[passage.story], []).append(passage.span)
        return repeated

    def _happening(self, happening: Happening, whose: Whose) -> ComparisonRow:
        one, other = self._comparison.sides
        return ComparisonRow(
            ("happening", self._key(happening)), "happening", whose, days_of(happening, self._words.language),
            (self._told(happening, one), self._told(happening, other)),
            (self._place(happening, one), self._place(happening, other)),
            is_key=happening.key, differs=bool(happening.differences),
        )  # fmt: skip

    def _key(self, happening: Happening) -> Hashable:
        places = ((self._numbers[telling.story], telling.event.start) for telling in happening.tellings)
        return min(places)

    def _told(self, happening: Happening, side: Side) -> str:
        return sanitize_line(" / ".join(words_of(happening, side, long=False)))

    def _telling(self, happening: Happening, side: Side) -> Telling | None:
        return next((telling for telling in happening.tellings if telling.story in side.stories), None)

    def _place(self, happening: Happening, side: Side) -> ComparedPlace | None:
        telling = self._telling(happening, side)
        if telling is None:
            return None
        event = telling.event
        span = Span(event.start, event.end)
        return ComparedPlace(self._numbers[telling.story], span, event.what_spans, event)

    def _difference(self, happening: Happening, difference: Difference) -> ComparisonRow:
        one, other = self._comparison.sides
        return ComparisonRow(
            ("difference", self._key(happening), difference.kind, difference.about), "difference", "both",
            sanitize_line(difference.about or self._words(f"digest_{difference.kind}")),
            (self._version(difference, one), self._version(difference, other)),
            (self._version_place(happening, difference, one), self._version_place(happening, difference, other)),
            is_key=True, differs=True,
        )  # fmt: skip

    def _version(self, difference: Difference, side: Side) -> str:
        return sanitize_line(", ".join(version_of(difference, side)))

    def _version_place(self, happening: Happening, difference: Difference, side: Side) -> ComparedPlace | None:
        """The sentence in which a side says its version, the version lit."""
        for version in difference.versions:
            for telling in happening.tellings:
                if telling.story in side.stories and telling.story in version.stories:
                    lit = version_spans(difference, version, telling, self._briefings[telling.story])
                    span, event = Span(telling.event.start, telling.event.end), telling.event
                    if lit:
                        return ComparedPlace(self._numbers[telling.story], span, lit, event)
        return self._place(happening, side)

    def _participant(self, person: Participant, whose: Whose) -> ComparisonRow:
        named = [self._naming(person, side) for side in self._comparison.sides]
        key = (person.kind, min((place.story, place.actor or "") for _, place in filter(None, named)))
        return ComparisonRow(
            key, "participant", whose, f"{_SIGNS[person.kind]}{sanitize_line(person.name)}",
            (named[0][0] if named[0] else "", named[1][0] if named[1] else ""),
            (named[0][1] if named[0] else None, named[1][1] if named[1] else None),
            is_key=person.key,
        )  # fmt: skip

    def _naming(self, person: Participant, side: Side) -> tuple[str, ComparedPlace] | None:
        """How often a side names somebody, and as what; with the place of the first mention, all mentions lit."""
        named = [(n, a) for n, a in zip(person.stories, person.actors, strict=True) if n in side.stories]
        actors = [(n, actor) for n, name in named for actor in self._briefings[n].actors if actor.id == name]
        if not actors:
            return None
        story, first = actors[0]
        count = sum(len(actor.mentions) for _, actor in actors)
        roles = "; ".join(dict.fromkeys(role for _, actor in actors for role in actor.roles))
        mentions = [
            Span(start, end) for start, end in sorted((mention.start, mention.end) for mention in first.mentions)
        ]
        place = ComparedPlace(self._numbers[story], mentions[0], tuple(mentions), actor=first.id)
        return sanitize_line(f"{count}× {roles}".rstrip()), place

    def _statement(self, statement: Statement, whose: Whose) -> ComparisonRow:
        quoted = [self._quoting(statement, side) for side in self._comparison.sides]
        key = ("statement", min((place.story, place.span.start) for _, place in filter(None, quoted)))
        lead = sanitize_line(statement.speaker) + (f" {statement.day}" if statement.day else "")
        return ComparisonRow(
            key, "statement", whose, lead,
            (quoted[0][0] if quoted[0] else "", quoted[1][0] if quoted[1] else ""),
            (quoted[0][1] if quoted[0] else None, quoted[1][1] if quoted[1] else None),
        )  # fmt: skip

    def _quoting(self, statement: Statement, side: Side) -> tuple[str, ComparedPlace] | None:
        for story, span in zip(statement.stories, statement.spans, strict=True):
            if story in side.stories:
                words = self._briefings[story].article.text[span.start : span.end]
                return sanitize_line(quoted(words, direct=statement.direct)), ComparedPlace(
                    self._numbers[story], span, (span,)
                )
        return None
