"""From the bytes of a page to its elements: character encoding, wrappings, selectors."""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sources.article.mojibake import unmangled
from briefing_tui.sources.limits import DOCUMENT_SIZE
from briefing_tui.sources.mime import without_deep_parts
from briefing_tui.sources.signatures import SAFARI_BEGINS, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from lxml import etree, html

    from briefing_tui.messages import MessageId

# WHATWG Encoding Standard, section 4.2: what pages call Latin-1 is Windows-1252, and so on.
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "utf-16": "utf-8"}
# Behind byte order marks, how UTF-16 without one is known (XML 1.0, appendix F).
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00!\x00", "utf-16-le"),
    (b"<\x00h\x00", "utf-16-le"),
    (b"<\x00?\x00", "utf-16-le"),
    (b"\x00<\x00!", "utf-16-be"),
    (b"\x00<\x00h", "utf-16-be"),
    (b"\x00<\x00?", "utf-16-be"),
)
# MIME Sniffing Standard, 7.1: what begins with a tag is a page, whatever bytes follow.
_TEXT_BEGINS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8, b"<", b"\x00<")
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE
)
_LOOK_AT = 8192
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
# XML 1.0, production 2: the characters lxml refuses.
_NOT_MARKUP = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The controls of ISO 6429 that no page means.
_C1 = re.compile("[\x80-\x9f]")
_WEB_ARCHIVE = re.compile(rb"^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE)
# Python knows them, no page is written in them; punycode takes time by the square of the length.
NO_PAGE_ENCODINGS = ("punycode", "idna", "unicode-escape", "raw-unicode-escape", "utf-7")
_LONG_TAG = re.compile(r"<(?P<name>[a-zA-Z][\w:-]*+)[^<>]{2000,}")
_MOST_ATTRIBUTES = 500
_SILENT = ("script", "style", "noscript")
_MOST_IN_LINE = 200
# What the title of a page begins with that shows another one's source.
_SOURCE_SHOWN = "view-source:"


def disguise(raw: bytes) -> MessageId | None:
    """What a file is that calls itself a page without being one (`kind.pdf`), by its first bytes; None for text."""
    kind = kind_of(raw.lstrip()[:16])
    if kind is None and b"\x00" in raw[:1024] and not raw.lstrip().startswith(_TEXT_BEGINS):
        return "kind.binary"
    return kind


def decoded(raw: bytes, charset: str | None) -> str:
    """The text of a page, whatever it claims: a byte order mark, then UTF-8 where it is, then what is declared.

    `charset` is what the server says. Text that is valid UTF-8 is UTF-8: no other encoding of Indonesian is so by
    chance. Then the server is believed before the page (HTML Standard, 13.2.3.2), and Windows-1252 fits the rest.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        mended = raw.decode("utf-8", "replace")
        # A page cut off in the middle of a character, or with a few bytes spoilt, is still UTF-8.
        if fault.start >= len(raw) - 3 or 10 * mended.count("\ufffd") < sum(not one.isascii() for one in mended):
            return mended
    inside = _DECLARED.search(raw[:_LOOK_AT])
    for said in (charset, inside.group(1).decode("ascii", "replace") if inside else None):
        encoding = _MEANT.get((said or "").strip().lower(), (said or "").strip())
        if encoding.lower().replace("-", "").replace("_", "") == "utf8":
            continue
        try:
            codec = codecs.lookup(encoding).name
            if codec in NO_PAGE_ENCODINGS:
                continue
            return raw.decode(codec, "replace")
        except (LookupError, ValueError, TypeError):
            continue
    return raw.decode("cp1252", "replace")


def page_tree(raw: bytes, source: str, charset: str | None = None) -> html.HtmlElement:
    """The elements of a page, of a web archive (`.mhtml`) the page in it, of a page's source the page.

    Raises `SourceError` where there is none: another kind of file, or nothing.
    """
    from lxml import etree

    raw, charset, saved = _unwrapped(raw, charset, source)
    kind = disguise(raw)
    if kind:
        raise SourceError(source, "page.other_kind", kind=Message(kind))
    tree = parsed(decoded(raw, charset), source)
    if shown := _shown_source(tree):
        tree = parsed(shown, source)
    if saved:
        tree.addprevious(etree.Comment(saved))
    return tree


def parsed(text: str, source: str) -> html.HtmlElement:
    """The tree of a page's markup. Raises `SourceError` where there is no element in it."""
    from lxml import etree, html

    text = _NOT_MARKUP.sub("", _XML_DECLARATION.sub("", text))
    # What stands for a control there is half of a character, and dropped with controls later.
    text = unmangled(text) if _C1.search(text) else text
    text = _LONG_TAG.sub(_without_endless_attributes, text)
    if not text.strip():
        raise SourceError(source, "page.empty")
    try:
        return html.document_fromstring(text, parser=html.HTMLParser(huge_tree=True, remove_pis=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as fault:
        raise SourceError(source, "page.no_elements") from fault


def _shown_source(tree: html.HtmlElement) -> str:
    """The page whose source a saved page shows, as browsers do (`view-source:`); "" for any other."""
    title = tree.find(".//title")
    if title is None or not (title.text or "").startswith(_SOURCE_SHOWN):
        return ""
    lines: list[str] = []
    length = 0
    for element in select(tree, "td.line-content, pre#viewsource, pre > span[id^=line]"):
        lines.append(element.text_content())
        length += len(lines[-1])
        if length > DOCUMENT_SIZE:  # What stands in another of them comes twice.
            break
    return "\n".join(lines)


def _without_endless_attributes(tag: re.Match[str]) -> str:
    """A tag without its attributes where they are thousands: libxml2 compares each with all before it."""
    return tag[0] if len(tag[0].split(None, _MOST_ATTRIBUTES)) <= _MOST_ATTRIBUTES else f"<{tag['name']}"


def select(tree: html.HtmlElement, selectors: str) -> list[html.HtmlElement]:
    """The elements that CSS selectors (parted by commas) match, in page order."""
    if not selectors.strip():
        return []
    matched = _compiled(selectors)(tree)
    return matched if isinstance(matched, list) else []


def named(tree: html.HtmlElement, names: re.Pattern[str]) -> list[html.HtmlElement]:
    """The elements whose classes and id match, in page order; matched is ` class1 class2 #id `.

    One pass in Python: the same as CSS selectors in an XPath takes ten times as long.
    """
    matched = _compiled_path("//*[@class or @id]")(tree)
    return [
        element for element in (matched if isinstance(matched, list) else [])
        if names.search(f" {element.get('class') or ''} #{element.get('id') or ''} ")  # type: ignore[union-attr]
    ]  # fmt: skip


def at_path(tree: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """The elements that an XPath finds, in page order."""
    matched = _compiled_path(path)(tree)
    return matched if isinstance(matched, list) else []


def is_within(element: html.HtmlElement, others: Set[html.HtmlElement]) -> bool:
    """Whether an element is one of the others, or stands in one."""
    return element in others or any(above in others for above in element.iterancestors())


def outermost(elements: Iterable[html.HtmlElement]) -> list[html.HtmlElement]:
    """Those of the elements that stand in no other of them."""
    every = list(elements)
    known = set(every)
    return [element for element in every if not any(above in known for above in element.iterancestors())]


def texts(tree: html.HtmlElement, path: str) -> Iterator[tuple[str, html.HtmlElement]]:
    """The text nodes that an XPath finds, in page order, each with the element it stands in."""
    matched = _compiled_path(path)(tree)
    for node in matched if isinstance(matched, list) else []:
        element = node.getparent()  # type: ignore[union-attr]
        if element is not None and node.is_tail:  # type: ignore[union-attr]
            element = element.getparent()
        if element is not None:
            yield str(node), element


def line_of(element: html.HtmlElement) -> str:
    """The text of an element in one line, with blanks where elements end; without scripts and styles."""
    parts = element.xpath(".//text()[not(parent::script or parent::style or parent::noscript)]")
    return " ".join(" ".join(str(part) for part in parts).split()) if isinstance(parts, list) else ""


def short_line(element: html.HtmlElement, most: int) -> str:
    """The text of an element in one line; "" where it has more than `most` letters, or elements without end in it.

    Takes no longer for a large element than for a small one.
    """
    letters = 0
    for number, inner in enumerate(element.iter()):
        shown = inner.text if inner.tag not in _SILENT and isinstance(inner.tag, str) else None
        for text in (shown, inner.tail if inner is not element else None):
            letters += len(text.strip()) if text else 0
        if letters > most or number > _MOST_IN_LINE:
            return ""
    line = line_of(element)
    return line if len(line) <= most else ""


def described(element: html.HtmlElement) -> str:
    """An element as a selector that a reader would write: `div#isi`, `div.read__content`, `article`."""
    identity, classes = element.get("id"), (element.get("class") or "").split()
    return f"{element.tag}" + (f"#{identity}" if identity else "".join(f".{name}" for name in classes[:2]))


def _unwrapped(raw: bytes, charset: str | None, source: str) -> tuple[bytes, str | None, str]:
    """The page inside a web archive (RFC 2557) and a note of where and when; else what is given.

    Raises `SourceError` where the archive has parts inside parts without end, and no page before them.
    """
    if raw.startswith(SAFARI_BEGINS):
        return _saved_by_safari(raw, source)
    if not _WEB_ARCHIVE.match(raw[:_LOOK_AT]):
        return raw, charset, ""
    from email import message_from_bytes

    shallow = without_deep_parts(raw)
    archive = message_from_bytes(shallow)
    for part in archive.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                address = part.get("Content-Location") or archive.get("Snapshot-Content-Location") or ""
                note = _note("".join(str(address).split()), " ".join(str(archive.get("Date") or "").split()))
                return content, part.get_content_charset() or charset, note
    if len(shallow) < len(raw):
        raise SourceError(source, "page.too_deep")
    return raw, charset, ""


def _saved_by_safari(raw: bytes, source: str) -> tuple[bytes, str | None, str]:
    """The page in a web archive of Safari, as above. Raises `SourceError` where a property list is none."""
    import plistlib

    try:
        page = plistlib.loads(raw)["WebMainResource"]
        content = page["WebResourceData"]
        if not isinstance(content, bytes):
            raise TypeError("a page that is no bytes")
        charset, address = page.get("WebResourceTextEncodingName"), page.get("WebResourceURL")
    except Exception as fault:  # Of broken lists the library sets off whatever its reading has to set off.
        raise SourceError(source, "file.not_text", kind=Message("kind.binary")) from fault
    # Lists of a list whose items they share would grow without end as text.
    note = _note("".join(address.split()), "") if isinstance(address, str) else ""
    return content, charset if isinstance(charset, str) else None, note


def _note(address: str, moment: str) -> str:
    """Where and when a page was saved, as browsers note it in a comment; "" where nothing is known."""
    lines = [f" saved from url=(0000){address} "] * bool(address) + [f" saved date: {moment} "] * bool(moment)
    return _NOT_MARKUP.sub("", "\n".join(lines)).replace("--", "-%2D")


@cache
def _compiled(selectors: str) -> etree.XPath:
    from cssselect import HTMLTranslator
    from lxml import etree

    # Not lxml's own translator: its `:contains` calls back into Python, which is slow and fails on reuse.
    return etree.XPath(HTMLTranslator().css_to_xpath(selectors))


@cache
def _compiled_path(path: str) -> etree.XPath:
    from lxml import etree

    return etree.XPath(path)
