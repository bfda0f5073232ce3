"""The stories written for the tagger, whose marks it learns from (`training/written/README.md`)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STORIES = sorted((Path(__file__).parent.parent / "training/written").glob("*.txt"))
MARK = r"<(?P<kind>[POL])>(?P<name>[^<>\n]+)</(?P=kind)>"
TITLES = re.compile(r"(?:Presiden|Bupati|Gubernur|Menteri|Kapolres|Kapolda|Camat|Hj?|KH|Drs?|Ir|Prof|Bapak|Ibu)\b\.? ")


@pytest.mark.parametrize("path", STORIES, ids=[path.stem for path in STORIES])
def test_marks_stand_around_names_alone(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "<" not in re.sub(MARK, "", text)
    names = list(re.finditer(MARK, text))
    assert len(names) > 300
    assert [name["name"] for name in names if name["name"] != name["name"].strip()] == []
    assert [name["name"] for name in names if name["kind"] == "P" and TITLES.match(name["name"])] == []


def test_there_are_stories_to_learn_from() -> None:
    assert sum(len(re.split(r"(?m)^---$", path.read_text(encoding="utf-8"))) for path in STORIES) > 1000
