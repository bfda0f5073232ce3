"""Who `ia` is where a telling begins with it: the one person who can be meant, or nobody.

Indonesian news takes up the subject of the sentence before, or who spoke in it (centering: Grosz, Joshi & Weinstein
1995). Where two persons could be meant, or somebody unnamed acts in that sentence, the pronoun stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.anaphora.described_subjects import people
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import inquits, is_passive, is_verb, word_class
from briefing_tui.resources import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Span
    from briefing_tui.language import Token

# So many sentences before may tell who is meant, where those between have only the pronoun.
FARTHEST = 2


def is_pronoun(word: str) -> bool:
    """Whether a word stands for one person."""
    return word.casefold() in word_set("lexicons/speech.toml", "pronouns", "singular")


def named_before(
    tokens: Sequence[Token], persons: Sequence[tuple[Span, int]], end: int, *, or_object: bool = False
) -> Span | None:
    """The last name of the one person whom a pronoun at offset `end`, or in the next sentence, may stand for.

    `persons` are the mentions of persons in the sentence: where, and which. None where there are two, where the one
    speaks of somebody by a pronoun, or is neither the subject nor who speaks. With `or_object`, for what a description
    takes up, the object of a verb right before the name is found, too.
    """
    before = [(span, who) for span, who in persons if span.end <= end]
    if len({who for _, who in before}) != 1:
        return None
    first, last = before[0][0], before[-1][0]
    verbs = [
        token
        for at, token in enumerate(tokens)
        if token.end <= first.start and is_verb(token.text) and (at == 0 or token.text[0].islower())
    ]
    if not verbs or _begins_clause(tokens, first):
        return last
    verb = verbs[-1]
    if verb.text.casefold() in inquits():
        speaks_of_another = any(is_pronoun(token.text) for token in tokens if token.end <= verb.start)
        return None if speaks_of_another else last
    if or_object:
        return last if verb.text.startswith("me") and first.start - verb.end == 1 else None
    return last if _acts_alone(tokens, first, verb) else None


def _acts_alone(tokens: Sequence[Token], name: Span, verb: Token) -> bool:
    """Whether a name inside a sentence is of who does what it tells, and nobody else is told of before.

    `Toko itu dibuka Sari`, `Ini kali kedua Sari menang`; not `Petugas memergoki Sari mencuri`.
    """
    before = [token for token in tokens if token.end <= name.start]
    # With a capital inside a sentence they are ranks: `dibuka Bupati Sari Wulan`.
    nouns = [before[0].text.casefold(), *(token.text for token in before)]
    if not people().isdisjoint(nouns) or any(map(is_pronoun, nouns)):
        return False
    behind = next((token.text for token in tokens if token.start >= name.end), "")
    between = [token.text for token in before if token.start >= verb.end]
    is_agent = is_passive(verb.text) and all(word == "oleh" or word[0].isupper() for word in between)
    is_subject = bool(between) and word_class(between[-1]) != "preposition" and is_verb(behind)
    return is_agent or is_subject


def _begins_clause(tokens: Sequence[Token], name: Span) -> bool:
    """Whether a name stands behind a comma, a rank aside, and before a verb or an apposition.

    `Memasuki usia 19 tahun, Sari sudah menang`, `Dengan menggandeng warga, Aiptu Budi, polisi desa itu, menanam padi`.
    """
    before = [token.text for token in tokens if token.end <= name.start]
    behind = [token.text for token in tokens if token.start >= name.end]
    while len(before) > 1 and before[-1][0].isupper():
        before.pop()
    goes_on = bool(behind) and (behind[0] == "," or is_verb(behind[0]) or word_class(behind[0]) in GOVERNING)
    return before[-1:] == [","] and goes_on
