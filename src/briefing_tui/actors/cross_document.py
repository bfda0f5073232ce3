"""The actors of several stories brought together: each once, with the stories they appear in.

Every form of a name is judged by what the stories say of it: it is another form of the actor that the stories which
spell it out say it is. The public knows some by other names (`public_names.py`). A form that may mean several stays
apart, and so do relatives (`Iriana Joko Widodo`), units (`Humas Polri`) and youth teams.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_matching import (
    bare_organization,
    core,
    is_known_region,
    one_slip_apart,
    same_organization,
    same_person,
    same_place,
    within,
    words_of,
)
from briefing_tui.actors.public_names import name_words, public_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_tui.briefing import Actor, ActorKind

# So many stories must spell a single word out, all in the same way, before it stands for that actor elsewhere.
_STORIES_FOR_A_WORD = 3
_STORIES_FOR_A_CLUB = 2
# Of the stories that spell a form out, so many must agree.
_AGREEMENT = 0.9
_SLIP_LENGTH = 5
_ROLE_WORD = 3
# A word in more names than this tells nothing, and comparing all of them would take the square of their number.
_CROWD = 400
# Whoever stands in more stories than this, and this share of all, is company to anybody.
_RARE, _RARE_SHARE = 5, 0.02


# Between a local body and its region: `DPRD Kota Surabaya`.
_LEVELS = ((), ("kota",), ("kabupaten",), ("provinsi",))
_COUNTRY = ("indonesia",)


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor in one story: the story's index, the actor's id there, how often it is named there."""

    story: int
    actor: str
    mentions: int


@dataclass(frozen=True, slots=True)
class DossierActor:
    """One actor across stories: the commonest name, every role and alias once, and the appearances in story order."""

    name: str
    kind: ActorKind
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    appearances: tuple[Appearance, ...]


class SharedName(NamedTuple):
    """A name as stories may share it: its kind and its case-folded words."""

    kind: ActorKind
    words: tuple[str, ...]


def merge_actors(stories: Sequence[Sequence[Actor]]) -> tuple[DossierActor, ...]:
    """The actors of all stories, those in the most stories first, then the most named, then by name.

    Two stories' actors of one kind are one where their names are the same, where the word lists or the list of public
    names know them as one, where the stories that spell a form out agree on whose it is, or where one name of at least
    two words is a short form of the other and of no third. A surname alone joins nobody.
    """
    identity = _Identity(stories)
    members: dict[SharedName, list[tuple[int, Actor]]] = defaultdict(list)
    for number, actors in enumerate(stories):
        region = _region_of(actors)
        for actor in actors:
            form = SharedName(actor.kind, words_of(actor.name))
            if _is_bare_local_body(form):
                members[identity.of_local_body(form, region or (str(number),))].append((number, actor))
            else:
                members[identity.of(form)].append((number, actor))
    merged = [_dossier_actor(together) for together in members.values()]
    return tuple(sorted(merged, key=lambda a: (-len(a.appearances), -sum(p.mentions for p in a.appearances), a.name)))


