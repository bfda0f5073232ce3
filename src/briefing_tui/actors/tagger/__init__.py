"""The statistical part of recognising names: what it sees of a word, and the models that label the words."""

from briefing_tui.actors.tagger.crf import tag_tokens

__all__ = ["tag_tokens"]
