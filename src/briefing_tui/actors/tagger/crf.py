"""The name tagger: linear-chain CRFs over the words of a sentence (python-crfsuite; models in `data/models/`).

The models label in BILOU, which tells the last word of a name and names of one word from the others (Ratinov & Roth
2009); what leaves this module is IOB2. A first model labels each sentence, a second looks at the story again in the
light of what the first found. `data/models/tagger.md` tells what the models were trained on, how good they are and what
they are bad at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.actors.tagger.features import Feature, WordFeatures
from briefing_tui.actors.tagger.models import FIRST, SECOND, model, model_path
from briefing_tui.actors.tagger.second_pass import label_counts, second_features
from briefing_tui.actors.tagger.word_features import word_for_models

if TYPE_CHECKING:
    from collections.abc import Sequence

# So many sentences' features are kept for the second look; beyond, they are made again, so that memory stays bounded.
KEPT_SENTENCES = 500
# The public sets mark by other conventions than this project; features of their own keep them apart in one model.
CONVENTIONS = {"idner": "i", "nergrit": "n"}
_KINDS = ("PER", "ORG", "LOC")
# The models' labels of a name's words, by kind, as bytes, which the library need not encode: the first, inside, the
# last, the only one.
_OF_KIND = {kind: [f"{place}-{kind}".encode() for place in "BILU"] for kind in _KINDS}
_IOB2 = {f"{place}-{kind}": f"{other}-{kind}" for kind in _KINDS for place, other in zip("BILU", "BIIB", strict=True)}
_IOB2["O"] = "O"
# Nobody asks for more (`actors/extraction.py`): what is so probable is as sure as can be.
SURE = 0.8
_CONVENTION_PREFIXES = ("w=", "s=", "-1w", "1w", "-1s", "1s", "gB", "gI", "c", "C", "rf=", "rb=")


def with_convention(features: list[list[Feature]], convention: str) -> list[list[Feature]]:
    """The features of a sentence with those added that carry the habits of one of `CONVENTIONS`."""
    code = CONVENTIONS[convention]
    return [
        [*own, *[f"@{code}{feature}" for feature in _texts(own) if feature.startswith(_CONVENTION_PREFIXES)]]
        for own in features
    ]


def _texts(features: list[Feature]) -> list[str]:
    return [feature.decode() if isinstance(feature, bytes) else feature for feature in features]


def iob2(labels: Sequence[str]) -> list[str]:
    """The IOB2 labels of what the models say in BILOU."""
    return [_IOB2[label] for label in labels]


def bilou(labels: Sequence[str]) -> list[str]:
    """The BILOU labels of IOB2 ones, as the models learn them."""
    found = []
    for label, after in zip(labels, [*labels[1:], "O"], strict=True):
        goes_on = after == f"I{label[1:]}"
        found.append(label if label == "O" or goes_on else {"B": "U", "I": "L"}[label[0]] + label[1:])
    return found


def _closed(words: Sequence[str]) -> Sequence[str]:
    """A sentence with a full stop where it ends with a word.

    Nearly all sentences that the models learnt from end with one: without it, one in eight of the names that stand last
    is lost.
    """
    return [*words, "."] if words and words[-1][-1].isalnum() else words


def tag_story(stated: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[list[float]]]:
    """One IOB2 label for each word of each sentence of a story: `O`, or `B-`/`I-` with `PER`, `ORG` or `LOC`.

    With each label goes its certainty: the probability of its kind at that word by the surer of both models, 1 for `O`;
    where that of the label itself reaches `SURE`, that.
    """
    first = model(FIRST)
    model_path(SECOND)  # Opened where it is needed, but a missing one is named whatever the story needs.
    sentences = [_closed(words) for words in stated]
    story = WordFeatures(sentences, word_for_models)
    kept: list[list[list[Feature]]] = []
    labels: list[list[str]] = []
    certainties: list[list[float]] = []
    places = [story.around_names(number) for number in range(len(sentences))]
    for number, around in enumerate(places):
        features = story.of_sentence(number, around)
        given, sure = _labelled(first, features, around)
        labels.append(given)
        certainties.append(sure)
        if len(kept) < KEPT_SENTENCES:
            kept.append(features)
    counts = label_counts(sentences, labels)
    # Where no word is labelled otherwise elsewhere, the second look changes next to nothing (0.001 F1).
    unsettled = {word for word, given in counts.items() if len({label[2:] for label in given}) > 1}
    for number, words in enumerate(sentences):
        if not unsettled.isdisjoint(words):
            around = places[number]
            features = kept[number] if number < len(kept) else story.of_sentence(number, around)
            further = second_features(words, labels[number], counts)
            for at in around:
                features[at] += further[at]
            again, surer = _labelled(model(SECOND), features, around)
            for at, (label, before) in enumerate(zip(again, labels[number], strict=True)):
                if label != "O" and label[2:] == before[2:]:
                    surer[at] = max(surer[at], certainties[number][at])
            labels[number], certainties[number] = again, surer
    return [given[: len(words)] for given, words in zip(labels, stated, strict=True)], certainties


def _labelled(tagger: Any, features: list[list[Feature]], around: list[int]) -> tuple[list[str], list[float]]:
    """The labels of a sentence's words, and their certainties; those at other places than `around` name nobody."""
    labels, certainties = ["O"] * len(features), [1.0] * len(features)
    given = tagger.tag([features[at] for at in around])
    for place in [place for place, label in enumerate(given) if label != "O"]:
        at, label = around[place], _IOB2[given[place]]
        labels[at] = label
        sure = tagger.marginal(given[place], place)
        if sure < SURE:
            sure = sum([tagger.marginal(inside, place) for inside in _OF_KIND[label[2:]]])
        certainties[at] = sure
    return labels, certainties


def tag_tokens(words: list[str], convention: str | None = None) -> list[str]:
    """One IOB2 label for each word of one tokenised sentence that stands alone: `O`, `B-PER`, `I-PER`, `B-ORG`, ...

    `convention` labels as one of `CONVENTIONS` does (IDNER leaves `Indonesia` unmarked where it is an attribute);
    None as this project does (`data/models/tagger.md`).
    """
    if not words:
        return []
    features = WordFeatures([words]).of_sentence(0)
    return iob2(model(FIRST).tag(with_convention(features, convention) if convention else features))
