"""From the blocks of a page to its story's paragraphs: boxes, teasers, captions and the page's own lines taken out."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_tui.briefing import Link
from briefing_tui.language import is_plainly_foreign
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.byline_fields import NAME_ALONE
from briefing_tui.sources.article.captions import without_credits
from briefing_tui.sources.article.datelines import is_outlet_name
from briefing_tui.sources.article.known_people import holds_known_name
from briefing_tui.sources.article.known_places import is_on_record
from briefing_tui.sources.html.bylines import label_pattern
from briefing_tui.sources.html.outlets import page_pattern
from briefing_tui.sources.html.page_captions import is_caption
from briefing_tui.sources.html.page_lines import is_finished, is_moment, is_page_line, story_blocks
from briefing_tui.sources.html.related_boxes import linked_titles, related_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_tui.sources.html.blocks import Block, Hyperlink
    from briefing_tui.sources.html.outlets import Outlet

_BETWEEN_LINKS = re.compile(r"[\s,;:|•·»›>–—-]*(?:dan\s*)?")
_FEW_LETTERS = 25
# A dateline in an element of its own: `<strong>Jakarta, CNN Indonesia</strong> -- <p>`, `<b>Jakarta</b> -Nilai`.
_DATELINE = re.compile(r"[^.!?]{3,80}[-–—]$")
_OPENING_PLACE = re.compile(r"[A-Z][\w'’.]+(?: [A-Z][\w'’.]+){0,3}")
_CLOSE_DASH = re.compile(r"^([A-Z][\w ,./()]{2,60}) [-–—]+(?=[A-Z\"“])")
_TIGHT_DATELINE = re.compile(r"(?:[A-Z][A-Z .,]{4,40}[-–—]){1,2}(?=[A-Z][a-z])")
_BOLD_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w'’]+(?:\.\w+)*(?: [A-Z][\w'’]+){0,2}(?:, [A-Z][\w'’]+(?: [A-Z][\w'’]+)?)?)"
    r"\s*[-–—]{1,2}\s+(?=[A-Z\"“])"
)
# Who signs below a story writes the name alone: `LARASATI WIDURI`, `LARASATI | GALIH PRASOJO`.
_CAPITAL_NAME = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,4}"
_SIGNATURE = re.compile(rf"(?=.{{4,60}}$){_CAPITAL_NAME}(?:\s*[|/,&]\s*{_CAPITAL_NAME}){{0,3}}")
_INITIALS = re.compile(r"\([A-Z]\d\)")
_OFFICIAL = re.compile(
    rf"(?:(?:Dr|Drs|Ir|Prof|dr|H|Hj)\.,? ?){{0,3}}{NAME_ALONE}(?:, (?:[A-Z][A-Za-z]{{0,3}}\.? ?){{1,4}})+"
)
# Words before a pointer's colon stand in so many letters.
_LONGEST_MARKER = 120
_OWN_STOP = re.compile(r"\s?\.(?=\s|$)")
# What a pointer leaves that stood in brackets.
_EMPTY_BRACKETS = re.compile(r"\s*(?:\(\s*\)|\[\s*\])")
# Of what was pulled out of another paragraph; shorter ones may be headings, longer ones are no quotes.
_PULLED_LETTERS = range(30, 300)
_MOST_COMPARED = 200
# What closes a story, and how much behind it is a call to write, to read on or to follow.
_CLOSING_STARS = re.compile(r"\*{3,}")
_CLOSING_INITIALS = re.compile(r"(?:^|[.!?\"”]\s?)\([A-Za-z*]{1,5}(?:/[A-Za-z]{2,6}){1,3}\)$")
_MOST_BEHIND, _MOST_WORDS_BEHIND, _SENTENCE_WORDS = 2, 40, 10
_SHORT_SENTENCE = 6
_BEHIND_SENTENCE = re.compile(r"\s*\([^()]{1,30}\)\s*$")
# Below `Jakarta, 5 Maret 2024` stand who signs a statement and whom to ask.
_PLACE_AND_DAY = re.compile(r"[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2}, \d{1,2} [A-Z][a-z]{2,9} (?:19|20)\d\d")
# What stands in lists under headings of these kinds is no text of the story; a summary stands above it.
_LISTS = ("related", "teaser", "summary", "contents")
_SUMMARY_WORDS = 40
_TOLD_WORDS = 40
_LABEL_WORDS, _TITLE_WORDS = 4, 3
# A last sentence may be spoken in another language; a story that is told again has more.
_TRANSLATED_WORDS = 30


@dataclass(frozen=True, slots=True)
class PageBody:
    """The paragraphs of a story, the stories its page calls related, and the names it is signed with in capitals.

    `leads` stand above them; `opening` is what the first paragraph begins with where that is in bold print and looks
    like a dateline; `moment` a line above them that holds a day or an hour alone.
    """

    paragraphs: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    signed: tuple[str, ...] = ()
    opening: str = ""
    moment: str = ""
    leads: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """How many words leads and paragraphs hold."""
        return sum(len(paragraph.split()) for paragraph in (*self.leads, *self.paragraphs))


@dataclass(frozen=True, slots=True)
class StoryHead:
    """What a page says of its story that its body must not repeat, and whose page it is."""

    title: str = ""
    names: tuple[str, ...] = ()
    outlet: Outlet | None = None


def story_text(page: Iterable[Block], head: StoryHead, base: str | None, *, of_pictures: bool = False) -> PageBody:
    """The paragraphs and links of the blocks of a body. Links are made absolute with `base`.

    In a story `of_pictures` captions are its text.
    """
    known = frozenset(name.casefold() for name in (head.title, *head.names) if name)
    page = list(story_blocks(page, known))
    paragraphs: list[str] = []
    links: list[Link] = []
    moment = ""
    closed = 0
    for number, block in _outside_lists(page, links, base):
        if not paragraphs and page_pattern("lines_above").fullmatch(_bare(block)):
            continue
        if is_moment(block.text) and not block.row:
            moment = moment or ("" if paragraphs else block.text)
            continue
        text = _without_pointers(block, links, base)
        if paragraphs and text and _DATELINE.fullmatch(paragraphs[-1]):
            text = f"{paragraphs.pop()} {text}"
        if _CLOSING_STARS.fullmatch(text) or _PLACE_AND_DAY.fullmatch(text):
            closed = len(paragraphs)
        if not text or (not block.row and is_page_line(text, known)):
            continue
        if _is_link(block) and not is_finished(block.text):
            continue
        if of_pictures:
            text = without_credits(text)
        elif is_caption(block, text, len(page) - number - 1) or _is_centered_alone(page, number):
            continue
        paragraphs.append(text if paragraphs else _with_dashes(block, text, known))
        if _CLOSING_INITIALS.search(text):
            closed = len(paragraphs)
    paragraphs = _without_labels(_without_closing(paragraphs, closed))
    paragraphs = _without_pulled(_without_translation(paragraphs))
    signed = _taken_signature(paragraphs)
    opening = next((_bold_dateline(block) for block in page if paragraphs and paragraphs[0] in block.text), "")
    return PageBody(_without_tail(paragraphs, head.outlet), tuple(links), signed, opening, moment)


def _is_centered_alone(page: Sequence[Block], number: int) -> bool:
    """Whether a block is a caption by its place: in the middle behind a picture, where the text below is not."""
    is_last = number + 1 == len(page)
    return page[number].behind_picture and page[number].centered and not is_last and not page[number + 1].centered


def story_stretch(page: Sequence[Block]) -> Sequence[Block]:
    """The blocks from the first whole sentence to the last, with bylines, dateline and signature beside them."""
    texts = [_BEHIND_SENTENCE.sub("", block.text) for block in page]
    told = [n for n, text in enumerate(texts) if is_finished(text) and len(text.split()) >= _SHORT_SENTENCE]
    if not told:
        return ()
    first, last = told[0], told[-1]
    while first and _stands_beside_story(page[first - 1].text):
        first -= 1
    while last + 1 < len(page) and _stands_beside_story(page[last + 1].text):
        last += 1
    return page[first : last + 1]


def _stands_beside_story(text: str) -> bool:
    """Whether a line names an author or an editor, is a dateline on a line of its own, or signs in brackets."""
    if len(text.split()) >= _SENTENCE_WORDS or len(text) > _LONGEST_MARKER:
        return False
    is_signature = not _BEHIND_SENTENCE.sub("", text)
    return is_signature or label_pattern().match(text) is not None or is_on_record(text.partition(", ")[0])


def _outside_lists(page: Sequence[Block], links: list[Link], base: str | None) -> Iterator[tuple[int, Block]]:
    """The blocks that stand in no list under a heading of its own, with their places; related stories join `links`."""
    listing: str | None = None
    sentences = 0
    for number, block in enumerate(page):
        kind = next((kind for kind in _LISTS if page_pattern(f"{kind}_headings").fullmatch(_bare(block))), None)
        if kind and not (kind == "summary" and sentences > 1):
            listing = kind
        elif listing and _is_of_list(page, number, listing):
            links += linked_titles(block, base) if listing == "related" and _is_link(block) else []
        elif listing == "related" and _is_bare_title(block):
            links.append(Link(block.text, None))
        else:
            listing = listing if _is_link(block) or is_moment(block.text) else None
            sentences += is_finished(block.text)
            yield number, block


def _is_bare_title(block: Block) -> bool:
    """Whether a block below `Baca juga:` is the title of another story that leads nowhere: bold print, no sentence."""
    is_title = _TITLE_WORDS <= len(block.text.split()) <= _SUMMARY_WORDS and not is_finished(block.text)
    return is_title and not block.anchors and block.bold_to == len(block.text)


def _is_of_list(page: Sequence[Block], number: int, listing: str) -> bool:
    """Whether a block under the heading of a list is one of its entries, and no text behind it."""
    block = page[number]
    if listing in ("summary", "contents"):
        return block.item and len(block.text.split()) <= _SUMMARY_WORDS
    is_teaser = listing == "teaser" and block.text.endswith(("...", "…"))
    return is_teaser or _is_link(block) or _is_told_below_link(page, number)


def _bare(block: Block) -> str:
    return block.text.strip(" :.»>").casefold()


def _with_dashes(block: Block, text: str, known: frozenset[str]) -> str:
    """A first paragraph with blanks at the dashes of its dateline: `BITUNG -Warga`, bold `KABAR.COM-BITUNG-Warga`.

    One on a line of its own (`Bitung, NU Online`, any outlet in bold print) gets a dash; `known` are the page's names.
    """
    if block.breaks and text == block.text:
        place, _, outlet = text[: block.breaks[0]].strip().partition(", ")
        is_set_off = bool(outlet) and block.bold_to == block.breaks[0]
        if _OPENING_PLACE.fullmatch(place) and (is_set_off or outlet.casefold() in known or is_outlet_name(outlet)):
            return f"{place}, {outlet} - {text[block.breaks[0] :].strip()}"
    place, _, outlet = text.partition(", ")
    if block.bold_to == len(text) and is_on_record(place) and _OPENING_PLACE.fullmatch(outlet):
        return f"{text} -"
    if block.bold_to > 0 and (opening := _TIGHT_DATELINE.match(text)):
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
    return len(own) < _FEW_LETTERS or is_moment(own)


def _is_told_below_link(page: Sequence[Block], number: int) -> bool:
    """Whether a block of a list of stories tells what the linked title before it is about: titles stand around it."""
    if not number or not _is_link(page[number - 1]):
        return False
    is_between = number + 1 < len(page) and _is_link(page[number + 1])
    is_last = number > 2 and _is_link(page[number - 3]) and not _is_link(page[number - 2])
    return len(page[number].text.split()) <= _TOLD_WORDS and (is_between or is_last)


def _without_pointers(block: Block, links: list[Link], base: str | None) -> str:
    """The block's text without `Baca juga: ...` and the like; what they lead to is added to `links`.

    A pointer without a link stays: the reading of the text knows it too, and where it ends.
    """
    spans: list[tuple[int, int]] = []
    anchors = sorted(block.anchors, key=lambda anchor: anchor.start)
    # Without a link only a teaser at the beginning tells something, which has a colon.
    for kind in ("related", "teaser") if block.anchors else ("teaser",) if ":" in block.text[:_LONGEST_MARKER] else ():
        for marker in page_pattern(f"{kind}_markers").finditer(block.text):
            if block.text[max(marker.start() - 1, 0) : marker.start()].isalpha():
                continue  # `Menarik Dibaca:` holds `baca:`.
            pointed_at = _links_behind(block.text, anchors, marker)
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


def _links_behind(text: str, anchors: Sequence[Hyperlink], marker: re.Match[str]) -> list[Hyperlink]:
    """The links that a pointer's words lead to, one behind another, in text order, as `anchors` are."""
    pointed_at: list[Hyperlink] = []
    end = marker.end()
    first = bisect_right(anchors, marker.start(), key=lambda anchor: anchor.end)
    for number in range(first, len(anchors)):
        anchor = anchors[number]
        # The marker itself may stand inside the link: `<a>Baca juga: Judul</a>`.
        is_around = anchor.start <= marker.start() and anchor.end > marker.end()
        is_next = anchor.end > end and _BETWEEN_LINKS.fullmatch(text, end, max(end, anchor.start))
        if is_around or is_next:
            pointed_at.append(anchor)
            end = anchor.end
        elif anchor.start > end:
            break
    return pointed_at


