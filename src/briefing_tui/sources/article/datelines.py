"""The dateline that opens a story's body (`Jakarta (ANTARA) - `, `TRIBUNNEWS.COM, JAKARTA - `)."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.language.common_words import common_words
from briefing_tui.resources import phrase_list, word_set
from briefing_tui.sources.article.bylines import begins_with_field
from briefing_tui.sources.article.known_places import gazetteer, is_on_record, known_places_at
from briefing_tui.sources.article.written_moments import weekday_names
from briefing_tui.sources.outlets import outlet_name, site_endings, written_names

if TYPE_CHECKING:
    from collections.abc import Iterator

# ANTARA sets a teaser before the dateline without a blank; the longest of 600 stories has 205 characters.
_LEAD_AT_MOST = 600
_DASH = r"(?:[.,]?\s*[-–—]{1,3}|\s*\|)"
_NAME = r"(?:[A-Z][a-zà-ÿ'’]+(?:-[A-Z]?[a-z]+)*\.?|(?:[A-Z]\.)+|[A-Z][A-Z'’-]+)"
_PLACE = rf"{_NAME}(?:[ ]{_NAME}){{0,3}}(?:[ ]?,[ ](?!\d){_NAME}(?:[ ]{_NAME}){{0,2}})?"
_DAY = r"(?:,?\s*\(?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\)?|,\s*\d{1,2}\s+[A-Z][a-z]+(?:\s+\d{4})?)?"
_FULL_DAY = r"(?:\d{1,2} [A-Z][A-Za-z]{2,8} (?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)"
# Shorter words in capitals that are not on record are acronyms (`PSSI - `).
_SHORTEST_UNKNOWN = 5
_FIRST_LINES = 4
_LONGEST_BYLINE = 160
_SHORTEST_BODY = 60  # behind `POS-KUPANG.COM, ` less is the reporter's name; behind a day, of a headline
_BODY_BEGINS = r"\s*(?=\S)"


class Dateline(NamedTuple):
    """Where a dateline stands in a text, and what it says."""

    start: int
    end: int
    place: str | None
    outlet: str | None


def find_dateline(text: str) -> Dateline | None:
    """The dateline at the beginning of a text, or behind a teaser or headline glued to it; None without one."""
    head = text[: _LEAD_AT_MOST + 200]
    dateline = (
        _agency(head)
        or _outlet_first(head)
        or _behind_byline(head)
        or _named_first(head)
        or _place_first(head)
        or _initials_behind(head)
        or _bare(head)
    )
    if (
        dateline
        and dateline.outlet
        and not dateline.place
        and (place := _place_behind(head[dateline.end :]))
        and place.place
    ):
        # `jpnn.com - JAKARTA - `.
        return Dateline(dateline.start, dateline.end + place.end, place.place, dateline.outlet)
    return dateline


def joined_dateline(lines: list[str]) -> list[str]:
    """The lines, the second joined to the first where this is a dateline without its dash, or without what it opens.

    `Menggala (Lampost.co)` alone on a line, and `Menggala -`.
    """
    filled = [number for number, line in enumerate(lines) if line][:_FIRST_LINES]
    for number, following in pairwise(filled):
        if re.fullmatch(rf"{_PLACE}(?:, (?:{_site()}|{_named()}))?\s?[-–—]{{1,2}}", lines[number].rstrip()):
            return [*lines[:number], f"{lines[number].rstrip()} {lines[following]}", *lines[following + 1 :]]
        if lines[following][0] in "-–—" and re.fullmatch(rf"{_PLACE}\s?\({_site()}\)", lines[number]):
            return [*lines[:number], f"{lines[number]} {lines[following]}", *lines[following + 1 :]]
    return lines


def place_name(written: str) -> str:
    """A dateline's place in ordinary letters: `BANDA ACEH` is `Banda Aceh`; `Den Haag` and `OKI, Sumsel` stay."""
    place = " ".join(written.replace(" ,", ",").split()).strip(" ,")
    before, _, last = place.rpartition(", ")
    if before and last.casefold() in weekday_names():  # `Jakarta, Senin (4/3/2024) - `
        place = before
    if not place.isupper():
        return place
    return " ".join(word if "." in word or word in _always_in_capitals() else word.title() for word in place.split())


