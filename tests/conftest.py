"""One small briefing made by hand, for every room that shows briefings and must not depend on how they are made."""

from __future__ import annotations

import signal
from datetime import date
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from briefing_tui.briefing import (
    Actor,
    Article,
    Briefing,
    DateExpression,
    Event,
    Quote,
    ReferenceDate,
    RelatedStory,
    Span,
)
from briefing_tui.messages import Message
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True, scope="session")
def messages_get_what_their_words_fill_in() -> Iterator[None]:
    """Every message made in a test has the arguments of its words, neither more nor fewer."""
    table = read_toml("interface/messages.toml")
    made = Message.__init__

    def checked(self: Message, message_id: str, /, **arguments: object) -> None:
        places = {name for _, name, _, _ in Formatter().parse(table[message_id]["en"]) if name}
        assert places == set(arguments), message_id
        made(self, message_id, **arguments)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Message, "__init__", checked)
        yield


@pytest.fixture(autouse=True, scope="session")
def signals_heard() -> Iterator[None]:
    """What a shell starts in the background, or `nohup`, ignores signals, and hands that down to programs of tests."""
    interrupt = signal.signal(signal.SIGINT, signal.default_int_handler)
    hang_up = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGINT, interrupt)
    signal.signal(signal.SIGHUP, hang_up)


# How long an example takes is the machine's affair: a busy one is no fault.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

TEXT = (
    "Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru pada Selasa (10/9/2024).\n\n"
    '"Kapal pertama bersandar 2-4 Oktober," kata Hendarto. Warga Merak menunggu.'
)


def span(literal: str, after: int = 0) -> Span:
    """Where a literal of `TEXT` stands."""
    start = TEXT.index(literal, after)
    return Span(start, start + len(literal))


@pytest.fixture
def article() -> Article:
    return Article(
        id="dermaga-baru",
        source="dermaga.txt",
        text=TEXT,
        title="Dermaga [baru] *Merak* dibuka",
        url="https://contoh.id/dermaga",
        outlet="Contoh",
        dateline_place="Merak",
        published="2024-09-10",
        authors=("Ani",),
        editor="Budi",
        credits=("Kontan",),
    )


@pytest.fixture
def briefing(article: Article) -> Briefing:
    day, days = span("Selasa (10/9/2024)"), span("2-4 Oktober")
    first, second = span(TEXT.split("\n\n")[0]), span(TEXT.split("\n\n")[1].rsplit(" Warga", 1)[0])
    surname = span("Hendarto.", first.end)
    return Briefing(
        article=article,
        reference_date=ReferenceDate(date(2024, 9, 10), "published"),
        dates=(
            DateExpression(
                day.start,
                day.end,
                "Selasa (10/9/2024)",
                "DATE",
                "2024-09-10",
                None,
                date(2024, 9, 10),
                date(2024, 9, 10),
                "day",
            ),
            DateExpression(
                days.start,
                days.end,
                "2-4 Oktober",
                "DATE",
                "2024-10-02/2024-10-04",
                None,
                date(2024, 10, 2),
                date(2024, 10, 4),
                "interval",
                conflict=True,
            ),
        ),
        events=(
            Event(
                date(2024, 9, 10),
                date(2024, 9, 10),
                "2024-09-10",
                "day",
                "10 September 2024",
                TEXT[first.start : first.end],
                first.start,
                first.end,
                (0,),
                ("hendarto-wiguna",),
                "present",
            ),
            Event(
                date(2024, 10, 2),
                date(2024, 10, 4),
                "2024-10-02/2024-10-04",
                "interval",
                "2-4 Oktober 2024",
                TEXT[second.start : second.end],
                second.start,
                second.end,
                (1,),
                ("hendarto-wiguna",),
                "future",
                conflict=True,
            ),
        ),
        actors=(
            Actor(
                "hendarto-wiguna",
                "Hendarto Wiguna",
                "person",
                ("Menteri Perhubungan",),
                ("Hendarto",),
                0.9123456,
                True,
                (span("Hendarto Wiguna"), Span(surname.start, surname.end - 1)),
                (0,),
            ),
            Actor("merak", "Merak", "place", salience=0.1, mentions=(span("Merak"),)),
        ),
        quotes=(
            Quote(
                second.start,
                second.start + len('"Kapal pertama bersandar 2-4 Oktober,"'),
                '"Kapal pertama bersandar 2-4 Oktober,"',
                "hendarto-wiguna",
                True,
            ),
        ),
        related=(
            RelatedStory("Nelayan Merak minta kepastian", "https://contoh.id/nelayan"),
            RelatedStory("Dermaga lama ditutup", source="lama.txt"),
        ),
    )
