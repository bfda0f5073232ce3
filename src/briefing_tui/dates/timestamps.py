"""Time stamps: a whole string that is one full date, with or without a time, read by `dateutil` in Indonesian."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from dateutil import parser

from briefing_tui.dates.grammar.days import century_of
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.normalization.context import Normalized

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DOTTED_TIME = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])")
_SHORT_YEAR = re.compile(r"^(\d{1,2}([/.-])\d{1,2}\2)(\d{2})(?![\d/.-])")  # as in `09/05/23 10.15`
_BASIC_FORMAT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")  # of ISO 8601: `20230508`
_MARKS_BETWEEN = str.maketrans("–—|", "-- ")  # `8 Mei 2023 | 10:15 WIB`
_LONGEST = 60


def _with_century(match: re.Match[str]) -> str:
    return f"{match[1]}{century_of(int(match[3]))}"


class IndonesianParserInfo(parser.parserinfo):
    """`dateutil`'s tables in Indonesian; day before month, Indonesian zones left to the caller."""

    JUMP = [*parser.parserinfo.JUMP, "pukul", "jam", "tanggal", "tgl", "hari", "pada", "wib", "wita", "wit"]  # noqa: RUF012

    def __init__(self) -> None:
        lex = lexicon()
        self.MONTHS = [tuple(w for w, n in lex.months.items() if n == month) for month in range(1, 13)]  # type: ignore[misc]
        self.WEEKDAYS = [tuple(w.replace("'", "") for w, n in lex.weekdays.items() if n == day) for day in range(7)]  # type: ignore[misc]
        super().__init__(dayfirst=True)


@cache
def _info() -> IndonesianParserInfo:
    return IndonesianParserInfo()


def stamp(text: str) -> Normalized | None:
    """The day or moment that the whole of `text` names with its year; None where it does not.

    `dateutil` fills in what is missing from a default, so a text without year, month and day is not handed to it.
    """
    text = text.strip().replace("Jum'at", "Jumat").replace("jum'at", "jumat").translate(_MARKS_BETWEEN)
    if (basic := _BASIC_FORMAT.fullmatch(text)) is not None:
        text = "-".join(basic.groups())
    text = _SHORT_YEAR.sub(_with_century, text)
    if not 8 <= len(text) <= _LONGEST or len(_YEAR.findall(text)) != 1:
        return None
    with_colons = _DOTTED_TIME.sub(lambda m: ":".join(part for part in m.groups() if part), text)
    iso = len(text) > 4 and text[:4].isdecimal() and text[4] == "-"
    try:
        moments = [
            parser.parse(with_colons, parserinfo=_info(), dayfirst=not iso, default=datetime(2000, month, day))
            for month, day in ((1, 1), (2, 2))
        ]
    except (ValueError, OverflowError, TypeError):
        return None
    moment, again = moments
    if moment.date() != again.date():
        return None
    day = moment.date()
    if (moment.hour, moment.minute, moment.second) == (0, 0, 0) and ":" not in with_colons:
        return Normalized("DATE", day.isoformat(), None, day, day, "day")
    value = moment.replace(tzinfo=None).isoformat(timespec="seconds" if moment.second else "minutes")
    return Normalized("TIME", value, None, day, day, "day")
