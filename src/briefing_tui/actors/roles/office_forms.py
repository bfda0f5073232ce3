"""Other wordings of an office, without the holder's name: `Menhub` of the `Menteri Perhubungan`, `Gubernur Kalteng`."""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import opens_role, role_lexicon
from briefing_tui.actors.roles.anaphora import begins_phrase
from briefing_tui.actors.roles.phrases import end_behind, is_capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_tui.actors.roles.phrases import RoleSentence

# The names of places and bodies that are compared have at most so many words.
_LONGEST_NAME = 4
# An abbreviated office has at least so many letters.
_SHORTEST = 4
# An office that tells whose it is has so many words: `Ketua PGN`.
_FEWEST_WORDS = 2


class KnownOffices:
    """The offices of the persons of a text, by which other wordings of them are told.

    `offices` holds the words of the offices of each cluster, in lower case.
    """

    def __init__(self, offices: Mapping[int, Iterable[Sequence[str]]]) -> None:
        self._holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for who, held in offices.items():
            for office in held:
                self._holders[tuple(office)].add(who)
        self._short_forms: dict[str, set[int]] = defaultdict(set)
        for office, owners in self._holders.items():
            for before, low in itertools.pairwise(office):
                if before == "(":
                    self._short_forms[low] |= owners
        openings = {office[0] for office in self._holders}
        self._beginnings = openings | role_lexicon().short_offices if openings else openings

    def named_again(self, sentence: RoleSentence) -> Iterator[tuple[int, int, int]]:
        """Where words name an office anew whose holder is known: first word, end, and the cluster of the holder.

        What fits several persons' is nobody's.
        """
        lower = sentence.lower
        if self._beginnings.isdisjoint(lower):
            return
        at = 0
        for begin in range(len(lower)):
            if begin < at or not self._may_begin(sentence, begin):
                continue
            at = begin
            end = end_behind(sentence, begin)
            if end is None or end <= begin or end in sentence.persons or lower[begin] in role_lexicon().former:
                continue
            while end > begin and not (is_capital(sentence, end - 1) or _is_number(lower[end - 1])):
                end -= 1
            holder = self._holder(lower[begin:end])
            name = end + 1
            while name < len(lower) and (lower[name] in lexicons().ranks or lower[name] == "."):
                name += 1
            named_behind = lower[end : end + 1] == [","] and name in sentence.persons
            if holder is not None and not named_behind:
                yield begin, end, holder
            at = end

    def is_of_another(self, words: Sequence[str], who: int) -> bool:
        """Whether an office of several words is that of one other person of the text, in these words or others."""
        if len(words) < _FEWEST_WORDS:
            return False
        holders = {
            holder
            for office, owners in self._holders.items()
            if tuple(words) == office[: len(words)] or _is_form(words, office)
            for holder in owners
        }
        return len(holders) == 1 and who not in holders

    def _may_begin(self, sentence: RoleSentence, begin: int) -> bool:
        return (
            sentence.lower[begin] in self._beginnings
            and is_capital(sentence, begin)
            and opens_role(sentence.lower, begin)
            and (begins_phrase(sentence, begin) or sentence.lower[begin - 1] in lexicons().honorifics)  # `Pak | Menhub`
        )

    def _holder(self, words: Sequence[str]) -> int | None:
        """The only person whose office words may word; None where there is none or more than one."""
        holders: set[int] = set()
        for office, who in self._holders.items():
            if _is_form(words, office):
                holders |= who
        if words and words[0] in self._short_forms:
            holders &= self._short_forms[words[0]]  # `Menteri Dalam Negeri (Mendagri)`: nobody else is meant
        return holders.pop() if len(holders) == 1 else None


def _is_number(word: str) -> bool:
    """Whether a word numbers a unit, as no year does: `Ketua RW | 05`."""
    return word.isdigit() and len(word) < _SHORTEST


def _is_form(words: Sequence[str], office: tuple[str, ...]) -> bool:
    """Whether words are another wording of an office, its words shortened: `Gubernur Kalteng`, `Menhub`."""
    if not words or tuple(words) == office[: len(words)]:
        return False
    if words[0] == office[0] and _with_places(words) == _with_places(office):
        return True
    if words[0] != office[0] and (office[0].startswith(words[0]) or words[0].startswith(office[0])):
        return False
    if words[0] == office[0]:
        return len(words) > 1 and all(word in office for word in words)
    if not _shortens(words[0], office):
        return False
    return all(word in office for word in words[1:]) or set(_with_places(words[1:])) <= set(_with_places(office))


def _with_places(words: Sequence[str]) -> list[str]:
    """The words with the forms of a place or body made one: `gubernur sulsel`, `gubernur sulawesi selatan`."""
    same, joined, at = lexicons().same, list[str](), 0
    while at < len(words):
        length = next((n for n in range(_LONGEST_NAME, 0, -1) if " ".join(words[at : at + n]) in same), 0)
        joined.append(str(same[" ".join(words[at : at + length])]) if length else words[at])
        at += length or 1
    return joined


def _shortens(word: str, office: tuple[str, ...]) -> bool:
    """Whether a word is made of letters of an office in their order: `wapres`, `kapolda`, `mendagri`."""
    if len(word) < _SHORTEST or word in office or not word.isalpha() or len(office) < 2:
        return False
    if word[:2] != office[0][:2] and word[0] != office[0][0]:
        return False
    # `Kapolresta` is no `Kasat Reskrim Polresta`: before a whole word of the office something stands for all others.
    whole = next((n for n in range(2, len(office)) if len(office[n]) >= _SHORTEST and word.endswith(office[n])), 1)
    if any(part[0] not in word.removesuffix(office[whole]) for part in office[1:whole]):
        return False
    letters = iter("".join(part for part in office if part.isalpha()))
    return word in role_lexicon().short_offices and all(letter in letters for letter in word)
