"""The words of a sentence as its syntax sees them: the class of each, by the lists of `data/lexicons/clauses.toml`."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing_tui.resources import read_toml, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

# Shorter verbs than `language/verb_prefixes.py` has: words that only look like one are in the list `not_verbs` here.
_VERB = re.compile(r"(?:mem|men|meng|meny|me|di|ber|ter|be|memper|diper)[a-z]{3,}")
_NOUN = re.compile(r"(?:pe[a-z]{3,}an|ke[a-z]{3,}an|per[a-z]{3,}an|[a-z]{3,}an|[a-z]{3,}nya|[a-z]{3,}(?:si|tas|asi))")
# What becomes of something as a noun: `terjadinya`, `bertambahnya`.
_NOMINAL = re.compile(r"(?:ber|ter)[a-z]{3,}nya")
# How verbs begin whose subject does nothing: something is done to it, or becomes of it.
UNDERGOING = ("di", "ter")
# The classes of words that a clause goes on behind: a sentence, a title or an item of a list does not end with them.
GOING_ON = frozenset(
    {"preposition", "coordinator", "subordinator", "relative", "connective", "verb", "light_verb", "speech", "copula"}
    | {"negation", "aspect", "modal", "hedge"}
)
_QUOTES = frozenset("\"“”'‘’„«»")
_BRACKETS = {"(": "(", "[": "(", ")": ")", "]": ")"}
_IN_NUMBERS = frozenset(",.-–—")
_DASHES = frozenset("-–—")


@cache
def listed(name: str) -> frozenset[str]:
    """One of the lists under `[lists]`."""
    return frozenset(read_toml("lexicons/clauses.toml")["lists"][name].split())


@cache
def every_words() -> frozenset[str]:
    """What before a unit of time says how often: `setiap hari`."""
    return word_set("lexicons/dates.toml", "grammar", "each")


@cache
def since_words() -> frozenset[str]:
    """The words for `since`, with which something begins: `sejak`."""
    return word_set("lexicons/dates.toml", "grammar", "since")


@cache
def month_names() -> frozenset[str]:
    """The names of the months, and short for them."""
    months = read_toml("lexicons/dates.toml")["months"]
    return frozenset(name for number, names in months.items() if number.isdecimal() for name in names.split())


@cache
def closings() -> frozenset[str]:
    """What opens a sentence that says only who said what stands before: `Demikian disampaikan Budi`."""
    return word_set("lexicons/speech.toml", "source", "closing")


@cache
def speech_verbs() -> frozenset[str]:
    """What attributes words to a speaker: roots with and without -nya, and the verbs of reporting."""
    speech = read_toml("lexicons/speech.toml")
    roots = speech["inquit"]["roots"].split()
    return frozenset(
        (*roots, *(f"{root}nya" for root in roots), *speech["inquit"]["passive"].split()),
    ) | frozenset(speech["reporting"]["clause"].split())


@cache
def inquits() -> frozenset[str]:
    """Those of them that stand behind what was said: `kata Budi`, `ujarnya`."""
    inquit = read_toml("lexicons/speech.toml")["inquit"]
    roots = inquit["roots"].split()
    return frozenset((*roots, *(f"{root}nya" for root in roots), *inquit["passive"].split()))


@cache
def offices() -> frozenset[str]:
    """What an office, a rank or an occupation before a name begins with."""
    actors, roles = read_toml("lexicons/actors.toml"), read_toml("lexicons/roles.toml")
    return frozenset(f"{actors['role_heads']} {actors['role_openers']} {actors['ranks']} {roles['heads']}".split())


@cache
def degrees() -> frozenset[str]:
    """Academic degrees, in lower case and without their full stops: `mh`."""
    return frozenset(read_toml("lexicons/actors.toml")["degrees"].split())


@cache
def reporting_things() -> frozenset[str]:
    """The verbs of reporting that take a plain thing, too: `mengungkapkan rasa syukur`."""
    return frozenset(read_toml("lexicons/speech.toml")["reporting"]["finite"].split())


@cache
def plain_inquits() -> frozenset[str]:
    """Those of them that need no mark before them: `jangan dicoba ucap Ajeng`."""
    return frozenset(read_toml("lexicons/speech.toml")["inquit"]["plain"].split())


@cache
def _classes() -> dict[str, str]:
    words = read_toml("lexicons/clauses.toml")["words"]
    return {word: name for name in reversed(words) for word in words[name].split()}


@cache
def behind_words() -> dict[str, str]:
    """The classes of words that join clauses in other places, where they stand behind a word."""
    words = read_toml("lexicons/clauses.toml")["behind_words"]
    return {word: name for name in words for word in words[name].split()}


@lru_cache(maxsize=20_000)
def word_class(word: str) -> str:
    """The class of a token: a list of `clauses.toml`, the mark, `number`, `speech`, `name`, `verb`, `noun`, `other`."""
    low = word.casefold()
    listed_class = _classes().get(low)
    if listed_class and not (listed_class == "preposition" and word.isupper()):
        return listed_class
    if not word[:1].isalnum():
        return '"' if word in _QUOTES else _BRACKETS.get(word, "-" if word in _DASHES else word)
    if word[0].isdigit():
        return "number"
    if low in speech_verbs():
        return "speech"
    if word[0].isupper():
        return "name"
    return _open_class(low)


def _open_class(low: str) -> str:
    if low in listed("bare_verbs"):
        return "verb"
    if low in listed("not_verbs") or low in listed("attributes"):
        return "other"
    if _VERB.fullmatch(low) and not _NOMINAL.fullmatch(low):
        return "verb"
    return "noun" if _NOUN.fullmatch(low) else "other"


def stands_before_noun(word: str) -> bool:
    """Whether a word says how something stands to the noun behind it: `di belakang | rumah`, `tentang | laga`."""
    return word_class(word) == "preposition" or word.casefold() in listed("relational")


def is_in_number(words: Sequence[str], at: int, last: int) -> bool:
    """Whether a mark stands between two digits, or makes a number a rough one: `Rp6,96`, `5% - 7%`, `Rp17.500-an`."""
    if not 0 < at < last - 1 or words[at] not in _IN_NUMBERS:
        return False
    before, behind = words[at - 1], words[at + 1]
    if not behind[0].isdigit():
        return behind == "an" and before[-1].isdigit() and words[at] == "-"
    return before[-1].isdigit() or (before == "%" and words[at] in _DASHES)


def is_how_long(word: str, following: str) -> bool:
    """Whether one word says how long before or after what follows something was: `pergi | setahun | sebelum lulus`."""
    if not word.startswith("se") or word.removeprefix("se") not in listed("units"):
        return False
    return following == "sebelum" or following in listed("after")


def says_how_far(word: str, following: str) -> bool:
    """Whether a word says how far before or above what follows something is: `dibangun | jauh | sebelum 2020`."""
    return word in listed("distances") and following in ("sebelum", "di")


def said_once(word: str) -> str:
    """A word without its repetition, which says that there are several: `langkah` of `langkah-langkah`."""
    half, _, again = word.partition("-")
    return half if half == again else word


@lru_cache(maxsize=20_000)
def is_verb(word: str) -> bool:
    """Whether a word says what somebody does or what becomes of something."""
    return word_class(word) in ("verb", "light_verb", "speech", "copula") or (
        word[:1].isupper() and _open_class(word.casefold()) == "verb"
    )


_DOING = re.compile(r"pe(?:m[abeiou]|n[aeioucdjz]|ng|ny|[lrwmy])[a-z]{3,}an")
_HAPPENING = re.compile(r"(?:me|ber|ter)[a-z]{3,}nya|pe[a-z]{3,}an|ke[a-z]{3,}an")


def is_happening(word: str) -> bool:
    """Whether a noun says that something takes place: `pertemuan`, `meningkatnya`, `gempa`."""
    return word in listed("happenings") or _HAPPENING.fullmatch(word) is not None


def is_doing(word: str) -> bool:
    """Whether a noun made of a transitive verb says what is done to something: `penggeledahan`, not `pertemuan`."""
    return _DOING.fullmatch(word) is not None


def is_passive(word: str) -> bool:
    """Whether a word has the form of a passive verb, whatever else it is: `diketahui`."""
    return word.startswith("di") and _open_class(word) == "verb"
