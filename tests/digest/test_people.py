"""Who takes part in an affair and what they say, of briefings whose actors and quotes are given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Actor, Article, Briefing, Event, Quote, ReferenceDate, Span
from briefing_tui.digest.digest import affair_of
from briefing_tui.slug import slugify

if TYPE_CHECKING:
    from briefing_tui.briefing import ActorKind
    from briefing_tui.digest.model import Affair

DAY = date(2024, 9, 9)
MARKET = "Pasar Lumbung"


def someone(
    name: str,
    kind: ActorKind = "person",
    roles: tuple[str, ...] = (),
    *,
    key: bool = False,
    mentions: int = 1,
    salience: float = 0.0,
    quotes: tuple[int, ...] = (),
) -> Actor:
    spans = tuple(Span(n, n + 1) for n in range(mentions))
    return Actor(slugify(name), name, kind, roles, (), salience, key, spans, quotes)


def story(
    *actors: Actor,
    text: str = "Pasar dibuka.",
    quotes: tuple[Quote, ...] = (),
    events: tuple[Event, ...] = (),
    outlet: str = "Warta",
) -> Briefing:
    article = Article(outlet, f"{outlet}.txt", text, title="Pasar dibuka", outlet=outlet)
    return Briefing(article, ReferenceDate(DAY, "published"), (), events, actors, quotes)


def affair(*stories: Briefing) -> Affair:
    return affair_of(range(len(stories)), stories)


def names(*stories: Briefing) -> list[str]:
    return [participant.name for participant in affair(*stories).participants]


def test_persons_come_first_then_organizations_then_places_that_act() -> None:
    market, firm = someone(MARKET, "place", key=True), someone("Koperasi Tani", "organization")
    opening = opened(actors=(market.id,))
    assert names(story(market, firm, someone("Ratna Kusumadewi"), events=(opening,))) == [
        "Ratna Kusumadewi",
        "Koperasi Tani",
        MARKET,
    ]


def test_of_one_kind_those_of_more_stories_come_first_and_a_key_actor_counts_as_in_one_more() -> None:
    everywhere, twice = someone("Citra Maharani", mentions=1), someone("Badu Santoso", mentions=2)
    key, often, rare = (
        someone("Lukman Tanjung", key=True),
        someone("Sutrisno", mentions=3),
        someone("Hendra", mentions=1),
    )
    other = someone("Anwar", mentions=1)
    assert names(story(everywhere, twice, key, often, rare, other), story(everywhere, twice), story(everywhere)) == [
        "Citra Maharani",
        "Badu Santoso",  # in two stories, as one of them the key actor counts, and named more often
        "Lukman Tanjung",
        "Sutrisno",
        "Anwar",
        "Hendra",
    ]


def opened(actors: tuple[str, ...], places: tuple[str, ...] = (), *, key: bool = True) -> Event:
    return Event(
        DAY, DAY, str(DAY), "day", "9 September", "Pasar dibuka.", 0, 13, (), actors, "past", places=places, key=key
    )


@pytest.mark.parametrize(
    ("is_key", "event", "acts"),
    [
        (True, opened((slugify(MARKET),)), True),
        (False, opened((slugify(MARKET),)), False),
        (True, opened(()), False),
        (True, opened((slugify(MARKET),), (slugify(MARKET),)), False),  # it merely happens there
        (True, opened((slugify(MARKET),), key=False), False),
    ],
)
def test_a_place_takes_part_only_where_it_acts_in_a_key_event(is_key: bool, event: Event, acts: bool) -> None:
    assert (MARKET in names(story(someone(MARKET, "place", key=is_key), events=(event,)))) == acts


@pytest.mark.parametrize(
    ("actor", "takes_part"),
    [
        (someone("Warta", "organization"), False),  # the outlet of one of the stories
        (someone("Kabar", "organization"), True),
        (someone("Reuters", "organization"), False),
        (someone("KabarLumbung.com", "organization"), False),
        (someone("Sari Dewi", roles=("Reporter",)), False),
        (someone("Sari Dewi", roles=("reporter", "ketua panitia")), True),
        (someone("Sari Dewi"), True),
    ],
)
def test_who_only_tells_or_makes_the_news_takes_no_part(actor: Actor, takes_part: bool) -> None:
    beside = someone("Ratna Kusumadewi")
    assert (actor.name in names(story(beside), story(beside, actor))) == takes_part


@pytest.mark.parametrize(
    ("by_story", "shown"),
    [
        ([("bupati",), ("Camat",), ("camat",)], ("Camat", "bupati")),  # the commonest first, as it is written first
        ([("Bupati Wanasari",), ("bupati",), ("bupati",)], ("bupati",)),  # two wordings of one office
        ([("bupati",), ("Bupati Wanasari",), ("Bupati Wanasari",)], ("Bupati Wanasari",)),
        ([("ketua panitia",), ("ketua koperasi",)], ("ketua panitia", "ketua koperasi")),
        ([(), ("guru",)], ("guru",)),
    ],
)
def test_of_the_wordings_of_a_role_the_commonest_stands(
    by_story: list[tuple[str, ...]], shown: tuple[str, ...]
) -> None:
    (ratna,) = affair(*(story(someone("Ratna Kusumadewi", roles=roles)) for roles in by_story)).participants
    assert ratna.roles == shown


def said(
    *texts: str, by: str = "Ratna Kusumadewi", direct: bool = True, salience: float = 0.0, outlet: str = "Warta"
) -> Briefing:
    """A story in which one person says these sentences."""
    text, quotes = "", []
    for sentence in texts:
        quotes.append(Quote(len(text), len(text) + len(sentence), sentence, slugify(by), direct))
        text += f"{sentence}\n\n"
    speaker = someone(by, salience=salience, quotes=tuple(range(len(texts))))
    return story(speaker, text=text.strip(), quotes=tuple(quotes), outlet=outlet)


PRICES = "Harga bawang merah di kios kami turun tajam"
ROADS = "Jalan rusak menuju desa kami segera diperbaiki"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param([said(PRICES), said(PRICES)], [said(ROADS, by="Badu Santoso", salience=0.9)], id="more-stories"),
        pytest.param(
            [said(PRICES, salience=0.6)], [said(ROADS, by="Badu Santoso", salience=0.5)], id="weightier-speaker"
        ),
        pytest.param([said(PRICES)], [said(ROADS, by="Badu Santoso", direct=False)], id="in-their-own-words"),
        pytest.param(
            [said("Pasar kami ramai pembeli sejak tadi pagi")], [said(ROADS, by="Badu Santoso")], id="of-the-headline"
        ),
        pytest.param([said(PRICES)], [said("Jalan desa kami rusak parah", by="Badu Santoso")], id="too-short"),
        pytest.param([said(PRICES)], [said(" ".join([ROADS] * 7), by="Badu Santoso")], id="too-long-to-read"),
    ],
)
def test_the_weightiest_statement_comes_first(first: list[Briefing], second: list[Briefing]) -> None:
    for stories in ([*first, *second], [*second, *first]):
        statements = affair(*stories).statements
        assert [statement.speaker for statement in statements] == ["Ratna Kusumadewi", "Badu Santoso"]


@pytest.mark.parametrize(("words", "is_read"), [(5, False), (6, True), (45, True), (46, False)])
def test_a_statement_of_six_to_forty_five_words_is_read_before_others(words: int, is_read: bool) -> None:
    weighed = said(" ".join(["jembatan"] * words), by="Badu Santoso", salience=0.25)
    statements = affair(said(PRICES), weighed).statements
    assert (statements[0].speaker == "Badu Santoso") == is_read


def test_rarer_words_say_more() -> None:
    common = [story(someone("Citra Maharani"), text=f"{PRICES}.", outlet=f"Kabar {n}") for n in range(6)]
    statements = affair(
        said(PRICES), said("Gurita raksasa menyantap perahu nelayan kami", by="Badu Santoso"), *common
    ).statements
    assert [statement.speaker for statement in statements] == ["Badu Santoso", "Ratna Kusumadewi"]


TEN = "jembatan gantung sungai karangjati roboh banjir bandang hujan deras malam"


@pytest.mark.parametrize(("shared", "is_same"), [(10, True), (7, True), (6, False)])
def test_two_wordings_are_one_statement_where_most_of_the_longer_is_the_same(shared: int, is_same: bool) -> None:
    statements = affair(said(TEN), said(" ".join(TEN.split()[:shared]), outlet="Kabar")).statements
    assert (len(statements) == 1) == is_same
    assert statements[0].stories == ((0, 1) if is_same else (0,))
    assert len(statements[0].spans) == len(statements[0].stories)


def test_a_statement_counts_each_story_once() -> None:
    (statement,) = affair(said(PRICES, PRICES)).statements
    assert (statement.stories, statement.spans) == ((0,), (Span(0, len(PRICES)),))


def test_a_statement_is_of_the_day_on_which_its_sentence_says_somebody_spoke() -> None:
    spoken = date(2024, 9, 6)
    saying = Event(spoken, spoken, str(spoken), "day", "6 September", PRICES, 0, 43, (), (), "past", statement=True)
    briefing = replace(said(PRICES, ROADS), events=(saying,))
    assert {each.text: each.day for each in affair(briefing).statements} == {PRICES: spoken, ROADS: DAY}


def test_what_has_no_word_of_content_is_like_nothing_else() -> None:
    assert len(affair(said("Ya."), said("Itu dia.", outlet="Kabar")).statements) == 2


def test_the_same_words_of_two_people_are_two_statements() -> None:
    assert len(affair(said(PRICES), said(PRICES, by="Badu Santoso", outlet="Kabar")).statements) == 2
