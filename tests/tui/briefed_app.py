"""The app on briefings made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.config import Config
from briefing_tui.tui.reading_positions import ReadingPositions
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.workers import SourceReader

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from briefing_tui.briefing import Article, Briefing


def app_on(*briefings: Briefing) -> BriefingApp:
    """The app, in English, its stories read; each has the briefing that was made for it."""
    by_id = {briefing.article.id: briefing for briefing in briefings}

    def brief(article: Article) -> Briefing:
        return by_id[article.id]

    reader = SourceReader(lambda _: iter([briefing.article for briefing in briefings]))
    reader.read(("x",))
    reader.wait_for_first(60)
    request = AppRequest(("x",), language="en", language_given=True)
    return BriefingApp(request, Config(start="story"), reader, brief, ReadingPositions(None))


async def all_briefed(pilot: Pilot[int], app: BriefingApp, count: int = 1) -> None:
    """Wait until all stories are read and briefed."""
    for _ in range(3000):
        await pilot.pause(0.01)
        stories = app.dossier.stories
        if len(stories) == count and all(story.briefing for story in stories):
            await pilot.pause()
            return
    raise AssertionError("the stories were never briefed")


def lines(app: BriefingApp) -> list[str]:
    """The screen, line by line."""
    strips = app.reading_screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]
