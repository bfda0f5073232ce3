"""The noun phrase that names a speaker: behind `kata` and `menurut`, or before `mengatakan`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing_tui.quotes.lexicon import WORD, has_finite_clause, speech
from briefing_tui.quotes.subjects import (
    chunk_start,
    comma_chunks,
    head_start,
    is_aside,
    is_governed,
    is_kin,
    is_voice,
    tells_name,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.quotes.candidates import ActorMention, Candidate, Candidates

Pointer = Literal["", "suffix", "pronoun", "plural", "own", "person", "house"]

_PHRASE_END = re.compile(r"[;:“”\"»«\n]|, (?!dan |serta )(?=[a-z])|[.!?]\s*$|[.!?]\s+(?=[\"“])")
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
# Characters of the title that may stand before what somebody is called: `yang akrab disapa Mbak Yuni`.
_LONGEST_TITLE = 5
_FAR = 320
# A word for a house and what it does are at most so many words before its name.
_LONGEST_HOUSE = 5
_WITH_ARTICLE = 2  # words of `sang aktor`


class Reference(NamedTuple):
    """Whom a phrase names: an actor, or what it points back with; `end` is where the phrase ends.

    Neither is there where the phrase names somebody whom no actor stands for (`kata seorang warga`). `office` is the
    bare office that points back (`kata jaksa`).
    """

    actor: Candidate | None
    pointer: Pointer
    end: int
    named: bool = True
    office: str = ""


def resolve(reference: Reference, candidates: Candidates, before: int) -> Candidate | None:
    """The actor meant, by what has been said and who was spoken of before a place; None where it cannot be told."""
    if reference.actor is not None:
        return reference.actor
    if candidates.stranger:
        return None
    match reference.pointer:
        case "person" if candidates.person is not None and not candidates.may_hold(candidates.person, reference.office):
            return None
        case "pronoun" | "person":
            return candidates.person or candidates.only_person(before)
        case "suffix" | "own":
            return candidates.person or candidates.speaker or candidates.only_person(before)
        case "plural":
            speaker = candidates.speaker
            return speaker if speaker is not None and speaker.kind == "organization" else None
        case "house":
            speaker = candidates.speaker
            if speaker is not None and speaker.kind == "organization":
                return speaker
            return candidates.organization or candidates.latest("organization", before)
        case _:
            return None


def is_role_behind(text: str, reference: Reference, stop: int) -> bool:
    """Whether a speaker's role stands behind the name and nothing more is said: `kata Budi, ketua panitia itu`."""
    if reference.actor is None or text[reference.end : reference.end + 2] != ", ":
        return False
    first = WORD.search(text, reference.end + 2, stop)
    if first is not None and first.group() in speech().unnamed:  # `seorang analis`
        first = WORD.search(text, first.end(), stop)
    if first is None:
        return False
    behind = text[first.start() : stop].casefold()
    role = next((role for role in reference.actor.roles if behind.startswith(role.casefold())), None)
    return role is not None and not has_finite_clause(text, first.start() + len(role), stop)


def speaker_after(text: str, start: int, stop: int, candidates: Candidates) -> Reference | None:
    """The speaker named right behind a verb (`kata ...`) or `menurut`; None where no speaker can follow there."""
    lists = speech()
    stop = min(stop, start + _FAR)
    match = WORD.search(text, start, stop)
    if match is None or text[start : match.start()].strip(" \t\n@"):
        return None
    word = match.group().lower()
    if word in lists.singular:
        return Reference(None, "pronoun", match.end())
    if word in lists.plural:
        return Reference(None, "plural", match.end())
    if word in lists.stops or word in lists.sources:
        return None
    mentions = candidates.within(match.start(), stop)
    limit = _phrase_end(text, match.start(), stop, mentions)
    person = _first_person(text, match.start(), limit, stop, mentions)
    if person is not None:
        is_only_kin = is_kin(text, match.start(), person.start)
        return Reference(None if is_only_kin else person.actor, "", person.end)
    comma = text.find(",", match.start(), limit)
    phrase_end = limit if comma == -1 else comma
    return (
        _called_by_name(text, match.start(), stop, mentions)
        or _body_alone(text, match.start(), limit, phrase_end, mentions)
        or _described(text, match.start(), phrase_end, candidates)
    )


