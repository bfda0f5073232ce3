"""What a file or a pipe holds: judged by its name, else by its first bytes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.sources.files.encoding import encoding_of, refuse_binary
from briefing_tui.sources.signatures import SAFARI_BEGINS

if TYPE_CHECKING:
    from typing import BinaryIO

_HEAD = 65_536
# RFC 1952, 2.3.1; bzip2's own; the format of xz, 2.1.1.1.
GZIP_BEGINS, BZIP2_BEGINS, XZ_BEGINS = b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"
PACKED_BEGINS = (GZIP_BEGINS, BZIP2_BEGINS, XZ_BEGINS)
_PACKED_ENDINGS = (".gz", ".bz2", ".xz")
_CRAWL_BEGINS = b"WARC/"
_ZIP_BEGINS = b"PK\x03\x04"
# POSIX.1-1988, `ustar`: where the first header of an archive says what it is.
_TAR_SIGN, _TAR_SIGN_AT = b"ustar", 257
_LINES_TRIED = 6
# Of markup that does not begin: each line more has all of them searched again.
_LINES_LOOKED_AT = 500
_MOST_WORDS_OF_NAME = 4
_BLANKS = b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"
# The first element of a document in markup, past its declaration and comments.
_ROOT = rb"(?i)<(?!!--)[a-z][^<>]*>"
_KINDS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".json": "json",
    ".jsonl": "json lines", ".ndjson": "json lines", ".csv": "csv", ".tsv": "csv", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".mhtml": "html", ".mht": "html", ".xml": "feed", ".rss": "feed", ".atom": "feed",
    ".xlsx": "workbook", ".docx": "zip", ".zip": "zip", ".tar": "tar", ".tgz": "tar", ".tbz2": "tar", ".txz": "tar",
    ".ods": "zip", ".odt": "zip",
    ".epub": "zip", ".maff": "zip", ".webarchive": "html",
    ".yaml": "yaml", ".yml": "yaml", ".ris": "text", ".enw": "text", ".sql": "sql",
    ".xls": "sheet", ".warc": "crawl", ".wet": "crawl", ".eml": "mail", ".emlx": "mail", ".mbox": "mail",
}  # fmt: skip
# Compiled where a source begins with a bracket: most stories do not.
_JSON_BEGINS = r"\s*(?:\{\s*(?:\"|'\w|\}|\Z)|\[\s*(?:[\[{\]]|\Z))"
# Of records alone: a cell may begin with a bracket, too.
_JSON_RECORDS = r"\s*(?P<list>\[\s*)?\{\s*\"[^\"\n]{1,60}\"\s*:"
# Records that a script sets or hands on: `var berita = [{"judul": ...`, `muat({"data": ...`.
_SCRIPT_BEGINS = (
    r"\s*(?:/\*.{0,40}?\*/\s*)?(?:(?:var|let|const)\s+[\w$]{1,60}\s*=|(?:window|self)\.[\w$.]{1,60}\s*=|[\w$.]{1,60}\()"
    r"\s*(?:\[\s*)?\{\s*\""
)
# Before it Apple's program sets how long the mail is (`.emlx`).
_FIELD_BEGINS = r"(?:\d{1,12}[ ]*\r?\n)?[A-Za-z][A-Za-z-]{1,40}:[ \t]"
_WHOLE_OBJECT = r"(?s)\s*\{.*\}\s*\Z"
_FEED_BEGINS = (
    r"(?is)\s*(?>(?:<\?[^>]*>|<!--.*?-->|<!doctype[^>]*>)\s*)*"
    r"<(?:rss|feed|rdf:RDF|opml|urlset|sitemapindex)\b"
)
_AGENCY_ROOTS = ("nitf", "newsml", "newsmessage", "newsitem")
# Markup whose root is none of a page: exports, and the formats of news agencies.
_XML_BEGINS = (
    r"(?is)\s*(?>(?:<\?[^>]*>|<!--.*?-->|<!doctype[^\[>]*+(?:\[[^\]]*+\])?+[^>]*+>)\s*)*"
    r"<(?!!|(?:\w+:)?(?:html|head|body|meta|div|p|b|br|article|main|section|title|script|span|table)\b)(?:[\w-]+:)?(?P<root>[a-z][\w.-]*)"
)
_EXCEL_BEGINS = r"\s*(?:<\?[^>]*>\s*)*<(?:\w+:)?Workbook\b"
_MARKUP_BEGINS = (
    r"(?is)\s*(?><!--.*?-->\s*)*<(?:!doctype|html|head|body|meta|\?xml|div|p|article|main|section|title|script)\b"
)
# A server may give a page where a feed was asked for.
_PAGE_BEGINS = r"(?is)\s*(?><!--.*?-->\s*)*<(?:!doctype\s+html|html)\b"
# The web archives of browsers.
_ARCHIVE_BEGINS = ("From: <Saved by ", 'From: "Saved by ')


def kind_by_name(name: str) -> str | None:
    """What a file's ending says that it holds, also packed (`berita.jsonl.gz`); None where it does not tell."""
    bare = Path(name.casefold())
    return _KINDS.get((Path(bare.stem) if bare.suffix in _PACKED_ENDINGS else bare).suffix)


