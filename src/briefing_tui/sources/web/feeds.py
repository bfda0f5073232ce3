"""RSS and Atom: each entry a story, its page fetched where that is asked for and the feed has only its beginning."""

from __future__ import annotations

import re
import sys
from collections import deque
from contextlib import nullcontext
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from briefing_tui.addresses import original_address, web_address
from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError, fault_in
from briefing_tui.messages import Message
from briefing_tui.sanitize import sanitize_line
from briefing_tui.slug import letters_of
from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.publish_date import day_in_path, publication_time
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.html.bylines import Publisher, as_names, people
from briefing_tui.sources.html.dom import NO_PAGE_ENCODINGS
from briefing_tui.sources.html.fragments import FragmentText, fragment_text, with_addresses
from briefing_tui.sources.html.outlets import bare_title, name_of_page, outlet_at, page_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from briefing_tui.sources.options import SourceOptions
    from briefing_tui.sources.stream import SourceItem
    from briefing_tui.sources.web.fetcher import Fetched, FetchLimits, PageFetcher

# A teaser is a paragraph; outlets that give whole stories give more than twice as much.
_WHOLE_WORDS = 120
_REFERENCE = re.compile(rb"&(?:amp;)*#(?:[xX](?P<hexadecimal>[0-9a-fA-F]+)|(?P<decimal>[0-9]+));?")
_MOST_DIGITS = 7
# In the declaration alone, which is first.
_ODD_ENCODING = re.compile(
    rb"(?<=encoding=[\"'])(?:" + "|".join(NO_PAGE_ENCODINGS).replace("-", "[-_]").encode() + rb")(?=[\"'])", re.I
)
_LONG_AUTHOR = re.compile(
    rb"(?P<element><(?:\w+:)?(?:author|creator|contributor|publisher|owner|managingEditor|webMaster|name|email)\b[^<>]*>"
    rb"(?:<!\[CDATA\[)?)(?P<content>[^<]{300})[^<]*",
    re.I,
)
_ESCAPED_BLOCK = re.compile(r"&lt;(?:p|div|br|h[1-6])\b", re.I)
# `Harga < Rp5.000` holds none.
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
# A text with fewer words beyond its title is none.
_FEWEST_NEW_WORDS = 3
_MOST_TITLE_WORDS = 25
# The roots of a sitemap (sitemaps.org 0.9), which search engines read, and of a list of feeds (OPML 2.0).
_ADDRESSES_ALONE = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex|(?P<opml>opml))\b")
_ROOT_BEGINS = 5_000
_BEGINS = re.compile(rb"<(?:\?xml\b|(?:\w+:)?(?:rss|feed|rdf)\b)", re.I)
_ROOT_ENDS, _TAIL = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>", re.I), 5_000
# Pages under way while the first of them is read.
_AHEAD = 4
# A category that says what an entry of Blogger is.
_KIND_OF_ENTRY = "blogger/2008/kind#"
_MOST_CATEGORIES = 100
# `redaksi@kabar.id (Sari Dewi)`, as RSS 2.0 wants its authors.
_MAIL_AND_NAME = re.compile(r"^\S+@\S+\s*\((?P<name>.+)\)$")


class _Feed(NamedTuple):
    """What a feed says of all its entries: where it came from, and whose it is."""

    base: str | None
    outlet: str | None


