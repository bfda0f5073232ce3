"""What is marked: in every list and in the article, kept at once and for its dossier alone, exported as a digest."""

from __future__ import annotations

import json
import os
import signal
import stat
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from briefing_tui.tui.dossier.dossier import Dossier
from briefing_tui.tui.marking import Marking
from briefing_tui.tui.settings.marks import (
    LONGEST_NOTE,
    MOST_DOSSIERS,
    MOST_MARKS,
    DossierMarks,
    MarkPlace,
    marks_from,
    marks_json,
)
from briefing_tui.tui.settings.reading_positions import MOST_SEEN, ReadingPositions, story_key
from briefing_tui.tui.widgets.marks import MarksSheet
from tests.tui.briefed_app import lines
from tests.tui.digest_app import READABLE, app_on, page, page_made, row_with
from tests.tui.keyboard import type_burst, until
from tests.tui.program_in_terminal import PROGRAM, Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing_tui.briefing import Article
    from briefing_tui.tui.app import BriefingApp


def kinds(app: BriefingApp) -> list[str]:
    return sorted(place.kind for place in app.marks.notes)


async def all_there(pilot: Pilot[int], app: BriefingApp) -> None:
    await until(pilot, lambda: app.dossier.briefed == READABLE and not app.reader.busy)


def footer(app: BriefingApp) -> str:
    return app.reading_screen.footer.message


@pytest.mark.parametrize(
    ("keys", "kind"),
    [
        ("2", "actor"),
        ("3", "event"),
        ("s", "story"),
        ("t", "event"),
        ("p", "actor"),
        ("1", "event"),
        ("2djjjj", ""),
        ("2d", "actor"),
        ("3d", "event"),
        ("1d", "story"),
        ("sd", "story"),
        ("td", "event"),
        ("pd", "actor"),
        ("s/selokan\r", "story"),
        ("s/selokan\rj", "story"),
        ("s/banjir\rj", "passage"),
        ("s/menguntungkan\rj", "event"),
        ("s/mesin\rj", "quote"),
    ],
)
async def test_each_list_and_the_article_mark(folder: Path, keys: str, kind: str) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(120, 40)) as pilot:
        await all_there(pilot, app)
        type_burst(app, keys)
        await until(pilot, lambda: not app.reading_screen.current_list or app.reading_screen.current_list.items)
        type_burst(app, "m")
        await until(pilot, lambda: footer(app))
        assert (kind in kinds(app)) if kind else (not kinds(app) or footer(app))
        if kind:
            assert footer(app).startswith("Marked (")
            await pilot.pause()
            assert any(line.endswith("*") or line.startswith("*") or "*│" in line for line in lines(app))
            type_burst(app, "m")
            await until(pilot, lambda: not app.marks.notes)


@pytest.mark.parametrize(
    ("part", "words", "kind"),
    [("events", "(+2", "event"), ("who", "Hendra", "actor"), ("quotes", "mesin", "quote"), ("sources", "", "story")],
)
async def test_a_row_of_the_page_is_marked(folder: Path, part: str, words: str, kind: str) -> None:
    app = app_on(folder)
    async with app.run_test(size=(120, 60)) as pilot:
        await page_made(pilot, app)
        row_with(app, part, words)
        type_burst(app, "m")
        await until(pilot, lambda: kinds(app) == [kind])
        await pilot.pause()
        assert sum(line.endswith("*") for line in lines(app)) == (2 if part == "events" else 1)


async def test_no_word_of_a_row_gives_way_to_its_mark(folder: Path) -> None:
    app = app_on(folder)
    async with app.run_test(size=(60, 40)) as pilot:
        await page_made(pilot, app)
        keys = [row.key for row in page(app).items if row.part in ("events", "ahead", "quotes", "sources")]
        for key in keys:
            row = next(row for row in page(app).items if row.key == key)  # The page may have been made anew.
            assert page(app).move_to_item(row)
            type_burst(app, "m")
            await until(pilot, partial(app.marking.is_marked, row))
            shown = " ".join(line.rstrip(" *") for line in lines(app))
            assert " ".join(row.text.split()) in " ".join(shown.split()), row.text


async def test_the_cursor_is_seen_on_a_marked_sentence_too(folder: Path) -> None:
    app = app_on(folder / "kapal-1.txt", start="story")

    def has_cursor() -> bool:
        """Whether the asterisk in the article stands out."""
        strips = app.reading_screen._compositor.render_strips()
        (asterisk,) = (segment for strip in strips for segment in list(strip)[:1] if segment.text.startswith("*"))
        return bool(asterisk.style and asterisk.style.reverse)

    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.view.briefing is not None)
        type_burst(app, "1llm")
        await until(pilot, lambda: footer(app).startswith("Marked"))
        assert has_cursor()
        type_burst(app, "l")
        await until(pilot, lambda: not has_cursor())


