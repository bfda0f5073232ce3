"""What is wrong, missing or hostile: one line, an exit status, nothing of secrets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing_tui.cli.archive.arguments import VERBS
from briefing_tui.cli.main import run
from briefing_tui.outputs.contract import as_contract
from tests.archive.command.said import STORY, Said
from tests.archive.stories import made_briefings
from tests.loading import loaded_by

if TYPE_CHECKING:
    from pathlib import Path


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
        (["backup", "a", "b"], "too many words: b"),
        (["check", "--language", "en", "a"], "archive check: too many words: a"),
        (["--limit", "5", "cari"], "there is no 'cari'"),
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


def test_help_of_trim_names_the_day_that_it_needs(said: Said) -> None:
    assert said("trim", "--help").startswith("usage: briefing-tui archive trim [OPTIONS] --before YYYY-MM-DD\n")


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
    assert said("search", 'outlet:"\'; DROP TABLE story; --"', "--show", "count").startswith("1 story,")
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
