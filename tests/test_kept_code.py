"""What was compiled once is taken the next time, and does what it would do compiled anew."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.kept_code import MOST_ENTRIES, KeptCode

if TYPE_CHECKING:
    from pathlib import Path

# Classes and patterns of all kinds, and how often something was compiled for them.
PROGRAM = r"""
import json, re, sys
from briefing_tui.kept_code import keep_code, use_kept_code
counts = {"parsed": 0, "compiled": 0}
use_kept_code("print")
parse = re._parser.parse
def counted(*arguments):
    counts["parsed"] += 1
    return parse(*arguments)
re._parser.parse = counted
sys.addaudithook(lambda event, _: counts.__setitem__("compiled", counts["compiled"] + (event == "compile")))
from collections import namedtuple
from dataclasses import FrozenInstanceError, dataclass, field
from typing import NamedTuple

@dataclass(frozen=True, slots=True, order=True)
class Story:
    title: str
    words: tuple[str, ...] = ()
    kept: list[int] = field(default_factory=list, compare=False)

@dataclass
class Other:
    title: str

class Place(NamedTuple):
    name: "str"
    row: int = 3

Pair = namedtuple("Pair", "left right", defaults=[2])
story = Story("Kapal", ("a",))
try:
    story.title = "x"
    frozen = False
except FrozenInstanceError:
    frozen = True
made = [repr(story), story == Story("Kapal", ("a",), [1]), hash(story) == hash(Story("Kapal", ("a",))), frozen,
        story < Story("L"), Other("x") == Other("x"), repr(Other("x")), repr(Place("Merak")), Place("Merak")[1], repr(Pair(1))]
patterns = [("(?P<day>\\d+)[ -](?P<month>mei|juni)", re.I), ("^a.b$", re.M | re.S), ("(?i:kapal) [À-ÿ]+", 0),
            ("  (a) # x", re.X), (b"[\x80-\xff]+(b)?", 0), ("\\w+", re.A), ("(a)(b)?", 0)]
text = "Pada 14 Juni KAPAL éa\nb tiba abu 3-mei"
for pattern, flags in patterns:
    subject = text.encode("latin-1") if isinstance(pattern, bytes) else text
    compiled = re.compile(pattern, flags)
    made.append([repr(m) + repr(m.groups()) + repr(m.groupdict()) + repr(m.lastgroup) for m in compiled.finditer(subject)])
    made.append([compiled.flags, compiled.groups, sorted(compiled.groupindex), repr(compiled)])
try:
    re.compile("(")
except re.error as fault:
    made.append(str(fault))
made.append(re.compile(rb"\w", re.LOCALE).flags)
keep_code()
print(json.dumps([made, counts]))
"""


def run(folder: Path, *options: str, **environ: str) -> tuple[Any, dict[str, int]]:
    """What the program made, and how often it compiled something."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPYCACHEPREFIX": str(folder), **environ}
    done = subprocess.run(
        [sys.executable, *options, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True
    )
    made, counts = json.loads(done.stdout)
    return made, counts


def tables(folder: Path) -> list[Path]:
    return list(folder.rglob("kept_code*.table"))


def test_a_second_start_compiles_nothing_and_makes_the_same(tmp_path: Path) -> None:
    cold, first = run(tmp_path)
    warm, second = run(tmp_path)
    assert warm == cold
    # What is wrong, and what hangs on the locale, is compiled each time.
    assert second["parsed"] == 2 < first["parsed"]
    assert second["compiled"] == 0 < first["compiled"]


def test_nothing_is_written_where_nothing_is_new_or_python_is_to_write_nothing(tmp_path: Path) -> None:
    once, twice = (run(tmp_path / "b", PYTHONDONTWRITEBYTECODE="1") for _ in range(2))
    assert once == twice
    assert not tables(tmp_path / "b")
    run(tmp_path)
    (table,) = tables(tmp_path)
    before = table.stat().st_mtime_ns, table.stat().st_ino
    run(tmp_path)
    assert (table.stat().st_mtime_ns, table.stat().st_ino) == before


@pytest.mark.parametrize("damage", [b"", b"\x00" * 200, b"half"])
def test_a_damaged_table_costs_nothing_but_time(tmp_path: Path, damage: bytes) -> None:
    cold, _ = run(tmp_path)
    (table,) = tables(tmp_path)
    content = table.read_bytes()
    table.write_bytes(content[: len(content) // 2] if damage == b"half" else damage)
    assert run(tmp_path)[0] == cold


def test_what_a_start_without_kept_code_prints_is_printed_with_it(tmp_path: Path) -> None:
    story = tmp_path / "berita.txt"
    story.write_text("Jakarta (ANTARA) - Menteri Hendarto Wiguna tiba pada Selasa (10/9/2024).\n", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path / "kept")
    command = [sys.executable, "-m", "briefing_tui", "--format", "json", str(story)]
    printed = [subprocess.run(command, env=environment, capture_output=True, check=True).stdout for _ in range(2)]
    assert printed[0] == printed[1]
    assert b"2024-09-10" in printed[0]
    assert tables(tmp_path)


def test_what_the_app_compiles_is_kept_by_itself(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path)
    for use, pattern in (("app", "a{3}" * 2_000), ("print", "b")):
        program = (
            f"from briefing_tui.kept_code import keep_code, use_kept_code; use_kept_code({use!r}); import re\n"
            f"re.compile({pattern!r}); keep_code()"
        )
        subprocess.run([sys.executable, "-c", program], env=environment, check=True)
    size_of_app, size_of_print = (table.stat().st_size for table in sorted(tables(tmp_path)))
    assert size_of_print < size_of_app


def test_what_a_reader_searches_for_is_not_kept(tmp_path: Path) -> None:
    program = (
        "from briefing_tui.kept_code import keep_code, use_kept_code; use_kept_code('print')\n"
        "import re; re.compile('kapal')\n"
        "from briefing_tui.tui.drawing.search import spans_of; assert spans_of('Pak Hendarto tiba', 'hendarto') == [(4, 12)]\n"
        "keep_code()"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(
        [sys.executable, "-c", program], env=environment | {"PYTHONPYCACHEPREFIX": str(tmp_path)}, check=True
    )
    (table,) = tables(tmp_path)
    assert b"kapal" in table.read_bytes()
    assert b"hendarto" not in table.read_bytes()


def test_a_source_text_of_another_mode_is_another_entry() -> None:
    code = KeptCode({})
    assert eval(code.code("1 + 1", "eval")) == 2
    code.code("1 + 1", "exec")
    assert len(code.new) == 2 < MOST_ENTRIES
