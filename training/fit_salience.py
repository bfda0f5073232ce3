"""Fit the weights of `actors/rank.py` to the hand-annotated stories of ../shared/gold and print them.

Logistic regression (Newton's method, ridge 1.0) of `key` on the evidence for each actor that is found; `--leave-out 1`
also prints F1 of the key actors with each story judged by weights fitted to the others.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import numpy as np

from briefing_tui.actors import find_actors
from briefing_tui.actors.rank import MOST_KEYS, evidence

SHARED = Path(__file__).parent.parent.parent / "shared"
NAMES = ("base", "person", "organization", "place", "headline", "lead", "mentions", "speaks", "acts", "office")


def fold(name: str) -> str:
    return re.sub(r"\s+", " ", name.replace("’", "'")).strip(" .,\"'").casefold()


def story_rows(bodies: dict[str, str], skip: set[str]) -> list[tuple[str, np.ndarray, np.ndarray, int]]:
    """For each story its name, the evidence on its actors, whether each is key, and how many keys it has."""
    from briefing_tui.quotes import find_quotes

    rows = []
    for path in sorted((SHARED / "gold").glob("*.json")):
        gold = json.loads(path.read_text())
        if not gold["actors"] or path.stem in skip:
            continue
        title, text = json.loads((SHARED / "articles" / path.name).read_text())["title"], bodies[path.stem]
        keys = {fold(f) for a in gold["actors"] if a.get("key") for f in (a["name"], *a["aliases"])}
        actors = find_actors(text)
        seen = evidence(text, title, actors, find_quotes(text, actors))
        rows.append((path.stem, np.array([[e.get(n, 0.0) for n in NAMES] for e in seen]),
                     np.array([float(bool({fold(f) for f in (a.name, *a.aliases)} & keys)) for a in actors]),
                     sum(bool(a.get("key")) for a in gold["actors"])))
    return rows


def fit(x: np.ndarray, y: np.ndarray, ridge: float) -> np.ndarray:
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - p) - ridge * weights
        weights += np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge * np.eye(x.shape[1]), gradient)
    return weights


def judged(weights: np.ndarray, x: np.ndarray, y: np.ndarray, cut: float) -> tuple[int, int]:
    p = 1 / (1 + np.exp(-x @ weights))
    told = [n for n in np.argsort(-p, kind="stable")[:MOST_KEYS] if p[n] >= cut]
    return int(sum(y[n] for n in told)), len(told)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("bodies", type=Path, help="JSON: the body of each story by its id")
    ask.add_argument("--ridge", type=float, default=1.0)
    ask.add_argument("--skip", default="", help="ids of stories not to look at")
    said = ask.parse_args()
    rows = story_rows(json.loads(said.bodies.read_text()), set(said.skip.split(",")))
    for cut in (0.3, 0.35, 0.4, 0.45, 0.5):
        hit = told = gold = 0
        for left_out, (_, x, y, keys) in enumerate(rows):
            rest = [r for n, r in enumerate(rows) if n != left_out]
            weights = fit(np.vstack([r[1] for r in rest]), np.hstack([r[2] for r in rest]), said.ridge)
            here = judged(weights, x, y, cut)
            hit, told, gold = hit + here[0], told + here[1], gold + keys
        print(f"cut {cut}: P {hit / told:.3f} R {hit / gold:.3f} F1 {2 * hit / (told + gold):.3f}")
    weights = fit(np.vstack([r[1] for r in rows]), np.hstack([r[2] for r in rows]), said.ridge)
    for name, weight in zip(NAMES, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
