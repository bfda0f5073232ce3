"""From arguments to output and exit status. Each other room is imported when it is needed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO, cast

from briefing_tui.cli.diagnostics import INTERRUPTED, SUCCESS, WRONG_USAGE, Diagnostics
from briefing_tui.cli.printing import print_line, print_text
from briefing_tui.errors import BriefingError, OutputError, SourceError, UsageError, reason_of
from briefing_tui.startup import load_deferred

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from briefing_tui.briefing import Briefing, Language
    from briefing_tui.cli.arguments import CommandLine
    from briefing_tui.outputs import OutputOptions
    from briefing_tui.outputs.destination import Writer
    from briefing_tui.sources import DuplicateStory, SourceOptions


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
    from briefing_tui.cli.arguments import help_text, locale_language, read_command_line
    from briefing_tui.cli.unheeded import name_unheeded

    diagnostics.language = locale_language(os.environ)
    if argv[:1] == ["config"] and (asked := _config_command(argv[1:])):
        return _do_config(*asked)
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
    _spare_sources(command_line)
    name_unheeded(command_line, diagnostics)
    if command_line.compare:
        return _write_comparison(command_line, command_line.compare, diagnostics)
    if command_line.digest:
        return _write_digest(command_line, diagnostics)
    return _write(command_line, diagnostics)


def _wants_app(command_line: CommandLine) -> bool:
    """Whether the app is asked for: by its name, or by nothing else where there is a terminal for it."""
    from briefing_tui.cli.terminal import app_possible

    if command_line.compare or command_line.digest:
        return False
    return command_line.form == "tui" or (
        command_line.form is None and command_line.output is None and app_possible(os.environ)
    )


def _write(command_line: CommandLine, diagnostics: Diagnostics) -> int:
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

    for source in _sources(command_line):
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
    sources = _sources(command_line)
    if any("://" in source for source in sources):
        load_deferred()
    options = replace(_source_options(command_line), stdin=_typed_story(command_line, diagnostics))
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


def _open_app(command_line: CommandLine, diagnostics: Diagnostics) -> int:
    """Open the app. Raises `UsageError` where there is no terminal for it."""
    from dataclasses import replace

    from briefing_tui.cli.terminal import app_possible, keys_from_terminal, unicode_possible

    if command_line.output is not None:
        raise UsageError("usage.app_in_file")
    if not app_possible(os.environ):
        raise UsageError("usage.app_without_terminal")
    sources = _sources(command_line)
    story = keys_from_terminal() or _typed_story(command_line, diagnostics)
    from briefing_tui.tui import open_app
    from briefing_tui.tui.request import AppRequest

    return open_app(
        AppRequest(
            arguments=sources,
            source_options=replace(_source_options(command_line), stdin=story),
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


def _sources(command_line: CommandLine) -> tuple[str, ...]:
    """The sources given; else a story on standard input; else the bundled sample."""
    if command_line.sources:
        return command_line.sources
    from briefing_tui.cli.terminal import story_on_standard_input
    from briefing_tui.resources import resource

    return ("-",) if story_on_standard_input() else (str(resource("data/samples")),)


def _typed_story(command_line: CommandLine, diagnostics: Diagnostics) -> BinaryIO | None:
    """What is typed or pasted for `-`, before anything else is done; None where no terminal is to be read from."""
    from briefing_tui.cli.terminal import keyboard_is_standard_input, typed_story
    from briefing_tui.i18n import Labels

    if "-" not in command_line.sources or not keyboard_is_standard_input():
        return None
    return typed_story(lambda: diagnostics.say(Labels(command_line.language)("type_story")))


def _source_options(command_line: CommandLine) -> SourceOptions:
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


def _print_version() -> int:
    from briefing_tui import __version__

    print_text(f"briefing-tui {__version__}\n")
    return SUCCESS


def _config_command(options: Sequence[str]) -> tuple[str, Language] | None:
    """What `config` is to do and in which language; None where a file of that name is meant, or something wrong."""
    from briefing_tui.cli.arguments import LANGUAGES, locale_language

    language: str = locale_language(os.environ)
    command = list(options)
    if "--language" in command[:-1]:
        at = command.index("--language")
        language, command[at : at + 2] = command[at + 1], []
    if language not in LANGUAGES or command not in ([], ["--write"], ["--forget"]):
        return None
    return "".join(command), cast("Language", language)


def _do_config(command: str, language: Language) -> int:
    """Print where the settings stand and their default, write that default, or delete what the app has kept."""
    from briefing_tui.i18n import Labels

    labels = Labels(language)
    if command == "--write":
        from briefing_tui.tui.settings.config import write_default_config
        from briefing_tui.user_files import config_path

        path = config_path()
        if path.exists() or path.is_symlink():
            raise OutputError("output.exists", file=str(path))
        try:
            write_default_config(path)
        except OSError as error:
            raise OutputError("output.file", file=str(path), reason=reason_of(error)) from error
        print_line(labels("config_written", path=path))
    elif command == "--forget":
        from briefing_tui.tui.settings.reading_positions import forget_all, positions_path

        state = positions_path()
        label = "state_deleted" if forget_all(state) else "state_empty"
        print_line(labels(label, path=state))
    else:
        from briefing_tui.tui.settings.config import describe_config

        print_text(describe_config(labels.language))
    return SUCCESS


def _forget_standard_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush does not fail as well."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
