"""Which dates tell of no event: of a law, a life, a term of office; with names, figures and comparisons."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from briefing_tui.events.comparisons import COMPARISON_RULES
from briefing_tui.events.date_place import (
    LOOK_BACK,
    MARKS,
    NEAR_OFFICE,
    DatePlace,
    each_words,
    has_digit,
    is_yearly,
    no_event_words,
    number_words,
    words_of,
    year_prepositions,
)
from briefing_tui.events.dated_names import NAME_RULES, YEARLY_NAME_RULES
from briefing_tui.events.figures import FIGURE_RULES, YEARLY_FIGURE_RULES
from briefing_tui.events.syntax.words import since_words
from briefing_tui.language.verb_prefixes import has_verb_prefix

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import DateExpression

_SHORTEST_CODE = 5  # letters and digits of a security
_SHIFTS = ("ini", "lalu", "silam", "depan", "mendatang", "datang", "nanti")
_NEAR_BIRTH = 4  # words between a birth and its day that may be any
_NEAR_TREATY = 4  # words of a treaty with its name
_WON_IN = 3  # words of `ia juara pada`
_NEAR_HOLDER = 8  # words between `peraih` and its year
_SHORTEST_LIFE = timedelta(days=20 * 365)
_NEAR_VEHICLE = 10  # words of a vehicle with its make
_NEAR_RULING = 8  # words between a ruling and its day
_NEAR_RATE = 6  # words between a rate and its day
_NEAR_TENURE = 5  # words between `keketuaan` and its year
_GLUED_SENTENCES = re.compile(r"(?<=[a-z)%][.?!])(?=[A-Z“\"]|$)|(?<=[.?!][\"”])(?=[A-Z“])")  # `Tanah Air.Pada 2019`
_LONGEST_QUESTION = 160  # characters of a question behind its day
_CLOSES = re.compile(r"[.?!](?=[\s\"”]|\Z)|\n")
_STOPS = frozenset(".?!")
_CODE_BEHIND = re.compile(r"[A-Za-z0-9]+(?=\s*$)")  # `hari ini:FR0063 (15 Mei 2023)`, `SPN-S 09072019 (9 Juli 2019)`
_NUMBERED = re.compile(
    r"\b(?:ber)?nom[oe]r:? (?:\S*\d\S*(?:,| dan| serta)? ){1,4}$|\bno\.? ?(?:\S*\d\S*(?:,| dan)? ){1,4}$", re.I
)
_TITLE_OF_LAW = re.compile(r"\b(?:nom[oe]r|no\.?)\b.{1,40}\btentang\b(?P<title>[^,;.]*)$", re.I)
_LONGEST_TITLE = 200  # characters of a law's number and title
_SMALL = 6  # letters of a word that titles write small: `selama`
_RECURRING = re.compile(r"(?:tanggal|tgl) \d{1,2}|(?:awal|tengah|pertengahan|akhir) (?:bulan|tahun)")
_CAREER = re.compile(r"\(\d{4} ?[-–] ?\d{4}\)")
_BEHIND_DATE = re.compile(r"\s*\(")
_CLAUSE_ENDS = (". ", "; ", "? ", "! ", "\n")


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
    clause = text[max(0, start - LOOK_BACK) : start]
    for mark in _CLAUSE_ENDS:
        clause = clause.rpartition(mark)[2]
    if not _STOPS.isdisjoint(clause):
        clause = _GLUED_SENTENCES.split(clause)[-1]
    own = text[max(date_before_ends, start - len(clause)) : start]
    before = words_of(clause)
    own_words = before if len(own) == len(clause) else words_of(own)
    place = DatePlace(text, expression, clause, before, own, own_words, reference)
    if _by_decades(expression):
        # `dimulai sejak akhir 1990-an`, `dibangun pada abad ke-9`, `akan selesai pada akhir 2030-an`
        founded = place.follows("pada", "di") and (place.is_behind("founding", 5) or _is_founded_behind(place))
        ahead = reference is not None and expression.first is not None and expression.first > reference
        return founded or ahead or place.follows_since()
    rules = _YEARLY_RULES if is_yearly(expression) else _RULES
    return not any(rule(place) for rule in rules)


def _of_a_birth(place: DatePlace) -> bool:
    """`kelahiran 1992`, `lahir di Oslo, Norwegia, pada 3 Mei 1990`."""
    words = no_event_words()
    if words["born"].isdisjoint(place.own_words):
        return False
    place_only = True
    own = place.own.split()
    for back, word in enumerate(reversed(own)):
        plain = word.strip(MARKS)
        is_feast = own[-back - 2 : -back - 1] == ["Hari"]  # `Hari Lahir Pancasila`
        if plain.lower() in words["born"] and not is_feast:
            return back < _NEAR_BIRTH or place_only
        place_only = place_only and (plain.lower() in words["birthplace"] or plain[:1].isupper())
    return False


def _of_a_law(place: DatePlace) -> bool:
    """`Nomor 31 Tahun 1999`, `surat bernomor 16 tahun 2025`, `UU ITE tahun 2008`, `PP 78 tahun 2015`."""
    start = place.expression.start
    near = place.text[max(0, start - LOOK_BACK) : start]  # a full stop behind `No.` ends no clause
    if any(word in no_event_words()["law"] for word in words_of(near)[-2:]):
        return True
    return _NUMBERED.search(near) is not None or _named_law().search(place.clause) is not None


def _of_a_law_s_title(place: DatePlace) -> bool:
    """`Peraturan Menteri Nomor 13 Tahun 2021 tentang Pengendalian Transportasi selama Idulfitri 1442 Hijriah`."""
    start = place.expression.start
    near = place.text[max(0, start - _LONGEST_TITLE) : start]
    title = _TITLE_OF_LAW.search(near) if "tentang" in near.lower() else None
    # but `UU Nomor 6 Tahun 2014 tentang Desa diubah tahun ini`
    words = title["title"].split() if title is not None else []
    is_title = all(word[:1].isupper() or (len(word) <= _SMALL and not has_verb_prefix(word)) for word in words)
    return title is not None and is_title


def _of_a_document(place: DatePlace) -> bool:
    """`Keputusan Nomor 107/KM.6/2024 tanggal 3 Juni 2024`, `dengan kurs tengah per 3 September 2025`; no ruling."""
    if place.follows("tanggal", "tertanggal") and not place.is_behind("rulings", _NEAR_RULING):
        start = place.expression.start
        near = place.text[max(0, start - LOOK_BACK) : start].rstrip().removesuffix(place.before[-1])
        return _NUMBERED.search(near) is not None
    return place.follows("per") and place.is_behind("rates", _NEAR_RATE)


def _of_a_treaty(place: DatePlace) -> bool:
    """`perjanjian tahun 1944`, `Konvensi Jenewa tahun 1951`: which treaty is meant."""
    if not place.expression.text[-1].isdecimal() or place.follows(*(year_prepositions() - {"tahun"})):
        return False
    words = place.clause.split()[-_NEAR_TREATY:]
    at = next((k for k, word in enumerate(words) if word.lower() in no_event_words()["treaties"]), None)
    return at is not None and all(word[:1].isupper() for word in words[at + 1 :])


@cache
def _named_law() -> re.Pattern[str]:
    """A law's kind with its field or numbers, up to its year: `UU ITE`, `PP 78`."""
    kinds = "|".join(sorted(no_event_words()["laws"], key=len, reverse=True))
    return re.compile(rf"\b(?:{kinds})(?: [A-Z]\w*){{0,3}}(?: \d+(?:, \d+)*(?: dan \d+)?)? $")


