"""Roles apart from the name of their holder, who was named before: `kapten timnas itu`, `Ia menjabat ketua panitia`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import is_possessed, opens_role, role_lexicon
from briefing_tui.actors.roles.announced import FARTHEST, LONGEST_OPENING, announced_by_word, announced_role
from briefing_tui.actors.roles.antecedents import holder_of
from briefing_tui.actors.roles.discourse import Discourse, Named, Role
from briefing_tui.actors.roles.joined import each_office, joined_behind, listed_roles
from briefing_tui.actors.roles.phrases import RoleSentence, end_behind, end_of_reading, is_capital
from briefing_tui.language.verb_prefixes import has_verb_prefix

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


# What stands inside the name of a club or a firm: `Brighton & Hove`.
_INSIDE_NAMES = ("&", "-", "'", "’", "/")
# Behind one of these stands a word of saying, known or not.
_CLOSING_MARKS = ("”", '"', "’", "'")
# So many persons of one role are counted in digits, not years: `32 dosen`.
_LONGEST_COUNT = 3
# Between `kariernya` and `sebagai` there are at most so many words.
_LONGEST_CAREER = 4


def _pointed_end(sentence: RoleSentence, begin: int, end: int) -> int | None:
    """Where a role ends that words behind it point at: `itu`, `yang kini melatih Persib itu`, `asal Medan, Deli itu`.

    None where nothing does.
    """
    lower, pointing = sentence.lower, role_lexicon().pointing
    if begin and lower[begin - 1] == "sang":
        return end if _is_pointed_by_article(sentence, begin, end) else None
    if lower[end + 1 : end + 2] == ["sendiri"]:  # `pencipta konten itu sendiri`
        return None
    if end >= len(lower):
        return None
    if lower[end] == ",":
        return _end_of_origin(sentence, end)
    if _opens_modifier(lower, end):
        for at in range(end + 1, min(len(lower), end + FARTHEST)):
            if not lower[at][0].isalnum() and lower[at] not in _INSIDE_NAMES:
                return None
            if lower[at] in pointing:
                return None if _points_to_place(sentence, at) else end
    if lower[end] in pointing:
        return end
    behind = end_of_reading(sentence, begin) or end  # `petenis peringkat 5 dunia | itu`
    is_time = tuple(lower[behind - 1 : behind + 1]) in role_lexicon().now  # `Presiden RI kala | itu`
    return behind if behind < len(lower) and lower[behind] in pointing and not is_time else None


def _points_to_place(sentence: RoleSentence, pointing: int) -> bool:
    """Whether a word points at the noun behind a preposition, not at a role: `siswa yang ikut dalam kegiatan | ini`.

    A number may stand between: `petugas yang ditempatkan di kedua bandara | itu`.
    """
    before = pointing - 2
    before -= sentence.lower[before] in role_lexicon().plurals
    return sentence.lower[before] in lexicons().oblique and not is_capital(sentence, pointing - 1)


def _is_pointed_by_article(sentence: RoleSentence, begin: int, end: int) -> bool:
    """Whether a role behind `sang` points back by that alone: `sang pelatih`, no `sang pencipta lagu Budi`."""
    if end != begin + 1 or sentence.lower[end : end + 1] == ["yaitu"]:
        return False
    if end == len(sentence.lower):
        return True
    goes_on = sentence.lower[end][0].isalnum() and not is_capital(sentence, end)
    return goes_on and end not in sentence.persons


def _end_of_origin(sentence: RoleSentence, comma: int) -> int | None:
    """Where a role ends whose holder's town and region a comma parts: `musisi asal Leeds, | Inggris itu`."""
    lower = sentence.lower
    behind = comma + 1
    while behind < len(lower) and behind in sentence.places:
        behind += 1
    pointed_at = behind + (lower[behind : behind + 1] == [","])  # `asal Klaten, Jawa Tengah, itu`
    is_pointed_at = pointed_at < len(lower) and lower[pointed_at] in role_lexicon().pointing
    return behind if behind > comma + 1 and is_pointed_at else None


def _opens_modifier(lower: Sequence[str], at: int) -> bool:
    """Whether a word opens what is said of a holder before `itu`: `yang`, `berusia`, `kelahiran`, `24 tahun`."""
    low = lower[at]
    return low in role_lexicon().modifying or low[0].isdigit()


