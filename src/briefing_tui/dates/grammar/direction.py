"""What the words around an expression say of its direction: whether the clause looks ahead, or dates a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.lexicon import lexicon

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream

_FARTHEST = 45
_AHEAD = 7
_ENDS = frozenset(".!?¶")


def ends_sentence(stream: TokenStream, i: int) -> bool:
    """Whether the mark at i ends a sentence."""
    if stream.text[i] not in _ENDS:
        return False
    if stream.text[i] == ".":
        if stream.glued[i + 1] and stream.text[i + 1] not in "\"”’'“":
            return stream.text[i + 1][:1].isupper() and len(stream.text[i - 1]) > 3
        if i and (len(stream.text[i - 1]) == 1 and stream.text[i - 1].isupper()):
            return False
        follows = stream.text[i + 1]
        return not follows[:1].islower()
    return True


def direction(stream: TokenStream, i: int, j: int) -> str | None:
    """`next` or `past` where the clause around tokens i..j looks that way, `said` where it dates a statement."""
    lex = lexicon()
    k = i - 1
    steps = 0
    while k >= 0 and steps < _FARTHEST and not ends_sentence(stream, k):
        lower = stream.lower[k]
        if lower in lex.stating:
            return "said"
        if lower in lex.foreseeing:
            return "next"
        if lower in lex.looking_back and steps < 12:
            return "past"
        k, steps = k - 1, steps + 1
    for k in range(j, min(j + _AHEAD, stream.size)):
        lower = stream.lower[k]
        if ends_sentence(stream, k) or lower in lex.stating:
            return None
        if lower in lex.foreseeing:
            return "next"
    return None
