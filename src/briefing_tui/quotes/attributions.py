"""Where a sentence says that somebody speaks: which words attribute, to whom, and which words are the statement."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing_tui.quotes.cues import END_OF_SPEECH, behind_bearers
from briefing_tui.quotes.lexicon import WORD, count_words, first_word, has_finite_clause, speech
from briefing_tui.quotes.objects import adjunct_start, has_plain_object, is_short_clause, skip_marks
from briefing_tui.quotes.references import Reference, is_role_behind
from briefing_tui.quotes.speaker_after import speaker_after
from briefing_tui.quotes.speaker_before import speaker_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.quotes.candidates import Candidates
    from briefing_tui.quotes.cues import Cue
    from briefing_tui.quotes.quotation_marks import QuotedSpan

# before: `X, kata Budi.`; around: `X, kata Budi, Y.`; after: `Budi mengatakan X.`
Side = Literal["before", "around", "after"]

_BEFORE_INQUIT = re.compile(r"([,”\"»“!?…'’])\s*(?:[Dd]emikian\s+)?\Z")
# `..., " | katanya`: the marks close speech.
_BEHIND_MARK = re.compile(rf"(?:{END_OF_SPEECH}|[”\"»]\s?,)\s*(?:[Dd]emikian\s+)?\Z")
# `Ditegaskan Budi | bahwa ...`; `jika` would be a condition.
_PLAIN_THAT = re.compile(r"\s*bahwa\b")
_CLOSED = re.compile(r"[\s.!?;)”\"»]*\Z")
_BRACKET = re.compile(r"\s*\([^()]{0,200}\)")
_PROPER_NUMBER = re.compile(r"Rp|\d")
_NOTHING = re.compile(r"[\s\"“”„«»,]*+")
# `terbukti secara sah dan | meyakinkan`
_IN_ADVERBIAL = re.compile(r"\bsecara\s+[\w-]+\s+(?:dan|serta)\s+\Z|\bterbukti\s+\Z")
# `Menurut Budi, yang pernah memimpin bank itu, ...`
_RELATIVE_CLAUSE = re.compile(r"\s*,\s*yang\s[^,.;:\n]{1,160},")
_BEFORE_MARK = re.compile(r"\s+([a-z]+)\s*[,:]?\s*(?=[“\"„])")
_SAID_BEFORE_MARK = re.compile(r"\b([a-z]+)\s*[,:]?\s*[“\"„]")
# So many clauses of a sentence are looked at for another one's statement.
_MOST_JOINTS = 4
# A quotation mark and a blank may stand before a sentence's first word.
_MARKS_BEFORE = 2
_SHORTEST_STATEMENT = 3
# How far back, in characters, a statement is searched for the verb that makes it a clause.
_LOOK_BACK = 800


class Attribution(NamedTuple):
    """Words that attribute speech: from `start` to `end`, the phrase that names the speaker included.

    `statement` is where what was said begins for the side `after`; `reported` is true where the form itself reports.
    """

    start: int
    end: int
    side: Side
    speaker: Reference
    statement: int
    reported: bool


@cache
def _that() -> re.Pattern[str]:
    """What stands between a verb and what was said: `mengatakan | bahwa`, `, jika`."""
    return re.compile(rf"\s*[,:]?\s*(?:{'|'.join(sorted(speech().that_words))})\b\s*,?", re.IGNORECASE)


@cache
def _to_someone() -> re.Pattern[str]:
    """The same with to whom, where and when it was said before it: `mengatakan | kepada wartawan bahwa`."""
    return re.compile(rf"\s*,?\s*(?:{'|'.join(sorted(speech().told_to))})\b[^.;:“\"]{{1,160}}?(?:\bbahwa\b|:)")


@cache
def _joined_clause() -> re.Pattern[str]:
    """What stands before another one's statement: `..., sedangkan | Ani menilai`."""
    return re.compile(rf",\s*(?:{'|'.join(speech().contrasting)})\s+")


def read_attribution(text: str, start: int, end: int, cue: Cue, candidates: Candidates) -> Attribution | None:
    """What a cue attributes within its sentence, or None where it attributes nothing."""
    if cue.kind == "report":
        return _report(text, start, end, cue, candidates)
    if cue.kind == "opinion":
        return _opinion(text, start, end, cue, candidates)
    return _inquit(text, start, end, cue, candidates)


