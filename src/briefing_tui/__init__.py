"""Who, when and what in Indonesian news: a briefing in the terminal or in a pipe."""

__version__ = "0.1.0"
