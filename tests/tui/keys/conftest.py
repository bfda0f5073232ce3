"""The app on two stories made by hand, with an archive."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_tui.archive.location import open_archive
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.config import Config
from briefing_tui.tui.reading_positions import ReadingPositions
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.workers import SourceReader
from tests.archive.stories import fill
from tests.tui.keys.tall_app import tall

if TYPE_CHECKING:
    from briefing_tui.briefing import Article, Briefing


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
    known: dict[str, Briefing] = {told.article.id: told for told in (tall(briefing), other)}

    def analyse(article: Article) -> Briefing:
        return known[article.id]

    reader = SourceReader(lambda _: iter([told.article for told in known.values()]))
    reader.read(("x",))
    reader.wait_for_first(60)
    request = AppRequest(("x",), language="en", language_given=True, archive=archive)
    return BriefingApp(request, Config(start="story"), reader, analyse, ReadingPositions(None))