def reference_before(
    text: str, start: int, stretch: QuotedSpan, cues: Sequence[Cue], candidates: Candidates
) -> Reference | None:
    """Whom a verb right before marked words names: `"...," kata Budi, sementara Ani menjawab, "..."`."""
    for cue in cues:
        if start < cue.start < stretch.opened and cue.kind == "report":
            attribution = read_attribution(text, start, stretch.end, cue, candidates)
            if attribution is not None and attribution.statement == stretch.start:
                return attribution.speaker
    return None


def second_statement(text: str, start: int, end: int, cues: Sequence[Cue]) -> int | None:
    """Where a statement hung on the first begins: `..., kata Budi seraya menambahkan bahwa ...`."""
    lists = speech()
    for cue in cues:
        if cue.kind != "report" or not start <= cue.start < end:
            continue
        joint = re.search(r"(\w+)\s+(?:juga\s+|pun\s+)?\Z", text[max(start, cue.start - 30) : cue.start])
        that = _that().match(text, cue.end, end)
        if (joint and joint.group(1).lower() in lists.joints) or (that and cue.word in lists.trailers):
            statement = that.end() if that else cue.end
            statement = skip_marks(text, statement, end)
            if count_words(text, statement, end) >= _SHORTEST_STATEMENT and (
                that or has_finite_clause(text, statement, end)
            ):
                return statement
    return None


def subject_behind(text: str, start: int, end: int, cue: Cue, candidates: Candidates) -> Attribution | None:
    """Who is named with a verb behind marked words, which end at `start`: `"...", | Budi menegaskan.`"""
    if cue.kind != "report":
        return None
    follower = first_word(text, cue.end, end)
    if follower is not None and follower.group() not in speech().adjuncts:
        return None
    if text[start : cue.start].strip(" ,") == "":
        return None
    subject = speaker_before(text, start, cue.start, candidates)
    if subject is None or not subject.named:
        return None
    return Attribution(start, cue.end, "before", subject, cue.end, False)


def joined_report(
    text: str, start: int, end: int, cues: Sequence[Cue], candidates: Candidates
) -> tuple[int, Attribution] | None:
    """Where another one's statement is joined on, and whose: `..., | sedangkan Ani menilai harga wajar`."""
    for joint in islice(_joined_clause().finditer(text, start, end), _MOST_JOINTS):
        cue = next((cue for cue in cues if cue.kind == "report" and joint.end() < cue.start < end), None)
        if cue is None:
            return None
        attribution = read_attribution(text, joint.end(), end, cue, candidates)
        if attribution is not None and attribution.speaker.actor is not None:
            return joint.start(), attribution
    return None


def opinion_behind(text: str, start: int, end: int, cues: Sequence[Cue], candidates: Candidates) -> Attribution | None:
    """The opinion that a sentence begins whose full stop was lost before it: `... di lokasi | Menurut dia, ...`."""
    for cue in cues:
        if cue.start >= start and cue.kind == "opinion" and text[cue.start] == "M":
            attribution = read_attribution(text, cue.start, end, cue, candidates)
            if attribution is not None:
                return attribution
    return None


def _inquit(text: str, start: int, end: int, cue: Cue, candidates: Candidates) -> Attribution | None:
    lists = speech()
    begin = cue.start
    demikian = re.search(r"[Dd]emikian\s+\Z", text[max(start, begin - 12) : begin])
    if demikian:
        begin -= demikian.end() - demikian.start()
    at_start = _NOTHING.fullmatch(text, start, begin) is not None
    marked = bool(_BEFORE_INQUIT.search(text[max(start, begin - 8) : begin]))
    behind_marks = _BEHIND_MARK.search(text[max(start, begin - 8) : begin]) is not None
    named = behind_bearers(text, cue.end, end) if cue.word in lists.bearing else cue.end
    reference = (
        _carried(text, cue, end, behind_marks=behind_marks)
        if cue.suffixed
        else speaker_after(text, named, end, candidates)
    )
    if reference is None:
        return None
    sure = reference.actor is not None or bool(reference.pointer)
    if not cue.suffixed and not sure and not _may_be_speaker(text, cue, reference, behind_marks=behind_marks):
        return None
    if at_start:
        return _opening_inquit(text, end, cue, reference)
    if not marked and not (cue.word.removesuffix("nya") in lists.plain and sure and _unmarked_inquit(text, start, cue)):
        return None
    if count_words(text, start, begin) == 0:
        return None
    passive = cue.word in lists.passive
    is_told = is_role_behind(text, reference, end)
    side: Side = "around" if not is_told and _goes_on(text, start, begin, reference.end, end, marked) else "before"
    return Attribution(begin, reference.end, side, reference, begin, passive or side == "around")