@cache
def _description_by_name() -> re.Pattern[str]:
    """What stands before a name that describes somebody: `perempuan yang akrab disapa | Yuni`."""
    usually, called = ("|".join(sorted(words)) for words in (speech().usually, speech().called))
    return re.compile(rf"(?:[\w-]+ ){{1,6}}yang (?:(?:{usually}) )*(?:{called})(?: dengan)?(?: nama)? [\"“]?")


def _called_by_name(text: str, start: int, stop: int, mentions: Sequence[ActorMention]) -> Reference | None:
    """Who is described by what they are called: `ujar | perempuan yang akrab disapa Yuni itu`.

    Who is named nowhere else is the person spoken of before.
    """
    called = _description_by_name().match(text, start, stop)
    if called is None:
        return None
    name = next((each for each in mentions if 0 <= each.start - called.end() <= _LONGEST_TITLE), None)
    if name is None or name.actor.kind != "person":
        return None
    behind = WORD.search(text, name.end, stop)
    end = behind.end() if behind is not None and behind.group() in speech().pointing else name.end
    return Reference(name.actor, "", end) if len(name.actor.mentions) > 1 else Reference(None, "person", end)


def _body_alone(
    text: str, start: int, limit: int, phrase_end: int, mentions: Sequence[ActorMention]
) -> Reference | None:
    """The organization or place that a phrase names and says no more of: `kata | Polda Metro Jaya`."""
    for mention in mentions:
        if mention.actor.kind == "person" or mention.end > limit or not _stands_alone(text, start, mention.start):
            continue
        rest = _BRACKETS.sub("", text[mention.end : phrase_end]).strip()
        if not rest or has_finite_clause(text, mention.end, phrase_end) or rest.lower() in speech().pointing:
            return Reference(mention.actor, "", mention.end)
    return None


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
    start = max(start, stop - 2 * _FAR)
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
        return _described(text, noun, words[-1].end(), candidates)
    for rule in (_person_before_verb, _person_in_subject, _organization_or_holder):
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


def _person_before_verb(clause: _Clause, _: Candidates) -> Reference | None:
    """The person whose name stands right before the verb."""
    persons = [mention for mention in clause.mentions if mention.actor.kind == "person"]
    if not persons or persons[-1].end < clause.words[-1].end():
        return None
    if is_governed(clause.text, clause.start, persons[-1].start):
        return None
    return Reference(persons[-1].actor, "", clause.stop)


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
                and _stands_alone(clause.text, head, mention.start)
                and _ends_subject(clause.text, mention.end, end)
            ):
                return Reference(mention.actor, "", clause.stop)
        holder = candidates.holder(clause.text[head:end], clause.start) if head < end else None
        if holder is not None:
            return Reference(holder, "", clause.stop)
    return None


def _acting_organization(clause: _Clause) -> Reference | None:
    """The organization that opens a sentence and acts before a comma: `KPU menolak laporan itu, | menegaskan bahwa`."""
    begin, end = clause.chunks[0]
    first = next((each for each in clause.mentions if each.start == head_start(clause.text, begin, end)), None)
    if clause.text[end : clause.stop].strip() != "," or first is None or first.actor.kind != "organization":
        return None
    behind = _BRACKETS.sub("", clause.text[first.end : end])
    return Reference(first.actor, "", clause.stop) if has_finite_clause(behind, 0, len(behind)) else None


