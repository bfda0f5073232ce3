"""Values that a Python program has written as text (`repr`)."""

from __future__ import annotations

import ast
import re

# Characters; longer ones are not looked at, since reading them takes memory by the hundredfold.
LONGEST_LITERAL = 200_000
# `datetime.datetime(2024, 3, 4, 10, 15, tzinfo=tzutc())`: its numbers say it, too.
_MOMENT = re.compile(
    r"\bdatetime\.(?:datetime|date)\((?P<numbers>\d{4}(?:, ?\d{1,6}){2,6})(?:, ?[a-z_]+=(?:[^()]|\([^()]*\)){0,80})?\)"
)


def python_literal(text: str) -> object:
    """The value that a text is in Python. Raises `ValueError` where it is none, or too long."""
    if len(text) > LONGEST_LITERAL:
        raise ValueError(text[:20])
    try:
        return ast.literal_eval(_MOMENT.sub(r"[\g<numbers>]", text.strip()))
    except (SyntaxError, TypeError, RecursionError, MemoryError) as fault:
        raise ValueError(text[:20]) from fault
