"""The actors of a dossier, with the titles of the stories they appear in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_tui.actors.cross_document import merge_actors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.tui.dossier import Story


@dataclass(frozen=True, slots=True, eq=False)
class StoryAppearance:
    """An actor in one story: the story's number and title, the actor's id there, how often named."""

    story: int
    title: str
    actor: str
    mentions: int


@dataclass(frozen=True, slots=True, eq=False)
class DossierPerson:
    """One actor across the stories."""

    name: str
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    appearances: tuple[StoryAppearance, ...]


def merged_people(stories: Sequence[Story]) -> list[DossierPerson]:
    """The actors of all briefed stories, those in the most stories first, then the most named."""
    merged = merge_actors([story.briefing.actors if story.briefing else () for story in stories])
    titles = [story.article.title or story.article.source for story in stories]
    return [
        DossierPerson(
            actor.name,
            actor.roles,
            actor.aliases,
            tuple(StoryAppearance(a.story, titles[a.story], a.actor, a.mentions) for a in actor.appearances),
        )
        for actor in merged
    ]
