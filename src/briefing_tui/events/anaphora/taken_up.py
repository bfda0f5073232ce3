"""What `peraturan ini`, `film itu`, `acara tersebut` stand for: the one thing of that kind named shortly before.

News names a thing once and takes it up by its kind with a demonstrative (Sneddon 2010, 3.36). Where two things could
be meant, or one of the kind goes without a name, the words stay.
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing_tui.briefing import Span
from briefing_tui.events.anaphora.described_subjects import people
from briefing_tui.events.syntax.words import is_happening, is_verb, listed
from briefing_tui.language.function_words import ADDING, POINTING
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.sentence import Sentence

# So many sentences before may name what is meant.
FARTHEST = 2
_OPENING, _CLOSING = frozenset("\"“'‘"), frozenset("\"”'’")
# So many words may say of what sort a work is, and so many its title may have: `film horor "Senja"`.
_LONGEST_SORT = 2
_LONGEST_TITLE = 8
_JOINTS = ADDING | {","}
# A short form in brackets.
_ASIDE = 3
# What may stand behind a name and begins another phrase.
_BEHIND_NAMES = frozenset({"preposition", "relative", "subordinator", "negation", '"'})
# What stands before the name of a thing that is itself meant: of `penutupan Festival Serayu` the closing is.
_BEFORE_NAMES = frozenset({"preposition", "verb", "light_verb", "copula", "subordinator", "coordinator", "modal"})


# So many words may be a thing with the nouns that say which it is.
_MOST_ATTRIBUTES = 5


Sort = Literal["documents", "works", "matches", "events", "wholes"]


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
        thing = None if noun in _naming_no_thing() else _called_thing(frozenset((noun,)), sentences[0])
        return _described_thing(noun, sentences) if thing is None else thing
    thing = _of_kind(noun, kind, sentences)
    return _called_thing(kind.heads, sentences[0]) if thing is None and kind.sort == "matches" else thing


def _described_thing(noun: str, sentences: Sequence[Sentence]) -> Span | None:
    """Where the one thing called by a noun before is said to be which: `Regulasi kawasan industri` of `regulasi itu`.

    Sentences that only take it up stand between.
    """
    if noun in people() or noun in listed("described_bodies"):
        return None
    for sentence in sentences:
        called = [at for at, word in enumerate(sentence.lower) if word == noun]
        plain = [at for at in called if POINTING.isdisjoint(sentence.lower[at + 1 : at + 2])]
        if plain:
            return _with_attributes(sentence, plain[0]) if len(plain) == 1 else None
        if not called:
            return None
    return None


def _with_attributes(sentence: Sentence, first: int) -> Span | None:
    """A noun with the nouns behind that say which it is; None where there are none, or too many."""
    behind = first + 1
    while behind < len(sentence.words) and behind not in sentence.dates and _is_attribute(sentence, behind):
        behind += 1
    is_said_of = sentence.lower[first - 1] in listed("equating") if first else False
    if is_said_of or _is_part(sentence, first) or not 1 < behind - first <= _MOST_ATTRIBUTES:
        return None
    is_named = behind < len(sentence.words) and (_goes_on(sentence, behind) or sentence.words[behind].istitle())
    return None if is_named else Span(sentence.tokens[first].start, sentence.tokens[behind - 1].end)


def _is_attribute(sentence: Sentence, at: int) -> bool:
    """Whether a word may be a noun that says which one another is."""
    word = sentence.lower[at]
    if sentence.classes[at] not in ("noun", "other", "name") or sentence.words[at].istitle():
        return False  # whose it is may be another's
    return not word.endswith("nya") and word not in listed("parts_of_named") and word not in listed("not_saying_which")


@cache
def _naming_no_thing() -> frozenset[str]:
    """Nouns of people and of bodies, and those so general that what they take up need not be called by them."""
    return people() | listed("described_bodies") | listed("generic") | listed("not_taken_up")


def _of_kind(noun: str, kind: _Kind, sentences: Sequence[Sentence]) -> Span | None:
    """Where the one thing is named whose kind a noun says by `[taken_up]`; what takes place, in the nearest."""
    heads, takes_place = kind.heads, kind.sort == "events"
    found: dict[str, Span] = {}
    for sentence in sentences[: 1 if takes_place else FARTHEST]:
        if takes_place and any(map(_ends_name_of_event, sentence.words)):
            return None
        behind = 0
        for at, word in enumerate(sentence.lower):
            is_of_kind = word in heads or word == noun or (takes_place and _takes_place(sentence.words[at]))
            if at < behind or not is_of_kind or _is_passed_over(sentence, at, heads):
                continue
            ends = _named_at(sentence, at, heads) if word in heads else None
            if ends is None:
                return None
            if noun in listed("named_bare") and _names_another(sentence, at, ends):
                return None
            behind = ends
            span = Span(sentence.tokens[at].start, sentence.tokens[behind - 1].end)
            found.setdefault(" ".join(sentence.lower[at + 1 : behind]), span)
    return next(iter(found.values())) if len(found) == 1 else None


def _called_thing(nouns: frozenset[str], sentence: Sentence) -> Span | None:
    """Where a thing is called by one of the nouns with a name, in a sentence that has none of them elsewhere."""
    called = [at for at, word in enumerate(sentence.lower) if word in nouns]
    if len(called) != 1:
        return None
    first = called[0]
    name = first + 1
    while name <= first + _LONGEST_SORT and sentence.classes[name : name + 1] in (["other"], ["noun"]):
        name += 1
    behind = _name_ends(sentence, name, frozenset())
    if behind == name or _is_part(sentence, first) or not _is_bounded(sentence, first, behind):
        return None
    if _sorts_by_head().get(sentence.lower[first]) != "matches" and _names_another(sentence, first, behind):
        return None
    return Span(sentence.tokens[first].start, sentence.tokens[behind - 1].end)


def _is_part(sentence: Sentence, at: int) -> bool:
    """Whether a noun is counted, or inside a name: `dua jembatan`, `Bank Negara`."""
    if at == 0 or (at == 1 and sentence.lower[0] in people()):
        return False  # `Warga Desa Sukamaju menolak`
    before = sentence.words[at - 1]
    if sentence.words[at][0].isupper() and before[0].isupper():
        return sentence.classes[at - 1] != "preposition"
    return before[0].isdigit() or sentence.lower[at - 1] in listed("counting")


def _is_bounded(sentence: Sentence, first: int, behind: int) -> bool:
    """Whether a name ends before an index: a mark or a word that begins another phrase stands there."""
    if behind == len(sentence.words) or behind in sentence.dates:
        return True
    if _goes_on(sentence, behind) or sentence.lower[behind] in listed("versus").union(POINTING):
        return False
    kind = sentence.classes[behind]
    return not kind[0].isalnum() or kind in _BEHIND_NAMES or _is_predicate(sentence, first, behind)


def _is_predicate(sentence: Sentence, first: int, at: int) -> bool:
    """Whether a verb at an index is the first of its sentence, with its subject from `first` on or before."""
    return is_verb(sentence.words[at]) and not any(map(is_verb, sentence.words[:first]))


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
    return word.islower() and (is_happening(word) or word in listed("taking_place"))


def _ends_name_of_event(word: str) -> bool:
    """Whether a word ends what some events are named: `Asian Games`."""
    return word[0].isupper() and word.casefold() in listed("ending_names_of_events")


def _is_passed_over(sentence: Sentence, at: int, heads: frozenset[str]) -> bool:
    """Whether a noun takes up something itself, is inside a name, or stands before a name of its kind."""
    behind = at + 1
    if behind < len(sentence.words) and sentence.lower[behind] in POINTING:
        return behind not in sentence.dates
    if _is_in_name(sentence, at) or (at and sentence.lower[at - 1] in listed("equating")):
        return True  # `lagu "Senja" sebagai lagu pertama mereka`
    return sentence.words[at].islower() and behind < len(sentence.words) and _is_capital_head(sentence, behind, heads)


def _is_capital_head(sentence: Sentence, at: int, heads: frozenset[str]) -> bool:
    return sentence.lower[at] in heads and sentence.words[at][0].isupper()


def _is_in_name(sentence: Sentence, at: int) -> bool:
    """Whether a capitalized word stands behind another that does not open its sentence."""
    return at > 1 and sentence.words[at][0].isupper() and sentence.words[at - 1][0].isupper()


def _named_at(sentence: Sentence, at: int, heads: frozenset[str]) -> int | None:
    """The index behind the name of the thing that a noun calls it by: `film "Senja"`; None where none stands there."""
    sort = _sorts_by_head().get(sentence.lower[at])
    if sort == "works":
        return _title_ends(sentence, at)
    if sort != "wholes" and not _stands_alone(sentence, at, heads):
        return None
    if sort == "matches":
        return _match_ends(sentence, at)
    if at and not sentence.words[at][0].isupper():
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


def _title_ends(sentence: Sentence, at: int) -> int | None:
    """The index behind the title of a work; None where it has none, or other titles stand in the sentence."""
    words, opens = sentence.words, at + 1
    while opens < len(words) and opens <= at + _LONGEST_SORT and words[opens][0].islower():
        if is_verb(words[opens]) or sentence.classes[opens] not in ("other", "noun"):
            return None
        opens += 1
    if opens >= len(words):
        return None
    if words[opens] not in _OPENING:
        behind = _name_ends(sentence, opens, frozenset())
        is_titled = words[opens - 1] in listed("titling") and behind > opens and not _goes_on(sentence, behind)
        return behind if is_titled else None
    closes = range(opens + 2, min(opens + _LONGEST_TITLE + 2, len(words)))
    behind = next((end + 1 for end in closes if words[end] in _CLOSING), opens)
    if behind == opens or not words[opens + 1][0].isupper():
        return None
    following = words[behind : behind + 2]
    is_joined = len(following) > 1 and following[0] in _JOINTS and following[1] in _OPENING
    return None if is_joined else behind


def _match_ends(sentence: Sentence, at: int) -> int | None:
    """The index behind both sides of a match: `laga Indonesia melawan Thailand`; None where it names only one."""
    versus = _name_ends(sentence, at + 1, frozenset())
    if versus == at + 1 or versus == len(sentence.words) or sentence.lower[versus] not in listed("versus"):
        return None
    behind = _name_ends(sentence, versus + 1, frozenset())
    return behind if behind > versus + 1 and not _goes_on(sentence, behind) else None


def _name_ends(sentence: Sentence, first: int, heads: frozenset[str]) -> int:
    """The index behind the name that begins at an index: `Pemerintah Nomor 5 Tahun 2023`."""
    at = first
    while at < len(sentence.words) and _is_of_name(sentence, at, first, heads):
        at += 1
    return at


def _is_of_name(sentence: Sentence, at: int, first: int, heads: frozenset[str]) -> bool:
    """Whether a word goes on with a name: capitalized or a number, `Nomor 5`; no person behind it and no date."""
    word, is_numbering = sentence.words[at], sentence.lower[at] in listed("numbering")
    following = sentence.words[at + 1 : at + 2]
    if is_numbering or sentence.lower[at - 1] in listed("numbering"):
        return word[0].isdigit() or (bool(following) and following[0][0].isdigit())
    if _is_in_aside(sentence, at):
        return True
    if at in sentence.dates or sentence.names.get(at) == "p" or sentence.lower[at] in heads:
        return False
    if word == "dan":
        return at > first and _is_inside_numbered(sentence, at)
    return word[0].isupper() or word[0].isdigit()


def _is_inside_numbered(sentence: Sentence, at: int) -> bool:
    """Whether a number ends the name a `dan` stands in: `Peraturan Menteri Energi dan Sumber Daya Mineral Nomor 5`."""
    behind = sentence.words[at + 1 : at + 1 + _LONGEST_TITLE]
    name = list(takewhile(lambda word: word[0].isupper(), behind))
    return "Nomor" in name[1:]


def _is_in_aside(sentence: Sentence, at: int) -> bool:
    """Whether a short form in brackets stands at an index, before a number: `Peraturan Menteri (Permen) Nomor 5`."""
    for opens in range(max(at - _ASIDE + 1, 0), at + 1):
        behind = opens + _ASIDE
        if sentence.words[opens] == "(" and sentence.words[behind - 1 : behind] == [")"]:
            return sentence.lower[behind : behind + 1] == ["nomor"]
    return False


def _goes_on(sentence: Sentence, behind: int) -> bool:
    """Whether what stands behind a name may be more of it, or another: `Festival Seni dan Budaya`."""
    words = sentence.words[behind : behind + 2]
    return bool(words) and (words[0] in "/-–&" or (words[0] in ("dan", ",") and words[-1][0].isupper()))
