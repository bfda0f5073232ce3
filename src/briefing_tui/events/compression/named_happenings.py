"""What a noun before the date names, where no clause is told: `mendukung [beroperasinya bandara di Solo] pada 2022`.

Or what the date is itself, `[batas akhir pendaftaran] adalah 8 April`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import NO_CLAUSE, RELATIVE, SUBORDINATE
from briefing_tui.events.syntax.phrase import NOMINAL
from briefing_tui.events.syntax.phrase_sets import between, first_of, set_of
from briefing_tui.events.syntax.words import is_happening, listed

if TYPE_CHECKING:
    from briefing_tui.events.compression.told_phrases import ToldPhrases
    from briefing_tui.events.syntax.relations import Relations

# Fewer words do not say what took place: `pertemuan itu`.
_FEWEST_WORDS = 3


def named_happening(relations: Relations, told: ToldPhrases, most_words: int, *, is_to_come: bool) -> tuple[int, ...]:
    """The words of the noun that the date is of, with what says where or with whom; none where there is none.

    Nor where the clause denies it, or says that it is wanted, called off or so only under a condition, or somebody else
    says the clause.
    """
    at = relations.date_at
    if not at or relations.sources & ~relations.records or _is_told_by_others(relations, relations.clause_of[at]):
        return ()
    if relations.first_words[at - 1] in listed("copulas"):
        return _words(relations, told, _subject_of_copula(relations, at - 1), most_words)
    nouns = _nouns_before(relations, _light_relative(relations, at))
    head = next((k for k, n in enumerate(nouns) if _takes_place(relations, n)), None)
    if head is None or _is_undone(relations, nouns[head], is_to_come=is_to_come):
        return ()
    with_head = nouns[head::-1]
    end = next(
        (k for k in range(1, len(with_head)) if "," in relations.first_words[with_head[k - 1] : with_head[k]]), None
    )
    return _words(relations, told, with_head[:end], most_words) if _belong(relations, with_head[1:end]) else ()


def _is_told_by_others(relations: Relations, clause: int) -> bool:
    """Whether somebody tells what a clause says; not what a noun names when it was: `setelah kebakaran di Solo`."""
    kind, opener, _ = relations.clauses[clause]
    is_when = kind == SUBORDINATE and relations.first_words[opener] != "bahwa"
    return not is_when and relations.governing(clause) > 0


def _light_relative(relations: Relations, date: int) -> int:
    """Where the relative clause opens that says of a noun only that it took place on the date; else the date."""
    kind, opener, _ = relations.clauses[relations.clause_of[date]]
    verbs = relations.verbs_of(relations.clause_of[date])
    is_only = kind == RELATIVE and verbs > 0 and verbs == 1 << opener + 1 and date == opener + 2
    return opener if is_only and relations.is_light(opener + 1) else date


def _belong(relations: Relations, around: list[int]) -> bool:
    """Whether what stands between a noun and the date says no more than where that is, or with whom."""
    return all(relations.kinds[n] != "noun" and relations.first_words[n] in listed("beside_happenings") for n in around)


def _subject_of_copula(relations: Relations, copula: int) -> list[int]:
    """The phrases before a copula, where nothing else stands in its clause."""
    before = relations.of_clause(relations.clause_of[copula]) & between(0, copula)
    first = first_of(before & relations.nouns)
    inside = list(range(first, copula)) if first >= 0 else []
    return inside if inside and all(relations.kinds[n] in NOMINAL for n in inside) else []


def _nouns_before(relations: Relations, end: int) -> list[int]:
    """The phrases with a noun before a date or a relative clause, the nearest first.

    Where a place is, behind a comma, and what stands in brackets are passed over.
    """
    nouns, names = list[int](), relations.names
    is_relative = relations.kinds[end] == "relative"
    for n in range(end - 1, -1, -1):
        kind, part = relations.kinds[n], relations.parts[n]
        is_around = is_relative and (
            relations.first_words[n] == "," or (kind == "noun" and names.get(part.first) == "l")
        )
        if relations.clause_of[n] == NO_CLAUSE and kind != "date":
            continue
        if kind in NOMINAL and relations.clause_of[n] == relations.clause_of[(nouns or [n])[0]]:
            nouns.append(n)
        elif not is_around:
            break
    return nouns


def _takes_place(relations: Relations, n: int) -> bool:
    """Whether a phrase begins with a noun of what takes place, or with one that says of what kind: `dugaan korupsi`."""
    part = relations.parts[n]
    first = part.first + (relations.kinds[n] == "preposition")
    words = [
        word if first + k not in relations.names else "" for k, word in enumerate(relations.words[first : part.last])
    ]
    while words and words[0] in listed("heads_of_happenings"):
        words = words[1:]
    return bool(words) and is_happening(words[0]) and words[0] not in listed("bodies_and_things")


def _is_undone(relations: Relations, noun: int, *, is_to_come: bool) -> bool:
    """Whether what stands before a noun in its clause denies it, asks for it or calls it off."""
    before = relations.of_clause(relations.clause_of[noun]) & between(0, noun)
    bound = before & relations.binding
    if before & relations.conditions.phrases or (bound and not is_to_come):
        return True
    said = [n for n in range(noun) if before >> n & 1 and relations.kinds[n] in ("verb", "preposition")]
    if any("negation" in relations.sentence.classes[relations.parts[n].first : relations.parts[n].last] for n in said):
        return True
    words = {relations.last_word(n) for n in said}
    return any(not words.isdisjoint(listed(name)) for name in ("asking", "forbidding", "undoing", "answering"))


def _words(relations: Relations, told: ToldPhrases, phrases: list[int], most_words: int) -> tuple[int, ...]:
    """The words of phrases, without the preposition they begin with, as far as they are not too many."""
    while phrases:
        skipped = int(relations.kinds[phrases[0]] == "preposition")
        words = told.words_of(set_of(phrases))[skipped:]
        if len(words) <= most_words:
            return words if len(words) >= _FEWEST_WORDS else ()
        phrases = phrases[:-1]
    return ()
