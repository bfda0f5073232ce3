"""The tagger's names set right by what the words in and around them say: where each begins and ends, and its kind."""
