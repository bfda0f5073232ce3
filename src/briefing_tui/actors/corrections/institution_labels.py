"""Institutions' names that the tagger ends in the wrong place, set right by what stands inside and around them.

A bracket that is opened is closed, two bodies that `dan` joins are two, and whoever is named behind a body that the
story names by itself is no part of it: `Ketua Umum ASPENDO Harjono`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.actors.corrections.kinds_by_first_word import (
    drop_common_words,
    part_from_place_behind,
    set_kinds_by_first_word,
    take_in_regions,
)
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import has_names, mark_name, names_in
from briefing_tui.actors.name_matching import is_known_region, is_listed_body
from briefing_tui.language.function_words import ADDING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# So many words a person's name may have that is run together with a body's.
_LONGEST_TAIL = 3
# So many words stand behind the number of a unit of the army, its stroke with them.
_LONGEST_UNIT = 4

# The number of a unit or a command: `752`, `IV`.
_NUMBER = re.compile(r"\d+|[IVX]+")
Name = tuple[str, ...]
# Shorter words of a company's name are others' as well.
_SHORTEST_BARE = 3
# So many words a name has that is no other one's.
_FEWEST_WHOLE = 3


def with_institutions(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> list[list[str]]:
    """The labels of a story with every rule of this module applied."""
    given = [list(sentence) for sentence in labels]
    for words, sentence in zip(sentences, given, strict=True):
        if "/" in words:
            _take_in_army_units(words, sentence)
        if has_names(sentence):
            drop_common_words(words, sentence)
        if "B-PER" in sentence:
            take_in_regions(words, sentence)
            _set_firms_right(words, sentence)
            _take_in_namesakes(words, sentence)
            _take_in_daughters(words, sentence)
        if "B-ORG" not in sentence and "B-LOC" not in sentence:
            continue
        if "(" in words:
            _close_brackets(words, sentence)
            _take_in_known_ends(words, sentence)
        if not ADDING.isdisjoint(words):
            _part_at_conjunction(words, sentence)
            _part_at_second_body(words, sentence)
        _drop_source_verb(words, sentence)
        _take_in_known_parts(words, sentence)
        _part_bearers(words, sentence)
        _drop_office(words, sentence)
        part_from_place_behind(words, sentence)
        set_kinds_by_first_word(words, sentence)
        _drop_preposition(words, sentence)
    return _with_bare_companies(sentences, _parted_from_persons(sentences, given))


def _drop_preposition(words: Sequence[str], labels: list[str]) -> None:
    """The preposition that opens a sentence is no agency: `Antara lain`, `Antara sate atau opor`."""
    is_name = words[0].istitle() and words[0].casefold() in lexicons().preposition_names
    if is_name and labels[0] == "B-ORG" and words[1:2] and words[1][0].islower():
        labels[0] = "O"


def with_whole_names(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> list[list[str]]:
    """The labels with a body's or a place's name of three words and more labelled so wherever the story has it."""
    whole: dict[str, dict[Name, str]] = {}
    for words, given in zip(sentences, labels, strict=True):
        for first, end, kind in names_in(given, "ORG", "LOC"):
            if end - first >= _FEWEST_WHOLE:
                whole.setdefault(words[first], {})[tuple(words[first:end])] = kind
    relabelled = list(labels)
    for number, words in enumerate(sentences) if whole else ():
        for at in [at for at, word in enumerate(words) if word in whole]:
            for name, kind in whole[words[at]].items():
                end = at + len(name)
                if tuple(words[at:end]) == name and _is_cut(relabelled[number], at, end):
                    relabelled[number] = [*relabelled[number]]
                    mark_name(relabelled[number], at, end, kind)
                    if relabelled[number][end : end + 1] == ["I-PER"]:
                        relabelled[number][end] = "B-PER"
    return relabelled


def _is_cut(labels: Sequence[str], first: int, end: int) -> bool:
    """Whether the words of a name are labelled as several names, or in part, and none of them goes on beyond it.

    But a person's may, that begins inside: `Humas RS Panti | Waluyo Hartati`.
    """
    is_whole = labels[first][:1] == "B" and all(label[:1] == "I" for label in labels[first + 1 : end])
    ends_inside = "".join(labels[end : end + 1])[:1] != "I" or "B-PER" in labels[first + 1 : end]
    return not is_whole and labels[first][:1] != "I" and ends_inside


def _with_bare_companies(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> list[list[str]]:
    """The labels with a company's own words where they stand without its frame: `PT Antam`, `Antam`.

    Of several words no person is named so: `PT Mega Corpora`, `Mega Corpora`.
    """
    frames, common = lexicons().company_frames, lexicons().common
    bare: set[str] = set()
    names: set[Name] = set()
    for words, given in zip(sentences, labels, strict=True):
        for first, end, _ in names_in(given, "ORG"):
            own = [word for word in words[first:end] if word.casefold() not in frames]
            if len(own) == 1 and end - first > 1 and len(own[0]) > _SHORTEST_BARE and own[0].casefold() not in common:
                bare.add(own[0])
            elif len(own) > 1 and words[first] in lexicons().firm_frames:
                names.add(tuple(own))
    relabelled = [list(sentence) for sentence in labels]
    for words, sentence in zip(sentences, relabelled, strict=True) if names else ():
        for first, end, _ in names_in(sentence, "PER"):
            is_given = all(word.casefold() in lexicons().person_names for word in words[first:end])
            if tuple(words[first:end]) in names and not is_given:
                mark_name(sentence, first, end, "ORG")
    for words, sentence in zip(sentences, relabelled, strict=True) if bare else ():
        for at in [at for at, word in enumerate(words) if word in bare and sentence[at] == "O"]:
            beside = [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]
            if not any(word[0].isupper() and word.isalpha() for word in beside[at == 1 :]):
                sentence[at] = "B-ORG"
    return relabelled


def _take_in_known_ends(words: Sequence[str], labels: list[str]) -> None:
    """What ends a known institution's name behind its letters in brackets is no person: `(UIN) Sunan Kalijaga`."""
    for first, end, _ in names_in(labels, "PER"):
        if first < len("(A)") or (words[first - 3], words[first - 1]) != ("(", ")"):
            continue
        if not lexicons().role_heads.isdisjoint(word.casefold() for word in words[: first - 3]):
            continue  # Whose office stands before: `Direktur Lembaga Survei Timur (LST) Denny`.
        known = dict(lexicons().gazetteer.get(words[first - 2].casefold(), ()))
        if tuple(word.casefold() for word in words[first:end]) in known:
            labels[first:end] = ["B-ORG", *["I-ORG"] * (end - first - 1)]


