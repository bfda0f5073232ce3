"""Which words of a sentence stand between quotation marks, also where the quotation began in a sentence before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.words import inquits, speech_verbs

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from briefing_tui.language import Token

_STRAIGHT, _OPENING, _CLOSING = '"', "“", "”"
_MARKS = frozenset({_STRAIGHT, _OPENING, _CLOSING})
_ENDS = frozenset(",.:;!?")
_LONG = 4  # words; less between straight marks is a title or a word so called


def quoted_words(words: Sequence[str], tokens: Sequence[Token]) -> frozenset[int]:
    """The indices of the words inside quotations; a lone closing mark closes one open when the sentence began.

    `words` are the texts of the tokens.
    """
    if _MARKS.isdisjoint(words):
        return frozenset()
    inside: set[int] = set()
    begin: int | None = None
    for at, word in enumerate(words):
        # Behind one that was closed, `kata Budi, "` opens the next.
        if word == _OPENING or (
            word == _STRAIGHT and begin is None and (inside or _opens(tokens, at) or not _closes(words, at))
        ):
            begin = at + 1
        elif word in (_STRAIGHT, _CLOSING):
            first = 0 if begin is None and not inside else begin
            if first is not None and at - first >= _LONG:
                inside.update(range(first, at))
            begin = None
    if begin is not None and len(words) - begin >= _LONG and not _is_title(words, begin):
        inside.update(range(begin, _end_unmarked(words, begin)))
    return frozenset(inside)


def opening_of_quotation(words: Sequence[str], quoted: Container[int], verb: int) -> int:
    """Where the quotation before a verb of saying begins behind a sentence of its own, 0 where it does not.

    `Harga turun, "[Pasar ramai]," kata Budi`; not `Harga turun karena "panen raya", kata Budi`.
    """
    at = verb - 1
    while at > 0 and at not in quoted and not words[at][0].isalnum():
        at -= 1
    if at not in quoted:
        return 0
    while at and at - 1 in quoted:
        at -= 1
    return at if at > 1 and words[at - 2] in _ENDS else 0


def _end_unmarked(words: Sequence[str], begin: int) -> int:
    """Where a quotation ends whose closing mark is missing: before the comma and verb of who said it, or nowhere."""
    inquit = (at for at in range(begin + _LONG, len(words)) if words[at].casefold() in inquits())
    return next((at - 1 for at in inquit if words[at - 1] == ","), len(words))


def _is_title(words: Sequence[str], begin: int) -> bool:
    """Whether an opening mark that is never closed stands right behind a word: `bertema "Maju Bersama`."""
    return begin > 1 and words[begin - 2][0].isalnum() and words[begin - 2].casefold() not in speech_verbs()


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark stands right before a word, with a blank before it: `dua hal, "Kami ...`."""
    if not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].end < tokens[at].start and tokens[at].end == tokens[at + 1].start


def _closes(words: Sequence[str], at: int) -> bool:
    """Whether a straight mark closes a quotation rather than opens one: `...," kata Budi`, but `Budi berkata, "...`."""
    if at > 1 and words[at - 1] == "," and words[at - 2].casefold() in speech_verbs():
        return False
    return at > 0 and words[at - 1] in (",", ".", "?", "!")
