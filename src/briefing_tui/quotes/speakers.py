"""The noun phrase that names a speaker: behind `kata` and `menurut`, or before `mengatakan`."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing_tui.quotes.lexicon import WORD, has_finite_clause, speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor
    from briefing_tui.quotes.candidates import Candidates, Mention

Pointer = Literal["", "suffix", "pronoun", "plural", "own", "person", "house"]

_PHRASE_END = re.compile(r"[;:“”\"»«\n]|, (?!dan |serta )(?=[a-z])|[.!?]\s*$|[.!?]\s+(?=[\"“])")
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_FAR = 320


class Reference(NamedTuple):
    """Whom a phrase names: an actor, or what it points back with; `end` is where the phrase ends.

    Neither is there where the phrase names somebody whom no actor stands for (`kata seorang warga`).
    """

    actor: Actor | None
    pointer: Pointer
    end: int
    named: bool = True


def resolve(reference: Reference, cast: Candidates, before: int) -> Actor | None:
    """The actor meant, by what has been said and who was spoken of before a place; None where it cannot be told."""
    if reference.actor is not None:
        return reference.actor
    if cast.stranger:
        return None
    match reference.pointer:
        case "pronoun" | "person":
            return cast.person or cast.only_person(before)
        case "suffix" | "own":
            return cast.person or cast.speaker or cast.only_person(before)
        case "plural":
            speaker = cast.speaker
            return speaker if speaker is not None and speaker.kind == "organization" else None
        case "house":
            speaker = cast.speaker
            if speaker is not None and speaker.kind == "organization":
                return speaker
            return cast.organization or cast.latest("organization", before)
        case _:
            return None


def speaker_after(text: str, start: int, stop: int, cast: Candidates) -> Reference | None:
    """The speaker named right behind a verb (`kata ...`) or `menurut`; None where no speaker can follow there."""
    lists = speech()
    stop = min(stop, start + _FAR)
    match = WORD.search(text, start, stop)
    if match is None or text[start : match.start()].strip():
        return None
    word = match.group().lower()
    if word in lists.singular:
        return Reference(None, "pronoun", match.end())
    if word in lists.plural:
        return Reference(None, "plural", match.end())
    if word in lists.stops or word in lists.sources:
        return None
    mentions = cast.within(match.start(), stop)
    limit = _phrase_end(text, match.start(), stop, mentions)
    person = _first_person(text, match.start(), limit, stop, mentions)
    if person is not None:
        if _is_kin(text, match.start(), person.start):
            return Reference(None, "", person.end)
        return Reference(person.actor, "", person.end)
    phrase_end = limit
    comma = text.find(",", match.start(), limit)
    if comma != -1:
        phrase_end = comma
    for mention in mentions:
        if (
            mention.actor.kind != "person"
            and mention.end <= limit
            and _stands_alone(text, match.start(), mention.start)
        ):
            rest = _BRACKETS.sub("", text[mention.end : phrase_end]).strip()
            if not rest or has_finite_clause(text, mention.end, phrase_end) or rest.lower() in lists.pointing:
                return Reference(mention.actor, "", mention.end)
    return _described(text, match.start(), phrase_end, cast)


def speaker_before(text: str, start: int, stop: int, cast: Candidates) -> Reference | None:
    """The subject of a reporting verb, between a sentence's start and the verb; None where there is none to be read."""
    lists = speech()
    start = max(start, stop - 2 * _FAR)
    words = list(WORD.finditer(text, start, stop))
    while words and words[-1].group().lower() in lists.adverbs:
        words.pop()
    if not words:
        return None
    last = words[-1].group().lower()
    if last in lists.denied or (last in lists.joints and len(words) == 1):
        return None
    if any(match.group().lower() in lists.own_voice for match in words):
        # The newsroom never says `saya`: this verb stands inside somebody's own words.
        return None
    if last in lists.singular:
        return Reference(None, "pronoun", stop)
    if last in lists.plural:
        return Reference(None, "plural", stop)
    if last in lists.own:
        return Reference(None, "own", stop)
    end = words[-1].end() + (text[words[-1].end() : words[-1].end() + 1] == ")")
    chunks = _chunks(text, start, end)
    mentions = cast.within(start, words[-1].end())
    if last in lists.pointing and (not _points_to_time(words) or (len(words) > 1 and chunks[-1][0] > words[-2].end())):
        # `Pembalap asal Madiun, Jawa Timur, itu mengaku`: the noun stands before the commas.
        head = chunks[-1][0] if words[-1].start() > _head(text, chunks[-1][0], stop) else chunks[0][0]
        return _described(text, _head(text, head, stop), words[-1].end(), cast)
    persons = [each for each in mentions if each.actor.kind == "person"]
    if persons and persons[-1].end >= words[-1].end() and not _is_governed(text, start, persons[-1].start):
        return Reference(persons[-1].actor, "", stop)
    for mention in reversed(persons):
        if not _is_aside(text, chunks, mention.start):
            if _is_kin(text, _chunk_start(chunks, mention.start), mention.start):
                return Reference(None, "", stop)
            return Reference(mention.actor, "", stop)
    for begin, end in reversed(chunks):
        head = _head(text, begin, end)
        for mention in mentions:
            if (
                mention.actor.kind != "person"
                and begin <= mention.start < end
                and _stands_alone(text, head, mention.start)
                and _ends_subject(text, mention.end, end)
            ):
                return Reference(mention.actor, "", stop)
        holder = cast.holder(text[head:end], start) if head < end else None
        if holder is not None:
            return Reference(holder, "", stop)
    return _unnamed_subject(text, chunks, stop)


