"""A briefing written as JSON and read back is the same briefing; anything else is refused with the place."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.analysis import brief
from briefing_tui.archive.contract import NotABriefingError, read_contract
from briefing_tui.briefing import ReferenceDate
from briefing_tui.outputs.contract import as_contract

if TYPE_CHECKING:
    from briefing_tui.briefing import Article, Briefing


def as_read(briefing: Briefing) -> Any:
    return json.loads(json.dumps(as_contract(briefing)))


def test_what_is_written_is_read_back(briefing: Briefing, article: Article) -> None:
    for one in (briefing, brief(article)):
        content = as_read(one)
        assert as_contract(read_contract(content)) == content


def test_a_story_read_back_is_seen_from_the_day_of_its_dateline(article: Article) -> None:
    taken_in_later = replace(article, published="2024-09-20", dateline_day="2024-09-10")
    read = read_contract(as_read(brief(taken_in_later)))
    assert brief(read.article).reference_date == ReferenceDate(date(2024, 9, 10), "text")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema_version",), "2.0"),
        (("article",), None),
        (("article", "text"), 5),
        (("article", "authors"), ["a", 1]),
        (("events", 0, "from"), None),
        (("events", 0, "from"), "2023-02-30"),
        (("events", 0, "to"), "1999-12-31"),
        (("events", 0, "actors"), ["nobody"]),
        (("events", 0, "dates"), [7]),
        (("events", 0, "tense"), "soon"),
        (("events", 0, "dates"), [True]),
        (("actors", 0, "mentions"), [{"start": "0", "end": 1}]),
        (("actors", 0, "mentions"), [{"start": 0, "end": 10**6}]),
        (("actors", 0, "salience"), float("nan")),
        (("actors", 0, "salience"), 1.5),
        (("actors", 0, "quotes"), [9]),
        (("events", 0, "start"), -1),
        (("events", 0, "what_spans"), [{"start": 5, "end": 2}]),
        (("quotes", 0, "end"), 10**30),
        (("quotes", 0, "speaker"), "nobody"),
        (("related",), {}),
    ],
)
def test_what_is_no_briefing_is_refused(briefing: Briefing, path: tuple[Any, ...], value: object) -> None:
    content = as_read(briefing)
    inner = content
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(NotABriefingError):
        read_contract(content)


@pytest.mark.parametrize("content", [None, [], "a", 1, {}, {"article": {}}])
def test_no_object_of_the_contract(content: object) -> None:
    with pytest.raises(NotABriefingError):
        read_contract(content)


def test_a_hostile_briefing_is_made_harmless(briefing: Briefing) -> None:
    content = as_read(briefing)
    content["article"]["title"] = "Merah \x1b[31m\u202e"
    content["actors"][0]["name"] = "Budi\x07\n"
    read = read_contract(content)
    assert read.article.title == "Merah [31m"
    assert read.actors[0].name == "Budi"
