"""The phrases that no stretch goes beyond: marks behind which something else begins, words that name what was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import NO_CLAUSE
from briefing_tui.events.syntax.phrase_sets import between, members, set_of
from briefing_tui.events.syntax.words import listed

if TYPE_CHECKING:
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.relations import Relations

_ENDS = frozenset(";:•|")


def stops(relations: Relations) -> PhraseSet:
    """The phrases that no stretch goes beyond."""
    first_words, naming = relations.first_words, listed("naming")
    if _ENDS.isdisjoint(first_words) and naming.isdisjoint(first_words):  # most sentences
        return 0
    ends = set_of([n for n, word in enumerate(first_words) if word in _ENDS])
    named = set_of([n for n, word in enumerate(first_words) if word in naming and not _says_what(relations, n)])
    return ends | (named & ~relations.of_clause(NO_CLAUSE))


def _says_what(relations: Relations, naming: int) -> bool:
    """Whether `yaitu` has one noun behind it, and no more of its clause: `membuka pasar baru, yaitu [Pasar Melati]`.

    Of a list more would be left out.
    """
    clause, behind = relations.clause_of[naming], ~between(0, naming + 1)
    if clause == NO_CLAUSE or relations.kinds[naming + 1 : naming + 2] not in (["noun"], ["preposition"]):
        return False
    inside = relations.of_clause(clause) & behind
    if inside & relations.verbs or not relations.nouns & between(0, naming):
        return False
    marks = [relations.first_words[n] for n in members(inside & relations.of_kind("mark"))]
    is_list = "," in marks or relations.first_words[naming + 2 : naming + 3] == ["("]
    last_words = relations.sentence.classes[relations.parts[naming].last : relations.parts[-1].last]
    return not is_list and "coordinator" not in last_words
