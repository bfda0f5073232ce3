"""The digest as an iCalendar file: its key happenings as all-day entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.i18n import Labels
from briefing_tui.outputs.calendars import CalendarEntry, calendar_text
from briefing_tui.outputs.digest.page import difference_of, heading_of, outlets_of, page_of
from briefing_tui.outputs.wording import days_of, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefing_tui.briefing import Language
    from briefing_tui.digest.model import Affair, Digest, Happening
    from briefing_tui.outputs import OutputOptions


def render(digest: Digest, options: OutputOptions) -> str:
    """One calendar with one entry a happening of the page, stamped with the digest's newest day."""
    labels = Labels(options.language)
    return calendar_text(_entries(digest, options, labels), options.language, labels("calendar_name"))


def _entries(digest: Digest, options: OutputOptions, labels: Labels) -> Iterator[CalendarEntry]:
    for affair in digest.affairs:
        page = page_of(affair, long=options.long)
        for happening in (*page.happenings, *page.ahead):
            yield _entry(happening, affair, digest.newest or happening.first, labels)


def _entry(happening: Happening, affair: Affair, stamp: date, labels: Labels) -> CalendarEntry:
    outlets = outlets_of(affair.sources)
    sources = {source.story: source.source for source in affair.sources}
    telling = happening.tellings[0]
    return CalendarEntry(
        key=f"{sources[telling.story]}\n{happening.first}/{happening.last}\n{telling.event.start}",
        stamp=stamp,
        first=happening.first,
        last=happening.last,
        summary=_summary(happening, labels.language),
        description=(
            heading_of(affair, labels),
            one_line(telling.event.text),
            *(difference_of(happening, difference, outlets, labels) for difference in happening.differences),
            ", ".join(dict.fromkeys(outlets[story] for story in happening.stories)),
        ),
        location=", ".join(happening.places),
    )


def _summary(happening: Happening, language: Language) -> str:
    """What happened, behind the day where that only bounds it: an entry alone would say that it happened then."""
    what = one_line(happening.what)
    return f"{days_of(happening, language)}: {what}" if happening.tellings[0].event.bound else what
