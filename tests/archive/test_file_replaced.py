"""An archive whose file is taken away, or another put in its place, while it is open: nothing is added to nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.archive.location import open_archive
from briefing_tui.errors import ArchiveError
from tests.archive.stories import fill

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("is_replaced", [False, True])
def test_what_is_added_to_a_file_that_is_gone_is_not_acknowledged(tmp_path: Path, *, is_replaced: bool) -> None:
    path, copy = tmp_path / "arsip.db", tmp_path / "cadangan.db"
    store = open_archive(str(path), create=True)
    store.backup(copy)
    if is_replaced:
        copy.replace(path)
    else:
        path.unlink()
    with pytest.raises(ArchiveError) as raised:
        fill(store)
    assert raised.value.message.id == "archive.taken_away"
    store.close()


def test_a_file_reached_by_a_link_may_move_with_it(tmp_path: Path) -> None:
    path, link = tmp_path / "arsip.db", tmp_path / "tautan.db"
    open_archive(str(path), create=True).close()
    link.symlink_to(path)
    store = open_archive(str(link))
    fill(store)
    assert store.summary().stories
    store.close()
