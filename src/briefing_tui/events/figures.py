"""Dates of figures that tell of no event: budgets, forecasts, bases of comparisons, records and averages."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from briefing_tui.events.date_place import (
    LOOK_AHEAD,
    LOOK_BACK,
    MARKS,
    DatePlace,
    has_digit,
    is_yearly,
    no_event_words,
    words_of,
    year_prepositions,
)
from briefing_tui.events.syntax.words import is_verb, since_words, word_class
from briefing_tui.language.verb_prefixes import has_verb_prefix

_NEAR_FIGURE = 3  # words between a time and the figure that is told of it
_NEAR_LEVEL = 5  # words between a level and its figure
_NEAR_OF_MEASURE = 3  # words between a measure and the year that no preposition leads
_NEAR_MEASURE = 5  # words between a measure and its time
_NEAR_BUDGET = 4  # words between a budget and its year
_NEAR_BUDGET_FOR = 6  # words between a budget and its year, with the `untuk` before it
_NEAR_SUM = 14  # words between a budget and the year of its sum
_NEAR_SPECIFYING = 6  # words between `yakni` and the year of its figure
_NEAR_ALLOCATING = 9  # words between `mengalokasikan` and the year
_NEAR_RELATIVE = 4  # words between `yang` and the time of its clause
_LONG_PAST = timedelta(days=150)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_NEAR_COMPARED = 8  # words between `dibandingkan` and the time that is compared
_NEAR_SURPASSED = 5  # words between `melebihi` and the time of what is surpassed
_NEAR_AVERAGE = 5  # words between `rata-rata` and its years in brackets
_NEAR_SURVEY = 7  # words between `data` and its year
_NEAR_PREVIOUS = 5  # words between `dari` and `bulan sebelumnya`
_NEAR_RECORD = 4  # words between a meeting and `pertama`
_NEAR_NTH = 6  # words between `ketiga` and the time since which is counted
_NEAR_SINCE = 9  # words between `sejak` and the time of what it names
_NEAR_COUNT = 8  # words between `dari` and the `sejak` of what is counted
_NEAR_BASE = 8  # words between `dari` and the base of a comparison
_CHANGE_REACH = 7  # words between a change and its `dari`
# What a date is changed into: `menjadi 2023`, `ke tanggal 24 Oktober`.
_DATE_CHANGED = re.compile(
    r" (?:menjadi|ke) (?:(?:tanggal|tahun|bulan|hari) )?(?:\d{1,2} [A-Z]|(?:19|20)\d\d\b|[A-Z][a-z]+ ?\(\d)"
)
# Behind a time, a figure with up to two words and nothing more: `: 12.324 unit`, then the next of the list.
_LISTED_FIGURE = re.compile(
    r" ?: ?(?:Rp|USD?|US\$|\$)? ?\d[\d.,]*%?(?: [a-z]+){0,2}(?:[.;,] |[.;,]?$|\n| (?=[A-Z]\w+(?: \d{4})? ?:| ?\d+\.))"
)
# Verbs and their subjects. Not all that `verb_prefixes` takes for verbs: of figures `terbesar` or `metrik` is said.
_SAYS_WHAT = re.compile(r"(?:di|ber|me[mnlry])[a-z]{4}|ia$|dia$|mereka$|kami$|kita$")


def _behind(place: DatePlace) -> str:
    return place.text[place.expression.end : place.expression.end + LOOK_AHEAD]


@cache
def _book_years() -> tuple[str, ...]:
    return tuple(f"tahun {word} " for word in no_event_words()["books"])


def _of_a_budget(place: DatePlace) -> bool:
    """`anggaran tahun ini`, `tahun ini alokasi`, `tahun buku 2025`: a year that money is meant for."""
    expression = place.expression
    lower = expression.text.lower()
    if lower.startswith(_book_years()):
        # `laba tahun buku 2025`; but `Untuk tahun fiskal 2024, pabrik itu rugi`, `dibeli pada tahun anggaran 2019`,
        # `laba tahun fiskal 2026 akan turun`
        bought = lower.startswith("tahun anggaran ") and place.follows("pada", "di")
        foreseen = not no_event_words()["outlook"].isdisjoint(words_of(_behind(place))[:1])
        return len(place.before) > 1 and not (bought or foreseen)
    if place.is_behind("budget", 1):
        return True  # `anggaran 2016`
    if place.follows("di", "pada", "untuk") and not no_event_words()["budget"].isdisjoint(place.before[-2:]):
        return True  # `tambahan anggaran di 2025`
    if _is_budgeted_for(place) or _is_sum_allotted(place):
        return True
    if place.follows("dan") and place.is_behind("budget", 5) and place.before[-2].isdecimal():
        return True  # `APBN 2024 dan tahun depan`
    if lower.startswith("tahun ") and place.is_behind("budget", _NEAR_BUDGET):
        between = place.before[-_NEAR_BUDGET:]
        while between and between[0] not in no_event_words()["budget"]:
            between = between[1:]
        if not any(map(_SAYS_WHAT.match, between[1:])) and year_prepositions().isdisjoint(between):
            return True  # `dana desa tahun 2024`, but `dana itu dikorupsi tahun 2024`
    if expression.mod is not None or not lower.endswith(" ini"):
        return False
    behind = words_of(_behind(place))[:2]
    budgets = no_event_words()["budget"]
    if place.is_behind("under_way", 1) or place.is_behind("allocating", _NEAR_ALLOCATING):
        return True
    return place.is_behind("budget", 4) or any(word in budgets for word in behind)


def _is_budgeted_for(place: DatePlace) -> bool:
    """`anggaran bagian kedua untuk 2025`; but `anggaran itu diteken untuk 2025`."""
    near = place.before[-_NEAR_BUDGET_FOR:-1]
    is_of_budget = place.follows("untuk") and not no_event_words()["budget"].isdisjoint(near)
    return is_of_budget and not any(map(_SAYS_WHAT.match, near))


def _is_sum_allotted(place: DatePlace) -> bool:
    """`anggarannya naik dari Rp2 triliun ke Rp3 triliun pada tahun depan`.

    But `menggelontorkan anggaran Rp9 miliar pada 2016` tells of what was done.
    """
    words, near = no_event_words(), place.before[-_NEAR_SUM:]
    if not place.follows("di", "pada", "untuk"):
        near = [*near, ""]  # `menyiapkan anggaran Rp2 triliun | tahun depan`
    if words["amounts"].isdisjoint(near[-2:-1]):
        return False
    budget = next((k for k, word in enumerate(near) if word in words["allotted"]), None)
    if budget is None or place.follows("untuk") or _is_ahead(place):
        return budget is not None  # `menyiapkan anggaran Rp2 triliun untuk 2024`
    return not any(map(is_verb, near[max(0, budget - 2) : budget]))


def _is_ahead(place: DatePlace) -> bool:
    first, reference = place.expression.first, place.reference
    return first is not None and reference is not None and first > reference


def _of_a_figure(place: DatePlace) -> bool:
    """`produksi mencapai 35 juta ton pada 2017`: the year of a statistic; a figure to come is news.

    So is that of a share that a clause goes on with: `porsinya cukup besar, yakni sekitar 15% pada 2018`.
    """
    if not place.follows("pada", "di", "selama", "sepanjang") or place.is_behind("outlook", 12):
        return False
    foreseen = not no_event_words()["outlook"].isdisjoint(words_of(_behind(place))[:1])
    if _is_ahead(place) or foreseen:  # `meningkat ke Rp2 miliar, serta pada 2022 akan naik lagi`
        return False
    if place.is_behind("amounts", 5) and place.is_behind("figures", 14):
        return True
    is_share = any(word == "persen" or word.endswith("%") for word in place.before[-2:-1])
    return is_share and place.is_behind("specifying", _NEAR_SPECIFYING)


def _of_a_past_level(place: DatePlace) -> bool:
    """`Pada 2021 inflasi berada di 0,04 persen`, told in 2023: a figure's past, to set off its present.

    So is `populasi kota pada 2021 mencapai 3 juta jiwa`.
    """
    last, reference = place.expression.last, place.reference
    if last is None or reference is None or reference - last < _LONG_PAST or place.expression.precision == "day":
        return False
    behind = _SENTENCE_END.split(place.text[place.expression.end : place.expression.end + LOOK_BACK])[0].split()
    words = [word.strip(MARKS).lower() for word in behind]
    lists = no_event_words()
    if word_class(next(filter(None, words), "")) == "subordinator":
        return False  # `ia memimpin tim itu sejak 2021, ketika inflasi mencapai 5 persen`
    if words[:1] and words[0] in lists["levels"]:  # `pada 2022 tercatat 800 kasus`
        of_measure = place.is_behind("measures", _NEAR_MEASURE) or not place.before[:-1]
        if words[0] in lists["counting"] and "yang" not in place.before[-_NEAR_RELATIVE:]:
            of_measure = True  # `kematian akibat demam pada 2022 tercatat 120 orang`
        if of_measure and any(map(has_digit, words[1 : 1 + _NEAR_LEVEL])):
            return True
    if words[:1] and words[0] in lists["figures"] and place.follows("sedangkan", "sementara"):
        return any(map(has_digit, words[1 : 1 + _NEAR_LEVEL]))  # `..., sedangkan Juni 2024 berjumlah 15 ribu unit`
    figure = next((k for k, word in enumerate(words[:_NEAR_FIGURE]) if word in lists["measures"]), None)
    if figure is None or "yang" in place.before[-_NEAR_RELATIVE:]:  # `gim yang dirilis pada 2021 meraih pendapatan`
        return False
    level = next((k for k in range(figure, len(words)) if words[k] in lists["levels"]), None)
    return level is not None and any(map(has_digit, words[level:]))


def _is_compared_with(place: DatePlace) -> bool:
    """`dibandingkan September 2022`, `data 2021`; a comma or `sebelumnya` ends what is compared."""
    if _is_likened(place) or _is_surpassed(place):
        return True
    words, since_comma = no_event_words(), place.clause.rpartition(", ")[2].split()
    near = place.before[-min(len(since_comma), _NEAR_COMPARED) :] if since_comma else []
    if not words["comparing"].isdisjoint(near):
        return near[-1] not in ("sebelumnya", "biasanya") and not _tells_of_what_is_compared(near)
    if place.expression.precision == "month":  # `data Juli`, `data BPS Juli`, `sekarang sudah September`
        return near[-1:] == ["sudah"] or not words["surveying"].isdisjoint(_before_names(since_comma)[-1:])
    return is_yearly(place.expression) and _is_of_survey(near[-_NEAR_SURVEY:])


def _is_of_survey(near: list[str]) -> bool:
    """`data kemiskinan tahun 2021`, `data menunjukkan pada 2021`; but `survei berlangsung pada 2021` tells of it."""
    survey = next((k for k, word in enumerate(near) if word in no_event_words()["surveying"]), None)
    return survey is not None and not any(map(_befalls, near[survey + 1 :]))


def _befalls(word: str) -> bool:
    """Whether a word says what becomes of something, not what it does: `dilakukan`, `berlangsung`, no `menunjukkan`."""
    return has_verb_prefix(word) and is_verb(word) and not word.startswith("me")


def _before_names(words: list[str]) -> list[str]:
    """The words in lower case, without the names at their end; of names alone the first, which opens a sentence."""
    end = next((k for k in range(len(words), 0, -1) if not words[k - 1][:1].isupper()), 0)
    return [word.strip(MARKS).lower() for word in words[:end]] or [word.lower() for word in words[:1]]


def _tells_of_what_is_compared(near: list[str]) -> bool:
    """Whether a clause tells what happened to what is compared: `daripada tuntutan yang dibacakan pekan lalu`."""
    compared = near[max(k for k, word in enumerate(near) if word in no_event_words()["comparing"]) :]
    clause = compared[compared.index("yang") :] if "yang" in compared else []
    figures = no_event_words()["levels"] | no_event_words()["figures"]
    return any(_SAYS_WHAT.match(word) and word not in figures for word in clause)


def _is_likened(place: DatePlace) -> bool:
    """`mirip dengan tahun lalu`, `sama dengan upah tahun lalu`; but `ditutup seperti tahun lalu` tells of what was."""
    before = place.before
    if len(before) > 2 and before[-2] == "dengan" and not is_verb(before[-1]):
        before = before[:-1]
    return before[-1:] == ["dengan"] and not no_event_words()["alike"].isdisjoint(before[-2:-1])


def _is_surpassed(place: DatePlace) -> bool:
    """`melebihi laba sepanjang 2021`, `hampir menyamai tahun lalu`: what a figure is set against.

    But `melebihi Rp2 miliar tahun lalu` and `melampaui target pada 2021` tell of what was done then.
    """
    near = place.before[-_NEAR_SURPASSED:]
    throughout = place.follows("sepanjang", "selama", "periode")
    if place.expression.precision == "day" or (place.follows(*year_prepositions()) and not throughout):
        return False
    lists = no_event_words()
    at = next((k for k in range(len(near) - 1, -1, -1) if near[k] in lists["surpassing"]), None)
    if at is None:
        return False
    set_against = near[at + 1 : -1] if throughout else near[at + 1 :]
    figures = lists["bases"] | lists["measures"]
    return not any(map(has_digit, set_against)) and (not set_against or set_against[0] in figures)


def _of_a_forecast(place: DatePlace) -> bool:
    """`perkiraan inflasi pada 2025`, `proyeksi pertumbuhan 2024`: the year that a figure is foreseen for."""
    return place.is_behind("forecasts", 6)


def _of_a_contract(place: DatePlace) -> bool:
    """`emas untuk pengiriman Desember`."""
    if place.expression.precision != "month":
        return False
    nearest = (
        1 if place.follows(*year_prepositions()) else 2
    )  # `kontrak teraktif Juni`, but `meneken kontrak pada Juni`
    return place.is_behind("delivery", 3) or place.is_behind("contracts", nearest)


def _of_figures_to_come(place: DatePlace) -> bool:
    """`jelang rilis neraca periode Agustus`, `inflasi untuk Agustus akan dirilis`: the month of what is not out yet."""
    if place.expression.precision != "month" or not place.follows("periode", "untuk"):
        return False
    releasing, behind = no_event_words()["releasing"], words_of(_behind(place))
    comes = "akan" in behind and not releasing.isdisjoint(behind)
    return comes or "rilis" in place.before or ("akan" in place.before and not releasing.isdisjoint(place.before))


def _is_base_of_record(place: DatePlace) -> bool:
    """`tertinggi sejak November`; but `pertemuan pertama sejak November` dates the last such meeting.

    So do `pertemuan itu yang pertama sejak Mei` and `kali pertama mereka bertemu sejak Mei`.
    """
    before, since = place.before, since_words()
    if since.isdisjoint(before) and since.isdisjoint(place.own_words):
        return False
    if not since.isdisjoint(before[-2:-1]) and before[-1].isalpha():
        before = before[:-1]  # `sejak gempa 2018`
    *earlier, last = before or [""]
    if last not in since:
        earlier = _before_since(place)
    words = no_event_words()
    if place.follows_since() and _counts(before[-_NEAR_NTH:-1]):
        return True  # `kekalahan ketiga klub itu sejak Oktober`
    records = [at for at, word in enumerate(earlier) if word in words["record"]]
    if not records:
        return False
    near = earlier[max(0, records[-1] - _NEAR_RECORD) : records[-1]] + earlier[records[-1] + 1 :]
    meets = not words["meeting"].isdisjoint(near) or not words["gatherings"].isdisjoint(near[:_NEAR_RECORD])
    return not (earlier[records[-1]] == "pertama" and meets)


def _counts(near: list[str]) -> bool:
    """Whether the words name the nth of a kind: `gelar ketiga mereka`, but not `hari ketiga lomba yang dibuka`.

    Behind an ordinal, `kedua` is both: `pertemuan pertama kedua pihak`.
    """
    nth = no_event_words()["nth"]
    at = next((k for k, word in enumerate(near) if word in nth and near[max(k - 1, 0)] != "pertama"), None)
    return at is not None and not any(word == "yang" or _SAYS_WHAT.match(word) for word in near[at + 1 :])


def _before_since(place: DatePlace) -> list[str]:
    """The words before the `sejak` of `terbesar sejak invasi Rusia ke Ukraina pada 2022`.

    None where a clause follows it (`sejak ia bergabung pada Juli`) or a time of its own (`sejak 1990 tahun lalu`).
    """
    near = place.own_words[-_NEAR_SINCE:]
    at = next((k for k in range(len(near) - 1, -1, -1) if near[k] in since_words()), None)
    if at is None or "," in place.clause.rpartition(near[at])[2] or any(map(_SAYS_WHAT.match, near[at + 1 :])):
        return []
    return place.before[: len(place.before) - len(near) + at]


def _is_base_of_change(place: DatePlace) -> bool:
    """`naik dari pekan lalu`, `separuh dari capaian tahun lalu`, `menjadi 5,2 persen dari 5 persen pada 2017`."""
    near, words = place.before[-_NEAR_BASE:], no_event_words()
    if place.expression.text.endswith("sebelumnya") and not words["comparing_to"].isdisjoint(near[-_NEAR_PREVIOUS:]):
        unit = place.expression.text.split()[0].lower()
        figure = near[-2:-1] if near[-1] in words["amounts"] else near[-1:]
        of_figure = unit in words["one_previous"] and any(map(has_digit, figure))  # `dari 24 ton setahun sebelumnya`
        if unit == "hari":  # `turun dari USD 361 miliar pada hari sebelumnya`, but `turun lebih dari 7 persen`
            before = near[len(near) - near[::-1].index("dari") - 2] if "dari" in near[1:] else "lebih"
            return before not in ("lebih", "kurang") and any(map(has_digit, near[-_NEAR_PREVIOUS:]))
        return unit in words["previous"] or of_figure  # `turun dari inflasi bulan sebelumnya`
    if "dari" not in near:
        return False
    behind = words_of(_behind(place).lstrip(","))[:1]
    if near[-1] == "dari" and _DATE_CHANGED.match(_behind(place)):
        return True  # `diundur dari 10 Oktober menjadi 24 Oktober`
    if not words["valued"].isdisjoint(behind) and (near[-1:] == ["dari"] or near[-2:] == ["dari", "target"]):
        return True  # `naik menjadi Rp 5 miliar pada 2024 dari 2023 sebesar Rp 4 miliar`
    at = len(place.before) - near[::-1].index("dari") - 1
    if behind == ["menjadi"] and any(map(has_digit, place.before[at + 1 :])):
        return True  # `dari 23 juta transaksi pada akhir 2017 menjadi 51 juta`
    amount = "".join(place.before[at + 1 : at + 2])
    if place.before[at - 1 : at] in (["lebih"], ["kurang"]) and amount[:1].isdecimal():
        return False  # `lebih dari 20 persen pekan ini`
    others = [word for word in place.before[at + 1 :] if word not in words["bases"] and not has_digit(word)]
    change = place.before[max(0, at - _CHANGE_REACH) : at]
    changed = next((k for k, word in enumerate(change) if word in words["change"]), None)
    if changed is None:
        return False
    by_a_figure = place.expression.precision != "day" and any(map(has_digit, change[changed:]))
    by_degree = change[-2:-1] == ["lebih"] and others == place.before[-1:] and not is_verb(others[0])
    # `naik 50 persen dari transaksi Desember 2019`, `lebih baik dari laga kemarin`
    return len(others) <= (by_a_figure or by_degree)


def _of_an_average(place: DatePlace) -> bool:
    """`rata-rata Mei-Juni 2022 dan Juli 2022`, `di atas rata-rata sepanjang 2014`: a figure's months."""
    if "rata-rata" in place.before[-_NEAR_AVERAGE:]:
        in_brackets = place.clause.endswith("(")  # `rata-rata selama 10 tahun (2015-2024)`
        if in_brackets or (
            place.expression.precision == "interval" and place.follows("sepanjang", "selama", "periode")
        ):
            return True  # `rata-rata curah hujan sepanjang 2010-2020`
    before = place.before[:-1] if place.follows("sepanjang", "selama", "pada") else place.before
    if before[-1:] == ["rata-rata"]:
        return True
    if place.expression.precision not in ("interval", "month", "quarter"):
        return False
    words = [word for word in place.before if word != "dan" and not has_digit(word)]
    of_several = place.expression.precision == "interval" or len(words) < len(place.before)
    if of_several and words[-1:] == ["rata-rata"]:
        return True
    return place.follows("dan") and len(place.before) > 2 and "rata-rata" in place.before[-5:-1]


