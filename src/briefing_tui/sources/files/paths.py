"""Paths, folders, patterns and standard input: the stories of each."""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError, fault_in, reason_of
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.files.encoding import encoding_of
from briefing_tui.sources.files.kinds import PACKED_BEGINS, first_lines, kind_by_name, kind_of_content
from briefing_tui.sources.files.peekable import PeekedStream
from briefing_tui.sources.files.pipes import open_source
from briefing_tui.sources.files.text import read_text
from briefing_tui.sources.limits import DOCUMENT_SIZE, RECORDS_SIZE, read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from briefing_tui.sources.options import SourceOptions
    from briefing_tui.sources.stream import SourceItem


# An archive may hold others, those no more.
_ARCHIVES_DEEP = 2


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
    yield from _guarded(_read_stream(stream, "-", None, options), "-", options)


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
        head = first_lines(stream)
    try:
        kind = kind_of_content(head, kind_by_name(path.name), str(path))
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
        kind = kind_by_name(path.name)
        if kind == "workbook":
            yield from _guarded(_read_office_document(stream, source, options, kind), source, options)
            return
        yield from _guarded(_read_stream(stream, source, kind, options), source, options)


def _guarded(stories: Iterator[SourceItem], source: str, options: SourceOptions) -> Iterator[SourceItem]:
    """The stories, and any fault that ends them in their place; of many faults of a kind, how many there are."""
    from briefing_tui.sources.files.alike_faults import AlikeFaults

    faults = AlikeFaults(source, all_named=options.verbose)
    try:
        for item in stories:
            if not isinstance(item, SourceError) or faults.is_named(item):
                yield item
    except Exception as fault:  # Whatever one source sets off must not cost the others.
        yield fault_in(source, fault)
    yield from faults.sums()


def _read_stream(
    stream: BinaryIO, source: str, kind: str | None, options: SourceOptions, depth: int = 0
) -> Iterator[SourceItem]:
    """The stories of an open file or pipe, also a packed one; `kind` where its name tells.

    `depth` is in how many archives and mails it lies.
    """
    head = first_lines(stream)
    if head.startswith(PACKED_BEGINS):
        from briefing_tui.sources.files.packed import UnpackedStream

        # What is packed in it once more is no text.
        whole = PeekedStream(head, stream).buffered()
        stream = UnpackedStream(whole, head, source, is_member=depth > 0).buffered()
        head = first_lines(stream)
    if not head.strip():
        raise SourceError(source, "file.empty")
    kind = kind_of_content(head, kind, source)
    rewound = PeekedStream(head, stream)
    if kind in ("zip", "tar"):
        packed = stream if stream.seekable() else rewound.buffered()
        yield from _read_packed(packed, source, kind, options, depth)
        return
    if kind == "json lines" and not encoding_of(head).startswith(("utf-16", "utf-32")):
        from briefing_tui.sources.files.records import read_json_lines

        yield from read_json_lines(rewound, source, options.fields)
    elif kind == "crawl":
        from briefing_tui.sources.files.crawls import read_crawl

        yield from read_crawl(rewound.buffered(), source)
    elif kind == "csv":
        from briefing_tui.sources.files.tables import read_csv

        yield from read_csv(rewound.buffered(), head, source, options.fields)
    else:
        most = RECORDS_SIZE if kind in ("json", "json lines", "yaml", "sql") else DOCUMENT_SIZE
        yield from _read_whole(read_whole(rewound, most, source), source, kind, options, depth)


def _read_packed(stream: BinaryIO, source: str, kind: str, options: SourceOptions, depth: int) -> Iterator[SourceItem]:
    """The stories of the files in an archive, as those of a folder; a workbook or a document is an archive, too."""
    from briefing_tui.sources.files.zip_and_tar import Member, files_in_tar, files_in_zip, office_document_in

    if stream.seekable():
        stream.seek(0)
    elif kind == "zip":
        stream = BytesIO(read_whole(stream, RECORDS_SIZE, source))
    document = office_document_in(stream) if kind == "zip" else None
    if document:
        yield from _read_office_document(stream, source, options, document)
        return
    if depth >= _ARCHIVES_DEEP:
        raise SourceError(source, "packed.nested")
    known = 0
    for member in files_in_zip(stream, source, is_member=depth > 0) if kind == "zip" else files_in_tar(stream, source):
        if not isinstance(member, Member):
            known += 1
            yield member
        elif (inside := kind_by_name(member.path)) or not Path(member.path).suffix:
            known += 1
            where = f"{source}/{member.path}"
            yield from _guarded(_read_stream(member.stream, where, inside, options, depth + 1), where, options)
    if not known:
        raise SourceError(source, "packed.without_stories")