def _of_a_term(place: DatePlace) -> bool:
    """`presiden terpilih 2024-2029`, `Rencana Induk tahun 2020-2024`: years that no preposition makes a time."""
    expression = place.expression
    if not place.before or expression.precision != "interval" or expression.value[:4] not in expression.text:
        return False
    if place.clause.endswith("("):
        return place.is_behind("offices", NEAR_OFFICE)
    if place.before[-1] in no_event_words()["tenures"]:  # `gubernur periode 2018-2023`
        return not no_event_words()["offices"].isdisjoint(place.before[-4:-1] + _name_before(place))
    return not place.is_behind("occurring", 1) and place.before[-1] not in year_prepositions()


def _name_before(place: DatePlace) -> list[str]:
    """The words with a capital before the one right before the date: `Menteri Badan Usaha Milik Negara periode`."""
    words = takewhile(lambda word: word.lstrip("(")[:1].isupper(), reversed(place.clause.split()[:-1]))
    return [word.lower() for word in words]


def _of_a_holder(place: DatePlace) -> bool:
    """`peraih medali pada 2008`, `lulusan 1998`, `mantan camat tahun 2018`; but `ia menjadi juara pada 2008`."""
    if _won(place):
        return False
    if place.is_behind("holder", _NEAR_HOLDER) and not place.expression.text.endswith(_SHIFTS):
        near, holders = place.before[-_NEAR_HOLDER - 1 :], no_event_words()["holder"]
        return any(
            word in holders and before not in no_event_words()["becoming"] for before, word in pairwise(["", *near])
        )
    if place.is_behind("made", 1):
        # `mobil buatan tahun 2015`; but `akan mulai produksi tahun 2025`
        return no_event_words()["beginning_to_make"].isdisjoint(place.before[-2:-1])
    if place.expression.text.startswith("tahun ") and place.is_behind("vehicles", _NEAR_VEHICLE):
        return place.clause.split()[-1][:1].isupper()  # `mobil Niaga Jaya tahun 2013`
    of_term = place.expression.precision == "interval"  # `mantan direktur pada 1993-2016`
    return place.is_behind("former", 8) and (of_term or place.before[-1] not in year_prepositions())


