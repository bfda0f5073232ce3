"""What is loaded when, and which room knows which: the plain path stays light, and all arrows run one way."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import briefing_tui
from tests.loading import loaded_by

SOURCE = Path(briefing_tui.__file__).parent
SAMPLE = """Dermaga baru Merak dibuka

Jakarta (ANTARA) - Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di Merak, Selasa (10/9/2024), kata dia.
"""


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
    assert not loaded & {"dask", "distributed", "multiprocessing", "psycopg", "sqlite3"}


@pytest.mark.parametrize("words", [("digest", "cross_document"), ("archive", "sqlite")])
def test_a_plain_briefing_loads_no_digest_and_no_archive(words: tuple[str, ...], tmp_path: Path) -> None:
    story = tmp_path / "cerita.txt"
    story.write_text(SAMPLE, encoding="utf-8")
    code = (
        "import sys\nfrom briefing_tui.cli.main import run\nassert run(sys.argv[1:]) == 0\n"
        f"assert not [name for name in sys.modules if any(word in name for word in {words})]"
    )
    loaded_by(code, str(story))


# What knows the archive; all other rooms must not.
KNOW_THE_ARCHIVE = {"archive", "cli", "tui"}


def test_only_the_entrances_know_the_archive() -> None:
    faults = [
        f"{module} imports {name}"
        for module, names in IMPORTS.items()
        for name in names
        if is_within(name, "briefing_tui.archive")
        and not any(is_within(module, f"briefing_tui.{room}") for room in KNOW_THE_ARCHIVE)
    ]
    assert faults == []


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


# The rooms that know these of ours and no others.
KNOWS_ONLY: dict[str, set[str]] = {
    "briefing": set(),
    "sanitize": set(),
    "language": {"briefing", "resources", "startup"},
    "dates.grammar": {"resources"},
    "tui.terminal": set(),
}
# What each of the others must not know, be it for a type's sake or inside a function: rooms, with all that is in them, and
# libraries. docs/architecture.md says why.
SCREEN = {"textual", "rich"}
PAGES = {"lxml", "trafilatura", "httpx", "feedparser"}
ENTRANCES = {"cli", "tui", "__main__"}
DATABASES = {"sqlite3", "psycopg"}
MUST_NOT_KNOW = {
    "archive": {
        *SCREEN,
        *PAGES,
        *ENTRANCES,
        "analysis",
        "language",
        "quotes",
        "events",
        "digest",
        "sources.article",
        "sources.files",
        "sources.html",
        "sources.web",
    },
    "archive.query": {*DATABASES, "archive.sql", "archive.sqlite", "archive.model", "archive.store", "actors"},
    "archive.sql": {*DATABASES, "archive.sqlite", "archive.postgresql"},
    "archive.sqlite": {"psycopg", "archive.postgresql"},
    "archive.postgresql": {"sqlite3", "archive.sqlite"},
    "dates": {
        "digest",
        *SCREEN,
        *PAGES,
        *ENTRANCES,
        "actors",
        "quotes",
        "events",
        "related",
        "analysis",
        "sources",
        "outputs",
    },
    "dates.normalization": {
        "dates.grammar.matcher",
        "dates.grammar.rules",
        "dates.extraction",
        "dates.stretch_reader",
        "dates.formatting",
    },
    "quotes": {
        "digest",
        *SCREEN,
        *PAGES,
        *ENTRANCES,
        "dates",
        "actors",
        "events",
        "related",
        "analysis",
        "sources",
        "outputs",
    },
    "actors.corrections": {"actors.tagger", "actors.ner", "actors.coreference", "actors.roles"},
    "actors.tagger": {"actors.corrections", "actors.coreference", "actors.roles"},
    "actors.coreference": {"actors.tagger", "actors.roles"},
    "actors.roles": {"actors.tagger", "actors.corrections", "actors.salience"},
    "actors": {"digest", *SCREEN, *PAGES, *ENTRANCES, "dates", "events", "related", "analysis", "sources", "outputs"},
    "events.syntax": {"events.speakers", "events.compression", "events.anaphora", "events.criteria"},
    "events.speakers": {"events.compression", "events.anaphora", "events.criteria"},
    "events.compression": {"events.anaphora", "events.criteria"},
    "events": {"digest", *SCREEN, *PAGES, *ENTRANCES, "quotes", "related", "analysis", "sources", "outputs"},
    "related": {
        "digest",
        *SCREEN,
        *PAGES,
        *ENTRANCES,
        "actors",
        "dates",
        "quotes",
        "events",
        "analysis",
        "sources",
        "outputs",
    },
    "worker_process": {*SCREEN, *PAGES, *ENTRANCES, "briefing", "analysis", "sources", "outputs", "errors"},
    "briefing_process": {*SCREEN, *PAGES, *ENTRANCES, "sources", "outputs", "digest"},
    "analysis": {"digest", *SCREEN, *PAGES, *ENTRANCES, "sources", "outputs"},
    "happenings": {
        *SCREEN,
        *PAGES,
        *ENTRANCES,
        *DATABASES,
        "archive",
        "digest",
        "dates",
        "quotes",
        "events",
        "related",
        "analysis",
        "sources",
        "outputs",
    },
    "digest": {*SCREEN, *PAGES, *ENTRANCES, "dates", "quotes", "events", "related", "analysis", "sources", "outputs"},
    "sources": {"textual", *ENTRANCES, "digest", "dates", "actors", "quotes", "events", "analysis", "outputs"},
    "sources.article": {*SCREEN, *PAGES, "sources.files", "sources.html", "sources.web"},
    "sources.files": {*SCREEN, *PAGES},
    "sources.html": {*SCREEN, "httpx", "feedparser", "sources.files", "sources.web"},
    "sources.web": {*SCREEN, "sources.files"},
    "outputs": {"textual", *PAGES, *ENTRANCES, "dates", "actors", "quotes", "events", "analysis", "sources"},
    "batch": {*SCREEN, *PAGES, *ENTRANCES, "digest", "language", "dates", "actors", "quotes", "events", "related"},
    "cli": {"textual", *PAGES, "language", "dates", "actors", "quotes", "events"},
    "tui": {*PAGES, "cli", "quotes", "events", "sources.article", "sources.files", "sources.html", "sources.web"},
    "tui.settings": {*SCREEN, "tui.dossier", "tui.drawing", "tui.widgets", "tui.views", "tui.screens"},
    "tui.dossier": {"textual", "tui.widgets", "tui.views", "tui.screens", "tui.app"},
    "tui.drawing": {"tui.dossier", "tui.widgets", "tui.views", "tui.screens", "tui.app"},
    "tui.background": {"tui.widgets", "tui.views", "tui.screens", "tui.app", "tui.actions"},
    "tui.widgets": {"tui.app", "tui.screens", "tui.actions", "tui.session", "analysis", "actors", "sources", "outputs"},
    "tui.screens": {
        "tui.app",
        "tui.actions",
        "tui.story_view",
        "tui.session",
        "analysis",
        "actors",
        "dates",
        "sources",
    },
    "tui.actions": {"tui.app", "tui.session", "analysis", "actors", "dates", "sources"},
}


def module_files() -> dict[str, Path]:
    """Every module of the package by its full name."""
    files = {}
    for path in SOURCE.rglob("*.py"):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        files[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return files


FILES = module_files()
FOLDERS = sorted(name for name, path in FILES.items() if path.name == "__init__.py")


def imports_of(module: str) -> set[str]:
    """All that a module imports anywhere in it, for types alone too; a module of ours by its full name."""
    names = set()
    for node in ast.walk(ast.parse(FILES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.module, f"{module} imports relatively"
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                names.add(name if name in FILES else node.module)
    return names - {module}


IMPORTS = {module: imports_of(module) for module in FILES}


def is_within(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")


def circle_in(graph: dict[str, set[str]]) -> list[str]:
    """The names along some circle of a graph, none where it has no circle."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as fault:
        circle: list[str] = fault.args[1]
        return circle
    return []


