"""Works and their characters: capitalised like names, but nobody who acts in the news."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_matching import known_as

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.mentions import Mention
    from briefing_tui.language import Token

_QUOTES = frozenset("\"“”‘’'")
LONGEST_TITLE = 7
# A name that stands as a title this often is one everywhere in the story.
SHARE_OF_TITLES = 1 / 3


def _in_quoted_title(words: Sequence[Token], mention: Mention, names: set[int]) -> bool:
    """Whether the mention stands in a short stretch of capitals between quotation marks: `"Laut Bercerita"`."""
    behind = range(mention.first - 1, max(-1, mention.first - LONGEST_TITLE), -1)
    opening = next((at for at in behind if words[at].text in _QUOTES), None)
    if opening is None:
        return False
    ahead = range(mention.last, min(len(words), mention.last + LONGEST_TITLE))
    closing = next((at for at in ahead if words[at].text in _QUOTES), None)
    if closing is None or closing - opening > LONGEST_TITLE + 1:
        return False
    title = [word.text for word in words[opening + 1 : closing]]
    if not all(word[0].isupper() or (word.isalnum() and len(word) <= 4) for word in title):
        return False
    # `Viktor "Vik" Axelsen`, `yang akrab disapa "Vik"`, `grup "Vik"`: a nickname, or what the word before says it is.
    before = words[opening - 1].text.casefold() if opening else ""
    known = lexicons()
    return opening - 1 not in names and before not in known.organization_heads and before not in known.nicknaming


def _is_character(words: Sequence[Token], mention: Mention) -> bool:
    """Whether an actor plays the one named: `memerankan Sari`, `berperan sebagai Sari`, `Sari, diperankan oleh`."""
    known = lexicons()
    before = [word.text.casefold() for word in words[max(0, mention.first - 3) : mention.first]]
    after = [word.text.casefold() for word in words[mention.last : mention.last + 3]]
    while before and before[-1] in known.character_links:
        before.pop()
        if before and before[-1] in known.character_roles:
            return True
    if before and before[-1] in known.character_cues:
        return True
    while after and after[0] in (",", "yang", "("):
        after.pop(0)
    return bool(after) and after[0] == "diperankan"


def _is_unknown(mention: Mention) -> bool:
    """Whether the mention may be a character's: a person, or a place that no list knows."""
    return mention.kind == "person" or (mention.kind == "place" and known_as(mention.text) is None)


def _is_title(words: Sequence[Token], mention: Mention) -> bool:
    """Whether the word before says that a work, a contest or a product is named: `lagu Rindu`.

    One capitalised word may stand between, which belongs to the title: `lagu Ratu Rindu` names no queen.
    """
    lists = lexicons()
    opening = words[mention.first].text
    is_thing = mention.kind == "person" and opening.casefold() in lists.thing_cues
    if mention.last - mention.first > 1 and mention.kind != "place" and (is_thing or _is_vehicle(opening)):
        return True  # `Komet Hale-Bopp`, `KMP Laut Jaya`
    if mention.first == 0 or mention.kind == "place":
        return False
    if mention.kind == "person" and _is_vehicle(words[mention.first - 1].text):
        return True
    if mention.first > 1 and words[mention.first - 1].text[0].isupper():
        return words[mention.first - 2].text.casefold() in lists.work_cues
    before = words[mention.first - 1].text.casefold()
    return before in lists.title_cues or (mention.kind == "person" and before in lists.thing_cues)


def _is_vehicle(word: str) -> bool:
    """Whether a word is the letters of a train's or a ship's kind: `KA Argo Bromo`."""
    return word.isupper() and len(word) > 1 and word.casefold() in lexicons().thing_cues


def drop_works_of_art(sentences: Sequence[Sequence[Token]], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without titles of works and without the characters that actors play.

    Titles are known by quotation marks or by the word before, and go on through a list (`lagu Ratu Rindu dan Senja`).
    In the 451 marked ANTARA stories 93 of 95 short capitalised stretches between quotation marks were no names, and of
    400 capitalised words behind those in `title_cues` and `thing_cues` three began a person's name.
    """
    persons: dict[int, set[int]] = {}
    for mention in mentions:
        if mention.kind == "person":
            persons.setdefault(mention.sentence, set()).update(range(mention.first, mention.last))
    titles: Counter[str] = Counter()
    characters: set[str] = set()
    gone: set[int] = set()
    before: Mention | None = None
    for mention in mentions:
        words = sentences[mention.sentence]
        quoted = mention.kind != "place" and _in_quoted_title(words, mention, persons.get(mention.sentence, set()))
        listed = before is not None and _follows_in_list(words, before, mention)
        if quoted or listed or _is_title(words, mention):
            titles[mention.text.casefold()] += 1
            gone.add(mention.start)
            before = None if quoted else mention
            continue
        before = None
        if _is_unknown(mention) and _is_character(words, mention):
            characters.add(mention.text.casefold())
    if not titles and not characters:
        return list(mentions)
    often = Counter(mention.text.casefold() for mention in mentions)
    never = characters | {form for form, count in titles.items() if count >= often[form] * SHARE_OF_TITLES}
    return [m for m in mentions if m.start not in gone and m.text.casefold() not in never]


def _follows_in_list(words: Sequence[Token], title: Mention, mention: Mention) -> bool:
    """Whether a name stands in one list with a title, nothing but a comma or `dan` between.

    A person whom commas enclose before the sentence goes on is in none: `Kapten KM Laut, Budi, melapor`.
    """
    between = [word.text.casefold() for word in words[title.last : mention.first]]
    behind = [word.text for word in words[mention.last : mention.last + 2]]
    goes_on = behind[:1] == [","] and behind[1:] and behind[1].islower() and behind[1] not in lexicons().list_links
    if mention.kind == "person" and between == [","] and goes_on:
        return False
    return (
        title.sentence == mention.sentence
        and mention.kind != "place"
        and 0 < len(between) <= 2
        and all(word in lexicons().list_links for word in between)
    )
