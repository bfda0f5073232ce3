"""Whether a date only ends or begins what happened: `sampai 2 Juni`, `sejak 2018`; listed by its day, it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.date_place import words_of
from briefing_tui.events.syntax.words import listed, since_words, word_class

if TYPE_CHECKING:
    from briefing_tui.briefing import Bound, DateExpression

_LOOK_BACK = 40  # characters before a date in which the word may stand
_BOUNDS: tuple[Bound, ...] = ("until", "from", "since", "before", "after")
_ENDS = frozenset(".!?;:")


def bound_of(text: str, date: DateExpression) -> Bound | None:
    """What the word before a date makes of it; None where there is none, or where the date has both its ends."""
    if date.precision == "interval":
        return None
    before = text[max(0, date.start - _LOOK_BACK) : date.start]
    if before.rstrip()[-1:] in _ENDS:
        return None
    word = next((word for word in reversed(words_of(before)) if word not in listed("before_days")), "")
    bound = next((bound for bound in _BOUNDS if word in _words_of(bound)), None)
    return None if bound in ("before", "after") and _goes_on(text[date.end :]) else bound


def _words_of(bound: Bound) -> frozenset[str]:
    return since_words() if bound == "since" else listed(bound)


def _goes_on(behind: str) -> bool:
    """Whether a clause goes on behind a date, which is its own: `setelah kemarin menang`."""
    word = next(iter(behind[:_LOOK_BACK].split()), "")
    return word[:1].isalnum() and word_class(word) not in ("preposition", "coordinator", "pointing")
