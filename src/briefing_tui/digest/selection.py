"""The digest of what somebody selected: the same page with nothing else on it, and with notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from briefing_tui.briefing import Span, display_title
from briefing_tui.digest.model import Affair, Digest, Happening, Participant, Statement
from briefing_tui.digest.people import day_said
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

    @property
    def span(self) -> Span:
        """The stretch of the story's text."""
        return Span(self.start, self.end)


def selected_digest(digest: Digest, briefings: Sequence[Briefing], selection: Iterable[Selected]) -> Digest:
    """The affairs with what is selected of them alone; stories without a day make an affair each where need be."""
    chosen = list(selection)
    affairs = [_affair(affair, briefings, chosen) for affair in digest.affairs]
    undated = []
    for source in digest.undated:
        own = [selected for selected in chosen if selected.story == source.story]
        if any(selected.kind != "story" for selected in own):
            affairs.append(_affair(_lone_affair(source), briefings, chosen))
        elif own:
            undated.append(replace(source, note=_notes(own)))
    return Digest(tuple(affair for affair in affairs if affair is not None), tuple(undated), (), digest.newest)


def _lone_affair(source: StorySource) -> Affair:
    """A story without a day as an affair that nothing is told of."""
    return Affair(
        names=(),
        happening=display_title(source),
        happenings=(),
        ahead=(),
        participants=(),
        statements=(),
        sources=(source,),
    )


def _affair(affair: Affair, briefings: Sequence[Briefing], selection: Sequence[Selected]) -> Affair | None:
    stories = {source.story for source in affair.sources}
    chosen = [selected for selected in selection if selected.story in stories]
    if not chosen:
        return None
    by_kind = {kind: [selected for selected in chosen if selected.kind == kind] for kind in _KINDS}
    is_whole = bool(by_kind["affair"])
    happenings, rest = _happenings(affair.happenings, by_kind["event"], with_key=is_whole)
    ahead, rest = _happenings(affair.ahead, rest, with_key=is_whole)
    # Who tells the same is named, too.
    tellers = {selected.story for selected in chosen}
    tellers.update(story for happening in (*happenings, *ahead) for story in happening.stories)
    return Affair(
        names=affair.names,
        happening=affair.happening,
        happenings=tuple(sorted((*happenings, *_lone_events(rest, briefings)), key=lambda h: (h.first, h.last))),
        ahead=tuple(ahead),
        participants=tuple(_participants(affair.participants, by_kind["actor"], briefings, with_key=is_whole)),
        statements=(
            *_statements(affair.statements, by_kind["quote"], briefings, first=_STATEMENTS if is_whole else 0),
            *(_passage(selected, affair, briefings) for selected in by_kind["passage"]),
        ),
        sources=tuple(
            replace(source, note=_notes(selected for selected in by_kind["story"] if selected.story == source.story))
            for source in affair.sources
            if source.story in tellers or is_whole
        ),
        note=_notes(by_kind["affair"]),
    )


def _notes(chosen: Iterable[Selected]) -> str:
    return "; ".join(dict.fromkeys(selected.note for selected in chosen if selected.note))


def _happenings(
    happenings: Iterable[Happening], chosen: Sequence[Selected], *, with_key: bool
) -> tuple[list[Happening], list[Selected]]:
    """The happenings that one of the chosen events tells, and the chosen events that tell none of them.

    With the key ones and those of several tellers, where the affair is selected as a whole.
    """
    selected_happenings: list[Happening] = []
    rest = list(chosen)
    for happening in happenings:
        places = {(telling.story, telling.event.start, telling.event.end) for telling in happening.tellings}
        own = [selected for selected in rest if (selected.story, selected.start, selected.end) in places]
        if own or (with_key and (happening.key or len(happening.stories) > 1)):
            selected_happenings.append(replace(happening, note=_notes(own)))
            rest = [selected for selected in rest if selected not in own]
    return selected_happenings, rest


def _lone_events(chosen: Iterable[Selected], briefings: Sequence[Briefing]) -> Iterable[Happening]:
    """Chosen events that are on no page: statements, and what only repeats a row."""
    for selected in chosen:
        names = {actor.id: actor.name for actor in briefings[selected.story].actors}
        for event in briefings[selected.story].events:
            if (event.start, event.end) == (selected.start, selected.end):
                yield Happening(
                    first=event.first,
                    last=event.last,
                    when=event.when,
                    what=event.told,
                    tense=event.tense,
                    key=event.key,
                    tellings=(Telling(selected.story, event),),
                    actors=tuple(names[who] for who in event.actors if who in names),
                    places=tuple(names[where] for where in event.places if where in names),
                    note=selected.note,
                )
                break


def _participants(
    participants: Iterable[Participant], chosen: Sequence[Selected], briefings: Sequence[Briefing], *, with_key: bool
) -> Iterable[Participant]:
    """The participants that are chosen in one of their stories, or key ones; then actors who are on no page."""
    wanted = {
        (selected.story, actor.id): selected
        for selected in chosen
        for actor in briefings[selected.story].actors
        if selected.span in actor.mentions
    }
    for someone in participants:
        own = [wanted.pop(who) for who in zip(someone.stories, someone.actors, strict=True) if who in wanted]
        if own or (with_key and someone.key):
            yield replace(someone, note=_notes(own))
    for (story, actor_id), selected in wanted.items():
        actor = next(actor for actor in briefings[story].actors if actor.id == actor_id)
        yield Participant(
            name=actor.name,
            kind=actor.kind,
            roles=actor.roles,
            stories=(story,),
            mentions=len(actor.mentions),
            key=actor.key,
            actors=(actor.id,),
            note=selected.note,
        )


def _statements(
    statements: Iterable[Statement], chosen: Sequence[Selected], briefings: Sequence[Briefing], *, first: int
) -> Iterable[Statement]:
    """The statements that are chosen, and so many of the first; then quotes on no page, with whoever speaks."""
    rest = list(chosen)
    for number, statement in enumerate(statements):
        places = set(zip(statement.stories, statement.spans, strict=True))
        own = [selected for selected in rest if (selected.story, selected.span) in places]
        if own or number < first:
            yield replace(statement, note=_notes(own))
            rest = [selected for selected in rest if selected not in own]
    for selected in rest:
        briefing = briefings[selected.story]
        names = {actor.id: actor.name for actor in briefing.actors}
        for quote in briefing.quotes:
            if (quote.start, quote.end) == (selected.start, selected.end):
                speaker = names.get(quote.speaker or "", briefing.article.outlet or "-")
                stories, spans = (selected.story,), (selected.span,)
                yield Statement(
                    speaker, day_said(briefing, quote), quote.text, quote.direct, stories, spans, selected.note
                )
                break


def _passage(selected: Selected, affair: Affair, briefings: Sequence[Briefing]) -> Statement:
    """A chosen sentence that is neither event nor quote, told by its outlet."""
    source = next(source for source in affair.sources if source.story == selected.story)
    return Statement(
        speaker=source.outlet or display_title(source),
        day=source.day,
        text=briefings[selected.story].article.text[selected.start : selected.end],
        direct=False,
        stories=(selected.story,),
        spans=(selected.span,),
        note=selected.note,
    )
