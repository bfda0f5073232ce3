"""Bodies and places that their list tells: `WhatsApp, Snapchat, dan Telegram`, `di Quang Ninh, Vietnam`.

What stands between two names of one kind, or behind two of them and `dan`, is of that kind, whether any list holds it
or not. Persons are told so elsewhere (`announced_persons`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name
from briefing_tui.actors.role_lexicon import role_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KINDS = ("ORG", "LOC")
# So many words such a name has, and so many marks and words stand between two: `, dan`.
_LONGEST = 3
_LONGEST_LINK = 2
# A list has so many names, of which so many say what the others are.
_FEWEST = 3
_FEWEST_ALIKE = 2
# So many names of one kind, and more than half of a list, say what all in it are.
_FEWEST_OF_MOST = 4


class _Item(NamedTuple):
    """A name, or capitalised words that the tagger passed by (of no kind); whether `dan` or such stands before."""

    first: int
    end: int
    kind: str
    is_last: bool


def with_listed_names(
    sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]
) -> tuple[list[list[str]], set[tuple[int, int]]]:
    """The labels of a story with the names in lists of bodies or of places labelled as those beside them.

    With them the words, as sentence and word, of names that both beside them in a list are of one kind with: all sure.
    """
    given, sure = list(labels), set[tuple[int, int]]()
    for number, words in enumerate(sentences):
        if not any(given[number].count(f"B-{kind}") >= _FEWEST_ALIKE for kind in (*_KINDS, "PER")):
            continue
        for items in _lists(words, given[number]):
            kind_of_most = _kind_of_most(items)
            for at, item in enumerate(items):
                kind = _kind_in_list(items, at, kind_of_most)
                if kind and _may_be_listed(words, item):
                    given[number] = [*given[number]]
                    mark_name(given[number], item.first, item.end, kind)
                    items[at] = item._replace(kind=kind)
            for at, item in enumerate(items):
                if item.kind and {each.kind for each in _beside(items, at)} == {item.kind}:
                    sure.update((number, word) for word in range(item.first, item.end))
    return given, sure


def _beside(items: Sequence[_Item], at: int) -> Sequence[_Item]:
    """The two items on both sides of one in a list; of the first and last the two next to it."""
    first = min(max(0, at - 1), len(items) - _FEWEST)
    return [items[n] for n in range(first, first + _FEWEST) if n != at]


def _lists(words: Sequence[str], labels: Sequence[str]) -> Iterator[list[_Item]]:
    """The lists of three items and more in a sentence."""
    links = lexicons().list_links
    if sum([word in links for word in words]) < _FEWEST - 1:
        return
    items: list[_Item] = []
    at = 0
    while at < len(words):
        begin = at
        while items and at < len(words) and words[at] in links and at - begin < _LONGEST_LINK:
            at += 1
        if at == len(words) or (at == begin and items) or not (words[at][0].isupper() or labels[at] != "O"):
            if len(items) >= _FEWEST:
                yield items
            items, at = [], max(at, begin + (not items))
            continue
        end = _end_of_item(words, labels, at)
        items.append(_Item(at, end, labels[at][2:], words[at - 1] != "," if at > begin else False))
        at = end
    if len(items) >= _FEWEST:
        yield items


def _end_of_item(words: Sequence[str], labels: Sequence[str], first: int) -> int:
    """Where the name, or the capitalised words, that begin at a word end."""
    inside = f"I{labels[first][1:]}" if labels[first] != "O" else "O"
    end = first + 1
    while end < len(words) and labels[end] == inside and (inside != "O" or words[end][0].isupper()):
        end += 1
    return end


def _kind_of_most(items: Sequence[_Item]) -> str | None:
    """The kind of more than half of a list, None where too few tell it."""
    kinds = [item.kind for item in items]
    most = max(_KINDS, key=kinds.count)
    return most if kinds.count(most) >= max(_FEWEST_OF_MOST, len(items) // 2 + 1) else None


def _kind_in_list(items: Sequence[_Item], at: int, kind_of_most: str | None) -> str | None:
    """The kind of most of a list; else of the names on both sides of an item, or of the two before the last one.

    None for the first item, and for one behind which the list may go on.
    """
    if not at or (at + 1 == len(items) and not items[at].is_last):
        return None
    if kind_of_most is not None:
        return kind_of_most
    before, other = items[at - 1].kind, items[at + 1 if at + 1 < len(items) else at - 2].kind
    is_person_among_bodies = items[at].kind == "PER" and before == "ORG"  # Two bodies are too few to tell.
    return before if before in _KINDS and before == other and not is_person_among_bodies else None


def _may_be_listed(words: Sequence[str], item: _Item) -> bool:
    """Whether an item is no name yet, or that of a person whom no list knows, and none of its words is of every day."""
    name = words[item.first : item.end]
    low = [word.casefold() for word in name]
    lists = lexicons()
    if item.kind not in ("", "PER"):
        return False
    if item.kind and not lists.person_names.isdisjoint(low):
        return False
    if len(name) > _LONGEST or not all(map(str.isalpha, name)):
        return False
    others = (lists.common, lists.role_heads, lists.honorifics, lists.ranks, role_lexicon().calendar)
    return not any(word in listed for word in low for listed in others)
