"""The offices, ranks and occupations that the text gives persons, as it words them.

Before the name (`Bupati Garut Rudy`), behind it (`Rudy, bupati Garut,`), announced (`selaku`, `menjabat`), shared by a
list (`aktor Budi dan Rudi`), or apart from it (`kapten timnas itu`).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.adjacent_roles import FARTHEST, announced_role, roles_before, roles_behind
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_holders import bears_the_name, other_holder
from briefing_tui.actors.role_lexicon import is_head, opens_role, role_lexicon
from briefing_tui.actors.role_phrases import RoleSentence, end_behind, first_head, is_capital, is_verb, start_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.coreference import Cluster
    from briefing_tui.actors.mentions import Mention, TaggedText

_MARKS = ('"', "“", "”")
# No more wordings of one person's roles are compared with one another.
MOST_ROLES = 60


class Role(NamedTuple):
    """Words `first` to `end` of a sentence that give the person of a cluster a role."""

    sentence: int
    first: int
    end: int
    cluster: int


def roles_of(tagged: TaggedText, clusters: Sequence[Cluster]) -> list[tuple[str, ...]]:
    """For each cluster its roles in the order they come up, each once; none that is a shorter form of another."""
    reader = _Reader(tagged, clusters)
    by_cluster: list[list[Role]] = [[] for _ in clusters]
    for role in reader.read():
        by_cluster[role.cluster].append(role)
    return [tuple(_worded(tagged, roles)) for roles in by_cluster]


def _worded(tagged: TaggedText, roles: Sequence[Role]) -> list[str]:
    """The words of one person's roles; of two wordings of which one is part of the other the longer one."""
    texts: dict[str, str] = {}
    for role in roles:
        words = tagged.sentences[role.sentence]
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


class _Named(NamedTuple):
    """A mention of a person with the number of its cluster."""

    mention: Mention
    cluster: int


class _Reader:
    """Reads the roles of a text sentence by sentence."""

    def __init__(self, tagged: TaggedText, clusters: Sequence[Cluster]) -> None:
        self._by_sentence: dict[int, list[_Named]] = defaultdict(list)
        for number, cluster in enumerate(clusters):
            if cluster.kind == "person":
                for mention in cluster.mentions:
                    self._by_sentence[mention.sentence].append(_Named(mention, number))
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
        roles: list[Role] = []
        latest: tuple[int, int] | None = None  # the cluster of the person named last, and the sentence
        spoken_of: int | None = None  # the cluster of the person named last in what somebody says
        speaker: int | None = None  # the cluster of the person named last with a verb of saying
        for number, sentence in enumerate(self._sentences):
            named = sorted(self._by_sentence.get(number, ()), key=lambda each: each.mention.first)
            if named:
                roles += self._beside(number, sentence, named)
            holder = latest[0] if latest is not None and number - latest[1] <= _FARTHEST_SENTENCE else None
            spoken = self._spoken_words(number)
            in_speech = [each for each in named if each.mention.first in spoken]
            told_of = [each for each in named if each.mention.first not in spoken]
            pointed = _pointing_back(number, sentence, named, holder, speaker)
            # Nobody says `beliau` of himself: what is said points back to whom the speaker named.
            roles += [role for role, pronoun in pointed if pronoun not in spoken]
            if in_speech or (spoken and spoken_of is not None):
                roles += [
                    role
                    for role, pronoun in _pointing_back(number, sentence, in_speech, spoken_of, spoken_of)
                    if pronoun in spoken
                ]
            spoken_of = _topic(sentence, in_speech) if in_speech else spoken_of if spoken else None
            speaker = _speaker(sentence, told_of, speaker)
            if told_of:
                latest = _topic(sentence, told_of), number
        return roles

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
                self._in_quote = word.text == "“" or (word.text == '"' and not self._in_quote)
            elif self._in_quote:
                spoken.add(at)
        return spoken

    def _beside(self, number: int, sentence: RoleSentence, named: list[_Named]) -> list[Role]:
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
            shared = _shared(sentence, named[first].mention, before[first], any(before[first + 1 : last]))
            if shared is None:
                shared = _shared_behind(sentence, named[last - 1].mention.last)
            if shared is not None:
                roles += [Role(number, *shared, each.cluster) for each in named[first:last]]
            if last - first == 2:
                roles = _one_each(sentence, roles, named[first].cluster, named[first + 1].cluster)
        return roles


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


def _speaker(sentence: RoleSentence, named: Sequence[_Named], before: int | None) -> int | None:
    """The cluster of the person named last with a verb of saying; `before` where a sentence names none."""
    lower, speech = sentence.lower, lexicons().speech
    for each in reversed(named):
        first, last = each.mention.first, each.mention.last
        lead = lower[max(0, first - FARTHEST) : first]
        verb = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in speech), None)
        if last < len(lower) and lower[last] in speech:
            return each.cluster
        if verb is not None and all(word[0].isalnum() for word in lead[verb:]):
            return each.cluster
    return before


def _topic(sentence: RoleSentence, named: Sequence[_Named]) -> int:
    """The cluster of whom a sentence is about: the first one named who is no object behind a preposition."""
    oblique = lexicons().oblique
    subjects = [
        each for each in named if not (each.mention.first and sentence.lower[each.mention.first - 1] in oblique)
    ]
    return (subjects or named)[0].cluster


def _last_subject(sentence: RoleSentence, named: Sequence[_Named]) -> int:
    """The cluster of the last one named who is no object behind a preposition, or of the last one."""
    unsaid = lexicons().oblique | {"menurut"}
    subjects = [each for each in named if not (each.mention.first and sentence.lower[each.mention.first - 1] in unsaid)]
    return (subjects or named)[-1].cluster


