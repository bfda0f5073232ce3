"""What those who send a press release say of themselves below it."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing_tui.language import ends_sentence

_RULE = re.compile(r"(?P<sign>[#*=_~–—-])(?: ?(?P=sign)){2,}|-?30-|\((?:SELESAI|Selesai)\)")
_HEADING = re.compile(r"(?:Tentang|Mengenai|About|Sekilas [Tt]entang)\b[^.!?]{3,100}|TENTANG [^a-z.!?]{3,100}")


def without_sender(lines: list[str]) -> list[str]:
    """The lines up to a rule below which the sender is told of: `###`, `Tentang Dinas Perhubungan`."""
    filled = [number for number, line in enumerate(lines) if line]
    for rule, below in pairwise(filled[1:]):
        if _RULE.fullmatch(lines[rule]) and _HEADING.fullmatch(lines[below]) and not ends_sentence(lines[below]):
            return lines[:rule]
    return lines
