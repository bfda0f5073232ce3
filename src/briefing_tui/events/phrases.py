"""Phrases: the pieces of a sentence that are kept or left out whole, so that what is left reads as Indonesian.

A verb phrase is a verb with what governs it (`tidak akan membeli`) and, where the verb is transitive, its object up to
the next boundary; a prepositional phrase is a preposition with its noun phrase; the rest are noun phrases and marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.words import inquits, is_in_number, is_passive, is_verb, listed, plain_inquits, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

# What stands before a verb or an adjective and changes what it says: never parted from what follows it.
GOVERNING = frozenset({"negation", "modal", "hedge", "aspect"})
_OPENING = frozenset({"preposition", "relative", "subordinator", "coordinator"})
_VERBAL = frozenset({"verb", "light_verb", "copula", "speech"})
_LONGEST_LISTED = 5
# A name of so many words is a phrase of its own.
LONG_NAME = 4
# Other nouns so joined are no longer than this: of a longer list the first alone may be told.
_LONGEST_JOINED = 5
_NOMINAL = frozenset({"name", "noun", "other", "number", "quantity"})
_INSIDE = frozenset("%&/$.+'’")
# Behind a verb so many words are its object at most.
_LONGEST_OBJECT = 7
# Names joined by `dan` are one phrase where the first is no longer than this.
_LONGEST_PAIR = 5


class Phrase(NamedTuple):
    """Token indices of a phrase and what it is.

    `kind` is `verb`, `noun`, `preposition`, `date` (with its preposition), `speech` (an inquit with its speaker),
    `adverb`, `relative`, `subordinator`, `coordinator` or `mark`.
    """

    first: int
    last: int
    kind: str


class _Chunker:
    """Parts the words of one sentence into phrases."""

    def __init__(
        self, words: Sequence[str], begin: int, last: int, dates: frozenset[int], names: dict[int, str]
    ) -> None:
        self.words, self.begin, self.last, self.dates, self.names = words, begin, last, dates, names
        self._kinds: dict[int, str] = {}

    def kind(self, at: int) -> str:
        """The class of a word where it stands."""
        kind = self._kinds.get(at)
        if kind is None:
            kind = self._kinds[at] = self._kind(at)
        return kind

    def _kind(self, at: int) -> str:
        if at in self.names:
            return "name"
        kind = word_class(self.words[at])
        if self.first_time(at):
            return "aspect"
        if self.words[at].casefold() == "kemungkinan" and self.before_predicate(at):
            return "modal"
        if kind == "speech" and at and self.words[at - 1][0].isalnum() and self.is_root(at):
            return "other"
        if kind == "aspect" and not self.before_predicate(at):
            goes_back = self.words[at].casefold() == "kembali" and at + 1 < self.last and self.words[at + 1] == "ke"
            return "verb" if goes_back else "other"
        if kind == "subordinator" and self.links_sentences(at):
            return "connective"
        if kind == "modal" and " ".join(self.words[at : at + 2]).casefold() in ("wajib pajak", "wajib militer"):
            return "other"
        if self.words[at] == "pun" and at > self.begin and self.words[at - 1].casefold() in listed("questions"):
            return "other"  # `siapa pun`
        if kind in ("other", "noun") and self.is_done_by(at):
            return "verb"
        if self.words[at] == "sementara" and at > self.begin and self.words[at - 1][0].isalnum():
            return "other"  # `klasemen sementara`
        if self.words[at] == "bahkan" and at - self.begin > 0 and at + 1 < self.last and is_verb(self.words[at + 1]):
            return "coordinator"  # `mempertahankan bahkan meningkatkan`
        if kind == "connective" and is_passive(self.words[at]) and at > self.begin and self.words[at - 1][0].isalnum():
            return "verb"
        low = self.words[at].casefold()
        if kind == "connective" and low in listed("then") and at > self.begin and self.words[at - 1][0].isalnum():
            return "aspect" if self.before_predicate(at) else "other"
        if kind == "verb" and low in listed("or_nouns") and at > self.begin and self.is_object(at):
            return "other"
        return kind

    def is_done_by(self, at: int) -> bool:
        """Whether a word is what somebody does in a relative clause: `pesawat yang mereka tumpangi`."""
        if at < self.begin + 2 or not self.words[at].endswith(("i", "kan", "at", "is", "ut")):
            return False
        return word_class(self.words[at - 1]) == "pronoun" and word_class(self.words[at - 2]) == "relative"

    def first_time(self, at: int) -> bool:
        """Whether a word is of `pertama kali` before a verb, which says when that was so."""
        first = at - 1 if self.words[at].casefold() == "kali" else at
        if first < self.begin or first + 2 >= self.last or self.words[first].casefold() != "pertama":
            return False
        return self.words[first + 1].casefold() == "kali" and is_verb(self.words[first + 2])

    def links_sentences(self, at: int) -> bool:
        """Whether a subordinator only joins its sentence to the one before: `Sementara, ...`, `Sementara itu, ...`."""
        behind = at + 1
        if behind < self.last and self.words[behind].casefold() == "itu":
            behind += 1
        return at == self.begin and behind < self.last and self.words[behind] == ","

    def is_object(self, at: int) -> bool:
        """Whether a word stands behind a transitive verb, a preposition or a noun that does."""
        before = self.words[at - 1].casefold()
        if before in listed("or_nouns"):
            return at - 1 > self.begin and self.kind(at - 1) == "other"
        return word_class(before) == "preposition" or (before.startswith("me") and is_verb(before))

    def is_root(self, at: int) -> bool:
        """Whether a word is a root that speaks only behind a mark: `tindak lanjut`, `surat jawab`."""
        low = self.words[at].casefold()
        return low in inquits() and low not in plain_inquits() and not low.endswith("nya")

    def before_predicate(self, at: int) -> bool:
        """Whether what says how far a predicate has come stands before one: `resmi dibuka`, not `maskot resmi`."""
        behind = at + 1
        while behind < self.last and word_class(self.words[behind]) in GOVERNING:
            behind += 1
        return behind < self.last and behind not in self.dates and is_verb(self.words[behind])

    def phrase_at(self, at: int) -> Phrase:
        """The phrase that begins at a word."""
        if at in self.dates or self.names_date(at):
            return Phrase(at, self.end_of_date(at + (at not in self.dates)), "date")
        kind = self.kind(at)
        if not self.words[at][0].isalnum():
            return Phrase(at, at + 1, "mark")
        if self.words[at].casefold() == "sebanyak" and (at == self.begin or not self.words[at - 1][0].isalnum()):
            return Phrase(at, max(self.end_of_noun(at + 1, with_role=False, is_subject=True), at + 1), "noun")
        is_adjunct = self.words[at].casefold() in listed("adjuncts") and at + 1 < self.last
        if is_adjunct and self.kind(at + 1) in _NOMINAL:
            return self.prepositional(at)
        if kind == "preposition" or self.dates_from(at, kind):
            return self.prepositional(at)
        is_apart = kind in GOVERNING and at + 1 < self.last and self.words[at + 1] == ","
        if is_apart and self.words[at].casefold() in listed("citing"):
            return Phrase(at, at + 1, "preposition")  # `Rencananya, pasar dibuka`: holds for all that follows
        if kind == "relative" and self.words[at + 1 : at + 2] == ["bersangkutan"]:
            return Phrase(at, at + 2, "noun")
        if kind in _OPENING:
            return Phrase(at, at + 1, kind)
        if kind == "connective":
            return Phrase(at, at + 1, "adverb")
        if kind == "speech" and self.words[at].casefold() in inquits():
            return Phrase(at, self.end_of_noun(at + 1), "speech")
        if kind in _VERBAL or kind in GOVERNING:
            return Phrase(at, self.end_of_verb(at), "verb")
        if at + 1 < self.last and kind in ("number", "other") and self.is_length(at):
            return Phrase(at, max(self.end_of_noun(at), at + 1), "preposition")
        is_subject = at == self.begin or not is_verb(self.words[at - 1])
        return Phrase(at, max(self.end_of_noun(at, with_role=False, is_subject=is_subject), at + 1), "noun")

    def dates_from(self, at: int, kind: str) -> bool:
        """Whether a small word stands before a date alone (`sejak 2019`, `mulai Senin`) and no clause hangs by it."""
        low = self.words[at].casefold()
        if low in listed("before_dates") and self.behind_small_words(at) in self.dates:
            return True
        if kind != "subordinator" or at + 1 >= self.last:
            return False
        if self.behind_small_words(at) in self.dates:
            return low not in listed("not_yet")
        if at + 1 not in self.dates and self.words[at + 1].casefold() in listed("times"):
            return True
        if at + 1 not in self.dates:
            return self.kind(at + 1) == "number" or self.words[at + 1] == "Rp"
        return low not in listed("not_yet")

    def behind_small_words(self, at: int) -> int:
        """The index behind a word and the small ones between it and a date: `mulai dari tanggal`."""
        at += 1
        while at < self.last and at not in self.dates and self.words[at].casefold() in listed("between_dates"):
            at += 1
        return at

    def prepositional(self, at: int) -> Phrase:
        """`di Jakarta`; `pada hari Senin` is a date."""
        behind = self.behind_small_words(at)
        if behind >= self.last or behind not in self.dates:
            behind = at + 1
            while behind < self.last and behind not in self.dates and self.kind(behind) == "preposition":
                behind += 1
        if behind < self.last and behind in self.dates:
            return Phrase(at, self.end_of_date(behind), "date")
        if behind == at + 1 and behind < self.last and self.kind(behind) in _VERBAL:
            return Phrase(at, self.end_of_verb(behind), "preposition")
        return Phrase(at, max(self.end_of_noun(behind, with_role=self.words[at] != "asal"), at + 1), "preposition")

    def is_length(self, at: int) -> bool:
        """Whether a length of time begins here, which is no subject: `enam bulan pertama`."""
        is_count = self.words[at][0].isdigit() or self.words[at].casefold() in listed("counts")
        return is_count and self.words[at + 1].casefold() in listed("units")

    def names_date(self, at: int) -> bool:
        """`hari`, `tanggal`, `periode` right before a date."""
        return at + 1 in self.dates and self.words[at].casefold() in listed("between_dates") and at + 1 < self.last

    def end_of_date(self, at: int) -> int:
        """Behind a date and the word that points to it: `Oktober mendatang itu`."""
        while at < self.last and at in self.dates:
            at += 1
        if at < self.last and word_class(self.words[at]) == "pointing":
            at += 1
        return at

    def end_of_verb(self, at: int) -> int:
        """Behind what governs the verb, the verb, and a transitive verb's object."""
        end = at
        while end < self.last and end not in self.dates and self.kind(end) in GOVERNING:
            end += 1
        if end >= self.last or end in self.dates:
            return end
        kind = self.kind(end)
        if kind not in _VERBAL:
            if kind == "number":
                return self.end_of_noun(end)
            if end == at or kind in _OPENING or not self.words[end][0].isalnum():
                return max(end, at + 1)
            return end + 1
        end += 1
        while end < self.last and self.words[end].casefold() in listed("behind_verbs") and end not in self.dates:
            if word_class(self.words[end]) == "aspect" and self.before_predicate(end):
                break
            end += 1
        return end

    def joins_nouns(self, first: int, at: int, kind: str, *, is_subject: bool) -> bool:
        """Whether a coordinator inside a noun phrase joins the next noun to it and begins no clause.

        Behind a verb, what a verb follows is the subject of another clause: `membeli beras dan warga menjual`.
        """
        if kind != "coordinator" or not first < at < first + _LONGEST_PAIR or at + 1 >= self.last:
            return False
        if at + 1 in self.names or self.words[at].casefold() not in ("dan", "atau", "serta"):
            return at + 1 in self.names
        behind = at + 1
        while behind < self.last and behind not in self.dates and self.goes_on(behind):
            behind += 1
        if self.words[first][0].isdigit() and self.words[at + 1][0].isdigit():
            return is_subject or self.words[at].casefold() == "atau"
        if behind == at + 1 or (behind - first > _LONGEST_JOINED and not is_subject):
            return False
        follows = self.kind(behind) if behind < self.last and behind not in self.dates else ""
        return is_subject or (follows not in _VERBAL and follows not in GOVERNING)

    def goes_on(self, at: int) -> bool:
        return self.kind(at) in _NOMINAL or is_in_number(self.words, at, self.last)

    def compares(self, at: int, kind: str) -> bool:
        """Whether `dari` belongs to a number: `lebih dari 350 juta`."""
        return (
            kind == "preposition"
            and at > 0
            and self.words[at - 1].casefold() in ("lebih", "kurang")
            and self.words[at].casefold() == "dari"
            and at + 1 < self.last
            and self.kind(at + 1) in ("number", "quantity", "other", "name")
        )

    def end_of_noun(self, at: int, *, with_role: bool = True, is_subject: bool = False) -> int:
        """Behind the nouns and their attributes; a mark, a verb, a small word, a date end them.

        Without its role, a person's name begins a phrase of its own.
        """
        end = at
        while end < self.last and end not in self.dates:
            kind = self.kind(end)
            if (behind := self.behind_nickname(end)) > end:
                end = behind
                continue
            joins = self.joins_nouns(at, end, kind, is_subject=is_subject) or self.compares(end, kind)
            if kind != "name" and not joins:
                if kind in _OPENING or kind in _VERBAL or kind in GOVERNING or kind == "connective":
                    break
                if not self.words[end][0].isalnum() and not self.is_inside(end):
                    break
            if kind == "preposition" and joins:
                end += 1
            if self.names.get(end) == "p" and end > at and self.kind(end - 1) == "pointing":
                break
            if end > at and self.names_date(end):
                break
            if self.words[end].casefold() in listed("before_dates") and self.dates_from(end, kind):
                break
            if end > at and kind == "pronoun" and end + 1 < self.last and self.kind(end + 1) in (*_VERBAL, *GOVERNING):
                break
            if not is_subject and self.begins_long_name(at, end):
                break
            if not with_role and end > at and self.begins_person(end):
                break
            end += 1
        return end

    def behind_nickname(self, at: int) -> int:
        """The index behind a nickname between marks in a name, or `at`: `Sari "Ayu" Wulan`."""
        if self.words[at] not in '"“' or at == self.begin or not self.words[at - 1][0].isupper():
            return at
        for close in range(at + 2, min(at + 5, self.last - 1)):
            if self.words[close] in '"”':
                return close + 1 if self.words[close + 1][0].isupper() else at
        return at

    def begins_long_name(self, first: int, at: int) -> bool:
        """Whether a long name begins behind common nouns, which do without it: `gelar juara [Piala Dunia ...]`."""
        if at < first + 2 or not self.words[at][0].isupper() or not self.words[at - 1][0].islower():
            return False
        end = at
        while end < self.last and end not in self.dates and (self.words[end][0].isupper() or end in self.names):
            end += 1
        return end - at >= LONG_NAME

    def begins_person(self, at: int) -> bool:
        """Whether a person's name begins here that ends the noun phrase, behind a role: `Menteri Luar Negeri Sari`."""
        if self.names.get(at) != "p" or self.names.get(at - 1) == "p" or not self.words[at - 1][0].isupper():
            return False
        if at - 1 == self.begin and self.words[at - 1].casefold() not in listed("offices"):
            return False  # `Rencana Sari untuk ...`
        end = at
        while end < self.last and self.names.get(end) == "p":
            end += 1
        return end >= self.last or end in self.dates or self.kind(end) not in ("name", "noun", "other", "number")

    def is_inside(self, at: int) -> bool:
        """Whether a mark stands inside a noun phrase: `4,5 %`, `Grid.ID`."""
        mark, behind = self.words[at], self.words[at + 1] if at + 1 < self.last else "."
        if is_in_number(self.words, at, self.last):
            return True
        return mark == "%" or (mark in _INSIDE and behind[0].isalnum() and (mark != "." or not behind[0].islower()))