def _take_in_army_units(words: Sequence[str], labels: list[str]) -> None:
    """A unit of the army with its number and the name behind the stroke: `Yonif 752/Vira Yudha Sakti`."""
    for stroke in [at for at, word in enumerate(words) if word == "/" and at > 1 and _NUMBER.fullmatch(words[at - 1])]:
        end = stroke + 1
        while end < len(words) and words[end][0].isupper() and words[end].isalpha() and labels[end] != "B-LOC":
            end += 1
        end = max(end, stroke + 1 + (labels[stroke + 1 : stroke + 2] == ["B-LOC"]))
        if words[stroke - 2].casefold() in lexicons().army_units and 1 < end - stroke <= _LONGEST_UNIT:
            first = stroke - 2
            first -= (
                first > 0 and words[first - 1][0].isupper() and words[first - 1].casefold() in lexicons().army_units
            )
            mark_name(labels, first, end, "ORG")  # `Satgas Yonif 410/Alugoro`


def _take_in_known_parts(words: Sequence[str], labels: list[str]) -> None:
    """What goes on a body's name that the lists hold whole is a part of it: `UIN | Walisongo`.

    A person may be named behind it, a part of a body before: `FISIP Universitas | Sriwijaya | Hartono`.
    """
    for first, end, _ in names_in(labels, "ORG"):
        if labels[end : end + 1] not in (["B-PER"], ["B-LOC"]):
            continue
        behind = next((at for at in range(end + 1, len(words)) if labels[at][:1] != "I"), len(words))
        stop = next((stop for stop in range(behind, end, -1) if _ends_known_body(words, first, end, stop)), None)
        if stop is not None:
            rest = labels[end][2:]
            mark_name(labels, first, stop, "ORG")
            mark_name(labels, stop, behind, rest)


