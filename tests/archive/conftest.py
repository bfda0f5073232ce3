"""One PostgreSQL server for all tests of the archive, a new place in it for each test that wants one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.archive.files import with_stories
from tests.archive.kinds import KINDS, new_archive
from tests.postgresql_server import Server, postgresql_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_tui.archive.store import Store


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with postgresql_server() as running:
        yield running


@pytest.fixture
def url(server: Server) -> str:
    return server.new_url()


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty archive of each kind."""
    archive = new_archive(request, tmp_path)
    yield archive
    archive.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "arsip.db"


@pytest.fixture
def filled(path: Path) -> Path:
    with_stories(path)
    return path
