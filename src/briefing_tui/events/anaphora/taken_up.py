"""What `peraturan ini`, `pasar itu`, `acara tersebut` stand for: the one thing of that kind named shortly before.

News names a thing once and takes it up by its kind with a demonstrative (Sneddon 2010, 3.36). Where two things could
be meant, or one of the kind goes without a name, the words stay.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing_tui.briefing import Span
from briefing_tui.events.anaphora.described_subjects import people
from briefing_tui.events.syntax.words import is_happening, is_verb, listed
from briefing_tui.language.function_words import POINTING
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.sentence import Sentence

# So many sentences before may name what is meant.
FARTHEST = 2
# So many words may say of what sort a thing is: `film horor Senja`.
_LONGEST_SORT = 2
# What may stand behind a name and begins another phrase.
_BEHIND_NAMES = frozenset({"preposition", "relative", "subordinator", "negation", '"'})
# What stands before the name of a thing that is itself meant: of `penutupan Festival Serayu` the closing is.
_BEFORE_NAMES = frozenset({"preposition", "verb", "light_verb", "copula", "subordinator", "coordinator", "modal"})


Sort = Literal["documents", "events"]


class _Kind(NamedTuple):
    """What the names of things of one kind begin with, and of what sort they are."""

    heads: frozenset[str]
    sort: Sort


@cache
def _kinds() -> dict[str, _Kind]:
    """The kinds of things by the nouns that each is taken up by."""
    sorts: dict[Sort, dict[str, str]] = read_toml("lexicons/clauses.toml")["taken_up"]
    return {
        noun: _Kind(frozenset(heads.split()), sort)
        for sort, kinds in sorts.items()
        for nouns, heads in kinds.items()
        for noun in nouns.split()
    }


@cache
def _sorts_by_head() -> dict[str, Sort]:
    """Of what sort things are, by the word that their names begin with."""
    return {head: kind.sort for kind in reversed(_kinds().values()) for head in kind.heads}


def taken_up_at_start(sentence: Sentence, kept: Sequence[int]) -> str | None:
    """The noun of a thing that the words kept begin with and point back to: `film` of `Film itu`; None without one."""
    first = kept[0]
    if (
        first + 1 in sentence.dates
        or tuple(kept[:2]) != (first, first + 1)
        or sentence.lower[first + 1] not in POINTING
    ):
        return None
    is_noun = sentence.classes[first] in ("noun", "other", "name") and first not in sentence.names
    return sentence.lower[first] if is_noun and names_nobody_before(sentence, first) else None


def names_nobody_before(sentence: Sentence, first: int) -> bool:
    """Whether no name stands in a sentence before an index, which could be meant there."""
    return all(at in sentence.dates or not sentence.words[at][0].isupper() for at in range(1, first))


def named_thing(noun: str, sentences: Sequence[Sentence]) -> Span | None:
    """Where the one thing is named that a noun takes up, in the sentences before, the nearest first; None if none."""
    kind = _kinds().get(noun)
    if kind is None:
        return None if noun in _naming_no_thing() else _called_thing(noun, sentences[0])
    return _of_kind(noun, kind, sentences)


@cache
def _naming_no_thing() -> frozenset[str]:
    """Nouns of people and of bodies, and those so general that what they take up need not be called by them."""
    return people() | listed("described_bodies") | listed("generic") | listed("not_taken_up")


def _of_kind(noun: str, kind: _Kind, sentences: Sequence[Sentence]) -> Span | None:
    """Where the one thing is named whose kind a noun says by `[taken_up]`; what takes place, in the nearest."""
    heads, takes_place = kind.heads, kind.sort == "events"
    found: dict[str, Span] = {}
    for sentence in sentences[: 1 if takes_place else FARTHEST]:
        behind = 0
        for at, word in enumerate(sentence.lower):
            is_of_kind = word in heads or word == noun or (takes_place and _takes_place(sentence.words[at]))
            if at < behind or not is_of_kind or _is_passed_over(sentence, at):
                continue
            ends = _named_at(sentence, at, heads) if word in heads else None
            if ends is None:
                return None
            behind = ends
            span = Span(sentence.tokens[at].start, sentence.tokens[behind - 1].end)
            found.setdefault(" ".join(sentence.lower[at + 1 : behind]), span)
    return next(iter(found.values())) if len(found) == 1 else None


def _called_thing(noun: str, sentence: Sentence) -> Span | None:
    """Where a thing is called by a noun with a name, in a sentence that has the noun nowhere else."""
    called = [at for at, word in enumerate(sentence.lower) if word == noun]
    if len(called) != 1:
        return None
    first = called[0]
    name = first + 1
    while name <= first + _LONGEST_SORT and sentence.classes[name : name + 1] in (["other"], ["noun"]):
        name += 1
    behind = _name_ends(sentence, name, frozenset())
    if behind == name or not _is_bounded(sentence, first, behind) or _names_another(sentence, first, behind):
        return None
    return Span(sentence.tokens[first].start, sentence.tokens[behind - 1].end)


def _is_bounded(sentence: Sentence, first: int, behind: int) -> bool:
    """Whether a name ends before an index: a mark, what begins another phrase, or the first verb stands there."""
    if behind == len(sentence.words) or behind in sentence.dates:
        return True
    if _goes_on(sentence, behind):
        return False
    kind = sentence.classes[behind]
    is_predicate = is_verb(sentence.words[behind]) and not any(map(is_verb, sentence.words[:first]))
    return not kind[0].isalnum() or kind in _BEHIND_NAMES or is_predicate


def _names_another(sentence: Sentence, first: int, behind: int) -> bool:
    """Whether a sentence has other names that could be meant: no persons, not those behind `di`, not its subject."""
    is_harmless = False
    for at, word in enumerate(sentence.words):
        if first <= at < behind or not word[0].isupper() or at in sentence.dates or sentence.names.get(at) == "p":
            is_harmless = False
            continue
        stands_apart = sentence.names.get(at) != "l" if at == 0 else sentence.lower[at - 1] in ("di", ",", "(")
        if not (is_harmless or stands_apart):
            return True
        is_harmless = True
    return False


def _takes_place(word: str) -> bool:
    """Whether a word that is no name says that something takes place: `lomba`."""
    return word.islower() and is_happening(word)


def _is_passed_over(sentence: Sentence, at: int) -> bool:
    """Whether a noun takes up something itself: `peraturan itu`."""
    return not POINTING.isdisjoint(sentence.lower[at + 1 : at + 2]) and at + 1 not in sentence.dates


def _named_at(sentence: Sentence, at: int, heads: frozenset[str]) -> int | None:
    """The index behind the name of the thing that a noun calls it by: `film "Senja"`; None where none stands there."""
    sort = _sorts_by_head().get(sentence.lower[at])
    if not _stands_alone(sentence, at, heads) or (at and not sentence.words[at][0].isupper()):
        return None
    behind = _name_ends(sentence, at + 1, heads)
    if behind == at + 1 or _goes_on(sentence, behind):
        return None
    is_numbered = any(word[0].isdigit() for word in sentence.words[at:behind])
    return behind if is_numbered or sort != "documents" else None


def _stands_alone(sentence: Sentence, at: int, heads: frozenset[str]) -> bool:
    """Whether no noun before a name says that a part of the thing is meant: `kualifikasi Piala Asia`."""
    before = at - 1
    if before < 0 or not sentence.words[before][0].isalnum() or sentence.lower[before] in heads:
        return True
    return sentence.classes[before] in _BEFORE_NAMES or is_verb(sentence.words[before])


def _name_ends(sentence: Sentence, first: int, heads: frozenset[str]) -> int:
    """The index behind the name that begins at an index: `Pemerintah Nomor 5 Tahun 2023`."""
    at = first
    while at < len(sentence.words) and _is_of_name(sentence, at, heads):
        at += 1
    return at


def _is_of_name(sentence: Sentence, at: int, heads: frozenset[str]) -> bool:
    """Whether a word goes on with a name: capitalized or a number, `Nomor 5`; no person behind it and no date."""
    word, is_numbering = sentence.words[at], sentence.lower[at] in listed("numbering")
    following = sentence.words[at + 1 : at + 2]
    if is_numbering or sentence.lower[at - 1] in listed("numbering"):
        return word[0].isdigit() or (bool(following) and following[0][0].isdigit())
    if at in sentence.dates or sentence.names.get(at) == "p" or sentence.lower[at] in heads:
        return False
    return word[0].isupper() or word[0].isdigit()


def _goes_on(sentence: Sentence, behind: int) -> bool:
    """Whether what stands behind a name may be more of it, or another: `Festival Seni dan Budaya`."""
    words = sentence.words[behind : behind + 2]
    return bool(words) and (words[0] in "/-–&" or (words[0] in ("dan", ",") and words[-1][0].isupper()))
