"""What the ranker sees of a stretch: how it begins and ends, what it leaves out, and how it stands to the date.

Features are short strings, made of a few values in groups. The same values come again and again, in all stories: a
group is made and weighed once, and looked up from then on.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.clauses import NO_CLAUSE
from briefing_tui.events.syntax.phrase_sets import between, first_of
from briefing_tui.events.syntax.words import is_verb, word_class

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing_tui.events.compression.stretches import Stretch, Stretches

    # What makes the features of a group, and the values it makes them of.
    Group = tuple[Callable[..., list[str]], tuple[object, ...]]

_PASSED = ("date", "adverb")
_MANY = 4
_MOST_GROUPS = 20_000


class _Start(NamedTuple):
    """A phrase that begins a stretch: its sign and kind, what stands before and behind it, its clause, its words."""

    sign: str
    kind: str
    before: str
    is_dated: bool
    behind: str
    clause_kind: str
    opens: bool
    is_home: bool
    names: str
    size: int
    first_class: str


class _End(NamedTuple):
    """A phrase that ends a stretch: its kind and form, what stands behind it, whether its clause goes on."""

    kind: str
    form: str
    behind: str
    is_dated: bool
    goes_on: bool
    last_class: str
    is_home: bool
    clause_kind: str
    names: str


class Ranker:
    """The weights of features; what is not among them weighs nothing."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._weight_of = lru_cache(maxsize=_MOST_GROUPS)(self._weigh)

    def score(self, groups: list[Group]) -> float:
        """The sum of the weights of all features."""
        return sum([self._weight_of(group) for group in groups])

    def _weigh(self, group: Group) -> float:
        make, values = group
        return sum([self._weights.get(feature, 0.0) for feature in make(*values)])


class StretchFeatures:
    """The features of the stretches around a date, whose first word is `date_first`."""

    def __init__(self, stretches: Stretches, date_first: int) -> None:
        self._relations, self._told = stretches.relations, stretches.told
        self._is_said = stretches.is_said
        self._kinds, self._clause_of = self._relations.kinds, self._relations.clause_of
        self._date_at = sum([part.last <= date_first for part in self._relations.parts])
        self._by_first: dict[int, Group] = {}
        self._by_last: dict[int, Group] = {}

    def features(self, stretch: Stretch) -> list[str]:
        """All features of a stretch."""
        return [feature for make, values in self.groups(stretch) for feature in make(*values)]

    def groups(self, stretch: Stretch) -> list[Group]:
        """The groups of its features; those of one beginning or end are made once."""
        first, last = stretch.first, stretch.last
        if first not in self._by_first:
            self._by_first[first] = (_of_start, (self._start(first),))
        if last not in self._by_last:
            self._by_last[last] = (_of_end, (self._end(last),))
        verb = first_of(stretch.phrases & self._relations.verbs)
        is_home = verb >= 0 and self._clause_of[verb] in self._relations.home
        groups: list[Group] = [
            self._by_first[first],
            self._by_last[last],
            (_of_gap, self._gap(stretch)),
            (_of_size, self._size(stretch)),
            (_of_date, (self._is_said, self._place(stretch), is_home)),
        ]
        if verb >= 0:
            groups.append((_of_verb, self._verb(stretch, verb, is_home=is_home)))
        if stretch.faults:
            groups.append((_of_faults, stretch.faults))
        return groups

    def _sign(self, n: int) -> str:
        """What the features say of a phrase: the mark, or its kind with the class of its first word."""
        kind, first = self._kinds[n], self._relations.words[self._relations.parts[n].first]
        if kind == "mark":
            return first
        return kind if kind in _PASSED else f"{kind}.{word_class(first)}"

    def _kinds_of_names(self, n: int) -> str:
        part, names = self._relations.parts[n], self._relations.names
        return "".join(dict.fromkeys([names[at] for at in range(part.first, part.last) if at in names]))

    def _neighbour(self, n: int, step: int) -> tuple[str, bool]:
        """The sign of the next phrase to one side, dates and brackets aside, and whether a date stands between."""
        is_dated, kinds = False, self._kinds
        n += step
        while 0 <= n < len(kinds) and (kinds[n] in _PASSED or self._clause_of[n] == NO_CLAUSE):
            is_dated = is_dated or kinds[n] == "date"
            n += step
        return (self._sign(n) if 0 <= n < len(kinds) else "-"), is_dated

    def _start(self, n: int) -> _Start:
        relations, clause = self._relations, self._clause_of[n]
        clause_kind, opener, _ = relations.clauses[clause]
        before, is_dated = self._neighbour(n, -1)
        behind, _ = self._neighbour(n, 1)
        passed = relations.of_clause(clause) & between(max(opener, 0), n)
        opens = not passed & (relations.nouns | relations.verbs)
        first_class = word_class(relations.words[relations.parts[n].first]) if opens else "-"
        size, names = min(self._told.sizes[n], 5), self._kinds_of_names(n)
        sign, is_home = self._sign(n), clause in relations.home
        return _Start(
            sign, self._kinds[n], before, is_dated, behind, clause_kind, opens, is_home, names, size, first_class
        )

    def _end(self, n: int) -> _End:
        relations, clause, kind = self._relations, self._clause_of[n], self._kinds[n]
        behind, is_dated = self._neighbour(n, 1)
        last = relations.last_word(n)
        form = ""
        if kind in ("verb", "preposition"):
            form = last[:2] if is_verb(last) else "o"
        goes_on = n + 1 < len(self._kinds) and self._clause_of[n + 1] == clause
        is_home, names = clause in relations.home, self._kinds_of_names(n)
        clause_kind = relations.clauses[clause].kind
        return _End(kind, form, behind, is_dated, goes_on, word_class(last), is_home, clause_kind, names)

    def _gap(self, stretch: Stretch) -> tuple[object, ...]:
        first, last, kind = stretch.gap
        return (kind, self._sign(first - 1), self._sign(last), min(last - first, 6)) if kind else ("", "", "", 0)

    def _size(self, stretch: Stretch) -> tuple[object, ...]:
        relations, phrases = self._relations, stretch.phrases
        first, last, gap = stretch.first, stretch.last, stretch.gap
        words_before = self._told.words_before
        words = words_before[last + 1] - words_before[first] + words_before[gap.first] - words_before[gap.last]
        verbs = (phrases & relations.verbs).bit_count()
        clauses = sum([phrases & inside > 0 for inside in relations.phrases_of_clauses])
        marks = (relations.of_kind("mark") & between(first, last) & ~between(gap.first, gap.last)).bit_count()
        frame = stretch.frame.bit_count()
        return self._is_said, words, min(verbs, _MANY), frame, min(clauses, _MANY), min(marks, 3)

    def _verb(self, stretch: Stretch, verb: int, *, is_home: bool) -> tuple[object, ...]:
        relations, clause = self._relations, self._clause_of[verb]
        has_subject = stretch.phrases & relations.nouns & between(0, verb) > 0
        is_otherwise, distance = clause in relations.dated_otherwise, min(verb - stretch.first, _MANY)
        return self._is_said, relations.clauses[clause].kind, has_subject, is_otherwise, is_home, distance

    def _place(self, stretch: Stretch) -> str:
        """Where the date stands: inside the stretch, in its gap, or how many phrases off and beyond a verb."""
        if stretch.first <= self._date_at <= stretch.last:
            return "gap" if stretch.gap.first <= self._date_at < stretch.gap.last else "in"
        is_behind = self._date_at > stretch.last
        ends = (stretch.last + 1, self._date_at) if is_behind else (self._date_at + 1, stretch.first)
        kinds = [kind for kind in self._kinds[slice(*ends)] if kind not in ("mark", "adverb")]
        return f"{'behind' if is_behind else 'before'}{min(len(kinds), _MANY)}{'v' if 'verb' in kinds else ''}"


