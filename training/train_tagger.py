"""Train the name tagger and write its two models into `data/models/`: `.venv/bin/python training/train_tagger.py`.

The first model learns from the marked stories, those written for it and the public sets; the second from the stories
alone, seeing what first models that did not know the story said of it. Deterministic: the same data and the same
python-crfsuite give the same files. `--folds 5` measures instead, on whole stories kept back; `--dev` measures the
first model on the development parts of the public sets, kept out of training.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import pycrfsuite

sys.path.insert(0, str(Path(__file__).parent))

from entity_scores import EntityScores
from marked_text import (
    CORPORA,
    Sentence,
    conll,
    is_kept_back,
    marked_stories,
    public_sentences,
    written_stories,
)

from briefing_tui.actors.tagger.crf import CONVENTIONS, bilou, iob2, with_convention
from briefing_tui.actors.tagger.features import Feature, WordFeatures
from briefing_tui.actors.tagger.models import FIRST, KNOWN_WORDS, SECOND, words_named
from briefing_tui.actors.tagger.second_pass import label_counts, second_features

ROOT = Path(__file__).parent.parent
PARTS: dict[str, tuple[str, ...]] = {
    "idner": ("idner-news-2k.train.txt", "idner-news-2k.dev.txt"),
    "nergrit": ("nergrit.train.txt", "nergrit.valid.txt"),
}
JACKKNIFE = 4
# L1 and L2 weights, the former as high as keeps both models together below 8 MB.
FIRST_C1, SECOND_C1, C2, ROUNDS = 0.4, 0.58, 0.05, 120

Labelled = tuple[list[list[Feature]], list[str]]
MarkedFeatures = list[tuple[list[str], list[list[Feature]], list[str]]]


def story_features(sentences: tuple[Sentence, ...] | list[Sentence]) -> MarkedFeatures:
    """Words, features and labels of each sentence, the sentences seen as one story."""
    story = WordFeatures(words for words, _ in sentences)
    return [(words, story.of_sentence(number), labels) for number, (words, labels) in enumerate(sentences)]


def public_data(part: slice) -> list[Labelled]:
    """The sentences of the public sets, each alone, in their own convention; a text that comes twice is kept once."""
    found = []
    seen: set[str] = set()
    for convention in sorted(CONVENTIONS):
        for sentence in public_sentences(PARTS[convention][part], seen):
            ((_, features, labels),) = story_features([sentence])
            found.append((with_convention(features, convention), labels))
    return found


def fit(data: list[Labelled], path: Path, c1: float) -> pycrfsuite.Tagger:
    """Fit a CRF (L-BFGS), write it to `path`, open it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in data:
        trainer.append(features, bilou(labels))
    trainer.set_params({"c1": c1, "c2": C2, "max_iterations": ROUNDS, "feature.possible_transitions": True})
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def flat(stories: list[MarkedFeatures]) -> list[Labelled]:
    return [(features, labels) for story in stories for _, features, labels in story]


def second_view(story: MarkedFeatures, first: pycrfsuite.Tagger) -> list[list[list[Feature]]]:
    """The features of each sentence with those added that the first pass gives."""
    words = [sentence for sentence, _, _ in story]
    labels = [iob2(first.tag(features)) for _, features, _ in story]
    counts = label_counts(words, labels)
    return [
        [[*a, *b] for a, b in zip(features, second_features(sentence, given, counts), strict=True)]
        for (sentence, features, _), given in zip(story, labels, strict=True)
    ]


def train(stories: list[MarkedFeatures], public: list[Labelled], first: Path, second: Path) -> None:
    """Write both models."""
    fit(flat(stories) + public, first, FIRST_C1)
    data: list[Labelled] = []
    with tempfile.TemporaryDirectory() as folder:
        for part in range(JACKKNIFE):
            rest = [story for number, story in enumerate(stories) if number % JACKKNIFE != part]
            judge = fit(flat(rest) + public, Path(folder) / "part", FIRST_C1)
            for story in stories[part::JACKKNIFE]:
                views = second_view(story, judge)
                data += [(view, labels) for view, (_, _, labels) in zip(views, story, strict=True)]
    fit(data, second, SECOND_C1)


