"""The offices, ranks and occupations that the text gives persons, as it words them.

Before the name (`Bupati Garut Rudy`), behind it (`Rudy, bupati Garut,`), announced (`selaku`, `menjabat`), shared by a
list (`aktor Budi dan Rudi`), or apart from it (`kapten timnas itu`).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_tui.actors.role_lexicon import is_head, is_possessed, role_lexicon
from briefing_tui.actors.roles.anaphora import (
    group_pointed_at,
    may_point_back,
    own_roles,
    pointing_back,
)
from briefing_tui.actors.roles.antecedents import countries_in, head_word
from briefing_tui.actors.roles.beside_names import roles_beside
from briefing_tui.actors.roles.discourse import (
    Discourse,
    Named,
    Role,
    goes_on_about_one,
    is_said_by_speaker,
    speaker_of,
    topic_of,
)
from briefing_tui.actors.roles.lists import carried_role, one_each
from briefing_tui.actors.roles.office_forms import KnownOffices
from briefing_tui.actors.roles.phrases import RoleSentence
from briefing_tui.actors.roles.spoken_words import spoken_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.coreference.clusters import Cluster
    from briefing_tui.actors.mentions import TaggedText

# A role apart from its name may stand so many sentences behind it.
_FARTHEST_SENTENCE = 8
_PAIR = 2  # words of `kuasa hukum`
# So many groups of persons are pointed at in a sentence at most: `kedua pebalap itu`.
_MOST_GROUPS = 8
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

    A lone word with `-nya` is none where it may be one of many: `anggotanya, Budi, ...` does not say whose they are.
    """
    texts: dict[str, str] = {}
    for role in roles:
        words = tagged.sentences[role.sentence]
        if role.end - role.first == 1 and _is_of_any(tagged.lower[role.sentence], role.first):
            continue
        text = tagged.text[words[role.first].start : words[role.end - 1].end].strip(" ,")
        last = tagged.lower[role.sentence][role.end - 1]
        is_pair = role.end - role.first == _PAIR and tagged.lower[role.sentence][role.first] in role_lexicon().voices
        if is_possessed(last) and (is_head(last) or is_pair):
            text = text.removesuffix("nya")  # `kuasa hukum|nya`
        opening, _, rest = text.partition(" ")
        if role.first == 0 and opening.isupper() and len(opening) > len("CEO") and rest and not rest.isupper():
            text = f"{opening.capitalize()} {rest}"  # `PENELITI Pusat Kajian Hukum`, as some outlets open a story
        texts.setdefault(" ".join(text.casefold().split()), text)
        if len(texts) == MOST_ROLES:
            break
    padded = [f" {folded} " for folded in texts]
    return [
        text
        for folded, text in texts.items()
        if not any(f" {folded} " in other for other in padded if other.strip() != folded)
    ]


def _is_of_any(lower: Sequence[str], at: int) -> bool:
    """Whether a lone word with `-nya` leaves open whose it is: `anggotanya, Budi`, but not `pengacaranya, Budi`."""
    if not is_possessed(lower[at]):
        return False
    roles, bare = role_lexicon(), lower[at].removesuffix("nya")
    is_one = (bare in roles.voices or bare in roles.offices) and bare not in roles.deputies
    return not is_one or (at > 0 and (lower[at - 1] in roles.plurals or lower[at - 1].isdigit()))


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
            roles_beside(number, sentence, named) if named else []
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
            roles += [
                role
                for role in self._pointing_back(number, in_speech, told)
                if not self._known_offices.is_of_another(sentence.lower[role.first : role.end], role.cluster)
            ]
            roles += self._of_groups(number)
            roles += self._carried(number)
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

    def _carried(self, number: int) -> list[Role]:
        """The roles that the sentence before gives those whom this one names."""
        if not number or not self._named[number]:
            return []
        carried = carried_role(self._sentences[number - 1], self._sentences[number], self._named[number])
        return [Role(number - 1, *carried[0], each.cluster) for each in carried[1]] if carried is not None else []

    def _of_groups(self, number: int) -> list[Role]:
        """The roles of a sentence that so many persons share who were named before, alone in the same sentence.

        Of several groups the one of whom such a role is known, or the last.
        """
        roles = []
        for begin, end, size in group_pointed_at(self._sentences[number])[:_MOST_GROUPS]:
            groups: list[list[int]] = []
            for before in range(number, max(-1, number - _FARTHEST_SENTENCE - 1), -1):
                named = [each for each in self._named[before] if before < number or each.mention.last <= begin]
                group = dict.fromkeys(each.cluster for each in named)
                if len(group) == size:
                    groups.append(list(group))
            head = head_word(self._sentences[number].lower[begin:end])
            known = (group for group in groups if any(head in self._heads[who] for who in group))
            held = [Role(number, begin, end, who) for who in next(known, groups[0] if groups else [])]
            roles += (
                one_each(self._sentences[number], held, held[0].cluster, held[1].cluster) if len(held) == 2 else held
            )
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
