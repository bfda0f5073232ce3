"""Where on a page the running text stands: how many words of it each element holds, and the element a story fills."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from briefing_tui.sources.html.blocks import INLINE
from briefing_tui.sources.html.dom import at_path, is_within, line_of, short_line, texts
from briefing_tui.sources.html.outlets import page_rules

if TYPE_CHECKING:
    from lxml import html

# A text node of fewer words is a label, a name or a title; one inside a link must be a whole sentence to count.
_LEAST_WORDS = 6
_LEAST_LINKED_WORDS = 12
_LONG_TEXTS = "//text()[string-length(.) > 35]"
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s*$")
# Markup may nest elements by the thousand; outlets stay below 60 levels.
_HIGHEST = 60
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "textarea", "option", "button", "title", "svg", "nav", "footer"}
    | {"figcaption", "aside", "form", "head", "iframe", "object", "select"}
)
_CARDS = frozenset({"li", "div", "article", "section", "td"})
_TEXTS = frozenset({"p", "blockquote", "ul", "ol", "h2", "h3", "h4"})
_LINES_ABOVE = 2
_MOST_HEADINGS = 20
_LEAST_CARDS = 3
_BOXES_IN_ROW = 5
_LEAST_TITLE_WORDS = 3
# A paragraph of a story behind its holder; fewer words may be a notice of the page.
_LEAST_BEHIND = 12
_MOST_BEHIND = 40
# A tag too many closes the box around the holder as well.
_BOXES_CLOSED = 2
# How much a paragraph counts for the element around its own.
_FOR_GRANDPARENT = 0.5
# Of so much more, the element around has text of its own.
_OF_ITS_OWN = 0.1
# A holder inside an element that looks like no part of the story must have so much more than any holder outside.
_CLEARLY_MORE = 2.0


@dataclass(frozen=True, slots=True)
class Prose:
    """The running text of a page: how many words and text nodes of it each element holds.

    `paragraphs` are the words of the elements that it stands in, `scores` rank those that hold paragraphs.
    """

    words: Counter[html.HtmlElement]
    nodes: Counter[html.HtmlElement]
    paragraphs: Counter[html.HtmlElement]
    scores: Counter[html.HtmlElement]

    def words_outside(self, parts: frozenset[html.HtmlElement]) -> int:
        """How many words of running text stand in none of the elements."""
        return sum(count for element, count in self.paragraphs.items() if not is_within(element, parts))

    def teaser_cards(self) -> list[html.HtmlElement]:
        """The boxes of other stories: three or more alike beside one another, each a linked title and one text."""
        rows: dict[tuple[html.HtmlElement, str], list[html.HtmlElement]] = {}
        for element, count in self.nodes.items():
            parent = element.getparent()
            if count == 1 and parent is not None and element.tag in _CARDS and self._has_linked_title(element):
                rows.setdefault((parent, str(element.tag)), []).append(element)
        return [card for row in rows.values() if len(row) >= _LEAST_CARDS for card in row]

    def _has_linked_title(self, element: html.HtmlElement) -> bool:
        """Whether a link of three words or more stands in an element, outside of its running text."""
        for anchor in element.iter("a"):
            if len(" ".join(anchor.itertext()).split()) < _LEAST_TITLE_WORDS:
                continue
            block = next((above for above in anchor.iterancestors() if above.tag not in INLINE), None)
            if block not in self.paragraphs:
                return True
        return False

    def story_holder(self, junk: frozenset[html.HtmlElement]) -> html.HtmlElement | None:
        """The element whose own paragraphs make the most text; None where there is no running text.

        One inside `junk` is taken only where it has clearly more than the best outside: a class name is a weak witness.
        """
        ranked = self.scores.most_common()
        if not ranked:
            return None
        best, most = ranked[0]
        if not is_within(best, junk):
            return best
        # What stands in the best counts for the element around it, too.
        least = (_FOR_GRANDPARENT + _OF_ITS_OWN) * most
        around = best.getparent()
        outside = (e for e, score in ranked if not is_within(e, junk) and (e is not around or score > least))
        other = next(outside, best)
        return other if self.scores[other] * _CLEARLY_MORE > most else best

    def bare_body(self, holder: html.HtmlElement | None) -> html.HtmlElement | None:
        """The body of a page whose story stands straight in it, in paragraphs or between line breaks; else None."""
        body = next((element for element in self.paragraphs if element.tag == "body"), None)
        above = holder.getparent() if holder is not None else None
        if holder is not None and above is not None and above.tag == "body" and holder.tag in ("p", *INLINE):
            return above
        best = self.scores[holder] if holder is not None else 0
        return body if body is not None and 2 * self.paragraphs[body] >= best else None

    def best_in(self, element: html.HtmlElement) -> html.HtmlElement | None:
        """The best holder in an element, itself included; None where it holds no running text."""
        inside = frozenset([element])
        return next((one for one, _ in self.scores.most_common() if is_within(one, inside)), None)

    def titled_holder(self, beside: frozenset[html.HtmlElement]) -> html.HtmlElement | None:
        """The best holder in none of these elements, where the page's first heading stands in it; else None."""
        best = next((element for element, _ in self.scores.most_common() if not is_within(element, beside)), None)
        return best if best is not None and next(best.iter("h1"), None) is not None else None


