"""Faults are told in the reader's language, every line that the code writes."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import briefing_tui
from briefing_tui.cli.main import run
from briefing_tui.errors import DuplicateStory, SourceError
from briefing_tui.faults import told, translate
from briefing_tui.resources import read_toml

SOURCE = Path(briefing_tui.__file__).parent


def written_lines() -> list[tuple[str, str]]:
    """Every reason that the code gives a `SourceError`, a sample in place of what is filled in, and where it stands."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("SourceError", "_PassingError")
            ):
                reason = node.args[1]
                branches = [reason.body, reason.orelse] if isinstance(reason, ast.IfExp) else [reason]
                found += [(sample, f"{path.name}:{node.lineno}") for one in branches if (sample := sampled(one))]
    return found


def sampled(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts = [str(part.value) if isinstance(part, ast.Constant) else "\0" for part in node.values]
    return "" if not re.search(r"[a-z]{2}", "".join(parts)) else "".join(parts)


@pytest.mark.parametrize(("line", "where"), written_lines())
def test_every_line_has_its_indonesian(line: str, where: str) -> None:
    samples = [
        line.replace("\0", "7"),
        line.replace("word\0", "words").replace("in \0", "in any of content").replace("\0", "x"),
    ]
    assert any(translate(sample, "id") != sample for sample in samples), (
        f"{where}: add it to data/interface/faults.toml"
    )


def test_translations_fill_in_what_the_lines_do() -> None:
    for line, words in read_toml("interface/faults.toml")["id"].items():
        assert sorted(re.findall(r"\{\w+\}", line)) == sorted(re.findall(r"\{\w+\}", words)), line


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (SourceError("a.txt", "empty"), "a.txt: kosong"),
        (SourceError("a.html", "a PDF, not a page"), "a.html: PDF, bukan halaman"),
        (
            SourceError("a.jsonl", "line 3: broken JSON: nested too deeply"),
            "a.jsonl: baris 3: JSON rusak: bersarang terlalu dalam",
        ),
        (SourceError("https://a.id/b", "HTTP 404 Not Found"), "https://a.id/b: HTTP 404 Not Found"),
        (DuplicateStory("b.txt", "a.txt"), "b.txt: berita yang sama dengan a.txt, ditampilkan sekali"),
        (SourceError("a {x}", "broken JSON: {y}"), "a {x}: JSON rusak: {y}"),
    ],
)
def test_told_in_indonesian(fault: Exception, line: str) -> None:
    assert (told(fault, "id"), told(fault, "en")) == (line, str(fault))


@pytest.mark.parametrize(
    ("language", "reason"), [("id", "berkas atau folder tidak ada"), ("en", "no such file or directory")]
)
def test_standard_error_follows_the_language(capsys: pytest.CaptureFixture[str], language: str, reason: str) -> None:
    assert run(["tiada.txt", "--language", language, "--format", "plain"]) == 1
    assert capsys.readouterr().err == f"briefing-tui: tiada.txt: {reason}\n"
