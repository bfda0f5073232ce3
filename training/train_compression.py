"""Train the ranker that chooses the stretch of a sentence that tells what happened: `data/models/compression.toml`.

It learns from dates of which annotators, or judges of what the program told, say what happened: a stretch is the
likelier the more words it shares with theirs (a log-linear model, its target the softmax of the stretches' F1).
A third of the stories (by a hash of their names) is kept out of training for good: `--test` measures on it. `--folds 5`
measures on whole outlets kept back of the others. Both print precision, recall and F1 of the words told. Deterministic.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from given_stories import SHARED, briefings
from judged_what import judged_events

from briefing_tui.briefing import Briefing, DateExpression, Span
from briefing_tui.events.compression.best_stretch import CompressionInput, happening, in_words_of_story, spans_of
from briefing_tui.events.compression.stretch_features import Ranker, StretchFeatures
from briefing_tui.events.story_sentences import StorySentences
from briefing_tui.language import Document, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing_tui.events.syntax.sentence import Sentence

ROOT = Path(__file__).parent.parent
MARKS = Path(__file__).parent / "marks-what"
MODEL = ROOT / "data/models/compression.toml"
# Chosen on five folds: L2 weight, sharpness of the target, in how many sentences a feature has to be.
L2, SHARPNESS, LEAST_SENTENCES, ROUNDS = 10.0, 20.0, 3, 150
HELD_OUT = "01234"


class Example(NamedTuple):
    """One dated happening: its story, sentence and date, and the annotated words."""

    story: str
    text: str
    sentence: Sentence
    date: Span
    wanted: list[str]


def folded(text: str) -> list[str]:
    return [token.text.casefold() for token in tokens(text) if token.text[0].isalnum()]


def date_of(briefing: Briefing, document: Document, marked: dict[str, Any]) -> DateExpression | None:
    """The date of the briefing that the annotation marks: same days, in the sentence with most of the wanted words."""
    wanted = set(folded(marked["what"]))
    days = (marked["from"], marked["to"])
    same = [date for date in briefing.dates if date.first and date.last and (str(date.first), str(date.last)) == days]
    same = [date for date in same if date.text in marked["text"] or marked["text"] in date.text] or same

    def shared(date: DateExpression) -> int:
        return len(wanted.intersection(document.lower_words[document.sentence_at(date.start)]))

    return max(same, key=shared, default=None)


def examples_of(briefing: Briefing, annotation: dict[str, Any], story: str) -> list[Example]:
    """The examples of one annotated story."""
    story_sentences = sentences_of(briefing)
    document = story_sentences.document
    found = []
    for marked in annotation["dates"]:
        if not (marked.get("what") and marked.get("event")) or marked.get("optional"):
            continue
        date = date_of(briefing, document, marked)
        if date is None:
            continue
        sentence = story_sentences.sentence(document.sentence_at(date.start))
        span = Span(date.start, date.end)
        found.append(Example(story, document.text, sentence, span, folded(marked["what"])))
    return found


def stories() -> list[tuple[str, dict[str, Any], Briefing]]:
    """Annotated stories with their briefings."""
    annotations: dict[str, dict[str, Any]] = {}
    for folder in (SHARED / "corpora/dates/outlets", SHARED / "gold-outlets", MARKS):
        for path in sorted(folder.glob("*.json")):
            annotations.setdefault(path.stem, json.loads(path.read_text(encoding="utf-8")))
    return [(story, annotations[story], briefing) for story, briefing in briefings(annotations).items()]


def judged_examples() -> list[Example]:
    """The happenings that readers of others' tellings put in words of their own; none of them is held out."""
    events = [event for event in judged_events() if event.is_event and event.best]
    briefed = briefings(dict.fromkeys(event.story for event in events))
    seen = {story: sentences_of(briefing) for story, briefing in briefed.items()}
    return [
        Example(
            event.story,
            sentences.document.text,
            sentence,
            event.date,
            folded(event.best_words(sentences.document.text)),
        )
        for event in events
        if (sentences := seen.get(event.story))
        and (sentence := sentences.sentence(sentences.document.sentence_at(event.date.start)))
    ]


def sentences_of(briefing: Briefing) -> StorySentences:
    """The sentences of a briefed story, as the program sees them."""
    return StorySentences(Document(briefing.article.text), briefing.dates, briefing.actors)


def is_held_out(story: str) -> bool:
    if story.isdigit():
        return False  # ANTARA's were marked to learn from
    return hashlib.sha1(story.encode(), usedforsecurity=False).hexdigest()[0] in HELD_OUT


def outlet(story: str) -> str:
    return story.rpartition("-")[0]  # none for ANTARA


def f1(told: list[str], wanted: list[str]) -> float:
    shared = sum((Counter(told) & Counter(wanted)).values())
    return 2 * shared / (len(told) + len(wanted))


class Candidate(NamedTuple):
    """The features of a stretch, and how well it tells what the annotation does, 0 to 1."""

    features: list[str]
    worth: float


