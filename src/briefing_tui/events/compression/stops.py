"""The phrases that no stretch goes beyond: marks behind which something else begins, words that name what was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import NO_CLAUSE, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, set_of
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
    """Whether `yaitu` is all the predicate that a clause has: `Hasil terbaik Sari yaitu 298 kilogram pada Mei`.

    What it names is no list, of which more would be left out.
    """
    clause = relations.clause_of[naming]
    is_own = clause == 0 or (clause != NO_CLAUSE and relations.clauses[clause].kind == SUBORDINATE)
    before = relations.of_clause(clause) & between(0, naming)
    if not is_own or relations.verbs_of(clause) != 1 << naming or not before & relations.nouns:
        return False
    behind = relations.sentence.classes[relations.parts[naming].last : relations.parts[-1].last]
    return relations.kinds[naming + 1 : naming + 2] in (["noun"], ["preposition"]) and "coordinator" not in behind