def _agency(head: str) -> Dateline | None:
    """`Jakarta (ANTARA) - `, `Beijing, (ANTARA/PRNewswire)- `, `Washington (VOA) -- `."""
    for match in re.finditer(
        rf"{_DAY},?\s?\(\s?(?P<outlet>[A-Z][^()\n]{{1,38}}|{_site()})\s?\)\s*[-–—]+{_BODY_BEGINS}", head
    ):
        if match.start() > _LEAD_AT_MOST:
            return None
        place = _place_before(head, match.start())
        agency = match["outlet"].split("/")[0].strip()
        if place is not None and (place.start() == 0 or is_outlet_name(agency) or head[place.start() - 1] == "\n"):
            return Dateline(place.start(), match.end(), place_name(place.group()), outlet_name(agency))
    return None


def _initials_behind(head: str) -> Dateline | None:
    """`Tanjung Lurah, KW - `: a place on no record before the initials of the outlet, at a line's beginning."""
    match = re.match(
        rf"(?P<place>{_NAME}(?: {_NAME}){{0,2}}), (?P<outlet>[A-Z]{{2,6}}) [-–—]{{1,2}} (?=[A-Z\"“])", head
    )
    if match is None or match["outlet"] in _always_in_capitals():
        return None
    if match["place"].isupper() and not _may_be_place(match["place"]):
        return None
    return Dateline(0, match.end(), place_name(match["place"]), outlet_name(match["outlet"]))


def _place_before(head: str, end: int) -> re.Match[str] | None:
    """The place that ends at `end`: from the line's beginning, where it is glued on, or a full stop."""
    line = head.rfind("\n", 0, end) + 1
    if whole := re.compile(_PLACE).fullmatch(head, line, end):
        return whole
    window = max(line, end - 60)
    glued = [m.start() for m in re.finditer(r"(?<=[^\s(“‘'-])(?=[A-Z][a-z])", head[window:end])]
    for start in reversed(glued):
        if place := re.compile(_PLACE).fullmatch(head, window + start, end):
            return place
    return _last_words(head, window, end)


def _last_words(head: str, window: int, end: int) -> re.Match[str] | None:
    """The place behind a sentence's end, else the shortest run of capitalized words."""
    ended = [m.end() for m in re.finditer(r"[.!?…”\"]\s+", head[window:end])]
    if ended and (place := re.compile(_PLACE).fullmatch(head, window + ended[-1], end)):
        return place
    words = list(re.finditer(r"(?:(?<=\s)|^)[A-Z]", head[window:end]))
    for word in words:
        if place := re.compile(_PLACE).fullmatch(head, window + word.start(), end):
            return place
    return None


def _outlet_first(head: str) -> Dateline | None:
    """`TRIBUNNEWS.COM, JAKARTA - `, `TEMPO.CO, Jakarta - `, `KONTAN.CO.ID - JAKARTA. `, `Liputan6.com, Jakarta `."""
    for start, site in _sites(head):
        parted = re.compile(rf"\s*[,|]\s*({_PLACE}){_DAY}(?:{_DASH}|\s?:){_BODY_BEGINS}").match(
            head, site
        ) or re.compile(rf"\s*[-–—]+\s*([A-Z][A-Z /]{{2,30}}?)\s?(?:\.|\s[-–—]{{1,2}}){_BODY_BEGINS}").match(head, site)
        dashed = re.compile(rf"\s*[-–—]+\s*({_PLACE})\.{_BODY_BEGINS}").match(head, site)
        if found := parted or (dashed if dashed and is_on_record(dashed[1]) else None):
            place, end = found[1], found.end()
        elif close := re.compile(r"\s*,\s*").match(head, site):
            ends = (e for e in known_places_at(head, close.end()) if re.compile(r"\b\s*(?=\S)").match(head, e))
            known = next(ends, None)
            if known is None:
                continue
            place = head[close.end() : known]
            end = known + len(head[known:]) - len(head[known:].lstrip())
        else:
            continue
        if start > _LEAD_AT_MOST:
            return None
        if not _stands_alone(head, start):
            continue  # `Reporter: kompas.com | Editor: Ani KONTAN.CO.ID - BITUNG. `
        return Dateline(start, end, place_name(place), outlet_name(head[start:site]))
    return None