def _part_bearers(words: Sequence[str], labels: list[str]) -> None:
    """A given name behind a body of the lists whose office stands before is its bearer: `Rektor UNS | Hartono`."""
    lists = lexicons()
    for first, end, _ in names_in(labels, "ORG"):
        if end - first < _FEWEST_WHOLE or not first or words[first - 1].casefold() not in lists.role_heads:
            continue
        tail = words[end - 1].casefold()
        is_given = tail in lists.person_names and tail not in lists.place_words and tail not in lists.gazetteer
        if is_given and is_listed_body(words[first : end - 1]) and not is_listed_body(words[first:end]):
            labels[end - 1] = "B-PER"


def _ends_known_body(words: Sequence[str], first: int, end: int, stop: int) -> bool:
    """Whether a body of the lists begins at one of the words `first` to `end` and ends at `stop`."""
    low = [word.casefold() for word in words[first:stop]]
    return any((tuple(low[at + 1 :]), "O") in lexicons().gazetteer.get(low[at], ()) for at in range(end - first))


def _set_firms_right(words: Sequence[str], labels: list[str]) -> None:
    """What ends as firms do is no person, nor is whose name stands right behind what frames a firm's.

    `Surya Mega Sekuritas`, `PT | Wanda Fatimah Zahra`.
    """
    lists = lexicons()
    for first, end, _ in names_in(labels, "PER"):
        framed = first > 0 and words[first - 1] in lists.firm_frames
        if (end - first > 1 and words[end - 1].casefold() in lists.firm_ends) or framed:
            mark_name(labels, first - framed, end, "ORG")


def _take_in_namesakes(words: Sequence[str], labels: list[str]) -> None:
    """The person whose name a house bears is a part of the house's name: `Yayasan Rudi Hartana`."""
    lists = lexicons()
    for first, end, _ in names_in(labels, "PER"):
        head = words[first - 1] if first else ""
        if head[:1].isupper() and head.casefold() in lists.houses_of_namesakes and labels[first - 1] == "O":
            before = words[first - 2].casefold() if first > 1 else ""
            if before not in lists.role_heads:
                mark_name(labels, first - 1, end, "ORG")


def _take_in_daughters(words: Sequence[str], labels: list[str]) -> None:
    """The word that makes a daughter of a company is no person: `Bank Nusa | Syariah`."""
    for first, end, _ in names_in(labels, "PER"):
        if (
            first
            and end - first == 1
            and labels[first - 1][2:] == "ORG"
            and words[first].casefold() in lexicons().daughters
        ):
            labels[first] = "I-ORG"


def _close_brackets(words: Sequence[str], labels: list[str]) -> None:
    """A name holds both brackets or none: `PT Karya (Persero)`, `Kejaksaan Negeri (Kejari) Bandung`."""
    for first, end, kind in names_in(labels, "ORG", "LOC"):
        inside = words[first:end]
        opened, closed = "(" in inside, ")" in inside
        if opened and not closed:
            if words[end : end + 1] == [")"] and words[end - 1].casefold() in lexicons().organization_frame:
                labels[end] = f"I-{kind}"
                if words[end + 1 : end + 2] and words[end + 1].casefold() in lexicons().organization_frame:
                    labels[end + 1] = f"I-{kind}"
            else:
                labels[first + inside.index("(") : end] = ["O"] * (end - first - inside.index("("))
        elif closed and not opened:
            _begun_in_bracket(words, labels, first, end)
        elif opened and inside[-1] == ")" and inside[-3] == "(" and inside[-2].isupper() and end - first > 3:
            labels[end - 3 : end] = ["O", f"B-{kind}", "O"]


