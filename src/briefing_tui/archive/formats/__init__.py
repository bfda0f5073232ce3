"""Lists of stories, events and actors as text: for people, for pipes, for spreadsheets and calendars."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from briefing_tui.archive.model import ActorHit, Counts, EventHit, StoredStory, StoryHit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_tui.i18n import Labels

ListFormat = Literal["plain", "markdown", "jsonl", "csv", "ics"]
# The formats that people read, in their terminal's encoding; those of which a list may come page by page.
FOR_PEOPLE: frozenset[ListFormat] = frozenset({"plain", "markdown"})
STREAMED: frozenset[ListFormat] = frozenset({"plain", "markdown", "jsonl"})
Hit: TypeAlias = StoryHit | StoredStory | EventHit | ActorHit | Counts


def render_list(hits: Sequence[Hit], form: ListFormat, labels: Labels, width: int = 80) -> str:
    """Hits of one kind in a format, ending in a line feed; "" for none. `labels` are those of `archive.toml`."""
    module = import_module(f"briefing_tui.archive.formats.{form}")
    writer = cast("Callable[[Sequence[Hit], Labels, int], str]", module.render)
    return writer(hits, labels, width)
