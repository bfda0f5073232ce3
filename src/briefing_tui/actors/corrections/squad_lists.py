"""Squads told by position: `Kiper: Wahyudi (Garuda Timur), Sutomo. Bek: Rendi, Pellu, Yakob. ...`.

The position that heads a list is the role of everybody in it, and what is listed there is a person. Outlets print such
lists with a colon behind the heading or with the heading on a line of its own, the names numbered or with their clubs.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name
from briefing_tui.actors.role_lexicon import role_lexicon
from briefing_tui.language.function_words import LISTING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.language import Token

LONGEST_NAME = 5
# A heading without a colon is one where so many names follow and nothing else; `Kiper Wahyudi, Sutomo` heads no list.
FEWEST_WITHOUT_COLON = 3
FEWEST_ALONE = 2
# The bracket behind a name holds at most so many words: `(Persatuan Sepak Bola Garuda Timur)`.
_LONGEST_BRACKET = 8
_LONGEST_HEADING = 3
_SEPARATORS = LISTING | {";", "•", "*"}
# Behind these stands the club of the one named before: `Wahyudi - Garuda Timur`.
_CLUB_SIGNS = frozenset({"-", "–", "—", "/"})


class WordSpan(NamedTuple):
    """The words `first` to `end` of a sentence."""

    sentence: int
    first: int
    end: int


class Squad(NamedTuple):
    """A heading that names a position, the names listed under it, and what stands behind them: their clubs."""

    heading: WordSpan
    names: tuple[WordSpan, ...]
    clubs: tuple[WordSpan, ...]


class _Word(NamedTuple):
    """A word of the text with its sentence, its place there, and whether a line begins with it."""

    text: str
    low: str
    sentence: int
    place: int
    opens_line: bool


def squads(text: str, sentences: Sequence[Sequence[Token]], lower: Sequence[Sequence[str]]) -> list[Squad]:
    """The lists of a text that stand under a position, in text order.

    A single list with one name is none: `Kiper: Wahyudi` alone is read as any role before a colon.
    """
    start = _first_cue(sentences, lower)
    if start is None:
        return []
    words = list(_words(text, sentences, lower, start))
    found: list[Squad] = []
    at = 0
    while at < len(words):
        end = _heading_end(words, at)
        if end is None:
            at += 1
            continue
        squad, at = _squad(words, at, end)
        if squad is not None:
            found.append(squad)
    return found if len(found) > 1 else [squad for squad in found if len(squad.names) >= FEWEST_ALONE]


def with_squads(labels: Sequence[list[str]], listed: Sequence[Squad]) -> list[list[str]]:
    """The labels of a story with everybody in its squads labelled as a person, and no club."""
    given = list(labels)
    for squad in listed:
        for name in squad.names:
            given[name.sentence] = _relabelled(given[name.sentence], name, "PER")
        for club in squad.clubs:
            if any(label[2:] == "PER" for label in given[club.sentence][club.first : club.end]):
                given[club.sentence] = _relabelled(given[club.sentence], club, "ORG")
    return given


def _relabelled(labels: Sequence[str], words: WordSpan, kind: str) -> list[str]:
    labelled = [*labels]
    mark_name(labelled, words.first, words.end, kind)
    if labelled[words.end : words.end + 1] and labelled[words.end][:1] == "I":
        labelled[words.end] = "O"
    return labelled


def _first_cue(sentences: Sequence[Sequence[Token]], lower: Sequence[Sequence[str]]) -> int | None:
    """The first sentence with a word that a position begins with, its first letter a capital; None where none has."""
    cues = _position_openers()
    for number, low in enumerate(lower):
        if not cues.isdisjoint(low) and any(
            word in cues and token.text[0].isupper() for token, word in zip(sentences[number], low, strict=True)
        ):
            return number
    return None


@cache
def _position_openers() -> frozenset[str]:
    """The words that positions begin with, in lower case."""
    return frozenset(phrase[0] for phrase in role_lexicon().positions)


def _words(
    text: str, sentences: Sequence[Sequence[Token]], lower: Sequence[Sequence[str]], first: int
) -> Iterator[_Word]:
    """The words of a text from a sentence on."""
    before = 0
    for number in range(first, len(sentences)):
        for place, (word, low) in enumerate(zip(sentences[number], lower[number], strict=True)):
            yield _Word(word.text, low, number, place, not before or "\n" in text[before : word.start])
            before = word.end


def _heading_end(words: Sequence[_Word], at: int) -> int | None:
    """The word behind a position that begins with a capital where a list may begin; None where there is none."""
    word = words[at]
    before = words[at - 1].text if at else "."
    if not word.text[0].isupper() or not (word.opens_line or before in (".", ";", ":", ")") or word.place == 0):
        return None
    positions = role_lexicon().positions
    for length in range(_LONGEST_HEADING, 0, -1):
        phrase = words[at : at + length]
        if tuple(each.low for each in phrase) in positions and phrase[-1].sentence == word.sentence:
            return at + length
    return None


def _squad(words: Sequence[_Word], first: int, end: int) -> tuple[Squad | None, int]:
    """The list under the heading of the words `first` to `end`, None where it is none, and the word behind it."""
    with_colon = end < len(words) and words[end].text == ":"
    begin = end + with_colon
    names = list(_names(words, begin))
    if not names or (not with_colon and len(names) < FEWEST_WITHOUT_COLON):
        return None, end
    behind = _behind(words, names[-1][1])
    if not with_colon and not (behind == len(words) or words[behind].opens_line or words[behind].text in (".", ";")):
        return None, end
    clubs = [club for _, name_end in names if (club := _club(words, name_end)) is not None]
    spans = ([_span(words, *pair) for pair in pairs] for pairs in (names, clubs))
    return Squad(_span(words, first, end), *map(tuple, spans)), names[-1][1]


def _span(words: Sequence[_Word], first: int, end: int) -> WordSpan:
    return WordSpan(words[first].sentence, words[first].place, words[end - 1].place + 1)


def _names(words: Sequence[_Word], begin: int) -> Iterator[tuple[int, int]]:
    """The names of a list, as first word and the one behind the last."""
    at = begin
    while at < len(words):
        line = words[at].opens_line
        at = _past_number(words, at)
        end = _name_end(words, at)
        if end is None:
            return
        behind = _behind(words, end)
        if line and behind < len(words) and not (words[behind].opens_line or words[behind].low in _SEPARATORS | {"."}):
            return  # A sentence begins with this line.
        yield at, end
        at = behind
        while at < len(words) and words[at].low in _SEPARATORS:
            at += 1
        parted = at > behind or (at < len(words) and (words[at].opens_line or words[at].text.isdigit()))
        if not parted or at >= len(words) or _heading_end(words, at) is not None:
            return


def _past_number(words: Sequence[_Word], at: int) -> int:
    """Past a number before a name: `1. Wahyudi`, `20 Wahyudi`."""
    if at < len(words) and words[at].text.isdigit():
        at += 1
        if at < len(words) and words[at].text in (".", ")", "-"):
            at += 1
    return at


def _name_end(words: Sequence[_Word], at: int) -> int | None:
    """The word behind a name that begins at a word; None where none does."""
    if at >= len(words) or not words[at].text[0].isupper() or _heading_end(words, at) is not None:
        return None
    particles, sentence = lexicons().particles, words[at].sentence
    end = at + 1
    while end < len(words) and words[end].sentence == sentence and not words[end].opens_line:
        word, following = words[end], words[end + 1 : end + 2]
        goes_on = bool(following) and following[0].text[0].isupper() and following[0].sentence == sentence
        if word.text[0].isupper() and word.low not in _SEPARATORS:
            end += 1
        elif goes_on and (
            word.low in particles - _SEPARATORS
            or word.text in ("'", "’")
            or (word.text == "." and len(words[end - 1].text) <= 2)
        ):
            end += 2
        else:
            break
    is_other = end < len(words) and words[end].text == ":"  # `Pelatih: ...`
    return None if is_other or end - at > LONGEST_NAME else end


def _club(words: Sequence[_Word], end: int) -> tuple[int, int] | None:
    """The words of the club behind a name, without its bracket or dash; None where none stands there."""
    behind = _behind(words, end)
    stop = behind - (words[behind - 1].text == ")")
    is_club = stop > end + 1 and all(word.sentence == words[end].sentence for word in words[end + 1 : stop])
    return (end + 1, stop) if is_club and words[end + 1].text[0].isupper() else None


def _behind(words: Sequence[_Word], end: int) -> int:
    """The word behind what is told of a name: its bracket, the club behind a dash."""
    if end < len(words) and words[end].text == "(":
        stop = min(len(words), end + 2 + _LONGEST_BRACKET)
        closing = next((at for at in range(end, stop) if words[at].text == ")"), None)
        end = end if closing is None else closing + 1
    if end < len(words) and words[end].text in _CLUB_SIGNS:
        club = _name_end(words, end + 1)
        end = end if club is None else club
    return end
