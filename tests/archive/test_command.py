"""`briefing-tui archive ...` from outside: what is printed, what is kept, the exit status."""

from __future__ import annotations

import json
import os
import pty
import random
import signal
import stat
import subprocess
import sys
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import icalendar
import jsonschema
import pytest

from briefing_tui.archive.location import open_archive
from briefing_tui.cli.archive.arguments import VERBS
from briefing_tui.cli.main import run
from briefing_tui.errors import BriefingError
from briefing_tui.outputs.contract import as_contract
from briefing_tui.resources import resource
from tests.archive.stories import fill, made_briefings
from tests.test_imports import loaded_by

if TYPE_CHECKING:
    from pathlib import Path

STORY = """Gempa mengguncang Cilacap
Sabtu, 5 Oktober 2024 08:00 WIB

CILACAP, KOMPAS.com - Gempa bermagnitudo 5,1 mengguncang Kabupaten Cilacap, Sabtu (5/10/2024) pukul 04.20 WIB.

Kepala BMKG Ratnawati Suryo mengatakan guncangan dirasakan warga selama lima detik. Ia meminta warga tetap tenang.
"""


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "folder" / "arsip.db"
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(path))
    monkeypatch.setenv("BRIEFING_TUI_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return path


@pytest.fixture
def filled(archive: Path) -> Path:
    store = open_archive(str(archive), create=True)
    fill(store)
    store.close()
    return archive


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


class Said:
    """Runs the command; its status, and what it wrote."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.err = ""

    def __call__(self, *arguments: str, status: int = 0) -> str:
        assert run(["archive", *arguments]) == status
        out, self.err = self._capsys.readouterr()
        assert self.err.count("\n") <= 6
        return out


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "berita"
    folder.mkdir()
    (folder / "gempa.txt").write_text(STORY, encoding="utf-8")
    copy = STORY.replace("KOMPAS.com", "TEMPO.CO")
    (folder / "salinan.txt").write_text(copy, encoding="utf-8")
    (folder / "kosong.txt").write_text("", encoding="utf-8")
    return folder


def test_what_is_added_is_told_and_added_once(said: Said, sources: Path, archive: Path) -> None:
    assert said("add", str(sources), status=1) == "1 added, 0 known, 1 copy, 0 newer, 1 fault\n"
    assert "kosong.txt: empty" in said.err
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    assert said("add", str(sources), "--jobs", "2", status=1) == "0 added, 2 known, 0 copies, 0 newer, 1 fault\n"
    line = said("add", str(sources), "--language", "id", status=1)
    assert line == "0 ditambahkan, 2 sudah ada, 0 salinan, 0 versi baru, 1 kesalahan\n"


def test_several_processes_add_the_same(said: Said, sources: Path, tmp_path: Path) -> None:
    said("add", str(sources), status=1)
    other = str(tmp_path / "lain.db")
    assert said("add", str(sources), "--jobs", "2", "--archive", other, status=1).startswith("1 added")
    exported = [said("export", "--archive", archive) for archive in (os.environ["BRIEFING_ARCHIVE"], other)]
    lines = [json.loads(text) for text in exported]
    assert lines[0]["briefing"] == lines[1]["briefing"]


@pytest.mark.slow
def test_many_stories_by_several_processes_are_those_by_one(said: Said, tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    rng = random.Random(5)
    words = [
        f"{a}{b}{c}" for a in ("ba", "ki", "su", "lo") for b in ("ra", "ti", "ngu") for c in ("n", "s", "ka", "lo")
    ]
    records = []
    for number in range(90):
        text = " ".join(rng.choice(words) for _ in range(60))
        content = f"{STORY}\n\nWarga di dusun {number} mengatakan bahwa {text}."
        records.append({"title": f"Gempa {number}", "content": content, "link": f"https://contoh.id/{number}"})
    copies = [{**record, "link": f"https://lain.id/{number}"} for number, record in enumerate(records[:12])]
    lines = [*records[:60], *records[10:30], *copies, *records[60:]]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    exported = []
    for jobs in ("1", "3"):
        archive = str(tmp_path / f"{jobs}.db")
        line = said("add", str(path), "--jobs", jobs, "--archive", archive)
        assert line == "90 added, 20 known, 12 copies, 0 newer, 0 faults\n"
        exported.append([json.loads(line)["briefing"] for line in said("export", "--archive", archive).splitlines()])
        again = said("add", str(path), "--jobs", jobs, "--archive", archive)
        assert again == "0 added, 122 known, 0 copies, 0 newer, 0 faults\n"
    assert exported[0] == exported[1]


@pytest.mark.slow
def test_an_interrupt_keeps_what_was_added_and_the_next_run_does_the_rest(
    said: Said, archive: Path, tmp_path: Path
) -> None:
    path = tmp_path / "berita.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(260):
            content = STORY.replace("Cilacap", f"Desa{number}").replace("CILACAP", f"DESA{number}")
            link = f"https://contoh.id/{number}"
            file.write(json.dumps({"title": f"Gempa {number}", "content": content, "link": link}) + "\n")
    command = [sys.executable, "-m", "briefing_tui", "archive", "add", str(path), "--jobs", "1"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ})
    while process.poll() is None and not stories_in(archive):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"")
    added = int(out.split()[0])
    assert 0 < added < 260
    assert said("check") == f"{added} stories, all whole\n"
    assert said("add", str(path)).startswith(f"{260 - added} added, {added} known, 0 copies")


@pytest.mark.slow
def test_a_terminal_shows_how_far_it_has_come(tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(220):
            file.write(json.dumps({"title": f"Gempa {number}", "content": STORY.replace("5,1", f"{number},1")}) + "\n")
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "briefing_tui", "archive", "add", str(path), "--jobs", "1"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    process = subprocess.Popen(command, stdout=end, stderr=end, stdin=subprocess.DEVNULL, env=environment)
    os.close(end)
    shown = b""
    with suppress(OSError):  # The other end is closed.
        while piece := os.read(terminal, 4096):
            shown += piece
    assert process.wait(timeout=60) == 0
    assert b"adding" in shown
    assert shown.rstrip().endswith(b"0 faults")


def stories_in(archive: Path) -> int:
    """How many stories are on the disk; 0 as long as there is no archive."""
    try:
        store = open_archive(str(archive))
    except BriefingError:
        return 0
    with closing(store):
        return store.summary().stories


def test_what_is_removed_stays_away_unless_asked(said: Said, sources: Path) -> None:
    said("add", str(sources), status=1)
    assert said("remove", "gempa", status=2) == "1 story would be removed; add --yes\n"
    assert said("remove", "gempa", "--yes") == "1 story removed\n"
    line = "0 added, 0 known, 0 copies, 0 newer, 1 fault, 2 removed before\n"
    assert said("add", str(sources), status=1) == line
    assert said("add", str(sources), "--again", status=1).startswith("1 added, 0 known, 1 copy")


@pytest.mark.usefixtures("filled")
def test_an_export_is_taken_back_identical(said: Said, sources: Path, tmp_path: Path) -> None:
    said("add", str(sources), status=1)
    (sources / "gempa.txt").write_text(STORY + "\nTidak ada korban jiwa.\n", encoding="utf-8")
    exported = tmp_path / "berita.jsonl"
    said("export", "-o", str(exported))
    other = str(tmp_path / "lain.db")
    assert said("add", "--archive", other, "--briefed", str(exported)).startswith("6 added, 0 known")
    assert said("export", "--archive", other) == exported.read_text(encoding="utf-8")
    assert said("add", "--archive", other, "--briefed", str(exported)).startswith("0 added, 6 known")
    schema = json.loads(resource("data/archive.schema.json").read_text(encoding="utf-8"))
    for line in exported.read_text(encoding="utf-8").splitlines():
        jsonschema.validate(json.loads(line), schema)


def test_later_versions_survive_an_export(said: Said, tmp_path: Path) -> None:
    page = tmp_path / "berita.jsonl"
    record = {"title": "Gempa", "content": STORY, "link": "https://contoh.id/gempa", "publish_date": "2024-10-05"}
    later = {**record, "content": STORY + "\nTidak ada korban jiwa dalam peristiwa itu.\n"}
    page.write_text("".join(json.dumps(one) + "\n" for one in (record, later)), encoding="utf-8")
    assert said("add", str(page)).startswith("1 added, 0 known, 0 copies, 1 newer")
    exported = said("export")
    assert [bool(json.loads(line)["newer"]) for line in exported.splitlines()] == [True, False]
    (tmp_path / "x.jsonl").write_text(exported, encoding="utf-8")
    other = str(tmp_path / "lain.db")
    said("add", "--archive", other, "--briefed", str(tmp_path / "x.jsonl"))
    assert said("export", "--archive", other) == exported
    assert said("search", "korban", "--show", "count", "--archive", other).startswith("1 stories")


def test_bare_briefings_are_taken_and_broken_lines_named(said: Said, tmp_path: Path) -> None:
    good = json.dumps(as_contract(made_briefings()["gempa"]))
    lines = [good, "", "{", '{"briefing": 1}', "[]", good.replace("schema_version", "version"), "[" * 100_000]
    path = tmp_path / "ringkasan.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert said("add", "--briefed", str(path), status=1) == "1 added, 0 known, 0 copies, 0 newer, 5 faults\n"
    assert "ringkasan.jsonl#4: line 4: not a briefing" in said.err
    assert said("search", "--show", "count") == "1 stories, 1 events, 3 actors\n"
    assert said("add", "--briefed", str(tmp_path / "tiada.jsonl"), status=1).endswith("1 fault\n")


@pytest.mark.parametrize("show", ["stories", "events", "actors", "count"])
@pytest.mark.parametrize("form", ["plain", "markdown", "jsonl", "csv"])
@pytest.mark.usefixtures("filled")
def test_every_list_in_every_format(said: Said, show: str, form: str) -> None:
    text = said("search", "gempa OR dermaga", "--show", show, "--format", form)
    assert text.endswith("\n")
    assert len(text.splitlines()) >= (1 if show == "count" else 3)


@pytest.mark.usefixtures("filled")
def test_kinds_of_actors_are_words_of_the_readers_language(said: Said) -> None:
    assert "person; " in said("search", "gempa", "--show", "actors", "--language", "en")
    told = said("search", "gempa", "--show", "actors", "--language", "id")
    assert "orang; " in told
    assert "person; " not in told


@pytest.mark.usefixtures("filled")
def test_lines_of_json_follow_the_schema(said: Said) -> None:
    schema = json.loads(resource("data/archive.schema.json").read_text(encoding="utf-8"))
    for show in ("stories", "events", "actors", "count"):
        for line in said("search", "gempa", "--show", show, "--format", "jsonl").splitlines():
            jsonschema.validate(json.loads(line), schema)


@pytest.mark.usefixtures("filled")
def test_events_as_a_calendar(said: Said) -> None:
    text = said("search", "gempa", "--show", "events", "--format", "ics")
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert {event.decoded("dtstart").isoformat() for event in events} >= {"2024-10-05", "2024-10-07"}
    said("search", "gempa", "--format", "ics", status=2)
    assert "--show events" in said.err


@pytest.mark.usefixtures("filled")
def test_a_limit_is_told(said: Said) -> None:
    assert said("search", "", "--limit", "2").count("https://") == 2
    assert "2 of 5 shown" in said.err
    assert len(said("search", "", "--format", "jsonl").splitlines()) == 5
    assert len(said("search", "", "--format", "jsonl", "--limit", "3").splitlines()) == 3
    assert said.err == ""


@pytest.mark.usefixtures("filled")
def test_what_a_query_was_taken_for_is_told(said: Said) -> None:
    said("search", "kirim tokoh:hendarto")
    assert "kirim: kirim, mengirimkan" in said.err
    assert "hendarto = Hendarto Wiguna 3" in said.err
    said("search", "tokoh:tiada")
    assert "tiada: no actor of that name" in said.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["cari", "gempa"], "there is no 'cari'"),
        (["search", "tokho:budi"], "there is no field 'tokho:'"),
        (["search", "--show", "days"], "no such thing as 'days'"),
        (["search", "--jobs", "2"], "unknown options: --jobs"),
        (["add"], "needs SOURCE"),
        (["trim"], "needs --before"),
        (["remove", "--yes"], "needs QUERY"),
        (["remove", "", "--yes"], "needs QUERY"),
        (["names", "sunder"], "needs merge"),
        (["backup", "a", "b"], "unknown options: b"),
        (["save", "a b", "gempa"], "letters, digits"),
        (["save", "a", "saved:b"], "no saved search 'b'"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_wrong_usage_is_one_line_and_status_2(said: Said, arguments: list[str], words: str) -> None:
    assert said(*arguments, status=2) == ""
    verb = f" {arguments[0]}" if arguments[0] in VERBS else ""
    assert said.err.endswith(f"; try 'briefing-tui archive{verb} --help'\n")
    assert words in said.err
    assert said.err.count("\n") == 1
    said(*arguments, "--language", "id", status=2)


def test_no_archive_yet(said: Said) -> None:
    for verb in (["search", "gempa"], [], ["check"], ["export"], ["remove", "gempa"], ["rebrief"]):
        assert said(*verb, status=1) == ""
        assert "no archive here yet" in said.err


def test_the_settings_name_an_archive(
    said: Said, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEFING_ARCHIVE")
    (tmp_path / "config.toml").write_text(f'archive = "{filled}"\n', encoding="utf-8")
    assert said().startswith(f"{filled}: 5 stories 2024-09-10..2024-10-07")
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(tmp_path / "lain.db"))
    said(status=1)
    assert said("--archive", str(filled)).startswith(f"{filled}: 5 stories")


@pytest.mark.usefixtures("filled")
def test_searches_are_saved_listed_and_forgotten(said: Said) -> None:
    assert said("save", "laut", "dermaga OR perahu") == "saved:laut = dermaga OR perahu\n"
    assert said("search", "saved:laut", "--show", "count").startswith("3 stories")
    assert said("save") == "saved:laut = dermaga OR perahu\n"
    assert said("save", "laut") == "saved:laut forgotten\n"
    assert said("save") == ""


@pytest.mark.usefixtures("filled")
def test_names_are_merged_imported_and_parted(said: Said, tmp_path: Path) -> None:
    assert said("names", "merge", "Sulastri Handayani", "Ratnawati Suryo") == "1 actor joined\n"
    assert said("search", "tokoh:ratnawati", "--show", "count").startswith("3 stories")
    assert said("names", "undo") == "taken back for: Ratnawati Suryo\n"
    assert said("names", "undo") == "there is nothing to take back\n"
    names = tmp_path / "names.tsv"
    names.write_text("# daftar\nperson\tSulastri Handayani\tRatnawati Suryo\nrumah\tA\n", encoding="utf-8")
    assert said("names", "import", str(names), status=1) == "1 actor joined\n"
    assert "names.tsv: line 3" in said.err


@pytest.mark.usefixtures("filled")
def test_a_copy_is_whole_and_an_archive_can_move(said: Said, tmp_path: Path) -> None:
    said("names", "merge", "Sulastri Handayani", "Ratnawati Suryo")
    said("save", "laut", "dermaga")
    said("remove", "kembang", "--yes")
    copy, moved = tmp_path / "salinan.db", tmp_path / "pindah.db"
    said("backup", str(copy))
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert said("move", str(moved)).startswith("4 stories copied to ")
    assert said("move", str(moved), status=1) == ""
    for path in (copy, moved):
        assert said("check", "--archive", str(path)) == "4 stories, all whole\n"
        assert said("export", "--archive", str(path)) == said("export")
        for query in ("dermaga", "saved:laut", "tokoh:ratnawati", "kirim", "event:2024-09"):
            for show in ("stories", "events", "actors", "count"):
                wanted = said("search", query, "--show", show)
                assert said("search", query, "--show", show, "--archive", str(path)) == wanted
    assert said("names", "undo", "--archive", str(moved)) == "taken back for: Ratnawati Suryo\n"
    added = tmp_path / "gempa.txt"
    added.write_text(STORY.replace("Cilacap", "Kebumen"), encoding="utf-8")
    assert said("add", str(added), "--archive", str(moved)).startswith("1 added")
    assert said("check", "--archive", str(moved)) == "5 stories, all whole\n"


@pytest.mark.usefixtures("filled")
def test_stories_of_another_version_are_briefed_anew(said: Said) -> None:
    before = [json.loads(line) for line in said("export").splitlines()]
    assert said("rebrief", "gempa", "--language", "id") == "2 berita diringkas ulang\n"
    assert said("rebrief", "--language", "id") == "3 berita diringkas ulang\n"
    assert said("rebrief") == "0 stories briefed anew\n"
    after = [json.loads(line) for line in said("export").splitlines()]
    assert [line["uid"] for line in after] == [line["uid"] for line in before]
    assert [line["added"] for line in after] == [line["added"] for line in before]
    assert [line["briefing"]["events"] for line in after] == [line["briefing"]["events"] for line in before]
    assert said("check") == "5 stories, all whole\n"


@pytest.mark.usefixtures("filled")
def test_trimmed_by_day(said: Said) -> None:
    assert said("trim", "--before", "2024-10-01") == "2 stories removed\n"
    assert said().split()[1:3] == ["3", "stories"]


def test_help_of_every_verb(said: Said) -> None:
    from briefing_tui.cli.archive.arguments import VERBS

    for verb in VERBS:
        for language in ("id", "en"):
            assert f"archive {verb}" in said(verb, "--help", "--language", language)
    assert "./archive" in said("--help")


def test_a_file_called_archive_is_read_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "archive").write_text(STORY, encoding="utf-8")
    assert run(["--format", "plain", "./archive"]) == 0
    assert run(["--format", "plain", "archive"]) == 0
    assert "Gempa mengguncang Cilacap" in capsys.readouterr().out
    assert run(["archive"]) == 1


def test_hostile_stories_and_queries_stay_harmless(said: Said, tmp_path: Path) -> None:
    content = as_contract(made_briefings()["gempa"])
    content["article"]["title"] = "=cmd|' /C calc'!A0 \x1b[31m\u202e [merah](javascript:1) <b>"
    content["article"]["url"] = "https://budi:rahasia@contoh.id/\x1b]0;a\x07"
    content["article"]["outlet"] = "'; DROP TABLE story; --"
    content["actors"][0]["name"] = '"OR 1=1 *'
    path = tmp_path / "jahat.jsonl"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert said("add", "--briefed", str(path)).startswith("1 added")
    for form in ("plain", "markdown", "jsonl", "csv"):
        for show in ("stories", "events", "actors"):
            text = said("search", "\x1b[31mgempa", "--format", form, "--show", show, status=0)
            assert "\x1b" not in text + said.err
            assert "\u202e" not in text
            assert "rahasia" not in text
    assert said("search", "gempa", "--format", "csv").splitlines()[1].split(",")[2].startswith(("'=", "\"'="))
    assert said("search", 'outlet:"\'; DROP TABLE story; --"', "--show", "count").startswith("1 stories")
    assert said("check") == "1 story, whole\n"


def test_no_password_is_taken_or_shown(said: Said) -> None:
    for url in (
        "postgresql://budi:rahasia@peladen/arsip",
        "postgresql:///arsip?password=rahasia",
        "mysql://a:rahasia@b",
    ):
        said("--archive", url, status=1)
        assert "rahasia" not in said.err


@pytest.mark.usefixtures("filled")
def test_the_archive_loads_no_app_and_a_briefing_no_archive() -> None:
    code = "import sys\nfrom briefing_tui.cli.main import run\nassert run(sys.argv[1:]) == 0"
    loaded = loaded_by(code, "archive", "search", "gempa")
    assert "sqlite3" in loaded
    assert not loaded & {"textual", "httpx", "trafilatura", "lxml", "numpy", "psycopg", "pycrfsuite"}
