"""From mentions to actors: the forms of one name brought together, different names kept apart."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicons import lexicons
from briefing_tui.actors.names import initials, known_as, one_slip_apart, within, words_of

if TYPE_CHECKING:
    from briefing_tui.actors.recognise import Mention, Reading
    from briefing_tui.briefing import ActorKind

_BRACKET = re.compile(r"\s*[(（]\s*$")
# Words that widen a place's or an organization's name without making another of it.
PLACE_FRAME = frozenset({"kota", "kabupaten", "kab", "provinsi", "negara", "republik", "pulau", "daerah", "wilayah", "kawasan", "dki"})
ORGANIZATION_FRAME = frozenset({"pt", "cv", "partai", "klub", "fc", "ogc", "rb", "as", "ac", "afc", "sc", "fk", "cf", "tbk", "ri", "grup",
                                "group", "band", "tim", "persero", "perum", "inc", "ltd", "co", "corp", "republik", "indonesia", "perusahaan"})


@dataclass(slots=True)
class Gathered:
    """The mentions of one actor so far, with its forms in the order they came up."""

    kind: ActorKind
    mentions: list[Mention] = field(default_factory=list)

    def forms(self) -> list[str]:
        """The distinct forms, the fullest first, then the most frequent, then the earliest."""
        counts = Counter(m.text for m in self.mentions)
        first = {m.text: m.start for m in reversed(self.mentions)}
        return sorted(counts, key=lambda f: (-len(words_of(f)), -len(f), -counts[f], first[f]))


def _kinds(mentions: list[Mention]) -> dict[str, ActorKind]:
    """One kind for each form: that of most of its mentions."""
    votes: dict[str, Counter[ActorKind]] = {}
    for mention in mentions:
        votes.setdefault(mention.text.casefold(), Counter())[mention.kind] += 1
    return {form: max(vote, key=lambda k: vote[k]) for form, vote in votes.items()}


def _same_person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if within(short, long):
        return True
    if len(short) == 1:
        return any(min(len(short[0]), len(word)) >= 4 and one_slip_apart(short[0], word) for word in long)
    if len(short) == len(long):
        slips = [(a, b) for a, b in zip(short, long, strict=True) if a != b]
        return len(slips) == 1 and min(map(len, slips[0])) >= 4 and one_slip_apart(*slips[0])
    return False


def _core(words: tuple[str, ...], frame: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in frame) or words


def _same_organization(short: str, long: str) -> bool:
    a, b = words_of(short), words_of(long)
    if _core(a, ORGANIZATION_FRAME) == _core(b, ORGANIZATION_FRAME):
        return True
    if known_as(short) is not None and known_as(long) is not None:
        return False
    if len(a) < len(b) and b[:len(a)] == a and known_as(short) is None:
        return True
    if len(a) == 1 and short.isupper() and len(b) > 2 and initials(long) == short:
        return True
    return len(b) > len(a) and b[-len(a):] == a and len(a) > 1 and a[0] not in lexicons().organization_heads


def _same_place(short: str, long: str) -> bool:
    a, b = words_of(short), words_of(long)
    return _core(a, PLACE_FRAME) == _core(b, PLACE_FRAME)


def same(kind: ActorKind, short: str, long: str) -> bool:
    """Whether two forms of one kind name one actor, judged by the forms alone; `long` has at least as many words."""
    if short.casefold() == long.casefold():
        return True
    number = known_as(short)
    if number is not None and number == known_as(long):
        return True
    if kind == "person":
        return _same_person(words_of(short), words_of(long))
    return _same_organization(short, long) if kind == "organization" else _same_place(short, long)


def _bracketed(reading: Reading) -> dict[str, str]:
    """Forms in brackets, by the form they explain: `Majelis Ulama Indonesia (MUI)`."""
    found = {}
    for before, after in zip(reading.mentions, reading.mentions[1:], strict=False):
        gap = reading.text[before.end:after.start]
        if _BRACKET.fullmatch(gap) and reading.text[after.end:after.end + 1] in (")", "）") and after.kind == before.kind:
            found[after.text.casefold()] = before.text.casefold()
    return found


def gather(reading: Reading) -> list[Gathered]:
    """The actors of a text, in order of their first mention."""
    kinds = _kinds(reading.mentions)
    brackets = _bracketed(reading)
    by_form: dict[str, list[Mention]] = {}
    for mention in reading.mentions:
        by_form.setdefault(mention.text.casefold(), []).append(mention)
    order = sorted(by_form, key=lambda f: (-len(words_of(f)), by_form[f][0].start))
    groups: list[Gathered] = []
    home: dict[str, Gathered] = {}
    by_word: dict[tuple[str, str], list[Gathered]] = {}
    for form in order:
        mentions, kind = by_form[form], kinds[form]
        text = mentions[0].text
        partner = home.get(brackets.get(form, "")) or next(
            (home[abbreviation] for abbreviation, full in brackets.items() if full == form and abbreviation in home), None)
        if partner is None:
            near = {id(g): g for word in words_of(form) for g in by_word.get((kind, word), ())}
            if kind != "person" or len(near) == 0:
                near = {id(g): g for g in groups if g.kind == kind} if len(groups) < 200 else near
            fitting = [g for g in near.values() if any(same(kind, text, full) for full in g.forms())]
            if fitting:
                start = mentions[0].start
                partner = max(fitting, key=lambda g: max((m.start for m in g.mentions if m.start < start), default=-1))
        if partner is None:
            partner = Gathered(kind)
            groups.append(partner)
        partner.mentions += mentions
        home[form] = partner
        for word in words_of(form):
            by_word.setdefault((partner.kind, word), []).append(partner)
    for group in groups:
        group.mentions.sort(key=lambda m: m.start)
    return sorted(groups, key=lambda g: g.mentions[0].start)
