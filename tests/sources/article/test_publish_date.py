"""When a story was published, in the ways that records, feeds, pages and browsers write it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.publish_date import (
    day_in_path,
    is_month_first,
    iso_published,
    publication_time,
    relative_publication,
)

WRITTEN = [
    ("2024-03-04", "2024-03-04"),
    ("2024/03/04 10:15", "2024-03-04T10:15:00"),
    ("20240304", "2024-03-04"),
    ("20240304101500", "2024-03-04T10:15:00"),
    ("Senin, 4 Maret 2024 / 20:46 WIB", "2024-03-04T20:46:00+07:00"),
    ("Senin,+4+Maret+2024+10:15+WIB", "2024-03-04T10:15:00+07:00"),
    ("10.15 WITA, Senin 4 Maret 2024", "2024-03-04T10:15:00+08:00"),
    ("12 September 2024 at 2:05 PM", "2024-09-12T14:05:00"),
    ("Thu, 09/12/2024 - 14:05", "2024-09-12T14:05:00"),
    ("Senin, 09/12/2024 - 14:05", "2024-12-09T14:05:00"),
    ("Senin, 4 Maret 2024 pk. 10.15 WIB", "2024-03-04T10:15:00+07:00"),
    ("1/1/1970", None),
    ("1970-01-01 00:00:00", None),
    ("/Date(1709522100000+0700)/", "2024-03-04T03:15:00+00:00"),
    ("1.7095221E+12", "2024-03-04T03:15:00+00:00"),
    ("Senin, 12 Agust 2024 10:00 WIB", "2024-08-12T10:00:00+07:00"),
    ("04-Mar-24", "2024-03-04"),
    ("4/3/24", "2024-03-04"),
    ("March 4, 2024 8:05 PM", "2024-03-04T20:05:00"),
    ("Maret 4, 2024", "2024-03-04"),
    ("10/21/2024 8:43 PM", "2024-10-21T20:43:00"),
    ("45355", "2024-03-04"),
    ("45355.5", "2024-03-04T12:00:00"),
    ("2024-03-04WIB07:17:34+07:00", "2024-03-04T07:17:34+07:00"),
    ("2024", None),
    ("Senin, 4 Maret", None),
    ("31/02/2024", None),
    ("1.250.000", None),
    ("2023-05-09 07.30", "2023-05-09T07:30:00"),
    ("2023-05-09 07.30.12 WIB", "2023-05-09T07:30:12+07:00"),
]


@pytest.mark.parametrize(("written", "expected"), WRITTEN)
def test_a_date_as_records_write_it(written: str, expected: str | None) -> None:
    assert iso_published(written) == expected


# Moments whose day in Indonesia is another than where they were written.
ELSEWHERE = [
    ("Mon, 04 Mar 2024 20:00:00 GMT", "2024-03-05T03:00:00+07:00"),
    ("Mon, 04 Mar 2024 10:15:00 EST", "2024-03-04T22:15:00+07:00"),
    ("4 Mar 2024 10:15 AM CET", "2024-03-04T16:15:00+07:00"),
    ("Mon, 04 Mar 24 20:00:00 +0000", "2024-03-05T03:00:00+07:00"),
    ("Mon, 04 Mar 2024 13:00:00 -0700", "2024-03-05T03:00:00+07:00"),
    ("2024-03-04T20:00:00Z", "2024-03-05T03:00:00+07:00"),
    ("1709582400", "2024-03-05T03:00:00+07:00"),
    ("1709582400000", "2024-03-05T03:00:00+07:00"),
    ("Mon Mar 04 2024 23:30:00 GMT+0700 (Western Indonesia Time)", "2024-03-04T23:30:00+07:00"),
    ("2024-03-04T23:30:00+09:00", "2024-03-04T23:30:00+09:00"),
]


@pytest.mark.parametrize(("written", "expected"), ELSEWHERE)
def test_a_moment_is_given_in_indonesian_time(written: str, expected: str) -> None:
    assert publication_time(written, home=False) == expected


@given(st.dates(date(1995, 1, 1), date(2040, 12, 31)), st.booleans())
def test_numbers_are_read_in_the_order_asked_for(day: date, month_first: bool) -> None:
    written = day.strftime("%m/%d/%Y" if month_first else "%d/%m/%Y")
    assert iso_published(written, month_first=month_first) == day.isoformat()


@given(st.dates(date(1995, 1, 1), date(2040, 12, 31)))
def test_the_order_that_numbers_tell_is_theirs(day: date) -> None:
    told = is_month_first(day.strftime("%m/%d/%Y"), None)
    assert told is (True if day.day > 12 else None)
    assert is_month_first(day.strftime("%m/%d/%Y"), day.isoformat()) in (True, None)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1 hari lalu", "2024-03-04"),
        ("2 jam yang lalu", "2024-03-05T08:15:00+07:00"),
        ("30 menit lalu", "2024-03-05T09:45:00+07:00"),
        ("seminggu lalu", "2024-02-27"),
        ("kemarin", "2024-03-04"),
        ("3 days ago", "2024-03-02"),
        ("Bupati meresmikan pasar", None),
    ],
)
def test_an_age_counts_from_when_the_page_was_seen(written: str, expected: str | None) -> None:
    assert relative_publication(written, "2024-03-05T10:15:00+07:00") == expected
    assert relative_publication(written, None) is None


@given(st.dates(date(2001, 1, 1), date(2029, 12, 31)), st.sampled_from(["/read/%Y/%m/%d/a", "/berita/%Y%m%d1011-4/a"]))
def test_the_day_in_an_address(day: date, path: str) -> None:
    assert day_in_path(day.strftime(path)) == day.isoformat()
    assert day_in_path("/berita/d-7000001/pasar-ikan") is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2024-03-04 10:15:30", "2024-03-04"),
        ("2024-03-04", "2024-03-04"),
        ("2024-03-04T10:15:30+07:00", "2024-03-04"),
        ("Terbit: 2024-03-04 10:15 WIB", "2024-03-04"),
        ("Senin, 4 Maret 2024 10:15 WIB", "2024-03-04"),
        ("2024-13-45", None),
        ("https://contoh.id/2024-03-04-pasar-ikan", None),
        ("https://contoh.id/a/2024-03-04", None),
    ],
)
def test_the_line_of_a_story_that_says_when_it_was_published(line: str, day: str | None) -> None:
    story = parse_article(
        f"Bupati resmikan pasar\n\n{line}\n\nBupati Ani Lestari meresmikan pasar ikan baru.\n", source="a.txt"
    )
    assert story.published is None if day is None else (story.published or "").startswith(day)
