"""Whether a date only says when somebody spoke: `..., kata Budi, Senin`; `Hal itu disampaikan Budi, Senin`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.words import inquits, is_verb, listed, speech_verbs, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.window import Window

_MARKS = frozenset(",\"“”'‘’")
# Behind a verb of reporting, what is said begins at once unless one of these stands between it and the day.
_ADJUNCTS = frozenset(["di", "dalam", "kepada", "saat", "ketika", "usai", "seusai", "melalui", "lewat", "pada", "hari"])
# So far behind its day a verb of reporting may stand: `Budi di Jakarta, Senin (1/2), mengatakan`.
_REACH_BEHIND = 3
_LONGEST_ATTRIBUTION = 45


def speech_verb_of(words: Sequence[str], window: Window, quoted: frozenset[int]) -> int | None:
    """The index of the verb of saying whose day the date is, or None where the date dates something else.

    A date between quotation marks is part of what is said.
    """
    if window.date_first in quoted:
        return None
    before = _verb_before(words, window, quoted)
    return _verb_behind(words, window, quoted) if before is None else before


def _verb_before(words: Sequence[str], window: Window, quoted: frozenset[int]) -> int | None:
    verb_between = clause_between = False
    told: int | None = None
    for at in range(window.date_first - 1, max(window.first, window.date_first - _LONGEST_ATTRIBUTION) - 1, -1):
        word, low = words[at], words[at].casefold()
        if at in quoted:
            return told
        if low in inquits() and at > window.first and words[at - 1] in _MARKS:
            return at
        is_source = low in listed("reported") or _is_source(words, at)
        if (
            told is None
            and low in listed("told_by_agent")
            and not verb_between
            and points_back(words, window.first, at)
        ):
            told = at
        if told is None and (low in listed("told") or is_source):
            if not verb_between and (is_source or _is_of_a_statement(words, window.first, at)):
                told = at
        elif low in speech_verbs() and low not in inquits():
            spoken = not verb_between and not clause_between and _only_adjuncts(words, at + 1, window)
            return at if spoken else told
        if word_class(word) == "relative":
            clause_between = True
        if word_class(word) == "subordinator":
            # `disampaikan Budi usai meninjau pasar, Senin`: the verb is of what Budi spoke after.
            verb_between = clause_between = False
            continue
        verb_between = verb_between or (is_verb(word) and low not in listed("reported"))
    return told


def _is_source(words: Sequence[str], at: int) -> bool:
    """`seperti dilaporkan laman ...`."""
    before = words[at - 1].casefold() if at else ""
    return words[at].casefold() in listed("naming_sources") and before in ("seperti", "sebagaimana", "demikian")


def _is_of_a_statement(words: Sequence[str], first: int, verb: int) -> bool:
    """Whether the subject of `disampaikan` is `hal itu`, `demikian` or none at all."""
    subject = [word.casefold() for word in words[max(first, verb - 6) : verb]]
    return not subject or any(word in ("hal", "demikian", "itu", "ini", "pernyataan", "keterangan") for word in subject)


def points_back(words: Sequence[str], first: int, verb: int) -> bool:
    """Whether `hal itu` is what is said, which the sentence before tells: `Hal itu disampaikan Budi`."""
    low = words[verb].casefold()
    subject = [word.casefold() for word in words[max(first, verb - 4) : verb]]
    if low in listed("told_by_agent"):
        return _is_that(subject[:-1][-2:]) or _is_that(subject[:-2][-2:])  # `Hal itu ia sampaikan`
    if takes_that(words, verb):
        return True
    is_abstract = "hal" in subject or (len(subject) > 1 and word_class(subject[-1]) == "pointing")
    return low in listed("told") and is_abstract


def takes_that(words: Sequence[str], verb: int) -> bool:
    """Whether `hal itu` is the object of a verb of saying: `Budi mengatakan hal itu`."""
    return words[verb].casefold() in speech_verbs() and _is_that(words[verb + 1 : verb + 3])


def _is_that(words: Sequence[str]) -> bool:
    return len(words) == 2 and words[0].casefold() == "hal" and word_class(words[1]) == "pointing"


def _only_adjuncts(words: Sequence[str], begin: int, window: Window) -> bool:
    """Whether nothing but marks, places and listeners stands between a verb of reporting and the day.

    What is said may begin with its own day, without a mark behind it: `Budi mengatakan, tahun ini harga naik`.
    """
    between = words[begin : window.date_first]
    after = words[window.date_last].casefold() if window.date_last < window.last else "."
    if _is_that(between[:2]):
        between, after = between[2:], "."
    if all(word in _MARKS for word in between):
        return after in (",", ".", "bahwa", ";")
    if between[0] == ",":
        between = between[1:]
    lead = between[0]
    if lead.casefold() == "dalam" and len(between) > 1 and between[1].casefold() not in listed("occasions"):
        return False
    return lead.casefold() in _ADJUNCTS and len(between) < 16 and not any(map(is_verb, between))


def _verb_behind(words: Sequence[str], window: Window, quoted: frozenset[int]) -> int | None:
    for at in range(window.date_first - 1, window.first - 1, -1):
        if words[at] in _MARKS:
            break
        if word_class(words[at]) == "relative":
            return None  # `Ketua yang menjabat pada 2023 menerangkan ...`
    for at in range(window.date_last, min(window.last, window.date_last + _REACH_BEHIND)):
        word = words[at]
        if at in quoted:
            return None
        if word.casefold() in speech_verbs():
            is_inquit = word.casefold() in inquits()
            return None if is_inquit or window.date_first == window.first else at
        if word not in (")", ","):
            return None
    return None
