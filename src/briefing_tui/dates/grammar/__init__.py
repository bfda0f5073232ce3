"""How Indonesian words a date: from the tokens of a text to nodes that no reference date has touched."""