def _behind_byline(head: str) -> Dateline | None:
    """`Reporter: A | Editor: B KONTAN.CO.ID - `, without a place."""
    if not begins_with_field(head):
        return None
    match = re.match(rf"[^.!?\n]{{3,{_LONGEST_BYLINE}}}?\s(?P<outlet>{_site()})\s?[-–—]+{_BODY_BEGINS}", head)
    return Dateline(match.start("outlet"), match.end(), None, outlet_name(match["outlet"])) if match else None


def _named_first(head: str) -> Dateline | None:
    """`Warta Ekonomi, Jakarta - `, `KBRN, Palu: `; at the beginning."""
    match = re.match(rf"(?P<outlet>[^,\n]{{2,30}}),\s*(?P<place>{_PLACE}){_DAY}(?:{_DASH}|\s?:){_BODY_BEGINS}", head)
    if not match or match["outlet"].casefold() not in written_names():
        return None
    return Dateline(0, match.end(), place_name(match["place"]), outlet_name(match["outlet"]))


def _place_first(head: str) -> Dateline | None:
    """`JAKARTA, KOMPAS.com - `, `Jakarta, CNN Indonesia -- `, `PALU | kabar.id - `; alone on a line."""
    pattern = re.compile(
        rf"(?:^|(?<=\n))(?P<place>{_PLACE})(?:,\s*(?P<outlet>{_site()}|{_named()})"
        rf"|\s?[|;]\s?(?P<parted>{_site()})|\s[-–—]{{1,2}}\s(?P<dashed>{_site()}))(?:{_DASH}{_BODY_BEGINS}|\s*\Z)"
    )
    match = pattern.search(head)
    if not match or (match.end() == len(head) and not is_on_record(match["place"])):
        return None  # `Ani Lestari, iNews.id` is a byline
    outlet = match["outlet"] or match["parted"] or match["dashed"]
    return Dateline(match.start(), match.end(), place_name(match["place"]), outlet_name(outlet))


def _bare(head: str) -> Dateline | None:
    """`Jakarta - `, `Jakarta: ` with a place on record, `KOMPAS.com - ` with an outlet on record; at the beginning."""
    dash = r"(?:(?:\s+[-–—]{1,3}|\s*[–—]{1,2}|\s*--)\s+(?=[A-Z0-9\"“‘'(])|\s[-–—]{1,3}(?=[A-Z\"“‘]))"
    # Behind capitals the blanks around the dash may be lost: `JAKARTA- Menteri`, `TRIBUNJATENG.COM-Warga`.
    close = rf"(?:{dash}|[-–—]{{1,3}}\s*(?=[A-Z][a-z]|[\"“‘'])|[-–—]{{1,3}}\s+(?=[A-Z]))"
    for end in known_places_at(head, 0):
        behind = rf"{_DAY}(?:{close if head[:end].isupper() else dash}|:\s+(?=[A-Z\"“])|\s\|\s)"
        if match := re.compile(behind).match(head, end):
            return Dateline(0, match.end(), place_name(head[:end]), None)
    # `SURYA.co.id I Pemerintah`: a stroke, often written as a letter, may stand for the dash.
    match = re.match(rf"(?:(?P<outlet>{_site()}|{_named()}){close})", head) or re.match(
        rf"(?P<outlet>{_site()})\s[|I]\s(?=[A-Z0-9\"“])", head
    )
    match = match or _outlet_alone(head)
    if match:
        return Dateline(0, match.end(), None, outlet_name(match["outlet"]))
    return _place_on_record(head, dash) or _unknown_place(head)


