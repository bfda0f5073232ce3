"""The word lists around names, read from `data/lexicons/` when first asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from briefing_tui.cached_table import cached_table
from briefing_tui.language import tokens
from briefing_tui.resources import MissingResourceError, read_toml, resource

_PART = r"\s*[,\n]\s*"
# The lists of places with their classes in the gazetteer.
_PLACES = (
    ("countries", "L"),
    ("provinces", "L"),
    ("regencies", "L"),
    ("towns", "T"),
    ("cities", "W"),
    ("districts", "D"),
)
_FILES = ("actors.toml", "places.toml", "person_names.toml", "outlets.toml", "common_words.txt")


@dataclass(frozen=True, slots=True)
class Lexicons:
    """Words by what they say about a name beside or inside them; single words in lower case.

    `gazetteer` maps the first word (lower case) of a known name to its further words and class, longest first;
    `same` maps a known form (case-folded) to the number of the place or organization it names; `countries` holds the
    forms of countries' names, case-folded; `outlet_forms` maps the shown name of an outlet to the forms in which it is
    written, all in lower case.
    """

    role_heads: frozenset[str]
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
    generic_names: frozenset[str]
    body_openers: frozenset[str]
    office_openers: frozenset[str]
    body_leads: frozenset[str]
    list_links: frozenset[str]
    list_announcers: frozenset[str]
    list_nouns: dict[str, str]
    character_cues: frozenset[str]
    character_links: frozenset[str]
    character_roles: frozenset[str]
    parents: frozenset[str]
    agency_openers: tuple[str, ...]
    usual_outlet: str
    outlet_forms: dict[str, frozenset[str]]
    site_endings: tuple[str, ...]
    expansion_fillers: frozenset[str]
    pair_cues: frozenset[str]
    initial_cues: frozenset[str]
    title_names: frozenset[str]
    calling: frozenset[str]
    calling_manners: frozenset[str]
    calling_verbs: frozenset[str]
    suspect_words: frozenset[str]
    suspect_links: frozenset[str]
    royal_titles: frozenset[str]
    clergy: frozenset[str]
    clergy_ranks: frozenset[str]
    schools: frozenset[str]
    sites: frozenset[str]
    army_units: frozenset[str]
    office_tails: frozenset[str]
    groups: frozenset[str]
    group_stops: frozenset[str]
    territorial_offices: frozenset[str]
    road_heads: frozenset[str]
    name_uses: frozenset[str]
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
    abbreviations: frozenset[str]
    countries: frozenset[str]


def _listed(text: str) -> list[str]:
    return [part for part in re.split(_PART, text.strip()) if part]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


@cache
def lexicons() -> Lexicons:
    """All lists, read once. Raises `MissingResourceError` where a file of `data/` is missing or damaged."""
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
        for form in forms[1:]:
            self.full.setdefault(form.casefold(), forms[0])


def _read() -> Lexicons:
    names = ("actors.toml", "places.toml", "person_names.toml", "outlets.toml")
    actors, places, persons, outlets = (read_toml(f"lexicons/{name}") for name in names)
    gazetteer = _Gazetteer()
    for line in places["same"].strip().splitlines():
        gazetteer.enter_forms(line, "L")
    for line in actors["organizations"].strip().splitlines():
        gazetteer.enter_forms(line, "O")
    for key, label in (("no_actors", "N"), ("clubs", "C"), ("brands", "B")):
        gazetteer.enter_all(actors[key], label)
    for key, label in _PLACES:
        gazetteer.enter_all(places[key], label)
    try:
        common = resource("data/lexicons/common_words.txt").read_text(encoding="utf-8").split()
    except (OSError, ValueError) as fault:
        raise MissingResourceError(f"data/lexicons/common_words.txt: {fault}; reinstall briefing-tui") from fault
    return Lexicons(
        role_heads=_words(actors["role_heads"]),
        role_openers=_words(actors["role_openers"]),
        ranks=_words(actors["ranks"]),
        honorifics=_words(actors["honorifics"]),
        degrees=_words(actors["degrees"]),
        dotted_degrees=_words(actors["degrees"]) | _words(actors["dotted_degrees"]),
        speech=_words(actors["speech"]),
        organization_heads=_words(actors["organization_heads"]),
        spelt_out_heads=_words(actors["spelt_out_heads"]),
        association_heads=_words(actors["association_heads"]),
        currency_codes=_words(actors["currency_codes"]),
        place_heads=_words(actors["place_heads"]),
        directions=_words(actors["directions"]),
        patronymics=_words(actors["patronymics"]),
        patronymics_abroad=_words(actors["patronymics_abroad"]),
        where=_words(actors["where"]),
        municipalities={form: unit for unit, forms in actors["municipalities"].items() for form in forms.split()},
        particles=_words(actors["name_particles"]),
        organization_frame=_words(actors["organization_frame"]),
        company_frames=_words(actors["company_frames"]),
        place_frame=_words(actors["place_frame"]),
        building_heads=_words(actors["building_heads"]),
        territories=_words(actors["territories"]),
        seats=_words(actors["seats"]),
        unspecific=_words(actors["unspecific"]),
        measured_by_place=_words(actors["measured_by_place"]),
        leagues=_words(actors["leagues"]),
        club_openers=_words(actors["club_openers"]),
        introducing=_words(actors["introducing"]),
        person_nouns=_words(actors["person_nouns"]),
        abbreviating=_words(actors["abbreviating"]),
        before_abbreviating=_words(actors["before_abbreviating"]),
        assumed_names=frozenset(tuple(phrase.split()) for phrase in actors["assumed_names"].split("|")),
        nicknames_before=_words(actors["nicknames_before"]),
        occupations=_words(actors["occupations"]),
        coordinators=_words(actors["coordinators"]),
        titles_with_stop=_words(actors["titles_with_stop"]),
        calling_openers=_words(actors["calling_openers"]),
        member_verbs=_words(actors["member_verbs"]),
        address_titles=frozenset(actors["address_titles"].split()),
        nicknaming=_words(actors["nicknaming"]),
        oblique=_words(actors["oblique"]),
        auxiliaries=_words(actors["auxiliaries"]),
        subject_adverbs=_words(actors["subject_adverbs"]),
        bare_verbs=_words(actors["bare_verbs"]),
        no_verbs=_words(actors["no_verbs"]),
        platforms=_words(actors["platforms"]),
        state_verbs=_words(actors["state_verbs"]),
        statesmen=tuple(_listed(actors["statesmen"])),
        role_insides=_words(actors["role_insides"]),
        role_stops=_words(actors["role_stops"]),
        role_announcers=_words(actors["role_announcers"]),
        role_leads=_words(actors["role_leads"]),
        naming=_words(actors["naming"]),
        callings=_words(actors["callings"]),
        name_heads=frozenset(actors["name_heads"].split()),
        name_seconds=_words(actors["name_seconds"]),
        title_cues=_words(actors["title_cues"]),
        thing_cues=_words(actors["thing_cues"]),
        work_cues=_words(actors["work_cues"]),
        thing_heads=_words(actors["thing_heads"]),
        thing_ends=_words(actors["thing_ends"]),
        generic_names=frozenset(_listed(actors["generic_names"])),
        body_openers=_words(actors["body_openers"]),
        office_openers=_words(actors["office_openers"]),
        body_leads=_words(actors["body_leads"]),
        list_links=frozenset(actors["list_links"].split()),
        list_announcers=frozenset(actors["list_announcers"].split()),
        list_nouns={noun: kind for kind, nouns in actors["list_nouns"].items() for noun in nouns.split()},
        character_cues=_words(actors["character_cues"]),
        character_links=_words(actors["character_links"]),
        character_roles=_words(actors["character_roles"]),
        parents=_words(actors["parents"]),
        agency_openers=tuple(f"{opener} " for opener in _listed(actors["agency_openers"])),
        usual_outlet=actors["usual_outlet"],
        outlet_forms={
            outlet["name"].casefold(): frozenset(form.strip() for form in outlet["written"].split("|"))
            for outlet in outlets["outlet"].values()
            if "written" in outlet
        },
        site_endings=tuple(f".{ending}" for ending in outlets["names"]["site_endings"].split()),
        expansion_fillers=_words(actors["expansion_fillers"]),
        pair_cues=_words(actors["pair_cues"]),
        initial_cues=_words(actors["initial_cues"]),
        title_names=frozenset(actors["title_names"].split()),
        calling=frozenset(
            {phrase.strip() for phrase in actors["calling"].split("|")}
            | {f"{how} {verb}" for how in actors["calling_manners"].split() for verb in actors["calling_verbs"].split()}
        ),
        calling_manners=_words(actors["calling_manners"]),
        calling_verbs=_words(actors["calling_verbs"]),
        suspect_words=_words(actors["suspect_words"]),
        suspect_links=_words(actors["suspect_links"]),
        royal_titles=_words(actors["royal_titles"]),
        clergy=_words(actors["clergy"]),
        clergy_ranks=_words(actors["clergy_ranks"]),
        schools=_words(actors["schools"]),
        sites=_words(actors["sites"]),
        army_units=_words(actors["army_units"]),
        office_tails=_words(actors["office_tails"]),
        groups=_words(actors["groups"]),
        group_stops=_words(actors["group_stops"]),
        territorial_offices=_words(actors["territorial_offices"]),
        road_heads=_words(actors["road_heads"]),
        name_uses=_words(actors["name_uses"]),
        houses_of_namesakes=_words(actors["houses_of_namesakes"]),
        short_names=_words(actors["short_names"]),
        spellings=tuple(_short_words(actors["spellings"]).items()),
        sentence_openers=_words(actors["sentence_openers"]),
        lineup_cues=_words(actors["lineup_cues"]),
        source_verbs=_words(actors["source_verbs"]),
        units=_words(actors["units"]),
        parts_of_bodies=_words(actors["units"]) | _words(actors["parts_of_bodies"]),
        daughters=_words(actors["daughters"]),
        nicknames={
            nick.strip().casefold(): tuple(name.casefold() for name in _listed(names))
            for nick, _, names in (line.partition("=") for line in actors["nicknames"].strip().splitlines())
        },
        person_names=frozenset(n.casefold() for k in ("indonesian", "indonesian_more") for n in _listed(persons[k])),
        foreign_names=frozenset(n.casefold() for n in _listed(persons["foreign"])),
        place_words=frozenset(
            w.casefold() for k in ("provinces", "regencies", "countries") for n in _listed(places[k]) for w in n.split()
        ),
        common={word: rank for rank, word in enumerate(common)},
        gazetteer={
            first: tuple(sorted(rest.items(), key=lambda item: -len(item[0])))
            for first, rest in gazetteer.names.items()
        },
        same=gazetteer.same,
        full={**_short_words(actors["short_words"]), **gazetteer.full},
        abbreviations=frozenset(gazetteer.abbreviations),
        countries=_countries(places["countries"], places["same"]),
    )