def first_lines(stream: BinaryIO) -> bytes:
    """As much of a stream as shows what it is: its first lines with anything in them, so that a pipe flows.

    Records show it in one line, and come out while the pipe is open; markup and tables may need some more.
    """
    head = b""
    filled = looked_at = 0
    while len(head) < _HEAD and filled < _LINES_TRIED and looked_at < _LINES_LOOKED_AT:
        line = stream.readline(_HEAD)
        head += line
        if line and not line.strip(_BLANKS):
            continue
        bare = head.strip(_BLANKS)
        filled += bool(line)
        looked_at += 1
        if not line or (bare[:1] in (b"{", b"[") and len(bare.strip(b"[{" + _BLANKS)) > 2):
            break
        if bare[:1] == b"<":
            filled = 0
            if re.search(_ROOT, bare):
                break
        elif filled and _is_heading(head):
            break
    return head


def _is_heading(head: bytes) -> bool:
    """Whether the last line read is a table's heading: its rows then come out one by one."""
    line = head.decode(encoding_of(head), errors="replace").rstrip("\r\n").rsplit("\n", 1)[-1]
    if b"\n" not in head or not _may_be_heading(line):
        return False
    from briefing_tui.sources.files.tables import is_heading

    return is_heading(line)


def _may_be_heading(line: str) -> bool:
    """Whether a line is parted into names of few words; looked at first, since most texts need no table reader."""
    cells = re.split(r"[,;|~\t]", line)
    return len(cells) > 1 and all(len(cell.split()) <= _MOST_WORDS_OF_NAME for cell in cells)


def _kind_of_packed(head: bytes, kind: str | None) -> str | None:
    """What a file is that holds others in it: an archive, a crawl, a page with its pictures; None for any other."""
    if head.startswith(_ZIP_BEGINS):
        return "zip"
    if kind == "tar" or head[_TAR_SIGN_AT : _TAR_SIGN_AT + len(_TAR_SIGN)] == _TAR_SIGN:
        return "tar"
    if head.startswith(SAFARI_BEGINS):
        return "html"
    return "crawl" if head.startswith(_CRAWL_BEGINS) else None


