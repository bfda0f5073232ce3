"""`--format ics`: the events as an iCalendar file (RFC 5545), all-day entries."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import icalendar

from briefing_tui import __version__
from briefing_tui.i18n import Labels
from briefing_tui.outputs.wording import one_line, shortened, title_or_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Briefing, Event
    from briefing_tui.outputs import OutputOptions

# A calendar's month view shows a few words; the whole sentence stands in the description.
SUMMARY_LENGTH = 120


def render(briefings: Sequence[Briefing], options: OutputOptions) -> str:
    """One calendar with one entry an event; an interval is one entry over all its days.

    DTSTAMP is the story's reference date rather than the time of writing, so that the same story gives the same file.
    """
    labels = Labels(options.language)
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//briefing-tui//{__version__}//{options.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", labels("calendar_name"))
    for briefing in briefings:
        for event in briefing.events:
            calendar.add_component(_entry(briefing, event, labels))
    text: str = calendar.to_ical().decode("utf-8")
    return text


def _entry(briefing: Briefing, event: Event, labels: Labels) -> icalendar.Event:
    article = briefing.article
    names = {actor.id: actor.name for actor in briefing.actors}
    sentence = one_line(event.text)
    entry = icalendar.Event()
    details = [f"{event.when}: {sentence}", title_or_source(article, labels)]
    if event.actors:
        details.append(labels("with_actors", names=", ".join(names[who] for who in event.actors)))
    if event.places:
        entry.add("location", ", ".join(names[who] for who in event.places))
    key = f"{article.source}\n{article.id}\n{event.first}/{event.last}\n{event.start}"
    entry.add("uid", f"{uuid.uuid5(uuid.NAMESPACE_URL, key)}@briefing-tui")
    stamp = briefing.reference_date.value or event.first
    entry.add("dtstamp", datetime.combine(stamp, time(), UTC))
    entry.add("summary", shortened(event.what or sentence, SUMMARY_LENGTH))
    entry.add("dtstart", event.first)
    entry.add("dtend", day_after(event.last))
    entry.add("description", "\n".join(details))
    entry.add("transp", "TRANSPARENT")
    if article.url:
        entry.add("url", article.url)
    return entry


def day_after(day: date) -> date:
    """RFC 5545 counts DTEND out; the last day there is has none after it."""
    return day if day == date.max else day + timedelta(days=1)
