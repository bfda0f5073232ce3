"""One server for all tests here, a new database for each."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from tests.postgresql_server import Server, postgresql_server

if TYPE_CHECKING:
    from collections.abc import Iterator

_numbers = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with postgresql_server() as running:
        yield running


@pytest.fixture
def url(server: Server) -> str:
    return server.create_database(f"arsip{next(_numbers)}")
