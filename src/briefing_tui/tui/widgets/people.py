"""The actors of all stories by kind; one unfolds to what the stories have of them, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from briefing_tui.tui.dossier.people import DossierPerson, entries_of
from briefing_tui.tui.settings.reading_positions import story_key
from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.dossier.dossier import Dossier
    from briefing_tui.tui.dossier.people import PersonEntry
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part

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
        # Names may be those of several: who is unfolded is told by the story and the id there.
        self._unfolded: tuple[int, str] | None = None
        self._unfolded_before = unfolded
        self._waiting = True

    @property
    def is_waiting(self) -> bool:
        return self._waiting and not self.rows

    @property
    def unfolded(self) -> str:
        """Who is unfolded, for another session: the key of a story and the actor's id there; empty for nobody."""
        if self._unfolded is None:
            return self._unfolded_before
        number, actor = self._unfolded
        return f"{story_key(self._dossier.stories[number].article)} {actor}"

    def _recall_unfolded(self) -> None:
        """Whom an earlier session left unfolded, once the story is at hand."""
        key, _, actor = self._unfolded_before.partition(" ")
        if actor and self._unfolded is None:
            stories = enumerate(self._dossier.stories)
            number = next((n for n, story in stories if story_key(story.article) == key), None)
            self._unfolded = (number, actor) if number is not None else None

    def is_unfolded(self, person: DossierPerson) -> bool:
        """Whether what the stories have of a person is shown."""
        return any((named.story, named.actor) == self._unfolded for named in person.appearances)

    def show(self, people: Sequence[DossierPerson], *, waiting: bool) -> None:
        """Show these; the cursor stays on whom it was, once the reader has moved."""
        self._people, self._waiting = people, waiting
        self.total = len(people)
        self._recall_unfolded()
        self.rebuild(keep=self.is_touched)

    def toggle(self, person: DossierPerson) -> None:
        """Show what the stories have of a person, or put it away."""
        self.is_touched = True
        first = person.appearances[0]
        self._unfolded, self._unfolded_before = None if self.is_unfolded(person) else (first.story, first.actor), ""
        self.rebuild()
        if self._unfolded:
            self.show_below_cursor()

    @property
    def has_folds(self) -> bool:
        """Whether there is anybody to unfold."""
        return self.item is not None

    def unfold(self) -> bool:
        """Show what the stories have of whom the cursor is on, or put it away; False where there is nobody."""
        item = self.item
        if item is not None and not isinstance(item, DossierPerson):
            item = next(person for person in self._people if self.is_unfolded(person))
            self.move_to_item(item)
        if item is None:
            return False
        self.toggle(item)
        return True

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
            if self.is_unfolded(person):
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
        mark = ("▾" if self.is_unfolded(item) else "▸") + ("★" if item.key_in else " ")
        stories = self.labels("people.stories", count=len(item.appearances))
        return [
            (mark, palette.mark),
            (item.name, palette.heading if item.key_in else palette.text),
            (f"  {stories}", palette.date),
            (f"  {item.roles[0]}" if item.roles else "", palette.dim),
        ]
