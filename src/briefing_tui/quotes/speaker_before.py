"""The speaker who is the subject of a verb of reporting: `Ketua panitia, Budi, | mengatakan`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.language.verb_prefixes import has_verb_prefix
from briefing_tui.quotes.lexicon import WORD, has_finite_clause, speech
from briefing_tui.quotes.references import BRACKETS, WITH_ARTICLE, Pointer, Reference, described, stands_alone
from briefing_tui.quotes.subjects import (
    chunk_start,
    comma_chunks,
    head_start,
    is_aside,
    is_governed,
    is_kin,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from briefing_tui.quotes.candidates import ActorMention, Candidates

# A subject is looked for so many characters before its verb.
_FAR = 640


class _Clause(NamedTuple):
    """What stands before a reporting verb, from `start` to the verb at `stop`.

    `words` leaves adverbs at its end out; `chunks` are the stretches between its commas.
    """

    text: str
    start: int
    stop: int
    words: list[re.Match[str]]
    chunks: list[tuple[int, int]]
    mentions: list[ActorMention]


def speaker_before(text: str, start: int, stop: int, candidates: Candidates) -> Reference | None:
    """The subject of a reporting verb, between a sentence's start and the verb; None where there is none to be read."""
    start = max(start, stop - _FAR)
    words = list(WORD.finditer(text, start, stop))
    while words and words[-1].group().lower() in speech().adverbs:
        words.pop()
    if not words or _tells_no_speech(words):
        return None
    pointer = _pronoun(words[-1].group().lower())
    if pointer is not None:
        return Reference(None, pointer, stop)
    end = words[-1].end() + (text[words[-1].end() : words[-1].end() + 1] == ")")
    mentions = candidates.within(start, words[-1].end())
    clause = _Clause(text, start, stop, words, comma_chunks(text, start, end), mentions)
    if (acting := _acting_organization(clause)) is not None:
        return acting
    noun = _noun_pointed_at(clause)
    if noun is not None:
        return described(text, noun, words[-1].end(), candidates)
    for rule in (_person_before_verb, _person_in_subject, _organization_or_holder, _organization_of_second_clause):
        reference = rule(clause, candidates)
        if reference is not None:
            return reference
    return _unnamed_subject(text, clause.chunks, stop)


def _tells_no_speech(words: Sequence[re.Match[str]]) -> bool:
    """Whether the words before a verb say that nobody spoke (`enggan mengatakan`), or are somebody's own words.

    The newsroom never says `saya`: such a verb stands inside somebody's own words.
    """
    lists = speech()
    last = words[-1].group().lower()
    if last in lists.denied or (last in lists.joints and len(words) == 1):
        return True
    return any(match.group().lower() in lists.own_voice for match in words)


def _pronoun(word: str) -> Pointer | None:
    """How a pronoun points back; None where the word is none."""
    lists = speech()
    if word in lists.singular:
        return "pronoun"
    if word in lists.plural:
        return "plural"
    return "own" if word in lists.own else None


def _noun_pointed_at(clause: _Clause) -> int | None:
    """Where the noun begins that ends in `itu` or `tersebut`; None where the clause ends in none."""
    words, chunks = clause.words, clause.chunks
    if words[-1].group().lower() not in speech().pointing:
        return None
    if _ends_acting_clause(clause):
        return None
    if _points_to_time(words) and (len(words) < 2 or chunks[-1][0] <= words[-2].end()):
        return None
    if (
        len(words) > 2
        and words[-2].group().lower() in speech().occasions
        and words[-3].group().lower() in speech().aside | speech().adjuncts
    ):
        return None  # `Budi dalam pertemuan itu mengatakan`
    # `pelari asal Ende, Flores, itu mengaku`: the noun stands before the commas.
    nearest = words[-1].start() > head_start(clause.text, chunks[-1][0], clause.stop)
    return head_start(clause.text, chunks[-1][0] if nearest else chunks[0][0], clause.stop)


def _ends_acting_clause(clause: _Clause) -> bool:
    """Whether the noun pointed at is what the subject acts upon: `Warga menyambut program itu, | berharap`."""
    if not clause.text[clause.words[-1].end() : clause.stop].lstrip().startswith(","):
        return False
    begin, end = clause.chunks[-1]
    words = [match.group() for match in WORD.finditer(clause.text, begin, end)][:-1]
    if not speech().pointing.isdisjoint(words):
        return False
    subject = words[: words.index("yang")] if "yang" in words else words  # `Pria yang memimpin tim itu, | mengatakan`
    not_verbs = speech().not_verbs
    return any(word.startswith("me") and has_verb_prefix(word) and word not in not_verbs for word in subject)


def _person_before_verb(clause: _Clause, _: Candidates) -> Reference | None:
    """The person whose name stands right before the verb."""
    persons = [mention for mention in clause.mentions if mention.actor.kind == "person"]
    if not persons or persons[-1].end < clause.words[-1].end():
        return None
    if is_governed(clause.text, clause.start, persons[-1].start) or _ends_relative_clause(clause, persons[-1]):
        return None
    return Reference(persons[-1].actor, "", clause.stop)


