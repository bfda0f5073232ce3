"""Paths, folders, patterns and standard input: what each holds is judged by its name, else by its first bytes."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError, fault_in, reason_of
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.files.encoding import encoding_of, refuse_binary
from briefing_tui.sources.files.peekable import PeekedStream
from briefing_tui.sources.files.pipes import open_source
from briefing_tui.sources.files.text import read_text
from briefing_tui.sources.limits import DOCUMENT_SIZE, FAULTS, RECORDS_SIZE, read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from briefing_tui.sources.options import SourceOptions
    from briefing_tui.sources.stream import SourceItem

_HEAD = 65_536
_LINES_TRIED = 6
# Of markup that does not begin: each line more has all of them searched again.
_LINES_LOOKED_AT = 500
_MOST_WORDS_OF_NAME = 4
_GZIP_BEGINS = b"\x1f\x8b"
_BLANKS = b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"
# The first element of a document in markup, past its declaration and comments.
_ROOT = rb"(?i)<(?!!--)[a-z][^<>]*>"
_KINDS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".json": "json",
    ".jsonl": "json lines", ".ndjson": "json lines", ".csv": "csv", ".tsv": "csv", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".mhtml": "html", ".mht": "html", ".xml": "feed", ".rss": "feed", ".atom": "feed",
    ".xlsx": "workbook", ".eml": "mail", ".mbox": "mail",
}  # fmt: skip
# Compiled where a source begins with a bracket: most stories do not.
_JSON_BEGINS = r"\s*(?:\{\s*(?:\"|\}|\Z)|\[\s*(?:[\[{\]]|\Z))"
_WHOLE_OBJECT = r"(?s)\s*\{.*\}\s*\Z"
_FEED_BEGINS = (
    r"(?is)\s*(?>(?:<\?[^>]*>|<!--.*?-->|<!doctype[^>]*>)\s*)*"
    r"<(?:rss|feed|rdf:RDF|opml|urlset|sitemapindex)\b"
)
_MARKUP_BEGINS = (
    r"(?is)\s*(?><!--.*?-->\s*)*<(?:!doctype|html|head|body|meta|\?xml|div|p|article|main|section|title|script)\b"
)
# The web archives of browsers.
_ARCHIVE_BEGINS = ("From: <Saved by ", 'From: "Saved by ')


def read_path(argument: str, options: SourceOptions) -> Iterator[SourceItem]:
    """The stories of a file, a folder or a pattern such as `berita/*.txt`; faults in the place of what they cost."""
    if not argument:
        # To `Path` it is the folder where one is: `briefing-tui "$FILE"` of a script that has none.
        yield SourceError("''", "system.no_such_file")
        return
    path = Path(argument)
    try:
        if path.is_dir():
            yield from _read_folder(path, options)
            return
        if not path.exists() and any(mark in argument for mark in "*?[") and not path.is_symlink():
            yield from _read_pattern(argument, options)
            return
    except (OSError, ValueError) as fault:
        yield SourceError(argument, reason_of(fault))
        return
    yield from _read_file(path, options)


def read_stdin(options: SourceOptions) -> Iterator[SourceItem]:
    """The stories of standard input, judged by their first line; JSON Lines and CSV come out as they come in."""
    stream: BinaryIO = options.stdin or sys.stdin.buffer
    yield from _guarded(_read_stream(stream, "-", None, options), "-")


def story_files(argument: str) -> Iterator[Path | SourceError]:
    """The files that a path, a folder or a pattern stands for, as `read_path` takes them; faults in their place."""
    path = Path(argument)
    try:
        if path.is_dir():
            yield from _files_below(path)
        elif path.exists() or path.is_symlink():
            yield path
        elif any(mark in argument for mark in "*?["):
            yield from _matching_files(argument)
        else:
            yield SourceError(argument, "system.no_such_file")
    except (OSError, ValueError) as fault:
        yield SourceError(argument, reason_of(fault))


def is_json_lines(path: Path) -> bool:
    """Whether a file holds JSON Lines in UTF-8, a record on each line, so that it can be parted at its line ends."""
    with path.open("rb") as stream:
        head = _first_lines(stream)
    try:
        kind = _kind(head, _KINDS.get(path.suffix.casefold()), str(path))
    except SourceError:
        return False
    return kind == "json lines" and not encoding_of(head).startswith(("utf-16", "utf-32"))


def _read_file(path: Path, options: SourceOptions) -> Iterator[SourceItem]:
    source = sanitize_line(str(path))
    try:
        stream = open_source(path)
    except (OSError, ValueError) as fault:
        yield SourceError(source, reason_of(fault))
        return
    with stream:
        kind = _kind_by_name(path.name)
        if kind == "workbook":
            yield from _guarded(_read_workbook(path, options), source)
            return
        yield from _guarded(_read_stream(stream, source, kind, options), source)


def _guarded(stories: Iterator[SourceItem], source: str) -> Iterator[SourceItem]:
    """The stories, and any fault that ends them in their place; of very many faults, how many there are beyond some."""
    faults = 0
    try:
        for item in stories:
            faults += isinstance(item, SourceError)
            if faults <= FAULTS or not isinstance(item, SourceError):
                yield item
    except Exception as fault:  # Whatever one source sets off must not cost the others.
        yield fault_in(source, fault)
    if faults > FAULTS:
        yield SourceError(source, "more_faults", count=faults - FAULTS)


def _read_stream(stream: BinaryIO, source: str, kind: str | None, options: SourceOptions) -> Iterator[SourceItem]:
    """The stories of an open file or pipe, also a packed one; `kind` where its name tells."""
    head = _first_lines(stream)
    if head.startswith(_GZIP_BEGINS):
        from briefing_tui.sources.files.packed import UnpackedStream

        # What is packed in it once more is no text.
        stream = UnpackedStream(PeekedStream(head, stream).buffered(), source).buffered()
        head = _first_lines(stream)
    if not head.strip():
        raise SourceError(source, "file.empty")
    kind = _kind(head, kind, source)
    rewound = PeekedStream(head, stream)
    if kind == "json lines" and not encoding_of(head).startswith(("utf-16", "utf-32")):
        from briefing_tui.sources.files.records import read_json_lines

        yield from read_json_lines(rewound, source, options.fields)
    elif kind == "csv":
        from briefing_tui.sources.files.tables import read_csv

        yield from read_csv(rewound.buffered(), head, source, options.fields)
    else:
        most = RECORDS_SIZE if kind in ("json", "json lines") else DOCUMENT_SIZE
        yield from _read_whole(read_whole(rewound, most, source), source, kind, options)


def _read_whole(raw: bytes, source: str, kind: str, options: SourceOptions) -> Iterator[SourceItem]:
    if kind == "json lines":
        from briefing_tui.sources.files.encoding import decode
        from briefing_tui.sources.files.records import read_json_lines

        yield from read_json_lines((line.encode() for line in decode(raw, source).split("\n")), source, options.fields)
    elif kind == "json":
        from briefing_tui.sources.files.records import read_json

        yield from read_json(raw, source, options.fields)
    elif kind == "html":
        yield from _read_page(raw, source, options)
    elif kind == "feed":
        yield from _read_feed(raw, source, options)
    elif kind == "mail":
        from briefing_tui.sources.files.mail import read_mails

        yield from read_mails(raw, source)
    else:
        yield from read_text(raw, source, marked=kind == "markdown")


def _first_lines(stream: BinaryIO) -> bytes:
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


def _kind(head: bytes, kind: str | None, source: str) -> str:
    """What a stream holds. A name is believed unless the content is plainly something else."""
    if head.startswith(b"PK\x03\x04") and kind is None:
        return "workbook"
    refuse_binary(head, source)
    text = head.decode(encoding_of(head), errors="replace").lstrip("\ufeff")
    opening = text.lstrip()[:1]
    if opening == "<" and re.match(_FEED_BEGINS, text):
        return "feed"
    if kind in ("csv", "markdown", "json lines"):
        return kind
    if opening in ("{", "[") and re.match(_JSON_BEGINS, text):
        if kind == "json" and not (re.match(_WHOLE_OBJECT, text) and head.endswith(b"\n")):
            return "json"
        return "json lines" if re.match(_WHOLE_OBJECT, text) else "json"
    if kind == "json":
        return kind
    if text.startswith(_ARCHIVE_BEGINS):
        return "html"
    if kind in (None, "text", "mail") and _is_mail(text):
        return "mail"
    if opening == "<" and re.match(_MARKUP_BEGINS, text):
        return "feed" if kind == "feed" else "html"
    if kind in ("html", "feed"):
        return kind
    return "csv" if kind in (None, "text") and _is_table(text, named=kind is not None) else "text"


def _is_table(text: str, *, named: bool) -> bool:
    """Whether a text is a table of stories; one that its name calls a text, only where tabs (Excel) or bars part it."""
    lines = text.split("\n")[:_LINES_TRIED]
    if not any(map(_may_be_heading, lines)) and not text.startswith("sep="):
        return False
    from briefing_tui.sources.files.tables import is_table

    return is_table("\n".join(line for line in lines if "\t" in line or line.count("|") > 1) if named else text)


def _read_folder(folder: Path, options: SourceOptions) -> Iterator[SourceItem]:
    items = list(_files_below(folder))
    if not items:
        yield SourceError(str(folder), "folder.without_stories")
    for item in items:
        if isinstance(item, SourceError):
            yield item
        else:
            yield from _read_file(item, options)


def _files_below(folder: Path) -> Iterator[Path | SourceError]:
    """The story files below a folder, sorted; hidden ones left out, no folder entered twice by way of links.

    A folder that cannot be looked into stands as a fault in its place. However deep they lie: `os.walk` calls itself.
    """
    entered: set[tuple[int, int]] = set()
    waiting = [str(folder)]
    while waiting:
        where = waiting.pop()
        try:
            here = os.stat(where)  # noqa: PTH116 - a `Path` of thousands of parts takes its time.
            if (here.st_dev, here.st_ino) in entered:
                continue
            entered.add((here.st_dev, here.st_ino))
            with os.scandir(where) as listing:
                entries = sorted((entry for entry in listing if not entry.name.startswith(".")), key=lambda e: e.name)
        except OSError as fault:
            yield SourceError(where, reason_of(fault))
            continue
        folders = [entry.path for entry in entries if _is(entry.is_dir)]
        waiting += reversed(folders)
        for entry in entries:
            if (_kind_by_name(entry.name) or not Path(entry.name).suffix) and _is(entry.is_file):
                yield Path(entry.path)


def _kind_by_name(name: str) -> str | None:
    """What a file's ending says that it holds, also packed (`berita.jsonl.gz`); None where it does not tell."""
    bare = name.casefold().removesuffix(".gz")
    return _KINDS.get(Path(bare).suffix)


