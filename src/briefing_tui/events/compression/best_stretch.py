"""What happened, in 3 to 12 words of the story: the best stretch of a date's sentence, or nothing.

Which stretch says it best was learned from dates annotated with what happened (`data/models/compression.md`); which may
be told at all, so that nothing else is said than the sentence says, is settled by rules (`stretches.py`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.briefing import Span
from briefing_tui.events.compression.named_happenings import named_happening
from briefing_tui.events.compression.short_quotes import short_quote
from briefing_tui.events.compression.stretch_features import Ranker, StretchFeatures
from briefing_tui.events.compression.stretches import FEWEST_WORDS, MOST_WORDS, Stretches
from briefing_tui.events.speakers.attribution import attribution, source_of
from briefing_tui.events.speakers.interposed import Interposed, interposed
from briefing_tui.events.speakers.statements import speech_verb_of, tells_so
from briefing_tui.events.syntax.phrases import phrases
from briefing_tui.events.syntax.quoted import opening_of_quotation
from briefing_tui.events.syntax.words import inquits, is_passive, is_verb, listed, stands_before_noun, word_class
from briefing_tui.events.window import reaching_back, window_around
from briefing_tui.language.function_words import POINTING
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from briefing_tui.events.compression.stretches import Stretch
    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.relations import Relations
    from briefing_tui.events.syntax.sentence import Sentence
    from briefing_tui.events.window import Window

# What may stand between a subject and its verb.
_ASIDE = frozenset({"mark", "date", "adverb"})
# Where no stretch is without a fault, those with so many are looked at.
MOST_FAULTS = 1
# Marks that a telling may begin or end with: `20%`, and brackets around what an editor added.
_KEPT_MARKS = frozenset("%()")
# A record may be dated so many days before the story it holds.
_DAYS_OF_A_RECORD = 1
# So many letters has a word that is a name only with the next: `I Made`, `Ni Luh`.
_LONGEST_INITIAL = 2


class Compression(NamedTuple):
    """What a date's sentence says happened: the words kept, whether it is only that somebody spoke, and its window.

    `kept` are token indices in order, empty where no good clause was found; `attribution` is how many of the last of
    them say who speaks; `commas` are those before which a comma is set; `relations` are those of the sentence to the
    date.
    """

    kept: tuple[int, ...]
    attribution: int
    commas: frozenset[int]
    is_statement: bool
    window: Window
    relations: Relations


@cache
def _shipped() -> Ranker:
    """The ranker with the weights of `data/`."""
    lines = read_toml("models/compression.toml")["weights"].split("\n")
    return Ranker({name: float(weight) for name, _, weight in (line.rpartition(" ") for line in lines if line)})


class CompressionInput(NamedTuple):
    """What a date's happening is chosen from: its window, the phrases, who speaks and whether only that is dated.

    `names_source`: who speaks is told by whom the story follows, `dikutip dari ...`.
    """

    window: Window
    parts: list[Phrase]
    attribution: list[int]
    is_statement: bool
    names_source: bool = False

    @classmethod
    def of(cls, sentence: Sentence, date: Span, *, days_ahead: int = 0) -> CompressionInput:
        """The phrases that may tell of a date so many days ahead of the story; nobody has spoken on a day to come."""
        window = window_around(sentence, date.start, date.end)
        verb = None if days_ahead > _DAYS_OF_A_RECORD else speech_verb_of(sentence, window)
        is_statement = verb is not None
        aside = None if is_statement else interposed(sentence, window.first, window.last)
        if aside is not None:
            said = [
                *phrases(sentence, window.first, aside.opens),
                *phrases(sentence, aside.closes + _leaves_comma(sentence, window.first, aside), window.last),
            ]
            speaks = attribution(sentence, window._replace(last=aside.closes, date_first=aside.closes), aside.verb)
            return cls(window, said, speaks, is_statement)
        if verb is None:
            verb = _inquit_behind(sentence, window)
        if verb is not None and sentence.lower[verb] in inquits():
            window = reaching_back(window, verb)  # who speaks may be called by a long office
        parts = phrases(sentence, window.first, window.last)
        if verb is None:
            return cls(window, _behind_speech(parts, window), [], is_statement)
        is_inquit = sentence.lower[verb] in inquits()
        if is_inquit or tells_so(sentence, verb):
            end = verb if is_inquit else verb - 1  # before `seperti`
            begin = opening_of_quotation(sentence.words, sentence.quoted, verb)
            said = [part for part in parts if begin <= part.first and part.last <= end]
            return cls(window, said, attribution(sentence, window, verb), is_statement)
        if sentence.lower[verb] in _of_sources():
            source = source_of(sentence, window, verb)
            return cls(window, _beside_source(parts, window, verb), source, is_statement, names_source=bool(source))
        return cls(window, parts, [], is_statement)

    def candidates(self, sentence: Sentence, *, is_to_come: bool = False) -> Stretches:
        """The stretches to choose from; `is_to_come` where the date lies ahead."""
        return Stretches(
            self.parts,
            sentence,
            self.window.date_first,
            is_said=bool(self.attribution) and not self.names_source,
            is_statement=self.is_statement,
            is_to_come=is_to_come,
        )

    def choice(
        self, candidates: Stretches, most_words: int = MOST_WORDS, most_faults: int = MOST_FAULTS
    ) -> tuple[Stretches, list[Stretch], list[int]]:
        """The stretches of at most so many words together with who speaks, of which, and who, in as many words as fit.

        Where none is without a fault, those with one, in as few words as it takes either way.
        """
        shorter = self._speaker_in_short(candidates.relations.sentence)
        has_shorter = len(shorter) < len(self.attribution) and not self.names_source
        speakers = [self.attribution, *([shorter] if has_shorter else [])]
        tried: list[Stretches] = []
        for faults in range(most_faults + 1):
            for told in tried or candidates.ever_shorter():
                stretches, speaker = _told_with(speakers, told, most_words, faults)
                if stretches:
                    return told, stretches, speaker
                if not faults:
                    tried.append(told)
        return candidates, [], self.attribution

    def said_whole(self, sentence: Sentence, most_words: int, *, holds_clause: bool) -> range:
        """All that a statement says, where it fits with who says it."""
        if not self.is_statement or not self.attribution or self.names_source:
            return range(0)
        room = most_words - len(self.attribution)
        return short_quote(sentence, self.window, self.attribution[0], room, holds_clause=holds_clause)

    def _speaker_in_short(self, sentence: Sentence) -> list[int]:
        """Who speaks by the first word of a name that is no initial (`kata I Made`), or by at most two words."""
        if len(self.attribution) < 2 or sentence.names.get(self.attribution[1]) != "p":
            short = self.attribution[:3]
            while len(short) > 1 and _hangs(sentence.words[short[-1]], at_end=True):
                short = short[:-1]
            return short
        end = 2
        while end < len(self.attribution) and len(sentence.words[self.attribution[end - 1]]) <= _LONGEST_INITIAL:
            end += 1
        return self.attribution[:end]


def _told_with(
    speakers: Sequence[list[int]], candidates: Stretches, most_words: int, most_faults: int
) -> tuple[list[Stretch], list[int]]:
    """The stretches of at most so many faults with the first of these speakers that leaves room for one."""
    for speaker in speakers:
        stretches = list(candidates.stretches(most_words - len(speaker), most_faults=most_faults))
        if stretches:
            return stretches, speaker
    return [], []


def _leaves_comma(sentence: Sentence, first: int, aside: Interposed) -> int:
    """0 where a comma stays between two clauses that who speaks stands between, 1 where it parts one clause."""
    return 0 if any(map(is_verb, sentence.words[first : aside.opens])) else 1


def in_order(happened: Compression) -> Compression:
    """The words kept in the order of the sentence, also where who speaks is named in the middle of what is said."""
    kept = tuple(sorted(happened.kept))
    if kept == happened.kept:
        return happened
    said_by = happened.kept[len(happened.kept) - happened.attribution :]
    behind = next((at for at in kept if at > said_by[-1]), said_by[0])
    commas = happened.commas.union((said_by[0], behind)).difference(kept[:1])
    return happened._replace(kept=kept, attribution=0, commas=commas)


def _behind_speech(parts: list[Phrase], window: Window) -> list[Phrase]:
    """The phrases behind the last one that says who spoke before the date: what was said there is not of the date."""
    spoken = [n for n, part in enumerate(parts) if part.kind == "speech" and n > 0 and part.last <= window.date_first]
    return parts[spoken[-1] + 1 :] if spoken else parts


@cache
def _of_sources() -> frozenset[str]:
    """The verbs that name whose report a story follows: `dikutip dari ...`."""
    return (listed("reported") | listed("naming_sources")) - listed("reached")


def _inquit_behind(sentence: Sentence, window: Window) -> int | None:
    """The verb of saying behind what is said, where the date is part of that: `Harga turun pada 2019, kata Budi`."""
    words, said = sentence.words, inquits()
    for at in range(window.date_last + 1, len(words)):
        if sentence.lower[at] in said and not words[at - 1][0].isalnum():
            return at
    return None


def happening(
    sentence: Sentence,
    date: Span,
    ranker: Ranker | None = None,
    most_words: int = MOST_WORDS,
    most_faults: int = MOST_FAULTS,
    *,
    days_ahead: int = 0,
) -> Compression:
    """What happened on a date of the sentence, `days_ahead` of its story, none where it is past.

    `ranker` stands in for the shipped one while others are measured.
    """
    source = CompressionInput.of(sentence, date, days_ahead=days_ahead)
    candidates, stretches, said_by = source.choice(
        source.candidates(sentence, is_to_come=days_ahead > 0), most_words, most_faults
    )
    untold = Compression((), 0, frozenset(), source.is_statement, source.window, candidates.relations)
    whole = source.said_whole(sentence, most_words, holds_clause=bool(stretches))
    if whole:
        said_by = source.attribution
        return untold._replace(kept=(*whole, *said_by), attribution=len(said_by), commas=frozenset(said_by[:1]))
    if not stretches:
        if source.is_statement or said_by or not most_faults:
            return untold
        named = named_happening(candidates.relations, candidates.told, most_words, is_to_come=days_ahead > 0)
        return untold._replace(kept=named)

    chosen = stretches[0]
    if len(stretches) > 1:
        features, ranker = StretchFeatures(candidates, source.window.date_first), ranker or _shipped()
        chosen = max(stretches, key=lambda stretch: ranker.score(features.groups(stretch)))
    kept = _trimmed(sentence, candidates.words_of(chosen), is_said=candidates.is_said)
    kept = kept[_pointing(sentence, kept) :]
    if source.attribution and all(sentence.lower[at] in listed("affirming") for at in kept):
        return untold
    commas = candidates.commas_of(chosen).union(said_by[:1]).difference(kept[:1])
    return untold._replace(kept=(*kept, *said_by), attribution=len(said_by), commas=commas)


def told_whole(sentence: Sentence, most_words: int) -> Compression:
    """What a sentence says in at most so many words and without a fault, as of a date at its end."""
    end = sentence.tokens[-1]
    return happening(sentence, Span(end.start, end.end), most_words=most_words, most_faults=0)


def _beside_source(parts: list[Phrase], window: Window, verb: int) -> list[Phrase]:
    """What is said before `dikutip dari ...`; where nothing is, what is said behind it.

    Of a subject alone the predicate stands behind: `Sari Wulan, seperti disiarkan Warta, Senin, | merilis lagu`.
    """
    before = [part for part in parts if part.last <= verb]
    source_ends = next((part.last for part in parts if part.first > verb and part.kind == "mark"), window.date_last)
    behind = [part for part in parts if part.first >= source_ends]
    predicate = next((part.kind for part in behind if part.kind not in _ASIDE), "")
    subject = [part for part in before if part.kind not in _ASIDE]
    if predicate == "verb" and {"noun"} <= {part.kind for part in subject} <= {"noun", "preposition"}:
        return [*subject, *behind]
    return before if sum(part.last - part.first for part in before) > FEWEST_WORDS else behind


def _trimmed(sentence: Sentence, kept: tuple[int, ...], *, is_said: bool) -> tuple[int, ...]:
    """The kept words without marks and small words at either end that hang on nothing, or on the date alone."""
    words, first, last = sentence.words, 0, len(kept)
    while first < last and _hangs(words[kept[first]], at_end=False) and not _says_who(words, kept[first]):
        first += 1
    lead = [words[at].casefold() for at in kept[first : first + 2]]
    is_cited = lead[:1] != [] and lead[0] in listed("citing") and listed("binding_documents").isdisjoint(lead)
    if last - first > 1 and word_class(words[kept[first]]) == "preposition" and not is_cited:
        relative = next((n for n in range(first, last) if word_class(words[kept[n]]) == "relative"), last)
        if not any(is_verb(words[at]) for at in kept[first:relative]) and not (is_said and relative == last):
            first += 1
            while first < last - 1 and _opens_noun(words[kept[first]]):
                first += 1
    while last > first and (_hangs(words[kept[last - 1]], at_end=True) or _names_date(sentence, kept[last - 1])):
        last -= 1
    return kept[first:last]


def _names_date(sentence: Sentence, at: int) -> bool:
    """Whether a word says no more than what the date behind it is: `berlangsung hingga [pukul] | Senin siang`."""
    behind = at + 1 + (sentence.lower[at + 1 : at + 2] == ["tanggal"])
    return behind in sentence.dates and sentence.lower[at] in listed("before_their_date")


def _opens_noun(word: str) -> bool:
    """Whether a word belongs before a noun or to a preposition: `sebuah`, `di [antaranya]`."""
    return stands_before_noun(word) or word in listed("never_first")


def _pointing(sentence: Sentence, kept: Sequence[int]) -> int:
    """How many of the words kept only point to what the next ones say: `Ini merupakan | operasi`."""
    lower = [sentence.lower[at] for at in kept[: FEWEST_WORDS + 1]]
    # Enough must be left to tell, and nothing left out between what points and what it points to.
    if len(kept) < FEWEST_WORDS + 2 or list(kept[:FEWEST_WORDS]) != list(range(kept[0], kept[0] + FEWEST_WORDS)):
        return 0
    is_that = lower[0] == "hal" and lower[1] in POINTING
    subject = 2 if is_that else 1 if lower[0] in POINTING else 0
    says_what = lower[subject] in listed("equating") or (is_that and lower[subject] in listed("giving_grounds"))
    return subject + 1 if subject and says_what else 0


def _hangs(word: str, *, at_end: bool) -> bool:
    kind = word_class(word)
    if not word[0].isalnum():
        return word not in _KEPT_MARKS
    if at_end and word.casefold() in listed("closing_verbs"):
        return False  # `ditutup sementara`
    if at_end and (word.casefold() in listed("then") or (kind == "modal" and is_passive(word.casefold()))):
        return False  # `Itu biasanya begitu`, `lelang ditargetkan`
    if at_end and (word in listed("titling") or word.casefold() in listed("articles")):
        return True  # `merilis lagu [berjudul]`, where the title is too long; `tulis pengumuman [sang]`
    if at_end and word.casefold() in listed("closing_nouns"):
        return False  # `siapa pun`, `nama saya sendiri`
    if at_end:
        return kind in ("preposition", "relative", "subordinator", "coordinator", "negation", "modal", "connective")
    return kind in ("coordinator", "relative", "connective") or word in listed("never_first")


def _says_who(words: Sequence[str], at: int) -> bool:
    """Whether a `yang` stands for who or what it describes: `yang bersangkutan`, `Yang ditahan adalah`."""
    is_first = words[at].casefold() == "yang" and (not at or not words[at - 1][0].isalnum())
    return is_first or [word.casefold() for word in words[at : at + 2]] == ["yang", "bersangkutan"]


def spans_of(sentence: Sentence, happened: Compression) -> tuple[Span, ...]:
    """Where the kept words stand: neighbours in one span, a comma that is set with the word before it."""
    kept, tokens = happened.kept, sentence.tokens
    spans: list[Span] = []
    before: int | None = None
    for at in kept:
        if before is not None and at == before + 1:
            spans[-1] = Span(spans[-1].start, tokens[at].end)
        else:
            if before is not None and at in happened.commas and sentence.words[before + 1] == ",":
                spans[-1] = Span(spans[-1].start, tokens[before + 1].end)
            spans.append(Span(tokens[at].start, tokens[at].end))
        before = at
    return tuple(spans)


def in_words_of_story(text: str, spans: Sequence[Span], commas: Container[int] = ()) -> str:
    """The text of the spans in one line, with a comma before those that begin at one of the offsets `commas`."""
    told = ""
    for span in spans:
        joint = ", " if span.start in commas and not told.endswith(",") else " "
        told += (joint if told else "") + " ".join(text[span.start : span.end].split())
    return told


def commas_in(sentence: Sentence, happened: Compression) -> frozenset[int]:
    """The offsets before which a comma is set."""
    return frozenset(sentence.tokens[at].start for at in happened.commas)
