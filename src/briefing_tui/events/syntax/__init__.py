"""A sentence as words, phrases and clauses, and how its clauses stand to a date and to one another."""
