"""The conjunctions that put one thing beside another, a closed class, and the marks that do the same in a list."""

from __future__ import annotations

ADDING = frozenset({"dan", "serta"})
# Those that put one person beside another: `Budi beserta Ani`.
ADDING_PERSONS = ADDING | {"beserta"}
# What parts the names of a list.
LISTING = ADDING | {",", "&"}