def read_feed(
    raw: bytes, source: str, options: SourceOptions, limits: FetchLimits | None = None, named: Sequence[str] = ()
) -> Iterator[SourceItem]:
    """The stories of a feed, in its order, as many and as young as the options ask for.

    An entry that gives only a teaser has its page fetched where the feed itself was fetched or the options ask for it;
    without its page it is briefed from what the feed holds. Hosts at home are asked only where they are among the
    `named` addresses. Raises `SourceError` where there is no entry at all.
    """
    address = web_address(source)
    feed, entries = _parsed(raw, source, address)
    wanted = iter([
        entry for entry in entries
        if not (_is_other_kind(entry[1]) or _too_old(entry[1], options) or _is_known(entry[1], feed.base, options))
    ])  # fmt: skip
    is_cut, last = not _ROOT_ENDS.search(raw[-_TAIL:]), f"{source}#{len(entries)}"
    taken = asked = 0
    waiting: deque[tuple[Any, str, Future[Fetched] | None]] = deque()
    with _fetcher(limits, named) if address or options.fetch else nullcontext() as fetcher:
        while True:
            room = _AHEAD if options.limit is None else min(_AHEAD, options.limit - taken)
            # Pages that fail count, too: a limit is kept towards the server as well.
            if options.limit is None or asked < options.limit:
                for number, entry in islice(wanted, max(room - len(waiting), 0)):
                    page = _page_under_way(entry, feed, fetcher)
                    asked += page is not None
                    waiting.append((entry, f"{source}#{number}", page))
            if not waiting or room <= 0:
                break
            entry, name, coming = waiting.popleft()
            for story in _stories(entry, name, feed, coming, fetcher, options):
                taken += isinstance(story, Article)
                if not (is_cut and name == last and isinstance(story, SourceError)):  # The cut says it.
                    yield story
    if is_cut:
        yield SourceError(source, "feed.cut")


def _parsed(raw: bytes, source: str, address: str | None) -> tuple[_Feed, list[tuple[int, Any]]]:
    """What the feed says of itself, and its entries with their numbers. Raises `SourceError` where there is none."""
    # A stream, since feedparser opens strings and bytes that look like a path or a URL.
    try:
        headers = {"content-location": address} if address else {}
        parsed = _feedparser().parse(BytesIO(_mended(raw)), response_headers=headers)
        entries = list(enumerate(parsed.entries, 1))
    except Exception as fault:  # Of broken markup feedparser sets off whatever its many helpers have to set off.
        raise SourceError(source, "feed.malformed") from fault
    if not entries:
        if root := _ADDRESSES_ALONE.search(raw[:_ROOT_BEGINS]):
            raise SourceError(source, "feed.opml" if root["opml"] else "feed.sitemap")
        raise SourceError(source, _broken(parsed.get("bozo_exception")))
    return _Feed(address or _own_address(parsed.feed), _feed_outlet(str(parsed.feed.get("title") or ""))), entries


@cache
def _feedparser() -> Any:
    """The library, which compares each category of an entry with all before it: here it keeps but the first of them."""
    import feedparser

    # The library's own, which a later version may name otherwise: feeds are read then too, only slowly.
    mixin = getattr(feedparser.mixin, "_FeedParserMixin", None)
    add_tag = getattr(mixin, "_add_tag", None)
    if mixin is None or add_tag is None:
        return feedparser

    def add_one_of_the_first(parser: Any, *tag: str | None) -> None:
        if len(parser._get_context().get("tags") or ()) < _MOST_CATEGORIES:
            add_tag(parser, *tag)

    mixin._add_tag = add_one_of_the_first
    return feedparser


def _own_address(feed: Any) -> str | None:
    """The address that a feed at hand says is its site's, or else its own: what its relative addresses belong to."""
    links = [feed.get("link"), *(link.get("href") for link in feed.get("links") or () if link.get("rel") == "self")]
    return next(filter(None, map(web_address, links)), None)


def _broken(fault: Exception | None) -> Message:
    """Why there are no entries: where the markup is broken, what else is wrong, or that there are none."""
    if fault is None:
        return Message("feed.empty")
    line = getattr(fault, "getLineNumber", lambda: None)()
    if line is not None:
        return Message("at_line", number=line, reason=Message("xml.broken"))
    return Message("feed.broken", fault=str(fault))


def _mended(raw: bytes) -> bytes:
    """A feed as feedparser can read it.

    Its character references all stand for a character (XML 1.0, 4.1), at others it breaks off; neither line ends nor
    warnings of a server's program before it; no endless authors, which it takes time for by the square of their length.
    """
    begins = _BEGINS.search(raw[:_ROOT_BEGINS])
    raw = _ODD_ENCODING.sub(b"utf-8", raw[begins.start() if begins else 0 :].lstrip(b" \t\r\n"), count=1)
    return _LONG_AUTHOR.sub(_shortened, _REFERENCE.sub(_character_or_none, raw))


