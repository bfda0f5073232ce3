"""Who matters most in a story."""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_matching import words_of
from briefing_tui.actors.role_lexicon import is_head
from briefing_tui.briefing import Actor
from briefing_tui.language.verb_prefixes import has_verb_prefix

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_tui.actors.mentions import NamedActor
    from briefing_tui.briefing import Quote, Span
    from briefing_tui.language import Document

MOST_KEYS = 7
# Characters before a name that still begins its sentence: a conjunction or a title.
LONGEST_OPENING = 30
# Weights of a logistic regression on 249 hand-annotated stories: `training/fit_salience.py`.
WEIGHTS = {
    "base": -0.91,
    "person": 0.77,
    "organization": -0.06,
    "place": -1.62,
    "country": 0.45,
    "headline": 1.66,
    "mentions": 1.00,
    "share": 1.31,
    "country_share": 0.82,
    "actors": -1.08,
    "speaks": 0.62,
    "quotes": 1.24,
    "acts": 1.14,
    "opens": 0.98,
    "person_opens": -0.21,
    "organization_leads": 0.53,
    "in_office": -0.81,
    "spelled_out": 1.05,
    "platform": -0.85,
    "initials": 1.05,
    "place_headline": -1.17,
    "place_acts": -0.46,
    "among_speakers": 0.69,
    "state": 4.9,
    "statesman": 3.2,
}
# Of those, the ones set by the convention (`docs/annotation.md`: states that act are key). Fitted to the few annotated
# stories that tell of what states do with one another (12 actors in 234 stories) they come to 0.55 and 0.2, by which
# neither a third state nor who leads one is told where ministers are quoted.
SET_BY_HAND = ("state", "statesman")
KEY_FROM = 0.4

# Between two names of a list.
_LISTING = re.compile(r"\s*(?:,|dan|serta|,\s*(?:dan|serta))\s*")
_WORD_OR_MARK = re.compile(r"[\w/-]+|[^\w\s]")
# A comma parts a name from its verb only before one with `me-` or `ber-`: behind it `di-` and `ter-` may describe.
_WORD_BEHIND = re.compile(r"\s*(?:\([^)]{1,40}\)\s*|,[^,.]{1,80},\s*|,\s*(?=me[a-z]{4}|ber[a-z]{3}))?([\w-]+)")
_NEXT_WORD = re.compile(r"\s+([\w-]+)")
# So many words behind a name are looked through for its verb, and so many before it for an office.
_FARTHEST_VERB = 5
_FARTHEST_OFFICE = 5
_INITIALS = re.compile(r"[A-Z]{1,4}")
_WEBSITE = re.compile(r"\w\.(?:com?|id|net|org|go|ac)\b", re.IGNORECASE)


class _Sides(NamedTuple):
    """The words beside a mention, case-folded: before it, behind it, and behind the list and the adverbs after it.

    A bracket, an apposition or the comma before a verb is skipped; empty where there is no word. `deed` is the verb
    behind the auxiliaries: `juga | mendesak`.
    """

    before: str
    after: str
    verb: str
    deed: str