def kind_of_content(head: bytes, kind: str | None, source: str) -> str:
    """What a stream holds. A name is believed unless the content is plainly something else."""
    if packed := _kind_of_packed(head, kind):
        return packed
    refuse_binary(head, source)
    text = head.decode(encoding_of(head), errors="replace").lstrip("\ufeff")
    opening = text.lstrip()[:1]
    if kind == "sheet":
        is_markup = opening == "<"
        return "xml" if is_markup and re.match(_EXCEL_BEGINS, text) else "html table" if is_markup else "csv"
    if opening == "<" and re.match(_FEED_BEGINS, text):
        return "feed"
    if kind == "json lines" and text.lstrip().partition("\n")[0].strip() == "{":
        return "json"  # objects on several lines each, one behind another
    if kind in ("csv", "markdown", "json lines", "yaml"):
        return _kind_behind_name(text, kind)
    if opening in ("{", "[") and re.match(_JSON_BEGINS, text):
        if kind == "json" and not (re.match(_WHOLE_OBJECT, text) and head.endswith(b"\n")):
            return "json"
        return "json lines" if re.match(_WHOLE_OBJECT, text) else "json"
    if kind == "json":
        return kind
    if text.startswith(_ARCHIVE_BEGINS):
        return "html"
    if kind in (None, "text", "mail") and _is_mail(text, named=kind == "mail"):
        return "mail"
    if opening == "<" and (markup := _kind_of_markup(text, kind)):
        return markup
    if kind in ("html", "feed", "sql"):
        return kind
    return _kind_of_text(text, named=kind is not None) if kind in (None, "text") else "text"


def _kind_of_text(text: str, *, named: bool) -> str:
    """What a text without a name that tells more is: records in a script, a dump, a table, else a text indeed."""
    if re.match(_SCRIPT_BEGINS, text):
        return "json"
    if _is_dump(text):
        return "sql"
    return "csv" if _is_table(text, named=named) else "text"


def _kind_behind_name(text: str, kind: str) -> str:
    """What a file is whose name is believed: a table in Markdown, or what a server gave in the place of a table."""
    if kind == "markdown" and text.lstrip().startswith("|") and _is_table(text, named=True):
        return "csv"
    if kind == "csv" and re.match(_PAGE_BEGINS, text):
        return "html"
    records = re.match(_JSON_RECORDS, text) if kind == "csv" else None
    return kind if records is None else "json" if records["list"] else "json lines"


def _kind_of_markup(text: str, kind: str | None) -> str | None:
    if _is_xml(text, named=kind == "feed"):
        return "xml"
    if re.match(_MARKUP_BEGINS, text):
        return "feed" if kind == "feed" and not re.match(_PAGE_BEGINS, text) else "html"
    return None


def _is_xml(text: str, *, named: bool) -> bool:
    """Whether markup is neither a page nor a feed: by its declaration, by its name, else by an agency's root."""
    root = re.match(_XML_BEGINS, text)
    if root is None:
        return False
    return named or text.lstrip().startswith("<?xml") or root["root"].lower() in _AGENCY_ROOTS


def _is_table(text: str, *, named: bool) -> bool:
    """Whether a text is a table of stories; one that its name calls a text, only where tabs (Excel) or bars part it."""
    lines = text.split("\n")[:_LINES_TRIED]
    if not any(map(_may_be_heading, lines)) and not text.startswith("sep="):
        return False
    from briefing_tui.sources.files.tables import is_table

    return is_table("\n".join(line for line in lines if "\t" in line or line.count("|") > 1) if named else text)


def _is_dump(text: str) -> bool:
    """Whether a text is the dump of a database; hardly one begins so, and what reads dumps is not loaded for others."""
    if not re.match(r"(?i)\s*(?:--|#|/\*|(?:SET|PRAGMA|INSERT|REPLACE|CREATE|DROP) )", text):
        return False
    from briefing_tui.sources.files.sql_dumps import is_sql_dump

    return is_sql_dump(text)


def _is_mail(text: str, *, named: bool) -> bool:
    """Whether a text is a mail; one that its name calls so need not show more of its head than a field."""
    if named and re.match(_FIELD_BEGINS, text):
        return True
    # Hardly a text begins so; what reads mail is not loaded for the others.
    if not re.match(r"[A-Za-z-]{2,40}:[ \t]|From \S+ |\s*-{2,}[ ]?[A-Z]", text):
        return False
    from briefing_tui.sources.files.mail_heads import is_mail

    return is_mail(text)
