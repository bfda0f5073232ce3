"""The offices and ranks that the text gives a person, as it words them: before the name, or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing_tui.actors.mentions import Mention, TaggedText
    from briefing_tui.language import Token

_VERBAL = ("me", "di", "ber", "ter")
LONGEST_ROLE = 16
# So many small words that no list knows may stand in a role: `penanggung jawab timnas bola basket putri`.
MOST_STRANGE = 4
# So many words a bracket inside a role may hold: `Kepala Dinas Kependudukan (Disduk) DKI`.
_LONGEST_BRACKET = 5


def _is_verb(low: str) -> bool:
    return low.startswith(_VERBAL) and len(low) > 5


def _is_shortened(word: str) -> bool:
    """Whether the full stop behind the word belongs to it: `Pol.`, `Drs.`, `M.`."""
    known = lexicons()
    low = word.casefold()
    return len(word) <= 5 and (low in known.ranks or low in known.honorifics or (len(word) == 1 and word.isupper()))


def _is_initial(words: list[Token], at: int) -> bool:
    """Whether the word is an initial: one capital with its full stop."""
    return len(words[at].text) == 1 and words[at].text.isupper() and at + 1 < len(words) and words[at + 1].text == "."


def _opens_role(words: list[Token], at: int) -> bool:
    """Whether a role can begin with the word: its head, or what widens a head that follows (`mantan`, `calon`)."""
    known = lexicons()
    low = words[at].text.casefold()
    if low in known.role_heads:
        return True
    following = words[at + 1].text.casefold() if at + 1 < len(words) else ""
    return low in known.role_openers and (following in known.role_heads or following in known.role_openers)


def _bracket_opens(words: list[Token], closing: int) -> int | None:
    """Where the short bracket begins that ends at `closing`; None where there is none."""
    for at in range(closing - 1, max(-1, closing - 2 - _LONGEST_BRACKET), -1):
        if words[at].text == "(":
            return at if at < closing - 1 else None
        if not words[at].text[0].isalnum() and words[at].text not in ("/", "-", "&"):
            return None
    return None


def _before(words: list[Token], first: int, taken: Collection[int]) -> int:
    """Where the stretch of words begins that may hold a role and ends before `first`."""
    known = lexicons()
    at = first
    strange = 0
    while at > 0 and first - at < LONGEST_ROLE:
        word = words[at - 1].text
        low = word.casefold()
        if at - 1 in taken or low in known.role_stops or (low in known.speech and low not in known.role_heads):
            break
        if word == "." and at > 1 and _is_shortened(words[at - 2].text):
            at -= 1
            continue
        if word == ")" and (opens := _bracket_opens(words, at - 1)) is not None and opens > 0:
            at = opens
            continue
        if not (word[0].isalnum() or word in "/-&"):
            break
        fits = low in known.role_heads or low in known.role_openers or low in known.role_insides
        if word[0].islower() and not fits:
            strange += 1
            if strange > MOST_STRANGE or _is_verb(low):
                break
        at -= 1
    return at


def _stands_apart(words: list[Token], begin: int) -> bool:
    """Whether a role that a comma parts from a name is that name's: it begins the sentence or follows a speech verb."""
    if begin == 0:
        return True
    low = words[begin - 1].text.casefold()
    return low in lexicons().speech or low in lexicons().role_leads or not low[0].isalnum()


