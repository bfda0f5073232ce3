"""A whole text: its expressions found, each resolved in its context."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from briefing_tui.briefing import DateExpression
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.tokens import TokenStream, stretches
from briefing_tui.dates.stretch_reader import StretchReader, expression_of


def expressions(text: str, reference: date | None) -> tuple[DateExpression, ...]:
    """Every temporal expression of a text, in text order, resolved against the reference day (or moment)."""
    now = reference if isinstance(reference, datetime) else None
    day = reference.date() if isinstance(reference, datetime) else reference
    return tuple(
        expression
        for start, end in stretches(text)
        for expression in StretchReader(text, TokenStream(text, start, end), day, now).expressions()
    )


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
    return expression_of(text, start, end, normalized) if normalized is not None else None
