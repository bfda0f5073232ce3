"""Whose a role before a name is that belongs to another one: `kuasa hukum Budi, Ani`, `Ani, pelatih Budi,`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import is_head, opens_role, role_lexicon
from briefing_tui.actors.roles.phrases import is_capital
from briefing_tui.language.verb_prefixes import has_verb_prefix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.mentions import Mention
    from briefing_tui.actors.roles.phrases import RoleSentence

# A role is announced behind a name's comma by a word between the two, no apposition.
_FEWEST_ANNOUNCING = 2
# So many words the bracket with an age has behind a name.
_LONGEST_AGE = 4


def other_holder(
    sentence: RoleSentence, mentions: Sequence[Mention], at: int, span: tuple[int, int]
) -> tuple[int, int] | None:
    """Which of the persons' mentions holds the role `span` before the one at `at`, and where the role ends.

    None where it is the role of the one it stands before. Roles that say whom somebody serves (`kuasa hukum Budi`,
    `pelatih Budi`) are the next one's, or the one's before to whom they are in apposition; so are those of a body that
    bears a person's name (`Direktur RS Hasan Sadikin, Nina`, `Ketua Tim Pemenangan Joko-Rudi, Ani`).
    """
    begin, end = span
    lower, roles = sentence.lower, role_lexicon()
    if end != mentions[at].first:
        return None
    last = at
    while last + 1 < len(mentions) and lower[mentions[last].last : mentions[last + 1].first] == ["-"]:
        last += 1
    serves = lower[begin] in roles.voices or lower[end - 1] in roles.serving
    bearer = lower[end - 2] if lower[end - 1] == "." and end - begin > 1 else lower[end - 1]  # `SMPK St. | Yoseph`
    bears = bearer in roles.name_bearers or bearer == "-" or last > at
    bears = bears or lower[begin] in roles.firm_heads or (end - begin == 1 and lower[begin] in roles.territory_heads)
    role_end, following = mentions[last].last, last + 1
    if lower[role_end : role_end + 1] == ["-"]:  # The second of the pair went unseen.
        role_end, bears = role_end + 2, True
    if following < len(mentions):
        if (bearer == "-" or last > at) and mentions[following].first == role_end:
            return following, role_end  # `Ketua TKN Joko-Rudi | Ani`
        opens = begin == 0 or not lower[begin - 1][0].isalnum()
        bears = bears or (opens and _encloses_name(sentence, role_end, mentions[following]))
        if serves and _is_told_apart(sentence, role_end, mentions[following].first):
            return following, role_end
        if bears and _is_named_behind(sentence, role_end, mentions[following], mentions[following + 1 : following + 2]):
            return following, role_end
    if serves and at and _is_in_apposition(sentence, mentions[at - 1], begin, mentions[at]):
        return at - 1, mentions[at].last
    return None


def appointer(sentence: RoleSentence, first: int, before: Sequence[tuple[int, int]], behind: int) -> bool:
    """Whether a name is that of who makes another one what the words from `behind` on say.

    `Ani dipercaya oleh Presiden | Budi menjadi menteri`; `before` are the roles before the name that begins at `first`.
    """
    lower, roles = sentence.lower, role_lexicon()
    at = min((begin for begin, _ in before), default=first)
    while at > 0 and lower[at - 1] in roles.honorifics:
        at -= 1
    at -= at > 0 and lower[at - 1] == "oleh"
    is_agent = at > 0 and lower[at - 1] in roles.appointing and lower[at - 1].startswith("di")
    return is_agent and not (roles.becoming | {"sebagai"}).isdisjoint(lower[first:behind])


def head_of_clause(sentence: RoleSentence, mentions: Sequence[Mention], at: int, begin: int) -> int | None:
    """Which name a clause with `yang` is about that the one at `at` ends, where a word behind it announces a role.

    `Ani, yang pernah membantu Presiden | Budi, kini menjabat camat`; `begin` is where the role begins. None where the
    name ends no such clause, or the role is the name's own.
    """
    lower, last = sentence.lower, mentions[at].last
    if lower[last : last + 1] != [","] or begin < last + _FEWEST_ANNOUNCING or lower[last + 1] == "yang":
        return None
    for head in range(at - 1, -1, -1):
        clause = mentions[head].last
        if lower[clause : clause + 1] == ["("] and ")" in lower[clause : clause + _LONGEST_AGE]:
            clause = lower.index(")", clause) + 1
        clause += lower[clause : clause + 1] == [","]
        if lower[clause] == "yang":
            return head if all(low[0].isalnum() for low in lower[clause : mentions[at].first]) else None
    return None


def behind_relation(sentence: RoleSentence, begin: int, stop: int) -> int:
    """Where a role before a name begins behind another's who goes with its holder: `striker baru untuk | pelatih Budi`.

    So `menteri kabinet pimpinan | Presiden Ani`, `juru masak | mantan Gubernur Garut Ani`; but of `pengacara mantan
    bupati Ani, Budi`, whom somebody speaks for, the whole is one role.
    """
    lower, roles = sentence.lower, role_lexicon()
    relating = roles.serving | roles.relations | roles.guidance
    begins = [
        n
        for n in range(begin + 1, stop)
        if lower[n - 1] in relating and not is_capital(sentence, n - 1) and opens_role(lower, n)
    ]
    if lower[begin] not in roles.voices:
        former = [n for n in range(begin + 2, stop - 1) if lower[n] in roles.former]
        begins += [n for n in former if _is_occupation(sentence, begin, n)]
    return max(begins, default=begin)


def _is_occupation(sentence: RoleSentence, begin: int, end: int) -> bool:
    """Whether words are in small letters, none a preposition or a conjunction: what somebody does, and no office."""
    insides = lexicons().role_insides
    return all(sentence.words[n].text.islower() and sentence.lower[n] not in insides for n in range(begin, end))


def _encloses_name(sentence: RoleSentence, end: int, following: Mention) -> bool:
    """Whether commas enclose the next name before the verb, which makes one phrase of what stands before them.

    `Ketua LPHD Wana Basuki, Artana, juga menekankan`: two persons with one verb would be joined by `dan`.
    """
    lower, roles, lexicon = sentence.lower, role_lexicon(), lexicons()
    closing = following.last
    if lower[end : end + 1] != [","] or lower[closing : closing + 1] != [","] or closing + 1 >= len(lower):
        return False
    if lower[0] in roles.openings or lower[0] in roles.opining or not _is_told_apart(sentence, end, following.first):
        return False
    verb = lower[closing + 1]
    is_listed = any(verb in listed for listed in (lexicon.speech, lexicon.auxiliaries, lexicon.bare_verbs))
    return is_listed or has_verb_prefix(verb)


def bears_the_name(sentence: RoleSentence, first: int) -> bool:
    """Whether a name that begins at a word is that of a place: `Bandara Internasional Jenderal | Ahmad Yani`."""
    roles, lexicon = role_lexicon(), lexicons()
    at = first
    while at and (sentence.lower[at - 1] in roles.eponym_ranks or sentence.lower[at - 1] in lexicon.ranks):
        at -= 1
    if at > 0 and sentence.lower[at - 1] in roles.eponyms and is_capital(sentence, at - 1):
        return True
    while at > 0 and is_capital(sentence, at - 1) and at - 1 not in sentence.persons:
        at -= 1
        if is_head(sentence.lower[at]):  # `menteri era Presiden | Budi`
            return False
    return 0 < at < first and sentence.lower[at - 1] in roles.reigns  # `menteri kabinet Merah Putih | Budi`


def _is_told_apart(sentence: RoleSentence, end: int, following: int) -> bool:
    """Whether a comma or a rank stands between a client's name and the next one: `Budi, Ani`, `Budi Kompol Ani`."""
    between = sentence.lower[end:following]
    if not role_lexicon().others.isdisjoint(between[:1]):
        between = between[1:]
    lexicon = lexicons()
    titles = between[1:] if between[:1] == [","] else between
    return bool(between) and all(w in lexicon.honorifics or w in lexicon.ranks or w == "." for w in titles)