def _won(place: DatePlace) -> bool:
    """`ia juara pada 2019`, `tim itu juara pada 2019`, `Solo juara pada 2019`: what somebody did.

    `Mantan juara pada 2019` is whoever did.
    """
    words = place.clause.split()[-_WON_IN:]
    if len(words) < _WON_IN or words[-1] not in ("pada", "di") or words[-2] not in no_event_words()["winning"]:
        return False
    is_name = words[0][:1].isupper() and words[0].lower() not in no_event_words()["not_winners"]
    return is_name or words[0] in no_event_words()["winners"]


def _of_a_life(place: DatePlace) -> bool:
    """`(1937-2006)`; but `pada abad ke-17 (sekitar tahun 1650)` says the same time more closely.

    Fewer years, none of them to come, are those of a career: `bersekolah di SD Harapan (1996-2002)`.
    """
    end, first, last = place.expression.end, place.expression.first, place.expression.last
    if not place.clause.endswith("(") or place.text[end : end + 1] != ")":
        return False
    if place.expression.precision == "year" and _CAREER.search(place.clause):
        return False  # `di TV Tegal (2006-2008) dan Harian Kendal (2008)`
    if place.expression.precision == "interval" and first and last and last - first < _SHORTEST_LIFE:
        return place.reference is not None and last.year > place.reference.year
    return _BEHIND_DATE.fullmatch(place.own) is None or len(place.own) == len(place.clause)


def _of_a_life_in_days(place: DatePlace) -> bool:
    """`Rudi (4 Mei 1931 - 7 Juni 2011)`, `Rudi (Solo, 4 Mei 1931 - 7 Juni 2011)`."""
    expression, opened = place.expression, place.clause.rpartition("(")
    first, last = expression.first, expression.last
    if expression.precision != "interval" or first is None or last is None or last - first < _SHORTEST_LIFE:
        return False
    return opened[1] == "(" and ")" not in opened[2] and place.text[expression.end : expression.end + 1] == ")"


