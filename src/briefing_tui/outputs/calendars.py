"""iCalendar files (RFC 5545) of all-day entries, whatever is entered."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

import icalendar

from briefing_tui import __version__
from briefing_tui.outputs.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_tui.briefing import Language

# A calendar's month view shows a few words; the whole sentence stands in the description.
_SUMMARY_LENGTH = 120


class CalendarEntry(NamedTuple):
    """An entry over all days from `first` to `last`.

    `key` tells it from all others, in other files too. `stamp` is the day its source is from rather than the time of
    writing, so that the same source gives the same file.
    """

    key: str
    stamp: date
    first: date
    last: date
    summary: str
    description: Sequence[str]
    location: str = ""
    url: str | None = None


def calendar_text(entries: Iterable[CalendarEntry], language: Language, name: str = "") -> str:
    """The entries as one calendar, called `name` where it has one."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//briefing-tui//{__version__}//{language.upper()}")
    calendar.add("version", "2.0")
    if name:
        calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(_component(entry))
    text: str = calendar.to_ical().decode("utf-8")
    return text


def _component(entry: CalendarEntry) -> icalendar.Event:
    component = icalendar.Event()
    component.add("uid", f"{uuid.uuid5(uuid.NAMESPACE_URL, entry.key)}@briefing-tui")
    component.add("dtstamp", datetime.combine(entry.stamp, time(), UTC))
    component.add("summary", shortened(entry.summary, _SUMMARY_LENGTH))
    component.add("dtstart", entry.first)
    component.add("dtend", _day_after(entry.last))
    component.add("description", "\n".join(entry.description))
    component.add("transp", "TRANSPARENT")
    if entry.location:
        component.add("location", entry.location)
    if entry.url:
        component.add("url", entry.url)
    return component


def _day_after(day: date) -> date:
    """RFC 5545 counts DTEND out; the last day there is has none after it."""
    return day if day == date.max else day + timedelta(days=1)
