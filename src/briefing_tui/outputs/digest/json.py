"""The digest as one JSON object (`data/digest.schema.json`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefing_tui.i18n import render as worded
from briefing_tui.outputs.contract import iso_day

if TYPE_CHECKING:
    from briefing_tui.digest.model import Affair, Digest, Happening, Participant, Statement, StorySource
    from briefing_tui.outputs import OutputOptions

SCHEMA_VERSION = "1.0"


def render(digest: Digest, options: OutputOptions) -> str:
    """The whole digest, not the short page: a reader chooses by `key` and by the number of `stories`."""
    content = {
        "schema_version": SCHEMA_VERSION,
        "newest": iso_day(digest.newest),
        "affairs": [_affair(affair) for affair in digest.affairs],
        "undated": [source_json(source) for source in digest.undated],
        "left_out": [
            {"source": fault.source, "reason": worded(fault.message, options.language)} for fault in digest.left_out
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _affair(affair: Affair) -> dict[str, Any]:
    return {
        "names": list(affair.names),
        "happening": affair.happening,
        "happenings": [happening_json(happening) for happening in affair.happenings],
        "ahead": [happening_json(happening) for happening in affair.ahead],
        "participants": [participant_json(someone) for someone in affair.participants],
        "statements": [statement_json(statement) for statement in affair.statements],
        "sources": [source_json(source) for source in affair.sources],
    }


def participant_json(someone: Participant) -> dict[str, Any]:
    """Somebody of an affair, as the schema has it."""
    return {
        "name": someone.name,
        "kind": someone.kind,
        "roles": list(someone.roles),
        "key": someone.key,
        "mentions": someone.mentions,
        "stories": list(someone.stories),
    }


def statement_json(statement: Statement) -> dict[str, Any]:
    """What somebody said, as the schema has it."""
    return {
        "speaker": statement.speaker,
        "day": iso_day(statement.day),
        "text": statement.text,
        "direct": statement.direct,
        "stories": list(statement.stories),
    }


def happening_json(happening: Happening) -> dict[str, Any]:
    """A happening with its tellings, as the schema has it."""
    return {
        "from": iso_day(happening.first),
        "to": iso_day(happening.last),
        "when": happening.when,
        "what": happening.what,
        "tense": happening.tense,
        "key": happening.key,
        "actors": list(happening.actors),
        "places": list(happening.places),
        "stories": list(happening.stories),
        "tellings": [
            {
                "story": telling.story,
                "from": iso_day(telling.event.first),
                "to": iso_day(telling.event.last),
                "what": telling.event.what,
                "text": telling.event.text,
                "start": telling.event.start,
                "end": telling.event.end,
            }
            for telling in happening.tellings
        ],
        "differences": [
            {
                "kind": difference.kind,
                "about": difference.about,
                "versions": [{"value": v.value, "stories": list(v.stories)} for v in difference.versions],
            }
            for difference in happening.differences
        ],
    }


def source_json(source: StorySource) -> dict[str, Any]:
    """Where a story stands, as the schema has it."""
    return {
        "story": source.story,
        "outlet": source.outlet,
        "day": iso_day(source.day),
        "title": source.title or source.working_title or "",
        "working_title": source.working_title,
        "source": source.source,
        "url": source.url,
        "also_at": list(source.also_at),
    }
