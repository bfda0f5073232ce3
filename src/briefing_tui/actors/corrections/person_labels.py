"""Persons' names that the tagger cuts short, runs together or passes by, set right by what stands around them.

All functions take the words of the sentences of a story and one IOB2 label for each, and give labels anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.actors.corrections.neighbouring_places import set_neighbours_right
from briefing_tui.actors.corrections.pairs_of_persons import part_pairs
from briefing_tui.actors.corrections.places_before_persons import part_from_places, part_from_unlisted_names
from briefing_tui.actors.corrections.titles_before_persons import is_given_name, label_behind_titles
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import has_names, mark_name, names_in
from briefing_tui.actors.name_matching import is_known_region, is_listed_body
from briefing_tui.actors.public_names import persons_by_name
from briefing_tui.actors.role_lexicon import role_lexicon
from briefing_tui.language.verb_prefixes import has_verb_prefix

if TYPE_CHECKING:
    from collections.abc import Sequence


_TWO_LETTERS = 2
_SHORTEST_PART = 4
# So many words a person's name may have that is run together with an institution's.
_LONGEST_TAIL = 3
# A Korean given name, its second syllable small: the family's stands before it, `Woo Won-shik`.
_KOREAN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}")
# One word of the lists may as well be a word of every day.
_FEWEST_LISTED = 2


def corrected(
    sentences: Sequence[Sequence[str]], lower: Sequence[Sequence[str]], labels: Sequence[list[str]]
) -> list[list[str]]:
    """The labels of a story with every rule of this module applied; `lower` are the same words case-folded."""
    given = [list(sentence) for sentence in labels]
    for words, low, sentence in zip(sentences, lower, given, strict=True):
        if "-" in words or "/" in words:
            part_pairs(words, sentence)
        _take_in_listed_names(words, sentence)
        _part_from_institution(words, sentence)
        label_behind_titles(words, low, sentence)
        _label_rulers(words, sentence)
        if not has_names(sentence):
            continue
        part_from_places(words, sentence)
        if "B-PER" in sentence:
            _take_in_short_forms(words, sentence)
            _drop_field_of_coordinator(words, sentence)
            _take_in_names_of_kin(words, sentence)
            _take_in_name_behind_office(words, sentence)
        set_neighbours_right(words, sentence)
        if "(" in words:
            _drop_end_of_office(words, sentence)
        if not lexicons().patronymics.isdisjoint(words):
            _join_fathers(words, sentence)
    _drop_openers(sentences, given)
    _drop_offices(sentences, given)
    part_from_unlisted_names(sentences, given)
    _agree_with_surnames(sentences, given)
    if any("(" in words for words in sentences):
        _agree_with_initials(sentences, given)
    return given


def _agree_with_initials(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> None:
    """A name with its initials in brackets is a person's where the story names its first word so: `Budi Harta (BH)`."""
    alone = {
        words[first]
        for words, given in zip(sentences, labels, strict=True)
        for first, end, _ in names_in(given, "PER")
        if end - first == 1
    }
    names = {
        tuple(words[first:end])
        for words, given in zip(sentences, labels, strict=True)
        for first, end, _ in names_in(given, "ORG", "LOC")
        if words[first] in alone and _has_initials(words, first, end) and not is_listed_body(words[first:end])
    }
    for words, given in zip(sentences, labels, strict=True) if names else ():
        for first, end, _ in names_in(given, "ORG", "LOC"):
            if tuple(words[first:end]) in names:
                mark_name(given, first, end, "PER")


def _has_initials(words: Sequence[str], first: int, end: int) -> bool:
    """Whether the initials of a name of several words stand in brackets behind it: `Budi Harta (BH)`."""
    letters = "".join(word[0] for word in words[first:end])
    return end - first > 1 and list(words[end : end + 3]) == ["(", letters, ")"]


