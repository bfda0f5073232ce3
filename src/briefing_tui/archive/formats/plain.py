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
_OUTLET_WIDTH = 14


def render(hits: Sequence[Hit], labels: Labels, width: int) -> str:
    """One or two lines a hit."""
    return "".join(f"{line}\n" for hit in hits for line in _lines(hit, labels, width))


def _lines(hit: Hit, labels: Labels, width: int) -> Iterator[str]:
    match hit:
        case StoredStory():
            yield from _lines(hit.hit, labels, width)
        case StoryHit():
            outlet = hit.outlet or "-"
            lead = f"{day_of(hit, labels)}  {outlet}{' ' * max(_OUTLET_WIDTH - columns(outlet), 1)}"
            yield from wrapped(title_of(hit, labels), width, _INDENT, lead=lead)
            if hit.url:
                yield _INDENT + hit.url
        case EventHit():
            yield from wrapped(f"{hit.when}: {hit.text}", width, _INDENT, lead=f"{interval_of(hit.first, hit.last)}  ")
            notes = [named(hit.actors)] if hit.actors else []
            yield from wrapped("; ".join([*notes, tellers(hit, labels)]), width, _INDENT, lead=_INDENT)
        case ActorHit():
            others = [form for form in hit.forms if form != hit.name]
            yield from wrapped(hit.name, width, _INDENT, lead=f"{hit.stories:>6}  ")
            notes = [labels(f"kind.{hit.kind}"), appearances(hit, labels), *([named(tuple(others))] if others else [])]
            yield from wrapped("; ".join(notes), width, _INDENT, lead="        ")
        case Counts():
            yield counts(hit, labels)
