"""What a story is about: evidence for the kinds of its names, as `Verona` is a club among goals, a town elsewhere."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A story is about what at least so many of its words, and one in so many of them, belong to.
_FEWEST_WORDS, _ONE_IN = 3, 50


@cache
def _subject_words() -> dict[str, str]:
    """The codes of the subjects that a word speaks of, by the word in lower case."""
    codes: dict[str, str] = {}
    for code, words in read_toml("lexicons/subjects.toml")["words"].items():
        for word in words.split():
            codes[word] = codes.get(word, "") + code
    return codes


def story_subjects(sentences: Iterable[Sequence[str]]) -> str:
    """The codes of what a story is about (`data/lexicons/subjects.toml`), in their order there; empty for most news."""
    codes = _subject_words()
    spoken_of, size = "", 0
    for words in sentences:
        size += len(words)
        spoken_of += "".join([codes[word] for word in words if word in codes])
    fewest = max(_FEWEST_WORDS, size // _ONE_IN)
    return "".join([code for code in dict.fromkeys("".join(codes.values())) if spoken_of.count(code) >= fewest])
