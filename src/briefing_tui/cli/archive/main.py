"""From the command line behind `archive` to the exit status. Each verb is loaded when it is asked for."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, cast

from briefing_tui.cli.archive.arguments import VERBS, Verb, archive_help, read_archive_command, verb_place
from briefing_tui.cli.diagnostics import SUCCESS
from briefing_tui.startup import load_deferred

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_tui.cli.archive.arguments import ArchiveCommand
    from briefing_tui.cli.diagnostics import Diagnostics

# The module of each verb, in which a function is called after it.
_MODULES: dict[Verb, str] = {
    "open": "searching",
    "add": "adding",
    "search": "searching",
    "save": "keeping",
    "names": "keeping",
    "rebrief": "adding",
    "export": "searching",
    "backup": "keeping",
    "check": "keeping",
    "move": "keeping",
    "remove": "keeping",
    "trim": "keeping",
    "batch": "batching",
}


def run_archive(argv: Sequence[str], diagnostics: Diagnostics) -> int:
    """Do what stands behind `archive`; the exit status is 0, 1 or 2. Raises as `cli.main.run` expects."""
    from briefing_tui.cli.arguments import language_of_faults

    diagnostics.language = language_of_faults(argv, os.environ)
    place = verb_place(argv)
    diagnostics.command = " ".join(
        ("briefing-tui archive", *(word for word in argv[place : place + 1] if word in VERBS))
    )
    command = read_archive_command(argv)
    diagnostics.verbose, diagnostics.language = command.verbose, command.language
    if command.wants_help:
        from briefing_tui.cli.printing import print_text

        print_text(archive_help(command.verb, command.language))
        return SUCCESS
    load_deferred()
    module = import_module(f"briefing_tui.cli.archive.{_MODULES[command.verb]}")
    verb = cast("Callable[[ArchiveCommand, Diagnostics], int]", getattr(module, f"do_{command.verb}"))
    return verb(command, diagnostics)
