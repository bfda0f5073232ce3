"""Two outlets or stories side by side: which two, and the keys that act on one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.actions.base import ActionGroup
from briefing_tui.tui.dossier.compared_sides import ComparedSides
from briefing_tui.tui.dossier.item_stories import tellers_of
from briefing_tui.tui.widgets.comparison import ComparisonSheet

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from briefing_tui.tui.views.comparing import Comparable


class CompareActions(ActionGroup):
    """The actions by which two sides are chosen and looked at."""

    async def compare(self) -> None:
        """Two stories or outlets side by side.

        On one story: pick it, or compare it with the one that was picked; on what several tell: choose two of them.
        """
        picked = self.dossier.picked
        rows = self.screen.current_list if self.screen.sheet else None
        stories = tellers_of(rows.item, self.dossier) if rows else (self.dossier.current,) if self.dossier.story else ()
        if not stories:
            self.screen.show_message(self.labels("say.nothing_to_compare"))
        elif len(stories) > 1:
            await self._compare_several(stories)
        elif picked is None or picked == stories[0]:
            self._pick("say.picked" if picked is None else "say.not_picked", stories[0])
        else:
            await self._open((picked,), stories)

    def give_up_picked(self) -> bool:
        """Let the story that was picked be compared with none; False where none was picked."""
        if self.dossier.picked is None:
            return False
        self._pick("say.not_picked", self.dossier.picked)
        return True

    def _pick(self, label: str, number: int) -> None:
        """Pick a story, or take back that it was picked; in the line at the top and in the list of stories it shows."""
        self.dossier.picked = number if label == "say.picked" else None
        self.view.show_header()
        if self.screen.sheet:
            self.screen.sheet.refresh()
        compare = self.services.keymap.shown_first("compare")
        title = self.view.views.comparing.title(number)
        self.screen.show_message(self.labels(label, title=title, compare=compare))

    async def _compare_several(self, stories: Sequence[int]) -> None:
        """Two outlets, or two stories, at once; of more the reader chooses the one, then the other."""
        choices = self.view.views.comparing.choices(stories)
        outlets = [choice for choice in choices if choice.is_outlet]
        pair = outlets if sum(len(outlet.stories) for outlet in outlets) == len(stories) else choices
        if len(pair) == 2:
            await self._open(pair[0].stories, pair[1].stories)
        else:
            await self._choose("prompt.compare", choices, lambda one: self._choose_other(one, choices))

    async def _choose_other(self, one: Comparable, choices: Sequence[Comparable]) -> None:
        others = [choice for choice in choices if set(choice.stories).isdisjoint(one.stories)]
        await self._choose("prompt.compare_with", others, lambda other: self._open(one.stories, other.stories), one)

    async def _choose(
        self,
        title: str,
        choices: Sequence[Comparable],
        take: Callable[[Comparable], Awaitable[None]],
        one: Comparable | None = None,
    ) -> None:
        """Let the reader choose one of them."""
        from briefing_tui.tui.widgets.chooser import Choice, ChooserSheet

        def taker(choice: Comparable) -> Callable[[], Awaitable[None]]:
            return lambda: take(choice)

        entries = [Choice(self._count_of(choice), choice.name, taker(choice)) for choice in choices]
        words = self.labels(title, one=one.name if one else "")
        sheet = ChooserSheet(self.labels, self.screen.palette, words, entries)
        await self.screen.sheets.open(sheet)
        sheet.rebuild()

    def _count_of(self, choice: Comparable) -> str:
        return self.labels("people.stories", count=len(choice.stories)) if choice.is_outlet else ""

    async def _open(self, one: Sequence[int], other: Sequence[int]) -> None:
        """Open the comparison at the row that the reader has come from; Backspace leads back to where that is."""
        views, rows = self.view.views, self.screen.sheets.view
        self.dossier.picked = None
        tellers = getattr(rows.item, "tellers", ()) if rows else ()
        self.view.remember_position()
        await views.open_comparison(ComparedSides(tuple(one), tuple(other)))
        if isinstance(sheet := self.screen.sheet, ComparisonSheet):
            sheet.move_to_place({(teller.story, teller.span.start) for teller in tellers if teller.span})

    # What the keys act on.

    def left_side(self) -> None:
        """The left side."""
        self._turn_to(0)

    def right_side(self) -> None:
        """The right side."""
        self._turn_to(1)

    def other_side(self) -> None:
        """The other side."""
        if isinstance(sheet := self.screen.sheet, ComparisonSheet):
            self._turn_to(1 - sheet.side)

    def _turn_to(self, side: int) -> None:
        if isinstance(sheet := self.screen.sheet, ComparisonSheet):
            before = sheet.shown_side
            sheet.turn_to(side)
            if sheet.item and not sheet.item.places[side]:
                self.screen.show_message(self.labels("say.not_told_here"))
            elif sheet.shown_side == before:
                shown = self.labels(f"action.{before}_side")
                self.screen.show_message(self.labels("say.in_this_pane", pane=shown))
            self.screen.rearrange()
            self.screen.settle_layout()
