"""What the tagger sees of a word: itself, its neighbours, the capital run it stands in, and the rest of the story.

The features are those of linear-chain CRFs for names (McCallum & Li 2003; Ratinov & Roth 2009), with story-level
evidence: how the same word stands elsewhere in the story.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_tui.actors.abbreviations import abbreviations
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.tagger.models import NAMING_BITS
from briefing_tui.actors.tagger.story_subjects import story_subjects
from briefing_tui.actors.tagger.word_features import EDGE, KEPT_FLAGS, features_of_lists, seen_word

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from briefing_tui.actors.tagger.word_features import Word

_SENTENCE_LEADS = frozenset("\"“‘'(-:.!?”")
# The tagger's library encodes each feature that is no bytes: those that are kept are.
Feature = str | bytes
# Names, and what tells the words of names from others, stand no farther than this from a word that may be of a name: of
# 156,000 words the tagger labels ten otherwise than where it sees all of them.
_REACH = 2
_BEFORE_ANOTHER, _BEHIND_ANOTHER, _SECOND_BEFORE = (NAMING_BITS[begin] for begin in ("w+", "w-", "-2w-1w="))
_BEGINS_RUN, _ENDS_RUN = NAMING_BITS["rf="], NAMING_BITS["re="]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The words of a sentence, what each says of itself, which have a capital, and the runs of these.

    A run is told by its first word and the one behind it.
    """

    words: Sequence[str]
    seen: Sequence[Word]
    capitals: Sequence[int]
    runs: Sequence[tuple[int, int]]


def _sentence(words: Sequence[str], see: Callable[[str], Word]) -> _Sentence:
    seen = [see(word) for word in words]
    capitals = [at for at, word in enumerate(seen) if word.is_capital]
    return _Sentence(words, seen, capitals, _runs(words, seen, capitals))


def _runs(words: Sequence[str], seen: Sequence[Word], capitals: Sequence[int]) -> list[tuple[int, int]]:
    """The capital runs of a sentence: stretches of capitalised words, particles (`bin`, `van`) and numbers inside."""
    particles = lexicons().particles
    runs: list[tuple[int, int]] = []
    end, size = 0, len(words)
    for at in capitals:
        if at < end:
            continue
        end = at + 1
        while end < size:
            word = words[end]
            if not (seen[end].is_capital or (word[0].isdigit() and len(word) < 5)):
                initial = word == "." and len(words[end - 1]) <= 3
                joins = initial or word in particles or word in ("-", "'", "&", "’")
                if not (joins and end + 1 < size and seen[end + 1].is_capital):
                    break
            end += 1
        runs.append((at, end))
    return runs


class _Evidence:
    """What a single sentence does not give: how its words stand in all sentences of the story, what that is about."""

    def __init__(self, sentences: Sequence[_Sentence]) -> None:
        self.subjects = story_subjects(sentence.words for sentence in sentences)
        cues: dict[str, defaultdict[str, int]] = {}
        small: set[str] = set()
        for sentence in sentences:
            _count_cues(sentence, cues)
            small.update([word for word in sentence.words if word[0].islower()])
        self._features = {word: _summary(word, counts, small) for word, counts in cues.items()}

    def of(self, word: str) -> tuple[str, ...]:
        """The story's evidence on one word, as features."""
        return self._features.get(word, ())


def _count_cues(sentence: _Sentence, cues: dict[str, defaultdict[str, int]]) -> None:
    """Count for each word of the sentence's capital runs what stands beside its run and how it stands inside."""
    words, seen = sentence.words, sentence.seen
    for head, tail in sentence.runs:
        beside = _cues_beside(seen, head, tail)
        for word in words[head:tail]:
            counts = cues.get(word)
            if counts is None:
                counts = cues[word] = defaultdict(int)
            for cue in beside:
                counts[cue] += 1
            counts["*"] += 1
        if tail - head > 1:
            _count_inside(words[head:tail], seen[head:tail], cues)


