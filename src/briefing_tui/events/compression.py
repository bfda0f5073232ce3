"""What happened, in 3 to 12 words of the story: a date's clause compressed by a tagger, checked, or nothing.

Which words to keep was learned from dates annotated with what happened (`data/models/compression.md`); that the outcome
reads as a clause, and says nothing else than the sentence, is settled by rules (`candidates.py`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing_tui.briefing import Span
from briefing_tui.events.candidates import MOST_WORDS, Candidates
from briefing_tui.events.clauses import segments, window_around
from briefing_tui.events.features import window_features
from briefing_tui.events.phrases import GOVERNING, phrases
from briefing_tui.events.quoted import quoted_words
from briefing_tui.events.statements import points_back, speech_verb_of
from briefing_tui.events.words import inquits, is_verb, listed, speech_verbs, word_class
from briefing_tui.resources import MissingResourceError, resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_tui.events.clauses import Segment, Window
    from briefing_tui.events.phrases import Phrase
    from briefing_tui.language import Token

MODEL = "data/models/compression.crfsuite"
FEWEST_WORDS = 3
# On five folds, candidates worth less read no better than the whole sentence does.
LEAST_WORTH = 0.2
# A longer sentence than this cannot stand in for what happened: a doubtful clause of it says more.
LONG_SENTENCE = 30
# A speaker without a name: `kata Kapolres Metro Depok itu`.
_LONGEST_SPEAKER = 4
# A condition so many words away may still hang on a stretch.
_NEAR = 12
_SPEAKER_ENDS = ("preposition", "subordinator", "relative")


class Sentence(NamedTuple):
    """One sentence as the tagger sees it: tokens, and by their indices what they belong to.

    `dates` are the tokens of any date; `names` says of each token of an actor's mention what the actor is (`p`, `o`,
    `l`); `quoted` are those between quotation marks.
    """

    tokens: Sequence[Token]
    words: list[str]
    dates: frozenset[int]
    names: dict[int, str]
    quoted: frozenset[int]

    @classmethod
    def of(cls, tokens: Sequence[Token], dates: Iterable[Span], mentions: Iterable[tuple[Span, str]]) -> Sentence:
        """The sentence of these tokens, given where dates and mentions stand in it."""
        words = [token.text for token in tokens]
        in_dates = frozenset(at for span in dates for at in _inside(tokens, span))
        names = {at: sign for span, sign in mentions for at in _inside(tokens, span)}
        return cls(tokens, words, in_dates, names, quoted_words(words))


class Happening(NamedTuple):
    """What a date's sentence says happened: the words kept, whether it is only that somebody spoke, and its window.

    `kept` are token indices in order, empty where no good clause was found; `attribution` is how many of the last of
    them say who speaks.
    """

    kept: tuple[int, ...]
    attribution: int
    is_statement: bool
    window: Window


def _inside(tokens: Sequence[Token], span: Span) -> list[int]:
    return [at for at, token in enumerate(tokens) if token.start < span.end and span.start < token.end]


@cache
def _tagger() -> Any:
    """The compression model. Raises `MissingResourceError`, naming the file, where it is missing or damaged."""
    import pycrfsuite

    path = resource(MODEL)
    tagger = pycrfsuite.Tagger()
    try:
        # Checked here: the library crashes on a file that is empty or cut off.
        with path.open("rb") as file:
            head = file.read(8)
        if head[:4] != b"lCRF" or int.from_bytes(head[4:], "little") != path.stat().st_size:
            raise ValueError("damaged model")
        tagger.open(str(path))
    except (OSError, ValueError) as fault:
        raise MissingResourceError(f"{path}: {fault}; reinstall briefing-tui") from fault
    return tagger


def gist_before(sentence: Sentence, told: Happening, before: Sentence) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """For `Hal itu disampaikan Budi`: what the sentence before says, and the verb with who said it, as token indices.

    Both empty where the subject is another, nobody is named, or no good clause was found.
    """
    words, window = sentence.words, told.window
    verb = speech_verb_of(words, window, sentence.quoted)
    if verb is None or not before.words or not points_back(words, window.first, verb):
        return (), ()
    speaker = _attribution(sentence, window, verb)
    if len(speaker) < 2 or sentence.names.get(speaker[1]) != "p":
        return (), ()
    end = before.tokens[-1]
    happened = happening(before, Span(end.start, end.end), most_words=MOST_WORDS - len(speaker))
    gist = happened.kept[: len(happened.kept) - happened.attribution]
    return (gist, tuple(speaker)) if gist else ((), ())


def happening(sentence: Sentence, date: Span, tagger: Any = None, most_words: int = MOST_WORDS) -> Happening:
    """What happened on a date of the sentence. `tagger` stands in for the shipped model while one is being measured."""
    words = sentence.words
    window = window_around(sentence.tokens, date.start, date.end)
    verb = speech_verb_of(words, window, sentence.quoted)
    features = window_features(words, window, sentence.dates, sentence.names, sentence.quoted, verb is not None)
    model = tagger or _tagger()
    model.set(features)
    likelihood = {window.first + place: model.marginal("K", place) for place in range(len(features))}
    parts = phrases(words, window.first, window.last, sentence.dates, sentence.names)
    attribution: list[int] = []
    if verb is not None and words[verb].casefold() in inquits():
        attribution = _attribution(sentence, window, verb)
        likelihood = {at: chance for at, chance in likelihood.items() if at < verb}
        parts = [part for part in parts if part.last <= verb]
    elif verb is not None and words[verb].casefold() in listed("reported"):
        parts = _beside_source(parts, window, verb)
    most_words -= len(attribution)
    best = Candidates(parts, words, likelihood, window.date_first, sentence.names).best(most_words)
    is_long = len(words) > LONG_SENTENCE
    if best and best.worth < LEAST_WORTH and not is_long:
        best = None
    is_said = bool(attribution) and not any(word.casefold() in listed("condition") for word in words)
    kept = best.kept if best else _predicate_without_verb(parts, most_words, is_said=is_said)
    kept = _trimmed(words, kept)
    if not _reads_well(words, kept, with_speaker=bool(attribution)):
        kept = _trimmed(words, _whole_segment(sentence, parts, window, most_words, any_words=is_long))
        if not _reads_well(words, kept, with_speaker=bool(attribution)) and not (is_long and len(kept) >= FEWEST_WORDS):
            return Happening((), 0, verb is not None, window)
    return Happening((*kept, *attribution), len(attribution), verb is not None, window)


def _beside_source(parts: list[Phrase], window: Window, verb: int) -> list[Phrase]:
    """What is said before `dikutip dari ...`; where nothing is, what is said behind it."""
    before = [part for part in parts if part.last <= verb]
    source_ends = next((part.last for part in parts if part.first > verb and part.kind == "mark"), window.date_last)
    behind = [part for part in parts if part.first >= source_ends]
    return before if sum(part.last - part.first for part in before) > FEWEST_WORDS else behind


def _whole_segment(
    sentence: Sentence, parts: Sequence[Phrase], window: Window, most_words: int, *, any_words: bool
) -> tuple[int, ...]:
    """The stretch without a boundary that the date stands in (of what is said, the last one), its first phrases whole.

    Nothing where the sentence tells of a condition: the stretch might lose it.
    """
    words = sentence.words
    stretches = segments(words, parts[0].first, parts[-1].last) if parts else []
    holding = [one for one in stretches if one.first <= window.date_first < one.last] or stretches[-1:]
    if not holding or _condition_near(words, window, holding[0]):
        return ()
    kept: list[int] = []
    kinds: list[str] = []
    for part in parts:
        inside = holding[0].first <= part.first and part.last <= holding[0].last
        if not inside or part.kind == "date":
            continue
        if len(kept) + part.last - part.first > most_words:
            break
        kept += range(part.first, part.last)
        kinds.append(part.kind)
    told = any_words or ("noun" in kinds and "verb" in kinds[kinds.index("noun") :])
    return tuple(kept) if told else ()


def _condition_near(words: Sequence[str], window: Window, stretch: Segment) -> bool:
    """Whether a condition that may hang on a stretch stands outside of it."""
    near = (
        *range(max(window.first, stretch.first - _NEAR), stretch.first),
        *range(stretch.last, min(window.last, stretch.last + _NEAR)),
    )
    return any(words[at].casefold() in listed("condition") for at in near)


def _attribution(sentence: Sentence, window: Window, verb: int) -> list[int]:
    """The verb of saying behind what is said, with the name of who speaks: `kata Budi`."""
    words, names = sentence.words, sentence.names
    if words[verb].casefold().endswith("nya"):
        return [verb]
    end = window.date_first if window.date_first > verb else window.last
    first_name = next((at for at in range(verb + 1, end) if names.get(at) == "p"), None)
    if first_name is not None:
        speaker = [first_name]
        while names.get(speaker[-1] + 1) == "p" and len(speaker) < _LONGEST_SPEAKER:
            speaker.append(speaker[-1] + 1)
        return [verb, *speaker]
    speaker = []
    for at in range(verb + 1, min(end, verb + 1 + _LONGEST_SPEAKER)):
        if not words[at][0].isalnum() or word_class(words[at]) in _SPEAKER_ENDS or is_verb(words[at]):
            break
        speaker.append(at)
    return [verb, *speaker]


def _predicate_without_verb(parts: Sequence[Phrase], most_words: int, *, is_said: bool) -> tuple[int, ...]:
    """What is said last in few words without a verb (`Kita tegak lurus`), whole; nothing outside of what is said."""
    if not is_said:
        return ()
    said: list[int] = []
    for part in reversed(parts):
        if part.kind == "mark":
            if said:
                break
            continue
        said = [*range(part.first, part.last), *said]
    return tuple(said) if 1 < len(said) <= most_words else ()


def _trimmed(words: Sequence[str], kept: tuple[int, ...]) -> tuple[int, ...]:
    """The kept words without marks and small words at either end that hang on nothing."""
    first, last = 0, len(kept)
    while first < last and _hangs(words[kept[first]], at_end=False):
        first += 1
    if last - first > 1 and word_class(words[kept[first]]) == "preposition":
        relative = next((n for n in range(first, last) if word_class(words[kept[n]]) == "relative"), last)
        if not any(is_verb(words[at]) for at in kept[first:relative]) and relative < last:
            first += 1
    while last > first and _hangs(words[kept[last - 1]], at_end=True):
        last -= 1
    return kept[first:last]


def _hangs(word: str, *, at_end: bool) -> bool:
    kind = word_class(word)
    if not word[0].isalnum():
        return word != "%"
    if at_end:
        return kind in ("preposition", "relative", "subordinator", "coordinator", "negation", "modal", "connective")
    opens = kind == "subordinator" and word.casefold() not in listed("not_yet")
    return opens or kind in ("coordinator", "relative", "connective")


def _reads_well(words: Sequence[str], kept: Sequence[int], *, with_speaker: bool) -> bool:
    """The self-check: enough words, a verb or a speaker's few words."""
    count = sum(words[at][0].isalnum() for at in kept)
    reported = next((n for n, at in enumerate(kept) if words[at].casefold() == "bahwa"), None)
    if reported is not None and not any(_predicates(words[at]) for at in kept[reported + 1 :]):
        return False
    if with_speaker:
        return count > 1
    if not kept or words[kept[-1]].casefold() in speech_verbs():  # It would say that somebody spoke, and not what.
        return False
    return FEWEST_WORDS <= count <= MOST_WORDS and any(_predicates(words[at]) for at in kept)


