"""The clause of a date, in one piece with the date: what a row shows of a sentence that tells nothing in a few words.

Nothing is taken out of its middle, so that it says what the sentence says there; a clause that hangs on a condition or
on who says it stays in its sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.events.syntax.clauses import NO_CLAUSE, REPORTED
from briefing_tui.events.syntax.phrase_sets import members

if TYPE_CHECKING:
    from briefing_tui.events.compression.best_stretch import Compression
    from briefing_tui.events.syntax.relations import Relations
    from briefing_tui.events.syntax.sentence import Sentence

# Fewer words beside the date say nothing.
_FEWEST_WORDS = 4
# A clause behind no more than these begins the sentence: a quotation mark, `Jadi`.
_MOST_SKIPPED = 2
_NOT_FIRST = ("mark", "coordinator")
# A clause does not stand alone with these.
_NOT_ALONE = ("bahwa", "yang")
# What may stand between a noun and the `yang` that describes it.
_BEHIND_NOUN = ("mark", "preposition")


def clause_of_date(sentence: Sentence, happened: Compression) -> Span | None:
    """Where the clause of a date stands in its sentence; None where that begins with it, or it cannot stand alone."""
    if happened.is_statement:
        return None
    relations, window = happened.relations, happened.window
    clauses = enumerate(relations.clause_of)
    home = [n for n, clause in clauses if clause in relations.home and relations.kinds[n] != "mark"]
    dated = next((n for n, part in enumerate(relations.parts) if part.last > window.date_first), None)
    if dated is None or not home or not home[0] <= dated <= home[-1]:
        return None
    first, last = _beginning(relations, home[0]), home[-1]
    is_within = relations.kinds[home[0]] == "relative" and relations.kinds[first] == "preposition"
    begin, end = relations.parts[first].first + is_within, relations.parts[last].last  # `di [pasar yang ...]`
    is_whole = begin > _MOST_SKIPPED and (end < window.last or end == len(sentence.words))
    is_second_date = relations.kinds[max(first - 2, 0) : first + 1] == ["date", "coordinator", "date"]
    if not is_whole or is_second_date or relations.first_words[first] in _NOT_ALONE:
        return None
    if _hangs_on_others(relations, first, last):
        return None
    beside = (*range(begin, window.date_first), *range(window.date_last, end))
    says_enough = sum(sentence.words[at][0].isalnum() for at in beside) >= _FEWEST_WORDS
    has_verb = any(first <= n <= last for n in members(relations.verbs))
    return Span(sentence.tokens[begin].start, sentence.tokens[end - 1].end) if says_enough and has_verb else None


def _beginning(relations: Relations, first: int) -> int:
    """The phrase a clause begins with: the noun that `yang` describes, what is behind `dan`."""
    if relations.kinds[first] == "relative":
        return _described(relations, first)
    while relations.kinds[first] in _NOT_FIRST and first + 1 < len(relations.parts):
        first += 1
    return first


def _described(relations: Relations, relative: int) -> int:
    """The noun before `yang`, whatever belongs to it between: `kericuhan di Pulau Rempang, Batam, [yang terjadi ...]`.

    Where none is there, the phrase with a preposition before `yang`; else that itself.
    """
    n = relative - 1
    while n >= 0 and (relations.kinds[n] in _BEHIND_NOUN or relations.clause_of[n] == NO_CLAUSE):
        n -= 1
    if n >= 0 and relations.kinds[n] == "noun":
        return n
    before = relative - 1
    return before if before >= 0 and relations.kinds[before] == "preposition" else relative


def _hangs_on_others(relations: Relations, first: int, last: int) -> bool:
    """Whether the sentence sets a condition, or who says it stands outside."""
    if relations.conditions.phrases or any(not first <= n <= last for n in members(relations.sources)):
        return True
    clauses = {clause for clause in relations.clause_of[first : last + 1] if clause != NO_CLAUSE}
    return any(
        kind == REPORTED and not first <= opener <= last
        for kind, opener, _ in (relations.clauses[clause] for clause in clauses)
    )
