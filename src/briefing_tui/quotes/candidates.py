"""Who may speak: the mentions and offices of a story's actors, and whom a pronoun or an office points to."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing_tui.quotes.lexicon import WORD, speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import ActorKind, Span

# Offices are looked up by their first words; more holders of one office than this are beyond telling apart.
_MOST_HOLDERS = 40
# What stands in brackets in an office: `Kepala Desa (Kades) Tanjung Sari`, where no body's letters do.
_IN_BRACKETS = re.compile(r"\((\w{3,20})\)")
# So many names of one body are known.
_MOST_NAMES = 8
# A body that speaks so many times in a row is whose `ujarnya` is, not the person's who spoke before it.
_FEWEST_STATEMENTS = 2


class Candidate(Protocol):
    """What quotes need to know of an actor: who it is, what offices it holds, where it is named."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def kind(self) -> ActorKind: ...
    @property
    def roles(self) -> tuple[str, ...]: ...
    @property
    def mentions(self) -> tuple[Span, ...]: ...


class ActorMention(NamedTuple):
    """One place where an actor is named."""

    start: int
    end: int
    actor: Candidate


class Candidates:
    """The actors of one story by place and by office."""

    def __init__(self, actors: Sequence[Candidate]) -> None:
        mentions = [ActorMention(span.start, span.end, actor) for actor in actors for span in actor.mentions]
        self._mentions = sorted(mentions, key=lambda each: (each.start, -each.end))
        self._starts = [each.start for each in self._mentions]
        self._offices: dict[str, list[tuple[tuple[str, ...], Candidate]]] = {}
        # Bodies of several names, by the first word of each: `Ketua KONI` heads the Komite Olahraga Nasional.
        self._bodies: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for actor in actors:
            if actor.kind == "organization" and actor.aliases:
                self._learn_body(actor)
        for actor in actors:
            for role in actor.roles:
                self._learn(role, actor)
        self.speaker: Candidate | None = None
        self.person: Candidate | None = None
        self.organization: Candidate | None = None
        self.stranger = False  # whether somebody whom no actor stands for spoke last
        self._statements_of_body = 0  # how many the same body has made since a person was spoken of

    def within(self, start: int, end: int) -> list[ActorMention]:
        """The mentions that lie wholly between two places, in order."""
        first, stop = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self._mentions[first:stop] if mention.end <= end]

    def holder(self, office: str, before: int) -> Candidate | None:
        """The actor who holds an office as worded (`Kapolda`): of several the last to speak, or to be named."""
        words = tuple(match.group().lower() for match in WORD.finditer(office[:200]))
        if not words:
            return None
        holders: list[Candidate] = []
        for wanted in {words, self._spelled_out(words), self._with_bodies(words)}:
            for role, actor in self._offices.get(wanted[0], ()):
                shorter = min(len(role), len(wanted))
                if role[:shorter] == wanted[:shorter] and (
                    len(wanted) <= len(role) or len(role) > 1 or role[0] in speech().short_titles
                ):
                    holders.append(actor)
        if self.speaker is not None and any(actor.id == self.speaker.id for actor in holders):
            return self.speaker
        named = [(self._last_start(actor, before), actor) for actor in holders]
        # An office may be named before its holder is only where nobody else holds it.
        return max(named, key=lambda each: each[0])[1] if named else None

    def may_hold(self, actor: Candidate, office: str) -> bool:
        """Whether a bare office may stand for an actor: one of a court or the police only for its known holder."""
        words = set(office.split()) & speech().officials
        return not words or any(words & {m.group().lower() for m in WORD.finditer(role[:300])} for role in actor.roles)

    def heard(self, actor: Candidate) -> None:
        """Remember who spoke last."""
        goes_on = self.speaker is not None and actor.id == self.speaker.id
        self._statements_of_body = self._statements_of_body + 1 if goes_on else 1
        self.speaker = actor
        self.stranger = False
        self.topic(actor)

    def going_on(self) -> Candidate | None:
        """Whose words go on behind a quote without a name: a person's, or those of a body that speaks at length."""
        speaker = self.speaker
        if speaker is not None and speaker.kind == "organization" and self._statements_of_body >= _FEWEST_STATEMENTS:
            return speaker
        return self.person or speaker

    def heard_stranger(self) -> None:
        """Remember that whoever spoke last is no actor: a `katanya` that follows is not an earlier speaker's."""
        self.speaker = None
        self.person = None
        self.stranger = True

    def topic(self, actor: Candidate) -> None:
        """Remember whom the story has come to speak of."""
        if actor.kind == "person":
            self.person = actor
            self.stranger = False
            self._statements_of_body = 0
        elif actor.kind == "organization":
            self.organization = actor

    def latest(self, kind: str, before: int) -> Candidate | None:
        """The actor of a kind named last before a place, among the fifty mentions before it."""
        place = bisect_left(self._starts, before)
        for mention in reversed(self._mentions[max(0, place - 50) : place]):
            if mention.actor.kind == kind:
                return mention.actor
        return None

    def only_person(self, before: int) -> Candidate | None:
        """The one person named so far, where it is but one."""
        place = bisect_left(self._starts, before)
        only: Candidate | None = None
        for mention in reversed(self._mentions[max(0, place - 50) : place]):
            if mention.actor.kind == "person":
                if only is not None and only.id != mention.actor.id:
                    return None
                only = mention.actor
        return only

    def _learn(self, role: str, actor: Candidate) -> None:
        words = tuple(match.group().lower() for match in WORD.finditer(role[:300]))
        if not words:
            return
        forms = {words, self._spelled_out(words), self._with_bodies(words)}
        # `Menteri Koordinator ... (Menkopolhukam)`: the short form in brackets names the office as well.
        forms.update((word,) for word in words[1:] if word in speech().short_titles)
        forms.update(
            (short.lower(),) for short in _IN_BRACKETS.findall(role) if short[0] == role[0] and short.istitle()
        )
        for form in forms:
            holders = self._offices.setdefault(form[0], [])
            if len(holders) < _MOST_HOLDERS:
                holders.append((form, actor))

    def _learn_body(self, body: Candidate) -> None:
        for name in (body.name, *body.aliases)[:_MOST_NAMES]:
            words = tuple(match.group().lower() for match in WORD.finditer(name[:200]))
            known = self._bodies.setdefault(words[0], []) if words else []
            if len(known) < _MOST_HOLDERS:
                known.append((words, body.id))

    def _with_bodies(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """An office with the bodies in it named by what tells them apart, however they are written."""
        given, at = [words[0]], 1
        while at < len(words):
            known = self._bodies.get(words[at], ())
            named = [(len(name), body) for name, body in known if words[at : at + len(name)] == name]
            length, word = max(named, default=(1, words[at]))
            if word != given[-1]:  # `Persatuan Guru Nusantara (PGN)`
                given.append(word)
            at += length
        return tuple(given)

    @staticmethod
    def _spelled_out(words: tuple[str, ...]) -> tuple[str, ...]:
        full = speech().short_titles.get(words[0])
        return (*full.split(), *words[1:]) if full else words

    @staticmethod
    def _last_start(actor: Candidate, before: int) -> int:
        return max((span.start for span in actor.mentions[:200] if span.start < before), default=-1)
