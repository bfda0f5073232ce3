"""Where in a sentence the words of a role begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import is_head, opens_role, role_lexicon
from briefing_tui.language import domain_ends
from briefing_tui.language.verb_prefixes import has_verb_prefix

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing_tui.language import Token

LONGEST_ROLE = 24
# So many small words that no list knows may stand in a role: `penanggung jawab timnas bola basket putri`.
MOST_STRANGE = 4
# So many words a bracket inside a role may hold: `Kepala Dinas Kependudukan (Disduk) DKI`.
_LONGEST_BRACKET = 5
# The body an office belongs to has at most so many words where it stands between commas.
LONGEST_BODY = 4
# So many words the title of a work holds: `pemeran utama film "Perempuan di Tepi Laut"`.
_LONGEST_WORK = 7
_QUOTATION_MARKS = ('"', "“", "”")


class RoleSentence(NamedTuple):
    """The words of one sentence, case-folded beside, and which of them are inside names of persons and of places."""

    words: list[Token]
    lower: list[str]
    persons: Collection[int]
    places: Collection[int]


def is_capital(sentence: RoleSentence, at: int) -> bool:
    """Whether a word is capitalised."""
    return sentence.words[at].text[0].isupper()


def _is_word(word: str) -> bool:
    return word[0].isalnum() or word in "/-&'’+"


def _is_shortened(sentence: RoleSentence, at: int) -> bool:
    """Whether the full stop behind the word belongs to it: `Pol.`, `Drs.`, `M.`, `PT.`."""
    lexicon, low = lexicons(), sentence.lower[at]
    if len(low) > 5:
        return False
    initial = len(low) == 1 and is_capital(sentence, at)
    return low in lexicon.ranks or low in lexicon.honorifics or low in role_lexicon().shortened or initial


def _is_foreign(sentence: RoleSentence, at: int) -> bool:
    """Whether a word in small letters is one that no list of roles knows."""
    low, lexicon = sentence.lower[at], role_lexicon()
    return sentence.words[at].text[0].islower() and not (
        is_head(low) or low in lexicon.openers or low in lexicon.insides
    )


def _stops(sentence: RoleSentence, at: int) -> bool:
    """Whether a role runs over no such word: one of the lists but for compounds, or a date (`tahun lalu`)."""
    lower, roles = sentence.lower, role_lexicon()
    low = lower[at]
    if low in roles.stops and at and is_capital(sentence, at) and is_capital(sentence, at - 1):
        return False  # `Kapolsek Ingin Jaya`
    if (low == "serta" and _parts_portfolio(sentence, at)) or (low == "era" and _is_decade(lower[at + 1 : at + 2])):
        return False
    following = lower[at + 1] if at + 1 < len(lower) else ""
    if (low, following) in roles.numbering or (low == "di" and following in roles.elections):
        return True  # `Calon gubernur | nomor urut 1`
    if low == "untuk" and following in roles.terms:
        return True  # `Ketua PMI | untuk masa bakti 2024-2029`
    if low in roles.stops:
        return not (at and (lower[at - 1], low) in roles.compounds) and (low, following) not in roles.compounds
    if low.isdigit() and following == "tahun" and not role_lexicon().pointing.isdisjoint(lower[at + 2 : at + 3]):
        return True  # `bek | 24 tahun itu`
    return (low in roles.periods and following in roles.dated) or (low == "kelahiran" and following[:1].isdigit())


def is_joint(sentence: RoleSentence, at: int) -> bool:
    """Whether a word makes two roles of one, no field more of one: `Dubes RI untuk Jepang merangkap | Mikronesia`."""
    low, behind = sentence.lower[at], at + 1
    if low != "merangkap" or behind >= len(sentence.lower) or opens_role(sentence.lower, behind):
        return low in role_lexicon().joints
    return not is_capital(sentence, behind)


def _is_decade(following: list[str]) -> bool:
    """Whether the word behind `era` says which years: `striker era 80-an`."""
    return bool(following) and following[0][0].isdigit()


def _parts_portfolio(sentence: RoleSentence, at: int) -> bool:
    """Whether a conjunction stands between the fields of one office: `Dinas Olahraga serta Pariwisata`."""
    return (
        0 < at < len(sentence.lower) - 1
        and is_capital(sentence, at - 1)
        and is_capital(sentence, at + 1)
        and not opens_role(sentence.lower, at + 1)
        and at - 1 not in sentence.persons
        and at + 1 not in sentence.persons
    )


def _goes_on(sentence: RoleSentence, at: int) -> bool:
    """Whether a role goes on behind a preposition: to a name, or to whom its holder comes from."""
    lower = sentence.lower
    if lower[at] not in role_lexicon().going_on or at + 1 >= len(lower):
        return False
    if lower[at + 1] in role_lexicon().calendar or lower[at + 1] in role_lexicon().elections:
        return False
    return is_capital(sentence, at + 1) or (lower[at] == "dari" and lower[at + 1] in role_lexicon().origins)


def _is_inside_title(sentence: RoleSentence, at: int) -> bool:
    """Whether a word is capitalised as those beside it: `Direktur Konser | Cerita Hujan`."""
    return at > 1 and is_capital(sentence, at) and is_capital(sentence, at - 1)


def _is_in_address(sentence: RoleSentence, at: int) -> bool:
    """Whether a full stop belongs to an address on the web, the name of a firm: `tiket.com`."""
    words = sentence.words
    return (
        0 < at < len(words) - 1
        and words[at].text == "."
        and words[at - 1].end == words[at].start
        and words[at].end == words[at + 1].start
        and sentence.lower[at + 1] in domain_ends()
    )


def bracket_before(sentence: RoleSentence, closing: int) -> int | None:
    """Where the short bracket begins that ends at `closing`; None where there is none."""
    words = sentence.words
    for at in range(closing - 1, max(-1, closing - 2 - _LONGEST_BRACKET), -1):
        if words[at].text == "(":
            return at if at < closing - 1 else None
        if not words[at].text[0].isalnum() and words[at].text not in ("/", "-", "&", "."):
            return None
    return None


def bracket_behind(sentence: RoleSentence, opening: int) -> int | None:
    """Where the short bracket ends that begins at `opening`; None where there is none, or where it holds numbers."""
    words = sentence.words
    for at in range(opening + 1, min(len(words), opening + _LONGEST_BRACKET + 2)):
        if words[at].text == ")":
            return None if words[opening + 1].text[0].isdigit() else at
    return None


def work_before(sentence: RoleSentence, closing: int) -> int | None:
    """Where the title of a work begins that a mark ends, behind a role or a kind of work: `Sutradara | "Laut Biru"`."""
    for at in range(closing - 2, max(0, closing - 2 - _LONGEST_WORK), -1):
        if sentence.words[at].text in _QUOTATION_MARKS:
            before = sentence.lower[at - 1]
            return at if before in role_lexicon().works or is_head(before) else None
    return None


def _work_behind(sentence: RoleSentence, opening: int) -> int | None:
    """Where the title of a work ends that a mark opens behind a role or a kind of work; None where there is none."""
    before = sentence.lower[opening - 1]
    if before not in role_lexicon().works and not is_head(before):
        return None
    places = range(opening + 2, min(len(sentence.words), opening + 2 + _LONGEST_WORK))
    return next((at for at in places if sentence.words[at].text in _QUOTATION_MARKS), None)


def start_before(sentence: RoleSentence, end: int, *, commas: bool = False) -> int:
    """Where the stretch of words begins that may hold a role and ends before `end`; `commas` may stand in it."""
    lexicon, roles = lexicons(), role_lexicon()
    at = end
    strange = 0
    while at > 0 and end - at < LONGEST_ROLE:
        word, low = sentence.words[at - 1].text, sentence.lower[at - 1]
        if at - 1 in sentence.persons or is_joint(sentence, at - 1):
            break
        if _stops(sentence, at - 1) and not (at < end and at > 1 and _goes_on(sentence, at - 1)):
            break
        if low in lexicon.speech and not is_head(low) and not _is_inside_title(sentence, at - 1):
            break
        if low in roles.acting and word.islower():
            break
        if word == "." and ((at > 1 and _is_shortened(sentence, at - 2)) or _is_in_address(sentence, at - 1)):
            at -= 1
            continue
        opening = bracket_before(sentence, at - 1) if word == ")" else None
        if word in _QUOTATION_MARKS:
            opening = work_before(sentence, at - 1)
        if opening:
            at = opening
            continue
        if not (_is_word(word) or (commas and word == ",")):
            break
        if _is_foreign(sentence, at - 1):
            strange += 1
            if strange > MOST_STRANGE or has_verb_prefix(low):
                break
        at -= 1
    return at


def first_head(sentence: RoleSentence, start: int, end: int) -> int | None:
    """Where the first role begins between two words; None where there is none. One inside a bracket is none."""
    depth = 0
    for at in range(start, end):
        depth += (sentence.words[at].text == "(") - (sentence.words[at].text == ")")
        if depth == 0 and opens_role(sentence.lower, at):
            return _with_modifiers(sentence, start, at)
    return None


def _with_modifiers(sentence: RoleSentence, start: int, at: int) -> int:
    """Where the English title begins whose head is at `at`: `Corporate Affairs Director`, `chief medical officer`."""
    roles, common = role_lexicon(), lexicons().common
    if sentence.lower[at] not in roles.english and sentence.lower[at] not in roles.modifiers:
        return at
    while at > start:
        before = sentence.lower[at - 1]
        named = is_capital(sentence, at - 1) and at - 1 not in sentence.places
        named = named and (before not in common or before in roles.title_nouns)
        if not (named or before in roles.modifiers or before == "&"):
            break
        at -= 1
    return at


def end_behind(sentence: RoleSentence, begin: int, *, names: bool = False) -> int | None:
    """Where the role ends that begins at `begin`; None where a person's name stands in it, unless it may (`names`)."""
    at = end_of_reading(sentence, begin, names=names)
    return at if at is None else _without_loose_end(sentence, begin, at)


