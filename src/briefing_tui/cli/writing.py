"""What is asked for in a format: briefings, a digest, a comparison; and where it is written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing_tui.cli.given_sources import source_options, sources_of, typed_story_for
from briefing_tui.errors import BriefingError, SourceError, UsageError
from briefing_tui.startup import load_deferred

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from briefing_tui.briefing import Briefing
    from briefing_tui.cli.arguments import CommandLine
    from briefing_tui.cli.diagnostics import Diagnostics
    from briefing_tui.outputs import OutputOptions
    from briefing_tui.outputs.destination import Writer
    from briefing_tui.sources import DuplicateStory


def write_asked(command_line: CommandLine, diagnostics: Diagnostics) -> int:
    """Brief every source and write what is asked for; the exit status.

    Raises `UsageError` for a format that does not go with it, and where the output would take a source's place.
    """
    from briefing_tui.cli.unheeded import name_unheeded

    _spare_sources(command_line)
    name_unheeded(command_line, diagnostics)
    if command_line.compare:
        return _write_comparison(command_line, command_line.compare, diagnostics)
    if command_line.digest:
        return _write_digest(command_line, diagnostics)
    return _write_briefings(command_line, diagnostics)


def _write_briefings(command_line: CommandLine, diagnostics: Diagnostics) -> int:
    """Brief every source and write the outcome in the form asked for."""
    from dataclasses import replace

    from briefing_tui.outputs import STREAMED, render

    form = command_line.form if command_line.form and command_line.form != "tui" else "plain"
    options = _output_options(command_line, form)
    with _destination(command_line, form, options) as write:
        if form in STREAMED:
            for briefing in _briefings(command_line, diagnostics, None):
                write(render((briefing,), form, options))
        else:
            repeated: list[DuplicateStory] = []
            briefings = tuple(_briefings(command_line, diagnostics, repeated))
            diagnostics.close()
            if repeated:
                from briefing_tui.sources.deduplication import all_sources_briefed

                briefings = all_sources_briefed(briefings, repeated)
            if briefings:
                several = len(briefings) + diagnostics.faults > 1
                write(render(briefings, form, replace(options, several=several)))
    return diagnostics.status


def _write_digest(command_line: CommandLine, diagnostics: Diagnostics) -> int:
    """Brief every source and write one page of all. Raises `UsageError` for a format that has no such page."""
    from briefing_tui.digest import make_digest
    from briefing_tui.outputs.digest import DIGEST_FORMATS, render_digest

    form = command_line.form or "plain"
    if form not in DIGEST_FORMATS:
        raise UsageError("usage.digest", form=form, choices=" ".join(DIGEST_FORMATS))
    options = _output_options(command_line, form)
    left_out: list[SourceError] = []
    diagnostics.left_out = left_out
    briefings = _all_briefings(command_line, diagnostics)
    text = render_digest(make_digest(briefings, left_out), form, options)
    with _destination(command_line, form, options) as write:
        write(text)
    return diagnostics.status


def _write_comparison(command_line: CommandLine, names: tuple[str, str], diagnostics: Diagnostics) -> int:
    """Brief every source and write two outlets, or two stories, side by side.

    Raises `UsageError` for a format that has no such page, and for a name that is no story's.
    """
    from briefing_tui.digest.comparison import compare, compare_by_affair
    from briefing_tui.digest.digest import make_digest
    from briefing_tui.digest.story_names import names_of_outlets, stories_named
    from briefing_tui.outputs.comparison import COMPARISON_FORMATS, render_comparisons

    form = command_line.form or "plain"
    if form not in COMPARISON_FORMATS:
        raise UsageError("usage.compare", form=form, choices=" ".join(COMPARISON_FORMATS))
    options = _output_options(command_line, form)
    briefings = _all_briefings(command_line, diagnostics)
    one, other = (stories_named(name, briefings) for name in names)
    for name, stories in zip(names, (one, other), strict=True):
        if not stories and briefings:
            raise UsageError("usage.compare_whom", name=name, choices=", ".join(names_of_outlets(briefings)) or "-")
    if not set(one).isdisjoint(other):
        raise UsageError("usage.compare_same", one=names[0], other=names[1])
    digest = make_digest(briefings)
    comparisons = compare_by_affair(digest, briefings, one, other)
    if not comparisons and len(one) == len(other) == 1:
        comparisons = (compare(digest, briefings, one, other),)
    text = render_comparisons(comparisons, form, options)
    with _destination(command_line, form, options) as write:
        write(text)
    return diagnostics.status


def _all_briefings(command_line: CommandLine, diagnostics: Diagnostics) -> tuple[Briefing, ...]:
    """The briefings of all sources, each story once with all the places it stands at."""
    from briefing_tui.digest import name_faults
    from briefing_tui.sources.deduplication import all_sources_briefed

    diagnostics.note_all(name_faults())
    repeated: list[DuplicateStory] = []
    briefings = tuple(_briefings(command_line, diagnostics, repeated))
    diagnostics.close()
    return tuple(all_sources_briefed(briefings, repeated))


def _output_options(command_line: CommandLine, form: str) -> OutputOptions:
    """What the command line says of the output, colour decided."""
    from briefing_tui.cli.terminal import color_wanted
    from briefing_tui.outputs import OutputOptions

    return OutputOptions(
        language=command_line.language,
        sections=command_line.sections,
        width=command_line.width,
        long=command_line.long,
        headings=command_line.headings,
        color=form == "plain"
        and color_wanted(command_line.color, os.environ, to_file=command_line.output_file is not None),
    )


def _spare_sources(command_line: CommandLine) -> None:
    """Raise `UsageError` where the output would take the place of a file that is read."""
    if command_line.output_file is None:
        return
    from contextlib import suppress
    from pathlib import Path
    from stat import S_ISDIR, S_ISREG

    for source in sources_of(command_line):
        with suppress(OSError, ValueError):  # What is not there is no loss, and is named when it is read.
            file = os.fstat(0) if source == "-" else Path(source).stat()
            output = Path(command_line.output_file)
            is_source = S_ISREG(file.st_mode) and os.path.samestat(file, output.stat())
            is_inside = (
                S_ISDIR(file.st_mode) and output.exists() and output.resolve().is_relative_to(Path(source).resolve())
            )
            if is_source or is_inside:
                raise UsageError("usage.output_is_source", file=command_line.output_file)


def _destination(command_line: CommandLine, form: str, options: OutputOptions) -> AbstractContextManager[Writer]:
    """Where the output goes: a file written whole or not at all, else standard output, as UTF-8 where it is data."""
    from briefing_tui.outputs import FOR_PEOPLE
    from briefing_tui.outputs.destination import standard_output, whole_file

    if command_line.output_file:
        return whole_file(command_line.output_file, colored=options.color)
    return standard_output(as_utf8=form not in FOR_PEOPLE, colored=options.color)


def _briefings(
    command_line: CommandLine, diagnostics: Diagnostics, repeated: list[DuplicateStory] | None
) -> Iterator[Briefing]:
    """The briefings of all sources in order; faults go to `diagnostics`.

    Stories that came before join `repeated`. Without it, what is written is not waited for: a line names them.
    """
    from dataclasses import replace

    from briefing_tui.cli.loading import load_stories
    from briefing_tui.cli.parallel import brief_all
    from briefing_tui.i18n import Labels
    from briefing_tui.sources import DuplicateStory, SourceNote

    labels = Labels(command_line.language)
    sources = sources_of(command_line)
    if any("://" in source for source in sources):
        load_deferred()
    options = replace(source_options(command_line), stdin=typed_story_for(command_line, diagnostics))
    coming, at_hand = load_stories(sources, options, streamed=repeated is None)
    outcomes = brief_all(coming, at_hand, day=command_line.date, language=command_line.language, jobs=command_line.jobs)
    is_any = False
    for done, (item, briefing) in enumerate(outcomes):
        diagnostics.progress(labels("briefing"), done)
        match item:
            case SourceError():
                diagnostics.fault(item)
            case DuplicateStory():
                if repeated is not None:
                    repeated.append(item)
                if command_line.verbose or (repeated is None and not item.named):
                    diagnostics.note(item)
            case SourceNote():
                diagnostics.note(item)
            case article:
                if isinstance(briefing, BriefingError):
                    raise briefing
                if isinstance(briefing, Exception):
                    diagnostics.fault(SourceError(article.source, "not_analysed", fault=repr(briefing)))
                elif briefing is not None:
                    diagnostics.briefed(article)
                    is_any = True
                    yield briefing
    if command_line.since and not is_any and not diagnostics.faults:
        diagnostics.say(labels("none_since", day=command_line.since))
