"""What else to read: the stories that this one points to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from briefing_tui.sanitize import sanitize_line, sanitize_url
from briefing_tui.tui.widgets.list_pane import ListLine, ListPane

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from briefing_tui.briefing import RelatedStory
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part


class RelatedPane(ListPane):
    """Related stories: at hand (Enter opens them), with a URL, or a title alone."""

    scope: ClassVar[Scope] = "related"
    number = "4"
    name_key = "pane.related"

    def __init__(self, labels: Labels, palette: Palette) -> None:
        super().__init__(labels, palette, id="related")
        self._related: Sequence[RelatedStory] = ()

    def show(self, related: Sequence[RelatedStory]) -> None:
        """Show these stories."""
        self._related = related
        self.total = len(related)
        self.rebuild(keep=False)

    def empty_text(self) -> str:
        return self.labels("list.no_related")

    def build_rows(self) -> Iterable[ListLine]:
        return (ListLine(story) for story in self._related if self.passes(story))

    def item_key(self, item: Any) -> Hashable:
        return item.title, item.url

    def item_text(self, item: Any) -> str:
        return f"{item.title} {item.url or ''}"

    def row_parts(self, row: ListLine) -> list[Part]:
        story: RelatedStory = row.item
        palette = self.palette
        mark = "»" if story.source is not None else "↗" if story.url else "·"
        style = palette.text if story.source or story.url else palette.dim
        return [(f"{mark} ", palette.mark), (sanitize_line(story.title) or sanitize_url(story.url or ""), style)]
