"""The keys that work right now, from the live keymap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from briefing_tui.tui.keymap import shown_key
from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Action, Scope
    from briefing_tui.tui.palette import Palette
    from briefing_tui.tui.rendering import Part

_GROUPS = ("read", "move", "find", "stories", "share", "app")


class HelpSheet(Sheet):
    """The actions of one scope by group: keys, what they do, and the name to use in the configuration."""

    scope: ClassVar[Scope] = "help"

    def __init__(
        self, labels: Labels, palette: Palette, title: str, active: Sequence[tuple[tuple[str, ...], Action]]
    ) -> None:
        super().__init__(labels, palette, id="help")
        self._title = title
        self._active = active
        self.total = len(active)

    def title_parts(self) -> list[Part]:
        return [(f" {self.labels('pane.help')}: {self._title} ", self.palette.title)]

    def build_rows(self) -> Iterator[ListLine]:
        for group in _GROUPS:
            entries = [entry for entry in self._active if entry[1].group == group and entry[0]]
            if entries:
                yield ListLine(None, heading=self.labels(f"group.{group}"))
                yield from (ListLine(entry) for entry in entries)
        yield ListLine(None, heading=self.labels("group.signs"))
        for sign in ("highlight", "sentence", "key", "approximate", "conflict", "at_hand", "link"):
            yield ListLine(("sign", sign))

    def item_text(self, item: Any) -> str:
        if item[0] == "sign":
            return self.labels(f"sign.{item[1]}")
        return " ".join((*item[0], self.labels(f"action.{item[1].name}"), item[1].name))

    def row_parts(self, row: ListLine) -> list[Part]:
        palette = self.palette
        if row.item is None:
            return [(f" {row.heading}", palette.heading)]
        if row.item[0] == "sign":
            sign, _, meaning = self.labels(f"sign.{row.item[1]}").partition(" ")
            return [(f"   {sign:16} ", palette.mark), (meaning, palette.text)]
        keys, action = row.item
        shown_keys = " ".join(shown_key(key) for key in keys)
        return [
            (f"   {shown_keys:16} ", palette.key), (self.labels(f"action.{action.name}"), palette.text),
            (f"  {action.name}", palette.dim),
        ]  # fmt: skip
