"""Numbers as dates use them: digits, number words, ordinals, Roman numerals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.lexicon import lexicon

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream


def digits(stream: TokenStream, i: int, most: int) -> int | None:
    """The whole number at i, where it is at most so many digits long."""
    word = stream.text[i]
    return int(word) if 0 < len(word) <= most and word.isdecimal() and word.isascii() else None


def year_at(stream: TokenStream, i: int) -> int | None:
    """The year at i: four digits from 1000 to 2199 that are no part of a larger number or code."""
    word = stream.text[i]
    if len(word) != 4 or not word.isdecimal() or not word.isascii():
        return None
    year = int(word)
    if not 1000 <= year <= 2199:
        return None
    if stream.text[i + 1] in ".," and stream.glued[i + 1] and stream.glued[i + 2] and stream.text[i + 2].isdecimal():
        return None
    return year


def amount(stream: TokenStream, i: int) -> tuple[float, int] | None:
    """The number at i, in digits or words (`3`, `1,5`, `dua belas`, `satu setengah`), and where it ends."""
    lex = lexicon()
    whole = digits(stream, i, 6)
    if whole is not None:
        j = i + 1
        if stream.text[j] in (",", ".") and stream.glued[j] and stream.glued[j + 1] and stream.text[j + 1].isdecimal():
            fraction = stream.text[j + 1]
            if stream.text[j] == "." and len(fraction) == 3:
                whole = whole * 1000 + int(fraction)
                return (whole, j + 2) if whole < 1_000_000 else None
            return (float(f"{whole}.{fraction[:4]}"), j + 2) if stream.text[j] == "," and fraction.isascii() else None
        return whole, j
    if stream.lower[i] in lex.halves:
        return 0.5, i + 1
    if stream.lower[i] == lex.one_quarter:
        return 0.25, i + 1
    if stream.lower[i + 1] == lex.quarters and (parts := lex.numbers.get(stream.lower[i], 0)) in range(1, 4):
        return parts / 4, i + 2  # `tiga perempat abad`
    counted = number_words(stream, i)
    if counted is None:
        return None
    value, j = counted
    return (value + 0.5, j + 1) if stream.lower[j] in lex.halves else (value, j)


def number_words(stream: TokenStream, i: int) -> tuple[float, int] | None:
    """The number in words at i (`dua belas`, `dua ribu dua puluh tiga`) and where it ends.

    Each unit word times what scales it, added up; at most six words.
    """
    lex = lexicon()
    total, j, last = 0, i, 10_000
    while j < i + 6:
        unit = lex.numbers.get(stream.lower[j])
        if unit is None:
            break
        scale, width = unit, 1
        following = stream.lower[j + 1]
        if unit < 10 and following == lex.teens:
            scale, width = unit + 10, 2
        elif unit < 10 and following == lex.tens:
            scale, width = unit * 10, 2
        elif unit < 10 and following == lex.hundreds:
            scale, width = unit * 100, 2
        elif unit < 10 and following == lex.thousands:
            scale, width = unit * 1000, 2
        if scale >= last:
            break
        total, last, j = total + scale, 10 if scale < 100 and scale % 10 == 0 and scale >= 20 else scale, j + width
        if scale < 20:
            break
    return (total, j) if j > i else None


def ordinal_or_last(stream: TokenStream, i: int) -> tuple[int, int] | None:
    """What `ordinal` finds at i; -1 for `terakhir`."""
    return (-1, i + 1) if stream.lower[i] == "terakhir" else ordinal(stream, i)


def ordinal(stream: TokenStream, i: int) -> tuple[int, int] | None:
    """`kedua`, `ke-2`, `II` or `2` at i, and where it ends."""
    lex = lexicon()
    lower = stream.lower[i]
    if lower == "ke" and stream.text[i + 1] == "-":
        after = digits(stream, i + 2, 2)
        if after is not None:
            return after, i + 3
        roman = lex.ordinals.get(stream.lower[i + 2])
        return (roman, i + 3) if roman else None
    if lower == "ke" and (after := digits(stream, i + 1, 2)) is not None:
        return after, i + 2
    if lower == "kedua" and stream.lower[i + 1] == lex.teens:
        return 12, i + 2
    number = lex.ordinals.get(lower)
    if number is not None:
        if lower[0] in "ivx" and not stream.text[i].isupper():
            return None
        if stream.lower[i + 1] == lex.teens:
            return number + 10, i + 2
        if stream.lower[i + 1] == lex.tens:  # `kedua puluh satu`
            ones = lex.numbers.get(stream.lower[i + 2], 0)
            return (number * 10 + ones, i + 3) if 1 <= ones <= 9 else (number * 10, i + 2)
        return number, i + 1
    plain = digits(stream, i, 2)
    return (plain, i + 1) if plain is not None else None
