"""The roles that stand before a name: offices, occupations and ranks, a comma or a clause between or not."""

from __future__ import annotations

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import is_head, is_possessed, opens_role, role_lexicon
from briefing_tui.actors.roles.announced import (
    CLOSING,
    FARTHEST,
    LONGEST_OPENING,
    is_unheld,
)
from briefing_tui.actors.roles.holders import behind_relation
from briefing_tui.actors.roles.joined import two_roles
from briefing_tui.actors.roles.phrases import (
    LONGEST_BODY,
    RoleSentence,
    end_behind,
    first_head,
    is_capital,
    start_before,
)
from briefing_tui.actors.roles.rank_words import rank_start
from briefing_tui.language.function_words import ADDING_PERSONS
from briefing_tui.language.verb_prefixes import has_passive_prefix, has_verb_prefix

# A name may go on in its bracket by so many words: `Ketua Kwarcab (Budi Santoso, | M.M.)`.
_LONGEST_BRACKET = 5
# So many bodies, each part of the next, stand between an office and a name.
_MOST_BODIES = 3
# An opening that tells the role of the subject has at most so many words.
_LONGEST_ADVERBIAL = 24
# Of the prefixes of verbs, those without an object: `dikenal`, `bekerja`, `terpilih`.
_OBJECTLESS = ("di", "be", "ter")


def roles_before(sentence: RoleSentence, first: int, last: int) -> list[tuple[int, int]]:
    """The roles that end where the name begins that holds the words `first` to `last`: offices, then the rank."""
    lower, lexicon = sentence.lower, lexicons()
    end = _before_honorifics(sentence, first)
    if end > 1 and lower[end - 1] in lexicon.introducing:
        end -= 1 + (lower[end - 2] == "yang")
        end -= lower[end - 1] in role_lexicon().pointing  # `Perempuan yang bekerja sebagai perias itu | bernama Ani`
    end = _before_honorifics(sentence, end)
    cut = rank_start(sentence, end)
    stop, apart = _role_stop(sentence, cut, last)
    if stop > 1 and lower[stop - 1] in role_lexicon().copulas:
        spans = _told_of(sentence, stop - 1)
        return [*spans, (cut, end)] if cut < end else spans
    begin, stop = _office(sentence, stop, apart=apart)
    if begin is not None and _is_of_name_before(sentence, begin, stop, last, apart=apart):
        begin = None
    if begin and (lower[begin - 1] in role_lexicon().studies or _is_inside_place(sentence, begin)):
        begin = None  # `Peserta program dokter spesialis, | Ani`
    if begin and apart and _is_of_kin(sentence, begin):
        begin = None  # `Istri Bupati Garut, | Ani`
    if begin is None and apart:
        begin, stop = _before_clause(sentence, stop)
    spans = [(begin, stop)] if begin is not None else []
    if begin is not None and apart and not _stands_apart(sentence, begin, stop, last):
        spans = []
    if spans:
        spans = _each_before(sentence, *spans[0], apart=apart)
    if cut < end:
        spans.append((cut, end))
    return spans


def _is_inside_place(sentence: RoleSentence, at: int) -> bool:
    """Whether a word goes on with a street's name: `di Jalan Pangeran Diponegoro, Kota Bandung, | Ani`."""
    return {at - 1, at} <= set(sentence.places) and sentence.lower[at - 1] in lexicons().road_heads


def _each_before(sentence: RoleSentence, begin: int, stop: int, *, apart: bool) -> list[tuple[int, int]]:
    """The roles before a name that the words `begin` to `stop` hold, with those that are joined to them."""
    if not apart:
        begin = behind_relation(sentence, begin, stop)
        begin = _behind_predicate(sentence, begin, stop)
    spans = [*_joined_before(sentence, begin), *two_roles(sentence, begin, stop, apart=apart)]
    if not apart and spans[-1][1] == stop:
        spans[-1:] = _occupation_apart(sentence, *spans[-1])
        spans[:0] = _apposed_before(sentence, begin)
    return spans


