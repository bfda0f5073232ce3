"""`--format ics`: the events as an iCalendar file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.i18n import Labels
from briefing_tui.outputs.calendars import CalendarEntry, calendar_text
from briefing_tui.outputs.wording import one_line, title_or_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Briefing, Event
    from briefing_tui.outputs import OutputOptions


def render(briefings: Sequence[Briefing], options: OutputOptions) -> str:
    """One calendar with one entry an event; an interval is one entry over all its days."""
    labels = Labels(options.language)
    entries = (_entry(briefing, event, labels) for briefing in briefings for event in briefing.events)
    return calendar_text(entries, options.language, labels("calendar_name"))


def _entry(briefing: Briefing, event: Event, labels: Labels) -> CalendarEntry:
    article = briefing.article
    names = {actor.id: actor.name for actor in briefing.actors}
    sentence = one_line(event.text)
    details = [f"{event.when}: {sentence}", title_or_source(article, labels)]
    if actors := [who for who in event.actors if who not in event.places]:
        details.append(labels("with_actors", names=", ".join(names[who] for who in actors)))
    return CalendarEntry(
        key=f"{article.source}\n{article.id}\n{event.first}/{event.last}\n{event.start}",
        stamp=briefing.reference_date.value or event.first,
        first=event.first,
        last=event.last,
        # An entry alone would say that it happened on the day that only bounds it.
        summary=one_line(f"{event.when}: {event.told}" if event.bound else event.told),
        description=details,
        location=", ".join(names[who] for who in event.places),
        url=article.url,
    )
