"""A whole archive copied into an empty one of the same or of the other kind: it answers alike, and is gone on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.archive.location import open_archive
from briefing_tui.archive.moving import copy_archive
from briefing_tui.errors import ArchiveError
from tests.archive.stories import asked, fill

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.archive.store import Store

QUERIES = ("", "dermaga", "actor:hendarto", "event:2024", "saved:laut")


@pytest.mark.parametrize("is_server", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_a_copy_answers_as_its_original_and_goes_on(
    store: Store, request: pytest.FixtureRequest, tmp_path: Path, *, is_server: bool
) -> None:
    fill(store)
    store.merge_names("Sulastri Handayani", "Ratnawati Suryo")
    store.save("laut", "dermaga OR perahu")
    address = str(request.getfixturevalue("url")) if is_server else str(tmp_path / "pindah.db")
    target = open_archive(address, create=True)
    assert copy_archive(store, target) == store.summary().stories
    assert target.saved() == store.saved()
    for query in QUERIES:
        wanted = asked(query, store.saved())
        assert target.stories(wanted) == store.stories(wanted)
        assert target.events(wanted) == store.events(wanted)
        assert target.actors(wanted) == store.actors(wanted)
    assert target.check().faults == ()
    assert target.undo_merge() == ("Ratnawati Suryo",)
    with pytest.raises(ArchiveError):
        copy_archive(store, target)
    target.remove(asked("dermaga"))
    assert not target.stories(asked("dermaga"))
    target.close()