def measure_folds(stories: list[MarkedFeatures], written: list[MarkedFeatures], folds: int, only: set[int]) -> None:
    """Train without each fold of the stories and print entity scores on it, after the first and the second pass."""
    public = public_data(slice(0, 2))
    totals = EntityScores(), EntityScores()
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder) / "first", Path(folder) / "second"
        for fold in sorted(only or set(range(folds))):
            train([*(s for n, s in enumerate(stories) if n % folds != fold), *written], public, *paths)
            first, second = pycrfsuite.Tagger(), pycrfsuite.Tagger()
            first.open(str(paths[0]))
            second.open(str(paths[1]))
            scores = EntityScores(), EntityScores()
            for story in stories[fold::folds]:
                for (_, features, labels), view in zip(story, second_view(story, first), strict=True):
                    scores[0].add(labels, iob2(first.tag(features)))
                    scores[1].add(labels, iob2(second.tag(view)))
            for number in (0, 1):
                print(f"fold {fold} pass {number + 1}: {scores[number]}", flush=True)
                totals[number].merge(scores[number])
            print([path.stat().st_size // 1024 for path in paths], "KB", flush=True)
    for number in (0, 1):
        print(f"all, pass {number + 1}: {totals[number]}")


def measure_dev(stories: list[MarkedFeatures]) -> None:
    """Print entity scores on the development parts of the public sets, in this project's convention and in theirs."""
    with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
        tagger = fit(flat(stories) + public_data(slice(0, 1)), Path(file.name), FIRST_C1)
    for convention, (_, name) in PARTS.items():
        plain, theirs = EntityScores(), EntityScores()
        for sentence in conll(CORPORA / "ner" / name):
            ((_, features, labels),) = story_features([sentence])
            plain.add(labels, iob2(tagger.tag(features)))
            theirs.add(labels, iob2(tagger.tag(with_convention(features, convention))))
        print(f"{name}: {plain}\n{name}, convention {convention}: {theirs}")


def measure_kept_back(
    stories: list[MarkedFeatures], kept_back: list[MarkedFeatures], written: list[MarkedFeatures], folder: Path
) -> None:
    """Train without the test part of the other outlets' stories, into `folder`, and print entity scores on it."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / Path(FIRST).name, folder / Path(SECOND).name
    train([*stories, *written], public_data(slice(0, 2)), *paths)
    first, second = pycrfsuite.Tagger(), pycrfsuite.Tagger()
    first.open(str(paths[0]))
    second.open(str(paths[1]))
    scores = EntityScores(), EntityScores()
    for story in kept_back:
        for (_, features, labels), view in zip(story, second_view(story, first), strict=True):
            scores[0].add(labels, iob2(first.tag(features)))
            scores[1].add(labels, iob2(second.tag(view)))
    sizes = [path.stat().st_size // 1024 for path in paths]
    print(f"{len(kept_back)} stories kept back, {len(stories)} trained on, {sizes} KB\n{scores[0]}\n{scores[1]}")


def write_known_words() -> None:
    """Write which words the models in `data/models/` know, for the program to make no other features of words."""
    words = words_named([ROOT / FIRST, ROOT / SECOND])
    lines = " ".join(words), " ".join(map(str, words.values()))
    (ROOT / KNOWN_WORDS).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Train, or measure."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--folds", type=int, default=0)
    ask.add_argument("--only", type=int, nargs="*", default=[], help="these folds alone")
    ask.add_argument("--dev", action="store_true")
    ask.add_argument("--kept-back", type=Path, metavar="FOLDER", help="train without the test part, into FOLDER")
    ask.add_argument(
        "--known-words", action="store_true", help="write the words that the models know, and train nothing"
    )
    said = ask.parse_args()
    if said.known_words:
        write_known_words()
        return
    marked = list(marked_stories())
    stories = [story_features(story.sentences) for story in marked]
    written = [story_features(story.sentences) for story in written_stories()]
    if said.kept_back:
        parts: tuple[list[MarkedFeatures], list[MarkedFeatures]] = [], []
        for story, features in zip(marked, stories, strict=True):
            parts[is_kept_back(story.name)].append(features)
        measure_kept_back(*parts, written, said.kept_back)
    elif said.folds:
        measure_folds(stories, written, said.folds, set(said.only))
    elif said.dev:
        measure_dev([*stories, *written])
    else:
        paths = ROOT / FIRST, ROOT / SECOND
        train([*stories, *written], public_data(slice(0, 2)), *paths)
        write_known_words()
        sizes = ", ".join(f"{path.name} {path.stat().st_size / 1024:.0f} KB" for path in paths)
        print(f"{len(stories)} stories, {len(written)} written: {sizes}")


if __name__ == "__main__":
    main()
