"""Events as an iCalendar file (RFC 5545), all-day entries."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

import icalendar

from briefing_tui import __version__
from briefing_tui.archive.formats.wording import tellers
from briefing_tui.archive.model import EventHit
from briefing_tui.outputs.ics import SUMMARY_LENGTH, day_after
from briefing_tui.outputs.wording import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.archive.formats import Hit
    from briefing_tui.i18n import Labels


def render(hits: Sequence[Hit], labels: Labels, _width: int) -> str:
    """One calendar with one entry an event; DTSTAMP is the day of its first teller, not the clock's."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//briefing-tui//{__version__}//{labels.language.upper()}")
    calendar.add("version", "2.0")
    for hit in hits:
        if isinstance(hit, EventHit):
            calendar.add_component(_entry(hit, labels))
    text: str = calendar.to_ical().decode("utf-8")
    return text


def _entry(hit: EventHit, labels: Labels) -> icalendar.Event:
    teller = hit.told_by[0]
    entry = icalendar.Event()
    key = f"{teller.uid}\n{hit.number}\n{hit.first}/{hit.last}"
    entry.add("uid", f"{uuid.uuid5(uuid.NAMESPACE_URL, key)}@briefing-tui")
    entry.add("dtstamp", datetime.combine(teller.day or hit.first, time(), UTC))
    entry.add("summary", shortened(hit.text, SUMMARY_LENGTH))
    entry.add("dtstart", hit.first)
    entry.add("dtend", day_after(hit.last))
    entry.add("description", "\n".join([f"{hit.when}: {hit.text}", ", ".join(hit.actors), tellers(hit, labels)]))
    entry.add("transp", "TRANSPARENT")
    if teller.url:
        entry.add("url", teller.url)
    return entry
