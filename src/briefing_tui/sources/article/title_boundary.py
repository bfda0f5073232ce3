"""Where a related story's title ends when the body runs on behind it without a mark.

ANTARA's stories lose their line breaks when they are scraped: `Baca juga: Judul berita lain Ia menambahkan ...`. Every
capitalized word may begin the body, and so may nothing. A conditional (softmax) model weighs signs of each place: how
long the title would be, whether the word is one that opens sentences, what stands around it, what the rest of the story
writes together. Its weights and words are in `data/models/title_boundary.toml`, written by
`training/train_title_boundary.py`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from math import exp, log
from typing import NamedTuple

from briefing_tui.language import ends_sentence
from briefing_tui.language.common_words import common_words
from briefing_tui.resources import line_list, word_list

# Longer than any headline: of 1,600 ANTARA titles the longest has 115 characters.
LONGEST_TITLE = 140
_WORD = re.compile(r"\S+")
_EDGES = "\"“”‘’'()[]{},.:;!?…"
_MARKED_OPENING = ("“", '"', "‘", "(", "[", "—", "•", "*")
_VERB = re.compile(r"(?:me[mnrlwy]|di|ber|ter|meng|meny)[a-z]{3,}")
_LIST_ITEM = re.compile(r"\d{1,2}[.)]")
_ACTIVE = re.compile(r"me[mnrlwy][a-z]{3,}")
# Upper bounds of the classes that a title's length falls in, in characters.
_FIRST_SMALL = (2, 3, 4, 6, 8, 11)
_LENGTHS = (20, 30, 38, 45, 51, 56, 60, 63, 65, 67, 69, 71, 74, 80, 90, 105)
# So many characters behind a title are looked at for the end of what somebody says there.
_LONGEST_STATEMENT = 600
_FEWEST_WORDS = 2
_PARTINGS_KEPT = 40
_HEADLINE_REACH = 20
_HEADLINE_WORDS = 5
_TELLING_WORDS = 2
_CHOSEN: dict[str, frozenset[str]] = {}


@cache
def _statement() -> re.Pattern[str]:
    """The blank before a quotation that is said: `| "Pasar sudah penuh," ujar Budi`."""
    said = "|".join(sorted(word_list("lexicons/speech.toml", "inquit", "roots")))
    return re.compile(rf"(?<=[\w)]) (?=[\"“][A-Z][^\"“”\n]{{8,{_LONGEST_STATEMENT}}}[,.!?][\"”] ?(?:{said})(?:nya)?\b)")


class BoundaryCandidate(NamedTuple):
    """A place where the title may end, and the signs that speak for or against it."""

    end: int
    signs: tuple[str, ...]


def title_end(run: str, story: str) -> int:
    """Where the title at the beginning of `run` ends; `len(run)` where it fills it.

    `story` is the text around it, whose word pairs tell names from new sentences. What somebody says between marks
    begins the body: no comma stands before its mark.
    """
    statement = _statement().search(run, 0, LONGEST_TITLE + _LONGEST_STATEMENT)
    if statement is not None and statement.start() <= LONGEST_TITLE:
        return statement.start()
    return max(boundary_candidates(run, story), key=_score).end


def listed_title_ends(run: str, story: str, count: int) -> list[int]:
    """Where the `count` titles end that stand one behind the other at the beginning of `run`, the body behind the last.

    The likeliest parting of them all is taken: a title that ends too late makes the next one begin in its middle.
    """
    partings: list[tuple[float, list[int]]] = [(0.0, [])]
    for number in range(1, count + 1):
        longer: list[tuple[float, list[int]]] = []
        for score, ends in partings:
            start = ends[-1] if ends else 0
            start += len(run[start:]) - len(run[start:].lstrip())
            if start >= len(run):
                continue
            places = boundary_candidates(run[start:], story, listed=number < count)
            scores = [_score(place) for place in places]
            whole = log(sum(exp(each - max(scores)) for each in scores)) + max(scores)
            longer += [
                (score + each - whole, [*ends, start + place.end]) for each, place in zip(scores, places, strict=True)
            ]
        partings = sorted(longer, reverse=True)[:_PARTINGS_KEPT]
    return max(partings)[1] if partings else []


def is_headline(run: str) -> bool:
    """Whether a run of text begins with a headline in capitals rather than with a sentence or a long name.

    A headline writes words large that stand small in sentences and in names: verbs and auxiliaries, two at least.
    """
    large = []
    for match in islice(_WORD.finditer(run), 1, _HEADLINE_REACH):
        bare = match.group().strip(_EDGES)
        if bare[:1].islower() and bare not in linking_words():
            break
        large.append(bare)
        if match.group().endswith((".", "?")):
            break
    telling = [
        bare for bare in large if bare[:1].isupper() and not bare.isupper() and _is_small_elsewhere(bare.casefold())
    ]
    return len(large) >= _HEADLINE_WORDS and len(telling) >= _TELLING_WORDS


def _is_small_elsewhere(word: str) -> bool:
    return word in _auxiliaries() or (_VERB.fullmatch(word) is not None and word not in _offices())


def _score(place: BoundaryCandidate) -> float:
    weights = _weights()
    return sum(weights.get(sign, 0.0) for sign in place.signs)


def boundary_candidates(run: str, story: str, *, listed: bool = False) -> list[BoundaryCandidate]:
    """The places where the title at the beginning of `run` may end, in order; its very end too, if near enough.

    Behind a `listed` title stands another one, not the body.
    """
    words = list(_WORD.finditer(run[: LONGEST_TITLE + 120]))
    candidates = []
    first_small = _first_small(words)
    for index in range(_FEWEST_WORDS, len(words)):
        if words[index].start() > LONGEST_TITLE:
            break
        if _may_open(words[index].group()):
            end = words[index - 1].end()
            signs = [*_signs(words, index, story), *_open_signs(run[:end])]
            signs += _listed_signs(words, index) if listed else _case_signs(words, index, first_small)
            candidates.append(BoundaryCandidate(end, tuple(f"listed: {s}" for s in signs) if listed else tuple(signs)))
    # Headlines end with a question mark or an exclamation mark, never with a full stop.
    sentence = run.rstrip(" \"”’')").endswith(".")
    if not candidates or (not listed and len(run.rstrip()) <= LONGEST_TITLE and not sentence):
        length = len(run.rstrip())
        closed = "closed" if ends_sentence(run) else "open"
        candidates.append(
            BoundaryCandidate(len(run), (f"length<{_length_class(length)}", f"run ends {closed}", "run ends"))
        )
    return candidates


def _signs(words: list[re.Match[str]], index: int, story: str) -> list[str]:
    """What speaks for or against the title's ending before the word at `index`."""
    word, before = words[index].group(), words[index - 1].group()
    after = words[index + 1].group() if index + 1 < len(words) else ""
    bare, bare_before, bare_after = word.strip(_EDGES), before.strip(_EDGES), after.strip(_EDGES)
    kind = "list item" if _LIST_ITEM.fullmatch(word) else _word_class(bare)
    kind_before, kind_after = _before_class(before, bare_before), _after_class(bare_after)
    signs = [
        f"length<{_length_class(words[index - 1].end())}",
        f"word {kind}",
        f"before {kind_before}",
        f"after {kind_after}",
        f"before {kind_before}, word {kind}",
        f"word {kind}, after {kind_after}",
    ]
    if word[:1] in _MARKED_OPENING:
        signs.append("opening mark")
    if kind_before in ("name", "number"):
        earlier = words[index - 2].group()
        signs.append(f"{_before_class(earlier, earlier.strip(_EDGES))}, {kind_before}, then {kind}")
    if kind_before in ("active", "verb", "small") and words[index - 2].group()[:1].isupper():
        signs.append(f"name, {kind_before}, then word")
    if kind in ("name", "office", "capitals"):
        signs.append(_name_goes_on(words, index))
    if story and bare and bare_before:
        signs += _signs_of_story(story, bare_before, bare, bare_after, kind)
    return signs


