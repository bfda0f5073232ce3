"""The words of the interface, Indonesian and English, from TOML files in `data/interface/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from briefing_tui.briefing import Language


class Labels:
    """The labels of one file of `data/interface/` in one language. Each entry is `key = {id = "...", en = "..."}`."""

    def __init__(self, language: Language, name: str = "labels.toml") -> None:
        self.language = language
        self._entries = read_toml(f"interface/{name}")

    def __call__(self, key: str, **values: object) -> str:
        """The label, with `{name}` places filled from `values`. Raises `KeyError` for a key or language not there."""
        label: str = self._entries[key][self.language]
        return label.format(**values) if values else label
