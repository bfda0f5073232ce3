"""A story with more of everything than a screen holds, and the app on it seen from outside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefing_tui.briefing import Actor, Briefing, Event, Link, RelatedStory, Span
from briefing_tui.tui.archive.sheet import ArchiveSheet
from tests.tui.keyboard import until

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from briefing_tui.tui.app import BriefingApp


def tall(briefing: Briefing) -> Briefing:
    """The hand-made briefing with more of everything than a screen holds."""
    text = briefing.article.text + "".join(
        f"\n\nWarga ke-{n} menunggu kapal di Merak. Petugas mencatat namanya satu per satu." for n in range(80)
    )
    actors = (
        *briefing.actors,
        *(Actor(f"warga-{n}", f"Warga Ke {n}", "person", mentions=(Span(0, 7),)) for n in range(60)),
    )
    first = date(2024, 11, 1)
    events = (
        *briefing.events,
        *(
            Event(day, day, day.isoformat(), "day", f"{day:%d} ...", f"Kapal {n} tiba.", 0, 20, (), (), "future")
            for n in range(60)
            for day in [first + timedelta(days=n)]
        ),
    )
    related = (*briefing.related, *(RelatedStory(f"Kapal ke-{n}", f"https://contoh.id/{n}") for n in range(60)))
    links = (Link("Dermaga lama ditutup"), *(Link(f"Kapal ke-{n}", f"https://contoh.id/{n}") for n in range(60)))
    article = replace(briefing.article, text=text, links=links)
    return replace(briefing, article=article, actors=actors, events=events, related=related)


async def answered(pilot: Pilot[int], app: BriefingApp) -> None:
    """Wait until the archive, where it is open, has answered."""
    shown = app.reading_screen.sheet
    if isinstance(shown, ArchiveSheet):
        await until(pilot, lambda: shown.answer is not None and shown.answer.question == shown.question)


def row(app: BriefingApp) -> int:
    """Where the cursor of the list with the keys stands."""
    rows = app.reading_screen.current_list
    assert rows is not None
    return rows.at


# The name that Textual's pilot has for what a key types.
PRESSED = {"/": "slash", "?": "question_mark", ":": "colon", ">": "greater_than_sign", "<": "less_than_sign",
           "[": "left_square_bracket", "]": "right_square_bracket"}  # fmt: skip
