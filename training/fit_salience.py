"""Fit the weights of `actors/salience.py` to annotated stories and print them: `python training/fit_salience.py`.

Those of ../shared/gold, `training/gold-actors`, `training/marks-key`, `training/marks-whole/read` and
../shared/gold-outlets but for its test part.
Logistic regression (Newton's method, ridge 2.0) of `key` on the evidence for each actor that is found; F1 of the key
actors is printed for each of the five sets, with every story judged by weights fitted to the others.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from marked_text import is_kept_back

from briefing_tui.actors import name_actors
from briefing_tui.actors.salience import KEY_FROM, MOST_KEYS, SET_BY_HAND, WEIGHTS, evidence
from briefing_tui.briefing import Article
from briefing_tui.language import Document
from briefing_tui.quotes import find_quotes
from briefing_tui.sources import read_sources

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
NAMES = tuple(name for name in WEIGHTS if name not in SET_BY_HAND)
SETS = ("gold", "gold-actors", "gold-outlets", "marks-whole", "marks-key")


@dataclass(frozen=True)
class Judged:
    """One story: its set, the evidence for each actor found, which keys each one is, and how many keys there are."""

    of: str
    evidence: np.ndarray[Any, np.dtype[np.float64]]
    is_key: np.ndarray[Any, np.dtype[np.float64]]
    covers: list[set[int]]
    keys: int


def folded(name: str) -> str:
    """A name as it is compared."""
    return re.sub(r"\s+", " ", name.replace("’", "'")).strip(" .,\"'").casefold()


def articles(wanted: dict[str, dict[str, str]]) -> dict[str, Article]:
    """The stories by their URL, read as the program reads a scraper's records."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in wanted.values())
        file.flush()
        return {str(story.url): story for story in read_sources([file.name]) if isinstance(story, Article)}


def stories() -> list[Judged]:
    """The annotated stories with the evidence on their actors."""
    records, links = {}, {}
    for corpus in ("antara-600.jsonl", "outlets-800.jsonl"):
        for line in (SHARED / "corpora" / corpus).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            records[record["link"]] = record
            links[record.get("id", "")] = record["link"]
    annotated = []
    for path in sorted((SHARED / "gold").glob("*.json")):
        story = json.loads((SHARED / "articles" / path.name).read_text(encoding="utf-8"))
        records[story["url"]] = {
            "title": story["title"],
            "content": story["text"],
            "link": story["url"],
            "source": "antaranews.com",
        }
        annotated.append(("gold", story["url"], json.loads(path.read_text(encoding="utf-8"))))
    for path in sorted((HERE / "gold-actors").glob("*.json")):
        marks = json.loads(path.read_text(encoding="utf-8"))
        annotated.append(("gold-actors", marks["url"], marks))
    for path in sorted((SHARED / "gold-outlets").glob("*.json")):
        if is_kept_back(path.stem):
            continue
        story = json.loads((SHARED / "articles-outlets" / path.name).read_text(encoding="utf-8"))
        records[story["url"]] = {"title": story["title"], "content": story["text"], "link": story["url"]}
        annotated.append(("gold-outlets", story["url"], json.loads(path.read_text(encoding="utf-8"))))
    for path in sorted((HERE / "marks-whole" / "read").glob("*.json")):
        annotated.append(("marks-whole", links[path.stem], json.loads(path.read_text(encoding="utf-8"))))
    key_forms = [
        (of, url, [[actor["name"], *actor["aliases"]] for actor in marks["actors"] if actor.get("key")])
        for of, url, marks in annotated
        if marks["actors"]
    ]
    for path in sorted((HERE / "marks-key").glob("*.json")):
        marks = json.loads(path.read_text(encoding="utf-8"))
        if "key" in marks:
            key_forms.append(("marks-key", marks["url"], marks["key"]))
    found = articles({url: records[url] for _, url, _ in key_forms})
    return [judged(of, found[url], keys) for of, url, keys in key_forms]


def judged(of: str, story: Article, key_forms: list[list[str]]) -> Judged:
    """The evidence on the actors of one story beside the forms of each key actor that its annotator gave."""
    keys = [{folded(form) for form in forms} for forms in key_forms]
    document = Document(story.text)
    actors = name_actors(document, story.outlet)
    seen = evidence(document, story.title, actors, find_quotes(document, actors))
    forms = [{folded(form) for form in (a.name, *a.aliases)} for a in actors]
    covers = [{n for n, key in enumerate(keys) if key & form} for form in forms]
    rows = np.array([[e.get(name, 0.0) for name in NAMES] for e in seen]).reshape(len(seen), len(NAMES))
    return Judged(of, rows, np.array([float(bool(c)) for c in covers]), covers, len(keys))


def fit(judgements: list[Judged], ridge: float) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The weights, one for each of `NAMES`."""
    x, y = np.vstack([j.evidence for j in judgements]), np.hstack([j.is_key for j in judgements])
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - ridge * weights
        weights += np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge * np.eye(x.shape[1]), gradient)
    return weights


def main() -> None:
    """Print F1 of each set, left out story by story, then the weights."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--ridge", type=float, default=2.0)
    said = ask.parse_args()
    if not SHARED.exists():
        sys.exit(f"{SHARED}: not there; the weights are fitted to the shared stories")
    rows = stories()
    for cut in sorted({0.36, KEY_FROM, 0.44}):
        counts = {of: [0, 0] for of in SETS}
        for left_out, story in enumerate(rows):
            weights = fit(rows[:left_out] + rows[left_out + 1 :], said.ridge)
            p = 1 / (1 + np.exp(-story.evidence @ weights))
            told = [n for n in np.argsort(-p, kind="stable")[:MOST_KEYS] if p[n] >= cut]
            hit = min(sum(story.is_key[n] for n in told), len(set().union(*(story.covers[n] for n in told))))
            counts[story.of][0] += 2 * int(hit)
            counts[story.of][1] += len(told) + story.keys
        print(f"from {cut}:", ", ".join(f"{of} F1 {hit / both:.3f}" for of, (hit, both) in counts.items()))
    for name, weight in zip(NAMES, fit(rows, said.ridge), strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
