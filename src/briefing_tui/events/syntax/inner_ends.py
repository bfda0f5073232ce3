"""Where a sentence ends and another begins inside what was taken for one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.events.syntax.timetables import begins_of_items
from briefing_tui.events.syntax.words import GOING_ON, inquits, is_verb, listed, offices, word_class
from briefing_tui.language import domain_ends

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Sequence

    from briefing_tui.language import Token

_CLOCKS = frozenset({"WIB", "WITA", "WIT"})
_ENDS = frozenset(".!?…;•")
# So many tokens may stand to either side in brackets.
_LONGEST_ASIDE = 12
_PREDICATES = frozenset({"verb", "light_verb", "copula", "speech", "modal", "hedge", "negation", "aspect"})
_GLUED = re.compile(r"[^\W_]*[a-z)](?P<opener>[A-Z][a-z]+)")  # `di IstanaDiketahui`
# Tokens between the dash before who sent a post and their handle.
_LONGEST_SENDER = 12
# So many words has the title of a list's item at least, and the sentence behind it.
_FEWEST_OF_TITLE, _FEWEST_BEHIND = 4, 6


def inner_ends(tokens: Sequence[Token], words: Sequence[str]) -> list[int]:
    """The indices of the marks that end a sentence, also without a blank behind them: `2018.Selain`, `hadir;`."""
    return [at for at, word in enumerate(words) if word in _ENDS and _ends_here(tokens, at)]


def inner_begins(words: Sequence[str], lower: Sequence[str], dates: Collection[int] = ()) -> list[int]:
    """The indices of the words that begin one behind a heading run into it: `Pasar tutup Senin Sebelumnya, ...`."""
    openers = listed("sentence_openers")
    begins = [at for at, word in enumerate(lower) if at and word in openers and _begins_here(words, at)]
    begins += [at + 1 for at, word in enumerate(words) if not (word.islower() or word.istitle()) and _ends_glued(word)]
    begins += [at for at, word in enumerate(words) if word == "Pada" and at and _opens_with_date(words, at, dates)]
    first = behind_list_number(words)
    begins += [*_behind_title(words, first), *_behind_posts(words, dates), *begins_of_items(words, dates)]
    return sorted(begins if begins or not first else _behind_item_title(words, lower))


def behind_list_number(words: Sequence[str]) -> int:
    """The index behind the number that a sentence of a list begins with: `4. Pasar dibuka pada Senin`."""
    return 2 if len(words) > 2 and words[0].isdigit() and words[1] == "." else 0


def _begins_here(words: Sequence[str], at: int) -> bool:
    """Whether a word has a capital though no mark stands before; not as the end of a name: `Balai Sementara (BS)`."""
    before, is_named = words[at - 1], words[at + 1 : at + 2] == ["("] and words[at - 1][0].isupper()
    return words[at][0].isupper() and (before[0].isalnum() or before == ")") and not is_named


def _ends_glued(word: str) -> bool:
    """Whether a heading's last word and the first of the sentence behind it are one: `di IstanaDiketahui warga`."""
    glued = _GLUED.fullmatch(word)
    opener = "" if glued is None else glued["opener"].casefold()
    return opener in listed("sentence_openers") or opener in listed("glued_openers")


def _opens_with_date(words: Sequence[str], at: int, dates: Container[int]) -> bool:
    """Whether a sentence begins with its day: `Pasar dibangun lagi Pada awal Agustus, warga pindah`."""
    return words[at - 1].islower() and any(at + ahead in dates for ahead in (1, 2))


def _behind_posts(words: Sequence[str], dates: Container[int]) -> Iterator[int]:
    """Where the day begins that closes an embedded post, behind who sent it: `— Sari (@sari) 4 Mei 2023`."""
    for at, word in enumerate(words):
        if word != "@" or at + 3 >= len(words) or words[at - 1] != "(" or words[at + 2] != ")":
            continue
        if at + 3 in dates and "—" in words[max(0, at - _LONGEST_SENDER) : at]:
            yield at + 3


def _behind_title(words: Sequence[str], first: int) -> Iterator[int]:
    """Where the subject that a sentence begins with is named again before its predicate: what stands before is a title.

    `Persis tambah dua pemain baru | Persis menjadi klub yang ...`. A mark between them parts no title from a sentence.
    """
    again = words[first : first + 1]
    if words.count("".join(again)) < 2 or not again[0][0].isupper():
        return
    for at in range(first + 1, len(words)):
        if not words[at][0].isalnum():
            return
        if words[at] != again[0] or word_class(words[at - 1]) in GOING_ON:
            continue
        behind = next((n for n in range(at, len(words)) if words[n] != words[first + n - at]), len(words))
        if behind < len(words) and word_class(words[behind]) in _PREDICATES:
            yield at


def _behind_item_title(words: Sequence[str], lower: Sequence[str]) -> Iterator[int]:
    """Where the sentence begins behind the title of a list's item, with an office or a body.

    `2. Warga menang di pengadilan negeri | Bupati Sleman Sari Wulan menyatakan ...`.
    """
    for at in range(2 + _FEWEST_OF_TITLE, len(words) - _FEWEST_BEHIND):
        before = words[at - 1]
        if not words[at][0].isupper() or not before[0].isalnum() or word_class(before) in GOING_ON:
            continue
        opens = lower[at] in offices() or lower[at] in listed("bodies_of_items")
        is_of_name = before[0].isupper() and lower[at - 1] in offices()
        if opens and not is_of_name and any(map(is_verb, words[at:])):
            yield at
            return


def _ends_here(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark that may end a sentence does so inside what was taken for one: `2018.Selain`, `hadir;`."""
    mark = tokens[at].text
    if at + 1 >= len(tokens):
        return False
    if mark != ".":
        return not _is_said(tokens, at) and not (mark == ";" and _is_in_brackets(tokens, at))
    after, before = tokens[at + 1], tokens[at - 1].text if at else ""
    if after.text.casefold() in domain_ends():
        return False  # `KABAR-DESA.COM`
    if after.start > tokens[at].end:
        return False  # a full stop with a blank behind it was judged where the text was parted into sentences
    long_enough = len(before) > 3 or before in _CLOCKS or not before.isalpha() or before.islower()
    return after.text[0].isupper() and long_enough


def _is_said(tokens: Sequence[Token], at: int) -> bool:
    """Whether who says what a mark ends stands behind its quotation mark: `"Sudah makan?" tanya Budi`."""
    behind = [token.text for token in tokens[at + 1 : at + 3]]
    return len(behind) > 1 and word_class(behind[0]) == '"' and behind[1].casefold() in inquits()


def _is_in_brackets(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket opened shortly before an index closes shortly behind it."""
    before = [token.text for token in tokens[max(at - _LONGEST_ASIDE, 0) : at]]
    behind = [token.text for token in tokens[at + 1 : at + _LONGEST_ASIDE]]
    return "(" in before and ")" not in before[before.index("(") :] and ")" in behind
