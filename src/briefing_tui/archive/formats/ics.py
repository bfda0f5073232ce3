"""Events as an iCalendar file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.archive.formats.wording import tellers
from briefing_tui.archive.model import EventHit
from briefing_tui.date_bounds import bound_in
from briefing_tui.outputs.calendars import CalendarEntry, calendar_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.archive.formats import Hit
    from briefing_tui.i18n import Labels


def render(hits: Sequence[Hit], labels: Labels, _width: int) -> str:
    """One calendar with one entry an event, stamped with the day of its first teller."""
    return calendar_text((_entry(hit, labels) for hit in hits if isinstance(hit, EventHit)), labels.language)


def _entry(hit: EventHit, labels: Labels) -> CalendarEntry:
    teller = hit.told_by[0]
    return CalendarEntry(
        key=f"{teller.uid}\n{hit.number}\n{hit.first}/{hit.last}",
        stamp=teller.day or hit.first,
        first=hit.first,
        last=hit.last,
        # An entry alone would say that it happened on the day that only bounds it.
        summary=f"{hit.when}: {hit.text}" if bound_in(hit.when) else hit.text,
        description=(f"{hit.when}: {hit.text}", ", ".join(hit.actors), tellers(hit, labels)),
        url=teller.url,
    )
