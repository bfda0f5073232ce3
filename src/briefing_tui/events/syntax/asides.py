"""What stands aside in a sentence: appositions, degrees, greater places, how a speaker was reached, between dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import degrees, listed, word_class
from briefing_tui.language.function_words import UP_TO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.sentence import Sentence

_IN_LISTS = frozenset({"noun", "preposition", "coordinator", "mark"})
# Beside `yakni` and the like these may open a list of what stands before.
_OPENING_LISTS = frozenset({"mulai", "masing-masing"})
# What a relative clause does not go beyond.
_ENDING_RELATIVE = frozenset({"coordinator", "subordinator", "speech"})
# So many phrases ahead are looked at.
_AHEAD = 6
# Phrases between the commas around an apposition.
_LONGEST_ASIDE = 12
# Phrases of a list that names again what stands before.
_LONGEST_LIST = 30


def says_that(sentence: Sentence, at: int) -> bool:
    """Whether `kalau` says what is known, thought or said, as `bahwa` does: `kita tahu kalau harga naik`."""
    if not at:
        return False
    return sentence.lower[at - 1] in listed("knowing") or sentence.classes[at - 1] == "speech"


class Asides:
    """The phrases of a sentence that belong to none of its clauses, brackets apart: `phrases`, by their indices."""

    def __init__(self, parts: Sequence[Phrase], sentence: Sentence) -> None:
        self.parts, self.words, self.names = parts, sentence.words, sentence.names
        self.kinds = [part.kind for part in parts]
        self.first_words = [sentence.lower[part.first] for part in parts]
        if "kalau" in self.first_words:
            self.first_words = [
                "bahwa" if word == "kalau" and says_that(sentence, part.first) else word
                for word, part in zip(self.first_words, parts, strict=True)
            ]
        self.phrases: set[int] = set()
        self._commas = [n for n, word in enumerate(self.first_words) if word == "," and self.kinds[n] == "mark"]
        self._left_out = self._behind_names() | self._when_reached()
        self._commas = [n for n in self._commas if n not in self._left_out]
        self._naming = {n for n, word in enumerate(self.first_words) if word in listed("naming")}
        regions = self._regions()
        named = self._appositions(regions) | self._named_again()
        self.phrases = named | self._left_out | regions | self._between_dashes()

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
            if verb is not None and verb - at <= _LONGEST_ASIDE and self.is_comma(verb - 1):
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
        return "".join(self.words[part.first : part.last]).casefold().replace(".", "") in degrees()

    def _appositions(self, regions: set[int]) -> set[int]:
        """The phrases between a noun and its verb that say who or what the noun is: `Sari, ketua panitia, datang`.

        Behind the region that ends a fronted clause stands the subject: `Meski dijual di Serang, Banten, [kain itu]`.
        """
        found: set[int] = set()
        for at in self._commas:
            if not 0 < at < len(self.parts) - 2 or at in found or not self._may_be_aside(at + 1):
                continue
            if at - 1 in regions and (self.kinds[0] == "subordinator" or "noun" not in self.kinds[: at - 1]):
                continue
            reach = range(at + 2, min(at + _LONGEST_ASIDE, len(self.parts) - 1))
            close = next((n for n in self._commas if n in reach), None)
            if close is None or self._says_something(at + 1, close):
                continue
            if self.ahead(close)[:1] == ["verb"] and self._is_subject_before(at):
                found.update(self._aside_of(at, close))
        return found

    def _says_something(self, first: int, last: int) -> bool:
        """Whether words between commas are a clause of their own: `kami terbang lagi`, `Ketua tim mengatakan ...`."""
        if word_class(self.first_words[first]) == "pronoun" and self._size(first) == 1:
            return "verb" in self.kinds[first:last]
        clause = range(first, next((n for n in range(first, last) if self.kinds[n] == "relative"), last))
        return any(self.kinds[n] == "verb" and self._reports(n) for n in clause)

    def _reports(self, verb: int) -> bool:
        return word_class(self.words[self.parts[verb].last - 1]) == "speech"

    def _may_be_aside(self, n: int) -> bool:
        """Whether an apposition may begin with a phrase: a noun, or whose word it is (`Sari, mengutip polisi, ...`)."""
        return self.kinds[n] == "noun" or (self.kinds[n] == "verb" and self.first_words[n] in listed("quoting"))

    def _named_again(self) -> set[int]:
        """The phrases between a subject and its verb that name it again: `Dua atlet, yakni Sari dan Ayu, menang`."""
        found: set[int] = set()
        if listed("naming").isdisjoint(self.first_words) and _OPENING_LISTS.isdisjoint(self.first_words):  # in most
            return found
        for at in range(1, len(self.parts) - 2):
            if at in found or not self._names_again(at):
                continue
            verb = next((n for n in range(at + 1, len(self.parts)) if not self._is_in_list(n)), None)
            subject = at - 1 - self.is_comma(at - 1)
            if subject < 0 or verb is None or verb - at > _LONGEST_LIST or self.parts[verb].kind != "verb":
                continue
            is_subject = self._is_subject_before(subject + 1) or self._is_reported(subject)
            if self.parts[subject].kind in ("noun", "preposition") and is_subject:
                found.update(self._less_telling(subject, at, verb))
        return found

    def _less_telling(self, subject: int, naming: int, verb: int) -> range:
        """What is left out of a subject that is named again: who it is, of one person without a name what they are.

        `[Pembalap tuan rumah, yakni] Sari Wulan menang`.
        """
        opens = subject == 0 or self.kinds[subject - 1] in ("mark", "adverb", "date")
        is_one = (
            verb == naming + 2 and self._names_in(naming + 1) == {"p"} and self.first_words[naming] in listed("naming")
        )
        if opens and is_one and self.kinds[subject] == "noun" and self._names_in(subject) == {None}:
            return range(subject, naming + 1)
        return range(naming - self.is_comma(naming - 1), verb)

    def _is_reported(self, n: int) -> bool:
        """Whether a verb of reporting stands right before a phrase: `menyebut [harga] naik`."""
        return n > 0 and self._reports(n - 1)

    def _names_again(self, n: int) -> bool:
        """Whether a list may follow of what stands before: `yakni Sari dan Ayu`, `mulai dari beras hingga gula`."""
        ranges = self.first_words[n : n + 2] == ["mulai", "dari"]
        # `Dua atlet, masing-masing Sari dan Ayu, menang`
        each = self.first_words[n - 1 : n + 1] == [",", "masing-masing"] and self._size(n) > 1
        return ranges or each or self.first_words[n] in listed("naming")

    def _size(self, n: int) -> int:
        """How many words a phrase has."""
        return self.parts[n].last - self.parts[n].first

    def _is_in_list(self, n: int) -> bool:
        return self.parts[n].kind in _IN_LISTS or self.first_words[n] in UP_TO

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
        """The phrases that only say in which greater place another lies: `Pasar Ikan, Kota Serang, Banten`."""
        found: set[int] = set()
        for at in self._commas:
            if not 0 < at < len(self.parts) - 1 or at in found or not self._is_place(at + 1):
                continue
            if not self._lies_in(at - 1) and at - 1 not in found:
                continue  # `Ia bercerita, Prancis mengawali ...`
            if not self._has_noun_before(at) and not self._lies_between_commas(at + 1):
                continue  # `Di Jakarta, Surabaya menang`
            end = at + 2
            while end + 1 < len(self.parts) and self.is_comma(end) and self._is_capitalized(end + 1):
                end += 2
            found.update(range(at, end))
        return found

    def _has_noun_before(self, at: int) -> bool:
        """Whether a noun stands before a phrase, brackets aside: not `Menurut Dinas Pasar (DP), Solo menang`."""
        brackets = self._in_brackets() if self.first_words[at - 1] == ")" else ()
        return any(self.kinds[n] == "noun" and n not in brackets for n in range(at))

    def _lies_in(self, n: int) -> bool:
        """Whether a phrase, initials behind it aside, may be a place that lies in another; not `sebagai kapten`."""
        if n > 2 and self.first_words[n] == ")" and self.first_words[n - 2] == "(":
            n -= 3
        if self.kinds[n] not in ("noun", "preposition"):
            return False
        is_share = self.words[self.parts[n].last - 1].casefold() in listed("shares")  # `naik 3 persen, Indonesia turun`
        return not is_share and self.first_words[n] != "sebagai"

    def _lies_between_commas(self, at: int) -> bool:
        """Whether a comma closes what one opens, and a subject may follow: `di Pasar Ikan, Serang, harga naik`."""
        return at + 2 < len(self.parts) and self.is_comma(at + 1) and self.kinds[at + 2] == "noun"

    def _is_place(self, at: int) -> bool:
        if not self._is_capitalized(at):
            return False
        part = self.parts[at]
        return all(self.names.get(word) == "l" for word in range(part.first, part.last))

    def _is_capitalized(self, at: int) -> bool:
        part = self.parts[at]
        if self.kinds[at] != "noun" or not self.words[part.first][0].isupper():
            return False
        inside = range(part.first, part.last)
        return all(self.words[n][0].isupper() and self.names.get(n) != "p" for n in inside)

    def is_comma(self, at: int) -> bool:
        """Whether a phrase is a comma."""
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

    def ahead(self, at: int, *, past_brackets: bool = False) -> list[str]:
        """The kinds of the next phrases, without dates, adverbs, what stands aside and, if so asked, brackets."""
        kinds, passed = self.kinds, self.phrases | self._in_brackets() if past_brackets else self.phrases
        if not passed and not self._naming:  # of most sentences
            return [kind for kind in kinds[at + 1 : at + 1 + _AHEAD] if kind not in ("date", "adverb")]
        behind = [n for n in range(at + 1, min(at + 1 + _AHEAD + len(passed), len(kinds))) if n not in passed]
        return [self._kind_ahead(n) for n in behind[:_AHEAD] if kinds[n] not in ("date", "adverb")]

    def verb_behind_relative(self, at: int) -> bool:
        """Whether a verb follows a relative clause, behind its day or with what only a predicate has before it.

        `menyebut sopir yang celaka pada Senin pulang`, `memperkirakan hujan yang turun di Solo akan merusak padi`.
        """
        mark = next((n for n in range(at + 1, len(self.kinds)) if self.kinds[n] == "mark"), len(self.kinds))
        if any(self.kinds[n : n + 2] == ["date", "verb"] for n in range(at + 2, mark - 1)):
            return True
        end = next((n for n in range(at + 1, mark) if self.kinds[n] in _ENDING_RELATIVE), mark)
        verbs = [n for n in range(at + 2, end) if self.kinds[n] == "verb"]
        return any(word_class(self.first_words[n]) in GOVERNING for n in verbs[1:])

    def verb_behind_date(self, at: int) -> bool:
        """Whether a day between commas parts a noun from its verb: `menyebut kebakaran di Solo, Senin, dipicu ...`."""
        comma = next((n for n in range(at + 1, len(self.parts) - 3) if self.parts[n].kind == "mark"), None)
        if comma is None or not self.is_comma(comma) or not self.is_comma(comma + 2):
            return False
        return self.parts[comma + 1].kind == "date" and self.parts[comma + 3].kind == "verb"

    def _in_brackets(self) -> set[int]:
        """The phrases of short brackets that are closed: `Surat Utang Negara (SUN) | naik`."""
        opened = [n for n, word in enumerate(self.first_words) if word == "(" and self.kinds[n] == "mark"]
        closed = {n: next((m for m in range(n, n + _AHEAD) if self.first_words[m : m + 1] == [")"]), n) for n in opened}
        return {n for first, last in closed.items() if last > first for n in range(first, last + 1)}

    def _kind_ahead(self, n: int) -> str:
        """The kind of a phrase; `naming` of what names again what stands before, which is no predicate: `yakni`."""
        return "naming" if n in self._naming else self.kinds[n]
