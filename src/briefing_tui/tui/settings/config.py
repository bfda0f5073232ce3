"""The reader's configuration: keys, theme, language, browser command, layout. Knows nothing of Textual.

A fault costs only the entry it is in: the rest holds, and each fault is one line for the reader.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, get_args

from briefing_tui.briefing import Language
from briefing_tui.i18n import Labels
from briefing_tui.resources import resource
from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.bindings import ACTIONS, BY_NAME
from briefing_tui.tui.layout import LayoutChoice
from briefing_tui.tui.settings.keymap import Keymap, key_fault, overrides_fault, reachable_help
from briefing_tui.tui.settings.settings_file import SettingsReader, read_settings
from briefing_tui.tui.settings.theme_file import OWN_THEME, THEME_FILE, load_theme
from briefing_tui.user_files import config_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefing_tui.tui.settings.theme_file import OwnTheme

StartChoice = Literal["digest", "story"]
# The terminal's own colours first; the others are Textual's true-colour themes that keep text legible.
THEMES = (
    "auto", "ansi-dark", "ansi-light", "textual-dark", "textual-light", "nord", "gruvbox", "dracula", "tokyo-night",
    "monokai", "flexoki", "solarized-light", "catppuccin-mocha", "catppuccin-latte",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Config:
    """What the file says, each entry at its default where it says nothing or something wrong.

    `browser` is the command as words, `{url}` in it replaced (appended, where it has none). `start` is what several
    stories open on. `screen_diff` False sends
    what Textual writes as it is; `remember` False keeps no places between sessions. `faults` are one line each.
    `own_theme` is what `theme.toml` beside the file says, `archive` the path or address of the archive.
    """

    theme: str = "auto"
    language: Language | None = None
    browser: tuple[str, ...] = ()
    layout: LayoutChoice = "auto"
    screen_diff: bool = True
    remember: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    own_theme: OwnTheme | None = None
    archive: str | None = None
    start: StartChoice = "digest"

    @property
    def themes(self) -> tuple[str, ...]:
        """The themes that can be chosen."""
        return THEMES if self.own_theme is None else (*THEMES, OWN_THEME)


def default_config() -> str:
    """The commented configuration file, every entry and every key at its default; itself a valid one."""
    text = resource("data/interface/config.toml").read_text(encoding="utf-8")
    labels = Labels("en", "interface.toml")
    keys = (f"# {action.name} = [{_quoted(action.keys)}]  # {labels(action.label_key())}\n" for action in ACTIONS)
    return text + "".join(keys)


def _quoted(keys: tuple[str, ...]) -> str:
    return ", ".join(f'"{key}"' for key in keys)


def write_default_config(path: Path) -> None:
    """Write the commented default, and the folders it stands in. Raises `OutputError` where it cannot be written."""
    from briefing_tui.outputs.destination import whole_file

    path.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(str(path)) as write:
        write(default_config())


def describe_config(language: Language) -> str:
    """What `briefing-tui config` prints: where the file is looked for, its faults, and a commented default."""
    path = config_path()
    faults = "".join(f"# ! {fault}\n" for fault in load_config(language).faults)
    example = sanitize_line(str(resource("styles/theme.toml.example")))
    theme = sanitize_line(str(path.parent / THEME_FILE))
    return f"# {sanitize_line(str(path))}\n{faults}# cp '{example}' '{theme}'\n\n{default_config()}"


def load_config(language: Language, path: Path | None = None) -> Config:
    """The configuration at `path` (`config_path()`, where not given) and the theme beside it; defaults without a file.

    Never raises for what the files hold: `Config.faults` names each fault in one line, in `language`.
    """
    path = path or config_path()
    own_theme, theme_faults = load_theme(path.parent / THEME_FILE, language)
    config = replace(_load_settings(path, language), own_theme=own_theme)
    if config.theme == OWN_THEME and own_theme is None:
        missing = Labels(language, "interface.toml")("config.no_theme", file=sanitize_line(THEME_FILE))
        theme_faults = theme_faults or (f"{sanitize_line(str(path))}: {missing}",)
        config = replace(config, theme="auto")
    return replace(config, faults=(*config.faults, *theme_faults))


def _load_settings(path: Path, language: Language) -> Config:
    content, faults = read_settings(path, language)
    return Config(faults=faults) if content is None else ConfigReader(path, content, language).config()


class ConfigReader(SettingsReader):
    """Makes a configuration of what a file holds."""

    def config(self) -> Config:
        """The configuration; what is wrong stands at its default and is among its faults."""
        entries = {"theme", "language", "browser", "layout", "start", "keys", "screen_diff", "remember", "archive"}
        for name in self._content:
            if name not in entries:
                self._fault("config.unknown_entry", entry=name, known=", ".join(sorted(entries)))
        return Config(
            theme=self._one_of("theme", (*THEMES, OWN_THEME)) or "auto",
            language=self._one_of("language", get_args(Language)),  # type: ignore[arg-type]
            browser=self._browser(),
            layout=self._one_of("layout", get_args(LayoutChoice)) or "auto",  # type: ignore[arg-type]
            start=self._one_of("start", get_args(StartChoice)) or "digest",  # type: ignore[arg-type]
            keys=self._keys(),
            screen_diff=self._switch("screen_diff"),
            remember=self._switch("remember"),
            archive=self._text("archive"),
            faults=tuple(self.faults),
        )

    def _one_of(self, entry: str, allowed: tuple[str, ...]) -> str | None:
        value = self._content.get(entry)
        if value is None or value in allowed:
            return value
        self._fault("config.wrong_value", entry=entry, value=repr(value), allowed=", ".join(allowed))
        return None

    def _switch(self, entry: str) -> bool:
        value = self._content.get(entry, True)
        if isinstance(value, bool):
            return value
        self._fault("config.wrong_value", entry=entry, value=repr(value), allowed="true, false")
        return True

    def _text(self, entry: str) -> str | None:
        value = self._content.get(entry)
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        self._fault("config.wrong_value", entry=entry, value=repr(value), allowed='"/srv/arsip.db"')
        return None

    def _browser(self) -> tuple[str, ...]:
        import shlex

        value = self._content.get("browser", "")
        try:
            return tuple(shlex.split(value))
        except (ValueError, AttributeError, TypeError):
            self._fault("config.wrong_value", entry="browser", value=repr(value), allowed='"firefox {url}"')
            return ()

    def _keys(self) -> dict[str, tuple[str, ...]]:
        table = self._content.get("keys", {})
        if not isinstance(table, dict):
            self._fault("config.wrong_value", entry="keys", value=repr(table), allowed='[keys] zoom = "z"')
            return {}
        overrides: dict[str, tuple[str, ...]] = {}
        for name, value in table.items():
            if name not in BY_NAME:
                self._fault("config.unknown_action", action=name)
            elif (keys := self._key_list(name, value)) is not None:
                overrides[name] = keys
        for key, first, second in overrides_fault(overrides):
            self._fault("config.key_twice", pressed=key, first=first, second=second)
            overrides.pop(second, None)
        if overrides and not reachable_help(Keymap(overrides)):
            self._fault("config.keys_trap")
            return {}
        return overrides

    def _key_list(self, name: str, value: object) -> tuple[str, ...] | None:
        keys = [value] if isinstance(value, str) else value
        if not isinstance(keys, list) or not keys or not all(isinstance(key, str) for key in keys):
            self._fault("config.wrong_value", entry=f"keys.{name}", value=repr(value), allowed='"z", ["z", "Z"]')
            return None
        good = []
        for key in keys:
            if fault := key_fault(key):
                self._fault(fault, pressed=repr(key), action=name)
            else:
                good.append(key)
        return tuple(good) or None
