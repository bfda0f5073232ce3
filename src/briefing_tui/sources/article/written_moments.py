"""Days and hours as stories and records write them (`Selasa, 9 Mei 2023 07:30 WIB`): the forms, what each one says."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from functools import cache

from briefing_tui.resources import read_toml

_SHORTEST_MONTH = 3
# Hours east of Greenwich of Indonesia's three zones (Keputusan Presiden No. 41/1987).
_INDONESIAN_ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}
ZONES = {**_INDONESIAN_ZONES, "GMT": 0, "UTC": 0, "Z": 0}
# One of the three, in a pattern.
ZONE = f"(?:{'|'.join(_INDONESIAN_ZONES)})"
_CLOCK = (
    r"(?:\)?\s*[,|•·\-–—/T(@]*\s*(?:pukul|jam|pkl?\.?|at\b)?\s*"
    r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.]\d\d(?:\.\d{1,6})?)?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?(?:\s*(?P<zone>(?:"
    + "|".join(ZONES)
    + r")\b|\+\d{2}:?\d{2}\b|(?<=\s)-\d{4}\b))?)?"
)
_EARLIER_CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.]\d\d)?\s*(?P<zone>" + ZONE + r")?\b", re.I
)
_DAY_OF_DATELINE = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})"
    r"(?:[/-](?P<number>\d{1,2})(?:[/-](?P<year>\d{4}|\d{2}))?| (?P<name>[A-Z][a-z]{2,8})\b)(?!\d)"
)
# A sentence's end, with initials behind it: `... 1 Januari 2025. (jes)`.
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s*(?:[(\[][^()\[\]]{1,30}[)\]]\s*)?$")
# `waktu baca 3 menit`, `diterbitkan pada ... oleh`: more words in small letters are a clause.
_MOST_SMALL_WORDS = 4
_LONGEST_WEEKDAY = 12


@cache
def weekday_names() -> frozenset[str]:
    """The Indonesian names of weekdays in lower case, none of them shortened."""
    table = read_toml("lexicons/dates.toml")["weekdays"]
    others = {*table["short"].split(), *table["english"].split()}
    return frozenset(name for day, names in table.items() if day.isdigit() for name in names.split()) - others


@cache
def _month_numbers() -> dict[str, int]:
    """The months' names in lower case and every shortening of three letters and more (`Agust`, `Sept`, `Mar`)."""
    table = read_toml("lexicons/dates.toml")["months"]
    return {
        name[:length]: int(month)
        for month, names in table.items()
        if month.isdigit()
        for name in names.split()
        for length in range(_SHORTEST_MONTH, len(name) + 1)
    }


def weekday_pattern() -> str:
    """A pattern for the weekday before a day, which need not be there."""
    names = "|".join(sorted(weekday_names())).replace("'", "['’]")
    return rf"(?:(?:{names})\s*[,/]?\s*\(?\s*)?"


@cache
def _month_names() -> str:
    return "|".join(sorted(_month_numbers(), key=len, reverse=True))


@cache
def worded() -> re.Pattern[str]:
    return re.compile(
        rf"{weekday_pattern()}\b(?P<day>\d{{1,2}})[\s-]+(?P<month>{_month_names()})\.?,?[\s-]+(?P<year>\d{{4}})\b{_CLOCK}",
        re.I,
    )


@cache
def numbered() -> re.Pattern[str]:
    return re.compile(
        rf"{weekday_pattern()}\b(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-](?P<year>\d{{4}})\b{_CLOCK}", re.I
    )


@cache
def _iso_day() -> re.Pattern[str]:
    """A day of ISO 8601 that stands by itself: neither a part of an address nor of a longer number."""
    return re.compile(
        rf"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-]|[./]\w){_CLOCK}", re.I
    )


@cache
def record_forms() -> tuple[re.Pattern[str], ...]:
    """The forms that stand only where nothing but a date is expected: short years, month or year first."""
    month, short = rf"(?P<month>{_month_names()})", r"['’]?(?P<year>\d{4}|\d{2})\b(?![:.]?\d)"
    return (
        re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?:[\s./-]+|(?=[a-z])){month}\.?,?[\s./-]*{short}{_CLOCK}", re.I),
        re.compile(
            rf"\b{month}\.?\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:),?\s*(?P<year>\d{{4}})\b(?:\s+at\b)?{_CLOCK}",
            re.I,
        ),
        re.compile(rf"(?<!\d)(?P<year>\d{{4}})[/.-](?P<month>\d{{1,2}})[/.-](?P<day>\d{{1,2}})(?!\d){_CLOCK}", re.I),
        re.compile(rf"(?<![\d/.-])(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-]{short}{_CLOCK}", re.I),
    )


