"""The words of roles, read from `data/lexicons/roles.toml` and joined with those of `actors.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

# Agent nouns that no list holds, by their form (Sneddon 2010, 1.30 and 1.57): `pengrajin`, `relawati`, `virolog`.
_AGENT = re.compile(r"pe(?:m|n|ng|ny)[a-z]{4,}(?<!an)|(?!me|ber|di|ter|ke)[a-z]{4,}(?:wan|wati|olog)")

# Abbreviated offices of police, army, courts and offices: `Wadir`, `Kasubdit`, `Kapolresta`, `Wakajati`, `Danyonif`.
_ABBREVIATED_OFFICE = re.compile(
    r"(?:wa)?(?:kapol(?:da|res|sek|ri|ta|pos)\w*|kasat\w*|kasub\w+|kabag\w*|kabid\w*|kadis\w*|kanit\w*|kaur\w{3,}|kakan\w{3,}"
    r"|kapus\w*|kajari|kajati|kapen\w+|kaops\w*|kasi\w{4,}|dir(?:res|lantas|pol|intel|samapta|tipi|narkoba|binmas)\w*)"
    r"|wa(?:dir|men|gub|bup|wali|sekjen|ketum)\w*|danrem|dandim\w*|danlan\w+|danyon\w*|danpus\w*|pangdam|pangko\w+"
)


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
    closing: frozenset[str]
    conjunctions: frozenset[str]
    going_on: frozenset[str]
    shortened: frozenset[str]
    becoming: frozenset[str]
    others: frozenset[str]
    serving: frozenset[str]
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
    records: frozenset[str]
    apiece: frozenset[str]
    together: frozenset[str]
    named_as: frozenset[tuple[str, str]]
    numbering: frozenset[tuple[str, str]]
    things: frozenset[str]
    kin: frozenset[str]
    of_kin: frozenset[str]
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
    domains: frozenset[str]
    empty_heads: frozenset[str]
    pronouns: frozenset[str]
    pointing: frozenset[str]
    first_persons: frozenset[str]
    careers: frozenset[str]
    modifying: frozenset[str]
    seats: frozenset[str]
    introducing: frozenset[str]
    exclusive: tuple[frozenset[str], ...]
    openings: frozenset[str]
    english: frozenset[str]
    modifiers: frozenset[str]
    title_nouns: frozenset[str]
    not_agents: frozenset[str]
    stops: frozenset[str]
    honorifics: frozenset[str]
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
    dated: frozenset[str]
    terms: frozenset[str]
    acting: frozenset[str]
    calendar: frozenset[str]
    name_bearers: frozenset[str]
    firm_heads: frozenset[str]
    territory_heads: frozenset[str]
    firm_offices: frozenset[str]
    eponyms: frozenset[str]
    eponym_ranks: frozenset[str]
    positions: frozenset[tuple[str, ...]]


@cache
def role_lexicon() -> RoleLexicon:
    """The lists, read once. Raises `MissingResourceError` where a file is missing or damaged."""
    table: dict[str, Any] = read_toml("lexicons/roles.toml")

    def words(name: str) -> frozenset[str]:
        return frozenset(str(table[name]).split())

    def pairs(name: str) -> frozenset[tuple[str, str]]:
        phrases = (phrase.split() for phrase in str(table[name]).split(","))
        return frozenset((phrase[0], phrase[1]) for phrase in phrases)

    lexicon = lexicons()
    return RoleLexicon(
        heads=(lexicon.role_heads | words("heads")) - words("not_roles"),
        openers=lexicon.role_openers,
        phrases=pairs("phrases"),
        long_phrases=frozenset(tuple(phrase.split()) for phrase in str(table["long_phrases"]).split(",")),
        chances=words("chances"),
        insides=lexicon.role_insides | words("adjectives"),
        qualities=words("qualities"),
        tickets=pairs("tickets"),
        sole_offices=pairs("sole_offices"),
        contests=words("contests"),
        contest_leads=words("contest_leads"),
        voices=words("voices"),
        clients=words("clients"),
        plurals=words("plurals"),
        offices=words("offices"),
        listing=words("listing"),
        joints=words("joints"),
        closing=words("closing"),
        conjunctions=words("conjunctions"),
        going_on=words("going_on"),
        shortened=words("shortened"),
        becoming=words("becoming"),
        others=words("others"),
        serving=words("serving"),
        copulas=words("copulas"),
        announcers=words("announcers"),
        announcing=words("announcers")
        | words("lately")
        | lexicon.role_leads
        | lexicon.list_announcers
        | {second for _, second in pairs("taking")},
        capacities=words("capacities"),
        appointing=words("appointing"),
        no_capacities=words("no_capacities"),
        unattained=words("unattained"),
        unheld=words("unheld"),
        relations=words("relations"),
        substitutes=words("substitutes"),
        studies=words("studies"),
        casting=words("casting"),
        reigns=words("reigns"),
        guidance=words("guidance"),
        taking=pairs("taking"),
        examples=words("examples"),
        composing=pairs("composing"),
        teams=words("teams"),
        records=words("records"),
        apiece=words("apiece"),
        together=words("together"),
        named_as=pairs("named_as"),
        numbering=pairs("numbering"),
        things=words("things"),
        kin=words("kin"),
        of_kin=words("of_kin"),
        formerly=words("formerly"),
        branches=words("branches"),
        corps=words("corps"),
        forces=words("forces"),
        list_links=words("list_links"),
        list_ends=words("list_ends"),
        attributes=words("attributes"),
        succeeding=words("succeeding"),
        lately=words("lately"),
        assuming=words("assuming"),
        provenance=words("provenance"),
        opining=words("opining"),
        holding=words("holding"),
        holding_links=words("holding_links"),
        elections=words("elections"),
        numerals={word: number for number, word in enumerate(str(table["numerals"]).split(), 2)},
        collectives={word: number for number, word in enumerate(str(table["collectives"]).split(), 2)},
        all_of={word: number for number, word in enumerate(str(table["all_of"]).split(), 2)},
        stations=words("stations"),
        bearing=words("bearing"),
        on_oneself=words("on_oneself"),
        owners=words("owners"),
        works=words("works"),
        domains=words("domains"),
        empty_heads=words("empty_heads"),
        pronouns=words("pronouns"),
        pointing=words("pointing"),
        first_persons=words("first_persons"),
        careers=words("careers"),
        modifying=words("modifying") | words("attributes"),
        seats=words("seats"),
        introducing=words("introducing"),
        exclusive=tuple(frozenset(line.split()) for line in str(table["exclusive"]).strip().splitlines()),
        openings=words("openings"),
        english=words("english"),
        modifiers=words("modifiers"),
        title_nouns=words("title_nouns"),
        not_agents=words("not_agents") | words("not_roles"),
        stops=lexicon.role_stops | words("stops"),
        honorifics=lexicon.honorifics | words("honorifics"),
        honorific_pairs=pairs("honorific_pairs"),
        compounds=pairs("compounds"),
        origins=words("origins"),
        police_ranks=words("police_ranks"),
        graded_ranks=words("graded_ranks"),
        grades=words("grades"),
        sides=words("sides"),
        short_offices=words("short_offices"),
        numbered_units=words("numbered_units"),
        former=words("former"),
        running=words("running"),
        now=pairs("now"),
        periods=words("periods"),
        dated=words("dated"),
        terms=words("terms"),
        acting=lexicon.bare_verbs - words("not_acting"),
        calendar=_calendar(),
        name_bearers=words("name_bearers"),
        firm_heads=words("firm_heads"),
        territory_heads=words("territory_heads"),
        firm_offices=words("firm_offices"),
        eponyms=words("eponyms"),
        eponym_ranks=words("eponym_ranks"),
        positions=frozenset(tuple(phrase.split()) for phrase in str(table["positions"]).split(",")),
    )


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
    return (_AGENT.fullmatch(bare) or _ABBREVIATED_OFFICE.fullmatch(bare)) is not None


def is_possessed(word: str) -> bool:
    """Whether a lower-case word of office or occupation is somebody's whom the phrase does not name: `anggotanya`."""
    return word.endswith("nya") and word not in role_lexicon().heads


def opens_role(lower: Sequence[str], at: int) -> bool:
    """Whether a role can begin with a word: its head, what widens a head that follows (`mantan`), or a set phrase."""
    lexicon = role_lexicon()
    word = lower[at]
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
