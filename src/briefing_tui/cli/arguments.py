"""The command line, read into one frozen value."""

from __future__ import annotations

import argparse
import os
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, cast, get_args

from briefing_tui.cli.option_values import (
    HelpInLanguage,
    count_reader,
    day_reader,
    default_width,
    field_names,
    form_by_ending,
    lines_of_help,
    named_reader,
    one_of,
    options_of,
    read_width,
    usable_cores,
)
from briefing_tui.errors import UsageError
from briefing_tui.i18n import Labels
from briefing_tui.outputs import FORMATS, SECTIONS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from briefing_tui.briefing import Language
    from briefing_tui.outputs import Format, Section

ColorChoice = Literal["auto", "always", "never"]
LANGUAGES = ("id", "en")
COMMANDS = ("archive", "config")
# More processes than any machine has cores for only take memory.
MOST_JOBS = 64


class CommandLine(NamedTuple):
    """What was asked for; `form` is None where it leaves the choice to the terminal."""

    sources: tuple[str, ...]
    form: Format | Literal["tui"] | None
    output: str | None
    date: datetime.date | None
    language: Language
    language_given: bool
    sections: tuple[Section, ...]
    width: int
    long: bool
    digest: bool
    headings: bool
    compare: tuple[str, str] | None
    color: ColorChoice
    fields: Mapping[str, str]
    limit: int | None
    since: datetime.date | None
    fetch: bool
    jobs: int
    mouse: bool
    linear: bool
    watch: bool
    verbose: bool
    wants_help: bool
    wants_version: bool

    @property
    def output_file(self) -> str | None:
        """The file that is written to; None for standard output, which `-` is, too (POSIX XBD 12.2)."""
        return None if self.output == "-" else self.output


def locale_language(environment: Mapping[str, str]) -> Language:
    """Indonesian where the locale (LC_ALL, else LC_MESSAGES, else LANG; POSIX XBD 8.2) says so, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "id" if value.split(".")[0].split("_")[0].casefold() in ("id", "in") else "en"
    return "en"


def language_of_faults(argv: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language that a command line asks for, whatever else is wrong with it; else that of the locale."""
    asked = [value for option, value in pairwise(argv) if option == "--language"]
    asked += [word.removeprefix("--language=") for word in argv if word.startswith("--language=")]
    return cast("Language", asked[-1]) if asked and asked[-1] in LANGUAGES else locale_language(environment)


def read_command_line(argv: Sequence[str], environment: Mapping[str, str] | None = None) -> CommandLine:
    """The command line as a value. Raises `UsageError` with one line that says what is wrong."""
    surroundings = os.environ if environment is None else environment
    language = locale_language(surroundings)
    options = options_of(_parser(Labels(language)), argv)
    _refuse_late_command(argv, options.sources)
    width = options.width if options.width is not None else default_width(surroundings)
    compared = options.compare and (options.compare[0], options.compare[1])
    return CommandLine(
        sources=tuple(options.sources) or compared or (),
        form=options.format or form_by_ending(options.output, FORMATS),
        output=options.output,
        date=options.date,
        language=cast("Language", options.language or language),
        language_given=options.language is not None,
        sections=tuple(options.section or ()),
        width=width,
        long=options.long,
        digest=options.digest or options.headings,
        headings=options.headings,
        compare=compared,
        color=options.color,
        fields=field_names(options.map or []),
        limit=options.limit,
        since=options.since,
        fetch=options.fetch,
        jobs=min(options.jobs or usable_cores(), MOST_JOBS),
        mouse=not options.no_mouse,
        linear=options.linear,
        watch=options.watch,
        verbose=options.verbose,
        wants_help=options.help,
        wants_version=options.version,
    )


def _refuse_late_command(argv: Sequence[str], sources: Sequence[str]) -> None:
    """Raise `UsageError` where a source is a command that stands behind options, and `help`, which is none."""
    for word in sources:
        if os.path.lexists(word):
            continue
        if word in COMMANDS and argv[0] != word:
            raise UsageError("usage.late_command", command=word)
        if word == "help":
            raise UsageError("usage.unknown_near", options=word, near="--help")


def help_text(language: Language) -> str:
    """What `--help` prints."""
    return _parser(Labels(language)).format_help().rstrip() + "\n"


def _parser(labels: Labels) -> argparse.ArgumentParser:
    usage_word = labels("usage")
    parser = argparse.ArgumentParser(
        prog="briefing-tui",
        usage=f"briefing-tui [{labels('help_options').upper()}] [SOURCE ...]",
        description=labels("help_description"),
        epilog=labels("help_epilog"),
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
        formatter_class=lambda prog: HelpInLanguage(prog, usage_word),
    )
    sources = parser.add_argument_group(labels("help_arguments"))
    sources.add_argument("sources", nargs="*", metavar="SOURCE", help=labels("help_source"))
    described = ((name, labels(f"help_{name}")) for name in COMMANDS)
    parser.add_argument_group(labels("help_commands"), lines_of_help(described))
    options = parser.add_argument_group(labels("help_options"))
    add = options.add_argument
    forms = ("tui", *FORMATS)
    add("--format", type=one_of("--format", forms), metavar="FORM", help=f"{labels('help_format')}: {' '.join(forms)}")
    add("-o", "--output", type=named_reader("--output"), metavar="FILE", help=labels("help_output"))
    add("--date", type=day_reader("--date"), metavar="YYYY-MM-DD", help=labels("help_date"))
    add("--language", type=one_of("--language", LANGUAGES), metavar="{id,en}", help=labels("help_language"))
    add(
        "--section",
        action="append",
        type=one_of("--section", SECTIONS),
        metavar="NAME",
        help=f"{labels('help_section')}: {' '.join(SECTIONS)}",
    )
    add("--width", type=read_width, metavar="N", help=labels("help_width"))
    add("--long", action="store_true", help=labels("help_long"))
    add("--digest", action="store_true", help=labels("help_digest"))
    add("--headings", action="store_true", help=labels("help_headings"))
    add("--compare", nargs=2, metavar=("ONE", "OTHER"), help=labels("help_compare"))
    colors = get_args(ColorChoice)
    metavar = f"{{{','.join(colors)}}}"
    add("--color", type=one_of("--color", colors), default="auto", metavar=metavar, help=labels("help_color"))
    add("--map", action="append", metavar="FIELD=NAME,...", help=labels("help_map"))
    add("--limit", type=count_reader("--limit"), metavar="N", help=labels("help_limit"))
    add("--since", type=day_reader("--since"), metavar="YYYY-MM-DD", help=labels("help_since"))
    add("--fetch", action="store_true", help=labels("help_fetch"))
    add("--jobs", type=count_reader("--jobs"), metavar="N", help=labels("help_jobs"))
    add("--no-mouse", action="store_true", help=labels("help_no_mouse"))
    add("--watch", action="store_true", help=labels("help_watch"))
    add("--linear", action="store_true", help=labels("help_linear"))
    add("-v", "--verbose", action="store_true", help=labels("help_verbose"))
    add("--version", action="store_true", help=labels("help_version"))
    add("-h", "--help", action="store_true", help=labels("help_help"))
    return parser
