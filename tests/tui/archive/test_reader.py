"""The archive asked beside the screen, on a real one."""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.archive.location import open_archive
from briefing_tui.archive.model import EventHit, StoryHit
from briefing_tui.errors import ArchiveError
from briefing_tui.i18n import describe_fault
from briefing_tui.tui.archive import reader as reader_of_archives
from briefing_tui.tui.archive.questions import Answer, HitPage, OpenedStory, Question, Refusal, Reply, Welcome
from briefing_tui.tui.archive.reader import ArchiveReader

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 30


class Asking:
    """A reader whose replies are waited for."""

    def __init__(self, location: str) -> None:
        self._came = threading.Event()
        self._taken: deque[Reply] = deque()
        self.reader = ArchiveReader(location, self._came.set)
        self.reader.start()

    def next_of(self, kind: type[Reply]) -> Reply:
        """The next reply of a kind; those of others before it are passed over."""
        while True:
            self._taken.extend(self.reader.take())
            while self._taken:
                reply = self._taken.popleft()
                if isinstance(reply, kind):
                    return reply
            assert self._came.wait(SECONDS), f"no {kind}"
            self._came.clear()


def test_the_archive_introduces_itself(location: str) -> None:
    welcome = Asking(location).next_of(Welcome)
    assert isinstance(welcome, Welcome)
    assert welcome.stories == 5


def test_a_question_gets_its_page_and_then_its_answer(location: str) -> None:
    asking = Asking(location)
    question = Question("gempa")
    asking.reader.ask(question)
    page = asking.next_of(HitPage)
    assert isinstance(page, HitPage)
    assert (len(page.hits), page.last, page.question) == (2, True, question)
    answer = asking.next_of(Answer)
    assert isinstance(answer, Answer)
    assert answer.counts.stories == sum(day.stories for day in answer.days) == 2


@pytest.mark.parametrize(("tab", "kind"), [("stories", StoryHit), ("timeline", EventHit)])
def test_each_list_has_its_hits(location: str, tab: str, kind: type) -> None:
    asking = Asking(location)
    asking.reader.ask(Question("dermaga", tab=tab))  # type: ignore[arg-type]
    page = asking.next_of(HitPage)
    assert isinstance(page, HitPage)
    assert page.hits
    assert all(isinstance(hit, kind) for hit in page.hits)


def test_only_the_newest_question_must_be_answered(location: str) -> None:
    asking = Asking(location)
    asking.next_of(Welcome)
    for end in range(1, 6):
        asking.reader.ask(Question("gempa"[:end]))
    while True:
        answer = asking.next_of(Answer)
        assert isinstance(answer, Answer)
        if answer.question.text == "gempa":
            break
    assert answer.counts.stories == 2


@pytest.mark.parametrize("text", ["warna:merah", "(gempa", "date:kapan"])
def test_a_query_that_is_none_is_refused_in_words(location: str, text: str) -> None:
    asking = Asking(location)
    asking.reader.ask(Question(text))
    refusal = asking.next_of(Refusal)
    assert isinstance(refusal, Refusal)
    assert refusal.question == Question(text)


def test_a_story_comes_with_its_briefing_as_it_was_kept(location: str) -> None:
    asking = Asking(location)
    asking.reader.ask(Question("tsunami"))
    page = asking.next_of(HitPage)
    assert isinstance(page, HitPage)
    (hit,) = page.hits
    assert isinstance(hit, StoryHit)
    asking.reader.open_story(hit.uid)
    opened = asking.next_of(OpenedStory)
    assert isinstance(opened, OpenedStory)
    assert opened.briefing.article.title == hit.title
    assert opened.briefing.actors


def test_what_is_not_there_is_said(location: str, tmp_path: Path) -> None:
    asking = Asking(location)
    asking.reader.open_story("00" * 16)
    assert isinstance(asking.next_of(Refusal), Refusal)
    assert isinstance(Asking(str(tmp_path / "hilang.db")).next_of(Refusal), Refusal)


def test_a_saved_search_can_be_asked_by_its_name(location: str) -> None:
    asking = Asking(location)
    asking.reader.save("banjir", "gempa")
    asking.reader.ask(Question("saved:banjir"))
    page = asking.next_of(HitPage)
    assert isinstance(page, HitPage)
    assert len(page.hits) == 2
    assert asking.reader.saved_like("b") == ("banjir",)
    assert asking.reader.names_like("hend") == ("Hendarto Wiguna",)
    assert asking.reader.outlets_like("ant") == ("ANTARA",)


class FailingOnce:
    """A store that cannot give its first page of stories."""

    def __init__(self, location: str, fault: Exception) -> None:
        self._store = open_archive(location)
        self._faults = [fault]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def stories(self, *asked: Any, **how: Any) -> Any:
        if self._faults:
            raise self._faults.pop()
        return self._store.stories(*asked, **how)


def failing_once(monkeypatch: pytest.MonkeyPatch, location: str, fault: Exception) -> Asking:
    monkeypatch.setattr(reader_of_archives, "open_archive", lambda location: FailingOnce(location, fault))
    return Asking(location)


def test_an_interrupt_meant_for_the_question_before_costs_nothing(
    location: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = failing_once(monkeypatch, location, ArchiveError("archive.interrupted", archive=location))
    asking.reader.ask(Question("gempa"))
    page = asking.next_of(HitPage)
    assert isinstance(page, HitPage)
    assert page.question == Question("gempa")


def test_what_nobody_foresaw_is_said_and_the_next_question_answered(
    location: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = failing_once(monkeypatch, location, ModuleNotFoundError("No module named 'Sastrawi'"))
    asking.reader.ask(Question("gempa"))
    refusal = asking.next_of(Refusal)
    assert isinstance(refusal, Refusal)
    assert refusal.question == Question("gempa")
    assert "Sastrawi" in describe_fault(refusal.fault, "en")
    asking.reader.ask(Question("dermaga"))
    asking.next_of(Answer)


@pytest.mark.usefixtures("location")
def test_an_archive_that_comes_later_is_found_by_the_next_question(tmp_path: Path) -> None:
    asking = Asking(str(tmp_path / "nanti.db"))
    asking.next_of(Refusal)
    asking.reader.ask(Question("gempa"))
    refusal = asking.next_of(Refusal)
    assert isinstance(refusal, Refusal)
    assert refusal.question == Question("gempa")
    (tmp_path / "arsip.db").rename(tmp_path / "nanti.db")
    asking.reader.ask(Question("gempa"))
    asking.next_of(Answer)


def test_nothing_is_completed_from_an_archive_that_could_not_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = Asking(str(tmp_path / "tiada.db"))
    asking.next_of(Refusal)

    def must_not_be_asked(*_: object) -> None:
        raise AssertionError("the screen would wait")

    monkeypatch.setattr(reader_of_archives, "open_archive", must_not_be_asked)
    assert asking.reader.names_like("jo") == asking.reader.outlets_like("k") == asking.reader.saved_like("") == ()
