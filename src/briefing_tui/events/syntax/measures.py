"""Amounts that are given twice, in two measures: `naik 0,4 persen atau 30 poin`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

# So many words may be an amount with its measure: `Rp 20 ribu per kilogram`.
_LONGEST_AMOUNT = 6


def measures_again(words: Sequence[str], first: int, at: int, last: int) -> bool:
    """Whether `atau` stands between an amount and the same one in another measure: `0,4 persen atau 30 poin`.

    One of the two is a share of a hundred, the other is not; `2 atau 3 persen` and `3 persen atau 4 persen` say what
    may be.
    """
    if words[at] != "atau" or at + 1 >= last or not (words[at + 1][0].isdigit() or words[at + 1] == "Rp"):
        return False
    number = next((n for n in range(at - 1, max(first, at - _LONGEST_AMOUNT) - 1, -1) if words[n][-1].isdigit()), at)
    is_money = words[number].startswith("Rp") or words[max(number - 1, 0)] == "Rp"
    if number == at or (number == at - 1 and not is_money):
        return False
    behind = at + 2 + (words[at + 1] == "Rp")
    shares = listed("shares")
    return (words[number + 1] in shares) != (behind < last and words[behind] in shares)
