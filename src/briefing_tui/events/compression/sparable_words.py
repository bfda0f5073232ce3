"""Which words a phrase says as much without: `[telah] membuka [sebuah] pasar`, `[PT] Sari Tbk`, `Budi [Hartono]`.

Little is spared first; where what happened still has no room, more: how much, legal forms, whatever only
points back, and of a person's name what the story elsewhere leaves out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.measures import begins_amount
from briefing_tui.events.syntax.phrase_sets import between, members
from briefing_tui.events.syntax.words import is_happening, is_passive, listed
from briefing_tui.language.function_words import ADDING, POINTING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.relations import Relations
    from briefing_tui.events.syntax.sentence import Sentence

# Nouns of so many words are told with the one that only points: `angka tersebut`.
_SHORTEST_POINTED = 2
_NO_WORDS: frozenset[int] = frozenset()
# A year has so many digits.
_LONG_AS_YEARS = 4
# `dan` and so many words less one join others without a name.
_LONGEST_OTHERS = 4


def sparable(relations: Relations, parts: Sequence[Phrase], n: int) -> frozenset[int]:
    """The word of a phrase that says how far a verb has come, that a noun is one, or only joins it; none for others."""
    part, sentence = parts[n], relations.sentence
    if part.kind == "verb":
        first = part.first if _is_sparable_aspect(sentence.lower[part.first]) else None
        if first is not None and "negation" in sentence.classes[part.first : part.last]:
            first = None
    elif _is_joining(relations, parts, n):
        first = part.first
    else:
        heads = (part.first, part.first + 1)
        first = next((at for at in heads if at < part.last and _only_counts(sentence.lower[at])), None)
        if first is None and _points_back(relations, parts, n):
            return frozenset((part.last - 1,))
    return _NO_WORDS if first is None or first + 1 >= part.last or first in sentence.names else frozenset((first,))


def sparable_at_need(relations: Relations, parts: Sequence[Phrase], n: int) -> frozenset[int]:
    """Beside what is little, all that says how much, or in what legal form, and the rest of long names."""
    part, sentence = parts[n], relations.sentence
    if part.kind == "verb":
        is_denied = "negation" in sentence.classes[part.first : part.last]
        before_verb = range(part.first, part.first if is_denied else part.last - 1)
        spared = {at for at in before_verb if _says_how(sentence, part, at)}
    elif part.kind == "date":
        spared = set(range(part.first, part.last))
    else:
        spared = {at for at in range(part.first, part.last) if _says_little(relations, part, at)}
        spared.update(_rest_of_names(sentence, part))
    spared |= sparable(relations, parts, n)
    return frozenset(spared) if len(spared) < part.last - part.first or part.kind == "date" else _NO_WORDS


def sparable_at_last(relations: Relations, parts: Sequence[Phrase], n: int) -> frozenset[int]:
    """Beside that, what is as true without: `[berhasil] menangkap`, `dua [orang] warga`, `Piala Desa [2023]`."""
    part, sentence = parts[n], relations.sentence
    spared = sparable_at_need(relations, parts, n)
    if part.kind == "date":
        return spared
    if part.kind == "verb":
        is_denied = "negation" in sentence.classes[part.first : part.last]
        before_verb = range(part.first, part.first if is_denied else part.last - 1)
        is_manner = part.first > 0 and sentence.lower[part.first - 1] == "secara"  # `secara resmi membuka`
        more = {at for at in before_verb if sentence.lower[at] in listed("sparable_outcomes") and not is_manner}
        if _only_equates(relations, parts, n):
            return frozenset(range(part.first, part.last))
    else:
        more = {at for at in range(part.first, part.last) if _is_told_already(sentence, part, at)}
        more.update(_others_beside(sentence, part))
        more.update(_second_named(relations, parts, n))
    return spared | more if len(spared | more) < part.last - part.first else spared


def _only_equates(relations: Relations, parts: Sequence[Phrase], n: int) -> bool:
    """Whether a copula alone stands between two nouns, which say as much without it: `Angka itu [adalah] rekor`."""
    is_alone = parts[n].last - parts[n].first == 1 and relations.first_words[n] in listed("copulas")
    return is_alone and relations.kinds[n - 1 : n] == ["noun"] and relations.kinds[n + 1 : n + 2] == ["noun"]


def _is_told_already(sentence: Sentence, part: Phrase, at: int) -> bool:
    """Whether a word says what its neighbours or the date say: what is counted, which year, that a source reports."""
    lower, word = sentence.lower, sentence.words[at]
    before, behind = sentence.words[at - 1 : at] if at > part.first else [], sentence.words[at + 1 : part.last][:1]
    if lower[at] in listed("classifiers"):
        is_counted = bool(before) and (before[0][0].isdigit() or before[0].casefold() in listed("counting"))
        return is_counted and bool(behind) and sentence.classes[at + 1] in ("noun", "other")
    if lower[at] in listed("sparable_degrees"):
        return at > part.first and part.last - part.first > _SHORTEST_POINTED
    if lower[at] == "adanya":
        return bool(behind)
    if lower[at] == "total":
        return bool(behind) and begins_amount(behind[0])
    if lower[at] in listed("records_of_sources"):
        return lower[part.first] == "menurut" and at == part.first + 1 and bool(behind) and behind[0][0].isupper()
    if lower[at] in listed("rates_of_change"):
        return at > part.first
    is_year = len(word) == _LONG_AS_YEARS and word.isdigit() and word[:2] in ("19", "20")
    is_of_name = bool(before) and before[0][0].isupper() and before[0].casefold() not in listed("numbering")
    return is_year and is_of_name and not behind and at not in sentence.dates


def _others_beside(sentence: Sentence, part: Phrase) -> range:
    """The words that join others without a name to somebody: `Budi [dan pihak lainnya]`."""
    joints = [at for at in range(part.first + 1, part.last - 1) if sentence.lower[at] in ADDING]
    if not joints or part.last - joints[-1] > _LONGEST_OTHERS:
        return range(0)
    return range(joints[-1], part.last) if sentence.lower[part.last - 1] in listed("and_others") else range(0)


def _second_named(relations: Relations, parts: Sequence[Phrase], n: int) -> range:
    """The words that join others to the first who is named, of where it is: `di rumah Sari [dan Budi]`."""
    part, sentence = parts[n], relations.sentence
    joint = next((at for at in range(part.first + 1, part.last - 1) if sentence.lower[at] in ADDING), part.last)
    if sentence.names.get(joint - 1) not in ("p", "l") or joint in sentence.names:
        return range(0)
    lead = sentence.lower[part.first : joint]
    is_of_both = any(word in listed("of_both") or is_happening(word) for word in lead)  # `di pernikahan Sari dan Budi`
    return range(0) if is_of_both or lead[0] not in listed("of_places") else range(joint, part.last)


def _rest_of_names(sentence: Sentence, part: Phrase) -> Iterator[int]:
    """The words that the story elsewhere leaves out of persons' names; not of a pair's (`Sari Wulan/Ani Lestari`)."""
    for at in range(part.first, part.last):
        short = sentence.short_names.get(at)
        if short is None or short.name.stop > part.last:
            continue
        around = (sentence.words[at - 1] if at else "", *sentence.words[short.name.stop : short.name.stop + 1])
        if "/" not in around and "-" not in around:
            yield from (word for word in short.name if word not in short.called)


def _says_little(relations: Relations, part: Phrase, at: int) -> bool:
    """Whether a word of a noun phrase only points, or is the legal form or kind of what a name says."""
    sentence, word = relations.sentence, relations.sentence.lower[at]
    if word in POINTING:
        is_last = at == part.last - 1 and at - part.first >= _SHORTEST_POINTED
        return is_last and sentence.lower[at - 1] not in listed("pointed_times")
    if word in listed("legal_forms"):
        return "o" in (sentence.names.get(at - 1), sentence.names.get(at), sentence.names.get(at + 1))
    is_named = sentence.names.get(at + 1) == "l" and at + 1 < part.last
    if not is_named or word not in listed("kinds_of_territory") or sentence.names.get(at) == "o":
        return False
    opens = at == part.first or sentence.classes[at - 1] in ("preposition", "coordinator")
    return opens or word not in listed("territory_in_nouns")


def _points_back(relations: Relations, parts: Sequence[Phrase], n: int) -> bool:
    """Whether nouns that no telling begins with end in what only points: `proyeksi kedua lembaga [tersebut]`."""
    part = parts[n]
    is_said_of = part.last - part.first > _SHORTEST_POINTED and relations.verbs & between(0, n) > 0
    return is_said_of and relations.sentence.lower[part.last - 1] in listed("sparable_pointers")


def _is_joining(relations: Relations, parts: Sequence[Phrase], n: int) -> bool:
    """Whether a preposition may go: `ditangani [oleh] polisi`, `naik [sebesar] 3 ton`, `berjanji [untuk] pergi`."""
    opens = relations.first_words[n]
    before = relations.words[parts[n - 1].last - 1] if n and relations.kinds[n - 1] == "verb" else ""
    if opens in ("oleh", "sebesar"):
        return before > ""
    if opens != "untuk" or not relations.has_inner_verb(n):
        return False
    if before and not is_passive(before):
        return True
    asks: PhraseSet = relations.verbs_of(relations.clause_of[n]) & between(0, n)
    return any(relations.words[parts[m].last - 1] in listed("asking") for m in members(asks))


def _is_sparable_aspect(word: str) -> bool:
    """Whether a word before a verb says only how far that has come: `[telah] dibuka`."""
    return word in listed("perfective") or word in listed("aspect_or_place")


def _says_how(sentence: Sentence, part: Phrase, at: int) -> bool:
    """Whether a word before a verb says only how far that has come, or how much: `[masih] dibuka`.

    So does `akan` behind what is planned or foreseen: `diperkirakan [akan] naik`.
    """
    word = sentence.lower[at]
    if word == "akan":
        return at > part.first and sentence.classes[at - 1] == "modal" and is_passive(sentence.lower[at - 1])
    return _is_sparable_aspect(word) or word in listed("sparable_manners")


def _only_counts(word: str) -> bool:
    """Whether a word says only that a noun is one or several, or so many: `[sebuah] pasar`, `[sebanyak] 20 kios`."""
    return word in listed("articles") or word in listed("counting_up")
