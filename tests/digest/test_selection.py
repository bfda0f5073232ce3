"""The digest of what somebody selected: also of what stands on no page of its own, with the notes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.digest import make_digest
from briefing_tui.digest.selection import Selected, selected_digest

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import Affair


def of_one(briefings: tuple[Briefing, ...], *selection: Selected) -> Affair:
    """The one affair of the digest of a selection."""
    (affair,) = selected_digest(make_digest(briefings), briefings, selection).affairs
    return affair


def place(briefings: tuple[Briefing, ...], words: str) -> tuple[int, int, int]:
    """The first story that holds the words, and their span."""
    story = next(number for number, briefing in enumerate(briefings) if words in briefing.article.text)
    start = briefings[story].article.text.index(words)
    return story, start, start + len(words)


def test_nothing_else_than_what_is_selected_stands_there(briefings: tuple[Briefing, ...]) -> None:
    story = next(n for n, briefing in enumerate(briefings) if briefing.events)
    event = briefings[story].events[0]
    affair = of_one(briefings, Selected(story, "event", event.start, event.end, "tanyakan lagi"))
    (happening,) = (*affair.happenings, *affair.ahead)
    assert happening.note == "tanyakan lagi"
    assert not affair.statements
    assert not affair.participants
    assert story in {source.story for source in affair.sources}


def test_each_event_can_be_selected_alone(briefings: tuple[Briefing, ...]) -> None:
    for story, briefing in enumerate(briefings):
        for event in briefing.events:
            affair = of_one(briefings, Selected(story, "event", event.start, event.end, "x"))
            assert [happening.note for happening in (*affair.happenings, *affair.ahead)].count("x") == 1


def test_each_quote_and_each_mention_can_be_selected(briefings: tuple[Briefing, ...]) -> None:
    for story, briefing in enumerate(briefings):
        for quote in briefing.quotes:
            affair = of_one(briefings, Selected(story, "quote", quote.start, quote.end, "x"))
            assert [statement.note for statement in affair.statements] == ["x"]
        for actor in briefing.actors:
            mention = actor.mentions[-1]
            affair = of_one(briefings, Selected(story, "actor", mention.start, mention.end, "x"))
            (someone,) = affair.participants
            assert someone.note == "x"
            assert (story, actor.id) in zip(someone.stories, someone.actors, strict=True)


def test_a_sentence_is_told_by_its_outlet_be_its_day_known_or_not(briefings: tuple[Briefing, ...]) -> None:
    for words in ("membuka panen raya bawang merah", "bergotong royong membersihkan selokan"):
        story, start, end = place(briefings, words)
        affair = of_one(briefings, Selected(story, "passage", start, end, "x"))
        (statement,) = affair.statements
        assert (statement.text, statement.note, statement.direct) == (words, "x", False)


def test_a_story_without_a_day_stands_apart(briefings: tuple[Briefing, ...]) -> None:
    story, *_ = place(briefings, "bergotong royong")
    digest = selected_digest(make_digest(briefings), briefings, [Selected(story, "story", 0, 0, "x")])
    assert not digest.affairs
    assert [(source.story, source.note) for source in digest.undated] == [(story, "x")]