def _of_a_measure(place: DatePlace) -> bool:
    """`kinerja 2018`, `target penerimaan negara 2021`: which of its years is meant."""
    words = place.before[-_NEAR_OF_MEASURE:]
    if not place.expression.text.isdecimal() or (words[-1:] and words[-1] in year_prepositions()):
        return False
    return not no_event_words()["yearly_measures"].isdisjoint(words)


def _of_a_count(place: DatePlace) -> bool:
    """`dari 12 pertemuan sejak 1967`, `dalam 20 laga terakhir sejak 2010`: how often two teams met."""
    near = place.before[-_NEAR_COUNT:-1]
    if not place.follows_since() or no_event_words()["encounters"].isdisjoint(near):
        return False
    return any(near[k] in ("dari", "dalam") and has_digit(near[k + 1]) for k in range(len(near) - 1))


def _of_a_listed_figure(place: DatePlace) -> bool:
    """`Januari: 12.324 unit Februari: 13.618 unit`: a month, a part of a year or a year in a list of figures."""
    return place.expression.precision != "day" and _LISTED_FIGURE.match(place.text, place.expression.end) is not None


# A date is no event where one of these holds; of the second list, a year.
FIGURE_RULES = (
    _of_a_listed_figure,
    _of_a_past_level,
    _is_compared_with,
    _of_a_contract,
    _of_figures_to_come,
    _is_base_of_record,
    _is_base_of_change,
    _of_an_average,
)
YEARLY_FIGURE_RULES = (_of_a_budget, _of_a_forecast, _of_a_figure, _of_a_measure, _of_a_count)
