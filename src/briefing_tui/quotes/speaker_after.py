"""The speaker named behind a verb of saying: `kata Budi`, `menurut Polda Metro Jaya`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.quotes.lexicon import WORD, has_finite_clause, speech
from briefing_tui.quotes.references import BRACKETS, Reference, described, stands_alone
from briefing_tui.quotes.subjects import (
    is_kin,
    is_voice,
    tells_name,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.quotes.candidates import ActorMention, Candidates

_PHRASE_END = re.compile(r"[;:“”\"»«\n]|, (?!dan |serta )(?=[a-z])|[.!?]\s*$|[.!?]\s+(?=[\"“])")
# What somebody is and does before the name behind a comma.
_DESCRIPTION_BY_CLAUSE = re.compile(r"(?:[a-z-]+ ){1,5}yang [^,.;:“”\"\n]{3,160}, ")
# Characters of the title that may stand before what somebody is called: `yang akrab disapa Mbak Yuni`.
_LONGEST_TITLE = 5
# A name is looked for so many characters behind the verb.
_FAR = 320


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
        if not is_kin(text, match.start(), person.start):
            return Reference(person.actor, "", person.end)
        behind = WORD.match(text, person.end + 1, limit)
        if behind is not None and behind.group() in lists.pointing:
            return Reference(None, "person", behind.end())  # `ujar istri Budi itu`: who spoke before
        return Reference(None, "", person.end)
    comma = text.find(",", match.start(), limit)
    phrase_end = limit if comma == -1 else comma
    return (
        _called_by_name(text, match.start(), stop, mentions)
        or _named_behind_clause(text, match.start(), stop, mentions)
        or _body_alone(text, match.start(), limit, phrase_end, mentions)
        or described(text, match.start(), phrase_end, candidates)
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


def _named_behind_clause(text: str, start: int, stop: int, mentions: Sequence[ActorMention]) -> Reference | None:
    """Who is named behind a clause that describes them: `kata | perempuan yang lama mengajar di Sabira, Halimah.`"""
    clause = _DESCRIPTION_BY_CLAUSE.match(text, start, stop)
    if clause is None:
        return None
    name = next((each for each in mentions if 0 <= each.start - clause.end() <= _LONGEST_TITLE), None)
    if name is None or name.actor.kind != "person" or not _closes_phrase(text, name.end, stop):
        return None
    return Reference(name.actor, "", name.end)


def _body_alone(
    text: str, start: int, limit: int, phrase_end: int, mentions: Sequence[ActorMention]
) -> Reference | None:
    """The organization or place that a phrase names and says no more of: `kata | Polda Metro Jaya`."""
    for mention in mentions:
        if mention.actor.kind == "person" or mention.end > limit or not stands_alone(text, start, mention.start):
            continue
        rest = BRACKETS.sub("", text[mention.end : phrase_end]).strip()
        points = rest.lower() in speech().pointing
        if points and mention.actor.kind == "place":
            continue  # `klub Spanyol itu` is not Spain
        if not rest or points or has_finite_clause(text, mention.end, phrase_end):
            return Reference(mention.actor, "", mention.end)
    return None


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
        lead = BRACKETS.sub("", text[start : mention.start])
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
