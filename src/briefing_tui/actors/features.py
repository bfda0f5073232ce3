"""What the tagger sees of a word: itself, its neighbours, the capital run it stands in, and the rest of the story.

The features are those of linear-chain CRFs for names (McCallum & Li 2003; Ratinov & Roth 2009), with story-level
evidence: how the same word stands elsewhere in the story.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_tui.actors.abbreviations import abbreviations
from briefing_tui.actors.lexicon import lexicons

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SHAPES = ((re.compile(r"[A-Z]+"), "A"), (re.compile(r"[a-z]+"), "a"), (re.compile(r"[0-9]+"), "0"))
_SENTENCE_LEADS = frozenset("\"“‘'(-:.!?”")


@lru_cache(maxsize=40_000)
def _shape(word: str) -> str:
    for pattern, sign in _SHAPES:
        word = pattern.sub(sign, word)
    return word[:6]


@lru_cache(maxsize=40_000)
def flags(word: str) -> tuple[str, ...]:
    """The lexicon classes of one word, as short codes."""
    words, low = lexicons(), word.casefold()
    known = [
        code
        for code, listed in (
            ("t", words.role_heads),
            ("r", words.ranks),
            ("h", words.honorifics),
            ("d", words.degrees),
            ("s", words.speech),
            ("o", words.organization_heads),
            ("p", words.place_heads),
            ("b", words.particles),
            ("n", words.person_names),
            ("f", words.foreign_names),
            ("l", words.place_words),
        )
        if low in listed
    ]
    if low not in words.common:
        known.append("u")
    return tuple(known)


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital letter, or with a digit before one (`2NE1`)."""
    return word[0].isupper()


@lru_cache(maxsize=40_000)
def _own(word: str) -> tuple[str, ...]:
    low, capital = word.casefold(), is_capital(word)
    found = [f"w={low}", f"s={_shape(word)}"]
    if word.isalpha() or "-" in word:
        found += [f"e2={low[-2:]}", f"e3={low[-3:]}", f"b3={low[:3]}"]
        if capital:
            found += [f"e4={low[-4:]}", f"b2={low[:2]}", f"b4={low[:4]}", f"len={min(len(low), 9)}"]
    sign = "C" if capital else "c"
    known = flags(word)
    found += [f"{sign}{flag}" for flag in known]
    if capital:
        found.append("k=" + "".join(known))
        if word.isupper() and len(word) > 1:
            found.append("caps")
    return tuple(found)


@lru_cache(maxsize=200_000)
def _near(word: str, offset: int) -> tuple[str, ...]:
    low = word.casefold()
    sign = "C" if is_capital(word) else "c"
    near = abs(offset) == 1
    found = [f"{offset}w={low}", f"{offset}s={_shape(word)}"]
    found += [f"{offset}{sign}{flag}" for flag in flags(word)]
    if near and word.isalpha():
        found += [f"{offset}e3={low[-3:]}"]
    return tuple(found)


class StoryEvidence:
    """How the words of one story stand in all its sentences: evidence that a single sentence does not give."""

    def __init__(self, sentences: Iterable[Sequence[str]]) -> None:
        self.small: set[str] = set()
        self.cues: dict[str, Counter[str]] = {}
        self.runs: Counter[tuple[str, ...]] = Counter()
        for words in sentences:
            self._take(words)
        self._codes = {word: self._summary(word) for word in self.cues}

    def _take(self, words: Sequence[str]) -> None:
        for head, tail in runs(words):
            run = tuple(words[head:tail])
            self.runs[run] += 1
            cues = _cues_beside(words, head, tail)
            for at, word in enumerate(run):
                cue = self.cues.setdefault(word, Counter())
                cue.update(cues)
                cue["*"] += 1
                if len(run) > 1:
                    _count_inside(cue, run, at)
        self.small.update(word for word in words if word[0].islower())

    def _summary(self, word: str) -> tuple[str, ...]:
        cue = self.cues[word]
        found = [f"S{sign}" for sign in cue if cue[sign] and sign != "*"]
        found.append(f"S#{min(cue['*'], 4)}")
        if word.casefold() in self.small:
            found.append("Ssmall")
        return tuple(found)

    def of(self, word: str) -> tuple[str, ...]:
        """The story's evidence on one word, as features."""
        return self._codes.get(word, ())


def _cues_beside(words: Sequence[str], head: int, tail: int) -> list[str]:
    """What the words before and behind a capital run say of it, as short codes."""
    lexicon = lexicons()
    before = words[head - 1].casefold() if head else "<>"
    after = words[tail].casefold() if tail < len(words) else "<>"
    cues = []
    if before in lexicon.speech:
        cues.append("s")
    if before in lexicon.role_heads or before in lexicon.ranks or before in lexicon.honorifics:
        cues.append("t")
    if before in ("di", "ke", "dari"):
        cues.append(before)
    if after in lexicon.speech:
        cues.append("v")
    if after == "(":
        cues.append("(")
    if before == "(" and after == ")":
        cues.append(")")
    return cues


