"""The phrases of a sentence by kind and by clause: the verbs of a clause, a verb's subject, how far a clause goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clause_parser import ClauseParser
from briefing_tui.events.syntax.clauses import CONTINUED, NO_CLAUSE, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, first_of, last_of, members, set_of
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import is_verb, listed, offices, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.sentence import Sentence

BINDING = GOVERNING - {"aspect"}


class ClausePhrases:
    """Phrases and clauses, both by their indices, and where the date stands, which is nowhere if `date_first` is -1.

    `verbs`, `nouns`, `relatives` are the phrases of these kinds, `binding` those with a word that changes what is said
    behind it, `phrases_of_clauses` those of each clause, `date_at` that of the date.
    """

    def __init__(self, parts: Sequence[Phrase], sentence: Sentence, date_first: int) -> None:
        self.parts, self.sentence = parts, sentence
        self.words, self.names = sentence.words, sentence.names
        parser = ClauseParser(parts, sentence)
        self.clauses, self.clause_of = parser.clauses, parser.clause_of
        self.kinds, self.first_words = parser.kinds, parser.first_words
        self._of_clause: dict[int, PhraseSet] = {}
        self._of_kind: dict[str, PhraseSet] = {}
        for n, (clause, kind) in enumerate(zip(self.clause_of, self.kinds, strict=True)):
            self._of_clause[clause] = self._of_clause.get(clause, 0) | 1 << n
            self._of_kind[kind] = self._of_kind.get(kind, 0) | 1 << n
        self.phrases_of_clauses = [self.of_clause(clause) for clause in range(len(self.clauses))]
        self.verbs, self.nouns = self.of_kind("verb"), self.of_kind("noun")
        self.relatives = self.of_kind("relative")
        self.binding = self._binding()
        self.date_at = next((n for n, part in enumerate(parts) if part.first <= date_first < part.last), None)

    def of_kind(self, kind: str) -> PhraseSet:
        """The phrases of a kind."""
        return self._of_kind.get(kind, 0)

    def of_clause(self, clause: int) -> PhraseSet:
        """The phrases of a clause, or of none."""
        return self._of_clause.get(clause, 0)

    def beginning_with(self, list_name: str) -> list[int]:
        """The phrases whose first word is in the list."""
        words = listed(list_name)
        if words.isdisjoint(self.first_words):  # of most sentences
            return []
        return [n for n, word in enumerate(self.first_words) if word in words]

    def last_word(self, n: int) -> str:
        """The last word of a phrase, in lower case."""
        return self.sentence.lower[self.parts[n].last - 1]

    def verbs_of(self, clause: int) -> PhraseSet:
        """The verb phrases of a clause."""
        return self._of_clause.get(clause, 0) & self.verbs

    def _binding(self) -> PhraseSet:
        """The phrases with a word that changes what is said behind it."""
        classes = self.sentence.classes
        if BINDING.isdisjoint(classes):
            return 0
        return set_of(
            [n for n, part in enumerate(self.parts) if not BINDING.isdisjoint(classes[part.first : part.last])]
        )

    def clause_end(self, opener: int) -> int:
        """Behind the last phrase of a clause and of those that hang on it."""
        own = {self.clause_of[opener]}
        for at in range(opener, len(self.parts)):
            clause = self.clause_of[at]
            if clause != NO_CLAUSE and clause not in own:
                if self.clauses[clause].parent not in own:
                    return at
                own.add(clause)
        return len(self.parts)

    def is_light(self, n: int) -> bool:
        """Whether a verb phrase says little more than that something takes place: `dilakukan`, `berlangsung`."""
        part = self.parts[n]
        return any(
            word_class(word) == "light_verb" or word.casefold() in listed("reported") or word in listed("existential")
            for word in self.words[part.first : part.last]
        )

    def subject(self, verb: int, clause: int) -> int | None:
        """The noun phrase before the verb, in its clause, that is its subject: one described by `yang`, or the last."""
        nouns = self.nouns & self.of_clause(clause) & between(0, verb)
        described = nouns & (self.relatives >> 1)
        if described:
            return first_of(described)
        return last_of(nouns) if nouns else None

    def is_thanked_for(self, clause: int) -> bool:
        """Whether a clause says what another is thanked for: `mengucapkan terima kasih kepada Budi [karena datang]`."""
        kind, opener, parent = self.clauses[clause]
        if kind != SUBORDINATE or parent == NO_CLAUSE or self.first_words[opener] not in listed("of_own_time"):
            return False
        before = self.verbs_of(parent) & between(0, opener)
        if not before:
            return False
        verb = last_of(before)
        last = self.last_word(verb)
        # `berterima kasih` is one phrase, `mengucapkan terima | kasih` two.
        return last == "kasih" or (last == "terima" and self.first_words[verb + 1 : verb + 2] == ["kasih"])

    def shared_subject(self, clause: int) -> int | None:
        """For a clause without a subject of its own: that of the clause it goes on from."""
        kind, _, parent = self.clauses[clause]
        while kind == CONTINUED and parent != NO_CLAUSE:
            verbs = self.verbs_of(parent)
            subject = self.subject(first_of(verbs), parent) if verbs else None
            if subject is not None:
                return subject
            kind, _, parent = self.clauses[parent]
        return None

    def is_headless_subject(self, n: int) -> bool:
        """Whether a `yang` stands for what it describes, as the subject of a copula: `Yang lolos adalah Sari`."""
        if self.date_at is not None or self.kinds[n] != "relative":
            return False  # a date may be of what the copula stands before
        if n and self.kinds[n - 1] not in ("mark", "adverb"):
            return False
        parent = self.clauses[self.clause_of[n]].parent
        if parent == NO_CLAUSE or self.of_clause(parent) & self.nouns & between(0, n):
            return False
        verb = first_of(self.verbs_of(parent))
        return verb > n and self.first_words[verb] in listed("copulas")

    def has_verb(self, n: int) -> bool:
        """Whether a phrase is a verb phrase with a verb, not only an adverb (`secara resmi bahwa`)."""
        part = self.parts[n]
        return self.kinds[n] == "verb" and any(map(is_verb, self.words[part.first : part.last]))

    def is_somebody(self, n: int) -> bool:
        """Whether a phrase is of persons or a body that may do something, named or called by what they are."""
        inside = range(self.parts[n].first + (self.kinds[n] == "preposition"), self.parts[n].last)
        if not inside:
            return False
        called = next((word for word in self.sentence.lower[inside[0] : inside[-1] + 1] if not _counts(word)), "")
        return called in offices() or called in listed("described_persons") or called in listed("groups")

    def is_not_only(self, n: int) -> bool:
        """Whether a verb phrase says that something is not all: `tidak hanya membuka`, `bukan sekadar`."""
        part, lower = self.parts[n], self.sentence.lower
        classes = self.sentence.classes[part.first : part.last]
        return "negation" in classes and not listed("only").isdisjoint(lower[part.first : part.last + 1])

    def names_source(self, clause: int) -> bool:
        """Whether a relative clause describes where something is made known: `dalam siaran pers yang diterima`."""
        opener = self.clauses[clause].opener
        if opener < 1 or self.first_words[opener - 1] not in ("dalam", "melalui", "lewat", "dari", "menurut"):
            return False
        part = self.parts[opener - 1]
        if not any(self.first_words[n] in listed("publishing") for n in members(self.verbs_of(clause))):
            return False
        return not listed("occasions").isdisjoint(self.sentence.lower[part.first : part.last])

    def is_former_amount(self, n: int) -> bool:
        """Whether an amount is what a figure changed from, and what it came to follows: `[dari 4 persen] menjadi`."""
        behind = n + 1
        while behind < len(self.kinds) and self.kinds[behind] == "date":
            behind += 1
        if self.first_words[n] != "dari" or self.first_words[behind : behind + 1] not in (["menjadi"], ["jadi"]):
            return False
        return any(word[-1].isdigit() for word in self.words[self.parts[n].first : self.parts[n].last])

    def is_attribute(self, n: int) -> bool:
        """Whether a date stands without a preposition, as part of the noun before: `dari panen bulan sebelumnya`."""
        return self.kinds[n] == "date" and word_class(self.words[self.parts[n].first]) != "preposition"


def _counts(word: str) -> bool:
    """Whether a word before a noun says how many there are or which, not what."""
    return word[0].isdigit() or word in listed("counting") or word in listed("before_callings")