def _read_whole(raw: bytes, source: str, kind: str, options: SourceOptions, depth: int) -> Iterator[SourceItem]:
    if kind == "json lines":
        from briefing_tui.sources.files.encoding import decode
        from briefing_tui.sources.files.records import read_json_lines

        yield from read_json_lines((line.encode() for line in decode(raw, source).split("\n")), source, options.fields)
    elif kind == "json":
        from briefing_tui.sources.files.records import read_json

        yield from read_json(raw, source, options.fields)
    elif kind == "yaml":
        from briefing_tui.sources.files.yaml_documents import read_yaml

        yield from read_yaml(raw, source, options.fields)
    elif kind == "sql":
        from briefing_tui.sources.files.sql_dumps import read_sql_dump

        yield from read_sql_dump(raw, source, options.fields)
    elif kind == "html":
        yield from _read_page(raw, source, options)
    elif kind == "html table":
        from briefing_tui.sources.files.html_tables import read_html_tables

        yield from read_html_tables(raw, source, options.fields)
    elif kind == "feed":
        yield from _read_feed(raw, source, options)
    elif kind == "xml":
        from briefing_tui.sources.files.xml_documents import read_xml

        yield from read_xml(raw, source, options.fields)
    elif kind == "mail":
        from briefing_tui.sources.files.mail import read_mails

        def read_attached(name: str, content: bytes, where: str) -> Iterator[SourceItem]:
            stories = _read_stream(BytesIO(content), where, kind_by_name(name), options, depth + 1)
            return _guarded(stories, where, options)

        yield from read_mails(raw, source, read_attached if depth < _ARCHIVES_DEEP else None)
    else:
        yield from read_text(raw, source, marked=kind == "markdown")


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
            kind = kind_by_name(entry.name)
            # A link by a story's name to what is gone is named when it is read.
            is_missing = kind is not None and entry.is_symlink() and not os.path.exists(entry.path)  # noqa: PTH110
            if is_missing or ((kind or not Path(entry.name).suffix) and _is(entry.is_file)):
                yield Path(entry.path)


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
    from briefing_tui.sources.html.chat_page import is_chat_page, messages_on_page

    messages = list(messages_on_page(raw, source)) if is_chat_page(raw) else []
    if not messages:
        yield from read_saved_page(raw, source, verbose=options.verbose)
        return
    from briefing_tui.sources.files.records import read_records

    records = (
        (f"{source}#{number}", {"type": "message", "date": message.sent, "text": message.text})
        for number, message in enumerate(messages, 1)
    )
    yield from read_records(records, {})


def _read_feed(raw: bytes, source: str, options: SourceOptions) -> Iterator[SourceItem]:
    try:
        from briefing_tui.sources.web.feeds import read_feed
    except ImportError as fault:
        raise SourceError(source, "feeds_unreadable", fault=str(fault)) from fault
    yield from read_feed(raw, source, options)


def _read_office_document(file: BinaryIO, source: str, options: SourceOptions, kind: str) -> Iterator[SourceItem]:
    if kind == "word document":
        from briefing_tui.sources.files.word_document import read_word_document

        yield from read_word_document(file, source)
        return
    if kind == "open text":
        from briefing_tui.sources.files.open_text import read_open_text

        yield from read_open_text(file, source)
        return
    if kind == "open sheets":
        from briefing_tui.sources.files.open_sheets import read_open_sheets

        yield from read_open_sheets(file, source, options)
        return
    try:
        from briefing_tui.sources.files.workbook import read_workbook
    except ImportError as fault:
        raise SourceError(source, "workbooks_unreadable", fault=str(fault)) from fault
    yield from read_workbook(file, source, options)