def _count_inside(cue: Counter[str], run: tuple[str, ...], at: int) -> None:
    """Count how the word `at` stands in a run of several: its place, and the words beside it that the lists know."""
    lexicon, word = lexicons(), run[at]
    cue["first" if at == 0 else "last" if at == len(run) - 1 else "mid"] += 1
    cue["n"] += any("n" in flags(w) or "f" in flags(w) for w in run if w != word)
    lead = run[0].casefold()
    cue["o"] += at > 0 and lead in lexicon.organization_heads
    cue["p"] += at > 0 and lead in lexicon.place_heads
    cue["T"] += at > 0 and any(w.casefold() in lexicon.role_heads or w.casefold() in lexicon.ranks for w in run[:at])


def runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """The capital runs of a sentence: stretches of capitalised words, particles (`bin`, `van`) and numbers inside."""
    known = lexicons()
    found: list[tuple[int, int]] = []
    at, size = 0, len(words)
    while at < size:
        if not words[at][0].isupper():
            at += 1
            continue
        end = at + 1
        while end < size:
            word = words[end]
            initial = word == "." and len(words[end - 1]) <= 3
            joins = initial or word in known.particles or word in ("-", "'", "&", "’")
            goes_on = joins and end + 1 < size and words[end + 1][0].isupper()
            if not (word[0].isupper() or goes_on or (word[0].isdigit() and len(word) < 5)):
                break
            end += 1
        found.append((at, end))
        at = end
    return found


def _gazetteer(words: Sequence[str], features: list[list[str]]) -> None:
    names = lexicons().gazetteer
    low = [word.casefold() for word in words]
    size = len(words)
    for at, first in enumerate(low):
        if not words[at][0].isupper() or first not in names:
            continue
        for rest, label in names[first]:
            end = at + 1 + len(rest)
            if end <= size and (not rest or tuple(low[at + 1 : end]) == rest):
                more = "+" if rest else ""
                features[at].append(f"gB{label}{more}")
                for inside in range(at + 1, end):
                    features[inside].append(f"gI{label}")
                if end < size:
                    features[end].append(f"gE{label}")
                if rest:
                    break


def _run_features(words: Sequence[str], head: int, tail: int, features: list[list[str]]) -> None:
    size = len(words)
    before = words[head - 1].casefold() if head else "<>"
    before2 = words[head - 2].casefold() if head > 1 else "<>"
    after = words[tail].casefold() if tail < size else "<>"
    after2 = words[tail + 1].casefold() if tail + 1 < size else "<>"
    first, last = words[head].casefold(), words[tail - 1].casefold()
    length = min(tail - head, 5)
    known = [flags(word) for word in words[head:tail]]
    shared = [
        f"rb={before}",
        f"ra={after}",
        f"rf={first}",
        f"re={last}",
        f"rb2={before2}|{before}",
        f"ra2={after}|{after2}",
        f"rba={before}|{after}",
    ]
    shared += [f"rB{flag}" for flag in flags(words[head - 1])] if head else []
    inside = {flag for word in known for flag in word if flag in "nfopl"}
    shared += [f"rI{flag}" for flag in sorted(inside)]
    title = -1
    for at in range(head, tail):
        found = features[at]
        place = "F" if at == head else "L" if at == tail - 1 else "M"
        found += shared
        found.append(f"rl={length}{place}")
        if title >= 0:
            found.append(f"rt{min(at - title, 4)}")
        if "t" in known[at - head] or "r" in known[at - head]:
            title = at


def sentence_features(words: Sequence[str], story: StoryEvidence) -> list[list[str]]:
    """The features of every word of a sentence, as short strings."""
    size = len(words)
    features: list[list[str]] = []
    for at, word in enumerate(words):
        found = ["1", *_own(word)]
        for offset in (-2, -1, 1, 2):
            there = at + offset
            if 0 <= there < size:
                found += _near(words[there], offset)
            elif abs(offset) == 1:
                found.append(f"{offset}<>")
        features.append(found)
    for at, word in enumerate(words):
        if not word[0].isupper():
            if 0 < at < size - 1 and words[at - 1][0].isupper() and words[at + 1][0].isupper():
                features[at].append(f"in={word.casefold()}")
            continue
        found = features[at]
        found += story.of(word)
        if at + 1 < size:
            found.append(f"w+{word.casefold()}|{words[at + 1].casefold()}")
        if at:
            found.append(f"w-{words[at - 1].casefold()}|{word.casefold()}")
            found.append(f"-1f{''.join(flags(words[at - 1]))}|{''.join(flags(word))}")
            if at > 1:
                found.append(f"-2w-1w={words[at - 2].casefold()}|{words[at - 1].casefold()}")
        if at == 0 or (at == 1 and words[0] in _SENTENCE_LEADS):
            found.append("start")
    for head, tail in runs(words):
        _run_features(words, head, tail, features)
    for head, at, tail in abbreviations(words):
        for inside in range(head, at):
            features[inside].append("abF" if inside == head else "abI")
        for inside in range(at + 1, tail):
            features[inside].append("abS")
    _gazetteer(words, features)
    return features
