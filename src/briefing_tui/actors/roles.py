"""The offices, ranks and occupations that the text gives persons, as it words them.

Before the name (`Bupati Garut Rudy`), behind it (`Rudy, bupati Garut,`), announced (`selaku`, `menjabat`), shared by a
list (`aktor Budi dan Rudi`), or apart from it (`kapten timnas itu`).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_tui.actors.adjacent_roles import roles_before
from briefing_tui.actors.announced_roles import LONGEST_OPENING
from briefing_tui.actors.apposed_roles import roles_behind
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.office_forms import KnownOffices
from briefing_tui.actors.role_anaphora import (
    group_pointed_at,
    may_point_back,
    own_roles,
    pointing_back,
    says_nothing,
)
from briefing_tui.actors.role_antecedents import countries_in, head_word
from briefing_tui.actors.role_discourse import (
    Discourse,
    Named,
    Role,
    goes_on_about_one,
    is_said_by_speaker,
    speaker_of,
    topic_of,
)
from briefing_tui.actors.role_holders import bears_the_name, other_holder
from briefing_tui.actors.role_lexicon import is_head, is_possessed, role_lexicon
from briefing_tui.actors.role_lists import counted_role, lists_of_persons, one_each, shared_roles
from briefing_tui.actors.role_phrases import RoleSentence, is_capital
from briefing_tui.actors.spoken_words import spoken_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.coreference import Cluster
    from briefing_tui.actors.mentions import Mention, TaggedText

# So many persons may share a role; longer lists are rolls (who plays, who was there), which present nobody as anything.
LONGEST_LIST = 6
# A role apart from its name may stand so many sentences behind it.
_FARTHEST_SENTENCE = 8
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
        last = tagged.lower[role.sentence][role.end - 1]
        if is_possessed(last) and is_head(last):
            text = text.removesuffix("nya")
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
        self._named = _persons_by_sentence(tagged, clusters)
        places: dict[int, set[int]] = defaultdict(set)
        for mention in tagged.mentions:
            if mention.kind == "place":
                places[mention.sentence].update(range(mention.first, mention.last))
        self._sentences = [
            RoleSentence(words, lower, _words_of(self._named[number]), places[number])
            for number, (words, lower) in enumerate(zip(tagged.sentences, tagged.lower, strict=True))
        ]
        self._spoken = spoken_words(tagged)
        self._beside = [
            _beside(number, sentence, named) if named else []
            for number, (sentence, named) in enumerate(zip(self._sentences, self._named, strict=True))
        ]
        self._strangers = [_strangers(*of) for of in zip(self._sentences, self._beside, strict=True)]
        self._heads, self._countries, offices = self._of_offices()
        self._known_offices = KnownOffices(offices)
        self._squads = _of_squads(tagged, self._named)

    def read(self) -> list[Role]:
        """All roles, in text order by sentence."""
        roles: list[Role] = []
        told = _Told()
        roles += self._squads
        for number, sentence in enumerate(self._sentences):
            spoken = self._spoken[number]
            in_speech = [each for each in self._named[number] if each.mention.first in spoken]
            in_report = [each for each in self._named[number] if each.mention.first not in spoken]
            roles += self._beside[number]
            roles += self._pointing_back(number, in_speech, told)
            roles += self._of_groups(number)
            roles += [Role(number, *span_and_holder) for span_and_holder in self._known_offices.named_again(sentence)]
            told.note(number, sentence, in_speech, in_report, is_spoken=bool(spoken))
            if told.speaker is not None and spoken:
                roles += [Role(number, *span, told.speaker) for span in own_roles(sentence, spoken)]
        return roles

    def _pointing_back(self, number: int, in_speech: Sequence[Named], told: _Told) -> list[Role]:
        """The roles of a sentence apart from their holder; `in_speech` are the persons named in what it quotes."""
        sentence, spoken = self._sentences[number], self._spoken[number]
        if not may_point_back(sentence):
            return []
        near = range(number, max(-1, number - _FARTHEST_SENTENCE - 1), -1)
        recent = list(dict.fromkeys(each.cluster for n in near[1:] for each in reversed(self._named[n])))
        points = not role_lexicon().pointing.isdisjoint(sentence.lower)
        strangers = set[str]().union(*(self._strangers[n] for n in near)) if points else set[str]()
        reported = Discourse(told.topic_near(number), told.speaker, recent, self._heads, self._countries, strangers)
        pointed = pointing_back(number, sentence, self._named[number], reported)
        # Nobody says `beliau` of himself: what is said points back to whom the speaker named.
        roles = [role for role, pronoun in pointed if pronoun not in spoken]
        if in_speech or (spoken and told.topic_in_speech is not None):
            said = Discourse(told.topic_in_speech, told.topic_in_speech)
            pointed = pointing_back(number, sentence, in_speech, said)
            roles += [role for role, pronoun in pointed if pronoun in spoken]
        return roles

    def _of_groups(self, number: int) -> list[Role]:
        """The roles of a sentence that so many persons share who were named before, alone in the same sentence.

        Of several groups the one of whom such a role is known, or the last.
        """
        roles = []
        for begin, end, size in group_pointed_at(self._sentences[number]):
            groups: list[list[int]] = []
            for before in range(number, max(-1, number - _FARTHEST_SENTENCE - 1), -1):
                named = [each for each in self._named[before] if before < number or each.mention.last <= begin]
                group = dict.fromkeys(each.cluster for each in named)
                if len(group) == size:
                    groups.append(list(group))
            head = head_word(self._sentences[number].lower[begin:end])
            known = (group for group in groups if any(head in self._heads[who] for who in group))
            roles += [Role(number, begin, end, who) for who in next(known, groups[0] if groups else [])]
        return roles

    def _of_offices(
        self,
    ) -> tuple[dict[int, set[str]], dict[tuple[int, str], frozenset[str]], dict[int, dict[tuple[str, ...], None]]]:
        """For each cluster the words of office and occupation in the roles beside its names, and these roles.

        Between them the countries that the roles of a cluster with such a word name.
        """
        heads: dict[int, set[str]] = defaultdict(set)
        countries: dict[tuple[int, str], frozenset[str]] = defaultdict(frozenset)
        offices: dict[int, dict[tuple[str, ...], None]] = defaultdict(dict)
        for role in itertools.chain.from_iterable(self._beside):
            sentence = self._sentences[role.sentence]
            words = sentence.lower[role.first : role.end]
            if role_lexicon().former.isdisjoint(words):
                head = head_word(words)
                heads[role.cluster].add(head)
                if any(at in sentence.places for at in range(role.first, role.end)):
                    countries[role.cluster, head] |= countries_in(sentence, role.first, role.end)
            if len(offices[role.cluster]) < MOST_ROLES:
                offices[role.cluster][tuple(words)] = None
        return heads, countries, offices


@dataclass
class _Told:
    """Of whom the sentences so far have told, as clusters."""

    topic: int | None = None  # whom the last sentence that named anybody was about
    topic_sentence: int = 0
    topic_in_speech: int | None = None  # the same of what somebody says, while the quotation lasts
    speaker: int | None = None  # the person named last with a verb of saying

    def topic_near(self, number: int) -> int | None:
        """The topic where a sentence is not too far behind the one that named it."""
        return self.topic if number - self.topic_sentence <= _FARTHEST_SENTENCE else None

    def note(
        self, number: int, sentence: RoleSentence, in_speech: list[Named], in_report: list[Named], *, is_spoken: bool
    ) -> None:
        """Take in a sentence with the persons it names inside and outside quotation marks."""
        if in_speech:
            self.topic_in_speech = topic_of(sentence, in_speech)
        elif not is_spoken:
            self.topic_in_speech = None
        self.speaker = speaker_of(sentence, in_report, self.speaker)
        if in_report and not (self.topic is not None and goes_on_about_one(sentence, in_report[0].mention.first)):
            self.topic, self.topic_sentence = topic_of(sentence, in_report), number
        elif is_spoken and self.speaker is not None and is_said_by_speaker(sentence):
            self.topic, self.topic_sentence = self.speaker, number


def _persons_by_sentence(tagged: TaggedText, clusters: Sequence[Cluster]) -> list[list[Named]]:
    """The mentions of persons in each sentence, in text order."""
    by_sentence: list[list[Named]] = [[] for _ in tagged.sentences]
    for number, cluster in enumerate(clusters):
        if cluster.kind == "person":
            for mention in cluster.mentions:
                by_sentence[mention.sentence].append(Named(mention, number))
    for named in by_sentence:
        named.sort(key=lambda each: each.mention.first)
    return by_sentence


def _of_squads(tagged: TaggedText, named: Sequence[Sequence[Named]]) -> list[Role]:
    """The positions of those who are listed under them."""
    roles = []
    for squad in tagged.squads:
        for name in squad.names:
            holders = (each.cluster for each in named[name.sentence] if name.first <= each.mention.first < name.end)
            roles += [Role(*squad.heading, who) for who in holders]
    return roles


def _words_of(named: Sequence[Named]) -> set[int]:
    """The places of the words of names."""
    return {n for each in named for n in range(each.mention.first, each.mention.last)}


def _beside(number: int, sentence: RoleSentence, named: Sequence[Named]) -> list[Role]:
    """The roles that stand beside the names of a sentence, shared where the names make a list."""
    mentions = [each.mention for each in named]
    before = [roles_before(sentence, mention.first, mention.last) for mention in mentions]
    roles: list[Role] = []
    for at, (mention, cluster) in enumerate(named):
        office = next((n for n, span in enumerate(before[at]) if span[1] == mention.first), 0)
        holder = other_holder(sentence, mentions, at, before[at][office]) if before[at] else None
        if holder is not None:
            holder_name, end = holder
            who = named[holder_name].cluster
            roles += [Role(number, *span, who) for span in before[at][:office]]
            roles.append(Role(number, before[at][office][0], end, who))
            before[at] = []
        else:
            before[at] = _own(sentence, mention, before[at])
        behind = roles_behind(sentence, mention.last)
        if behind and at + 1 < len(named) and behind[0] in before[at + 1] and _is_of_kin(sentence, mention, before[at]):
            behind = []
        roles += [Role(number, *span, cluster) for span in (*before[at], *behind)]
        if at and behind and sentence.lower[mention.first - 1] in role_lexicon().succeeding:
            roles += [Role(number, *span, named[at - 1].cluster) for span in behind]
    for first, last in lists_of_persons(sentence, named):
        if last - first > LONGEST_LIST:
            continue
        listed = named[first:last]
        offices = [_offices(sentence, spans) for spans in before[first:last]]
        shared = shared_roles(sentence, listed, offices[0], others_have_roles=any(offices[1:]))
        roles += [Role(number, *span, each.cluster) for span in shared for each in listed]
        if len(listed) == 2:
            roles = one_each(sentence, roles, listed[0].cluster, listed[1].cluster)
    counted = counted_role(sentence, named) if len(named) > 1 else None
    if counted is not None:
        roles += [Role(number, *counted[0], each.cluster) for each in counted[1]]
    return roles


def _is_of_kin(sentence: RoleSentence, mention: Mention, before: Sequence[tuple[int, int]]) -> bool:
    """Whether somebody is named as another one's kin: `Putra bungsu Presiden | Budi yang juga ketua partai, Ani,`."""
    start = before[0][0] if before else mention.first
    return not role_lexicon().kin.isdisjoint(sentence.lower[max(0, start - 3) : start])