def _taken_signature(paragraphs: list[str]) -> tuple[str, ...]:
    """The names that close a body, in capitals or below its last sentence, taken off it.

    A name with degrees or an office below it is that of an official who answers for what is said above.
    """
    if len(paragraphs) > 1 and _INITIALS.fullmatch(paragraphs[-1]):
        del paragraphs[-1]
    if _is_of_official(paragraphs[-3:]):
        del paragraphs[-2:]
    if len(paragraphs) < 2:
        return ()
    if is_finished(paragraphs[-2]) and _OFFICIAL.fullmatch(paragraphs[-1]):
        del paragraphs[-1]
        return ()
    if is_finished(paragraphs[-2]) and re.fullmatch(NAME_ALONE, paragraphs[-1]) and holds_known_name(paragraphs[-1]):
        return (paragraphs.pop(),)
    if not _SIGNATURE.fullmatch(paragraphs[-1]):
        return ()
    first, *others = (name.strip() for name in re.split(r"[|/,&]", paragraphs.pop()))
    # Behind the author stands whom the story follows: `LARASATI WIDURI | REUTERS`.
    return (first, *(name for name in others if " " in name))


def _is_of_official(closing: Sequence[str]) -> bool:
    """Whether the last two of three paragraphs are an office and the name of who holds it."""
    if len(closing) < 3 or is_finished(closing[-1]) or not is_finished(closing[0]):
        return False
    offices = page_pattern("nobodies")
    if offices.fullmatch(closing[1]):
        return _OFFICIAL.fullmatch(closing[-1]) is not None
    is_named = _OFFICIAL.fullmatch(closing[1]) or re.fullmatch(NAME_ALONE, closing[1])
    return is_named is not None and offices.fullmatch(closing[-1]) is not None


