"""Amounts of two numbers: in two measures (`4 persen atau 30 poin`), or from one to the other (`2 sampai 3 persen`)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.events.syntax.words import listed
from briefing_tui.language.function_words import UP_TO

if TYPE_CHECKING:
    from collections.abc import Sequence

# So many words may be an amount with its measure: `Rp 20 ribu per kilogram`.
_LONGEST_AMOUNT = 6
# Of them so many from the number on: `5 juta dolar AS`.
_LONGEST_RANGED = 4


# What stands between the two ends of a range.
_BETWEEN_ENDS = UP_TO | {"-", "–"}


def ranges_on(words: Sequence[str], first: int, at: int, last: int) -> bool:
    """Whether a word stands between the ends of a range: `4,6 sampai 5,4 persen`, `Rp20 ribu hingga Rp30 ribu`."""
    if words[at] not in _BETWEEN_ENDS or at + 1 >= last or not begins_amount(words[at + 1]):
        return False
    nearest = range(at - 1, max(first, at - _LONGEST_RANGED) - 1, -1)
    number = next((n for n in nearest if words[n][-1].isdigit()), at)
    return number < at and all(words[n].casefold() in _after_numbers() for n in range(number + 1, at))


def begins_amount(word: str) -> bool:
    """Whether a number or a sum of money begins with a word, in whatever letters: `950`, `Rp950`, `Rp`, `US$`."""
    low = word.casefold()
    return low in listed("currencies") or low.removeprefix("rp")[:1].isdigit()


@cache
def _after_numbers() -> frozenset[str]:
    """The words of an amount behind its number."""
    return listed("measures") | listed("shares") | listed("units")


def measures_again(words: Sequence[str], first: int, at: int, last: int) -> bool:
    """Whether `atau` stands between an amount and the same one in another measure: `0,4 persen atau 30 poin`.

    One of the two is a share of a hundred, the other is not; `2 atau 3 persen` and `3 persen atau 4 persen` say what
    may be.
    """
    if words[at] != "atau" or at + 1 >= last or not begins_amount(words[at + 1]):
        return False
    number = next((n for n in range(at - 1, max(first, at - _LONGEST_AMOUNT) - 1, -1) if words[n][-1].isdigit()), at)
    is_money = words[number].startswith("Rp") or words[max(number - 1, 0)].casefold() in listed("currencies")
    if number == at or (number == at - 1 and not is_money):
        return False
    behind = at + 2 + (words[at + 1].casefold() in listed("currencies"))
    shares = listed("shares")
    return (words[number + 1] in shares) != (behind < last and words[behind] in shares)
