"""The blocks of text of a page's elements (paragraphs, headings, items), each with the links in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

# Phrasing content (HTML Standard, 3.2.5.2.5; `nobr`, 16.2), and the inline elements of trafilatura's XML (`ref`, `hi`).
INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "hi", "i"}
    | {"ins", "kbd", "label", "mark", "q", "ref", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"}
    | {"nobr", "time", "tt", "u", "var", "wbr"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
_ITEMS = frozenset({"li", "item", "dd"})
_BREAKS = frozenset(("br", "lb"))
_LINKS = frozenset(("a", "ref"))
_PICTURES = frozenset(("img", "graphic"))
_BOLD = frozenset(("b", "strong", "em", "i"))
# What a correction has struck out, and the numbers of notes below a text.
_STRUCK = frozenset(("del", "s", "strike"))
_NOTE_NUMBER = re.compile(r"\W{0,2}\d{1,3}\W{0,2}")
_BRACKETED_NUMBER = re.compile(r"\s*\[\d{1,3}\]\s*")
# Entities that a program has escaped a second time.
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[\da-fA-F]{2,5}|[a-zA-Z]{2,8});")
# A bold line before a line break is a heading, unless it is as long as a sentence or an opening (`JAKARTA -`).
_HEADING_WORDS = range(2, 13)
_LONGEST_HEADING = 120
# Tables of data have so many columns, and so much in each cell.
_DATA_CELLS = range(2, 12)
_LONGEST_CELL = 120
_CELL_WORDS = 12
_HEADING_END = re.compile(r"[^\W_][?!\"”’)]*\s*$")
_CENTERED = re.compile(r"text-align\s*:\s*center")
# A sentence that was begun, and the small letter or the mark with which it goes on.
_BEGUN, _GOES_ON, _LAST_PARTS = re.compile(r"[\w,]\s*\Z"), re.compile(r"\s*[a-z,;)]"), 3
_SPACE = re.compile(r"\s+")
_EMPTY_LINES = re.compile(r"\n[^\S\n]*\n\s*")
# An empty line parts paragraphs; so does a line break after a sentence's end.
_PARTING = re.compile(r"\s*\n\s*\n\s*|(?<=[.!?\"”’)])[ ]?\n\s*(?=[\"“‘(]?[A-Z0-9])")
# Of a story 300,000 characters are read; what is taken out of it and found twice stands beside them.
_MOST_CHARACTERS = 600_000


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link in a block: `text[start:end]` leads to `address`, as the page wrote it."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or item, in one line, bold or slanted up to `bold_to`; `picture`: behind one.

    `behind_picture`: the first text behind an element with a picture alone; `row`: a row of a table of data;
    `centered`: its own element sets it in the middle.
    `breaks` are the places of the blanks at which the page begins a new line.
    """

    text: str
    anchors: tuple[Hyperlink, ...] = ()
    heading: bool = False
    item: bool = False
    bold_to: int = 0
    picture: bool = False
    breaks: tuple[int, ...] = ()
    behind_picture: bool = False
    row: bool = False
    centered: bool = False

    def stretch(self, start: int, end: int) -> Block:
        """A part of the block as a block, with the links in it."""
        inside = tuple(
            replace(anchor, start=max(anchor.start - start, 0), end=min(anchor.end, end) - start)
            for anchor in self.anchors if anchor.start < end and anchor.end > start
        )  # fmt: skip
        breaks = tuple(place - start for place in self.breaks if start < place < end)
        bold_to = max(min(self.bold_to, end) - start, 0)
        return Block(self.text[start:end], inside, self.heading, self.item, bold_to, self.picture and not start, breaks)

    @property
    def own(self) -> str:
        """The text outside the links."""
        return self.without([(anchor.start, anchor.end) for anchor in self.anchors])

    def without(self, spans: list[tuple[int, int]]) -> str:
        """The text without some stretches of it, in one line."""
        kept, at = [], 0
        for start, end in sorted(spans):
            kept.append(self.text[at:start])
            at = max(at, end)
        return " ".join("".join([*kept, self.text[at:]]).split())


