"""Clock times, parts of the day and zones: what stands behind a day, or alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import DateMatch, TimeOfDay
from briefing_tui.dates.grammar.numerals import amount, digits, number_words
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream

_MINUTES_OF_DAY = 24 * 60


def connector(stream: TokenStream, i: int) -> int:
    """Where the second end of a range may begin behind `-`, `hingga`, `sampai dengan`, `s/d`, `s.d.` at i; else 0."""
    lower = stream.lower[i]
    if lower in HYPHENS:
        return i + 1
    if lower in lexicon().until:
        k = i + 2 if stream.lower[i + 1] in ("dengan", "dgn") else i + 1
    elif lower == "s" and stream.text[i + 1] in ("/", ".") and stream.lower[i + 2] == "d":
        k = i + 4 if stream.text[i + 3] == "." else i + 3
    else:
        return 0
    for _ in range(2):
        if stream.lower[k] in lexicon().before_second_end and stream.lower[k + 1] != "ini":
            k += 1
    return k


def time_at(stream: TokenStream, i: int, *, bare_hour: bool) -> tuple[str, int] | None:
    """The time at i (`16.00`, `07:30:15`, with `bare_hour` also `9`) as `HH:MM`, and where it ends."""
    hour = digits(stream, i, 2)
    if hour is None and bare_hour:
        return _spelled_hour(stream, i)
    if hour is None or hour > 24:
        return None
    j = i + 1
    if stream.text[j] in (".", ":") and stream.glued[j] and stream.glued[j + 1]:
        minute = digits(stream, j + 1, 2)
        if minute is not None and minute < 60 and len(stream.text[j + 1]) == 2:
            j += 2
            time = f"{hour:02}:{minute:02}"
            if stream.text[j] == stream.text[j - 2] and stream.glued[j] and stream.glued[j + 1]:
                second = digits(stream, j + 1, 2)
                if second is not None and second < 60 and len(stream.text[j + 1]) == 2:
                    return f"{time}:{second:02}", j + 2
            return time, j
        if stream.text[j] == ":" or minute is not None:
            return None
    return (f"{hour:02}:00", j) if bare_hour else None


def _spelled_hour(stream: TokenStream, i: int) -> tuple[str, int] | None:
    """`tiga`, `setengah delapan` (half past seven) behind `jam`."""
    half = stream.lower[i] in lexicon().halves
    hour = amount(stream, i + 1) if half else number_words(stream, i)
    if hour is None or hour[0] not in range(1, 13):
        return None
    if lexicon().units.get(stream.lower[hour[1]]) in ("hour", "minute"):
        return None
    return (f"{int(hour[0]) - 1:02}:30" if half else f"{int(hour[0]):02}:00"), hour[1]


def _with_minutes(stream: TokenStream, at: str, j: int) -> tuple[str, int]:
    """`lewat 15 menit`, `kurang sepuluh`, `kurang seperempat` behind a full hour that ends at j."""
    sign = lexicon().minutes_on.get(stream.lower[j])
    if sign is None or not at.endswith(":00") or len(at) > len("08:00"):
        return at, j
    number = amount(stream, j + 1)
    if number is None:
        return at, j
    count, end = number
    is_part = count < 1  # `seperempat`, of an hour
    has_unit = lexicon().units.get(stream.lower[end]) == "minute"
    counts_others = not (is_part or has_unit) and stream.text[end][:1].isalpha()  # `lewat 30 orang`
    minutes = int(count * 60 if is_part else count)
    if not 1 <= minutes < 60 or counts_others:
        return at, j
    moment = (int(at[:2]) * 60 + sign * minutes) % _MINUTES_OF_DAY
    return f"{moment // 60:02}:{moment % 60:02}", end + has_unit


def part_of_day(stream: TokenStream, i: int) -> tuple[str, int] | None:
    """`malam`, `dini hari`, `pagi hari` at i as a TIMEX3 code, and where it ends."""
    for words, code in lexicon().parts.get(stream.lower[i], ()):
        if stream.phrase(i, words):
            return code, i + len(words)
    return None


def days_ahead(stream: TokenStream, i: int) -> int:
    """The days to the part of a day at i that is said to be to come: `dini hari nanti` is told the evening before."""
    return int(stream.lower[i] in lexicon().after_midnight)


def zone(stream: TokenStream, i: int) -> tuple[str, int] | None:
    """`WIB`, `waktu setempat`, `waktu Indonesia barat`, `waktu London` at i, and where it ends."""
    lower = stream.lower[i]
    if lower == "." and stream.lower[i + 1] in lexicon().zones and stream.text[i + 1].isupper():
        return stream.text[i + 1], i + 2  # `pukul 15.45. WIB`, a slip
    if lower in lexicon().zones:
        return lower.upper(), i + 1
    if lower == "setempat":
        return "setempat", i + 1
    if lower != "waktu":
        return None
    if stream.lower[i + 1] in lexicon().local:
        return "setempat", i + 2
    if stream.lower[i + 1] == "indonesia" and stream.lower[i + 2] in lexicon().indonesian_zones:
        return lexicon().indonesian_zones[stream.lower[i + 2]], i + 3
    if stream.text[i + 1][:1].isupper() and stream.text[i][0].islower():
        two = stream.text[i + 2][:1].isupper() and stream.lower[i + 1] in lexicon().two_word_places
        return "setempat", i + 3 if two else i + 2
    return None


def _later(time: str, part: str) -> str:
    """`jam 7 malam` is 19:00, `jam 12 malam` midnight."""
    hour = int(time[:2])
    if part == "TNI" and hour == 12:
        hour = 24
    elif (part in ("TAF", "TEV", "TNI") and 1 < hour < 12) or (part == "TMI" and hour < 5):
        hour += 12
    return f"{hour:02}{time[2:]}"


def hour_of_part(time: str, part: str | None) -> str:
    """The hour told without minutes behind its part of the day: `sore pukul 5` is 17:00; others as they are."""
    hours = {"TAF": range(1, 8), "TEV": range(3, 8), "TNI": range(6, 12)}.get(part or "", range(0))
    return f"{int(time[:2]) + 12:02}{time[2:]}" if int(time[:2]) in hours else time


def clock(stream: TokenStream, i: int) -> DateMatch | None:
    """A time of day: `pukul 20.00 hingga 21.00 WIB`, `sekitar pukul 9 pagi`, `08.00-12.00 WIB`, `10.00 WIB`."""
    called = stream.lower[i] in lexicon().hour_words
    time = time_at(stream, _behind_hour_word(stream, i) if called else i, bare_hour=called)
    if time is None:
        return None
    at, j = _with_minutes(stream, *time) if called else time
    first_part = part_of_day(stream, j) if called else None
    if first_part is not None:  # `jam 8 pagi sampai jam 3 sore`
        at, j = _later(at, first_part[0]), first_part[1]
    until, j = _second_time(stream, j, called=called, between=stream.before(i) == "antara")
    place = None
    for _ in range(2):
        part = part_of_day(stream, j) if called else None
        if part is not None:
            at = _later(at, part[0]) if first_part is None else at
            until, j = _later(until, part[0]) if until else None, part[1]
        behind = zone(stream, j) or _bracketed_zone(stream, j)
        if behind is not None:
            place, j = behind
    if not called and place is None:
        return None
    if stream.lower[j] == "lalu" or (called and stream.lower[j] in lexicon().lesson_hours):
        return None
    return DateMatch(i, j, TimeOfDay(at, until), zone=place)


def _behind_hour_word(stream: TokenStream, i: int) -> int:
    """Where the number stands: behind `pukul`, `pkl.`, `jam sekitar`."""
    j = i + 2 if stream.text[i + 1] == "." and stream.glued[i + 1] else i + 1
    for words, _ in lexicon().approximate.get(stream.lower[j], ()):
        if stream.phrase(j, words):
            return j + len(words)
    return j


def _second_time(stream: TokenStream, j: int, *, called: bool, between: bool) -> tuple[str | None, int]:
    """The end of a span of hours behind j (`hingga pukul 21.00`, `WIB-12.00`), and where that ends; else None and j.

    With `between` (`antara`), `dan` joins them; the number of a day is no hour (`pukul 10.00 hingga 10/5/2023`).
    """
    hour_words = lexicon().hour_words
    first_zone = zone(stream, j)
    end = j if first_zone is None else first_zone[1]
    k = end + 1 if between and stream.lower[end] == "dan" else connector(stream, end)
    if not k:
        return None, j
    if stream.lower[k] in hour_words:
        k += 1
    time = time_at(stream, k, bare_hour=called)
    if time is not None:
        day_of_month = stream.text[time[1]] == "/" or stream.lower[time[1]] in lexicon().months
        return (None, j) if day_of_month else time
    return None, k + 1 if called and first_zone is None and stream.lower[k] == "selesai" else j


def _bracketed_zone(stream: TokenStream, j: int) -> tuple[str, int] | None:
    """`(WIB)`."""
    if stream.text[j] != "(" or stream.text[j + 2] != ")":
        return None
    inner = zone(stream, j + 1)
    return (inner[0], j + 3) if inner is not None else None
