"""From a text to the places where it names somebody or something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.actors.abbreviations import with_expansions
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.mentions import Mention, TaggedText
from briefing_tui.actors.surnames import with_surnames
from briefing_tui.actors.tagger import tag_story
from briefing_tui.actors.truecasing import truecase
from briefing_tui.actors.works_of_art import drop_works_of_art
from briefing_tui.language import Token, sentences, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import ActorKind

KINDS: dict[str, ActorKind] = {"PER": "person", "ORG": "organization", "LOC": "place"}
# A longer stretch is cut: the tagger's time and memory follow the longest sequence it is given.
LONGEST_SENTENCE = 150


def _cut(words: list[Token]) -> list[list[Token]]:
    return [words[at : at + LONGEST_SENTENCE] for at in range(0, len(words), LONGEST_SENTENCE)]


def _places_apart(words: Sequence[Token]) -> list[Token]:
    """The words with two places that a hyphen joins taken apart: `rute Padang-Bukittinggi`, `Makassar-Labuan Bajo`."""
    known = lexicons()
    found: list[Token] = []
    for word in words:
        left, hyphen, right = word.text.partition("-")
        if (
            hyphen
            and left[:1].isupper()
            and right[:1].isupper()
            and right.isalpha()
            and not {left.casefold(), right.casefold()}.isdisjoint(known.place_words)
            and {left.casefold(), right.casefold()}.isdisjoint(known.foreign_names)
            and {left.casefold(), right.casefold()}.isdisjoint(known.person_names)
            and word.text.casefold() not in known.gazetteer
        ):
            middle = word.start + len(left)
            found += [
                Token(word.start, middle, left),
                Token(middle, middle + 1, hyphen),
                Token(middle + 1, word.end, right),
            ]
        else:
            found.append(word)
    return found


def _is_derived(low: str) -> bool:
    """Whether a word is a noun derived with `ke-...-an`, or a common one with `pe-...-an`: no given name."""
    known = lexicons()
    derived = low.startswith("ke") or (low.startswith("pe") and low in known.common)
    return derived and low.endswith("an") and len(low) > 6 and low not in known.person_names


def _trimmed(words: list[Token], first: int, last: int, kind: str) -> tuple[int, int]:
    """The name without ranks, honorifics and a sentence's first noun before it, and without degrees behind it."""
    known = lexicons()
    if kind == "PER":
        if first == 0 and last > 1 and _is_derived(words[0].text.casefold()):
            first += 1
        while first < last - 1 and (
            # `Sri` and `Putra` are given names as well: the tagger saw that they belong.
            words[first].text.casefold() in known.honorifics - known.person_names
            or words[first].text.casefold() in known.ranks
            or words[first].text == "."
        ):
            if len(words[first].text) == 1 and words[first].text.isupper():
                break
            first += 1
        while last - 1 > first and words[last - 1].text.casefold() in known.degrees:
            last -= 1
    while last - 1 > first and not words[last - 1].text[-1].isalnum() and words[last - 1].text not in "+!":
        last -= 1
    return first, last


def _with_name_heads(words: list[Token], labels: list[str]) -> list[str]:
    """The labels with the beginnings of Balinese names given to the person: `Desa Tanjung Benoa | I Made Wijaya`.

    `I`, `Ni`, `Ida` before a name of birth order or rank begin a person's name and end no place's (Geertz 1966, Person,
    Time, and Conduct in Bali).
    """
    known = lexicons()
    found = labels
    for at in range(len(words) - 2):
        if words[at].text not in known.name_heads or words[at + 1].text.casefold() not in known.name_seconds:
            continue
        if labels[at].endswith("PER") or labels[at + 2][:1] not in ("B", "I") or not words[at + 2].text[0].isupper():
            continue
        end = at + 3
        while end < len(words) and labels[end][:1] == "I":
            end += 1
        found = [*found]
        found[at:end] = ["B-PER", *["I-PER"] * (end - at - 1)]
    return found


def recognize(text: str) -> TaggedText:
    """The sentences of a text and every name in them, in text order."""
    cut = (_cut(_places_apart(tokens(text, span.start, span.end))) for span in sentences(text))
    split = [part for parts in cut for part in parts if part]
    stated = [[word.text for word in words] for words in split]
    labels = with_surnames(stated, with_expansions(stated, tag_story(truecase(stated))))
    mentions = []
    for number, (words, tagged) in enumerate(zip(split, labels, strict=True)):
        given = _with_name_heads(words, tagged)
        at = 0
        while at < len(words):
            if given[at] == "O":
                at += 1
                continue
            kind, end = given[at][2:], at + 1
            while end < len(words) and given[end] == f"I-{kind}":
                end += 1
            first, last = _trimmed(words, at, end, kind)
            name = text[words[first].start : words[last - 1].end]
            tag = text[words[first].start - 1 : words[first].start] in ("#", "@")
            if re.search(r"\w", name) and not tag:
                mentions.append(
                    Mention(words[first].start, words[last - 1].end, name, KINDS[kind], number, first, last)
                )
            at = end
    return TaggedText(text, split, drop_works_of_art(split, mentions))