def _carried(text: str, cue: Cue, end: int, *, behind_marks: bool) -> Reference | None:
    """The speaker of `katanya`, if a closing mark before it or what follows shows that it is one."""
    lists = speech()
    if behind_marks:
        return Reference(None, "suffix", cue.end)  # `"...," katanya terisak`
    follower = WORD.match(text, cue.end + 1, end) if text[cue.end : cue.end + 1] == " " else None
    if follower is not None:
        word = follower.group().lower()
        plain = cue.word.removesuffix("nya") in lists.plain
        if word not in lists.adjuncts and word not in lists.trailers and not (plain and word in lists.finite):
            return None
    return Reference(None, "suffix", cue.end)


def _may_be_speaker(text: str, cue: Cue, reference: Reference, *, behind_marks: bool) -> bool:
    """Whether an unknown phrase behind a verb is somebody: behind `kata` or closing marks, elsewhere if capitalised."""
    lists = speech()
    phrase = text[cue.end : reference.end].strip()
    if not phrase or _PROPER_NUMBER.match(phrase):
        return False
    head = phrase.split()[0].lower()
    if cue.word in lists.plain or (behind_marks and cue.word in lists.cues):
        return head not in lists.compounds
    return head in lists.unnamed or (phrase[0].isupper() and cue.word in lists.verbal)


def _unmarked_inquit(text: str, start: int, cue: Cue) -> bool:
    """Whether a verb without a comma before it still attributes: not in `dengan kata lain` and the like."""
    words = [match.group().lower() for match in WORD.finditer(text, max(start, cue.start - 40), cue.start)]
    return bool(words) and words[-1] not in speech().determiners


def _opening_inquit(text: str, end: int, cue: Cue, reference: Reference) -> Attribution | None:
    """`Kata Budi, ...` and `Ditambahkannya, ...`: the statement follows behind the comma or colon."""
    rest = re.compile(r"(?:\s*\([^()]*\))?\s*[,:]\s*").match(text, reference.end, end)
    if rest is None or text[cue.start].islower():
        return None
    statement = skip_marks(text, rest.end(), end)
    if count_words(text, statement, end) < _SHORTEST_STATEMENT or _is_headline(text, cue, statement, end):
        return None
    return Attribution(cue.start, statement, "after", reference, statement, True)


def _is_headline(text: str, cue: Cue, start: int, end: int) -> bool:
    """Whether a noun heads a part of the story and who speaks is behind: `Komentar Ketua PMI, | Budi berkata, "`."""
    said = _SAID_BEFORE_MARK.search(text, start, end)
    return said is not None and cue.word not in speech().plain and speech().cues.get(said[1], ("",))[0] == "report"


def _goes_on(text: str, start: int, begin: int, stop: int, end: int, marked: bool) -> bool:
    """Whether the statement goes on behind the attribution: `Hal itu, kata Budi, tidak benar.`"""
    lists = speech()
    bracket = _BRACKET.match(text, stop, end)
    if bracket:
        stop = bracket.end()
    if _CLOSED.match(text, stop, end) or text[stop : stop + 1] in '“"':
        return False
    word = first_word(text, stop, end)
    if word is not None and word.group() in lists.trailers and text[word.end() : word.end() + 1] == ",":
        stop = word.end()
        word = first_word(text, stop, end)
    if word is None:
        return False
    if text[stop] != ",":
        return _is_predicate(text, word)
    if not marked:
        return False
    full_before = has_finite_clause(text, max(start, begin - _LOOK_BACK), begin) and count_words(text, start, begin) > 3
    return _goes_on_behind_comma(text, word, end, full_before=full_before)


def _is_predicate(text: str, word: re.Match[str]) -> bool:
    """Whether a word right behind an attribution is the verb of the statement: `Hal itu kata Budi tidak benar.`"""
    lists = speech()
    return word.group() in lists.finite or (
        word.group() not in lists.adjuncts
        and word.group() not in lists.trailers
        and word.group().islower()
        and has_finite_clause(text, word.start(), word.end())
    )


def _goes_on_behind_comma(text: str, word: re.Match[str], end: int, *, full_before: bool) -> bool:
    """Whether the statement goes on with `word`, behind a comma; `full_before`: what stood before is a clause."""
    follower = word.group()
    if follower.lower() in speech().adjuncts:
        if follower in speech().joints:
            return False  # `kata Budi, seraya menunjuk peta`
        return not full_before and has_finite_clause(text, word.end(), end) and count_words(text, word.end(), end) > 3
    if text[word.start() - 1] == "(":
        return False
    if follower[0].isdigit():
        return not full_before and has_finite_clause(text, word.end(), end)
    if follower.islower():
        # `kata Budi, pria asal Kudus itu`: an apposition has no verb.
        return count_words(text, word.start(), end) > 1 and (
            not full_before or has_finite_clause(text, word.start(), end)
        )
    return has_finite_clause(text, word.start(), adjunct_start(text, word.start(), end))


