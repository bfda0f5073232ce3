"""Ranks of army, navy, air force and police before a name: `Marsekal Pertama TNI (Purn.)`, `Letkol Laut (P)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import is_head, role_lexicon
from briefing_tui.actors.roles.phrases import bracket_before, is_capital

if TYPE_CHECKING:
    from briefing_tui.actors.roles.phrases import RoleSentence


def rank_start(sentence: RoleSentence, end: int) -> int:
    """Where the rank begins that ends at `end`: `Marsekal Pertama TNI (Purn.)`; `end` where there is none."""
    lower = sentence.lower
    at = end
    while at > 0:
        if _is_rank(sentence, at - 1) or (lower[at - 1] == "." and at > 1 and _is_rank(sentence, at - 2)):
            at -= 1
        elif lower[at - 1] == ")" and (opening := bracket_before(sentence, at - 1)) is not None:
            inside = range(opening + 1, at - 1)
            is_rank = opening > 0 and _is_rank(sentence, opening - 1)
            corps = role_lexicon().corps
            if not is_rank or not all(_is_rank(sentence, n) or lower[n] == "." or lower[n] in corps for n in inside):
                break
            at = opening
        else:
            break
    while at < end and lower[at] in role_lexicon().forces:
        at += 1  # `Panglima TNI | Jenderal TNI Budi`
    return _police_rank_start(sentence, at) if at == end else at


def _is_rank(sentence: RoleSentence, at: int) -> bool:
    """Whether a word belongs to a rank of the forces: `Letjen`, `Laksamana | Pertama`, `Letnan | Kolonel`."""
    ranks, roles, lower = lexicons().ranks, role_lexicon(), sentence.lower
    if is_head(lower[at]) and not is_capital(sentence, at):
        return False  # `wakil kapten Budi`
    low, before = lower[at], lower[at - 1] if at else ""
    following = lower[at + 1] if at + 1 < len(lower) else ""
    graded = (low in roles.grades and before in roles.graded_ranks) or (low in roles.branches and before in ranks)
    return low in ranks or graded or (low in roles.graded_ranks and (following in ranks or following in roles.grades))


def _police_rank_start(sentence: RoleSentence, end: int) -> int:
    """Where the police rank begins that is written in full: `Komisaris Jenderal Polisi`; `end` where there is none."""
    lower, words = sentence.lower, role_lexicon().police_ranks
    at = end
    while at > 0 and lower[at - 1] in words and is_capital(sentence, at - 1):
        at -= 1
    rank = lower[at:end]
    return at if "polisi" in rank and len(rank) > 1 and rank[0] not in ("kepala", "polisi") else end