def _shortened(author: re.Match[bytes]) -> bytes:
    """An author cut at a blank; what is so long without one is no name."""
    return author["element"] + author["content"].rpartition(b" ")[0]


def _character_or_none(reference: re.Match[bytes]) -> bytes:
    digits = reference["hexadecimal"] or reference["decimal"]
    # More digits than the largest code point has; `int` would take its time, and refuse thousands.
    number = int(digits, 16 if reference["hexadecimal"] else 10) if len(digits.lstrip(b"0")) <= _MOST_DIGITS else None
    real = number is not None and number <= sys.maxunicode and not 0xD800 <= number <= 0xDFFF
    return reference[0] if real else b"&#65533;"


def _fetcher(limits: FetchLimits | None, named: Sequence[str]) -> PageFetcher:
    from briefing_tui.sources.web.fetcher import PageFetcher

    return PageFetcher(limits, named)


def _link(entry: Any) -> str:
    """The address an entry leads to: of one that a counter of readers stands before (FeedBurner), the page's own.

    An entry without a link may be called by its address.
    """
    return str(entry.get("feedburner_origlink") or entry.get("link") or web_address(entry.get("id")) or "")


def _page_under_way(entry: Any, feed: _Feed, fetcher: PageFetcher | None) -> Future[Fetched] | None:
    """The page of an entry that gives only a teaser; None where it is not to be fetched."""
    try:
        link = web_address(_link(entry), feed.base)
        whole = len(_entry_text(entry, feed.base).text.split()) >= _WHOLE_WORDS
    except Exception:  # What is wrong with the entry is named where its story is made.
        return None
    return None if fetcher is None or not link or whole else fetcher.fetch(link)


def _too_old(entry: Any, options: SourceOptions) -> bool:
    try:
        published = _published(entry)
    except Exception:  # As above.
        return False
    return bool(options.since and published and published[:10] < options.since.isoformat())


def _is_other_kind(entry: Any) -> bool:
    """Whether an entry of an export is no story: a picture, a menu (WordPress), a comment, a setting (Blogger)."""
    kinds = [str(entry.get("wp_post_type") or "post")]
    kinds += [
        term.partition("#")[2] for tag in entry.get("tags") or () if _KIND_OF_ENTRY in (term := tag.get("term") or "")
    ]
    return any(kind not in page_rules("post_types").split() for kind in kinds)


def _is_known(entry: Any, base: str | None, options: SourceOptions) -> bool:
    """Whether the story of an entry is at hand."""
    if not options.known:
        return False
    try:
        return web_address(_link(entry), base) in options.known
    except Exception:  # As above.
        return False


def _stories(
    entry: Any,
    source: str,
    feed: _Feed,
    coming: Future[Fetched] | None,
    fetcher: PageFetcher | None,
    options: SourceOptions,
) -> Iterator[SourceItem]:
    """The story of an entry: of its page, else of the entry itself, with a fault where that is not the whole of it."""
    from briefing_tui.sources.web.pages import joined_story

    link: str | None = None
    refused: Message | None = None
    if coming is not None and fetcher is not None:
        try:
            yield from joined_story(coming.result(), source, fetcher, verbose=options.verbose)
        except Exception as fault:
            refused = fault_in(source, fault).message
        else:
            return
    try:
        link = original_address(web_address(_link(entry), feed.base))
        yield _own_story(entry, source, link, feed)
    except Exception as fault:  # Whatever one entry sets off must not cost the others.
        reason = refused or fault_in(source, fault).message
        yield SourceError(source, Message("at_address", address=link, reason=reason) if link else reason)
    else:
        if refused is not None and link:
            yield SourceError(source, "feed.teaser_only", address=link, reason=refused)


