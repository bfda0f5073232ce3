"""Which persons a sentence names only beside another, so that it goes on about the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.role_lexicon import role_lexicon

if TYPE_CHECKING:
    from briefing_tui.actors.mentions import Mention, TaggedText


def named_beside_others(reading: TaggedText) -> frozenset[int]:
    """The offsets at which persons are named behind a preposition or as somebody's kin: `kakaknya, Budi Wijaya`.

    A title may stand between (`bersama Wakil Bupati Budi Wijaya`). The name that both bear, alone, then stays the
    other's.
    """
    return frozenset(
        mention.start for mention in reading.mentions if mention.kind == "person" and _is_beside(reading, mention)
    )


def _is_beside(reading: TaggedText, mention: Mention) -> bool:
    words, lower = reading.sentences[mention.sentence], reading.lower[mention.sentence]
    at = mention.first - 1
    while at >= 0 and words[at].text[0].isupper() and lower[at] not in lexicons().oblique:
        at -= 1
    if at > 0 and words[at].text == ",":
        at -= 1
    elif at >= 0 and lower[at] in lexicons().oblique:
        return True
    return at >= 0 and lower[at].endswith("nya") and lower[at].removesuffix("nya") in role_lexicon().kin
