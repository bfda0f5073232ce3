"""The names that IOB2 labels mark in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def names_in(labels: Sequence[str], *kinds: str) -> Iterator[tuple[int, int, str]]:
    """The names of some kinds (`PER`, `ORG`, `LOC`), as first word, the one behind the last, and kind."""
    begins = [f"B-{kind}" for kind in kinds]
    if not any(label in labels for label in begins):
        return
    for at in [at for at, label in enumerate(labels) if label in begins]:
        kind, end = labels[at][2:], at + 1
        while end < len(labels) and labels[end] == f"I-{kind}":
            end += 1
        yield at, end, kind


def mark_name(labels: list[str], first: int, end: int, kind: str) -> None:
    """Label the words `first` to `end`, if there are any, as one name of a kind."""
    labels[first:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - first - 1)] if end > first else []
