"""Indonesian as such: paragraphs, sentences, tokens. Knows nothing of news or of the terminal."""

from briefing_tui.language.document import Document
from briefing_tui.language.identify import is_indonesian, is_plainly_foreign
from briefing_tui.language.sentences import domain_ends, ends_sentence, paragraphs, sentences
from briefing_tui.language.tokens import Token, parted_at_hyphen, tokens

__all__ = [
    "Document",
    "Token",
    "domain_ends",
    "ends_sentence",
    "is_indonesian",
    "is_plainly_foreign",
    "paragraphs",
    "parted_at_hyphen",
    "sentences",
    "tokens",
]
