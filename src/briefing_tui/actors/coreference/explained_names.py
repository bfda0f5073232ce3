"""Which names a text itself says are one: by brackets, or by words such as `alias` and `akrab disapa`."""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.degrees import past_degrees
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_matching import (
    initials,
    is_known_region,
    is_letters,
    is_pet_form,
    known_as,
    within,
    words_of,
)
from briefing_tui.actors.role_lexicon import role_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_tui.actors.mentions import Mention, TaggedText

# So many characters may stand between two names, or behind one, that say that they are one.
_FARTHEST = 60
# So many words before a name an office may begin.
_LONGEST_OFFICE = 8
# Among so many names before, somebody's other name is looked for.
_MOST_BEFORE = 50
# Between a long name and its short form without brackets: `Ikatan Nelayan Timur atau INT`.
_SHORTENED = re.compile(
    r",?\s*(?:(?:atau|yang|biasa|lebih|selanjutnya)\s+)*(?:atau|disingkat|disebut)\s+(?:menjadi\s+)?(?:(?P<title>\w+)\s+)?"
)
# Between a name and letters with a title in the bracket behind it.
_TITLED = re.compile(r"\s*\(\s*(?P<title>\w+)\.?\s+")
# Between the letters of a company and the name by which customers know it.
_TRADING_AS = re.compile(r"\),?\s+(?:atau|alias|(?:yang\s+)?(?:lebih\s+)?dikenal\s+(?:sebagai|dengan\s+nama))\s+")
_POINTING = re.compile(r"[\"”’']?\s+(?:itu|tersebut|ini)\b")
# `PT Nusa Energi (Persero) Tbk. (NUSA)`: the frame's end may be left out of the name.
_BRACKET = re.compile(
    r"(?:\s*\(Persero\))?(?:,?\s*Tbk)?\.?\s*\(\s*(?:alias|atau|dulu|sebelumnya|kode|kode saham)?:?\s*"
)


class _Phrases(NamedTuple):
    """What stands between two names of one, behind a name that was told of before, and before such a name."""

    also_named: re.Pattern[str]
    called: re.Pattern[str]
    described: re.Pattern[str]
    nickname_before: re.Pattern[str]
    name_proper: re.Pattern[str]


@cache
def _phrases() -> _Phrases:
    lexicon = lexicons()
    manners, verbs, uses, titles, openers, names, aliases, renowned, proper, nicknamed = (
        "|".join(sorted(words))
        for words in (
            lexicon.calling_manners,
            lexicon.calling_verbs,
            lexicon.name_uses,
            lexicon.address_titles,
            lexicon.calling_openers,
            lexicon.nicknames_before,
            lexicon.aliases,
            lexicon.renowned,
            lexicon.proper_names,
            lexicon.nicknamed,
        )
    )
    # `Kim Tae-hyung alias V`, `Zulkifli Hasan yang akrab disapa Zulhas`.
    also_named = rf"""[\s,("“'‘–—-]*(?:yang\s+|atau\s+|juga\s+|lebih\s+|sebelumnya\s+|dulu\s+|dahulu\s+)*
        (?:(?:{aliases})\.?|a\.?k\.?a\.?|(?:{manners})\s+(?:{verbs})(?:\s+dengan)?(?:\s+nama)?
        |(?:nama\s+)?(?:{names})(?:\s+akrab)?(?:nya)?
        |(?:di)?kenal\s+(?:sebagai|dengan(?:\s+(?:nama|sebutan|julukan))?|juga\s+sebagai)
        |(?:ber|di\w+\s+dengan\s+|(?:meng|ber)\w+\s+)?nama\s+(?:{uses})(?:nya)?
        |bernama\s+(?:{proper})|nama\s+(?:{proper})(?:nya)?|{nicknamed}|sebelumnya\s+bernama)
        [\s,("“'‘:]*(?:(?:{titles})\s+)?"""
    # `Mamang, sapaan akrabnya`, `Mamang, begitu ia akrab disapa`.
    called = rf"""["”'’]?,?\s*(?:\(?\s*(?:{names})(?:\s+akrab)?nya
        |(?:{openers})\s+\w+\s+(?:(?:{manners})\s+)?(?:{verbs}))"""
    described = rf"""\byang\s+(?:(?:(?:{manners})\s+)?(?:{verbs})(?:\s+dengan)?(?:\s+nama)?
        |(?:{renowned})\s+dengan\s+nama)
        \s+["“‘']?(?:(?:{titles})\s+)?\Z"""
    # `Bang Zul, sapaan akrab Zulkarnain`: the nickname stands before.
    nickname_before = rf"(?:{names})(?:\s+\w+)?\s*\Z"
    name_proper = rf"nama(?:nya)?\s+(?:{proper})"
    phrases = (also_named, called, described, nickname_before, name_proper)
    return _Phrases(*(re.compile(phrase, re.VERBOSE) for phrase in phrases))


