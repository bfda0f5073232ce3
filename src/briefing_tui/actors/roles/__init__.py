"""Offices, ranks and occupations: where a text words them, and whose each is."""
