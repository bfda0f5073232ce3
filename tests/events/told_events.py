"""What the events of a story's text tell, through `brief`, as every output gets it."""

from __future__ import annotations

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article, Event


def events_of(text: str, title: str = "Judul") -> tuple[Event, ...]:
    """The events; of each it is held that what is told are words of the story in the story's order."""
    events = brief(Article(id="a", source="a.txt", text=text, title=title, published="2023-09-18")).events
    for event in events:
        assert list(event.what_spans) == sorted(event.what_spans, key=lambda span: span.start)
    return events


def what_of(text: str) -> list[str | None]:
    return [event.what for event in sorted(events_of(text), key=lambda event: event.dates)]
