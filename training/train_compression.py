"""Train the tagger that keeps or drops words to say what happened, and write `data/models/compression.crfsuite`.

It learns from dates whose annotation says what happened (`what`), in the stories of other outlets. A third of the
stories (by a hash of their names) is kept out of training for good: `--test` measures on it. `--folds 5` measures on
whole stories kept back of the others. Both print precision, recall and F1 of the words kept. Deterministic.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import pycrfsuite

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article, Briefing, DateExpression, Span
from briefing_tui.events.clauses import window_around
from briefing_tui.events.compression import MODEL, Sentence, happening, in_words_of_story, spans_of
from briefing_tui.events.description import mentions_in
from briefing_tui.events.features import window_features
from briefing_tui.events.statements import speech_verb_of
from briefing_tui.language import Document, tokens
from briefing_tui.sources import read_sources

ROOT = Path(__file__).parent.parent
CORPORA = ROOT.parent / "shared"
# L1 and L2 weights, chosen on five folds.
C1, C2, ROUNDS = 0.6, 0.3, 100
# An annotation of which less than this share stands in the sentence was made of another sentence.
_LEAST_SHARE = 0.6
HELD_OUT = "01234"


class Example(NamedTuple):
    """One dated happening: its story, sentence and date, the annotated words, and for training features and labels."""

    story: str
    text: str
    sentence: Sentence
    date: Span
    wanted: list[str]
    features: list[list[str]]
    labels: list[str]
    share: float


def folded(text: str) -> list[str]:
    return [token.text.casefold() for token in tokens(text) if token.text[0].isalnum()]


def aligned(words: list[str], wanted: list[str]) -> list[int]:
    """Indices of the words that are the wanted ones, in order: as many as possible, neighbours preferred."""
    rows = [[0.0] * (len(wanted) + 1) for _ in range(len(words) + 1)]
    for at in range(len(words) - 1, -1, -1):
        for want in range(len(wanted) - 1, -1, -1):
            best = max(rows[at + 1][want], rows[at][want + 1])
            if words[at] == wanted[want]:
                follows = at + 1 < len(words) and want + 1 < len(wanted) and words[at + 1] == wanted[want + 1]
                best = max(best, rows[at + 1][want + 1] + 1 + 0.1 * follows)
            rows[at][want] = best
    found, at, want = [], 0, 0
    while at < len(words) and want < len(wanted):
        if rows[at][want] == rows[at + 1][want]:
            at += 1
        elif words[at] == wanted[want] and rows[at][want] > rows[at][want + 1]:
            found.append(at)
            at, want = at + 1, want + 1
        else:
            want += 1
    return found


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
    document = Document(briefing.article.text)
    found = []
    for marked in annotation["dates"]:
        if not (marked.get("what") and marked.get("event")) or marked.get("optional"):
            continue
        date = date_of(briefing, document, marked)
        if date is None:
            continue
        number = document.sentence_at(date.start)
        spans = [Span(one.start, one.end) for one in briefing.dates]
        mentions = mentions_in(document.sentences[number], briefing.actors)
        sentence = Sentence.of(document.tokens[number], spans, mentions)
        window = window_around(sentence.tokens, date.start, date.end)
        is_statement = speech_verb_of(sentence.words, window, sentence.quoted) is not None
        features = window_features(
            sentence.words, window, sentence.dates, sentence.names, sentence.quoted, is_statement
        )
        wanted = folded(marked["what"])
        words = [word.casefold() for word in sentence.words[window.first : window.last]]
        kept = set(aligned(words, wanted))
        labels = ["K" if at in kept else "O" for at in range(len(words))]
        span = Span(date.start, date.end)
        share = len(kept) / len(wanted)
        found.append(Example(story, document.text, sentence, span, wanted, features, labels, share))
    return found


def stories() -> list[tuple[str, dict[str, Any], Briefing]]:
    """Annotated stories with their briefings."""
    records = {}
    for line in (CORPORA / "corpora/outlets-800.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        records[record["id"]] = record
    for path in (CORPORA / "articles-outlets").glob("*.json"):
        article = json.loads(path.read_text(encoding="utf-8"))
        records[article["id"]] = {
            "title": article["title"],
            "content": article["text"],
            "publish_date": article["published"],
            "source": article.get("outlet") or "",
        }
    annotations = {}
    for folder in (CORPORA / "corpora/dates/outlets", CORPORA / "gold-outlets"):
        for path in sorted(folder.glob("*.json")):
            annotations[path.stem] = json.loads(path.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder_name:
        source = Path(folder_name) / "records.jsonl"
        lines = [
            json.dumps({**records[story], "id": story, "link": f"https://story.invalid/{story}"}, ensure_ascii=False)
            for story in annotations
        ]
        source.write_text("\n".join(lines), encoding="utf-8")
        articles = [item for item in read_sources([str(source)]) if isinstance(item, Article)]
    found = []
    for article in articles:
        story = (article.url or "").rpartition("/")[2]
        found.append((story, annotations[story], brief(article)))
    return found


def is_held_out(story: str) -> bool:
    return hashlib.sha1(story.encode(), usedforsecurity=False).hexdigest()[0] in HELD_OUT


def fit(examples: list[Example], path: Path) -> pycrfsuite.Tagger:
    """Fit a CRF (L-BFGS), write it to `path`, open it."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in examples:
        if example.share >= _LEAST_SHARE:
            trainer.append(example.features, example.labels)
    trainer.set_params({"c1": C1, "c2": C2, "max_iterations": ROUNDS, "feature.possible_transitions": True})
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def measure(examples: list[Example], tagger: pycrfsuite.Tagger) -> tuple[int, int, int]:
    """Words shared with the annotations, words kept, words annotated."""
    shared = said = wanted = 0
    for example in examples:
        happened = happening(example.sentence, example.date, tagger)
        told = folded(in_words_of_story(example.text, spans_of(example.sentence, happened)))
        shared += sum(min(told.count(word), example.wanted.count(word)) for word in set(told))
        said, wanted = said + len(told), wanted + len(example.wanted)
    return shared, said, wanted


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
    held_out = [example for example in examples if is_held_out(example.story)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        if arguments.folds:
            names = sorted({example.story for example in own})
            totals = [0, 0, 0]
            for fold in range(arguments.folds):
                back = set(names[fold :: arguments.folds])
                tagger = fit([example for example in own if example.story not in back], path)
                counts = measure([example for example in own if example.story in back], tagger)
                totals = [a + b for a, b in zip(totals, counts, strict=True)]
            printed(f"{arguments.folds} folds", (totals[0], totals[1], totals[2]))
            return
        if arguments.test:
            printed("test part", measure(held_out, fit(own, path)))
            return
    fit(own, ROOT / MODEL)
    print(f"{len(own)} happenings: {(ROOT / MODEL).stat().st_size / 1024:.0f} KB", file=sys.stderr)


if __name__ == "__main__":
    main()
