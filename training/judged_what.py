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

JUDGED = Path(__file__).parent / "judged-what" / "judged.jsonl"
VERDICTS = ("false", "unclear", "right")


@dataclass(frozen=True)
class JudgedEvent:
    """A date of a story, in what words an editor would tell its happening, and verdicts on other words.

    `verdicts` are those of `VERDICTS` by the offsets of the words judged; `best` is empty where the date tells of none.
    """

    story: str
    date: Span
    is_event: bool
    best: str
    verdicts: dict[frozenset[int], str]


def judged_events() -> list[JudgedEvent]:
    """All of them, in the order they were judged."""
    return [
        JudgedEvent(
            line["story"],
            Span(*line["date"]),
            line["event"],
            line["best"],
            {_offsets([Span(*span) for span in one["spans"]]): VERDICTS[one["verdict"]] for one in line["told"]},
        )
        for line in map(json.loads, JUDGED.read_text(encoding="utf-8").splitlines())
    ]


def _offsets(spans: list[Span] | tuple[Span, ...]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.start, span.end))


def _words(text: str, offsets: frozenset[int]) -> frozenset[int]:
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
    words = _words(text, _offsets(told[0].what_spans))
    return next(
        (verdict for judged, verdict in event.verdicts.items() if _words(text, judged) == words),
        "not judged",
    )


def main() -> None:
    """Print the verdicts on the events of today."""
    events = [event for event in judged_events() if event.is_event]
    briefed = briefings(dict.fromkeys(event.story for event in events))
    counts = Counter(verdict_on(briefed[event.story], event) for event in events if event.story in briefed)
    print(", ".join(f"{verdict} {count}" for verdict, count in counts.most_common()))


if __name__ == "__main__":
    main()
