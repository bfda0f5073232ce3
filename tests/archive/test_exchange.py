"""A line that `archive export` wrote is read back; one of another shape is refused with the place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.archive.contract import NotABriefingError
from briefing_tui.archive.exchange import read_exported
from briefing_tui.outputs.contract import as_contract

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing

MOMENT = "2024-11-26T01:02:03Z"
UID = "00" * 16
COPY = {"uid": UID, "source": "salinan.txt", "url": None, "outlet": "ANTARA", "added": MOMENT}


def exported(briefing: Briefing, /, **fields: object) -> Any:
    content = {"uid": UID, "added": MOMENT, "made_by": "0.1.0", "newer": None, "copies": [COPY]}
    return json.loads(json.dumps({**content, "briefing": as_contract(briefing), **fields}))


def test_a_line_is_read_with_its_copies_and_its_later_version(briefing: Briefing) -> None:
    rows, newer = read_exported(exported(briefing, newer="ff" * 16), added=MOMENT)
    assert [(copy.source, copy.outlet, copy.added) for copy in rows.copies] == [("salinan.txt", "ANTARA", MOMENT)]
    assert newer == b"\xff" * 16


def test_a_bare_briefing_is_read_too(briefing: Briefing) -> None:
    rows, newer = read_exported(json.loads(json.dumps(as_contract(briefing))), added=MOMENT)
    assert not rows.copies
    assert newer is None


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"added": 5}, "added"),
        ({"added": "kemarin"}, "added"),
        ({"made_by": None}, "made_by"),
        ({"copies": "salinan.txt"}, "copies"),
        ({"copies": ["salinan.txt"]}, "copies"),
        ({"copies": [{**COPY, "source": 1}]}, "copies"),
        ({"copies": [{**COPY, "added": "kemarin"}]}, "copies"),
        ({"copies": [{**COPY, "outlet": ["ANTARA"]}]}, "copies"),
        ({"copies": [{**COPY, "uid": "zz"}]}, "uid"),
        ({"newer": "00"}, "uid"),
        ({"newer": 7}, "uid"),
        ({"briefing": {}}, "schema_version"),
    ],
)
def test_a_line_of_another_shape_is_refused_with_the_place(
    briefing: Briefing, fields: dict[str, object], place: str
) -> None:
    with pytest.raises(NotABriefingError, match=place):
        read_exported(exported(briefing, **fields), added=MOMENT)


@pytest.mark.parametrize("content", [None, [], "a", 1])
def test_what_is_no_object_is_no_line(content: object) -> None:
    with pytest.raises(NotABriefingError):
        read_exported(content, added=MOMENT)
