"""The digest as an iCalendar file (RFC 5545): its key happenings as all-day entries."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

import icalendar

from briefing_tui import __version__
from briefing_tui.i18n import Labels
from briefing_tui.outputs.digest.page import difference_of, heading_of, outlets_of, page_of
from briefing_tui.outputs.ics import SUMMARY_LENGTH, day_after
from briefing_tui.outputs.wording import one_line, shortened

if TYPE_CHECKING:
    from briefing_tui.digest.model import Affair, Digest, Happening
    from briefing_tui.outputs import OutputOptions


def render(digest: Digest, options: OutputOptions) -> str:
    """One calendar with one entry a happening of the page. DTSTAMP is the digest's newest day, not the clock's."""
    labels = Labels(options.language)
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//briefing-tui//{__version__}//{options.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", labels("calendar_name"))
    for affair in digest.affairs:
        page = page_of(affair, long=options.long)
        for happening in (*page.happenings, *page.ahead):
            entry = _entry(happening, affair, labels)
            entry.add("dtstamp", datetime.combine(digest.newest or happening.first, time(), UTC))
            calendar.add_component(entry)
    text: str = calendar.to_ical().decode("utf-8")
    return text


def _entry(happening: Happening, affair: Affair, labels: Labels) -> icalendar.Event:
    outlets = outlets_of(affair.sources)
    details = [heading_of(affair), one_line(happening.tellings[0].event.text)]
    details += [difference_of(happening, difference, outlets, labels) for difference in happening.differences]
    details.append(", ".join(dict.fromkeys(outlets[story] for story in happening.stories)))
    sources = {source.story: source.source for source in affair.sources}
    telling = happening.tellings[0]
    key = f"{sources[telling.story]}\n{happening.first}/{happening.last}\n{telling.event.start}"
    entry = icalendar.Event()
    entry.add("uid", f"{uuid.uuid5(uuid.NAMESPACE_URL, key)}@briefing-tui")
    entry.add("summary", shortened(one_line(happening.what), SUMMARY_LENGTH))
    entry.add("dtstart", happening.first)
    entry.add("dtend", day_after(happening.last))
    entry.add("description", "\n".join(details))
    entry.add("transp", "TRANSPARENT")
    if happening.places:
        entry.add("location", ", ".join(happening.places))
    return entry
