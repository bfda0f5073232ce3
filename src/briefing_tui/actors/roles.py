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
# What stands behind a role that a comma alone announces.
_CLOSING = (",", ".", ";", ")", "yang")


def _is_verb(low: str) -> bool:
    return low.startswith(_VERBAL) and len(low) > 5


def _is_shortened(word: str) -> bool:
    """Whether the full stop behind the word belongs to it: `Pol.`, `Drs.`, `M.`."""
    lexicon = lexicons()
    low = word.casefold()
    return len(word) <= 5 and (low in lexicon.ranks or low in lexicon.honorifics or (len(word) == 1 and word.isupper()))


def _is_initial(words: list[Token], at: int) -> bool:
    """Whether the word is an initial: one capital with its full stop."""
    return len(words[at].text) == 1 and words[at].text.isupper() and at + 1 < len(words) and words[at + 1].text == "."


def _opens_role(lower: list[str], at: int) -> bool:
    """Whether a role can begin with the word: its head, or what widens a head that follows (`mantan`, `calon`)."""
    lexicon = lexicons()
    if lower[at] in lexicon.role_heads:
        return True
    following = lower[at + 1] if at + 1 < len(lower) else ""
    return lower[at] in lexicon.role_openers and (following in lexicon.role_heads or following in lexicon.role_openers)


def _bracket_opens(words: list[Token], closing: int) -> int | None:
    """Where the short bracket begins that ends at `closing`; None where there is none."""
    for at in range(closing - 1, max(-1, closing - 2 - _LONGEST_BRACKET), -1):
        if words[at].text == "(":
            return at if at < closing - 1 else None
        if not words[at].text[0].isalnum() and words[at].text not in ("/", "-", "&"):
            return None
    return None


def _bracket_closes(words: list[Token], opening: int) -> int | None:
    """Where the short bracket ends that begins at `opening`; None where there is none, or where it holds numbers."""
    for at in range(opening + 1, min(len(words), opening + _LONGEST_BRACKET + 2)):
        if words[at].text == ")":
            return None if words[opening + 1].text[0].isdigit() else at
    return None


def _is_foreign(words: list[Token], lower: list[str], at: int) -> bool:
    """Whether a word in small letters is one that no list of roles knows."""
    lexicon = lexicons()
    return words[at].text[0].islower() and not (
        lower[at] in lexicon.role_heads or lower[at] in lexicon.role_openers or lower[at] in lexicon.role_insides
    )


def _before(words: list[Token], lower: list[str], first: int, taken: Collection[int]) -> int:
    """Where the stretch of words begins that may hold a role and ends before `first`."""
    lexicon = lexicons()
    at = first
    strange = 0
    while at > 0 and first - at < LONGEST_ROLE:
        word, low = words[at - 1].text, lower[at - 1]
        if at - 1 in taken or low in lexicon.role_stops or (low in lexicon.speech and low not in lexicon.role_heads):
            break
        if word == "." and at > 1 and _is_shortened(words[at - 2].text):
            at -= 1
            continue
        if word == ")" and (opening := _bracket_opens(words, at - 1)):
            at = opening
            continue
        if not _is_word(word):
            break
        if _is_foreign(words, lower, at - 1):
            strange += 1
            if strange > MOST_STRANGE or _is_verb(low):
                break
        at -= 1
    return at


def _is_word(word: str) -> bool:
    return word[0].isalnum() or word in "/-&"


def _stands_apart(lower: list[str], begin: int) -> bool:
    """Whether a role that a comma parts from a name is that name's: it begins the sentence or follows a speech verb."""
    if begin == 0:
        return True
    low = lower[begin - 1]
    return low in lexicons().speech or low in lexicons().role_leads or not low[0].isalnum()


def role_before(tagged: TaggedText, mention: Mention, taken: Collection[int]) -> list[str]:
    """The roles that end where the mention begins; `taken` are words of the sentence inside other persons' names."""
    lexicon = lexicons()
    words, lower = tagged.sentences[mention.sentence], tagged.lower[mention.sentence]
    end = mention.first
    apart = end > 1 and (lower[end - 1] == "," or lower[end - 1] in lexicon.naming)
    introduced = end > 1 and lower[end - 1] in lexicon.introducing
    end -= apart or introduced
    start = _before(words, lower, end, taken)
    end = _before_honorifics(words, lower, start, end)
    cut = end
    while cut > start and (lower[cut - 1] in lexicon.ranks or lower[cut - 1] == "."):
        cut -= 1
    begin = next((at for at in range(start, cut) if _opens_role(lower, at)), None)
    if apart and (begin is None or not _stands_apart(lower, begin)):
        return []
    stretches = [(cut, end)]
    if begin is not None:
        stretches.insert(0, (begin, cut))
    return [
        tagged.text[words[first].start : words[last - 1].end].strip(" ,") for first, last in stretches if last > first
    ]


