"""The stretch of a sentence around a date that may tell of it: as far as the sentence goes, within reach."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.sentence import Sentence
    from briefing_tui.language import Token

_CLOCKS = frozenset({"WIB", "WITA", "WIT"})
_ENDS = frozenset(".!?…;•")
# So many words before and behind a date are looked at; behind one that stands first, more.
_REACH_BEFORE, _REACH_BEHIND, _REACH = 75, 20, 45


class Window(NamedTuple):
    """Token indices: what stands between the ends of sentences around a date, and the date itself; ends count out.

    `farthest` is where the sentence begins, however far before the date.
    """

    first: int
    last: int
    date_first: int
    date_last: int
    farthest: int


def window_around(sentence: Sentence, start: int, end: int) -> Window:
    """The tokens around the date between two offsets: as far as the sentence goes, also where its end has no blank."""
    tokens = sentence.tokens
    date_first = min(bisect_right(tokens, start, key=lambda token: token.end), len(tokens) - 1)
    date_last = date_first + 1
    while date_last < len(tokens) and tokens[date_last].start < end:
        date_last += 1
    ends = [at for at, word in enumerate(sentence.words) if word in _ENDS and _ends_here(tokens, at)]
    openers = listed("sentence_openers")
    begins = [at for at, word in enumerate(sentence.lower) if at and word in openers and _begins_here(sentence, at)]
    begun = [*(at + 1 for at in ends if at < date_first), *(at for at in begins if at <= date_first)]
    farthest = max([_behind_list_number(sentence.words), *begun])
    first = max(farthest, date_first - _REACH_BEFORE)
    reach = max(date_last + _REACH_BEHIND, first + _REACH)
    last = min([len(tokens), reach, *(at for at in (*ends, *begins) if at >= date_last)])
    return Window(first, last, date_first, date_last, farthest)


def _behind_list_number(words: Sequence[str]) -> int:
    """The index behind the number that a sentence of a list begins with: `4. Pasar dibuka pada Senin`."""
    return 2 if len(words) > 2 and words[0].isdigit() and words[1] == "." else 0


def reaching_back(window: Window, at: int) -> Window:
    """The window with as many words before `at`, which stands in it, as another has before its date."""
    return window._replace(first=min(window.first, max(window.farthest, at - _REACH_BEFORE)))


def _begins_here(sentence: Sentence, at: int) -> bool:
    """Whether a sentence begins behind a heading that was run into it: `Pasar tutup Senin Sebelumnya, warga ...`."""
    word, before = sentence.words[at], sentence.words[at - 1]
    return word[0].isupper() and (before[0].isalnum() or before == ")")


def _ends_here(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark that may end a sentence does so inside what was taken for one: `2018.Selain`, `hadir;`."""
    mark = tokens[at].text
    if at + 1 >= len(tokens):
        return False
    if mark != ".":
        return True
    after, before = tokens[at + 1], tokens[at - 1].text if at else ""
    if after.text.casefold() in listed("domains"):
        return False  # `KABAR-DESA.COM`
    if after.start > tokens[at].end:
        return False  # a full stop with a blank behind it was judged where the text was parted into sentences
    long_enough = len(before) > 3 or before in _CLOCKS or not before.isalpha() or before.islower()
    return after.text[0].isupper() and long_enough
