"""What stands behind a verb of reporting: a statement, or a thing or topic (`menyampaikan apresiasi`)."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from briefing_tui.quotes.lexicon import WORD, first_word, has_finite_clause, speech

if TYPE_CHECKING:
    from briefing_tui.quotes.cues import Cue

# `pasar itu | kotor`
_POINTED_AT = re.compile(r"(?:[\w-]+ ){1,5}(?:itu|ini|tersebut) (?P<quality>[a-z-]{3,})\b")
_LONGEST_SUBJECT = 6
_SHORT_CLAUSE = 2


def has_plain_object(text: str, end: int, cue: Cue, follower: re.Match[str]) -> bool:
    """Whether what follows a verb is a thing or a topic (`menyampaikan apresiasi`), not what was said."""
    lists = speech()
    if cue.word in lists.that_only:
        asks = cue.word in lists.asking and follower.group() in lists.questions
        return not (asks or _is_of_oneself(text, end, follower))
    if text[cue.end : cue.end + 1] == ",":
        return False
    if _points_back(text, end, follower):
        return True
    if follower.group() in lists.about or cue.word in lists.carrying_on:
        return True
    if cue.word not in lists.finite_only:
        return False
    topic = follower.group().lower()
    if topic in lists.topics and (cue.word not in lists.holding or topic.endswith("nya")):
        return True
    statement = skip_marks(text, cue.end, end)
    if cue.word in lists.quality_verbs and follower.group() in lists.gains:
        end = adjunct_start(text, statement, end)  # `memastikan gelar | usai mengalahkan Rudi`
    judged = (cue.word in lists.judging and _is_judged(text, statement, end)) or (
        cue.word in lists.quality_verbs and _has_quality(text, statement, end)
    )
    return not judged and not has_finite_clause(text, statement, end)


def _points_back(text: str, end: int, follower: re.Match[str]) -> bool:
    """Whether an object is what was said before, and when or where follows: `mengatakan | hal itu usai rapat`."""
    lists = speech()
    words = [match.group() for match in islice(WORD.finditer(text, follower.start(), end), 3)]
    if words[0] in lists.taking_up:
        del words[0]
    if len(words) < 2 or words[0] not in lists.pointing:
        return False
    return words[1] in lists.adjuncts and words[1] not in lists.trailers


def is_short_clause(text: str, start: int, end: int) -> bool:
    """Whether two words behind a verb say something: `menilai | sertifikatnya palsu`, `berharap | harga turun`."""
    lists = speech()
    words = [match.group() for match in islice(WORD.finditer(text, start, end), 3)]
    if len(words) != _SHORT_CLAUSE or words[0] in lists.gains:
        return False
    return words[1] in lists.qualities or words[1] in lists.finite


def _is_of_oneself(text: str, end: int, follower: re.Match[str]) -> bool:
    """Whether a verb's object is a clause about the speaker: `membantah | dirinya ditawari`, no `dirinya sendiri`."""
    if follower.group() not in speech().own:
        return False
    verb = first_word(text, follower.end(), end)
    return verb is not None and has_finite_clause(text, verb.start(), verb.end())


def _is_judged(text: str, start: int, end: int) -> bool:
    """Whether a thing pointed at, and a quality behind it, make a clause without a verb: `pasar itu kotor`."""
    lists = speech()
    match = _POINTED_AT.match(text, start, end)
    quality = match["quality"] if match else ""
    return bool(quality) and all(quality not in words for words in (lists.adjuncts, lists.stops, lists.linking))


def _has_quality(text: str, start: int, end: int) -> bool:
    """Whether a noun and a quality behind it make a clause without a verb: `stok beras aman`."""
    lists = speech()
    words = [match.group() for match in islice(WORD.finditer(text, start, end), _LONGEST_SUBJECT)]
    if words and words[0] in lists.gains:
        return False
    return any(word in lists.qualities and words[at] not in lists.modifying for at, word in enumerate(words[1:]))


def adjunct_start(text: str, start: int, end: int) -> int:
    """Where the first word stands that may begin what follows a speaker or an object: `di`, `usai`; else the end."""
    adjuncts = speech().adjuncts
    for match in WORD.finditer(text, start, end):
        if match.group() in adjuncts:
            return match.start()
    return end


def skip_marks(text: str, start: int, end: int) -> int:
    """Past white space, commas, colons and an opening mark."""
    while start < end and text[start] in ' \t\n,:“"„«”':
        start += 1
    return start
