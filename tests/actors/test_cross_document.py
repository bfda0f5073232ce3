"""Actors across stories: through `merge_actors`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.actors.cross_document import Appearance, merge_actors
from briefing_tui.briefing import Actor, ActorKind, Span


def _actor(name: str, kind: ActorKind = "person", mentions: int = 1, **more: tuple[str, ...]) -> Actor:
    spans = tuple(Span(n, n + 1) for n in range(mentions))
    return Actor(
        id=name.casefold(),
        name=name,
        kind=kind,
        mentions=spans,
        roles=more.get("roles", ()),
        aliases=more.get("aliases", ()),
    )


ONE = [
    (_actor("Joko Widodo"), _actor("Joko Widodo")),
    (_actor("Budi Gunawan"), _actor("Budi Arie Gunawan")),
    (_actor("Amerika Serikat", "place"), _actor("AS", "place")),
    (_actor("KPK", "organization"), _actor("Komisi Pemberantasan Korupsi", "organization")),
]
TWO = [
    (_actor("Liam Gallagher"), _actor("Noel Gallagher")),
    (_actor("Budi Gunawan"), _actor("Budi")),
    (_actor("Korea Selatan", "place"), _actor("Korea Utara", "place")),
    (_actor("Padang", "place"), _actor("Padang", "organization")),
]


@pytest.mark.parametrize(("first", "second"), ONE, ids=lambda actor: actor.name)
def test_one_actor_in_two_stories(first: Actor, second: Actor) -> None:
    for stories in ([[first], [second]], [[second], [first]]):
        (merged,) = merge_actors(stories)
        assert [appearance.story for appearance in merged.appearances] == [0, 1]
        assert merged.name == max(first.name, second.name, key=len)


@pytest.mark.parametrize(("first", "second"), TWO, ids=lambda actor: actor.name)
def test_two_actors_in_two_stories(first: Actor, second: Actor) -> None:
    assert len(merge_actors([[first], [second]])) == 2


def test_a_short_form_that_fits_two_people_joins_neither() -> None:
    people = [[_actor("Ahmad Rizki Pratama")], [_actor("Ahmad Yusuf Pratama")], [_actor("Ahmad Pratama")]]
    assert sorted(actor.name for actor in merge_actors(people)) == [
        "Ahmad Pratama",
        "Ahmad Rizki Pratama",
        "Ahmad Yusuf Pratama",
    ]


def test_roles_and_aliases_follow_the_person_through_the_dossier() -> None:
    (merged,) = merge_actors(
        [
            [_actor("Rudy Gunawan", mentions=2, roles=("Bupati Garut",), aliases=("Rudy",))],
            [],
            [_actor("Rudy Gunawan", mentions=3, roles=("bupati Garut", "Ketua PMI Garut"), aliases=("Gunawan",))],
        ]
    )
    assert merged.roles == ("Bupati Garut", "Ketua PMI Garut")
    assert merged.aliases == ("Rudy", "Gunawan")
    assert merged.appearances == (Appearance(0, "rudy gunawan", 2), Appearance(2, "rudy gunawan", 3))


def test_those_in_the_most_stories_come_first_then_the_most_named() -> None:
    stories = [
        [_actor("Ani Wijaya", mentions=9), _actor("Budi Santoso")],
        [_actor("Budi Santoso")],
        [_actor("Citra Dewi", mentions=2)],
    ]
    assert [actor.name for actor in merge_actors(stories)] == ["Budi Santoso", "Ani Wijaya", "Citra Dewi"]


@given(
    st.lists(
        st.lists(st.sampled_from(["Budi Gunawan", "Budi", "Gunawan", "Budi Arie Gunawan", "Ani"]), unique=True),
        max_size=6,
    )
)
def test_every_story_of_an_actor_is_kept_and_no_name_is_lost(names: list[list[str]]) -> None:
    stories = [[_actor(name) for name in story] for story in names]
    merged = merge_actors(stories)
    assert merged == merge_actors(stories)
    told = {form for actor in merged for form in (actor.name, *actor.aliases)}
    assert told == {name for story in names for name in story}
    assert {a.story for actor in merged for a in actor.appearances} == {n for n, story in enumerate(names) if story}