def _offices(sentence: RoleSentence, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The roles before a name that are no rank: `anggota polisi Aipda Budi dan Bripka Rudi` are of one kind."""
    ranks = lexicons().ranks
    return [
        (begin, end)
        for begin, end in spans
        if not all(low in ranks or low in ".()" for low in sentence.lower[begin:end])
    ]


def _own(sentence: RoleSentence, mention: Mention, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The roles before a name that are the named one's."""
    if not spans or bears_the_name(sentence, mention.first) or _is_of_many(sentence, mention, spans[0]):
        return []
    own = _of_whom_it_is(sentence, spans[0])
    return [own, *spans[1:]] if own is not None else []


def _is_of_many(sentence: RoleSentence, mention: Mention, span: tuple[int, int]) -> bool:
    """Whether a role is that of a group that ends an adverbial before a name: `Kepada para jurnalis, | Budi ...`."""
    begin, end = span
    behind = sentence.lower[mention.last : mention.last + 1]
    is_alone = behind not in ([","], ["dan"], ["serta"], ["("], ["/"])
    return (
        is_alone
        and sentence.lower[end : mention.first] == [","]
        and sentence.lower[max(0, begin - 1) : begin] == ["para"]
    )


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


def _of_whom_it_is(sentence: RoleSentence, span: tuple[int, int]) -> tuple[int, int] | None:
    """The part of a role before a name that is the named one's; None where it only says whom somebody serves.

    So `pengacara terdakwa | Budi` and `cawapres pendamping | Budi`; and what somebody else becomes: of `menjadi juru
    bicara Presiden Budi` only `Presiden` is left.
    """
    begin, end = span
    lower, roles = sentence.lower, role_lexicon()
    beside = end in sentence.persons  # `koordinator aksi, | Budi` goes with no action of Budi's
    if beside and lower[begin] in roles.voices and lower[end - 1] in roles.clients:
        return None
    is_substitute = end - begin == 2 and lower[begin] in roles.substitutes  # `pemain pengganti | Budi`
    titled = is_capital(sentence, begin) and is_capital(sentence, end - 1)  # `Sekretaris Kabinet | Budi`
    relates = lower[end - 1] in roles.relations and not (is_substitute or titled)
    serves = beside and (relates or lower[end - 1] in roles.serving)
    if serves or says_nothing(sentence, begin, end):
        return None
    opens = begin <= LONGEST_OPENING and lower[end : end + 1] == [","]  # `Setelah menjadi menteri, | Budi`
    if begin and lower[begin - 1] in roles.becoming and not opens:
        inner = next((n for n in range(begin + 1, end) if lower[n] in roles.offices and is_capital(sentence, n)), None)
        outer = lower[begin] in roles.offices and is_capital(sentence, begin)
        return span if outer else None if inner is None else (inner, end)
    return span
