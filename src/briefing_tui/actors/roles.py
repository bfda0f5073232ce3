"""The offices and ranks that the text gives a person, as it words them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicons import lexicons

if TYPE_CHECKING:
    from briefing_tui.actors.recognise import Mention, Reading
    from briefing_tui.language import Token

_VERBAL = ("me", "di", "ber", "ter")
LONGEST_ROLE = 16


def _before(words: list[Token], first: int, taken: set[int]) -> tuple[int, int]:
    """The stretch of words before a name that may hold a role."""
    known = lexicons()
    at = first
    strange = 0
    while at > 0 and first - at < LONGEST_ROLE:
        word = words[at - 1].text
        low = word.casefold()
        if at - 1 in taken or low in known.role_stops or (low in known.speech and low not in known.role_heads):
            break
        if (
            word == "."
            and at > 1
            and len(words[at - 2].text) <= 5
            and words[at - 2].text.casefold() in known.ranks | known.honorifics
        ):
            at -= 1
            continue
        if not (word[0].isalnum() or word in "/-&"):
            break
        fits = low in known.role_heads or low in known.role_openers or low in known.role_insides
        if word[0].islower() and not fits:
            strange += 1
            if strange > 2 or (low.startswith(_VERBAL) and len(low) > 5):
                break
        at -= 1
    return at, first


def role_before(reading: Reading, mention: Mention, taken: set[int]) -> list[str]:
    """The roles that end where the mention begins; `taken` are words of the sentence inside other persons' names."""
    known = lexicons()
    words = reading.sentences[mention.sentence]
    start, end = _before(words, mention.first, taken)
    while end > start and (words[end - 1].text.casefold() in known.honorifics or words[end - 1].text == "."):
        if words[end - 1].text == "." and end - 2 >= start and words[end - 2].text.casefold() in known.ranks:
            break
        end -= 1
    cut = end
    while cut > start and (words[cut - 1].text.casefold() in known.ranks or words[cut - 1].text == "."):
        cut -= 1
    ranks = (cut, end)
    begin = next(
        (
            at
            for at in range(start, cut)
            if words[at].text.casefold() in known.role_heads or words[at].text.casefold() in known.role_openers
        ),
        None,
    )
    found = []
    for first, last in ((begin, cut), ranks):
        if first is not None and last > first:
            found.append(reading.text[words[first].start : words[last - 1].end].strip(" ,"))
    return found


def roles_of(reading: Reading, mentions: list[Mention], persons: dict[int, set[int]]) -> tuple[str, ...]:
    """All roles the text gives one person, in the order they come up, each once."""
    found: dict[str, str] = {}
    for mention in mentions:
        for role in role_before(reading, mention, persons.get(mention.sentence, set())):
            found.setdefault(role.casefold(), role)
    return tuple(found.values())