def _begun_in_bracket(words: Sequence[str], labels: list[str], first: int, end: int) -> None:
    """A name that begins inside a bracket and goes on behind it: one with the name before, or with a place behind."""
    closing = first + words[first:end].index(")")
    kind = labels[first][2:]
    head = first - 1
    while head > 1 and labels[head - 1] == f"I-{kind}":
        head -= 1
    if words[first - 1 : first] == ["("] and head > 0 and labels[head - 1] == f"B-{kind}":
        mark_name(labels, head - 1, end, kind)
    else:
        labels[closing:end] = ["O"] * (end - closing)


def _part_at_conjunction(words: Sequence[str], labels: list[str]) -> None:
    """Two bodies, or a body and an office, are two: `Kemenag dan BPN`, `Partai Karya dan Gubernur Harjono`."""
    for first, end, _ in names_in(labels, "ORG"):
        joints = [at for at in range(first + 1, end - 1) if words[at] == "dan"]
        if len(joints) != 1:
            continue
        joint = joints[0]
        office, *bearer = words[joint + 1 : end]
        if _is_body(words[first:joint]) and _is_body(words[joint + 1 : end]) and not is_listed_body(words[first:end]):
            labels[joint] = "O"
            labels[joint + 1] = "B-ORG"
        elif _is_office(office.casefold()) and bearer and _are_names(bearer):
            labels[joint : joint + 2] = ["O", "O"]
            mark_name(labels, joint + 2, end, "PER")


def _part_at_second_body(words: Sequence[str], labels: list[str]) -> None:
    """What `dan` joins to a body is another where a body's name begins behind it: `PT Karya Jaya dan CV Sentosa`.

    None of the names in the marked stories outside the test part has such a word behind `dan`.
    """
    openers = lexicons().body_openers
    for first, end, _ in names_in(labels, "ORG"):
        for at in range(first + 1, end - 1):
            if words[at] in ADDING and _begins_body(words[at + 1], openers):
                if not is_listed_body(words[first:end]):
                    mark_name(labels, first, at, "ORG")
                    labels[at] = "O"
                    mark_name(labels, at + 1, end, "ORG")
                break


def _begins_body(word: str, openers: Collection[str]) -> bool:
    """Whether a capitalised word begins a body's name, as one of the openers or as the letters of a known one."""
    return word[0].isupper() and (word.casefold() in openers or (_is_body([word]) and is_listed_body([word])))


def _drop_office(words: Sequence[str], labels: list[str]) -> None:
    """A body's name without the office in it, `Kepala Bidang Izin Ditjen Imigrasi`, and without `kantor` before it."""
    lists = lexicons()
    for first, end, _ in names_in(labels, "ORG"):
        low = words[first].casefold()
        before = words[first - 1].casefold() if first else ""
        if low in lists.office_tails and before in lists.role_heads and words[first + 1 : end]:
            labels[first] = "O"
            mark_name(labels, first + 1, end, "ORG")
        elif low in lists.unspecific and before in lists.role_heads and words[first + 1 : end]:
            body = next((at for at in range(first + 1, end) if _heads_body(words[at].casefold())), first + 1)
            labels[first:body] = ["O"] * (body - first)  # `Kasubdit IV Renakta | Ditreskrimum Polda Jambi`
            mark_name(labels, body, end, "ORG")
        elif low in lists.office_fields and before in lists.role_heads and end - first == 1:
            labels[first] = "O"  # `kata Kasi Intel`
        elif low in lists.sites_of_bodies and words[first] == low:
            mark_name(labels, first, end, "LOC")  # `di gedung DPR`, but `Gedung Putih menolak`
        elif words[first] in lists.body_leads and words[first + 1 : end] and words[first + 1][0].isupper():
            labels[first] = "O"
            mark_name(labels, first + 1, end, "ORG")
        elif (low in lists.office_openers and not _opens_board(words, first, end)) or _is_office(low):
            if is_known_region(" ".join(words[first + 1 : end])):  # `Sekprov | Sulut`
                labels[first] = "O"
                mark_name(labels, first + 1, end, "LOC")
                continue
            body = next((at for at in range(first + 1, end - 1) if _heads_body(words[at].casefold())), first)
            labels[first:body] = ["O"] * (body - first)
            mark_name(labels, body, end, "ORG")


