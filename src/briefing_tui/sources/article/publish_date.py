"""When a story was published, as records, pages, feeds and the stories themselves write it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

from briefing_tui.resources import read_toml
from briefing_tui.sources.article.written_moments import ZONES, moment_of, numbered, record_forms, worded

# Those of others, in hours; the American ones of RFC 2822, 4.3.
_OTHER_ZONES = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "CET": 1, "CEST": 2, "BST": 1, "SGT": 8, "MYT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11,
}  # fmt: skip
_HOME = timezone(timedelta(hours=7))
_INDONESIAN = tuple(timedelta(hours=hours) for hours in (7, 8, 9))
_LONGEST = 100
# `kemarin, 16:45 wita`.
_CLOCK_BEHIND = re.compile(
    r"(?P<day>[a-z ]{3,20}?),?\s(?:pukul |jam )?(?P<clock>\d{1,2}[.:]\d\d(?: (?:wib|wita|wit))?)"
)
_DOTTED_CLOCK = re.compile(r"^\d{4}-\d\d-\d\d[T ]\d\d\.\d\d(?:\.\d\d)?\b")
_FIRST_YEAR = "1900"
_EPOCH = "1970-01-01"  # the second 0 of programs that have none
# Day 0 of the serial numbers that spreadsheets keep days as (ECMA-376, 18.17.4.1, the 1900 date system).
_SERIAL_ZERO = datetime(1899, 12, 30)
_IN_PATH = re.compile(
    r"(?:(?<=/)|(?<=[/-])(?=20\d\d-))(20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/\d.-]|$)"
)


def iso_published(value: object, *, month_first: bool = False) -> str | None:
    """A publication date as records write it, in ISO 8601: a day, or a moment where the hour is given; else None.

    Understood are ISO 8601, RFC 2822, seconds to nanoseconds since 1970, a spreadsheet's serial number, Indonesian
    (`Selasa, 9 Mei 2023 07:30 WIB`), numbers (`09/05/23`: day before month, unless `month_first`) and whatever
    python-dateutil takes with a year in it.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    text = _DOTTED_CLOCK.sub(lambda found: found[0].replace(".", ":"), _plain(str(value).strip()[:_LONGEST]))
    published = (
        _from_number(text)
        or _from_iso(text)
        or _from_patterns(text, (worded(), numbered(), *record_forms()), month_first=month_first)
        or _from_others(text)
    )
    # Before it are the days that programs write for none (`-0001-11-30`, `0001-01-01T00:00:00`).
    return published if published and published >= _FIRST_YEAR and published[:10] != _EPOCH else None


def publication_time(written: object, *, home: bool = True, month_first: bool = False) -> str | None:
    """The moment or day that a page, a feed or a record writes, in ISO 8601, or None.

    A moment in a zone from elsewhere (UTC, mostly) is given in Western Indonesian Time, so that its day is the one an
    Indonesian reader sees; one in WIB, WITA or WIT keeps its own. Without a zone it is taken as Western Indonesian
    Time where `home` is true, else left without one.
    """
    published = iso_published(written, month_first=month_first)
    if published is None or len(published) == len("2023-05-09"):
        return published
    moment = datetime.fromisoformat(published)
    if moment.utcoffset() is None:
        return moment.replace(tzinfo=_HOME).isoformat() if home else published
    if moment.utcoffset() in _INDONESIAN:
        return published
    try:
        return moment.astimezone(_HOME).isoformat()
    except OverflowError:
        return None


def relative_publication(written: str, seen: str | None) -> str | None:
    """The day or moment of `1 hari lalu` or `kemarin`, in ISO 8601, from when it was `seen` (ISO 8601); else None."""
    words = read_toml("lexicons/columns.toml")["relative"]
    phrase = " ".join(written.casefold().split())[:_LONGEST].strip(" |•·–—-")
    if not seen:
        return None
    since = datetime.fromisoformat(seen)
    if clock := _CLOCK_BEHIND.fullmatch(phrase):
        day = relative_publication(clock["day"], seen)
        return publication_time(f"{day} {clock['clock'].upper()}") if day and len(day) == len("2023-05-09") else None
    if phrase in words["today"].split(" | "):
        return since.date().isoformat()
    if phrase in words["yesterday"].split(" | "):
        return (since - timedelta(days=1)).date().isoformat()
    match = re.fullmatch(rf"(?P<count>\d{{1,4}}|{words['one']})\s*(?P<unit>[a-z]+)\s+(?:{words['ago']})", phrase)
    if not match:
        return None
    hours = next((int(h) for h, units in words["hours"].items() if match["unit"] in units.split()), None)
    if hours is None:
        return _minutes_ago(since, match, words["minutes"].split())
    count = int(match["count"]) if match["count"].isdigit() else 1
    try:
        moment = since - timedelta(hours=hours * count)
    except OverflowError:
        return None
    return moment.isoformat(timespec="seconds") if hours == 1 and len(seen) > len("2023-05-09") else str(moment.date())


def day_in_path(path: str) -> str | None:
    """The day that outlets write into their URLs (`/read/2023/05/09/`, `/20230509101112-4-56/`), or None."""
    match = _IN_PATH.search(path)
    return iso_published("-".join(match.groups())) if match else None


