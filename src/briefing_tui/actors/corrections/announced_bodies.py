"""Bodies that an office and the person behind a comma announce: `CEO Tokosaya, Wiliam`, `Ketua LSM Rudi Jaya, Budi`.

Firms' names are coined, so that no list holds them and the tagger passes them by or is unsure; what a body is named
after, it takes for a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name, names_in
from briefing_tui.actors.role_lexicon import is_head, role_lexicon
from briefing_tui.language.function_words import ADDING
from briefing_tui.language.verb_prefixes import has_passive_prefix

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# So many words such a name has, and so many an English title may have before it.
_LONGEST = 3
_LONGEST_TITLE = 4
# So many words a firm's name has behind its director's office.
_LONGEST_FIRM = 4
# Between a person and the office.
_BEARING = frozenset(("selaku", "sebagai"))
# Letters up to so many are a rank's or a title's.
_LONGEST_RANK = 2
# The noun of a group stands so far before the group's name at most.
_LONGEST_GENRE = 3


class _Body(NamedTuple):
    """The words of a body's name up to a comma; `begin` is the first word of the name that the tagger has there."""

    begin: int
    first: int
    end: int
    namesake: int | None  # where the name begins of whom the body is named after


def with_announced_bodies(
    sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]
) -> tuple[list[list[str]], set[tuple[int, int]]]:
    """The labels of a story with announced bodies labelled; with them their words as sentence and word: all sure."""
    given = list(labels)
    announced: set[tuple[int, int]] = set()
    firms: set[tuple[str, ...]] = set()
    groups: set[tuple[str, ...]] = set()
    persons: set[str] | None = None
    for number, (words, sentence) in enumerate(zip(sentences, labels, strict=True)):
        for first, end in _named_groups(words, sentence):
            given[number] = [*given[number]]
            mark_name(given[number], first, end, "ORG")
            announced.update((number, at) for at in range(first, end))
            if end - first > 1:
                groups.add(tuple(words[first:end]))
        for first, end in _behind_bearer(words, sentence):
            given[number] = [*given[number]]
            mark_name(given[number], first, end, "ORG")
            firms.add(tuple(words[first:end]))
            announced.update((number, at) for at in range(first, end))
        announced.update((number, at) for at in _between_office_and_bearer(words, sentence))
        for person in _behind_commas(words, sentence):
            body = _named_body(words, sentence, person) or _firm(words, sentence, person)
            body = body or _firm_with_names(words, sentence, person) or _headed(words, sentence, person)
            if body is None:
                continue
            if body.namesake is not None:
                persons = _persons_alone(sentences, labels) if persons is None else persons
                if not persons.isdisjoint(words[body.namesake : body.end]):
                    continue
            if sentence[body.begin] != "B-ORG" or body.namesake is not None:
                # `Public | Affairs Tokosaya`: the end of the title is no part of the name.
                given[number] = [*given[number]]
                given[number][body.begin : body.first] = ["O"] * (body.first - body.begin)
                mark_name(given[number], body.first, body.end, "ORG")
                firms.add(tuple(words[body.first : body.end]))
            announced.update((number, at) for at in range(body.begin, body.end))
    for number, words in enumerate(sentences) if groups else ():
        for first, end in _named_again(words, given[number], groups):
            given[number] = [*given[number]]
            mark_name(given[number], first, end, "ORG")
            announced.update((number, at) for at in range(first, end))
    if firms:
        given = [_with_firms(words, sentence, firms) for words, sentence in zip(sentences, given, strict=True)]
    return given, announced


