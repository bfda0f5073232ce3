"""Other wordings of an office, without the holder's name: `Menhub` of the `Menteri Perhubungan`, `Gubernur Kalteng`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.role_anaphora import begins_phrase
from briefing_tui.actors.role_lexicon import opens_role, role_lexicon
from briefing_tui.actors.role_phrases import end_behind, is_capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_tui.actors.role_phrases import RoleSentence

# An abbreviated office has at least so many letters.
_SHORTEST = 4


def offices_named_again(
    sentence: RoleSentence, offices: Mapping[int, Iterable[Sequence[str]]]
) -> Iterator[tuple[int, int, int]]:
    """Where words name an office anew whose holder is known: first word, end, and the cluster of the holder.

    `offices` holds the words of the offices of each cluster, in lower case. What fits several persons' is nobody's.
    """
    lower, roles = sentence.lower, role_lexicon()
    openings = {office[0] for held in offices.values() for office in held}
    if not offices or (openings.isdisjoint(lower) and roles.short_offices.isdisjoint(lower)):
        return
    at = 0
    for begin, low in enumerate(lower):
        may_begin = begin >= at and (low in openings or low in roles.short_offices) and is_capital(sentence, begin)
        if not may_begin or not opens_role(lower, begin) or not begins_phrase(sentence, begin):
            continue
        at = begin
        end = end_behind(sentence, at)
        if end is None or end <= at or end in sentence.persons or low in roles.former:
            continue
        while end > at and not is_capital(sentence, end - 1):
            end -= 1
        words = lower[at:end]
        holders = [who for who, held in offices.items() if any(_is_form(words, office) for office in held)]
        named_behind = lower[end : end + 1] == [","] and end + 1 in sentence.persons
        if len(holders) == 1 and not named_behind:
            yield at, end, holders[0]
        at = end


def _is_form(words: Sequence[str], office: Sequence[str]) -> bool:
    """Whether words are another wording of an office, its words shortened: `Gubernur Kalteng`, `Menhub`."""
    if not words or tuple(words) == tuple(office[: len(words)]):
        return False
    if words[0] != office[0] and (office[0].startswith(words[0]) or words[0].startswith(office[0])):
        return False
    if words[0] == office[0]:
        return len(words) > 1 and all(word in office for word in words)
    return _shortens(words[0], office) and all(word in office for word in words[1:])


def _shortens(word: str, office: Sequence[str]) -> bool:
    """Whether a word is made of letters of an office in their order: `wapres`, `kapolda`, `mendagri`."""
    if len(word) < _SHORTEST or word in office or not word.isalpha() or len(office) < 2:
        return False
    if word[:2] != office[0][:2] and word[0] != office[0][0]:
        return False
    letters = iter("".join(part for part in office if part.isalpha()))
    return word in role_lexicon().short_offices and all(letter in letters for letter in word)
