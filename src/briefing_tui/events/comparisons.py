"""Dates that something is compared with: the bases of changes, shares and records, which tell of no event."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing_tui.events.date_place import (
    MARKS,
    DatePlace,
    has_digit,
    is_yearly,
    no_event_words,
    says_what,
    words_of,
    year_prepositions,
)
from briefing_tui.events.syntax.words import is_verb, since_words
from briefing_tui.language.verb_prefixes import has_verb_prefix

_NEAR_COMPARED = 8  # words between `dibandingkan` and the time that is compared
_NEAR_SURPASSED = 5  # words between `melebihi` and the time of what is surpassed
_NEAR_STANDARD = 10  # words between a share and the time of what it is of
_NEAR_OF_STANDARD = 3  # words of the share: `8,6 juta ton`
_NEAR_SURVEY = 7  # words between `data` and its year
_NEAR_PREVIOUS = 5  # words between `dari` and `bulan sebelumnya`
_NEAR_RECORD = 4  # words between a meeting and `pertama`
_NEAR_NTH = 6  # words between `ketiga` and the time since which is counted
_NEAR_SINCE = 9  # words between `sejak` and the time of what it names
_NEAR_BASE = 8  # words between `dari` and the base of a comparison
_CHANGE_REACH = 7  # words between a change and its `dari`
# What a date is changed into: `menjadi 2023`, `ke tanggal 24 Oktober`.
_DATE_CHANGED = re.compile(
    r" (?:menjadi|ke) (?:(?:tanggal|tahun|bulan|hari) )?(?:\d{1,2} [A-Z]|(?:19|20)\d\d\b|[A-Z][a-z]+ ?\(\d)"
)


def _is_compared_with(place: DatePlace) -> bool:
    """`dibandingkan September 2022`, `data 2021`; a comma or `sebelumnya` ends what is compared."""
    if _is_likened(place) or _is_surpassed(place) or _is_of_standard(place):
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
    return any(says_what(word) and word not in figures for word in clause)


def _is_likened(place: DatePlace) -> bool:
    """`mirip dengan tahun lalu`, `sama dengan upah tahun lalu`; but `ditutup seperti tahun lalu` tells of what was."""
    before = place.before
    if len(before) > 2 and before[-2] == "dengan" and not is_verb(before[-1]):
        before = before[:-1]
    return before[-1:] == ["dengan"] and not no_event_words()["likened"].isdisjoint(before[-2:-1])


def _is_of_standard(place: DatePlace) -> bool:
    """`13 persen terhadap realisasi belanja tahun 2024`, `naik 3,4% dari outlook pembayaran sewa pada 2025`.

    But `5 persen dari target yang ditetapkan pada 2024` and `65 persen dari target pada Juli` tell of what was done.
    """
    near, lists = place.before[-_NEAR_STANDARD:], no_event_words()
    pairs = enumerate(pairwise(near))
    at = next((k for k, (word, noun) in pairs if word in ("dari", "terhadap") and noun in lists["standards"]), None)
    if at is None or not any(map(has_digit, near[max(0, at - _NEAR_OF_STANDARD) : at])):
        return False
    if near[-1] in year_prepositions() and near[-1] != "tahun":
        is_changed = near[-1] in ("pada", "di") and not lists["change"].isdisjoint(near[:at])
        if not is_changed or near[at + 2 :] == near[-1:]:
            return False  # `65 persen dari target pada Juli`, `naik 3% dari target pada Juli`
    return not any(map(says_what, near[at + 2 :]))


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
    return at is not None and not any(word == "yang" or says_what(word) for word in near[at + 1 :])


def _before_since(place: DatePlace) -> list[str]:
    """The words before the `sejak` of `terbesar sejak gempa di Solo pada 2022`.

    None where a clause follows it (`sejak ia bergabung pada Juli`) or a time of its own (`sejak 1990 tahun lalu`).
    """
    near = place.own_words[-_NEAR_SINCE:]
    at = next((k for k in range(len(near) - 1, -1, -1) if near[k] in since_words()), None)
    if at is None or "," in place.clause.rpartition(near[at])[2] or any(map(says_what, near[at + 1 :])):
        return []
    return place.before[: len(place.before) - len(near) + at]


def _is_base_of_change(place: DatePlace) -> bool:
    """`naik dari pekan lalu`, `separuh dari produksi tahun lalu`, `menjadi 5,2 persen dari 5 persen pada 2017`."""
    near, words = place.before[-_NEAR_BASE:], no_event_words()
    if place.expression.text.endswith("sebelumnya") and not words["comparing_to"].isdisjoint(near[-_NEAR_PREVIOUS:]):
        unit = place.expression.text.split()[0].lower()
        figure = near[-2:-1] if near[-1] in words["amounts"] else near[-1:]
        of_figure = unit in words["one_previous"] and any(map(has_digit, figure))  # `dari 24 ton setahun sebelumnya`
        if unit == "hari":
            return _is_figure_before(near)
        return unit in words["previous"] or of_figure  # `turun dari inflasi bulan sebelumnya`
    if "dari" not in near:
        return False
    behind = words_of(place.behind.lstrip(","))[:1]
    if near[-1] == "dari" and _DATE_CHANGED.match(place.behind):
        return True  # `diundur dari 10 Oktober menjadi 24 Oktober`
    if not words["valued"].isdisjoint(behind) and (near[-1:] == ["dari"] or near[-2:] == ["dari", "target"]):
        return True  # `naik menjadi Rp 5 miliar pada 2024 dari 2023 sebesar Rp 4 miliar`
    at = len(place.before) - near[::-1].index("dari") - 1
    if behind == ["menjadi"] and any(map(has_digit, place.before[at + 1 :])):
        return True  # `dari 4 juta kunjungan pada akhir 2017 menjadi 9 juta`
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


def _is_figure_before(near: list[str]) -> bool:
    """Whether words give the figure of `hari sebelumnya` behind them: `turun dari Rp90`; not `lebih dari 7 persen`."""
    at = max((k for k, word in enumerate(near) if word == "dari"), default=0)
    return at > 0 and near[at - 1] not in ("lebih", "kurang") and any(map(has_digit, near[-_NEAR_PREVIOUS:]))


# A date is no event where one of these holds.
COMPARISON_RULES = (_is_compared_with, _is_base_of_record, _is_base_of_change)
