"""The actors of a dossier: one entry for each across the stories, with the stories they appear in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor
    from briefing_tui.tui.dossier import Story


@dataclass(frozen=True, slots=True, eq=False)
class Appearance:
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
    appearances: tuple[Appearance, ...]


def merged_people(stories: Sequence[Story]) -> list[DossierPerson]:
    """The actors of all briefed stories, those in the most stories first, then the most named."""
    groups: dict[tuple[str, str], list[tuple[int, Actor]]] = {}
    for number, story in enumerate(stories):
        for actor in story.briefing.actors if story.briefing else ():
            groups.setdefault((actor.kind, actor.name.casefold()), []).append((number, actor))
    people = [_person(group, stories) for group in groups.values()]
    return sorted(people, key=lambda p: (-len(p.appearances), -sum(a.mentions for a in p.appearances), p.name))


def _person(group: list[tuple[int, Actor]], stories: Sequence[Story]) -> DossierPerson:
    actors = [actor for _, actor in group]
    return DossierPerson(
        name=max((actor.name for actor in actors), key=len),
        roles=tuple(dict.fromkeys(role for actor in actors for role in actor.roles)),
        aliases=tuple(dict.fromkeys(alias for actor in actors for alias in actor.aliases)),
        appearances=tuple(
            Appearance(n, stories[n].article.title or stories[n].article.source, actor.id, len(actor.mentions))
            for n, actor in group
        ),
    )