def _apposed_before(sentence: RoleSentence, begin: int) -> list[tuple[int, int]]:
    """The role that opens a sentence before an occupation in small letters: `Anggota tim, | perawat Ani, hadir`."""
    comma = begin - 1
    if comma < 1 or sentence.lower[comma] != "," or is_capital(sentence, begin) or not opens_role(sentence.lower, 0):
        return []
    end = end_behind(sentence, 0)
    return [(0, comma)] if end == comma else []


def _behind_predicate(sentence: RoleSentence, begin: int, stop: int) -> int:
    """Where a role before a name begins behind another one that it answers: `Pembawa acaranya | komika Budi`."""
    lower = sentence.lower
    places = (n + 1 for n in range(begin, stop - 1) if lower[n].endswith("nya") and is_head(lower[n + 1]))
    return next(places, begin)


def _is_of_kin(sentence: RoleSentence, begin: int) -> bool:
    """Whether a role is that of whose kin somebody is: `Adik kandung | Bupati Garut, Ani`."""
    at = begin - 1
    while at > 0 and sentence.lower[at] in role_lexicon().of_kin:
        at -= 1
    return sentence.lower[at] in role_lexicon().kin


def _occupation_apart(sentence: RoleSentence, begin: int, stop: int) -> list[tuple[int, int]]:
    """An office and the occupation between it and the name: `Juru Bicara Satgas Banjir | dokter Ani`."""
    last = stop - 1
    low = sentence.lower[last]
    is_apart = is_head(low) and (low in lexicons().callings or not is_capital(sentence, last))
    behind_name = is_capital(sentence, last - 1) or sentence.lower[last - 1] == ")"
    if last - begin < 2 or not is_apart or not behind_name or is_head(sentence.lower[last - 1]):
        return [(begin, stop)]
    return [(begin, last), (last, stop)]


def _is_of_name_before(sentence: RoleSentence, begin: int, stop: int, last: int, *, apart: bool) -> bool:
    """Whether a role before a name is that of the one before: `Budi selaku pelatih dan | Ani sebagai manajer`.

    `last` is where the name ends.
    """
    if not apart and sentence.lower[stop - 1] in ADDING_PERSONS:
        return True
    if not begin or sentence.lower[begin - 1] not in role_lexicon().announcers:
        return False
    if apart and (sentence.lower[last : last + 1] in (["sebagai"], ["selaku"]) or begin - 2 in sentence.persons):
        return True
    return sentence.lower[stop - 1] in ADDING_PERSONS


def _role_stop(sentence: RoleSentence, cut: int, last: int) -> tuple[int, bool]:
    """Where a role ends before the word `cut`, and whether a comma or the like parts it from the name.

    Left aside are `saat ini`, what points (`Ketua panitia itu, | Budi`) and whose it is (`pelatih mereka | Budi`).
    """
    lower, lexicon, roles = sentence.lower, lexicons(), role_lexicon()
    stop = cut - 2 * (tuple(lower[max(0, cut - 2) : cut]) in roles.named_as)  # `sopir | atas nama Budi`
    naming = stop > 1 and (lower[stop - 1] in lexicon.naming or lower[stop - 1] in lexicon.initial_cues)
    apart = naming or (stop > 1 and (lower[stop - 1] in (",", ":", "–", "—") or _is_dash(sentence, stop - 1)))
    if apart:
        stop -= 1 + (lower[stop - 2] == "," and lower[stop - 1] != ",")
        stop -= 2 * (tuple(lower[max(0, stop - 2) : stop]) in roles.now)
        stop -= lower[stop - 1] in roles.pointing
        stop = _before_era(sentence, stop)
    elif stop > 1 and lower[stop - 1] == "(" and ")" in lower[last : last + 1 + _LONGEST_BRACKET]:
        stop -= 1
    if stop > 2 and not apart and lower[stop - 1 - (lower[stop - 1] in roles.holding_links)] in roles.holding:
        stop -= 1 + (lower[stop - 1] in roles.holding_links)  # `Kursi ketua (yang saat ini) | dijabat oleh Budi`
        stop -= lower[stop - 1] in roles.lately
        stop -= 2 * (tuple(lower[max(0, stop - 2) : stop]) in roles.now)
        stop -= lower[stop - 1] == "yang"
    stop -= stop > 1 and lower[stop - 1] in roles.examples  # `pengamat | seperti Budi`
    stop -= stop > 1 and lower[stop - 1] in roles.others  # `Pimpinan KPK lainnya, | Budi`
    if tuple(lower[max(0, stop - 3) : max(0, stop - 1)]) in roles.numbering:
        stop -= 3  # `Calon gubernur | nomor urut 1, Budi`
    owned = stop > 1 and lower[stop - 1] in roles.owners and not has_verb_prefix(lower[stop - 2])
    return stop - owned, apart