def _summary(word: str, counts: dict[str, int], small: Collection[str]) -> tuple[str, ...]:
    features = [f"S{cue}" for cue, count in counts.items() if count and cue != "*"]
    features.append(f"S#{min(counts['*'], 4)}")
    if word.casefold() in small:
        features.append("Ssmall")
    return tuple(features)


def _cues_beside(seen: Sequence[Word], head: int, tail: int) -> list[str]:
    """What the words before and behind a capital run say of it, as short codes."""
    before = seen[head - 1] if head else EDGE
    after = seen[tail] if tail < len(seen) else EDGE
    cues = []
    if "s" in before.flags:
        cues.append("s")
    if "t" in before.flags or "r" in before.flags or "h" in before.flags:
        cues.append("t")
    if before.lower in ("di", "ke", "dari"):
        cues.append(before.lower)
    if "s" in after.flags:
        cues.append("v")
    if after.lower == "(":
        cues.append("(")
    if before.lower == "(" and after.lower == ")":
        cues.append(")")
    return cues


def _count_inside(run: Sequence[str], seen: Sequence[Word], cues: dict[str, defaultdict[str, int]]) -> None:
    """Count how each word of a run of several stands in it: its place, and the words beside it that the lists know."""
    named = [word for word, other in zip(run, seen, strict=True) if "n" in other.flags or "f" in other.flags]
    heads, last, behind_title = seen[0].flags, len(run) - 1, False
    for at, (word, other) in enumerate(zip(run, seen, strict=True)):
        counts = cues[word]
        counts["first" if at == 0 else "last" if at == last else "mid"] += 1
        counts["n"] += named.count(word) < len(named)
        counts["o"] += at > 0 and "o" in heads
        counts["p"] += at > 0 and "p" in heads
        counts["T"] += behind_title
        behind_title = behind_title or "t" in other.flags or "r" in other.flags


class WordFeatures:
    """The features of a story's words, each word seen in its sentence and in the light of all of them.

    All features are made, for training, or those alone that the models may know (`see=word_for_models`).
    """

    def __init__(self, sentences: Iterable[Sequence[str]], see: Callable[[str], Word] = seen_word) -> None:
        self._sentences = [_sentence(words, see) for words in sentences]
        self._evidence = _Evidence(self._sentences)

    def around_names(self, number: int) -> list[int]:
        """The places of a sentence, rising, where a name may stand, and those beside: about seven words in ten.

        Nobody is named where neither a capital is near nor a word that is not a common one (`detikcom`).
        """
        seen = self._sentences[number].seen
        around: list[int] = []
        end, size = 0, len(seen)
        for at in [at for at, word in enumerate(seen) if word.may_name]:
            begin, behind = max(end, at - _REACH), min(size, at + _REACH + 1)
            around += range(begin, behind)
            end = behind
        return around if end == size else [*around, size - 1]  # What ends a sentence is told from what is cut off.

    def of_sentence(self, number: int, places: Iterable[int] | None = None) -> list[list[Feature]]:
        """The features of every word of a sentence, as short strings or their UTF-8.

        Where `places` are given, those of `around_names`, the words beside them are left with few or none.
        """
        sentence = self._sentences[number]
        seen = sentence.seen
        around = [EDGE, EDGE, *seen, EDGE, EDGE]
        features: list[list[Feature]] = [[] for _ in seen]
        for at in range(len(seen)) if places is None else places:
            second_behind, behind, word, before, second_before = around[at : at + 5]
            features[at] = [
                *word.own,
                *second_behind.to_second_behind,
                *behind.to_behind,
                *before.to_before,
                *second_before.to_second_before,
            ]
        for at in sentence.capitals:
            features[at] += _capital_features(sentence, at, self._evidence)
            if around[at + 4].is_capital and not around[at + 3].is_capital:
                features[at + 1].append(f"in={around[at + 3].lower}")
        for head, tail in sentence.runs:
            _run_features(seen, head, tail, features)
        for head, at, tail in abbreviations(sentence.words):
            for inside in range(head, at):
                features[inside].append("abF" if inside == head else "abI")
            for inside in range(at + 1, tail):
                features[inside].append("abS")
        for at in sentence.capitals:
            if seen[at].names:
                _gazetteer_features(seen, at, features)
        return features


