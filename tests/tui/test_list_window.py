"""Paging through a list: nothing between two windows is left out, and what stands below all items comes into sight."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from briefing_tui.errors import SourceError
from briefing_tui.tui.widgets.list_window import paged, top_with_cursor
from tests.digest.stories import write_stories
from tests.tui.briefed_app import all_briefed, app_on, at_each_size, lines, screen_text
from tests.tui.digest_app import app_on as app_on_files
from tests.tui.digest_app import page, page_made
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing_tui.briefing import Briefing
    from briefing_tui.tui.app import BriefingApp

# Lines of an item, 0 for a heading.
blocks = st.lists(st.integers(0, 4), min_size=1, max_size=60).filter(any)


@given(blocks, st.integers(5, 30), st.booleans(), st.data())
def test_page_by_page_every_row_is_seen_and_the_end_is_reached(
    sizes: list[int], height: int, down: bool, data: st.DataObject
) -> None:
    rows = [(size or None, part, "") for size in sizes for part in range(max(1, size))]
    stops = [number for number, (item, part, _) in enumerate(rows) if item and not part]
    # An item is shown whole, the first one with what stands above it, the last with what stands below: of more headings
    # than the window holds beside an item, some have to give way.
    ends = [stop + (rows[stop][0] or 0) - 1 for stop in stops]
    starts = [0 if ends[0] < height else stops[0], *stops[1:]]
    ends[-1] = min(len(rows), stops[-1] + height) - 1
    assume(all(after - before <= height for places in (starts, ends) for before, after in pairwise(places)))
    at = data.draw(st.integers(0, len(stops) - 1))
    top = top_with_cursor(rows, stops, at, 0, height)
    seen = set(range(top, top + height))
    for _ in range(len(rows) + 2):
        at, top = paged(rows, stops, at, top, height, pages=1 if down else -1)
        top = top_with_cursor(rows, stops, at, top, height)
        seen |= set(range(top, top + height))
    assert at == (len(stops) - 1 if down else 0)
    first = min(seen)
    assert seen >= (set(range(first, len(rows))) if down else set(range(first, max(seen))))


async def test_the_first_page_down_shows_a_page_of_new_rows(tmp_path: Path) -> None:
    app = app_on_files(write_stories(tmp_path, without=("asing.txt",)))
    async with app.run_test(size=(60, 20)) as pilot:
        await page_made(pilot, app)
        before = lines(app)[2:-1]
        type_burst(app, " ")
        await until(pilot, lambda: page(app).top > 0)
        await pilot.pause()
        # The last row comes first, below its heading where it has one.
        assert before[-1] in lines(app)[2:4]
        type_burst(app, "b")
        await until(pilot, lambda: page(app).top == 0)
        await pilot.pause()
        assert lines(app)[2:-1] == before


async def the_end_is_told_and_left(pilot: Pilot[int], app: BriefingApp) -> None:
    """Below the last line there is none, and two lines up the text has moved by two."""
    type_burst(app, "j")
    await until(pilot, lambda: lines(app)[-1].startswith(" This is the end"))
    rows = app.reading_screen.sheet
    assert rows
    bottom = rows.top
    type_burst(app, "kk")
    await until(pilot, lambda: rows.top == bottom - 2)


@at_each_size
async def test_more_faults_than_the_screen_holds_can_be_scrolled(briefing: Briefing, size: tuple[int, int]) -> None:
    app = app_on(briefing)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        for number in range(90):
            app.dossier.add_fault(SourceError(f"berkas-{number}.txt", "story.cut", count=9))
        type_burst(app, "s")
        await until(pilot, lambda: "berkas-0.txt" in screen_text(app))
        type_burst(app, " ")
        await until(pilot, lambda: "berkas-0.txt" not in screen_text(app))
        type_burst(app, "G")
        await until(pilot, lambda: "berkas-89.txt" in screen_text(app))
        await the_end_is_told_and_left(pilot, app)
        type_burst(app, "g")
        await until(pilot, lambda: "berkas-0.txt" in screen_text(app))


def unwrapped(app: BriefingApp) -> str:
    """What stands on the screen as one line: the paths of pytest's folders break anywhere."""
    return "".join(line.strip() for line in lines(app))


@at_each_size
async def test_where_no_source_can_be_read_the_first_screen_says_why_and_scrolls(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    for number in range(60):
        (tmp_path / f"rusak-{number:02}.json").write_text('{"title": "x", ', encoding="utf-8")
    app = app_on_files(tmp_path)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: "rusak-00.json" in unwrapped(app) and not app.reader.busy)
        assert "60 sources could not be read; below" in screen_text(app)
        type_burst(app, "k")
        await until(pilot, lambda: lines(app)[-1].startswith(" This is the beginning"))
        first = lines(app)[1:-1]
        type_burst(app, " ")
        await until(pilot, lambda: "rusak-00.json" not in unwrapped(app))
        type_burst(app, "b")
        await until(pilot, lambda: lines(app)[1:-1] == first)
        type_burst(app, "G")
        await until(pilot, lambda: "rusak-59.json" in unwrapped(app))
        await the_end_is_told_and_left(pilot, app)
        type_burst(app, "g")
        await until(pilot, lambda: lines(app)[1:-1] == first)


async def test_how_many_sources_could_not_be_read_stands_above_every_view(tmp_path: Path) -> None:
    folder = tmp_path / "berita"
    folder.mkdir()
    write_stories(folder, without=("asing.txt",))
    for number in range(3):
        (folder / f"rusak-{number}.json").write_text('{"title": "x", ', encoding="utf-8")
    app = app_on_files(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await page_made(pilot, app)
        assert lines(app)[-1].startswith(" 3 sources could not be read")
        for key in "tps":
            type_burst(app, key)
            await until(pilot, lambda: app.reading_screen.scope in ("timeline", "people", "stories"))
            assert ", 3 not read" in lines(app)[0]


async def test_a_single_fault_is_told_whole(tmp_path: Path) -> None:
    (tmp_path / "rusak.json").write_text('{"title": "x", ', encoding="utf-8")
    app = app_on_files(tmp_path / "rusak.json")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "a name in double quotes" in " ".join(screen_text(app).split()))
        assert lines(app)[1].startswith("─ Stories 0")
        assert unwrapped(app).count(f"{tmp_path}/rusak.json") == 2  # In the list, and at the foot.
