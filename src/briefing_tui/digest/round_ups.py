"""Which stories sum up the news of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.happenings.word_weights import happening_words

if TYPE_CHECKING:
    from briefing_tui.briefing import Article

# A round-up numbers so many pieces of news, or says so in the first words of its title.
_ITEM = re.compile(r"(?:^|\s)\d{1,2}\. (?=[A-Z\"“])")
_FEWEST_ITEMS = 3
_FIRST_WORDS = 3


def is_round_up(article: Article) -> bool:
    """Whether a story sums up the news of others: `Kemarin, A hingga B`, with an item for each."""
    words = article.title.casefold().split()
    says_so = any(word[-1] in ",:" and word[:-1] in happening_words().round_ups for word in words[:_FIRST_WORDS])
    lists = bool(happening_words().from_to.intersection(words))
    return says_so or (lists and len(_ITEM.findall(article.text)) >= _FEWEST_ITEMS)