def topic_of(text: str, start: int, stop: int, cast: Candidates) -> Actor | None:
    """The person at the beginning of a sentence that attributes nothing, if somebody is about to be quoted.

    Until the first quote that is whoever the story is about; later, who addresses somebody (`Budi mengajak ...`).
    """
    stop = min(stop, start + _FAR)
    opening = WORD.search(text, start, stop)
    if opening is not None and opening.group().lower() in speech().narrative:
        # `Menanggapi hal itu, Budi menyambut baik ...`: the subject comes behind the comma.
        start = text.find(",", start, stop) + 1 or start
    for mention in cast.within(start, stop)[:4]:
        if mention.actor.kind == "person":
            lead = text[start : mention.start]
            aside = _is_aside(text, _chunks(text, start, stop), mention.start)
            if aside or lead.count(",") > 1 or has_finite_clause(text, start, mention.start):
                return None
            if cast.speaker is None or cast.speaker.id == mention.actor.id:
                return mention.actor
            follower = [match.group() for match in islice(WORD.finditer(text, mention.end, stop), 3)]
            return mention.actor if any(word in speech().addresses for word in follower) else None
    return None


def _phrase_end(text: str, start: int, stop: int, mentions: Sequence[Mention]) -> int:
    lists = speech()
    hard = _PHRASE_END.search(text, start, stop)
    limit = hard.start() if hard else stop
    for match in WORD.finditer(text, start, limit):
        if match.group() in lists.stops and not any(each.start <= match.start() < each.end for each in mentions):
            return match.start()
    return limit


def _first_person(text: str, start: int, limit: int, stop: int, mentions: Sequence[Mention]) -> Mention | None:
    found: Mention | None = None
    for mention in mentions:
        if mention.actor.kind != "person" or mention.end > limit:
            continue
        lead = _BRACKETS.sub("", text[start : mention.start])
        if has_finite_clause(text, start, mention.start):
            break
        comma = lead.rfind(",")
        if found is not None:
            # `kata juru bicara Presiden Joko Widodo, Fadjroel Rachman`: the second name is the speaker's.
            between = text[found.end : mention.start].strip(" ")
            if between == "," and _is_kin(text, start, found.start):
                return mention
            break
        if comma != -1 and not _closes_phrase(text, mention.end, stop):
            break
        found = mention
    return found


def _closes_phrase(text: str, end: int, stop: int) -> bool:
    rest = text[end : min(stop, end + 40)].lstrip()
    if not rest or not rest[0].isalpha():
        return True
    word = WORD.match(rest)
    return word is not None and word.group() in speech().adjuncts


def _is_kin(text: str, start: int, name: int) -> bool:
    """Whether a name stands behind a word for its bearer's kin or voice, so that another person is meant."""
    lists = speech()
    words = [each.group().lower() for each in WORD.finditer(text, max(start, name - 60), name)]
    if not words or words[-1] not in lists.offices:
        return bool(words) and words[-1] in lists.relations
    while words and words[-1] in lists.offices:
        words.pop()
    return bool(words) and words[-1] in lists.relations | lists.voices


