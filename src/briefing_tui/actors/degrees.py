"""Academic degrees written with full stops behind a name: `Budi Hartono, S.H., M.Hum.`.

A word list alone does not know them, since each is several words, and the tagger loses the name before them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.language import Token

# The letters between two full stops of a degree: `M.Hum`, `S.STP`.
_LONGEST_DEGREE_PART = 5
# So many words, with commas and full stops, the degrees behind one name have.
_LONGEST_ROW = 40


def dotted_degree(words: Sequence[str], at: int) -> int | None:
    """Where the degree ends that is written with full stops at a word: `S.E.`, `M.Si`; None where there is none."""
    parts: list[str] = []
    end = at
    while end < len(words):
        part = words[end].partition("-")[0]  # `Sp.PD-KGEH`: a branch of the field
        if not (part.isalpha() and len(part) <= _LONGEST_DEGREE_PART):
            break
        parts.append(part.casefold())
        end += 1
        if words[end : end + 1] != ["."]:
            break
        end += 1
    known = lexicons().dotted_degrees
    # `S.H. Mereka`: the words behind the last full stop are none of it.
    while len(parts) > 1 and "".join(parts) not in known:
        parts.pop()
    if len(parts) < 2:
        return None
    end = at + 2 * len(parts)
    return end if words[end - 1 : end] == ["."] else end - 1


def degrees_of(words: Sequence[str]) -> set[int]:
    """The places of the words of dotted degrees behind capitalised words, with the commas before them.

    The full stop that ends the sentence is none of them.
    """
    inside: set[int] = set()
    for at in [at for at, word in enumerate(words) if word == "." and 1 < at < len(words) - 1]:
        first = at - 1
        comma = words[first - 1] == ","
        name = words[first - 1 - comma]
        end = dotted_degree(words, first)
        if first in inside or first - 1 - comma < 0 or end is None:
            continue
        if (name[0].isupper() and name.isalpha()) or first - 1 - comma in inside:
            inside.update(range(first - comma, min(_past_row(words, end), len(words) - 1)))
    return inside


def _past_row(words: Sequence[str], at: int) -> int:
    """Past the bracket of one word that a degree may have and those behind it: `Sp.JP(K)`, `Sp.PD (K), MARS`."""
    if words[at : at + 1] == ["("] and words[at + 2 : at + 3] == [")"]:
        at += 3
    behind = at + (words[at : at + 1] == [","])
    if behind < len(words) and words[behind].isupper() and words[behind].casefold() in lexicons().degrees:
        return _past_row(words, behind + 1)
    return at


def past_degrees(words: Sequence[Token], at: int) -> int:
    """Past the degrees that stand at a word behind a name, with their commas and full stops: `, S.H., M.Hum`."""
    degrees = lexicons().degrees
    texts = [word.text for word in words[at : at + _LONGEST_ROW]]
    past = 0
    if texts and texts[0].casefold() in degrees and not texts[0][1:].islower():
        past = 1  # `Budi | ST, Kepala Dinas`, `Budi | MSc, guru besar`
    else:
        past = dotted_degree(texts, 0) or 0  # `Budi | S.H., pengacara`
    while past + 1 < len(texts) and texts[past] in (",", "."):
        if texts[past : past + 2] == [".", ","]:
            past += 1  # `ST., MT`
            continue
        end = dotted_degree(texts, past + 1)
        if end is None and texts[past + 1].casefold() not in degrees:
            break
        past = end or past + 2
    return at + past
