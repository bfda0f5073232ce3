"""Stories as `archive export` writes them (`data/archive.schema.json`), read back; bare briefings, too."""

from __future__ import annotations

import re
from typing import Any

from briefing_tui.archive.contract import NotABriefingError, read_contract
from briefing_tui.archive.intake import UID_SIZE, rows_of
from briefing_tui.archive.model import StoryCopy, StoryRows
from briefing_tui.sanitize import sanitize_fields, sanitize_line

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_LONGEST_VERSION = 40


def read_exported(content: object, *, added: str) -> tuple[StoryRows, bytes | None]:
    """The rows of a story, and the uid of a later version of its page where it has one.

    A bare briefing counts as added at the moment `added`, by a version that is not known. Raises `NotABriefingError`.
    """
    if not isinstance(content, dict):
        raise NotABriefingError("line")
    if "briefing" not in content:
        return rows_of(read_contract(content), added=added, made_by=""), None
    briefing = read_contract(content["briefing"])
    moment, made_by = content.get("added"), content.get("made_by")
    if not isinstance(moment, str) or not _MOMENT.fullmatch(moment):
        raise NotABriefingError("added")
    if not isinstance(made_by, str):
        raise NotABriefingError("made_by")
    copies = content.get("copies", [])
    if not isinstance(copies, list):
        raise NotABriefingError("copies")
    rows = rows_of(
        briefing,
        added=moment,
        made_by=sanitize_line(made_by)[:_LONGEST_VERSION],
        copies=[_copy(copy) for copy in copies],
        settled=True,
    )
    newer = content.get("newer")
    return rows, None if newer is None else _uid(newer)


def _copy(content: Any) -> StoryCopy:
    if not isinstance(content, dict):
        raise NotABriefingError("copies")
    source, url, outlet, added = (content.get(name) for name in ("source", "url", "outlet", "added"))
    if not isinstance(source, str) or not isinstance(added, str) or not _MOMENT.fullmatch(added):
        raise NotABriefingError("copies")
    if not isinstance(url, str | None) or not isinstance(outlet, str | None):
        raise NotABriefingError("copies")
    return sanitize_fields(StoryCopy(_uid(content.get("uid")), source, url, outlet, added))


def _uid(content: object) -> bytes:
    try:
        uid = bytes.fromhex(content) if isinstance(content, str) else b""
    except ValueError:
        uid = b""
    if len(uid) != UID_SIZE:
        raise NotABriefingError("uid")
    return uid
