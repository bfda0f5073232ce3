"""The command from outside: arguments, output, exit status, faults."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing_tui.cli.arguments import locale_language, read_command_line
from briefing_tui.cli.main import run as run_in_process
from briefing_tui.errors import UsageError
from tests.cli.command import STORY, run
from tests.environment import bare_environment
from tests.waiting import ended

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "cerita.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"briefing-tui ")


@pytest.mark.parametrize(("language", "word"), [("id_ID.UTF-8", "pemakaian"), ("en_US.UTF-8", "usage")])
def test_help_in_both_languages(language: str, word: str) -> None:
    done = run("--help", LANG=language)
    assert done.returncode == 0
    assert done.stdout.decode().startswith(f"{word}: briefing-tui")
    assert done.stdout.endswith(b"\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--formt", "plain"],
        ["--format", "pdf"],
        ["--date", "kemarin"],
        ["--since", "2024-13-01"],
        ["--width", "5"],
        ["--limit", "0"],
        ["--section", "iklan"],
        ["--map", "title"],
        ["--map", "content=isi,judul=title"],
        ["-o", ""],
        ["--output="],
        ["--format", "tui", "-o", "x"],
        ["--format", "tui"],
    ],
)
def test_wrong_usage_is_one_line_and_status_2(arguments: list[str], story: Path) -> None:
    done = run(*arguments, str(story))
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.count(b"\n") == 1
    assert b"--help" in done.stderr


def test_plain_is_the_default_without_a_terminal(story: Path) -> None:
    done = run(str(story))
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert text.startswith("Dermaga baru Merak dibuka\n")
    assert "\n2024-10-02/2024-10-04 * 2-4 October 2024: " in text
    assert "\x1b" not in text


def test_the_same_input_gives_the_same_bytes(story: Path) -> None:
    assert run(str(story)).stdout == run(str(story), PYTHONHASHSEED="7").stdout


def test_standard_input_is_read_where_it_is_a_pipe() -> None:
    done = run("--format", "json", stdin=STORY.encode())
    told = json.loads(done.stdout)
    assert (told["article"]["source"], told["article"]["title"]) == ("-", "Dermaga baru Merak dibuka")


def test_the_bundled_sample_where_nothing_is_given() -> None:
    done = run("--format", "json")
    stories = json.loads(done.stdout)
    assert done.returncode == 0
    assert len(stories) == 4
    assert all(link["source"] for story in stories for link in story["related"])


def test_labels_follow_the_option_before_the_locale(story: Path) -> None:
    assert b"\nPERISTIWA\n" in run(str(story), "--language", "id").stdout
    assert b"\nPERISTIWA\n" in run(str(story), LANG="id_ID.UTF-8").stdout


def test_columns_give_the_width(story: Path) -> None:
    lines = run(str(story), COLUMNS="50").stdout.decode().splitlines()
    assert 40 < max(map(len, lines)) <= 50


def test_a_date_option_stands_before_the_story(story: Path) -> None:
    told = json.loads(run(str(story), "--format", "json", "--date", "2024-09-11").stdout)
    assert told["reference_date"] == {"value": "2024-09-11", "basis": "option"}


def test_a_broken_source_costs_only_itself(story: Path, tmp_path: Path) -> None:
    done = run("--format", "json", str(tmp_path / "tiada.txt"), str(story))
    assert done.returncode == 1
    assert [told["article"]["title"] for told in json.loads(done.stdout)] == ["Dermaga baru Merak dibuka"]
    assert done.stderr.count(b"\n") == 1
    assert b"tiada.txt" in done.stderr


@pytest.mark.parametrize(
    ("language", "words"), [("id", "hanya aplikasi yang mengikuti"), ("en", "only the app follows")]
)
@pytest.mark.parametrize("form", [["--format", "json"], ["--digest"]])
def test_watching_without_the_app_is_said_to_be_none(story: Path, form: list[str], language: str, words: str) -> None:
    done = run(str(story), "--watch", "--language", language, *form)
    assert done.returncode == 0
    assert done.stdout == run(str(story), "--language", language, *form).stdout
    assert done.stderr.count(b"\n") == 1
    assert words in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--section", "events", "--format", "csv"], "--section: only plain and markdown have sections; csv has all"),
        (["--headings", "--format", "json"], "--headings: only plain and markdown can be headings alone; json has all"),
        (["--digest", "--section", "article", "--section", "events"], "--section article: a digest has no articles"),
        (["--section", "article", "--format", "markdown"], ""),
        (["--digest", "--section", "events"], ""),
    ],
)
def test_what_an_option_does_nothing_for_is_said(story: Path, arguments: list[str], said: str) -> None:
    done = run(*arguments, str(story))
    assert done.returncode == 0
    assert done.stderr.decode() == (f"briefing-tui: {said}\n" if said else "")


def test_a_file_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    done = run(str(tmp_path / "x\x1b]0;y\x07\n.txt"))
    assert done.returncode == 1
    assert b"\x1b" not in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_output_is_written_to_the_file(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "keluar.csv"
    done = run(str(story), "--format", "csv", "-o", str(out))
    assert (done.returncode, done.stdout) == (0, b"")
    assert out.read_text(encoding="utf-8").startswith("from,to,what,")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cerita.txt", "keluar.csv"]


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("keluar.csv", "from,to,what,"),
        ("keluar.ICS", "BEGIN:VCALENDAR"),
        ("keluar.md", "# Dermaga baru"),
        ("keluar.markdown", "# Dermaga baru"),
        ("keluar.json", "{"),
        ("keluar.ndjson", '{"schema_version"'),
        ("keluar.txt", "Dermaga baru"),
        ("keluar", "Dermaga baru"),
        ("keluar.csv.bak", "Dermaga baru"),
    ],
)
def test_the_ending_of_the_output_says_its_format(story: Path, tmp_path: Path, name: str, beginning: str) -> None:
    assert run(str(story), "-o", str(tmp_path / name)).returncode == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)
    assert run(str(story), "--format", "plain", "-o", str(tmp_path / name)).returncode == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith("Dermaga baru")


@pytest.mark.parametrize("name", ["keluar.pdf", "keluar.HTM", "keluar.xlsx", "keluar.yaml", "keluar.json.gz"])
def test_an_ending_of_another_kind_of_file_needs_a_format(story: Path, tmp_path: Path, name: str) -> None:
    done = run(str(story), "-o", str(tmp_path / name))
    assert (done.returncode, done.stdout, (tmp_path / name).exists()) == (2, b"", False)
    assert done.stderr.count(b"\n") == 1
    assert f"{name}: no file with this ending is made; choose another ending (.txt .md".encode() in done.stderr
    assert run(str(story), "--format", "plain", "-o", str(tmp_path / name)).returncode == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith("Dermaga baru")


def test_an_output_takes_the_place_of_no_source(story: Path, tmp_path: Path) -> None:
    (tmp_path / "tautan.md").symlink_to(story)
    for output in (story, tmp_path / "tautan.md"):
        for form in ([], ["--digest"], ["--compare", "kompas", "antara"]):
            done = run(*form, str(story), "-o", str(output))
            assert (done.returncode, done.stdout) == (2, b"")
            assert b"is a source that is read, and would be overwritten" in done.stderr
    assert story.read_text(encoding="utf-8") == STORY
    assert run(str(story), "-o", "/dev/null").returncode == 0


def test_an_output_takes_the_place_of_no_file_of_a_folder_that_is_read(story: Path) -> None:
    before = story.read_bytes()
    done = run(str(story.parent), "-o", str(story))
    assert done.returncode == 2
    assert b"is a source that is read, and would be overwritten" in done.stderr
    assert story.read_bytes() == before


def test_an_output_takes_not_the_place_of_what_is_read_from_standard_input(story: Path) -> None:
    with story.open("rb") as file:
        done = subprocess.run(
            [sys.executable, "-m", "briefing_tui", "-o", str(story)],
            stdin=file, capture_output=True, env=bare_environment(LANG="en_GB.UTF-8"), timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert story.read_text(encoding="utf-8") == STORY


@pytest.mark.parametrize("form", [[], ["--digest"], ["--format", "jsonl"]])
def test_a_dash_as_output_is_standard_output(form: list[str], story: Path, tmp_path: Path) -> None:
    done = run(str(story), *form, "-o", "-")
    assert done.stdout == run(str(story), *form).stdout
    assert [path.name for path in tmp_path.iterdir()] == ["cerita.txt"]


@pytest.mark.parametrize("form", ["plain", "jsonl"])
def test_where_no_story_is_recent_enough_it_is_said(form: str, story: Path) -> None:
    done = run(str(story), "--format", form, "--since", "2030-01-01")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr == b"briefing-tui: no story is of 2030-01-01 or later\n"
    assert run(str(story), "--since", "2024-01-01").stderr == b""


@pytest.mark.parametrize("form", [["--format", "jsonl"], ["--digest", "--format", "json"]])
def test_since_counts_the_day_that_the_text_alone_tells(form: list[str], tmp_path: Path) -> None:
    told = "Bupati Wanasari Ratna Kusumadewi membuka pasar ikan hari ini, Selasa (22/1/2019)."
    days = {
        "lama": told,
        "baru": told.replace("Selasa (22/1/2019)", "Rabu (22/1/2020)"),
        "kapan": "Pasar ikan di Wanasari itu kini ramai oleh pembeli dan pedagang.",
    }
    for name, text in days.items():
        record = {"title": f"Kabar {name}", "content": text}
        (tmp_path / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    done = run(*form, "--since", "2019-06-01", str(tmp_path))
    assert (done.returncode, done.stderr) == (0, b"")
    assert [f"Kabar {name}".encode() in done.stdout for name in days] == [False, True, True]


def test_an_address_that_is_none_of_the_web_is_no_missing_file() -> None:
    assert run("ftp://contoh.id/a.txt").stderr == (
        b"briefing-tui: ftp://contoh.id/a.txt: neither an http nor an https address\n"
    )


def test_a_file_stays_as_it_was_where_nothing_could_be_briefed(tmp_path: Path) -> None:
    out = tmp_path / "keluar.txt"
    out.write_text("lama", encoding="utf-8")
    assert run(str(tmp_path / "tiada.txt"), "-o", str(out)).returncode == 1
    assert out.read_text(encoding="utf-8") == "lama"
    assert [path.name for path in tmp_path.iterdir()] == ["keluar.txt"]


def test_an_output_that_cannot_be_written_is_named(story: Path, tmp_path: Path) -> None:
    done = run(str(story), "-o", str(tmp_path / "tiada" / "keluar.txt"))
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"keluar.txt: cannot be written" in done.stderr


def test_a_closed_pipe_ends_it_quietly(story: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", str(story)],
        stdin=subprocess.DEVNULL,
        stdout=write_end,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_interrupt_ends_with_130_and_no_traceback() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell starts what runs in the background deaf to interrupts, and the tests may run there.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    with ended(process):
        assert process.stdin is not None
        process.stdin.write(json.dumps({"title": "Dermaga baru", "content": STORY}).encode() + b"\n")
        process.stdin.flush()
        assert process.stdout is not None
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130  # Before its standard input is closed, which would end it too.
        _, faults = process.communicate(timeout=60)
        assert faults == b""


def test_json_lines_come_as_each_story_is_done() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing_tui", "--format", "jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with ended(process):
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(2):
            record = {"title": f"Dermaga {number} dibuka", "content": STORY.replace("Merak", f"Kota{number}")}
            process.stdin.write(json.dumps(record).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["article"]["title"] == f"Dermaga {number} dibuka"
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "id_ID.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US", "LC_MESSAGES": "id"}, "id"),
        ({"LANG": "in_ID"}, "id"),
        ({"LC_ALL": "", "LANG": "id"}, "id"),
    ],
)
def test_the_locale_gives_the_language(environment: dict[str, str], language: str) -> None:
    assert locale_language(environment) == language


def test_field_names_are_mapped() -> None:
    asked = read_command_line(["--map", "title=judul,content=isi", "--map", "link=tautan"], {})
    assert asked.fields == {"title": "judul", "content": "isi", "link": "tautan"}


@pytest.mark.parametrize(
    ("arguments", "sources"),
    [
        (["a", "--long", "b", "--section", "events", "c"], ("a", "b", "c")),
        (["--long", "--", "-x", "--fetch"], ("-x", "--fetch")),
        (["a", "--long", "--", "-x"], ("a", "-x")),
        (["-", "a", "--long"], ("-", "a")),
    ],
)
def test_sources_stand_anywhere_among_the_options(arguments: list[str], sources: tuple[str, ...]) -> None:
    asked = read_command_line(arguments, {})
    assert (asked.sources, asked.long, asked.fetch) == (sources, True, False)


@pytest.mark.parametrize(
    ("arguments", "indonesian", "english"),
    [
        (["--foo=3", "b"], "opsi tidak dikenal: --foo=3", "unknown options: --foo=3"),
        (["--long", "archive"], "archive: perintah ini ditulis", "archive: this command stands before all options"),
        (["a", "config"], "config: perintah ini ditulis", "config: this command stands before all options"),
        (["help"], "help; maksudnya --help?", "help; is --help meant?"),
        (["--sction", "events"], "--sction; maksudnya --section?", "--sction; is --section meant?"),
        (["--limit", "x"], "--limit: 'x' bukan bilangan", "--limit: 'x' is not a whole number"),
        (
            ["--color", "x"],
            "--color: 'x' tidak ada; pilihannya auto",
            "--color: no such thing as 'x'; choose from auto",
        ),
        (["a", "--date"], "--date: nilainya belum diberikan", "--date: its value is missing"),
        (["--no-mouse=2"], "--no-mouse: opsi ini tanpa nilai", "--no-mouse: takes no value"),
        (["config", "--write", "--forget"], "config: '--write --forget' tidak", "config: takes --write or --forget"),
        (["config", "berita.txt"], "config: 'berita.txt' tidak", "config: takes --write or --forget"),
    ],
)
def test_faults_of_the_command_line_are_named_in_the_language_of_the_reader(
    arguments: list[str],
    indonesian: str,
    english: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for locale, words in (("id_ID.UTF-8", indonesian), ("en_US.UTF-8", english)):
        monkeypatch.setenv("LC_ALL", locale)
        assert run_in_process(arguments) != 0
        assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--language", "id", "--long=2"],
        ["--long=2", "--language=id"],
        ["archive", "search", "--language", "id", "--show", "x"],
        ["archive", "add", "--language", "id", "--archive", ""],
        ["archive", "batch", "x", "--language", "id", "-o", ""],
        ["config", "--language", "id", "--writ"],
    ],
)
def test_faults_of_the_command_line_are_named_in_the_language_it_asks_for(
    arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert run_in_process(arguments) == 2
    assert "; coba 'briefing-tui" in capsys.readouterr().err


def test_an_unknown_option_is_named() -> None:
    with pytest.raises(UsageError, match="--formatt"):
        read_command_line(["--formatt", "json"], {})


@pytest.mark.parametrize("options", [["--language", "id", "--forget"], ["--forget", "--language", "id"]])
def test_the_settings_are_told_of_in_the_language_asked_for(options: list[str], tmp_path: Path) -> None:
    done = run("config", *options, BRIEFING_TUI_STATE=str(tmp_path / "tempat.json"))
    assert done.returncode == 0
    assert done.stdout.startswith(b"Tidak ada yang disimpan di ")
    done = run("config", "--language", "id", BRIEFING_TUI_CONFIG=str(tmp_path / "config.toml"))
    assert done.stdout.startswith(f"# {tmp_path}".encode())
