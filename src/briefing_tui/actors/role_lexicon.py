"""The words of roles, read from `data/lexicons/roles.toml` and joined with those of `actors.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Agent nouns that no list holds, by their form (Sneddon 2010, 1.30 and 1.57): `pengrajin`, `relawati`, `virolog`.
_AGENT = re.compile(r"pe(?:m|n|ng|ny)[a-z]{4,}(?<!an)|(?!me|ber|di|ter|ke)[a-z]{4,}(?:wan|wati|olog)")


@dataclass(frozen=True, slots=True)
class RoleLexicon:
    """Words of roles in lower case; the comments of `roles.toml` say what each list is for."""

    heads: frozenset[str]
    openers: frozenset[str]
    phrases: frozenset[tuple[str, str]]
    long_phrases: frozenset[tuple[str, ...]]
    chances: frozenset[str]
    insides: frozenset[str]
    qualities: frozenset[str]
    tickets: frozenset[tuple[str, str]]
    sole_offices: frozenset[tuple[str, str]]
    contests: frozenset[str]
    contest_leads: frozenset[str]
    voices: frozenset[str]
    clients: frozenset[str]
    plurals: frozenset[str]
    offices: frozenset[str]
    listing: frozenset[str]
    joints: frozenset[str]
    also: frozenset[tuple[str, str]]
    besides: frozenset[tuple[str, str]]
    closing: frozenset[str]
    conjunctions: frozenset[str]
    going_on: frozenset[str]
    shortened: frozenset[str]
    becoming: frozenset[str]
    others: frozenset[str]
    serving: frozenset[str]
    presenting: frozenset[str]
    stations_handed: frozenset[str]
    handing: frozenset[str]
    receiving: frozenset[str]
    apposed: frozenset[str]
    deputies: frozenset[str]
    copulas: frozenset[str]
    announcers: frozenset[str]
    announcing: frozenset[str]
    capacities: frozenset[str]
    appointing: frozenset[str]
    no_capacities: frozenset[str]
    unattained: frozenset[str]
    unheld: frozenset[str]
    relations: frozenset[str]
    substitutes: frozenset[str]
    studies: frozenset[str]
    casting: frozenset[str]
    reigns: frozenset[str]
    guidance: frozenset[str]
    taking: frozenset[tuple[str, str]]
    examples: frozenset[str]
    composing: frozenset[tuple[str, str]]
    teams: frozenset[str]
    national_teams: frozenset[str]
    records: frozenset[str]
    apiece: frozenset[str]
    together: frozenset[str]
    named_as: frozenset[tuple[str, str]]
    numbering: frozenset[tuple[str, str]]
    things: frozenset[str]
    kin: frozenset[str]
    of_kin: frozenset[str]
    nowadays: frozenset[str]
    formerly: frozenset[str]
    branches: frozenset[str]
    corps: frozenset[str]
    forces: frozenset[str]
    list_links: frozenset[str]
    list_ends: frozenset[str]
    attributes: frozenset[str]
    succeeding: frozenset[str]
    lately: frozenset[str]
    assuming: frozenset[str]
    provenance: frozenset[str]
    opining: frozenset[str]
    holding: frozenset[str]
    holding_links: frozenset[str]
    elections: frozenset[str]
    numerals: dict[str, int]
    collectives: dict[str, int]
    all_of: dict[str, int]
    stations: frozenset[str]
    bearing: frozenset[str]
    on_oneself: frozenset[str]
    owners: frozenset[str]
    works: frozenset[str]
    empty_heads: frozenset[str]
    pronouns: frozenset[str]
    pointing: frozenset[str]
    first_persons: frozenset[str]
    careers: frozenset[str]
    modifying: frozenset[str]
    seats: frozenset[str]
    introducing: frozenset[str]
    exclusive: tuple[frozenset[str], ...]
    general_offices: dict[tuple[str, str], frozenset[str]]
    openings: frozenset[str]
    english: frozenset[str]
    modifiers: frozenset[str]
    title_nouns: frozenset[str]
    not_agents: frozenset[str]
    stops: frozenset[str]
    honorifics: frozenset[str]
    bodies_in_capitals: frozenset[str]
    kin_as_titles: frozenset[str]
    honorific_pairs: frozenset[tuple[str, str]]
    compounds: frozenset[tuple[str, str]]
    origins: frozenset[str]
    police_ranks: frozenset[str]
    graded_ranks: frozenset[str]
    grades: frozenset[str]
    sides: frozenset[str]
    short_offices: frozenset[str]
    numbered_units: frozenset[str]
    former: frozenset[str]
    running: frozenset[str]
    now: frozenset[tuple[str, str]]
    periods: frozenset[str]
    tenures: frozenset[str]
    abbreviated_offices: frozenset[str]
    dated: frozenset[str]
    terms: frozenset[str]
    acting: frozenset[str]
    calendar: frozenset[str]
    name_bearers: frozenset[str]
    firm_heads: frozenset[str]
    territory_heads: frozenset[str]
    firm_offices: frozenset[str]
    body_heads: frozenset[str]
    eponyms: frozenset[str]
    eponym_ranks: frozenset[str]
    positions: frozenset[tuple[str, ...]]


@cache
def role_lexicon() -> RoleLexicon:
    """The lists, read once: a new list of `roles.toml` is a field of `RoleLexicon`, no more.

    Raises `MissingResourceError` where a file is missing or damaged.
    """
    table: dict[str, str] = read_toml("lexicons/roles.toml")
    joined = _joined_lists(table)
    # All others stand in `roles.toml` under the name of their field, whose type says how they are written.
    alone = {
        field.name: _WRITTEN[str(field.type)](table[field.name])
        for field in fields(RoleLexicon)
        if field.name not in joined
    }
    return RoleLexicon(**alone, **joined)


def _joined_lists(table: dict[str, str]) -> dict[str, Any]:
    """The lists that are made of several, with those of `actors.toml`."""
    lexicon = lexicons()
    words = {name: frozenset(text.split()) for name, text in table.items()}
    return {
        "heads": (lexicon.role_heads | words["heads"]) - words["not_roles"],
        "openers": lexicon.role_openers,
        "insides": lexicon.role_insides | words["adjectives"],
        "announcing": words["announcers"]
        | words["lately"]
        | words["formerly"]
        | lexicon.role_leads
        | lexicon.list_announcers
        | {second for _, second in _pairs(table["taking"])},
        "modifying": words["modifying"] | words["attributes"],
        "not_agents": words["not_agents"] | words["not_roles"],
        "stops": lexicon.role_stops | words["stops"],
        "honorifics": lexicon.honorifics | words["honorifics"],
        "acting": lexicon.bare_verbs - words["not_acting"],
        "calendar": _calendar(),
    }


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    phrases = (phrase.split() for phrase in text.split(","))
    return frozenset((phrase[0], phrase[1]) for phrase in phrases)


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.split(","))


def _numbered(text: str) -> dict[str, int]:
    """Words of numbers from two on."""
    return {word: number for number, word in enumerate(text.split(), 2)}


def _lines(text: str) -> tuple[frozenset[str], ...]:
    return tuple(_words(line) for line in text.strip().splitlines())


def _kinds(text: str) -> dict[tuple[str, str], frozenset[str]]:
    """Pairs of words, each with the words of what they stand for, a line each: `kepala daerah: bupati gubernur`."""
    lines = (line.partition(":") for line in text.strip().splitlines())
    return {(first, second): _words(kinds) for (first, second), kinds in ((pair.split(), of) for pair, _, of in lines)}


_WRITTEN: dict[str, Callable[[str], Any]] = {
    "frozenset[str]": _words,
    "frozenset[tuple[str, str]]": _pairs,
    "frozenset[tuple[str, ...]]": _phrases,
    "dict[str, int]": _numbered,
    "tuple[frozenset[str], ...]": _lines,
    "dict[tuple[str, str], frozenset[str]]": _kinds,
}


def _calendar() -> frozenset[str]:
    """The names of months and weekdays, behind which no office goes on: `menteri | pada Oktober`."""
    table: dict[str, Any] = read_toml("lexicons/dates.toml")
    spellings = (*table["months"].items(), *table["weekdays"].items())
    return frozenset(names.split()[0] for number, names in spellings if number.isdecimal())


@cache
def is_head(word: str) -> bool:
    """Whether a lower-case word names an office or an occupation, by the lists or by its form; `-nya` aside."""
    lexicon = role_lexicon()
    bare = word.removesuffix("nya")
    if word in lexicon.heads or bare in lexicon.heads:
        return True
    if bare in lexicon.not_agents or len(bare) > 20:
        return False
    return (_AGENT.fullmatch(bare) or _abbreviated_office().fullmatch(bare)) is not None


@cache
def _abbreviated_office() -> re.Pattern[str]:
    return re.compile("|".join(sorted(role_lexicon().abbreviated_offices)))


def is_possessed(word: str) -> bool:
    """Whether a lower-case word of office or occupation is somebody's whom the phrase does not name: `anggotanya`."""
    return word.endswith("nya") and word not in role_lexicon().heads


