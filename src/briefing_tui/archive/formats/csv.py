"""A list as a table for spreadsheets: a header, then one row a hit."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from briefing_tui.archive.model import ActorHit, Counts, EventHit, StoredStory, StoryHit
from briefing_tui.outputs.csv import inert

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.archive.formats import Hit
    from briefing_tui.i18n import Labels

_COLUMNS = {
    StoryHit: ("day", "outlet", "title", "url", "copies", "uid"),
    EventHit: ("from", "to", "when", "what", "actors", "statement", "key", "stories", "outlets", "urls"),
    ActorHit: ("name", "kind", "stories", "events", "first", "last", "forms"),
    Counts: ("stories", "events", "actors"),
}


def render(hits: Sequence[Hit], _labels: Labels, _width: int) -> str:
    """Rows parted by commas; several values of a cell by `; `. No cell is a formula to a spreadsheet."""
    if not hits:
        return ""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    first = hits[0].hit if isinstance(hits[0], StoredStory) else hits[0]
    writer.writerow(_COLUMNS[type(first)])
    for hit in hits:
        writer.writerow([inert(str(cell)) for cell in _cells(hit)])
    return table.getvalue()


def _cells(hit: Hit) -> tuple[object, ...]:
    match hit:
        case StoredStory():
            return _cells(hit.hit)
        case StoryHit():
            return (hit.day or "", hit.outlet or "", hit.title, hit.url or "", hit.copies, hit.uid)
        case EventHit():
            outlets = dict.fromkeys(story.outlet or "" for story in hit.told_by)
            urls = "; ".join(story.url for story in hit.told_by if story.url)
            flags = ("yes" if hit.statement else "", "yes" if hit.key else "")
            told_by = (len(hit.told_by), "; ".join(filter(None, outlets)), urls)
            return (hit.first, hit.last, hit.when, hit.text, "; ".join(hit.actors), *flags, *told_by)
        case ActorHit():
            days = (hit.first or "", hit.last or "")
            return (hit.name, hit.kind, hit.stories, hit.events, *days, "; ".join(hit.forms))
        case Counts():
            return (hit.stories, hit.events, hit.actors)