def explained_pairs(reading: TaggedText) -> list[tuple[Mention, Mention]]:
    """Neighbouring mentions of which the text says that they are one: in brackets, or by words such as `alias`."""
    pairs: list[tuple[Mention, Mention]] = []
    for before, after in itertools.pairwise(reading.mentions):
        if after.start - before.end > _FARTHEST:
            continue
        gap = reading.text[_past_degrees(reading, before) : after.start]
        closed = reading.text[after.end : after.end + 1] == ")"
        bracketed = closed and (
            (_BRACKET.fullmatch(gap) and _may_explain(before, after)) or _is_bracketed_rank(before, gap, after)
        )
        if (bracketed and abbreviated_part(before.text, after.text)) or _describes_kin(reading, before, gap):
            continue
        if pairs and pairs[-1][1] is before and _is_trade_name(pairs[-1][0], gap, after):
            pairs.append((pairs[-1][0], after))
            continue
        if bracketed or _phrases().also_named.fullmatch(gap) or (_is_shortening(gap) and _is_short_for(after, before)):
            pairs += _of_persons(reading, before, after) if _calls_a_person(gap) else [(before, after)]
    return [*pairs, *_called(reading)]


def _describes_kin(reading: TaggedText, before: Mention, gap: str) -> bool:
    """Whether a clause behind a name is about a relation of who bears it: `Adik Budi yang akrab disapa Tono`."""
    if before.kind != "person" or not before.first or not gap.lstrip(" ,").startswith("yang"):
        return False
    roles, relation = role_lexicon(), reading.lower[before.sentence][before.first - 1]
    return relation in roles.kin and relation not in roles.kin_as_titles


def _past_degrees(reading: TaggedText, mention: Mention) -> int:
    """The offset behind a name and the degrees that follow it: `Siti Aminah, S.H., M.Hum. | (Mina)`."""
    if mention.kind != "person":
        return mention.end
    words = reading.sentences[mention.sentence]
    behind = past_degrees(words, mention.last)
    return words[behind - 1].end if behind > mention.last else mention.end


def _is_bracketed_rank(before: Mention, gap: str, after: Mention) -> bool:
    """Whether letters behind a rank in a bracket are those of the person before: `Rikardo Elim (Bharada | E)`."""
    known = lexicons()
    title = _TITLED.fullmatch(gap)
    is_title = title is not None and title["title"].casefold() in known.ranks | known.honorifics
    return is_title and before.kind == after.kind == "person" and is_letters(after.text) and not is_letters(before.text)


def _is_trade_name(company: Mention, gap: str, after: Mention) -> bool:
    """Whether a name behind a company's letters in brackets is its own: `PT Nusa Niaga Tbk (NUSA) atau Nusapay`."""
    frames = lexicons().company_frames
    framed = [not frames.isdisjoint(words_of(mention.text)) for mention in (company, after)]
    return _TRADING_AS.fullmatch(gap) is not None and after.kind == company.kind and framed == [True, False]


def _calls_a_person(gap: str) -> bool:
    """Whether words between two names are of those by which persons alone are called: `akrab disapa`, `sapaannya`."""
    lexicon = lexicons()
    return any(word in gap for word in lexicon.calling_verbs | lexicon.nicknames_before)


