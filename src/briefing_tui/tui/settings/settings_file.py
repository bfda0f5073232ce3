"""A TOML file in which the reader sets something, and what is wrong with it, one line a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.errors import fault_in
from briefing_tui.i18n import Labels, describe
from briefing_tui.sanitize import sanitize_line
from briefing_tui.user_files import SETTINGS_SIZE, read_user_file

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Language


def read_settings(
    path: Path, language: Language, *, absent: tuple[type[OSError], ...] = (FileNotFoundError,)
) -> tuple[dict[str, Any] | None, tuple[str, ...]]:
    """The content of a file and what is wrong with the whole of it; None where it is not there or cannot be read.

    By the errors in `absent` a file is not there, and nothing is wrong. Never raises for what the file holds.
    """
    try:
        raw = read_user_file(path, SETTINGS_SIZE)
    except absent:
        return None, ()
    except OSError as fault:
        return None, (describe(fault_in(str(path), fault), language),)
    import tomllib

    try:
        return tomllib.loads(raw.decode("utf-8-sig")), ()
    except (ValueError, RecursionError) as fault:
        return None, (f"{sanitize_line(str(path))}: {sanitize_line(str(fault))}",)


class SettingsReader:
    """Goes through the content once, keeps what is right and words what is wrong."""

    def __init__(self, path: Path, content: dict[str, Any], language: Language) -> None:
        self.faults: list[str] = []
        self._where = sanitize_line(str(path))
        self._content = content
        self._labels = Labels(language, "interface.toml")

    def _fault(self, label: str, /, **values: object) -> None:
        harmless = {name: sanitize_line(str(value)) for name, value in values.items()}
        self.faults.append(f"{self._where}: {self._labels(label, **harmless)}")
