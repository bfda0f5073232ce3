"""Where a sentence ends and another begins inside what was taken for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.language import Token

_CLOCKS = frozenset({"WIB", "WITA", "WIT"})
_ENDS = frozenset(".!?…;•")


def inner_ends(tokens: Sequence[Token], words: Sequence[str]) -> list[int]:
    """The indices of the marks that end a sentence, also without a blank behind them: `2018.Selain`, `hadir;`."""
    return [at for at, word in enumerate(words) if word in _ENDS and _ends_here(tokens, at)]


def inner_begins(words: Sequence[str], lower: Sequence[str]) -> list[int]:
    """The indices of the words that begin one behind a heading run into it: `Pasar tutup Senin Sebelumnya, ...`."""
    openers = listed("sentence_openers")
    return [at for at, word in enumerate(lower) if at and word in openers and _begins_here(words[at], words[at - 1])]


def _begins_here(word: str, before: str) -> bool:
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
