"""The table of movable feasts, held against the `holidays` library (its own source: the ministers' joint decrees)."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from briefing_tui.dates.calendar import hijri_day, holiday_days

YEARS = range(2000, 2028)
NAMES = {
    "idul_fitri": "Hari Raya Idul Fitri",
    "idul_adha": "Hari Raya Idul Adha",
    "muharram": "Tahun Baru Islam",
    "maulid": "Maulid Nabi Muhammad",
    "isra_mikraj": "Isra Mikraj Nabi Muhammad",
    "nyepi": "Hari Suci Nyepi",
    "waisak": "Hari Raya Waisak",
    "imlek": "Tahun Baru Imlek",
    "jumat_agung": "Wafat Yesus Kristus",
    "kenaikan": "Kenaikan Yesus Kristus",
    "natal": "Hari Raya Natal",
    "tahun_baru": "Tahun Baru Masehi",
    "kemerdekaan": "Hari Kemerdekaan Republik Indonesia",
}
# Where the library keeps the calendar of the decree, and the day was moved or is kept on another.
KNOWN = {("idul_fitri", date(2011, 8, 31)), ("imlek", date(2010, 2, 14))}


@pytest.mark.parametrize("key", sorted(NAMES))
def test_days_agree_with_holidays(key: str) -> None:
    official = holidays.country_holidays("ID", years=YEARS, language="id")
    for year in YEARS:
        listed = {
            day
            for day, names in official.items()
            if day.year == year
            for name in names.split("; ")
            if name.removesuffix(" (perkiraan)") == NAMES[key]
        }
        ours = {first for first, _ in holiday_days(key, year)}
        if not listed or any((key, day) in KNOWN for day in ours):
            assert ours
            continue
        assert ours == listed, year


def test_ramadan_ends_where_idul_fitri_begins() -> None:
    for year in YEARS:
        for first, last in holiday_days("ramadan", year):
            assert 29 <= (last - first).days + 1 <= 30, year


def test_galungan_falls_on_wednesday_and_kuningan_ten_days_later() -> None:
    for year in YEARS:
        for first, _ in holiday_days("galungan", year):
            assert first.weekday() == 2
        assert all(first.weekday() == 5 for first, _ in holiday_days("kuningan", year))


@pytest.mark.parametrize(
    ("hijri", "day"),
    [((1, 1, 1), date(622, 7, 19)), ((1400, 1, 1), date(1979, 11, 21)), ((1445, 1, 1), date(2023, 7, 19))],
)
def test_hijri_by_the_tabular_calendar(hijri: tuple[int, int, int], day: date) -> None:
    assert abs((hijri_day(*hijri) - day).days) <= 1