def blocks(
    root: html.HtmlElement, skipped: frozenset[html.HtmlElement] = frozenset(), until: str = ""
) -> Iterator[Block]:
    """The blocks under an element in page order, without those in `skipped` elements, up to a comment with `until`."""
    writer = _Writer()
    walk = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, element in walk:
        if event == "comment":
            if until and until.casefold() in (element.text or "").casefold():
                break
            writer.write(element.tail)
        elif event == "start":
            if element is not root and (element in skipped or _is_no_text(element)):
                walk.skip_subtree()
            elif element.tag == "tr" and (row := _data_row(element, skipped)):
                yield from writer.flush()
                yield Block(row, row=True)
                walk.skip_subtree()
            else:
                yield from writer.open(element)
        else:
            if element not in skipped and not _is_no_text(element):
                yield from writer.close(element)
            elif element.tag not in INLINE and not writer.goes_on_behind(element):
                yield from writer.flush()
            if element is not root:
                writer.write(element.tail)
        if writer.total > _MOST_CHARACTERS:
            break
    yield from writer.flush()


def _text_behind(element: html.HtmlElement) -> str:
    """The text right behind an element, of the last one in a link or in bold print that behind these."""
    while not element.tail and element.getnext() is None:
        above = element.getparent()
        if above is None or above.tag not in INLINE:
            return ""
        element = above
    return element.tail or ""


def is_emoji(picture: html.HtmlElement) -> bool:
    """Whether a picture stands for a sign in a line of text (WordPress)."""
    return "emoji" in (picture.get("class") or "").split()


def is_centered(element: html.HtmlElement) -> bool:
    """Whether an element itself sets its text in the middle."""
    return element.get("align") == "center" or _CENTERED.search(element.get("style") or "") is not None


def _is_no_text(element: html.HtmlElement) -> bool:
    """Whether an element holds words that were struck out, or a note's number.

    `<sup><a href="#n1">1</a></sup>`, `<strong>[1]</strong>`.
    """
    if element.text and not len(element) and element.tag in INLINE and _BRACKETED_NUMBER.fullmatch(element.text):
        return True
    if element.tag in _STRUCK:  # One that was never closed holds the paragraphs behind it.
        return all(inner.tag in INLINE for inner in element.iterdescendants())
    if element.tag != "sup" or (link := element.find("a")) is None or not (link.get("href") or "").startswith("#"):
        return False
    return _NOTE_NUMBER.fullmatch("".join(element.itertext()).strip()) is not None


