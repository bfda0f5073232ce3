"""`--format csv`: one row an event, for spreadsheets and for `cut`."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from briefing_tui.i18n import Labels
from briefing_tui.outputs.wording import one_line, title_or_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.outputs import OutputOptions

COLUMNS = ("from", "to", "what", "when", "sentence", "actors", "places", "statement", "key", "story")

# With their wide forms, which spreadsheets set up for East Asian writing take for the same.
_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def render(briefings: Sequence[Briefing], options: OutputOptions) -> str:
    """A header row and one row an event; several actors are parted by `; `, flags are `yes` or empty."""
    labels = Labels(options.language)
    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\n")
    writer.writerow(COLUMNS)
    for briefing in briefings:
        names = {actor.id: actor.name for actor in briefing.actors}
        for event in briefing.events:
            actors = "; ".join(names[who] for who in event.actors)
            places = "; ".join(names[who] for who in event.places)
            flags = ("yes" if event.statement else "", "yes" if event.key else "")
            story = title_or_source(briefing.article, labels)
            cells = (event.what or "", event.when, one_line(event.text), actors, places, *flags, story)
            writer.writerow((event.first.isoformat(), event.last.isoformat(), *map(inert, cells)))
    return rows.getvalue()


def inert(cell: str) -> str:
    """The cell so that no spreadsheet runs it as a formula (OWASP, "CSV Injection")."""
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell
