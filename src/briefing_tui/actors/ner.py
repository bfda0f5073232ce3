"""From a text to the places where it names somebody or something."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing_tui.actors.abbreviations import with_expansions
from briefing_tui.actors.corrections.announced_bodies import with_announced_bodies
from briefing_tui.actors.corrections.announced_lists import with_announced_lists
from briefing_tui.actors.corrections.announced_persons import with_announced_persons
from briefing_tui.actors.corrections.association_labels import with_associations
from briefing_tui.actors.corrections.called_names import with_called_names
from briefing_tui.actors.corrections.institution_labels import with_institutions, with_whole_names
from briefing_tui.actors.corrections.lineups import with_lineups
from briefing_tui.actors.corrections.names_by_first_word import with_names_by_first_word
from briefing_tui.actors.corrections.names_in_lists import with_listed_names
from briefing_tui.actors.corrections.names_of_things import without_things
from briefing_tui.actors.corrections.pairs_of_persons import ends_known_name, pairs_apart, standing_alone
from briefing_tui.actors.corrections.person_labels import corrected
from briefing_tui.actors.corrections.squad_lists import squads, with_squads
from briefing_tui.actors.corrections.surnames import with_surnames
from briefing_tui.actors.corrections.suspects import with_suspects
from briefing_tui.actors.degrees import degrees_of
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.mentions import Mention, TaggedText
from briefing_tui.actors.name_labels import mark_name
from briefing_tui.actors.name_matching import is_listed_body
from briefing_tui.actors.public_names import persons_by_name
from briefing_tui.actors.tagger.crf import SURE, tag_story
from briefing_tui.actors.tagger.truecasing import truecase
from briefing_tui.actors.works_of_art import drop_works_of_art
from briefing_tui.language import parted_at_hyphen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.briefing import ActorKind
    from briefing_tui.language import Document, Token

KINDS: dict[str, ActorKind] = {"PER": "person", "ORG": "organization", "LOC": "place"}
# A longer stretch is cut: the tagger's time and memory follow the longest sequence it is given.
LONGEST_SENTENCE = 150
# Particles and possessives that a hyphen joins to a name: `Budi Hartawan-lah yang datang`.
_PARTICLE = re.compile(r"(?<=\w)-(?:lah|kah|pun|nya|ku|mu)\Z")
# With more hyphens a word is of an address: `Presiden-tiba-di-Jakarta-hari-ini-1n4`.
_MOST_HYPHENS = 4
# So many words a title of two letters with full stops is: `K.H.`
_DOTTED = 4
# A medical specialist's degree: `SpOG`, `SpPD-KGEH`.
_SPECIALIST = re.compile(r"Sp[A-Z]")
_LETTER_OR_DIGIT = re.compile(r"\w")
# The number of a court's file: `45/Pid.B/2023/PN Sby`, `12/Pdt.G/2022/PN.Jkt.Sel`.
_FILE_NUMBER = re.compile(
    r"\b\d+/(?i:Pid|Pdt|G|PUU)[\w.\-]*/(?:\w+/)?\d{4}/P\w*[. ]?[A-Z]\w*(?:[. ][A-Z][a-z]{1,3}\b)*"
)


def _places_apart(words: list[Token]) -> list[Token]:
    """The words with places that hyphens join taken apart: `rute Padang-Bukittinggi`, `Makassar-Labuan Bajo`.

    The same list where there are none.
    """
    joined = [at for at, word in enumerate(words) if "-" in word.text and _joins_places(word.text)]
    if not joined:
        return words
    parted: list[Token] = []
    for at, word in enumerate(words):
        # `Paris Saint-Germain`, `Jalan Raya Ponorogo-Madiun`
        on_road = at > 0 and words[at - 1].text.casefold() in lexicons().road_heads
        if at in joined and not on_road and not _begins_site(words, at) and not ends_known_name(words, at):
            rest = word
            while "-" in rest.text:  # `Korea Selatan-Jepang-Tiongkok`
                *before, rest = parted_at_hyphen(rest)
                parted += before
            parted.append(rest)
        else:
            parted.append(word)
    return parted


def _begins_site(words: list[Token], at: int) -> bool:
    """Whether the ending of a site's address stands behind a word: `Tribun-Bali.com`."""
    following = words[at + 1 : at + 3]
    if len(following) < 2 or following[0].start != words[at].end:
        return False
    ending = "".join(word.text for word in following).casefold()
    return any(f"{listed}.".startswith(f"{ending}.") for listed in lexicons().site_endings)


