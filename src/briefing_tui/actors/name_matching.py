"""Names as such: their words, when one is a short form of another, and the id made from one."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.slug import slugify

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# The age of a team's players, with a hyphen or without: `U-23`, `U23`.
_AGE = re.compile(r"\b(u)(?=\d\d\b)")
_SHORT_WORD = re.compile(r"\b[A-Z]\b|\b[A-Z][a-z]{1,3}\.(?=\s?\w)")
# So many letters at most stand for a person.
_MOST_LETTERS = 4
# Shorter words that differ by one letter are two names: `Ani`, `Ari`.
_SHORTEST_SLIP = 4
# In longer ones several letters may be written otherwise; `XII` and `XIII` are two.
_SHORTEST_SPELLED = 6


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, case-folded, marks and accents dropped; a hyphen parts words, `U23` is two, too."""
    plain = name.replace("’", "'").casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return tuple(_WORD.findall(_AGE.sub(r"\1 ", plain)))


def slug(name: str) -> str:
    """The name in ASCII small letters, digits and hyphens, at most 60; `actor` where nothing of it is left."""
    return slugify(name)[:60].rstrip("-") or "actor"


@lru_cache(maxsize=20_000)
def initials(name: str, without: frozenset[str] = frozenset()) -> str:
    """The first letters of a name's capitalised words: `KPK` of `Komisi Pemberantasan Korupsi`.

    Words that stand, case-folded, in `without` are passed over.
    """
    words = [word for word in _WORD.findall(name) if word[0].isupper() and word.casefold() not in without]
    return "".join(word[0] for word in words).upper()


def is_letters(name: str) -> bool:
    """Whether of a person only letters are told: `J`, `RR`."""
    return name.isupper() and name.isalpha() and len(name) <= _MOST_LETTERS


def syllable_initials(name: str) -> str:
    """As `initials`, with what a hyphen joins to a word, as in Korean names: `STY` of `Shin Tae-yong`."""
    words = [word for word in name.split() if word[0].isupper()]
    return "".join(part[0] for word in words for part in word.split("-") if part).upper()


def within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words or letters of `short` stand in `long`, in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)


def one_slip_apart(a: str, b: str) -> bool:
    """Whether two words differ by one letter dropped, doubled or changed, or by two neighbours swapped."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    at = 0
    while at < min(len(a), len(b)) and a[at] == b[at]:
        at += 1
    if len(a) == len(b):
        return a[at + 1 :] == b[at + 1 :] or (a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :])
    short, long = sorted((a, b), key=len)
    return short[at:] == long[at + 1 :]


def _word_agrees(a: str, b: str) -> bool:
    """Whether two words of persons' names may be one: equal, or one short for the other (`m`, `muh`, `muhammad`)."""
    if a == b or (b.startswith(a[:1]) and 1 in (len(a), len(b))):
        return True
    if a[0] != b[0] or lexicons().short_names.isdisjoint((a, b)):
        return False
    few, many = sorted((_consonants(a), _consonants(b)), key=len)
    return within(few, many)


def _consonants(word: str) -> tuple[str, ...]:
    """The consonants of a word, doubled ones once: those that a short form keeps, `mh` of `mohammad` and `muhammad`."""
    return tuple(letter for letter, _ in groupby(word) if letter not in "aeiou")


def count_short(name: str) -> int:
    """How many words of a person's name are initials or written short, with a full stop."""
    return len(_SHORT_WORD.findall(name))


def is_pet_form(short: str, name: str) -> bool:
    """Whether a word is a longer name with letters left out, its first and last ones kept: `iwan` of `iriawan`."""
    return 3 < len(short) < len(name) and (short[0], short[-1]) == (name[0], name[-1]) and within(short, name)


