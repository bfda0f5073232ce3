"""An empty archive of each kind, for tests that hold for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.archive.location import open_archive

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.archive.store import Store
    from tests.postgresql_server import Server

KINDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)]


def new_archive(request: pytest.FixtureRequest, folder: Path) -> Store:
    """An empty archive of the kind that is the fixture's parameter."""
    if request.param == "sqlite":
        return open_archive(str(folder / "arsip.db"), create=True)
    server: Server = request.getfixturevalue("server")
    return open_archive(server.new_url(), create=True)