def _ends_relative_clause(clause: _Clause, name: ActorMention) -> bool:
    """Whether a name ends what is told of the subject: `Ani, yang kalah dari | Budi, mengatakan`."""
    begin = chunk_start(clause.chunks, name.start)
    words = [match.group().lower() for match in WORD.finditer(clause.text, begin, name.start)]
    closes = clause.text[name.end : clause.stop].lstrip().startswith(",")
    is_called = bool(words) and (words[-1] in speech().called or words[-1] in speech().naming)
    return closes and begin > clause.start and words[:1] == ["yang"] and not is_called


def _person_in_subject(clause: _Clause, _: Candidates) -> Reference | None:
    """The last person who belongs to the subject; nobody known where it is that person's kin."""
    for mention in reversed(clause.mentions):
        if mention.actor.kind == "person" and not is_aside(clause.text, clause.chunks, mention.start):
            begin = chunk_start(clause.chunks, mention.start)
            speaker = None if is_kin(clause.text, begin, mention.start) else mention.actor
            return Reference(speaker, "", clause.stop)
    return None


def _organization_or_holder(clause: _Clause, candidates: Candidates) -> Reference | None:
    """An organization that is the whole of a chunk, or the holder of the office that it names."""
    for begin, end in reversed(clause.chunks):
        head = head_start(clause.text, begin, end)
        for mention in clause.mentions:
            if (
                mention.actor.kind != "person"
                and begin <= mention.start < end
                and stands_alone(clause.text, head, mention.start)
                and _ends_subject(clause.text, mention.end, end)
                and not _is_address(clause, mention, begin)
            ):
                return Reference(mention.actor, "", clause.stop)
        holder = candidates.holder(clause.text[head:end], clause.start) if head < end else None
        if holder is not None:
            return Reference(holder, "", clause.stop)
    return None


def _is_address(clause: _Clause, place: ActorMention, begin: int) -> bool:
    """Whether a place behind a comma says where what stands before is: `MUI Kabupaten Lebak, | Banten, menegaskan`.

    `Dalam rapat di Jakarta, | China menegaskan`: what stands before is no subject there.
    """
    number = next(n for n, chunk in enumerate(clause.chunks) if chunk[0] == begin)
    if place.actor.kind != "place" or not number:
        return False
    first, end = clause.chunks[number - 1]
    opening = WORD.search(clause.text, first, end)
    if opening is None or opening.group().lower() in speech().aside | speech().adjuncts | speech().before_subject:
        return False
    named = [each for each in clause.mentions if first <= each.start and each.end <= end]
    return bool(named) and not clause.text[named[-1].end : end].strip(" )")


def _acting_organization(clause: _Clause) -> Reference | None:
    """The organization that opens a sentence and acts before a comma: `KPU menolak laporan itu, | menegaskan bahwa`."""
    begin, end = clause.chunks[0]
    first = next((each for each in clause.mentions if each.start == head_start(clause.text, begin, end)), None)
    if clause.text[end : clause.stop].strip() != "," or first is None or first.actor.kind != "organization":
        return None
    behind = BRACKETS.sub("", clause.text[first.end : end])
    return Reference(first.actor, "", clause.stop) if has_finite_clause(behind, 0, len(behind)) else None


def _organization_of_second_clause(clause: _Clause, _: Candidates) -> Reference | None:
    """The organization right before a verb that begins a clause of its own: `Laga usai dan PSSI | menyatakan ...`."""
    last = clause.mentions[-1] if clause.mentions else None
    if last is None or last.actor.kind != "organization" or last.end < clause.words[-1].end():
        return None
    before = [match for match in clause.words if match.end() <= last.start]
    if not before or before[-1].group() not in speech().joining:
        return None
    return Reference(last.actor, "", clause.stop) if has_finite_clause(clause.text, clause.start, last.start) else None


def _points_to_time(words: Sequence[re.Match[str]]) -> bool:
    """`hingga saat ini`, `tahun itu`: a time, not a subject; an age is none (`perempuan 47 tahun itu`)."""
    if len(words) < 2:
        return True
    lists = speech()
    unit = words[-2].group().lower()
    is_age = (
        len(words) > 3
        and unit == "tahun"
        and words[-3].group().isdigit()
        and words[-4].group().lower() not in lists.aside | lists.adjuncts
    )
    return unit in lists.times and not is_age


def _unnamed_subject(text: str, chunks: Sequence[tuple[int, int]], stop: int) -> Reference | None:
    """A subject no actor's name stands in: a bare office or a pronoun at the head of a chunk, else somebody unknown."""
    lists = speech()
    for begin, end in reversed(chunks):
        words = [match.group().lower() for match in WORD.finditer(text, head_start(text, begin, end), end)]
        if words and words[0] in lists.singular:
            return Reference(None, "pronoun", stop)
        is_article = len(words) == WITH_ARTICLE and words[0] == "sang"
        if is_article or (0 < len(words) <= 2 and all(word in lists.bare_offices for word in words)):
            return Reference(None, "person", stop, office=" ".join(words))
    head = WORD.match(text, head_start(text, *chunks[0]))
    if head is None or head.group().lower() in lists.sources or head.group().lower() in lists.things:
        return None
    return Reference(None, "", stop, named=False)


def _ends_subject(text: str, start: int, end: int) -> bool:
    """Whether nothing that belongs to the name follows it: brackets and adverbials do not."""
    rest = BRACKETS.sub("", text[start:end]).strip()
    return not rest or rest.split(None, 1)[0] in speech().adjuncts | speech().aside
