"""Dates that belong to a name or a title and tell of no event: `Program Tahun 2024`, `film "Rubah" tahun 1994`."""

from __future__ import annotations

import re

from briefing_tui.events.date_place import MARKS, NEAR_OFFICE, DatePlace, has_digit, no_event_words, year_prepositions
from briefing_tui.language.function_words import POINTING
from briefing_tui.language.verb_prefixes import has_verb_prefix

_OPENED_TITLE = re.compile(r"[\"“'‘]([^\"“”'‘’]+)$")
# `TA`, the fiscal year (tahun anggaran), with the years before the one asked for.
_FISCAL_YEARS = re.compile(r"\bT\.?A\.? (?:\d{4}(?:, | dan | serta ))+$")
_CLOSING_MARKS = frozenset("\"”'’")
_NAMED_IN_MARKS = re.compile(r"[^,.?!\s][\"”]\s*$")


def _of_a_name(place: DatePlace) -> bool:
    """`Program Tahun 2024`, `Piala Dunia 2026 ini`, `Rektor UNS periode 2025-2030`: the year belongs to the name."""
    start, end = place.expression.start, place.expression.end
    if not place.before or place.text[start - 1 : start] in ('"', "“"):
        return False
    if place.expression.text.endswith((" lalu", " silam")):  # `di Malaysia 2022 silam`
        return False
    if _FISCAL_YEARS.search(place.clause):
        return True  # `proyek jalan TA 2023 dan 2024`
    words = place.clause.split()
    capital = words[-1].lstrip("(")[:1].isupper() and not words[-1].endswith(",")
    if words[-1].lower() in year_prepositions():
        capital = False  # `Pada tahun 2019 Persis menang`
    if place.expression.text.startswith("tahun ") and _NAMED_IN_MARKS.search(place.clause):
        return True  # `"Resesi Hebat" tahun 2008`
    if place.expression.text.startswith("Tahun "):
        return capital or has_digit(words[-1])
    if capital and place.expression.text.startswith("tahun "):
        # `Ketua Panitia Jambore tahun 2019 Rudi Hartono`, `Direktur Bank Kendal tahun 2020, Rudi Hartono`
        named = place.text[end:].removeprefix(",") if place.is_behind("offices", NEAR_OFFICE) else place.text[end:]
        return named[:1] == " " and named[1:2].isupper()
    term = place.before[-1] in no_event_words()["tenures"]
    last = words[-2:-1] if term else words[-1:]
    is_named = len(words) > 1 + term and last[0][0].isupper() and not last[0].endswith(",")
    is_named = is_named and last[0].lower() not in year_prepositions()
    if place.is_behind("contests", 2) and place.before[-1] not in year_prepositions():
        is_named = True  # `menjelang pemilu serentak 2024 mendatang`
    return place.expression.text[0].isdecimal() and is_named


def _of_a_work(place: DatePlace) -> bool:
    """`film horor "Rubah" tahun 1994`, `diadaptasi dari novel tahun 2017`: the year a work came out."""
    words = place.clause.split()
    if not place.expression.text[-1].isdecimal() or not words or words[-1].lower() in year_prepositions() - {"tahun"}:
        return False
    lowers = [word.strip(MARKS).lower() for word in words]
    at = next((k for k in range(len(words) - 1, -1, -1) if lowers[k] in no_event_words()["works"]), None)
    if at is None:
        return False
    is_source = lowers[at - 1 : at] == ["dari"]
    if any(map(has_verb_prefix, lowers[at + 1 :] if is_source else lowers)):
        return False
    return (POINTING | {"yang"}).isdisjoint(lowers[at:]) and "," not in "".join(words[at:])


def _of_a_named_period(place: DatePlace) -> bool:
    """`Rapat Evaluasi Triwulan II Tahun 2024`: a part of a year with a capital behind a name is its last word."""
    first = place.expression.text.split()[0]
    if not first[:1].isupper() or first.lower() not in no_event_words()["parts_of_year"] or not place.before:
        return False
    last = place.clause.split()[-1]
    return last[:1].isupper() and last[-1:] not in ",;:" and place.before[-1] not in year_prepositions()


def _ends_a_title(place: DatePlace) -> bool:
    """`laporan "Kinerja Aplikasi Q1 2017"`, `buku 'Perang Dagang 2018'`: the last of a title in quotation marks."""
    if place.text[place.expression.end : place.expression.end + 1] not in _CLOSING_MARKS:
        return False
    opened = _OPENED_TITLE.search(place.clause)
    words = opened[1].split() if opened is not None else []
    small = no_event_words()["small_in_titles"]
    return len(words) > 1 and all(not word[:1].islower() or word in small for word in words)


# A date is no event where one of these holds; of the second list, a year.
NAME_RULES = (_of_a_named_period, _ends_a_title)
YEARLY_NAME_RULES = (_of_a_name, _of_a_work)
