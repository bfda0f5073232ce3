"""How a phrase is told in few words: without what stands in brackets, by initials, by the name without the role.

A role before a name stands in apposition to it (Sneddon 2010, 3.27): the name alone is who is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.added_words import added_ends
from briefing_tui.events.syntax.measures import measures_again
from briefing_tui.events.syntax.words import listed
from briefing_tui.language.function_words import ADDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.sentence import Sentence

# A name of more words is told by its initials where the sentence gives them.
LONGEST_NAME = 3


def in_short(words: Sequence[str], part: Phrase, longest_name: int = LONGEST_NAME) -> Sequence[int]:
    """The words of a phrase but for what stands in brackets, and an amount but once: `0,4 persen [atau 30 poin]`.

    A name of more words than `longest_name` is told by its initials.
    """
    kept = _without_brackets(words, part, longest_name)
    is_share = words[part.last : part.last + 1] == ["dari"]  # `Rp219 triliun atau 1,3 persen | dari anggaran`
    if is_share or "atau" not in words[part.first : part.last]:
        return kept
    again = next((at for at in kept if measures_again(words, part.first, at, part.last)), part.last)
    return [at for at in kept if at < again]


def _without_brackets(words: Sequence[str], part: Phrase, longest_name: int) -> Sequence[int]:
    """The words of a phrase but for what stands in brackets; of a name with its initials there, these instead.

    `Satuan Tugas (Satgas) Pangan` is `Satuan Tugas Pangan`; `Indeks Harga Saham Gabungan (IHSG)` is `IHSG`.
    """
    brackets = [at for at in range(part.first, min(part.last + 1, len(words))) if words[at] == "("]
    opened = next((at for at in brackets if added_ends(words, at) == at), None)
    if opened is None:
        return range(part.first, part.last)
    if opened + 2 >= len(words) or words[opened + 2] != ")":
        closed = next((at for at in range(opened, part.last) if words[at] == ")"), part.last)
        return [*range(part.first, opened), *range(closed + 1, part.last)]
    first = _spelt_out(words, part.first, opened)
    behind = range(opened + 3, part.last)
    if opened - first > longest_name:
        return [*range(part.first, first), opened + 1, *behind]
    return [*range(part.first, opened), *behind]


def _spelt_out(words: Sequence[str], first: int, opened: int) -> int:
    """Where the words begin that the short name in a bracket stands for, or the bracket: `Dewan Kota (Deko)`."""
    short = words[opened + 1]
    letters = short.casefold()
    initials = "".join(word[0] for word in words[max(first, opened - len(short)) : opened]).casefold()
    if initials == letters:
        return opened - len(short)
    begins = [
        at
        for at in range(first, opened)
        if words[at][0].isupper() and words[at][0].casefold() == letters[0] and _has_letters(words[at:opened], short)
    ]
    # Of two bodies the second has the short name: `Kementerian Desa dan Kementerian Perdagangan (Kemendag)`.
    of_last = [at for at in begins if words[at - 1].casefold() in ADDING]
    return (of_last or begins or [opened])[-1 if of_last else 0]


def _has_letters(words: Sequence[str], short: str) -> bool:
    """Whether a short name is made of the letters of words in their order, or of their first ones: `Kemendag`."""
    letters = "".join(word[0] for word in words) if short.isupper() else "".join(words)
    of_words = iter(letters.casefold())
    return all(letter in of_words for letter in short.casefold())


def with_names_alone(parts: Sequence[Phrase], sentence: Sentence) -> list[Phrase]:
    """The phrases, those of a role with a name without the role."""
    return [part._replace(first=_name_of_holder(part, sentence)) for part in parts]


def _name_of_holder(part: Phrase, sentence: Sentence) -> int:
    """Where the name begins in a noun phrase that is no more than the roles somebody holds and the name.

    The first index of any other phrase.
    """
    first = next((at for at in range(part.first, part.last) if at in sentence.roles), None)
    if part.kind != "noun" or first is None or any(sentence.names.get(at) != "p" for at in (first, part.last - 1)):
        return part.first
    lead = "".join(sentence.lower[part.first : first])
    roles = ["".join(role.casefold().split()) for role in sentence.roles[first]]
    while held := next((role for role in roles if role and lead.endswith(role)), ""):
        lead = lead.removesuffix(held)
    if any(role.endswith(lead) for role in roles):  # `Kepala Bidang Pasar, | Warung dan Kios [Sari Wulan]`
        lead = ""
    is_count = lead.isdigit() or lead in listed("counting")  # `dua pebalap Solo Sari Wulan dan Budi`
    return part.first if lead and not is_count else first
