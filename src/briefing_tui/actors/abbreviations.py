"""Abbreviations and the long names they stand for.

Both are one kind of name, or both none: `Upah Minimum Provinsi (UMP)`. The name of an organization may go on behind
its abbreviation: `Badan Urusan Logistik (Bulog) Sumatera Barat`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name
from briefing_tui.actors.name_matching import is_known_region, within

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from briefing_tui.actors.mentions import Mention, TaggedText

LONGEST_EXPANSION = 14
SHORTEST, LONGEST = 2, 8
# A letter that comes so often: `P2G`, `LP3ES`.
_REPEATED = re.compile(r"(?P<letter>[A-Z])(?P<times>[2-4])")
_BRACKETED = re.compile(r"(?P<head>\w[^()]*\w) ?\((?P<short>[A-Z]\w+)\) ?(?P<rest>\w[^()]*)")


class Expansion(NamedTuple):
    """An abbreviation that is spelled out: by the words `first` to `end` of a sentence."""

    abbreviation: str
    first: int
    end: int


def expansions(words: Sequence[str]) -> list[Expansion]:
    """The abbreviations whose letters are the initials of the words that spell them out, small words skipped.

    The words stand before a bracket, `Komisi Pemberantasan Korupsi (KPK)`, before `atau`, or in the bracket.
    """
    spelled_out: list[Expansion] = []
    lexicon = lexicons()
    if "(" not in words and lexicon.abbreviating.isdisjoint(words):
        return spelled_out
    for at in range(1, len(words) - 1):
        if words[at] == "(":
            if words[at + 2 : at + 3] == [")"]:
                spelled_out += _spelled_before(words, at, words[at + 1])
            else:
                spelled_out += _spelled_inside(words, at)
        elif words[at] in lexicon.abbreviating and len(words[at + 1]) > SHORTEST:
            end = at
            while end and words[end - 1] in lexicon.before_abbreviating:
                end -= 1
            spelled_out += _spelled_before(words, end, words[at + 1])
    return spelled_out


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and _letters(word).isalpha() and SHORTEST <= len(word) <= LONGEST


def _letters(abbreviation: str) -> str:
    """The letters of an abbreviation, each as often as the figure behind it says: `PPG` of `P2G`.

    So Indonesian bodies write a letter that comes again: `BP2MI`, Badan Pelindungan Pekerja Migran Indonesia.
    """
    return _REPEATED.sub(lambda match: match["letter"] * int(match["times"]), abbreviation)


def _spelled_before(words: Sequence[str], end: int, short: str) -> Iterator[Expansion]:
    """The words that end at `end`, where `short` abbreviates them."""
    if not _is_abbreviation(short):
        return
    fillers = lexicons().expansion_fillers
    letters = list(_letters(short))
    first = end
    while letters and first > max(0, end - LONGEST_EXPANSION):
        word = words[first - 1]
        if word[0].upper() == letters[-1]:
            letters.pop()
        elif word.casefold() not in fillers:
            break
        first -= 1
    if not letters:
        yield Expansion(short, first, end)


def _spelled_inside(words: Sequence[str], bracket: int) -> Iterator[Expansion]:
    """The words of a bracket, all of them, where the abbreviation before it stands for them: `KPK (Komisi ...)`."""
    short = words[bracket - 1]
    if not _is_abbreviation(short) or len(short) == SHORTEST:
        return
    closing = next((n for n in range(bracket + 2, min(bracket + LONGEST_EXPANSION, len(words))) if words[n] == ")"), 0)
    for said in _spelled_before(words, closing, short) if closing else ():
        if said.first == bracket + 1:
            yield said


def _verdict(words: Sequence[str], labels: Sequence[str], said: Expansion) -> str | None:
    """The kind of the spelled-out name, `O` where it is none, None where that cannot be told."""
    inside = labels[said.first : said.end]
    known = lexicons()
    if _is_country(said.abbreviation):
        return "LOC"  # also where the words are misspelled: `Uni Emirate Arab (UEA)`
    if all(label == "O" for label in inside):
        if said.abbreviation.casefold() in known.gazetteer:
            return None
        head = words[said.first]
        return None if head[0].isupper() and head.casefold() in known.organization_heads else "O"
    if inside[0][:2] == "B-" and all(label == f"I-{inside[0][2:]}" for label in inside[1:]):
        kind = inside[0][2:]
        # `Gilang Surya Pranata (GSP)`: a person's three initials at least, of the whole name.
        return kind if kind != "PER" or len(said.abbreviation) == len(inside) > 2 else None
    # `PT Gerbang Timur | Emas (GTE)`: what begins a body's name and is abbreviated with the rest is one.
    kinds = {label[2:] for label in inside}
    is_framed = labels[said.first] == "I-ORG" and words[said.first - 1].casefold() in known.company_frames
    return "ORG" if inside[0][2:] == "ORG" and (len(kinds) > 1 or is_framed) and "" not in kinds else None


def _is_country(abbreviation: str) -> bool:
    """Whether letters are a country's, three at least: two stand for much else."""
    return len(abbreviation) > SHORTEST and abbreviation.casefold() in lexicons().countries


