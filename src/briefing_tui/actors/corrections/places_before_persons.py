"""Places and bodies that the tagger runs together with who has an office or rank there: `Camat Siman | Wahid Budi`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name, names_in
from briefing_tui.actors.name_matching import is_known_region, is_listed_body
from briefing_tui.actors.role_lexicon import role_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

# The classes of the gazetteer that are regions: countries, provinces and regencies, towns, districts of Indonesia.
_REGIONS = ("L", "T", "D")
# So many words a name has behind an office and its territory.
_FEWEST = 2


def part_from_places(words: Sequence[str], labels: list[str]) -> None:
    """Set a sentence's labels right where a place before a person, or a rank between both, is in the wrong name."""
    _part_from_hamlet(words, labels)
    _part_from_territory(words, labels)
    _part_from_bearer(words, labels)
    _part_from_body(words, labels)
    _part_from_firm(words, labels)
    _give_end_to_firm(words, labels)
    _part_from_national_team(words, labels)
    _drop_group_of_office(words, labels)
    _drop_rank_behind_place(words, labels)


def part_from_unlisted_names(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> None:
    """Who heads a place that no list knows is named without it elsewhere: `Camat Gondowulung | Guntoro`, `Guntoro`.

    So is who is of a body that no list knows: `pengamat dari Edukarya | Indra Wijaya`, `Indra`.
    """
    lexicon = lexicons()
    alone = {
        words[first]
        for words, given in zip(sentences, labels, strict=True)
        for first, end, _ in names_in(given, "PER")
        if end - first == 1
    }
    for words, given in zip(sentences, labels, strict=True) if alone else ():
        for first, end, _ in names_in(given, "PER", "LOC"):
            before = words[first - 1].casefold() if first > 0 else ""
            is_of_body = before == "dari" and end - first > _FEWEST and _is_someone_of_unlisted(words, first)
            is_headed = before in lexicon.village_offices or is_of_body or _is_in_region(words, given, first)
            if end - first < 2 or not is_headed or words[first].casefold() in lexicon.person_names:
                continue
            if words[first + 1] in alone and words[first] not in alone:
                given[first] = "B-ORG" if is_of_body else "B-LOC"
                mark_name(given, first + 1, end, "PER")


def _is_in_region(words: Sequence[str], labels: Sequence[str], first: int) -> bool:
    """Whether a name begins with a region behind a body's comma: `Mantan Ketua DPRD Siak, Riau | Muslim`."""
    known = dict(lexicons().gazetteer.get(words[first].casefold(), ()))
    return known.get(()) == "L" and first > 1 and words[first - 1] == "," and labels[first - 2][2:] in ("ORG", "LOC")


def _is_someone_of_unlisted(words: Sequence[str], first: int) -> bool:
    """Whether an occupation stands before `dari` and a name that no list knows: `pengamat sekolah dari | Edukarya`."""
    lexicon, name = lexicons(), words[first].casefold()
    has_occupation = any(word.casefold() in lexicon.role_heads for word in words[max(0, first - 4) : first - 1])
    return has_occupation and name not in lexicon.foreign_names and name not in lexicon.gazetteer


def _part_from_hamlet(words: Sequence[str], labels: list[str]) -> None:
    """A place that ends in a direction, run together with who heads it: `Kepala Dusun Krajan Kidul | Wagimin`."""
    lexicon = lexicons()
    for first, end, _ in names_in(labels, "PER"):
        if not first or words[first - 1].casefold() not in lexicon.place_heads:
            continue
        turn = next((at for at in range(first + 1, end - 1) if words[at].casefold() in lexicon.directions), None)
        if turn is not None:
            mark_name(labels, first, turn + 1, "LOC")
            mark_name(labels, turn + 1, end, "PER")


def _part_from_territory(words: Sequence[str], labels: list[str]) -> None:
    """A place run together with who has an office or a rank there: `Camat Siman | Wahid Budi`, `Siman | Serka Budi`.

    Behind a body it is the body's: `Bulog Sulsel | Rudi`.
    """
    lexicon = lexicons()
    for first, end, _ in names_in(labels, "PER"):
        if end - first < _FEWEST or words[first].casefold() in lexicon.person_names:
            continue
        known = dict(lexicon.gazetteer.get(words[first].casefold(), ()))
        if known.get(()) not in _REGIONS:
            continue
        is_rank = words[first + 1].casefold() in lexicon.ranks
        before = words[first - 1].casefold() if first else ""
        alone = before in lexicon.village_offices and words[first + 1].casefold() not in lexicon.directions
        if is_rank or alone or (end - first > _FEWEST and before in lexicon.territorial_offices):
            labels[first] = "B-LOC"
            mark_name(labels, first + 1, end, "PER")
        elif first and labels[first - 1][2:] == "ORG" and known.get(()) in ("L", "T"):
            labels[first] = "I-ORG"
            mark_name(labels, first + 1, end, "PER")


def _part_from_bearer(words: Sequence[str], labels: list[str]) -> None:
    """Who heads a territory is no part of its name, nor is both a body's: `Bupati Langkat | Terbit Rencana`."""
    lexicon = lexicons()
    others = (lexicon.place_heads, lexicon.organization_heads, lexicon.directions, lexicon.municipalities)
    for first, end, _ in names_in(labels, "ORG", "LOC"):
        if end - first <= _FEWEST or not first or words[first - 1].casefold() not in lexicon.territorial_offices:
            continue
        low = [word.casefold() for word in words[first:end]]
        region = next((n for n in range(len(low) - 1, 0, -1) if is_known_region(" ".join(low[:n]))), 0)
        rest = words[first + region : end]
        is_name = len(rest) >= _FEWEST and all(word.istitle() and word.isalpha() for word in rest)
        if region and is_name and not any(word in listed for word in low[region:] for listed in others):
            mark_name(labels, first, first + region, "LOC")
            mark_name(labels, first + region, end, "PER")


def _part_from_body(words: Sequence[str], labels: list[str]) -> None:
    """Who is named behind a body is no part of its name: `Universitas Airlangga | Fahrul Hakim`.

    That is where the lists hold the body, or where a cleric's title stands between: `Pesantren Al-Hikmah | KH Masruri`.
    """
    lexicon = lexicons()
    heads = (lexicon.organization_heads, lexicon.place_heads, lexicon.place_words, lexicon.directions)
    for first, end, _ in names_in(labels, "ORG"):
        low = [word.casefold() for word in words[first:end]]
        known = [
            len(rest) + 1
            for rest, _ in lexicon.gazetteer.get(low[0], ())
            if (low[0], *rest) == tuple(low[: len(rest) + 1])
        ]
        person = first + max(known, default=end - first)
        is_name = (
            end - person >= _FEWEST
            and all(map(_is_unlisted, words[person:end]))
            and all(listed.isdisjoint(low[person - first :]) for listed in heads)
        )
        if is_name and not lexicon.person_names.isdisjoint(low[person - first :]):
            mark_name(labels, person, end, "PER")
            continue
        title = next((at for at in range(first + 1, end - 1) if words[at].casefold() in lexicon.clergy), end)
        before = words[title - 1].casefold()
        bearing = (*heads, lexicon.schools, role_lexicon().name_bearers, role_lexicon().eponym_ranks)
        if title < end and not any(before in listed for listed in bearing):
            labels[title] = "O"
            mark_name(labels, title + 1, end, "PER")


def _part_from_firm(words: Sequence[str], labels: list[str]) -> None:
    """The firm of one word before who heads it is no given name: `CEO Bobobox | Indra Gunawan`."""
    for first, end, _ in names_in(labels, "PER"):
        is_headed = first > 0 and words[first - 1].casefold() in role_lexicon().firm_heads
        if end - first > _FEWEST and is_headed and not _is_listed(words[first]) and _is_listed(words[first + 1]):
            labels[first] = "B-ORG"
            mark_name(labels, first + 1, end, "PER")


def _give_end_to_firm(words: Sequence[str], labels: list[str]) -> None:
    """A word that firms' names end in is the firm's before a name: `Direktur PT Sukamaju Jaya | Iwan Hartono`."""
    lexicon = lexicons()
    for first, end, _ in names_in(labels, "PER"):
        if end - first <= _FEWEST or not first or words[first].casefold() not in lexicon.firm_tails:
            continue
        begin = first - 1
        while labels[begin] == "I-ORG":
            begin -= 1
        is_firm = labels[begin] == "B-ORG" and words[begin] in lexicon.firm_frames and begin + 1 < first
        if is_firm and not is_listed_body(words[begin:first]):
            labels[first] = "I-ORG"
            mark_name(labels, first + 1, end, "PER")


def _is_listed(word: str) -> bool:
    """Whether the lists know a word as part of a person's name."""
    low, lexicon = word.casefold(), lexicons()
    return low in lexicon.person_names or low in lexicon.foreign_names


def _part_from_national_team(words: Sequence[str], labels: list[str]) -> None:
    """Who has an office in a country's team is no part of its name: `Head coach Timnas Putri | Satoru Mochizuki`."""
    lexicon, roles = lexicons(), role_lexicon()
    for first, end, _ in names_in(labels, "ORG"):
        office = words[first - 1].casefold() if first else ""
        if words[first].casefold() not in roles.national_teams:
            continue
        if office not in lexicon.role_heads and office not in roles.english:
            continue
        person = first + 1
        while person < end and not _is_name_of_person(words[person]):
            person += 1
        if first + 1 < person and end - person >= _FEWEST:
            mark_name(labels, first, person, "ORG")
            mark_name(labels, person, end, "PER")


def _is_name_of_person(word: str) -> bool:
    """Whether a word may begin a person's name, so that it says neither whose team it is nor of what age or sex."""
    low = word.casefold()
    known = low in role_lexicon().sides or low in lexicons().place_words or low in lexicons().common
    return word.istitle() and word.isalpha() and len(word) > 1 and not known


def _is_unlisted(word: str) -> bool:
    return word.istitle() and word.isalpha() and word.casefold() not in lexicons().role_heads


def _drop_group_of_office(words: Sequence[str], labels: list[str]) -> None:
    """An occupation behind the group that has it is no given name: `Ketua Majelis Hakim | Sri Mulyono`."""
    for first, end, _ in names_in(labels, "PER"):
        group = words[first - 1].casefold() if first else ""
        if end - first > 1 and group in role_lexicon().teams and words[first].casefold() in lexicons().role_heads:
            labels[first] = "O"
            mark_name(labels, first + 1, end, "PER")


def _drop_rank_behind_place(words: Sequence[str], labels: list[str]) -> None:
    """The rank before a person is no part of the place or body before it: `Kapolsek Taman | Kompol Budi`."""
    for at in [at for at, label in enumerate(labels) if label == "B-PER" and at > 1]:
        rank = words[at - 1].casefold()
        inside = labels[at - 1] in ("I-LOC", "I-ORG")
        if inside and rank in lexicons().ranks and rank not in role_lexicon().forces:
            labels[at - 1] = "O"
