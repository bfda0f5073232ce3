"""Two persons whose names a hyphen or a stroke joins: `pasangan Hartono-Lestari`, `Fajar Alfian/Rian Ardianto`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.public_names import persons_by_name
from briefing_tui.language import parted_at_hyphen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefing_tui.language import Token

_SHORTEST_PART = 4


def pairs_apart(words: list[Token], alone: Collection[str]) -> list[Token]:
    """The words with two persons that a hyphen joins taken apart: `pasangan Hartono-Lestari`.

    They are two where a word such as `pasangan` says so, where both are given names of the lists, or where both stand
    in `alone`, the capitalised words of the story. The same list where there are none.
    """
    pairs = [at for at, word in enumerate(words) if "-" in word.text and _joins_persons(words, at, alone)]
    if not pairs:
        return words
    parted: list[Token] = []
    for at, word in enumerate(words):
        if at in pairs:
            parted += parted_at_hyphen(word)
        else:
            parted.append(word)
    return parted


def _joins_persons(words: Sequence[Token], at: int, alone: Collection[str]) -> bool:
    left, _, right = words[at].text.partition("-")
    if not (_is_name(left) and _is_name(right)):
        return False
    lexicon = lexicons()
    before = words[at - 1].text.casefold() if at else ""
    inside = _stands_inside(words, at)
    short = min(len(left), len(right)) < _SHORTEST_PART - inside or not (left.isalpha() and right.isalpha())
    if words[at].text.casefold() in lexicon.gazetteer or (short and not _are_known(left, right)):
        return False
    if before in lexicon.pair_cues or (inside and _before_name(words, at) in lexicon.pair_cues):
        return True
    if ends_known_name(words, at):
        return False
    if words[at - 1].text[0].isupper() and (before in lexicon.place_heads or before in lexicon.organization_heads):
        return False
    # A word that the sentence begins with has a capital, too.
    begins_name = at <= 1 or words[at - 1].text[0].islower()
    parts = {left.casefold(), right.casefold()}
    if parts <= lexicon.person_names or (short and begins_name):
        return True
    if inside and parts & lexicon.person_names and not parts & lexicon.place_words:
        return True
    given = not (parts.isdisjoint(lexicon.person_names) and parts.isdisjoint(lexicon.foreign_names))
    return given and left in alone and right in alone and parts.isdisjoint(lexicon.place_words)


def _is_name(part: str) -> bool:
    """Whether a word may be a person's name: capitalised letters, with an apostrophe or none (`Ma'ruf`)."""
    return part[:1].isupper() and part.replace("'", "").replace("\u2019", "").isalpha()


def _are_known(one: str, other: str) -> bool:
    """Whether the public knows somebody by one word, and the other is a name or known as well: `Jokowi-JK`."""
    known, parts = persons_by_name(), {one.casefold(), other.casefold()}
    return not parts.isdisjoint(known) and all(part in known or part in lexicons().person_names for part in parts)


def _before_name(words: Sequence[Token], at: int) -> str:
    """The word, case-folded, before the capitalised ones that a word goes on; empty where the sentence begins so."""
    first = at
    while first and words[first].text[0].isupper():
        first -= 1
    return "" if words[first].text[0].isupper() else words[first].text.casefold()


def ends_known_name(words: Sequence[Token], at: int) -> bool:
    """Whether a word goes on a name of the lists that begins with the one before: `Paris | Saint-Germain`."""
    known = lexicons().gazetteer.get(words[at - 1].text.casefold(), ()) if at else ()
    low = words[at].text.casefold()
    return any(rest[:1] == (low,) for rest, _ in known)


def _stands_inside(words: Sequence[Token], at: int) -> bool:
    """Whether a capitalised word stands on both sides: `Ganjar Pranowo-Mahfud MD`, but `Ainsley Maitland-Niles`."""
    beside = [word.text for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])]
    return len(beside) == 2 and all(word[0].isupper() and word.isalpha() for word in beside)


def part_pairs(words: Sequence[str], labels: list[str]) -> None:
    """Two persons that a hyphen or a stroke joins: `Hartono-Lestari`, `Fajar Alfian/Rian Ardianto`."""
    for at in range(1, len(words) - 1):
        if words[at] not in ("-", "/") or not (words[at - 1][0].isupper() and words[at + 1][0].isupper()):
            continue
        if labels[at + 1 : at + 3] == ["B-PER", "I-PER"] and _is_whole_name(words[at + 1], words[at + 2]):
            labels[at + 2] = "B-PER"  # `TKN Prabowo-Gibran | Habiburokhman`
        # `pasangan Hartono-Lestari`, `ganda campuran Dejan/Gloria`
        cued = any(word.casefold() in lexicons().pair_cues for word in words[max(0, at - 3) : at - 1])
        is_alone = words[at] == "-" and labels[at - 1][:1] != "I"
        cued = cued or (is_alone and _are_known(words[at - 1], words[at + 1]))
        if not (cued or "PER" in (labels[at - 1][2:], labels[at + 1][2:])):
            continue
        if labels[at] == "O" and labels[at + 1][:1] == "B" and labels[at - 1] != "O":
            continue
        kinds = {labels[at - 1][2:], labels[at + 1][2:]}
        are_named = cued and kinds <= {"", "PER"} and words[at - 1].istitle() and words[at + 1].istitle()
        if words[at] == "/" and "" in kinds and not are_named:
            continue
        labels[at] = "O"
        if labels[at - 1][2:] != "PER":
            labels[at - 1] = "I-PER" if at > 1 and labels[at - 2][2:] == "PER" else "B-PER"
        labels[at + 1] = "B-PER"


def _is_whole_name(word: str, following: str) -> bool:
    """Whether the public knows somebody by one word, and nobody by that and the next one."""
    known = persons_by_name()
    return word.casefold() in known and not any(name.startswith(f"{word} {following}".casefold()) for name in known)


def standing_alone(words: Iterable[str]) -> set[str]:
    """The words, and what stands in several of them beside a hyphen: `Prabowo-Gibran`, `Subianto-Gibran`."""
    alone = set(words)
    parts = Counter(part for word in alone if "-" in word for part in set(word.split("-")))
    return alone | {part for part, count in parts.items() if count > 1}