def _joins_places(word: str) -> bool:
    """Whether a word is capitalised ones joined by hyphens, of which all but one are a place's and none a person's."""
    left, *others = word.split("-")
    if not (left[:1].isupper() and all(other[:1].isupper() and other.isalpha() for other in others)):
        return False
    lexicon, parts = lexicons(), {part.casefold() for part in (left, *others)}
    if left == "Saint":  # `Allan Saint-Maximin`, `Saint-Denis`: half a name
        return False
    return (
        len(parts & lexicon.place_words) >= len(others)
        and parts.isdisjoint(lexicon.foreign_names)
        and parts.isdisjoint(lexicon.person_names)
        and word.casefold() not in lexicon.gazetteer
    )


def _is_derived(low: str) -> bool:
    """Whether a word is a noun derived with `ke-...-an`, or a common one with `pe-...-an`: no given name."""
    lexicon = lexicons()
    derived = low.startswith("ke") or (low.startswith("pe") and low in lexicon.common)
    return derived and low.endswith("an") and len(low) > 6 and low not in lexicon.person_names


def _trimmed(words: list[Token], lower: list[str], first: int, last: int, kind: str) -> tuple[int, int]:
    """The name without ranks, honorifics and a sentence's first noun before it, and without degrees behind it."""
    lexicon = lexicons()
    if kind == "PER":
        if first == 0 and last > 1 and _is_derived(lower[0]):
            first += 1
        first = _past_high_office(lower, first, last)
        if first < last - _DOTTED and "".join(lower[first : first + _DOTTED]) in lexicon.honorifics:
            first += _DOTTED
        while first < last - 1 and _is_title(lower[first]) and not _is_royal_name(words, lower, first):
            # An initial; but `H. Ramli` has been to Mecca (haji).
            if len(words[first].text) == 1 and words[first].text.isupper() and words[first].text != "H":
                break
            # `Gus Dur`: the public knows nobody without it.
            known = persons_by_name()
            if " ".join(lower[first:last]) in known and " ".join(lower[first + 1 : last]) not in known:
                break
            first += 1
        while last - 1 > first and (lower[last - 1] in lexicon.degrees or _SPECIALIST.match(words[last - 1].text)):
            last -= 1
    while last - 1 > first and not words[last - 1].text[-1].isalnum() and words[last - 1].text not in "+!":
        if words[last - 1].text == ")" and any(word.text == "(" for word in words[first:last]):
            break
        last -= 1
    return first, last


def _past_high_office(lower: Sequence[str], first: int, last: int) -> int:
    """Where a name begins behind an office whose last word is a name to others: `Hakim Agung | Yanto`."""
    for at in (first + 1, first):
        if 0 < at < last - 1 and (lower[at - 1], lower[at]) in lexicons().high_offices:
            return at + 1
    return first


def _is_royal_name(words: list[Token], lower: list[str], at: int) -> bool:
    """Whether a ruler's title is a given name, since its bearer has another office: `Menteri Kehutanan Raja Juli`."""
    lexicon = lexicons()
    if lower[at] not in lexicon.royal_titles or not at or not words[at - 1].text[0].isupper():
        return False
    office = at - 1
    while office and words[office - 1].text[0].isupper() and lower[office] not in lexicon.role_heads:
        office -= 1
    return lower[office] in lexicon.role_heads and lower[at - 1] not in lexicon.place_words


def _is_title(low: str) -> bool:
    """Whether a word is a rank, an honorific or the full stop behind one."""
    lexicon = lexicons()
    # `Sri` and `Putra` are given names as well: the tagger saw that they belong.
    return (low in lexicon.honorifics and low not in lexicon.person_names) or low in lexicon.ranks or low == "."


