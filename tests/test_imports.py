"""What is loaded when: the plain path stays light, and no room knows the terminal but those that show."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import briefing_tui

SOURCE = Path(briefing_tui.__file__).parent
SAMPLE = """Dermaga baru Merak dibuka

Jakarta (ANTARA) - Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di Merak, Selasa (10/9/2024), kata dia.
"""


def loaded_by(code: str, *arguments: str) -> set[str]:
    """The top-level packages that a fresh interpreter has loaded after running the code."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{code}\nimport sys\nprint(*{{m.split('.')[0] for m in sys.modules}}, file=sys.stderr)",
            *arguments,
        ],
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    return set(done.stderr.split())


def test_importing_the_package_loads_nothing_else() -> None:
    assert not loaded_by("import briefing_tui") & {"textual", "rich", "dateutil", "pycrfsuite", "argparse"}


def test_version_needs_no_room() -> None:
    code = "import sys\nfrom briefing_tui.cli.main import run\nrun(['--version'])"
    assert not loaded_by(code) & {"textual", "rich", "dateutil", "pycrfsuite", "argparse", "tomllib", "rapidfuzz"}


@pytest.mark.parametrize("form", ["plain", "markdown", "json", "jsonl", "csv", "ics"])
def test_plain_output_never_loads_textual(form: str, tmp_path: Path) -> None:
    story = tmp_path / "cerita.txt"
    story.write_text(SAMPLE, encoding="utf-8")
    code = "import sys\nfrom briefing_tui.cli.main import run\nassert run(sys.argv[1:]) == 0"
    loaded = loaded_by(code, "--format", form, str(story))
    assert "dateutil" in loaded
    assert not loaded & {"textual", "rich", "httpx", "trafilatura", "lxml", "feedparser", "numpy", "openpyxl"}


# What a plain briefing of a text has no use for, in the standard library too; each costs a millisecond or more.
NOT_IN_A_PIPE = {
    "textual", "rich", "httpx", "trafilatura", "lxml", "feedparser", "numpy", "openpyxl", "rapidfuzz", "py3langid",
    "icalendar", "platformdirs", "filelock", "asyncio", "subprocess", "threading", "tomllib", "json", "csv", "html",
    "shutil", "random", "heapq", "logging", "email",
}  # fmt: skip
if sys.version_info < (3, 12):  # Later, `dataclasses` and `pathlib` themselves load these.
    NOT_IN_A_PIPE |= {"ast", "dis", "tokenize", "glob"}


def test_a_plain_briefing_loads_no_more_than_it_needs(tmp_path: Path) -> None:
    story = tmp_path / "cerita.txt"
    story.write_text(SAMPLE, encoding="utf-8")
    # `command`, as the console script calls it, twice: what the first leaves in `__pycache__` spares the second TOML.
    code = (
        "import sys; sys.dont_write_bytecode = False\nfrom briefing_tui.__main__ import command\nassert command() == 0"
    )
    for _ in range(2):
        loaded = loaded_by(code, "--format", "plain", str(story))
    assert not loaded & NOT_IN_A_PIPE


FORBIDDEN = {
    "language": {"textual", "rich", "briefing_tui.sources", "briefing_tui.tui", "briefing_tui.outputs"},
    "dates": {
        "textual",
        "rich",
        "briefing_tui.actors",
        "briefing_tui.sources",
        "briefing_tui.tui",
        "briefing_tui.outputs",
    },
    "actors": {
        "textual",
        "rich",
        "briefing_tui.dates",
        "briefing_tui.sources",
        "briefing_tui.tui",
        "briefing_tui.outputs",
    },
    "sources": {"textual", "briefing_tui.dates", "briefing_tui.actors", "briefing_tui.tui", "briefing_tui.outputs"},
    "outputs": {"textual", "briefing_tui.dates", "briefing_tui.actors", "briefing_tui.sources", "briefing_tui.tui"},
    "quotes": {"textual", "rich", "briefing_tui.sources", "briefing_tui.tui", "briefing_tui.outputs"},
    "events": {"textual", "rich", "briefing_tui.sources", "briefing_tui.tui", "briefing_tui.outputs"},
}


def modules_of(room: str) -> list[Path]:
    """The files of a room, be it a package or a module."""
    return sorted((SOURCE / room).rglob("*.py")) or [SOURCE / f"{room}.py"]


@pytest.mark.parametrize("room", FORBIDDEN)
def test_a_room_knows_only_those_before_it(room: str) -> None:
    for path in modules_of(room):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            for name in names:
                known = {name} | {name.rsplit(".", n)[0] for n in range(1, name.count(".") + 1)}
                assert not known & FORBIDDEN[room], f"{path.name} imports {name}"