def _agree_with_surnames(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> None:
    """What stands behind an office or its country is a person where the story names its last word so: `JD Vance`."""
    surnames = {
        words[first]
        for words, given in zip(sentences, labels, strict=True)
        for first, end, _ in names_in(given, "PER")
        if end - first == 1 and len(words[first]) > _SHORTEST_PART
    }
    if not surnames:
        return
    lexicon = lexicons()
    heads = (lexicon.organization_heads, lexicon.place_heads, lexicon.organization_frame)
    for words, given in zip(sentences, labels, strict=True):
        for first, end, _ in names_in(given, "ORG", "LOC"):
            if end - first < 2 or words[end - 1] not in surnames:
                continue
            low = [word.casefold() for word in words[first:end]]
            is_told = first > 0 and (given[first - 1][2:] == "LOC" or _behind_office(words, first))
            known = tuple(low[1:]) in dict(lexicon.gazetteer.get(low[0], ()))
            if is_told and not known and all(listed.isdisjoint(low) for listed in heads):
                mark_name(given, first, end, "PER")


def _take_in_listed_names(words: Sequence[str], labels: list[str]) -> None:
    """Label two or three words that the tagger passed by and that the lists know as parts of persons' names alone.

    Of three words the last may be one that no list knows. One word alone is whom the public knows by it: `Putin`.
    """
    lexicon = lexicons()
    end = 0
    for at in [at for at, word in enumerate(words) if word[0].isupper() and labels[at] == "O"]:
        if at < end:
            continue
        end = at + 1
        while end < len(words) and words[end][0].isupper() and labels[end] == "O":
            end += 1
        if at and words[at - 1][0].isupper():
            continue
        first = at
        while first < end - 1 and words[first].casefold() in lexicon.honorifics:
            first += 1
        if end - first < _FEWEST_LISTED:
            if len(words[first]) > _SHORTEST_PART and words[first].casefold() in persons_by_name():
                mark_name(labels, first, end, "PER")
            continue
        if " ".join(words[first:end]).casefold() in persons_by_name():
            mark_name(labels, first, end, "PER")
        elif end - first <= _LONGEST_TAIL:
            run = {word.casefold() for word in words[first:end]}
            before = words[first - 1].casefold() if first else ""
            unknown = run - lexicon.person_names
            is_name = run.isdisjoint(lexicon.place_words) and (
                not unknown or (end - first == _LONGEST_TAIL and unknown == {words[end - 1].casefold()})
            )
            is_name = is_name and (not unknown or _may_be_surname(words[end - 1]))
            if is_name and before not in lexicon.work_cues and before not in lexicon.thing_cues:
                mark_name(labels, first, end, "PER")


def _may_be_surname(word: str) -> bool:
    """Whether no list holds a word as anything that a person's name does not end in."""
    low, lexicon = word.casefold(), lexicons()
    others = (lexicon.common, lexicon.organization_heads, lexicon.place_heads, lexicon.role_heads, lexicon.gazetteer)
    return not word.isupper() and not any(low in words for words in others)


def _part_from_institution(words: Sequence[str], labels: list[str]) -> None:
    """A person run together with the institution whose office stands before: `Kepala Dinas Sosial Budi Santoso`."""
    lexicon = lexicons()
    for first, end, _ in names_in(labels, "ORG", "LOC"):
        low, *rest = [word.casefold() for word in words[first:end]]
        if rest and tuple(rest) in dict(lexicon.gazetteer.get(low, ())):
            continue
        if _is_headless(words, labels, first, end):
            labels[end : end + 2] = [f"I{labels[first][1:]}", "B-PER"]
            continue
        if (person := _behind_country(words, first, end)) is not None:
            mark_name(labels, first, person, "LOC")
            mark_name(labels, person, end, "PER")
            continue
        if labels[end : end + 1] == ["B-PER"] and end - first > 1 and words[end - 1] in lexicon.title_names:
            labels[end - 1 : end + 1] = ["B-PER", "I-PER"]
            continue
        if end - first > _FEWEST_LISTED and _KOREAN.fullmatch(words[end - 1]) and _behind_office(words, first):
            labels[end - 2 : end] = ["B-PER", "I-PER"]
            continue
        following = words[end].casefold() if end < len(words) else ""
        if not _behind_office(words, first):
            continue
        tail_is_name = (
            end - first > 2 and _is_abbreviation(words[first]) and all(map(_may_be_name, words[first + 1 : end]))
        )
        if tail_is_name and end - first <= _LONGEST_TAIL + 1:
            mark_name(labels, first + 1, end, "PER")
            continue
        if following not in lexicon.speech and following not in lexicon.auxiliaries and not has_verb_prefix(following):
            continue
        tail = end
        while tail > first + 1 and end - tail < _LONGEST_TAIL and is_given_name(words[tail - 1]):
            tail -= 1
        before = words[tail - 1].casefold()
        if end - tail >= 2 and before not in lexicon.organization_heads and before not in lexicon.place_heads:
            mark_name(labels, tail, end, "PER")
        elif _may_be_name(words[end - 1]) and (
            (end - first == 2 and _is_abbreviation(words[first]))
            or any(is_known_region(" ".join(words[at : end - 1])) for at in range(max(first + 1, end - 3), end - 1))
        ):
            labels[end - 1] = "B-PER"


def _drop_field_of_coordinator(words: Sequence[str], labels: list[str]) -> None:
    """A coordinating minister's field is no given name: `Menko Kumham | Yusril Ihza`."""
    for first, end, _ in names_in(labels, "PER"):
        coordinates = first > 0 and words[first - 1].casefold() in lexicons().coordinators
        if coordinates and end - first > 2 and not is_given_name(words[first]) and is_given_name(words[first + 1]):
            labels[first : first + 2] = ["O", "B-PER"]


def _take_in_names_of_kin(words: Sequence[str], labels: list[str]) -> None:
    """A word between kin and a family's name is a given name: `istrinya, Usha | Vance`."""
    kin = lexicons().person_nouns
    for at in range(2, len(words) - 1):
        if labels[at : at + 2] != ["O", "B-PER"] or words[at - 1] != "," or not words[at].istitle():
            continue
        is_double = "-" in words[at] and words[at].replace("-", "").isalpha()  # `pengacaranya, Jean-Luc | Martin`
        if is_double or (words[at - 2].casefold().removesuffix("nya") in kin and _may_be_surname(words[at])):
            labels[at : at + 2] = ["B-PER", "I-PER"]


def _take_in_name_behind_office(words: Sequence[str], labels: list[str]) -> None:
    """A word between the office over a regency or town and a name is one of its own where it is none of these.

    So `Wakil Wali Kota | Surya Santoso`, but `Wali Kota Bogor | Bima Santoso`: the lists hold all regencies and towns.
    """
    lists = lexicons()
    for at in range(1, len(words) - 1):
        if labels[at : at + 2] != ["O", "B-PER"] or not words[at].istitle() or not words[at].isalpha():
            continue
        low, before = words[at].casefold(), words[at - 1].casefold()
        over = before in lists.regional_offices or (at > 1 and (words[at - 2].casefold(), before) == ("wali", "kota"))
        others = (lists.role_heads, lists.honorifics, lists.ranks, lists.place_words, lists.directions)
        known = () in dict(lists.gazetteer.get(low, ()))
        if over and not known and not any(low in listed for listed in others):
            labels[at : at + 2] = ["B-PER", "I-PER"]


def _is_headless(words: Sequence[str], labels: Sequence[str], first: int, end: int) -> bool:
    """Whether a name ends in a word that wants one behind it, which the person took: `BMKG Stasiun | Juanda Budi S`."""
    wanting = lexicons().building_heads
    follows = labels[end : end + 3] == ["B-PER", "I-PER", "I-PER"]
    return follows and end - first > 1 and words[end - 1].casefold() in wanting and _behind_office(words, first)


def _behind_country(words: Sequence[str], first: int, end: int) -> int | None:
    """Where a person begins whom an office and a country run before: `Pelatih Vietnam | Troussier`."""
    if not _behind_office(words, first):
        return None
    countries = lexicons().countries
    for person in range(end - 1, first, -1):
        if " ".join(words[first:person]).casefold() in countries and all(map(_may_be_name, words[person:end])):
            return person
    return None


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) > _TWO_LETTERS


