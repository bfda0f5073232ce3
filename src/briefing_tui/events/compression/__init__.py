"""What happened in a few words: the stretches that may tell it, what is wrong with each, and which one is best."""
