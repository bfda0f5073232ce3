"""The quotes of a story, sentence by sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.briefing import Quote, Span
from briefing_tui.language import Document
from briefing_tui.quotes.attributions import (
    Attribution,
    joined_report,
    opinion_behind,
    read_attribution,
    reference_before,
    second_statement,
    subject_behind,
)
from briefing_tui.quotes.candidates import Candidates
from briefing_tui.quotes.continuations import with_own_voice
from briefing_tui.quotes.lexicon import count_words, has_finite_clause, speech
from briefing_tui.quotes.marked_text import BULLET, MarkedText
from briefing_tui.quotes.quotation_marks import MARKS
from briefing_tui.quotes.references import resolve
from briefing_tui.quotes.signatures import passive_of_saying, shared_by, signer, taken_up_by
from briefing_tui.quotes.speaker_after import speaker_after
from briefing_tui.quotes.speaker_before import speaker_before
from briefing_tui.quotes.statements import is_empty, is_named, is_speech, paragraphs_of, without_edges
from briefing_tui.quotes.topics import begins_with_pronoun, topic_of
from briefing_tui.quotes.transcripts import read_answer
from briefing_tui.quotes.voice import SpeechBefore, first_sentence, is_own_voice, is_told_again, voice_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.quotes.candidates import Candidate
    from briefing_tui.quotes.cues import Cue
    from briefing_tui.quotes.quotation_marks import QuotedSpan
    from briefing_tui.quotes.references import Reference

_BEFORE_STRETCH = re.compile(r"(?:[,:]|\bbahwa)\s*\Z")
_CLOSING_REST = re.compile(r"[\s.!?,;)”\"»]*\Z")
_FEWEST_WORDS_SIGNED = 3


def find_quotes(text: str | Document, actors: Sequence[Candidate]) -> tuple[Quote, ...]:
    """Direct and reported speech, in text order, never overlapping; `speaker` is the id of one of `actors`, or None.

    A quote's span holds the words said: without quotation marks around them and without the attribution, save where
    that stands inside a statement without marks (`Hal itu, kata Budi, tidak benar.`); there it is the sentence.
    A marked quote that an attribution splits gives two quotes; one that runs over paragraphs gives one for each.
    `direct` is true for words between marks and, since feeds lose their marks, for a statement before `kata Budi`;
    where the text has kept its marks, or the sentence is the lead, such a statement is direct only if it is in the
    speaker's own voice (`saya`, `kami`, `enggak`).
    Names, titles and scare quotes in marks are no quotes. Time is linear in the length of the text.
    """
    return _QuoteFinder(Document.of(text), actors).run()


class _QuoteFinder:
    def __init__(self, document: Document, actors: Sequence[Candidate]) -> None:
        self.marked_text = MarkedText(document)
        self.text, self.spans, self.marks = document.text, document.sentences, self.marked_text.marks
        self.candidates = Candidates(actors)
        self.quotes: list[Quote] = []
        self.waiting_for: Candidate | None = None  # who speaks in those
        self.waiting: list[Span] = []  # paragraphs whose mark the next one opens again
        self.free = 0  # the first sentence no quote has taken
        self.attributed: int | None = None  # the latest sentence that attributes speech
        self.topical: int | None = None  # the latest sentence about somebody who may be quoted next

    def run(self) -> tuple[Quote, ...]:
        if self.marked_text.may_hold_quotes() or passive_of_saying().search(self.text):
            index = 0
            while index < len(self.spans):
                index = self._read(index) + 1
            self.quotes = with_own_voice(self.text, self.spans, self.marked_text.starts, self.quotes)
        return tuple(self.quotes)

    def _read(self, index: int) -> int:
        """Read one sentence, or the several that one pair of marks holds; the index of the last one read."""
        span = self.spans[index]
        if self.marked_text.breaks_before(index):
            self.free = index
        closing = self._reopened(index)
        if closing is not None:
            if not self.waiting:
                self.waiting_for = self._neighbour(index)
            self.waiting.append(Span(span.start, self.spans[closing].end))
            return closing
        stretch = self.marks.opening_at(self.marked_text.behind_bullet(span))
        if stretch is not None:
            last = self.marked_text.sentence_at(stretch.closed - 1)
            if self._marked(index, last, stretch):
                return last
        answered = self._transcribed(index)
        if answered is not None:
            return answered
        if not self._attributed(index) and not self._introduced(index):
            self.waiting.clear()
            self._follow_topic(index)
        return index

    def _reopened(self, index: int) -> int | None:
        """The last sentence of a paragraph whose opening mark is closed only in a later one, which opens it again."""
        if self.spans[index].start not in self.marks.unclosed:
            return None
        last = self.marked_text.last_of_paragraph(index)
        if last + 1 == len(self.spans) or self.text[self.spans[last + 1].start] not in MARKS:
            return None
        for cue in self.marked_text.cues_in(self.spans[index].start, self.spans[last].end):
            span = self.spans[self.marked_text.sentence_at(cue.start)]
            if cue.kind == "inquit" and read_attribution(self.text, span.start, span.end, cue, self.candidates):
                return None
        return last

    def _marked(self, index: int, last: int, stretch: QuotedSpan) -> bool:
        """A sentence that begins with marked words: said by whom the words behind the closing mark name."""
        text = self.text
        end = self.spans[last].end
        cues = self.marked_text.cues_in(stretch.closed, end)
        for cue in cues[:2]:
            attribution = read_attribution(text, stretch.opened, end, cue, self.candidates)
            if attribution is None or attribution.side == "after":
                attribution = subject_behind(text, stretch.closed, end, cue, self.candidates)
            if attribution is not None and count_words(text, stretch.closed, attribution.start) <= (
                1 if cue.kind == "inquit" else 20
            ):
                speaker = resolve(attribution.speaker, self.candidates, stretch.opened)
                self._add(stretch.start, stretch.end, speaker, direct=True)
                self._take(last, speaker, attribution.speaker)
                self._rest(attribution.end, end, cues, speaker)
                return True
        rest = text[stretch.closed : end]
        if not _CLOSING_REST.fullmatch(rest):
            return False
        signed = None
        if last + 1 < len(self.spans) and not self.marked_text.breaks_before(last + 1):
            behind = self.spans[last + 1]
            signed = signer(
                text, behind.start, behind.end, self.marked_text.cues_in(behind.start, behind.end), self.candidates
            )
        if signed is not None and count_words(text, stretch.start, stretch.end) >= _FEWEST_WORDS_SIGNED:
            self._add(stretch.start, stretch.end, signed, direct=True)
            self._take(last + 1, signed)
            return True
        if is_speech(text, stretch):
            speaker = self.waiting_for if self.waiting else self._neighbour(index)
            self._add(stretch.start, stretch.end, speaker, direct=True)
            self._take(last, None)
            return True
        return False

    def _attributed(self, index: int) -> bool:
        """A sentence in which a cue attributes speech; false where none does."""
        text = self.text
        span = self.spans[index]
        cues = self.marked_text.cues_in(span.start, span.end)
        for cue in cues:
            if self.marks.holds(cue.start):
                continue
            attribution = read_attribution(text, span.start, span.end, cue, self.candidates)
            if attribution is None:
                continue
            speaker = resolve(attribution.speaker, self.candidates, span.start)
            if attribution.side == "before":
                added = self._before(index, attribution, speaker)
            elif attribution.side == "around":
                added = self._add(
                    span.start, span.end, speaker, direct=self._in_own_words(span.start, attribution.start)
                )
            else:
                added = self._after(index, attribution, speaker)
            if not added:
                continue
            self._take(index, speaker, attribution.speaker)
            if attribution.side == "before":
                self._rest(attribution.end, span.end, cues, speaker)
            return True
        return False

    def _in_own_words(self, start: int, end: int) -> bool:
        return start in self.marks.unclosed or is_own_voice(self.text, start, end)

    def _before(self, index: int, attribution: Attribution, speaker: Candidate | None) -> bool:
        """`..., kata Budi`: the words before, back to where they begin."""
        text = self.text
        span = self.spans[index]
        stretch = self.marks.closing_before(attribution.start)
        if stretch is not None and stretch.opened > span.start:
            lead = text[span.start : stretch.opened]
            if _BEFORE_STRETCH.search(lead) and count_words(text, stretch.start, stretch.end) >= 3:
                return self._add(stretch.start, stretch.end, speaker, direct=True)
        opening = self.marked_text.unclosed_opening(index, self.free)
        if opening is not None:
            first, marked = opening, True
        else:
            marked = self.marks.stray_before(attribution.start)
            bounds = SpeechBefore(self.free, self.attributed, speaker)
            first = first_sentence(text, self.spans, index, bounds, self.candidates)
        start = self.spans[first].start
        spoken = voice_of(text, start, attribution.start) == "speaker"
        kept_or_lead = self.marks.complete or index == 0
        direct = marked or spoken or first < index or not kept_or_lead
        return self._add(start, attribution.start, speaker, direct=direct and not (attribution.reported and not spoken))

    def _after(self, index: int, attribution: Attribution, speaker: Candidate | None) -> bool:
        """`Budi mengatakan ...`: the words behind, to the end of the sentence or of the marks."""
        span = self.spans[index]
        stretch = self.marks.opening_at(attribution.statement - 1)
        if stretch is not None:
            last = self.marked_text.sentence_at(stretch.closed - 1)
            mistaken = self.text[stretch.opened] == '"' and self.text[stretch.end] == "'"
            # `Budi berkata, "Jangan", lalu pergi`, but not `Budi menyebut "jangan" kata yang keras`
            announced = self.text[stretch.opened - 2 : stretch.opened].strip() in (",", ":")
            if mistaken or announced or _CLOSING_REST.match(self.text, stretch.closed, self.spans[last].end):
                added = self._add(stretch.start, stretch.end, speaker, direct=True)
                if added:
                    self._take(last, speaker, attribution.speaker)
                return added
        unclosed = attribution.statement - 1 in self.marks.unclosed
        end = self._before_second_attribution(attribution.statement, span.end)
        joined = self._joined(attribution.statement, end, speaker)
        if not self._add(attribution.statement, joined[0] if joined else end, speaker, direct=unclosed):
            return False
        self._add_joined(index, joined, end)
        return True

    def _joined(self, start: int, end: int, speaker: Candidate | None) -> tuple[int, Attribution] | None:
        """Where another one's statement is joined on, and whose; None where it is the same one's, or between marks."""
        joined = joined_report(self.text, start, end, self.marked_text.cues_in(start, end), self.candidates)
        if joined is None or self.marks.holds(joined[0]) or joined[1].speaker.actor is speaker:
            return None
        return joined

    def _add_joined(self, index: int, joined: tuple[int, Attribution] | None, end: int) -> None:
        """Add the statement joined on to one in a sentence: `Budi menilai ..., sedangkan | Ani menyebut ...`."""
        if joined is not None:
            other = joined[1].speaker.actor
            if self._add(joined[1].statement, end, other, direct=False):
                self._take(index, other, joined[1].speaker)

    def _before_second_attribution(self, start: int, end: int) -> int:
        """Where a reported statement ends: before a `..., ujarnya` that names its speaker once more."""
        for cue in self.marked_text.cues_in(start, end):
            if cue.kind == "inquit" and not self.marks.holds(cue.start):
                attribution = read_attribution(self.text, start, end, cue, self.candidates)
                if attribution is not None and attribution.side == "before":
                    return attribution.start
        return end

    def _rest(self, start: int, end: int, cues: Sequence[Cue], speaker: Candidate | None) -> None:
        """What the same speaker says behind the attribution: more marked words, or a second statement."""
        stretch = self.marks.first_between(start, end)
        if stretch is not None and count_words(self.text, stretch.start, stretch.end) >= 2:
            between = self.text[start : stretch.opened]
            closed = _CLOSING_REST.match(self.text, stretch.closed, max(end, stretch.closed))
            if closed and len(between) < 120 and not is_named(self.text, stretch) and between.rstrip()[-1:] in ",:.":
                reference = reference_before(self.text, start, stretch, cues, self.candidates)
                if reference is not None:
                    speaker = resolve(reference, self.candidates, start)
                    self._take(self.marked_text.sentence_at(stretch.closed - 1), speaker, reference)
                self._add(stretch.start, stretch.end, speaker, direct=True)
                return
        opinion = opinion_behind(self.text, start, end, cues, self.candidates)
        if opinion is not None:
            self._add(opinion.statement, end, resolve(opinion.speaker, self.candidates, start), direct=False)
            return
        statement = second_statement(self.text, start, end, cues)
        if statement is not None:
            self._add(statement, end, speaker, direct=False)
        elif end > start:
            self._add_joined(self.marked_text.sentence_at(start), self._joined(start, end, speaker), end)

    def _introduced(self, index: int) -> bool:
        """`Budi: "..."`: marked words behind a name and a colon, or behind what announces them."""
        span = self.spans[index]
        stretch = self.marks.first_between(span.start, span.end)
        if stretch is None:
            return False
        lead = self.text[span.start : stretch.opened].rstrip()
        if lead.endswith(":"):
            said = is_speech(self.text, stretch, fewest=_FEWEST_WORDS_SIGNED)
        else:
            # `Budi mengunggah foto dengan keterangan, "..."`
            said = lead.endswith(",") and lead[:-1].rpartition(" ")[2].lower() in speech().captions
        if not said or count_words(self.text, stretch.start, stretch.end) < _FEWEST_WORDS_SIGNED:
            return False
        subject = speaker_before(self.text, span.start, stretch.opened, self.candidates)
        if subject is None or not subject.named:
            return False
        speaker = resolve(subject, self.candidates, span.start)
        if self._add(stretch.start, stretch.end, speaker, direct=True):
            self._take(self.marked_text.sentence_at(stretch.closed - 1), speaker)
            return True
        return False

    def _transcribed(self, index: int) -> int | None:
        """The last sentence of a paragraph that answers in an interview: `Budi Santoso: Kami targetkan Agustus.`"""
        if index > 0 and not self.marked_text.breaks_before(index):
            return None
        last = self.marked_text.last_of_paragraph(index)
        answer = read_answer(self.text, self.spans[index].start, self.spans[last].end, self.candidates)
        if answer is None or not self._add(answer.start, self.spans[last].end, answer.speaker, direct=True):
            return None
        self._take(last, answer.speaker)
        return last

    def _follow_topic(self, index: int) -> None:
        """Notice whom a sentence without speech is about, or who is said to have spoken."""
        span = self.spans[index]
        if self._taken_up(index):
            return
        told_by = passive_of_saying().search(self.text, span.start, min(span.end, span.start + 400))
        told_by = told_by or shared_by().match(self.text, span.start, span.end)
        if told_by is not None:
            reference = speaker_after(self.text, told_by.end(), span.end, self.candidates)
            if reference is not None and reference.actor is not None:
                self.candidates.topic(reference.actor)
                self.topical = index
                return
        behind = self.spans[index + 1 : index + 2] if not self.marked_text.breaks_before(index + 1) else ()
        is_gone_on = any(begins_with_pronoun(self.text, each.start, each.end) for each in behind)
        actor = topic_of(self.text, span.start, span.end, self.candidates, is_gone_on=is_gone_on)
        if actor is not None:
            self.candidates.topic(actor)
            self.topical = index

    def _taken_up(self, index: int) -> bool:
        """A sentence that says who told what the one before it tells: `Jalan itu rusak. Hal itu disampaikan Budi.`"""
        span = self.spans[index]
        speaker = taken_up_by(self.text, span.start, span.end, self.candidates)
        if speaker is None:
            return False
        before = self.spans[index - 1]
        is_told_of = any(each.actor is speaker for each in self.candidates.within(before.start, before.end))
        is_said = not is_told_again(self.text, before.start, before.end)
        is_free = index > self.free or self.attributed is None or self.attributed < index - 1
        if index and is_free and is_said and not is_told_of and has_finite_clause(self.text, before.start, before.end):
            self._add(before.start, before.end, speaker, direct=is_own_voice(self.text, before.start, before.end))
        self._take(index, speaker)
        return True

    def _add(self, start: int, end: int, speaker: Candidate | None, *, direct: bool) -> bool:
        text = self.text
        if self.quotes:
            start = max(start, self.quotes[-1].end)
        start, end = without_edges(text, start, end)
        if start < end and (bullet := BULLET.match(text, start, end)):
            start, end = without_edges(text, bullet.end(), end)
        if start >= end or is_empty(text, start, end):
            return False
        identity = speaker.id if speaker is not None else None
        for span in self.waiting:
            for begin, stop in paragraphs_of(text, span.start, span.end):
                self.quotes.append(Quote(begin, stop, text[begin:stop], identity, True))
        self.waiting.clear()
        for begin, stop in paragraphs_of(text, start, end):
            self.quotes.append(Quote(begin, stop, text[begin:stop], identity, direct))
        return True

    def _take(self, last: int, speaker: Candidate | None, named: Reference | None = None) -> None:
        self.free = max(self.free, last + 1)
        self.attributed = last if self.attributed is None else max(self.attributed, last)
        if speaker is not None:
            self.candidates.heard(speaker)
        elif named is not None and not named.pointer:
            self.candidates.heard_stranger()

    def _neighbour(self, index: int) -> Candidate | None:
        """Whose a marked sentence without attribution is: whoever spoke, or addressed others, in the one before."""
        if self.topical is not None and self.topical == index - 1:
            return self.candidates.person
        if self.attributed is not None and self.attributed >= index - 1:
            return self.candidates.speaker
        return None
