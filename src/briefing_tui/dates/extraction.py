"""A whole text: its expressions found, each resolved in its context."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_tui.briefing import DateExpression
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.matcher import find
from briefing_tui.dates.grammar.tokens import TokenStream, stretches
from briefing_tui.dates.stretch_reader import StretchReader, expression_of

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.nodes import DateMatch


def expressions(text: str, reference: date | None) -> tuple[DateExpression, ...]:
    """Every temporal expression of a text, in text order, resolved against the reference day (or moment)."""
    now = reference if isinstance(reference, datetime) else None
    day = reference.date() if isinstance(reference, datetime) else reference
    return tuple(
        expression
        for start, end in stretches(text)
        for expression in StretchReader(text, *_parsed(text, start, end), day, now).expressions()
    )


@lru_cache(maxsize=1)
def _parsed(text: str, start: int, end: int) -> tuple[TokenStream, list[DateMatch]]:
    """The tokens of a stretch and what the grammar finds in them, whatever day it is.

    The last one is kept: a story without a day of its own is read twice, for that day and then from it.
    """
    stream = TokenStream(text, start, end)
    return stream, find(stream)


def whole_expression(text: str, reference: date | None) -> DateExpression | None:
    """The expression that a whole string is; None where it is none or more than one."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    within = text[start:end].lower().split(" ", 1)
    if len(within) == 2 and within[0] in ("dalam", "dlm"):
        inner = expressions(f"{within[1]} lagi", reference)
        if len(inner) == 1 and inner[0].end == len(within[1]) + 5:
            return replace(inner[0], start=start, end=end, text=text[start:end])
        return None
    if "_".join(within) in lexicon().alone:
        return DateExpression(start, end, text[start:end], "DATE", "PAST_REF", None, None, None, None)
    whole = expressions(text, reference)
    if len(whole) == 1 and (whole[0].start, whole[0].end) == (start, end):
        return whole[0]
    from briefing_tui.dates.timestamps import stamp

    normalized = stamp(text[start:end])
    if normalized is not None:
        return expression_of(text, start, end, normalized)
    named = _in_a_sentence(text[start:end], reference)
    return replace(named, start=start, end=end, text=text[start:end]) if named is not None else None


def _in_a_sentence(text: str, reference: date | None) -> DateExpression | None:
    """What the words are where a sentence calls them a time: `lebaran`, `senin`, `natal 2022`; a number is none."""
    if not text[:1].isalpha():
        return None
    carried = expressions(f"pada {text[0].upper()}{text[1:]}", reference)
    return carried[0] if len(carried) == 1 and (carried[0].start, carried[0].end) == (5, 5 + len(text)) else None
