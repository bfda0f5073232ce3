"""Dates of figures that tell of no event: budgets, forecasts, past levels and averages."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from briefing_tui.events.date_place import (
    LOOK_BACK,
    MARKS,
    DatePlace,
    has_digit,
    no_event_words,
    says_what,
    words_of,
    year_prepositions,
)
from briefing_tui.events.syntax.words import is_verb, word_class
from briefing_tui.language.verb_prefixes import has_verb_prefix

_NEAR_FIGURE = 3  # words between a time and the figure that is told of it
_NEAR_LEVEL = 5  # words between a level and its figure
_NEAR_OF_MEASURE = 3  # words between a measure and the year that no preposition leads
_NEAR_AIM = 4  # words between `menargetkan` and the year of what is aimed at
_NEAR_MEASURE = 5  # words between a measure and its time
_NEAR_BUDGET = 4  # words between a budget and its year
_NEAR_BUDGET_FOR = 6  # words between a budget and its year, with the `untuk` before it
_NEAR_SUM = 14  # words between a budget and the year of its sum
_NEAR_SPECIFYING = 6  # words between `yakni` and the year of its figure
_NEAR_ALLOCATING = 9  # words between `mengalokasikan` and the year
_NEAR_RELATIVE = 4  # words between `yang` and the time of its clause
_LONG_PAST = timedelta(days=150)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_NEAR_AVERAGE = 5  # words between `rata-rata` and its years in brackets
_NEAR_COUNT = 8  # words between `dari` and the `sejak` of what is counted
# Behind a time, a figure with up to two words and nothing more: `: 12.324 unit`, then the next of the list.
_LISTED_FIGURE = re.compile(
    r" ?: ?(?:Rp|USD?|US\$|\$)? ?\d[\d.,]*%?(?: [a-z]+){0,2}(?:[.;,] |[.;,]?$|\n| (?=[A-Z]\w+(?: \d{4})? ?:| ?\d+\.))"
)


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
        foreseen = not no_event_words()["outlook"].isdisjoint(words_of(place.behind)[:1])
        return len(place.before) > 1 and not (bought or foreseen)
    if place.is_behind("budget", 1):
        return True  # `anggaran 2016`
    if place.follows("di", "pada", "untuk") and not no_event_words()["budget"].isdisjoint(place.before[-2:]):
        return True  # `tambahan anggaran di 2025`
    if _is_budgeted_for(place) or _is_sum_allotted(place) or _opens_budget(place):
        return True
    if place.follows("dan") and place.is_behind("budget", 5) and place.before[-2].isdecimal():
        return True  # `APBN 2024 dan tahun depan`
    if lower.startswith("tahun ") and place.is_behind("budget", _NEAR_BUDGET):
        between = place.before[-_NEAR_BUDGET:]
        while between and between[0] not in no_event_words()["budget"]:
            between = between[1:]
        if not any(map(says_what, between[1:])) and year_prepositions().isdisjoint(between):
            return True  # `dana desa tahun 2024`, but `dana itu dikorupsi tahun 2024`
    if expression.mod is not None or not lower.endswith(" ini"):
        return False
    behind = words_of(place.behind)[:2]
    budgets = no_event_words()["budget"]
    done = not no_event_words()["done"].isdisjoint(place.before)  # `bank itu telah memangkas bunga sepanjang tahun ini`
    if (place.is_behind("under_way", 1) and not done) or place.is_behind("allocating", _NEAR_ALLOCATING):
        return True
    return place.is_behind("budget", 4) or any(word in budgets for word in behind)


def _is_budgeted_for(place: DatePlace) -> bool:
    """`anggaran bagian kedua untuk 2025`; but `anggaran itu diteken untuk 2025`."""
    near = place.before[-_NEAR_BUDGET_FOR:-1]
    is_of_budget = place.follows("untuk") and not no_event_words()["budget"].isdisjoint(near)
    return is_of_budget and not any(map(says_what, near))


def _opens_budget(place: DatePlace) -> bool:
    """`Untuk tahun depan, pendapatan APBN dipatok Rp2 triliun`, `Di tahun ini, outlook APBN defisit 2%`."""
    behind = _SENTENCE_END.split(place.text[place.expression.end : place.expression.end + LOOK_BACK])[0]
    words = words_of(behind.removeprefix(","))
    if not place.follows("untuk", "di", "pada") or not behind.startswith(",") or not any(map(has_digit, words)):
        return False
    return not no_event_words()["state_budgets"].isdisjoint(words[:_NEAR_FIGURE])


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


def _is_under_way_or_ahead(place: DatePlace) -> bool:
    last, reference = place.expression.last, place.reference
    return last is not None and reference is not None and last >= reference


def _is_long_past(place: DatePlace) -> bool:
    last, reference = place.expression.last, place.reference
    return last is not None and reference is not None and reference - last >= _LONG_PAST


def _of_a_figure(place: DatePlace) -> bool:
    """`produksi mencapai 35 juta ton pada 2017`: the year of a statistic; a figure to come is news.

    So is that of a share that a clause goes on with: `porsinya cukup besar, yakni sekitar 15% pada 2018`.
    """
    if not place.follows("pada", "di", "selama", "sepanjang"):
        return False
    if place.is_behind("outlook", 12) and not _is_long_past(place):
        return False  # `diperkirakan mencapai 5 juta ton pada 2026`; of a year long over, it only estimates a figure
    foreseen = not no_event_words()["outlook"].isdisjoint(words_of(place.behind)[:1])
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
    if not _is_long_past(place) or place.expression.precision == "day":
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
    contrasted = place.before[:-1] if place.follows("pada", "di") else place.before
    if words[:1] and words[0] in lists["figures"] | lists["only"] and contrasted[-1:] in (["sedangkan"], ["sementara"]):
        return any(map(has_digit, words[1 : 1 + _NEAR_LEVEL]))  # `..., sedangkan Juni 2024 berjumlah 15 ribu unit`
    figure = next((k for k, word in enumerate(words[:_NEAR_FIGURE]) if word in lists["measures"]), None)
    if figure is None or "yang" in place.before[-_NEAR_RELATIVE:]:  # `gim yang dirilis pada 2021 meraih pendapatan`
        return False
    level = next((k for k in range(figure, len(words)) if words[k] in lists["levels"]), None)
    return level is not None and any(map(has_digit, words[level:]))


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
    releasing, behind = no_event_words()["releasing"], words_of(place.behind)
    comes = "akan" in behind and not releasing.isdisjoint(behind)
    return comes or "rilis" in place.before or ("akan" in place.before and not releasing.isdisjoint(place.before))


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
    """`kinerja 2018`, `target penerimaan negara 2021`: which of its years is meant.

    But `pertumbuhan ekonomi 2026 bisa menembus 5 persen` and `menargetkan pertumbuhan ekonomi 2026 menjadi 5 persen`
    tell of what that year is to bring.
    """
    words, lists = place.before[-_NEAR_OF_MEASURE:], no_event_words()
    foreseen = not (lists["possible"] | lists["outlook"]).isdisjoint(words_of(place.behind)[:1])
    aimed_at = any(word in lists["outlook"] and has_verb_prefix(word) for word in place.before[-_NEAR_AIM:])
    if _is_under_way_or_ahead(place) and (foreseen or aimed_at):
        return False
    if not place.expression.text.isdecimal() or (words[-1:] and words[-1] in year_prepositions()):
        return False
    return not lists["yearly_measures"].isdisjoint(words)


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
    _of_a_contract,
    _of_figures_to_come,
    _of_an_average,
)
YEARLY_FIGURE_RULES = (_of_a_budget, _of_a_forecast, _of_a_figure, _of_a_measure, _of_a_count)
