"""Where a related story's title ends when the body runs on behind it without a mark.

ANTARA's stories lose their line breaks when they are scraped: `Baca juga: Judul berita lain Ia menambahkan ...`. Titles
are written like sentences, so the body begins with the capitalized word that is likeliest to open a sentence.
"""

from __future__ import annotations

import re
from functools import cache

from briefing_tui.resources import read_toml, resource

_LONGEST_TITLE = 130
_WORD = re.compile(r"[^\s]+")


def title_end(run: str) -> int:
    """Where the title at the beginning of `run` ends; `len(run)` where it fills it."""
    window = run[:400]
    words = list(_WORD.finditer(window))
    best, best_score = len(run), -1.0
    if len(run) <= _LONGEST_TITLE and not re.search(r"[a-z0-9)”\"][.](?=\s|$)", run):
        best_score = 3.0
    for index in range(2, len(words)):
        word = words[index]
        if word.start() > _LONGEST_TITLE:
            break
        if (score := _score(words, index)) > best_score:
            best, best_score = word.start(), score
    return best


def _score(words: list[re.Match[str]], index: int) -> float:
    word, before = words[index].group(), words[index - 1].group()
    bare = word.strip("\"“‘'(,.:;!?”)")
    if not bare[:1].isupper() and not (word[:1] in '“"' and len(bare) > 0):
        return -9.0
    score = 0.0
    length = words[index].start()
    score -= abs(length - 62) / 30
    low = bare.casefold()
    if before[-1:] in ",:-" or before.casefold() in _before():
        score -= 4
    if low in _openers():
        score += 5
    elif low in _common() and not bare.isupper():
        score += 3
    following = words[index + 1].group() if index + 1 < len(words) else ""
    if following[:1].islower():
        score += 1
    if before[:1].islower() or before[:1].isdigit():
        score += 1
    if word[:1] in '“"':
        score += 1
    return score


def _before() -> frozenset[str]:
    return frozenset(
        [
            "di",
            "ke",
            "dari",
            "dan",
            "untuk",
            "dengan",
            "pada",
            "dalam",
            "oleh",
            "sebagai",
            "atas",
            "bagi",
            "antara",
            "bersama",
            "soal",
            "usai",
            "saat",
            "jadi",
            "vs",
        ]
    )


@cache
def _openers() -> frozenset[str]:
    return frozenset(read_toml("language.toml")["sentences"]["openers"].split())


@cache
def _common() -> frozenset[str]:
    return frozenset(resource("data/common_words.txt").read_text(encoding="utf-8").split())