def _of_persons(reading: TaggedText, before: Mention, after: Mention) -> list[tuple[Mention, Mention]]:
    """Two names that are one person's; where the first is what he leads, his own: `Ketua KONI yang akrab disapa Aji`.

    That is the only full name before; of several, which is meant is not told.
    """
    if before.kind == "person":
        return [(before, after)]
    full = {m.text: m for m in reading.mentions if m.kind == "person" and m.start < before.start and " " in m.text}
    return [(name, after) for name in full.values()] if len(full) == 1 else []


def abbreviated_parts(reading: TaggedText) -> dict[str, str]:
    """The abbreviations in brackets (case-folded) that are those of the end of a longer name, with that end."""
    parts = {}
    for before, after in itertools.pairwise(reading.mentions):
        if after.start - before.end <= _FARTHEST and _BRACKET.fullmatch(reading.text[before.end : after.start]):
            part = abbreviated_part(before.text, after.text)
            if part is not None:
                parts[after.text.casefold()] = part
    return parts


def abbreviated_part(name: str, short: str) -> str | None:
    """The body or region at the end of a longer name that alone is meant by the bracket.

    So `Universitas Timur` of `Fakultas Hukum Universitas Timur (UT)`, `Nusa Tenggara Barat` of `DPRD Nusa Tenggara
    Barat (NTB)`. None where the whole name is meant.
    """
    words, lexicon = name.split(), lexicons()
    is_part_of_body = words[0].casefold() in lexicon.parts_of_bodies
    number = known_as(short)
    for at in range(1, len(words) - 1):
        part = " ".join(words[at:])
        is_meant = (number is not None and known_as(part) == number) or (short.isupper() and initials(part) == short)
        # `Badan Mahasiswa (BM) | Universitas Timur`
        is_behind_letters = words[at - 1][0] == "(" and words[at - 1][-1] == ")"
        is_body = (is_part_of_body or is_behind_letters) and words[at].casefold() in lexicon.organization_heads
        if is_meant and (is_body or is_known_region(part)) and initials(name) != short:
            return part
    return None


def _is_shortening(gap: str) -> bool:
    """Whether words between two names say that the second is short for the first; a title may stand before that."""
    shortened = _SHORTENED.fullmatch(gap)
    title = shortened["title"] if shortened else None
    return shortened is not None and (title is None or title.casefold() in lexicons().honorifics)


def called_forms(reading: TaggedText, explained: Iterable[tuple[Mention, Mention]]) -> Iterable[str]:
    """The forms (case-folded) behind `alias` and before `sapaan`; behind `bernama asli` the name proper stands.

    So are a person's letters in brackets, which are no fuller than the one word before: `Sumarno (SMN)`.
    """
    for before, after in explained:
        gap = reading.text[before.end : after.start]
        if before.kind == "person" and gap.strip() == "(" and is_letters(after.text) and not is_letters(before.text):
            yield after.text.casefold()
        if _phrases().also_named.fullmatch(gap) and not _phrases().name_proper.search(gap):
            yield (before if _phrases().nickname_before.search(gap) else after).text.casefold()


def _called(reading: TaggedText) -> Iterable[tuple[Mention, Mention]]:
    """A name that the words around it give as what the person named before is called.

    `Mamang, sapaan akrabnya`, `penyanyi yang akrab disapa Mamang itu`.
    """
    text = reading.text
    persons = [mention for mention in reading.mentions if mention.kind == "person"]
    for at, after in enumerate(persons):
        is_called = _phrases().called.match(text, after.end, after.end + _FARTHEST)
        is_described = _POINTING.match(text, after.end) and _phrases().described.search(
            text, max(0, after.start - _FARTHEST), after.start
        )
        near = persons[max(0, at - _MOST_BEFORE) : at] if is_called or is_described else ()
        earlier = [each for each in near if each.text != after.text]
        if not earlier or (is_called and earlier[-1] is not persons[at - 1]):
            continue
        if any(after.text in each.text.split() for each in persons[:at] if each.text != after.text):
            continue  # `Budi Hartono bertanya kepada Ani. "Ya?" tanya Hartono, sapaan akrabnya`
        full_names = {each.text for each in earlier if " " in each.text}
        if is_called or len(full_names) < 2 or _is_alone_before(persons, earlier[-1], after):
            meant = _likely_bearer(earlier, after) if is_called else _described(reading, earlier, is_described)
            if not _describes_kin(reading, meant, text[meant.end : after.start]):
                yield meant, after


