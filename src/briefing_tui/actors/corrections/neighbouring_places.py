"""Places side by side that the tagger takes for one, and one that it takes for two: `Selat Manipa | Pulau Seram`.

And countries that only say which money, language or league is meant: `dolar Amerika Serikat`, `Liga Voli Korea`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name, names_in
from briefing_tui.language.function_words import ADDING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Two languages need `dan` between them to be a list: `berbahasa Jerman, Belanda menang`.
_FEW_LANGUAGES = 2


def set_neighbours_right(words: Sequence[str], labels: list[str]) -> None:
    """Set a sentence's labels right where two places stand side by side, or one that was parted."""
    if "B-LOC" not in labels:
        return
    low = [word.casefold() for word in words]
    _drop_attributes(words, low, labels)
    for noun in [at for at, word in enumerate(low) if word in lexicons().language_nouns]:
        languages = slice(noun + 1, _end_of_languages(words, noun + 1))
        labels[languages] = ["O" if label[2:] == "LOC" else label for label in labels[languages]]
    places = names_in(labels, "LOC")
    for (first, middle, _), (begin, end, _) in pairwise(places):
        if middle == begin and _wants_more(low[first:middle]):
            mark_name(labels, first, end, "LOC")
    for first, end, _ in names_in(labels, "LOC"):
        at = _second_place(low, first, end)
        if at is not None:
            mark_name(labels, first, at, "LOC")
            mark_name(labels, at, end, "LOC")


def _drop_attributes(words: Sequence[str], low: Sequence[str], labels: list[str]) -> None:
    """No place is what a word for money or a language, or a league's with one word behind it, has behind it.

    In the marked stories outside the test part none of 236 capitalised words behind money is marked as a place, none of
    27 behind `bahasa`.
    """
    lists = lexicons()
    for first, end, _ in names_in(labels, "LOC"):
        # `dolar Amerika Serikat (AS)`: of the bracket, before the two words that it stands for.
        at = first - 3 if words[first - 1 : first] == ["("] and words[end : end + 1] == [")"] else first
        if at > 0 and (low[at - 1] in lists.measured_by_place or _is_league(words, low, labels, at)):
            labels[first:end] = ["O"] * (end - first)


def _end_of_languages(words: Sequence[str], at: int) -> int:
    """Behind a list of languages, three or joined: `bahasa | Jerman, Belanda dan Jepang`; the same index for fewer."""
    end, items, joined = at, 0, False
    while end < len(words) and words[end][0].isupper():
        items, joined = items + 1, joined or (end > at and words[end - 1] in ADDING)
        behind = end + 1
        while behind < len(words) and (words[behind] == "," or words[behind] in ADDING):
            behind += 1
        if behind == end + 1:
            return end + 1 if items > _FEW_LANGUAGES or joined else at
        end = behind
    return at


def _is_league(words: Sequence[str], low: Sequence[str], labels: Sequence[str], end: int) -> bool:
    """Whether a league stands before a word: `Liga Jerman`, `Liga Voli Korea Selatan`."""
    at = end - 1
    if at and low[at] not in lexicons().leagues and words[at][0].isupper() and labels[at] == "O":
        at -= 1
    return low[at] in lexicons().leagues and words[at][0].isupper()


def _wants_more(low: Sequence[str]) -> bool:
    """Whether the words say what a place is, and not which: `Rutan Kelas I`, `Kota Lama`."""
    lists = lexicons()
    heads = lists.place_heads | lists.building_heads
    is_headed = low[0] in (heads if len(low) > 1 else lists.building_heads)
    return is_headed and all(word in heads or word in lists.unspecific for word in low)


def _second_place(low: Sequence[str], first: int, end: int) -> int | None:
    """Where a territory or a street begins behind another place's own name: `Selat Manipa | Pulau Seram`.

    Behind the head of a building it is that building's: `Balai Desa Sukamaju`, `Gedung Serbaguna Kelurahan Kebun Baru`.
    """
    lists = lexicons()
    if low[first] in lists.seats:
        return None
    for at in range(first + 2, end - 1):
        own = low[first + 1 : at]
        if low[at] in lists.territories and lists.place_heads.isdisjoint(own):
            return at if lists.organization_heads.isdisjoint(own) else None
    return None