def evidence(
    document: Document, title: str, actors: Sequence[NamedActor], quotes: Sequence[Quote]
) -> list[dict[str, float]]:
    """What the text says of the weight of each actor, as numbers between 0 and about 4.

    `country`: a place that is one; `headline`: named in the title; `mentions`: the logarithm of their number; `share`:
    their number by that of the actor named most; `country_share`: the same of countries alone; `actors`: the logarithm
    of how many the story names; `speaks`: is given words by a quote or a verb of saying beside the name; `quotes`: the
    logarithm of how many quotes; `acts`: the logarithm of how often the name, or a list with it, is the subject of a
    verb; `opens`: the logarithm of how often it begins a sentence; `person_opens`: the same of persons alone;
    `in_office`: the share of mentions inside somebody's office (`Ketua | DPR`), of organizations and places;
    `spelled_out`: a person or an organization whose name has several words; `platform`: a platform or a website;
    `initials`: a person of whom only letters are told; `place_headline`: a place in the title that is no country;
    `place_acts`: `acts` of places alone; `among_speakers`: of persons with quotes, the logarithm of how many there are;
    `state`, `statesman`: a country, and who leads one, in a story of what states do with one another.
    """
    text = document.text
    said = Counter(quote.speaker for quote in quotes)
    said_by = {actor.id for actor in actors if said[actor.id]}
    headline = words_of(title)
    most = max((len(actor.mentions) for actor in actors), default=1) or 1
    list_ends = _list_ends(text, [span for actor in actors for span in actor.mentions])
    sides_of = [[_sides(text, span, list_ends) for span in actor.mentions] for actor in actors]
    states = {actor.id for actor in actors if actor.kind == "place" and _is_country(actor)}
    between_states = _are_dealing([sides for actor, sides in zip(actors, sides_of, strict=True) if actor.id in states])
    evidences = []
    for actor, sides in zip(actors, sides_of, strict=True):
        is_person, count = actor.kind == "person", len(actor.mentions)
        forms = [words_of(form) for form in (actor.name, *actor.aliases)]
        country = float(actor.id in states)
        opens = math.log1p(sum(_opens(document, span) for span in actor.mentions))
        share = count / most
        place = float(actor.kind == "place")
        named_in_title = float(any(_stands_in(form, headline) for form in forms))
        acts = math.log1p(sum(_acts(side) for side in sides))
        evidences.append(
            {
                "base": 1.0,
                actor.kind: 1.0,
                "country": country,
                "headline": named_in_title,
                "mentions": math.log(count or 1),
                "share": share,
                "country_share": country * share,
                "actors": math.log(len(actors)),
                "speaks": float(actor.id in said or any(_speaks(side) for side in sides)),
                "quotes": math.log1p(said[actor.id]),
                "acts": acts,
                "opens": opens,
                "person_opens": is_person * opens,
                "organization_leads": float(actor.kind == "organization" and _leads(document, actor.mentions)),
                "in_office": 0.0 if is_person else sum(_in_office(text, s) for s in actor.mentions) / (count or 1),
                "spelled_out": float(actor.kind != "place" and len(forms[0]) > 1),
                "platform": float(_is_platform(actor)),
                "initials": float(
                    is_person and all(_INITIALS.fullmatch(form) for form in (actor.name, *actor.aliases))
                ),
                "place_headline": float(place and named_in_title and not country),
                "place_acts": place * acts,
                "among_speakers": math.log1p(len(said_by)) if is_person and said[actor.id] else 0.0,
                "state": float(between_states and actor.id in states and any(not _is_where(each) for each in sides)),
                "statesman": float(between_states and is_person and _leads_a_state(actor)),
            }
        )
    return evidences


def _is_country(actor: NamedActor) -> bool:
    countries = lexicons().countries
    return any(form.casefold() in countries for form in (actor.name, *actor.aliases))


def _are_dealing(states: Sequence[Sequence[_Sides]]) -> bool:
    """Whether a country does what states do with one another, and another does so as well or has it done to it."""
    oblique, verbs = lexicons().oblique, lexicons().state_verbs
    acting = [any(each.deed in verbs and each.before not in oblique for each in sides) for sides in states]
    dealing = [acts or any(each.before in verbs for each in sides) for acts, sides in zip(acting, states, strict=True)]
    return any(acting) and sum(dealing) > 1


def _is_where(sides: _Sides) -> bool:
    """Whether a mention is that of a place where something happens."""
    return sides.before in lexicons().where


def _leads_a_state(actor: NamedActor) -> bool:
    return any(role.casefold().startswith(lexicons().statesmen) for role in actor.roles)


def _is_platform(actor: NamedActor) -> bool:
    """Whether an actor is a platform for publishing or is named by a web address."""
    platforms = lexicons().platforms
    return any(form.casefold() in platforms or _WEBSITE.search(form) for form in (actor.name, *actor.aliases))


def _sides(text: str, span: Span, list_ends: Mapping[int, int]) -> _Sides:
    before = _WORD_OR_MARK.findall("".join(text[max(0, span.start - 40) : span.start].split()[-1:]))
    behind = _WORD_BEHIND.match(text, span.end, span.end + 140)
    after = behind.group(1).casefold() if behind else ""
    end = list_ends.get(span.start, span.end)
    behind_list = behind if end == span.end else _WORD_BEHIND.match(text, end, end + 140)
    return _Sides(before[-1].casefold() if before else "", after, *_verbs(text, behind_list))


