"""What is said of an event beside its date: what happened, where, and whether a briefer would list it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.events.anaphora.antecedents import is_pronoun
from briefing_tui.events.anaphora.introduced_happenings import introduced
from briefing_tui.events.anaphora.names_meant import name_meant
from briefing_tui.events.anaphora.pointing_back import gist_before, occasion_of, verb_pointing_back
from briefing_tui.events.anaphora.taken_up import names_nobody_before
from briefing_tui.events.compression.best_stretch import (
    commas_in,
    happening,
    in_order,
    in_words_of_story,
    spans_of,
)
from briefing_tui.events.compression.stretches import FEWEST_WORDS, MOST_WORDS
from briefing_tui.events.date_clause import clause_of_date
from briefing_tui.events.places import places_of
from briefing_tui.events.ranking import with_key
from briefing_tui.events.speakers.speakers_around import in_short, speaker_before, speaker_behind
from briefing_tui.events.story_sentences import StorySentences
from briefing_tui.events.syntax.words import listed, speech_verbs
from briefing_tui.language.function_words import POINTING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from briefing_tui.briefing import Actor, DateExpression, Event, Quote
    from briefing_tui.events.compression.best_stretch import Compression
    from briefing_tui.events.syntax.sentence import Sentence
    from briefing_tui.language import Document


# Of so many events of a story, the first in the text, it is told what happened; for the others, their sentence stands.
# A chronicle of a year has one a day.
_MOST_DESCRIBED = 400
# So many sentences of a quotation before the one that closes it may tell what was said, of which so much is told, and
# among whose first words none points back.
_FARTHEST_OF_QUOTE = 3
_MOST_OF_SENTENCE = 0.6
_POINTS_AT_START = 2
# So many sentences before `hal itu disampaikan` may tell what was said.
_FARTHEST_GIST = 2


def described(
    document: Document,
    events: Sequence[Event],
    dates: Sequence[DateExpression],
    actors: Sequence[Actor],
    reference: date | None,
    title: str = "",
    quotes: Sequence[Quote] = (),
) -> tuple[Event, ...]:
    """The events with `what`, `what_spans`, `statement`, `places` and `key`, in the same order.

    Of very many, only those that stand first in the text have all but `key`.
    """
    story = StorySentences(document, dates, actors, quotes)
    in_text = sorted(event.start for event in events)
    farthest = in_text[:_MOST_DESCRIBED][-1] if in_text else 0
    told = [_described(story, event, reference) if event.start <= farthest else event for event in events]
    return with_key(told, actors, document, reference, title)


def _described(story: StorySentences, event: Event, reference: date | None) -> Event:
    """The event with what happened, whether that is a statement, and where."""
    number = story.document.sentence_at(event.start)
    sentence = story.sentence(number)
    if not sentence.words:
        return event
    expression = story.dates[event.dates[0]]
    days_ahead = 0 if reference is None else (event.first - reference).days
    tell = partial(happening, sentence, Span(expression.start, expression.end), days_ahead=days_ahead)
    happened = tell()
    told = _with_what(story, event, sentence, happened)
    verb = verb_pointing_back(sentence, happened)
    if verb is not None:
        told = _of_what_stands_before(story, replace(told, what=None, what_spans=()), number, happened, verb)
    elif told.what and told.statement and sentence.lower[happened.window.first] in listed("excepting"):
        told = _with_words_before(story, told, number)  # `"Kami menanam padi. Termasuk yang baru," kata Budi`
    elif told.what:
        told = _with_subject_named(story, told, sentence, happened, tell)
        told = _with_speaker_named(story, told, number, happened, tell)
        if not told.statement:
            told = _with_introduction(story, told, number, happened)
        elif _says_only_of_what_stands_before(sentence, happened):
            told = _with_words_before(story, told, number)
    elif told.statement:
        told = _with_words_before(story, told, number)
    else:
        told = _with_introduction(story, told, number, happened._replace(kept=_words_before_date(sentence, happened)))
    return told if told.what else replace(told, clause=clause_of_date(sentence, happened))


def _of_what_stands_before(story: StorySentences, event: Event, number: int, happened: Compression, verb: int) -> Event:
    """The event of a statement about what stands before: told with that, or by the occasion it was said on."""
    text, sentence = story.document.text, story.sentence(number)
    for before in range(number - 1, max(number - 1 - _FARTHEST_GIST, -1), -1):
        if event.what is None:
            is_next = before == number - 1
            event = _with_gist_before(text, event, sentence, happened, verb, story.sentence(before), is_next=is_next)
    if event.what is None:
        occasion = occasion_of(sentence, happened, verb)
        event = _told_by(text, event, sentence, happened._replace(kept=occasion))
    return event


def _with_what(story: StorySentences, event: Event, sentence: Sentence, happened: Compression) -> Event:
    ordered = in_order(happened)
    spans = spans_of(sentence, ordered)
    what = in_words_of_story(story.document.text, spans, commas_in(sentence, ordered))
    if not FEWEST_WORDS <= len(what.split()) <= MOST_WORDS:
        what, spans = "", ()
    here, actors = story.mentions(event.start, event.end), story.actors
    places = places_of(
        sentence, happened, [(start, actors[who].id) for start, _, who in here if actors[who].kind == "place"]
    )
    return replace(event, what=what or None, what_spans=spans, statement=happened.is_statement, places=places)


def _with_subject_named(
    story: StorySentences, event: Event, sentence: Sentence, happened: Compression, tell: Callable[..., Compression]
) -> Event:
    """The event with a name in place of a pronoun or of a description it begins with, where it is clear whose."""
    if happened.kept[0] in sentence.quoted or happened.attribution:
        return event
    meant = name_meant(story, story.document.sentence_at(event.start), sentence, happened.kept)
    if meant is None:
        return event
    text, name = story.document.text, meant.name
    words, stands_for = len(text[name.start : name.end].split()), range(meant.first, meant.last)
    if len(happened.kept) + words - len(stands_for) > MOST_WORDS:
        happened = tell(most_words=MOST_WORDS + len(stands_for) - words, most_faults=0)
        if happened.kept[: len(stands_for)] != tuple(stands_for):
            return event
    rest = happened._replace(kept=happened.kept[len(stands_for) :])
    spans = (name, *spans_of(sentence, rest))
    what = in_words_of_story(text, spans, commas_in(sentence, happened))
    return replace(event, what=what, what_spans=spans) if len(what.split()) <= MOST_WORDS else event


def _with_introduction(story: StorySentences, event: Event, number: int, happened: Compression) -> Event:
    """The event of a happening only taken up, told in the words of the clause that introduced it."""
    introduction = introduced(story, event, number, happened.kept)
    if introduction is None:
        return event
    behind = spans_of(story.sentence(number), happened._replace(kept=introduction.behind))
    spans = (*introduction.spans, *behind)
    what = in_words_of_story(story.document.text, spans, introduction.commas)
    return replace(event, what=what, what_spans=spans)


def _words_before_date(sentence: Sentence, happened: Compression) -> tuple[int, ...]:
    """The words that a sentence opens with before its date: `Kebakaran terjadi | pada Senin`."""
    last = happened.window.date_first
    while last and sentence.classes[last - 1] == "preposition":
        last -= 1
    return tuple(range(happened.window.first, last))


def _words_naming_nobody(sentence: Sentence, happened: Compression) -> int:
    """How many words say that somebody speaks whom they do not name: `ujarnya`, `kata dia`; 0 where none do."""
    said_by = happened.kept[len(happened.kept) - happened.attribution :]
    is_bare = len(said_by) == 1 and sentence.lower[said_by[0]].endswith("nya")
    is_anonymous = is_bare or (len(said_by) > 1 and is_pronoun(sentence.words[said_by[-1]]))
    return len(said_by) if is_anonymous else 0


def _is_own_word(sentence: Sentence, happened: Compression) -> bool:
    """Whether somebody tells of their own side: `kami akan pulang`, `Pihaknya akan datang`."""
    lower, first = sentence.lower, happened.kept[0]
    is_side = lower[first] == "pihaknya" and names_nobody_before(sentence, first)
    return is_side or any(lower[at] in listed("first_person") for at in happened.kept)


def _says_who_speaks(sentence: Sentence, happened: Compression) -> bool:
    """Whether what is told says so itself, behind the words or before them: `Camat menambahkan, "Kami akan pulang"`."""
    if happened.attribution:
        return True
    own = next((n for n, at in enumerate(happened.kept) if _is_in_own_words(sentence, at)), 0)
    return any(sentence.lower[at] in speech_verbs() for at in happened.kept[:own])


def _is_in_own_words(sentence: Sentence, at: int) -> bool:
    return at in sentence.quoted or sentence.lower[at] in listed("first_person")


def _is_named_in(actor: Actor | None, spans: Sequence[Span]) -> bool:
    """Whether an actor is mentioned where what happened is told."""
    mentions = actor.mentions if actor is not None else ()
    return any(span.start <= mention.start < span.end for mention in mentions for span in spans)


def _with_speaker_named(
    story: StorySentences, event: Event, number: int, happened: Compression, tell: Callable[..., Compression]
) -> Event:
    """The event of what somebody says whom another sentence names, told with the name."""
    sentence = story.sentence(number)
    quote = story.quote_at(sentence.tokens[happened.kept[0]].start)
    speaker = story.speaker_of(quote)
    is_claim = quote is not None and quote.direct and not _is_named_in(speaker, event.what_spans)
    is_own_word = (is_claim or _is_own_word(sentence, happened)) and not _says_who_speaks(sentence, happened)
    if not is_own_word and not _words_naming_nobody(sentence, happened):
        return event
    closes = speaker_behind(story, number, speaker) if is_own_word else ()
    said_by = closes or speaker_before(story, number, speaker)
    if not said_by:
        return event
    return _with_speaker(story, event, sentence, happened, tell, said_by, stands_behind=bool(closes))


def _with_speaker(
    story: StorySentences, event: Event, sentence: Sentence, happened: Compression, tell: Callable[..., Compression],
    said_by: tuple[Span, ...], *, stands_behind: bool,
) -> Event:  # fmt: skip
    """The event told with who says it, before or behind the gist, in as many words as an event may have."""
    naming_nobody = _words_naming_nobody(sentence, happened)
    if len(happened.kept) - naming_nobody + len(said_by) > MOST_WORDS:
        said_by = in_short(said_by, story.document.text)
    room = MOST_WORDS - len(said_by)
    if len(happened.kept) - naming_nobody > room:
        happened = tell(most_words=room + naming_nobody, most_faults=0)
    gist = happened._replace(kept=happened.kept[: len(happened.kept) - happened.attribution])
    if not gist.kept:
        return event
    told = spans_of(sentence, gist)
    spans = (*told, *said_by) if stands_behind else (*said_by, *told)
    text, commas = story.document.text, set(commas_in(sentence, gist))
    commas.add(said_by[0].start if stands_behind else told[0].start)
    return replace(event, what=in_words_of_story(text, spans, commas), what_spans=spans)


def _with_words_before(story: StorySentences, event: Event, number: int) -> Event:
    """The event of a statement whose sentence tells nothing, or only points back, told with what is said just before.

    `"Pasar itu kami tutup tahun depan. Kalau perlu," kata Budi, Senin`.
    """
    document = story.document
    quote = story.quote_at(document.sentences[number].start)
    if quote is None or not quote.direct:
        return event
    first = max(document.sentence_at(quote.start), number - _FARTHEST_OF_QUOTE)
    for before in range(number - 1, first - 1, -1):
        sentence, end = story.sentence(before), document.tokens[before][-1]
        tell = partial(happening, sentence, Span(end.start, end.end))
        said = tell(most_faults=0)
        if not _says_all(sentence, said):
            continue
        alone = _told_by(document.text, event, sentence, said)
        told = _with_speaker_named(story, alone, before, said, tell)
        if told is not alone:
            return told
    return event


def _says_only_of_what_stands_before(sentence: Sentence, happened: Compression) -> bool:
    """Whether what is said is of something that only the words before name: `Itu sudah biasa, kata Budi`."""
    said = happened.kept[: len(happened.kept) - happened.attribution]
    return any(sentence.lower[at] in POINTING for at in said[:_POINTS_AT_START])


def _says_all(sentence: Sentence, said: Compression) -> bool:
    """Whether most of a sentence is told, which asks nothing and does not begin with what only points."""
    kept, words = said.kept, sum(word[0].isalnum() for word in sentence.words)
    if len(kept) <= FEWEST_WORDS or len(kept) < words * _MOST_OF_SENTENCE or sentence.words[-1] == "?":
        return False
    opens = sentence.classes[kept[0]]
    if "preposition" in sentence.classes[: kept[0]]:
        return False  # `Di tengah | tantangan dunia, ekspor naik`
    points = "pointing" in [sentence.classes[at] for at in kept[:_POINTS_AT_START]] or is_pronoun(
        sentence.words[kept[0]]
    )
    return not points and opens != "preposition" and not sentence.lower[kept[0]].endswith("nya")


def _told_by(text: str, event: Event, sentence: Sentence, happened: Compression) -> Event:
    """The event told by the words that were kept, where there are any."""
    spans = spans_of(sentence, happened)
    return replace(event, what=in_words_of_story(text, spans), what_spans=spans) if spans else event


def _with_gist_before(
    text: str,
    event: Event,
    sentence: Sentence,
    happened: Compression,
    verb: int,
    before: Sentence,
    *,
    is_next: bool,
) -> Event:
    """The event of a statement whose subject is `hal itu`, told with what a sentence before says."""
    gist, speaker = gist_before(sentence, happened, verb, before, is_next=is_next) if before.words else (None, ())
    if gist is None:
        return event
    speaks = spans_of(sentence, happened._replace(kept=speaker))
    spans = (*spans_of(before, gist), *speaks)
    what = in_words_of_story(text, spans, commas_in(before, gist).union(span.start for span in speaks[:1]))
    return replace(event, what=what, what_spans=spans) if len(what.split()) <= MOST_WORDS else event