def _before_honorifics(words: list[Token], lower: list[str], start: int, end: int) -> int:
    """Where a stretch ends before the honorifics, full stops and initials at its end; a rank's full stop is its own."""
    lexicon = lexicons()
    while end > start:
        low = lower[end - 1]
        if not (low in lexicon.honorifics or low == "." or _is_initial(words, end - 1)):
            break
        if low == "." and end - 2 >= start and lower[end - 2] in lexicon.ranks:
            break
        if low in lexicon.role_heads and low in lexicon.callings:
            break
        end -= 1
    return end


def _behind(lower: list[str], at: int) -> tuple[int, bool] | None:
    """Where a role behind a name may begin, and whether a comma alone announces it."""
    announcers = lexicons().role_announcers

    def low(place: int) -> str:
        return lower[place] if place < len(lower) else ""

    if low(at) == "(":
        closing = next((n for n in range(at + 1, min(at + 6, len(lower))) if lower[n] == ")"), None)
        if closing is None:
            return None
        at = closing + 1
    comma = low(at) == ","
    at += comma
    announced = False
    while low(at) in announcers:
        at += 1
        announced = True
    return (at, not announced) if comma or announced else None


def role_after(tagged: TaggedText, mention: Mention, taken: Collection[int]) -> str | None:
    """The role behind a name: in apposition (`Budi, ketua panitia,`) or announced (`selaku`, `yang juga`, `adalah`)."""
    words, lower = tagged.sentences[mention.sentence], tagged.lower[mention.sentence]
    place = _behind(lower, mention.last)
    if place is None:
        return None
    begin, bare = place
    while begin < len(words) and lower[begin] in lexicons().role_leads:
        begin += 1
    if begin >= len(words) or begin in taken or not _opens_role(lower, begin):
        return None
    end = _after(words, lower, begin, taken)
    if end is None:
        return None
    end = _without_loose_end(words, lower, begin, end)
    if end == begin or (bare and not (end == len(words) or lower[end] in _CLOSING)):
        return None
    return tagged.text[words[begin].start : words[end - 1].end]


def _after(words: list[Token], lower: list[str], begin: int, taken: Collection[int]) -> int | None:
    """Where the stretch of words ends that may hold a role and begins at `begin`; None where a person stands in it."""
    lexicon = lexicons()
    at = begin
    strange = 0
    while at < len(words) and at - begin < LONGEST_ROLE:
        word, low = words[at].text, lower[at]
        if at in taken:
            return None
        if word == "(":
            closing = _bracket_closes(words, at)
            if closing is None:
                break
            at = closing + 1
            continue
        if low in lexicon.role_stops or low in lexicon.speech or not _is_word(word):
            break
        if _is_foreign(words, lower, at):
            strange += 1
            if strange > MOST_STRANGE or _is_verb(low):
                break
        at += 1
    return at


def _without_loose_end(words: list[Token], lower: list[str], begin: int, end: int) -> int:
    """Where a role ends without the small words behind its last head or name."""
    lexicon = lexicons()
    named = max((n for n in range(begin + 1, end) if not words[n].text.islower()), default=end)
    while end - 1 > named and lower[end - 1] not in lexicon.role_heads:
        end -= 1
    while end > begin and lower[end - 1] in lexicon.role_insides:
        end -= 1
    return end


def roles_of(tagged: TaggedText, mentions: list[Mention], persons: dict[int, set[int]]) -> tuple[str, ...]:
    """All roles the text gives one person, in the order they come up, each once; none that is part of another."""
    roles: dict[str, str] = {}
    for mention in mentions:
        taken = persons.get(mention.sentence, set())
        after = role_after(tagged, mention, taken)
        for role in (*role_before(tagged, mention, taken), *([after] if after else [])):
            roles.setdefault(role.casefold(), role)
    return tuple(roles.values())
