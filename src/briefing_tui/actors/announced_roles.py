"""Roles that are announced behind a name: by a comma, a word (`selaku`, `menjabat`), or as one more behind another."""

from __future__ import annotations

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import opens_role, role_lexicon
from briefing_tui.actors.role_phrases import RoleSentence, end_behind, is_capital, is_verb

# What stands behind a role that a comma alone announces.
CLOSING = (",", ".", ";", ")", "yang", "”", '"', "—", "–", "/")
# An English title has its head among so many words: `Regional Sales Manager`.
_LONGEST_TITLE = 4
# A role is announced at most so many words behind the name.
FARTHEST = 9


def announced_role(sentence: RoleSentence, at: int) -> tuple[int | None, bool]:
    """Where the role begins that is announced behind a name ending at `at`, and whether a comma alone announces it."""
    lower, roles, lexicon = sentence.lower, role_lexicon(), lexicons()
    size = len(lower)
    comma = at < size and lower[at] in (",", "—", "–", "-")
    place = at + comma
    while place < size and (lower[place] in lexicon.role_announcers or lower[place] in lexicon.role_leads):
        comma = comma and lower[place] in lexicon.role_leads
        place += 1
    if place < size and (place > at) and _opens_apposition(sentence, place) and place not in sentence.persons:
        return place, comma
    if _is_office_behind(sentence, at):
        return at, False
    for n in range(at, min(size, at + FARTHEST)):
        if n in sentence.persons or lower[n] in (".", ";", "?", "!", "”", '"', ":", "bahwa"):
            break
        if (lower[n] in roles.announcers or _is_station(lower, n)) and not _is_unheld(lower, n):
            place = n + 1
            while place < size and (lower[place] in lexicon.role_leads or lower[place] in roles.announcers):
                place += 1
            if place < size and opens_role(lower, place) and place not in sentence.persons:
                return place, False
    return None, False


def _opens_apposition(sentence: RoleSentence, at: int) -> bool:
    """Whether a role begins with a word behind a name: an English title may begin with words that tell no role."""
    if opens_role(sentence.lower, at):
        return True
    for place in range(at, min(len(sentence.lower), at + _LONGEST_TITLE)):
        if not is_capital(sentence, place) or place in sentence.persons:
            return False
        if sentence.lower[place] in role_lexicon().english:
            return True
    return False


def _is_station(lower: list[str], at: int) -> bool:
    """Whether a word announces offices as examples: `menduduki posisi strategis, seperti | Menteri Keuangan`."""
    return lower[at] in lexicons().list_announcers and not role_lexicon().stations.isdisjoint(
        lower[max(0, at - 4) : at]
    )


def listed_roles(sentence: RoleSentence, end: int) -> list[tuple[int, int]]:
    """The further roles behind a first one: `aktor, | penyanyi, dan | pengusaha`; none where no `dan` ends the list."""
    lower, at, ends = sentence.lower, end, role_lexicon().list_ends
    spans: list[tuple[int, int]] = []
    while at + 1 < len(lower) and (lower[at] == "," or lower[at] in ends):
        closes = lower[at] in ends or lower[at + 1] in ends
        begin = at + 1 + (lower[at] == "," and closes)
        stop = end_behind(sentence, begin) if begin < len(lower) and opens_role(lower, begin) else None
        if stop is None or stop <= begin or begin in sentence.persons:
            break
        spans.append((begin, stop))
        if closes:
            return spans
        at = stop
    return []


def _is_office_behind(sentence: RoleSentence, at: int) -> bool:
    """Whether an office stands right behind a name, before a verb or a comma: `Budi Direktur PT Laut menyebut`."""
    lower, roles = sentence.lower, role_lexicon()
    if at >= len(lower) or not is_capital(sentence, at) or not opens_role(lower, at) or at in sentence.persons:
        return False
    end = end_behind(sentence, at)
    if end is None or end - at < 2 or not (lower[at] in roles.offices or lower[at] in roles.english):
        return False
    return end < len(lower) and (lower[end] == "," or lower[end] in lexicons().speech)


def _is_unheld(lower: list[str], announcer: int) -> bool:
    """Whether the words before say that nobody holds the announced role: `bukan sebagai`, `gagal menjadi`."""
    roles = role_lexicon()
    if announcer and lower[announcer - 1] in roles.unheld:
        return True
    if lower[announcer] in lexicons().role_announcers and not roles.plurals.isdisjoint(
        lower[max(0, announcer - 5) : announcer]
    ):
        return True  # `menghadirkan sejumlah tokoh sebagai pembicara`
    before = lower[max(0, announcer - 3) : announcer]
    return lower[announcer] in roles.becoming and not roles.unattained.isdisjoint(before)


def closes(sentence: RoleSentence, begin: int, end: int, last: int) -> bool:
    """Whether a role behind a comma ends as an apposition does: with a mark, or before the sentence's verb."""
    lower = sentence.lower
    if end == len(lower) or lower[end] in CLOSING:
        return True
    opening = last > 1 and lower[0] in lexicons().speech
    verb = is_verb(lower[end]) or lower[end] in lexicons().auxiliaries or lower[end] in lexicons().speech
    adverbial = lower[end] in role_lexicon().openings
    return (verb or adverbial) and end - begin > 1 and not opening


def joined_behind(sentence: RoleSentence, end: int) -> list[tuple[int, int]]:
    """The office behind another one: `ketua IMI | sekaligus anggota DPR`, `guru, selain sebagai kepala desa`."""
    lower = sentence.lower
    if end < len(lower) and lower[end] in role_lexicon().joints:
        begin = end + 1
    elif lower[end : end + 2] == ["yang", "juga"]:
        begin = end + 2
    elif lower[end : end + 1] == ["yang"]:
        begin = _announced_in_clause(sentence, end + 1)
    else:
        begin = end + (lower[end : end + 1] == [","])
        if lower[begin : begin + 2] not in (["selain", "sebagai"], ["selain", "menjadi"], ["juga", "sebagai"]):
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
    return len(lower) if place is None or _is_unheld(lower, place) else place + 1