def _may_be_name(word: str) -> bool:
    """Whether a capitalised word that no list holds as anything else may be a person's only name: `Sunarko`."""
    low, lexicon = word.casefold(), lexicons()
    return (
        word.istitle()
        and not any(letter.isdigit() for letter in word)
        and low not in lexicon.gazetteer
        and not any(low in words for words in (lexicon.common, lexicon.place_words, lexicon.daughters))
    )


def _behind_office(words: Sequence[str], at: int) -> bool:
    """Whether the word before is an office's: `Kepala`, `Juru bicara`."""
    if not at:
        return False
    before = words[at - 1].casefold()
    if before == "umum" and at > 1:  # `Ketua Umum`
        before = words[at - 2].casefold()
    return before in lexicons().role_heads or before in lexicons().role_head_ends


def _take_in_short_forms(words: Sequence[str], labels: list[str]) -> None:
    """A first name written short belongs to the name, with its full stop: `Moh. Yusran`."""
    lexicon = lexicons()
    for first, _, _ in names_in(labels, "PER"):
        if first > 1 and words[first - 1] in lexicon.title_names and labels[first - 1] == "O":
            labels[first - 1 : first + 1] = ["B-PER", "I-PER"]
        if first > 1 and words[first - 1] == "." and words[first - 2].casefold() in lexicon.short_names:
            short = words[first - 2]
            if short[0].isupper() and labels[first - 2][2:] in ("", "PER"):
                labels[first - 2 : first + 1] = ["B-PER", "I-PER", "I-PER"]


