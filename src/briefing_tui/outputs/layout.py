"""Lines of a given number of terminal columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Look = Literal["title", "heading", "faint", "event", "key", "text"]


class Line(NamedTuple):
    """One line of output and what it is, so that colour can be laid over it without a change of text."""

    text: str
    look: Look = "text"


def section(heading: str, content: Iterable[Line]) -> Iterator[Line]:
    """A heading with what stands under it; nothing where nothing does."""
    lines = list(content)
    if lines:
        yield from (Line(""), Line(heading.upper(), "heading"), *lines)


def items(texts: Iterable[str], width: int) -> Iterator[Line]:
    """Texts behind dashes, each in as many lines of `width` columns as it takes."""
    return (line for text in texts for line in lines_of(text, width, hanging="  ", lead="- "))


def lines_of(text: str, width: int, look: Look = "text", *, hanging: str = "", lead: str = "") -> Iterator[Line]:
    """A text in as many lines of `width` columns as it takes, all of one look; `hanging` and `lead` as in `wrapped`."""
    return (Line(line, look) for line in wrapped(text, width, hanging, lead))


# Up to the end of Latin Extended-B every printable character takes one column.
_LAST_SURELY_NARROW = "\u02ff"


def columns(text: str) -> int:
    """How many terminal columns the text takes: wide characters two, combining ones none."""
    if text.isascii() or max(text) <= _LAST_SURELY_NARROW:
        return len(text)
    from wcwidth import wcswidth

    width: int = wcswidth(text)
    return width if width >= 0 else len(text)


def wrapped(text: str, width: int, hanging: str = "", lead: str = "") -> list[str]:
    """The text in lines of at most `width` columns: the first behind `lead`, the others indented by `hanging`.

    White space is folded. A word too long for a line is broken, but for a URL, which must stay whole to be of use.
    """
    lines: list[str] = []
    line, taken = lead, columns(lead)
    fresh = True
    room = max(width - len(hanging), 1)
    for word in text.split():
        for part in _parts(word, room):
            needed = columns(part)
            # A long word goes below a lead that leaves it too little room; an address has too little in any line.
            goes_below = not fresh or (needed <= room and taken > len(hanging))
            if goes_below and taken + (not fresh) + needed > width:
                lines.append(line.rstrip())
                line, taken, fresh = hanging, len(hanging), True
            line, taken = (line + part, taken + needed) if fresh else (f"{line} {part}", taken + 1 + needed)
            fresh = False
    if not fresh or lead:
        lines.append(line.rstrip())
    return lines


def _parts(word: str, room: int) -> Iterator[str]:
    if columns(word) <= room or word.startswith(("http://", "https://")):
        yield word
        return
    part, taken = "", 0
    for character in word:
        needed = columns(character)
        if part and taken + needed > room:
            yield part
            part, taken = "", 0
        part, taken = part + character, taken + needed
    yield part