def with_expansions(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> list[list[str]]:
    """The labels of a story with every abbreviation that it spells out labelled as the words it stands for.

    In the 451 marked ANTARA stories both have one kind in 291 of 299 cases, and both are no name in 157 of them.
    """
    given = [list(sentence) for sentence in labels]
    verdicts: dict[str, str] = {}
    sure: set[str] = set()
    for words, sentence in zip(sentences, given, strict=True):
        for said in expansions(words):
            verdict = _verdict(words, sentence, said)
            if verdict is None:
                continue
            verdicts[said.abbreviation] = verdict
            if verdict in ("PER", "ORG") or words[said.first].casefold() in lexicons().organization_heads:
                sure.add(said.abbreviation)
            if verdict == "ORG":
                _take_in_ends(sentence, said)
            elif verdict == "LOC" and _is_country(said.abbreviation):
                mark_name(sentence, said.first, said.end, "LOC")
    for words, sentence in zip(sentences, given, strict=True) if verdicts else ():
        _label_abbreviations(words, sentence, verdicts, sure)
    return given


def _take_in_ends(labels: list[str], said: Expansion) -> None:
    """Label the spelled-out words as one organization, with what stands of its name before them."""
    first = said.first
    while labels[first] == "I-ORG":
        first -= 1
    mark_name(labels, first, said.end, "ORG")


def _label_abbreviations(
    words: Sequence[str], labels: list[str], verdicts: Mapping[str, str], sure: Collection[str]
) -> None:
    """Label the abbreviations of a sentence by the verdicts on them: names of one word, and those that are sure."""
    for at, word in enumerate(words):
        verdict = verdicts.get(word)
        if verdict is None or (labels[at] == "O" and (word not in sure or _is_inside_thing(words, labels, at))):
            continue
        goes_on = at + 1 < len(words) and labels[at + 1][:1] == "I"
        if labels[at][:1] != "I" and not goes_on:
            labels[at] = "O" if verdict == "O" else f"B-{verdict}"
        elif labels[at] == "B-ORG" and verdict == "O":
            end = next((n for n in range(at + 1, len(words)) if labels[n] != "I-ORG"), len(words))
            if is_known_region(" ".join(words[at + 1 : end])):  # `UMP | Jawa Barat`
                labels[at] = "O"
                mark_name(labels, at + 1, end, "LOC")


def _is_inside_thing(words: Sequence[str], labels: Sequence[str], at: int) -> bool:
    """Whether a capitalised word of no name stands behind an abbreviation: `UFC Fight Night`, `program PNM Mekaar`."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    return behind[:1].isupper() and behind.isalpha() and labels[at + 1] == "O"


def abbreviations(words: Sequence[str]) -> list[tuple[int, int, int]]:
    """Long names explained by their abbreviation, `Majelis Ulama Indonesia (MUI)`: first word and both brackets.

    The long name's capitalised words begin with the abbreviation's letters, in order, from its first letter on.
    """
    explained: list[tuple[int, int, int]] = []
    if "(" not in words:
        return explained
    for at in range(1, len(words) - 2):
        if words[at] != "(" or words[at + 2] != ")" or len(words[at + 1]) < 2 or not words[at + 1][0].isalpha():
            continue
        letters = [c for c in words[at + 1].casefold() if c.isalpha()]
        for head in range(max(0, at - 10), at):
            if words[head][0].casefold() != letters[0] or not words[head][0].isupper():
                continue
            said = "".join(word.casefold() for word in words[head:at])
            heads = [word[0].casefold() for word in words[head:at] if word[0].isupper()]
            if len(heads) <= len(letters) and within(letters, said) and within(heads, letters):
                explained.append((head, at, at + 2))
                break
    return explained


class LongName(NamedTuple):
    """One name in three parts: the head, its abbreviation in brackets, and the place or parent behind it."""

    whole: Mention
    head: Mention
    abbreviation: Mention
    rest: Mention


class BracketedName(NamedTuple):
    """A name that holds its own abbreviation: `Dinas Kesehatan Kota (DKK) Solo`."""

    head: str
    abbreviation: str
    rest: str


def bracketed_name(text: str) -> BracketedName | None:
    """The parts of a name that holds an abbreviation of what stands before it; None where it holds none."""
    parts = _BRACKETED.fullmatch(text)
    if parts is None or not within(parts["short"].casefold(), parts["head"].casefold()):
        return None
    return BracketedName(parts["head"], parts["short"], parts["rest"])


def long_names(reading: TaggedText, explained: Sequence[tuple[Mention, Mention]]) -> list[LongName]:
    """The long names among the abbreviations that the text explains, in text order.

    What stands right behind the bracket belongs to the name where it is a place or a parent known by its letters
    (`KPU RI`, `Baintelkam Polri`), as docs/annotation.md counts it, or what is led (`DPP PKB`).
    """
    following = {(mention.sentence, mention.first): mention for mention in reading.mentions}
    names: list[LongName] = []
    # The last first: what is led may have a long name itself, `Dewan Pimpinan Cabang (DPC) Partai Timur (PT) Garut`.
    for head, abbreviation in reversed(explained):
        if head.kind != "organization" or head.sentence != abbreviation.sentence:
            continue
        if " " in abbreviation.text and not is_cut_from(abbreviation.text, head.text):
            continue
        rest = following.get((head.sentence, abbreviation.last + 1))
        if rest is None or not _goes_on(abbreviation, rest):
            continue
        if reading.text[abbreviation.end : rest.start].strip() != ")":
            continue
        text = " ".join(reading.text[head.start : rest.end].split())
        whole = head._replace(end=rest.end, text=text, last=rest.last)
        following[head.sentence, head.first] = whole
        names.append(LongName(whole, head, abbreviation, rest))
    return names[::-1]


def is_cut_from(short: str, name: str) -> bool:
    """Whether words are cut from a longer name, letters left out: `Satpol PP` of `Satuan Polisi Pamong Praja`."""
    letters = ["".join(filter(str.isalpha, each.casefold())) for each in (short, name)]
    return 0 < short.count(" ") < name.count(" ") and short[0] == name[0] and within(*letters)


def _goes_on(abbreviation: Mention, rest: Mention) -> bool:
    """Whether a name goes on behind its abbreviation with what stands there."""
    lexicon = lexicons()
    if rest.kind == "organization" and abbreviation.text.casefold() in lexicon.leaderships:
        return True
    return rest.kind == "place" or rest.text.casefold() in lexicon.parents
