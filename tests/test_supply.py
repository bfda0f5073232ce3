"""What is tested is what an installation gets: the two lists of versions agree, and one has the hashes of all files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)", re.M)


def pins(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return {match["name"].lower().replace("_", "-"): match["version"] for match in PINNED.finditer(text)}


def test_both_lists_pin_the_same_versions() -> None:
    tested, installed = pins("constraints.txt"), pins("requirements.txt")
    foreign = {"colorama", "pywin32"}  # Of Windows alone; nothing is tested there.
    assert {name: version for name, version in installed.items() if name not in foreign} == {
        name: tested.get(name) for name in installed if name not in foreign
    }


def test_each_dependency_is_pinned_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.match(r"[\w.-]+", line)[0].lower().replace("_", "-") for line in project["dependencies"]}  # type: ignore[index]
    assert names <= set(pins("requirements.txt"))
    entries = re.split(r"(?m)^(?=[\w.-]+==)", (ROOT / "requirements.txt").read_text(encoding="utf-8"))
    assert all("--hash=sha256:" in entry for entry in entries if PINNED.match(entry))
