"""From the blocks of a page to its story's paragraphs: boxes, teasers, captions and the page's own lines taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.publish_date import without_moments
from briefing_tui.sources.html.bylines import label_pattern
from briefing_tui.sources.html.outlets import page_pattern
from briefing_tui.sources.html.related_boxes import linked_titles, related_link
from briefing_tui.sources.outlets import written_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_tui.briefing import Link
    from briefing_tui.sources.html.blocks import Block, Hyperlink
    from briefing_tui.sources.html.outlets import Outlet

_BETWEEN_LINKS = re.compile(r"[\s,;:|•·–—-]*(?:dan\s*)?")
_FEW_LETTERS = 25
# A dateline in an element of its own: `<strong>Jakarta, CNN Indonesia</strong> -- <p>`, `<b>Jakarta</b> -Nilai`.
_DATELINE = re.compile(r"[^.!?]{3,80}[-–—]$")
_CLOSE_DASH = re.compile(r"^([A-Z][\w ,./()]{2,60}) [-–—]+(?=[A-Z\"“])")
_TIGHT_DATELINE = re.compile(r"(?:[A-Z][A-Z .,]{4,40}[-–—]){1,2}(?=[A-Z][a-z])")
_BOLD_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2}(?:, [A-Z][\w'’]+(?: [A-Z][\w'’]+)?)?)\s*[-–—]{1,2}\s+(?=[A-Z\"“])"
)
_MOMENT = re.compile(
    r"(?:(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\s*,?\s*)?"
    r"(?:\d{1,2}(?:[/.-]\d{1,2}[/.-]|[ -][A-Za-z]{3,9}[ -])(?:\d{4}|\d\d)\b|[A-Za-z]{3,9}\.? \d{1,2}, \d{4}\b)?"
    r"[\s,|•·–-]*(?:(?:pukul|jam)\s*)?(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\b)?)?\s*(?:WIB|WITA|WIT)?\b",
    re.IGNORECASE,
)
# Who signs below a story writes the name alone: `LARASATI WIDURI`, `LARASATI | GALIH PRASOJO`.
_CAPITAL_NAME = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,4}"
_SIGNATURE = re.compile(rf"(?=.{{4,60}}$){_CAPITAL_NAME}(?:\s*[|/,&]\s*{_CAPITAL_NAME}){{0,3}}")
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z])")
_CREDITED = re.compile(r"\([^()\d]{0,40}(?:[/:]|\b(?i:foto|dok|ist|istimewa|antara)\b)[^()\d]{0,60}\)\.?$")
# The same with names, by which a caption in a paragraph of its own is known: `(Kabar Teluk/Sari Dewi)`, no initials.
_SIGNED_CAPTION = re.compile(r"^[^\n]{10,300}\([A-Z][^()\d/]{2,40}/\s?[A-Z][^()\d/]{2,40}\)\.?$")
_LONGEST_CAPTION = 60
# Sentences this near to the end may be signed with the outlet and the reporter, as captions are.
_CLOSING_BLOCKS = 3
_LAST_LINES = 4
_OWN_STOP = re.compile(r"\s?\.(?=\s|$)")
# What a pointer leaves that stood in brackets.
_EMPTY_BRACKETS = re.compile(r"\s*(?:\(\s*\)|\[\s*\])")
# Of what was pulled out of another paragraph; shorter ones may be headings, longer ones are no quotes.
_PULLED_LETTERS = range(30, 300)
_MOST_COMPARED = 200
_ROW_PARTS = re.compile(r"\s*[·•|,]\s*|\s+[-–—/]\s+")
_LONGEST_ROW = 120


@dataclass(frozen=True, slots=True)
class PageBody:
    """The paragraphs of a story, the stories its page calls related, and the names it is signed with in capitals.

    `opening` is what its first paragraph begins with where that is in bold print and looks like a dateline; `moment` a
    line above them that holds a day or an hour alone.
    """

    paragraphs: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    signed: tuple[str, ...] = ()
    opening: str = ""
    moment: str = ""

    @property
    def words(self) -> int:
        """How many words the paragraphs hold."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class StoryHead:
    """What a page says of its story that its body must not repeat, and whose page it is."""

    title: str = ""
    names: tuple[str, ...] = ()
    outlet: Outlet | None = None


