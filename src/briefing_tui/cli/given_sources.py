"""Where the stories come from that a command line asks for, and how they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from briefing_tui.cli.arguments import CommandLine
    from briefing_tui.cli.diagnostics import Diagnostics
    from briefing_tui.sources import SourceOptions


def sources_of(command_line: CommandLine) -> tuple[str, ...]:
    """The sources given; else a story on standard input; else the bundled sample."""
    if command_line.sources:
        return command_line.sources
    from briefing_tui.cli.terminal import story_on_standard_input
    from briefing_tui.resources import resource

    return ("-",) if story_on_standard_input() else (str(resource("data/samples")),)


def typed_story_for(command_line: CommandLine, diagnostics: Diagnostics) -> BinaryIO | None:
    """What is typed or pasted for `-`, before anything else is done; None where no terminal is to be read from."""
    from briefing_tui.cli.terminal import keyboard_is_standard_input, typed_story
    from briefing_tui.i18n import Labels

    if "-" not in command_line.sources or not keyboard_is_standard_input():
        return None
    return typed_story(lambda: diagnostics.say(Labels(command_line.language)("type_story")))


def source_options(command_line: CommandLine) -> SourceOptions:
    """How the sources are read, by the command line."""
    from briefing_tui.sources import SourceOptions

    options = SourceOptions(
        fields=command_line.fields,
        limit=command_line.limit,
        since=command_line.since,
        fetch=command_line.fetch,
        verbose=command_line.verbose,
    )
    if command_line.since is None:  # The app starts without the analysis then.
        return options
    from dataclasses import replace

    from briefing_tui.analysis import story_day

    return replace(options, story_day=story_day)
