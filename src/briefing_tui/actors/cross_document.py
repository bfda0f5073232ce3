"""The actors of several stories brought together: each once, with the stories they appear in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_tui.actors.name_matching import known_as, same_organization, same_person, same_place, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.briefing import Actor, ActorKind


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor in one story: the story's index, the actor's id there, how often it is named there."""

    story: int
    actor: str
    mentions: int


@dataclass(frozen=True, slots=True)
class DossierActor:
    """One actor across stories: the fullest name, every role and alias once, and the appearances in story order."""

    name: str
    kind: ActorKind
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    appearances: tuple[Appearance, ...]


class _Joined:
    """The same actor of several stories, by story and actor."""

    def __init__(self, story: int, actor: Actor) -> None:
        self.members = [(story, actor)]
        self.fullest = words_of(actor.name)

    def add(self, story: int, actor: Actor) -> None:
        self.members.append((story, actor))
        self.fullest = max(self.fullest, words_of(actor.name), key=len)


def merge_actors(stories: Sequence[Sequence[Actor]]) -> tuple[DossierActor, ...]:
    """The actors of all stories, those in the most stories first, then the most named, then by name.

    Two stories' actors of one kind are one where their names are the same, where the word lists know them as one
    (`AS`, `Amerika Serikat`), or where one name of at least two words is a short form of the other and of no third. A
    single word shared, such as a surname, joins nobody across stories.
    """
    ordered = sorted(
        ((number, actor) for number, actors in enumerate(stories) for actor in actors),
        key=lambda found: (-len(words_of(found[1].name)), found[0]),
    )
    joined: list[_Joined] = []
    by_key: dict[tuple[ActorKind, object], list[_Joined]] = {}
    for number, actor in ordered:
        host = _host(actor, by_key)
        if host is None:
            host = _Joined(number, actor)
            joined.append(host)
        else:
            host.add(number, actor)
        for key in _keys(actor):
            hosts = by_key.setdefault((actor.kind, key), [])
            if host not in hosts:
                hosts.append(host)
    found = [_dossier_actor(host) for host in joined]
    return tuple(sorted(found, key=lambda a: (-len(a.appearances), -sum(p.mentions for p in a.appearances), a.name)))


def _keys(actor: Actor) -> Iterator[object]:
    """What two names must share to be compared: the name, the number the word lists give it, each of two words on."""
    words = words_of(actor.name)
    yield words
    if actor.kind != "person" and (number := known_as(actor.name)) is not None:
        yield number
    if len(words) > 1:
        yield from words


def _host(actor: Actor, by_key: dict[tuple[ActorKind, object], list[_Joined]]) -> _Joined | None:
    words = words_of(actor.name)
    same = by_key.get((actor.kind, words))
    if same:
        return same[0]
    if actor.kind != "person" and (number := known_as(actor.name)) is not None:
        known = by_key.get((actor.kind, number))
        return known[0] if known else None
    if len(words) < 2:
        return None
    one = {"person": same_person, "organization": same_organization, "place": same_place}[actor.kind]
    candidates = dict.fromkeys(host for word in words for host in by_key.get((actor.kind, word), ()))
    fitting = [host for host in candidates if one(words, host.fullest)]
    return fitting[0] if len(fitting) == 1 else None


def _dossier_actor(host: _Joined) -> DossierActor:
    members = sorted(host.members, key=lambda member: member[0])
    actors = [actor for _, actor in members]
    name = max((actor.name for actor in actors), key=lambda form: (len(words_of(form)), len(form)))
    forms = dict.fromkeys(form for actor in actors for form in (actor.name, *actor.aliases))
    roles: dict[str, str] = {}
    for actor in actors:
        for role in actor.roles:
            roles.setdefault(role.casefold(), role)
    stories: dict[int, Appearance] = {}
    for number, actor in members:
        before = stories.get(number)
        if before is None or before.mentions < len(actor.mentions):
            stories[number] = Appearance(number, actor.id, len(actor.mentions))
    return DossierActor(
        name=name,
        kind=actors[0].kind,
        roles=tuple(roles.values()),
        aliases=tuple(form for form in forms if form.casefold() != name.casefold()),
        appearances=tuple(stories.values()),
    )
