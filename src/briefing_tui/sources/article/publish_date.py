"""When a story was published, as records, pages, feeds and the stories themselves write it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

from briefing_tui.resources import read_toml

# Hours east of Greenwich of Indonesia's three zones (Keppres 41/1987).
_ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}
_CLOCK = (
    r"(?:\)?\s*[,|•·\-–—/]*\s*(?:pukul|jam|pkl\.?)?\s*(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.]\d\d)?"
    r"(?:\s*(?P<zone>WIB|WITA|WIT)\b)?)?"
)


@cache
def weekday_names() -> frozenset[str]:
    """The Indonesian names of weekdays in lower case, none of them shortened."""
    table = read_toml("lexicons/dates.toml")["weekdays"]
    others = {*table["short"].split(), *table["english"].split()}
    return frozenset(name for day, names in table.items() if day.isdigit() for name in names.split()) - others


@cache
def _month_numbers() -> dict[str, int]:
    """The names of months, Indonesian and English, whole and shortened, in lower case."""
    table = read_toml("lexicons/dates.toml")["months"]
    return {name: int(month) for month, names in table.items() if month.isdigit() for name in names.split()}


def _weekday() -> str:
    """A pattern for the weekday before a day, which need not be there."""
    names = "|".join(sorted(weekday_names())).replace("'", "['’]")
    return rf"(?:(?:{names})\s*[,/]?\s*\(?\s*)?"


@cache
def _worded() -> re.Pattern[str]:
    months = "|".join(sorted(_month_numbers(), key=len, reverse=True))
    return re.compile(
        rf"{_weekday()}\b(?P<day>\d{{1,2}})[\s-]+(?P<month>{months})\.?,?[\s-]+(?P<year>\d{{4}})\b{_CLOCK}", re.I
    )


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(
        rf"{_weekday()}\b(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-](?P<year>\d{{4}})\b{_CLOCK}", re.I
    )


def iso_published(value: object) -> str | None:
    """A publication date as records write it, in ISO 8601: a day, or a moment where the hour is given; else None.

    Understood are ISO 8601, RFC 2822, seconds or milliseconds since 1970, Indonesian (`Selasa, 9 Mei 2023 07:30 WIB`,
    `09/05/2023, 07:30 WIB`: day before month) and whatever python-dateutil takes with a year in it.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    text = str(value).strip()[:100]
    return _from_epoch(text) or _from_iso(text) or _from_indonesian(text) or _from_others(text)


def published_line(line: str) -> str | None:
    """The publication moment in a line of a story's head that holds little else (`Selasa, 9 Mei 2023 07:30 WIB`)."""
    # What every form below holds, and hardly a line else: most stories then need neither pattern.
    if len(line) > 120 or not re.search(r"\d[\s/.-]+[^\W_]+\.?,?[\s/.-]+\d{4}", line):
        return None
    for pattern in (_worded, _numbered):
        match = pattern().search(line)
        if match and len(line) - len(match.group()) <= 60 and not line.rstrip().endswith("."):
            return _moment(match)
    return None


def _from_epoch(text: str) -> str | None:
    if not re.fullmatch(r"1\d{9}(?:\d{3})?(?:\.\d+)?", text):
        return None
    seconds = float(text)
    return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC).isoformat(timespec="seconds")


def _from_iso(text: str) -> str | None:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text).isoformat()
        if re.match(r"\d{4}-?\d\d-?\d\d[T ]", text):
            zoned = re.sub(r"\s*(WIB|WITA|WIT)$", lambda m: f"+{_ZONES[m[1]]:02}:00", text)
            return datetime.fromisoformat(zoned).isoformat(timespec="seconds")
    except ValueError:
        pass
    return None


def _from_indonesian(text: str) -> str | None:
    for pattern in (_worded, _numbered):
        if match := pattern().search(text):
            return _moment(match)
    return None


def _from_others(text: str) -> str | None:
    if not re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text):
        return None
    from dateutil import parser

    try:
        moment = parser.parse(text, default=datetime(1, 1, 1), tzinfos={k: h * 3600 for k, h in _ZONES.items()})
        other = parser.parse(text, default=datetime(1, 2, 2), tzinfos={k: h * 3600 for k, h in _ZONES.items()})
    except (ValueError, OverflowError, TypeError):
        return None
    if moment.date() != other.date():
        return None  # Day or month would be our own invention.
    has_clock = moment.time() != datetime.min.time() or ":" in text
    return moment.isoformat(timespec="seconds") if has_clock else moment.date().isoformat()


def _moment(match: re.Match[str]) -> str | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _month_numbers()[month.casefold()]
    try:
        day = date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
    if match["hour"] is None:
        return day.isoformat()
    zone = _ZONES.get((match["zone"] or "").upper())
    moment = datetime(
        day.year, day.month, day.day, int(match["hour"]), int(match["minute"]),
        tzinfo=None if zone is None else timezone(timedelta(hours=zone)),
    )  # fmt: skip
    return moment.isoformat(timespec="seconds")


# The offsets of WIB, WITA and WIT (Keputusan Presiden No. 41/1987).
_HOME = timezone(timedelta(hours=7))
_INDONESIAN = tuple(timedelta(hours=hours) for hours in (7, 8, 9))
_IN_PATH = re.compile(r"/(20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/\d-])")


def publication_time(written: str, *, home: bool = True) -> str | None:
    """The moment or day that a page or a feed writes, in ISO 8601, or None.

    A moment in a zone from elsewhere (UTC, mostly) is given in Western Indonesian Time, so that its day is the one an
    Indonesian reader sees; one in WIB, WITA or WIT keeps its own. Without a zone it is taken as Western Indonesian
    Time where `home` is true, else left without one.
    """
    found = iso_published(written)
    if found is None or len(found) == len("2023-05-09"):
        return found
    moment = datetime.fromisoformat(found)
    if moment.utcoffset() is None:
        return moment.replace(tzinfo=_HOME).isoformat() if home else found
    if moment.utcoffset() in _INDONESIAN:
        return found
    try:
        return moment.astimezone(_HOME).isoformat()
    except OverflowError:
        return None


def day_in_path(path: str) -> str | None:
    """The day that outlets write into their URLs (`/read/2023/05/09/`, `/20230509101112-4-56/`), or None."""
    found = _IN_PATH.search(path)
    return iso_published("-".join(found.groups())) if found else None
