"""Entity-level precision, recall and F1: exact span and kind, as conlleval and seqeval count them."""

from __future__ import annotations

from collections import Counter


def entities(labels: list[str]) -> set[tuple[int, int, str]]:
    """The entities of one sentence's IOB labels as (first word, word after the last, kind)."""
    found, start, kind = set(), 0, ""
    for at, label in enumerate([*labels, "O"]):
        prefix, _, here = label.partition("-")
        if kind and (prefix != "I" or here != kind):
            found.add((start, at, kind))
            kind = ""
        if here and not kind:
            start, kind = at, here
    return found


class EntityScores:
    """Counts of right, said and true entities by kind."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.true: Counter[str] = Counter()

    def add(self, true: list[str], said: list[str]) -> None:
        """Count one sentence."""
        gold, told = entities(true), entities(said)
        self.true.update(kind for *_, kind in gold)
        self.said.update(kind for *_, kind in told)
        self.right.update(kind for *_, kind in gold & told)

    def merge(self, other: EntityScores) -> None:
        """Add the counts of another."""
        self.right += other.right
        self.said += other.said
        self.true += other.true

    def figures(self, kind: str | None = None) -> tuple[float, float, float]:
        """Precision, recall and F1, of one kind or (micro) of all."""
        right, said, true = (c[kind] if kind else c.total() for c in (self.right, self.said, self.true))
        precision, recall = right / said if said else 0.0, right / true if true else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0

    def __str__(self) -> str:
        parts = ["F1 {2:.3f} (P {0:.3f} R {1:.3f})".format(*self.figures())]
        parts += [f"{kind} {self.figures(kind)[2]:.3f}" for kind in sorted(self.true)]
        return "  ".join(parts) + f"  n={self.true.total()}"