def page_prose(tree: html.HtmlElement) -> Prose:
    """Count the running text of a page, in one pass over its longer text nodes."""
    words: Counter[html.HtmlElement] = Counter()
    nodes: Counter[html.HtmlElement] = Counter()
    paragraphs: Counter[html.HtmlElement] = Counter()
    scores: Counter[html.HtmlElement] = Counter()
    for text, holder in texts(tree, _LONG_TEXTS):
        lineage = _lineage(holder)
        count = _prose_words(text, lineage)
        if not count:
            continue
        for element in lineage:
            words[element] += count
            nodes[element] += 1
        blocks = [element for element in lineage if element.tag not in INLINE][:3]
        for element in blocks[:1]:
            paragraphs[element] += count
        for element, share in zip(blocks, (1.0, 1.0, _FOR_GRANDPARENT), strict=False):
            if element.tag not in ("body", "html"):
                # Counters of whole numbers: two for a word.
                scores[element] += round(2 * count * share)
    return Prose(words, nodes, paragraphs, scores)


def similar_holders(holder: html.HtmlElement, prose: Prose) -> list[html.HtmlElement]:
    """A story's holder with those near it of the same tag and class: a page may part a story in several."""
    if prose.nodes[holder] == 1 and (row := _row_of_holders(holder, prose)):
        return row
    above = holder.getparent()
    if holder.tag == "p" and above is not None:
        return _sibling_texts(holder, above, prose)
    for _ in range(2):
        parent = above.getparent() if above is not None else None
        if parent is None or parent.tag in ("body", "html"):
            break
        above = parent
    kind = _kind(holder)
    if above is None or not kind:
        return [holder]
    alike = [element for element in above.iter(str(holder.tag)) if _kind(element) == kind]
    other_stories = titled_twins(holder)
    parts = {
        number for number, e in enumerate(alike)
        if e is holder
        or (
            prose.words[e]
            and e not in other_stories
            and not _has_own_title(e, holder)
            and prose.nodes[e] > _linked_headings(e)
        )
    }  # fmt: skip
    between = range(min(parts), max(parts) + 1) if parts else ()
    return [alike[number] for number in between if number in parts or _is_heading_alone(alike[number])]


def paragraphs_behind(
    holder: html.HtmlElement, prose: Prose, skipped: frozenset[html.HtmlElement]
) -> list[html.HtmlElement]:
    """The plain paragraphs right behind a story's holder: a tag too many closes it before the story's end.

    Plain are those of whole sentences and without a class, in no element of their own; between them may stand what is
    in `skipped` or empty.
    """
    if holder.tag != "div":
        return []
    for around in islice((holder, *holder.iterancestors()), _BOXES_CLOSED):
        above = around.getparent()
        if above is None or above.tag in ("body", "html"):
            break
        beside = [
            one for one in islice(around.itersiblings(), _MOST_BEHIND)
            if isinstance(one.tag, str) and one not in skipped and "".join(one.itertext()).strip()
        ]  # fmt: skip
        if beside:
            return _first_paragraphs(beside, prose)
    return []


def _first_paragraphs(elements: list[html.HtmlElement], prose: Prose) -> list[html.HtmlElement]:
    """The plain paragraphs with which a row of elements begins."""
    behind: list[html.HtmlElement] = []
    for beside in elements:
        is_plain = beside.tag == "p" and not beside.get("class") and not beside.get("id")
        if not is_plain or prose.paragraphs[beside] < _LEAST_BEHIND or not _SENTENCE_END.search(line_of(beside)):
            break
        behind.append(beside)
    return behind


def _kind(element: html.HtmlElement) -> frozenset[str]:
    """The classes of an element but for those that say in what state it is: `tab-pane active` is a `tab-pane`."""
    return frozenset((element.get("class") or "").split()) - _states()


@cache
def _states() -> frozenset[str]:
    return frozenset(page_rules("state_classes").split())


