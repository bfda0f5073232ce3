"""How days and rows of an event list are worded in few cells."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len

from briefing_tui.date_bounds import with_bound
from briefing_tui.resources import read_toml
from briefing_tui.tui.drawing.rendering import shortened

if TYPE_CHECKING:
    from briefing_tui.briefing import Language
    from briefing_tui.digest.model import Happening


# What may stand before a year as before a month: parts of it, and what it bounds (`date_words.toml`).
_BEFORE_A_YEAR = frozenset({"START", "MID", "END", "until", "from", "since", "before", "after"})
_DIGITS_OF_YEAR = 4


def iso_days(first: date, last: date) -> str:
    """One day, or the interval of ISO 8601 in its short form: `2023-06-02/04`, `2022-01-01/12-31`."""
    if first == last:
        return first.isoformat()
    begin, end = first.isoformat(), last.isoformat()
    if first.year != last.year:
        return f"{begin}/{end}"
    return f"{begin}/{end[8:]}" if first.month == last.month else f"{begin}/{end[5:]}"


def moment_in_words(published: str) -> str:
    """A day or moment in ISO 8601 as it is read: `2023-05-09 07:30+07:00`; what is none comes back as it is."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    if "T" not in published:
        return published
    return moment.isoformat(" ", "minutes")


def days_of(happening: Happening, language: Language) -> str:
    """The days of a happening in the short form of ISO 8601, with what they bound: `s.d. 2028-06-30`."""
    days = iso_days(happening.first, happening.last)
    return with_bound(days, happening.tellings[0].event.bound, language, short=True)


@lru_cache(maxsize=2_000)
def month_in_words(year: int, month: int, language: Language) -> str:
    """A month with its year, as a list has it for a heading."""
    from briefing_tui.dates import in_words

    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else None
    last = following - timedelta(days=1) if following else date(9999, 12, 31)
    return in_words(first, last, f"{year:04}-{month:02}", None, language)


@lru_cache(maxsize=2_000)
def short_date(when: str) -> str:
    """A date in words with short months: `16 Sep`, `s.d. 2 Jun`; its year where no month is named: `akhir 2019`."""
    tables = read_toml("lexicons/date_words.toml").values()
    short = {month: month[:3] for table in tables for month in table["months"].split()}
    shortened_keys = [(table, key) for table in tables for key in table if key.startswith("short_")]
    short |= {table[key.removeprefix("short_")]: table[key] for table, key in shortened_keys}
    of_a_year = {short.get(word, word) for table in tables for key, word in table.items() if key in _BEFORE_A_YEAR}
    words = [short.get(word, word) for word in when.replace("-", " - ").split()]
    has_year = len(words) > 1 and words[-1].isdigit() and len(words[-1]) == _DIGITS_OF_YEAR
    if has_year and "-" not in words[-2] and not of_a_year.issuperset(words[:-1]):
        words.pop()
    return " ".join(words).replace(" - ", "-")


def cut_at_word(text: str, room: int) -> str:
    """The text in at most so many cells, cut at a word with an ellipsis behind it."""
    if cell_len(text) <= room:
        return text
    kept = fitting_words(text, room - 1).rstrip(",;:")
    return f"{kept}…" if kept else shortened(text, room)


def fitting_words(text: str, room: int) -> str:
    """As many of the first words, parted by one blank each, as so many cells hold; none where the first is too wide."""
    words = text.split(" ")
    while words and cell_len(" ".join(words)) > room:
        words.pop()
    return " ".join(words)
