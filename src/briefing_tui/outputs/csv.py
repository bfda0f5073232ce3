"""`--format csv`: one row an event, for spreadsheets and for `cut`."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from briefing_tui.outputs.wording import title_or_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.outputs import OutputOptions

COLUMNS = ("from", "to", "when", "sentence", "actors", "story")


def render(briefings: Sequence[Briefing], _options: OutputOptions) -> str:
    """A header row and one row an event; several actors are parted by `; `."""
    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\n")
    writer.writerow(COLUMNS)
    for briefing in briefings:
        names = {actor.id: actor.name for actor in briefing.actors}
        for event in briefing.events:
            sentence = " ".join(event.text.split())
            actors = "; ".join(names[who] for who in event.actors)
            cells = (event.when, sentence, actors, title_or_source(briefing.article))
            writer.writerow((event.first.isoformat(), event.last.isoformat(), *map(_inert, cells)))
    return rows.getvalue()


def _inert(cell: str) -> str:
    """The cell so that no spreadsheet runs it as a formula (OWASP, "CSV Injection")."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
