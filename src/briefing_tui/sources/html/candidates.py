"""Several readings of one page's body, and the choice among them by what they have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.messages import MessageId
    from briefing_tui.sources.html.story_text import PageBody

Origin = Literal["outlet", "microdata", "page", "json-ld", "trafilatura"]

# What each kind of reading is called.
ORIGINS: dict[Origin, MessageId] = {
    "outlet": "origin.outlet", "microdata": "origin.microdata", "page": "origin.page", "json-ld": "origin.json-ld",
    "trafilatura": "origin.trafilatura",
}  # fmt: skip
# Less is no body: a selector hit a caption or an empty shell.
LEAST_WORDS = 15
# A witness of fewer words is a summary or a caption.
_LEAST_WITNESS_WORDS = 40
# Two readings of one page agree where one holds so much of the other: what is left is bylines, captions, link titles.
_AGREED = 0.85
# A body that holds less of another reading than this has lost a good part of it, and is never given out silently ...
_LOST = 0.75
# ... where what it lacks is more than a paragraph.
_LOST_WORDS = 40
# How much each kind of reading is believed beyond its agreement with the others. An outlet's habits are written down by
# hand; JSON-LD has no paragraphs and is often cut.
_TRUST: dict[Origin, float] = {"outlet": 0.15, "microdata": 0.06, "page": 0.05, "trafilatura": 0.05, "json-ld": -0.1}
_RUN_TOGETHER = 60
_DISTRUST = 0.2
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*$")
# What was cut off ends in the middle of a sentence, or in dots.
_CUT_OFF = re.compile(r"(?:\.\.|…|[^.!?\"'”’)\]])\s*$")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[\"“A-Z])")
_SENTENCE_PAIRS = 5


@dataclass(frozen=True)
class BodyCandidate:
    """One reading of a page's body: where it comes from, and the place on the page (a selector or a field)."""

    origin: Origin
    place: str
    body: PageBody

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs of neighbouring words, case and punctuation aside: what readings are compared by."""
        words = (word.casefold() for text in self.body.paragraphs for word in _WORD.findall(text))
        return frozenset(pairwise(words))

    @property
    def is_run_together(self) -> bool:
        """Whether it is what trafilatura falls back to: all text of the page in one paragraph, menus and all."""
        return self.origin == "trafilatura" and len(self.body.paragraphs) == 1 and self.body.words >= _RUN_TOGETHER

    def covers(self, other: BodyCandidate) -> float:
        """How much of another reading is in this one, from 0 to 1."""
        return len(self.pairs & other.pairs) / len(other.pairs) if other.pairs else 1.0

    def agreement(self, other: BodyCandidate) -> float:
        """How alike two readings are, from 0 to 1: the harmonic mean of what each has of the other (F1)."""
        both = len(self.pairs) + len(other.pairs)
        return 2 * len(self.pairs & other.pairs) / both if both else 0.0


@dataclass(frozen=True, slots=True)
class BodyChoice:
    """The reading that was chosen, all that were made, and the one of which it has lost a good part, if any."""

    chosen: BodyCandidate
    candidates: tuple[BodyCandidate, ...]
    lost: BodyCandidate | None = None

    @property
    def is_completed_by_data(self) -> bool:
        """Whether the body is what JSON-LD gives, to its end, and the page shows only the beginning of."""
        if self.chosen.origin != "json-ld" or _CUT_OFF.search(self.chosen.body.paragraphs[-1]):
            return False
        return any(_completes(self.chosen, one) for one in self.candidates if one.body.words >= LEAST_WORDS)


def agreed_candidate(candidates: Sequence[BodyCandidate]) -> BodyCandidate | None:
    """The first reading, where another one confirms it and it holds what all others hold; else None."""
    read = [candidate for candidate in candidates if candidate.body.words >= LEAST_WORDS]
    witnesses = [other for other in read[1:] if other.body.words >= _LEAST_WITNESS_WORDS]
    if not witnesses or not all(read[0].covers(other) >= _AGREED for other in witnesses):
        return None
    return read[0] if any(other.covers(read[0]) >= _AGREED for other in witnesses) else None


def chosen_candidate(candidates: Sequence[BodyCandidate]) -> BodyChoice | None:
    """The reading that the others agree with most; of two, the one that holds the other and whole sentences more.

    None where no reading has a body's length.
    """
    read = [candidate for candidate in candidates if candidate.body.words >= LEAST_WORDS]
    if not read:
        return None
    chosen = max(read, key=lambda candidate: _votes(candidate, read))
    if len(read) == 2:
        other = read[1] if chosen is read[0] else read[0]
        chosen = other if _completes(other, chosen) else chosen
    told = next((other for other in read if other.origin == "json-ld"), None)
    if told is not None and _completes(told, chosen):
        # What the outlet itself gives as the whole body, and the page shows only the beginning of.
        chosen = told
    return BodyChoice(chosen, tuple(candidates), lost_candidate(chosen, read))


def _completes(other: BodyCandidate, chosen: BodyCandidate) -> bool:
    """Whether another reading holds the chosen one and a good part of a story more."""
    return (
        other is not chosen
        and not other.is_run_together
        and other.covers(chosen) >= _AGREED
        and chosen.covers(other) < _LOST
        and _missed(chosen, other) >= _LOST_WORDS
    )


def lost_candidate(chosen: BodyCandidate, candidates: Sequence[BodyCandidate]) -> BodyCandidate | None:
    """The reading that has most sentences which the chosen one has not, where they are a good part of it."""
    lost = [other for other in candidates if other is not chosen and _has_lost(chosen, other)]
    return max(lost, key=lambda other: other.body.words, default=None)


def _has_lost(chosen: BodyCandidate, other: BodyCandidate) -> bool:
    # Our own reading of the page may hold comments and other stories' beginnings: it alone is no witness of a loss.
    return other.origin != "page" and chosen.covers(other) < _LOST and _missed(chosen, other) >= _LOST_WORDS


def _missed(chosen: BodyCandidate, other: BodyCandidate) -> int:
    """How many words the other reading has in whole sentences of which the chosen one knows little."""
    missed = 0
    for text in (sentence for paragraph in other.body.paragraphs for sentence in _BETWEEN_SENTENCES.split(paragraph)):
        pairs = set(pairwise(word.casefold() for word in _WORD.findall(text)))
        if len(pairs) >= _SENTENCE_PAIRS and _SENTENCE_END.search(text) and len(pairs & chosen.pairs) < len(pairs) / 2:
            missed += len(text.split())
    return missed


def _votes(candidate: BodyCandidate, candidates: Sequence[BodyCandidate]) -> float:
    others = [other for other in candidates if other is not candidate]
    mean = sum(candidate.agreement(other) for other in others) / len(others) if others else 0.0
    return mean + _TRUST[candidate.origin] - (_DISTRUST if candidate.is_run_together else 0)
