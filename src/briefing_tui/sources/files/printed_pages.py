"""A page as browsers of the terminal print it (`lynx -dump`, `elinks -dump`): links have numbers, listed below."""

from __future__ import annotations

import re

from briefing_tui.language import ends_sentence

# `References`, and below it a line for each link: `   6. https://kabar.example/tag/sawah`.
_LISTED = r"[ ]{0,6}\d{1,4}\.[ ]+\S{4,2000}[ ]*\n"
_REFERENCES = re.compile(
    rf"\n[ ]{{0,3}}References[ ]*\n\s*+(?:Visible links:?[ ]*\n\s*+)?(?:{_LISTED})+"
    rf"(?:\s*+Hidden links:?[ ]*\n\s*+(?:{_LISTED})*)?\s*+\Z"
)
_NUMBER = re.compile(r"\[\d{1,4}\](?=\S)")
# A terminal is hardly narrower than 60 columns, and hardly a word is longer than 20 letters.
_SHORT_LINE = 40
_LINKS_ALONE = re.compile(r"[\s*+#•|]*(?:\[\d{1,4}\][^\[\]]{1,120})+")


def without_numbered_links(text: str) -> str:
    """The text without the numbers of links, their list, and what is nothing but links; any other text as it is."""
    references = _REFERENCES.search(f"{text}\n")
    if references is None:
        return text
    blocks = re.split(r"\n[ ]*\n", text[: references.start()])
    return "\n\n".join(_NUMBER.sub("", _unwrapped(block)) for block in blocks if not _is_of_links(block))


def _is_of_links(block: str) -> bool:
    return _LINKS_ALONE.fullmatch(block) is not None and not ends_sentence(block.strip())


def _unwrapped(block: str) -> str:
    """A block as one line where its lines were broken at the width of the terminal, else its lines without indents."""
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    return (" " if all(len(line) > _SHORT_LINE for line in lines[:-1]) else "\n").join(lines)