def _is_named_behind(sentence: RoleSentence, end: int, following: Mention, next_one: Sequence[Mention]) -> bool:
    """Whether a name stands alone between commas or before its verb behind a role's last word: no list of names."""
    lower = sentence.lower
    if lower[end : end + 1] != [","] or not _is_told_apart(sentence, end, following.first):
        return False
    after = lower[following.last] if following.last < len(lower) else "."
    if after == ",":
        return not (next_one and next_one[0].first - following.last < 3) and "dan" not in lower[following.last :][:2]
    lexicon = lexicons()
    verbs = (lexicon.speech, lexicon.auxiliaries, lexicon.bare_verbs)
    return after in (".", "(") or has_verb_prefix(after) or any(after in listed for listed in verbs)


def _is_in_apposition(sentence: RoleSentence, holder: Mention, begin: int, client: Mention) -> bool:
    """Whether a role and the client's name behind it tell who the one before is: `kata Ani, pelatih Budi.`"""
    lower, lexicon = sentence.lower, lexicons()
    if lower[holder.last : begin] != [","] or not sentence.words[begin].text[0].islower():
        return False
    before = lower[holder.first - 1] if holder.first else ""
    if before in lexicon.speech or before == "menurut":
        return True
    return not before and client.last < len(lower) and lower[client.last] == ","