def _before_era(sentence: RoleSentence, stop: int) -> int:
    """Where a role ends without under whom it was held: `Menteri Keuangan | era Presiden Rudi, Budi`."""
    at = stop
    while at > 1 and at - 1 in sentence.persons:
        at -= 1
    if at < stop and is_head(sentence.lower[at - 1]):
        at -= 1
    return at - 1 if at < stop and at > 1 and sentence.lower[at - 1] in role_lexicon().reigns else stop


def _is_dash(sentence: RoleSentence, at: int) -> bool:
    """Whether a hyphen stands between blanks: `Pendiri yayasan itu | - Budi - pulang`."""
    words = sentence.words
    return words[at].text == "-" and at > 0 and words[at - 1].end < words[at].start


def _before_clause(sentence: RoleSentence, stop: int) -> tuple[int | None, int]:
    """The role that a clause with `yang` parts from the name: `Mantan pemain PSM yang kini melatih Persib, | Budi,`."""
    lower = sentence.lower
    for at in range(stop - 2, max(0, stop - FARTHEST), -1):
        if not lower[at][0].isalnum() or at in sentence.persons:
            break
        if lower[at] == "yang":
            begin = first_head(sentence, start_before(sentence, at), at)
            opens = begin == 0 or (begin is not None and _may_precede(lower[begin - 1]))
            return (begin, at) if opens else (None, stop)
    return None, stop


def _may_precede(low: str) -> bool:
    """Whether a word may stand before a role that a clause parts from the name: `dipandu | penyiar yang ..., Budi,`."""
    lexicon = lexicons()
    listed = (role_lexicon().presenting, lexicon.speech, lexicon.role_leads)
    return has_passive_prefix(low) or any(low in words for words in listed)


def _told_of(sentence: RoleSentence, verb: int) -> list[tuple[int, int]]:
    """The role that opens the clause before `adalah` and a name: `Pelatih tim itu adalah | Budi`."""
    lower = sentence.lower
    start = next((n + 1 for n in range(verb - 1, -1, -1) if lower[n] in (",", ";", ":", "bahwa", "dan")), 0)
    while start < verb and lower[start] in lexicons().role_leads:
        start += 1
    if start >= verb or not opens_role(lower, start) or has_verb_prefix(lower[start]):
        return []
    end = end_behind(sentence, start)
    return [(start, end)] if end is not None and start < end <= verb else []


def _office(sentence: RoleSentence, stop: int, *, apart: bool) -> tuple[int | None, int]:
    """Where the office begins that ends at `stop`, and where it ends: a place between commas behind it left aside."""
    lower = sentence.lower
    start = start_before(sentence, stop)
    begin = first_head(sentence, start, stop)
    behind_comma = 0 < start < stop and lower[start - 1] == ","
    between_commas = apart and behind_comma
    if begin is None and behind_comma and _is_place(sentence, start, stop):
        stop = start - 1
        start = start_before(sentence, stop)
        begin = first_head(sentence, start, stop)
    if begin is None and between_commas and stop - start <= LONGEST_BODY and _is_name(sentence, start, stop):
        begin = first_head(sentence, start_before(sentence, start - 1), start - 1)
    if begin is None and apart and start > 1 and lower[start - 1] == "selaku":
        stop = start - 1  # `Kepala Bulog Indramayu | selaku tuan rumah, Budi`
        begin = first_head(sentence, start_before(sentence, stop), stop)
    if begin is None:
        begin, stop = _before_modifier(sentence, stop)
    if begin is None and 0 < start < stop and not apart and lower[start - 1] == ",":
        begin = _before_firm(sentence, start, stop)
    if begin is None and apart and _is_joined(sentence, start, stop):
        begin = start
    if begin is None:
        begin = _before_bodies(sentence, start, stop)
    if begin is None and stop > 0:
        start = start_before(sentence, stop, commas=True)
        begin = first_head(sentence, start, stop)
        if begin is not None and (end_behind(sentence, begin) or stop) < stop:
            begin = None
    return begin, stop