def _phrase_end(text: str, start: int, stop: int, mentions: Sequence[ActorMention]) -> int:
    lists = speech()
    hard = _PHRASE_END.search(text, start, stop)
    limit = hard.start() if hard else stop
    for match in WORD.finditer(text, start, limit):
        if match.group() in lists.stops and not any(each.start <= match.start() < each.end for each in mentions):
            return match.start()
    return limit


def _first_person(
    text: str, start: int, limit: int, stop: int, mentions: Sequence[ActorMention]
) -> ActorMention | None:
    first_person: ActorMention | None = None
    for mention in mentions:
        if mention.actor.kind != "person" or mention.end > limit:
            continue
        lead = _BRACKETS.sub("", text[start : mention.start])
        if has_finite_clause(text, start, mention.start) and not tells_name(lead):
            break
        comma = lead.rfind(",")
        if first_person is not None:
            # `kata juru bicara Presiden Joko Widodo, Fadjroel Rachman`: the second name is the speaker's.
            between = text[first_person.end : mention.start].strip(" ")
            if between == "," and (
                is_kin(text, start, first_person.start)
                or (is_voice(text, start, first_person.start) and _closes_phrase(text, mention.end, stop))
            ):
                return mention
            break
        if comma != -1 and not _closes_phrase(text, mention.end, stop):
            break
        first_person = mention
    return first_person


def _closes_phrase(text: str, end: int, stop: int) -> bool:
    rest = text[end : min(stop, end + 40)].lstrip()
    if not rest or not rest[0].isalpha():
        return True
    word = WORD.match(rest)
    return word is not None and word.group() in speech().adjuncts


def _stands_alone(text: str, start: int, name: int) -> bool:
    """Whether nothing but a word for a house stands before a name: `kata pihak Polda Metro Jaya`."""
    lists = speech()
    words = [match.group() for match in WORD.finditer(text, start, name)]
    if (lists.houses | lists.parties).issuperset(word.lower() for word in words):
        return True
    # `produsen mobil listrik Wahana`: what the house makes or does stands between.
    return (
        words[0].lower() in lists.houses
        and len(words) <= _LONGEST_HOUSE
        and all(word.islower() and word not in lists.aside and word not in lists.stops for word in words[1:])
    )


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
        is_article = len(words) == _WITH_ARTICLE and words[0] == "sang"
        if is_article or (0 < len(words) <= 2 and all(word in lists.bare_offices for word in words)):
            return Reference(None, "person", stop, office=" ".join(words))
    head = WORD.match(text, head_start(text, *chunks[0]))
    if head is None or head.group().lower() in lists.sources or head.group().lower() in lists.things:
        return None
    return Reference(None, "", stop, named=False)


def _ends_subject(text: str, start: int, end: int) -> bool:
    """Whether nothing that belongs to the name follows it: brackets and adverbials do not."""
    rest = _BRACKETS.sub("", text[start:end]).strip()
    return not rest or rest.split(None, 1)[0] in speech().adjuncts | speech().aside


def _described(text: str, start: int, end: int, candidates: Candidates) -> Reference | None:
    """A speaker without a name: by office (`Kapolda`), or pointing back (`perempuan itu`)."""
    lists = speech()
    words = list(WORD.finditer(text, start, end))
    if not words:
        return None
    head = words[0].group().lower()
    end = words[-1].end()
    points = len(words) > 1 and words[-1].group().lower() in lists.pointing
    office_end = words[-2].end() if points else end
    holder = candidates.holder(text[start:office_end], start)
    if holder is not None:
        return Reference(holder, "", end)
    if head in lists.sources or head in lists.things:
        return None
    if not points and len(words) <= 2 and all(match.group().lower() in lists.bare_offices for match in words):
        return Reference(None, "person", end, office=" ".join(match.group().lower() for match in words))
    if head == "sang" and len(words) == _WITH_ARTICLE:  # `ujar sang aktor`
        return Reference(None, "person", end, office=words[1].group().lower())
    if points and head not in lists.unnamed:
        return Reference(None, "house" if head in lists.houses else "person", end)
    return Reference(None, "", end, named=False)
