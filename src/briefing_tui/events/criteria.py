"""Which dates tell of no event: of a law, a life, a statistic, the base of a comparison, a term of office."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import DateExpression

_LOOK_AHEAD = 30  # characters behind a date in which a word may say so
_SHORTEST_CODE = 5  # letters and digits of a security
_SHIFTS = ("ini", "lalu", "silam", "depan", "mendatang", "datang", "nanti")
_NEAR_BIRTH = 4  # words between a birth and its day that may be any
_NEAR_COMPARED = 8  # words between `dibandingkan` and the time that is compared
_NEAR_SURVEY = 7  # words between `data` and its year
_NEAR_PREVIOUS = 5  # words between `dari` and `bulan sebelumnya`
_NEAR_RECORD = 3  # words between a meeting and `pertama`
_NEAR_BASE = 8  # words between `dari` and the base of a comparison
_CHANGE_REACH = 7  # words between a change and its `dari`
_LOOK_BACK = 80  # characters before a date in which a word may say that it is no event
_MARKS = ".,:;()\"'“”‘’"
_GLUED_SENTENCES = re.compile(r"(?<=[a-z)%][.?!])(?=[A-Z“\"]|$)|(?<=[.?!][\"”])(?=[A-Z“])")  # `Tanah Air.Pada 2019`
_CODE_BEHIND = re.compile(r"[A-Za-z0-9]+(?=\s*$)")  # `hari ini:FR0063 (15 Mei 2023)`, `SPN-S 09072019 (9 Juli 2019)`
_NAMED_LAW = re.compile(r"\b(?:UU|Undang-Undang|Undang-undang|Perda|Perpres|PP|KUHP)(?: [A-Z]\w*){0,3} $")
_CLAUSE_ENDS = (". ", "; ", "? ", "! ", "\n")


@cache
def _no_event() -> dict[str, frozenset[str]]:
    from briefing_tui.resources import read_toml

    return {key: frozenset(words.split()) for key, words in read_toml("lexicons/dates.toml")["no_event"].items()}


class _Place(NamedTuple):
    """Where a date stands: `before`, the words of its clause before it; `own`, what of it is behind the date before."""

    text: str
    expression: DateExpression
    clause: str
    before: list[str]
    own: str
    reference: date | None

    def is_behind(self, list_name: str, reach: int) -> bool:
        """Whether one of the last words before the date is in the list."""
        words = _no_event()[list_name]
        return any(word in words for word in self.before[-reach:])


def tells_event(
    text: str, expression: DateExpression, date_before_ends: int = 0, reference: date | None = None
) -> bool:
    """Whether a date with days tells when something in the story happened, happens or will happen.

    It does not where it is a clock time alone or where one of the rules of this module says so. Words before
    `date_before_ends` say nothing of a birth: `lahir 2004 dan wafat 2024`. A figure past `reference` is news.
    """
    if expression.type not in ("DATE", "TIME") or expression.precision is None:
        return False
    start = expression.start
    clause = text[max(0, start - _LOOK_BACK) : start]
    for mark in _CLAUSE_ENDS:
        clause = clause.rpartition(mark)[2]
    clause = _GLUED_SENTENCES.split(clause)[-1]
    own = text[max(date_before_ends, start - len(clause)) : start]
    place = _Place(text, expression, clause, _words(clause), own, reference)
    if _by_decades(expression):
        # `dimulai sejak akhir 1990-an`, `dibangun pada abad ke-9`
        founded = place.before[-1:] in (["pada"], ["di"]) and place.is_behind("founding", 5)
        return founded or place.before[-1:] in (["sejak"], ["semenjak"])
    rules = _YEAR_RULES if _yearly(expression) else _RULES
    return not any(rule(place) for rule in rules)


def _words(text: str) -> list[str]:
    return [word.strip(_MARKS).lower() for word in text.split()]


def _of_a_birth(place: _Place) -> bool:
    """`kelahiran 1992`, `lahir di Oslo, Norwegia, pada 3 Mei 1990`."""
    words = _no_event()
    place_only = True
    for back, word in enumerate(reversed(place.own.split())):
        plain = word.strip(_MARKS)
        if plain.lower() in words["born"]:
            return back < _NEAR_BIRTH or place_only
        place_only = place_only and (plain.lower() in words["birthplace"] or plain[:1].isupper())
    return False


def _of_a_law(place: _Place) -> bool:
    """`Nomor 31 Tahun 1999`, `No. 492 Tahun 2010`, `UU ITE tahun 2008`."""
    start = place.expression.start
    words = _words(place.text[max(0, start - _LOOK_BACK) : start])  # a full stop behind `No.` ends no clause
    return any(word in _no_event()["law"] for word in words[-2:]) or _NAMED_LAW.search(place.clause) is not None


def _of_a_name(place: _Place) -> bool:
    """`Program Tahun 2024`, `Piala Dunia 2026 ini`, `Rektor UNS periode 2025-2030`: the year belongs to the name."""
    start, end = place.expression.start, place.expression.end
    if not place.before or place.text[start - 1 : start] in ('"', "“"):
        return False
    if place.expression.text.endswith((" lalu", " silam")):  # `di Malaysia 2022 silam`
        return False
    words = place.clause.split()
    capital = words[-1].lstrip("(")[:1].isupper()
    if place.expression.text.startswith("Tahun "):
        return capital or _has_digit(words[-1])
    if capital and place.expression.text.startswith("tahun "):  # `Ketua Panitia Jambore tahun 2019 Rudi Hartono`
        return place.text[end : end + 1] == " " and place.text[end + 1 : end + 2].isupper()
    term = place.before[-1] in _no_event()["terms"]
    named = words[-2:-1] if term else words[-1:]
    return place.expression.text[0].isdecimal() and len(words) > 1 + term and named[0][0].isupper()


def _of_a_term(place: _Place) -> bool:
    """`presiden terpilih 2024-2029`, `Rencana Induk tahun 2020-2024`: years that no preposition makes a time."""
    expression = place.expression
    if not place.before or expression.precision != "interval" or expression.value[:4] not in expression.text:
        return False
    if place.before[-1] in _no_event()["terms"]:  # `gubernur periode 2018-2023`
        return not _no_event()["offices"].isdisjoint(place.before[-4:-1])
    return place.before[-1] not in _year_prepositions()


@cache
def _book_years() -> tuple[str, ...]:
    return tuple(f"tahun {word} " for word in _no_event()["books"])


@cache
def _year_prepositions() -> frozenset[str]:
    from briefing_tui.resources import read_toml

    return frozenset(read_toml("lexicons/dates.toml")["prepositions"]["words"].split())


def _of_a_holder(place: _Place) -> bool:
    """`peraih medali pada 2008`, `lulusan 1998`, `mantan camat tahun 2018`."""
    if place.is_behind("holder", 8) and not place.expression.text.endswith(_SHIFTS):
        return True
    if place.is_behind("made", 1):
        return True  # `mobil buatan tahun 2015`
    of_term = place.expression.precision == "interval"  # `mantan direktur pada 1993-2016`
    return place.is_behind("former", 6) and (of_term or place.before[-1] not in _year_prepositions())


def _year_of_a_budget(place: _Place) -> bool:
    """`anggaran tahun ini`, `tahun ini alokasi`, `tahun buku 2025`: a year that money is meant for."""
    expression = place.expression
    lower = expression.text.lower()
    if lower.startswith(_book_years()) or place.is_behind("budget", 1):
        return True  # `laba tahun buku 2025`, `anggaran 2016`
    if place.before[-1:] in (["di"], ["pada"], ["untuk"]) and not _no_event()["budget"].isdisjoint(place.before[-2:]):
        return True  # `tambahan anggaran di 2025`
    if place.before[-1:] == ["dan"] and place.is_behind("budget", 3) and place.before[-2].isdecimal():
        return True  # `APBN 2024 dan tahun depan`
    if expression.mod is not None or not lower.endswith(" ini"):
        return False
    behind = _words(place.text[expression.end : expression.end + _LOOK_AHEAD])[:2]
    budgets = _no_event()["budget"]
    if place.is_behind("under_way", 1):
        return True
    return place.is_behind("budget", 4) or any(word in budgets for word in behind)


def _of_a_figure(place: _Place) -> bool:
    """`produksi mencapai 35 juta ton pada 2017`: the year of a statistic; a figure to come is news."""
    if place.before[-1:] not in (["pada"], ["di"], ["selama"], ["sepanjang"]) or place.is_behind("outlook", 12):
        return False
    if place.reference is not None and place.expression.first is not None and place.expression.first > place.reference:
        return False
    return place.is_behind("amounts", 5) and place.is_behind("figures", 10)


def _of_a_life(place: _Place) -> bool:
    """`(1937-2006)`."""
    end = place.expression.end
    return place.clause.endswith("(") and place.text[end : end + 1] == ")"


def _compared_with(place: _Place) -> bool:
    """`dibandingkan September 2022`, `data 2021`; a comma or `sebelumnya` ends what is compared."""
    words, since_comma = _no_event(), place.clause.rpartition(", ")[2].split()
    near = place.before[-min(len(since_comma), _NEAR_COMPARED) :] if since_comma else []
    if any(word in words["comparing"] for word in near):
        return near[-1] not in ("sebelumnya", "biasanya")
    if place.expression.precision == "month":  # `data Juli`, `sekarang sudah September`
        return near[-1:] == ["sudah"] or any(word in words["surveying"] for word in near[-1:])
    return _yearly(place.expression) and any(word in words["surveying"] for word in near[-_NEAR_SURVEY:])


def _of_a_forecast(place: _Place) -> bool:
    """`perkiraan inflasi pada 2025`, `proyeksi pertumbuhan 2024`: the year that a figure is foreseen for."""
    return place.is_behind("forecasts", 6)


def _of_a_contract(place: _Place) -> bool:
    """`emas untuk pengiriman Desember`."""
    if place.expression.precision != "month":
        return False
    return place.is_behind("delivery", 3) or place.is_behind("contracts", 1)


def _base_of_record(place: _Place) -> bool:
    """`tertinggi sejak November`; but `pertemuan pertama sejak November` dates the last such meeting.

    So do `pertemuan itu yang pertama sejak Mei` and `kali pertama mereka bertemu sejak Mei`.
    """
    before = (
        place.before[:-1]
        if place.before[-2:-1] in (["sejak"], ["semenjak"]) and place.before[-1].isalpha()
        else place.before
    )  # `sejak gempa 2018`
    *earlier, last = before or [""]
    if last not in ("sejak", "semenjak"):
        return False
    words = _no_event()
    records = [at for at, word in enumerate(earlier) if word in words["record"]]
    if not records:
        return False
    near = earlier[max(0, records[-1] - _NEAR_RECORD) : records[-1]] + earlier[records[-1] + 1 :]
    meets = not words["meeting"].isdisjoint(near) or not words["gatherings"].isdisjoint(near[:_NEAR_RECORD])
    return not (earlier[records[-1]] == "pertama" and meets)


def _base_of_change(place: _Place) -> bool:
    """`naik dari pekan lalu`, `separuh dari capaian tahun lalu`, `menjadi 5,2 persen dari 5 persen pada 2017`."""
    near, words = place.before[-_NEAR_BASE:], _no_event()
    if place.expression.text.endswith("sebelumnya") and not words["comparing_to"].isdisjoint(near[-_NEAR_PREVIOUS:]):
        return place.expression.text.split()[0].lower() in words["previous"]  # `turun dari inflasi bulan sebelumnya`
    if "dari" not in near:
        return False
    at = len(place.before) - near[::-1].index("dari") - 1
    amount = "".join(place.before[at + 1 : at + 2])
    if place.before[at - 1 : at] in (["lebih"], ["kurang"]) and amount[:1].isdecimal():
        return False  # `lebih dari 20 persen pekan ini`
    others = [word for word in place.before[at + 1 :] if word not in words["bases"] and not _has_digit(word)]
    change = place.before[max(0, at - _CHANGE_REACH) : at]
    changed = next((k for k, word in enumerate(change) if word in words["change"]), None)
    if changed is None:
        return False
    by_a_figure = place.expression.precision != "day" and any(map(_has_digit, change[changed:]))
    return len(others) <= by_a_figure  # `naik 50 persen dari transaksi Desember 2019`


def _has_digit(word: str) -> bool:
    return any(map(str.isdecimal, word))


def _of_a_security(place: _Place) -> bool:
    """`FR0078 (15 Mei 2029)`, `PBS019 (8,250%; 15 September 2023)`: the day a bond is due."""
    opened = place.text[max(0, place.expression.start - _LOOK_BACK) : place.expression.start].rpartition("(")
    code = _CODE_BEHIND.search(opened[0])
    return code is not None and ")" not in opened[2] and len(code[0]) >= _SHORTEST_CODE and _is_code(code[0])


def _is_code(word: str) -> bool:
    if word.isdecimal():
        return len(word) == len("09072019")
    return word.isupper() and word[-1:].isdecimal() and word[:1].isalpha()


def _of_a_season(place: _Place) -> bool:
    """`mudik Lebaran 2021`, `libur Natal 2023`: the time around a holiday, not its day."""
    named = place.expression.text[:1].isalpha() and place.expression.precision in ("day", "interval")
    return named and place.is_behind("around_holidays", 1)


def _of_a_collection(place: _Place) -> bool:
    """`Paris Fashion Week musim semi 2024`, `koleksi busana musim gugur 2023`: the season of what is worn."""
    return place.expression.precision == "season" and place.is_behind("collections", 4)


def _of_an_issue(place: _Place) -> bool:
    """`laporan edisi Juni 2023`; but `pada edisi tahun lalu` tells of the contest."""
    if place.expression.text.endswith(_SHIFTS) and place.before[-2:-1] in (["pada"], ["di"]):
        return False
    return place.before[-1:] == ["edisi"]


def _under_way(place: _Place) -> bool:
    """`tunggakan tahun berjalan`."""
    return place.expression.text.lower().endswith(" berjalan")


def _up_to_now(place: _Place) -> bool:
    """`sampai hari ini`, `hingga saat ini`."""
    expression = place.expression
    return expression.text.lower() == "hari ini" and place.before[-1:] in (["sampai"], ["hingga"], ["sampe"])


def _of_a_wish(place: _Place) -> bool:
    """`semoga tahun depan ia juara`, `seandainya Senin ia datang`."""
    return place.is_behind("wishing", 8)


def _as_a_rule(place: _Place) -> bool:
    """`selalu naik saat Idulfitri`: a time that comes again and again."""
    text = place.expression.text
    named = text[:1].isupper() and not any(map(str.isdecimal, text)) and not text.endswith(_SHIFTS)
    return named and place.is_behind("always", 5)


# A date is no event where one of these holds.
_RULES = (
    _of_a_birth,
    _compared_with,
    _of_a_contract,
    _base_of_record,
    _base_of_change,
    _of_a_security,
    _of_a_season,
    _of_a_collection,
    _of_an_issue,
    _under_way,
    _up_to_now,
    _of_a_wish,
    _as_a_rule,
)
_YEAR_RULES = (
    *_RULES,
    _of_a_law,
    _of_a_name,
    _of_a_term,
    _of_a_holder,
    _year_of_a_budget,
    _of_a_forecast,
    _of_a_life,
    _of_a_figure,
)


def _by_decades(expression: DateExpression) -> bool:
    """Whether the date is a decade, a century or a run of them."""
    return expression.precision in ("decade", "century") or (
        expression.precision == "interval" and all(len(end) < 4 for end in expression.value.split("/"))
    )


def _yearly(expression: DateExpression) -> bool:
    """Whether the date is a year or a run of years."""
    return expression.precision == "year" or (
        expression.precision == "interval" and all(map(str.isdecimal, expression.value.split("/")))
    )