def role_before(reading: TaggedText, mention: Mention, taken: Collection[int]) -> list[str]:
    """The roles that end where the mention begins; `taken` are words of the sentence inside other persons' names."""
    known = lexicons()
    words = reading.sentences[mention.sentence]
    end = mention.first
    apart = end > 1 and (words[end - 1].text == "," or words[end - 1].text.casefold() in known.naming)
    introduced = end > 1 and words[end - 1].text.casefold() in known.introducing
    end -= apart or introduced
    start = _before(words, end, taken)
    while end > start and (
        words[end - 1].text.casefold() in known.honorifics or words[end - 1].text == "." or _is_initial(words, end - 1)
    ):
        if words[end - 1].text == "." and end - 2 >= start and words[end - 2].text.casefold() in known.ranks:
            break
        if words[end - 1].text.casefold() in known.role_heads and words[end - 1].text.casefold() in known.callings:
            break
        end -= 1
    cut = end
    while cut > start and (words[cut - 1].text.casefold() in known.ranks or words[cut - 1].text == "."):
        cut -= 1
    begin = next((at for at in range(start, cut) if _opens_role(words, at)), None)
    if apart and (begin is None or not _stands_apart(words, begin)):
        return []
    stretches = [(cut, end)]
    if begin is not None:
        stretches.insert(0, (begin, cut))
    return [
        reading.text[words[first].start : words[last - 1].end].strip(" ,") for first, last in stretches if last > first
    ]


def _behind(words: list[Token], at: int) -> tuple[int, bool] | None:
    """Where a role behind a name may begin, and whether a comma alone announces it."""
    known = lexicons()

    def low(place: int) -> str:
        return words[place].text.casefold() if place < len(words) else ""

    if low(at) == "(":
        closing = next((n for n in range(at + 1, min(at + 6, len(words))) if words[n].text == ")"), None)
        if closing is None:
            return None
        at = closing + 1
    comma = low(at) == ","
    at += comma
    announced = False
    while low(at) in known.role_announcers:
        at += 1
        announced = True
    return (at, not announced) if comma or announced else None


def role_after(reading: TaggedText, mention: Mention, taken: Collection[int]) -> str | None:
    """The role behind a name: in apposition (`Budi, ketua panitia,`) or announced (`selaku`, `yang juga`, `adalah`)."""
    known = lexicons()
    words = reading.sentences[mention.sentence]
    place = _behind(words, mention.last)
    if place is None or place[0] >= len(words):
        return None
    begin, bare = place
    while begin < len(words) and words[begin].text.casefold() in known.role_leads:
        begin += 1
    if begin >= len(words) or begin in taken or not _opens_role(words, begin):
        return None
    at = begin
    strange = 0
    while at < len(words) and at - begin < LONGEST_ROLE:
        word = words[at].text
        low = word.casefold()
        if at in taken:
            return None
        if word == "(":
            closing = next((n for n in range(at + 1, len(words)) if words[n].text == ")"), len(words))
            if closing - at > _LONGEST_BRACKET + 1 or closing == len(words) or words[at + 1].text[0].isdigit():
                break
            at = closing + 1
            continue
        fits = low in known.role_heads or low in known.role_openers or low in known.role_insides
        if low in known.role_stops or low in known.speech or not (word[0].isalnum() or word in "/-&"):
            break
        if word[0].islower() and not fits:
            strange += 1
            if strange > MOST_STRANGE or _is_verb(low):
                break
        at += 1
    end = at
    named = max((n for n in range(begin + 1, end) if not words[n].text.islower()), default=end)
    while end - 1 > named and words[end - 1].text.casefold() not in known.role_heads:
        end -= 1
    while end > begin and words[end - 1].text.casefold() in known.role_insides:
        end -= 1
    closes = end == len(words) or words[end].text in (",", ".", ";", ")") or words[end].text.casefold() == "yang"
    if bare and not closes:
        return None
    return reading.text[words[begin].start : words[end - 1].end] if end > begin else None


def roles_of(reading: TaggedText, mentions: list[Mention], persons: dict[int, set[int]]) -> tuple[str, ...]:
    """All roles the text gives one person, in the order they come up, each once; none that is part of another."""
    found: dict[str, str] = {}
    for mention in mentions:
        taken = persons.get(mention.sentence, set())
        after = role_after(reading, mention, taken)
        for role in (*role_before(reading, mention, taken), *([after] if after else [])):
            found.setdefault(role.casefold(), role)
    return tuple(found.values())
