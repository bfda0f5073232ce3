"""What is said, and who says it. Knows nothing of dates or of the terminal."""

from briefing_tui.quotes.extraction import find_quotes

__all__ = ["find_quotes"]
