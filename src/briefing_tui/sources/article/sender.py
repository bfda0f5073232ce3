"""What those who send a press release say of themselves below it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from briefing_tui.language import ends_sentence
from briefing_tui.resources import phrase_list
from briefing_tui.sources.article.boilerplate import is_end_mark

_RULE = re.compile(r"(?P<sign>[#*=_~–—-])(?: ?(?P=sign)){2,}")


def without_sender(lines: list[str]) -> list[str]:
    """The lines up to a rule below which the sender is told of: `###`, `Tentang Dinas Perhubungan`."""
    filled = [number for number, line in enumerate(lines) if line]
    for rule, below in pairwise(filled[1:]):
        is_rule = _RULE.fullmatch(lines[rule]) or is_end_mark(lines[rule])
        if is_rule and _heading().fullmatch(lines[below]) and not ends_sentence(lines[below]):
            return lines[:rule]
    return lines


@cache
def _heading() -> re.Pattern[str]:
    """`Tentang Dinas Perhubungan`, `TENTANG PT MAJU JAYA`."""
    words = phrase_list("lexicons/reading.toml", "boilerplate", "about_senders")
    written = "|".join(dict.fromkeys(form for word in words for form in (word.capitalize(), word.title())))
    in_capitals = "|".join(map(str.upper, words))
    return re.compile(rf"(?:{written})\b[^.!?]{{3,100}}|(?:{in_capitals}) [^a-z.!?]{{3,100}}")