def _data_row(row: html.HtmlElement, skipped: frozenset[html.HtmlElement]) -> str:
    """A row of a table of data in one line (`Persib | 5 | 12`); "" for one of a table that lays out a page."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if (
        not _DATA_CELLS.start <= len(cells) < _DATA_CELLS.stop
        or row.find(".//table") is not None
        or row.find(".//a") is not None
    ):
        return ""
    texts = [" ".join("".join(cell.itertext())[:_LONGEST_CELL].split()) for cell in cells]
    beside = next((one for one in (row.getnext(), row.getprevious()) if one is not None and one.tag == "tr"), None)
    above = row.getparent()
    is_header = above is not None and above.tag == "thead"
    others = [] if beside is None else [cell for cell in beside if cell.tag in ("td", "th")]
    if (not is_header and len(others) != len(cells)) or not skipped.isdisjoint((*cells, *others)):
        return ""
    is_short = all(len(text) < _LONGEST_CELL and len(text.split()) <= _CELL_WORDS for text in texts)
    is_byline = any(text.rstrip().endswith(":") or text.startswith(":") for text in texts)
    return " | ".join(texts) if is_short and all(texts) and not is_byline else ""


class _Writer:
    """Gathers the text of one block, white space collapsed as browsers do (CSS Text 3, 4.1.1)."""

    def __init__(self) -> None:
        self._heading = self._item = self._behind_picture = self._centered = False
        self._as_written = self.total = 0
        self._open_links: list[tuple[int, str]] = []
        self._open_bold: list[int] = []
        self._start()

    def _start(self) -> None:
        self._parts: list[str] = []
        self._anchors: list[Hyperlink] = []
        self._length = 0
        self._after_space = True
        self._picture = False
        self._line_start = self._bold_end = self._opening_end = 0

    def open(self, element: html.HtmlElement) -> Iterator[Block]:
        """Begin an element with its text: the block before it ends where a new one begins."""
        if element.tag in _BREAKS:
            self._break_line()
            return
        if element.tag in _LINKS:
            self._open_links.append((self._length, element.get("href") or element.get("target") or ""))
        elif element.tag in _BOLD:
            self._open_bold.append(self._length)
        elif element.tag in _PICTURES and (is_emoji(element) or self.goes_on_behind(element)):
            return
        elif element.tag not in INLINE:
            yield from self.flush()
            self._heading, self._item = element.tag in _HEADINGS, element.tag in _ITEMS
            self._centered = is_centered(element)
            self._picture = element.tag in _PICTURES
            self._behind_picture |= self._picture
            self._as_written += element.tag == "pre"
        self.write(element.text)

    def close(self, element: html.HtmlElement) -> Iterator[Block]:
        """End an element, and with it the block, if it is one."""
        if element.tag in _LINKS and self._open_links:
            self._link(*self._open_links.pop())
        elif element.tag in _BOLD and self._open_bold:
            self._end_bold(self._open_bold.pop())
        elif element.tag not in INLINE and element.tag not in _BREAKS and element.tag not in _PICTURES:
            yield from self.flush()
            self._as_written -= element.tag == "pre"

    def goes_on_behind(self, element: html.HtmlElement) -> bool:
        """Whether a sentence that was begun goes on behind an element, a picture or what is left out."""
        return (
            self._length > 0
            and _GOES_ON.match(_text_behind(element)) is not None
            and _BEGUN.search("".join(self._parts[-_LAST_PARTS:])) is not None
        )

    def write(self, text: str | None) -> None:
        """Go on with a text, where there is one."""
        if not text or self.total > _MOST_CHARACTERS:
            return
        text = text[:_MOST_CHARACTERS]
        if self._as_written and (parts := _EMPTY_LINES.split(text))[1:]:
            for number, part in enumerate(parts):
                if number and self._length:
                    self._put("\n\n", after_space=True)
                self.write(part)
            return
        text = _SPACE.sub(" ", _ENTITY.sub(lambda match: unescape(match[0]), text) if "&" in text else text)
        if self._after_space:
            text = text.removeprefix(" ")
        if text:
            self._put(text, after_space=text.endswith(" "))

    def _break_line(self) -> None:
        if self._length:
            self._put("\n\n" if self._is_bold_heading() else "\n", after_space=True)
            self._line_start = self._length

    def _end_bold(self, start: int) -> None:
        """Note that all since `start` was bold, where a line begins there."""
        if start <= self._line_start or start == self._bold_end:
            self._bold_end = self._length
        if start <= self._opening_end:
            self._opening_end = self._length

    def _is_bold_heading(self) -> bool:
        if not self._line_start < self._bold_end or self._length - self._line_start > _LONGEST_HEADING:
            return False
        line = "".join(self._parts[-2 * _LONGEST_HEADING :])[self._line_start - self._length :]
        beyond = line[len(line) - (self._length - self._bold_end) :]
        return not beyond.strip() and len(line.split()) in _HEADING_WORDS and _HEADING_END.search(line) is not None

    def _link(self, start: int, address: str) -> None:
        if self._length > start:
            self._anchors.append(Hyperlink(start, self._length, address))

    def flush(self) -> Iterator[Block]:
        """The block that ends here, in its paragraphs; a link around several blocks is one in each of them."""
        for start, address in self._open_links:
            self._link(start, address)
        self._open_links = [(0, address) for _, address in self._open_links]
        if self._length:
            yield from self._paragraphs("".join(self._parts))
        self._start()
        self._heading = self._item = self._centered = False

    def _put(self, text: str, *, after_space: bool) -> None:
        self._parts.append(text)
        self._length += len(text)
        self.total += len(text)
        self._after_space = after_space

    def _paragraphs(self, text: str) -> Iterator[Block]:
        at = 0
        for parting in [*_PARTING.finditer(text), None]:
            end = parting.start() if parting else len(text)
            start = at + len(text[at:end]) - len(text[at:end].lstrip())
            piece = text[start:end].rstrip()
            inside = tuple(
                replace(anchor, start=max(anchor.start - start, 0), end=min(anchor.end - start, len(piece)))
                for anchor in self._anchors if anchor.start < end and anchor.end > start
            )  # fmt: skip
            if piece:
                bold_to = 0 if at else min(self._opening_end, len(piece))
                picture = self._picture and not at
                breaks = tuple(place for place, sign in enumerate(piece) if sign == "\n") if "\n" in piece else ()
                behind, self._behind_picture = self._behind_picture and not picture, False
                line = piece.replace("\n", " ")
                yield Block(
                    line, inside, self._heading, self._item, bold_to, picture, breaks, behind, centered=self._centered
                )
            at = parting.end() if parting else len(text)
