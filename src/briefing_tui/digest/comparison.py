"""Two outlets, or two stories, beside one another: what both tell, what only one does, and where they differ."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from briefing_tui.digest.digest import affair_of
from briefing_tui.digest.happenings import narrowed
from briefing_tui.digest.model import Comparison, Happening, Parted, Participant, Passage, Side, Statement
from briefing_tui.digest.repetition import SentenceIndex, sentences_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import Affair, Difference, Digest, StorySource
    from briefing_tui.digest.repetition import ComparedSentence

Told = TypeVar("Told", Happening, Participant, Statement)


def compare(digest: Digest, briefings: Sequence[Briefing], one: Sequence[int], other: Sequence[int]) -> Comparison:
    """Two sides that have no story in common, by the numbers of their stories in `briefings`.

    Where one affair of the digest holds them all, what is one happening there is one here; stories of several affairs
    are compared by themselves. Raises `ValueError` where a side has no story, or both have the same.
    """
    if not one or not other or not set(one).isdisjoint(other):
        raise ValueError("a comparison needs two sides without a story in common")
    stories = {*one, *other}
    affair = next((a for a in digest.affairs if stories <= {source.story for source in a.sources}), None)
    affair = affair or affair_of(sorted(stories), briefings)
    sides = _with_repetitions(_sides(affair, one, other), briefings)
    every = (narrowed(happening, stories, briefings) for happening in (*affair.happenings, *affair.ahead))
    happenings = sorted((happening for happening in every if happening), key=lambda h: (h.first, h.last))
    return Comparison(
        affair.names,
        affair.happening,
        sides,
        _parted((_with_differences_between(happening, *sides) for happening in happenings), *sides),
        _parted(_participants(affair, stories, briefings), *sides),
        _parted(_statements(affair, stories), *sides),
    )


def compare_by_affair(
    digest: Digest, briefings: Sequence[Briefing], one: Collection[int], other: Collection[int]
) -> tuple[Comparison, ...]:
    """A comparison for each affair of which both sides have stories, in the order of the digest."""
    in_affairs = ([source.story for source in affair.sources] for affair in digest.affairs)
    sides = (([n for n in stories if n in one], [n for n in stories if n in other]) for stories in in_affairs)
    return tuple(compare(digest, briefings, left, right) for left, right in sides if left and right)


def _sides(affair: Affair, one: Collection[int], other: Collection[int]) -> tuple[Side, Side]:
    left, right = (tuple(s for s in affair.sources if s.story in stories) for stories in (one, other))
    pairs = zip(_names(left), _names(right), strict=True)
    names = next((pair for pair in pairs if all(pair) and pair[0] != pair[1]), ("1", "2"))
    return Side(names[0], left), Side(names[1], right)


def _with_repetitions(sides: tuple[Side, Side], briefings: Sequence[Briefing]) -> tuple[Side, Side]:
    """The sides with what of each stands on the other in nearly the same words."""
    one, other = ({n: sentences_of(briefings[n].article.text) for n in side.stories} for side in sides)
    return _with_repeated(sides[0], one, other), _with_repeated(sides[1], other, one)


def _with_repeated(
    side: Side, own: Mapping[int, Sequence[ComparedSentence]], others: Mapping[int, Sequence[ComparedSentence]]
) -> Side:
    index = SentenceIndex(sentence for sentences in others.values() for sentence in sentences)
    repeated = tuple(Passage(story, span) for story, sentences in own.items() for span in index.repeated_in(sentences))
    return replace(side, sentences=sum(map(len, own.values())), repeated=repeated)


def _names(sources: Sequence[StorySource]) -> Iterator[str]:
    """What a side may be called, the first where that tells it from the other: outlet, day, title, source."""
    first = sources[0]
    outlet = first.outlet if first.outlet and all(source.outlet == first.outlet for source in sources) else ""
    yield outlet
    yield f"{outlet} {first.day}" if outlet and first.day else ""
    yield first.title or first.working_title or ""
    yield first.source


def _with_differences_between(happening: Happening, one: Side, other: Side) -> Happening:
    """The happening with the differences of which each side has another version."""
    return replace(happening, differences=tuple(d for d in happening.differences if _is_between(d, one, other)))


def _is_between(difference: Difference, one: Side, other: Side) -> bool:
    left, right = (
        {version.value for version in difference.versions if not set(version.stories).isdisjoint(side.stories)}
        for side in (one, other)
    )
    return bool(left and right) and left != right


def _participants(affair: Affair, stories: Collection[int], briefings: Sequence[Briefing]) -> Iterator[Participant]:
    """Those whom these stories name, with what is counted in them alone; the key ones of each kind first."""
    for someone in affair.participants:
        named = [(n, a) for n, a in zip(someone.stories, someone.actors, strict=True) if n in stories]
        own = [actor for story, name in named for actor in briefings[story].actors if actor.id == name]
        if own:
            yield replace(
                someone,
                stories=tuple(story for story, _ in named),
                actors=tuple(name for _, name in named),
                mentions=sum(len(actor.mentions) for actor in own),
                key=any(actor.key for actor in own),
            )


def _statements(affair: Affair, stories: Collection[int]) -> Iterator[Statement]:
    """What these stories quote."""
    for statement in affair.statements:
        quoted = [(n, span) for n, span in zip(statement.stories, statement.spans, strict=True) if n in stories]
        if quoted:
            yield replace(statement, stories=tuple(n for n, _ in quoted), spans=tuple(span for _, span in quoted))


def _parted(items: Iterable[Told], one: Side, other: Side) -> Parted[Told]:
    both: list[Told] = []
    first: list[Told] = []
    second: list[Told] = []
    for item in items:
        of_one = not set(one.stories).isdisjoint(item.stories)
        of_other = not set(other.stories).isdisjoint(item.stories)
        (both if of_one and of_other else first if of_one else second).append(item)
    return Parted(tuple(both), tuple(first), tuple(second))