def _has_own_title(element: html.HtmlElement, holder: html.HtmlElement) -> bool:
    """Whether an element stands with a first heading apart from the holder, which has its own as well.

    That of the holder may stand above both, as that of a page below whose story others follow.
    """
    above = set(holder.iterancestors())
    common = next((around for around in element.iterancestors() if around in above), None)
    ours, branch = (
        next(inner for inner in (one, *one.iterancestors()) if inner.getparent() is common) for one in (holder, element)
    )
    title = next(branch.iter("h1"), None)
    if ours is branch or common is None or title is None:
        return False
    if next(ours.iter("h1"), None) is not None:
        return True
    is_title = len(line_of(title).split()) > _LEAST_TITLE_WORDS
    return is_title and common.index(branch) > common.index(ours) and bool(at_path(ours, "preceding::h1"))


def _row_of_holders(holder: html.HtmlElement, prose: Prose) -> list[html.HtmlElement]:
    """The boxes of a story that puts each of its paragraphs into boxes of its own; [] where it does not."""
    for box in islice((holder, *holder.iterancestors()), _BOXES_IN_ROW):
        above = box.getparent()
        if above is None or above.tag in ("body", "html") or prose.words[box] != prose.words[holder]:
            return []
        alike = [one for one in above.iterchildren(str(box.tag)) if prose.words[one] and _kind(one) == _kind(box)]
        if len(alike) >= _LEAST_CARDS:
            return [one for one in alike if prose.nodes[one] > _linked_headings(one)]
    return []


def _is_heading_alone(element: html.HtmlElement) -> bool:
    """Whether an element holds a heading within a story and nothing else, as builders set it."""
    heading = next(element.iter("h2", "h3", "h4"), None)
    return heading is not None and next(element.iter("a"), None) is None and line_of(heading) == line_of(element)


def _linked_headings(element: html.HtmlElement) -> int:
    """How many headings in an element are links: the titles of other stories, whose beginnings stand below them."""
    headings = (heading for tag in ("h2", "h3", "h4", "h5") for heading in element.iter(tag))
    return sum(next(heading.iter("a"), None) is not None for heading in islice(headings, _MOST_HEADINGS))


def titled_twins(holder: html.HtmlElement) -> tuple[html.HtmlElement, ...]:
    """The elements beside one that are of its class and like it hold a heading of their own: stories that follow it.

    They come in page order.
    """
    above, kind = holder.getparent(), holder.get("class")
    if above is None or not _kind_of_story(holder) or next(holder.iter("h1"), None) is None:
        return ()
    alike = (element for element in above.iterchildren(str(holder.tag)) if element.get("class") == kind)
    return tuple(e for e in alike if e is not holder and next(e.iter("h1"), None) is not None)


def _kind_of_story(element: html.HtmlElement) -> bool:
    """Whether an element can be told to be of one kind with those beside it: by its class, or as an article."""
    return bool(element.get("class")) or element.tag == "article"


def titled_branch(holder: html.HtmlElement, title: str) -> html.HtmlElement | None:
    """The element beside the one a holder stands in, of its class, whose first heading is the title.

    None where the holder's own has it, or none has: a page may load other stories, longer ones, below its own.
    """
    for around in islice((holder, *holder.iterancestors()), _HIGHEST):
        headings = [short_line(heading, len(title)) for heading in islice(around.iter("h1"), _MOST_HEADINGS)]
        above = around.getparent()
        if title in headings or above is None:
            return None
        if not headings or not _kind_of_story(around):
            continue
        for beside in above.iterchildren(str(around.tag)):
            if beside.get("class") == around.get("class") and title in (
                short_line(heading, len(title)) for heading in islice(beside.iter("h1"), 1)
            ):
                return beside
    return None


def _sibling_texts(holder: html.HtmlElement, above: html.HtmlElement, prose: Prose) -> list[html.HtmlElement]:
    """The paragraphs of a story that stand straight in the page's body, with the lines right above that date it."""
    siblings = [element for element in above if element.tag in _TEXTS]
    filled = [place for place, element in enumerate(siblings) if element is holder or prose.words[element]]
    return siblings[max(filled[0] - _LINES_ABOVE, 0) : filled[-1] + 1]


def _lineage(element: html.HtmlElement | None) -> list[html.HtmlElement]:
    lineage: list[html.HtmlElement] = []
    while element is not None and len(lineage) < _HIGHEST:
        lineage.append(element)
        element = element.getparent()
    return lineage


def _prose_words(text: str, lineage: list[html.HtmlElement]) -> int:
    count = len(text.split())
    if count < _LEAST_WORDS or any(element.tag in _SILENT for element in lineage):
        return 0
    linked = any(element.tag == "a" for element in lineage)
    if linked and (count < _LEAST_LINKED_WORDS or not _SENTENCE_END.search(text)):
        return 0
    return count
