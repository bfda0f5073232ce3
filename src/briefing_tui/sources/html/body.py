"""The body of a page's story, decided by agreement between several readings of the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.addresses import web_address
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.captions import without_credits
from briefing_tui.sources.html.blocks import Block, blocks
from briefing_tui.sources.html.candidates import (
    LEAST_WORDS,
    BodyCandidate,
    BodyChoice,
    agreed_candidate,
    chosen_candidate,
)
from briefing_tui.sources.html.dom import at_path, described, is_within, line_of, named, outermost, select, short_line
from briefing_tui.sources.html.leads import kickers_above, leads_above
from briefing_tui.sources.html.outlets import page_pattern, page_rules
from briefing_tui.sources.html.page_captions import is_caption
from briefing_tui.sources.html.prose import page_prose, paragraphs_behind, similar_holders, titled_branch, titled_twins
from briefing_tui.sources.html.related_boxes import boxes, distinct_links, headed_links, links_in
from briefing_tui.sources.html.story_text import PageBody, StoryHead, story_stretch, story_text
from briefing_tui.startup import without_language_models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

    from briefing_tui.briefing import Link
    from briefing_tui.sources.html.candidates import Origin
    from briefing_tui.sources.html.metadata import PageMetadata
    from briefing_tui.sources.html.prose import Prose

# Outlets stay below 60 levels and 6,000 elements.
_DEEPEST = 200
_MOST_ELEMENTS = 40_000
# justext, which trafilatura asks, looks at the neighbours of each short one up to the next long one.
_MOST_LINES = 3_000
# trafilatura goes through the whole of a paragraph for each picture in it.
_MOST_PICTURES = 3_000
_LINES = frozenset({"p", "div", "td", "th", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "option", "pre"})
# An element that hides text hides a part of the story where it holds a sentence or two.
_HIDDEN_WORDS = 12
# Two paragraphs: more than a caption, an invitation or an advertisement.
_PARAGRAPHS_WORDS = 40
_LONGEST_ADDITION = 160
# What asks for an address or a search, and the box around it; some pages stand in a form as a whole.
_FORM_WORDS = 40
_MOST_INSIDE = 120
_BOX_WORDS = 60
_LONGEST_WALL = 500
# Running text beside a body: a paragraph or two are notes on copyright; as much as a third of it may belong to it.
_LEFT_WORDS = 60
_LEFT_SHARE = 0.35
# A lead of which so much stands in the body is a summary of it.
_TOLD = 0.5


def page_body(tree: html.HtmlElement, about: PageMetadata) -> BodyChoice:
    """The body of the story on a page, with all readings of it that were compared.

    Compared are the elements that the outlet's habits name, the one that microdata marks, the one that holds most
    running text, and what JSON-LD gives as `articleBody`. Where the first of them is not confirmed by another one,
    or much running text stands elsewhere on the page, trafilatura is asked too. The tree is read, not changed.
    """
    reading = _Reading(tree, about)
    candidates = [*reading.by_habits(), *reading.by_microdata(), *reading.by_prose(), *reading.by_json_ld()]
    chosen = agreed_candidate(candidates)
    if chosen is not None and reading.is_much_left_over(chosen):
        candidates = reading.widened(candidates, chosen)
        chosen = None
    choice = BodyChoice(chosen, tuple(candidates)) if chosen else None
    if choice is None:
        candidates += reading.by_trafilatura()
        choice = chosen_candidate(candidates) or reading.whatever_there_is(candidates)
    return reading.with_related(reading.with_lead(choice))


class _Reading:
    """The readings of one page; what they share is worked out once."""

    def __init__(self, tree: html.HtmlElement, about: PageMetadata) -> None:
        self._tree = tree
        self._about = about
        self._base = _base(tree, about.url)
        named_on_page = (*about.authors, about.editor, about.outlet_name, about.site_name)
        self._head = StoryHead(about.title, tuple(filter(None, named_on_page)), about.outlet)
        self._boxes = boxes(tree, about.outlet.related if about.outlet else "")
        self._prose: Prose = page_prose(tree)
        own_junk = select(tree, about.outlet.junk) if about.outlet else []
        junk = frozenset(junk_elements(tree))
        self._called_junk = frozenset(named(tree, page_pattern("junk_classes"))) - junk
        own_junk += _walls(tree)
        self._junk = frozenset([*junk, *self._called_junk, *own_junk, *self._boxes, *about.byline_rows])
        # A heading may show more than the title: a line above or below it.
        headings = [one for one in tree.iter("h1") if _is_heading_of(one, about.title)]
        headings = headings or [
            one for one in tree.iter("h2", "h3") if about.title and short_line(one, len(about.title)) == about.title
        ]
        self._junk |= {*headings, *(kicker for one in headings[:1] for kicker in kickers_above(one))}
        self._hidden = frozenset(at_path(tree, page_rules("hidden")))
        cards = self._prose.teaser_cards()
        self._holder = self._prose.story_holder(self._junk | self._hidden)
        beside = self._junk | self._hidden | {*cards, *(card.getparent() for card in cards)}
        if self._holder in beside - self._junk and (titled := self._prose.titled_holder(beside)) is not None:
            self._holder = titled
        if self._holder is not None:
            branch = titled_branch(self._holder, about.title)
            if branch is not None and (inner := self._prose.best_in(branch)) is not None:
                self._holder = inner
                self._junk |= frozenset(titled_twins(branch))
            twins = titled_twins(self._holder)
            named_so = (one for one in twins if line_of(next(one.iter("h1"))) == about.title)
            self._holder = next(named_so, self._holder)
            self._junk |= frozenset(titled_twins(self._holder))
        self._holders = similar_holders(self._holder, self._prose) if self._holder is not None else []
        self._roots: dict[Origin, list[html.HtmlElement]] = {}
        inside = {element for holder in self._holders for element in holder.iter()}
        self._junk |= {card for card in cards if card not in inside}

    def by_habits(self) -> Iterator[BodyCandidate]:
        """What the outlet's selectors name, best first."""
        outlet = self._about.outlet
        for selector in outlet.body if outlet else ():
            roots = outermost(select(self._tree, selector))
            # Where each paragraph is named, those in captions are named with them.
            roots = [root for root in roots if self._junk.isdisjoint(root.iterancestors())] or roots
            body = self._read(roots, outlet.after if outlet else "")
            if body.words >= LEAST_WORDS:
                self._roots["outlet"] = roots
                yield BodyCandidate("outlet", selector, body)
                return

    def by_microdata(self) -> Iterator[BodyCandidate]:
        """What the page itself marks as its body."""
        for selector in page_rules("body").split("\n"):
            roots = outermost(select(self._tree, selector))
            body = self._read(roots)
            if body.words >= LEAST_WORDS:
                self._roots["microdata"] = roots
                yield BodyCandidate("microdata", selector, body)
                return

    def by_prose(self) -> Iterator[BodyCandidate]:
        """The element with most running text, and those beside it that are like it."""
        if (bare := self._prose.bare_body(self._holder)) is not None:
            self._roots["page"] = [bare]
            stretch = story_stretch(list(blocks(bare, self._skipped([bare]))))
            yield BodyCandidate("page", "body", story_text(stretch, self._head, self._base))
        elif self._holder is not None:
            holders = outermost(self._holders)
            self._roots["page"] = [*holders, *paragraphs_behind(holders[-1], self._prose, self._junk | self._hidden)]
            yield BodyCandidate("page", described(self._holder), self._read(self._roots["page"]))

    def by_json_ld(self) -> Iterator[BodyCandidate]:
        """The `articleBody` of the page's JSON-LD."""
        if self._about.body_data:
            page = [Block(line) for line in self._about.body_data.split("\n")]
            yield BodyCandidate("json-ld", "articleBody", story_text(page, self._head, self._base))

    def by_trafilatura(self) -> Iterator[BodyCandidate]:
        """What trafilatura takes for the main text."""
        body = story_text(_extracted(self._tree, self._skipped([]), self._about.url), self._head, self._base)
        yield BodyCandidate("trafilatura", "bare_extraction", body)

    def is_much_left_over(self, chosen: BodyCandidate) -> bool:
        """Whether so much running text stands outside of what was read that it may be a part of the story."""
        read = frozenset([*self._roots.get(chosen.origin, ()), *self._junk, *self._hidden])
        left = self._prose.words_outside(read)
        return left >= _LEFT_WORDS and left > _LEFT_SHARE * chosen.body.words

    def widened(self, candidates: list[BodyCandidate], chosen: BodyCandidate) -> list[BodyCandidate]:
        """The readings with one of all that stands beside the chosen one, in the place of those of the same elements.

        Two readings of the same elements are one witness.
        """
        roots = self._roots.get(chosen.origin, [])
        parents = outermost({parent for root in roots if (parent := root.getparent()) is not None})
        if not parents or any(parent.tag in ("body", "html") for parent in parents):
            return candidates
        others = [one for one in candidates if one is chosen or self._roots.get(one.origin) != roots]
        return [*others, BodyCandidate("page", described(parents[0]), self._read(parents))]

    def whatever_there_is(self, candidates: list[BodyCandidate]) -> BodyChoice:
        """A text too short for a body: in a story of pictures under them, else somewhere on the page."""
        shown = page_rules("captions_shown")
        captions = (without_credits(sanitize_line(line_of(element))) for element in select(self._tree, shown))
        body = PageBody(tuple(dict.fromkeys(filter(None, captions))))
        if body.words >= LEAST_WORDS:
            return BodyChoice(BodyCandidate("page", shown, body), tuple(candidates))
        for root in select(self._tree, "article, main")[:1] or [self._tree]:
            candidates = [*candidates, BodyCandidate("page", described(root), self._read([root], of_pictures=True))]
        return BodyChoice(max(candidates, key=lambda one: one.body.words), tuple(candidates))

    def with_lead(self, choice: BodyChoice) -> BodyChoice:
        """The choice with the lead that stands above the body, where the body does not tell it."""
        chosen = choice.chosen
        roots = self._roots.get(chosen.origin) or ([self._holder] if self._holder is not None else [])
        paragraphs = [
            paragraph
            for element in leads_above(self._tree, roots, self._junk | self._hidden, self._about.title)
            for paragraph in self._read([element]).paragraphs
            if not is_caption(Block(paragraph, behind_picture=True), paragraph, 1)
        ]
        lead = BodyCandidate("page", "lead", PageBody(tuple(paragraphs)))
        if not paragraphs or chosen.covers(lead) >= _TOLD:
            return choice
        body = replace(chosen.body, leads=tuple(paragraphs))
        return replace(choice, chosen=replace(chosen, body=body))

    def with_related(self, choice: BodyChoice) -> BodyChoice:
        """The choice with all stories that the page calls related, in the body, in boxes and under headings."""
        chosen = choice.chosen
        inside = chosen.body.links
        if chosen.origin in ("json-ld", "trafilatura"):
            inside = inside or next((one.body.links for one in choice.candidates if one.body.links), ())
        beside = [link for box in self._boxes for link in links_in(box, self._base)]
        every: list[Link] = [*inside, *beside, *headed_links(self._tree, self._base)]
        links = distinct_links(every, self._about.url, self._about.title)
        body = replace(chosen.body, links=links)
        return BodyChoice(BodyCandidate(chosen.origin, chosen.place, body), choice.candidates, choice.lost)

    def _read(self, roots: list[html.HtmlElement], end: str = "", *, of_pictures: bool = False) -> PageBody:
        skipped = self._skipped(roots) | _beyond(roots, end)
        until = end.removeprefix("comment:") if end.startswith("comment:") else ""
        of_body = (block for root in roots for block in blocks(root, skipped, until))
        return story_text(of_body, self._head, self._base, of_pictures=of_pictures)

    def _skipped(self, roots: list[html.HtmlElement]) -> frozenset[html.HtmlElement]:
        """What is left out of a reading: no element around it or around the story, and no folded part of it.

        Nor one inside it that only its class makes out to be something else, where it holds whole paragraphs.
        """
        words, nodes, inside = self._prose.words, self._prose.nodes, set(roots)
        folded = {
            one for one in self._hidden
            if words[one] >= _HIDDEN_WORDS and is_within(one, inside)
            and (nodes[one] > 1 or words[one] >= _PARAGRAPHS_WORDS or self._is_beside_hidden(one))
        }  # fmt: skip
        folded |= {
            one for one in self._called_junk
            if nodes[one] > 1 and words[one] >= _PARAGRAPHS_WORDS and is_within(one, inside)
        }  # fmt: skip
        around = {element for root in roots for element in (root, *root.iterancestors())}
        if self._holder is not None:
            around |= {self._holder, *self._holder.iterancestors()}
        return ((self._junk | self._hidden) - folded) - around

    def _is_beside_hidden(self, element: html.HtmlElement) -> bool:
        """Whether the element before or behind one is hidden as well: a story is folded at several paragraphs."""
        return any(beside in self._hidden for beside in (element.getprevious(), element.getnext()))