def _own_story(entry: Any, source: str, link: str | None, feed: _Feed) -> Article:
    """The story that an entry itself gives. Raises `SourceError` where it has no text, or too little."""
    written = _entry_text(entry, feed.base)
    if not written.text:
        raise SourceError(source, "feed.no_text")
    title = "" if _is_beginning(_title(entry), written.text) else _title(entry)
    if _is_headline_alone(written.text, title):
        raise SourceError(source, "feed.no_text")
    outlet = outlet_at(link)
    named = _source_of(entry) or feed.outlet
    publisher = Publisher(outlet, named, link)
    article = parse_article(
        written.text,
        source=source,
        known=KnownFields(
            title=bare_title(title, outlet, named, link),
            url=link,
            outlet=name_of_page(link, named),
            published=_published(entry) or day_in_path(urlsplit(link or "").path),
            authors=as_names(people(_creators(entry), publisher)),
            links=written.links,
        ),
    )
    return validate_article(replace(article, links=with_addresses(article.links, written.addresses)), source)


def _is_headline_alone(text: str, title: str) -> bool:
    """Whether a text says the title again and nothing else but whose it is (Google News)."""
    return len(set(_words(text)) - set(_words(title))) < _FEWEST_NEW_WORDS and len(_words(title)) > _FEWEST_NEW_WORDS


def _is_beginning(title: str, text: str) -> bool:
    """Whether a title is none, but how the text begins: so it is in the feeds of messages (Nitter, RSSHub)."""
    words = _words(title)
    return len(words) > _MOST_TITLE_WORDS and _words(text)[: len(words) - 1] == words[:-1]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _title(entry: Any) -> str:
    """An entry's title without markup, its entities resolved, those that were escaped twice, too."""
    from html import unescape

    return sanitize_line(_TAG.sub("", unescape(unescape(str(entry.get("title") or "")))))


def _creators(entry: Any) -> Iterator[str]:
    written = str(entry.get("author") or "")
    # Of an address whose ending has more than four letters feedparser takes the rest for the name.
    if "@" in written and len(entry.get("authors") or ()) == 1:
        named = _MAIL_AND_NAME.match(written)
        yield named["name"] if named else "" if re.fullmatch(r"\S+", written) else written.partition("<")[0]
        return
    for author in entry.get("authors") or ():
        name = str(author.get("name") or "")
        match = _MAIL_AND_NAME.match(name)
        yield match["name"] if match else "" if "@" in name else name


def _source_of(entry: Any) -> str | None:
    """Whose an entry is that a feed has taken over from another (RSS 2.0 and Atom, `source`)."""
    source = entry.get("source") or {}
    return sanitize_line(str(source.get("title") or "")) or None


def _feed_outlet(title: str) -> str | None:
    """The outlet's name in a feed's title, without what only says that it is a feed (`Kabar Online RSS Feed`)."""
    words = page_rules("feed_words")
    bare = re.sub(rf"(?:(?:\s*[-–—|:,])?\s*\b(?:{words}))+\s*$", "", sanitize_line(title), flags=re.I)
    return re.sub(rf"^(?:(?:{words})\b\s*(?:[-–—|:]\s*)?)+", "", bare, flags=re.I).strip(" -–—|:") or None


def _published(entry: Any) -> str | None:
    written = entry.get("published") or entry.get("updated") or entry.get("created") or ""
    return publication_time(str(written))


def _entry_text(entry: Any, base: str | None) -> FragmentText:
    """The longest text of an entry."""
    written = [part.get("value") or "" for part in entry.get("content") or ()] + [entry.get("summary") or ""]
    written += _texts_of_own(entry)
    longest = _unescaped(max(written, key=len))
    if "<" not in longest and "\n\n" in longest.strip():  # no markup, but a text in paragraphs
        return FragmentText(longest)
    return fragment_text(longest, web_address(_link(entry), base))


def _unescaped(text: str) -> str:
    """A text that is markup escaped once more than a feed wants it, as markup; any other as it is."""
    from html import unescape

    is_escaped = "<" not in text and _ESCAPED_BLOCK.search(text) is not None
    return unescape(text) if is_escaped else text


def _texts_of_own(entry: Any) -> Iterator[str]:
    """What an entry holds in elements that are no feed's, called as texts are (`fullcontent`, `yandex:full-text`)."""
    names = page_rules("feed_texts").split()
    for name, value in entry.items():
        if isinstance(value, str) and letters_of(name).endswith(tuple(names)):
            yield value