def end_of_reading(sentence: RoleSentence, begin: int, *, names: bool = False) -> int | None:
    """Where what stands behind a role's first word is none of it any more, with the small words at its end."""
    at = begin
    strange = 0
    while at < len(sentence.words) and at - begin < LONGEST_ROLE:
        if at in sentence.persons and at > begin + 1 and sentence.lower[at - 1] in role_lexicon().conjunctions:
            at -= 1  # `selaku pelatih kiper dan | Rudi sebagai manajer`
            break
        if at in sentence.persons and not (at > begin and (names or _bears_name(sentence, at))):
            return None
        behind = _behind_part(sentence, begin, at)
        if behind is None:
            if _breaks_off(sentence, at):
                break
            is_foreign = _is_foreign(sentence, at)
            strange += is_foreign
            if is_foreign and (strange > MOST_STRANGE or has_verb_prefix(sentence.lower[at])):
                break
        at = behind or at + 1
    return at


def _bears_name(sentence: RoleSentence, at: int) -> bool:
    """Whether a name is that of the firm or place before it: `Direktur PT | Wanda Zahra`."""
    while at > 1 and at - 1 in sentence.persons:
        at -= 1
    return sentence.lower[at - 1] in role_lexicon().eponyms


def _behind_part(sentence: RoleSentence, begin: int, at: int) -> int | None:
    """Where a role goes on behind a bracket, the stop of an abbreviation, a comma or a preposition inside it.

    None where no such part of the role that begins at `begin` stands at `at`.
    """
    word = sentence.words[at].text
    if word == "(":
        closing = bracket_behind(sentence, at)
        return closing + 1 if closing is not None else None
    if word in _QUOTATION_MARKS:
        closing = _work_behind(sentence, at) if at > begin else None
        return closing + 1 if closing is not None else None
    if word == ".":
        is_inner = _is_shortened(sentence, at - 1) or _is_in_address(sentence, at)
        goes_on = at > begin and at + 1 < len(sentence.words) and is_inner
    elif word == ",":
        goes_on = _lists_portfolio(sentence, at)
    else:
        goes_on = at > begin and _goes_on(sentence, at)
    return at + 1 if goes_on else None


