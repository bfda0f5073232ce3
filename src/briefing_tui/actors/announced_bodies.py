"""Bodies that an office and the person behind a comma announce: `CEO Tokosaya, Wiliam`, `Ketua LSM Rudi Jaya, Budi`.

Firms' names are coined, so that no list holds them and the tagger passes them by or is unsure; what a body is named
after, it takes for a person.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name, names_in
from briefing_tui.actors.role_lexicon import is_head, role_lexicon

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# So many words such a name has, and so many an English title may have before it.
_LONGEST = 3
_LONGEST_TITLE = 4


def with_announced_bodies(
    sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]
) -> tuple[list[list[str]], set[tuple[int, int]]]:
    """The labels of a story with announced bodies labelled; with them their words as sentence and word: all sure."""
    given = list(labels)
    persons = Counter(
        word
        for words, sentence in zip(sentences, labels, strict=True)
        for first, end, _ in names_in(sentence, "PER")
        if not (first and sentence[first - 1][2:] in ("ORG", "LOC"))
        for word in words[first:end]
    )
    announced: set[tuple[int, int]] = set()
    firms: set[tuple[str, ...]] = set()
    for number, (words, sentence) in enumerate(zip(sentences, labels, strict=True)):
        for person in [at for at, label in enumerate(sentence) if label == "B-PER" and at > 1 and words[at - 1] == ","]:
            body = _named_body(words, sentence, person)
            if body is not None and not any(persons[word] for word in words[body[1] : person - 1]):
                given[number] = [*sentence]
                mark_name(given[number], body[0], person - 1, "ORG")
                announced.update((number, at) for at in range(body[0], person - 1))
                continue
            first = _first_word(words, person - 1)
            if first < person - 1 and _heads_firm(words, first):
                begin = first
                while sentence[begin][:1] == "I":
                    begin -= 1
                if sentence[begin] != "B-ORG":
                    # `Public | Affairs Tokosaya`: the end of the title is no part of the name.
                    given[number] = [*sentence[:begin], *["O"] * (first - begin), *sentence[first:]]
                    mark_name(given[number], first, person - 1, "ORG")
                    firms.add(tuple(words[first : person - 1]))
                announced.update((number, at) for at in range(begin, person - 1))
    return [_with_firms(words, sentence, firms) for words, sentence in zip(sentences, given, strict=True)], announced


def _named_body(words: Sequence[str], labels: Sequence[str], person: int) -> tuple[int, int] | None:
    """The first words of a body and of what it is named after, where an office opens the clause and its bearer follows.

    So `Ketua Takmir Masjid | Al Aqsha, Ardani mengatakan`; the office is the sentence's first word, or stands behind a
    verb of saying and the quotation before that.
    """
    namesake = person - 2
    while namesake > 0 and labels[namesake] == "I-PER":
        namesake -= 1
    body = namesake - 1
    while body > 0 and labels[body] == "I-ORG":
        body -= 1
    if (
        labels[namesake] != "B-PER"
        or body <= 0
        or labels[body] != "B-ORG"
        or not _is_only_bearer(words, labels, person)
    ):
        return None
    heads = [at for at in range(max(0, body - _LONGEST_TITLE), body) if words[at].casefold() in lexicons().role_heads]
    if len(heads) != 1:
        return None
    spoken = heads[0] > 1 and words[heads[0] - 1] in lexicons().speech and not words[heads[0] - 2][0].isalnum()
    return (body, namesake) if heads[0] == 0 or spoken else None


def _is_only_bearer(words: Sequence[str], labels: Sequence[str], person: int) -> bool:
    """Whether nobody else is named in one list with a person."""
    end = next((at for at in range(person + 1, len(words)) if labels[at] != "I-PER"), len(words))
    return "".join(words[end : end + 1]) not in ("dan", "serta") and "B-PER" not in labels[end : end + 3]


def _with_firms(words: Sequence[str], labels: list[str], firms: Collection[tuple[str, ...]]) -> list[str]:
    """The labels of a sentence with those names that are whole firms' names set to organizations."""
    named = [(first, end) for first, end, _ in names_in(labels, "PER", "LOC") if tuple(words[first:end]) in firms]
    relabelled = [*labels] if named else labels
    for first, end in named:
        mark_name(relabelled, first, end, "ORG")
    return relabelled


def _first_word(words: Sequence[str], end: int) -> int:
    """Where the words begin that may be a firm's name and end before `end`; `end` where there are none or too many."""
    first = end
    while first > 0 and _may_be_firm(words[first - 1]):
        first -= 1
    return first if end - first <= _LONGEST else end


def _may_be_firm(word: str) -> bool:
    """Whether a word may be a firm's name or a part of it: capitalised, none of every day, of an office or a place."""
    low, lists, roles = word.casefold(), lexicons(), role_lexicon()
    others = (
        *(lists.common, lists.role_heads, lists.place_words, lists.place_heads, lists.building_heads),
        *(roles.english, roles.modifiers, roles.title_nouns),
    )
    return word[0].isupper() and word.isalnum() and not any(low in listed for listed in others) and not is_head(low)


def _heads_firm(words: Sequence[str], at: int) -> bool:
    """Whether the words before are the office of who speaks for a firm: `Presiden Direktur`, `Head of Sales`."""
    roles = role_lexicon()
    title = [word.casefold() for word in words[max(0, at - _LONGEST_TITLE) : at] if word[0].isupper()]
    if not title or words[at - 1][0].islower():
        return False
    return title[-1] in roles.firm_offices or any(low in roles.english or low in roles.modifiers for low in title)