def _first_small(words: list[re.Match[str]]) -> int:
    """Which word is the first that headlines in capitals would not write small; as many as there are where none is."""
    for index, match in enumerate(words[1:], 1):
        bare = match.group().strip(_EDGES)
        if bare[:1].islower() and bare not in linking_words() and bare not in _auxiliaries():
            return index
    return len(words)


def _case_signs(words: list[re.Match[str]], index: int, first_small: int) -> list[str]:
    """How a title ending before the word at `index` lies to the first small word: headlines in capitals hold none."""
    bound = next((bound for bound in _FIRST_SMALL if first_small < bound), 99)
    if index > first_small:
        return [f"behind first small<{bound}"]
    distance = min(first_small - index, 5) if first_small < len(words) else 9
    kind = _word_class(words[index].group().strip(_EDGES))
    return [f"before first small<{bound}", f"small word comes in {distance}", f"{kind}, small word in {distance}"]


def _listed_signs(words: list[re.Match[str]], index: int) -> list[str]:
    """The words that would close a title and open the next one: headlines have their own."""
    first, last = (words[at].group().strip(_EDGES).casefold() for at in (index, index - 1))
    return [f"first {first}", f"last {last}"]


def _open_signs(title: str) -> list[str]:
    """What a title would leave open: a quotation, a bracket."""
    quotation = title.count('"') % 2 == 1 or title.count("“") > title.count("”")
    bracket = title.count("(") > title.count(")")
    return [*(["quotation left open"] if quotation else []), *(["bracket left open"] if bracket else [])]


