"""What was found where on a page, for whoever adds an outlet or doubts a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.messages import Message
from briefing_tui.sources.html.candidates import ORIGINS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.messages import MessageId
    from briefing_tui.sources.html.candidates import BodyCandidate
    from briefing_tui.sources.html.story_page import StoryPage

# Places that are no selector, tag or field of the page.
_PLACES: tuple[MessageId, ...] = (
    "place.label", "place.byline", "place.beside_title", "place.signature", "place.url",
)  # fmt: skip


def explained(page: StoryPage) -> Iterator[Message]:
    """One message for the outlet, each particular with its place, and each reading of the body with its length."""
    about, choice = page.about, page.choice
    outlet = about.outlet_name or "-"
    yield Message("found.outlet" if about.outlet else "found.outlet_without_habits", outlet=outlet)
    yield _particular("what.title", about.title, about.places.title)
    yield _particular("what.published", about.published or "", about.places.published)
    authors = about.authors or page.body.signed
    yield _particular("what.authors", ", ".join(authors), about.places.authors or "place.signature")
    yield _particular("what.editor", about.editor or "", about.places.editor)
    for candidate in choice.candidates:
        yield _reading(candidate, choice.chosen)


def _particular(what: MessageId, value: str, place: str) -> Message:
    if not value:
        return Message("found.nothing", what=Message(what))
    known = next((Message(one) for one in _PLACES if one == place), None)
    return Message("found", what=Message(what), value=value, place=known or place)


def _reading(candidate: BodyCandidate, chosen: BodyCandidate) -> Message:
    body, origin = candidate.body, Message(ORIGINS[candidate.origin])
    words, paragraphs = body.words, len(body.paragraphs)
    if (candidate.origin, candidate.place) == (chosen.origin, chosen.place):
        return Message("found.body_taken", origin=origin, place=candidate.place, words=words, paragraphs=paragraphs)
    share = round(100 * chosen.covers(candidate))
    return Message("found.body", origin=origin, place=candidate.place, words=words, paragraphs=paragraphs, share=share)
