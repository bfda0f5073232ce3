"""The reader's own theme: what it says is drawn, what it says wrong is one line, and illegible text never comes of it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from briefing_tui.resources import read_styles, resource
from briefing_tui.tui.drawing.palette import Palette, of_theme, textual_theme
from briefing_tui.tui.settings.config import describe_config, load_config
from briefing_tui.tui.settings.theme_file import COLORS, ROLES, load_theme

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLE = resource("styles/theme.toml.example").read_text("utf-8")
LEAST = '[colors]\nbackground = "#000000"\nforeground = "#ffffff"\n'

FAULTS = [
    ("", ["colors.background"]),
    ('[colors]\nbackground = "#000000"', ["colors.foreground"]),
    ('[colors]\nbackground = "hitam"\nforeground = "#ffffff"', ["colors.background", "hitam"]),
    ('[colors]\nbackground = "#777777"\nforeground = "#888888"', ["colors.foreground", "#777777", "4.5"]),
    (LEAST + 'aksen = "#ff0000"', ["colors.aksen"]),
    (LEAST + "accent = 3", ["colors.accent", "3"]),
    (LEAST + '[role]\ndate = "bold"', ["role"]),
    (LEAST + '[roles]\ntanggal = "bold"', ["roles.tanggal"]),
    (LEAST + '[roles]\ndate = "tebal"', ["roles.date", "tebal"]),
    (LEAST + '[roles]\ndate = ""', ["roles.date"]),
    (LEAST + '[roles]\ndate = "accent on"', ["roles.date"]),
    (LEAST + '[roles]\ndate = "accent bold"', ["roles.date"]),
    (LEAST + '[roles]\ndate = "#000000 on #222222"', ["roles.date", "contrast"]),
    (LEAST + "[roles]\ndate = 1", ["roles.date", "1"]),
    ('colors = "#000000"', ["colors"]),
    (LEAST + "roles = 1", ["colors.roles"]),
    ("[colors\n", ["line 1"]),
    ('x = "\x1b[31m"', ["line 1"]),
]


@pytest.mark.parametrize(("content", "named"), FAULTS, ids=[repr(content)[:60] for content, _ in FAULTS])
def test_a_fault_is_one_line_that_names_file_and_entry(tmp_path: Path, content: str, named: list[str]) -> None:
    path = tmp_path / "theme.toml"
    path.write_text(content, "utf-8")
    _, faults = load_theme(path, "en")
    assert faults
    assert all(fault.startswith(str(path)) and not re.search(r"[\x00-\x1f]", fault) for fault in faults)
    for word in named:
        assert any(word in fault for fault in faults)


def test_a_fault_in_a_role_costs_only_that_role(tmp_path: Path) -> None:
    path = tmp_path / "theme.toml"
    path.write_text(LEAST + '[roles]\ndate = "tebal"\nkey = "bold #ffff00"\n', "utf-8")
    theme, faults = load_theme(path)
    assert theme is not None
    assert (dict(theme.roles), len(faults)) == ({"key": "bold #ffff00"}, 1)


def test_the_example_holds_and_names_all_that_there_is(tmp_path: Path) -> None:
    path = tmp_path / "theme.toml"
    path.write_text(EXAMPLE, "utf-8")
    theme, faults = load_theme(path)
    assert theme is not None
    assert not faults
    assert set(tomllib.loads(EXAMPLE)["colors"]) == set(COLORS)
    assert all(re.search(rf"\b{role}\b", EXAMPLE) for role in ROLES)


@pytest.mark.parametrize("name", ["true-color.toml", "ansi-dark.toml", "ansi-light.toml", "colorless.toml"])
def test_the_styles_of_the_program_give_every_role(name: str) -> None:
    assert tuple(read_styles(name)["roles"]) == ROLES == tuple(Palette.__dataclass_fields__)


def test_what_the_theme_says_is_drawn(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text(EXAMPLE, "utf-8")
    (tmp_path / "config.toml").write_text('theme = "own"', "utf-8")
    config = load_config("en", tmp_path / "config.toml")
    assert (config.theme, config.faults) == ("own", ())
    assert "own" in config.themes
    assert config.own_theme is not None
    app: App[None] = App()
    app.register_theme(textual_theme(config.own_theme))
    palette = of_theme(app.available_themes["own"], config.own_theme.roles)
    assert str(palette.text) == "#d9d7ce on #1f2430"
    assert str(palette.date) == "italic #73d0ff on #1f2430"
    assert str(palette.highlight) == "#000000 on #ffcc66"
    assert all(style.color and style.bgcolor for style in (palette.warn, palette.rule, palette.bar))
    assert str(palette.title_focus) == "bold #000000 on #bae67e"


def test_without_the_file_it_can_be_neither_chosen_nor_asked_for(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('theme = "own"', "utf-8")
    config = load_config("en", tmp_path / "config.toml")
    assert config.theme == "auto"
    assert "own" not in config.themes
    (fault,) = config.faults
    assert "theme.toml" in fault


def test_config_prints_how_to_begin_a_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_TUI_CONFIG", str(tmp_path / "config.toml"))
    assert f"# cp '{resource('styles/theme.toml.example')}' '{tmp_path / 'theme.toml'}'" in describe_config("en")
