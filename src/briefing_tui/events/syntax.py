"""The clauses of a sentence: which phrases belong together, what opens each, and on which other it hangs.

A clause begins at a subordinator, at `yang`, behind a verb of reporting, at a coordinator or comma that a verb follows.
Behind a relative clause that has its verb, the next verb is the main clause's again (Sneddon 2010, 3.80-3.106).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.words import inquits, listed, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.phrases import Phrase

# What a clause is to the one it hangs on. A `continued` clause shares the subject of its parent.
MAIN, RELATIVE, SUBORDINATE, CONTINUED, REPORTED = "main", "relative", "subordinate", "continued", "reported"
_NONE = -1


class Clause(NamedTuple):
    """The kind of a clause, the index of its opening phrase and that of its parent clause; -1 where there is none."""

    kind: str
    opener: int
    parent: int


class Syntax:
    """The clauses of a stretch of phrases; `clause_of` says for each phrase which, -1 for what stands in brackets."""

    def __init__(self, parts: Sequence[Phrase], words: Sequence[str]) -> None:
        self.parts, self.words = parts, words
        self.clauses = [Clause(MAIN, _NONE, _NONE)]
        self.clause_of: list[int] = []
        self._with_verb: set[int] = set()
        self._now = 0
        depth = 0
        for at, part in enumerate(parts):
            mark = words[part.first] if part.kind == "mark" else ""
            depth += (mark in "([") if mark else 0
            if depth:
                depth -= (mark in ")]") if mark else 0
                self.clause_of.append(_NONE)
                continue
            self._turn(at, part, mark)
            self.clause_of.append(self._now)
            self._pass(at, part)

    def _turn(self, at: int, part: Phrase, mark: str) -> None:
        """Begin or resume the clause that a phrase belongs to."""
        now = self.clauses[self._now]
        if part.kind == "subordinator":
            self._begin(SUBORDINATE, at, self._now)
        elif part.kind == "relative":
            self._begin(RELATIVE, at, self._now)
        elif part.kind == "coordinator" and words_oppose(self.words[part.first]):
            goes_on = self._ahead(at)[:1] == ["verb"]
            self._begin(CONTINUED if goes_on else MAIN, at, self._now if goes_on else _NONE)
        elif part.kind == "coordinator":
            self._join(at, at)
        elif mark:
            self._at_mark(at, mark)
        elif part.kind == "verb" and self._main_verb_comes(at):
            self._now = now.parent

    def _at_mark(self, at: int, mark: str) -> None:
        now = self.clauses[self._now]
        if mark not in ",-–—":
            if mark in ';:"“”' and self._now in self._with_verb:
                self._begin(MAIN, _NONE, _NONE)
            return
        if (now.kind == RELATIVE and now.parent != _NONE) or self._may_resume(SUBORDINATE):
            self._now = now.parent
        else:
            self._join(at, _NONE)

    def _main_verb_comes(self, at: int) -> bool:
        """Whether the verb behind a relative clause is the main one: `Rapat yang lama itu ditutup`."""
        now, before = self.clauses[self._now], self.parts[at - 1].kind
        if before == "verb" or now.kind != RELATIVE or now.parent == _NONE or now.parent in self._with_verb:
            return False
        described = at - now.opener > 2 and before in ("preposition", "date")
        return self._now in self._with_verb or described

    def _may_resume(self, *kinds: str) -> bool:
        """Whether the clause under way is of these kinds and has its verb, and the one it hangs on has none yet."""
        now = self.clauses[self._now]
        lacking = now.parent != _NONE and now.parent not in self._with_verb
        return now.kind in kinds and self._now in self._with_verb and lacking

    def _join(self, at: int, opener: int) -> None:
        """Behind a comma or coordinator a verb goes on with the subject; a noun and a verb are another clause."""
        if self._now not in self._with_verb:
            return
        ahead = self._ahead(at)
        if ahead and ahead[0] == "verb":
            self._begin(CONTINUED, opener, self._now)
        elif ahead and ahead[0] == "noun" and self._verb_before_mark(ahead[1:]):
            self._begin(MAIN, opener, self._now if self.clauses[self._now].kind != MAIN else _NONE)

    def _ahead(self, at: int) -> list[str]:
        """The kinds of the next phrases, without dates and adverbs."""
        return [part.kind for part in self.parts[at + 1 : at + 7] if part.kind not in ("date", "adverb")]

    def _verb_before_mark(self, ahead: Sequence[str]) -> bool:
        for kind in ahead:
            if kind == "verb":
                return True
            if kind in ("mark", "relative", "subordinator", "coordinator", "speech"):
                return False
        return False

    def _pass(self, at: int, part: Phrase) -> None:
        """Note a verb; behind one of reporting, what is reported begins."""
        clause = self.clauses[self._now]
        if part.kind != "verb":
            points = word_class(self.words[part.last - 1]) == "pointing"
            if points and clause.kind == RELATIVE and self._now in self._with_verb and clause.parent != _NONE:
                self._now = clause.parent
            return
        self._with_verb.add(self._now)
        if reports(self.words, part) and at + 1 < len(self.parts):
            self._begin(REPORTED, at, self._now)

    def _begin(self, kind: str, opener: int, parent: int) -> None:
        self.clauses.append(Clause(kind, opener, parent))
        self._now = len(self.clauses) - 1


def words_oppose(word: str) -> bool:
    """Whether a coordinator sets a clause against the one before it: `tetapi`."""
    return word.casefold() in listed("opposing")


def reports(words: Sequence[str], part: Phrase) -> bool:
    """Whether a verb phrase ends in a verb of reporting that stands before what is reported: `mengatakan`."""
    verb = words[part.last - 1]
    return word_class(verb) == "speech" and verb.casefold() not in inquits()
