"""What is told of a statement about what stands before: `Hal itu disampaikan Budi usai rapat, Senin`.

What was said is the gist of the sentence before; where that has none, what the speaker did on the occasion is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.compression.best_stretch import told_whole
from briefing_tui.events.compression.endings import Endings
from briefing_tui.events.compression.short_forms import in_short
from briefing_tui.events.compression.stretches import FEWEST_WORDS, MOST_WORDS
from briefing_tui.events.speakers.attribution import attribution
from briefing_tui.events.speakers.statements import points_back, speech_verb_of, takes_that
from briefing_tui.events.syntax.clauses import NO_CLAUSE
from briefing_tui.events.syntax.phrases import phrases
from briefing_tui.events.syntax.relations import Relations
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import inquits, is_happening, is_verb, listed, speech_verbs

if TYPE_CHECKING:
    from briefing_tui.events.compression.best_stretch import Compression
    from briefing_tui.events.syntax.sentence import Sentence
    from briefing_tui.events.window import Window

# What ends the clause that says on what occasion somebody spoke.
_ENDS = frozenset({"mark", "date", "subordinator", "relative", "coordinator"})
# What may stand behind the preposition before what somebody spoke at: `di sela-sela kunjungan`.
_AMIDST = frozenset({"sela", "-", "sela-sela"})


def verb_pointing_back(sentence: Sentence, told: Compression) -> int | None:
    """The verb of a statement whose subject is `hal itu`, or None: what was said, the sentence before tells."""
    if not told.is_statement:
        return None
    verb = speech_verb_of(sentence, told.window)
    return verb if verb is not None and points_back(sentence, told.window.first, verb) else None


def gist_before(
    sentence: Sentence, told: Compression, verb: int, before: Sentence, *, is_next: bool
) -> tuple[Compression | None, tuple[int, ...]]:
    """For `Hal itu disampaikan Budi`: what the sentence before says, and the verb with who said it, as token indices.

    None where nobody is named, or no good clause was found; no speaker where the sentence before names them, as it must
    where it is not the next one.
    """
    is_before = _speaks_before(sentence, verb)
    speaker = (_speaker_before if is_before else attribution)(sentence, told.window, verb)
    is_unnamed = not is_before and len(speaker) > 1 and sentence.names.get(speaker[1]) not in ("p", "o")
    if is_unnamed or len(speaker) < 2 or (is_before and sentence.classes[speaker[0]] == "pronoun"):
        own = told_whole(before, MOST_WORDS)
        if _is_said_by(before, own) or _says_who(before, own):
            return own, ()  # `..., kata Budi. Hal itu disampaikan di Solo`
        if is_unnamed or len(speaker) < 2:
            return None, ()
    if not is_next:
        return None, ()
    shorter = [speaker[0], verb] if is_before else speaker[:2]
    for said_by in (speaker, shorter):
        happened = told_whole(before, MOST_WORDS - len(said_by))
        gist = happened._replace(kept=happened.kept[: len(happened.kept) - happened.attribution])
        if not gist.kept:
            continue
        said = {before.words[at] for at in gist.kept}
        if any(sentence.words[at] in said for at in speaker if at != verb):
            return gist, ()  # who says so is told there
        return gist, tuple(said_by)
    return None, ()


def _is_said_by(sentence: Sentence, told: Compression) -> bool:
    """Whether what is told says behind it who says it; not where it says only by whom that was passed on."""
    verb = told.kept[len(told.kept) - told.attribution] if told.attribution > 1 else None
    return verb is not None and sentence.lower[verb] not in listed("reported")


def _says_who(sentence: Sentence, told: Compression) -> bool:
    """Whether what is told says itself who says it, before its verb: `Budi menilai harga naik`."""
    first_verb = next((at for at in told.kept if is_verb(sentence.words[at])), None)
    if first_verb is None or first_verb == told.kept[0]:
        return False
    does = sentence.lower[first_verb]
    return does in listed("asking") or (does in speech_verbs() and does not in inquits())


def _speaks_before(sentence: Sentence, verb: int) -> bool:
    """Whether who speaks stands before the verb: `Budi mengatakan hal itu`, `Hal itu ia sampaikan`."""
    return sentence.lower[verb] in listed("told_by_agent") or takes_that(sentence, verb)


def _speaker_before(sentence: Sentence, window: Window, verb: int) -> list[int]:
    """Who speaks before a verb, a name or a pronoun, with the verb: `Budi mengatakan`."""
    names = sentence.names
    at = verb - 1
    while at >= window.first and sentence.classes[at] in GOVERNING:
        at -= 1
    if at < window.first or (names.get(at) is None and sentence.classes[at] != "pronoun"):
        return []
    first = at
    while first > window.first and names.get(at) is not None and names.get(first - 1) == names[at]:
        first -= 1
    return [*range(first, at + 1), verb]


def occasion_of(sentence: Sentence, told: Compression, verb: int) -> tuple[int, ...]:
    """Who speaks and what they did when, or none: `Hal itu disampaikan [Budi] usai [membuka rapat]`.

    Where nobody is said to speak, who did it is told: `Hal itu disampaikan saat [Budi membuka rapat]`.
    """
    window, relations = told.window, told.relations
    if _speaks_before(sentence, verb):
        speaker = _speaker_before(sentence, window, verb)[:-1]
    else:
        speaker = attribution(sentence, window, verb)[1:]
    opens = next((n for n in range(len(relations.parts)) if _opens_occasion(relations, n, verb)), None)
    if opens is None or relations.parts[opens].last > window.date_first:
        return _named_occasion(sentence, verb, window)
    if relations.kinds[opens + 1] == "noun":
        return () if speaker else _longest(sentence, relations, opens + 1, [], window)
    if not any(sentence.names.get(at) in ("p", "o") for at in speaker):
        return ()
    return _longest(sentence, relations, opens + 1, speaker, window)


def _named_occasion(sentence: Sentence, verb: int, window: Window) -> tuple[int, ...]:
    """The noun of what somebody spoke at, or none: `Hal itu terungkap dalam [sidang kasus korupsi di Solo]`."""
    relations = Relations(phrases(sentence, verb + 1, window.date_first), sentence, -1)
    for n, part in enumerate(relations.parts):
        if relations.first_words[n] not in listed("on_occasions"):
            continue
        begins = next(at for at in range(part.first + 1, window.date_first + 1) if sentence.lower[at] not in _AMIDST)
        if begins < window.date_first and _is_occasion(sentence, begins):
            told = _longest(sentence, relations, n + (begins >= part.last), [], window)
            named = tuple([at for at in told if at >= begins])
            return named if len(named) >= FEWEST_WORDS else ()
    return ()


def _is_occasion(sentence: Sentence, at: int) -> bool:
    """Whether a noun says what takes place; not only that it is for the press."""
    is_for_press = not listed("for_press").isdisjoint(sentence.lower[at : at + 2])
    is_named = is_happening(sentence.lower[at]) or sentence.lower[at] in listed("spoken_at")
    return is_named and sentence.words[at][0].islower() and not is_for_press


def _opens_occasion(relations: Relations, n: int, verb: int) -> bool:
    """Whether a phrase opens a clause behind the verb of saying that says when it was said, by what the speaker did."""
    if relations.parts[n].first <= verb or relations.first_words[n] not in listed("occasions_of_speech"):
        return False
    kinds = relations.kinds[n : n + 3]
    if kinds[:1] != ["subordinator"] or "verb" not in kinds:
        return False
    does = n + kinds.index("verb")
    is_named = does == n + 1 or relations.words[relations.parts[n + 1].first][0].isupper()
    return is_named and relations.last_word(does) not in listed("reached")


def _longest(
    sentence: Sentence, relations: Relations, first: int, speaker: list[int], window: Window
) -> tuple[int, ...]:
    """The speaker with as much of the clause from a phrase on as fits and is whole."""
    endings, kept = Endings(relations), list(speaker)
    told: tuple[int, ...] = ()
    for n in range(first, len(relations.parts)):
        part, kind = relations.parts[n], relations.kinds[n]
        if part.first >= window.date_first or len(kept) > MOST_WORDS:
            break
        if relations.clause_of[n] == NO_CLAUSE:
            continue
        if kind in _ENDS:
            break
        kept += [at for at in in_short(sentence.words, part) if sentence.words[at][0].isalnum()]
        if FEWEST_WORDS <= len(kept) <= MOST_WORDS and endings.fault(n) is None:
            told = tuple(kept)
    return told
