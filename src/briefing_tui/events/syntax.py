"""The clauses of a sentence: which phrases belong together, what opens each, and on which other it hangs.

A clause begins at a subordinator, at `yang`, behind a verb of reporting, at a coordinator or comma that a verb follows.
Behind a relative clause that has its verb, the next verb is the main clause's again (Sneddon 2010, 3.80-3.106).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.words import degrees, inquits, listed, reporting_things, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.phrases import Phrase
    from briefing_tui.events.sentence import Sentence

# What a clause is to the one it hangs on. A `continued` clause shares the subject of its parent.
MAIN, RELATIVE, SUBORDINATE, CONTINUED, REPORTED = "main", "relative", "subordinate", "continued", "reported"
# A phrase in brackets belongs to none; a clause on its own hangs on none.
NO_CLAUSE = -1
_IN_LISTS = frozenset({"noun", "preposition", "coordinator", "mark"})
# Phrases between the commas around an apposition.
_LONGEST_ASIDE = 12


class Clause(NamedTuple):
    """The kind of a clause, the index of its opening phrase and that of its parent clause; -1 where there is none."""

    kind: str
    opener: int
    parent: int


class Syntax:
    """The clauses of a stretch of phrases; `clause_of` says for each phrase which, -1 for what stands in brackets."""

    def __init__(self, parts: Sequence[Phrase], sentence: Sentence) -> None:
        self.parts, self.words, self.names = parts, sentence.words, sentence.names
        self.kinds = [part.kind for part in parts]
        self.first_words = [sentence.lower[part.first] for part in parts]
        self._commas = [n for n, word in enumerate(self.first_words) if word == "," and self.kinds[n] == "mark"]
        self.clauses = [Clause(MAIN, NO_CLAUSE, NO_CLAUSE)]
        self.clause_of: list[int] = []
        self._with_verb: set[int] = set()
        self._now = 0
        depth = 0
        self._left_out = self._behind_names() | self._when_reached()
        self._commas = [n for n in self._commas if n not in self._left_out]
        aside = self._appositions() | self._left_out | self._regions() | self._between_dashes() | self._named_again()
        for at, part in enumerate(parts):
            if at in aside:
                self.clause_of.append(NO_CLAUSE)
                continue
            mark = self.words[part.first] if part.kind == "mark" else ""
            depth += (mark in "([") if mark else 0
            if depth:
                depth -= (mark in ")]") if mark else 0
                self.clause_of.append(NO_CLAUSE)
                continue
            self._turn(at, part, mark)
            self.clause_of.append(self._now)
            self._pass(at, part)

    def _behind_names(self) -> set[int]:
        """The academic degrees behind a name, each with its comma: `Sari, S.H., M.H., membuka rapat`."""
        found: set[int] = set()
        for at in self._commas:
            if at + 1 < len(self.parts) and self._is_degree(at + 1):
                close = at + 2
                while close < len(self.parts) and self.first_words[close] == ".":
                    close += 1
                found.update(range(at, close))
                if self.kinds[close : close + 2] == ["mark", "verb"] and not self._opens_aside(at):
                    found.add(close)
        return found

    def _when_reached(self) -> set[int]:
        """The phrases that say how a speaker was reached, up to a comma: `Sari, saat dihubungi, mengatakan`."""
        found: set[int] = set()
        for at in self._commas:
            if self.kinds[at + 1 : at + 3] != ["subordinator", "verb"] or self._is_plain_verb(at + 2):
                continue
            verb = next((n for n in range(at + 3, len(self.parts)) if self.kinds[n] == "verb"), None)
            if verb is not None and verb - at <= _LONGEST_ASIDE and self._is_comma(verb - 1):
                found.update(range(at, verb - 1))
        return found

    def _is_plain_verb(self, n: int) -> bool:
        """Whether a verb is none of reaching who speaks."""
        return self.words[self.parts[n].last - 1].casefold() not in listed("reached")

    def _opens_aside(self, comma: int) -> bool:
        """Whether another comma before one opens what it closes: `Ketua panitia, Sari, S.H., membuka`."""
        return any(n < comma and self._is_subject_before(n) for n in self._commas)

    def _is_degree(self, n: int) -> bool:
        part = self.parts[n]
        return "".join(self.words[part.first : part.last]).casefold() in degrees()

    def _appositions(self) -> set[int]:
        """The phrases between a noun and its verb that say who or what the noun is: `Sari, ketua panitia, datang`."""
        found: set[int] = set()
        for at in self._commas:
            if not 0 < at < len(self.parts) - 2 or at in found or not self._may_be_aside(at + 1):
                continue
            reach = range(at + 2, min(at + _LONGEST_ASIDE, len(self.parts) - 1))
            close = next((n for n in self._commas if n in reach), None)
            if close is not None and self._ahead(close)[:1] == ["verb"] and self._is_subject_before(at):
                found.update(self._aside_of(at, close))
        return found

    def _may_be_aside(self, n: int) -> bool:
        """Whether an apposition may begin with a phrase: a noun, or whose word it is (`Sari, mengutip polisi, ...`)."""
        return self.kinds[n] == "noun" or (self.kinds[n] == "verb" and self.first_words[n] in listed("quoting"))

    def _named_again(self) -> set[int]:
        """The phrases between a subject and its verb that name it again: `Dua atlet, yakni Sari dan Ayu, menang`."""
        found: set[int] = set()
        naming = listed("naming")
        for at in range(1, len(self.parts) - 2):
            if self.first_words[at] not in naming or at in found:
                continue
            verb = next((n for n in range(at + 1, len(self.parts)) if self.parts[n].kind not in _IN_LISTS), None)
            subject = at - 1 - self._is_comma(at - 1)
            if subject < 0 or verb is None or verb - at > _LONGEST_ASIDE or self.parts[verb].kind != "verb":
                continue
            if self.parts[subject].kind in ("noun", "preposition") and self._is_subject_before(subject + 1):
                found.update(range(at - self._is_comma(at - 1), verb))
        return found

    def _aside_of(self, comma: int, close: int) -> set[int]:
        """What is left out of a subject with an apposition: the office before a person's name, else the apposition."""
        opens = comma == 1 or self.kinds[comma - 2] in ("mark", "adverb", "date")
        is_one = self._left_out.issuperset(range(comma + 2, close))
        if is_one and opens and self._names_in(comma + 1) == {"p"} and "p" not in self._names_in(comma - 1):
            return {comma - 1, comma, close}
        return set(range(comma, close + 1))

    def _names_in(self, n: int) -> set[str | None]:
        """What the names in a phrase are of, with None for its other words."""
        return {self.names.get(at) for at in range(self.parts[n].first, self.parts[n].last)}

    def _between_dashes(self) -> set[int]:
        """The phrases between two dashes, which hang on what stands before."""
        dashes = [n for n, word in enumerate(self.first_words) if word in "–—" and self.kinds[n] == "mark"]
        pairs = zip(dashes[::2], dashes[1::2], strict=False)
        return {n for first, last in pairs if last - first <= _LONGEST_ASIDE for n in range(first, last + 1)}

    def _regions(self) -> set[int]:
        """The phrases that only say in which greater place another lies: `Pasar Anyar, Kota Tangerang, Banten`."""
        found: set[int] = set()
        for at in self._commas:
            if not 0 < at < len(self.parts) - 1 or at in found or not self._is_place(at + 1):
                continue
            if self.parts[at - 1].kind not in ("noun", "preposition") and at - 1 not in found:
                continue  # `Ia bercerita, Prancis mengawali ...`
            if "noun" not in self.kinds[:at]:
                continue  # `Di Jakarta, Surabaya menang`
            end = at + 2
            while end + 1 < len(self.parts) and self._is_comma(end) and self._is_capitalized(end + 1):
                end += 2
            found.update(range(at, end))
        return found

    def _is_place(self, at: int) -> bool:
        if not self._is_capitalized(at):
            return False
        part = self.parts[at]
        is_region = self.first_words[at] in listed("regions")
        return is_region or all(self.names.get(word) == "l" for word in range(part.first, part.last))

    def _is_capitalized(self, at: int) -> bool:
        part = self.parts[at]
        if self.kinds[at] != "noun" or not self.words[part.first][0].isupper():
            return False
        inside = range(part.first, part.last)
        return all(self.words[n][0].isupper() and self.names.get(n) != "p" for n in inside)

    def _is_comma(self, at: int) -> bool:
        return self.kinds[at] == "mark" and self.first_words[at] == ","

    def _is_subject_before(self, comma: int) -> bool:
        """Whether a noun stands before a comma, and no verb since the last mark or opening word."""
        for at in range(comma - 1, -1, -1):
            kind = self.kinds[at]
            if kind in ("verb", "speech"):
                return False
            if kind in ("mark", "subordinator", "coordinator") or at == 0:
                nouns = range(at if kind == "noun" else at + 1, comma)
                return len(nouns) > 0 and self.kinds[nouns[0]] == "noun"
        return False

    def _turn(self, at: int, part: Phrase, mark: str) -> None:
        """Begin or resume the clause that a phrase belongs to."""
        now = self.clauses[self._now]
        if part.kind == "subordinator":
            self._begin(SUBORDINATE, at, self._now)
        elif part.kind == "relative":
            self._begin(RELATIVE, at, self._now)
        elif part.kind == "coordinator" and words_oppose(self.words[part.first]):
            goes_on = self._ahead(at)[:1] == ["verb"]
            self._begin(CONTINUED if goes_on else MAIN, at, self._now if goes_on else NO_CLAUSE)
        elif part.kind == "coordinator":
            self._join(at, at)
        elif mark:
            self._at_mark(at, mark)
        elif part.kind == "verb" and self._main_verb_comes(at):
            self._now = now.parent

    def _at_mark(self, at: int, mark: str) -> None:
        now = self.clauses[self._now]
        if mark not in ",-–—":
            if mark in ';:"“”' and self._now in self._with_verb and (mark in ";:" or self._is_of_speech(at)):
                self._begin(MAIN, NO_CLAUSE, NO_CLAUSE)
            return
        main = self._behind_fronted()
        if main is not None and self._ahead(at)[:1] in (["noun"], ["verb"]):
            self._now = main
            return
        if now.kind == RELATIVE and self._begins_anew(at, now.parent):
            self._begin(MAIN, NO_CLAUSE, NO_CLAUSE)  # `Siapa pun yang dipilih, Sari menang`
        elif (now.kind == RELATIVE and now.parent != NO_CLAUSE) or self._may_resume(SUBORDINATE):
            self._now = now.parent
        else:
            self._join(at, NO_CLAUSE)

    def _begins_anew(self, at: int, parent: int) -> bool:
        """Whether a subject of its own and its verb follow a mark behind a relative clause of a main one."""
        ahead = self._ahead(at)
        if parent == NO_CLAUSE or parent in self._with_verb or self.clauses[parent].kind != MAIN:
            return False
        return ahead[:2] == ["noun", "verb"]

    def _behind_fronted(self) -> int | None:
        """The clause that a comma leads on to behind one that stands before it: `Jika izin terbit, pasar dibuka`."""
        clause, is_done = self._now, self._now in self._with_verb
        while is_done and clause != NO_CLAUSE:
            kind, _, parent = self.clauses[clause]
            if kind == SUBORDINATE and parent != NO_CLAUSE and self._is_empty(parent):
                return parent
            clause = parent
        return None

    def _is_empty(self, clause: int) -> bool:
        """Whether a main clause has neither subject nor verb so far."""
        if self.clauses[clause].kind != MAIN or clause in self._with_verb:
            return False
        passed = zip(self.clause_of, self.parts, strict=False)
        return not any(of == clause and part.kind == "noun" for of, part in passed)

    def _is_of_speech(self, at: int) -> bool:
        """Whether a quotation mark opens or closes speech, not a title: it stands beside another mark or who speaks."""
        beside = [self.parts[n] for n in (at - 1, at + 1) if 0 <= n < len(self.parts)]
        return any(part.kind in ("mark", "speech") or reports(self.words, part) for part in beside)

    def _main_verb_comes(self, at: int) -> bool:
        """Whether the verb behind a relative clause is the main one: `Rapat yang lama itu ditutup`."""
        now, before = self.clauses[self._now], self.parts[at - 1].kind
        if now.kind == SUBORDINATE and self._now in self._with_verb and now.parent not in self._with_verb:
            has_subject = any(
                part.kind == "noun" and self.clause_of[n] == now.parent for n, part in enumerate(self.parts[:at])
            )
            return has_subject and (before == "date" or reports(self.words, self.parts[at]))
        if now.kind == RELATIVE and self._now in self._with_verb and self.first_words[at] in listed("appearing"):
            return True  # `Dalam video yang beredar terlihat warga berlari`
        if before == "verb" or now.kind != RELATIVE or now.parent == NO_CLAUSE or now.parent in self._with_verb:
            return False
        described = at - now.opener > 2 and before in ("preposition", "date")
        return self._now in self._with_verb or described

    def _may_resume(self, *kinds: str) -> bool:
        """Whether the clause under way is of these kinds and has its verb, and the one it hangs on has none yet."""
        now = self.clauses[self._now]
        lacking = now.parent != NO_CLAUSE and now.parent not in self._with_verb
        return now.kind in kinds and self._now in self._with_verb and lacking

    def _join(self, at: int, opener: int) -> None:
        """Behind a comma or coordinator a verb goes on with the subject; a noun and a verb are another clause."""
        if self._now not in self._with_verb:
            return
        ahead = self._ahead(at)
        if ahead and ahead[0] == "verb":
            self._begin(CONTINUED, opener, self._now)
        elif ahead and ahead[0] == "noun" and self._verb_before_mark(ahead[1:]):
            self._begin(MAIN, opener, self._now if self.clauses[self._now].kind != MAIN else NO_CLAUSE)

    def _ahead(self, at: int) -> list[str]:
        """The kinds of the next phrases, without dates and adverbs."""
        return [kind for kind in self.kinds[at + 1 : at + 7] if kind not in ("date", "adverb")]

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
            if clause.kind == RELATIVE and clause.parent != NO_CLAUSE:
                points = part.kind != "date" and word_class(self.words[part.last - 1]) == "pointing"
                has_said = self._now in self._with_verb or at - clause.opener == 1  # `yang luar biasa ini | didukung`
                self._now = clause.parent if points and has_said else self._now
            return
        self._with_verb.add(self._now)
        if reports(self.words, part) and at + 1 < len(self.parts) and self._is_reported(at):
            self._begin(REPORTED, at, self._now)

    def _is_reported(self, at: int) -> bool:
        """Whether a clause follows a verb of reporting; some take a plain thing: `menyampaikan rasa syukur`."""
        if self.words[self.parts[at].last - 1].casefold() not in reporting_things():
            return True
        ahead = self._ahead(at)
        return ahead[:1] != ["noun"] or self._verb_before_mark(ahead) or self._verb_behind_date(at)

    def _verb_behind_date(self, at: int) -> bool:
        """Whether a day between commas parts a noun from its verb: `menyebut kebakaran di Solo, Senin, dipicu ...`."""
        comma = next((n for n in range(at + 1, len(self.parts) - 3) if self.parts[n].kind == "mark"), None)
        if comma is None or not self._is_comma(comma) or not self._is_comma(comma + 2):
            return False
        return self.parts[comma + 1].kind == "date" and self.parts[comma + 3].kind == "verb"

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
