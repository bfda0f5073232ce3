"""A list for a terminal and for grep: what a line begins with is a day, or a number of stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.archive.formats.wording import appearances, counts, day_of, named, tellers, title_of
from briefing_tui.archive.model import ActorHit, Counts, EventHit, StoredStory, StoryHit
from briefing_tui.outputs.layout import columns, wrapped
from briefing_tui.outputs.wording import interval_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.archive.formats import Hit
    from briefing_tui.i18n import Labels

_INDENT = "    "
_COUNT_WIDTH = 6
# Columns of an outlet's name at most; a longer one moves its title.
_WIDEST_OUTLET = 20


def render(hits: Sequence[Hit], labels: Labels, width: int) -> str:
    """One or two lines a hit; outlets stand in a column as wide as theirs."""
    outlets = (columns(story.outlet or "-") for story in map(_story_of, hits) if story)
    outlet_width = min(_WIDEST_OUTLET, max(outlets, default=0))
    return "".join(f"{line}\n" for hit in hits for line in _lines(hit, labels, width, outlet_width))


def _story_of(hit: Hit) -> StoryHit | None:
    match hit:
        case StoredStory():
            return hit.hit
        case StoryHit():
            return hit
    return None


def _lines(hit: Hit, labels: Labels, width: int, outlet_width: int) -> Iterator[str]:
    if story := _story_of(hit):
        outlet = story.outlet or "-"
        lead = f"{day_of(story, labels)}  {outlet}{' ' * max(outlet_width - columns(outlet), 0)}  "
        yield from wrapped(title_of(story, labels), width, _INDENT, lead=lead)
        if story.url:
            yield _INDENT + story.url
        return
    match hit:
        case EventHit():
            yield from wrapped(f"{hit.when}: {hit.text}", width, _INDENT, lead=f"{interval_of(hit.first, hit.last)}  ")
            notes = [named(hit.actors)] if hit.actors else []
            yield from wrapped("; ".join([*notes, tellers(hit, labels)]), width, _INDENT, lead=_INDENT)
        case ActorHit():
            others = [form for form in hit.forms if form != hit.name]
            lead = f"{hit.stories:>{_COUNT_WIDTH}}  "
            indent = " " * len(lead)
            yield from wrapped(hit.name, width, indent, lead=lead)
            notes = [labels(f"kind.{hit.kind}"), appearances(hit, labels), *([named(tuple(others))] if others else [])]
            yield from wrapped("; ".join(notes), width, indent, lead=indent)
        case Counts():
            yield counts(hit, labels)