def _opens_board(words: Sequence[str], first: int, end: int) -> bool:
    """Whether an office begins the name of a body's board: `Pengurus Wilayah Nahdlatul Ulama`."""
    return first + 2 < end and words[first + 1].casefold() in lexicons().board_levels


def _is_office(low: str) -> bool:
    return low in lexicons().role_heads and low not in lexicons().organization_heads


def _heads_body(low: str) -> bool:
    lists = lexicons()
    return low in lists.body_openers or (low in lists.organization_heads and low not in lists.organization_frame)


def _are_names(words: Sequence[str]) -> bool:
    """Whether all words may be parts of a person's name: capitalised, and no office."""
    heads = lexicons().role_heads
    return all(word.isalpha() and word[0].isupper() and word.casefold() not in heads for word in words)


def _is_body(words: Sequence[str]) -> bool:
    """Whether the words name a body by themselves: the lists know it, or it is an abbreviation."""
    return is_listed_body(words) or (len(words) == 1 and words[0].isupper() and len(words[0]) > 2)


def _drop_source_verb(words: Sequence[str], labels: list[str]) -> None:
    """The verb that names a source is no part of it: `Melansir Harian Timur`."""
    verbs = lexicons().source_verbs
    for at in [at for at, label in enumerate(labels) if label[:1] == "B"]:
        if words[at].casefold() not in verbs:
            continue
        following, kind = labels[at + 1 : at + 2], labels[at][2:]
        labels[at] = "O"
        if following == [f"I-{kind}"]:
            end = next((n for n in range(at + 2, len(words)) if labels[n] != f"I-{kind}"), len(words))
            known = kind == "LOC" and is_known_region(" ".join(words[at + 1 : end]))
            mark_name(labels, at + 1, end, "ORG" if kind == "LOC" and not known else kind)


def _parted_from_persons(sentences: Sequence[Sequence[str]], labels: list[list[str]]) -> list[list[str]]:
    """The labels with persons behind bodies parted from them where the story names both by themselves as well."""
    names = [names_in(sentence, "PER", "ORG", "LOC") for sentence in labels]
    persons = _words_of(sentences, names, "PER")
    if not persons:
        return labels
    bodies = _words_of(sentences, names, "ORG")
    endings = {person[-1] for person in persons}
    for words, sentence, named in zip(sentences, labels, names, strict=True):
        for first, end, kind in named:
            if kind == "PER" or end - first < 2 or words[end - 1] not in endings:
                continue
            for tail in range(max(first + 1, end - _LONGEST_TAIL), end):
                body = tuple(words[first:tail])
                if tuple(words[tail:end]) in persons and (body in bodies or _is_body(body)):
                    mark_name(sentence, first, tail, kind)
                    mark_name(sentence, tail, end, "PER")
                    break
    return labels


def _words_of(sentences: Sequence[Sequence[str]], names: Sequence[list[tuple[int, int, str]]], kind: str) -> set[Name]:
    """The words of each name of a kind."""
    return {
        tuple(words[first:end])
        for words, named in zip(sentences, names, strict=True)
        for first, end, other in named
        if other == kind
    }
