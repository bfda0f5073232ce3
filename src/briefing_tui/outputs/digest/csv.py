"""The digest as a table: one row a happening, for spreadsheets and for `cut`."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from briefing_tui.i18n import Labels
from briefing_tui.outputs.csv import inert
from briefing_tui.outputs.digest.page import difference_of, heading_of, outlets_of
from briefing_tui.outputs.wording import one_line

if TYPE_CHECKING:
    from briefing_tui.digest.model import Digest
    from briefing_tui.outputs import OutputOptions

COLUMNS = (
    "affair", "from", "to", "what", "actors", "places", "key", "ahead", "stories", "outlets", "differences", "bound",
)  # fmt: skip


def render(digest: Digest, options: OutputOptions) -> str:
    """A header row and one row a happening; several of one cell are parted by `; `, flags are `yes` or empty.

    `bound` is what the days are where they are not those of the happening itself: its end (`until`), its beginning.
    """
    labels = Labels(options.language)
    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\n")
    writer.writerow(COLUMNS)
    for affair in digest.affairs:
        outlets = outlets_of(affair.sources)
        for happening in (*affair.happenings, *affair.ahead):
            tellers = "; ".join(dict.fromkeys(outlets[story] for story in happening.stories))
            differences = "; ".join(difference_of(happening, d, outlets, labels) for d in happening.differences)
            flags = ("yes" if happening.key else "", "yes" if happening in affair.ahead else "")
            cells = (one_line(happening.what), "; ".join(happening.actors), "; ".join(happening.places), *flags)
            days = (happening.first.isoformat(), happening.last.isoformat())
            bound = happening.tellings[0].event.bound or ""
            rest = map(inert, (*cells, str(len(happening.stories)), tellers, differences, bound))
            writer.writerow((inert(heading_of(affair, labels)), *days, *rest))
    return rows.getvalue()
