"""A list as JSON Lines, by `data/archive.schema.json`: what `export` writes and `add --briefed` reads."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefing_tui.archive.model import ActorHit, Counts, EventHit, StoredStory, StoryHit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.archive.formats import Hit
    from briefing_tui.i18n import Labels


def render(hits: Sequence[Hit], _labels: Labels, _width: int) -> str:
    """One object a line."""
    return "".join(json.dumps(as_object(hit), ensure_ascii=False) + "\n" for hit in hits)


def as_object(hit: Hit) -> dict[str, Any]:
    """A hit as plain dictionaries, lists and numbers."""
    match hit:
        case StoredStory():
            return {
                "uid": hit.hit.uid,
                "added": hit.added,
                "made_by": hit.made_by,
                "newer": hit.newer,
                "copies": [
                    {
                        "uid": copy.uid.hex(),
                        "source": copy.source,
                        "url": copy.url,
                        "outlet": copy.outlet,
                        "added": copy.added,
                    }
                    for copy in hit.copies
                ],
                "briefing": hit.briefing,
            }
        case StoryHit():
            return {
                "uid": hit.uid,
                "title": hit.title,
                "outlet": hit.outlet,
                "published": hit.published,
                "url": hit.url,
            }
        case EventHit():
            return {
                "from": hit.first.isoformat(),
                "to": hit.last.isoformat(),
                "when": hit.when,
                "text": hit.text,
                "statement": hit.statement,
                "key": hit.key,
                "actors": list(hit.actors),
                "told_by": [as_object(story) for story in hit.told_by],
            }
        case ActorHit():
            return {
                "name": hit.name,
                "kind": hit.kind,
                "forms": list(hit.forms),
                "stories": hit.stories,
                "events": hit.events,
                "first": hit.first.isoformat() if hit.first else None,
                "last": hit.last.isoformat() if hit.last else None,
            }
        case Counts():
            return {"stories": hit.stories, "events": hit.events, "actors": hit.actors}
