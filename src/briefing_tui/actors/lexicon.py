"""The word lists around names, read from `data/lexicons/` when first asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from briefing_tui.cached_table import cached_table
from briefing_tui.language import tokens
from briefing_tui.language.common_words import ranked_words
from briefing_tui.resources import read_toml, resource

_PART = r"\s*[,\n]\s*"
# The lists of places with their classes in the gazetteer.
_PLACES = (
    ("countries", "L"),
    ("provinces", "L"),
    ("regencies", "L"),
    ("towns", "T"),
    ("cities", "W"),
    ("regions_abroad", "W"),
    ("districts", "D"),
)
_FILES = ("actors.toml", "places.toml", "person_names.toml", "outlets.toml", "common_words.txt")


@dataclass(frozen=True, slots=True)
class Lexicons:
    """Words by what they say about a name beside or inside them; single words in lower case.

    `gazetteer` maps the first word (lower case) of a known name to its further words and class, longest first;
    `same` maps a known form (case-folded) to the number of the place or organization it names, `spelled_bodies` an
    organization's name of one word to its first one of several without that word; `countries` holds the
    forms of countries' names, case-folded; `outlet_forms` maps the shown name of an outlet to the forms in which it is
    written, all in lower case, `outlet_aliases` to a pattern of what else it calls itself, `outlet_domains` to its
    hosts.
    """

    role_heads: frozenset[str]
    role_head_ends: frozenset[str]
    role_openers: frozenset[str]
    ranks: frozenset[str]
    honorifics: frozenset[str]
    degrees: frozenset[str]
    dotted_degrees: frozenset[str]
    speech: frozenset[str]
    organization_heads: frozenset[str]
    spelt_out_heads: frozenset[str]
    association_heads: frozenset[str]
    currency_codes: frozenset[str]
    place_heads: frozenset[str]
    directions: frozenset[str]
    patronymics: frozenset[str]
    patronymics_abroad: frozenset[str]
    where: frozenset[str]
    municipalities: dict[str, str]
    particles: frozenset[str]
    organization_frame: frozenset[str]
    company_frames: frozenset[str]
    place_frame: frozenset[str]
    building_heads: frozenset[str]
    territories: frozenset[str]
    seats: frozenset[str]
    unspecific: frozenset[str]
    measured_by_place: frozenset[str]
    leagues: frozenset[str]
    language_nouns: frozenset[str]
    club_openers: frozenset[str]
    introducing: frozenset[str]
    person_nouns: frozenset[str]
    abbreviating: frozenset[str]
    before_abbreviating: frozenset[str]
    assumed_names: frozenset[tuple[str, ...]]
    nicknames_before: frozenset[str]
    occupations: frozenset[str]
    coordinators: frozenset[str]
    titles_with_stop: frozenset[str]
    calling_openers: frozenset[str]
    member_verbs: frozenset[str]
    address_titles: frozenset[str]
    high_offices: frozenset[tuple[str, ...]]
    nicknaming: frozenset[str]
    oblique: frozenset[str]
    auxiliaries: frozenset[str]
    subject_adverbs: frozenset[str]
    bare_verbs: frozenset[str]
    no_verbs: frozenset[str]
    platforms: frozenset[str]
    state_verbs: frozenset[str]
    statesmen: tuple[str, ...]
    role_insides: frozenset[str]
    role_stops: frozenset[str]
    role_announcers: frozenset[str]
    role_leads: frozenset[str]
    naming: frozenset[str]
    callings: frozenset[str]
    name_heads: frozenset[str]
    name_seconds: frozenset[str]
    title_cues: frozenset[str]
    thing_cues: frozenset[str]
    work_cues: frozenset[str]
    thing_heads: frozenset[str]
    thing_ends: frozenset[str]
    gatherings: frozenset[str]
    gathering_cues: frozenset[str]
    generic_names: frozenset[str]
    body_openers: frozenset[str]
    body_first_words: frozenset[str]
    body_first_pairs: frozenset[str]
    sight_heads: frozenset[str]
    office_openers: frozenset[str]
    board_levels: frozenset[str]
    body_leads: frozenset[str]
    list_links: frozenset[str]
    list_announcers: frozenset[str]
    list_nouns: dict[str, str]
    character_cues: frozenset[str]
    character_links: frozenset[str]
    character_roles: frozenset[str]
    parents: frozenset[str]
    leaderships: frozenset[str]
    agency_openers: tuple[str, ...]
    usual_outlet: str
    preposition_names: frozenset[str]
    proper_names: frozenset[str]
    nicknamed: frozenset[str]
    outlet_forms: dict[str, frozenset[str]]
    outlet_aliases: dict[str, str]
    outlet_domains: dict[str, frozenset[str]]
    told_to: frozenset[str]
    site_endings: tuple[str, ...]
    expansion_fillers: frozenset[str]
    pair_cues: frozenset[str]
    initial_cues: frozenset[str]
    title_names: frozenset[str]
    calling: frozenset[str]
    aliases: frozenset[str]
    calling_manners: frozenset[str]
    calling_verbs: frozenset[str]
    renowned: frozenset[str]
    suspect_words: frozenset[str]
    suspect_links: frozenset[str]
    seizing: frozenset[str]
    befallen: frozenset[str]
    royal_titles: frozenset[str]
    rulers: frozenset[str]
    office_prefixes: tuple[str, ...]
    clergy: frozenset[str]
    clergy_ranks: frozenset[str]
    schools: frozenset[str]
    authorities: frozenset[str]
    sites: frozenset[str]
    sites_of_bodies: frozenset[str]
    of_nation: frozenset[str]
    office_fields: frozenset[str]
    army_units: frozenset[str]
    office_tails: frozenset[str]
    groups: frozenset[str]
    group_stops: frozenset[str]
    firm_nouns: frozenset[str]
    media_nouns: frozenset[str]
    territorial_offices: frozenset[str]
    village_offices: frozenset[str]
    regional_offices: frozenset[str]
    road_heads: frozenset[str]
    name_uses: frozenset[str]
    firm_ends: frozenset[str]
    firm_tails: frozenset[str]
    firm_frames: frozenset[str]
    houses_of_namesakes: frozenset[str]
    short_names: frozenset[str]
    spellings: tuple[tuple[str, str], ...]
    sentence_openers: frozenset[str]
    lineup_cues: frozenset[str]
    source_verbs: frozenset[str]
    units: frozenset[str]
    parts_of_bodies: frozenset[str]
    daughters: frozenset[str]
    nicknames: dict[str, tuple[str, ...]]
    person_names: frozenset[str]
    foreign_names: frozenset[str]
    place_words: frozenset[str]
    common: dict[str, int]
    gazetteer: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    same: dict[str, int]
    full: dict[str, str]
    spelled_bodies: dict[str, str]
    abbreviations: frozenset[str]
    countries: frozenset[str]


def _listed(text: str) -> list[str]:
    return [part for part in re.split(_PART, text.strip()) if part]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


@cache
def lexicons() -> Lexicons:
    """All lists, read once: a new list of `actors.toml` is a field of `Lexicons`, no more.

    Raises `MissingResourceError` where a file of `data/` is missing or damaged.
    """
    files = [resource(f"data/lexicons/{name}") for name in _FILES]
    return Lexicons(*cached_table(files[0].with_name("lexicons.table"), [*files, Path(__file__)], _read_values))


def _read_values() -> tuple[Any, ...]:
    lexicon = _read()
    return tuple(getattr(lexicon, field.name) for field in fields(lexicon))


def _short_words(text: str) -> dict[str, str]:
    """Each short word with what it stands for."""
    pairs = (pair.partition("=") for pair in " ".join(text.split()).split(";"))
    return {short.strip(): full.strip() for short, _, full in pairs}


def _countries(listed: str, same: str) -> frozenset[str]:
    """The names of countries (case-folded) with the other forms that `same` gives for them."""
    countries = {name.casefold() for name in _listed(listed)}
    for line in same.strip().splitlines():
        forms = {form.strip().casefold() for form in line.split("=")}
        if not forms.isdisjoint(countries):
            countries |= forms
    return frozenset(countries)


class _Gazetteer:
    """The names that the lists hold, while they are read: see `Lexicons` for the fields."""

    def __init__(self) -> None:
        self.names: dict[str, dict[tuple[str, ...], str]] = {}
        self.same: dict[str, int] = {}
        self.full: dict[str, str] = {}
        self.spelled_bodies: dict[str, str] = {}
        self.abbreviations: set[str] = set()
        self._group = 0

    def enter(self, name: str, label: str) -> None:
        """Take in one name, parted as a text is (`Kompas . com`); the class it is given first stays."""
        first, *rest = [token.text.casefold() for token in tokens(name)]
        self.names.setdefault(first, {}).setdefault(tuple(rest), label)

    def enter_all(self, listed: str, label: str) -> None:
        """Take in the names of a list."""
        for name in _listed(listed):
            self.enter(name, label)

    def enter_forms(self, line: str, label: str) -> None:
        """Take in the forms of one name, parted by `=`; the first is the full one."""
        forms = [form.strip() for form in line.split("=")]
        self._group += 1
        for form in forms:
            self.enter(form, label)
            if form.isupper() and " " not in form:
                self.abbreviations.add(form.casefold())
            if len(forms) > 1 or label == "L":
                self.same.setdefault(form.casefold(), self._group)
        self._spell_out([form.casefold() for form in forms], is_body=label != "L")

    def _spell_out(self, forms: list[str], *, is_body: bool) -> None:
        """Note what the forms of one word stand for: the full name, and of bodies the first that goes without them."""
        for word in [form for form in forms if " " not in form]:
            if word != forms[0]:
                self.full.setdefault(word, forms[0])
            spelled = next((form for form in forms if " " in form and word not in form), None)
            if is_body and spelled is not None:
                self.spelled_bodies.setdefault(word, spelled)


def _read() -> Lexicons:
    actors = read_toml("lexicons/actors.toml")
    made = _of_actors(actors) | _of_outlets() | _of_persons() | _of_known_names(actors)
    # All others are plain lists of `actors.toml`, each under the name of its field.
    plain: dict[str, Any] = {
        field.name: _words(actors[field.name]) for field in fields(Lexicons) if field.name not in made
    }
    return Lexicons(**plain, **made)


def _of_actors(actors: dict[str, Any]) -> dict[str, Any]:
    """The lists of `actors.toml` that are no plain ones: phrases, pairs, and words whose capitals count."""
    manners, verbs = actors["calling_manners"].split(), actors["calling_verbs"].split()
    nicknames = (line.partition("=") for line in actors["nicknames"].strip().splitlines())
    return {
        "dotted_degrees": _words(actors["degrees"]) | _words(actors["dotted_degrees"]),
        "municipalities": _turned(actors["municipalities"]),
        "assumed_names": frozenset(tuple(phrase.split()) for phrase in actors["assumed_names"].split("|")),
        "address_titles": frozenset(actors["address_titles"].split()),
        "high_offices": frozenset(tuple(office.split()) for office in _listed(actors["high_offices"])),
        "office_prefixes": tuple(actors["office_prefixes"].split()),
        "statesmen": tuple(_listed(actors["statesmen"])),
        "body_leads": frozenset(actors["body_leads"].split()),
        "firm_frames": frozenset(actors["firm_frames"].split()),
        "name_heads": frozenset(actors["name_heads"].split()),
        "generic_names": frozenset(_listed(actors["generic_names"])),
        "body_first_words": frozenset(actors["body_first_words"].split()),
        "body_first_pairs": frozenset(_listed(actors["body_first_pairs"])),
        "list_nouns": _turned(actors["list_nouns"]),
        "agency_openers": tuple(f"{opener} " for opener in _listed(actors["agency_openers"])),
        "usual_outlet": actors["usual_outlet"],
        "title_names": frozenset(actors["title_names"].split()),
        "calling": frozenset(phrase.strip() for phrase in actors["calling"].split("|"))
        | {f"{how} {verb}" for how in manners for verb in verbs},
        "spellings": tuple(_short_words(actors["spellings"]).items()),
        "parts_of_bodies": _words(actors["units"]) | _words(actors["parts_of_bodies"]),
        "nicknames": {
            nick.strip().casefold(): tuple(name.casefold() for name in _listed(names)) for nick, _, names in nicknames
        },
    }


def _turned(table: dict[str, str]) -> dict[str, str]:
    """Each word of the lists in a table with the key that its list stands under."""
    return {word: key for key, words in table.items() for word in words.split()}


def _of_outlets() -> dict[str, Any]:
    outlets = read_toml("lexicons/outlets.toml")
    return {
        "outlet_forms": {
            outlet["name"].casefold(): frozenset(form.strip() for form in outlet["written"].split("|"))
            for outlet in outlets["outlet"].values()
            if "written" in outlet
        },
        "outlet_domains": {
            outlet["name"].casefold(): frozenset(outlet["domains"].split())
            for outlet in outlets["outlet"].values()
            if "domains" in outlet
        },
        "outlet_aliases": {
            outlet["name"].casefold(): "|".join(outlet["aliases"].strip().splitlines())
            for outlet in outlets["outlet"].values()
            if "aliases" in outlet
        },
        "site_endings": tuple(f".{ending}" for ending in outlets["names"]["site_endings"].split()),
    }


def _of_persons() -> dict[str, Any]:
    persons = read_toml("lexicons/person_names.toml")
    return {
        "person_names": frozenset(n.casefold() for k in ("indonesian", "indonesian_more") for n in _listed(persons[k])),
        "foreign_names": frozenset(n.casefold() for n in _listed(persons["foreign"])),
        "common": {word: rank for rank, word in enumerate(ranked_words())},
    }


def _of_known_names(actors: dict[str, Any]) -> dict[str, Any]:
    """The gazetteer of places and organizations, with what its lists tell of forms of one name."""
    places = read_toml("lexicons/places.toml")
    gazetteer = _Gazetteer()
    for line in places["same"].strip().splitlines():
        gazetteer.enter_forms(line, "L")
    for line in actors["organizations"].strip().splitlines():
        gazetteer.enter_forms(line, "O")
    for key, label in (("no_actors", "N"), ("clubs", "C"), ("brands", "B")):
        gazetteer.enter_all(actors[key], label)
    for line in actors["more_organizations"].strip().splitlines():
        gazetteer.enter_forms(line, "B")
    for key, label in _PLACES:
        gazetteer.enter_all(places[key], label)
    return {
        "place_words": frozenset(
            w.casefold() for k in ("provinces", "regencies", "countries") for n in _listed(places[k]) for w in n.split()
        ),
        "gazetteer": {
            first: tuple(sorted(rest.items(), key=lambda item: -len(item[0])))
            for first, rest in gazetteer.names.items()
        },
        "same": gazetteer.same,
        "full": {**_short_words(actors["short_words"]), **gazetteer.full},
        "spelled_bodies": gazetteer.spelled_bodies,
        "abbreviations": frozenset(gazetteer.abbreviations),
        "countries": _countries(places["countries"], places["same"]),
    }
