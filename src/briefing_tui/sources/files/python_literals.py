"""Values that a Python program has written as text (`repr`)."""

from __future__ import annotations

import ast

# Characters; longer ones are not looked at, since reading them takes memory by the hundredfold.
LONGEST_LITERAL = 200_000


def python_literal(text: str) -> object:
    """The value that a text is in Python. Raises `ValueError` where it is none, or too long."""
    if len(text) > LONGEST_LITERAL:
        raise ValueError(text[:20])
    try:
        return ast.literal_eval(text.strip())
    except (SyntaxError, TypeError, RecursionError, MemoryError) as fault:
        raise ValueError(text[:20]) from fault
