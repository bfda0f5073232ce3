"""`archive batch`: very many stories briefed into a folder, shard by shard, here or by a Dask scheduler."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.batch.run import run_batch
from briefing_tui.batch.schedulers import DaskScheduler, Processes
from briefing_tui.cli.archive.opening import labels_of
from briefing_tui.cli.printing import print_line
from briefing_tui.errors import OutputError, SourceError, reason_of

if TYPE_CHECKING:
    from briefing_tui.batch.schedulers import Scheduler
    from briefing_tui.cli.archive.arguments import ArchiveCommand
    from briefing_tui.cli.diagnostics import Diagnostics


def do_batch(command: ArchiveCommand, diagnostics: Diagnostics) -> int:
    """Brief the shards of all sources into a folder; a line says how many, and what was done before."""
    labels = labels_of(command)
    folder = command.output or ""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as refusal:
        raise OutputError("output.file", file=folder, reason=reason_of(refusal)) from refusal
    scheduler: Scheduler = DaskScheduler(command.scheduler) if command.scheduler else Processes(command.jobs)
    diagnostics.alone = True
    shards = before = stories = 0
    try:
        for outcome in run_batch(command.words, folder, scheduler, command.language):
            if isinstance(outcome, SourceError):
                diagnostics.fault(outcome)
                continue
            shards += 1
            before += outcome.before
            stories += outcome.stories
            for fault in outcome.faults:
                diagnostics.fault(fault)
            diagnostics.progress(labels("batching"), stories)
    finally:
        diagnostics.close()
        done = labels("shards", count=shards), labels("shards_before", count=before), labels("briefed", count=stories)
        print_line(", ".join((*done, labels("faults", count=diagnostics.faults))))
    return diagnostics.status
