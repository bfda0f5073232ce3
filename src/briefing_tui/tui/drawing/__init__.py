"""How text stands on the screen: wording in few cells, matches in it, lines of it, their styles."""