class _Identity:
    """Which forms are one, found the surest evidence first; later evidence sees what was joined before."""

    def __init__(self, stories: Sequence[Sequence[Actor]]) -> None:
        self._parents: dict[SharedName, SharedName] = {}
        self._stories: dict[SharedName, set[int]] = defaultdict(set)
        self._abbreviations: set[SharedName] = set()
        self._hyphened: set[SharedName] = set()
        self._roles: dict[SharedName, set[str]] = defaultdict(set)
        self._company: list[set[SharedName]] = []
        for number, actors in enumerate(stories):
            self._company.append({SharedName(actor.kind, words_of(actor.name)) for actor in actors})
            for actor in actors:
                form = SharedName(actor.kind, words_of(actor.name))
                self._stories[form].add(number)
                self._roles[form] |= {word for role in actor.roles for word in words_of(role) if len(word) > _ROLE_WORD}
                if "-" in actor.name:
                    self._hyphened.add(form)
                if actor.name.isupper() and len(form.words) == 1:
                    self._abbreviations.add(form)
        self._forms = sorted(form for form in self._stories if form.words)
        self._by_word: dict[tuple[ActorKind, str], list[SharedName]] = defaultdict(list)
        for form in self._forms:
            for word in dict.fromkeys(form.words):
                self._by_word[form.kind, word].append(form)
        self._join_by_lists()
        self._join_by_frames()
        self._join_by_evidence(stories)
        self._join_short_forms()

    def of(self, form: SharedName) -> SharedName:
        """The form that stands for all forms of the same actor."""
        root = form
        while (parent := self._parents.get(root, root)) != root:
            root = parent
        while form != root:
            self._parents[form], form = root, self._parents.get(form, root)
        return root

    def of_local_body(self, form: SharedName, region: tuple[str, ...]) -> SharedName:
        """Which `DPRD` the one of a region is: that which a story names whole, else that of the region's stories."""
        (word,) = form.words
        whole = (SharedName(form.kind, (word, *level, *region)) for level in _LEVELS)
        return next((self.of(name) for name in whole if name in self._stories), SharedName(form.kind, (word, *region)))

    def _join(self, forms: Iterable[SharedName]) -> None:
        roots = list(dict.fromkeys(self.of(form) for form in forms))
        for root in roots[1:]:
            self._parents[root] = roots[0]
            self._stories[roots[0]] = self._stories[roots[0]] | self._stories[root]

    def _join_by_lists(self) -> None:
        """Join what the list of public names and the word lists know as one."""
        for kind, names in public_names().lines:
            listed = (SharedName(kind, words_of(name)) for name in names)
            self._join(form for form in listed if form in self._stories)
        numbered: dict[tuple[ActorKind, int], list[SharedName]] = defaultdict(list)
        for form in self._forms:
            number = _known_number(form)
            if number is not None:
                numbered[form.kind, number].append(form)
        for forms in numbered.values():
            if not any(len(form.words) == 1 and form.words[0] in name_words().local_bodies for form in forms):
                self._join(forms)

    def _join_by_frames(self) -> None:
        """Join names that differ but by what widens them: `PT`, `RI`, `Provinsi`; a town and its regency are two."""
        framed: dict[tuple[ActorKind, tuple[str, ...], str], list[SharedName]] = defaultdict(list)
        units: dict[tuple[str, ...], set[str]] = defaultdict(set)
        places = [form for form in self._forms if form.kind == "place"]
        for form in places:
            if form.words[0] in lexicons().municipalities:
                units[_bare(form)].add(lexicons().municipalities[form.words[0]])
        for form in places:
            bare = _bare(form)
            framed[form.kind, bare, _unit_meant(form, bare, units[bare])].append(form)
        for form in self._forms:
            bare = _bare(form)
            is_local = len(bare) == 1 and bare[0] in name_words().local_bodies
            if form.kind == "organization" and not is_local and form.words[0] != "kantor":
                framed[form.kind, bare, ""].append(form)
        for forms in framed.values():
            self._join(forms)

    def _join_by_evidence(self, stories: Sequence[Sequence[Actor]]) -> None:
        """Give each form to the actor whom the stories that spell it out agree on."""
        owners: dict[SharedName, dict[SharedName, set[int]]] = defaultdict(lambda: defaultdict(set))
        for number, actors in enumerate(stories):
            for actor in actors:
                name = SharedName(actor.kind, words_of(actor.name))
                for alias in dict.fromkeys(words_of(alias) for alias in actor.aliases):
                    form = SharedName(actor.kind, alias)
                    if alias and name.words and alias != name.words and form in self._stories:
                        owners[form][name].add(number)
        for form in sorted(owners, key=lambda f: (-len(f.words), f)):
            votes: Counter[SharedName] = Counter()
            names: dict[SharedName, SharedName] = {}
            for name, tellers in owners[form].items():
                root = self.of(name)
                votes[root] += len(tellers)
                if root not in names or len(name.words) > len(names[root].words):
                    names[root] = name
            root, most = votes.most_common(1)[0]
            if root == self.of(form) or most < _AGREEMENT * votes.total() or self._apart(form, names[root]):
                continue
            if self._belongs(form, names[root], most, is_agreed=len(votes) == 1):
                self._join((names[root], form))

    def _belongs(self, form: SharedName, name: SharedName, tellers: int, *, is_agreed: bool) -> bool:
        """Whether a form, standing alone in other stories, is the actor that `tellers` stories say it is."""
        if form.kind == "person":
            if len(form.words) == 1:
                return is_agreed and tellers >= _STORIES_FOR_A_WORD
            is_other = _is_relative(form.words, name.words) or self._is_pair(form, name)
            return not is_other and (tellers > 1 or self._share_context(form, name))
        if _is_unit(form.words, name.words) or any(word in name_words().local_bodies for word in form.words[:1]):
            return False
        if form.kind == "organization" and _known_number(form) is not None:
            return False
        if len(form.words) == 1 and within(form.words, name.words):
            return is_agreed and tellers >= _STORIES_FOR_A_CLUB and form.kind == "organization"
        return form in self._abbreviations or (
            form.kind == "organization" and same_organization(form.words, name.words)
        )

    def _join_short_forms(self) -> None:
        """Join a name of two words and more to the one longer name it is a short form, or a slip of the pen, of."""
        for form in sorted(self._forms, key=lambda f: (-len(f.words), f)):
            if len(form.words) < 2:
                continue
            lists = (self._by_word[form.kind, word] for word in form.words)
            near = dict.fromkeys(other for forms in lists if len(forms) <= _CROWD for other in forms)
            longer = [other for other in near if other != form and self._is_short_form(form, other)]
            roots = {self.of(other) for other in longer}
            if (
                len(roots) == 1
                and self.of(form) not in roots
                and not self._apart(form, longer[0])
                and (form.kind != "person" or any(self._share_context(form, other) for other in longer))
            ):
                self._join((longer[0], form))

    def _is_short_form(self, form: SharedName, other: SharedName) -> bool:
        if form.kind == "place":
            return (
                len(form.words) < len(other.words)
                and (other.words[0] == form.words[0] or other.words[0] in name_words().droppable_place_heads)
                and same_place(form.words, other.words)
            )
        if form.kind == "organization":
            return False
        if len(form.words) == len(other.words):
            return self._is_slip(form, other)
        return (
            len(form.words) < len(other.words)
            and same_person(form.words, other.words)
            and not _is_relative(form.words, other.words)
            and not self._is_pair(form, other)
        )

    def _is_pair(self, form: SharedName, other: SharedName) -> bool:
        """Whether the longer name is two people's: `Anies Baswedan-Muhaimin Iskandar`."""
        tail = other.words[len(form.words) :]
        if other.words[: len(form.words)] != form.words or not tail:
            return False
        return other in self._hyphened or (len(tail) > 1 and SharedName("person", tail) in self._stories)

    def _share_context(self, form: SharedName, other: SharedName) -> bool:
        """Whether two names have a word of their roles, or somebody rarely told of, in common."""
        one, another = self.of(form), self.of(other)
        if self._roles[form] & self._roles[other]:
            return True
        rare = max(_RARE, int(_RARE_SHARE * len(self._company)))
        around = [
            {self.of(near) for story in self._stories[root] for near in self._company[story]} for root in (one, another)
        ]
        return any(len(self._stories[near]) <= rare for near in around[0] & around[1] - {one, another})

    def _is_slip(self, form: SharedName, other: SharedName) -> bool:
        """Whether a rarer spelling differs by one letter inside a long word from a commoner one."""
        pairs = [(a, b) for a, b in zip(form.words, other.words, strict=True) if a != b]
        if len(pairs) != 1 or len(self._stories[form]) >= len(self._stories[other]):
            return False
        (a, b), *_ = pairs
        return min(len(a), len(b)) >= _SLIP_LENGTH and a[0] == b[0] and one_slip_apart(a, b)

    def _apart(self, form: SharedName, other: SharedName) -> bool:
        """Whether one story tells of both as of two."""
        return bool(self._stories[self.of(form)] & self._stories[self.of(other)])