@cache
def _opening_words() -> frozenset[str]:
    """The words by which a role can begin besides its head."""
    lexicon = role_lexicon()
    of_phrases = (phrase[0] for phrases in (lexicon.phrases, lexicon.long_phrases) for phrase in phrases)
    return lexicon.modifiers.union(lexicon.openers, of_phrases)


def opens_role(lower: Sequence[str], at: int) -> bool:
    """Whether a role can begin with a word: its head, what widens a head that follows (`mantan`), or a set phrase."""
    lexicon = role_lexicon()
    word = lower[at]
    if word not in _opening_words() and not is_head(word):  # As nearly all words.
        return False
    following = lower[at + 1] if at + 1 < len(lower) else ""
    if (word, following) in lexicon.phrases:
        return not (at and word in lexicon.contests and lower[at - 1] in lexicon.contest_leads)
    if is_head(word):
        return True
    if word in lexicon.modifiers:
        return any(low in lexicon.english or low in lexicon.heads for low in lower[at + 1 : at + 5])
    after = lower[at + 2] if at + 2 < len(lower) else ""
    if (word, following, after) in lexicon.long_phrases:
        return True
    if word not in lexicon.openers:
        return False
    if word in lexicon.running and following in lexicon.chances and at + 2 < len(lower):
        return is_head(after) or after in lexicon.openers  # `calon kuat | sekretaris daerah`
    return is_head(following) or following in lexicon.openers or (following, after) in lexicon.phrases
