"""When the story of a record was published: by its date and hour, by its age when it was seen, or by its address."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from briefing_tui.sources.article.publish_date import day_in_path, publication_time, relative_publication
from briefing_tui.sources.article.written_moments import ZONE
from briefing_tui.sources.files.columns import column_key, columns_of, names_of_field
from briefing_tui.sources.files.values import line_of_field, unwrapped_record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_tui.sources.files.columns import Columns

_UNIVERSAL = ("UTC", "GMT", "Z", "+00:00")
_CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?:\s*(?:" + ZONE + r"|[ap]\.?m\.?))?", re.I)


def publication_of(record: Mapping[str, Any], columns: Columns, url: str, *, month_first: bool) -> str | None:
    """When the story was published, in ISO 8601: by its date and hour, by its age when it was seen, or by its URL."""
    value = columns.value(record, "publish_date")
    shown = value if hasattr(value, "isoformat") else line_of_field(value)
    if isinstance(shown, datetime) and shown.time() == time.min:
        shown = shown.date()  # A sheet keeps a day as its first moment.
    published = publication_time(shown, home=False, month_first=month_first) if shown else None
    published = _moment_of_day(record, published) or published
    if published and len(published) == len("2023-05-09"):
        hour = line_of_field(columns.value(record, "hour")) or _hour_beside(record, shown)
        if _CLOCK.fullmatch(hour):
            published = publication_time(f"{published} {hour.replace('.', ':')}", home=False) or published
    if published and len(published) == len("2023-05-09T07:30:00") and _is_universal(record):
        published = publication_time(f"{published}Z") or published
    if published is None and isinstance(shown, str):
        seen = publication_time(line_of_field(columns.value(record, "seen")), home=False)
        published = relative_publication(shown, seen)
    return published or _day_in_parts(record) or day_in_path(url)


def _is_universal(record: Mapping[str, Any]) -> bool:
    """Whether a record names the zone of its hours, and it is that of Greenwich."""
    by_name = {column_key(str(name)): value for name, value in record.items()}
    return any(line_of_field(by_name.get(name)).upper() in _UNIVERSAL for name in names_of_field("zone"))


def _hour_beside(record: Mapping[str, Any], day: object) -> str:
    """The hour alone in another column that is called as that of the day (`published_time`); "" where there is none."""
    written = (line_of_field(record.get(name)) for name in columns_of(tuple(map(str, record)), "publish_date"))
    return next((hour for hour in written if hour != day and _CLOCK.fullmatch(hour)), "")


def _moment_of_day(record: Mapping[str, Any], day: str | None) -> str | None:
    """The moment, with its zone, that another column for the publication gives of a day; None where none does."""
    if day is None or len(day) > len("2023-05-09"):
        return None
    columns = columns_of(tuple(map(str, record)), "publish_date")
    moments = (publication_time(line_of_field(record.get(name)), home=False) for name in columns)
    return next((moment for moment in moments if moment and moment[:10] == day and moment[19:]), None)


def _day_in_parts(record: Mapping[str, Any]) -> str | None:
    """The day of a record that keeps its number, its month and its year in three columns."""
    by_name = {column_key(str(name)): line_of_field(value) for name, value in record.items()}
    parts = [next((v for n in names_of_field(kind) if (v := by_name.get(n))), "") for kind in ("day", "month", "year")]
    if not all(parts) or not parts[0].isdigit():
        return None
    day, month, year = parts
    written = f"{year}-{month:0>2}-{day:0>2}" if month.isdigit() else f"{day} {month} {year}"
    return publication_time(written, home=False)


def written_date(record: object, columns: Columns) -> tuple[str, str]:
    """A record's date as it is written, and its link."""
    if not isinstance(record, dict):
        return "", ""
    try:
        record = unwrapped_record(record)
        return line_of_field(columns.value(record, "publish_date")), line_of_field(columns.value(record, "link"))
    except Exception:  # What is wrong with the record is named where its story is made.
        return "", ""
