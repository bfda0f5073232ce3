"""The actors of a story, from its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.coreference import cluster_mentions
from briefing_tui.actors.name_matching import slug
from briefing_tui.actors.ner import recognize
from briefing_tui.actors.roles import roles_of
from briefing_tui.briefing import Actor, Span

if TYPE_CHECKING:
    from briefing_tui.actors.coreference import Cluster


def find_actors(text: str, outlet: str | None = None) -> tuple[Actor, ...]:
    """The actors of a story with names, kinds, roles, aliases and mentions, in order of their first mention.

    `id` is a slug of the name, unique within the story. `salience` and `key` are left to `rank_actors`. `outlet`, where
    known, is no actor of its own story. Raises `MissingResourceError` where the tagger's model or a word list is
    missing.
    """
    tagged = recognize(text)
    groups = [group for group in cluster_mentions(tagged) if not _is_outlet(group, outlet)]
    persons: dict[int, set[int]] = {}
    for group in groups:
        if group.kind == "person":
            for mention in group.mentions:
                persons.setdefault(mention.sentence, set()).update(range(mention.first, mention.last))
    ids: set[str] = set()
    found = []
    for group in groups:
        name, *aliases = group.forms()
        stem = unique = slug(name)
        number = 2
        while unique in ids:
            unique = f"{stem}-{number}"
            number += 1
        ids.add(unique)
        found.append(
            Actor(
                id=unique,
                name=name,
                kind=group.kind,
                roles=roles_of(tagged, group.mentions, persons) if group.kind == "person" else (),
                aliases=tuple(aliases),
                mentions=tuple(Span(m.start, m.end) for m in group.mentions),
            )
        )
    return tuple(found)


def _is_outlet(group: Cluster, outlet: str | None) -> bool:
    own = (outlet or "antara").casefold()
    return group.kind == "organization" and any(
        form.casefold().removeprefix("lkbn ").removeprefix("kantor berita ") == own for form in group.forms()
    )