def _without_closing(paragraphs: list[str], closed: int) -> list[str]:
    """The paragraphs without the few words behind what closes a story: initials (`(ars/lkn)`), a line of stars."""
    behind = paragraphs[closed:]
    words = sum(len(paragraph.split()) for paragraph in behind)
    told = sum(is_finished(one) and len(one.split()) >= _SENTENCE_WORDS for one in behind)
    is_call = closed > 1 and (not told or len(behind) <= _MOST_BEHIND) and words <= _MOST_WORDS_BEHIND
    return paragraphs[:closed] if is_call else paragraphs


def _without_labels(paragraphs: list[str]) -> list[str]:
    """The paragraphs without labels of what is no text at their end: `Cari :`."""
    end = len(paragraphs)
    while end > 1 and paragraphs[end - 1].endswith(":") and len(paragraphs[end - 1].split()) <= _LABEL_WORDS:
        end -= 1
    return paragraphs[:end]


def _without_translation(paragraphs: list[str]) -> list[str]:
    """The paragraphs without those that tell the story in another language below its own."""
    first = len(paragraphs)
    while first and is_plainly_foreign(paragraphs[first - 1]):
        first -= 1
    told = sum(len(paragraph.split()) for paragraph in paragraphs[:first])
    words = sum(len(paragraph.split()) for paragraph in paragraphs[first:])
    if told < words / 2 or words < _TRANSLATED_WORDS:
        return paragraphs
    is_headed = (
        first > 1 and not is_finished(paragraphs[first - 1]) and len(paragraphs[first - 1].split()) <= _LABEL_WORDS
    )
    return paragraphs[: first - is_headed]


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
