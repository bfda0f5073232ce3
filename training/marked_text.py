"""The marked sentences the tagger learns from, in one convention: words and IOB2 labels PER, ORG, LOC."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.language import sentences, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
CORPORA = HERE.parent.parent / "shared" / "corpora"
KINDS = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "ORGANISATION": "ORG",
    "ORGANIZATION": "ORG",
    "LOC": "LOC",
    "PLACE": "LOC",
}
# A scraped story is one paragraph: these begin a line of their own in the paper.
_SEAM = re.compile(r"(?<=[\w.”\"])\s*(?=(?:Baca juga|Pewarta|Editor|Penerjemah)\s?:|COPYRIGHT)|(?<=\(ANTARA\) - )")
_BYLINE = re.compile(r"\s*(?:(?:Pewarta|Editor|Penerjemah)\s?:|COPYRIGHT)")

# How names are marked in the stories written for the tagger.
_MARK = r"<(?P<kind>[POL])>(?P<name>[^<>]+)</(?P=kind)>"
_MARK_KINDS = {"P": "PER", "O": "ORG", "L": "LOC"}

Sentence = tuple[list[str], list[str]]


@dataclass(frozen=True)
class MarkedStory:
    """The sentences of one text that belong together; `name` tells where they come from."""

    name: str
    sentences: tuple[Sentence, ...]


def conll(path: Path) -> list[Sentence]:
    """The sentences of a CoNLL file: token first, label last, a blank line between sentences."""
    found: list[Sentence] = []
    words: list[str] = []
    labels: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        parts = line.split()
        if len(parts) >= 2:
            words.append(parts[0])
            prefix, _, kind = parts[-1].partition("-")
            labels.append(f"{prefix}-{KINDS[kind.upper()]}" if kind.upper() in KINDS else "O")
        elif words:
            found.append((words, labels))
            words, labels = [], []
    return found


def occurrences(text: str, form: str) -> list[tuple[int, int]]:
    """The places where `form` stands as a whole word, in order."""
    return [(m.start(), m.end()) for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]


def glued(text: str, form: str) -> list[tuple[int, int]]:
    """The places where the scrape glued `form` to what follows it in the paper: `... di JakartaPewarta`."""
    if not form[-1].islower():
        return []
    return [(m.start(), m.end()) for m in re.finditer(rf"(?<!\w){re.escape(form)}(?=[A-Z][a-z])", text)]


def marked_spans(text: str, entities: list[dict[str, object]]) -> list[tuple[int, int, str]]:
    """The marked stretches of a story, longest form first, none over another (see corpora/ner/antara/README.md)."""
    taken = bytearray(len(text))
    found = []
    for entity in sorted(entities, key=lambda e: -len(str(e["text"]))):
        form, kind = str(entity["text"]), str(entity["kind"])
        wrong, only = entity.get("not") or (), entity.get("only")
        for number, (start, end) in enumerate(occurrences(text, form), 1):
            if any(taken[start:end]) or number in wrong or (only and number not in only):  # type: ignore[operator]
                continue
            taken[start:end] = b"\1" * (end - start)
            found.append((start, end, kind))
    for entity in sorted(entities, key=lambda e: -len(str(e["text"]))):
        for start, end in glued(text, str(entity["text"])) if not entity.get("not") and not entity.get("only") else ():
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append((start, end, str(entity["kind"])))
    return sorted(found)


def labelled(text: str, spans: list[tuple[int, int, str]]) -> list[Sentence]:
    """The sentences of a text, without its byline, with the labels that the spans give their words."""
    kind_at: dict[int, tuple[str, int]] = {}
    for start, end, kind in spans:
        for place in range(start, end):
            kind_at[place] = (kind, start)
    found: list[Sentence] = []
    edges = [0, *sorted({m.start() for m in _SEAM.finditer(text)}), len(text)]
    for first, last in itertools.pairwise(edges):
        if _BYLINE.match(text, first):
            continue
        for span in sentences(text[first:last]):
            words, labels = [], []
            before = -1
            for token in tokens(text, first + span.start, first + span.end):
                kind, start = kind_at.get(token.start, ("", -1))
                words.append(token.text)
                labels.append(f"{'I' if start == before else 'B'}-{kind}" if kind else "O")
                before = start if kind else -1
            if words:
                found.append((words, labels))
    return found


def marked_stories() -> Iterator[MarkedStory]:
    """The hand-marked stories: ANTARA's, then those of other outlets; of each, the given ones before our own."""
    yield from _marked("antara-600.jsonl", "antara", "marks")
    yield from _marked("outlets-800.jsonl", "outlets", "marks-outlets")


def _marked(corpus: str, given: str, own: str) -> Iterator[MarkedStory]:
    contents = {}
    for line in (CORPORA / corpus).read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        contents[story["link"]] = story["content"]
    urls = set()
    for path in [*sorted((CORPORA / "ner" / given).glob("*.json")), *sorted((HERE / own).glob("*.json"))]:
        marks = json.loads(path.read_text(encoding="utf-8"))
        if marks["url"] in urls:
            continue
        urls.add(marks["url"])
        text = contents[marks["url"]]
        yield MarkedStory(path.stem, tuple(labelled(text, marked_spans(text, marks["entities"]))))


def written_stories() -> Iterator[MarkedStory]:
    """The stories that were written for the tagger, their names marked in the text (`training/written/README.md`)."""
    for path in sorted((HERE / "written").glob("*.txt")):
        stories = re.split(r"(?m)^---$", path.read_text(encoding="utf-8"))
        for number, story in enumerate(stories, 1):
            yield MarkedStory(f"{path.stem}-{number}", tuple(labelled(*_unmarked(story.strip()))))


def _unmarked(story: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text of a written story and the stretches that its marks (`<P>Budi Santoso</P>`) stand around, with kinds."""
    text, spans, last = "", [], 0
    for mark in re.finditer(_MARK, story):
        text += story[last : mark.start()]
        spans.append((len(text), len(text) + len(mark["name"]), _MARK_KINDS[mark["kind"]]))
        text += mark["name"]
        last = mark.end()
    return text + story[last:], spans


def is_kept_back(name: str) -> bool:
    """Whether a story of another outlet belongs to the test part: SHA-1 of its name below 5/16 of the range."""
    return not name.isdigit() and hashlib.sha1(name.encode()).hexdigest()[0] in "01234"


def public_sentences(names: tuple[str, ...], seen: set[str]) -> list[Sentence]:
    """Sentences of the public sets in `corpora/ner` whose text is not in `seen` yet; adds them to it."""
    found = []
    for name in names:
        for words, labels in conll(CORPORA / "ner" / name):
            key = re.sub(r"\W+", "", "".join(words)).casefold()
            if key not in seen:
                seen.add(key)
                found.append((words, labels))
    return found