def _before_modifier(sentence: RoleSentence, stop: int) -> tuple[int | None, int]:
    """The role that age, birth or schooling part from the name: `Psikolog klinis | lulusan Universitas Garut Ani`."""
    lower = sentence.lower
    for at in range(stop - 1, max(0, stop - FARTHEST), -1):
        if not lower[at][0].isalnum() or at in sentence.persons or lower[at] in role_lexicon().pointing:
            break
        if lower[at] in role_lexicon().attributes:
            begin = first_head(sentence, start_before(sentence, at), at)
            return (begin, at) if begin is not None else (None, stop)
    return None, stop


def _before_firm(sentence: RoleSentence, start: int, stop: int) -> int | None:
    """Where the English title begins whose firm stands between it and the name: `Head of Sales, Sinar Laut | Budi`."""
    if stop - start > LONGEST_BODY or not _is_name(sentence, start, stop):
        return None
    begin = first_head(sentence, start_before(sentence, start - 1), start - 1)
    is_title = begin is not None and not role_lexicon().english.isdisjoint(sentence.lower[begin : start - 1])
    return begin if is_title else None


def _before_bodies(sentence: RoleSentence, start: int, stop: int) -> int | None:
    """Where the office begins whose bodies part it from the name: `Kepala Bidang Api, Pusat Gunung, Badan Geologi`.

    `start` to `stop` are the words of the last of them.
    """
    heads = lexicons().organization_heads
    for _ in range(_MOST_BODIES):
        if not 0 < start < stop or sentence.lower[start - 1] != "," or sentence.lower[start] not in heads:
            return None
        stop = start - 1
        start = start_before(sentence, stop)
        begin = first_head(sentence, start, stop)
        if begin is not None:
            return begin if is_capital(sentence, begin) and begin + 1 < stop else None
    return None


def _is_place(sentence: RoleSentence, start: int, stop: int) -> bool:
    """Whether all words are of places, with their brackets: `Amerika Serikat (AS)`."""
    return all(at in sentence.places or sentence.lower[at] in ("(", ")") for at in range(start, stop))


def _is_joined(sentence: RoleSentence, start: int, stop: int) -> bool:
    """Whether a word behind an office makes a role of the next ones: `Pendiri PT Laut sekaligus | penggagas acara,`."""
    lower = sentence.lower
    if not 0 < start < stop or lower[start - 1] not in role_lexicon().joints or has_verb_prefix(lower[start]):
        return False
    return first_head(sentence, start_before(sentence, start - 1), start - 1) is not None


def _is_name(sentence: RoleSentence, start: int, stop: int) -> bool:
    """Whether all words are capitalised: the body between commas of `Kepala Pusat Gempa, BMKG, Budi`."""
    return all(is_capital(sentence, at) and at not in sentence.persons for at in range(start, stop))


def _joined_before(sentence: RoleSentence, begin: int) -> list[tuple[int, int]]:
    """The office before another one: `Ketua IMI sekaligus | anggota DPR`, `Rektor UI yang juga | pakar hukum`."""
    lower = sentence.lower
    if begin > 1 and lower[begin - 1] in role_lexicon().joints:
        stop = begin - 1
    elif begin > 2 and tuple(lower[begin - 2 : begin]) in role_lexicon().also:
        stop = begin - 2 - (lower[begin - 3] == ",")  # `Anggota DPR, | yang juga artis, Ani`
    elif begin > 1 and lower[begin - 1] == "selaku":
        stop = begin - 1  # `Kepala Desa Sukamaju selaku | ketua panitia, Budi`
    else:
        return []
    start = start_before(sentence, stop)
    first = first_head(sentence, start, stop)
    return [(first, stop)] if first is not None else []


