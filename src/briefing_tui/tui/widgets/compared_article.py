"""An article that stands beside another one: shown and scrolled from outside, with what it tells alone marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.widgets.article import ArticlePane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Article, Span
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part


class ComparedArticle(ArticlePane):
    """One of two articles; `is_active` where keys that act on one of them act on this."""

    def __init__(self, labels: Labels, palette: Palette, part: str) -> None:
        super().__init__(labels, palette, id=part)
        self.name_of_side = self._day = ""
        self.is_active = False
        self._alone: Sequence[Span] = ()
        self._repeated: Sequence[Span] = ()

    def put(self, article: Article, name: str, day: str, alone: Sequence[Span], repeated: Sequence[Span]) -> None:
        """Let it hold this article of that side and day: another one from its beginning on, an edited one where it is.

        What it tells `alone` is marked, and what the other has in nearly the same words, `repeated`, stands back.
        """
        self.name_of_side, self._day = name, day
        if article is not self.article:
            is_edit = self.article is not None and self.article.source == article.source
            self.show(article, self.offset_at_top if is_edit else 0)
        self._alone, self._repeated = alone, repeated
        self._mark_what_is_told()
        self.repaint_title()

    def _mark_what_is_told(self) -> None:
        self.mark("alone", [(span.start, span.end) for span in self._alone], self.palette.date)
        self.mark("repeated", [(span.start, span.end) for span in self._repeated], self.palette.dim)

    def go_to(self, span: Span | None, lit: Sequence[Span]) -> None:
        """Bring a place into the window and light it, or light nothing."""
        self.mark("highlight", [(part.start, part.end) for part in lit], self.palette.highlight)
        self.select_sentence(span)

    def set_active(self, is_active: bool) -> None:
        """Show in the title whether this one is acted on."""
        if is_active != self.is_active:
            self.is_active = is_active
            self.repaint_title()

    def restyle(self, palette: Palette) -> None:
        """Take another theme's styles."""
        super().restyle(palette)
        self._mark_what_is_told()

    def title_parts(self) -> list[Part]:
        """The side's name, its story's day, and how far the window is through the text."""
        palette = self.palette
        style = palette.title_focus if self.is_active else palette.title
        told = self.name_of_side if self._day in self.name_of_side else f"{self.name_of_side} {self._day}"
        return [(f" {told} ", style), (f"{self.percent}% ", palette.dim)]
