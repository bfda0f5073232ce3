"""Which events a briefer would put on the one-page list: what the lead and the headline tell, plans ahead, key actors.

Indonesian news tells the most important first (the inverted pyramid), so the place in the text counts as in the lead
baselines of summarization (Nenkova & McKeown 2011, Automatic Summarization, 2.1).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing_tui.briefing import Actor, Event
    from briefing_tui.language import Document

MOST_KEY_EVENTS = 7
_WORD = re.compile(r"\w{4,}")
_LEAD = 3  # sentences
_BACKGROUND = timedelta(days=60)
_ENOUGH = 2.0
_LITTLE = 0.5
_COARSE = ("year", "half", "quarter", "season", "decade", "century")


def with_key(
    events: Sequence[Event], actors: Sequence[Actor], document: Document, reference: date | None, title: str
) -> tuple[Event, ...]:
    """The events, at most seven of them marked as key; of those that tell the same only the first."""
    key_actors = {actor.id for actor in actors if actor.key}
    title_words = set(_WORD.findall(title.casefold()))
    worths: list[tuple[float, int, int]] = []
    rest: list[tuple[float, int, int]] = []
    seen: set[tuple[date, date, str]] = set()
    for number, event in sorted(enumerate(events), key=lambda pair: pair[1].start):
        sameness = (event.first, event.last, (event.what or event.text).casefold())
        if sameness in seen or (event.what is None and event.statement):
            continue
        seen.add(sameness)
        worth = _worth(event, key_actors, title_words, document.sentence_at(event.start), reference)
        (worths if worth >= _ENOUGH else rest).append((-worth, event.start, number))
    if not worths and rest and -min(rest)[0] >= _LITTLE:
        worths.append(min(rest))  # a story that tells of something recent has one event at least for the page
    chosen = {number for _, _, number in sorted(worths)[:MOST_KEY_EVENTS]}
    return tuple(replace(event, key=True) if number in chosen else event for number, event in enumerate(events))


def _worth(event: Event, key_actors: set[str], title_words: set[str], sentence: int, reference: date | None) -> float:
    """How much an event belongs on the one page."""
    words = set(_WORD.findall((event.what or event.text).casefold()))
    worth = 1.5 if sentence < _LEAD else 0.0
    worth += min(len(words & title_words), 3) * 0.5
    worth += 0.5 if key_actors.intersection(event.actors) else 0.0
    worth += 1.5 if event.tense == "future" else 0.0
    worth -= 1.0 if event.statement and sentence >= _LEAD else 0.0
    worth -= 0.5 if event.precision in _COARSE else 0.0
    if reference is not None:
        worth += 1.0 if event.tense != "future" and reference - event.last < timedelta(days=8) else 0.0
        worth -= 1.5 if reference - event.last > _BACKGROUND else 0.0
    return worth
