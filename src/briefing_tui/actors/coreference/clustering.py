"""From mentions to actors: the forms of one name brought together, different names kept apart."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing_tui.actors.abbreviations import BracketedName, LongName, bracketed_name, is_cut_from, long_names
from briefing_tui.actors.coreference.clusters import Cluster, Form
from briefing_tui.actors.coreference.explained_names import abbreviated_parts, called_forms, explained_pairs
from briefing_tui.actors.coreference.joined_clusters import joined_groups
from briefing_tui.actors.coreference.named_beside import named_beside_others
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_matching import (
    bare_organization,
    core,
    initials,
    is_cut_company,
    is_known_region,
    is_letters,
    is_short_form,
    known_as,
    one_slip_apart,
    same_organization,
    same_person,
    same_place,
    same_spelled_out,
    sound_alike,
    syllable_initials,
    with_bodies_spelled_out,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing_tui.actors.mentions import Mention, TaggedText
    from briefing_tui.briefing import ActorKind

# Shorter words that differ by one letter are two: `Polda`, `Polri`.
_SHORTEST_SLIP = 7
# Names of fewer letters may be alike by chance where their words are run together.
_SHORTEST_RUN_TOGETHER = 6
# Words of `PT SMJ`.
_FRAME_AND_LETTERS = 2
# A form is compared with no more that share a word with it.
_MOST_COMPARED = 50


def same(short: Form, long: Form) -> bool:
    """Whether two forms of one kind name one actor, judged by the forms alone; `long` has at least as many words."""
    number = _known_number(short)
    if number is not None:
        other = _known_number(long)
        if other is not None:
            return number == other
    if _run_together(short.words) == _run_together(long.words) != "":
        return True
    if short.kind == "person":
        return same_person(short.words, long.words) or _are_initials(short, long)
    if short.kind == "place":
        return same_place(short.full, long.full) or same_place(short.words, long.words)
    bare = bare_organization(short.words) == bare_organization(long.words)
    # `Ditjen Pendis` of `Ditjen Pendis Kemenag`, which alone the story spells out.
    begins = 1 < len(short.words) < len(long.words) and long.words[: len(short.words)] == short.words
    is_begun = begins and long.full != long.words
    if bare or is_begun or short.full == long.full or same_organization(short.full, long.full):
        # `Milan` is a city as well: what is known as a place is the club only where nothing but its frame differs.
        return number is None or bare or short.full == long.full or len(short.full) > 1
    if same_spelled_out(short.full, long.full):
        return True
    if _one_slip(short.full, long.full) or _last_word_of_club(short, long):
        return True
    if short.full == short.words and is_cut_company(short.words, long.words):
        return True
    return _are_initials(short, long)


def _run_together(words: Sequence[str]) -> str:
    """A name's words as one, by which `Tani Fund` is `TaniFund`; "" for one of few letters."""
    letters = "".join(words)
    return letters if len(letters) >= _SHORTEST_RUN_TOGETHER else ""


def _known_number(form: Form) -> int | None:
    """The number of the place or organization that the word lists join a form to, None where they do not know it.

    A body is known, too, by a long name with its letters in brackets, `Universitas Islam Negeri (UIN) Malang`, and a
    company without what frames it.
    """
    number = known_as(form.text)
    if number is not None or form.kind != "organization":
        return number
    if "(" in form.text and (parts := bracketed_name(form.mentions[0].text)) is not None:
        return known_as(f"{parts.abbreviation} {parts.rest}")
    frames = lexicons().company_frames
    return known_as(" ".join(core(form.words, frames))) if not frames.isdisjoint(form.words) else None


def _are_initials(short: Form, long: Form) -> bool:
    """Whether a form is the first letters of another, three at least: `LBP`."""
    name = long.mentions[0].text
    letters = _framed_letters(short)
    if letters is not None:  # `PT SMJ` of `PT Sukamaju Makmur Jaya`
        frames = lexicons().company_frames
        return long.words[0] in frames and len(long.words) > len(letters) and letters == initials(name, frames)
    letters = short.mentions[0].text
    if len(short.words) > 1 or not letters.isupper() or len(letters) < 3:
        return False
    return letters in _letters_of(name, long.kind)


