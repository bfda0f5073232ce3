"""Options that are of no use to what is written: said in a line each, for the output is not what was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.cli.arguments import CommandLine
    from briefing_tui.cli.diagnostics import Diagnostics
    from briefing_tui.i18n import Labels


def name_unheeded(command_line: CommandLine, diagnostics: Diagnostics) -> None:
    """Say of each option that has no effect where the app is not opened why it has none."""
    if command_line.watch or command_line.sections or command_line.digest:
        from briefing_tui.i18n import Labels

        for line in _unheeded(command_line, Labels(command_line.language)):
            diagnostics.say(line)


def _unheeded(command_line: CommandLine, labels: Labels) -> Iterator[str]:
    from briefing_tui.outputs import FOR_PEOPLE

    form = command_line.form
    if command_line.watch:
        yield labels("not_watched")
    if command_line.compare and command_line.digest:
        yield labels("no_digest")
    if form is not None and form != "tui" and form not in FOR_PEOPLE:
        if command_line.sections:
            yield labels("no_sections", form=form)
        if command_line.headings:
            yield labels("no_headings", form=form)
    elif "article" in command_line.sections and command_line.digest and not command_line.compare:
        yield labels("no_articles")
