"""What the events of a story's text tell, through `brief`, as every output gets it."""

from __future__ import annotations

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article, Event


def events_of(text: str, title: str = "Judul") -> tuple[Event, ...]:
    return brief(Article(id="a", source="a.txt", text=text, title=title, published="2023-09-18")).events


def what_of(text: str) -> list[str | None]:
    return [event.what for event in sorted(events_of(text), key=lambda event: event.dates)]
