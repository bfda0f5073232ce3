"""What may be wrong with a stretch as a clause of its own: faults by name; the ranker weighs the lighter ones."""

from __future__ import annotations

from typing import Literal

# What is cut off where a stretch begins or ends.
StartFault = Literal["start.noun", "start.verb"]
EndFault = Literal["complement", "copula", "end", "object", "reporting", "subject"]
# What keeps the whole from being one clause that tells of the date.
WholeFault = Literal[
    "begin",
    "calling",
    "cut",
    "halved",
    "lacking",
    "otherwise",
    "pointing",
    "reporting",
    "subordinate",
    "unconditional",
    "undated",
    "undescribed",
    "unjoined",
    "undone",
    "unopened",
    "unreported",
    "verbless",
]
Fault = StartFault | EndFault | WholeFault

# With one of these a stretch says something else than the sentence, or nothing.
GRAVE: frozenset[Fault] = frozenset(
    {
        "unconditional",
        "unreported",
        "reporting",
        "calling",
        "complement",
        "copula",
        "halved",
        "lacking",
        "object",
        "pointing",
        "subject",
        "unopened",
        "undated",
        "otherwise",
        "undone",
    }
)
# By the kind of the phrase that a stretch begins with.
AT_START: dict[str, StartFault] = {"noun": "start.noun", "verb": "start.verb"}
START_FAULTS: frozenset[Fault] = frozenset(AT_START.values())
