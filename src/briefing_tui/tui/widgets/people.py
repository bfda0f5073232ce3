"""The actors of all stories by kind; one unfolds to what the stories have of them, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from briefing_tui.tui.people import DossierPerson, entries_of
from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.dossier import Dossier
    from briefing_tui.tui.palette import Palette
    from briefing_tui.tui.people import PersonEntry
    from briefing_tui.tui.rendering import Part

_SIGNS = {"mention": "»", "quote": "”", "event": "◆"}
_DAY_WIDTH = 10


class PeopleSheet(Sheet):
    """The actors of all stories, merged; Enter on one unfolds it, Enter below it goes there."""

    scope: ClassVar[Scope] = "people"
    name_key = "pane.people"

    def __init__(self, labels: Labels, palette: Palette, dossier: Dossier, unfolded: str = "") -> None:
        super().__init__(labels, palette, id="people")
        self._dossier = dossier
        self._people: Sequence[DossierPerson] = ()
        self._entries: tuple[DossierPerson, list[PersonEntry]] | None = None
        self.unfolded = unfolded
        self._waiting = True

    def show(self, people: Sequence[DossierPerson], *, waiting: bool) -> None:
        """Show these; the cursor stays on whom it was."""
        self._people, self._waiting = people, waiting
        self.total = len(people)
        self.rebuild()

    def toggle(self, person: DossierPerson) -> None:
        """Show what the stories have of a person, or put it away."""
        self.unfolded = "" if person.name == self.unfolded else person.name
        self.rebuild()

    def empty_text(self) -> str:
        return self.labels("list.waiting") if self._waiting else super().empty_text()

    def item_key(self, item: Any) -> Hashable:
        if isinstance(item, DossierPerson):
            return item.appearances[0].story, item.appearances[0].actor
        return item.story, item.actor, item.kind, item.span, item.day

    def _entries_of(self, person: DossierPerson) -> list[PersonEntry]:
        if self._entries is None or self._entries[0] is not person:
            self._entries = person, entries_of(person, self._dossier)
        return self._entries[1]

    def build_rows(self) -> Iterator[ListLine]:
        kind = ""
        for person in self._people:
            if not self.passes(person):
                continue
            if person.kind != kind:
                kind = person.kind
                yield ListLine(None, heading=self.labels(f"people.{kind}"))
            yield ListLine(person)
            if person.name == self.unfolded:
                yield from (ListLine(entry) for entry in self._entries_of(person))

    def item_text(self, item: Any) -> str:
        if isinstance(item, DossierPerson):
            return " ".join((item.name, *item.aliases, *item.roles))
        return f"{item.day or ''} {item.text}"

    def row_parts(self, row: ListLine) -> list[Part]:
        palette, item = self.palette, row.item
        if item is None:
            return [(f" {row.heading}", palette.dim)]
        if not isinstance(item, DossierPerson):
            day = str(item.day) if item.day else self.labels("people.no_day")
            return [
                (f"    {day:{_DAY_WIDTH}} ", palette.date), (f"{_SIGNS[item.kind]} ", palette.mark),
                (item.text, palette.dim if item.kind == "mention" else palette.text),
            ]  # fmt: skip
        mark = "▾" if item.name == self.unfolded else "▸"
        stories = self.labels("people.stories", count=len(item.appearances))
        return [
            (f"{mark} ", palette.mark),
            (item.name, palette.heading if item.key_in else palette.text),
            (f"  {stories}", palette.date),
            (f"  {item.roles[0]}" if item.roles else "", palette.dim),
        ]
