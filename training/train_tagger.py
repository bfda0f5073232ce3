"""Train the name tagger and write `data/tagger.crfsuite`: `.venv/bin/python training/train_tagger.py`.

Deterministic: the same data and the same python-crfsuite give the same file. `--folds 5` measures instead, on whole
stories kept back; `--dev` measures on the development parts of the public sets, kept out of training.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pycrfsuite

sys.path.insert(0, str(Path(__file__).parent))

from entity_scores import EntityScores
from marked_text import CORPORA, MarkedStory, antara_stories, conll, public_sentences

from briefing_tui.actors.features import Story, sentence_features

if TYPE_CHECKING:
    from collections.abc import Iterable

MODEL = Path(__file__).parent.parent / "data" / "tagger.crfsuite"
TRAIN = ("idner-news-2k.train.txt", "nergrit.train.txt")
DEV = ("idner-news-2k.dev.txt", "nergrit.valid.txt")


def single(sentences: Iterable[tuple[list[str], list[str]]]) -> list[MarkedStory]:
    """Sentences without a story around them, each as a story of its own."""
    return [MarkedStory("", (sentence,)) for sentence in sentences]


def train(stories: Iterable[MarkedStory], path: Path, c1: float, c2: float, iterations: int) -> None:
    """Fit the CRF (L-BFGS) to the stories and write it to `path`."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for marked in stories:
        story = Story([words for words, _ in marked.sentences])
        for words, labels in marked.sentences:
            trainer.append(sentence_features(words, story), labels)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations, "feature.possible_transitions": True})
    trainer.train(str(path))


def measure(path: Path, stories: Iterable[MarkedStory]) -> EntityScores:
    """Entity scores of a model on marked stories."""
    tagger, scores = pycrfsuite.Tagger(), EntityScores()
    tagger.open(str(path))
    for marked in stories:
        story = Story([words for words, _ in marked.sentences])
        for words, labels in marked.sentences:
            scores.add(labels, tagger.tag(sentence_features(words, story)))
    return scores


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--c1", type=float, default=0.1)
    ask.add_argument("--c2", type=float, default=0.05)
    ask.add_argument("--iterations", type=int, default=120)
    ask.add_argument("--folds", type=int, default=0)
    ask.add_argument("--only", type=int, help="run this fold alone")
    ask.add_argument("--dev", action="store_true")
    ask.add_argument("--output", type=Path, default=MODEL)
    said = ask.parse_args()
    marked = list(antara_stories())
    fit = (said.c1, said.c2, said.iterations)
    if said.folds:
        public, total = single(public_sentences(TRAIN + DEV)), EntityScores()
        for fold in range(said.folds):
            if said.only is not None and fold != said.only:
                continue
            with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
                path = Path(file.name)
                train([s for n, s in enumerate(marked) if n % said.folds != fold] + public, path, *fit)
                scores = measure(path, [s for n, s in enumerate(marked) if n % said.folds == fold])
            print(f"fold {fold}: {scores}", flush=True)
            total.merge(scores)
        print(f"all: {total}")
    elif said.dev:
        with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
            path = Path(file.name)
            train(marked + single(public_sentences(TRAIN)), path, *fit)
            for name in DEV:
                print(f"{name}: {measure(path, single(conll(CORPORA / 'ner' / name)))}")
    else:
        train(marked + single(public_sentences(TRAIN + DEV)), said.output, *fit)
        print(f"{said.output}: {said.output.stat().st_size / 1024:.0f} KB from {len(marked)} stories")


if __name__ == "__main__":
    main()
