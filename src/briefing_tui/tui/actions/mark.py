"""What the reader marks, with notes, and the list of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.actions.base import ActionGroup
from briefing_tui.tui.widgets.detail import DetailPane

if TYPE_CHECKING:
    from briefing_tui.tui.marking import Places


class MarkActions(ActionGroup):
    """The actions of the group "mark"."""

    def mark(self) -> None:
        """Mark, or take the mark away."""
        places = self._places_of_focus()
        if places:
            is_marked = self.services.marking.toggle(places)
            self._keep(_label(places) if is_marked else "say.unmarked")

    async def note(self) -> None:
        """Mark with a note."""
        places = self._places_of_focus()
        if not places:
            return
        notes = self.services.marking.marks.notes
        before = next((notes[place] for place in places if notes.get(place)), "")

        def take(answer: str | None) -> None:
            if answer is not None:
                self.services.marking.marks.put(places, answer.strip())
                self._keep(_label(places))

        await self.screen.prompt(self.labels("prompt.note"), take, value=before)

    def _places_of_focus(self) -> Places:
        """What the cursor stands on; says so where that cannot be marked."""
        marking, article = self.services.marking, self.screen.article
        rows = self.screen.current_list
        places: Places = ()
        if rows is not None:
            places = marking.places(rows.item)
            if not places and isinstance(rows, DetailPane):
                places = marking.places(rows.subject)
        elif self.view.story and (span := article.cursor_sentence()):
            places = marking.at(self.dossier.current, span)
        if not places:
            self.screen.show_message(self.labels("say.nothing_to_mark"))
        return places

    def _keep(self, label: str) -> None:
        """Keep the marks at once, so that nothing that ends the session costs them; then say that they are kept."""
        positions = self.services.positions
        count = len(self.services.marking.marks.notes)
        is_saved = positions.save()
        self.view.show_marked()
        if self.screen.sheets.view is not None and self.screen.sheets.view.id == "marks":
            self.view.views.fill(self.screen.sheets.view)
        told = self.labels(label, count=count)
        if not is_saved:
            self.screen.show_message(f"{told} {self.labels('say.mark_not_kept')}", alarming=True)
        elif not positions.is_kept:
            self.screen.show_message(f"{told} {self.labels('say.mark_for_now')}")
        else:
            self.screen.show_message(told)

    async def marks(self) -> None:
        """What is marked."""
        sheet = self.screen.sheet
        if sheet is not None and sheet.id == "marks":
            await self.screen.sheets.close()
        else:
            await self.view.views.open("marks")


def _label(places: Places) -> str:
    """What is said of marks that were set: of an affair, what that means."""
    return "say.affair_marked" if places[0].kind == "affair" else "say.marked"
