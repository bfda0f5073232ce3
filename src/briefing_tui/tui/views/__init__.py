"""The views over all stories, what is told of their items, what a search through all of them finds."""
