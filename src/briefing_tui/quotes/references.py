"""Whom a phrase refers to: an actor by name or office, or whoever its pronoun or description points back to."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing_tui.quotes.lexicon import WORD, has_finite_clause, speech

if TYPE_CHECKING:
    from briefing_tui.quotes.candidates import Candidate, Candidates

Pointer = Literal["", "suffix", "pronoun", "plural", "own", "person", "house"]

BRACKETS = re.compile(r"\([^()]{0,200}\)")
# A word for a house and what it does are at most so many words before its name.
_LONGEST_HOUSE = 5
WITH_ARTICLE = 2  # words of `sang aktor`


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
            return candidates.going_on() or candidates.only_person(before)
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


def stands_alone(text: str, start: int, name: int) -> bool:
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


def _to_pointing(text: str, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words as far as the one that points, where a verb stands behind it: `lanjut komika itu | disambut tawa`."""
    for word, following in itertools.pairwise(words[1:]):
        if word.group().lower() in speech().pointing and has_finite_clause(text, following.start(), following.end()):
            return words[: words.index(word) + 1]
    return words


def described(text: str, start: int, end: int, candidates: Candidates) -> Reference | None:
    """A speaker without a name: by office (`Kapolda`), or pointing back (`perempuan itu`)."""
    lists = speech()
    words = _to_pointing(text, list(WORD.finditer(text, start, end)))
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
    if head == "sang" and len(words) == WITH_ARTICLE:  # `ujar sang aktor`
        return Reference(None, "person", end, office=words[1].group().lower())
    is_known = head not in lists.unnamed or (len(words) > WITH_ARTICLE and words[1].group()[0].isupper())
    if points and is_known:  # `warga itu` is anybody, `warga Singapura itu` who spoke before
        return Reference(None, "house" if head in lists.houses else "person", end)
    return Reference(None, "", end, named=False)