def story_text(page: Iterable[Block], head: StoryHead, base: str | None) -> PageBody:
    """The paragraphs and links of the blocks of a body. Links are made absolute with `base`."""
    page = [part for block in page for part in _in_lines(block, head)]
    paragraphs: list[str] = []
    links: list[Link] = []
    listing: str | None = None
    moment = ""
    for number, block in enumerate(page):
        name = block.text.strip(" :.»>").casefold()
        if len(paragraphs) > 1 and page_pattern("closing_headings").fullmatch(name):
            break
        kind = next((kind for kind in ("related", "teaser") if page_pattern(f"{kind}_headings").fullmatch(name)), None)
        if kind:
            listing = kind
            continue
        if not paragraphs and page_pattern("lines_above").fullmatch(name):
            continue
        if _is_moment(block.text) and not block.row:
            moment = moment or ("" if paragraphs else block.text)
            continue
        linked = _is_link(block)
        if listing == "teaser" and block.text.endswith(("...", "…")):
            continue
        if linked and listing:
            links += linked_titles(block, base) if listing == "related" else []
            continue
        if not linked:
            listing = None
        text = _without_pointers(block, links, base)
        if paragraphs and text and _DATELINE.fullmatch(paragraphs[-1]):
            text = f"{paragraphs.pop()} {text}"
        if not text or not (block.row or _is_of_the_story(text, head)) or (linked and not _ends(block.text)):
            continue
        closing = number >= len(page) - _CLOSING_BLOCKS
        if _is_caption(text, closing=closing) or (block.picture and _is_credited(text)):
            continue
        signed_here = not closing or (block.behind_picture and number < len(page) - 1)
        if signed_here and _is_plain(text) and _SIGNED_CAPTION.search(text):
            continue
        paragraphs.append(text if paragraphs else _with_parted_dashes(text, bold=block.bold_to > 0))
    paragraphs = _without_pulled(paragraphs)
    signed = _taken_signature(paragraphs)
    opening = next((_bold_dateline(block) for block in page if paragraphs and paragraphs[0] in block.text), "")
    return PageBody(_without_tail(paragraphs, head.outlet), tuple(links), signed, opening, moment)


def _in_lines(block: Block, head: StoryHead) -> Iterator[Block]:
    """The block, the lines of it that are the page's own apart from the others: title, day, byline, pointers."""
    if not block.breaks:
        yield block
        return
    kept: int | None = None
    for start, end in pairwise((-1, *block.breaks, len(block.text))):
        line = block.text[start + 1 : end].strip()
        if _is_moment(line) or not _is_of_the_story(line, head) or label_pattern().match(line):
            if kept is not None:
                yield block.stretch(kept, start)
            kept = None
            yield block.stretch(start + 1, end)
        elif kept is None:
            kept = start + 1
    if kept is not None:
        yield block.stretch(kept, len(block.text))


def _with_parted_dashes(text: str, *, bold: bool) -> str:
    """A first paragraph with blanks at the dashes of its dateline: `BITUNG -Warga`, bold `KABAR.COM-BITUNG-Warga`."""
    if bold and (opening := _TIGHT_DATELINE.match(text)):
        return " - ".join([*filter(None, re.split(r"[-–—]+", opening[0])), text[opening.end() :]])
    return _CLOSE_DASH.sub(r"\1 - ", text)


def _bold_dateline(block: Block) -> str:
    """The dateline that opens a block in bold print (`<b>RANDU ALAS</b> - `), with its dash; "" where there is none."""
    match = _BOLD_DATELINE.match(block.text)
    return match.group() if match and 0 < len(match["place"]) <= block.bold_to <= len(match.group()) else ""


def _is_link(block: Block) -> bool:
    """Whether a block is links and little else: the day and hour before a headline count as nothing."""
    own = block.own
    if not block.anchors or len(block.text) <= len(own):
        return False
    return len(own) < _FEW_LETTERS or _is_moment(own)


def _is_moment(text: str) -> bool:
    match = _MOMENT.match(text.strip())
    return match is not None and any(map(str.isdigit, match.group())) and len(text.strip()) - match.end() < _LAST_LINES


def _without_pointers(block: Block, links: list[Link], base: str | None) -> str:
    """The block's text without `Baca juga: ...` and the like; what they lead to is added to `links`.

    A pointer without a link stays: the reading of the text knows it too, and where it ends.
    """
    spans: list[tuple[int, int]] = []
    # Without a link only a teaser at the beginning tells something, which has a colon.
    for kind in ("related", "teaser") if block.anchors else ("teaser",) if ":" in block.text[:_LONGEST_ROW] else ():
        for marker in page_pattern(f"{kind}_markers").finditer(block.text):
            if block.text[max(marker.start() - 1, 0) : marker.start()].isalpha():
                continue  # `Menarik Dibaca:` holds `baca:`.
            pointed_at = _links_behind(block, marker)
            if pointed_at:
                spans.append((marker.start(), _end_behind(block.text, marker.start(), pointed_at[-1].end)))
            elif marker.start() == 0 and kind == "teaser":
                return ""
            for anchor in pointed_at if kind == "related" else ():
                title = block.text[max(anchor.start, marker.end()) : anchor.end]
                links += related_link(title, anchor.address, base)
    rest = block.without(spans)
    rest = _EMPTY_BRACKETS.sub("", rest) if spans else rest
    return rest if not spans or len(rest) >= _FEW_LETTERS else ""