def test_no_modules_import_in_a_circle() -> None:
    assert circle_in({module: names & FILES.keys() for module, names in IMPORTS.items()}) == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_in_a_folder_no_import_runs_back_up(folder: str) -> None:
    """Its modules and its subfolders, each subfolder taken as one, import in one direction."""
    depth = folder.count(".") + 2
    graph: dict[str, set[str]] = defaultdict(set)
    for module, names in IMPORTS.items():
        if is_within(module, folder):
            unit = ".".join(module.split(".")[:depth])
            units = {".".join(name.split(".")[:depth]) for name in names & FILES.keys() if is_within(name, folder)}
            graph[unit] |= units - {unit}
    assert circle_in(graph) == []


def imports_in(room: str) -> list[tuple[str, str]]:
    """Each module of a room with each of its imports, ours without the package's name in front."""
    modules = [module for module in FILES if is_within(module, f"briefing_tui.{room}")]
    assert modules, f"there is no room {room}: its line in the table is out of date"
    return [(module, name.removeprefix("briefing_tui.")) for module in modules for name in sorted(IMPORTS[module])]


@pytest.mark.parametrize("room", KNOWS_ONLY)
def test_a_room_knows_only_these(room: str) -> None:
    ours = {folder.removeprefix("briefing_tui.").split(".")[0] for folder in FILES}
    known = KNOWS_ONLY[room] | {room}
    faults = [
        f"{module} imports {name}"
        for module, name in imports_in(room)
        if name.split(".")[0] in ours and not any(is_within(name, other) for other in known)
    ]
    assert faults == []


@pytest.mark.parametrize("room", MUST_NOT_KNOW)
def test_a_room_knows_only_those_before_it(room: str) -> None:
    faults = [
        f"{module} imports {name}"
        for module, name in imports_in(room)
        if any(is_within(name, other) for other in MUST_NOT_KNOW[room])
    ]
    assert faults == []


def test_no_class_name_stands_twice() -> None:
    places = defaultdict(list)
    for module, path in FILES.items():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(module)
    assert {name: modules for name, modules in places.items() if len(modules) > 1} == {}