def published_line(line: str) -> str | None:
    """The publication moment in a line of a story's head that holds little else (`Selasa, 9 Mei 2023 07:30 WIB`).

    Also as programs write it (`2023-05-09 07:30:12`).
    """
    # What every form below holds, and hardly a line else: most stories then need no pattern.
    if len(line) > 120 or not re.search(r"\d[\s/.-]+[^\W_]+\.?,?[\s/.-]+\d{4}|\d{4}-\d\d-\d\d", line):
        return None
    for pattern in (worded, numbered, _iso_day):
        match = pattern().search(line)
        if match and len(line) - len(match.group()) <= 60 and not _is_sentence(line, match):
            return moment_of(match)
    return None


def day_written(dateline: str, published: str) -> str | None:
    """The day in a dateline (`Solo (13/9) - `, `Solo, 13 September - `) in ISO 8601; its year, where it names none, is
    the last one that puts it before the day of publication.
    """
    match = _DAY_OF_DATELINE.search(dateline)
    if match is None:
        return None
    month = int(match["number"]) if match["number"] else _month_numbers().get(match["name"].casefold(), 0)
    latest = date.fromisoformat(published[:10])
    years = (int(match["year"]),) if match["year"] else (latest.year, latest.year - 1)
    for year in years:
        try:
            day = date(year + 2000 if year < 100 else year, month, int(match["day"]))
        except ValueError:
            continue
        if day <= latest:
            return day.isoformat()
    return None


def _is_sentence(line: str, moment: re.Match[str]) -> bool:
    """Whether a line with a day in it ends as a sentence does, its signature aside, or says something of its own."""
    if _SENTENCE_END.search(line):
        return True
    around = line[: moment.start()] + " " + line[moment.end() :]
    return sum(word.isalpha() and word.islower() for word in around.split()) > _MOST_SMALL_WORDS


def without_moments(text: str, mark: str) -> str:
    """A line with a mark in the place of each day and hour in it (`Senin, 4 Maret 2024 09:10 WIB`, `Mar 4, 2024`)."""
    if not any(map(str.isdigit, text)):
        return text
    for pattern in (worded(), numbered(), _iso_day(), record_forms()[1]):
        text = pattern.sub(mark, text)
    weekdays = "|".join(map(re.escape, _weekday_numbers()))
    return re.sub(rf"\b(?:{weekdays})\b\s*,?\s*(?={re.escape(mark)})", "", text, flags=re.I)


def moment_of(match: re.Match[str], *, month_first: bool = False) -> str | None:
    """The day or moment that a pattern found; None where it is none of the calendar."""
    year = int(match["year"])
    if len(match["year"]) == len("24"):
        # As POSIX and RFC 2822 have it, the pivot is far from every story on the web.
        year += 1900 if year > 68 else 2000
    orders = [(match["day"], match["month"])]
    if match["month"].isdigit() and match.start("day") < match.start("year"):
        orders.insert(0 if month_first else 1, (match["month"], match["day"]))
    days = [day for number, month in orders if (day := _day(year, month, number)) is not None]
    weekday = _weekday_before(match) if len(days) > 1 else None
    day = next((day for day in days if day.weekday() == weekday), days[0] if days else None)
    if day is None:
        return None
    clock = match if match["hour"] is not None else _EARLIER_CLOCK.search(match.string, 0, match.start())
    return day.isoformat() if clock is None else _at(day, clock)


def _weekday_before(match: re.Match[str]) -> int | None:
    """The weekday that stands before a date in numbers (`Thu, 09/12/2024`), counted from Monday; else None."""
    words = re.findall(r"[^\W\d_]+", match.string[max(0, match.start("day") - _LONGEST_WEEKDAY) : match.start("day")])
    return _weekday_numbers().get(words[-1].casefold()) if words else None


@cache
def _weekday_numbers() -> dict[str, int]:
    """The names of weekdays in lower case, English ones also shortened to three letters."""
    table = read_toml("lexicons/dates.toml")["weekdays"]
    numbers = {name: int(day) for day, names in table.items() if day.isdigit() for name in names.split()}
    return numbers | {name[:3]: number for name, number in numbers.items() if name in table["english"].split()}


def _day(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month) if month.isdigit() else _month_numbers()[month.casefold()], int(day))
    except ValueError:
        return None


def _at(day: date, clock: re.Match[str]) -> str:
    """The moment of a day that a clock's match shows."""
    hour, half = int(clock["hour"]), (clock.groupdict().get("half") or "").casefold()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    written = (clock["zone"] or "").upper()
    offset: timedelta | None = None
    if written in ZONES:
        offset = timedelta(hours=ZONES[written])
    elif written:
        offset = timedelta(hours=int(written[1:3]), minutes=int(written[-2:])) * (-1 if written[0] == "-" else 1)
    zone = None if offset is None or abs(offset) >= timedelta(days=1) else timezone(offset)
    return datetime(day.year, day.month, day.day, hour, int(clock["minute"]), tzinfo=zone).isoformat(timespec="seconds")
