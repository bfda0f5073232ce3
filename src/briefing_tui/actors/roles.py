"""The offices, ranks and occupations that the text gives persons, as it words them.

Before the name (`Bupati Garut Rudy`), behind it (`Rudy, bupati Garut,`), announced (`selaku`, `menjabat`), shared by a
list (`aktor Budi dan Rudi`), or apart from it (`kapten timnas itu`).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

from briefing_tui.actors.adjacent_roles import announced_role, roles_before, roles_behind
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.office_forms import offices_named_again
from briefing_tui.actors.role_anaphora import (
    Discourse,
    Named,
    Role,
    head_word,
    is_plural,
    own_roles,
    pointing_back,
    says_nothing,
    speaker_of,
    topic_of,
)
from briefing_tui.actors.role_holders import bears_the_name, other_holder
from briefing_tui.actors.role_lexicon import is_head, is_possessed, opens_role, role_lexicon
from briefing_tui.actors.role_phrases import RoleSentence, end_behind, first_head, is_capital, start_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.coreference import Cluster
    from briefing_tui.actors.mentions import Mention, TaggedText

_MARKS = ('"', "“", "”")
# So many persons may share a role; longer lists are rolls (who plays, who was there), which present nobody as anything.
LONGEST_LIST = 6
# A role and the list of its holders are at most so many words apart.
_FARTHEST_LIST = 16
# A role apart from its name may stand so many sentences behind it.
_FARTHEST_SENTENCE = 5
# No more wordings of one person's roles are compared with one another.
MOST_ROLES = 60


def roles_of(tagged: TaggedText, clusters: Sequence[Cluster]) -> list[tuple[str, ...]]:
    """For each cluster its roles in the order they come up, each once; none that is a shorter form of another."""
    reader = _Reader(tagged, clusters)
    by_cluster: list[list[Role]] = [[] for _ in clusters]
    for role in reader.read():
        by_cluster[role.cluster].append(role)
    return [tuple(_worded(tagged, roles)) for roles in by_cluster]


def _worded(tagged: TaggedText, roles: Sequence[Role]) -> list[str]:
    """The words of one person's roles; of two wordings of which one is part of the other the longer one.

    A lone word with `-nya` is none: `lima anggotanya, Budi, ...` does not say whose members they are.
    """
    texts: dict[str, str] = {}
    for role in roles:
        words = tagged.sentences[role.sentence]
        if role.end - role.first == 1 and is_possessed(tagged.lower[role.sentence][role.first]):
            continue
        text = tagged.text[words[role.first].start : words[role.end - 1].end].strip(" ,")
        texts.setdefault(" ".join(text.casefold().split()), text)
        if len(texts) == MOST_ROLES:
            break
    padded = [f" {folded} " for folded in texts]
    return [
        text
        for folded, text in texts.items()
        if not any(f" {folded} " in other for other in padded if other.strip() != folded)
    ]


class _Reader:
    """Reads the roles of a text sentence by sentence."""

    def __init__(self, tagged: TaggedText, clusters: Sequence[Cluster]) -> None:
        self._by_sentence: dict[int, list[Named]] = defaultdict(list)
        for number, cluster in enumerate(clusters):
            if cluster.kind == "person":
                for mention in cluster.mentions:
                    self._by_sentence[mention.sentence].append(Named(mention, number))
        self._text = tagged.text
        self._in_quote = False
        places: dict[int, set[int]] = defaultdict(set)
        for mention in tagged.mentions:
            if mention.kind == "place":
                places[mention.sentence].update(range(mention.first, mention.last))
        self._sentences = [
            RoleSentence(words, lower, self._person_words(number), places[number])
            for number, (words, lower) in enumerate(zip(tagged.sentences, tagged.lower, strict=True))
        ]

    def _person_words(self, number: int) -> set[int]:
        return {
            n for named in self._by_sentence.get(number, ()) for n in range(named.mention.first, named.mention.last)
        }

    def read(self) -> list[Role]:
        """All roles, in text order by sentence."""
        named_in = [
            sorted(self._by_sentence.get(number, ()), key=lambda each: each.mention.first)
            for number in range(len(self._sentences))
        ]
        beside = [
            self._beside(number, sentence, named) if named else []
            for number, (sentence, named) in enumerate(zip(self._sentences, named_in, strict=True))
        ]
        heads, offices = self._heads_and_offices(list(itertools.chain.from_iterable(beside)))
        strangers: dict[int, set[str]] = {}
        roles: list[Role] = []
        latest: tuple[int, int] | None = None  # the cluster of the person named last, and the sentence
        spoken_of: int | None = None  # the cluster of the person named last in what somebody says
        speaker: int | None = None  # the cluster of the person named last with a verb of saying
        for number, (sentence, named) in enumerate(zip(self._sentences, named_in, strict=True)):
            roles += beside[number]
            holder = latest[0] if latest is not None and number - latest[1] <= _FARTHEST_SENTENCE else None
            spoken = self._spoken_words(number)
            in_speech = [each for each in named if each.mention.first in spoken]
            told_of = [each for each in named if each.mention.first not in spoken]
            near = range(number, max(-1, number - _FARTHEST_SENTENCE - 1), -1)
            recent = list(dict.fromkeys(each.cluster for n in near for each in reversed(named_in[n])))
            unnamed: set[str] = set()
            if not role_lexicon().pointing.isdisjoint(sentence.lower):
                for n in near:
                    if n not in strangers:
                        strangers[n] = _strangers(self._sentences[n], beside[n])
                    unnamed |= strangers[n]
            pointed = pointing_back(number, sentence, named, Discourse(holder, speaker, recent, heads, unnamed))
            # Nobody says `beliau` of himself: what is said points back to whom the speaker named.
            roles += [role for role, pronoun in pointed if pronoun not in spoken]
            if in_speech or (spoken and spoken_of is not None):
                discourse = Discourse(spoken_of, spoken_of)
                roles += [
                    role for role, pronoun in pointing_back(number, sentence, in_speech, discourse) if pronoun in spoken
                ]
            roles += [Role(number, *found) for found in offices_named_again(sentence, offices)]
            spoken_of = topic_of(sentence, in_speech) if in_speech else spoken_of if spoken else None
            speaker = speaker_of(sentence, told_of, speaker)
            if speaker is not None and spoken:
                roles += [Role(number, *span, speaker) for span in own_roles(sentence, spoken)]
            if told_of:
                latest = topic_of(sentence, told_of), number
        return roles

    def _heads_and_offices(
        self, roles: Sequence[Role]
    ) -> tuple[dict[int, set[str]], dict[int, dict[tuple[str, ...], None]]]:
        """For each cluster the words of office and occupation in these roles, and the roles themselves, each once."""
        heads: dict[int, set[str]] = defaultdict(set)
        offices: dict[int, dict[tuple[str, ...], None]] = defaultdict(dict)
        for role in roles:
            words = self._sentences[role.sentence].lower[role.first : role.end]
            heads[role.cluster].add(head_word(words))
            if len(offices[role.cluster]) < MOST_ROLES:
                offices[role.cluster][tuple(words)] = None
        return heads, offices

    def _spoken_words(self, number: int) -> set[int]:
        """The words of a sentence inside quotation marks that a sentence of the same paragraph opened."""
        words = self._sentences[number].words
        if number and words:
            last = self._sentences[number - 1].words[-1:]
            if last and "\n" in self._text[last[0].end : words[0].start]:
                self._in_quote = False
        spoken: set[int] = set()
        if not self._in_quote and not any(map(self._sentences[number].lower.__contains__, _MARKS)):
            return spoken
        for at, word in enumerate(words):
            if word.text in _MARKS:
                closes = self._in_quote and at > 0 and words[at - 1].text in (",", ".", "!", "?")
                self._in_quote = (word.text == "“" and not closes) or (word.text == '"' and not self._in_quote)
            elif self._in_quote:
                spoken.add(at)
        return spoken

    def _beside(self, number: int, sentence: RoleSentence, named: list[Named]) -> list[Role]:
        """The roles that stand beside the names of a sentence, shared where the names make a list."""
        before = [roles_before(sentence, each.mention.first, each.mention.last) for each in named]
        roles: list[Role] = []
        mentions = [each.mention for each in named]
        for at, (mention, cluster) in enumerate(named):
            spans = before[at]
            office = next((n for n, span in enumerate(spans) if span[1] == mention.first), 0)
            holder = other_holder(sentence, mentions, at, spans[office]) if spans else None
            if holder is not None:
                who = named[holder[0]].cluster
                roles += [Role(number, first, end, who) for first, end in spans[:office]]
                roles.append(Role(number, spans[office][0], holder[1], who))
                before[at] = []
            elif spans and bears_the_name(sentence, mention.first):
                before[at] = []
            elif spans:
                own = _of_whom_it_is(sentence, spans[0])
                before[at] = [own, *spans[1:]] if own is not None else []
            roles += [Role(number, first, end, cluster) for first, end in before[at]]
            roles += [Role(number, first, end, cluster) for first, end in roles_behind(sentence, mention.last)]
        for first, last in _lists(sentence, named):
            if last - first > LONGEST_LIST:
                continue
            shared = _shared(sentence, named[first].mention, before[first], any(before[first + 1 : last]))
            if shared is None:
                shared = _shared_behind(sentence, named[last - 1].mention.last)
            if shared is not None:
                roles += [Role(number, *shared, each.cluster) for each in named[first:last]]
            if last - first == 2:
                roles = _one_each(sentence, roles, named[first].cluster, named[first + 1].cluster)
        return roles


def _strangers(sentence: RoleSentence, roles: Sequence[Role]) -> set[str]:
    """The words of office and occupation by which a sentence introduces people without a name: `seorang guru`."""
    lower, introducing = sentence.lower, role_lexicon().introducing
    if introducing.isdisjoint(lower):
        return set()
    return {
        lower[at]
        for at in range(1, len(lower))
        if is_head(lower[at])
        and not introducing.isdisjoint(lower[max(0, at - 2) : at])
        and not any(role.first <= at < role.end for role in roles)
    }


def _one_each(sentence: RoleSentence, roles: Sequence[Role], one: int, other: int) -> list[Role]:
    """The roles with two offices of two persons given to one each: `Gubernur | dan Wakil Gubernur Budi dan Ani`."""
    offices, parted = role_lexicon().offices, []
    for role in roles:
        middle = next((n for n in range(role.first + 1, role.end - 1) if sentence.lower[n] == "dan"), None)
        if (
            middle is not None
            and role.cluster in (one, other)
            and sentence.lower[role.first] in offices
            and sentence.lower[middle + 1] in offices
        ):
            parted += [role._replace(end=middle, cluster=one), role._replace(first=middle + 1, cluster=other)]
        else:
            parted.append(role)
    return parted


def _of_whom_it_is(sentence: RoleSentence, span: tuple[int, int]) -> tuple[int, int] | None:
    """The part of a role before a name that is the named one's; None where it only says whom somebody serves.

    So `pengacara terdakwa | Budi` and `cawapres pendamping | Budi`; and what somebody else becomes: of `menjadi juru
    bicara Presiden Budi` only `Presiden` is left.
    """
    begin, end = span
    lower, roles = sentence.lower, role_lexicon()
    if lower[begin] in roles.voices and lower[end - 1] in roles.clients:
        return None
    beside = end in sentence.persons  # `koordinator aksi, | Budi` goes with no action of Budi's
    if (beside and lower[end - 1] in roles.relations) or says_nothing(sentence, begin, end):
        return None
    if begin and lower[begin - 1] in ("menjadi", "jadi"):
        inner = next((n for n in range(begin + 1, end) if lower[n] in roles.offices and is_capital(sentence, n)), None)
        outer = lower[begin] in roles.offices and is_capital(sentence, begin)
        return span if outer else None if inner is None else (inner, end)
    return span


def _lists(sentence: RoleSentence, named: Sequence[Named]) -> list[tuple[int, int]]:
    """The lists of persons in a sentence, as ranges of `named`: nothing but commas, `dan` and brackets between."""
    lists = []
    first = 0
    for at in range(1, len(named) + 1):
        if at == len(named) or not _are_listed(sentence, named[at - 1].mention, named[at].mention):
            if at - first > 2 or (
                at - first == 2 and _is_joined(sentence, named[first].mention, named[at - 1].mention)
            ):
                lists.append((first, at))
            first = at
    return lists


def _is_joined(sentence: RoleSentence, one: Mention, other: Mention) -> bool:
    """Whether more than a comma stands between two names: `Saat bertemu jurnalis Budi, Rudi pulang` lists none."""
    return sentence.lower[one.last : other.first] != [","] or is_plural(sentence, max(0, one.first - 2))


def _are_listed(sentence: RoleSentence, one: Mention, other: Mention) -> bool:
    between = sentence.lower[one.last : other.first]
    if between and between[0] == "(" and ")" in between:
        between = between[between.index(")") + 1 :]
    honorifics = lexicons().honorifics
    return 0 < len(between) < 5 and all(w in (",", "dan", "serta", "&", "/", ".") or w in honorifics for w in between)


def _shared(
    sentence: RoleSentence, mention: Mention, spans: Sequence[tuple[int, int]], others_have_roles: bool
) -> tuple[int, int] | None:
    """The role before a list that all of it share: `dua aktor, Budi dan Rudi`, `pemain seperti Budi dan Rudi`."""
    lower, roles = sentence.lower, role_lexicon()
    if spans:
        begin, end = spans[0]
        head = next((lower[n] for n in range(begin, end) if is_head(lower[n])), lower[begin])
        if is_plural(sentence, begin):
            return begin, end
        return None if others_have_roles or head in roles.offices or lower[begin] in roles.offices else (begin, end)
    stop = mention.first
    while stop > 0 and lower[stop - 1] in roles.listing:
        stop -= 1
    if stop in (0, mention.first):
        return None
    while stop > 1 and lower[stop - 1] in ("lainnya", "lain", "sebagai"):
        stop -= 1
    start = start_before(sentence, stop)
    first = first_head(sentence, start, stop)
    if first is not None and is_plural(sentence, first):
        return first, stop
    return None if lower[mention.first - 1] in (",", "di") else _told_before(sentence, stop)


def _told_before(sentence: RoleSentence, stop: int) -> tuple[int, int] | None:
    """The role of several with a clause between it and their names: `tiga pemain yang cedera, yakni Budi, ...`."""
    for begin in range(stop - 1, max(0, stop - _FARTHEST_LIST), -1):
        if begin in sentence.persons or sentence.lower[begin] in (".", ";", "”", "“"):
            return None
        if is_plural(sentence, begin) and opens_role(sentence.lower, begin):
            end = end_behind(sentence, begin)
            return (begin, end) if end and end <= stop else None
    return None


def _shared_behind(sentence: RoleSentence, last: int) -> tuple[int, int] | None:
    """The role behind a list that all of it share: `Budi dan Rudi, dua guru asal Luwu,`."""
    begin, _ = announced_role(sentence, last)
    if begin is None or not is_plural(sentence, begin):
        return None
    end = end_behind(sentence, begin)
    return (begin, end) if end else None
