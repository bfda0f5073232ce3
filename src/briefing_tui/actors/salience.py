"""Who matters most in a story."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_matching import words_of
from briefing_tui.briefing import Actor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.mentions import NamedActor
    from briefing_tui.briefing import Quote, Span
    from briefing_tui.language import Document

MOST_KEYS = 7
# Characters before a name that still begins its sentence: a conjunction or a title.
LONGEST_OPENING = 30
# Weights of a logistic regression on 79 hand-annotated stories: `training/fit_salience.py`.
WEIGHTS = {
    "base": -1.33,
    "person": 0.53,
    "organization": 0.44,
    "place": -2.29,
    "headline": 1.11,
    "lead": 0.59,
    "mentions": 0.25,
    "speaks": 1.73,
    "acts": 0.77,
    "opens": 1.52,
    "once": -0.85,
    "listed": -0.48,
    "office": 0.36,
}
KEY_FROM = 0.42

# Between two names of a list.
_LISTING = re.compile(r"\s*(?:,|dan|serta|,\s*(?:dan|serta))\s*")
_WORD_BEFORE = re.compile(r"([\w/-]+|[^\w\s])\s*$")
_WORDS_AFTER = re.compile(r"\s*(\([^)]{1,40}\)\s*|,[^,.]{1,80},\s*)?([\w-]+)?")


def evidence(
    document: Document, title: str, actors: Sequence[NamedActor], quotes: Sequence[Quote]
) -> list[dict[str, float]]:
    """What the text says of the weight of each actor, as numbers between 0 and about 2.

    `headline`: named in the title; `lead`: named in the first sentence (1) or the next two (0.5); `mentions`: their
    logarithm; `once`: named a single time; `speaks`: is given words by a quote or a verb of saying beside the name;
    `acts`: the logarithm of how often the name stands as subject, before a verb; `opens`: the logarithm of how often it
    begins a sentence; `listed`: the share of its mentions that stand in a list of names; `office`: a role is given.
    """
    text = document.text
    speakers = {quote.speaker for quote in quotes}
    headline = words_of(title)
    listed = _in_lists(text, [span for actor in actors for span in actor.mentions])
    evidences = []
    for actor in actors:
        beside = [_words_beside(text, span) for span in actor.mentions]
        speaks = any(_speaks(*words) for words in beside)
        acts = sum(_acts(*words) for words in beside)
        forms = [words_of(form) for form in (actor.name, *actor.aliases)]
        evidences.append(
            {
                "base": 1.0,
                actor.kind: 1.0,
                "headline": float(any(_stands_in(form, headline) for form in forms)),
                "lead": _lead(document, actor.mentions[0].start if actor.mentions else len(text)),
                "mentions": math.log(len(actor.mentions) or 1),
                "once": float(len(actor.mentions) == 1),
                "speaks": float(actor.id in speakers or speaks),
                "acts": math.log1p(acts),
                "opens": math.log1p(sum(_opens(document, span) for span in actor.mentions)),
                "listed": sum(span.start in listed for span in actor.mentions) / (len(actor.mentions) or 1),
                "office": float(bool(actor.roles)),
            }
        )
    return evidences


def _words_beside(text: str, span: Span) -> tuple[str, str]:
    """The words right before and behind a mention, case-folded; a bracket or an apposition behind it is skipped."""
    before = _WORD_BEFORE.search(text, max(0, span.start - 40), span.start)
    after = _WORDS_AFTER.match(text, span.end, span.end + 140)
    return before.group(1).casefold() if before else "", (after.group(2) or "").casefold() if after else ""


def _speaks(word_before: str, word_after: str) -> bool:
    """Whether a verb of saying stands beside the name."""
    speech = lexicons().speech
    return word_before in speech or word_after in speech


def _acts(word_before: str, word_after: str) -> bool:
    """Whether the name is the subject of a verb behind it."""
    if word_before in lexicons().oblique or not word_after or word_after[0].isdigit():
        return False
    return (
        word_after in lexicons().auxiliaries
        or word_after in lexicons().speech
        or (len(word_after) > 5 and word_after.startswith(("me", "ber")) and word_after[2].islower())
    )


def _opens(document: Document, span: Span) -> bool:
    """Whether a mention begins its sentence, a word such as a conjunction or a title before it aside."""
    starts = document.sentence_starts
    begin = starts[document.sentence_at(span.start)] if starts else 0
    return span.start - begin < LONGEST_OPENING and document.text.count(" ", begin, span.start) <= 1


def _lead(document: Document, place: int) -> float:
    """How early a place stands: 1 in the first sentence, 0.5 in the next two, else 0."""
    later_starts = [*document.sentence_starts[1:4], len(document.text)]
    return 1.0 if place < later_starts[0] else 0.5 if place < later_starts[:3][-1] else 0.0


def _in_lists(text: str, mentions: Sequence[Span]) -> set[int]:
    """Where the mentions begin that stand in a list: beside another name with nothing but a comma or `dan` between."""
    ordered = sorted(mentions, key=lambda span: span.start)
    starts: set[int] = set()
    for before, after in pairwise(ordered):
        if after.start - before.end < 12 and _LISTING.fullmatch(text, before.end, max(before.end, after.start)):
            starts |= {before.start, after.start}
    return starts


def _stands_in(form: tuple[str, ...], words: tuple[str, ...]) -> bool:
    size = len(form)
    return any(words[at : at + size] == form for at in range(len(words) - size + 1)) if form else False


def rank_actors(
    document: Document, title: str, actors: Sequence[NamedActor], quotes: Sequence[Quote]
) -> tuple[Actor, ...]:
    """The actors of a story with `salience`, `key` and `quotes`, the most salient first.

    Salience is the probability that a briefer would name the actor, judged from `evidence` by `WEIGHTS`; `key` marks
    those from `KEY_FROM` on, at most `MOST_KEYS` and, where the story names any person or organization, at least one.
    """
    saliences = [
        round(1 / (1 + math.exp(-sum(WEIGHTS[name] * value for name, value in traits.items()))), 3)
        for traits in evidence(document, title, actors, quotes)
    ]
    ranked = sorted(
        zip(actors, saliences, strict=True),
        key=lambda pair: (-pair[1], pair[0].mentions[0].start if pair[0].mentions else 0, pair[0].id),
    )
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
            quotes=tuple(n for n, quote in enumerate(quotes) if quote.speaker == actor.id),
        )
        for rank, (actor, salience) in enumerate(ranked)
    )