def _walls(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """What stands on a page in the place of what only those may read who have paid: a few words that say so."""
    asking = (page_pattern("paywall"), page_pattern("paywall_lines"))
    walls = ((wall, short_line(wall, _LONGEST_WALL)) for wall in select(tree, page_rules("walls")))
    return [wall for wall, said in walls if any(words.search(said) for words in asking)]


def junk_elements(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The elements that hold no story's own words on a page of any outlet."""
    for element in tree.iter(*page_rules("junk_tags").split()):
        if element.tag != "figure" or next(element.iter("table", "blockquote"), None) is None:
            yield element
    yield from named(tree, page_pattern("comment_classes"))
    yield from select(tree, page_rules("junk"))
    yield from at_path(tree, page_rules("never_shown"))
    yield from filter(_is_card, tree.iter("a"))
    yield from _closing_boxes(tree)
    for form in tree.iter("form"):
        if _is_short(form, _FORM_WORDS):
            yield form
            box = form.getparent()
            if box is not None and _is_short(box, _BOX_WORDS):
                yield box


def _closing_boxes(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The boxes that begin with a heading behind which nothing of a story stands: `3 Komentar`, `Tentang Penulis`."""
    # Of a box with thousands of headings only the first one may begin it.
    looked_at: set[html.HtmlElement] = set()
    for heading in select(tree, "h2, h3, h4, h5, h6"):
        text = short_line(heading, _LONGEST_ADDITION).strip(" :.»>").casefold()
        if not text or not page_pattern("closing_headings").fullmatch(text):
            continue
        box = heading.getparent()
        if box is None or box in looked_at or box.tag in ("body", "html", "main", "article"):
            continue
        looked_at.add(box)
        if next(box.iter("h1"), None) is not None:
            continue
        first = next(iter(at_path(box, "descendant-or-self::*[text()[normalize-space()]][1]")), None)
        if first is not None and (first is heading or heading in first.iterancestors()):
            yield box


def _is_card(anchor: html.HtmlElement) -> bool:
    """Whether a link holds the title and the beginning of another story."""
    if not len(anchor) or not _is_short(anchor, _BOX_WORDS):
        return False
    return next(anchor.iter("h2", "h3", "h4", "h5"), None) is not None and next(anchor.iter("p"), None) is not None


def _is_short(element: html.HtmlElement, most: int) -> bool:
    """Whether an element has no more words than this."""
    count = 0
    for number, inner in enumerate(element.iter()):
        count += sum(len(text.split()) for text in (inner.text, inner is not element and inner.tail) if text)
        if count > most or number > _MOST_INSIDE:
            return False
    return True


def _is_heading_of(element: html.HtmlElement, title: str) -> bool:
    """Whether a heading that stands in no other holds a title, and no more than a line beside it."""
    if not title or next(element.iterancestors("h1"), None) is not None:
        return False
    return title in short_line(element, len(title) + _LONGEST_ADDITION)


def _extracted(tree: html.HtmlElement, skipped: frozenset[html.HtmlElement], url: str | None) -> list[Block]:
    """The blocks that trafilatura takes for the main text."""
    if _is_monstrous(tree):
        return []
    import logging
    from copy import deepcopy

    with without_language_models():
        from trafilatura import bare_extraction

    # Without a handler, Python writes a library's warnings, addresses and all, to standard error.
    logger = logging.getLogger("trafilatura")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())

    for number, element in enumerate(skipped):
        element.set("data-briefing-skipped", str(number))
    copy = deepcopy(tree)
    for element in copy.xpath("//*[@data-briefing-skipped]"):
        if element.getparent() is not None:
            element.drop_tree()
    for element in skipped:
        del element.attrib["data-briefing-skipped"]
    try:
        document = bare_extraction(copy, url=url, include_comments=False, include_links=True, with_metadata=False)
    except Exception:
        # Hostile markup must not end the run; trafilatura promises no exception of its own.
        return []
    body = getattr(document, "body", None)
    return list(blocks(body)) if body is not None else []


def _is_monstrous(tree: html.HtmlElement) -> bool:
    """Whether markup is beyond what any outlet writes, and what trafilatura reads in reasonable time."""
    from lxml import etree

    depth = elements = lines = pictures = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        lines += event == "start" and element.tag in _LINES and bool((element.text or "").strip())
        pictures += event == "start" and element.tag == "img"
        if depth > _DEEPEST or elements > _MOST_ELEMENTS or lines > _MOST_LINES or pictures > _MOST_PICTURES:
            return True
    return False


def _beyond(roots: list[html.HtmlElement], selector: str) -> frozenset[html.HtmlElement]:
    """All that follows, inside a body, the element with which it ends."""
    if not selector or selector.startswith("comment:"):
        return frozenset()
    ends = (end for root in roots for end in select(root, selector))
    return frozenset(after for end in ends for after in end.itersiblings())


def _base(tree: html.HtmlElement, url: str | None) -> str | None:
    declared = select(tree, "base[href]")
    return web_address(declared[0].get("href"), url) if declared else url
