"""Files parted into shards: pieces of work of about the same size, each with a name for what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b, file_digest
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError, fault_in
from briefing_tui.slug import slugify
from briefing_tui.sources.files.paths import is_json_lines, story_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing_tui.briefing import Language

# Bytes of a shard: about 3,000 stories, half a minute of one core, so that little is lost where a worker is killed.
SHARD_SIZE = 8_000_000
# Files of a shard, where they are small.
SHARD_FILES = 500
_NAME_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a JSON Lines file in bytes, from the beginning of a line to the end of one.

    `first_line` and `first_record` are those it begins with, counted from 1 in the whole file.
    """

    start: int
    end: int
    first_line: int
    first_record: int


@dataclass(frozen=True, slots=True)
class Shard:
    """Whole files, or a part of one; `name` is that of the file its briefings go to, without its ending."""

    name: str
    files: tuple[str, ...]
    part: Part | None = None


def find_shards(
    arguments: Iterable[str], size: int = SHARD_SIZE, language: Language = "id"
) -> Iterator[Shard | SourceError]:
    """The shards of files, folders and patterns, in their order; a fault in the place of what it cost.

    JSON Lines larger than `size` bytes are parted at line ends, small files of an argument go together. The same files
    with the same content, briefed in the same language, give the same shards with the same names; of a JSON Lines file
    that has grown, those but its last stay.
    """
    for argument in arguments:
        small: list[tuple[Path, int]] = []
        none_found = True
        for item in story_files(argument):
            none_found = False
            if isinstance(item, SourceError):
                yield item
                continue
            try:
                length = item.stat().st_size
                if length > size and item.is_file() and is_json_lines(item):
                    yield from _parts(item, size, language)
                    continue
            except OSError as fault:
                yield fault_in(str(item), fault)
                continue
            if small and (len(small) >= SHARD_FILES or sum(taken for _, taken in small) + length > size):
                yield _together(small, language)
                small.clear()
            small.append((item, length))
        if small:
            yield _together(small, language)
        if none_found:
            yield SourceError(argument, "folder.without_stories")


def _together(files: list[tuple[Path, int]], language: Language) -> Shard:
    names = tuple(str(path) for path, _ in files)
    content = _digest(language)
    for path, length in files:
        content.update(f"{path} {length} {_content_of(path)}\n".encode("utf-8", "surrogateescape"))
    return Shard(_name(files[0][0], content), names)


def _content_of(path: Path) -> str:
    """What tells the content of a file from another of its length; nothing where it cannot be read, or read twice."""
    if not path.is_file():
        return ""
    try:
        with path.open("rb") as file:
            return file_digest(file, blake2b).hexdigest()
    except OSError:  # Its fault is named when it is to be briefed.
        return ""


def _parts(path: Path, size: int, language: Language) -> Iterator[Shard]:
    """A JSON Lines file in stretches of whole lines, each the first that reaches `size` bytes."""
    start = end = 0
    first_line = first_record = line_number = record_number = 1
    content = _digest(language)
    with path.open("rb") as lines:
        for line in lines:
            end += len(line)
            line_number += 1
            record_number += bool(line.strip())
            content.update(line)
            if end - start >= size:
                yield _part(path, Part(start, end, first_line, first_record), content)
                start, first_line, first_record = end, line_number, record_number
                content = _digest(language)
    if end > start:
        yield _part(path, Part(start, end, first_line, first_record), content)


def _part(path: Path, part: Part, content: blake2b) -> Shard:
    content.update(f"{path} {part.start} {part.end}".encode("utf-8", "surrogateescape"))
    return Shard(_name(path, content), (str(path),), part)


def _digest(language: Language) -> blake2b:
    return blake2b(language.encode(), digest_size=8)


def _name(path: Path, content: blake2b) -> str:
    """A name that a file may have, and that no other shard has: `berita-3f2a9c01d4e7b655`."""
    return f"{slugify(path.stem)[:_NAME_LENGTH] or 'shard'}-{content.hexdigest()}"
