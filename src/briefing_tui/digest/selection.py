"""The digest of what somebody selected: the same page with nothing else on it, and with notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from briefing_tui.briefing import Span
from briefing_tui.digest.model import Affair, Digest, Happening, Participant, Statement
from briefing_tui.happenings.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import StorySource

SelectedKind = Literal["event", "quote", "passage", "actor", "story", "affair"]
_KINDS: tuple[SelectedKind, ...] = get_args(SelectedKind)
# Of an affair that is selected as a whole so many of its weightiest statements stand.
_STATEMENTS = 3


class Selected(NamedTuple):
    """One thing that was selected: its briefing's place, its kind and span; an actor's is that of a mention."""

    story: int
    kind: SelectedKind
    start: int
    end: int
    note: str = ""


def selected_digest(digest: Digest, briefings: Sequence[Briefing], selection: Iterable[Selected]) -> Digest:
    """The affairs with what is selected of them alone; stories without a day make an affair each where need be."""
    chosen = list(selection)
    affairs = [_affair(affair, briefings, chosen) for affair in digest.affairs]
    undated = []
    for source in digest.undated:
        own = [one for one in chosen if one.story == source.story]
        if any(one.kind != "story" for one in own):
            title = source.title or source.source
            affairs.append(_affair(Affair((), title, (), (), (), (), (source,)), briefings, chosen))
        elif own:
            undated.append(replace(source, note=_notes(own)))
    return Digest(tuple(affair for affair in affairs if affair is not None), tuple(undated), (), digest.newest)


def _affair(affair: Affair, briefings: Sequence[Briefing], selection: Sequence[Selected]) -> Affair | None:
    stories = {source.story for source in affair.sources}
    chosen = [one for one in selection if one.story in stories]
    if not chosen:
        return None
    by_kind = {kind: [one for one in chosen if one.kind == kind] for kind in _KINDS}
    is_whole = bool(by_kind["affair"])
    happenings, rest = _happenings(affair.happenings, by_kind["event"], with_key=is_whole)
    ahead, rest = _happenings(affair.ahead, rest, with_key=is_whole)
    # Who tells the same is named, too.
    told = {one.story for one in chosen} | {story for happening in (*happenings, *ahead) for story in happening.stories}
    return Affair(
        names=affair.names,
        happening=affair.happening,
        happenings=tuple(sorted((*happenings, *_lone_events(rest, briefings)), key=lambda h: (h.first, h.last))),
        ahead=tuple(ahead),
        participants=tuple(_participants(affair.participants, by_kind["actor"], briefings, with_key=is_whole)),
        statements=(
            *_statements(affair.statements, by_kind["quote"], briefings, first=_STATEMENTS if is_whole else 0),
            *(_passage(one, source, briefings) for one in by_kind["passage"] for source in _of(one, affair.sources)),
        ),
        sources=tuple(
            replace(source, note=_notes(one for one in by_kind["story"] if one.story == source.story))
            for source in affair.sources
            if source.story in told or is_whole
        ),
        note=_notes(by_kind["affair"]),
    )


def _notes(chosen: Iterable[Selected]) -> str:
    return "; ".join(dict.fromkeys(one.note for one in chosen if one.note))


def _of(one: Selected, sources: Iterable[StorySource]) -> list[StorySource]:
    return [source for source in sources if source.story == one.story]


def _happenings(
    happenings: Iterable[Happening], chosen: Sequence[Selected], *, with_key: bool
) -> tuple[list[Happening], list[Selected]]:
    """The happenings that one of the chosen events tells, and the chosen events that tell none of them.

    With the key ones and those of several tellers, where the affair is selected as a whole.
    """
    kept: list[Happening] = []
    rest = list(chosen)
    for happening in happenings:
        places = {(telling.story, telling.event.start, telling.event.end) for telling in happening.tellings}
        own = [one for one in rest if (one.story, one.start, one.end) in places]
        if own or (with_key and (happening.key or len(happening.stories) > 1)):
            kept.append(replace(happening, note=_notes(own)))
            rest = [one for one in rest if one not in own]
    return kept, rest


def _lone_events(chosen: Iterable[Selected], briefings: Sequence[Briefing]) -> Iterable[Happening]:
    """Chosen events that are on no page: statements, and what only repeats a row."""
    for one in chosen:
        names = {actor.id: actor.name for actor in briefings[one.story].actors}
        for event in briefings[one.story].events:
            if (event.start, event.end) == (one.start, one.end):
                yield Happening(
                    event.first, event.last, event.when, event.what or event.text, event.tense, event.key,
                    (Telling(one.story, event),), tuple(names[who] for who in event.actors if who in names),
                    tuple(names[where] for where in event.places if where in names), note=one.note,
                )  # fmt: skip
                break


def _participants(
    participants: Iterable[Participant], chosen: Sequence[Selected], briefings: Sequence[Briefing], *, with_key: bool
) -> Iterable[Participant]:
    """The participants that are chosen in one of their stories, or key ones; then actors who are on no page."""
    wanted = {
        (one.story, actor.id): one
        for one in chosen
        for actor in briefings[one.story].actors
        if Span(one.start, one.end) in actor.mentions
    }
    for someone in participants:
        own = [wanted.pop(who) for who in zip(someone.stories, someone.actors, strict=True) if who in wanted]
        if own or (with_key and someone.key):
            yield replace(someone, note=_notes(own))
    for (story, actor_id), one in wanted.items():
        actor = next(actor for actor in briefings[story].actors if actor.id == actor_id)
        yield Participant(
            actor.name, actor.kind, actor.roles, (story,), len(actor.mentions), actor.key, (actor.id,), one.note
        )


def _statements(
    statements: Iterable[Statement], chosen: Sequence[Selected], briefings: Sequence[Briefing], *, first: int
) -> Iterable[Statement]:
    """The statements that are chosen, and so many of the first; then quotes on no page, with whoever speaks."""
    rest = list(chosen)
    for number, statement in enumerate(statements):
        places = set(zip(statement.stories, statement.spans, strict=True))
        own = [one for one in rest if (one.story, Span(one.start, one.end)) in places]
        if own or number < first:
            yield replace(statement, note=_notes(own))
            rest = [one for one in rest if one not in own]
    for one in rest:
        briefing = briefings[one.story]
        names = {actor.id: actor.name for actor in briefing.actors}
        for quote in briefing.quotes:
            if (quote.start, quote.end) == (one.start, one.end):
                speaker = names.get(quote.speaker or "", briefing.article.outlet or "-")
                day = briefing.reference_date.value
                span = Span(one.start, one.end)
                yield Statement(speaker, day, quote.text, quote.direct, (one.story,), (span,), one.note)
                break


def _passage(one: Selected, source: StorySource, briefings: Sequence[Briefing]) -> Statement:
    """A chosen sentence that is neither event nor quote, told by its outlet."""
    text = briefings[one.story].article.text[one.start : one.end]
    teller = source.outlet or source.title or source.source
    return Statement(teller, source.day, text, False, (one.story,), (Span(one.start, one.end),), one.note)
