"""Closed classes of small words: conjunctions that put one thing beside another, words that point at one."""

from __future__ import annotations

ADDING = frozenset({"dan", "serta"})
# Those that put one person beside another: `Budi beserta Ani`.
ADDING_PERSONS = ADDING | {"beserta"}
# What parts the names of a list.
LISTING = ADDING | {",", "&"}
# Demonstratives behind a noun: `film itu` (Sneddon 2010, 3.36).
POINTING = frozenset({"ini", "itu", "tersebut"})
