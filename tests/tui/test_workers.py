"""The threads beside the screen: whatever one story sets off costs that story alone."""

from __future__ import annotations

import itertools
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_tui.errors import SourceError
from briefing_tui.i18n import describe
from briefing_tui.tui.background.briefer import Briefer
from briefing_tui.tui.background.workers import LatestJob

if TYPE_CHECKING:
    from briefing_tui.briefing import Article, Briefing


@pytest.mark.parametrize("fault", [RecursionError("terlalu dalam"), MemoryError(), KeyError("\x1b[31m")])
def test_a_story_that_cannot_be_analysed_is_named_and_the_next_one_is_briefed(
    article: Article, briefing: Briefing, fault: Exception
) -> None:
    def brief(story: Article) -> Briefing:
        if story.source == "buruk.txt":
            raise fault
        return briefing

    handed_over = threading.Semaphore(0)
    briefer = Briefer(brief, handed_over.release)
    briefer.add(0, replace(article, source="buruk.txt"))
    briefer.add(1, article)
    results: dict[int, Briefing | SourceError] = {}
    while len(results) < 2:
        assert handed_over.acquire(timeout=60)
        results |= dict(briefer.take())
    refused = results[0]
    assert isinstance(refused, SourceError)
    assert describe(refused, "id").startswith("buruk.txt: tidak dapat dianalisis, mohon laporkan (")
    assert describe(refused, "id").isprintable()
    assert results[1] == briefing


def test_the_last_that_is_asked_for_waits_for_no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    hours = itertools.count(step=3600)
    monkeypatch.setattr("briefing_tui.tui.background.workers.time.monotonic", lambda: next(hours))
    begun, go_on, made = threading.Event(), threading.Event(), threading.Semaphore(0)

    def make(asked: int) -> int:
        begun.set()
        assert go_on.wait(60)
        return asked

    job = LatestJob(make, made.release)
    job.ask(1)
    assert begun.wait(60)
    job.ask(2)
    job.ask(3, is_last=True)
    go_on.set()
    assert made.acquire(timeout=60)
    assert made.acquire(timeout=60)
    assert job.take() == 3
    assert job.take() is None
