"""Learn where run-on titles end and write `data/models/title_boundary.toml` (`training/train_title_boundary.py`).

The examples are made, not marked: titles of ANTARA stories that another link or the byline closes, and those of twenty
other outlets, which write them in capitals, with a sentence of the same story set behind each, or nothing. The stories
with gold briefings are left out, and of the other outlets those kept for testing (`is_kept`). `--folds 5` measures on
stories kept back instead. Deterministic; needs numpy and the shared stories.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from briefing_tui.language import sentences
from briefing_tui.sources.article import title_boundary
from briefing_tui.sources.article.lost_blanks import with_blanks

CHECKOUT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("BRIEFING_TUI_SHARED", CHECKOUT.parent / "shared"))
TARGET = CHECKOUT / "data" / "models" / "title_boundary.toml"
TAIL = re.compile(r"(?:Pewarta|Penerjemah|Penulis|Editor|Sumber)\s*:|COPYRIGHT|\d*Tampilkan Semua")
DATELINE = re.compile(r"\(ANTARA[^)]*\)\s*-+ ?")
# A closed run of more than this holds a title and a caption or a sentence without a full stop.
LONGEST_CLOSED = 85
SAMPLES = 4
SHORTEST_LISTED = 25
# Of the many words that open and close listed titles only those that tell are kept.
LEAST_LISTED = 0.25
SEED = 7


@dataclass(frozen=True)
class Example:
    """A run behind `Baca juga:`, the rest of its story, and where its title ends."""

    run: str
    story: str
    end: int
    listed: bool = False


def stories() -> list[tuple[str, list[str]]]:
    """The bodies of the ANTARA stories without gold, each as the text before its links and the runs behind them."""
    gold = {json.loads(p.read_text())["url"] for p in SHARED.glob("articles*/*.json")}
    found = []
    for line in (SHARED / "corpora" / "antara-600.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["link"] in gold:
            continue
        text = record["content"].replace("\u200b", "")
        tail = TAIL.search(text, max(0, len(text) - 300))
        body = text[: tail.start()] if tail else text
        dateline = DATELINE.search(body[:500])
        first, *runs = re.split(r"Baca juga: ", body[dateline.end() :] if dateline else body)
        found.append((first, [*runs, record["title"]]))
    return found


def is_kept(name: str) -> bool:
    """Whether a story of the other outlets is kept for testing: five in sixteen, by a digest of its name."""
    return hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest()[0] in "01234"


def stories_of_outlets() -> list[tuple[str, list[str]]]:
    """The bodies of the other outlets' stories, and the titles with each: its own, and links on lines of their own."""
    gold = {path.stem for path in (SHARED / "articles-outlets").glob("*.json")}
    found = []
    for line in (SHARED / "corpora" / "outlets-800.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if is_kept(record["id"]) or record["id"] in gold:
            continue
        text = with_blanks(record["content"].replace("\xa0", " "))
        titles = [record["title"], *re.findall(r"(?m)^Baca [Jj]uga ?:\s*(\S.*\S)\s*$", text)]
        body = re.sub(r"Baca [Jj]uga(?: ?:\s*.*)?|(?i:advertisement)(?: SCROLL TO CONTINUE WITH CONTENT)?", "", text)
        clean = (re.sub(r"\s+", " ", title).strip() for title in titles)
        found.append((re.sub(r"\s+", " ", body), [title for title in clean if not title.endswith("...")]))
    return found


def openers(bodies: list[str]) -> list[str]:
    """The words that begin sentences and are otherwise written small: twice at least, in two of three uses."""
    opening: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for body in bodies:
        for span in sentences(body):
            words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", body[span.start : span.end])
            opening.update(word.lower() for word in words[:1] if word[0].isupper())
            for word in words[1:]:
                (inside if word[0].isupper() else small)[word.lower()] += 1
    told = {w for w, n in opening.items() if n > 1 and n >= 2 * inside[w] and small[w] and len(w) > 1}
    return sorted(told)


def examples(told: list[tuple[str, list[str]]], choose: random.Random, longest: int = LONGEST_CLOSED) -> list[Example]:
    """Titles with and without a sentence behind them."""
    found = []
    for body, runs in told:
        spans = sentences(body)
        for run in runs:
            title = run.strip()
            if not 20 < len(title) <= longest or re.search(r"[a-z]\.(\s|$)", title):
                continue
            found.append(Example(title, body, len(title)))
            for _ in range(min(SAMPLES, len(spans) - 1)):
                at = choose.randrange(1, len(spans))
                rest = body[spans[at].start : spans[min(len(spans) - 1, at + choose.randrange(3))].end]
                # Where the sentence stood, it is gone: its words must not vouch for themselves.
                found.append(Example(f"{title} {rest}", body.replace(rest, ""), len(title)))
    return found


def listed_examples(
    told: list[tuple[str, list[str]]], small: list[tuple[str, list[str]]], choose: random.Random
) -> list[Example]:
    """Titles with other titles behind them, as outlets list them: those of ANTARA, too, written in capitals."""
    own = [(body, title) for body, titles in told for title in titles]
    own += [(body, in_capitals(title.strip())) for body, titles in small for title in titles if len(title) < 100]
    own = [(body, title) for body, title in own if len(title) > SHORTEST_LISTED]
    found = []
    for body, title in own:
        for _ in range(SAMPLES):
            following = " ".join(other for _, other in choose.sample(own, 2))
            found.append(Example(f"{title} {following}", body, len(title), listed=True))
    return found


def in_capitals(title: str) -> str:
    """A title with all its words in capitals but those that join others (`di`, `dan`)."""
    linking = title_boundary.linking_words()
    return " ".join(word if word in linking else word[:1].upper() + word[1:] for word in title.split())


def fit(told: list[Example], rounds: int, strength: float) -> dict[str, float]:
    """The weights of a softmax over each example's places, by gradient descent with momentum (Adam) and an L2 prior."""
    index: dict[str, int] = {}
    rows: list[tuple[list[list[int]], int]] = []
    for example in told:
        boundary_candidates = title_boundary.boundary_candidates(example.run, example.story, listed=example.listed)
        right = [n for n, place in enumerate(boundary_candidates) if abs(place.end - example.end) <= 1]
        if not right or len(boundary_candidates) < 2:
            continue
        rows.append(([[index.setdefault(sign, len(index)) for sign in p.signs] for p in boundary_candidates], right[0]))
    weights = np.zeros(len(index))
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    flat = np.array([sign for signs, _ in rows for place in signs for sign in place])
    place_of = np.array([n for n, place in enumerate(p for signs, _ in rows for p in signs) for _ in place])
    row_of = np.array([n for n, (signs, _) in enumerate(rows) for _ in signs])
    first = np.cumsum([0] + [len(signs) for signs, _ in rows])[:-1]
    truth = np.zeros(len(row_of))
    truth[first + np.array([right for _, right in rows])] = 1
    for step in range(1, rounds + 1):
        scores = np.bincount(place_of, weights[flat], len(row_of))
        scores = np.exp(scores - np.maximum.reduceat(scores, first)[row_of])
        error = scores / np.add.reduceat(scores, first)[row_of] - truth
        gradient = np.bincount(flat, error[place_of], len(weights)) / len(rows) + strength * weights
        mean = 0.9 * mean + 0.1 * gradient
        spread = 0.999 * spread + 0.001 * gradient**2
        weights -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return {sign: float(weights[n]) for sign, n in index.items()}


def share_right(told: list[Example], weights: dict[str, float]) -> float:
    """The share of examples whose title ends where the model says."""
    right = 0
    for example in told:
        boundary_candidates = title_boundary.boundary_candidates(example.run, example.story, listed=example.listed)
        said = max(boundary_candidates, key=lambda place: sum(weights.get(sign, 0.0) for sign in place.signs))
        right += abs(said.end - example.end) <= 1
    return right / len(told)


def write(words: list[str], weights: dict[str, float]) -> None:
    """Set the words and the weights into the file, the latter in the order of their names; the rest of it stays."""
    lines = "\n".join(
        f"{sign} = {weight:.3f}"
        for sign, weight in sorted(weights.items())
        if abs(weight) >= (LEAST_LISTED if sign.startswith("listed: ") else 0.0005)
    )
    text = TARGET.read_text(encoding="utf-8")
    text = re.sub(r'(openers = """\n).*?(?=\n""")', lambda m: m[1] + wrapped(" ".join(words)), text, flags=re.S)
    TARGET.write_text(
        re.sub(r'(weights = """\n).*?(?=\n""")', lambda m: m[1] + lines, text, flags=re.S), encoding="utf-8"
    )


def wrapped(words: str) -> str:
    """The words in lines of at most 120 characters."""
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) >= 120:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def main() -> None:
    """Train and write, or measure with `--folds`."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--folds", type=int, default=0)
    ask.add_argument("--rounds", type=int, default=400)
    ask.add_argument("--strength", type=float, default=0.0005)
    said = ask.parse_args()
    if not (SHARED / "corpora").exists():
        sys.exit(f"{SHARED}: not there; training needs the shared stories (set BRIEFING_TUI_SHARED)")
    told, capitals = stories(), stories_of_outlets()
    for fold in range(said.folds):
        kept = told[fold :: said.folds]
        rest = [story for n, story in enumerate(told) if n % said.folds != fold]
        title_boundary.use_words(frozenset(openers([body for body, _ in rest])))
        choose = random.Random(SEED)
        kept_capitals = capitals[fold :: said.folds]
        rest_capitals = [story for n, story in enumerate(capitals) if n % said.folds != fold]
        made = examples(rest, choose) + examples(rest_capitals, choose, title_boundary.LONGEST_TITLE)
        made += listed_examples(rest_capitals, rest, choose)
        weights = fit(made, said.rounds, said.strength)
        right = share_right(examples(kept, choose), weights)
        others = share_right(examples(kept_capitals, choose, title_boundary.LONGEST_TITLE), weights)
        listed = share_right(listed_examples(kept_capitals, [], choose), weights)
        print(f"fold {fold + 1}: ANTARA {right:.4f}, others {others:.4f}, listed {listed:.4f}")
    if not said.folds:
        words = openers([body for body, _ in told])
        title_boundary.use_words(frozenset(words))
        choose = random.Random(SEED)
        made = examples(told, choose) + examples(capitals, choose, title_boundary.LONGEST_TITLE)
        made += listed_examples(capitals, told, choose)
        weights = fit(made, said.rounds, said.strength)
        write(words, weights)
        print(
            f"{len(made)} examples, {len(words)} openers, {len(weights)} weights; "
            f"right on them: {share_right(made, weights):.4f}"
        )


if __name__ == "__main__":
    main()