def _breaks_off(sentence: RoleSentence, at: int) -> bool:
    """Whether a role ends before a word: before one of the lists, a verb of saying, a mark."""
    low = sentence.lower[at]
    is_said = low in lexicons().speech and not is_head(low) and not _is_inside_title(sentence, at)
    return _stops(sentence, at) or is_joint(sentence, at) or is_said or not _is_word(sentence.words[at].text)


def _lists_portfolio(sentence: RoleSentence, comma: int) -> bool:
    """Whether a comma inside a role parts the fields of an office: `Bidang Politik, Hukum, dan Keamanan`."""
    lower = sentence.lower
    if not is_capital(sentence, comma - 1):
        return False  # `selaku kurir, | dan YS selaku pemodal`
    for at in range(comma + 1, min(len(lower), comma + 9)):
        if lower[at] in role_lexicon().conjunctions:
            # Behind `dan` goes on a field, not another's office or a verb.
            return (
                at + 1 < len(lower)
                and is_capital(sentence, at + 1)
                and not opens_role(lower, at + 1)
                and at + 1 not in sentence.persons
            )
        if at in sentence.persons or opens_role(lower, at):
            return False
        if lower[at] != "," and not is_capital(sentence, at):
            return False
    return False


def _is_name(sentence: RoleSentence, at: int) -> bool:
    """Whether a word is no common one, or the number behind one: `DIY`, `Presiden RI | ke-7`."""
    word = sentence.words[at].text
    return not word.islower() or (word[-1].isdigit() and not sentence.words[at - 1].text.islower())


def _without_loose_end(sentence: RoleSentence, begin: int, end: int) -> int:
    """Where a role ends without the small words behind its last head or name."""
    last_name = max((n for n in range(begin + 1, end) if _is_name(sentence, n)), default=end)
    while end - 1 > last_name and not is_head(sentence.lower[end - 1]):
        end -= 1
    while end - 1 > begin and sentence.lower[end - 1] in role_lexicon().others:
        end -= 1
    while (
        end > begin and sentence.lower[end - 1] in lexicons().role_insides and not _belongs_to_head(sentence, end - 1)
    ):
        end -= 1
    return end


def _belongs_to_head(sentence: RoleSentence, at: int) -> bool:
    """Whether a small word ends a role: a capitalised one of a body's name, `ketua | umum`, `koordinator | tim`."""
    low = sentence.lower[at]
    return low.isalpha() and (
        is_capital(sentence, at) or (low in role_lexicon().closing and is_head(sentence.lower[at - 1]))
    )
