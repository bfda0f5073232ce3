"""Indonesian as such: paragraphs, sentences, tokens. Knows nothing of news or of the terminal."""

from briefing_tui.language.sentences import paragraphs, sentences
from briefing_tui.language.tokens import Token, tokens

__all__ = ["Token", "paragraphs", "sentences", "tokens"]
