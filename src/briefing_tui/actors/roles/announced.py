"""Roles that are announced behind a name: by a comma, a word (`selaku`, `menjabat`), or as one more behind another."""

from __future__ import annotations

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import opens_role, role_lexicon
from briefing_tui.actors.roles.phrases import RoleSentence, end_behind, end_of_reading, is_capital
from briefing_tui.language.verb_prefixes import has_verb_prefix

# What stands behind a role that a comma alone announces.
CLOSING = (",", ".", ";", ")", "yang", "”", '"', "—", "–", "-", "/")
# An English title has its head among so many words: `Regional Sales Manager`.
_LONGEST_TITLE = 6
# Small words inside such a title: `Loyalty and Retention Manager`.
_INSIDE_TITLES = ("and", "&", "of", "for")
# A noun that says what somebody is has more letters than this.
_SHORTEST_NOUN = 3
# So many words before the name of who plays in a work it is said that he does.
_FARTHEST_CAST = 16
# A role is announced at most so many words behind the name.
FARTHEST = 9
# An adverbial that tells the role of the named one opens with so many words: `Saat masih menjabat`.
LONGEST_OPENING = 3


def announced_role(sentence: RoleSentence, at: int) -> tuple[int | None, bool]:
    """Where the role begins that is announced behind a name ending at `at`, and whether a comma alone announces it."""
    lower, roles, lexicon = sentence.lower, role_lexicon(), lexicons()
    size = len(lower)
    at = _behind_origin(sentence, _behind_age_in_commas(lower, at))
    comma = at < size and lower[at] in (",", "—", "–", "-")
    place = at + comma
    words = lexicon.role_leads | roles.lately if comma else lexicon.role_leads
    while place < size and (lower[place] in lexicon.role_announcers or lower[place] in words):
        comma = comma and lower[place] in words
        if lower[place] == "sebagai" and _is_cast(lower, at):
            return None, False  # `dibintangi Budi sebagai dokter`
        place += 1
    if comma and lower[place + 1 : place + 2] and lower[place + 1] in roles.joints and not opens_role(lower, place):
        place += 2  # `Budi, warga sekaligus | pedagang,`
    if place < size and (place > at) and _opens_apposition(sentence, place) and place not in sentence.persons:
        return place, comma
    if _is_office_behind(sentence, at):
        return at, False
    predicate = _predicate(lower, at)
    if predicate is not None and predicate not in sentence.persons:
        return predicate, True
    if at > 1 and lower[0] in roles.opining and lower[at : at + 1] == [","] and lower[at + 1 : at + 2] != ["yang"]:
        return None, False  # `Menurut Budi, anaknya bekerja sebagai sopir`
    return announced_by_word(sentence, at), False


def announced_by_word(sentence: RoleSentence, at: int) -> int | None:
    """Where the role begins that a word some words behind a name announces: `Budi dilantik kemarin sebagai | camat`.

    None where the clause before it is another one's: `Budi mengatakan korban bekerja sebagai sopir`.
    """
    lower, roles = sentence.lower, role_lexicon()
    acts = says = False
    plays = _is_cast(lower, at)
    for n in range(at, min(len(lower), at + FARTHEST)):
        low = lower[n]
        if n in sentence.persons or low in (".", ";", "?", "!", "”", '"', ":", "bahwa") or (acts and low == "yang"):
            return None
        if plays and low == "sebagai":
            return None  # `dibintangi Budi sebagai dokter`
        if low in roles.announcing and _announces(lower, n):
            place = past_leads(lower, n + 1)
            if place < len(lower) and place not in sentence.persons and _opens_announced(sentence, n, place):
                return place if roles.records.isdisjoint(lower[place + 1 : place + 2]) else None
        elif says and not _goes_on_saying(lower, n):
            return None
        acts = acts or has_verb_prefix(low)
        says = says or low in lexicons().speech
    return None


def _is_cast(lower: list[str], at: int) -> bool:
    """Whether the words before a name say that its bearer plays in a work, where `sebagai` tells as whom."""
    return not role_lexicon().casting.isdisjoint(lower[max(0, at - _FARTHEST_CAST) : at])


def _opens_announced(sentence: RoleSentence, announcer: int, at: int) -> bool:
    """Whether a role begins with a word behind what announces it: any noun does where that says in what capacity."""
    if _opens_apposition(sentence, at):
        return True
    lower, roles = sentence.lower, role_lexicon()
    calls = lower[announcer] in roles.capacities or (announcer > 0 and lower[announcer - 1] in roles.appointing)
    denied = not roles.unattained.isdisjoint(lower[max(0, announcer - 2) : announcer])
    return calls and not denied and _may_be_noun(sentence, at)


