"""Events whose tellings were judged by readers, and how the program of today fares by them.

    .venv/bin/python training/judged_what.py

prints how many events it tells in words that were judged right, unclear or false, in none (no words), or in words that
nobody judged. `judged-what/README.md` says how they were judged.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from given_stories import briefings

from briefing_tui.briefing import Span
from briefing_tui.language import tokens

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing

JUDGED = Path(__file__).parent / "judged-what"
VERDICTS = ("false", "unclear", "right")


@dataclass(frozen=True)
class JudgedEvent:
    """A date of a story, in what words an editor would tell its happening, and verdicts on other words.

    `verdicts` are those of `VERDICTS` by the offsets of the words judged; `best`, the words themselves or where they
    stand, is empty where the date tells of none or nobody found any.
    """

    story: str
    date: Span
    is_event: bool
    best: str | tuple[Span, ...]
    verdicts: dict[frozenset[int], str]

    def best_words(self, text: str) -> str:
        """In what words of the story's text an editor would tell it."""
        if isinstance(self.best, str):
            return self.best
        return " ".join(text[span.start : span.end] for span in self.best)


def judged_events(name: str = "judged") -> list[JudgedEvent]:
    """All of them, in the order they were judged: `judged`, of which several tellings were offered, or `told`."""
    return [
        JudgedEvent(
            line["story"],
            Span(*line["date"]),
            line["event"],
            best if isinstance(best := line["best"], str) else _spans(best),
            {offsets_of(_spans(one["spans"])): VERDICTS[one["verdict"]] for one in line["told"]},
        )
        for line in map(json.loads, (JUDGED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    ]


def _spans(bounds: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*one) for one in bounds)


def offsets_of(spans: list[Span] | tuple[Span, ...]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.start, span.end))


def words_at(text: str, offsets: frozenset[int]) -> frozenset[int]:
    """Of some offsets those where words begin, marks aside."""
    return frozenset(token.start for token in tokens(text) if token.start in offsets and token.text[0].isalnum())


def verdict_on(briefing: Briefing, event: JudgedEvent) -> str:
    """What readers say of how a briefing tells a judged event."""
    text = briefing.article.text
    told = [one for one in briefing.events if any(briefing.dates[n].start == event.date.start for n in one.dates)]
    if not told:
        return "no event"
    if told[0].what is None:
        return "none"
    words = words_at(text, offsets_of(told[0].what_spans))
    return next(
        (verdict for judged, verdict in event.verdicts.items() if words_at(text, judged) == words),
        "not judged",
    )


def main() -> None:
    """Print the verdicts on the events of today."""
    for name in ("judged", "told"):
        events = [event for event in judged_events(name) if event.is_event]
        briefed = briefings(dict.fromkeys(event.story for event in events))
        counts = Counter(verdict_on(briefed[event.story], event) for event in events if event.story in briefed)
        print(f"{name}:", ", ".join(f"{verdict} {count}" for verdict, count in counts.most_common()))


if __name__ == "__main__":
    main()