def _drop_end_of_office(words: Sequence[str], labels: list[str]) -> None:
    """A word that ends an office, its short form in brackets behind it, is no person: `Haji dan Umrah (PHU) Budi`."""
    lexicon = lexicons()
    for first, end, _ in names_in(labels, "PER"):
        if end - first > 1 or words[end : end + 1] != ["("] or not "".join(words[end + 1 : end + 2])[:1].isalpha():
            continue
        closing = next((at for at in range(end + 1, min(end + 6, len(words))) if words[at] == ")"), len(words))
        at = closing + 1
        while at < len(words) and (words[at].casefold() in lexicon.honorifics or words[at] in (".", "H", "Hj")):
            at += 1
        office = any(word.casefold() in lexicon.role_heads for word in words[max(0, first - 6) : first])
        if office and labels[at : at + 1] == ["B-PER"]:
            labels[first] = "O"


def _join_fathers(words: Sequence[str], labels: list[str]) -> None:
    """The father's name behind `bin` belongs to the child's: `Rasyid bin Hamid`."""
    patronymics = lexicons().patronymics
    for at in range(1, len(words) - 1):
        if words[at] in patronymics and labels[at - 1][2:] == "PER" and labels[at : at + 2] == ["O", "B-PER"]:
            labels[at : at + 2] = ["I-PER", "I-PER"]


def _drop_offices(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> None:
    """An office in one word, no given name, is nobody's name: `kata Kasintel`."""
    offices, names = role_lexicon().offices, lexicons().person_names
    for words, given in zip(sentences, labels, strict=True):
        for first, end, _ in names_in(given, "PER"):
            low = words[first].casefold()
            if end - first == 1 and words[first].istitle() and low in offices and low not in names:
                given[first] = "O"
            elif end - first > _FEWEST_LISTED and low in role_lexicon().heads and _is_office_alone(low):
                given[first] = "O"  # `Wamendik | Laksmi Dewi Ayuning`
                mark_name(given, first + 1, end, "PER")


def _is_office_alone(low: str) -> bool:
    """Whether a word is an office cut short, and no name: `wamendik`, but neither `raja` nor `coach`."""
    lists = lexicons()
    others = (lists.person_names, lists.foreign_names, lists.honorifics, lists.common)
    return low.startswith(lists.office_prefixes) and not any(low in listed for listed in others)


def _label_rulers(words: Sequence[str], labels: list[str]) -> None:
    """A word behind a ruler's title that no list holds is the ruler, and no body: `Presiden | Ramapala tiba`."""
    lists = lexicons()
    for first, end, _ in names_in(labels, "ORG", "LOC"):
        low, title = words[first].casefold(), words[first - 1] if first else ""
        is_ruler = title[:1].isupper() and title.casefold() in lists.rulers and words[first].istitle()
        is_known = low in lists.gazetteer or low in lists.common or low in lists.organization_heads
        is_headed = "B-PER" in labels[end : end + 2]  # `Presiden Gerindra, Budi`
        if is_ruler and end - first == 1 and not is_known and not is_headed:
            labels[first] = "B-PER"


def _drop_openers(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> None:
    """A word that opens a sentence and no name follows is no person, `Lalu ia pulang`; `Lalu X` of the story may be."""
    openers = lexicons().sentence_openers
    opened = [
        (words, given)
        for words, given in zip(sentences, labels, strict=True)
        if given and given[0] == "B-PER" and given[1:2] != ["I-PER"] and words[0].casefold() in openers
    ]
    if not opened:
        return
    named = {
        words[first]
        for words, given in zip(sentences, labels, strict=True)
        for first, end, _ in names_in(given, "PER")
        if end - first > 1
    }
    for words, given in opened:
        if not (words[0] in named and has_verb_prefix("".join(words[1:2]))):
            given[0] = "O"