def _outlet_alone(head: str) -> re.Match[str] | None:
    """An outlet without a dash: `MEDIA INDONESIA: `, `RMOL. `, `AKURAT.CO, `; no sentence has its first word so."""
    if named := re.match(rf"(?P<outlet>{_named()})(?P<mark>[:.])\s+(?=[A-Z\"“])", head):
        return named if named["mark"] == ":" or named["outlet"].isupper() else None
    site = re.match(rf"(?P<outlet>{_site()}),?\s+(?=[A-Z\"“].{{{_SHORTEST_BODY}}})", head)
    return site if site and (site["outlet"].isupper() or site["outlet"].islower()) else None


def _unknown_place(head: str) -> Dateline | None:
    """A place that is not on record: in capitals, or one that the story names again behind `di` or `Kabupaten`."""
    # `BASEL- UEFA`, `LISBON –Tak`: the blanks around the dash may be lost.
    match = re.match(
        rf"(?P<place>[A-Z]{{3,}}(?:[ -][A-Z]{{3,}}){{0,2}}){_DAY}(?:[-–—]\s*|\s[-–—]{{1,2}}\s*)"
        r"(?=[\"“‘]?[A-Z][a-z]|(?:[A-Z]{2,} ){1,6}(?:[a-z]|[A-Z][a-z]))",
        head,
    )
    if match and _may_be_place(match["place"]):
        return Dateline(0, match.end(), place_name(match["place"]), None)
    # `RANDU ALAS, KABAR ALAS - `: an outlet on no record either, called as papers are.
    match = re.match(
        rf"(?P<place>{_NAME}(?: {_NAME}){{0,2}}), (?P<outlet>{_NAME}(?: {_NAME}){{1,3}}){_DAY}"
        r"\s?[-–—]{1,2}\s(?=[A-Z\"“])",
        head,
    )
    if match and _paper().search(match["outlet"]) and _may_be_place(match["place"]):
        return Dateline(0, match.end(), place_name(match["place"]), outlet_name(match["outlet"]))
    # `Randu Alas, 4 Maret 2024 - `, `Randu Alas (4/3/2024). `, as press releases have it; of a headline less is behind.
    match = re.match(
        rf"(?P<place>{_PLACE}),? ?\(?{_FULL_DAY}\)?\s*(?:[-–—]{{1,3}}|\.)\s*(?=[\"“‘]?[A-Z].{{{_SHORTEST_BODY}}})", head
    )
    # In brackets with its day: `(Randu Alas, 4/3/2024) `.
    match = match or re.match(
        rf"\((?P<place>{_PLACE}),? {_FULL_DAY}\)[.:]?(?: [-–—]{{1,2}})? ?(?=[\"“‘]?[A-Z].{{{_SHORTEST_BODY}}})", head
    )
    if match and not common_words().issuperset(re.findall(r"\w+", match["place"].casefold())):
        return Dateline(0, match.end(), place_name(match["place"]), None)
    match = re.match(r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}) [-–—]{1,2} (?=[\"“‘]?[A-Z])", head)
    if match and re.search(rf"\b(?i:{_before_places()}) {match['place']}\b", head[match.end() :]):
        return Dateline(0, match.end(), match["place"], None)
    return None


def _may_be_place(capitals: str) -> bool:
    """Whether words in capitals can name a place: neither a desk nor an acronym, nor words of every day."""
    words = capitals.casefold().replace("-", " ").split()
    long = len(words) > 1 or len(capitals) >= _SHORTEST_UNKNOWN
    return long and capitals.casefold() not in _no_places() and not common_words().issuperset(words)


def _place_on_record(head: str, dash: str) -> Dateline | None:
    """A place of the gazetteer: `Kabupaten Bandung - `."""
    match = re.match(rf"(?:(?:Kabupaten|Kota|Kab\.?|KABUPATEN|KOTA) )?(?P<place>{_PLACE}){_DAY}{dash}", head)
    if match and any(part.strip().casefold() in gazetteer() for part in match["place"].split(",")):
        first, _, second = (part.strip() for part in match["place"].partition(","))
        if second and (_paper().search(first) or _is_in_capitals_alone(first, second)):
            return Dateline(0, match.end(), place_name(second), first)  # `Infobanknews, Jakarta - `
        if second and _paper().search(second):
            return Dateline(0, match.end(), place_name(first), second)  # `Jayapura, Kabar Papua - `
        return Dateline(0, match.end(), place_name(match["place"]), None)
    return None


def _is_in_capitals_alone(first: str, second: str) -> bool:
    """Whether of two names the first alone is in capitals and no place: `PARLEMENTARIA, Manado`."""
    return first.isupper() and not second.isupper() and len(first) >= _SHORTEST_UNKNOWN and not is_on_record(first)


def _place_behind(text: str) -> Dateline | None:
    """The place that follows an outlet's name and dash: one that is known, or any in capitals before another dash."""
    match = re.match(r"(?P<place>[A-Z][A-Z]+(?: [A-Z]{2,}){0,2})\s+[-–—]{1,2}\s+(?=[A-Z\"“‘])", text)
    return _bare(text) or (Dateline(0, match.end(), place_name(match["place"]), None) if match else None)


def _stands_alone(head: str, start: int) -> bool:
    """Whether what begins at `start` opens a line, follows a sentence's end, or comes behind a run-on headline."""
    before = head[:start].rstrip(" ")
    return not before or before[-1] in '\n.!?"”)' or head[start].isupper()


def is_outlet_name(name: str) -> bool:
    """Whether a name is an outlet's: one on record, or a site's (`Bola.com`)."""
    return name.casefold() in written_names() or re.fullmatch(_site(), name) is not None


@cache
def _site() -> str:
    """A site's name, in small letters or capitals: `Liputan6.com`, `REPUBLIKA.CO.ID`, `TRIBUN-MEDAN.com`."""
    endings = "|".join(re.escape(ending) for ending in site_endings())
    return rf"(?i:[a-z][a-z0-9-]+(?:\.[a-z][a-z0-9-]+){{0,2}}?\.(?:{endings}))(?![\w.])"


@cache
def _named() -> str:
    """The outlets that datelines name without a site's ending, as written there."""
    forms = dict.fromkeys((*written_names(), *(s.casefold() for s in written_names().values())))
    names = [name for name in forms if "." not in name]
    return rf"(?i:{'|'.join(re.escape(n) for n in sorted(names, key=len, reverse=True))})(?!\w)"


def _sites(head: str) -> Iterator[tuple[int, int]]:
    """Where the names of sites begin and end."""
    pattern, match = re.compile(rf"(?<![\w@/.]){_site()}"), None
    while match := pattern.search(head, match.start() + 1 if match else 0):
        yield match.span()


@cache
def _paper() -> re.Pattern[str]:
    """What papers are called, and no place: `Kabar Papua`, `Infobanknews`."""
    first, last = (
        "|".join(phrase_list("lexicons/reading.toml", "bylines", name)) for name in ("papers", "paper_endings")
    )
    return re.compile(rf"(?i)^(?:{first})|(?:{last})$")


def _always_in_capitals() -> frozenset[str]:
    return word_set("lexicons/reading.toml", "places", "in_capitals")


@cache
def _before_places() -> str:
    """The words behind which a name is that of a place, as a pattern."""
    return "|".join(phrase_list("lexicons/reading.toml", "places", "before"))


@cache
def _no_places() -> frozenset[str]:
    """What stands in capitals before a dash and is no place: desks and kinds of stories."""
    return frozenset(phrase_list("lexicons/reading.toml", "places", "none"))
