"""Files parted into shards: pieces of work of about the same size, each with a name for what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError, fault_in
from briefing_tui.slug import slugify
from briefing_tui.sources.files.paths import is_json_lines, story_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

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


def find_shards(arguments: Iterable[str], size: int = SHARD_SIZE) -> Iterator[Shard | SourceError]:
    """The shards of files, folders and patterns, in their order; a fault in the place of what it cost.

    JSON Lines larger than `size` bytes are parted at line ends, small files of an argument go together. The same files
    give the same shards with the same names; of a JSON Lines file that has grown, those but its last stay.
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
                    yield from _parts(item, size)
                    continue
            except OSError as fault:
                yield fault_in(str(item), fault)
                continue
            if small and (len(small) >= SHARD_FILES or sum(taken for _, taken in small) + length > size):
                yield _together(small)
                small.clear()
            small.append((item, length))
        if small:
            yield _together(small)
        if none_found:
            yield SourceError(argument, "folder.without_stories")


def _together(files: list[tuple[Path, int]]) -> Shard:
    names = tuple(str(path) for path, _ in files)
    identity = "\n".join(f"{path} {length}" for path, length in files)
    return Shard(_name(files[0][0], identity), names)


def _parts(path: Path, size: int) -> Iterator[Shard]:
    """A JSON Lines file in stretches of whole lines, each the first that reaches `size` bytes."""
    start = end = 0
    first_line = first_record = line_number = record_number = 1
    with path.open("rb") as lines:
        for line in lines:
            end += len(line)
            line_number += 1
            record_number += bool(line.strip())
            if end - start >= size:
                yield _part(path, Part(start, end, first_line, first_record))
                start, first_line, first_record = end, line_number, record_number
    if end > start:
        yield _part(path, Part(start, end, first_line, first_record))


def _part(path: Path, part: Part) -> Shard:
    return Shard(_name(path, f"{path} {part.start} {part.end}"), (str(path),), part)


def _name(path: Path, identity: str) -> str:
    """A name that a file may have, and that no other shard has: `berita-3f2a9c01d4e7b655`."""
    digest = blake2b(identity.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return f"{slugify(path.stem)[:_NAME_LENGTH] or 'shard'}-{digest}"
