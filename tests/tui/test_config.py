"""The configuration file: what it says holds, what it says wrong is one line, and nothing wrong is passed over."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from briefing_tui.tui.bindings import ACTIONS, BY_NAME
from briefing_tui.tui.settings.config import THEMES, Config, default_config, describe_config, load_config
from briefing_tui.tui.settings.keymap import Keymap
from briefing_tui.user_files import config_path

if TYPE_CHECKING:
    from pathlib import Path

FAULTS = [
    ("them = 'nord'", ["them"]),
    ("theme = 'ungu'", ["theme", "ungu"]),
    ("theme = 3", ["theme", "3"]),
    ("language = 'fr'", ["language", "fr"]),
    ("layout = 'lebar'", ["layout", "lebar"]),
    ("browser = 5", ["browser", "5"]),
    ("browser = 'firefox \"{url}'", ["browser"]),
    ("screen_diff = 'tidak'", ["screen_diff", "tidak"]),
    ("remember = 1", ["remember", "1"]),
    ("keys = 'z'", ["keys", "z"]),
    ("[keys]\nzoomm = 'z'", ["zoomm"]),
    ("[keys]\nzoom = 5", ["keys.zoom", "5"]),
    ("[keys]\nzoom = []", ["keys.zoom"]),
    ("[keys]\nzoom = 'f5'", ["zoom", "f5"]),
    ("[keys]\nzoom = 'ctrl+i'", ["zoom", "ctrl+i"]),
    ("[keys]\nzoom = 'banana'", ["zoom", "banana"]),
    ("[keys]\nzoom = 'x'\nfilter = 'x'", ["zoom", "filter", "x"]),
    ("[keys]\nhelp = 'z'\nquit = 'z'", ["help", "quit"]),
    ("theme = \nlayout = 'auto'", ["line 1"]),
    ("theme = 'nord'\ntheme = 'nord'\n\n", ["line 2"]),
]


def _load(tmp_path: Path, content: str | bytes) -> Config:
    path = tmp_path / "config.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_config("en", path)


@pytest.mark.parametrize(("content", "named"), FAULTS, ids=[repr(content)[:40] for content, _ in FAULTS])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_fault_is_one_line_that_names_file_entry_and_value(
    tmp_path: Path, content: str, named: list[str], language: str
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(content, "utf-8")
    faults = load_config(language, path).faults  # type: ignore[arg-type]
    assert faults
    assert all(fault.startswith(str(path)) and "\n" not in fault for fault in faults)
    for word in named:
        assert any(word in fault for fault in faults)


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"theme = '\x1b[31m'", "theme = '\u202eungu'".encode()])
def test_bytes_that_are_no_text_reach_no_terminal(tmp_path: Path, raw: bytes) -> None:
    (fault,) = _load(tmp_path, raw).faults
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e]", fault)


def test_a_fault_costs_only_its_own_entry(tmp_path: Path) -> None:
    config = _load(tmp_path, "theme = 'nord'\nlayout = 'lebar'\n[keys]\nzoom = 'x'\nzoomm = 'y'\n")
    assert (config.theme, config.layout, dict(config.keys)) == ("nord", "auto", {"zoom": ("x",)})
    assert len(config.faults) == 2


def test_what_the_file_says_holds(tmp_path: Path) -> None:
    config = _load(
        tmp_path,
        "theme = 'nord'\nlanguage = 'id'\nbrowser = \"w3m -N '{url}'\"\nlayout = 'tabs'\nscreen_diff = false\nremember = false\n"
        "[keys]\nzoom = ['x', 'ctrl+x']\n",
    )
    assert config == Config("nord", "id", ("w3m", "-N", "{url}"), "tabs", False, False, {"zoom": ("x", "ctrl+x")})


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    assert load_config("en", tmp_path / "none.toml") == Config()


def test_a_folder_in_its_place_is_one_line(tmp_path: Path) -> None:
    (fault,) = load_config("en", tmp_path).faults
    assert str(tmp_path) in fault


def test_the_commented_default_changes_nothing_and_names_every_entry(tmp_path: Path) -> None:
    assert _load(tmp_path, default_config()) == Config()
    bare = re.sub(r"^# (?=\w+ = )", "", default_config(), flags=re.MULTILINE)
    assert {"theme", "language", "browser", "layout", "start", "screen_diff", "remember", "archive", "keys"} == set(
        tomllib.loads(bare)
    )
    assert not _load(tmp_path, bare).faults
    for theme in THEMES:
        assert f'"{theme}"' in default_config()


def test_config_says_where_the_file_is_and_what_is_wrong_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "config.toml"
    path.write_text("them = 'nord'\n", "utf-8")
    monkeypatch.setenv("BRIEFING_TUI_CONFIG", str(path))
    assert config_path() == path
    told = describe_config("en").splitlines()
    assert told[0] == f"# {path}"
    assert "them" in told[1]
    assert tomllib.loads("\n".join(told)) == {"keys": {}}


def test_a_readers_key_stands_before_a_default() -> None:
    keymap = Keymap({"zoom": ("j",)})
    assert keymap.action("article", "j") is BY_NAME["zoom"]
    assert keymap.action("article", "z") is None
    assert keymap.action("article", "down") is BY_NAME["down"]


def test_no_default_key_is_swallowed_or_given_twice_in_one_place() -> None:
    from briefing_tui.tui.settings.keymap import key_fault

    seen: dict[tuple[str, str], str] = {}
    for action in ACTIONS:
        for key in action.keys:
            assert key_fault(key) is None
            for scope in action.scopes:
                assert seen.setdefault((scope, key), action.name) == action.name