def _capital_features(sentence: _Sentence, at: int, story: _Evidence) -> list[str]:
    """The features of a capitalised word in the story and with its neighbours."""
    seen, word = sentence.seen, sentence.seen[at]
    features = [*story.of(sentence.words[at])]
    for subject in story.subjects:
        features += (f"T{subject}", f"T{subject}{word.flags}", f"T{subject}-{seen[at - 1].lower if at else ''}")
    if at + 1 < len(seen) and word.known & _BEFORE_ANOTHER:
        features.append(f"w+{word.lower}|{seen[at + 1].lower}")
    if at:
        before = seen[at - 1]
        if before.known & _BEHIND_ANOTHER:
            features.append(f"w-{before.lower}|{word.lower}")
        features.append(f"-1f{before.flags}|{word.flags}")
        if at > 1 and seen[at - 2].known & _SECOND_BEFORE:
            features.append(f"-2w-1w={seen[at - 2].lower}|{before.lower}")
    if at == 0 or (at == 1 and sentence.words[0] in _SENTENCE_LEADS):
        features.append("start")
    return features


def _run_features(seen: Sequence[Word], head: int, tail: int, features: list[list[Feature]]) -> None:
    """Add to the words of a capital run what they have in common and their places in it."""
    size = len(seen)
    before = seen[head - 1].lower if head else "<>"
    before2 = seen[head - 2].lower if head > 1 else "<>"
    after = seen[tail].lower if tail < size else "<>"
    after2 = seen[tail + 1].lower if tail + 1 < size else "<>"
    shared: list[Feature] = [
        f"rb={before}",
        f"ra={after}",
        f"rb2={before2}|{before}",
        f"ra2={after}|{after2}",
        f"rba={before}|{after}",
    ]
    if seen[head].known & _BEGINS_RUN:
        shared.append(f"rf={seen[head].lower}")
    if seen[tail - 1].known & _ENDS_RUN:
        shared.append(f"re={seen[tail - 1].lower}")
    shared += features_of_lists("rB", seen[head - 1].flags) if head else ()
    shared += _lists_inside("".join([word.flags for word in seen[head:tail]]))
    length, title = min(tail - head, 5), -1
    for at in range(head, tail):
        own = features[at]
        place = "F" if at == head else "L" if at == tail - 1 else "M"
        own += shared
        own.append(f"rl={length}{place}")
        if title >= 0:
            own.append(f"rt{min(at - title, 4)}")
        if "t" in seen[at].flags or "r" in seen[at].flags:
            title = at


@lru_cache(maxsize=KEPT_FLAGS)
def _lists_inside(flags: str) -> tuple[bytes, ...]:
    """The features of a capital run by the lists that know its words as names or heads of names."""
    return features_of_lists("rI", "".join([flag for flag in "flnop" if flag in flags]))


def _gazetteer_features(seen: Sequence[Word], at: int, features: list[list[Feature]]) -> None:
    """Add to words the names of the gazetteer that begin at one: to those in a name, and to the one behind it."""
    size = len(seen)
    second = seen[at + 1].lower if at + 1 < size else ""
    for rest, label in seen[at].names:
        if rest and rest[0] != second:  # Nearly all of the lists' dozens of banks and universities.
            continue
        end = at + 1 + len(rest)
        if end <= size and (len(rest) < 2 or tuple(word.lower for word in seen[at + 1 : end]) == rest):
            more = "+" if rest else ""
            features[at].append(f"gB{label}{more}")
            for inside in range(at + 1, end):
                features[inside].append(f"gI{label}")
            if end < size:
                features[end].append(f"gE{label}")
            if rest:
                break
