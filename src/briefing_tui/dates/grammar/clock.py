"""Clock times, parts of the day and zones: what stands behind a day, or alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import DateMatch, TimeOfDay
from briefing_tui.dates.grammar.numerals import digits
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream


def time_at(stream: TokenStream, i: int, *, bare_hour: bool) -> tuple[str, int] | None:
    """The time at i (`16.00`, `07:30:15`, with `bare_hour` also `9`) as `HH:MM`, and where it ends."""
    hour = digits(stream, i, 2)
    if hour is None or hour > 24:
        return None
    j = i + 1
    if stream.text[j] in (".", ":") and stream.glued[j] and stream.glued[j + 1]:
        minute = digits(stream, j + 1, 2)
        if minute is not None and minute < 60 and len(stream.text[j + 1]) == 2:
            j += 2
            told = f"{hour:02}:{minute:02}"
            if stream.text[j] == stream.text[j - 2] and stream.glued[j] and stream.glued[j + 1]:
                second = digits(stream, j + 1, 2)
                if second is not None and second < 60 and len(stream.text[j + 1]) == 2:
                    return f"{told}:{second:02}", j + 2
            return told, j
        if stream.text[j] == ":" or minute is not None:
            return None
    return (f"{hour:02}:00", j) if bare_hour else None


def part_of_day(stream: TokenStream, i: int) -> tuple[str, int] | None:
    """`malam`, `dini hari`, `pagi hari` at i as a TIMEX3 code, and where it ends."""
    for words, code in lexicon().parts.get(stream.lower[i], ()):
        if stream.phrase(i, words):
            return code, i + len(words)
    return None


def zone(stream: TokenStream, i: int) -> tuple[str, int] | None:
    """`WIB`, `waktu setempat`, `waktu Indonesia barat`, `waktu London` at i, and where it ends."""
    lower = stream.lower[i]
    if lower in lexicon().zones:
        return lower.upper(), i + 1
    if lower == "setempat":
        return "setempat", i + 1
    if lower != "waktu":
        return None
    if stream.lower[i + 1] in ("setempat", "lokal"):
        return "setempat", i + 2
    if stream.lower[i + 1] == "indonesia" and stream.lower[i + 2] in ("barat", "tengah", "timur"):
        return {"barat": "WIB", "tengah": "WITA", "timur": "WIT"}[stream.lower[i + 2]], i + 3
    if stream.text[i + 1][:1].isupper() and stream.text[i][0].islower():
        two = stream.text[i + 2][:1].isupper() and stream.lower[i + 1] in lexicon().two_word_places
        return "setempat", i + 3 if two else i + 2
    return None


def _until(word: str) -> bool:
    return word in HYPHENS or word in lexicon().until


def _later(told: str, part: str) -> str:
    """`jam 7 malam` is 19:00, `jam 12 malam` midnight."""
    hour = int(told[:2])
    if part == "TNI" and hour == 12:
        hour = 24
    elif (part in ("TAF", "TEV", "TNI") and 1 < hour < 12) or (part == "TMI" and hour < 5):
        hour += 12
    return f"{hour:02}{told[2:]}"


def clock(stream: TokenStream, i: int) -> DateMatch | None:
    """A time of day: `pukul 20.00 hingga 21.00 WIB`, `sekitar pukul 9 pagi`, `08.00-12.00 WIB`, `10.00 WIB`."""
    start, j = i, i
    called = stream.lower[i] in lexicon().hour_words
    if called:
        j += 1
        if stream.text[j] == "." and stream.glued[j]:
            j += 1
        for words, _ in lexicon().approximate.get(stream.lower[j], ()):
            if stream.phrase(j, words):
                j += len(words)
                break
    told = time_at(stream, j, bare_hour=called)
    if told is None:
        return None
    at, j = told
    until = None
    first_zone = zone(stream, j)
    if first_zone is not None and _until(stream.lower[first_zone[1]]):
        k = first_zone[1] + 1
        if stream.lower[k] in ("dengan", *lexicon().hour_words):
            k += 1
        if time_at(stream, k, bare_hour=called) is not None:
            j = first_zone[1]
    if _until(stream.lower[j]):
        k = j + 1
        if stream.lower[k] == "dengan":
            k += 1
        if stream.lower[k] in lexicon().hour_words:
            k += 1
        second = time_at(stream, k, bare_hour=called)
        if second is not None:
            until, j = second
        elif called and stream.lower[k] == "selesai":
            j = k + 1
    where = None
    for _ in range(2):
        part = part_of_day(stream, j)
        if part is not None and called:
            at, until, j = _later(at, part[0]), _later(until, part[0]) if until else None, part[1]
        here = zone(stream, j)
        if here is None and stream.text[j] == "(" and stream.text[j + 2] == ")":
            inner = zone(stream, j + 1)
            here = (inner[0], j + 3) if inner else None
        if here is not None:
            where, j = here
    if not called and where is None:
        return None
    if stream.lower[j] == "lalu" or (
        j < stream.size and called and stream.lower[j] in ("kerja", "pelajaran", "sehari")
    ):
        return None
    return DateMatch(start, j, TimeOfDay(at, until), zone=where)
