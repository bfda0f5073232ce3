"""From arguments to output and exit status. Each other room is imported when it is needed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing_tui.cli.diagnostics import INTERRUPTED, SUCCESS, WRONG_USAGE, Diagnostics
from briefing_tui.cli.printing import print_text
from briefing_tui.errors import BriefingError, OutputError, UsageError, reason_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.cli.arguments import CommandLine


def run(argv: Sequence[str]) -> int:
    """Do what the arguments ask for; the exit status is 0, 1, 2 or 130 as the README says."""
    diagnostics = Diagnostics()
    try:
        return _print_version() if list(argv) == ["--version"] else _run(argv, diagnostics)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_standard_output()
        return diagnostics.status
    except UsageError as error:
        diagnostics.wrong_usage(error)
        return WRONG_USAGE
    except BriefingError as error:
        diagnostics.fault(error)
        return diagnostics.status
    except OSError as error:  # All others stand where a source is read or a file is written.
        diagnostics.fault(OutputError("output.standard", reason=reason_of(error)))
        return diagnostics.status
    finally:
        diagnostics.close()
        diagnostics.sum_up()


def _run(argv: Sequence[str], diagnostics: Diagnostics) -> int:
    from briefing_tui.cli.arguments import help_text, language_of_faults, read_command_line

    diagnostics.language = language_of_faults(argv, os.environ)
    if argv[:1] == ["config"]:
        from briefing_tui.cli.config_command import asked_of_config, do_config

        if asked := asked_of_config(argv[1:]):
            return do_config(*asked)
    if argv[:1] == ["archive"]:
        from briefing_tui.cli.archive.main import run_archive

        return run_archive(argv[1:], diagnostics)
    command_line = read_command_line(argv)
    if command_line.wants_version:
        return _print_version()
    if command_line.wants_help:
        print_text(help_text(command_line.language))
        return SUCCESS
    diagnostics.verbose, diagnostics.language = command_line.verbose, command_line.language
    if _wants_app(command_line):
        return _open_app(command_line, diagnostics)
    from briefing_tui.cli.writing import write_asked

    return write_asked(command_line, diagnostics)


def _wants_app(command_line: CommandLine) -> bool:
    """Whether the app is asked for: by its name, or by nothing else where there is a terminal for it."""
    from briefing_tui.cli.terminal import app_possible

    if command_line.compare or command_line.digest:
        return False
    return command_line.form == "tui" or (
        command_line.form is None and command_line.output is None and app_possible(os.environ)
    )


def _open_app(command_line: CommandLine, diagnostics: Diagnostics) -> int:
    """Open the app. Raises `UsageError` where there is no terminal for it."""
    from dataclasses import replace

    from briefing_tui.cli.given_sources import source_options, sources_of, typed_story_for
    from briefing_tui.cli.terminal import app_possible, keys_from_terminal, unicode_possible

    if command_line.output is not None:
        raise UsageError("usage.app_in_file")
    if not app_possible(os.environ):
        raise UsageError("usage.app_without_terminal")
    sources = sources_of(command_line)
    story = keys_from_terminal() or typed_story_for(command_line, diagnostics)
    from briefing_tui.tui import open_app
    from briefing_tui.tui.request import AppRequest

    return open_app(
        AppRequest(
            arguments=sources,
            source_options=replace(source_options(command_line), stdin=story),
            date=command_line.date,
            language=command_line.language,
            language_given=command_line.language_given,
            verbose=command_line.verbose,
            mouse=command_line.mouse,
            color=command_line.color,
            linear=command_line.linear,
            watch=command_line.watch,
            jobs=command_line.jobs,
            ascii_only=not unicode_possible(os.environ),
        )
    )


def _print_version() -> int:
    from briefing_tui import __version__

    print_text(f"briefing-tui {__version__}\n")
    return SUCCESS


def _forget_standard_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush does not fail as well."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