def _end_behind(text: str, start: int, end: int) -> int:
    """Where a pointer ends whose link ends at `end`: behind its own full stop, where it stands between sentences."""
    stop = _OWN_STOP.match(text, end)
    return stop.end() if stop and text[:start].rstrip().endswith((".", "!", "?", '"', "”")) else end


def _links_behind(block: Block, marker: re.Match[str]) -> list[Hyperlink]:
    """The links that a pointer's words lead to, one behind another, in text order."""
    pointed_at: list[Hyperlink] = []
    end = marker.end()
    for anchor in sorted(block.anchors, key=lambda anchor: anchor.start):
        # The marker itself may stand inside the link: `<a>Baca juga: Judul</a>`.
        is_around = anchor.start <= marker.start() and anchor.end > marker.end()
        is_next = anchor.end > end and _BETWEEN_LINKS.fullmatch(block.text, end, max(end, anchor.start))
        if is_around or is_next:
            pointed_at.append(anchor)
            end = anchor.end
    return pointed_at


def _is_of_the_story(text: str, head: StoryHead) -> bool:
    line = text.strip(" -–—*•\xa0")
    if not line or page_pattern("lines").fullmatch(line):
        return False
    known = {name.casefold() for name in (head.title, *head.names) if name}
    if line.casefold() in known:
        return False
    # `Sari Dewi · 2 menit baca · 4 Maret 2024`.
    parts = _ROW_PARTS.split(without_moments(line, "|")) if len(line) <= _LONGEST_ROW else [line]
    return len(parts) == 1 or not all(_is_of_a_row(part, known) for part in parts if part)


def _is_of_a_row(part: str, known: set[str]) -> bool:
    name = part.casefold()
    return (
        name in known
        or name in written_names()
        or _is_moment(part)
        or page_pattern("lines").fullmatch(part) is not None
    )


def _is_caption(text: str, *, closing: bool) -> bool:
    if len(text.split()) > _LONGEST_CAPTION:
        return False
    credited = not closing and _is_plain(text) and page_pattern("photo_credits").fullmatch(text) is not None
    return credited or page_pattern("captions").fullmatch(text) is not None


def _is_credited(text: str) -> bool:
    """Whether a text behind a picture says whose it is, as its caption does: `(Kabar Tahuna/Sari Dewi)`."""
    return len(text.split()) <= _LONGEST_CAPTION and _CREDITED.search(text) is not None


def _is_plain(text: str) -> bool:
    """Whether a text is at most two sentences, none of them spoken, as captions are."""
    return len(_SENTENCE_END.findall(text)) <= 1 and not any(mark in text for mark in '"“”')


def _ends(text: str) -> bool:
    return text.rstrip(" \"'”’)").endswith((".", "!", "?", ":"))


def _taken_signature(paragraphs: list[str]) -> tuple[str, ...]:
    """The names in capitals that close a body, taken off it."""
    if len(paragraphs) < 2 or not _SIGNATURE.fullmatch(paragraphs[-1]):
        return ()
    first, *others = (name.strip() for name in re.split(r"[|/,&]", paragraphs.pop()))
    # Behind the author stands whom the story follows: `LARASATI WIDURI | REUTERS`.
    return (first, *(name for name in others if " " in name))


def _without_pulled(paragraphs: list[str]) -> list[str]:
    """The paragraphs without those that stand word for word in another one: quotes pulled out, leads told twice."""
    if len(paragraphs) > _MOST_COMPARED:
        return paragraphs
    letters = ["".join(filter(str.isalnum, paragraph.casefold())) for paragraph in paragraphs]
    return [
        paragraph for paragraph, own in zip(paragraphs, letters, strict=True)
        if not (_PULLED_LETTERS.start <= len(own) < _PULLED_LETTERS.stop)
        or not any(own in other and own != other for other in letters)
    ]  # fmt: skip


def _without_tail(paragraphs: list[str], outlet: Outlet | None) -> tuple[str, ...]:
    tail = outlet.tail if outlet else None
    for at in range(len(paragraphs) - 1, max(len(paragraphs) - 4, -1), -1) if tail else ():
        paragraphs[at] = tail.sub("", paragraphs[at]) if tail else paragraphs[at]
    return tuple(line for paragraph in paragraphs if (line := sanitize_line(paragraph)))
