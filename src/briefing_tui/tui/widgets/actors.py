"""Who acts: the actors of the story, most salient first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from briefing_tui.tui.widgets.list_pane import ListLine, ListPane

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from briefing_tui.briefing import Actor
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part

_KIND = {"person": " ", "organization": "#", "place": "@"}


class ActorsPane(ListPane):
    """The actors with their first role and how often they are named."""

    scope: ClassVar[Scope] = "actors"
    number = "2"
    name_key = "pane.actors"

    def __init__(self, labels: Labels, palette: Palette) -> None:
        super().__init__(labels, palette, id="actors")
        self._actors: Sequence[Actor] = ()
        self.waiting = True
        self.highlighted_actor: str | None = None
        self.in_sentence: frozenset[str] = frozenset()

    def show(self, actors: Sequence[Actor], *, waiting: bool) -> None:
        """Show these actors; `waiting` while the analysis is not there yet."""
        self._actors, self.waiting = actors, waiting
        self.total = len(actors)
        self.highlighted_actor, self.in_sentence = None, frozenset()
        self.rebuild(keep=False)

    def highlight(self, actor_id: str | None) -> None:
        """Mark the chosen actor."""
        before, self.highlighted_actor = self.highlighted_actor, actor_id
        self._repaint_ids({before, actor_id})

    def mark_sentence(self, actor_ids: frozenset[str]) -> None:
        """Mark those whom the sentence under the article's cursor names."""
        before, self.in_sentence = self.in_sentence, actor_ids
        self._repaint_ids(before ^ actor_ids)

    def _repaint_ids(self, ids: Iterable[str | None]) -> None:
        changed = set(ids)
        self.repaint_items(actor for actor in self._actors if actor.id in changed)

    def empty_text(self) -> str:
        return self.labels("list.waiting") if self.waiting else self.labels("list.no_actors")

    def build_rows(self) -> Iterable[ListLine]:
        return (ListLine(actor) for actor in self._actors if self.passes(actor))

    def item_key(self, item: Any) -> Hashable:
        return str(item.id)

    def item_text(self, item: Any) -> str:
        return " ".join((item.name, *item.aliases, *item.roles))

    def row_parts(self, row: ListLine) -> list[Part]:
        actor: Actor = row.item
        palette = self.palette
        mark = "●" if actor.id == self.highlighted_actor else "▸" if actor.id in self.in_sentence else " "
        mark += "★" if actor.key else " "
        name = (
            palette.highlight if actor.id == self.highlighted_actor else palette.heading if actor.key else palette.text
        )
        parts: list[Part] = [(mark, palette.mark), (_KIND[actor.kind], palette.dim), (actor.name, name)]
        parts.append((f" {len(actor.mentions)}", palette.dim))
        if actor.quotes:
            parts.append((" ”", palette.mark))
        if actor.roles:
            parts.append((f" {actor.roles[0]}", palette.dim))
        return parts