def _with_name_heads(words: list[Token], lower: list[str], labels: list[str]) -> list[str]:
    """The labels with the beginnings of Balinese names given to the person: `Desa Tanjung Benoa | I Made Wijaya`.

    `I`, `Ni`, `Ida` before a name of birth order or rank begin a person's name and end no place's (Geertz 1966, Person,
    Time, and Conduct in Bali).
    """
    lexicon = lexicons()
    relabelled = labels
    if lexicon.name_seconds.isdisjoint(lower):  # As in nearly all sentences.
        return labels
    for at in range(len(words) - 2):
        if words[at].text not in lexicon.name_heads or lower[at + 1] not in lexicon.name_seconds:
            continue
        if labels[at] == "I-PER" and (begun := _begun_before(lower, labels, at)) is not None:
            relabelled = [*relabelled]
            relabelled[begun : at + 1] = [*["O"] * (at - begun), "B-PER"]  # `Sekda Garat | I Made Wijaya`
            continue
        if labels[at].endswith("PER") or labels[at + 2][:1] not in ("B", "I") or not words[at + 2].text[0].isupper():
            continue
        end = at + 3
        while end < len(words) and labels[end][:1] == "I":
            end += 1
        relabelled = [*relabelled]
        mark_name(relabelled, at, end, "PER")
    return relabelled


def _begun_before(lower: list[str], labels: list[str], at: int) -> int | None:
    """Where a person's name that goes on at a word begins, None where a word before that is a given name."""
    begun = at
    while labels[begun] == "I-PER":
        begun -= 1
    known = lexicons()
    names = (known.person_names, known.name_seconds, known.honorifics)
    return begun if all(each.isdisjoint(lower[begun:at]) for each in names) else None


def _file_numbers(text: str) -> list[tuple[int, int]]:
    """Where the numbers of courts' files stand."""
    return [match.span() for match in _FILE_NUMBER.finditer(text)] if "/P" in text else []


def recognize(document: Document) -> TaggedText:
    """The sentences of a text and every name in them, in text order."""
    sentences: list[list[Token]] = []
    lower: list[list[str]] = []
    capitalised = standing_alone(word.text for words in document.tokens for word in words if word.text[0].isupper())
    for words, lower_words in zip(document.tokens, document.lower_words, strict=True):
        has_hyphen = document.text.find("-", words[0].start, words[-1].end) >= 0 if words else False
        parted = pairs_apart(_places_apart(words), capitalised) if has_hyphen else words
        folded = lower_words if parted is words else [word.text.casefold() for word in parted]
        for at in range(0, len(parted), LONGEST_SENTENCE):
            sentences.append(parted[at : at + LONGEST_SENTENCE])
            lower.append(folded[at : at + LONGEST_SENTENCE])
    stated = [[word.text for word in words] for words in sentences]
    labels, tagged, certainties = _labelled(stated, lower)
    listed = squads(document.text, sentences, lower)
    labels = with_squads(labels, listed)
    mentions: list[Mention] = []
    file_numbers = _file_numbers(document.text)
    for number, given in enumerate(labels):
        for mention in _mentions(document.text, number, sentences[number], lower[number], given):
            before = bisect_right(file_numbers, (mention.start, len(document.text))) - 1
            if before >= 0 and mention.start < file_numbers[before][1]:
                continue
            certainty = _certainty(mention, stated[number], tagged[number], certainties[number])
            mentions.append(mention if certainty == 1 else mention._replace(certainty=certainty))
    return TaggedText(document.text, sentences, lower, drop_works_of_art(sentences, mentions), listed)


def _labelled(
    sentences: Sequence[Sequence[str]], lower: Sequence[Sequence[str]]
) -> tuple[list[list[str]], list[list[str]], list[list[float]]]:
    """The corrected labels of a story's words, the tagger's own, and how sure it is of those.

    `lower` are the same words case-folded. A word that a full name licenses is no surer than that name, what is
    announced as a name is one.
    """
    tagged, certainties = _tagged(sentences)
    expanded = with_expansions(sentences, without_things(sentences, tagged))
    licensed = with_surnames(sentences, expanded)
    for number, (before, after) in enumerate(zip(expanded, licensed, strict=True)):
        for at in [at for at, label in enumerate(after) if label != before[at]] if after != before else ():
            tagged[number] = [*tagged[number][:at], after[at], *tagged[number][at + 1 :]]
            certainties[number][at] = 0.0
    institutions = with_associations(sentences, with_institutions(sentences, licensed))
    labels, initials = with_suspects(sentences, lower, institutions)
    labels, first_words = with_names_by_first_word(sentences, corrected(sentences, lower, labels))
    labels, bodies = with_announced_bodies(sentences, with_whole_names(sentences, labels))
    labels, called = with_called_names(sentences, labels)
    labels, announced = with_announced_persons(sentences, labels)
    labels = with_surnames(sentences, labels)
    labels, listed = with_listed_names(sentences, with_announced_lists(sentences, labels))
    for number, at in first_words | initials | bodies | called | announced | listed:
        certainties[number][at] = 1.0
    return with_lineups(sentences, labels), tagged, certainties


