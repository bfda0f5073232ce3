"""What somebody says in few words is told whole: `"Ini bukti kalau warga kompak," kata Budi, Senin`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.compression.told_phrases import counted
from briefing_tui.events.syntax.words import inquits, listed, word_class
from briefing_tui.language.function_words import POINTING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.sentence import Sentence
    from briefing_tui.events.window import Window

# Marks inside which other words are quoted, or behind which another sentence begins or a list.
_PARTING = frozenset('"“”.?!:;-–—…')
_BEFORE = frozenset("\"“'‘,")
_BEHIND = frozenset("\"”'’,.…")


def short_quote(sentence: Sentence, window: Window, verb: int, most_words: int, *, holds_clause: bool) -> range:
    """The words before a verb of saying, where they are no more than so many and say something; else none.

    What only joins them to a sentence before is left out: `Jadi, [kita menang]`. Where they hold no clause that could
    be told, one that hangs on a sentence before says nothing: `Karena nanti perlu`.
    """
    if sentence.lower[verb] not in inquits() or window.first > window.farthest:
        return range(0)
    words, first, last = sentence.words, window.first, verb
    while last > first and words[last - 1] in _BEHIND:
        last -= 1
    while first < last and (words[first] in _BEFORE or _only_joins(sentence.lower[first : first + 2])):
        first += 1
    said = words[first:last]
    if not _PARTING.isdisjoint(said) or not _says_something(sentence.lower[first:last]):
        return range(0)
    if not holds_clause and (sentence.classes[first] == "subordinator" or sentence.lower[first] in listed("excepting")):
        return range(0)
    return range(first, last) if sum(counted(sentence.tokens[first:last])) <= most_words else range(0)


def _only_joins(words: Sequence[str]) -> bool:
    """Whether the first of two words joins what is said to a sentence before: not `sementara itu`."""
    return words[0] in listed("joining_quotes") and words[-1] not in POINTING


def _says_something(words: Sequence[str]) -> bool:
    """Whether some words are more than a yes or no, and not only when, where or what for something is.

    What an editor added says what the answer is to: `Sudah (jadi tersangka)`.
    """
    said = [word for word in words if word == "(" or (word[0].isalnum() and word not in listed("affirming"))]
    return bool(said) and word_class(words[0]) != "preposition"
