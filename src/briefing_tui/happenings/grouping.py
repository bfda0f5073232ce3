"""Events of the same days, those together that tell one happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.happenings.likeness import likeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.happenings.entries import Entry
    from briefing_tui.happenings.word_weights import WordWeights

# So many of a group are compared with a new event.
_COMPARED = 4
# So many of the pairs of two groups must be one happening.
_LINKED = 0.25


def group_same(entries: Sequence[Entry], weights: WordWeights) -> list[list[Entry]]:
    """The events of the same days, those that are one together: each joins the likest group, then groups join."""
    groups: list[list[Entry]] = []
    for entry in entries:
        likest = max(groups, key=lambda group: _link([entry], group, weights), default=None)
        if likest is not None and _link([entry], likest, weights):
            likest.append(entry)
        else:
            groups.append([entry])
    joined: list[list[Entry]] = []
    for group in groups:
        host = next((other for other in joined if _link(group, other, weights)), None)
        if host is None:
            joined.append(group)
        else:
            host += group
    return joined


def _link(group: Sequence[Entry], other: Sequence[Entry], weights: WordWeights) -> float:
    """How alike two groups are on average, 0 where too few of their pairs are one happening."""
    pairs = [likeness(one, another, weights) for one in group[:_COMPARED] for another in other[:_COMPARED]]
    return sum(pairs) / len(pairs) if sum(map(bool, pairs)) >= _LINKED * len(pairs) else 0.0
