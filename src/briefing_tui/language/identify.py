"""Whether a text is Indonesian, by its commonest words.

The share of function words tells languages apart on a paragraph already (Grefenstette 1995, Comparing two language
identification schemes), and Indonesian affixes in a few sentences. Only where both leave doubt is py3langid asked,
since it takes 100 ms to load.
"""

from __future__ import annotations

import re

from briefing_tui.language.common_words import common_words
from briefing_tui.resources import word_set
from briefing_tui.startup import with_one_numeric_thread

_WORD = re.compile(r"[^\W\d_]+")
_LOOK_AT = 20_000
_TOO_FEW_WORDS = 12
# Of 600 ANTARA stories the poorest has 9 % of the Indonesian words; English, Dutch and Javanese stay below 4 %.
_SURE = 0.12
_HARDLY = 0.04
# Verbs and nouns with the commonest affixes (Sneddon 2010, Indonesian: A comprehensive grammar, 1.1): a quarter of the
# words of a story, a twentieth of those of an English or Dutch one.
_AFFIXED = re.compile(
    r"(?:me(?:m|n|ng|ny|l|r|w|y)|pe(?:m|n|ng|ny|l|r|w)|ber|di|ter|ke|se)[a-z]{4,}|[a-z]{4,}(?:kan|nya)|[a-z]{3,}an"
)
_PLAINLY = 0.25
# A flash of a few sentences may hold more names than words: it is judged by its small words alone, two in five of which
# are affixed or common where it is Indonesian.
_FLASH_WORDS = 60
_FEWEST_SMALL = 5
_FLASH_SHARE = 0.4
# Or that are words of every day: seven in ten of a Malay flash are, a few of a Javanese, Sundanese or English one.
_COMMON_SHARE = 0.75
# Malay and Javanese are what py3langid takes short Indonesian texts for.
_NEAR_ENOUGH = ("id", "ms", "jv")


def is_indonesian(text: str) -> bool:
    """Whether a text reads as Indonesian. One of less than a dozen words is given the benefit of the doubt."""
    words = [word.casefold() for word in _WORD.findall(text[:_LOOK_AT])]
    if len(words) < _TOO_FEW_WORDS:
        return True
    own, foreign, malay = (_share(words, name) for name in ("indonesian", "foreign", "malay"))
    # One word alone proves nothing: `berkata` is good Indonesian, only rarer than in Malay news.
    if malay > 0.02 and malay > own / 8 and len(_listed("malay") & set(words)) > 1:
        return False
    if own >= _SURE and own > foreign:
        return True
    if (len(words) < _FLASH_WORDS or _is_of_names(text)) and _is_flash(text):
        return True
    if own < _HARDLY:
        return False
    if own > 2 * foreign and own + sum(map(bool, map(_AFFIXED.fullmatch, words))) / len(words) >= _PLAINLY:
        return True
    return _by_model(text[:_LOOK_AT])


def is_plainly_foreign(text: str) -> bool:
    """Whether the function words of a text are those of another language: cheap, and true only without a doubt."""
    words = [word.casefold() for word in _WORD.findall(text[:_LOOK_AT])]
    return bool(words) and _share(words, "foreign") >= max(_SURE, 2 * _share(words, "indonesian"))


def _is_of_names(text: str) -> bool:
    """Whether fewer than half of the words are small: a timetable, results, a list of who was elected."""
    words = _WORD.findall(text[:_LOOK_AT])
    return sum(map(str.islower, words)) * 2 < len(words)


def _is_flash(text: str) -> bool:
    """Whether a few sentences full of names are Indonesian by the words in them that are no names."""
    small = [word for word in _WORD.findall(text[:_LOOK_AT]) if word.islower()]
    if len(small) < _FEWEST_SMALL or _share(small, "foreign") or _share(small, "malay"):
        return False
    listed = _listed("indonesian")
    own = sum(word in listed or _AFFIXED.fullmatch(word) is not None for word in small)
    common = sum(word in common_words() for word in small)
    return own / len(small) >= _FLASH_SHARE or common / len(small) >= _COMMON_SHARE


def _share(words: list[str], name: str) -> float:
    """The share of the words that stand in one of the lists of `data/lexicons/language.toml`."""
    listed = _listed(name)
    return sum(word in listed for word in words) / len(words)


def _listed(name: str) -> frozenset[str]:
    return word_set("lexicons/language.toml", "identification", name)


def _by_model(text: str) -> bool:
    with with_one_numeric_thread():
        import py3langid

    language, _ = py3langid.classify(text)
    return language in _NEAR_ENOUGH
