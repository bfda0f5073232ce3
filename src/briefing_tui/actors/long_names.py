"""Organizations whose name goes on behind its abbreviation: `Badan Urusan Logistik (Bulog) Sumatera Barat`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.actors.ner import Mention, Reading


class LongName(NamedTuple):
    """One name in three parts: the head, its abbreviation in brackets, and the place or parent behind it."""

    whole: Mention
    head: Mention
    abbreviation: Mention
    rest: Mention


def long_names(reading: Reading, explained: Sequence[tuple[Mention, Mention]]) -> list[LongName]:
    """The long names among the abbreviations that the text explains, in text order.

    What stands right behind the bracket belongs to the name where it is a place or a parent known by its letters
    (`KPU RI`, `Baintelkam Polri`), as the gold guidelines count it.
    """
    following = {(mention.sentence, mention.first): mention for mention in reading.mentions}
    parents = lexicons().parents
    found = []
    for head, abbreviation in explained:
        if head.kind != "organization" or head.sentence != abbreviation.sentence or " " in abbreviation.text:
            continue
        rest = following.get((head.sentence, abbreviation.last + 1))
        if rest is None or not (rest.kind == "place" or rest.text.casefold() in parents):
            continue
        if reading.text[abbreviation.end : rest.start].strip() != ")":
            continue
        text = " ".join(reading.text[head.start : rest.end].split())
        whole = head._replace(end=rest.end, text=text, last=rest.last)
        found.append(LongName(whole, head, abbreviation, rest))
    return found
