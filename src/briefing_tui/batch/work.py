"""What one worker does: a record or a shard briefed, from nothing but what it is given."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article, Briefing
from briefing_tui.errors import SourceError, fault_in
from briefing_tui.i18n import render as render_message
from briefing_tui.outputs import render
from briefing_tui.outputs.contract import as_contract
from briefing_tui.outputs.destination import whole_file
from briefing_tui.sources import SourceOptions, read_one_record, read_part_of_json_lines, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from briefing_tui.batch.shards import Shard
    from briefing_tui.briefing import Language
    from briefing_tui.sources.stream import SourceItem

BRIEFINGS, FAULTS = ".jsonl", ".faults"


@dataclass(frozen=True, slots=True)
class ShardOutcome:
    """What came of a shard: how many stories were briefed, and the faults of the others.

    `before` says that this was done earlier: by an earlier run, or by a worker that was lost before it could say so.
    """

    stories: int = 0
    faults: tuple[SourceError, ...] = ()
    before: bool = False


def brief_record(record: object, source: str, *, language: Language = "id") -> dict[str, Any] | SourceError:
    """The briefing of one record, in the words of the JSON contract; a fault is a value, nothing is raised.

    The same record gives the same briefing wherever it is made: no other story, file or setting counts.
    """
    article = read_one_record(record, source)
    outcome = article if isinstance(article, SourceError) else _briefed(article, language)
    return outcome if isinstance(outcome, SourceError) else as_contract(outcome)


def is_done(shard: Shard, folder: str) -> bool:
    """Whether the briefings of a shard stand in the folder."""
    return _briefings_file(shard, folder).exists()


def _briefings_file(shard: Shard, folder: str) -> Path:
    return Path(folder, shard.name + BRIEFINGS)


def brief_shard(shard: Shard, folder: str, language: Language = "id") -> ShardOutcome:
    """Brief a shard into `folder`/NAME.jsonl, its faults into NAME.faults; only count what is done already.

    The briefings appear whole, once they are on the disk, the faults before them: whatever ends the worker, another
    one does the shard again or finds it done. Two that do it at once write the same. Raises `OutputError` where the
    folder cannot be written to.
    """
    briefings = _briefings_file(shard, folder)
    if briefings.exists():
        return ShardOutcome(_lines_in(briefings), before=True)
    stories = 0
    failed: list[SourceError] = []
    with whole_file(str(briefings)) as write:
        for outcome in _outcomes(shard, language):
            if isinstance(outcome, SourceError):
                failed.append(outcome)
            else:
                stories += 1
                write(render((outcome,), "jsonl"))
        if failed:
            with whole_file(str(Path(folder, shard.name + FAULTS))) as write_fault:
                for fault in failed:
                    write_fault(_fault_line(fault, language))
    briefings.touch()  # Where there was no story, nothing was put in its place.
    return ShardOutcome(stories, tuple(failed))


def _lines_in(file: Path) -> int:
    with file.open("rb") as lines:
        return sum(1 for _ in lines)


def _outcomes(shard: Shard, language: Language) -> Iterator[Briefing | SourceError]:
    for item in _items(shard):
        if isinstance(item, Article):
            yield _briefed(item, language)
        elif isinstance(item, SourceError):
            yield item


def _items(shard: Shard) -> Iterator[SourceItem]:
    """All that is in a shard, stories that repeat others too: who keeps the briefings judges what is a copy."""
    options = SourceOptions(repeats=True)
    if (part := shard.part) is None:
        yield from read_sources(shard.files, options)
        return
    (file,) = shard.files
    try:
        with Path(file).open("rb") as stream:
            stream.seek(part.start)
            yield from read_part_of_json_lines(
                _lines(stream, part.end - part.start), file, options, part.first_line, part.first_record
            )
    except OSError as fault:
        yield fault_in(file, fault)


def _lines(stream: BinaryIO, length: int) -> Iterator[bytes]:
    """The lines of so many bytes."""
    while length > 0 and (line := stream.readline(length)):
        length -= len(line)
        yield line


def _briefed(article: Article, language: Language) -> Briefing | SourceError:
    try:
        return brief(article, language=language)
    except Exception as fault:  # Whatever one story sets off must not cost the others.
        return SourceError(article.source, "not_analysed", fault=repr(fault))


def _fault_line(fault: SourceError, language: Language) -> str:
    words = render_message(fault.message, language)
    return json.dumps({"source": fault.source, "fault": words}, ensure_ascii=False) + "\n"