def _predicates(word: str) -> bool:
    """Whether a word makes a predicate: a verb, or what stands before one of any kind (`akan tayang`)."""
    return is_verb(word) or word_class(word) in GOVERNING


def spans_of(sentence: Sentence, happened: Happening) -> tuple[Span, ...]:
    """Where the kept words stand: neighbours in one span, a comma between two that are kept with the first."""
    kept, tokens = happened.kept, sentence.tokens
    spans: list[Span] = []
    before: int | None = None
    for at in kept:
        if before is not None and at == before + 1:
            spans[-1] = Span(spans[-1].start, tokens[at].end)
        else:
            if before is not None and sentence.words[before + 1] == "," and _only_marks(sentence.words, before + 1, at):
                spans[-1] = Span(spans[-1].start, tokens[before + 1].end)
            spans.append(Span(tokens[at].start, tokens[at].end))
        before = at
    return tuple(spans)


def _only_marks(words: Sequence[str], first: int, last: int) -> bool:
    return not any(word[0].isalnum() for word in words[first:last])


def in_words_of_story(text: str, spans: Sequence[Span], attribution: int | None = None) -> str:
    """The text of the spans in one line, with a comma before the one that begins at `attribution`."""
    told = ""
    for span in spans:
        joint = ", " if span.start == attribution and not told.endswith(",") else " "
        told += (joint if told else "") + " ".join(text[span.start : span.end].split())
    return told