# A role apart from its name may stand so many sentences behind it.
_FARTHEST_SENTENCE = 3


def _of_whom_it_is(sentence: RoleSentence, span: tuple[int, int]) -> tuple[int, int] | None:
    """The part of a role before a name that is the named one's; None where it only says whom somebody serves.

    So `pengacara terdakwa | Budi` and `cawapres pendamping | Budi`; and what somebody else becomes: of `menjadi juru
    bicara Presiden Budi` only `Presiden` is left.
    """
    begin, end = span
    lower, roles = sentence.lower, role_lexicon()
    if lower[begin] in roles.voices and lower[end - 1] in roles.clients:
        return None
    if lower[end - 1] in roles.relations or _says_nothing(sentence, begin, end):
        return None
    if begin and lower[begin - 1] in ("menjadi", "jadi"):
        inner = next((n for n in range(begin + 1, end) if lower[n] in roles.offices and is_capital(sentence, n)), None)
        outer = lower[begin] in roles.offices and is_capital(sentence, begin)
        return span if outer else None if inner is None else (inner, end)
    return span


def _lists(sentence: RoleSentence, named: Sequence[_Named]) -> list[tuple[int, int]]:
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
    return sentence.lower[one.last : other.first] != [","] or _is_plural(sentence, max(0, one.first - 2))


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
        if _is_plural(sentence, begin):
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
    return (first, stop) if first is not None and _is_plural(sentence, first) else None


def _is_plural(sentence: RoleSentence, begin: int) -> bool:
    """Whether the words before a role say that several hold it: `dua`, `sejumlah`, `para`."""
    plurals = role_lexicon().plurals
    return any(word in plurals for word in sentence.lower[max(0, begin - 2) : begin])


def _shared_behind(sentence: RoleSentence, last: int) -> tuple[int, int] | None:
    """The role behind a list that all of it share: `Budi dan Rudi, dua guru asal Luwu,`."""
    begin, _ = announced_role(sentence, last)
    if begin is None or not _is_plural(sentence, begin):
        return None
    end = end_behind(sentence, begin)
    return (begin, end) if end else None


def _is_pointed_at(sentence: RoleSentence, end: int) -> bool:
    """Whether `itu` and the like stand behind a role, or behind the clause with `yang` that follows it."""
    lower, pointing = sentence.lower, role_lexicon().pointing
    if lower[end + 1 : end + 2] == ["periode"]:  # `Mantan bupati dua periode ini`
        end += 2
    if end < len(lower) and lower[end] == "yang":
        for at in range(end + 1, min(len(lower), end + FARTHEST)):
            if not lower[at][0].isalnum():
                return False
            if lower[at] in pointing:
                return True
    return end < len(lower) and lower[end] in pointing


def _begins_phrase(sentence: RoleSentence, at: int) -> bool:
    """Whether a noun phrase in the singular begins at a word: behind a mark, a verb, a preposition or the like."""
    if at == 0:
        return True
    before, roles, lexicon = sentence.lower[at - 1], role_lexicon(), lexicons()
    if _is_plural(sentence, at):
        return False
    return (
        not before[0].isalnum()
        or before in roles.stops
        or before in roles.openings
        or before in lexicon.speech
        or before in lexicon.auxiliaries
        or before in lexicon.oblique
        or before in ("dan", "sang", "si")
        or is_verb(before)
        or (is_capital(sentence, at) and not is_capital(sentence, at - 1))
    )


def _says_nothing(sentence: RoleSentence, begin: int, end: int) -> bool:
    """Whether words that point back give nobody a role: `tokoh itu`; `wakil Ukraina itu`, which is a club."""
    low = sentence.lower[begin]
    return (end == begin + 1 and low in role_lexicon().empty_heads) or (low == "wakil" and begin + 1 in sentence.places)


def _pointing_back(
    number: int, sentence: RoleSentence, named: Sequence[_Named], holder: int | None, speaker: int | None
) -> list[tuple[Role, int | None]]:
    """The roles apart from their holder, who was named before: `kapten timnas itu`, `Ia menjabat ketua panitia`.

    Each with the place of the pronoun that stands for the holder; None where there is none. Behind a verb of saying
    the holder is the `speaker`: `tegas mantan pelatih itu`.
    """
    lower, roles = sentence.lower, role_lexicon()
    pointed: list[tuple[Role, int | None]] = []
    if roles.pointing.isdisjoint(lower) and roles.pronouns.isdisjoint(lower):
        return pointed
    at = 0
    while at < len(lower):
        begin = end = pronoun = None
        if at in sentence.persons:
            at += 1
            continue
        if opens_role(lower, at):
            begin, end = at, end_behind(sentence, at)
            points = end is not None and _is_pointed_at(sentence, end) and _begins_phrase(sentence, at)
            if end is None or not points or _says_nothing(sentence, at, end):
                begin = None
        elif lower[at] in roles.pronouns and at + 1 < len(lower):
            pronoun = at
            begin, bare = announced_role(sentence, at + 1)
            end = end_behind(sentence, begin) if begin is not None and not bare else None
        if begin is not None and end is not None and end > begin:
            before = [each for each in named if each.mention.last <= at]
            speaks = begin > 0 and lower[begin - 1] in lexicons().speech and speaker is not None
            who = _last_subject(sentence, before) if before else speaker if speaks else holder
            if who is not None:
                pointed.append((Role(number, begin, end, who), pronoun))
        at = max(at + 1, end or 0)
    return pointed