def _is_mail(text: str) -> bool:
    # Hardly a text begins so; what reads mail is not loaded for the others.
    if not re.match(r"[A-Za-z-]{2,40}:[ \t]|From \S+ ", text):
        return False
    from briefing_tui.sources.files.mail import is_mail

    return is_mail(text)


def _is(kind: Callable[[], bool]) -> bool:
    """What an entry is; where that cannot be known (a circle of links), it is nothing."""
    try:
        return kind()
    except OSError:
        return False


def _read_pattern(pattern: str, options: SourceOptions) -> Iterator[SourceItem]:
    for item in _matches(pattern):
        if isinstance(item, SourceError):
            yield item
        else:
            yield from _read_folder(item, options) if item.is_dir() else _read_file(item, options)


def _matching_files(pattern: str) -> Iterator[Path | SourceError]:
    for item in _matches(pattern):
        if isinstance(item, Path) and item.is_dir():
            yield from _files_below(item)
        else:
            yield item


def _matches(pattern: str) -> Iterator[Path | SourceError]:
    import glob

    try:
        paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern.
    except Exception as fault:  # A pattern that is none, folders too deep for `**`.
        yield fault_in(pattern, fault)
        return
    if not paths:
        yield SourceError(pattern, "pattern.no_match")
    yield from map(Path, paths)


def _read_page(raw: bytes, source: str, options: SourceOptions) -> Iterator[SourceItem]:
    try:
        from briefing_tui.sources.html.page import read_saved_page
    except ImportError as fault:
        raise SourceError(source, "pages_unreadable", fault=str(fault)) from fault
    yield from read_saved_page(raw, source, verbose=options.verbose)


def _read_feed(raw: bytes, source: str, options: SourceOptions) -> Iterator[SourceItem]:
    try:
        from briefing_tui.sources.web.feeds import read_feed
    except ImportError as fault:
        raise SourceError(source, "feeds_unreadable", fault=str(fault)) from fault
    yield from read_feed(raw, source, options)


def _read_workbook(path: Path, options: SourceOptions) -> Iterator[SourceItem]:
    try:
        from briefing_tui.sources.files.workbook import read_workbook
    except ImportError as fault:
        raise SourceError(str(path), "workbooks_unreadable", fault=str(fault)) from fault
    yield from read_workbook(path, options)
