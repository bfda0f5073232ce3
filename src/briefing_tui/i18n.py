"""The words of the interface, Indonesian and English, from TOML files in `data/interface/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from briefing_tui.briefing import Language
    from briefing_tui.messages import Message, Remark

# More lines than a screen holds are read by nobody; `-v` gives them all.
NAMED_FAULTS = 20


class Labels:
    """The labels of one file of `data/interface/` in one language. Each entry is `key = {id = "...", en = "..."}`.

    An entry may also hold `en_one` or `id_one`: what is said where `count` is 1.
    """

    def __init__(self, language: Language, name: str = "labels.toml") -> None:
        self.language = language
        self._entries = read_toml(f"interface/{name}")

    def __call__(self, key: str, **values: object) -> str:
        """The label, with `{name}` places filled from `values`. Raises `KeyError` for a key or language not there."""
        entry = self._entries[key]
        label: str = entry[self.language]
        if values.get("count") == 1:
            label = entry.get(f"{self.language}_one", label)
        return label.format(**values) if values else label


def render(message: Message, language: Language) -> str:
    """A message in a language, the messages in it too. Raises `KeyError` for an argument that is not given."""
    filled = {
        name: value if isinstance(value, str | int | float) else render(value, language)
        for name, value in message.arguments
    }
    return Labels(language, "messages.toml")(message.id, **filled)


def describe(remark: Remark, language: Language) -> str:
    """The line on a fault of a source or a note on it: `source: what is said of it`."""
    return f"{remark.source}: {render(remark.message, language)}"


def describe_fault(fault: Exception, language: Language) -> str:
    """The line on any fault: its message in a language where it has one, else what it says itself."""
    from briefing_tui.errors import ArchiveError, BatchError, OutputError, SourceError, UsageError

    match fault:
        case SourceError():
            return describe(fault, language)
        case UsageError() | OutputError() | BatchError() | ArchiveError():
            return render(fault.message, language)
    return str(fault)


def more_faults(count: int, language: Language) -> str:
    """The line on so many faults that are not named one by one."""
    return Labels(language)("more_faults", count=count)
