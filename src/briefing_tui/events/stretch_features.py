"""What the ranker sees of a stretch: how it begins and ends, what it leaves out, and how it stands to the date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.stretches import Stretches
from briefing_tui.events.syntax import NO_CLAUSE
from briefing_tui.events.words import is_verb, word_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing_tui.events.phrases import Phrase
    from briefing_tui.events.stretches import Stretch
    from briefing_tui.events.window import Window

_PASSED = ("date", "adverb")
_MANY = 4


def _sum(features: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(feature, 0.0) for feature in features)


class StretchFeatures(Stretches):
    """The stretches of a sentence with their features, as short strings; those of one beginning or end made once."""

    def __init__(
        self,
        parts: Sequence[Phrase],
        words: Sequence[str],
        window: Window,
        names: dict[int, str],
        *,
        is_said: bool,
        is_statement: bool,
    ) -> None:
        super().__init__(parts, words, window.date_first, names, is_statement=is_statement)
        self.is_said = is_said
        self._signs = [self._sign(part) for part in parts]
        self._date_at = sum(part.last <= window.date_first for part in parts)
        self._by_first: dict[int, list[str]] = {}
        self._by_last: dict[int, list[str]] = {}
        self._scores_by_first: dict[int, float] = {}
        self._scores_by_last: dict[int, float] = {}

    def features(self, stretch: Stretch) -> list[str]:
        """All features of a stretch."""
        return [*self._at_start(stretch.first), *self._at_end(stretch.last), *self._between(stretch)]

    def score(self, stretch: Stretch, weights: Mapping[str, float]) -> float:
        """The sum of its features' weights, the same ones at each call: a beginning or an end is added up once."""
        first, last = stretch.first, stretch.last
        if first not in self._scores_by_first:
            self._scores_by_first[first] = _sum(self._at_start(first), weights)
        if last not in self._scores_by_last:
            self._scores_by_last[last] = _sum(self._at_end(last), weights)
        return self._scores_by_first[first] + self._scores_by_last[last] + _sum(self._between(stretch), weights)

    def _at_start(self, first: int) -> list[str]:
        if first not in self._by_first:
            self._by_first[first] = self._of_start(first)
        return self._by_first[first]

    def _at_end(self, last: int) -> list[str]:
        if last not in self._by_last:
            self._by_last[last] = self._of_end(last)
        return self._by_last[last]

    def _between(self, stretch: Stretch) -> list[str]:
        return [*self._of_gap(stretch), *self._of_whole(stretch), *(f"x={fault}" for fault in stretch.faults)]

    def _sign(self, part: Phrase) -> str:
        first = self.words[part.first]
        if part.kind == "mark":
            return first
        return part.kind if part.kind in _PASSED else f"{part.kind}.{word_class(first)}"

    def _kinds_of_names(self, n: int) -> str:
        part = self.parts[n]
        return "".join(dict.fromkeys(self.names[at] for at in range(part.first, part.last) if at in self.names))

    def _neighbour(self, n: int, step: int) -> tuple[str, bool]:
        """The sign of the next phrase to one side, dates and brackets aside, and whether a date stands between."""
        is_dated = False
        n += step
        while 0 <= n < len(self.parts) and (self.parts[n].kind in _PASSED or self.clause_of[n] == NO_CLAUSE):
            is_dated = is_dated or self.parts[n].kind == "date"
            n += step
        return (self._signs[n] if 0 <= n < len(self.parts) else "-"), is_dated

    def _of_start(self, n: int) -> list[str]:
        part, clause = self.parts[n], self.clause_of[n]
        kind, opener, _ = self.syntax.clauses[clause]
        before, is_dated = self._neighbour(n, -1)
        behind, _ = self._neighbour(n, 1)
        opens = not any(
            self.parts[m].kind in ("noun", "verb") and self.clause_of[m] == clause for m in range(max(opener, 0), n)
        )
        return [
            f"s={self._signs[n]}",
            f"s<{before}",
            f"s<{before}|{part.kind}",
            f"s<d{is_dated}",
            f"s>{behind}",
            f"s={part.kind}>{behind}",
            f"sc={kind}{opens}{part.kind}",
            f"sh={clause in self.home}{kind}",
            f"sn={self._kinds_of_names(n)}",
            f"sl={min(self.sizes[n], 5)}",
            f"sp={word_class(self.words[part.first]) if opens else '-'}",
        ]

    def _of_end(self, n: int) -> list[str]:
        part, clause = self.parts[n], self.clause_of[n]
        behind, is_dated = self._neighbour(n, 1)
        last = self.words[part.last - 1].casefold()
        kind = part.kind
        if kind in ("verb", "preposition"):
            kind += last[:2] if is_verb(last) else "o"
        goes_on = n + 1 < len(self.parts) and self.clause_of[n + 1] == clause
        return [
            f"e={kind}",
            f"e>{behind}",
            f"e>{kind}>{behind}",
            f"ed={is_dated}{part.kind}",
            f"es={goes_on}",
            f"el={word_class(last)}",
            f"eh={clause in self.home}{self.syntax.clauses[clause].kind}",
            f"en={self._kinds_of_names(n)}",
        ]

    def _of_gap(self, stretch: Stretch) -> list[str]:
        first, last, kind = stretch.gap
        if not kind:
            return ["g="]
        return [
            f"g={kind}",
            f"g={kind}<{self._signs[first - 1]}",
            f"g={kind}>{self._signs[last]}",
            f"gl={kind}{min(last - first, 6)}",
        ]

    def _of_whole(self, stretch: Stretch) -> list[str]:
        phrases = [n for n in self.phrases_of(stretch) if n not in stretch.frame]
        verbs = [n for n in phrases if self.parts[n].kind == "verb"]
        found = [f"n={sum(self.sizes[n] for n in phrases)}", f"v={min(len(verbs), _MANY)}"]
        is_home = False
        if verbs:
            verb, clause = verbs[0], self.clause_of[verbs[0]]
            kind, is_home = self.syntax.clauses[clause].kind, clause in self.home
            has_subject = any(self.parts[n].kind == "noun" for n in phrases if n < verb)
            found += [f"vk={kind}{has_subject}", f"vo={clause in self.dated_otherwise}"]
            found += [f"vs={has_subject}", f"vc={kind}{is_home}", f"sv={min(verb - stretch.first, _MANY)}"]
        place = self._place(stretch)
        found += [f"vh={is_home}", f"d={place}", f"d={place}{is_home}", f"fr={len(stretch.frame)}"]
        found.append(f"cl={min(len({self.clause_of[n] for n in phrases}), _MANY)}")
        marks = sum(
            self.parts[n].kind == "mark"
            for n in range(stretch.first, stretch.last)
            if not stretch.gap.first <= n < stretch.gap.last
        )
        found.append(f"m={min(marks, 3)}")
        if self.is_said:
            found += [f"S{feature}" for feature in found if feature[0] in "nvd"]
        return found

    def _place(self, stretch: Stretch) -> str:
        """Where the date stands: inside the stretch, in its gap, or how many phrases off and beyond a verb."""
        if stretch.first <= self._date_at <= stretch.last:
            return "gap" if stretch.gap.first <= self._date_at < stretch.gap.last else "in"
        is_behind = self._date_at > stretch.last
        between = range(stretch.last + 1, self._date_at) if is_behind else range(self._date_at + 1, stretch.first)
        kinds = [self.parts[n].kind for n in between if self.parts[n].kind not in ("mark", "adverb")]
        return f"{'behind' if is_behind else 'before'}{min(len(kinds), _MANY)}{'v' if 'verb' in kinds else ''}"