def _of_a_security(place: DatePlace) -> bool:
    """`FR0078 (15 Mei 2029)`, `PBS019 (8,250%; 15 September 2023)`: the day a bond is due."""
    opened = place.text[max(0, place.expression.start - LOOK_BACK) : place.expression.start].rpartition("(")
    code = _CODE_BEHIND.search(opened[0])
    return code is not None and ")" not in opened[2] and len(code[0]) >= _SHORTEST_CODE and _is_code(code[0])


def _is_code(word: str) -> bool:
    if word.isdecimal():
        return len(word) == len("09072019")
    return word.isupper() and word[-1:].isdecimal() and word[:1].isalpha()


def _of_a_season(place: DatePlace) -> bool:
    """`mudik Lebaran 2021`, `siaga Natal dan Tahun Baru 2023`: the time around a holiday, not its day."""
    named = place.expression.text[:1].isalpha() and place.expression.precision in ("day", "interval")
    before = place.before[:-2] if place.before[-2:] == ["natal", "dan"] else place.before
    return named and not no_event_words()["around_holidays"].isdisjoint(before[-1:])


def _of_a_feast_s_day(place: DatePlace) -> bool:
    """`kado di Hari Pahlawan 10 November`: the day a feast has every year; but `pada Hari Tani, 24 September`."""
    is_day = place.expression.precision == "day" and not has_digit(place.expression.text[-1])
    named = place.clause.split()[-2:]
    return is_day and len(named) > 1 and named[0] == "Hari" and named[1][0].isupper() and named[1].isalpha()


def _of_a_collection(place: DatePlace) -> bool:
    """`Paris Fashion Week musim semi 2024`, `koleksi busana musim gugur 2023`: the season of what is worn."""
    return place.expression.precision == "season" and place.is_behind("collections", 4)


def _of_an_issue(place: DatePlace) -> bool:
    """`laporan edisi Juni 2023`; but `pada edisi tahun lalu` tells of the contest."""
    if place.expression.text.endswith(_SHIFTS) and place.before[-2:-1] in (["pada"], ["di"]):
        return False
    return place.follows("edisi")


def _under_way(place: DatePlace) -> bool:
    """`tunggakan tahun berjalan`."""
    return place.expression.text.lower().endswith(" berjalan")


def _of_a_rest(place: DatePlace) -> bool:
    """`selama sisa tahun ini`: how long, not when."""
    return place.follows("sisa")


def _of_a_tenure(place: DatePlace) -> bool:
    """`keketuaan Indonesia di ASEAN tahun ini`: the year tells which tenure is meant."""
    if place.expression.text.endswith((" lalu", " depan")) or place.follows("pada", "di", *since_words()):
        return False
    near = place.clause.split()[-_NEAR_TENURE:]
    at = next((k for k in range(len(near) - 1, -1, -1) if near[k].lower() in no_event_words()["tenure"]), None)
    return at is not None and all(word[:1].isupper() or word in year_prepositions() for word in near[at + 1 :])


def _of_research(place: DatePlace) -> bool:
    """`ia sudah meneliti pernikahan sejak 1979`: the learning of somebody who is asked."""
    return place.follows_since() and place.is_behind("research", 9)


def _up_to_now(place: DatePlace) -> bool:
    """`sampai hari ini`, `hingga tahun ini`; but `akan digelar hingga bulan ini`."""
    unit, _, this = place.expression.text.lower().partition(" ")
    if this != "ini" or unit not in no_event_words()["up_to_now"]:
        return False
    return place.follows("sampai", "hingga", "sampe") and not place.is_behind("outlook", 12)


def _of_a_wish(place: DatePlace) -> bool:
    """`semoga tahun depan ia juara`, `seandainya Senin ia datang`."""
    return place.is_behind("wishing", 8)


