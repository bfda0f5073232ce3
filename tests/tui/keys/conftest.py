"""The app on two stories made by hand, with an archive."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_tui.archive.location import open_archive
from tests.archive.stories import fill
from tests.tui.briefed_app import IN_ENGLISH, app_on
from tests.tui.keys.tall_app import tall

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing
    from briefing_tui.tui.app import BriefingApp


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An archive with some stories."""
    path = str(tmp_path_factory.mktemp("arsip") / "arsip.db")
    store = open_archive(path, create=True)
    fill(store)
    store.close()
    return path


@pytest.fixture
def app(briefing: Briefing, archive: str) -> BriefingApp:
    """The app on two stories made by hand, with an archive."""
    other = replace(
        briefing,
        article=replace(briefing.article, id="lama", source="lama.txt", title="Dermaga lama ditutup"),
        related=(),
    )
    return app_on(tall(briefing), other, request=replace(IN_ENGLISH, archive=archive))