def same_person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` can be a short form, or a slip of the pen, of the full name `long`."""
    return is_short_form(short, long) or is_slip(short, long)


def is_short_form(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of `short` are those of the full name `long` or some of them, initials for names too."""
    long = _own_names(short, long)
    if not short or len(short) > len(long) or (len(short[0]) == 1 == len(short) and short[0] != long[0]):
        return False  # `B` alone is not he who is called `Rudi B Hartono`
    if within(short, long) or _initials_of_first_names(short, long):
        return True
    rest = iter(long)
    return (
        len(short) > 1
        and short[-1] == long[-1]
        and all(any(_word_agrees(word, other) for other in rest) for word in short)
    )


def _initials_of_first_names(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the first word of `short` is the initials of first names of `long`: `HB X`, Hamengku Buwono X."""
    letters = len(short[0])
    return len(short) > 1 and short[1:] == long[letters:] and short[0] == "".join(word[0] for word in long[:letters])


def is_slip(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` is the full name `long`, or one word of it, but for a slip of the pen in one word."""
    long = _own_names(short, long)
    if len(short) == 1:
        pairs = [(short[0], word) for word in long]
    elif len(short) == len(long):
        pairs = [(a, b) for a, b in zip(short, long, strict=True) if a != b]
        if len(pairs) != 1:
            return False
    else:
        return False
    if len(short) > 1 and all(sound_alike(a, b) for a, b in pairs):
        return True  # `Mykhailo Mudryk`, `Mikhaylo Mudryk`
    return any(min(len(a), len(b)) >= _SHORTEST_SLIP and one_slip_apart(a, b) and not _are_two(a, b) for a, b in pairs)


def _are_two(a: str, b: str) -> bool:
    """Whether two words are names of the lists that sound differently: `Budi` and `Rudi`, not `Yusuf` and `Yusup`.

    Nor are what Javanese is spelt by its letters or its sound: `Setya`, `Setyo`.
    """
    known = lexicons().person_names
    is_javanese = len(a) > _SHORTEST_SLIP and a[:-1] == b[:-1] and {a[-2:], b[-2:]} == {"ya", "yo"}
    return a in known and b in known and not is_javanese and _sound(a) != _sound(b)


def sound_alike(a: str, b: str) -> bool:
    """Whether two longer words are one in two spellings: `energi`, `energy`."""
    return min(len(a), len(b)) >= _SHORTEST_SPELLED and _sound(a) == _sound(b)


def _sound(word: str) -> str:
    """A name as its spellings have in common: `sofyan` and `sofian`, `ratna` and `rathna`, doubled letters once."""
    for spelling, usual in lexicons().spellings:
        word = word.replace(spelling, usual)
    return "".join(letter for letter, _ in groupby(word))


def _own_names(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[str, ...]:
    """The full name without its patronymic, unless `short` has one: `Salim` is no short form of `Karim bin Salim`."""
    return own_names(long) if lexicons().patronymics.isdisjoint(short) else long


def own_names(long: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a full name before its patronymic: `karim` of `karim bin salim`."""
    patronymics = lexicons().patronymics
    return long[: next((at for at, word in enumerate(long) if word in patronymics), len(long))] or long


def core(words: tuple[str, ...], frame: frozenset[str]) -> tuple[str, ...]:
    """The words of a name that tell it from others: without its `frame`, which widens it and makes no other of it."""
    return tuple(word for word in words if word not in frame) or words