def _name_goes_on(words: list[re.Match[str]], index: int) -> str:
    """What follows the run of capitalized words that begins at `index`: a comma, a verb, something else."""
    last = index
    while (
        last + 1 < len(words) and words[last + 1].group()[:1].isupper() and not words[last].group().endswith((",", "."))
    ):
        last += 1
    if words[last].group().endswith(","):
        return "name, then comma"
    if last + 1 >= len(words) or words[last].group().endswith((".", "?", "!")):
        return "name, then end"
    following = words[last + 1].group().strip(_EDGES)
    return f"name, then {'verb' if _VERB.match(following) else 'auxiliary' if following in _auxiliaries() else 'small'}"


def _signs_of_story(story: str, before: str, word: str, after: str, kind: str) -> list[str]:
    """What the rest of the story says of the words at a place: whether it writes them together, and how."""
    signs = []
    if f"{before} {word}" in story:
        signs.append("pair in story")
    if kind in ("name", "capitals", "office"):
        if f". {word} " in story:
            signs.append("opens a sentence elsewhere")
        elif f" {word}" in story:
            signs.append("name in story")
    if after and f"{word} {after}" in story:
        signs.append("next pair in story")
    if word.casefold() != word and f" {word.casefold()} " in story:
        signs.append("small in story")
    return signs


def _may_open(word: str) -> bool:
    bare = word.lstrip(_EDGES + "-–—•*")
    return bare[:1].isupper() or bare[:1].isdigit() or word[:1] in _MARKED_OPENING


def _word_class(bare: str) -> str:
    if not bare:
        return "mark"
    if bare[0].isdigit():
        return "number"
    if bare.casefold() in _calendar():
        return "calendar"
    if _is_opening(bare):
        return "opener"
    if bare.casefold() in _offices():
        return "office"
    if len(bare) > 1 and bare.isupper():
        return "capitals"
    if bare.casefold() in common_words():
        return "common"
    return "name"


def _before_class(before: str, bare: str) -> str:
    if before.endswith(("?", "!")):
        return "question"
    if before.endswith((",", ":", "-", "–", "“", "(", "/")):
        return "goes on"
    if before.endswith((".", "…")):
        return "stop"
    if bare.casefold() in linking_words():
        return "linking"
    if bare[:1].isdigit():
        return "number"
    if bare[:1].isupper():
        return "opener" if _is_opening(bare) else "name"
    return "active" if _ACTIVE.match(bare) else "verb" if _VERB.match(bare) else "small"


def _after_class(bare: str) -> str:
    if not bare:
        return "nothing"
    if bare[:1].isupper():
        return "name"
    if bare[:1].isdigit():
        return "number"
    return "verb" if _VERB.match(bare) else "auxiliary" if bare in _auxiliaries() else "small"


def _length_class(length: int) -> int:
    return next((bound for bound in _LENGTHS if length < bound), 999)


def has_headline_capitals(line: str) -> bool:
    """Whether all words of a line but the linking ones begin large, as in a headline; of one word nothing shows."""
    words = re.findall(r"[^\W\d_][\w'’-]*", line)
    return len(words) > 1 and all(word[0].isupper() or word in linking_words() for word in words)


def use_words(openers: frozenset[str]) -> None:
    """Take these for the words that open sentences, instead of the shipped ones: for training."""
    _CHOSEN["openers"] = openers


def _is_opening(bare: str) -> bool:
    return bare.casefold() in (_CHOSEN.get("openers") or _openers()) and not (len(bare) > 1 and bare.isupper())


@cache
def _weights() -> dict[str, float]:
    lines = line_list("models/title_boundary.toml", "model", "weights")
    return {sign: float(weight) for sign, _, weight in (line.rpartition(" = ") for line in lines)}


@cache
def _openers() -> frozenset[str]:
    return frozenset(_listed("openers"))


@cache
def _offices() -> frozenset[str]:
    return frozenset(_listed("offices"))


@cache
def _calendar() -> frozenset[str]:
    return frozenset(_listed("calendar"))


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(_listed("auxiliaries"))


@cache
def linking_words() -> frozenset[str]:
    """The words with which no title ends, written small in headlines, too."""
    return frozenset(_listed("linking"))


def _listed(name: str) -> tuple[str, ...]:
    return word_list("models/title_boundary.toml", "words", name)
