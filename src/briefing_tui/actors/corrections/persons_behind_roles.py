"""Names that the tagger doubts or passes by, told by the office or occupation before them: `Kapten, Rudolf, hadir`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import is_possessed, opens_role, role_lexicon
from briefing_tui.language.function_words import ADDING
from briefing_tui.language.verb_prefixes import has_verb_prefix

if TYPE_CHECKING:
    from collections.abc import Sequence

# So many words, its body's name among them, a role before a comma has.
_LONGEST_ROLE = 10
_SHORTEST_LETTERS = 2
# `periode 2018-2023` has so many words, its stroke with them.
_LONGEST_TENURE = 4
_CLOSING = frozenset({".", "”", '"', ")"})


def is_behind_role(words: Sequence[str], labels: Sequence[str], first: int, end: int) -> bool:
    """Whether the words `first` to `end`, a person's name or none to the tagger, name whose the role before them is.

    That is behind a comma, and closed by another one before the verb or by the end of what somebody said, or right
    behind an office that nothing goes with (`Perdana Menteri Keir`), the letters of a body (`Ketua KPK Rudi`) or what
    says how somebody is (`penyiar legendaris Budi`).
    """
    if labels[first] not in ("O", "B-PER") or first < 2:
        return False
    if _is_complete(words, labels, first):
        return _role_start(words, labels, first) is not None and _is_closed_by_verb(words, end)
    if words[first - 1] != ",":
        return False
    start = _role_start(words, labels, first - 1)
    if start is None:
        return False
    if words[end : end + 1] == [","]:
        return _goes_on_with_verb(words, end + 1)
    said = start > 0 and words[start - 1].casefold() in lexicons().speech
    return said and (end == len(words) or words[end] in _CLOSING)


def _is_complete(words: Sequence[str], labels: Sequence[str], first: int) -> bool:
    """Whether a role before a name is whole, so that no body's name is to follow but its holder's."""
    before = words[first - 1]
    pair = (words[first - 2].casefold(), before.casefold())
    if before in role_lexicon().qualities or pair in role_lexicon().sole_offices:
        return True
    if before[0].isdigit() and not role_lexicon().tenures.isdisjoint(words[max(0, first - _LONGEST_TENURE) : first]):
        return True  # `Ketua KPU periode 2018-2023 | Budi`
    return labels[first - 1][2:] == "ORG" and before.isupper() and len(before) > _SHORTEST_LETTERS


def _role_start(words: Sequence[str], labels: Sequence[str], stop: int) -> int | None:
    """Where the role begins that ends at a word; None where none does, or where its holder is named in it."""
    roles, lexicon = role_lexicon(), lexicons()
    at = stop
    while at > 0 and stop - at < _LONGEST_ROLE:
        word = words[at - 1]
        low = word.casefold()
        if not (word[0].isalnum() or word in "/-&()") or labels[at - 1][2:] == "PER":
            break
        if word.islower() and (_is_verb(low) or (low in roles.stops and low not in roles.going_on)):
            break
        if low in lexicon.speech and low not in roles.heads:
            break
        at -= 1
    lower = [word.casefold() for word in words[at:stop]]
    begin = next((n for n in range(len(lower)) if opens_role(lower, n)), None)
    if begin is None or is_possessed(lower[begin]):
        return None
    before = words[at + begin - 1].casefold() if at + begin else ""
    counted = before in roles.plurals or before in roles.kin or before in roles.seats
    return None if counted else at + begin


def _is_verb(low: str) -> bool:
    roles = role_lexicon()
    return has_verb_prefix(low) and low not in roles.insides and low not in roles.heads


def _is_closed_by_verb(words: Sequence[str], end: int) -> bool:
    """Whether the sentence's verb, a comma or its end stands behind a name."""
    return end == len(words) or words[end] in (",", ".") or _goes_on_with_verb(words, end)


def _goes_on_with_verb(words: Sequence[str], at: int) -> bool:
    """Whether a verb, or another role behind `dan`, begins at a word."""
    if at >= len(words) or not words[at][0].islower():
        return False
    low, lexicon = words[at], lexicons()
    if low in ADDING and at + 1 < len(words):
        return words[at + 1][0].isupper() and opens_role([word.casefold() for word in words[at + 1 : at + 4]], 0)
    known = low in lexicon.speech or low in lexicon.auxiliaries or low in lexicon.bare_verbs
    return known or has_verb_prefix(low)
