"""A briefing read back from the JSON contract (`data/briefing.schema.json`), every value of it looked at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast, get_args

from briefing_tui.briefing import (
    SCHEMA_VERSION,
    Actor,
    ActorKind,
    Article,
    Briefing,
    DateExpression,
    DateType,
    Event,
    Precision,
    Quote,
    ReferenceBasis,
    ReferenceDate,
    RelatedStory,
    Span,
    Tense,
)
from briefing_tui.sanitize import sanitize_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


_T = TypeVar("_T")


class NotABriefingError(ValueError):
    """What was read is no briefing of the contract; says where."""


class StoredEvents(NamedTuple):
    """What a stored briefing says of its events: them, all actors and all quotes, the text, and the reference date."""

    events: tuple[Event, ...]
    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    text: str
    day: date | None


def read_events(content: object) -> StoredEvents:
    """A briefing's events, to be compared, not shown: nothing is made harmless. Raises as `read_contract` does."""
    reader = _Reader(content, "briefing")
    actors, events = reader.items("actors", _actor), reader.items("events", _event)
    _look_at_actors(events, actors)
    text, day = reader.inside("article").text("text"), reader.inside("reference_date").day("value")
    return StoredEvents(events, actors, reader.items("quotes", _quote), text, day)


def read_contract(content: object) -> Briefing:
    """The briefing of the contract's object. Raises `NotABriefingError`, with the place in it, for anything else.

    What the contract does not hold (an event's `approximate`, an article's links) is as if it were not there. Every
    string is made harmless.
    """
    reader = _Reader(content, "briefing")
    version = reader.text("schema_version")
    if version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        raise NotABriefingError(f"schema_version: {version}")
    reference = _reference(reader.inside("reference_date"))
    article = _article(reader.inside("article"), reference)
    actors = reader.items("actors", _actor)
    dates = reader.items("dates", _expression)
    quotes = reader.items("quotes", _quote)
    events = reader.items("events", _event)
    _look_at_actors(events, actors)
    ids = {actor.id for actor in actors}
    if not all(0 <= at < len(dates) for event in events for at in event.dates):
        raise NotABriefingError("events")
    if not {quote.speaker for quote in quotes} <= {*ids, None}:
        raise NotABriefingError("quotes")
    if not all(0 <= at < len(quotes) for actor in actors for at in actor.quotes):
        raise NotABriefingError("actors")
    read = Briefing(
        article=article,
        reference_date=reference,
        dates=dates,
        events=events,
        actors=actors,
        quotes=quotes,
        related=reader.items("related", _related),
    )
    briefing = sanitize_fields(read)
    _look_at_spans(briefing)
    return briefing


def _look_at_actors(events: Iterable[Event], actors: Iterable[Actor]) -> None:
    """Raise `NotABriefingError` where an event is of an actor that there is not."""
    ids = {actor.id for actor in actors}
    if not all({*event.actors, *event.places} <= ids for event in events):
        raise NotABriefingError("events")


def _look_at_spans(briefing: Briefing) -> None:
    """Raise `NotABriefingError` where one does not lie in the text."""
    length = len(briefing.article.text)
    stretches: dict[str, Iterable[Span | DateExpression | Event | Quote]] = {
        "dates": briefing.dates,
        "events": (*briefing.events, *(span for event in briefing.events for span in event.what_spans)),
        "actors": (mention for actor in briefing.actors for mention in actor.mentions),
        "quotes": briefing.quotes,
    }
    for place, spans in stretches.items():
        if not all(0 <= span.start <= span.end <= length for span in spans):
            raise NotABriefingError(place)


