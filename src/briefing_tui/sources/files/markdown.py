"""Markdown without its marks: what is written for a program goes, and of a link its words stay."""

from __future__ import annotations

import re

# Comments (`<!--more-->`), the tags of Hugo, Liquid and WordPress, pictures of Obsidian.
_UNSHOWN = re.compile(
    r"<!--[^<>]{0,2000}-->|\{\{[<%][^{}]{0,500}[%>]\}\}|\{%[^{}]{0,500}%\}|!\[\[[^\[\]\n]{1,300}\]\]"
    r"|\[/?(?:caption|embed|gallery|video|audio)\b[^\[\]]{0,500}\]|^[ ]{0,3}(?:```|~~~|:::).*$",
    re.M,
)
# Of quotations and of items.
_MARKS_BEFORE = re.compile(r"^[ ]{0,3}(?:>[ ]?|[-*+][ ]+(?=\S))", re.M)
# Where links lead and what notes say, below the text (CommonMark 0.31, 4.7).
_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\[\]\n]{1,100}\]:[ ]*\S.*$", re.M)
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]")
_REFERENCE_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]{1,300})\]\[[^\[\]\n]{0,100}\]")
# What pandoc sets behind headings and links, and around words: `[Senin]{.tanggal}`, `{#judul .besar}`.
_ATTRIBUTES = r"\{[ ]?(?:[#.][\w-]{1,60}|[\w-]{1,40}=\"[^\"{}\n]{0,200}\")[^{}\n]{0,300}\}"
_SPAN = re.compile(rf"(?<![!\]])\[(?P<words>[^\[\]\n]{{1,300}})\]{_ATTRIBUTES}")
_BEHIND = re.compile(rf"(?<=[\w)\]\"”.!?])[ ]?{_ATTRIBUTES}")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,300}\|)?(?P<words>[^\[\]|\n]{1,300})\]\]")
_SLANTED = re.compile(
    r"(?<![\w_*\\])(?P<mark>[_*])(?=[^\s_*])(?P<words>[^_*\n]{1,300})(?<=[^\s_*\\])(?P=mark)(?![\w_*])"
)
_BREAK = re.compile(
    r"</?(?:br|hr|p|div|aside|details|summary|section|article|blockquote|ul|ol|li|h[1-6]|table|tr|td|th)\b[^<>]{0,300}>",
    re.I,
)
_TAG = re.compile(
    r"</?(?:span|u|b|i|em|strong|s|sup|sub|small|center|mark|figure|figcaption|img|iframe|a)\b[^<>]{0,1000}>", re.I
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def without_marks(text: str) -> str:
    """The text of a Markdown document; its headings, emphases and inline links are left to those who read any text."""
    text = _DEFINITION.sub("", _UNSHOWN.sub("", text))
    text = _NOTE.sub("", _MARKS_BEFORE.sub("", text))
    text = _BEHIND.sub("", _SPAN.sub(r"\g<words>", text)) if "{" in text else text
    text = _WIKI_LINK.sub(r"\g<words>", _REFERENCE_LINK.sub(r"\g<words>", text))
    text = _TAG.sub("", _BREAK.sub("\n", text)) if "<" in text else text
    return _ESCAPED.sub(r"\1", _SLANTED.sub(r"\g<words>", text))
