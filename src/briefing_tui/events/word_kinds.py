"""The class of each word of a sentence where it stands: what `words.py` says of it, set right by its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.words import behind_words, inquits, is_passive, is_verb, listed, plain_inquits, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

# What stands before a verb or an adjective and changes what it says: never parted from what follows it.
GOVERNING = frozenset({"negation", "modal", "hedge", "aspect"})


class WordKinds:
    """The classes of the words between two indices of a sentence, of which `dates` and `names` are known."""

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
        kind, low = word_class(self.words[at]), self.words[at].casefold()
        if kind == "name" and low in listed("existential") and self.opens(at):
            return "verb"  # `Ada tiga korban`
        if self.first_time(at):
            return "aspect"
        if self.begins_compound(at):
            return "other"
        if kind in ("coordinator", "subordinator", "connective"):
            return self._kind_of_joining(at, kind, low)
        if low in listed("modal_nouns") and self.before_predicate(at):
            return "modal"
        if kind == "speech" and self.is_behind_word(at) and self.is_root(at):
            return "other"
        if kind == "aspect" and not self.before_predicate(at):
            return "verb" if self.goes_somewhere(at) else "other"
        if kind in ("other", "noun") and (self.is_done_by(at) or self.goes_somewhere(at)):
            return "verb"
        if kind == "verb" and low in listed("or_nouns") and self.is_thing(at):
            return "other"
        return kind

    def _kind_of_joining(self, at: int, kind: str, low: str) -> str:
        """The class of a word that joins clauses or sentences in other places: `Sari jadi juara`."""
        if kind == "subordinator" and self.links_sentences(at):
            return "connective"
        if kind == "coordinator" and self.joins_parts_of_name(at):
            return "name"
        if low == "pun" and at > self.begin and self.words[at - 1].casefold() in listed("questions"):
            return "other"  # `siapa pun`
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

    def is_behind_word(self, at: int) -> bool:
        """Whether a word, not a mark, stands before."""
        return at > self.begin and self.words[at - 1][0].isalnum()

    def begins_compound(self, at: int) -> bool:
        """Whether a word makes a noun with the next one: `wajib pajak`, `lalu lintas`."""
        pair = "_".join(self.words[at : at + 2]).casefold()
        return pair in listed("compounds")

    def goes_somewhere(self, at: int) -> bool:
        """Whether a word is a verb by the `ke` behind it: `kembali ke Solo`."""
        return self.words[at].casefold() in listed("moving") and self.words[at + 1 : at + 2] == ["ke"]

    def joins_parts_of_name(self, at: int) -> bool:
        """Whether `dan` stands inside a name of an office: `Menteri Pemuda dan Olahraga Sari`."""
        if self.words[at] != "dan" or at - 2 < self.begin or at + 2 >= self.last:
            return False
        before, behind = self.words[at - 2 : at], self.words[at + 1 : at + 3]
        is_office = before[0].casefold() in listed("offices") or before[0].casefold() in listed("bodies")
        return is_office and all(word[0].isupper() for word in (*before, *behind)) and at + 1 not in self.names

    def opens(self, at: int) -> bool:
        """Whether a word is the first of its sentence, quotation marks aside."""
        while at > self.begin and not self.words[at - 1][0].isalnum():
            at -= 1
        return at == self.begin

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

    def is_thing(self, at: int) -> bool:
        """Whether a word that may be a verb is a noun here: an object, or `gelar dari lomba itu`."""
        is_bare = at == self.begin or not self.words[at - 1][0].isalnum()
        return (is_bare and self.words[at + 1 : at + 2] == ["dari"]) or (at > self.begin and self.is_object(at))

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
