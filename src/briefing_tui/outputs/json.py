"""`--format json`: one object for one story, a list for several."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing_tui.outputs.contract import as_contract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.outputs import OutputOptions


def render(briefings: Sequence[Briefing], options: OutputOptions) -> str:
    """The briefings as indented JSON."""
    objects = [as_contract(briefing) for briefing in briefings]
    alone = len(objects) == 1 and not options.several
    return json.dumps(objects[0] if alone else objects, ensure_ascii=False, indent=2) + "\n"
