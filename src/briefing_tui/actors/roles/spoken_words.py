"""Which words of a text stand inside quotation marks, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.mentions import TaggedText
    from briefing_tui.language import Token

_MARKS = frozenset({'"', "“", "”"})
# Behind these a mark closes a quotation, whatever its form.
_ENDING = (",", ".", "!", "?")


def spoken_words(tagged: TaggedText) -> list[set[int]]:
    """The places of the words of each sentence inside quotation marks that a sentence of its paragraph opened."""
    spoken: list[set[int]] = []
    in_quote = False
    last: Token | None = None
    for words, lower in zip(tagged.sentences, tagged.lower, strict=True):
        if last is not None and words and "\n" in tagged.text[last.end : words[0].start]:
            in_quote = False
        if not _MARKS.isdisjoint(lower):
            inside, in_quote = _inside_marks(words, in_quote=in_quote)
        else:
            inside = set(range(len(words))) if in_quote else set()
        spoken.append(inside)
        last = words[-1] if words else None
    return spoken


def _inside_marks(words: Sequence[Token], *, in_quote: bool) -> tuple[set[int], bool]:
    """The places of words inside quotation marks, and whether the last one is; `in_quote` for before the first."""
    inside: set[int] = set()
    for at, word in enumerate(words):
        if word.text in _MARKS:
            closes = in_quote and at > 0 and words[at - 1].text in _ENDING
            in_quote = (word.text == "“" and not closes) or (word.text == '"' and not in_quote)
        elif in_quote:
            inside.add(at)
    return inside, in_quote