@cache
def _known_words() -> dict[tuple[str, ...], int]:
    return {words_of(form): number for form, number in reversed(lexicons().same.items())}


def _known_number(form: SharedName) -> int | None:
    """The number of the place or organization that the word lists join this name to, whatever marks stand in it."""
    return _known_words().get(form.words) if form.kind != "person" else None


def _is_bare_local_body(form: SharedName) -> bool:
    """Whether a name is that of a body which each town and province has, without the town: `DPRD`."""
    return form.kind == "organization" and len(form.words) == 1 and form.words[0] in name_words().bodies_of_regions


def _region_of(actors: Sequence[Actor]) -> tuple[str, ...]:
    """The region that a story names most; none where it names no region."""
    regions = [actor for actor in actors if actor.kind == "place" and is_known_region(actor.name)]
    regions = [actor for actor in regions if words_of(actor.name) != _COUNTRY]
    most = max(regions, key=lambda actor: len(actor.mentions), default=None)
    return core(words_of(most.name), lexicons().place_frame) if most else ()


def _bare(form: SharedName) -> tuple[str, ...]:
    if form.kind == "organization":
        return bare_organization(form.words)
    bare = core(form.words, lexicons().place_frame)
    return form.words if len(bare) == 1 and bare[0] in name_words().kinds_of_place else bare