def _framed_letters(form: Form) -> str | None:
    """The letters by which a company goes behind its frame, as in `PT SMJ`; None where no such letters stand there."""
    if form.kind != "organization" or len(form.words) != _FRAME_AND_LETTERS:
        return None
    letters = form.mentions[0].text.split()[-1]
    return letters if form.words[0] in lexicons().company_frames and is_letters(letters) else None


def _letters_of(name: str, kind: ActorKind) -> set[str]:
    """The initials that may stand for a name: of a company's also without what frames it, `PT Karya Jaya (Persero)`."""
    if kind == "person":
        return {initials(name), syllable_initials(name)}
    return {initials(name), initials(name, lexicons().company_frames)}


def _one_slip(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether two organizations' names differ by a slip of the pen in one long word, or by the spelling of one."""
    if len(short) != len(long):
        return False
    differing = [(a, b) for a, b in zip(short, long, strict=True) if a != b]
    if len(differing) != 1:
        return False
    is_slip = min(map(len, differing[0])) >= _SHORTEST_SLIP and one_slip_apart(*differing[0])
    return is_slip or sound_alike(*differing[0])


def _last_word_of_club(short: Form, long: Form) -> bool:
    """Whether a form is the last word of a club that the lists know: `Hotspur`."""
    if len(short.words) != 1 or len(long.words) < 2 or short.words[0] != long.words[-1]:
        return False
    first, *rest = long.words
    return (tuple(rest), "C") in lexicons().gazetteer.get(first, ())


def _kind_of_forms(reading: TaggedText) -> dict[str, ActorKind]:
    """One kind for each form: that of most mentions of the name, however its words are parted."""
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    written: dict[str, str] = {}
    for mention in reading.mentions:
        form = mention.text.casefold()
        if form not in written:
            written[form] = _run_together(words_of(form)) or form
        votes[written[form]][mention.kind] += 1
    kinds = {name: max(vote, key=vote.__getitem__) for name, vote in votes.items()}
    return {form: kinds[name] for form, name in written.items()}


def _forms(
    reading: TaggedText,
    explained: Iterable[tuple[Mention, Mention]],
    long: Sequence[LongName],
    parts: Mapping[str, str],
) -> list[Form]:
    kinds = _kind_of_forms(reading)
    spelled = {short: words_of(part) for short, part in parts.items()}
    kinds |= {short: "place" for short, part in parts.items() if is_known_region(part)}
    for before, after in explained:
        if len(words_of(after.text)) == 1 < len(words_of(before.text)) and before.kind != "person":
            spelled[after.text.casefold()] = words_of(before.text)
            kinds[after.text.casefold()] = kinds[before.text.casefold()]
        elif before.kind == after.kind == "organization" and is_cut_from(after.text, before.text):
            spelled[" ".join(words_of(after.text))] = words_of(before.text)
    by_form: dict[str, list[Mention]] = defaultdict(list)
    for mention in _with_long_names(reading.mentions, long):
        by_form[mention.text.casefold()].append(mention)
    spelled_out = {name.whole.text.casefold(): (name.head.text, name.rest.text) for name in long}
    for text, (head, short, rest) in _bracketed(by_form):
        spelled_out.setdefault(text, (head, rest))
        spelled.setdefault(short.casefold(), words_of(head))
    forms = []
    for text, mentions in by_form.items():
        if text in spelled_out:
            forms.append(Form(text, "organization", mentions, _spelled_in_full(text, spelled_out, spelled)))
        else:
            forms.append(Form(text, kinds[text], mentions, _in_full(text, spelled)))
    return sorted(forms, key=lambda f: (-len(f.full), -len(f.words), f.mentions[0].start))


def _spelled_in_full(
    text: str, spelled_out: Mapping[str, tuple[str, str]], spelled: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The words of a form without the abbreviations that it explains, where it does: those of its head and its end.

    The end may explain one, too: `Dewan Pimpinan Cabang (DPC) Partai Timur Raya (PTR) Garut`.
    """
    if text not in spelled_out:
        return _in_full(text, spelled)
    head, rest = spelled_out[text]
    return (*words_of(head), *_spelled_in_full(rest.casefold(), spelled_out, spelled))


def _in_full(text: str, spelled: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The words of a form, each short one as the story spells it (`spelled`) or the lists do."""
    known, full, own = lexicons().full, list[str](), words_of(text)
    for end in range(len(own), 1, -1):  # `Satpol PP | Kota Bandung`
        if (begun := spelled.get(" ".join(own[:end]))) is not None:
            full, own = [*begun], own[end:]
            break
    for word in own:
        if word in lexicons().of_nation and len(own) > 1:  # `DPR RI`: it makes no other body of it.
            continue
        full += spelled.get(word) or (words_of(known[word]) if word in known else (word,))
    frames = lexicons().company_frames
    # `PT SMJ` where the story spells `SMJ` with its frame: `PT Sukamaju Jaya (SMJ)`.
    return tuple(full[1:] if len(full) > 1 and full[0] in frames and full[1] == full[0] else full)


def _bracketed(by_form: Mapping[str, Sequence[Mention]]) -> list[tuple[str, BracketedName]]:
    """The organizations' forms (case-folded) that hold their own abbreviation, with the parts of each."""
    names = ((text, bracketed_name(mentions[0].text)) for text, mentions in by_form.items() if "(" in text)
    return [(text, name) for text, name in names if name is not None and by_form[text][0].kind == "organization"]


def _with_long_names(mentions: Sequence[Mention], long: Sequence[LongName]) -> list[Mention]:
    """The mentions with each long name as one in place of its parts."""
    whole = {name.head.start: name.whole for name in long}
    parts = {part.start for name in long for part in (name.abbreviation, name.rest)}
    return [whole.get(mention.start, mention) for mention in mentions if mention.start not in parts]


def _keys(form: Form, looking_up: bool) -> Iterable[tuple[str, object]]:
    """What two forms must share at least one of to be compared: those it is looked up by, or those it is kept under.

    Names of several words that differ by a slip in one share another: only one-word names are looked up by letters.
    """
    slips = form.kind == "person" and not (looking_up and len(form.words) > 1)
    spelled = with_bodies_spelled_out(form.full) if form.kind == "organization" else ()
    for word in {*form.full, *form.words, *spelled}:
        yield "word", word
        if slips and len(word) >= 4:
            yield "slip", word[:2]
            yield "slip", word[-2:]
    # Persons have three names at least where their initials stand for them.
    if form.kind == "organization" or (form.kind == "person" and (len(form.words) == 1) is looking_up):
        name = form.mentions[0].text
        letters = _letters_of(name, form.kind) if len(form.words) > 1 else {form.text.upper()}
        letters |= {each for each in (_framed_letters(form),) if each is not None}
        yield from [("initials", one) for one in sorted(letters)]
    yield "run together", _run_together(form.words) or form.text
    number = _known_number(form)
    if number is not None:
        yield "known", number


class _Clusters:
    """The actors of a text as they are gathered form by form, the longest forms first."""

    def __init__(
        self, forms: Sequence[Form], explained: Iterable[tuple[Mention, Mention]], beside: frozenset[int]
    ) -> None:
        self._beside = beside
        self._by_text = {form.text: form for form in forms}
        self._also_named: dict[str, set[str]] = defaultdict(set)
        for before, after in explained:
            self._also_named[before.text.casefold()].add(after.text.casefold())
            self._also_named[after.text.casefold()].add(before.text.casefold())
        self._by_key: dict[tuple[ActorKind, tuple[str, object]], list[tuple[Form, Cluster]]] = defaultdict(list)
        self.all: list[Cluster] = []
        self.home: dict[str, Cluster] = {}  # of each form the first actor that bears it
        for form in forms:
            self._add(form)

    def _add(self, form: Form) -> None:
        hosts = self._explained_hosts(form) or self._hosts_alike(form)
        if not hosts:
            hosts = [Cluster(form.kind)]
            self.all += hosts
        for mention, host in _shared_out(form.mentions, hosts, self._beside):
            host.mentions.append(mention)
        for host in hosts:
            host.members.append(form)
        self.home[form.text] = hosts[0]
        for key in set(_keys(form, looking_up=False)):
            self._by_key[form.kind, key].append((form, hosts[0]))

    def _explained_hosts(self, form: Form) -> list[Cluster]:
        """The actors that the text says bear the form, too."""
        named = sorted(self._also_named[form.text])
        return list(dict.fromkeys(self.home[text] for text in named if text in self.home))

    def _hosts_alike(self, form: Form) -> list[Cluster]:
        """The actors with a form like this one, or like that by which the text explains it."""
        # `Ujang, sapaan akrab Sujana`: whoever the other form is, by its own words.
        partners = [self._by_text[text] for text in sorted(self._also_named[form.text]) if text in self._by_text]
        alike: dict[Cluster, None] = {}
        # Of persons those whose name is written so: beside them the form is no slip of another's.
        written: dict[Cluster, None] = {}
        for each in (form, *(partner for partner in partners if partner.kind == form.kind)):
            for key in _keys(each, looking_up=True):
                for member, host in self._by_key[form.kind, key][:_MOST_COMPARED]:
                    # Whom the text explains is nobody whose name is only spelt nearly so.
                    is_explained = each is not form and each.kind == "person"
                    if host not in alike and (
                        is_short_form(each.words, member.words) if is_explained else same(each, member)
                    ):
                        alike[host] = None
                    if host in alike and each.kind == "person" and is_short_form(each.words, member.words):
                        written[host] = None
        return list(written or alike)


def cluster_mentions(reading: TaggedText) -> list[Cluster]:
    """The actors of a text, in order of their first mention."""
    explained = explained_pairs(reading)
    long = long_names(reading, explained)
    parts = abbreviated_parts(reading)
    gathered = _Clusters(_forms(reading, explained, long, parts), explained, named_beside_others(reading))
    clusters = joined_groups([cluster for cluster in gathered.all if cluster.mentions])
    for text in called_forms(reading, explained):
        if text in gathered.home:
            gathered.home[text].called.add(text)
    for short, part in parts.items():
        if short in gathered.home:
            gathered.home[short].inside.append(part)
    ends = {name.rest.start for name in long}
    for name in long:
        if name.whole.start not in ends:  # What ends another long name is no actor by itself.
            gathered.home[name.whole.text.casefold()].inside += [name.head.text, name.abbreviation.text]
    for cluster in clusters:
        for form in [form for form in cluster.members if "(" in form.text and cluster.kind == "organization"]:
            if (name_parts := bracketed_name(form.mentions[0].text)) is not None:
                cluster.inside += [name_parts.head, name_parts.abbreviation]
    for cluster in clusters:
        cluster.mentions.sort(key=lambda mention: mention.start)
    return sorted(clusters, key=lambda cluster: cluster.mentions[0].start)


def _shared_out(
    mentions: list[Mention], hosts: list[Cluster], beside: frozenset[int]
) -> Iterable[tuple[Mention, Cluster]]:
    """Each mention with its actor: of several that the form fits, the one named last before it.

    Who was only named beside another, at one of the offsets `beside`, is not meant where another is.
    """
    if len(hosts) == 1:
        return [(mention, hosts[0]) for mention in mentions]
    every = sorted((m.start, n) for n, host in enumerate(hosts) for m in host.mentions)
    named = [(start, n) for start, n in every if start not in beside] or every
    starts = [start for start, _ in named]
    lasts = (max(bisect_left(starts, mention.start) - 1, 0) for mention in mentions)
    return [(mention, hosts[named[last][1]]) for mention, last in zip(mentions, lasts, strict=True)]