async def test_the_sheet_shows_marks_with_notes_and_leads_there(folder: Path) -> None:
    app = app_on(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await page_made(pilot, app)
        row = row_with(app, "quotes", "Ratna")
        type_burst(app, "cuntuk menteri\r")
        await until(pilot, lambda: list(app.marks.notes.values()) == ["untuk menteri"])
        type_burst(app, "M")
        await until(pilot, lambda: isinstance(app.reading_screen.sheet, MarksSheet))
        await pilot.pause()
        shown = "\n".join(lines(app))
        assert "untuk menteri" in shown
        assert "Petani Wanasari" in shown
        type_burst(app, "\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert app.reading_screen.article.selected_sentence == row.tellers[0].span
        type_burst(app, "\x7f")
        await until(pilot, lambda: isinstance(app.reading_screen.sheet, MarksSheet))
        type_burst(app, "c dan staf\r")
        await until(pilot, lambda: list(app.marks.notes.values()) == ["untuk menteri dan staf"])
        type_burst(app, "m")
        await until(pilot, lambda: not app.marks.notes)
        await pilot.pause()
        assert "nothing is marked" in "\n".join(lines(app))


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 20)], ids=str)
async def test_a_note_is_shown_whole_below_what_it_is_on(folder: Path, size: tuple[int, int]) -> None:
    app = app_on(folder)
    async with app.run_test(size=size) as pilot:
        await page_made(pilot, app)
        row_with(app, "quotes", "menguntungkan")
        note = " ".join(f"catatan-{number}" for number in range(16))
        type_burst(app, f"c{note}\rM")
        await until(pilot, lambda: app.reading_screen.scope == "marks")
        await until(pilot, lambda: note in " ".join("\n".join(lines(app)).split()))
        shown = [line for line in lines(app) if "catatan-" in line]
        assert len(shown) > 1
        assert all(line.startswith(" " * 13) for line in shown)


