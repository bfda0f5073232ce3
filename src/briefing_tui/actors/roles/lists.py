"""Roles that the persons of a list share: `dua aktor, Budi dan Rudi`, `Budi dan Rudi, dua guru asal Luwu,`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.degrees import past_degrees
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import is_head, opens_role, role_lexicon
from briefing_tui.actors.roles.anaphora import is_plural
from briefing_tui.actors.roles.announced import announced_role
from briefing_tui.actors.roles.joined import office
from briefing_tui.actors.roles.phrases import RoleSentence, end_behind, first_head, is_capital, start_before
from briefing_tui.language.function_words import ADDING_PERSONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.mentions import Mention
    from briefing_tui.actors.roles.discourse import Named, Role

# A role and the list of its holders are at most so many words apart.
_FARTHEST_LIST = 16
_BETWEEN_PERSONS = ADDING_PERSONS | {",", "&", "/", "."}


def lists_of_persons(sentence: RoleSentence, named: Sequence[Named]) -> list[tuple[int, int]]:
    """The lists of persons in a sentence, as ranges of `named`: nothing but commas, `dan` and brackets between."""
    lists = []
    first = 0
    for at in range(1, len(named) + 1):
        if at == len(named) or not _are_listed(sentence, named[at - 1].mention, named[at].mention):
            if at - first > 2 or (
                at - first == 2 and _is_joined(sentence, named[first].mention, named[at - 1].mention)
            ):
                lists.append((first, at))
            first = at
    return lists


def _is_joined(sentence: RoleSentence, one: Mention, other: Mention) -> bool:
    """Whether more than a comma stands between two names: `Saat bertemu jurnalis Budi, Rudi pulang` lists none."""
    return sentence.lower[past_degrees(sentence.words, one.last) : other.first] != [","] or is_plural(
        sentence, max(0, one.first - 2)
    )


def _are_listed(sentence: RoleSentence, one: Mention, other: Mention) -> bool:
    between = sentence.lower[past_degrees(sentence.words, one.last) : other.first]
    if between and between[0] == "(" and ")" in between:
        between = between[between.index(")") + 1 :]
    if between and between[0] in role_lexicon().provenance:  # `pembicara Budi dari Unpad dan | Ani dari ITB`
        start = other.first - len(between)
        kept = next((n for n in range(1, len(between)) if not is_capital(sentence, start + n)), len(between))
        between = between[kept:] if kept > 1 else between
    if between in (["-"], ["–"]):
        return True  # `Gubernur dan Wakil Gubernur, | Budi-Ani`
    lexicon, titles = lexicons(), role_lexicon().honorifics
    return 0 < len(between) < 6 and all(w in _BETWEEN_PERSONS or w in titles or w in lexicon.ranks for w in between)


def shared_roles(
    sentence: RoleSentence, listed: Sequence[Named], before: Sequence[tuple[int, int]], *, others_have_roles: bool
) -> list[tuple[int, int]]:
    """The roles that all persons of a list share, of which `before` stand before the first."""
    shared = _shared_before(sentence, listed[0].mention, before, others_have_roles=others_have_roles)
    if shared is not None:
        as_what = shared[0] > 1 and sentence.lower[shared[0] - 1] in lexicons().role_announcers
        told = _told_before(sentence, shared[0] - 1) if as_what else None  # `sejumlah | tokoh sebagai pembicara, ...`
        return [shared] if told is None else [told, shared]
    have_roles = others_have_roles or bool(before)
    behind = _shared_behind(sentence, [each.mention for each in listed], have_roles=have_roles)
    return [behind] if behind is not None else []


def _shared_before(
    sentence: RoleSentence, mention: Mention, spans: Sequence[tuple[int, int]], *, others_have_roles: bool
) -> tuple[int, int] | None:
    """The role before a list that all of it share: `dua aktor, Budi dan Rudi`, `pemain seperti Budi dan Rudi`."""
    lower, roles = sentence.lower, role_lexicon()
    if spans:
        begin, end = spans[0]
        head = next((lower[n] for n in range(begin, end) if is_head(lower[n])), lower[begin])
        if is_plural(sentence, begin) or not lexicons().naming.isdisjoint(lower[end : mention.first]):
            return begin, end
        return None if others_have_roles or head in roles.offices or lower[begin] in roles.offices else (begin, end)
    stop = first = _before_titles(sentence, mention.first)
    while stop > 0 and lower[stop - 1] in roles.listing:
        stop -= 1
    if tuple(lower[max(0, stop - 2) : stop]) in roles.composing:  # `tim kuasa hukum yang | terdiri dari Budi, ...`
        stop -= 2
        stop -= stop > 0 and lower[stop - 1] == "yang"
    if stop in (0, first):
        return None
    while stop > 1 and lower[stop - 1] in (*roles.others, "sebagai"):
        stop -= 1
    stop -= stop > 1 and lower[stop - 1] in roles.pointing  # `Ketiga bakal calon presiden itu, | masing-masing Budi`
    start = start_before(sentence, stop)
    head_at = first_head(sentence, start, stop)
    gives_examples = not roles.examples.isdisjoint(lower[stop:first])
    if head_at is not None and not roles.teams.isdisjoint(lower[max(0, head_at - 1) : head_at + 1]):
        return head_at + (lower[head_at] in roles.teams), stop
    if head_at is not None and (gives_examples or is_plural(sentence, head_at)):
        return head_at, stop
    return None if lower[first - 1] in (",", "di") else _told_before(sentence, stop)


def _told_before(sentence: RoleSentence, stop: int) -> tuple[int, int] | None:
    """The role of several with a clause between it and their names: `tiga pemain yang cedera, yakni Budi, ...`."""
    for begin in range(stop - 1, max(0, stop - _FARTHEST_LIST), -1):
        if begin in sentence.persons or sentence.lower[begin] in (".", ";", "”", "“"):
            return None
        if is_plural(sentence, begin) and opens_role(sentence.lower, begin):
            end = end_behind(sentence, begin)
            return (begin, end) if end and end <= stop else None
    return None


def _shared_behind(sentence: RoleSentence, listed: Sequence[Mention], *, have_roles: bool) -> tuple[int, int] | None:
    """The role behind a list that all of it share: `Budi dan Rudi, dua guru asal Luwu,`, `Budi dan Rudi adalah guru`.

    What a word announces is the last one's alone where one of them has a role before, or where it is one person's.
    """
    lower, roles, last = sentence.lower, role_lexicon(), listed[-1].last
    begin, bare = announced_role(sentence, last)
    end = end_behind(sentence, begin) if begin is not None else None
    if begin is None or not end:
        return None
    if is_plural(sentence, begin):
        return begin, end
    between = lower[last:begin]
    is_one = bare or have_roles or "seorang" in between or not roles.apiece.isdisjoint(between)
    joined = not roles.list_ends.isdisjoint(lower[listed[-2].last : listed[-1].first])
    office = any(low in roles.offices for low in lower[begin:end]) and roles.together.isdisjoint(between)
    return (begin, end) if joined and not is_one and not office else None


def counted_role(sentence: RoleSentence, named: Sequence[Named]) -> tuple[tuple[int, int], list[Named]] | None:
    """The role of so many persons, and who they are, words of each between: `tiga pembicara, yakni Budi, guru, ...`.

    None where not as many are named behind it as it says.
    """
    lower, roles = sentence.lower, role_lexicon()
    for at in range(1, len(lower)):
        number = roles.numerals.get(lower[at - 1])
        if number is None or not opens_role(lower, at) or at in sentence.persons:
            continue
        end = end_behind(sentence, at)
        link = next((n for n in range(at, min(len(lower), at + _FARTHEST_LIST)) if lower[n] in roles.list_links), None)
        if end is None or end <= at or link is None or any(n in sentence.persons for n in range(at, link)):
            continue
        listed = {each.cluster: each for each in named if each.mention.first > link and _opens_item(sentence, each)}
        if len(listed) == number:
            return (at, end), list(listed.values())
    return None


def carried_role(
    previous: RoleSentence, sentence: RoleSentence, named: Sequence[Named]
) -> tuple[tuple[int, int], list[Named]] | None:
    """The role in the sentence before of those whom this one names: `Tiga hakim hadir. Ketiganya adalah | Budi, ...`.

    None where not as many are named as it says.
    """
    roles, copula = role_lexicon(), sentence.lower[1:2]
    number = roles.all_of.get(sentence.lower[0])
    if number is None or not (lexicons().naming.union(roles.copulas, roles.apiece) & set(copula)):
        return None
    for at in range(1, len(previous.lower)):
        if roles.numerals.get(previous.lower[at - 1]) != number or not opens_role(previous.lower, at):
            continue
        end = end_behind(previous, at)
        listed = {each.cluster: each for each in named if each.mention.first == 2 or _opens_item(sentence, each)}
        if end is not None and end > at and len(listed) == number:
            return (at, end), list(listed.values())
    return None


def _opens_item(sentence: RoleSentence, each: Named) -> bool:
    """Whether a name is the first word of an item of a list, but for titles."""
    at = _before_titles(sentence, each.mention.first)
    before = sentence.lower[at - 1] if at else ""
    roles = role_lexicon()
    return before in roles.list_links or before in roles.list_ends or before == ";"


def _before_titles(sentence: RoleSentence, first: int) -> int:
    """Where the ranks and honorifics begin before a name."""
    lexicon, titles, at = lexicons(), role_lexicon().honorifics, first
    while at > 1 and (sentence.lower[at - 1] in titles or sentence.lower[at - 1] in lexicon.ranks):
        at -= 1
    return at


def one_each(sentence: RoleSentence, roles: Sequence[Role], one: int, other: int) -> list[Role]:
    """The roles with two offices of two persons given to one each: `Gubernur | dan Wakil Gubernur Budi dan Ani`."""
    lower, offices, tickets, parted = sentence.lower, role_lexicon().offices, role_lexicon().tickets, []
    for role in roles:
        middle = next((n for n in range(role.first + 1, role.end - 1) if lower[n] == "dan"), None)
        held = ("", "")
        if middle is not None:
            held = office(lower[role.first : middle]), office(lower[middle + 1 : role.end])
        if middle is not None and role.cluster in (one, other) and (held in tickets or offices.issuperset(held)):
            parted += [role._replace(end=middle, cluster=one), role._replace(first=middle + 1, cluster=other)]
        else:
            parted.append(role)
    return parted
