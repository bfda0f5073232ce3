"""What a second pass over a story sees beyond the first: how the first labelled the same words elsewhere.

Two-stage tagging with document-level evidence, after Krishnan & Manning (2006): a name that is plain in one sentence
settles the sentences where it is not. A list (`A, B, dan C`) is taken to hold names of one kind.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.language.function_words import ADDING, LISTING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.tagger.features import Feature

_LISTING = LISTING | {"atau", "hingga"}
_LAST_OF_LIST = ADDING | {"atau"}


# How often each capitalised word of a story has each label.
LabelCounts = dict[str, dict[str, int]]


def label_counts(sentences: Sequence[Sequence[str]], labels: Sequence[Sequence[str]]) -> LabelCounts:
    """How often the first pass gave each capitalised word of the story each label."""
    counts: LabelCounts = {}
    for words, given in zip(sentences, labels, strict=True):
        for word, label in zip(words, given, strict=True):
            if word[0].isupper():
                of_word = counts.setdefault(word, {})
                of_word[label] = of_word.get(label, 0) + 1
    return counts


def _listed(words: Sequence[str], labels: Sequence[str]) -> list[list[str]]:
    """For each word the kinds of the names beside its name in a list."""
    beside: list[list[str]] = [[] for _ in words]
    before: tuple[int, int, str] | None = None
    end = 0
    for at in [at for at, label in enumerate(labels) if label != "O"]:
        if at < end:
            continue
        kind, end = labels[at][2:], at + 1
        while end < len(labels) and labels[end] == f"I-{kind}":
            end += 1
        if before is not None:
            first, last, other = before
            gap = at - last
            if words[last] in _LISTING and (gap == 1 or (gap == 2 and words[at - 1] in _LAST_OF_LIST)):
                for inside in range(at, end):
                    beside[inside].append(f"lp={other}")
                for inside in range(first, last):
                    beside[inside].append(f"ln={kind}")
        before = (at, end, kind)
    return beside


def _elsewhere(counts: dict[str, int], label: str) -> Sequence[Feature]:
    """How a word that has a label here, and all its labels in `counts`, is labelled elsewhere in the story."""
    total = sum(counts.values()) - 1
    if not total:
        return ("o=none",)
    if len(counts) == 1:
        return _always(label, min(total, 3))
    elsewhere = {given: count - (given == label) for given, count in counts.items()}
    most, best = max((count, given) for given, count in elsewhere.items())
    sure = "s" if most > 0.7 * total else "w"
    kinds: dict[str, int] = {}
    for given, count in elsewhere.items():
        kind = given[2:] or "O"
        kinds[kind] = kinds.get(kind, 0) + count
    commonest = max((count, kind) for kind, count in kinds.items())[1]
    return [
        f"o={best}",
        f"o={best}|{label}",
        f"o={best}|{min(total, 3)}|{sure}",
        f"ok={commonest}",
        *[f"oh={kind}" for kind in sorted(kinds) if kinds[kind]],
    ]


@cache
def _always(label: str, times: int) -> Sequence[Feature]:
    """What is said of a word that has one label wherever it stands; so many times at least, of which three are told."""
    kind = label[2:] or "O"
    features = (f"o={label}", f"o={label}|{label}", f"o={label}|{times}|s", f"ok={kind}", f"oh={kind}")
    return tuple([feature.encode() for feature in features])


@cache
def _among_labels(before: str, label: str, behind: str) -> tuple[bytes, ...]:
    """What a word's label and those beside it say, which are empty at the ends of a sentence: a few hundred at most."""
    features = [f"p={label}"]
    if before:
        features.append(f"p-={before}|{label}")
    if behind:
        features.append(f"p+={label}|{behind}")
    return tuple([feature.encode() for feature in features])


def second_features(words: Sequence[str], labels: Sequence[str], counts: LabelCounts) -> list[list[Feature]]:
    """The further features of each word of a sentence, given the first pass's labels there and in all the story."""
    listed = _listed(words, labels)
    features: list[list[Feature]] = []
    beside = zip(("", *labels), labels, (*labels[1:], ""), strict=False)
    for at, (word, (before, label, behind)) in enumerate(zip(words, beside, strict=True)):
        own: list[Feature] = [*_among_labels(before, label, behind)]
        if word[0].isupper():
            own += _elsewhere(counts[word], label)
        own += listed[at]
        features.append(own)
    return features