def group_pointed_at(sentence: RoleSentence) -> list[tuple[int, int, int]]:
    """The roles of so many persons who were named before, and how many: `kedua | pebalap itu`."""
    lower, roles = sentence.lower, role_lexicon()
    if roles.collectives.keys().isdisjoint(lower) or roles.pointing.isdisjoint(lower):
        return []
    spans = []
    for at in range(1, len(lower)):
        if lower[at - 1] not in roles.collectives or not opens_role(lower, at) or at in sentence.persons:
            continue
        if lower[at - 1] != "kedua" and not begins_phrase(sentence, at - 1):
            continue  # `gol ketiga | pemain itu`
        end = end_behind(sentence, at)
        pointed = _pointed_end(sentence, at, end) if end is not None and end > at else None
        if pointed is not None and not says_nothing(sentence, at, pointed):
            spans.append((at, pointed, roles.collectives[lower[at - 1]]))
    return spans


def begins_phrase(sentence: RoleSentence, at: int) -> bool:
    """Whether a noun phrase in the singular begins at a word: behind a mark, a verb, a preposition or the like."""
    if at == 0:
        return True
    before, roles, lexicon = sentence.lower[at - 1], role_lexicon(), lexicons()
    if at > 1 and sentence.lower[at - 2] in _CLOSING_MARKS and before != ",":
        return True  # `"Baik," tutup | mantan pelatih itu`
    if before in roles.former or before in roles.running:
        return False
    if (
        is_plural(sentence, at)
        or before in roles.seats
        or before in roles.kin
        or (before == "dan" and _joins_plural(sentence, at))
    ):
        return False
    return (
        not before[0].isalnum()
        or before in roles.stops
        or before in roles.openings
        or before in lexicon.speech
        or before in lexicon.auxiliaries
        or before in lexicon.oblique
        or before in roles.relations
        or before in roles.guidance
        or before in ("dan", "sang", "si", "menurut")
        or has_verb_prefix(before)
        or (is_capital(sentence, at) and not is_capital(sentence, at - 1))
    )


def says_nothing(sentence: RoleSentence, begin: int, end: int) -> bool:
    """Whether words that point back give nobody a role: `tokoh itu`; `wakil Ukraina itu`, which is a club."""
    low = sentence.lower[begin]
    return (end == begin + 1 and low in role_lexicon().empty_heads) or (low == "wakil" and begin + 1 in sentence.places)


def may_point_back(sentence: RoleSentence) -> bool:
    """Whether a sentence has a word of those that `pointing_back` goes by, as about two in five have."""
    lower, roles = sentence.lower, role_lexicon()
    return (
        "sang" in lower
        or not roles.pointing.isdisjoint(lower)
        or not roles.pronouns.isdisjoint(lower)
        or not roles.careers.isdisjoint(lower)
    )


def pointing_back(
    number: int, sentence: RoleSentence, named: Sequence[Named], discourse: Discourse
) -> list[tuple[Role, int | None]]:
    """The roles apart from their holder, who was named before: `kapten timnas itu`, `Ia menjabat ketua panitia`.

    Each with the place of the pronoun that stands for the holder; None where there is none. Behind a verb of saying
    the holder is the speaker: `tegas mantan pelatih itu`.
    """
    lower, roles = sentence.lower, role_lexicon()
    pointed: list[tuple[Role, int | None]] = []
    last = max((n + 1 for n, low in enumerate(lower) if low in roles.pointing or low == "sang"), default=-1)
    at = 0
    while at < len(lower):
        is_named = at in sentence.persons or at in sentence.places  # `Raja Ampat itu`
        is_behind = at > last and lower[at] not in roles.pronouns and lower[at] not in roles.careers
        apart = _role_apart(sentence, at) if not (is_named or is_behind) else None
        if apart is None:
            at += 1
            continue
        (begin, end), pronoun = apart
        if end > begin:
            who = holder_of(sentence, begin, end, [each for each in named if each.mention.last <= at], discourse)
            if who is not None:
                spans = [(begin, end), *_told_of_holder(sentence, begin, end)]
                if pronoun is not None:
                    spans = _all_roles(sentence, pronoun, begin, end)
                pointed += [(Role(number, *span, who), pronoun) for span in spans]
        at = max(at + 1, end)
    return pointed


def _role_apart(sentence: RoleSentence, at: int) -> tuple[tuple[int, int], int | None] | None:
    """The role at a word that points back, or that a pronoun or `menjabat sebagai` there announces; None without.

    Beside its words the place of what announces it, if anything does.
    """
    lower, roles = sentence.lower, role_lexicon()
    if opens_role(lower, at):
        end = _pointed_role_end(sentence, at)
        return ((at, end), None) if end is not None else None
    is_pronoun = lower[at] in roles.pronouns and at + 1 < len(lower)
    if not is_pronoun and not (lower[at] in roles.careers and "sebagai" in lower[at + 1 : at + 2 + _LONGEST_CAREER]):
        return None
    begin, bare = announced_role(sentence, at + 1 if is_pronoun else lower.index("sebagai", at))
    if begin is None:
        opening = _opening_role(sentence, at) if is_pronoun else None
        return (opening, at) if opening is not None else None
    announced_end = end_behind(sentence, begin) if not bare else None
    return ((begin, announced_end), at) if announced_end is not None else None