def _stands_apart(sentence: RoleSentence, begin: int, stop: int, last: int) -> bool:
    """Whether a role that a comma parts from a name is that name's: not where it ends an opening adverbial."""
    lower, lexicon = sentence.lower, lexicons()
    following = lower[last] if last < len(lower) else "."
    if begin > 0 and lower[begin - 1] in role_lexicon().assuming and opens_with(sentence, begin):
        # `Sebelum menjabat | menteri, Budi ...`, but not `Gagal menjadi | menteri, Budi ...`
        return not is_unheld(lower, begin - 1)
    encloses = following in (*CLOSING, "(", "–", "—") or _is_from(sentence, last)
    opens = lower[0] in role_lexicon().openings or lower[0] in role_lexicon().opining
    if begin > 0 and opens and "," not in lower[:stop] and not encloses:
        return False  # `Menurut jaksa, | Budi berbohong`
    if begin == 0 or stop - begin > 1 or is_capital(sentence, begin):
        return True
    if is_possessed(lower[begin]) and following in CLOSING:
        return True  # `didampingi pengacaranya, | Budi`
    before = lower[begin - 1]
    leads = lexicon.role_leads | lexicon.role_announcers
    return before in lexicon.speech or before in leads or before in role_lexicon().joints or not before[0].isalnum()


def _is_from(sentence: RoleSentence, last: int) -> bool:
    """Whether what somebody is of stands behind a name: `Menurut pakar gempa, | Budi dari ITB, tanah itu turun`."""
    follows = sentence.lower[last : last + 1] == ["dari"] and last + 1 < len(sentence.lower)
    return follows and is_capital(sentence, last + 1)


def opens_with(sentence: RoleSentence, begin: int) -> bool:
    """Whether the opening of a sentence tells the role of its subject: `Setelah lama dikenal sebagai | aktor, Budi`."""
    lower = sentence.lower
    if begin <= LONGEST_OPENING:
        return True
    if begin > _LONGEST_ADVERBIAL or lower[0] not in role_lexicon().openings:
        return False
    # What is done to him or stands without an object is told of the subject, no `melantik Ani sebagai | camat`.
    verbs = [low for low in lower[1 : begin - 1] if has_verb_prefix(low)]
    lasts = not role_lexicon().periods.isdisjoint(lower[1 : begin - 1])  # `Setelah 20 tahun menjadi guru`
    if not (verbs or lasts) or any(not low[0].isalnum() for low in lower[:begin]):
        return False
    is_own = all(low.startswith(_OBJECTLESS) or low in role_lexicon().assuming for low in verbs)
    return is_own and all(at not in sentence.persons for at in range(begin))


def _before_honorifics(sentence: RoleSentence, end: int) -> int:
    """Where the words before a name end without honorifics, full stops and initials; a rank's full stop is its own."""
    lexicon, honorifics, lower = lexicons(), role_lexicon().honorifics, sentence.lower
    while end > 0 and end - 1 not in sentence.persons:
        low = lower[end - 1]
        if tuple(lower[max(0, end - 2) : end]) in role_lexicon().honorific_pairs:
            end -= 2
            continue
        initial = len(low) == 1 and is_capital(sentence, end - 1) and not _is_number_of_unit(sentence, end - 1)
        if not (low in honorifics or initial or (low == "." and end > 1)) or _is_body(sentence, end - 1):
            break
        if low == "." and not (lower[end - 2] in honorifics or len(lower[end - 2]) == 1):
            break
        if (low in lexicon.role_heads and low in lexicon.callings) or _is_side(sentence, end - 1):
            break
        end -= 1
    return end


def _is_body(sentence: RoleSentence, at: int) -> bool:
    """Whether what else may be a title is in capitals a body's abbreviation: `Ketua DEN | Budi`, but `Den Budi`."""
    return sentence.words[at].text.isupper() and sentence.lower[at] in role_lexicon().bodies_in_capitals


def _is_number_of_unit(sentence: RoleSentence, at: int) -> bool:
    """Whether a letter numbers the unit before it: `Wilayah | V Ani`."""
    return at > 0 and sentence.lower[at] in ("v", "x") and sentence.lower[at - 1] in role_lexicon().numbered_units


def _is_side(sentence: RoleSentence, at: int) -> bool:
    """Whether a word belongs to the contest before it: `ganda | putri Ani`."""
    roles = role_lexicon()
    return at > 0 and sentence.lower[at] in roles.sides and sentence.lower[at - 1] in roles.contests
