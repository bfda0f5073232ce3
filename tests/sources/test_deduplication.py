"""One story from several sources: shown once with all of them named, and never two stories taken for one."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.briefing import Article
from briefing_tui.cli.main import run
from briefing_tui.sources import DuplicateStory, EarlierStories, read_sources

if TYPE_CHECKING:
    from pathlib import Path

LEAD = "Bupati Banyuwangi Ratna Wulandari membuka jembatan gantung di Kecamatan Songgon, Selasa (12/3). "
BACKGROUND = (
    "Jembatan lama putus diterjang banjir pada awal tahun dan membuat warga dua dusun harus memutar sejauh sebelas "
    "kilometer melewati jalan kebun. Anak sekolah menyeberang dengan rakit bambu yang ditarik tali, sementara hasil "
    "panen kopi menumpuk di rumah karena pedagang enggan datang. Pemerintah desa mengumpulkan iuran dan menggelar kerja "
    "bakti selama tiga bulan sampai tiang pertama berdiri.\n\n"
)
END = (
    'Menurut Ratna, jembatan itu kuat menahan beban kendaraan kecil. "Kami minta warga ikut merawatnya," katanya kepada '
    "ANTARA di Songgon. Ia menambahkan bahwa dua jembatan lagi dibangun sebelum musim tanam."
)
STORY = LEAD + "\n\n" + BACKGROUND + END


def read(tmp_path: Path, *stories: dict[str, str] | str) -> list[str]:
    """The sources of the stories that came out, by number, `=` before those that came before."""
    path = tmp_path / "berita.jsonl"
    records = [{"title": "", "content": story} if isinstance(story, str) else story for story in stories]
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    found = list(read_sources([str(path)]))
    numbers = []
    for story in found:
        number = story.source.rpartition("#")[2]
        assert isinstance(story, (Article, DuplicateStory)), story
        numbers.append(f"={story.first.rpartition('#')[2]}" if isinstance(story, DuplicateStory) else number)
    return numbers


@pytest.mark.parametrize(
    "copy",
    [
        STORY,
        "SONGGON, KOMPAS.com - " + STORY.replace("kepada ANTARA", "kepada Kompas.com"),
        STORY.replace("(12/3)", "(12/3/2024)"),
        STORY + "\n\nPewarta: Sri Lestari\nEditor: Joko Purnomo\nCopyright © ANTARA 2024",
        STORY.replace(". ", ".\n\n"),
        STORY.replace('"', "”").replace("Menurut Ratna, jembatan itu", "Jembatan itu menurut Ratna"),
    ],
    ids=["alike", "other outlet", "with the year", "with a tail", "other paragraphs", "one clause turned"],
)
def test_a_copy_comes_once(tmp_path: Path, copy: str) -> None:
    assert read(tmp_path, STORY, copy) == ["1", "=1"]


@pytest.mark.parametrize(
    "other",
    [
        STORY.replace("Selasa (12/3)", "Kamis (14/3)"),
        STORY.replace("Songgon", "Glenmore"),
        STORY.replace("Ratna Wulandari", "Suryo Hadiwijaya").replace("Ratna", "Suryo"),
        "Jembatan gantung di Songgon ditutup lagi sejak Jumat karena dua tali baja kendur. " * 3 + "\n\n" + BACKGROUND,
        STORY.replace("sebelas kilometer", "11 kilometer").replace("(12/3)", "(13/3)"),
    ],
    ids=["another day", "another place", "another man", "the event goes on", "figures of an update"],
)
def test_two_stories_stay_two(tmp_path: Path, other: str) -> None:
    assert read(tmp_path, STORY, other) == ["1", "2"]


def test_the_same_words_on_another_day_speak_of_another_day(tmp_path: Path) -> None:
    """A notice that is printed every week, with `besok` in it."""
    notice = {"title": "Air mati", "content": BACKGROUND + "Aliran air dihentikan besok pagi sampai sore. " * 3}
    days = ["2024-03-04", "2024-03-11", "2024-03-11"]
    assert read(tmp_path, *({**notice, "publish_date": day} for day in days)) == ["1", "2", "=2"]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("https://www.contoh.id/kabar/jembatan-1", "https://m.contoh.id/kabar/jembatan-1/amp/?utm_source=x", True),
        ("https://contoh.id/jembatan-1?page=all", "http://contoh.id/jembatan-1", True),
        ("https://contoh.id/baca?id=1", "https://contoh.id/baca?id=2", False),
        ("https://contoh.id/", "https://contoh.id/", False),
        ("https://contoh.id/kabar/1", "https://lain.id/kabar/1", False),
    ],
)
def test_one_page_is_one_story_though_it_was_rewritten(tmp_path: Path, first: str, second: str, same: bool) -> None:
    early = {"title": "Jembatan", "content": LEAD * 2 + BACKGROUND[:200], "link": first}
    late = {"title": "Jembatan dibuka", "content": END + "\n\n" + LEAD, "link": second}
    assert read(tmp_path, early, late) == ["1", "=1" if same else "2"]


def test_an_address_that_a_scraper_gives_to_all_makes_no_two_stories_one(tmp_path: Path) -> None:
    section = "https://contoh.id/daerah"
    one = {"title": "Jembatan", "content": LEAD + BACKGROUND, "link": section}
    two = {"title": "Pasar", "content": END, "link": section}
    assert read(tmp_path, one, two) == ["1", "2"]


def test_short_notices_of_one_pattern_stay_apart(tmp_path: Path) -> None:
    text = "Harga emas hari ini Rp{} per gram di gerai resmi, sedangkan harga beli kembali Rp{} per gram, kata perusahaan. "
    prices = [(text + BACKGROUND).format(1_200_000 + step, 1_100_000 + step) for step in range(20)]
    assert read(tmp_path, *prices) == [str(number) for number in range(1, 21)]


def test_a_reading_remembers_the_earlier_ones(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    earlier = EarlierStories()
    assert [type(s) for s in read_sources([str(tmp_path / "a.txt")], None, earlier)] == [Article]
    (note,) = read_sources([str(tmp_path / "b.txt")], None, earlier)
    assert isinstance(note, DuplicateStory)
    assert (note.first, note.source) == (str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(4)), st.integers(0, 3))
def test_the_order_of_the_sources_does_not_matter(order: list[int], repeated: int) -> None:
    """However stories stand among one another, each comes once."""
    from briefing_tui.sources.deduplication import SeenStories

    texts = [STORY.replace("Songgon", f"Dusun{number}").replace("12/3", f"1{number}/3") for number in range(4)]
    seen = SeenStories()
    found = [seen.first_source(Article(str(n), str(n), texts[n])) for n in (*order, repeated)]
    assert found == [None] * 4 + [str(repeated)]


@pytest.mark.parametrize("form", ["json", "jsonl", "plain", "markdown"])
def test_both_sources_are_named_and_nothing_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    paths = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), str(tmp_path / "a.txt")]
    assert run([*paths, "--format", form, "--language", "en", "--width", "200"]) == 0
    out, faults = capsys.readouterr()
    assert faults == ""
    if form.startswith("json"):
        told = json.loads(out)
        assert told["article"]["source"] == paths[0]
        assert told["article"]["also_at"] == [paths[1]]
    else:
        assert out.count("Also at: ") == 1
        assert "b.txt" in out


def test_what_flows_names_the_source_that_came_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond what is read ahead a line is written before the next story is read: a note names what came again."""
    monkeypatch.setattr("briefing_tui.cli.loading.AHEAD_TEXT", 10)
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    assert run([*paths, "--format", "jsonl", "--language", "en"]) == 0
    out, notes = capsys.readouterr()
    article = json.loads(out)["article"]
    assert (article["source"], article["also_at"]) == (paths[0], [])
    assert notes.count("\n") == 1
    assert f"{paths[1]}: the same story as {paths[0]}" in notes


def stream(form: str) -> tuple[list[str], list[str], int]:
    records = "".join(json.dumps({"title": "Jembatan", "content": STORY}) + "\n" for _ in range(2))
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", "--format", form, "--language", "en", "-"],
        input=records.encode(), capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    return done.stdout.decode().splitlines(), done.stderr.decode().splitlines(), done.returncode


def test_a_stream_waits_for_no_second_source_but_names_it_in_a_line() -> None:
    out, faults, status = stream("jsonl")
    assert (len(out), status) == (1, 0)
    assert json.loads(out[0])["article"]["also_at"] == []
    assert faults == ["briefing-tui: -#2: the same story as -#1, shown once"]


def test_what_is_written_whole_names_both_also_from_standard_input() -> None:
    out, faults, status = stream("json")
    assert json.loads("\n".join(out))["article"]["also_at"] == ["-#2"]
    assert (faults, status) == ([], 0)
