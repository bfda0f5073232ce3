"""The app on briefings made by hand, and its screen as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.background.workers import SourceReader
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.settings.config import Config
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from tests.tui.keyboard import until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing_tui.briefing import Article, Briefing

SIZES = [(120, 40), (80, 24), (60, 20)]
at_each_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
IN_ENGLISH = AppRequest(("x",), language="en", language_given=True)


def app_on(
    *briefings: Briefing,
    request: AppRequest = IN_ENGLISH,
    config: Config = Config(start="story"),  # noqa: B008 - it is frozen
    state: Path | None = None,
    before_briefing: Callable[[Article], object] = lambda _: None,
) -> BriefingApp:
    """The app with its stories read; each has the briefing that was made for it. `state` keeps what is kept.

    `before_briefing` is called with each story first: it may wait, or raise as an analysis would.
    """
    by_id = {briefing.article.id: briefing for briefing in briefings}

    def brief(article: Article) -> Briefing:
        before_briefing(article)
        return by_id[article.id]

    reader = SourceReader(lambda _: iter([briefing.article for briefing in briefings]))
    reader.read(request.arguments)
    reader.wait_for_first(60)
    return BriefingApp(request, config, reader, brief, ReadingPositions(state))


async def all_briefed(pilot: Pilot[int], app: BriefingApp, count: int = 1) -> None:
    """Wait until so many stories are read and briefed, and no other is waited for."""
    await until(pilot, lambda: app.dossier.briefed == len(app.dossier.stories) == count)


async def story_shown(pilot: Pilot[int], app: BriefingApp) -> None:
    """Wait until the open story is briefed."""
    await until(pilot, lambda: app.view.briefing is not None)


def lines(app: BriefingApp) -> list[str]:
    """The screen, line by line."""
    strips = app.reading_screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def screen_text(app: BriefingApp) -> str:
    """What stands on the screen."""
    return "\n".join(lines(app))


def marked(app: BriefingApp, layer: str) -> list[str]:
    """The stretches of the article that a layer of marks lies over."""
    article = app.reading_screen.article
    shift = article._shift
    marks = article._layers.get(layer)
    return [article.article.text[s - shift : e - shift] for s, e in marks.spans] if marks and article.article else []