def _may_be_noun(sentence: RoleSentence, at: int) -> bool:
    """Whether a word that no list of roles holds may be a noun that says what somebody is."""
    low, roles, lexicon = sentence.lower[at], role_lexicon(), lexicons()
    nouns = (roles.no_capacities, roles.not_agents, roles.kin)
    others = (roles.stops, roles.openings, roles.pronouns, roles.calendar, lexicon.speech, lexicon.auxiliaries)
    is_word = low.isalpha() and len(low) > _SHORTEST_NOUN and at not in sentence.places and not has_verb_prefix(low)
    return is_word and not any(low in listed for listed in (*nouns, *others))


def _announces(lower: list[str], at: int) -> bool:
    """Whether a word announces a role that is held: `selaku`, `menjabat`, `menduduki kursi`."""
    roles = role_lexicon()
    if lower[at] in roles.stations and not (has_verb_prefix(lower[at - 1]) or lower[at - 1] in roles.bearing):
        return False  # `pengisian jabatan | perangkat desa`
    if lower[at - 1] == "yang" and (lower[at] in roles.lately or lower[at] in roles.formerly):
        return True  # `mantan istrinya yang kini | anggota DPR`
    announces = lower[at] in roles.announcers or _is_station(lower, at) or _is_predicate(lower, at)
    return (announces or tuple(lower[at - 1 : at + 1]) in roles.taking) and not is_unheld(lower, at)


def _goes_on_saying(lower: list[str], at: int) -> bool:
    """Whether a word behind a verb of saying begins no clause of another one: `mengaku | pernah bekerja sebagai`."""
    low, roles = lower[at], role_lexicon()
    known = low in lexicons().auxiliaries or low in roles.pronouns or low in roles.on_oneself
    return known or has_verb_prefix(low) or not low[0].isalnum()


def _behind_age_in_commas(lower: list[str], at: int) -> int:
    """Past an age between commas behind a name: `Budi, 45 tahun | , pedagang`, `Budi, 45 | , pedagang`."""
    if len(lower) <= at + 3 or lower[at] != "," or not lower[at + 1].isdigit():
        return at
    end = at + 2 + (lower[at + 2] in role_lexicon().periods)
    return end if lower[end : end + 1] == [","] else at


def _behind_origin(sentence: RoleSentence, at: int) -> int:
    """Past where somebody comes from, before what else he is: `Budi dari Walhi | yang juga dosen`."""
    end = at + 1
    if sentence.lower[at : at + 1] == ["dari"]:
        while end < len(sentence.lower) and is_capital(sentence, end) and end not in sentence.persons:
            end += 1
    return end if end > at + 1 and tuple(sentence.lower[end : end + 2]) in role_lexicon().also else at


def past_leads(lower: list[str], at: int) -> int:
    """Past what may stand between the word that announces a role and the role: `sebagai | salah satu dari tiga`."""
    roles, leads = role_lexicon(), lexicons().role_leads
    while at < len(lower):
        part = lower[at] in roles.provenance and lower[at - 1] in leads
        if not (part or lower[at] in leads or lower[at] in roles.announcers or lower[at] in roles.stations):
            break
        at += 1
    return at


def _opens_apposition(sentence: RoleSentence, at: int) -> bool:
    """Whether a role begins with a word behind a name: an English title may begin with words that tell no role."""
    if opens_role(sentence.lower, at) or sentence.lower[at] in role_lexicon().apposed:
        return True
    for place in range(at, min(len(sentence.lower), at + _LONGEST_TITLE)):
        is_small = sentence.lower[place] in _INSIDE_TITLES and place > at
        if not (is_capital(sentence, place) or is_small) or place in sentence.persons:
            return False
        if sentence.lower[place] in role_lexicon().english:
            return True
    return False


def _is_predicate(lower: list[str], at: int) -> bool:
    """Whether a word opens what somebody is or was: `ia dulunya | seorang sopir`."""
    return lower[at] in lexicons().role_leads and lower[at - 1] in role_lexicon().formerly


def _predicate(lower: list[str], at: int) -> int | None:
    """Where the role begins that says without a verb what somebody is or was: `Budi dulunya | sopir`, `Ani | eks guru`.

    None where none does.
    """
    roles = role_lexicon()
    begin = at + (at < len(lower) and (lower[at] in roles.formerly or lower[at] in roles.nowadays))
    if begin >= len(lower) or (begin == at and lower[begin] not in roles.former):
        return None
    return begin if opens_role(lower, begin) and lower[begin] not in roles.empty_heads else None