@pytest.mark.parametrize(("form", "suffix"), [("markdown", "md"), ("plain", "txt")])
async def test_what_is_marked_is_exported_and_nothing_else(
    folder: Path, form: str, suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = app_on(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await page_made(pilot, app)
        for part, words, keys in (
            ("events", "(+2", "cpeka\r"), ("who", "Hendra", "m"), ("quotes", "menguntungkan", "cpetik [ini]\r"),
            ("undated", "gotong", "m"),
        ):  # fmt: skip
            before = len(app.marks.notes)
            row_with(app, part, words)
            type_burst(app, keys)
            await until(pilot, lambda before=before: len(app.marks.notes) == before + 1)  # type: ignore[misc]
        type_burst(app, "e")
        await until(pilot, lambda: app.reading_screen.scope == "chooser")
        await until(pilot, lambda: "  Digest of what is marked, Markdown" in [line.rstrip() for line in lines(app)])
        type_burst(app, f"marked {form}\r\r")
        await until(pilot, lambda: (tmp_path / f"marked.{suffix}").exists())
        await until(pilot, lambda: "Written" in footer(app))
        written = (tmp_path / f"marked.{suffix}").read_text("utf-8")
    for words in ("Kebakaran kapal itu terjadi", "Note: peka", "Hendra Wirayuda", "menguntungkan", "gotong royong"):
        assert words in written
    assert ("Note: petik \\[ini\\]" if form == "markdown" else "Note: petik [ini]") in written
    for words in ("20 September", "Api muncul", "membuka panen raya"):
        assert words not in written


async def test_marks_are_kept_for_their_dossier_alone(folder: Path, tmp_path: Path) -> None:
    state = tmp_path / "keadaan" / "places.json"
    app = app_on(folder, start="story")
    app.positions = ReadingPositions(state)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_there(pilot, app)
        type_burst(app, "3cpenting\r")
        await until(pilot, lambda: "Marked (1 mark)" in footer(app))
        # Nobody has quit: it is on the disk already, for its owner alone, and without a word of the story.
        assert stat.S_IMODE(state.stat().st_mode) == 0o600
        kept = state.read_text("utf-8")
        assert "penting" in kept
        assert "Kebakaran" not in kept
    other = app_on(folder / "panen.txt")
    other.positions = ReadingPositions(state)
    assert not other.marks.notes
    again = app_on(folder, start="story")
    again.positions = ReadingPositions(state)
    assert list(again.marks.notes.values()) == ["penting"]


async def test_a_mark_that_cannot_be_kept_says_so(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "bukan-folder").write_text("", encoding="utf-8")
    app = app_on(folder, start="story")
    app.positions = ReadingPositions(tmp_path / "bukan-folder" / "places.json")
    async with app.run_test(size=(120, 24)) as pilot:
        await all_there(pilot, app)
        type_burst(app, "3m")
        await until(pilot, lambda: "for this session only: the state file" in footer(app))
        assert len(app.marks.notes) == 1


def test_sessions_side_by_side_lose_no_mark(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    first, second = ReadingPositions(path), ReadingPositions(path)
    first.marks("d").put([MarkPlace("a", "event", 1, 2)], "satu")
    assert first.save()
    second.marks("d").put([MarkPlace("b", "quote", 3, 4)], "dua")
    second.marks("e").put([MarkPlace("c", "story")], "")
    assert second.save()
    first.marks("d").take([MarkPlace("a", "event", 1, 2)])
    assert first.save()
    kept = ReadingPositions(path)
    assert kept.marks("d").notes == {MarkPlace("b", "quote", 3, 4): "dua"}
    assert kept.marks("e").notes == {MarkPlace("c", "story"): ""}


@pytest.mark.parametrize(
    "content",
    [
        None,
        [],
        1,
        {"d": 1},
        {"d": [1]},
        {"d": [["a", "tiada", 0, 0, ""]]},
        {"d": [["a", "event", -1, 0, ""]]},
        {"d": []},
    ],
)
def test_damaged_marks_cost_nothing(content: object) -> None:
    assert marks_from(content) == {}


def test_marks_are_bounded() -> None:
    many = {f"d{n}": {MarkPlace("a", "story"): ""} for n in range(MOST_DOSSIERS + 2)}
    many["d5"] = {MarkPlace(str(n), "story"): "x" * (LONGEST_NOTE + 9) for n in range(MOST_MARKS + 2)}
    kept = marks_from(json.loads(json.dumps(marks_json(many))))
    assert len(kept) == MOST_DOSSIERS
    assert "d0" not in kept
    assert len(kept["d5"]) == MOST_MARKS
    assert {len(note) for note in kept["d5"].values()} == {LONGEST_NOTE}


def test_stories_seen_and_read_are_remembered_and_bounded(article: Article, tmp_path: Path) -> None:
    from dataclasses import replace

    first = ReadingPositions(tmp_path / "p.json")
    other = replace(article, url="https://contoh.id/lain")
    assert not first.is_new(article)
    first.set_read(article)
    first.see(other)
    first.see(article)
    assert first.is_read(article)
    assert first.save()
    again = ReadingPositions(tmp_path / "p.json")
    assert [again.is_new(article), again.is_read(article), again.is_new(other), again.is_read(other)] == [
        False, True, False, False,
    ]  # fmt: skip
    for number in range(MOST_SEEN):
        again.see(replace(article, url=f"https://contoh.id/{number}"))
    assert again.save()
    assert ReadingPositions(tmp_path / "p.json").is_new(article)


async def test_an_affair_is_marked_as_one_with_its_key_rows(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = app_on(folder)
    async with app.run_test(size=(120, 60)) as pilot:
        await page_made(pilot, app)
        row_with(app, "affair")
        type_burst(app, "m")
        await until(pilot, lambda: kinds(app) == ["affair"])
        assert footer(app).startswith("Affair marked: its key events")
        await pilot.pause()
        assert sum(line.endswith("*") for line in lines(app)) == 1
        type_burst(app, "cuntuk menteri\r")
        await until(pilot, lambda: list(app.marks.notes.values()) == ["untuk menteri"])
        type_burst(app, "M")
        await until(pilot, lambda: "affair" in "\n".join(lines(app)))
        type_burst(app, "e\r\r")
        await until(pilot, lambda: list(tmp_path.glob("*.md")))
        written = next(tmp_path.glob("*.md")).read_text("utf-8")
        told = ("2024-09-09", "2024-09-20", "**Hendra Wirayuda**", "ruang mesin", "untuk menteri", "kapal-3.txt")
        assert [words for words in told if words not in written] == []
        assert "bawang merah" not in written
        type_burst(app, "m")
        await until(pilot, lambda: not app.marks.notes)


@pytest.mark.slow
def test_a_mark_that_was_acknowledged_survives_a_kill(folder: Path) -> None:
    state = folder.parent / "places.json"
    command = f"export BRIEFING_TUI_STATE={state}; {PROGRAM} {folder}"
    terminal = Terminal(command, folder.parent)
    assert terminal.wait_for(b"Hendra Wirayuda")
    terminal.read(1)
    terminal.type(b"m")
    assert terminal.wait_for(b"arked")
    os.kill(terminal.process.pid, signal.SIGKILL)
    terminal.end()
    assert marks_from(json.loads(state.read_text("utf-8"))["marks"])
    again = Terminal(command, folder.parent)
    assert again.wait_for(b"Hendra Wirayuda")
    again.read(1)
    again.forget()
    again.type(b"M")
    # A row of the list begins with what kind of mark it is.
    assert again.wait_for(b"affair    ")
    again.type(b"q")
    assert again.end() in (0, 1)


def test_marks_stay_on_their_words_where_these_stand_again(article: Article) -> None:
    refrain, text = "Rapat ditunda.", "Rapat ditunda. Camat pulang. Rapat ditunda."
    before = replace(article, text=text)
    second = text.rindex(refrain)
    marks = DossierMarks({})
    places = [
        MarkPlace(story_key(before), "passage", start, start + len(words))
        for start, words in ((0, refrain), (second, refrain), (text.index("Camat"), "Camat pulang."))
    ]
    marks.put(places, "catatan")
    after = replace(before, text=f"Hujan turun. {text.replace('Camat', 'Bupati')}")
    Marking(Dossier(), marks).follow_edit(before, after)
    moved = {place: note for place, note in marks.notes.items() if place.story == story_key(after)}
    starts = sorted(place.start for place in moved if after.text[place.start : place.end] == refrain)
    assert starts == [after.text.index(refrain), after.text.rindex(refrain)]
    assert set(moved.values()) == {"catatan"}
