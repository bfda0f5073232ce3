"""Stories that tell given sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing

FIRE = "Kebakaran melanda gedung tua Museum Bahari Lumbung pada Senin (9/9/2024) malam."


def told(title: str, day: str, *sentences: str, outlet: str = "Warta") -> Briefing:
    """A story that says the sentences, published on a day by an outlet."""
    text = "\n\n".join(sentences)
    article = Article(title, f"{outlet}-{day}.txt", text, title=title, published=day, outlet=outlet)
    return brief(article, language="id")
