"""Help for what has the focus: what it is, its keys in the reader's words, and every sign of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from rich.cells import cell_len

from briefing_tui.tui.drawing.wrapping import TextFlow
from briefing_tui.tui.settings.keymap import shown_key
from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Action, Scope
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part

_GROUPS = ("read", "find", "move", "mark", "stories", "compare", "archive", "share", "app")
# The signs of each part of the screen; those of what has the focus come first.
SIGNS: dict[str, tuple[str, ...]] = {
    "article": ("cursor", "date", "mention", "match"),
    "actors": ("key_actor", "organization", "place", "mentions", "quoted", "highlight", "sentence"),
    "events": (
        "approximate",
        "conflict",
        "participant",
        "sentence",
        "statement",
        "key_event",
        "reference",
        "folded",
        "unfolded",
        "tellers",
    ),
    "axis": ("one", "few", "many", "span", "axis_reference", "break"),
    "related": ("at_hand", "link", "title_only"),
    "detail": ("goes",),
    "digest": ("foldable", "page_unfolded", "page_tellers", "teller", "page_key"),
    "comparison": ("told_by_both", "told_differently", "told_by_one", "told_alone", "repeated"),
    "stories": ("open", "picked", "new", "changed", "unread", "also_at", "briefed", "unbriefed", "faulty", "progress"),
    "people": ("closed", "opened", "appearance"),
    "lists": ("marked", "working_title", "filtered", "cut"),
}
# A line of prose longer than this tires the eye.
_LONGEST_LINE = 92
_KEYS_WIDTH = 17
_AROUND_KEYS = 5  # Three cells before the keys, one behind them, one at the edge.
_NARROWEST_MEANING = 12


class HelpEntry(NamedTuple):
    """One line of the help: keys or a sign, and what it means."""

    sign: str
    meaning: str
    is_key: bool


class HelpSheet(Sheet):
    """What has the focus and what can be done there; the legend of all signs. It can be searched and filtered."""

    scope: ClassVar[Scope] = "help"

    def __init__(
        self, labels: Labels, palette: Palette, about: Scope, active: Sequence[tuple[tuple[str, ...], Action]]
    ) -> None:
        super().__init__(labels, palette, id="help")
        self._about = about
        self._groups = {
            group: [
                HelpEntry(" ".join(map(shown_key, keys)), labels(action.label_key(about)), is_key=True)
                for keys, action in active
                if action.group == group and keys
            ]
            for group in _GROUPS
        }
        self._signs = {part: [_sign(labels, sign) for sign in signs] for part, signs in SIGNS.items()}
        self._meanings: dict[int, list[str]] = {}
        self.total = sum(map(len, self._groups.values())) + sum(map(len, self._signs.values()))

    def title_parts(self) -> list[Part]:
        palette = self.palette
        parts: list[Part] = [(f" {self.labels('pane.help')}: {self.labels(f'pane.{self._about}')} ", palette.title)]
        return [*parts, *self.filter_parts()]

    def build_rows(self) -> Iterator[ListLine]:
        if not self.filter:
            yield from (ListLine(None, heading=f" {line}") for line in self._prose(self.labels(f"about.{self._about}")))
        for group, entries in self._groups.items():
            yield from self._section(self.labels(f"group.{group}"), entries)
        for part in sorted(SIGNS, key=self._distance):
            title = f"{self.labels('group.signs')}: {self.labels(f'signs.{part}')}"
            yield from self._section(title, self._signs[part])

    def _distance(self, part: str) -> bool:
        """Signs of the part that has the focus stand first; the sort keeps the order of the others."""
        mine = {"timeline": ("events", "axis"), "events": ("events", "axis"), "people": ("people", "actors")}
        return part not in mine.get(self._about, (self._about,))

    def _section(self, title: str, entries: Sequence[HelpEntry]) -> Iterator[ListLine]:
        passing = [entry for entry in entries if self.passes(entry)]
        if passing:
            yield ListLine(None, heading=f"*{title}")
            for entry in passing:
                lines = self._meanings[id(entry)] = self._meaning_lines(entry)
                yield from (ListLine(entry, part) for part in range(len(lines)))

    @property
    def _keys_width(self) -> int:
        """Cells for the keys: fewer where the screen is narrow."""
        return min(_KEYS_WIDTH, max(6, self.body_width // 4))

    def _meaning_lines(self, entry: HelpEntry) -> list[str]:
        """What an entry means, in as many lines as it takes behind its keys."""
        room = self.body_width - max(self._keys_width, cell_len(entry.sign)) - _AROUND_KEYS
        return self._wrapped(entry.meaning, max(_NARROWEST_MEANING, room))

    def _prose(self, text: str) -> list[str]:
        return self._wrapped(text, max(10, min(self.body_width - 2, _LONGEST_LINE)))

    def _wrapped(self, text: str, width: int) -> list[str]:
        flow = TextFlow(text)
        return [text[line.start : line.end] for line in flow.window(flow.position(0, width), 12, width)]

    def item_text(self, item: Any) -> str:
        return f"{item.sign} {item.meaning}"

    def row_parts(self, row: ListLine) -> list[Part]:
        palette = self.palette
        if row.item is None:
            is_title = row.heading.startswith("*")
            return [(f" {row.heading[1:]}", palette.heading if is_title else palette.text)]
        entry: HelpEntry = row.item
        sign_style = palette.key if entry.is_key else palette.mark
        sign = "" if row.part else entry.sign
        width = max(self._keys_width, cell_len(entry.sign))
        return [(f"   {sign:{width}} ", sign_style), (self._meanings[id(entry)][row.part], palette.text)]


def _sign(labels: Labels, name: str) -> HelpEntry:
    sign, _, meaning = labels(f"sign.{name}").partition(" = ")
    return HelpEntry(sign, meaning, is_key=False)
