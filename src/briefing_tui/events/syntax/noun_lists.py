"""Lists of nouns before a verb, which are told as one phrase: `Jepang, Korea Selatan, dan AS | menang`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.language.function_words import ADDING, UP_TO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.phrase import Phrase

_BEFORE_LISTS = frozenset({"mark", "date", "subordinator", "adverb", "coordinator"})
_LONGEST_LISTED = 5


def with_lists_joined(parts: list[Phrase], words: Sequence[str]) -> list[Phrase]:
    """The phrases with lists of nouns before a verb as one: `Jepang, Korea Selatan, dan AS`."""
    joined: list[Phrase] = []
    at = 0
    while at < len(parts):
        part, end = parts[at], at + 1
        if part.kind == "noun" and (not joined or joined[-1].kind in _BEFORE_LISTS):
            end = max(_end_of_list(parts, at, words), _end_of_range(parts, at, words, joined))
        elif part.kind == "preposition":
            end = max(_end_of_list(parts, at, words), _end_of_range(parts, at, words, joined))
            if end > at + 1 and not _precedes_verb(parts, end):  # else `beras dari Solo, Sleman, dan Bantul | naik`
                end = at + 1
        joined.append(part._replace(last=parts[end - 1].last) if end > at + 1 else part)
        at = end
    return joined


def _end_of_list(parts: list[Phrase], at: int, words: Sequence[str]) -> int:
    """Behind the last noun of a list that begins with one: commas between, a coordinator before the last."""
    end, count = at + 1, len(parts)
    while end + 1 < count and words[parts[end].first] == "," and _is_short_noun(parts[end + 1]):
        end += 2
    if end == at + 1:
        return end
    close = end + (end < count and words[parts[end].first] == ",")
    if close + 1 < count and parts[close].kind == "coordinator" and _is_short_noun(parts[close + 1]):
        return close + 2
    last = parts[end - 1]
    return end if words[last.first].casefold() in ADDING else at + 1


def _end_of_range(parts: list[Phrase], at: int, words: Sequence[str], before: list[Phrase]) -> int:
    """Behind the noun that a range before the first verb goes up to: `Warga di Solo hingga Sleman | menari`."""
    end = at + 1
    if end + 1 >= len(parts) or not _is_short_noun(parts[end + 1]) or not _precedes_verb(parts, end + 2):
        return end
    kinds = [part.kind for part in before]
    while kinds and kinds[-1] in ("noun", "preposition"):
        kinds.pop()
    if kinds and kinds[-1] not in _BEFORE_LISTS:
        return end
    joint = words[parts[end].first].casefold()
    is_of_subject = parts[at].kind == "preposition" and len(kinds) < len(before) and before[len(kinds)].kind == "noun"
    return end + 2 if joint in UP_TO or (joint in ADDING and is_of_subject) else end


def _precedes_verb(parts: list[Phrase], at: int) -> bool:
    """Whether a verb follows, dates and adverbs aside."""
    behind = (part.kind for part in parts[at:] if part.kind not in ("date", "adverb"))
    return next(behind, "") == "verb"


def _is_short_noun(part: Phrase) -> bool:
    return part.kind == "noun" and part.last - part.first <= _LONGEST_LISTED
