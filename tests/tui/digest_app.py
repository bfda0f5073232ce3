"""The app on the stories of the digest's tests, read and briefed as ever, and its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.analysis import brief
from briefing_tui.sources import EarlierStories, SourceOptions, read_sources
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.background.workers import SourceReader
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.settings.config import Config
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from briefing_tui.tui.widgets.digest import DigestSheet
from tests.digest.stories import STORIES
from tests.tui.keyboard import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing_tui.briefing import Article, Briefing
    from briefing_tui.sources.stream import SourceItem
    from briefing_tui.tui.dossier.digest_page import PageRow

READABLE = len(STORIES) - 1


def app_on(
    *sources: Path, start: str = "digest", analyse: Callable[[Article], Briefing] = brief, wait: bool = True
) -> BriefingApp:
    """The app on sources, read and briefed as ever."""
    earlier = EarlierStories()

    def read(arguments: object) -> Iterator[SourceItem]:
        yield from read_sources(tuple(map(str, arguments)), SourceOptions(), earlier)  # type: ignore[call-overload]

    reader = SourceReader(read)
    reader.read(tuple(map(str, sources)))
    if wait:
        reader.wait_for_first(60)
    request = AppRequest(tuple(map(str, sources)), language="en", language_given=True)
    config = Config(start=start)  # type: ignore[arg-type]
    return BriefingApp(request, config, reader, analyse, ReadingPositions(None))


def page(app: BriefingApp) -> DigestSheet:
    """The page that lies over the panes."""
    sheet = app.reading_screen.sheet
    assert isinstance(sheet, DigestSheet)
    return sheet


async def page_made(pilot: Pilot[int], app: BriefingApp, count: int = READABLE) -> None:
    """Wait until the page stands with all stories on it."""

    def stands() -> bool:
        sheet = app.reading_screen.sheets.views.get("digest")
        return (
            not app.reader.busy
            and app.dossier.briefed == len(app.dossier.stories) == count
            and isinstance(sheet, DigestSheet)
            and any(row.part == "affair" for row in sheet.items)
            and not any(row.part == "pending" for row in sheet.items)
        )

    await until(pilot, stands)


def has_row(app: BriefingApp, part: str, words: str) -> bool:
    """Whether the page stands and holds a row of a part with these words."""
    if app.reading_screen.sheet is None:
        return False
    sheet = page(app)
    return any(row.part == part and words in sheet.item_text(row) for row in sheet.items)


def row_with(app: BriefingApp, part: str, words: str = "") -> PageRow:
    """The first row of a part that holds these words; the cursor goes there."""
    sheet = page(app)
    row: PageRow = next(row for row in sheet.items if row.part == part and words in sheet.item_text(row))
    sheet.move_to_item(row)
    return row
