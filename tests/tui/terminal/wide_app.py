"""The app on stories whose words are of every width and direction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.briefing import Actor, Briefing, RelatedStory, Span
from tests.tui.briefed_app import IN_ENGLISH, app_on

if TYPE_CHECKING:
    from briefing_tui.tui.app import BriefingApp

WIDE = (
    "\n\nDuta Besar 李明 dan 👩\u200d👩\u200d👧 keluarga e\u0301lite tiba di 東京, lalu ❤️ kembali ke Jakarta 🙂 pada 한국."
    "\n\nשרה לוי dan مُحَمَّد عَلِيّ (हिन्दी, กำลัง) bertemu delegasi 🇮🇩 di Merak, kata سعيد."
    "\n\n[/b] [@click=app.quit]klik[/] ]0;x"
)
NAMES = ("李明 🙂", "שרה לוי", "مُحَمَّد عَلِيّ", "กำลัง")


def wide_app(briefing: Briefing) -> BriefingApp:
    """The app on two stories in many scripts, with more actors than a screen holds."""
    text = briefing.article.text + WIDE * 12
    actors = (
        *briefing.actors,
        *(Actor(f"李明-{n}", f"{NAMES[n % 4]} {n}", "person", mentions=(Span(0, 7),)) for n in range(40)),
    )
    related = (*briefing.related, RelatedStory("東京 [b]tebal[/b] 👩\u200d👩\u200d👧", "https://contoh.id/東京"))
    first = replace(briefing, article=replace(briefing.article, text=text), actors=actors, related=related)
    second = replace(briefing, article=replace(briefing.article, id="dua", source="dua.txt", title="東京 🙂"))
    return app_on(first, second, request=replace(IN_ENGLISH, language="id"))
