"""The office that one person hands over to another: `Jabatan Kapolres diserahkan dari Budi kepada Rudi`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.role_lexicon import role_lexicon
from briefing_tui.actors.roles.phrases import first_head, start_before
from briefing_tui.actors.roles.rank_words import rank_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.mentions import Mention
    from briefing_tui.actors.roles.phrases import RoleSentence

# The word that says that an office is meant (`jabatan`) stands among so many before it.
_LEAD = 3


def handed_over(sentence: RoleSentence, mentions: Sequence[Mention]) -> list[tuple[tuple[int, int], int]]:
    """Each office that is handed over, as a stretch of words, with who had it or gets it: a place among `mentions`."""
    lower, roles = sentence.lower, role_lexicon()
    if roles.receiving.isdisjoint(lower):
        return []
    given = []
    for at in range(1, len(mentions)):
        giver = mentions[at - 1]
        to = rank_start(sentence, mentions[at].first) - 1
        if to < giver.last or lower[to] not in roles.receiving:
            continue
        origin = rank_start(sentence, giver.first) - 1
        if to > giver.last:
            office = _office(sentence, to) if not roles.handing.isdisjoint(lower[giver.last : to]) else None
            given += [(office, at)] if office is not None else []
        elif origin > 0 and lower[origin] in roles.provenance:
            office = _office(sentence, origin - (lower[origin - 1] in roles.handing))
            given += [(office, at - 1), (office, at)] if office is not None else []
    return given


def _office(sentence: RoleSentence, stop: int) -> tuple[int, int] | None:
    """The office that ends before a word, where one leads it in: `jabatan | Kapolres Garut`."""
    begin = first_head(sentence, start_before(sentence, stop), stop)
    if begin is None or role_lexicon().stations_handed.isdisjoint(sentence.lower[max(0, begin - _LEAD) : begin]):
        return None
    return begin, stop
