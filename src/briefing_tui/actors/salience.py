"""Who matters most in a story."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_matching import words_of
from briefing_tui.language import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor, Quote, Span

MOST_KEYS = 7
# Characters before a name that still begins its sentence: a conjunction or a title.
LONGEST_OPENING = 30
# Weights of a logistic regression on 53 hand-annotated stories: `training/fit_salience.py`.
WEIGHTS = {
    "base": -1.33,
    "person": 0.23,
    "organization": 0.27,
    "place": -1.82,
    "headline": 0.42,
    "lead": 0.59,
    "mentions": 0.31,
    "speaks": 1.40,
    "acts": 0.86,
    "opens": 1.73,
    "once": -0.81,
    "listed": -0.65,
    "office": 0.79,
}
KEY_FROM = 0.42

# Between two names of a list.
_LISTING = re.compile(r"\s*(?:,|dan|serta|,\s*(?:dan|serta))\s*")
_WORD_BEFORE = re.compile(r"([\w/-]+|[^\w\s])\s*$")
_WORDS_AFTER = re.compile(r"\s*(\([^)]{1,40}\)\s*|,[^,.]{1,80},\s*)?([\w-]+)?")


def evidence(text: str, title: str, actors: Sequence[Actor], quotes: Sequence[Quote]) -> list[dict[str, float]]:
    """What the text says of the weight of each actor, as numbers between 0 and about 2.

    `headline`: named in the title; `lead`: named in the first sentence (1) or the next two (0.5); `mentions`: their
    logarithm; `once`: named a single time; `speaks`: is given words by a quote or a verb of saying beside the name;
    `acts`: the logarithm of how often the name stands as subject, before a verb; `opens`: the logarithm of how often it
    begins a sentence; `listed`: the share of its mentions that stand in a list of names; `office`: a role is given.
    """
    known = lexicons()
    spoken = {quote.speaker for quote in quotes}
    headline = words_of(title)
    starts = [span.start for span in sentences(text)]
    opening = [*starts[1:4], len(text)]
    listed = _in_lists(text, [span for actor in actors for span in actor.mentions])
    found = []
    for actor in actors:
        acts = speaks = opens = 0
        for span in actor.mentions:
            begin = starts[max(0, bisect_right(starts, span.start) - 1)] if starts else 0
            opens += span.start - begin < LONGEST_OPENING and text.count(" ", begin, span.start) <= 1
            before = _WORD_BEFORE.search(text, max(0, span.start - 40), span.start)
            word_before = before.group(1).casefold() if before else ""
            after = _WORDS_AFTER.match(text, span.end, span.end + 140)
            word_after = (after.group(2) or "").casefold() if after else ""
            if word_before in known.speech or word_after in known.speech:
                speaks += 1
            if (
                word_before not in lexicons().oblique
                and word_after
                and not word_after[0].isdigit()
                and (
                    word_after in lexicons().auxiliaries
                    or word_after in known.speech
                    or (len(word_after) > 5 and word_after.startswith(("me", "ber")) and word_after[2].islower())
                )
            ):
                acts += 1
        first = actor.mentions[0].start if actor.mentions else len(text)
        forms = [words_of(form) for form in (actor.name, *actor.aliases)]
        found.append(
            {
                "base": 1.0,
                actor.kind: 1.0,
                "headline": float(any(_stands_in(form, headline) for form in forms)),
                "lead": 1.0 if first < opening[0] else 0.5 if first < opening[:3][-1] else 0.0,
                "mentions": math.log(len(actor.mentions) or 1),
                "once": float(len(actor.mentions) == 1),
                "speaks": float(actor.id in spoken or speaks > 0),
                "acts": math.log1p(acts),
                "opens": math.log1p(opens),
                "listed": sum(span.start in listed for span in actor.mentions) / (len(actor.mentions) or 1),
                "office": float(bool(actor.roles)),
            }
        )
    return found


def _in_lists(text: str, mentions: Sequence[Span]) -> set[int]:
    """Where the mentions begin that stand in a list: beside another name with nothing but a comma or `dan` between."""
    ordered = sorted(mentions, key=lambda span: span.start)
    found: set[int] = set()
    for before, after in pairwise(ordered):
        if after.start - before.end < 12 and _LISTING.fullmatch(text, before.end, max(before.end, after.start)):
            found |= {before.start, after.start}
    return found


def _stands_in(form: tuple[str, ...], words: tuple[str, ...]) -> bool:
    size = len(form)
    return any(words[at : at + size] == form for at in range(len(words) - size + 1)) if form else False


def rank_actors(text: str, title: str, actors: Sequence[Actor], quotes: Sequence[Quote]) -> tuple[Actor, ...]:
    """The same actors with `salience`, `key` and `quotes` filled in, the most salient first.

    Salience is the probability that a briefer would name the actor, judged from `evidence` by `WEIGHTS`; `key` marks
    those from `KEY_FROM` on, at most `MOST_KEYS` and, where the story names any person or organization, at least one.
    """
    scored = []
    for actor, seen in zip(actors, evidence(text, title, actors, quotes), strict=True):
        weight = sum(WEIGHTS[name] * value for name, value in seen.items())
        said = tuple(n for n, quote in enumerate(quotes) if quote.speaker == actor.id)
        scored.append(replace(actor, quotes=said, salience=round(1 / (1 + math.exp(-weight)), 3)))
    scored.sort(key=lambda a: (-a.salience, a.mentions[0].start if a.mentions else 0, a.id))
    return tuple(
        replace(a, key=n < MOST_KEYS and (a.salience >= KEY_FROM or (n == 0 and a.kind != "place")))
        for n, a in enumerate(scored)
    )
