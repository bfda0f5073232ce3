"""What the compression tagger sees of a word: its class, its neighbours, and where it stands seen from the date."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing_tui.events.clauses import segments
from briefing_tui.events.words import is_verb, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.clauses import Segment, Window

_FAR = 4
_FIRST, _LAST = ("-1<>",), ("1<>",)


@lru_cache(maxsize=20_000)
def _own(word: str) -> tuple[str, ...]:
    low, kind = word.casefold(), word_class(word)
    return ("1", f"w={low}", f"c={kind}")


@lru_cache(maxsize=20_000)
def _before(word: str, kind: str) -> tuple[str, ...]:
    """What the word before says of one of this class."""
    return (f"-1w={word.casefold()}", f"-1c={word_class(word)}", f"cc={word_class(word)}|{kind}")


@lru_cache(maxsize=20_000)
def _behind(word: str, kind: str) -> tuple[str, ...]:
    """What the word behind says of one of this class."""
    return (f"1w={word.casefold()}", f"1c={word_class(word)}", f"cn={kind}|{word_class(word)}")


@cache
def _bucket(distance: int) -> str:
    size = abs(distance)
    step = size if size < 4 else 4 if size < 7 else 7 if size < 12 else 12 if size < 20 else 20
    return f"{'-' if distance < 0 else ''}{step}"


def _segment_of(parts: Sequence[Segment], at: int) -> int:
    """The index of the segment that holds a token, or of the last one before it."""
    index = 0
    for number, segment in enumerate(parts):
        if segment.first > at:
            break
        index = number
    return index


def window_features(
    words: Sequence[str],
    window: Window,
    dates: frozenset[int],
    names: dict[int, str],
    quoted: frozenset[int],
    is_statement: bool,
) -> list[list[str]]:
    """The features of every word of the window, as short strings.

    `dates` are the tokens inside any date, `names` those inside an actor's mention with a letter for what the actor is,
    `quoted` those between quotation marks.
    """
    parts = segments(words, window.first, window.last)
    home = _segment_of(parts, window.date_first)
    signs = _segment_signs(parts, home, words, quoted)
    statement = "S" if is_statement else "E"
    kinds = [word_class(words[at]) for at in range(window.first, window.last)]
    features = []
    number, size = 0, window.last - window.first
    for place in range(size):
        at = window.first + place
        while number + 1 < len(parts) and parts[number + 1].first <= at:
            number += 1
        kind = kinds[place]
        found = [*_own(words[at])]
        found += _before(words[at - 1], kind) if place else _FIRST
        found += _behind(words[at + 1], kind) if place + 1 < size else _LAST
        if place > 1:
            found.append(f"-2c={kinds[place - 2]}")
        if place + 2 < size:
            found.append(f"2c={kinds[place + 2]}")
        distance = at - window.date_first if at < window.date_first else max(at - window.date_last + 1, 0)
        found.append(f"d={_bucket(distance)}")
        relation = signs[number] if parts else ""
        found += [f"g={relation}{statement}", f"gk={relation}{kind}"]
        if at in dates:
            found.append("D" if window.date_first <= at < window.date_last else "D2")
        if at in names:
            found += [f"N{names[at]}", f"N{names[at]}{relation}"]
        if at in quoted:
            found.append(f"Q{statement}")
        features.append(found)
    _mark_verbs(features, words, window, parts)
    return features


def _segment_signs(parts: Sequence[Segment], home: int, words: Sequence[str], quoted: frozenset[int]) -> list[str]:
    """For each segment: how far from the date's, what opened it, whether it has a verb."""
    signs = []
    for number, part in enumerate(parts):
        offset = max(-_FAR, min(_FAR, number - home))
        speech = any(word_class(word) == "speech" for word in words[part.first : part.last])
        sign = f"{offset}{'v' if part.has_verb else ''}{'s' if speech else ''}{'q' if part.first in quoted else ''}"
        signs.append(f"{sign}{part.opener[:3]}")
    return signs


def _mark_verbs(features: list[list[str]], words: Sequence[str], window: Window, parts: Sequence[Segment]) -> None:
    """Whether a word stands before, at or behind the first verb of its segment, and how far."""
    for part in parts:
        first_verb = next((at for at in range(part.first, part.last) if is_verb(words[at])), None)
        for at in range(part.first, part.last):
            sign = "-" if first_verb is None else _bucket(at - first_verb)
            features[at - window.first].append(f"v={sign}")
