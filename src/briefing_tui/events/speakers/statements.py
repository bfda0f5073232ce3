"""Whether a date only says when somebody spoke: `..., kata Budi, Senin`; `Hal itu disampaikan Budi, Senin`."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_tui.events.speakers.interposed import interposed
from briefing_tui.events.syntax.words import closings, inquits, is_verb, listed, speech_verbs, word_class
from briefing_tui.language.function_words import POINTING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.sentence import Sentence
    from briefing_tui.events.window import Window

_MARKS = frozenset(",\"“”'‘’")
# So far behind its day a verb of reporting may stand: `Budi di Jakarta, Senin (1/2), mengatakan`.
_REACH_BEHIND = 3
_LONGEST_ATTRIBUTION = 45


@cache
def _saying() -> frozenset[str]:
    """All words that may say that somebody speaks."""
    return speech_verbs().union(*map(listed, ("told", "told_by_agent", "revealing", "reported", "naming_sources")))


def speech_verb_of(sentence: Sentence, window: Window) -> int | None:
    """The index of the verb of saying whose day the date is, or None where the date dates something else.

    A date between quotation marks is part of what is said.
    """
    if window.date_first in sentence.quoted or sentence.lower[window.date_first - 1] in listed("following"):
        return None  # `disampaikan Budi setelah Senin`
    before = _verb_before(sentence, window)
    return _verb_behind(sentence, window) if before is None else before


def _verb_before(sentence: Sentence, window: Window) -> int | None:
    words, saying = sentence.words, _saying()
    verb_between = clause_between = False
    told: int | None = None
    for at in range(window.date_first - 1, max(window.first, window.date_first - _LONGEST_ATTRIBUTION) - 1, -1):
        if at in sentence.quoted:
            if _is_in_title(sentence, at):
                continue
            return told
        low = sentence.lower[at]
        if low in saying:
            if low in inquits() and at > window.first and words[at - 1] in _MARKS:
                aside = interposed(sentence, window.first, window.last)
                is_of_clause = aside is not None and aside.verb == at
                return None if is_of_clause or _describes_speaker(sentence, at, window) else at
            is_source = (low in listed("reported") and not _launches(sentence, at)) or _is_source(sentence, at)
            if told is None and low in listed("told_by_agent") and not verb_between:
                told = at if points_back(sentence, window.first, at) else None
            if told is not None and low in listed("told") and _is_beside_telling(sentence, told):
                told = at  # `disampaikan Budi saat dihubungi, Senin`
            elif told is None and (low in listed("told") or is_source):
                if not verb_between and (is_source or _is_of_a_statement(sentence, window.first, at)):
                    told = at
            elif _says_something(sentence, at) and (told is not None or not _only_says_when(sentence, at, window)):
                spoken = not verb_between and not clause_between and _only_adjuncts(sentence, at + 1, window)
                return at if spoken else told
        if sentence.classes[at] == "relative":
            clause_between, verb_between = True, False  # `disampaikan Budi dalam rapat yang digelar di Solo, Senin`
        if sentence.lower[at] in listed("of_own_time") and words[window.date_first - 1] != ",":
            return None  # `Hal itu disampaikan Budi sebab pada Agustus sungai meluap`
        if sentence.classes[at] == "subordinator":
            # `disampaikan Budi usai meninjau pasar, Senin`: the verb is of what Budi spoke after.
            verb_between = clause_between = False
            continue
        is_verbal = _is_verbal(sentence, at)
        verb_between = verb_between or (is_verbal and low not in listed("reported"))
    return told


def _is_verbal(sentence: Sentence, at: int) -> bool:
    """Whether a word is a verb and no part of a name: `Badan Meteorologi`, `Focus Group Discussion`."""
    is_small = sentence.words[at][0].islower() or at == 0
    return is_small and at not in sentence.names and is_verb(sentence.words[at])


def _says_something(sentence: Sentence, verb: int) -> bool:
    """Whether what is said stands behind a verb of saying: `Budi mengatakan harga naik`, `Budi mengatakan hal itu`."""
    return takes_that(sentence, verb) or (
        sentence.lower[verb] in speech_verbs() and sentence.lower[verb] not in inquits()
    )


def _only_says_when(sentence: Sentence, verb: int, window: Window) -> bool:
    """Whether a verb of saying tells on what occasion another thing was said: `saat [menyampaikan] laporan di Solo`."""
    is_of_occasion = verb > 0 and sentence.lower[verb - 1] in listed("occasions_of_speech")
    return is_of_occasion and not _only_adjuncts(sentence, verb + 1, window)


def _describes_speaker(sentence: Sentence, verb: int, window: Window) -> bool:
    """Whether a date is of what a clause says of who speaks: `kata Budi, yang mulai menjabat pada April`.

    Where they were when they spoke is of the day of speaking: `kata Budi yang hadir di Solo, Senin`.
    """
    before_date = range(verb + 1, window.date_first)
    relative = next((at for at in before_date if sentence.classes[at] == "relative"), None)
    if relative is None or sentence.words[window.date_first - 1] == ",":
        return False
    if sentence.names.get(relative - 1 - (sentence.words[relative - 1] == ",")) != "p":
        return False
    inside = [at for at in range(relative + 1, window.date_first) if _is_verbal(sentence, at)]
    does = {sentence.lower[at] for at in inside}
    if not does.isdisjoint(listed("holding")) and "mulai" not in sentence.lower[relative : window.date_first]:
        return False  # `kata Budi yang memimpin dinas itu pada Senin`
    others = (listed("attending"), listed("reached"), speech_verbs())
    return bool(does) and all(map(does.isdisjoint, others))


def _is_beside_telling(sentence: Sentence, verb: int) -> bool:
    """Whether a verb says only how what was said was learnt: `saat dihubungi`, `sebagaimana dikutip Warta`."""
    return sentence.lower[verb] in listed("reached") or sentence.lower[verb - 1] in listed("as_told")


def _is_in_title(sentence: Sentence, at: int) -> bool:
    """Whether a quoted word is of a title, which a word stands before: `menghadiri acara "Maju Bersama Warga Desa"`."""
    while at in sentence.quoted:
        at -= 1
    return at > 0 and sentence.words[at - 1][0].isalnum() and sentence.lower[at - 1] not in _saying()


def _is_source(sentence: Sentence, at: int) -> bool:
    """`seperti dilaporkan laman ...`, `Dilaporkan laman ...`."""
    if sentence.lower[at] not in listed("naming_sources"):
        return False
    return at == 0 or sentence.lower[at - 1] in listed("as_told") or sentence.lower[at - 1] in closings()


def _launches(sentence: Sentence, at: int) -> bool:
    """Whether `melansir` has its subject before it: what somebody brings out, no source (`Sari Air melansir rute`)."""
    return sentence.lower[at] in listed("quoting") and at > 0 and sentence.words[at - 1][0].isalnum()


def _is_of_a_statement(sentence: Sentence, first: int, verb: int) -> bool:
    """Whether the subject of `disampaikan` is `hal itu`, `demikian` or none at all."""
    if tells_so(sentence, verb):
        return True
    subject = sentence.lower[max(first, verb - 6) : verb]
    if not subject or not listed("subjects_of_telling").isdisjoint(subject):
        return True
    return any(noun in listed("what_is_said") and behind in POINTING for noun, behind in pairwise(subject))


def tells_so(sentence: Sentence, verb: int) -> bool:
    """Whether who says what stands before follows behind a comma: `..., seperti disampaikan Budi`."""
    if verb < 2 or sentence.lower[verb] not in listed("told"):
        return False
    return sentence.lower[verb - 1] in listed("as_told") and sentence.words[verb - 2] == ","


def points_back(sentence: Sentence, first: int, verb: int) -> bool:
    """Whether `hal itu` is what is said, which the sentence before tells: `Hal itu disampaikan Budi`."""
    low, begin = sentence.lower[verb], max(first, verb - 4)
    subject = sentence.lower[begin:verb]
    if low in listed("told_by_agent"):
        return _is_that(subject[:-1][-2:]) or _is_that(subject[:-2][-2:])  # `Hal itu ia sampaikan`
    if takes_that(sentence, verb):
        return True
    is_abstract = "hal" in subject or (len(subject) > 1 and word_class(subject[-1]) == "pointing")
    is_closing = begin == first and subject[-1:] != [] and subject[-1] in closings()  # `Demikian disampaikan`
    return low in listed("told") and (is_abstract or is_closing)


def takes_that(sentence: Sentence, verb: int) -> bool:
    """Whether `hal itu` is the object of a verb of saying: `Budi mengatakan hal itu`."""
    low = sentence.lower[verb]
    return (low in speech_verbs() or low in listed("revealing")) and _is_that(sentence.lower[verb + 1 : verb + 3])


def _is_that(words: Sequence[str]) -> bool:
    return len(words) == 2 and words[0] == "hal" and word_class(words[1]) == "pointing"


def _only_adjuncts(sentence: Sentence, begin: int, window: Window) -> bool:
    """Whether nothing but marks, places and listeners stands between a verb of reporting and the day.

    What is said may begin with its own day, without a mark behind it: `Budi mengatakan, tahun ini harga naik`.
    """
    between = sentence.lower[begin : window.date_first]
    after = sentence.lower[window.date_last] if window.date_last < window.last else "."
    if _is_that(between[:2]):
        between, after = between[2:], "."
        if between and between[0] in listed("occasions_of_speech"):
            return True  # `mengatakan hal itu seusai meninjau pasar, Senin`
    if _MARKS.issuperset(between):
        return after in (",", ".", "bahwa", ";")
    if between[0] == ",":
        between = between[1:]
    lead = between[0]
    if lead == "dalam" and len(between) > 1 and between[1] not in listed("occasions"):
        return False
    return lead in listed("adjuncts_of_speech") and len(between) < 16 and not any(map(is_verb, between))


def _verb_behind(sentence: Sentence, window: Window) -> int | None:
    words = sentence.words
    for at in range(window.date_first - 1, window.first - 1, -1):
        if words[at] in _MARKS:
            break
        if sentence.classes[at] == "relative":
            return None  # `Ketua yang menjabat pada 2023 menerangkan ...`
        if sentence.classes[at] == "subordinator":
            break
        is_comma_behind = words[window.date_last : window.date_last + 1] == [","]
        if is_comma_behind and _is_verbal(sentence, at):
            return None  # `Israel keluar pada 2019, menuduh badan itu memihak`
    for at in range(window.date_last, min(window.last, window.date_last + _REACH_BEHIND)):
        if at in sentence.quoted:
            return None
        if (low := sentence.lower[at]) in speech_verbs():
            is_inquit = low in inquits()
            return None if is_inquit or window.date_first == window.first else at
        if words[at] not in (")", ","):
            return None
    return None