def _is_relative(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the longer name is another person's who bears the whole shorter one behind a given name of their own."""
    if long[0] == short[0] or ((len(long[0]) == 1 or len(short[0]) == 1) and long[0][0] == short[0][0]):
        return False
    ahead = long[: next((at for at, word in enumerate(long) if word == short[0]), len(long))]
    return not all(word in name_words().dropped_given_names or len(word) == 1 for word in ahead)


def _unit_meant(form: SharedName, bare: tuple[str, ...], units: set[str]) -> str:
    """Which of a town, a regency and a province of one name a form means; empty where there is but one."""
    own = lexicons().municipalities.get(form.words[0], "")
    if form.words[-1] in lexicons().municipalities:
        return " ".join(form.words)
    name = " ".join(bare)
    if name in name_words().provinces_with_town:
        return own or "provinsi"
    if name in name_words().towns_with_regency:
        return own or "kota"
    return own if len(units) > 1 else ""


def _is_unit(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the longer of two names has a word more that makes a part, a branch or a youth team of the shorter."""
    if not within(short, long):
        return False
    more = [word for word in long if word not in short]
    if any(word in name_words().unit_words or word.isdigit() for word in more):
        return True
    known = lexicons()
    if len(short) == 1:
        return any(word in known.same for word in more)
    return not set(short) & name_words().club_words and any(word in known.place_words for word in more)


def _dossier_actor(members: Sequence[tuple[int, Actor]]) -> DossierActor:
    actors = [actor for _, actor in members]
    spellings = Counter(actor.name for actor in actors)
    name = max(spellings, key=lambda form: (spellings[form], len(words_of(form)), len(form), form))
    forms = dict.fromkeys(form for actor in actors for form in (actor.name, *actor.aliases))
    roles: dict[str, str] = {}
    for actor in actors:
        for role in actor.roles:
            roles.setdefault(role.casefold(), role)
    return DossierActor(
        name=name,
        kind=actors[0].kind,
        roles=tuple(roles.values()),
        aliases=tuple(form for form in forms if form.casefold() != name.casefold()),
        appearances=tuple(_appearances(members)),
    )


def _appearances(members: Iterable[tuple[int, Actor]]) -> Iterator[Appearance]:
    """One a story: where two actors of a story are one after all, the more often named."""
    stories: dict[int, Appearance] = {}
    for number, actor in members:
        before = stories.get(number)
        if before is None or before.mentions < len(actor.mentions):
            stories[number] = Appearance(number, actor.id, len(actor.mentions))
    return iter(stories.values())