class _Reader:
    """The fields of one object. Each method gives a field of its kind, or raises `NotABriefingError`."""

    def __init__(self, content: object, place: str) -> None:
        if not isinstance(content, dict):
            raise NotABriefingError(place)
        self._content: Mapping[str, Any] = content
        self._place = place

    def _get(self, name: str, kind: type | tuple[type, ...]) -> Any:
        value = self._content.get(name)
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is int):
            raise NotABriefingError(f"{self._place}.{name}")
        return value

    def text(self, name: str) -> str:
        return cast("str", self._get(name, str))

    def optional(self, name: str) -> str | None:
        return cast("str | None", self._get(name, (str, type(None))))

    def flag(self, name: str) -> bool:
        return cast("bool", self._get(name, bool)) if name in self._content else False

    def number(self, name: str) -> int:
        return cast("int", self._get(name, int))

    def share(self, name: str) -> float:
        value = self._get(name, (int, float))
        if isinstance(value, bool) or not 0 <= value <= 1:  # NaN, which JSON does not know, is neither.
            raise NotABriefingError(f"{self._place}.{name}")
        return float(value)

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._get(name, list)
        if not all(isinstance(value, str) for value in values):
            raise NotABriefingError(f"{self._place}.{name}")
        return tuple(values)

    def numbers(self, name: str) -> tuple[int, ...]:
        values = self._get(name, list)
        if not all(isinstance(value, int) and not isinstance(value, bool) for value in values):
            raise NotABriefingError(f"{self._place}.{name}")
        return tuple(values)

    def choice(self, name: str, kind: Any) -> Any:
        value = self.text(name)
        if value not in get_args(kind):
            raise NotABriefingError(f"{self._place}.{name}")
        return value

    def day(self, name: str) -> date | None:
        value = self.optional(name)
        try:
            return None if value is None else date.fromisoformat(value)
        except ValueError:
            raise NotABriefingError(f"{self._place}.{name}") from None

    def surely_day(self, name: str) -> date:
        day = self.day(name)
        if day is None:
            raise NotABriefingError(f"{self._place}.{name}")
        return day

    def inside(self, name: str) -> _Reader:
        return _Reader(self._content.get(name), name)

    def items(self, name: str, read: Callable[[_Reader], _T]) -> tuple[_T, ...]:
        return tuple(read(_Reader(item, name)) for item in self._get(name, list))


def _reference(reader: _Reader) -> ReferenceDate:
    return ReferenceDate(reader.day("value"), reader.choice("basis", ReferenceBasis))


def _article(reader: _Reader, reference: ReferenceDate) -> Article:
    # Beside a record's day, only a dateline's is told by the text (`dates/reference.py`); without one it is not asked.
    is_told = reference.basis == "text" and reference.value is not None
    return Article(
        id=reader.text("id"),
        source=reader.text("source"),
        text=reader.text("text"),
        title=reader.text("title"),
        url=reader.optional("url"),
        outlet=reader.optional("outlet"),
        dateline_place=reader.optional("dateline_place"),
        dateline_day=str(reference.value) if is_told else None,
        published=reader.optional("published"),
        authors=reader.texts("authors"),
        editor=reader.optional("editor"),
        credits=reader.texts("credits"),
        language=reader.text("language"),
        also_at=reader.texts("also_at"),
        working_title=reader.optional("working_title"),
    )


def _span(reader: _Reader) -> Span:
    return Span(reader.number("start"), reader.number("end"))


def _expression(reader: _Reader) -> DateExpression:
    return DateExpression(
        start=reader.number("start"),
        end=reader.number("end"),
        text=reader.text("text"),
        type=reader.choice("type", DateType),
        value=reader.text("value"),
        mod=reader.optional("mod"),
        first=reader.day("from"),
        last=reader.day("to"),
        conflict=reader.flag("conflict"),
    )


def _event(reader: _Reader) -> Event:
    first, last = reader.surely_day("from"), reader.surely_day("to")
    if last < first:
        raise NotABriefingError("events.to")
    return Event(
        first=first,
        last=last,
        value=reader.text("value"),
        precision=reader.choice("precision", Precision),
        when=reader.text("when"),
        text=reader.text("text"),
        start=reader.number("start"),
        end=reader.number("end"),
        dates=reader.numbers("dates"),
        actors=reader.texts("actors"),
        tense=reader.choice("tense", Tense),
        conflict=reader.flag("conflict"),
        what=reader.optional("what"),
        what_spans=reader.items("what_spans", _span),
        statement=reader.flag("statement"),
        places=reader.texts("places"),
        key=reader.flag("key"),
    )


def _actor(reader: _Reader) -> Actor:
    return Actor(
        id=reader.text("id"),
        name=reader.text("name"),
        kind=reader.choice("kind", ActorKind),
        roles=reader.texts("roles"),
        aliases=reader.texts("aliases"),
        salience=reader.share("salience"),
        key=reader.flag("key"),
        mentions=reader.items("mentions", _span),
        quotes=reader.numbers("quotes"),
    )


def _quote(reader: _Reader) -> Quote:
    return Quote(
        start=reader.number("start"),
        end=reader.number("end"),
        text=reader.text("text"),
        speaker=reader.optional("speaker"),
        direct=reader.flag("direct"),
    )


def _related(reader: _Reader) -> RelatedStory:
    return RelatedStory(reader.text("title"), reader.optional("url"), reader.optional("source"))
