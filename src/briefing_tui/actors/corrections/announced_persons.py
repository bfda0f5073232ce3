"""Persons whom the words around a name announce, though the tagger passes it by or is unsure: `vokalis Kaka`.

All functions take the words of the sentences of a story and one IOB2 label for each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.corrections.persons_behind_roles import is_behind_role
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name, names_in
from briefing_tui.actors.name_matching import is_letters, within
from briefing_tui.actors.role_lexicon import is_head, role_lexicon
from briefing_tui.language.function_words import ADDING, LISTING, POINTING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# So many words a name may have, and so many may stand between the noun and what it announces.
_LONGEST = 4
_FARTHEST_NOUN = 6
_SHORTEST = 3
_DIGITS_OF_AGE = 2
# Between two who are a pair.
_PAIRING = frozenset("/-")
_POINTING = POINTING | {"yang"}


def with_announced_persons(
    sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]
) -> tuple[list[list[str]], set[tuple[int, int]]]:
    """The labels of a story with announced persons labelled; with them their words as sentence and word: all sure."""
    given = [list(sentence) for sentence in labels]
    announced: set[tuple[int, int]] = set()
    letters = _initials_of_persons(sentences, labels)
    explained = _letters_in_brackets(sentences, labels)
    for number, (words, sentence) in enumerate(zip(sentences, given, strict=True)):
        for first, end in _announced_in(words, sentence):
            mark_name(sentence, first, end, "PER")
            announced.update((number, at) for at in range(first, end))
        for at, word in enumerate(words) if letters or explained else ():
            is_body = sentence[at] == "B-ORG" and sentence[at + 1 : at + 2] != ["I-ORG"]
            if (word in letters and sentence[at] == "O") or (word in explained and (sentence[at] == "O" or is_body)):
                sentence[at] = "B-PER"
                announced.add((number, at))
    return given, announced


def _initials_of_persons(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> set[str]:
    """The initials, three and more, of the story's persons, which no list holds as a body's: `LBP`."""
    letters: set[str] = set()
    for words, given in zip(sentences, labels, strict=True):
        for first, end, _ in names_in(given, "PER"):
            if end - first >= _SHORTEST and all(word[0].isupper() for word in words[first:end]):
                letters.add("".join(word[0] for word in words[first:end]))
    return {each for each in letters if each.casefold() not in lexicons().gazetteer}


def _letters_in_brackets(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> set[str]:
    """The letters in brackets right behind persons' names that are taken from these: `Prof. Sumarno (SMN)`."""
    letters: set[str] = set()
    for words, given in zip(sentences, labels, strict=True) if any("(" in words for words in sentences) else ():
        for first, end, _ in names_in(given, "PER"):
            short = words[end + 1] if (words[end : end + 1], words[end + 2 : end + 3]) == (["("], [")"]) else ""
            is_short = is_letters(short) and len(short) > 1 and short.casefold() not in lexicons().gazetteer
            if is_short and short[0] == words[first][0] and within(short, "".join(words[first:end]).upper()):
                letters.add(short)
    return letters


