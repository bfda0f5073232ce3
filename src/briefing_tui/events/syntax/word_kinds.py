"""The class of each word of a sentence where it stands: what `words.py` says of it, set right by its neighbours."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing_tui.events.syntax.words import (
    behind_words,
    every_words,
    inquits,
    is_passive,
    is_verb,
    listed,
    offices,
    plain_inquits,
    word_class,
)

if TYPE_CHECKING:
    from briefing_tui.events.syntax.sentence import Sentence

# What stands before a verb or an adjective and changes what it says: never parted from what follows it.
GOVERNING = frozenset({"negation", "modal", "hedge", "aspect"})
_JOINING = frozenset({"coordinator", "subordinator", "connective"})
# The lists whose words are of another class beside some words.
_OF_NEIGHBOURS = "ready against compounds existential how_often modal_nouns moving of_victims or_nouns or_verbs"
# What in a name is a word like any other: `Gerakan Tanpa Rokok`.
_IN_NAMES = frozenset({"negation", "preposition"})
# What may be a predicate behind `sudah`, `telah`, beside verbs.
_PREDICATIVE = frozenset({"other", "noun", "aspect"})
# Behind these, and names, `baru` says when.
_BEFORE_ONLY_NOW = frozenset({"pronoun", "pointing", "coordinator", ","})
# Words around a `dan` that stands inside a name.
_BESIDE_AND = 4
# Of verbs that somebody does in a relative clause: `yang mereka tumpangi`.
_DONE_BY = ("i", "kan", "at", "is", "ut")


@cache
def _compound_words() -> frozenset[str]:
    """The words of compounds."""
    return frozenset(word for pair in listed("compounds") for word in pair.split("_"))


@cache
def _decided_by_neighbours() -> frozenset[str]:
    """The words whose class depends on what stands beside them, whatever class it is."""
    lists = map(listed, _OF_NEIGHBOURS.split())
    return _compound_words().union(("kali", "baru"), every_words(), *lists)


@lru_cache(maxsize=20_000)
def _is_settled(word: str) -> bool:
    """Whether a word is of the same class wherever it stands, a name aside: true of most words of a sentence."""
    kind, low = word_class(word), word.casefold()
    if kind in _IN_NAMES and word[0].isupper():
        return False
    if kind in _JOINING or kind == "aspect" or low in _decided_by_neighbours():
        return False
    if kind == "speech":
        return not _is_root(low)
    return kind not in ("other", "noun") or not word.endswith(_DONE_BY)


def _is_root(low: str) -> bool:
    """Whether a word is a root that speaks only behind a mark: `tindak lanjut`, `surat jawab`."""
    return low in inquits() and low not in plain_inquits() and not low.endswith("nya")


class WordKinds:
    """The classes of the words between two indices of a sentence: `kinds`, by their indices in the sentence."""

    def __init__(self, sentence: Sentence, begin: int, last: int) -> None:
        self.words, self.lower, self.classes = sentence.words, sentence.lower, sentence.classes
        self.dates, self.names = sentence.dates, sentence.names
        self.begin, self.last = begin, last
        self.kinds = self.classes[:last]
        activities = listed("of_activities")
        for at in range(begin, last):
            if at in self.names:
                self.kinds[at] = "name"
            elif at > begin and self.lower[at - 1] in activities and self.kinds[at] == "verb":
                self.kinds[at] = "other"  # `keterampilan berenang`
            elif not _is_settled(self.words[at]):
                self.kinds[at] = self._kind(at)

    def _kind(self, at: int) -> str:
        """The class of a word that no name holds, given those before it."""
        kind, low = self.classes[at], self.lower[at]
        if self.says_how_often(at):
            return "aspect"
        if self.begins_compound(at) or (at > self.begin and self.begins_compound(at - 1)):
            return "other"
        by_neighbours = self._kind_by_neighbours(at, kind, low)
        if by_neighbours:
            return by_neighbours
        if kind in _JOINING:
            return self._kind_of_joining(at, kind, low)
        if low in listed("modal_nouns") and self.before_predicate(at):
            return "modal"
        if kind == "speech" and self.is_behind_word(at) and _is_root(low):
            return "other"
        if kind == "aspect" and not self.is_of_predicate(at):
            return "verb" if self.goes_somewhere(at) else "other"
        if kind in ("other", "noun") and (self.is_done_by(at) or self.goes_somewhere(at)):
            return "verb"
        if kind == "verb" and low in listed("or_nouns") and self.is_thing(at):
            return "other"
        return kind

    def _kind_by_neighbours(self, at: int, kind: str, low: str) -> str:
        """The class of a word that the next one or the one before gives it, or an empty string."""
        if kind == "name" and low in listed("existential") and self.opens(at):
            return "verb"  # `Ada tiga korban`
        if kind in _IN_NAMES and self.is_inside_name(at):
            return "name"
        if low in listed("of_victims") and "_".join(self.lower[max(at - 2, self.begin) : at]) in listed(
            "counted_victims"
        ):
            return "other"  # `jumlah korban tewas`
        if low in every_words() and at + 1 < self.last and self.classes[at + 1] == "verb":
            return "subordinator"  # `setiap ada gempa`
        if low in listed("ready") and at > self.begin:
            return "aspect" if self.before_predicate(at) else "verb" if self.words[at + 1 : at + 2] == ["untuk"] else ""
        if low in listed("or_verbs") and at > self.begin and self.kinds[at - 1] in GOVERNING:
            return "verb"  # `akan menyusul sore ini`
        if low == "baru" and self.is_only_now(at):
            return "aspect"
        if low in listed("against") and at > self.begin and self.lower[at - 1] in listed("contests"):
            return "preposition"  # `laga melawan Solo`
        return ""

    def _kind_of_joining(self, at: int, kind: str, low: str) -> str:
        """The class of a word that joins clauses or sentences in other places: `Sari jadi juara`."""
        if kind == "subordinator" and self.links_sentences(at):
            return "connective"
        if kind == "coordinator" and self.joins_parts_of_name(at):
            return "name"
        if low in listed("closing_nouns") and at > self.begin and self._closes_noun(at, low):
            return "other"  # `siapa pun`, `nama saya sendiri`
        if low in listed("adding") and at > self.begin and at + 1 < self.last and is_verb(self.words[at + 1]):
            return "coordinator"
        if not self.is_behind_word(at):
            return kind
        if low in behind_words():
            return behind_words()[low]
        if kind == "connective" and is_passive(self.words[at]):
            return "verb"
        if kind == "connective" and low in listed("then"):
            return "aspect" if self.before_predicate(at) else "other"
        return kind

    def _closes_noun(self, at: int, low: str) -> bool:
        """Whether a word that may join sentences belongs to the noun before it: `siapa pun`, `nama saya sendiri`."""
        before = self.lower[at - 1]
        if low == "pun":
            return before in listed("questions") or before == "sedikit"
        behind = at + 1
        goes_on = behind < self.last and behind not in self.dates and self.words[behind][0].isalnum()
        if goes_on and self.lower[behind] != "pada":
            return False  # `Pasar itu sendiri dibuka`
        return self.kinds[at - 1] in ("noun", "other", "pronoun", "pointing", "name")

    def is_of_predicate(self, at: int) -> bool:
        """Whether a word says how far a predicate behind it has come, which need be no verb: `telah debut`."""
        low, behind = self.lower[at], at + 1
        if low in listed("before_roots") or self.before_predicate(at):
            return True
        if low not in listed("perfective") or behind >= self.last or behind in self.dates:
            return False
        if self.lower[behind] in ("dalam", "di"):
            return True  # `sedang dalam perjalanan`
        return self.classes[behind] in _PREDICATIVE and self.lower[behind] not in listed("counting")

    def is_behind_word(self, at: int) -> bool:
        """Whether a word, not a mark, stands before."""
        return at > self.begin and self.words[at - 1][0].isalnum()

    def is_inside_name(self, at: int) -> bool:
        """Whether a capitalized word stands between two others."""
        if not self.begin < at < self.last - 1 or self.words[at].isupper():
            return False
        return self.words[at - 1][0].isupper() and self.words[at][0].isupper() and self.words[at + 1][0].isupper()

    def begins_compound(self, at: int) -> bool:
        """Whether a word makes a noun with the next one: `wajib pajak`, `lalu lintas`."""
        return "_".join(self.lower[at : at + 2]) in listed("compounds")

    def goes_somewhere(self, at: int) -> bool:
        """Whether a word is a verb by the `ke` behind it: `kembali ke Solo`."""
        return self.lower[at] in listed("moving") and self.words[at + 1 : at + 2] == ["ke"]

    def joins_parts_of_name(self, at: int) -> bool:
        """Whether `dan` stands inside a name of an office: `Menteri Pemuda dan Olahraga Sari`."""
        if self.words[at] != "dan" or at - 2 < self.begin or at + 1 >= self.last:
            return False
        if "p" in (self.names.get(at - 1), self.names.get(at + 1)):
            return False
        beside = (*self.words[at - 2 : at], *self.words[at + 1 : at + 3])
        if len(beside) < _BESIDE_AND or not all(word[0].isupper() for word in beside):
            return False
        first = at - 2
        while not self._heads_office(first) and first > self.begin and self._is_in_office(first - 1):
            first -= 1
        return self._heads_office(first)

    def _heads_office(self, at: int) -> bool:
        return self.lower[at] in offices() or self.lower[at] in listed("bodies")

    def _is_in_office(self, at: int) -> bool:
        """Whether a word is capitalized and no person's name, or a `dan` that was found to stand inside a name."""
        if self.words[at] == "dan":
            return self.kinds[at] == "name"
        return self.words[at][0].isupper() and self.names.get(at) != "p"

    def opens(self, at: int) -> bool:
        """Whether a word is the first of its sentence, quotation marks aside."""
        while at > self.begin and not self.words[at - 1][0].isalnum():
            at -= 1
        return at == self.begin

    def is_done_by(self, at: int) -> bool:
        """Whether a word is what somebody does: `pesawat yang mereka tumpangi`, `warga saya kumpulkan`."""
        if at <= self.begin or self.classes[at - 1] != "pronoun" or not self.words[at].endswith(_DONE_BY):
            return False
        return self.words[at].endswith("kan") or (at > self.begin + 1 and self.classes[at - 2] == "relative")

    def says_how_often(self, at: int) -> bool:
        """Whether a word is of `pertama kali`, `kali pertama`, `berulang kali` before a verb."""
        for begins in (at - 1, at):
            if self.lower[max(begins, 0) : begins + 2] == ["kali", "pertama"] and begins >= self.begin:
                return begins + 2 < self.last and is_verb(self.words[begins + 2])
        first = at - 1 if self.lower[at] == "kali" else at
        if first < self.begin or first + 2 >= self.last or self.lower[first] not in listed("how_often"):
            return False
        return self.lower[first + 1] == "kali" and is_verb(self.words[first + 2])

    def is_only_now(self, at: int) -> bool:
        """Whether `baru` says when: `Sari baru tiba`, `runtuh, tapi baru dilaporkan`, but not `pasar baru dibuka`."""
        is_apart = at - 1 in self.names or self.classes[at - 1] in _BEFORE_ONLY_NOW
        is_behind = at > self.begin and is_apart and at + 1 < self.last
        return is_behind and (self.before_predicate(at) or is_passive(self.lower[at + 1]))

    def links_sentences(self, at: int) -> bool:
        """Whether a subordinator only joins its sentence to the one before: `Sementara, ...`, `Sementara itu, ...`."""
        behind = at + 1
        if behind < self.last and self.lower[behind] == "itu":
            if self.words[max(at - 1, self.begin)] == "," and self.lower[at] == "sementara":
                return True  # `pasar tutup, sementara itu warga menari`
            behind += 1
        return at == self.begin and behind < self.last and self.words[behind] == ","

    def is_thing(self, at: int) -> bool:
        """Whether a word that may be a verb is a noun here: an object, or `gelar dari lomba itu`."""
        is_bare = at == self.begin or not self.words[at - 1][0].isalnum()
        return (is_bare and self.words[at + 1 : at + 2] == ["dari"]) or (at > self.begin and self.is_object(at))

    def is_object(self, at: int) -> bool:
        """Whether a word stands behind a transitive verb, a preposition or a noun that does."""
        before = self.lower[at - 1]
        if before in listed("counting") or before.isdigit() or before == ")":
            return True
        if before in listed("or_nouns"):
            return at - 1 > self.begin and self.kinds[at - 1] == "other"
        return word_class(before) == "preposition" or (before.startswith("me") and is_verb(before))

    def before_predicate(self, at: int) -> bool:
        """Whether what says how far a predicate has come stands before one: `resmi dibuka`, not `maskot resmi`."""
        behind = at + 1
        while behind < self.last and self.classes[behind] in GOVERNING:
            behind += 1
        return behind < self.last and behind not in self.dates and is_verb(self.words[behind])

    def opens_with_noun(self, at: int) -> bool:
        """Whether a sentence begins with a word of saying that is a noun: `Usul pembukaan pasar sudah diajukan`."""
        if at or not self.words[at][0].isupper() or self.last < at + 2:
            return False
        return at + 1 not in self.names and self.kinds[at + 1] in ("noun", "other") and at + 1 not in self.dates

    def compares(self, at: int) -> bool:
        """Whether `dari` belongs to a number: `lebih dari 350 juta`."""
        return (
            self.lower[at] == "dari"
            and at > 0
            and self.lower[at - 1] in ("lebih", "kurang")
            and at + 1 < self.last
            and self.kinds[at + 1] in ("number", "quantity", "other", "name")
        )
