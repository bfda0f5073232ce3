"""A whole batch: the shards of all files, each briefed once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.batch.shards import SHARD_SIZE, find_shards
from briefing_tui.batch.work import ShardOutcome, is_done
from briefing_tui.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.batch.schedulers import Scheduler
    from briefing_tui.briefing import Language


def run_batch(
    arguments: Sequence[str], folder: str, scheduler: Scheduler, language: Language = "id", size: int = SHARD_SIZE
) -> Iterator[ShardOutcome | SourceError]:
    """Brief the files, folders and patterns into `folder`: what is done or faulty first, then shards as they are done.

    What an earlier run has done is read, but not briefed again. Shards take up to `size` bytes. Raises `OutputError`
    where the folder cannot be written to, `BatchError` where the scheduler cannot be used.
    """
    shards = []
    for item in find_shards(arguments, size, language):
        if isinstance(item, SourceError):
            yield item
        elif is_done(item, folder):
            yield ShardOutcome(before=True)
        else:
            shards.append(item)
    if shards:
        yield from scheduler(shards, folder, language)