def _announced_in(words: Sequence[str], labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The names of a sentence that an occupation, `bernama`, an apposition, a pair or a list makes persons'."""
    for first, end in _runs(words, labels):
        if _is_victim(words, labels, first, end):
            yield first, end
            continue
        is_announced = (
            _behind_occupation(words, labels, first, end)
            or _behind_office(words, labels, first, end)
            or _is_introduced(words, first)
            or _is_apposition(words, first, end)
            or is_behind_role(words, labels, first, end)
            or _is_listed(words, labels, first, end)
            or _is_announced_member(words, labels, first)
            or _is_scorer(words, first, end)
            or _has_age(words, end)
            or _has_office(words, first, end)
        )
        if is_announced and _may_be_person(words, labels, first, end):
            yield first, end


def _runs(words: Sequence[str], labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The capitalised stretches of a sentence that are one name, or none, to the tagger."""
    end = 0
    for at in [at for at, word in enumerate(words) if word[0].isupper()]:
        if at < end:
            continue
        kind, end = labels[at][2:], at + 1
        if not kind and _announces(words[at]):
            continue
        while end < len(words) and words[end][0].isupper() and labels[end] == (f"I-{kind}" if kind else "O"):
            end += 1
        if labels[at][:1] != "I" and labels[end : end + 1] not in ([f"I-{kind}"], ["B-PER"]):
            yield at, end


def _may_be_person(words: Sequence[str], labels: Sequence[str], first: int, end: int) -> bool:
    """Whether no list holds the name as anything but a person's."""
    lexicon = lexicons()
    low = [word.casefold() for word in words[first:end]]
    if len(low) > _LONGEST or not all(word.replace("'", "").replace("’", "").isalpha() for word in words[first:end]):
        return False
    if labels[first][2:] == "PER":
        return True
    is_unnamed = low[0] in lexicon.common or low[0] in role_lexicon().calendar  # `Bupati Rudi, Senin, hadir`
    if len(low) == 1 and (len(low[0]) < _SHORTEST or is_unnamed or words[first].isupper()):
        return False
    if any(word in lexicon.common and word not in lexicon.person_names for word in low):
        return False
    known = dict(lexicon.gazetteer.get(low[0], ()))
    others = (lexicon.organization_heads, lexicon.organization_frame, lexicon.place_heads, lexicon.ranks)
    titles = (lexicon.role_heads, lexicon.honorifics)
    named = low[:-1] if len(low) > 1 and low[-1] in lexicon.royal_titles else low  # `Anindya | Putri`
    return (
        tuple(low[1:]) not in known
        and () not in known
        and all(listed.isdisjoint(low) for listed in others)
        and all(listed.isdisjoint(named) for listed in titles)
    )


def _behind_occupation(words: Sequence[str], labels: Sequence[str], first: int, end: int) -> bool:
    """Whether the name stands right behind an occupation that is told of persons alone: `Komika Tretan Muslim`.

    An employer may stand there as well: `gitaris Slank itu`, `vokalis Slank, Kaka`.
    """
    if not first or words[first - 1].casefold() not in lexicons().occupations:
        return False
    following = words[end] if end < len(words) else ""
    return following not in _POINTING and not (following == "," and labels[end + 1 : end + 2] == ["B-PER"])


def _behind_office(words: Sequence[str], labels: Sequence[str], first: int, end: int) -> bool:
    """Whether the tagger takes two words and more behind an office for a person's name: `presiden klub Budi Hartono`.

    Of the office one word, in small letters, may stand between.
    """
    if not first or end - first == 1 or labels[first] != "B-PER" or words[first - 1][0].isupper():
        return False
    heads = lexicons().role_heads
    of_office = first > 1 and words[first - 1].isalpha() and words[first - 2].casefold() in heads
    return words[first - 1] in heads or words[first - 1] in lexicons().role_head_ends or of_office


def _is_victim(words: Sequence[str], labels: Sequence[str], first: int, end: int) -> bool:
    """Whether one word stands between commas behind a victim's, a club's name or not: `Korban, Chelsea, tewas`."""
    if first < 2 or end - first != 1 or not words[first].isalpha() or words[first].isupper():
        return False
    between = words[first - 1] == "," and words[end : end + 1] == [","]
    return between and words[first - 2].casefold() in lexicons().suspect_words and labels[first][2:] != "LOC"


def _is_announced_member(words: Sequence[str], labels: Sequence[str], first: int) -> bool:
    """Whether the name stands in a list behind `beranggotakan`, between it and the name other persons alone."""
    at = first - 1
    while at > 0 and (words[at] in LISTING or labels[at][2:] == "PER"):
        at -= 1
    return at >= 0 and words[at] in lexicons().member_verbs


def _is_scorer(words: Sequence[str], first: int, end: int) -> bool:
    """Whether the name stands between a score and a minute in brackets: `2-1 Kei Hirose (78')`."""
    scored = first > 2 and words[first - 2] == "-" and words[first - 1].isdigit() and words[first - 3].isdigit()
    return scored and words[end : end + 1] == ["("] and "".join(words[end + 1 : end + 2])[:1].isdigit()


def _has_age(words: Sequence[str], end: int) -> bool:
    """Whether an age in brackets stands behind a name, and a comma or a verb behind that: `Jufri (52), nelayan`."""
    bracket = words[end : end + 3]
    if bracket[:1] != ["("] or bracket[2:] != [")"] or not (bracket[1].isdigit() and len(bracket[1]) == _DIGITS_OF_AGE):
        return False
    behind = "".join(words[end + 3 : end + 4])
    return behind == "," or behind in lexicons().speech or behind in lexicons().auxiliaries


def _has_office(words: Sequence[str], first: int, end: int) -> bool:
    """Whether an office with a capital stands in brackets behind a name of several: `Semuel Teslatu (Kabag Umum)`."""
    following = words[end + 1 : end + 2] if words[end : end + 1] == ["("] else []
    is_office = following != [] and following[0][0].isupper() and is_head(following[0].casefold())
    return is_office and end - first > 1


def _is_introduced(words: Sequence[str], first: int) -> bool:
    """Whether `bernama` stands before the name, and before that a word for a person: `balita bernama Aqila`."""
    if not first or words[first - 1] not in lexicons().introducing:
        return False
    for word in reversed(words[max(0, first - 1 - _FARTHEST_NOUN) : first - 1]):
        if _is_person_noun(word):
            return True
        if word in lexicons().place_heads or word in lexicons().thing_cues:
            return False
    return False


def _announces(word: str) -> bool:
    """Whether a word says of a person what they are, as a noun, an address or a title that is no given name."""
    low, lexicon = word.casefold(), lexicons()
    is_title = low in lexicon.honorifics and low not in lexicon.person_names
    return is_title or word in lexicon.address_titles or _is_person_noun(word)


def _is_person_noun(word: str) -> bool:
    low, lexicon = word.casefold(), lexicons()
    return low in lexicon.person_nouns or low in lexicon.role_heads or lexicon.list_nouns.get(low) == "PER"


def _is_apposition(words: Sequence[str], first: int, end: int) -> bool:
    """Whether the name stands between commas behind an office or occupation: `Anggota Angin Timur, Jungwoo, hadir`."""
    if first < 2 or words[first - 1] != "," or words[end : end + 1] != [","] or not words[end + 1 : end + 2]:
        return False
    lexicon = lexicons()
    following = words[end + 1]
    if not following[0].islower() or following in lexicon.role_insides or following in lexicon.list_links:
        return False
    for at in range(first - 2, max(-1, first - 2 - _FARTHEST_NOUN), -1):
        word = words[at]
        if word.casefold() in lexicon.role_heads:
            return True
        if not (word[0].isupper() or word in lexicon.role_insides):
            return False
    return False


def _is_listed(words: Sequence[str], labels: Sequence[str], first: int, end: int) -> bool:
    """Whether persons stand on both sides in a list, or one beside a person across a mark: `A, B, dan C`, `A/B`."""
    if labels[first][2:] == "PER":
        before = first > 1 and words[first - 1] in _PAIRING and labels[first - 2][2:] == "PER"
        if before or (words[end : end + 1] != [] and words[end] in _PAIRING and labels[end + 1 : end + 2] == ["B-PER"]):
            return True
    if first < 2 or words[first - 1] != "," or labels[first - 2][2:] != "PER":
        return False
    at = end
    while at < len(words) and at - end < 2 and (words[at] == "," or words[at] in ADDING):
        at += 1
    return at > end and labels[at : at + 1] == ["B-PER"] and words[at - 1] != ","
