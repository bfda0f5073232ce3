"""`briefing-tui archive ...`: the verbs of the archive. A file or folder of that name is `./archive`."""
