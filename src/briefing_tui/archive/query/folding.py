"""Words and names as the archive indexes and asks for them: folded in case, without accents.

The index of words is told the words of a story again when that is removed: these rules must stay as they are, or a
migration index all stories anew.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['’‘`]")
# A longer one is no word; every engine has a limit of its own above this.
_LONGEST_WORD = 64
LONGEST_NAME = 200


def folded_words(text: str) -> list[str]:
    """The words of a text in order: letters and digits, case-folded, accents dropped; all else parts words.

    >>> folded_words("Jum'at: Erdoğan ke-2")
    ['jum', 'at', 'erdogan', 'ke', '2']
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        if marks := [character for character in set(text) if unicodedata.combining(character)]:
            text = text.translate(dict.fromkeys(map(ord, marks)))
    words = _WORD.findall(text.casefold())
    return [word[:_LONGEST_WORD] for word in words] if len(text) > _LONGEST_WORD else words


def folded_name(name: str) -> str:
    """A name in folded words parted by blanks; an apostrophe parts none (`Ma'ruf`, `Maruf`). "" where none is left."""
    return " ".join(folded_words(_APOSTROPHES.sub("", name)))[:LONGEST_NAME].rstrip()
