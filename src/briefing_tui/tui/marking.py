"""From what stands in a list or in the article to what is marked of it, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing_tui.briefing import Actor, RelatedStory, Span
from briefing_tui.language import sentences
from briefing_tui.tui.dossier.comparison_page import ComparedPlace, ComparisonRow
from briefing_tui.tui.dossier.digest_page import PageRow, Teller
from briefing_tui.tui.dossier.dossier import Story
from briefing_tui.tui.dossier.event_items import Dated
from briefing_tui.tui.dossier.headline import headline
from briefing_tui.tui.dossier.people import DossierPerson, PersonEntry
from briefing_tui.tui.drawing.event_wording import iso_days
from briefing_tui.tui.settings.marks import MarkPlace
from briefing_tui.tui.settings.reading_positions import story_key
from briefing_tui.tui.widgets.detail import DetailLine
from briefing_tui.tui.widgets.marks import MarkRow
from briefing_tui.tui.widgets.matches import StoryWithMatches, TextMatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.briefing import Article, Briefing
    from briefing_tui.digest.selection import Selected
    from briefing_tui.tui.dossier.dossier import Dossier
    from briefing_tui.tui.dossier.timeline import Briefed
    from briefing_tui.tui.settings.marks import DossierMarks

Places = tuple[MarkPlace, ...]


@dataclass(slots=True)
class Marking:
    """The marks of a dossier, seen from its stories."""

    dossier: Dossier
    marks: DossierMarks

    def is_marked(self, item: Any) -> bool:
        """Whether an item of a list, or one of those who tell it, is marked."""
        return bool(self.marks.notes) and any(place in self.marks.notes for place in self._all_places(item))

    def toggle(self, places: Places) -> bool:
        """Mark these, or take the marks away where one of them is marked; whether they are marked now."""
        marked = [place for place in places if place in self.marks.notes]
        if marked:
            self.marks.take(marked)
        else:
            self.marks.put(places, "")
        return not marked

    def places(self, item: Any) -> Places:
        """What a key pressed on an item marks, or what is marked of it already; empty for what cannot be marked."""
        every = tuple(self._all_places(item))
        # Of several tellers, or stories of an affair, the first stands for the row.
        return tuple(place for place in every if place in self.marks.notes) or every[:1]

    def _all_places(self, item: Any) -> Iterator[MarkPlace]:  # noqa: C901 - one line a kind of item
        current = self.dossier.current
        match item:
            case Dated():
                for row in (item, *item.tellings):
                    told_in = current if row.story is None else row.story
                    yield self._place(told_in, "event", row.event.start, row.event.end)
            case Actor():
                yield self._actor(current, item)
            case Story():
                yield MarkPlace(story_key(item.article), "story")
            case RelatedStory():
                number = self.dossier.number(item.source)
                if number is not None:
                    yield self._place(number, "story")
            case DetailLine():
                yield from self._detail_line(item)
            case PageRow():
                for teller in item.tellers:
                    yield from self._teller(teller, item.part)
            case ComparisonRow():
                for place in filter(None, item.places):
                    yield from self._compared(place)
            case DossierPerson():
                for appearance in item.appearances:
                    yield from self._named(appearance.story, appearance.actor)
            case PersonEntry(kind="mention"):
                yield from self._named(item.story, item.actor)
            case PersonEntry(span=Span(start=start, end=end)):
                yield self._place(item.story, item.kind, start, end)
            case StoryWithMatches():
                yield self._place(item.story, "story")
            case TextMatch():
                yield from self._text_match(item)
            case MarkRow():
                yield item.place

    def _place(self, number: int, kind: Any, start: int = 0, end: int = 0) -> MarkPlace:
        return MarkPlace(story_key(self.dossier.stories[number].article), kind, start, end)

    def _actor(self, number: int, actor: Actor) -> MarkPlace:
        first = min(actor.mentions, key=lambda mention: mention.start, default=Span(0, 0))
        return self._place(number, "actor", first.start, first.end)

    def _named(self, number: int, actor_id: str) -> Iterator[MarkPlace]:
        briefing = self.dossier.stories[number].briefing
        for actor in briefing.actors if briefing else ():
            if actor.id == actor_id:
                yield self._actor(number, actor)

    def _teller(self, teller: Teller, part: str) -> Iterator[MarkPlace]:
        if teller.event:
            yield self._place(teller.story, "event", teller.event.start, teller.event.end)
        elif teller.actor:
            yield from self._named(teller.story, teller.actor)
        elif teller.span:
            kind = "quote" if part == "quotes" else "passage"
            yield self._place(teller.story, kind, teller.span.start, teller.span.end)
        else:
            yield self._place(teller.story, "affair" if part == "affair" else "story")

    def _compared(self, place: ComparedPlace) -> Iterator[MarkPlace]:
        if place.actor:
            yield from self._named(place.story, place.actor)
        else:
            yield self._place(place.story, "event" if place.event else "quote", place.span.start, place.span.end)

    def _detail_line(self, line: DetailLine) -> Iterator[MarkPlace]:
        """A quote or event of the open story that a detail names; a story or an actor that it leads to."""
        number = self.dossier.current if line.story is None else line.story
        if line.actor:
            yield from self._named(number, line.actor)
        elif line.span:
            yield from self.at(number, line.span) or ()
        elif line.story is not None:
            yield self._place(number, "story")

    def _text_match(self, match: TextMatch) -> Iterator[MarkPlace]:
        """What the sentence of a match holds; of one in a title, the story."""
        if match.span is None:
            yield self._place(match.story, "story")
        else:
            text = self.dossier.stories[match.story].article.text
            yield from self.at(match.story, _sentence_around(text, match.span))

    def at(self, number: int, span: Span) -> Places:
        """What a span of a story holds: its event and its quotes, else the passage itself."""
        briefing = self.dossier.stories[number].briefing
        if briefing is None:
            return (self._place(number, "passage", span.start, span.end),)
        events = [event for event in briefing.events if event.start < span.end and event.end > span.start]
        quotes = [quote for quote in briefing.quotes if quote.start < span.end and quote.end > span.start]
        parts = [
            *(self._place(number, "event", event.start, event.end) for event in events),
            *(self._place(number, "quote", quote.start, quote.end) for quote in quotes),
        ]
        return tuple(dict.fromkeys(parts)) or (self._place(number, "passage", span.start, span.end),)

    def spans(self, article: Article) -> list[tuple[int, int]]:
        """What is marked in a story's text."""
        key = story_key(article)
        return [(place.start, place.end) for place in self.marks.notes if place.story == key and place.end]

    def rows(self) -> list[MarkRow]:
        """All marks by story and place in it; last those whose story is not at hand."""
        numbers = {story_key(story.article): number for number, story in enumerate(self.dossier.stories)}
        rows = [self._row(place, note, numbers.get(place.story)) for place, note in self.marks.notes.items()]
        return sorted(rows, key=_order)

    def _row(self, place: MarkPlace, note: str, number: int | None) -> MarkRow:
        if number is None:
            return MarkRow(place, None, "", "", note)
        story = self.dossier.stories[number]
        article = story.article
        title = headline(article)
        if place.kind in ("story", "affair"):
            return MarkRow(place, number, title, title, note)
        text = " ".join(article.text[place.start : place.end].split())
        if place.kind == "event" and story.briefing:
            for event in story.briefing.events:
                if (event.start, event.end) == (place.start, place.end):
                    text = f"{iso_days(event.first, event.last)} {' '.join(event.told.split())}"
                    break
        return MarkRow(
            place, number, title, text, note, None if place.kind == "actor" else Span(place.start, place.end)
        )

    def selected(self, briefed: Briefed) -> list[Selected]:
        """The marks in these briefings, for the digest of what is marked."""
        from briefing_tui.digest.selection import Selected

        places = {story_key(briefing.article): index for index, (_, briefing) in enumerate(briefed)}
        return [
            Selected(places[place.story], place.kind, place.start, place.end, note)
            for place, note in self.marks.notes.items()
            if place.story in places
        ]

    def follow_edit(self, before: Article, after: Article) -> None:
        """Let the marks of a story that has another text now stand where the same words do; the others stay behind."""
        key, own = story_key(after), story_key(before)
        moved: dict[MarkPlace, str] = {}
        left: list[MarkPlace] = []
        for place, note in self.marks.notes.items():
            if place.story != own:
                continue
            span = Span(place.start, place.end)
            there = _same_words(before.text, after.text, span) if place.end else span
            if there is not None:
                moved[MarkPlace(key, place.kind, there.start, there.end)] = note
                left.append(place)
        if moved.keys() != set(left):
            self.marks.take(left)
            for place, note in moved.items():
                self.marks.put((place,), note)

    def actor_at(self, place: MarkPlace, briefing: Briefing) -> str | None:
        """The id of the actor that is marked."""
        span = Span(place.start, place.end)
        return next((actor.id for actor in briefing.actors if span in actor.mentions), None)


def _sentence_around(text: str, span: Span) -> Span:
    """The sentence in which a span begins."""
    begin = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    for sentence in sentences(text[begin : end if end >= 0 else len(text)]):
        if begin + sentence.end > span.start:
            return Span(begin + sentence.start, begin + sentence.end)
    return span


def _same_words(before: str, after: str, span: Span) -> Span | None:
    """Where the words of a span stand in an edited text, at the same one of the places that have them; None without."""
    words = before[span.start : span.end]
    start = -1
    for _ in range(before.count(words, 0, span.start) + 1 if words else 0):
        following = after.find(words, start + len(words) if start >= 0 else 0)
        if following < 0:
            break
        start = following
    return Span(start, start + len(words)) if start >= 0 else None


def _order(row: MarkRow) -> tuple[bool, int, bool, int, int]:
    """By story, the story itself first, then by place in it; last those whose story is not at hand."""
    is_part = row.place.kind not in ("story", "affair")
    return row.story is None, row.story or 0, is_part, row.place.start, row.place.end