def _all_roles(sentence: RoleSentence, pronoun: int, begin: int, end: int) -> list[tuple[int, int]]:
    """The roles announced behind a pronoun, the first of them `begin` to `end`, and that which opens the sentence."""
    opening = _opening_role(sentence, pronoun)
    spans = [*each_office(sentence, begin, end), *(joined_behind(sentence, end) or listed_roles(sentence, end))]
    return spans if opening is None or opening in spans else [*spans, opening]


def _told_of_holder(sentence: RoleSentence, begin: int, end: int) -> list[tuple[int, int]]:
    """The role that a sentence gives whom one before the verb points at: `Bek itu kini menjadi | pelatih tim putri`."""
    lower = sentence.lower
    points = next((n for n in range(end, min(len(lower), end + FARTHEST)) if lower[n] in role_lexicon().pointing), None)
    if points is None or (begin and lower[begin - 1][0].isalnum()):
        return []
    first = announced_by_word(sentence, points + 1)
    stop = end_behind(sentence, first) if first is not None else None
    return [(first, stop)] if first is not None and stop is not None and stop > first else []


def _opening_role(sentence: RoleSentence, pronoun: int) -> tuple[int, int] | None:
    """The role that opens a sentence before a pronoun: `Selain sebagai | kepala desa, ia ...`; None where none does."""
    lower = sentence.lower
    opens = lower[0] in role_lexicon().openings
    places = range(min(len(lower), LONGEST_OPENING if opens else 1))
    place = next((n for n in places if lower[n] in role_lexicon().assuming), None)
    if place is None or lower[pronoun - 1] != ",":
        return None
    begin = place + 1
    while begin < pronoun and lower[begin] in lexicons().role_leads:
        begin += 1
    end = end_behind(sentence, begin) if opens_role(lower, begin) else None
    return (begin, end) if end is not None and end == pronoun - 1 else None


def own_roles(sentence: RoleSentence, spoken: Collection[int]) -> list[tuple[int, int]]:
    """The roles that somebody gives himself in what he says: `"Saya sebagai | kepala desa ..."`."""
    lower, roles = sentence.lower, role_lexicon()
    spans = []
    for at in spoken:
        if lower[at] not in roles.first_persons or at + 1 >= len(lower):
            continue
        place = next((n for n in range(at + 1, min(len(lower), at + 4)) if lower[n] in ("sebagai", "selaku")), None)
        held = place is not None and lower[place - 1] not in roles.unheld
        begin, bare = announced_role(sentence, place) if held and place is not None else (None, False)
        end = end_behind(sentence, begin) if begin is not None and not bare else None
        if begin is not None and end is not None and end > begin:
            spans.append((begin, end))
    return spans


def _pointed_role_end(sentence: RoleSentence, begin: int) -> int | None:
    """Where the role ends that begins at a word and points back; None where it does not."""
    end = end_behind(sentence, begin)
    if end is None or end <= begin or not begins_phrase(sentence, begin) or says_nothing(sentence, begin, end):
        return None
    if any(is_possessed(low) for low in sentence.lower[begin:end]):
        return None  # `Anggotanya itu dari berbagai daerah`
    pointed = _pointed_end(sentence, begin, end)
    if begin == 0 and pointed is not None and sentence.lower[pointed + 1 : pointed + 2] == [","]:
        return None if pointed + 2 in sentence.persons else pointed  # `Direktur bank itu, Budi, ...`
    return pointed


def is_plural(sentence: RoleSentence, begin: int) -> bool:
    """Whether the words before a role say that several hold it: `dua`, `sejumlah`, `para`."""
    plurals = role_lexicon().plurals
    before = sentence.lower[max(0, begin - 2) : begin]
    if before and not before[-1][0].isalnum():
        return False  # `pada laga kedua, | bek itu`
    if not role_lexicon().kin.isdisjoint(before[:1]):
        return False  # `istri kedua | gubernur`
    if before and before[-1].isdigit() and len(before[-1]) <= _LONGEST_COUNT:
        return True  # `ditulis 32 | dosen`
    return any(word in plurals for word in before)


def _joins_plural(sentence: RoleSentence, at: int) -> bool:
    """Whether a role behind `dan` is one of several persons': `kedua calon gubernur dan | wakil gubernur itu`."""
    lower = sentence.lower
    clause = next((n + 1 for n in range(at - 2, -1, -1) if not lower[n][0].isalnum() or has_verb_prefix(lower[n])), 0)
    return any(opens_role(lower, n) and is_plural(sentence, n) for n in range(max(clause, at - FARTHEST), at - 1))
