"""Actors that were gathered apart and are one: by a nickname, a name the public knows, a first name cut short."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.public_names import persons_by_name

if TYPE_CHECKING:
    from briefing_tui.actors.coreference.clusters import Cluster

# A first name is cut to so many letters at least, and by so many, of a full name and of one that stands alone:
# `Fitri` of `Fitriani Agustin`, `Firman` of `Firmansyah`.
_SHORTEST_CUT, _LEAST_CUT, _LEAST_CUT_ALONE = 4, 2, 3
# So is a name inside a full one, to more letters: `Mirza` of `Rahmat Mirzani`.
_SHORTEST_INNER_CUT = 5
# A group is compared with no more whose first names begin alike.
_MOST_COMPARED = 50


def joined_groups(groups: list[Cluster]) -> list[Cluster]:
    """The groups with those joined that other names than they share tell to be one actor."""
    return _join_nicknames(_join_cut_names(_join_public_names(groups)))


def _take_in(host: Cluster, group: Cluster) -> None:
    host.members += group.members
    host.mentions += group.mentions


def _join_nicknames(groups: list[Cluster]) -> list[Cluster]:
    """The groups with those that are known only by a nickname joined to the one club of the text it can mean."""
    nicknames = lexicons().nicknames
    joined: list[Cluster] = []
    for group in groups:
        if not all(member.text in nicknames for member in group.members):
            joined.append(group)
            continue
        meant = {name for member in group.members for name in nicknames[member.text]}
        hosts = [g for g in groups if g is not group and any(m.text in meant for m in g.members)]
        # A country may stand for its team (`Garuda`), a city of the same name does not.
        hosts = [host for host in hosts if host.kind == "organization"] or hosts
        # `MU` is a club's nickname itself: it is not another club.
        hosts = [host for host in hosts if not all(m.text in nicknames for m in host.members)] or hosts
        if len(hosts) == 1:
            _take_in(hosts[0], group)
        else:
            joined.append(group)
    return joined


def _join_public_names(groups: list[Cluster]) -> list[Cluster]:
    """The groups with those of one person joined whom the public knows by both names: `Jokowi`, Joko Widodo."""
    known = persons_by_name()
    home: dict[str, Cluster] = {}
    joined: list[Cluster] = []
    for group in groups:
        # By the fullest form: `Prabowo` alone may be another one's.
        person = known.get(group.members[0].text) if group.kind == "person" else None
        if person is not None and person in home:
            _take_in(home[person], group)
        else:
            joined.append(group)
        if person is not None:
            home.setdefault(person, group).called |= {
                m.text for m in group.members if known.get(m.text, m.text) != m.text
            }
    return joined


def _join_cut_names(groups: list[Cluster]) -> list[Cluster]:
    """The groups with those joined that are known by one end of one person's name alone: `Fitri`, `Nanda`.

    Only where the full name stands before, `Fitriani Agustin`, `Den Ananda`, and fits no one else.
    """
    joined: list[Cluster] = []
    beginning: dict[str, list[Cluster]] = defaultdict(list)
    ending: dict[str, list[Cluster]] = defaultdict(list)
    for group in groups:
        if group.kind != "person":
            continue
        for begin in {word[:_SHORTEST_CUT] for word in group.members[0].words}:
            beginning[begin].append(group)
        if len(group.members[0].words) > 1:
            for end in {word[-_SHORTEST_CUT:] for word in group.members[0].words}:
                ending[end].append(group)
    for group in groups:
        alike = beginning[group.members[0].text[:_SHORTEST_CUT]][:_MOST_COMPARED] if group.kind == "person" else []
        hosts = [host for host in alike if _is_cut_name(group, host)]
        if not hosts and group.kind == "person":
            hosts = [
                host
                for host in ending[group.members[0].text[-_SHORTEST_CUT:]][:_MOST_COMPARED]
                if _is_end_of_name(group, host)
            ]
        if len(hosts) == 1:
            _take_in(hosts[0], group)
        else:
            joined.append(group)
    return joined


def _is_end_of_name(group: Cluster, host: Cluster) -> bool:
    """Whether somebody is called by the end of a name that stands before: `Nanda` of `Den Ananda`."""
    short = group.members[0].text
    calls = all(member.text == short for member in group.members) and short.isalpha() and len(short) >= _SHORTEST_CUT
    is_end = any(len(word) > len(short) and word.endswith(short) for word in host.members[0].words)
    first = min(group.mentions, key=lambda mention: mention.start)
    is_beside = any(mention.sentence == first.sentence for mention in host.mentions)  # `Ananda dan Nanda` are two
    return calls and is_end and not is_beside and min(m.start for m in host.mentions) < first.start


def _is_cut_name(group: Cluster, host: Cluster) -> bool:
    short, long = group.members[0].words, host.members[0].words
    if len(short) != 1:
        return False
    least = _LEAST_CUT if len(long) > 1 else _LEAST_CUT_ALONE
    begins = any(
        word.startswith(short[0])
        and len(short[0]) >= (_SHORTEST_CUT if word == long[0] else _SHORTEST_INNER_CUT)
        and len(word) - len(short[0]) >= least
        for word in long
    )
    return begins and min(m.start for m in host.mentions) < min(m.start for m in group.mentions)