def _is_station(lower: list[str], at: int) -> bool:
    """Whether a word announces offices as examples: `menduduki posisi strategis, seperti | Menteri Keuangan`."""
    return lower[at] in lexicons().list_announcers and not role_lexicon().stations.isdisjoint(
        lower[max(0, at - 4) : at]
    )


def _is_office_behind(sentence: RoleSentence, at: int) -> bool:
    """Whether an office stands right behind a name, before a verb or a comma: `Budi Direktur PT Laut menyebut`."""
    lower, roles = sentence.lower, role_lexicon()
    if at >= len(lower) or not is_capital(sentence, at) or not opens_role(lower, at) or at in sentence.persons:
        return False
    end = end_behind(sentence, at)
    if end is None or end - at < 2 or not (lower[at] in roles.offices or lower[at] in roles.english):
        return False
    # `dukung Budi | Menteri Agama, Ani, ...`
    is_next_ones = lower[end : end + 1] == [","] and end + 1 in sentence.persons
    return not is_next_ones and end < len(lower) and (lower[end] in (",", ".", ";") or lower[end] in lexicons().speech)


def is_unheld(lower: list[str], announcer: int) -> bool:
    """Whether the words before say that nobody holds the announced role: `bukan sebagai`, `gagal menjadi`."""
    roles = role_lexicon()
    verb = announcer - 1 - (lower[announcer - 1 : announcer] == ["diri"])  # `mencalonkan diri sebagai`
    if verb >= 0 and lower[verb] in roles.unheld:
        return True
    if verb >= 0 and lower[verb].endswith("nya") and has_verb_prefix(lower[verb]) and lower[verb] not in roles.pronouns:
        return True  # `Ani mengenangnya sebagai | guru`
    if lower[announcer] in lexicons().role_announcers and any(
        lower[n] in roles.plurals and not lower[n].endswith("nya") and lower[n + 1] not in roles.periods
        for n in range(max(0, announcer - 5), announcer)
    ):
        return True  # `menghadirkan sejumlah tokoh sebagai pembicara`, but `tiga tahun sebagai sopir`
    before = lower[max(0, announcer - 3) : announcer]
    return lower[announcer] in roles.becoming and not roles.unattained.isdisjoint(before)


def closes(sentence: RoleSentence, begin: int, end: int, last: int) -> bool:
    """Whether a role behind a comma ends as an apposition does: with a mark, or before the sentence's verb."""
    lower, lexicon = sentence.lower, lexicons()
    if _is_before_next(sentence, end):
        return True
    if end < len(lower) and lower[end] in role_lexicon().joints:
        return opens_role(lower, min(end + 1, len(lower) - 1))
    if end == len(lower) or lower[end] in CLOSING or lower[end] in role_lexicon().attributes:
        return True
    behind = end_of_reading(sentence, begin) or end  # `ketua RT setempat | mengaku`
    if behind == len(lower) or lower[behind] in CLOSING:
        return True
    adverbial = lower[behind] in role_lexicon().openings
    if adverbial and _is_spoken_by(sentence, last):
        return True
    opening = (last > 1 and lower[0] in lexicon.speech) or _opens_adverbial(sentence, last)
    verb = has_verb_prefix(lower[behind]) or lower[behind] in lexicon.auxiliaries or lower[behind] in lexicon.speech
    return (verb or adverbial) and behind - begin > 1 and not opening


def _is_before_next(sentence: RoleSentence, end: int) -> bool:
    """Whether somebody else with a role behind the name is joined there: `Budi, dosen UGM | dan Sari, peneliti`."""
    at = end + 1
    if at not in sentence.persons or sentence.lower[end] not in role_lexicon().conjunctions:
        return False
    while at in sentence.persons:
        at += 1
    return sentence.lower[at : at + 1] == [","] and at + 1 < len(sentence.lower) and opens_role(sentence.lower, at + 1)


def _opens_adverbial(sentence: RoleSentence, last: int) -> bool:
    """Whether a name ends what opens a sentence before its subject: `Dalam arahan | Budi, camat setempat ...`."""
    first = last
    while first > 0 and first - 1 in sentence.persons:
        first -= 1
    opens = sentence.lower[0] in lexicons().oblique or sentence.lower[0] in role_lexicon().opining
    return opens and 0 < first <= LONGEST_OPENING and sentence.lower[first - 1] not in role_lexicon().pointing


def _is_spoken_by(sentence: RoleSentence, last: int) -> bool:
    """Whether a name that ends at a word says what a quotation before it holds: `"Mahal," ujar | Budi`."""
    first = last
    while first > 0 and first - 1 in sentence.persons:
        first -= 1
    return first > 1 and sentence.lower[first - 1] in lexicons().speech and not sentence.lower[first - 2][0].isalnum()