def _stands_alone(text: str, start: int, name: int) -> bool:
    """Whether nothing but a word for a house stands before a name: `kata pihak Polda Metro Jaya`."""
    lists = speech()
    for match in WORD.finditer(text, start, name):
        word = match.group()
        if word.lower() not in lists.houses and word not in {"pihak", "manajemen", "jajaran", "Pihak"}:
            return False
    return True


def _points_to_time(words: Sequence[re.Match[str]]) -> bool:
    """`hingga saat ini`, `tahun itu`: a time, not a subject."""
    return len(words) < 2 or words[-2].group().lower() in speech().times


def _unnamed_subject(text: str, chunks: Sequence[tuple[int, int]], stop: int) -> Reference | None:
    """A subject no actor's name stands in: a bare office or a pronoun at the head of a chunk, else somebody unknown."""
    lists = speech()
    for begin, end in reversed(chunks):
        words = [match.group().lower() for match in WORD.finditer(text, _head(text, begin, end), end)]
        if words and words[0] in lists.singular:
            return Reference(None, "pronoun", stop)
        if 0 < len(words) <= 2 and all(word in lists.bare_offices for word in words):
            return Reference(None, "person", stop)
    head = WORD.match(text, _head(text, *chunks[0]))
    if head is None or head.group().lower() in lists.sources | lists.things:
        return None
    return Reference(None, "", stop, named=False)


def _ends_subject(text: str, start: int, end: int) -> bool:
    """Whether nothing that belongs to the name follows it: brackets and adverbials do not."""
    rest = _BRACKETS.sub("", text[start:end]).strip()
    return not rest or rest.split(None, 1)[0] in speech().adjuncts | speech().aside


def _described(text: str, start: int, end: int, cast: Candidates) -> Reference | None:
    """A speaker without a name: by office (`Kapolda`), or pointing back (`perempuan itu`)."""
    lists = speech()
    words = list(WORD.finditer(text, start, end))
    if not words:
        return None
    head = words[0].group().lower()
    end = words[-1].end()
    points = len(words) > 1 and words[-1].group().lower() in lists.pointing
    office_end = words[-2].end() if points else end
    holder = cast.holder(text[start:office_end], start)
    if holder is not None:
        return Reference(holder, "", end)
    if head in lists.sources or head in lists.things:
        return None
    if not points and len(words) <= 2 and all(match.group().lower() in lists.bare_offices for match in words):
        return Reference(None, "person", end)
    if points and head not in lists.unnamed:
        return Reference(None, "house" if head in lists.houses else "person", end)
    return Reference(None, "", end, named=False)


def _chunks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between commas, brackets aside."""
    found = []
    begin = start
    depth = 0
    for place in range(start, end):
        mark = text[place]
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth = max(0, depth - 1)
        elif mark in ",;" and not depth:
            found.append((begin, place))
            begin = place + 1
    found.append((begin, end))
    return found


def _chunk_start(chunks: Sequence[tuple[int, int]], place: int) -> int:
    return next((begin for begin, end in chunks if begin <= place < end), chunks[0][0])


def _is_aside(text: str, chunks: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether a name belongs to an adverbial, a relative clause or somebody's company, not to the subject."""
    aside = speech().aside
    begin = _chunk_start(chunks, place)
    words = [match.group() for match in WORD.finditer(text, begin, place)]
    return bool(words) and (words[0].lower() in aside or any(word in aside for word in words))


def _is_governed(text: str, start: int, name: int) -> bool:
    """Whether the word right before a name takes it as its object: `bertemu Budi`, `istri Budi`."""
    words = [match.group().lower() for match in WORD.finditer(text, max(start, name - 40), name)]
    governs = bool(words) and words[-1] in speech().aside and words[-1] not in speech().clausal
    return governs or _is_kin(text, start, name)


def _head(text: str, start: int, end: int) -> int:
    """Where a chunk's noun phrase begins: behind connectives such as `Sementara itu` and the like."""
    match = WORD.search(text, start, end)
    while match is not None and match.group().lower() in speech().connectives:
        match = WORD.search(text, match.end(), end)
    return match.start() if match is not None else end