def phrases(words: Sequence[str], first: int, last: int, dates: frozenset[int], names: dict[int, str]) -> list[Phrase]:
    """The phrases between two indices, in order, without a gap. A name and a date stand in one phrase each."""
    chunker = _Chunker(words, first, last, dates, names)
    found: list[Phrase] = []
    at = first
    while at < last:
        found.append(chunker.phrase_at(at))
        at = found[-1].last
    return _with_lists_joined(found, words)


def _with_lists_joined(parts: list[Phrase], words: Sequence[str]) -> list[Phrase]:
    """The phrases with lists of nouns before a verb as one: `Jepang, Korea Selatan, dan AS`."""
    joined: list[Phrase] = []
    at = 0
    while at < len(parts):
        end = _end_of_list(parts, at, words) if parts[at].kind == "noun" else at + 1
        begins = not joined or joined[-1].kind in ("mark", "date", "subordinator", "adverb", "coordinator")
        if end > at + 1 and begins:
            joined.append(Phrase(parts[at].first, parts[end - 1].last, "noun"))
        else:
            end = at + 1
            joined.append(parts[at])
        at = end
    return joined


def _end_of_list(parts: list[Phrase], at: int, words: Sequence[str]) -> int:
    """Behind the last noun of a list that begins with one: commas between, a coordinator before the last."""
    end = at + 1
    while end + 1 < len(parts) and words[parts[end].first] == "," and _is_short_noun(parts[end + 1]):
        end += 2
    if end == at + 1:
        return end
    close = end + (end < len(parts) and words[parts[end].first] == ",")
    if close + 1 < len(parts) and parts[close].kind == "coordinator" and _is_short_noun(parts[close + 1]):
        return close + 2
    last = parts[end - 1]
    return end if words[last.first].casefold() in ("dan", "serta") else at + 1


def _is_short_noun(part: Phrase) -> bool:
    return part.kind == "noun" and part.last - part.first <= _LONGEST_LISTED
