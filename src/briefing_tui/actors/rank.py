"""Who matters most in a story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.actors.names import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor, Quote

MOST_KEYS = 6
KEY_FROM = 0.45


def rank_actors(text: str, title: str, actors: Sequence[Actor], quotes: Sequence[Quote]) -> tuple[Actor, ...]:
    """The same actors with `salience`, `key` and `quotes` filled in, the most salient first."""
    headline = set(words_of(title))
    lead = 300
    scored = []
    for actor in actors:
        said = tuple(n for n, quote in enumerate(quotes) if quote.speaker == actor.id)
        score = min(len(actor.mentions), 5) * 0.06
        score += 0.3 * any(set(words_of(f)) <= headline for f in (actor.name, *actor.aliases))
        score += 0.15 * bool(actor.mentions and actor.mentions[0].start < lead)
        score += 0.25 * bool(said) + 0.1 * bool(actor.roles)
        score += {"person": 0.15, "organization": 0.05, "place": -0.25}[actor.kind]
        scored.append(replace(actor, quotes=said, salience=round(max(0.0, min(1.0, score)), 3)))
    scored.sort(key=lambda a: (-a.salience, a.mentions[0].start if a.mentions else 0))
    return tuple(replace(a, key=n < MOST_KEYS and a.salience >= KEY_FROM) for n, a in enumerate(scored))