def _described(reading: TaggedText, earlier: Sequence[Mention], description: re.Match[str] | None) -> Mention:
    """Whom a description points to: the last one named behind the office it begins with, else the last one named.

    `Bupati Sumarno meninjau rumah Hasna. Bupati yang akrab disapa Mamang itu`.
    """
    before = reading.text[max(0, description.start() - _FARTHEST) : description.start()] if description else ""
    office = before.split()[-1].casefold() if before.split() else ""
    if office in lexicons().role_heads:
        holders = [each for each in earlier if office in _words_before(reading, earlier, each)]
        return holders[-1] if holders else earlier[-1]
    return earlier[-1]


def _words_before(reading: TaggedText, persons: Sequence[Mention], named: Mention) -> list[str]:
    """The words before a name, as many as an office may have, from the person on who is named there."""
    first = max([0, *(each.last for each in persons if each.sentence == named.sentence and each.last <= named.first)])
    return reading.lower[named.sentence][max(first, named.first - _LONGEST_OFFICE) : named.first]


def _likely_bearer(earlier: Sequence[Mention], pet: Mention) -> Mention:
    """Whom a pet name is likely of: the last one named whose name is alike, else the last one.

    `Thomas Wijaya mewakili Budi. ..., ujar Tommy, sapaan akrabnya`: it mostly begins as one of the names does, or
    is the end of one (`Tari` of `Lestari`).
    """
    name = pet.text.casefold()
    for each in reversed(earlier):
        if any(word[0] == name[0] or word.endswith(name) for word in words_of(each.text)):
            return each
    return earlier[-1]


def _is_alone_before(persons: Iterable[Mention], before: Mention, after: Mention) -> bool:
    """Whether a sentence before that of `after` names nobody but `before`: to him a description may point.

    Which of several full names in one sentence is meant, nothing here tells.
    """
    return before.sentence < after.sentence and all(
        mention.text == before.text for mention in persons if mention.sentence == before.sentence
    )


def _may_explain(before: Mention, after: Mention) -> bool:
    """Whether a name in brackets is another form of the one before: not the place or club of a person."""
    platforms = lexicons().platforms
    if after.text.casefold() in platforms and before.text.casefold() not in platforms:
        return False  # `unggahan Partai Golkar (TikTok)`: where it was posted
    if before.kind == after.kind:
        return before.kind != "place" or after.text.isupper() or _is_blend(after.text, before.text)
    if before.kind == "place" and _is_blend(after.text, before.text):
        return True
    letters = initials(before.text)
    return before.kind != "person" and after.text.isupper() and bool(letters) and after.text[0].upper() == letters[0]


def _is_blend(short: str, long: str) -> bool:
    """Whether a word is made of the letters of several, in their order: `Malra` of `Maluku Tenggara`.

    One of them is none: `Jakarta International Stadium (Jakarta)` says where it is.
    """
    letters, words = "".join(words_of(short)), words_of(long)
    is_made = letters not in words and letters[:1] in {word[0] for word in words} and within(letters, "".join(words))
    return " " not in short and len(words) > 1 and is_made


def _is_short_for(short: Mention, long: Mention) -> bool:
    """Whether one of two names of a kind is the other's initials, its frame aside, or a person's only name."""
    if short.kind != long.kind:
        return False
    if short.kind == "person":
        # `Ridwan Kamil atau Kang Emil`; of two full names one is another person's, unless it is made from the first.
        short_words, long_words = words_of(short.text), words_of(long.text)
        letters = [is_letters(mention.text) for mention in (short, long)]
        if letters[0] != letters[1]:  # `Brigadir J atau Yosua Hartono`, in either order
            return True
        return len(short_words) == 1 < len(long_words) or any(is_pet_form(short_words[0], word) for word in long_words)
    framed = lexicons().organization_frame
    bare = " ".join(word for word in long.text.split() if word.strip("().,").casefold() not in framed)
    return len(short.text) > 2 and short.text in (initials(long.text), initials(bare))
