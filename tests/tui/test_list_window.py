"""Paging through a list: nothing between two windows is left out, and what stands below all items comes into sight."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from briefing_tui.errors import SourceError
from briefing_tui.tui.widgets.list_window import paged, top_with_cursor
from tests.digest.conftest import write_stories
from tests.tui.briefed_app import all_briefed, app_on, at_each_size, lines, screen_text
from tests.tui.digest_app import app_on as app_on_files
from tests.tui.digest_app import page, page_made
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing

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
        type_burst(app, "j")
        await until(pilot, lambda: lines(app)[-1].startswith(" This is the end"))
        rows = app.reading_screen.sheet
        assert rows
        bottom = rows.top
        type_burst(app, "kk")
        await until(pilot, lambda: rows.top == bottom - 2)
        type_burst(app, "g")
        await until(pilot, lambda: "berkas-0.txt" in screen_text(app))
