"""Whose a role apart from its name is: the speaker's, the last subject's, the topic's, or his whom the role fits."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import is_head, role_lexicon

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefing_tui.actors.roles.discourse import Discourse, Named
    from briefing_tui.actors.roles.phrases import RoleSentence


def holder_of(
    sentence: RoleSentence, begin: int, end: int, before: Sequence[Named], discourse: Discourse
) -> int | None:
    """The cluster of whom a role apart from its name is: whom the text speaks of, unless it fits another better."""
    lower = sentence.lower
    head = head_word(lower[begin:end])
    if head in discourse.strangers:
        return None
    candidates = _candidates(sentence, begin, end, before, discourse)
    bearers = role_lexicon().general_offices.get((lower[begin], lower[begin + 1])) if end - begin > 1 else None
    if bearers is not None:
        known = ((who, discourse.heads.get(who)) for who in candidates)
        candidates = [who for who, heads in known if not heads or not bearers.isdisjoint(heads)]
    if not role_lexicon().former.isdisjoint(lower[begin:end]):
        return candidates[0] if candidates else None
    if end - begin == 1:
        # `Masinis itu` is who was introduced as one.
        candidates.sort(key=lambda who: head not in discourse.heads.get(who, ()))
    return next((who for who in candidates[:2] if not _is_excluded(head, discourse.heads.get(who, ()))), None)


def _likely_holder(sentence: RoleSentence, begin: int, before: Sequence[Named], discourse: Discourse) -> int | None:
    """The cluster of whom the text speaks where a role begins: the speaker, the last subject, or the topic."""
    is_said = begin > 0 and sentence.lower[begin - 1] in lexicons().speech
    if is_said and discourse.speaker is not None:
        return discourse.speaker
    topic = discourse.holder
    if not before or (topic is not None and (_leads(sentence, before[-1]) or _reports(sentence, before))):
        return topic
    subject = _last_subject(sentence, before)
    return topic if topic is not None and _is_reported(sentence, before[-1], begin) else subject


def _last_subject(sentence: RoleSentence, named: Sequence[Named]) -> int:
    """The cluster of the last one named who is no object behind a preposition, or of the last one."""
    unsaid = lexicons().oblique | {"menurut"}
    subjects = [each for each in named if not (each.mention.first and sentence.lower[each.mention.first - 1] in unsaid)]
    return (subjects or named)[-1].cluster


def _candidates(
    sentence: RoleSentence, begin: int, end: int, before: Sequence[Named], discourse: Discourse
) -> list[int]:
    """The clusters that may hold a role, the likeliest first: without those that the words around it exclude."""
    head = head_word(sentence.lower[begin:end])
    likely = _likely_holder(sentence, begin, before, discourse)
    recent = (*(each.cluster for each in reversed(before)), *discourse.recent)
    if _means_nearest(sentence, begin, end, likely, recent, discourse):
        likely = recent[0]
    out: set[int | None] = {None}
    if before and sentence.lower[before[-1].mention.last] != "," and _is_reported(sentence, before[-1], begin):
        out.add(before[-1].cluster)  # `Budi mengatakan | guru itu sakit`
    if _is_object(sentence, begin):
        out.add(likely)
    if not before and _is_his_opinion(sentence.lower, begin):
        out.add(discourse.speaker)
    candidates = [who for who in dict.fromkeys((likely, *recent)) if who is not None and who not in out]
    countries = countries_in(sentence, begin, end)
    if countries:  # `petenis Tunisia itu` is no `petenis China`
        known = ((who, discourse.countries.get((who, head))) for who in candidates)
        candidates = [who for who, others in known if not others or not countries.isdisjoint(others)]
    if head in role_lexicon().things:
        candidates = [who for who in candidates if head in discourse.heads.get(who, ())]
    return candidates


def _means_nearest(
    sentence: RoleSentence, begin: int, end: int, likely: int | None, recent: Sequence[int], discourse: Discourse
) -> bool:
    """Whether `ini` points at who was named last: `Bupati Ani memuji Budi. | Aktor ini senang.`

    Not where no other role of the topic is known, or one of the nearest; nor where the topic spoke last:
    `"Sari datang," kata Budi. | Aktor ini senang.`
    """
    if begin or sentence.lower[end : end + 1] != ["ini"] or likely in (None, discourse.speaker):
        return False
    if not recent or recent[0] == likely:
        return False
    known, head = discourse.heads.get(likely, ()), head_word(sentence.lower[begin:end])
    return bool(known) and head not in known and not discourse.heads.get(recent[0])


def _is_his_opinion(lower: Sequence[str], begin: int) -> bool:
    """Whether a sentence tells what he who spoke says of another: `Menurut dia, | bek itu`, `Ia menilai | bek itu`."""
    opening, pronouns, speech = lower[:begin], role_lexicon().pronouns, lexicons().speech
    return "menurutnya" in opening or any(
        (one == "menurut" and other in pronouns) or (one in pronouns and other in speech)
        for one, other in itertools.pairwise(opening)
    )


def _is_object(sentence: RoleSentence, begin: int) -> bool:
    """Whether a role stands behind a preposition and a subject: of `Ia menang atas | petenis itu` he is not both."""
    lower = sentence.lower
    if not begin or lower[begin - 1] not in lexicons().oblique | role_lexicon().relations:
        return False
    marks = (n for n in range(begin - 1, 0, -1) if not lower[n][0].isalnum())
    clause = next((n + 1 for n in marks if not lower[n - 1][0].isdigit()), 0)  # no comma of `21-12, 21-18`
    return any(n in sentence.persons or lower[n] in role_lexicon().pronouns for n in range(clause, begin))


def countries_in(sentence: RoleSentence, begin: int, end: int) -> frozenset[str]:
    """The countries that a role names, each in one form: `petenis asal | Amerika Serikat`."""
    lower, lexicon = sentence.lower, lexicons()
    runs, at = list[str](), begin
    while at < end:
        stop = at
        while stop < end and stop in sentence.places:
            stop += 1
        runs.append(" ".join(lower[at:stop]))
        at = max(at + 1, stop)
    return frozenset(str(lexicon.same.get(name, name)) for name in runs if name in lexicon.countries)


def head_word(lower: Sequence[str]) -> str:
    """The word of office or occupation in a role, without what widens it: `pelatih` of `mantan pelatih timnas`."""
    return next((low for low in lower if is_head(low)), lower[0])


def _is_reported(sentence: RoleSentence, named: Named, begin: int) -> bool:
    """Whether a role begins what the one named before says: of `Rudi menambahkan, | bek itu ...` Rudi is no bek."""
    between = sentence.lower[named.mention.last : begin]
    while between and between[-1] in (",", "bahwa"):
        between = between[:-1]
    return bool(between) and between[-1] in lexicons().speech


def _reports(sentence: RoleSentence, named: Sequence[Named]) -> bool:
    """Whether a sentence opens with who reports what it tells: `Dikabarkan oleh | Rudi, ...`."""
    return len(named) == 1 and sentence.lower[:2][1:] == ["oleh"] and named[0].mention.first == 2


def _leads(sentence: RoleSentence, named: Named) -> bool:
    """Whether somebody leads another one, of whom the sentence is: `Di bawah arahan | Rudi`."""
    first = named.mention.first
    return first > 0 and sentence.lower[first - 1] in role_lexicon().guidance


def _is_excluded(head: str, known: Collection[str]) -> bool:
    """Whether nobody holds a role beside those known of one: a coach is no striker."""
    groups = role_lexicon().exclusive
    own = next((n for n, group in enumerate(groups) if head in group), None)
    if own is None:
        return False
    others = [n for n, group in enumerate(groups) if n // 2 == own // 2 and n != own and not group.isdisjoint(known)]
    return bool(others) and groups[own].isdisjoint(known)