def candidates_of(example: Example) -> list[Candidate]:
    """All stretches of an example's sentence that there are to choose from."""
    telling = CompressionInput.of(example.sentence, example.date)
    found = []
    stretches, choice, speaker = telling.choice(telling.candidates(example.sentence))
    features = StretchFeatures(stretches, telling.window.date_first)
    for stretch in choice:
        kept = [*stretches.words_of(stretch), *speaker]
        told = [word.casefold() for at in kept if (word := example.sentence.words[at])[0].isalnum()]
        found.append(Candidate(features.features(stretch), f1(told, example.wanted)))
    return found


def fit(sentences: Iterable[list[Candidate]]) -> dict[str, float]:
    """The weights of the features: gradient descent (Adam) on the cross-entropy with the target, L2-regularized."""
    sentences = [candidates for candidates in sentences if candidates]
    seen = Counter(name for one in sentences for name in {name for made in one for name in made.features})
    names = {name: number for number, name in enumerate(sorted(n for n in seen if seen[n] >= LEAST_SENTENCES))}
    rows: list[int] = []
    columns: list[int] = []
    target: list[float] = []
    begins: list[int] = []
    for candidates in sentences:
        begins.append(len(target))
        for candidate in candidates:
            known = [names[name] for name in candidate.features if name in names]
            rows += [len(target)] * len(known)
            columns += known
            target.append(candidate.worth)
    starts, row, column = np.array(begins), np.array(rows), np.array(columns)
    sentence_of = np.repeat(np.arange(len(starts)), np.diff([*begins, len(target)]))

    def softmax(scores: Any) -> Any:
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[sentence_of])
        return powers / np.add.reduceat(powers, starts)[sentence_of]

    wanted = softmax(SHARPNESS * np.array(target))
    weights, mean, square = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, ROUNDS + 1):
        chances = softmax(np.bincount(row, weights=weights[column], minlength=len(target)))
        slope = np.bincount(column, weights=(chances - wanted)[row], minlength=len(names)) + L2 * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= 0.1 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return {name: float(weights[number]) for name, number in names.items()}


def folds(examples: list[Example], count: int) -> Iterator[tuple[list[int], list[int]]]:
    """Numbers of examples to learn from and to measure on, outlets whole, about the same in each."""
    sizes = Counter(outlet(example.story) for example in examples)
    groups: list[list[str]] = [[] for _ in range(count)]
    for name, _ in sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0])):
        min(groups, key=lambda group: sum(sizes[one] for one in group)).append(name)
    for group in groups:
        back = [n for n, example in enumerate(examples) if outlet(example.story) in group]
        yield sorted(set(range(len(examples))).difference(back)), back


def measure(examples: Iterable[Example], weights: Mapping[str, float]) -> tuple[int, int, int]:
    """Words shared with the annotations, words told, words annotated."""
    shared = said = wanted = 0
    ranker = Ranker(weights)
    for example in examples:
        happened = happening(example.sentence, example.date, ranker)
        told = folded(in_words_of_story(example.text, spans_of(example.sentence, happened)))
        shared += sum((Counter(told) & Counter(example.wanted)).values())
        said, wanted = said + len(told), wanted + len(example.wanted)
    return shared, said, wanted


def written(weights: Mapping[str, float]) -> str:
    """The model as TOML, the smallest weights left out."""
    lines = [f"{name} {weight:.3f}" for name, weight in weights.items() if abs(weight) >= 0.005]
    return "\n".join(
        [
            "# Written by training/train_compression.py; what it says is in compression.md.",
            "weights = '''",
            *lines,
            "'''",
            "",
        ]
    )


def printed(name: str, counts: tuple[int, int, int]) -> None:
    shared, said, wanted = counts
    print(f"{name}: P {shared / said:.3f} R {shared / wanted:.3f} F1 {2 * shared / (said + wanted):.3f}", flush=True)


def main() -> None:
    """Train, or measure."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--folds", type=int, default=0)
    ask.add_argument("--test", action="store_true", help="train without the test part and measure on it")
    arguments = ask.parse_args()
    examples = [one for story, annotation, briefing in stories() for one in examples_of(briefing, annotation, story)]
    own = [example for example in examples if not is_held_out(example.story)]
    if arguments.folds:
        learned = [candidates_of(example) for example in own]
        further = [candidates_of(example) for example in judged_examples()]
        counts = np.zeros(3, int)
        for others, back in folds(own, arguments.folds):
            counts += measure((own[n] for n in back), fit([*(learned[n] for n in others), *further]))
        printed(f"{arguments.folds} folds of outlets", tuple(counts))
        return
    own += judged_examples()
    weights = fit(candidates_of(example) for example in own)
    if arguments.test:
        printed("test part", measure((example for example in examples if is_held_out(example.story)), weights))
        return
    MODEL.write_text(written(weights), encoding="utf-8")
    print(f"{len(own)} happenings: {MODEL.stat().st_size / 1024:.0f} KB", file=sys.stderr)


if __name__ == "__main__":
    main()