def _tagged(sentences: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[list[float]]]:
    """The tagger's labels and how sure it is of each; it is not shown the degrees behind names, which are no names."""
    # All degrees have a full stop before that of the sentence.
    degrees = [degrees_of(words) if "." in words[:-1] else set[int]() for words in sentences]
    shown = [
        [word for at, word in enumerate(words) if at not in left_out] if left_out else words
        for words, left_out in zip(sentences, degrees, strict=True)
    ]
    labels, certainties = tag_story(truecase(shown))
    sure = [list(given) for given in certainties]
    for number in [number for number, left_out in enumerate(degrees) if left_out]:
        for at in sorted(degrees[number]):
            labels[number] = [*labels[number][:at], "O", *labels[number][at:]]
            sure[number].insert(at, 1.0)
    return labels, sure


def _certainty(mention: Mention, words: Sequence[str], labels: Sequence[str], certainties: Sequence[float]) -> float:
    """How sure the tagger is of a name: as of its least sure word; 1 where a rule or a list gave it its kind."""
    inside = range(mention.first, mention.last)
    for at in inside:
        if KINDS.get(labels[at][2:]) != mention.kind:
            return 1.0
    least = min([certainties[at] for at in inside if words[at][0].isalnum()], default=1.0)
    if least >= SURE:  # As of nearly all.
        return least
    named = words[mention.first : mention.last]
    if (mention.kind == "organization" and _is_known_body(named)) or (
        mention.kind == "person" and _is_given_and_surname(named)
    ):
        return 1.0
    return least


def _is_known_body(words: Sequence[str]) -> bool:
    """Whether the lists hold a body's name of several words, its board before it or not: `DPP | Partai Buruh`.

    So is what the frame of a firm stands before.
    """
    if words[0] in lexicons().firm_frames:
        return len(words) > 1
    if words[0].casefold() in lexicons().leaderships and len(words) > 1:
        words = words[1:]
    return len(words) > 1 and is_listed_body(words)


def _is_given_and_surname(words: Sequence[str]) -> bool:
    """Whether a name of several words begins with a given name of the lists and has no word of every day."""
    lists, low = lexicons(), [word.casefold() for word in words]
    is_given = low[0] in lists.person_names or low[0] in lists.foreign_names
    return is_given and len(low) > 1 and not any(word in lists.common or word in lists.place_words for word in low)


def _mentions(text: str, number: int, words: list[Token], lower: list[str], given: list[str]) -> Iterator[Mention]:
    """The names in one sentence, its number being `number`, as its labels say."""
    labels = _with_name_heads(words, lower, given)
    end = 0
    for at in [at for at, label in enumerate(labels) if label != "O"]:
        if at < end:
            continue
        kind, end = labels[at][2:], at + 1
        while end < len(words) and labels[end] == f"I-{kind}":
            end += 1
        first, last = _trimmed(words, lower, at, end, kind)
        start, stop = words[first].start, words[last - 1].end
        if "-" in words[last - 1].text and (particle := _PARTICLE.search(words[last - 1].text)):
            stop -= len(particle[0])
        is_tag = text[start - 1 : start] in ("#", "@") or text.count("-", start, stop) > _MOST_HYPHENS
        # `Sdri.` before a name is a title: the name follows by itself.
        is_title = (
            kind == "PER"
            and last - first == 1
            and lower[first] in lexicons().titles_with_stop
            and text[stop : stop + 1] == "."
        )
        if _LETTER_OR_DIGIT.search(text, start, stop) and not is_tag and not is_title:
            yield Mention(start, stop, text[start:stop], KINDS[kind], number, first, last)
