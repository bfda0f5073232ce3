"""Several roles of one person side by side: `ketua IMI sekaligus anggota DPR`, `aktor, penyanyi, dan pengusaha`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import is_head, opens_role, role_lexicon
from briefing_tui.actors.roles.announced import is_unheld, past_leads
from briefing_tui.actors.roles.phrases import end_behind, is_capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.roles.phrases import RoleSentence


def each_office(sentence: RoleSentence, begin: int, end: int) -> list[tuple[int, int]]:
    """The offices that `dan` joins, one by one: `asisten pelatih | dan Direktur Teknis PSIM`.

    Two that one person seldom holds (`Presiden dan Wakil Presiden`) are left for the two persons of a list.
    """
    offices = role_lexicon().offices
    if sentence.lower[begin] in offices:
        return [(begin, end)]
    for at in range(begin + 1, end - 1):
        if sentence.lower[at] == "dan" and is_capital(sentence, at + 1) and sentence.lower[at + 1] in offices:
            return [(begin, at), (at + 1, end)]
    return two_roles(sentence, begin, end, apart=True)


def two_roles(sentence: RoleSentence, begin: int, end: int, *, apart: bool) -> list[tuple[int, int]]:
    """The two roles that `dan` or a stroke joins: `ahli burung hantu | dan ahli cuaca`.

    Of two offices of states the one beside the name is its own: `Presiden RI dan PM Jepang Kishida`.
    """
    lower, roles = sentence.lower, role_lexicon()
    for at in range(begin + 1, end - 1):
        if lower[at] == "dan" and (office(lower[begin:at]), office(lower[at + 1 : end])) in roles.tickets:
            return [(begin, end)]  # `capres dan cawapres | Budi dan Ani`
        if lower[at] == "dan" and {lower[begin], lower[at + 1]} <= roles.running:
            return [(begin, end)]  # `calon bupati dan calon wakil bupati | Budi dan Ani`
        if at == begin + 1 or lower[at] not in ("dan", "/") or not opens_role(lower, at + 1):
            continue
        if lower[begin] in roles.running and lower[at + 1] not in roles.running:
            return [(begin, end)]
        if "para" in lower[max(0, begin - 2) : begin]:
            return [(at + 1, end)]
        if lower[at] == "/" and is_capital(sentence, begin) and is_capital(sentence, at + 1):
            return [(begin, at), (at + 1, end)]  # `Dirjen Protokol/Kepala Protokol Negara`
        offices = [is_capital(sentence, n) and lower[n] in roles.offices for n in (begin, at + 1)]
        if not any(offices) and not is_capital(sentence, at + 1):
            return [(begin, at), (at + 1, end)]
        if all(offices) and (apart or lower[at + 1] in roles.former):
            return [(begin, at), (at + 1, end)]
        if all(offices) and any(n in sentence.places for n in range(begin, at)):
            return [(at + 1, end)]
    return _two_occupations(sentence, begin, end)


def office(words: Sequence[str]) -> str:
    """The first word of an office somebody holds or runs for: `bakal calon | presiden`; "" where there is none."""
    return next((low for low in words if low not in role_lexicon().running), "")


def _two_occupations(sentence: RoleSentence, begin: int, end: int) -> list[tuple[int, int]]:
    """The two occupations that `dan` joins, a word and the rest: `aktor | dan penyanyi dangdut`."""
    lower = sentence.lower
    joined = end - begin > 2 and lower[begin + 1] == "dan" and is_head(lower[begin + 2])
    if joined and is_head(lower[begin]) and lower[begin] not in role_lexicon().offices:
        return [(begin, begin + 1), (begin + 2, end)]
    return [(begin, end)]


def listed_roles(sentence: RoleSentence, end: int) -> list[tuple[int, int]]:
    """The further roles behind a first one: `aktor, | penyanyi, dan | pengusaha`; none where no `dan` ends the list."""
    lower, at, ends = sentence.lower, end, role_lexicon().list_ends
    spans: list[tuple[int, int]] = []
    while at + 1 < len(lower) and (lower[at] == "," or lower[at] in ends):
        closes = lower[at] in ends or lower[at + 1] in ends
        begin = at + 1 + (lower[at] == "," and closes)
        stop = end_behind(sentence, begin) if begin < len(lower) and opens_role(lower, begin) else None
        if stop is None or stop <= begin or begin in sentence.persons or _is_of_others(lower, stop):
            break
        spans.append((begin, stop))
        if closes:
            return spans
        at = stop
    return []


def _is_of_others(lower: list[str], end: int) -> bool:
    """Whether others have a role that ends at a word: `pemilik dan pemimpin Laut, serta pengurus Laut | lainnya`."""
    return not role_lexicon().others.isdisjoint(lower[end : end + 1])


def joined_behind(sentence: RoleSentence, end: int) -> list[tuple[int, int]]:
    """The office behind another one: `ketua IMI | sekaligus anggota DPR`, `guru, selain sebagai kepala desa`."""
    lower = sentence.lower
    joint = end + (lower[end : end + 1] == [","])
    if joint < len(lower) and lower[joint] in role_lexicon().joints:
        begin = joint + 1
    elif tuple(lower[end : end + 2]) in role_lexicon().also:
        begin = end + 2
    elif lower[end : end + 1] == ["yang"]:
        begin = _announced_in_clause(sentence, end + 1)
    else:
        begin = end + (lower[end : end + 1] == [","])
        if tuple(lower[begin : begin + 2]) not in role_lexicon().besides:
            return []
        begin += 2
    while begin < len(lower) and lower[begin] in lexicons().role_leads:
        begin += 1
    if begin >= len(lower) or not opens_role(lower, begin):
        return []
    stop = end_behind(sentence, begin)
    return [(begin, stop)] if stop else []


def _announced_in_clause(sentence: RoleSentence, at: int) -> int:
    """Where the role begins that a clause behind another one announces: `pengamat yang sempat menjadi | menteri`."""
    lower = sentence.lower
    place = next((n for n in range(at, min(len(lower), at + 3)) if lower[n] in role_lexicon().announcers), None)
    return len(lower) if place is None or is_unheld(lower, place) else past_leads(lower, place + 1)