def _of_entrants(place: DatePlace) -> bool:
    """`karya para peserta tahun ini`, `tiga dari sepuluh pemenang Lomba Desa tahun ini`: of those who enter each year.

    But `diikuti 200 peserta tahun ini` tells of that year.
    """
    if place.expression.text.lower() not in ("tahun ini", "tahun lalu"):
        return False
    words = place.clause.split()
    while words and words[-1][:1].isupper():
        words.pop()  # the contest's name
    if not words or words[-1].lower() not in no_event_words()["entrants"]:
        return False
    if words[-3:-2] == ["dari"]:
        return True
    counted = words_of(" ".join(words[-2:-1]))
    return counted != ["jumlah"] and number_words().isdisjoint(counted) and not any(map(has_digit, counted))


def _as_a_rule(place: DatePlace) -> bool:
    """`selalu naik saat Idulfitri`, `Ramadan adalah bulan suci`: a time that comes again and again."""
    text = place.expression.text
    named = text[:1].isupper() and not any(map(str.isdecimal, text)) and not text.endswith(_SHIFTS)
    opens_as_year = not place.before and is_yearly(place.expression)  # `Tahun 2024 adalah tahun politik`
    if _RECURRING.fullmatch(text) is not None:
        return _comes_again(place.before)
    if not named and not opens_as_year:
        return False
    behind = words_of(place.behind)
    if behind[:1] in (["adalah"], ["merupakan"]):
        return True
    always = place.is_behind("always", 5) or not no_event_words()["always"].isdisjoint(behind[:2])
    return named and always


def _comes_again(before: list[str]) -> bool:
    """Whether the words say of a time without its month that it comes again: `dirilis setiap bulan pada tanggal 15`."""
    lists = no_event_words()
    each = any(word in each_words() and unit in lists["recurring"] for word, unit in pairwise(before))
    return each or not lists["always"].isdisjoint(before)


def _of_a_question(place: DatePlace) -> bool:
    """`Bagaimana cuaca hari ini?`: what a sentence asks it does not tell."""
    if no_event_words()["questions"].isdisjoint(place.before[:1]):
        return False
    end = place.expression.end
    closing = _CLOSES.search(place.text, end, end + _LONGEST_QUESTION)
    return closing is not None and closing[0] == "?"


# A date is no event where one of these holds.
_RULES = (
    *COMPARISON_RULES,
    *FIGURE_RULES,
    *NAME_RULES,
    _of_a_question,
    _of_a_birth,
    _of_a_document,
    _of_a_law_s_title,
    _of_a_life_in_days,
    _of_a_security,
    _of_a_season,
    _of_a_feast_s_day,
    _of_a_collection,
    _of_an_issue,
    _under_way,
    _up_to_now,
    _of_a_rest,
    _of_a_wish,
    _as_a_rule,
)
_YEARLY_RULES = (
    *_RULES,
    *YEARLY_FIGURE_RULES,
    *YEARLY_NAME_RULES,
    _of_a_law,
    _of_a_treaty,
    _of_a_term,
    _of_a_holder,
    _of_a_tenure,
    _of_research,
    _of_entrants,
    _of_a_life,
)


def _is_founded_behind(place: DatePlace) -> bool:
    """`Pada 2010-an, klub di banyak kota mulai lahir`; but `Pada abad ke-9 candi yang dibangun raja itu runtuh`."""
    behind = place.text[place.expression.end : place.expression.end + LOOK_BACK]
    words = ["", *words_of(_CLOSES.split(behind)[0])]
    founding = no_event_words()["founding"]
    return any(word in founding and before != "yang" for before, word in pairwise(words))


def _by_decades(expression: DateExpression) -> bool:
    """Whether the date is a decade, a century or a run of them."""
    return expression.precision in ("decade", "century") or (
        expression.precision == "interval" and all(len(end) < 4 for end in expression.value.split("/"))
    )