def _report(text: str, start: int, end: int, cue: Cue, candidates: Candidates) -> Attribution | None:
    lists = speech()
    if _NOTHING.fullmatch(text, start, cue.start) or _IN_ADVERBIAL.search(text, max(start, cue.start - 60), cue.start):
        return None
    that = _that().match(text, cue.end, end) or _to_someone().match(text, cue.end, end) or _manner(text, cue.end, end)
    statement = skip_marks(text, that.end() if that else cue.end, end)
    quoted = text[statement - 1 : statement] in '“"„«”' and statement > cue.end
    follower = first_word(text, statement, end)
    may_be_short = cue.word in lists.certain or cue.word in lists.confessing or is_short_clause(text, statement, end)
    fewest = 2 if may_be_short else _SHORTEST_STATEMENT
    if follower is None or (count_words(text, statement, end) < fewest and not quoted):
        return None
    if not that and not quoted and has_plain_object(text, end, cue, follower):
        return None
    subject = speaker_before(text, start, cue.start, candidates)
    if subject is None or not (
        subject.named or cue.word in lists.certain or that or _is_somebody(text, start, cue.start)
    ):
        return None
    if cue.word in lists.denying and not quoted:
        statement = cue.start  # `Budi | membantah dirinya ditawari kursi itu`: without the verb he would say so
    return Attribution(cue.start, statement, "after", subject, statement, not quoted)


def _is_somebody(text: str, start: int, end: int) -> bool:
    """Whether the subject before a verb is a person whom the story does not name: `Seorang warga | mengaku`."""
    opening = WORD.search(text, start, end)
    return (
        opening is not None
        and opening.group().lower() in speech().somebody
        and opening.start() - start <= _MARKS_BEFORE
    )


def _manner(text: str, start: int, end: int) -> re.Match[str] | None:
    """How somebody says what stands between marks behind: `menjawab | singkat, "Silakan."`"""
    match = _BEFORE_MARK.match(text, start, end)
    return match if match is not None and match[1] in speech().manners else None


def _opinion(text: str, start: int, end: int, cue: Cue, candidates: Candidates) -> Attribution | None:
    reference = Reference(None, "suffix", cue.end) if cue.suffixed else _of_opinion(text, end, cue, candidates)
    if reference is None or not (reference.actor or reference.pointer):
        return None
    if cue.word == "baginya" and not (text[cue.start] == "B" and text[cue.end : cue.end + 1] == ","):
        return None  # `hal itu penting baginya`
    if _NOTHING.fullmatch(text, start, cue.start):
        statement = _behind_phrase(text, reference.end, end)
        if count_words(text, statement, end) < _SHORTEST_STATEMENT:
            return None
        return Attribution(cue.start, statement, "after", reference, statement, True)
    if count_words(text, start, cue.start) < 1 or not re.search(
        r"[\w,)]\s*\Z", text[max(start, cue.start - 4) : cue.start]
    ):
        return None
    side: Side = "before" if _CLOSED.match(text, reference.end, end) else "around"
    if side == "around" and text[cue.start - 2 : cue.start - 1] == ",":
        side = "around" if _goes_on(text, start, cue.start, reference.end, end, True) else "before"
    return Attribution(cue.start, reference.end, side, reference, cue.start, True)


def _of_opinion(text: str, end: int, cue: Cue, candidates: Candidates) -> Reference | None:
    """Whose opinion a sentence tells: `Menurut | Budi`, or what person it cites: `Menurut keterangan | Budi`."""
    reference = speaker_after(text, cue.end, end, candidates) if cue.word not in speech().citing else None
    named = behind_bearers(text, cue.end, end) if reference is None else cue.end
    if named == cue.end:
        return reference
    cited = speaker_after(text, named, end, candidates)
    return cited if cited is not None and cited.actor is not None and cited.actor.kind == "person" else None


def _behind_phrase(text: str, start: int, end: int) -> int:
    """Where the statement begins behind `Menurut Budi`: a bracket and a relative clause left out."""
    for aside in (_BRACKET, _RELATIVE_CLAUSE):
        match = aside.match(text, start, end)
        if match:
            start = match.end()
    that = _PLAIN_THAT.match(text, start, end)
    return skip_marks(text, that.end() if that else start, end)