def bare_organization(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an organization's name without its frame (`PT`, `FC`) and the letters that open a club's (`AS`)."""
    known = lexicons()
    opened = len(words) > 1 and words[0] in known.club_openers
    return core(words[opened:], known.organization_frame)


def same_organization(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` names the organization `long`: without its frame (`PT`, `FC`, `RI`), its head or its tail."""
    if bare_organization(short) == bare_organization(long) or _same_but_for_unit(short, long):
        return True
    if not short or len(short) >= len(long):
        return False
    if long[: len(short)] == short:
        # `Bank Nusa` and `Bank Nusa Syariah`: a daughter is a body of its own.
        return lexicons().daughters.isdisjoint(long[len(short) :])
    if _is_national_team(short) and _is_national_team(long):
        return within(short, long)
    if _is_national_team(long) and _is_country_by_age(short):
        return set(short) <= set(long)
    if long[-len(short) :] == short:
        if long[0] in lexicons().units and " ".join(short) in lexicons().same:
            return False  # `Fraksi PDI Perjuangan`
        return all(map(_is_head, long[: -len(short)])) or (len(short) > 1 and not _is_head(short[0]))
    return len(short) > 1 and short[0] == long[0] and not _is_head(short[0]) and within(short, long)


@lru_cache(maxsize=20_000)
def with_bodies_spelled_out(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an organization's name with every body that the lists know by an abbreviation spelled out."""
    known = lexicons().spelled_bodies
    return tuple(part for word in words for part in (words_of(known[word]) if word in known else (word,)))


def same_spelled_out(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether two names differ only by what is short in one: `DPC PKB Garut`, `DPC Partai Kebangkitan Bangsa Garut`."""
    a, b = with_bodies_spelled_out(short), with_bodies_spelled_out(long)
    return (a, b) != (short, long) and (bare_organization(a) == bare_organization(b) or _same_but_for_unit(a, b))


def is_cut_company(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` is what a framed company's name begins with: `Karya` of `PT Karya Motor Indonesia`."""
    is_framed = long[0] in lexicons().company_frames and short[0] != long[0]
    return is_framed and long[1 : 1 + len(short)] == short and lexicons().daughters.isdisjoint(long[1 + len(short) :])


def _is_national_team(words: tuple[str, ...]) -> bool:
    """Whether the words, spelled out, name a country's team: of whose, and of what age, any form may leave out."""
    return words[:2] == ("tim", "nasional")


def _is_country_by_age(words: tuple[str, ...]) -> bool:
    """Whether the words name a country's team by its age alone: `Indonesia U-23`."""
    return len(words) > len(("u", "23")) and words[-2] == "u" and words[-1].isdigit()


def _is_head(word: str) -> bool:
    """Whether a word is the head of a body's name, and of no part of a body's."""
    return word in _heads() and word not in lexicons().units


@cache
def _heads() -> frozenset[str]:
    """The heads of bodies' names, with what those begin with that are short ones: `komando` for `kodam`."""
    known = lexicons()
    return known.organization_heads | {
        known.full[head].partition(" ")[0] for head in known.organization_heads if head in known.full
    }


def _same_but_for_unit(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether only one of two names says of what unit its region is: `DPRD Garut`, `DPRD Kabupaten Garut`."""
    units = lexicons().municipalities
    if short[:2] == ("pemerintah", "daerah") and len(short) > len(("pemerintah", "daerah")):
        short = (short[0], *short[2:])  # `Pemda Garut` is the regency's, or the town's
    bare = tuple(word for word in long if word not in units)
    return len(short) > 1 and (bare == short or bare_organization(bare) == bare_organization(short))


def same_place(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` names the place `long`: without its frame (`Kota`), its head or a building's end."""
    known = lexicons()
    a, b = core(short, known.place_frame), core(long, known.place_frame)
    if a == b:
        units = {known.municipalities[word] for word in (*short, *long) if word in known.municipalities}
        return not (short != a and long != b and len(units) > 1)
    if 1 < len(short) < len(long) and long[: len(short)] == short and short[0] in known.building_heads:
        return True
    if _same_road(short, long):
        return True
    if len(short) < len(long) and long[-len(short) :] == short and " ".join(short) not in known.same:
        return all(word in known.place_heads for word in long[: -len(short)]) and not (
            len(short) == 1 and short[0] in known.place_words
        )
    return len(short) == 1 and long[0] == short[0] and short[0] == "korea"


def _same_road(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether `short` names a road by the last words of whom or what it is named after: `Jalan Yani`, Ahmad Yani."""
    known = lexicons()
    if not 1 < len(short) < len(long) or short[0] != long[0] or short[0] not in known.road_heads:
        return False
    others = (known.road_heads, known.directions, known.place_heads)
    return long[1 - len(short) :] == short[1:] and not any(short[1] in words for words in others)


@lru_cache(maxsize=20_000)
def known_as(name: str) -> int | None:
    """The number of the place or organization that the word lists join this form to, None where they do not know it.

    A ministry goes by its short name in two words, too: `Kementerian Kominfo` is `Kemenkominfo`.
    """
    low, known = name.casefold(), lexicons().same
    return known.get(low) or (known.get(low.replace("kementerian ", "kemen", 1)) if low.count(" ") == 1 else None)


@lru_cache(maxsize=20_000)
def is_known_region(name: str) -> bool:
    """Whether the word lists know the name as that of a country, province, regency or town."""
    words = core(words_of(name), lexicons().place_frame)
    known = dict(lexicons().gazetteer.get(words[0], ())) if words else {}
    return known.get(words[1:]) in ("L", "T", "W")


def is_listed_body(words: Sequence[str]) -> bool:
    """Whether the word lists hold the words, in whatever case, as a body's whole name."""
    first, *rest = [word.casefold() for word in words]
    return any(tuple(rest) == other and label in "OCB" for other, label in lexicons().gazetteer.get(first, ()))
