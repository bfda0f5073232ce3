"""What a word says of itself to the tagger, and to the words around it, whatever sentence it stands in."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.tagger.models import NAMING_BITS, known_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_SHAPES = ((re.compile(r"[A-Z]+"), "A"), (re.compile(r"[a-z]+"), "a"), (re.compile(r"[0-9]+"), "0"))
# The bits of all features that name a word.
_ANY_FEATURE = -1
# The code of words that are not in the list of common ones.
_UNCOMMON = "u"
# So many words' features are kept: about 1.4 kB each. Stories repeat most of their words; so the features of one story
# take about half the time that they take with each word looked up for each of its places.
_KEPT_WORDS = 20_000
# So many letters at most stand for what is no actor: `PON`.
_MOST_LETTERS = 3
# So many combinations of lists are kept; few words are in more than two of them. And so many features of many words.
KEPT_FLAGS = 2_000
_KEPT_SHARED = 20_000


class Word(NamedTuple):
    """What a word says of itself and of the words around it, whatever sentence it stands in.

    `known` are the `NAMING_BITS` of the features with it that are made, `flags` the codes of the lists that have it,
    `names` those of the gazetteer that begin with it where it is capitalised; `own` are its own features,
    `to_second_behind`, `to_behind`, `to_before` and `to_second_before` those that it gives to the words behind and
    before it.
    """

    lower: str
    is_capital: bool
    may_name: bool
    known: int
    flags: str
    names: Sequence[tuple[tuple[str, ...], str]]
    own: tuple[bytes, ...]
    to_second_behind: tuple[bytes, ...]
    to_behind: tuple[bytes, ...]
    to_before: tuple[bytes, ...]
    to_second_before: tuple[bytes, ...]


# Stands before the first word of a sentence and behind the last.
EDGE = Word("<>", False, False, _ANY_FEATURE, "", (), (), (), (b"-1<>",), (b"1<>",), ())


@lru_cache(maxsize=_KEPT_WORDS)
def seen_word(word: str) -> Word:
    """What a word says, whether or not a model has learnt it; made once for all its places."""
    return _seen_word(word, _ANY_FEATURE)


@lru_cache(maxsize=_KEPT_WORDS)
def word_for_models(word: str) -> Word:
    """The same without most of what the models do not know: half of all words stand in no feature of theirs."""
    return _seen_word(word, known_words().get(word.casefold(), 0))


def _seen_word(word: str, known: int) -> Word:
    lower, is_capital = word.casefold(), word[0].isupper()
    end = lower[-3:] if word.isalpha() else ""
    seen = _Seen(lower, end, _shape(word), "C" if is_capital else "c", _flags(lower), known)
    return Word(
        lower,
        is_capital,
        is_capital or (_UNCOMMON in seen.flags and word[0].isalpha()),
        known,
        seen.flags,
        _names_begun(word, lower) if is_capital else (),
        _own(word, seen),
        _seen_from("-2", seen),
        (*_seen_from("-1", seen), *_end_seen_from("-1", seen)),
        (*_seen_from("1", seen), *_end_seen_from("1", seen)),
        _seen_from("2", seen),
    )


def _names_begun(word: str, lower: str) -> Sequence[tuple[tuple[str, ...], str]]:
    """The names of the gazetteer that begin with a word.

    Letters that are no actor are written in capitals: `UU`, but `Uu Sukarna`.
    """
    names = lexicons().gazetteer.get(lower, ())
    if len(word) > _MOST_LETTERS or word.isupper():
        return names
    return tuple(name for name in names if name != ((), "N"))


class _Seen(NamedTuple):
    """What the words around one see of it; `end` is empty where it is no word, `sign` tells a capital."""

    lower: str
    end: str
    shape: str
    sign: str
    flags: str
    known: int


def _seen_from(place: str, seen: _Seen) -> tuple[bytes, ...]:
    """The features of a word as another one has them, for which it stands at a place: `-1` before it, `1` behind."""
    of_many = _of_many_words(place, seen.shape, seen.sign, seen.flags)
    return (f"{place}w={seen.lower}".encode(), *of_many) if seen.known & NAMING_BITS[f"{place}w="] else of_many


@lru_cache(maxsize=KEPT_FLAGS)
def _of_many_words(place: str, shape: str, sign: str, flags: str) -> tuple[bytes, ...]:
    """The features at a place that a word shares with others of its shape that are in the same lists."""
    return (_shared(f"{place}s={shape}"), *features_of_lists(place + sign, flags))


def _end_seen_from(place: str, seen: _Seen) -> tuple[bytes, ...]:
    return (_shared(f"{place}e3={seen.end}"),) if seen.end else ()


@lru_cache(maxsize=_KEPT_SHARED)
def _shared(feature: str) -> bytes:
    """A feature of many words, as one object for all of them: what is small stays in the processor's cache."""
    return feature.encode()


@lru_cache(maxsize=KEPT_FLAGS)
def features_of_lists(prefix: str, flags: str) -> tuple[bytes, ...]:
    """The features of lists by their codes, behind a prefix that says whose."""
    return tuple([f"{prefix}{flag}".encode() for flag in flags])


def _shape(word: str) -> str:
    if word.isascii() and word.isalpha():  # Nearly all words, without three searches.
        if word.islower():
            return "a"
        if word[1:].islower():
            return "Aa"
    for pattern, sign in _SHAPES:
        word = pattern.sub(sign, word)
    return word[:6]


def _flags(lower: str) -> str:
    """The lexicon classes of a word in lower case, a letter each."""
    flags = [code for code, listed in _classes() if lower in listed]
    if lower not in lexicons().common:
        flags.append(_UNCOMMON)
    return "".join(flags)


@cache
def _classes() -> tuple[tuple[str, Collection[str]], ...]:
    """The lists that say something of a word, each with its letter."""
    words = lexicons()
    return (
        ("t", words.role_heads),
        ("r", words.ranks),
        ("h", words.honorifics),
        ("d", words.degrees),
        ("s", words.speech),
        ("o", words.organization_heads),
        ("p", words.place_heads),
        ("b", words.particles),
        ("n", words.person_names),
        ("f", words.foreign_names),
        ("l", words.place_words),
    )


def _own(word: str, seen: _Seen) -> tuple[bytes, ...]:
    lower, is_capital = seen.lower, seen.sign == "C"
    own = [b"1", f"w={lower}".encode()] if seen.known & NAMING_BITS["w="] else [b"1"]
    own.append(_shared(f"s={seen.shape}"))
    if word.isalpha() or "-" in word:
        own += [_shared(f"e2={lower[-2:]}"), _shared(f"e3={lower[-3:]}"), _shared(f"b3={lower[:3]}")]
        if is_capital:
            own += [f"e4={lower[-4:]}".encode(), _shared(f"b2={lower[:2]}"), f"b4={lower[:4]}".encode()]
            own.append(_shared(f"len={min(len(lower), 9)}"))
    own += features_of_lists(seen.sign, seen.flags)
    if is_capital:
        own.append(_shared(f"k={seen.flags}"))
        if word.isupper() and len(word) > 1:
            own.append(b"caps")
    return tuple(own)