def _verbs(text: str, word: re.Match[str] | None) -> tuple[str, str]:
    """The word of a match or the first one behind it that is no adverb, and that or the first that is no auxiliary.

    Both case-folded.
    """
    adverbs, auxiliaries, verb = lexicons().subject_adverbs, lexicons().auxiliaries, ""
    for _ in range(_FARTHEST_VERB):
        if word is None:
            break
        lower = word.group(1).casefold()
        if lower not in adverbs:
            verb = verb or lower
            if lower not in auxiliaries:
                return verb, lower
        word = _NEXT_WORD.match(text, word.end())
    return verb, ""


def _speaks(sides: _Sides) -> bool:
    """Whether a verb of saying stands beside the name."""
    speech = lexicons().speech
    return sides.before in speech or sides.after in speech


def _acts(sides: _Sides) -> bool:
    """Whether the name, alone or in a list, is the subject of a verb behind it, adverbs between them aside."""
    lexicon, verb = lexicons(), sides.verb
    if sides.before in lexicon.oblique:
        return False
    if verb in lexicon.auxiliaries or verb in lexicon.bare_verbs or verb in lexicon.speech:
        return True
    return has_verb_prefix(verb) and verb not in lexicon.no_verbs


def _in_office(text: str, span: Span) -> bool:
    """Whether a word of somebody's office stands before a name with no mark between: `Ketua Komisi XI | DPR`."""
    for word in reversed(text[max(0, span.start - 60) : span.start].split()[-_FARTHEST_OFFICE:]):
        if not word[-1].isalnum():
            return False
        if is_head(word.casefold()):
            return True
    return False


def _opens(document: Document, span: Span) -> bool:
    """Whether a mention begins its sentence, a word such as a conjunction or a title before it aside."""
    starts = document.sentence_starts
    begin = starts[document.sentence_at(span.start)] if starts else 0
    return span.start - begin < LONGEST_OPENING and document.text.count(" ", begin, span.start) <= 1


def _leads(document: Document, mentions: Sequence[Span]) -> bool:
    """Whether a name stands in the story's first sentence."""
    starts = document.sentence_starts
    return len(starts) < 2 or any(span.start < starts[1] for span in mentions)


def _list_ends(text: str, mentions: Sequence[Span]) -> dict[int, int]:
    """For the mentions in a list of names, with nothing but a comma or `dan` between: start to the list's end."""
    ordered = sorted(mentions, key=lambda span: span.start)
    ends: dict[int, int] = {}
    for after, before in pairwise(reversed(ordered)):
        if after.start - before.end < 12 and _LISTING.fullmatch(text, before.end, max(before.end, after.start)):
            ends[before.start] = ends.get(after.start, after.end)
    return ends


def _stands_in(form: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if not form or form[0] not in words:  # As of nearly all actors.
        return False
    size = len(form)
    return any(words[at : at + size] == form for at in range(len(words) - size + 1))


def rank_actors(
    document: Document, title: str, actors: Sequence[NamedActor], quotes: Sequence[Quote]
) -> tuple[Actor, ...]:
    """The actors of a story with `salience`, `key` and `quotes`, the most salient first.

    Salience is the probability that a briefer would name the actor, judged from `evidence` by `WEIGHTS`; `key` marks
    those from `KEY_FROM` on, at most `MOST_KEYS` and, where the story names any person or organization, at least one.
    """
    saliences = [
        round(1 / (1 + math.exp(-sum([WEIGHTS[name] * value for name, value in traits.items() if value]))), 3)
        for traits in evidence(document, title, actors, quotes)
    ]
    ranked = sorted(
        zip(actors, saliences, strict=True),
        key=lambda pair: (-pair[1], pair[0].mentions[0].start if pair[0].mentions else 0, pair[0].id),
    )
    quotes_of: dict[str | None, list[int]] = {}
    for number, quote in enumerate(quotes):
        quotes_of.setdefault(quote.speaker, []).append(number)
    return tuple(
        Actor(
            id=actor.id,
            name=actor.name,
            kind=actor.kind,
            roles=actor.roles,
            aliases=actor.aliases,
            salience=salience,
            key=rank < MOST_KEYS and (salience >= KEY_FROM or (rank == 0 and actor.kind != "place")),
            mentions=actor.mentions,
            quotes=tuple(quotes_of.get(actor.id, ())),
        )
        for rank, (actor, salience) in enumerate(ranked)
    )
