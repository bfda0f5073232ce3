"""A sentence's phrases parted into clauses, one phrase after the other."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from briefing_tui.events.syntax.asides import Asides
from briefing_tui.events.syntax.clauses import (
    CONTINUED,
    MAIN,
    NO_CLAUSE,
    RELATIVE,
    REPORTED,
    SUBORDINATE,
    BegunClauses,
)
from briefing_tui.events.syntax.resumed_clauses import ResumedClauses, reports
from briefing_tui.events.syntax.words import listed, reporting_things, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.clauses import Clause
    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.sentence import Sentence

# These may begin a clause, or resume one.
_TURNING = frozenset({"subordinator", "relative", "coordinator", "mark", "verb"})


class ClauseParser:
    """Reads the phrases of a stretch once; `clauses` are then its clauses, `clause_of` says for each phrase which."""

    def __init__(self, parts: Sequence[Phrase], sentence: Sentence) -> None:
        self._parts, self._words = parts, sentence.words
        self._asides = Asides(parts, sentence)
        self._kinds, self._first_words = self._asides.kinds, self._asides.first_words
        self._begun = BegunClauses(parts)
        self._resumed = ResumedClauses(self._begun, parts, self._words, self._asides)
        self._list_ends = 0
        self._has_joining = "mana" in sentence.lower or "dimana" in sentence.lower
        self._depth = 0
        for at, part in enumerate(parts):
            self._read(at, part)

    @property
    def clauses(self) -> list[Clause]:
        """The clauses in the order they begin."""
        return self._begun.clauses

    @property
    def clause_of(self) -> list[int]:
        """The clause of each phrase, -1 for what stands in brackets."""
        return self._begun.clause_of

    @property
    def kinds(self) -> list[str]:
        """The kind of each phrase."""
        return self._kinds

    @property
    def first_words(self) -> list[str]:
        """The first word of each phrase, in lower case."""
        return self._first_words

    def _read(self, at: int, part: Phrase) -> None:
        """Give a phrase its clause, which it may begin or resume."""
        begun = self._begun
        mark = self._words[part.first] if part.kind == "mark" else ""
        if at in self._asides.phrases or self._is_in_brackets(mark) or (self._has_joining and self._joins(at)):
            begun.clause_of.append(NO_CLAUSE)
            return
        if part.kind in _TURNING:
            self._turn(at, part, mark)
        elif self._first_words[at] == "maka" and part.kind == "adverb":
            self._at_consequence()
        begun.clause_of.append(begun.now)
        if part.kind == "verb":
            self._pass_verb(at, part)
        elif begun.clauses[begun.now].kind == RELATIVE:
            self._pass_described(at, part)

    def _is_in_brackets(self, mark: str) -> bool:
        """Whether the phrase, of which `mark` is the mark that it is, stands in brackets or is one."""
        self._depth += bool(mark) and mark in "(["
        if not self._depth:
            return False
        self._depth -= bool(mark) and mark in ")]"
        return True

    def _joins(self, at: int) -> bool:
        """Whether a phrase only joins another sentence, which begins behind it."""
        if not self._only_joins(at):
            return False
        if self._first_words[at] != "mana":
            self._begun.begin(MAIN, NO_CLAUSE, NO_CLAUSE)
        return True

    def _only_joins(self, at: int) -> bool:
        """Whether a phrase behind a comma only joins another sentence: `di desa, di mana warga menari`, `, yang mana`.

        Without a comma it may be what is asked: `bertanya di mana pasar itu berada`.
        """
        if self._first_words[max(at - 1, 0) : at + 1] == ["yang", "mana"]:
            return self._begun.clause_of[at - 1] == NO_CLAUSE
        if not at or self._first_words[at - 1] != ",":
            return False
        part = self._parts[at]
        phrase = [word.casefold() for word in self._words[part.first : part.last]]
        return phrase in (["di", "mana"], ["dimana"]) or self._first_words[at : at + 2] == ["yang", "mana"]

    def _turn(self, at: int, part: Phrase, mark: str) -> None:
        """Begin or resume the clause that a phrase belongs to."""
        now = self._begun.current
        if at < self._list_ends:
            return
        if part.kind == "subordinator":
            self._begun.begin(SUBORDINATE, at, self._begun.now)
        elif part.kind == "relative":
            self._begun.begin(RELATIVE, at, self._begun.now)
        elif part.kind == "coordinator" and self._first_words[at] in listed("opposing"):
            goes_on = self._asides.ahead(at)[:1] == ["verb"]
            self._begun.begin(CONTINUED if goes_on else MAIN, at, self._begun.now if goes_on else NO_CLAUSE)
        elif part.kind == "coordinator":
            self._join(at, at)
        elif mark:
            self._at_mark(at, mark)
        elif part.kind == "verb" and self._resumed.main_verb_comes(at):
            self._begun.now = now.parent
        elif part.kind == "verb" and self._resumed.is_of_described(at):
            self._begun.now = self._begun.clauses[now.parent].parent
        elif part.kind == "verb" and self._goes_on_later(at):
            self._begun.begin(CONTINUED, NO_CLAUSE, self._begun.now)
        elif part.kind == "verb" and self._kinds[at - 1] == "date":
            self._begun.now = self._resumed.around_described()

    def _at_consequence(self) -> None:
        """`maka` leads on to what follows from what stands before: `Jika izin terbit [maka pasar dibuka]`."""
        clause = self._begun.now
        while clause != NO_CLAUSE:
            kind, _, parent = self._begun.clauses[clause]
            if kind == SUBORDINATE and parent != NO_CLAUSE and self._begun.is_empty(parent):
                self._begun.now = parent
                return
            clause = parent
        kind, opener, _ = self._begun.current
        if kind == SUBORDINATE and self._begun.has_verb and self._first_words[opener] in listed("condition"):
            self._begun.begin(MAIN, NO_CLAUSE, self._begun.now)

    def _goes_on_later(self, at: int) -> bool:
        """Whether a verb is of what the subject did next: `tiba pada Mei kemudian [pulang] pada Juni`."""
        is_next = self._kinds[at - 1] == "adverb" and self._first_words[at - 1] in listed("next")
        return is_next and self._begun.has_verb and "date" in self._kinds[:at]

    def _at_mark(self, at: int, mark: str) -> None:
        now = self._begun.current
        if mark not in ",-–—":
            if mark in ';:"“”' and self._begun.has_verb and (mark in ";:" or self._is_of_speech(at)):
                self._begun.begin(MAIN, NO_CLAUSE, NO_CLAUSE)
            return
        if self._only_hedges(at):
            return
        main = self._resumed.behind_fronted()
        if main is not None and self._asides.ahead(at)[:1] in (["noun"], ["verb"]):
            self._begun.now = main
            return
        predicate = self._words[self._parts[now.opener + 1].last - 1].casefold() if now.kind == RELATIVE else ""
        lists = predicate in listed("of_lists")
        if lists and (end := self._end_of_list(at)):
            self._list_ends = end  # `tim yang terdiri atas Sari, Budi, dan Agus | tiba`
        elif now.kind == RELATIVE and self._begins_anew(at, now.parent):
            self._begun.begin(MAIN, NO_CLAUSE, NO_CLAUSE)  # `Siapa pun yang dipilih, Sari menang`
        elif (described := self._closed_relative(at)) is not None:
            self._begun.now = self._begun.clauses[described].parent
        elif self._speaker_goes_on(at):
            self._begun.begin(CONTINUED, NO_CLAUSE, self._begun.clauses[now.parent].parent)
        elif (now.kind == RELATIVE and now.parent != NO_CLAUSE) or self._may_resume(SUBORDINATE):
            self._begun.now = now.parent
        else:
            self._join(at, NO_CLAUSE)

    def _only_hedges(self, mark: int) -> bool:
        """Whether nothing but a day and how sure it is stands before a mark: `Diperkirakan pada Mei, pasar dibuka`."""
        before = [n for n in range(mark) if self._kinds[n] not in ("mark", "date", "adverb")]
        if len(before) != 1 or self._kinds[before[0]] != "verb" or "date" not in self._kinds[:mark]:
            return False
        part = self._parts[before[0]]
        return part.last - part.first == 1 and word_class(self._words[part.first]) in ("modal", "hedge")

    def _closed_relative(self, comma: int) -> int | None:
        """The relative clause between commas that ends at this one, in which another hangs on it.

        `Sari, yang pindah pada Mei setelah lulus, [membuka toko]`.
        """
        kind, _, relative = self._begun.current
        if kind != SUBORDINATE or not self._begun.has_verb or not self._begun.awaits_verb(relative):
            return None
        is_closed = self._is_behind_comma(relative) and self._asides.ahead(comma)[:1] == ["verb"]
        return relative if is_closed else None

    def _is_behind_comma(self, relative: int) -> bool:
        """Whether a comma opens a relative clause, so that another one closes it."""
        opener = self._begun.clauses[relative].opener
        return opener > 0 and self._first_words[opener - 1] == ","

    def _speaker_goes_on(self, comma: int) -> bool:
        """Whether who reports does more behind it: `mengatakan bahwa harga naik, [membantah kabar itu]`."""
        kind, opener, parent = self._begun.current
        if kind != SUBORDINATE or self._first_words[opener] != "bahwa" or not self._begun.has_verb:
            return False
        is_reported = self._begun.clauses[parent].kind == REPORTED and parent not in self._begun.with_verb
        return is_reported and "".join(self._first_words[comma + 1 : comma + 2]) in listed("answering")

    def _end_of_list(self, comma: int) -> int:
        """Behind a list that goes on at a comma, has a coordinator before its last, and a verb behind it; or 0."""
        joined, n = False, comma
        while n < len(self._parts) and (self._first_words[n] == "," or self._kinds[n] == "coordinator"):
            joined = joined or self._kinds[n] == "coordinator"
            n += 1
            if joined and n < len(self._parts) and self._kinds[n] == "coordinator":
                n += 1
            begins = n
            while n < len(self._parts) and self._kinds[n] in ("noun", "preposition"):
                joined = joined or "dan" in self._words[self._parts[n].first : self._parts[n].last]
                n += 1
            if n == begins and joined and self._kinds[n : n + 1] == ["verb"]:
                return n  # a comma stands behind the list, too
            if n == begins and not (self._kinds[n : n + 1] == ["coordinator"] and not joined):
                return 0
        return n if joined and self._kinds[n : n + 1] == ["verb"] else 0

    def _begins_anew(self, at: int, parent: int) -> bool:
        """Whether a subject of its own and its verb follow a mark behind a relative clause of a main one."""
        ahead = self._asides.ahead(at)
        if parent == NO_CLAUSE or parent in self._begun.with_verb or self._begun.clauses[parent].kind != MAIN:
            return False
        # `Dalam rapat yang digelar Senin, Sari menang`: of one clause
        return ahead[:2] == ["noun", "verb"] and not self._begun.is_empty(parent)

    def _is_of_speech(self, at: int) -> bool:
        """Whether a quotation mark opens or closes speech, not a title: it stands beside another mark or who speaks."""
        beside = [self._parts[n] for n in (at - 1, at + 1) if 0 <= n < len(self._parts)]
        return any(part.kind in ("mark", "speech") or reports(self._words, part) for part in beside)

    def _may_resume(self, *kinds: str) -> bool:
        """Whether the clause under way is of these kinds and has its verb, and the one it hangs on has none yet."""
        now = self._begun.current
        lacking = now.parent != NO_CLAUSE and now.parent not in self._begun.with_verb
        return now.kind in kinds and self._begun.has_verb and lacking

    def _join(self, at: int, opener: int) -> None:
        """Behind a comma or coordinator a verb goes on with the subject; a noun and a verb are another clause."""
        if not self._begun.has_verb:
            if self._is_done_by_another(at):
                self._begun.begin(MAIN, opener, NO_CLAUSE)
            return
        ahead = self._asides.ahead(at)
        if (
            opener != NO_CLAUSE
            and self._begun.awaits_verb(self._begun.now)
            and (ahead[:1] == ["noun"] or self._joins_dates(at))
        ):
            return  # `Sari yang didakwa atas pencurian dan perampokan | dibebaskan`
        if ahead and ahead[0] in ("verb", "naming"):
            self._begun.begin(CONTINUED, opener, self._begun.now)
        elif ahead and self._begins_clause(ahead, opener):
            self._begun.begin(MAIN, opener, self._begun.now if self._begun.current.kind != MAIN else NO_CLAUSE)

    def _is_done_by_another(self, at: int) -> bool:
        """Whether a subject, its day and verb follow what was voiced: `menyatakan duka, dan [Budi pada Mei pergi]`."""
        is_joined = self._begun.current.kind == REPORTED and self._first_words[at - 1] == ","
        return is_joined and self._kinds[at : at + 4] == ["coordinator", "noun", "date", "verb"]

    def _joins_dates(self, at: int) -> bool:
        """Whether a coordinator stands between two dates: `pada Mei dan Juni`."""
        return self._kinds[at - 1] == "date" and self._kinds[at + 1 : at + 2] == ["date"]

    def _begins_clause(self, ahead: Sequence[str], opener: int) -> bool:
        """Whether a subject and its verb follow, or where they are before them: `dan di Solo warga menolak`."""
        if ahead[0] == "preposition" and opener != NO_CLAUSE:
            return list(ahead[1:3]) == ["noun", "verb"]
        return ahead[0] == "noun" and self._verb_before_mark(ahead[1:])

    def _verb_before_mark(self, ahead: Sequence[str]) -> bool:
        for kind in ahead:
            if kind == "verb":
                return True
            if kind in ("naming", "mark", "relative", "subordinator", "coordinator", "speech"):
                return False
        return False

    def _pass_described(self, at: int, part: Phrase) -> None:
        """Go back to the main clause behind a noun with `yang` and `itu`: `Rapat yang lama itu | ditutup`."""
        clause = self._begun.current
        if at - clause.opener == 1 and self._first_words[at] in listed("sameness") and part.last - part.first == 1:
            self._begun.now = clause.parent  # `di kampus yang sama | pada Mei`
            return
        is_said_of = clause.parent != NO_CLAUSE and part.kind != "date" and not self._is_behind_comma(self._begun.now)
        if is_said_of and word_class(self._words[part.last - 1]) == "pointing":
            has_said = self._begun.has_verb or at - clause.opener == 1  # `yang luar biasa ini | didukung`
            self._begun.now = clause.parent if has_said else self._begun.now

    def _pass_verb(self, at: int, part: Phrase) -> None:
        """Note a verb; behind one of reporting, what is reported begins."""
        self._begun.with_verb.add(self._begun.now)
        if (reports(self._words, part) and at + 1 < len(self._parts) and self._is_reported(at)) or self._shows(
            at, part
        ):
            self._begun.begin(REPORTED, at, self._begun.now)

    def _shows(self, at: int, part: Phrase) -> bool:
        """Whether a clause follows a verb of showing and its day, or one of wishing or imagining.

        `Dinas mencatat sepanjang 2023, harga turun`; `kami targetkan warga pindah`, `jangan membayangkan, harga turun`.
        """
        verb, ahead = self._words[part.last - 1].casefold(), self._asides.ahead(at)
        if verb in listed("supposing") and ahead[:1] == ["noun"]:
            return self._verb_before_mark(ahead)
        if verb not in listed("showing") and verb not in listed("supposing"):
            return False
        said = [*dropwhile(lambda kind: kind == "mark", ahead)]  # `mencatat, hingga Sabtu, ...`
        is_said = ahead[:1] == ["mark"] and said[:1] == ["noun"]
        return is_said and (said[1:2] == ["relative"] or self._verb_before_mark(said[1:]))

    def _is_reported(self, at: int) -> bool:
        """Whether a clause follows a verb of reporting; some take a plain thing: `menyampaikan rasa syukur`."""
        verb = self._words[self._parts[at].last - 1].casefold()
        if verb in listed("calling_oneself") and self._first_words[at + 1] == "sebagai":
            return False  # `pria yang mengaku sebagai polisi`
        if verb not in reporting_things():
            return True
        ahead = self._asides.ahead(at, past_brackets=True)
        if ahead[:2] == ["noun", "relative"] and self._asides.verb_behind_relative(at):
            return True
        return ahead[:1] != ["noun"] or self._verb_before_mark(ahead) or self._asides.verb_behind_date(at)
