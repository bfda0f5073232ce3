"""`--format jsonl`: one object a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing_tui.outputs.contract import as_contract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.outputs import OutputOptions


def render(briefings: Sequence[Briefing], _options: OutputOptions) -> str:
    """The briefings as JSON Lines."""
    return "".join(json.dumps(as_contract(briefing), ensure_ascii=False) + "\n" for briefing in briefings)
