"""Comparisons as one JSON object (`data/comparison.schema.json`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from briefing_tui.outputs.digest.json import happening_json, participant_json, source_json, statement_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_tui.digest.model import Comparison, Parted
    from briefing_tui.outputs import OutputOptions

SCHEMA_VERSION = "1.0"
Told = TypeVar("Told")


def render(comparisons: Sequence[Comparison], _options: OutputOptions) -> str:
    """The whole of each comparison, not the short page."""
    content = {
        "schema_version": SCHEMA_VERSION,
        "comparisons": [_comparison(comparison) for comparison in comparisons],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "names": list(comparison.names),
        "happening": comparison.happening,
        "sides": [
            {
                "name": side.name,
                "sources": [source_json(source) for source in side.sources],
                "sentences": side.sentences,
                "repeated": [
                    {"story": passage.story, "start": passage.span.start, "end": passage.span.end}
                    for passage in side.repeated
                ],
            }
            for side in comparison.sides
        ],
        "happenings": _parted(comparison.happenings, happening_json),
        "participants": _parted(comparison.participants, participant_json),
        "statements": _parted(comparison.statements, statement_json),
    }


def _parted(parted: Parted[Told], make: Callable[[Told], dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    return {name: [make(told) for told in part] for name, part in parted._asdict().items()}