def _of_start(start: _Start) -> list[str]:
    return [
        f"s={start.sign}",
        f"s<{start.before}",
        f"s<{start.before}|{start.kind}",
        f"s<d{start.is_dated}",
        f"s>{start.behind}",
        f"s={start.kind}>{start.behind}",
        f"sc={start.clause_kind}{start.opens}{start.kind}",
        f"sh={start.is_home}{start.clause_kind}",
        f"sn={start.names}",
        f"sl={start.size}",
        f"sp={start.first_class}",
    ]


def _of_end(end: _End) -> list[str]:
    form = f"{end.kind}{end.form}"
    return [
        f"e={form}",
        f"e>{end.behind}",
        f"e>{form}>{end.behind}",
        f"ed={end.is_dated}{end.kind}",
        f"es={end.goes_on}",
        f"el={end.last_class}",
        f"eh={end.is_home}{end.clause_kind}",
        f"en={end.names}",
    ]


def _of_gap(kind: str, before: str, behind: str, length: int) -> list[str]:
    if not kind:
        return ["g="]
    return [f"g={kind}", f"g={kind}<{before}", f"g={kind}>{behind}", f"gl={kind}{length}"]


def _of_size(is_said: bool, words: int, verbs: int, frame: int, clauses: int, marks: int) -> list[str]:
    counts = _twice_if_said([f"n={words}", f"v={verbs}"], is_said)
    return [*counts, f"fr={frame}", f"cl={clauses}", f"m={marks}"]


def _of_verb(
    is_said: bool, clause_kind: str, has_subject: bool, is_otherwise: bool, is_home: bool, distance: int
) -> list[str]:
    subject, clause = f"{clause_kind}{has_subject}", f"{clause_kind}{is_home}"
    told = _twice_if_said([f"vk={subject}", f"vo={is_otherwise}", f"vs={has_subject}", f"vc={clause}"], is_said)
    return [*told, f"sv={distance}"]


def _of_date(is_said: bool, place: str, is_home: bool) -> list[str]:
    return _twice_if_said([f"vh={is_home}", f"d={place}", f"d={place}{is_home}"], is_said)


def _of_faults(*faults: str) -> list[str]:
    return [f"x={fault}" for fault in faults]


def _twice_if_said(features: list[str], is_said: bool) -> list[str]:
    """The features, and once more as those of what a speaker is named behind."""
    return [*features, *(f"S{feature}" for feature in features)] if is_said else features