def _named_groups(words: Sequence[str], labels: Sequence[str]) -> list[tuple[int, int]]:
    """Persons' names that are groups', since the noun of one stands before them, with what it does between.

    So are words that no list knows behind the noun of a firm: `startup logistik | Kirimku`.
    """
    lists, groups = lexicons(), list[tuple[int, int]]()
    nouns = {"PER": lists.groups, "ORG": lists.firm_nouns | lists.media_nouns}
    if (lists.groups | lists.firm_nouns | lists.media_nouns).isdisjoint(map(str.casefold, words)):
        return groups
    for first, end, kind in sorted([*names_in(labels, "PER"), *_coined(words, labels)]):
        noun = first - 1
        while noun and first - noun < _LONGEST_GENRE and words[noun].islower() and words[noun] not in nouns[kind]:
            noun -= 1
        between = words[noun + 1 : first]
        is_genre = all(word.isalpha() and word.islower() for word in between) and lists.group_stops.isdisjoint(between)
        is_of_group = noun >= 0 and words[noun].casefold() in nouns[kind]
        if is_of_group and is_genre and not any(map(has_passive_prefix, between)):
            groups.append((first, end))
    return groups


def _coined(words: Sequence[str], labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Names that the tagger has not, of words that no list knows, near behind the noun of a firm.

    So are those of several words right behind the noun of a medium that no particle goes on: `jurnal | Ocean Review`.
    """
    lists, coined = lexicons(), list[tuple[int, int, str]]()
    nouns = lists.firm_nouns | lists.media_nouns
    for noun in [at for at, word in enumerate(words) if word.casefold() in nouns]:
        is_medium = words[noun].casefold() in lists.media_nouns
        first = noun + 1
        while not is_medium and first < len(words) and first - noun <= _LONGEST_GENRE and words[first].islower():
            first += 1
        end = first
        while end < len(words) and labels[end] == "O" and words[end].isalpha() and not words[end].islower():
            end += 1
        low = [word.casefold() for word in words[first:end]]
        is_listed = any(() in dict(lists.gazetteer.get(word, ())) for word in low)
        is_known = is_listed or all(word in lists.common for word in low)
        is_part = is_medium and (end - first == 1 or not lists.particles.isdisjoint(words[end : end + 1]))
        if 0 < end - first <= _LONGEST and not is_known and not is_part:
            coined.append((first, end, "ORG"))
    return coined


def _named_again(
    words: Sequence[str], labels: Sequence[str], groups: Collection[tuple[str, ...]]
) -> list[tuple[int, int]]:
    """Where names of groups stand again that the tagger passes by there."""
    begins = {group[0] for group in groups}
    return [
        (at, at + len(group))
        for at in [at for at, word in enumerate(words) if word in begins]
        for group in groups
        if tuple(words[at : at + len(group)]) == group and set(labels[at : at + len(group)]) == {"O"}
    ]


def _between_office_and_bearer(words: Sequence[str], labels: Sequence[str]) -> list[int]:
    """The words of bodies that stand between an office and its bearer: `CEO | Tokosaya | Wiliam Hartono`."""
    return [
        at
        for first, end, _ in names_in(labels, "ORG")
        if first and labels[end : end + 1] == ["B-PER"] and _is_office(words[first - 1])
        for at in range(first, end)
    ]


def _behind_bearer(words: Sequence[str], labels: Sequence[str]) -> list[tuple[int, int]]:
    """Firms behind the office of who is named before it: `Irwan Halim selaku Direktur | Karya Mega Utama meneken`."""
    roles, firms = role_lexicon(), list[tuple[int, int]]()
    for at in [at for at, word in enumerate(words[:-2]) if word in _BEARING and at and labels[at - 1][2:] == "PER"]:
        first = at + 1
        while first < len(words) - 1 and first <= at + _LONGEST_TITLE and _goes_on_office(words, first):
            first += 1
        end = first
        while end < len(words) and words[end][0].isupper() and words[end].isalpha() and labels[end] != "B-ORG":
            end += 1
        is_told = words[first - 1].casefold() in roles.firm_heads | roles.firm_offices | lexicons().office_tails
        is_list = words[end : end + 1] == [","] and labels[end + 1 : end + 2] == ["B-PER"]
        if is_told and 1 < end - first <= _LONGEST_FIRM and not is_list and labels[first][2:] != "ORG":
            firms.append((first, end))
    return firms


def _goes_on_office(words: Sequence[str], at: int) -> bool:
    """Whether a word is a director's office, or what that ends in: `Direktur`, `Utama`."""
    low, roles = words[at].casefold(), role_lexicon()
    of_firm = low in roles.firm_heads or low in roles.firm_offices
    return of_firm or (low in lexicons().office_tails and words[at - 1] not in _BEARING)


def _is_office(word: str) -> bool:
    """Whether a word is an office, or ends an English one: `Country Director`."""
    low = word.casefold()
    return low in lexicons().role_heads or (word[0].isupper() and low in role_lexicon().english)


def _behind_commas(words: Sequence[str], labels: Sequence[str]) -> list[int]:
    """Where persons are named right behind a comma."""
    if "B-PER" not in labels or "," not in words:
        return []
    return [at for at, label in enumerate(labels) if label == "B-PER" and at > 1 and words[at - 1] == ","]


def _persons_alone(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> set[str]:
    """The words of the story's persons but for those that stand right behind a body or a place."""
    return {
        word
        for words, sentence in zip(sentences, labels, strict=True)
        for first, end, _ in names_in(sentence, "PER")
        if not (first and sentence[first - 1][2:] in ("ORG", "LOC"))
        for word in words[first:end]
    }


def _firm(words: Sequence[str], labels: Sequence[str], person: int) -> _Body | None:
    """The firm between the office of who heads it and the comma before its bearer: `CEO | Tokosaya, Wiliam`."""
    end = first = person - 1
    while first > 0 and _may_be_firm(words[first - 1]) and (first == end or labels[first][:1] != "B"):
        first -= 1  # `Direktur Penyidikan | KPK, Budi`: a name that the tagger has is whole
    if not 0 < end - first <= _LONGEST or not _heads_firm(words, labels, first):
        return None
    begin = first
    while labels[begin][:1] == "I":
        begin -= 1
    return _Body(begin, first, end, None)


def _firm_with_names(words: Sequence[str], labels: Sequence[str], person: int) -> _Body | None:
    """The firm behind its director's office that is named as persons are: `Direktur | Sinar Agung, Haryanto,`."""
    first = _begin_of_name(labels, person - 2)
    is_name = labels[first] in ("B-PER", "B-ORG", "O") and person - 1 - first > 1
    if not is_name or not first or not _ends_office(words, first):
        return None
    end = next((at for at in range(person + 1, len(words)) if labels[at] != "I-PER"), len(words))
    is_told = words[end : end + 1] == [","] and "".join(words[end + 1 : end + 2])[:1].islower()
    return _Body(first, first, person - 1, None) if is_told and _is_only_bearer(words, labels, person) else None


def _headed(words: Sequence[str], labels: Sequence[str], person: int) -> _Body | None:
    """The one word, none or a person's name to the tagger, between who heads a body and that one's full name.

    So `Koordinator | Gardapang, Rudi Hartono, mengatakan`; in a list somebody else may be named (`Ketua Ani, Budi`).
    """
    at = person - 2
    end = next((n for n in range(person + 1, len(words)) if labels[n] != "I-PER"), len(words))
    is_full = end - person > 1 and words[end : end + 1] == [","] and _is_only_bearer(words, labels, person)
    is_unknown = labels[at] in ("O", "B-PER") and words[at].istitle() and _may_be_firm(words[at])
    if not is_full or at < 1 or not is_unknown:
        return None
    return _Body(at, at, person - 1, None) if words[at - 1].casefold() in role_lexicon().body_heads else None


def _ends_office(words: Sequence[str], at: int) -> bool:
    """Whether a firm's director's office ends before a word: `Direktur`, `Direktur Utama`."""
    roles, low = role_lexicon(), [word.casefold() for word in words[max(0, at - 2) : at]]
    heads = roles.firm_heads | roles.firm_offices
    return low[-1] in heads or (len(low) > 1 and low[0] in heads and low[-1] in lexicons().office_tails)


def _named_body(words: Sequence[str], labels: Sequence[str], person: int) -> _Body | None:
    """The body that is named after somebody, where an office opens the clause and its bearer follows.

    So `Ketua Takmir Masjid | Al Aqsha, Ardani mengatakan`; the office is the sentence's first word, or stands behind a
    verb of saying and the quotation before that.
    """
    namesake = _begin_of_name(labels, person - 2)
    body = _begin_of_name(labels, namesake - 1)
    is_body = labels[body] == "B-ORG" or (labels[body] == "O" and _may_be_letters_of_body(words[body]))
    is_run_together = labels[namesake] == "B-PER" and body > 0 and is_body
    if not is_run_together or not _is_only_bearer(words, labels, person):
        return None
    heads = [at for at in range(max(0, body - _LONGEST_TITLE), body) if words[at].casefold() in lexicons().role_heads]
    if len(heads) != 1:
        return None
    spoken = heads[0] > 1 and words[heads[0] - 1] in lexicons().speech and not words[heads[0] - 2][0].isalnum()
    opens = heads[0] == 0 or (heads[0] == 2 and words[1] == ",")  # `Senada, Ketua ...`
    return _Body(body, body, person - 1, namesake) if opens or spoken else None


def _may_be_letters_of_body(word: str) -> bool:
    """Whether a word is letters that stand for no rank and no office: `Ketua LPHD | Mahawana Basuki, Artana`."""
    low, lists = word.casefold(), lexicons()
    return (
        word.isupper() and word.isalpha() and len(word) > _LONGEST_RANK and low not in lists.ranks and not is_head(low)
    )


def _begin_of_name(labels: Sequence[str], at: int) -> int:
    """Where the name begins that holds a word."""
    while at > 0 and labels[at][:1] == "I":
        at -= 1
    return at


def _is_only_bearer(words: Sequence[str], labels: Sequence[str], person: int) -> bool:
    """Whether nobody else is named in one list with a person."""
    end = next((at for at in range(person + 1, len(words)) if labels[at] != "I-PER"), len(words))
    return ADDING.isdisjoint(words[end : end + 1]) and "B-PER" not in labels[end : end + 3]


def _with_firms(words: Sequence[str], labels: list[str], firms: Collection[tuple[str, ...]]) -> list[str]:
    """The labels of a sentence with those names that are whole firms' names set to organizations."""
    named = [(first, end) for first, end, _ in names_in(labels, "PER", "LOC") if tuple(words[first:end]) in firms]
    relabelled = [*labels] if named else labels
    for first, end in named:
        mark_name(relabelled, first, end, "ORG")
    return relabelled


def _may_be_firm(word: str) -> bool:
    """Whether a word may be a firm's name or a part of it: capitalised, none of every day, of an office or a name."""
    low, lists, roles = word.casefold(), lexicons(), role_lexicon()
    others = (
        *(lists.common, lists.role_heads, lists.place_words, lists.place_heads, lists.building_heads),
        *(lists.person_names, lists.foreign_names),
        *(roles.english, roles.modifiers, roles.title_nouns),
    )
    return word[0].isupper() and word.isalnum() and not any(low in listed for listed in others) and not is_head(low)


def _heads_firm(words: Sequence[str], labels: Sequence[str], at: int) -> bool:
    """Whether the words before are the office of who speaks for a firm: `Presiden Direktur`, `Head of Sales`.

    A director's field may stand where the firm does (`Direktur Krimsus, Budi`): there the tagger must see a name.
    """
    roles = role_lexicon()
    title = [word.casefold() for word in words[max(0, at - _LONGEST_TITLE) : at] if word[0].isupper()]
    if not title or words[at - 1][0].islower():
        return False
    if title[-1] in roles.firm_offices:
        return labels[at] != "O"
    return title[-1] in roles.firm_heads or any(low in roles.english or low in roles.modifiers for low in title)
