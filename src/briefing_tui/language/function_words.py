"""Closed classes of small words: what puts one thing beside another, what a range goes up to, what points at one."""

from __future__ import annotations

ADDING = frozenset({"dan", "serta"})
# Those that put one person beside another: `Budi beserta Ani`.
ADDING_PERSONS = ADDING | {"beserta"}
# What parts the names of a list.
LISTING = ADDING | {",", "&"}
# What a range goes up to: `20 hingga 30`, `mahasiswa sampai buruh`.
UP_TO = frozenset({"hingga", "sampai"})
# Demonstratives behind a noun: `film itu` (Sneddon 2010, 3.36).
POINTING = frozenset({"ini", "itu", "tersebut"})
