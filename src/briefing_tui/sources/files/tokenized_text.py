"""Texts that a data set keeps in tokens (IndoSum, Liputan6): words and signs in lists of sentences and paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEWEST_TOKENS = 3
# A sign that stands right behind a word, and one that stands right before one.
_BEHIND = re.compile(r"\s+(?=[.,;:!?%)\]}…”’])|(?<=[(\[{“‘])\s+")
# What a tokenizer parts and nobody writes so: sites, numbers, times.
_SITE = re.compile(r"(?<=\w)\. ?(?=(?:com|co|id|net|org|tv)\b)", re.I)
_NUMBER = re.compile(r"(?<=\d)([.,:/-]) (?=\d)|(?<=\d) ([/-]) (?=\d)")
_QUOTED = re.compile(r'" ([^"]*?) "')


def is_tokenized(value: object) -> TypeGuard[list[str]]:
    """Whether a value is a sentence in tokens: a list of words and signs, one of them a sign."""
    if not isinstance(value, list) or len(value) < _FEWEST_TOKENS:
        return False
    tokens = [token for token in value if isinstance(token, str) and token and not any(map(str.isspace, token))]
    return len(tokens) == len(value) and any(not any(map(str.isalnum, token)) for token in tokens)


def joined_tokens(tokens: Iterable[str]) -> str:
    """The sentence of a list of tokens, as it is written."""
    text = _BEHIND.sub("", " ".join(tokens))
    text = _NUMBER.sub(lambda sign: sign[1] or sign[2], _SITE.sub(".", text))
    return _QUOTED.sub(r'"\1"', text)