def is_month_first(written: str, day: str | None) -> bool | None:
    """Whether a date in numbers (`10/21/2024`) has its month first; None where it may be either, or is no such date.

    `day` is the day in the story's URL (ISO 8601), which decides where the numbers alone do not.
    """
    match = re.match(r"[^\d]{0,12}(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)", written)
    if not match:
        return None
    first, second = int(match[1]), int(match[2])
    if first > 12 or second > 12:
        return second > 12 if (first > 12) != (second > 12) else None
    if day and first != second:
        _, month, number = map(int, day[:10].split("-"))
        return {(first, second): None, (month, number): True, (number, month): False}.get((first, second))
    return None


def is_ambiguous(written: str) -> bool:
    """Whether a date in numbers may be read with the day or the month first, to different days."""
    match = re.match(r"[^\d]{0,12}(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)", written)
    return bool(match and int(match[1]) <= 12 and int(match[2]) <= 12 and int(match[1]) != int(match[2]))


def _minutes_ago(since: datetime, match: re.Match[str], units: list[str]) -> str | None:
    if match["unit"] not in units:
        return None
    count = int(match["count"]) if match["count"].isdigit() else 1
    return (since - timedelta(minutes=count)).isoformat(timespec="seconds")


def _plain(text: str) -> str:
    """A date without the wrappings that scrapers and browsers leave: pluses for blanks, a zone's name in brackets."""
    text = re.sub("[\u2010-\u2015\u2212]", "-", text) if not text.isascii() else text
    if " " not in text and text.count("+") > 1 and re.search(r"[A-Za-z]", text):
        text = text.replace("+", " ")
    # `Mar 4, 2024 @ 10:15:00.000`, as Kibana shows it.
    text = re.sub(r"\s*\([A-Za-z ]+\)$", "", " ".join(text.split())).replace(" @ ", " ")
    text = re.sub(
        rf"(?<=\d)(?: ?[AP]M)? (?:{'|'.join(_OTHER_ZONES)})$",
        lambda m: f"{m[0].rpartition(' ')[0]} {_OTHER_ZONES[m[0].rpartition(' ')[2]]:+03}00",
        text,
    )
    # `GMT+0700`, whose sign python-dateutil would turn round.
    text = re.sub(
        r"\b(?:GMT|UTC)\s?([+-])(\d{1,2})(?::?(\d\d))?\b", lambda m: f" {m[1]}{int(m[2]):02}{m[3] or '00'}", text
    )
    return re.sub(
        r"^(\d{4}-\d\d-\d\d)\s?(WIB|WITA|WIT)\s?(\d\d:\d\d(?::\d\d)?)(?=$|([+-]\d\d:?\d\d)$)",
        lambda m: f"{m[1]}T{m[3]}" + ("" if m[4] else f"+{ZONES[m[2]]:02}:00"),
        text,
    )


def _from_number(text: str) -> str | None:
    """Time since 1970 in any unit, digits alone (`20240304`, `20240304101500`), a spreadsheet's serial number."""
    if re.fullmatch(r"1\d{9}(?:\d{3}){0,3}(?:\.\d+)?", text):
        seconds = int(text.partition(".")[0][:10])
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
    if wrapped := re.fullmatch(r"/Date\((\d{10,13})(?:[+-]\d{4})?\)/", text):  # as .NET writes it
        return _from_number(wrapped[1])
    if re.fullmatch(r"1\.\d{1,12}[eE]\+?(?:09|9|12|15|18)", text):  # as Excel shows a large number
        return _from_number(str(int(float(text))))
    try:
        if re.fullmatch(r"(?:19|20)\d{6}(?:\d{6})?(?:\.0)?", text):
            bare = text.removesuffix(".0")
            moment = datetime.strptime(bare, "%Y%m%d%H%M%S" if len(bare) > len("20240304") else "%Y%m%d")
            return moment.isoformat(timespec="seconds") if len(bare) > len("20240304") else moment.date().isoformat()
    except ValueError:
        return None
    if re.fullmatch(r"[345]\d{4}(?:[.,]\d{1,12})?", text):
        days = float(text.replace(",", "."))
        moment = _SERIAL_ZERO + timedelta(seconds=round(days * 86_400))
        return moment.isoformat(timespec="seconds") if days % 1 else moment.date().isoformat()
    return None


def _from_iso(text: str) -> str | None:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text).isoformat()
        if re.match(r"\d{4}-?\d\d-?\d\d[T ]", text):
            zoned = re.sub(r"\s*(WIB|WITA|WIT|UTC|GMT)$", lambda m: f"+{ZONES[m[1]]:02}:00", text)
            return datetime.fromisoformat(zoned).isoformat(timespec="seconds")
    except ValueError:
        pass
    return None


def _from_patterns(text: str, patterns: tuple[re.Pattern[str], ...], *, month_first: bool) -> str | None:
    for pattern in patterns:
        match = pattern.search(text)
        if match and (moment := moment_of(match, month_first=month_first)):
            return moment
    return None


def _from_others(text: str) -> str | None:
    if not re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text):
        return None
    from dateutil import parser

    zones = {name: hours * 3600 for name, hours in ZONES.items()}
    try:
        moment = parser.parse(text, default=datetime(1, 1, 1), tzinfos=zones)
        other = parser.parse(text, default=datetime(1, 2, 2), tzinfos=zones)
    except (ValueError, OverflowError, TypeError):
        return None
    if moment.date() != other.date():
        return None  # Day or month would be our own invention.
    has_clock = moment.time() != datetime.min.time() or ":" in text
    return moment.isoformat(timespec="seconds") if has_clock else moment.date().isoformat()
