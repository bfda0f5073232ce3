"""The command line, read into one frozen value."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Literal, NamedTuple, cast, get_args

from briefing_tui.errors import UsageError
from briefing_tui.i18n import Labels
from briefing_tui.outputs import FORMATS, SECTIONS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping, Sequence

    from briefing_tui.briefing import Language
    from briefing_tui.outputs import Format, Section

ColorChoice = Literal["auto", "always", "never"]
LANGUAGES = ("id", "en")
NARROWEST, WIDEST = 40, 1000
_MOST_DIGITS = 9
DEFAULT_WIDTH = 80
# More processes than any machine has cores for only take memory.
MOST_JOBS = 64


class CommandLine(NamedTuple):
    """What was asked for; `form` is None where the command line leaves the choice to the terminal."""

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
    color: ColorChoice
    fields: Mapping[str, str]
    limit: int | None
    since: datetime.date | None
    fetch: bool
    jobs: int
    mouse: bool
    linear: bool
    verbose: bool
    wants_help: bool
    wants_version: bool


def locale_language(environment: Mapping[str, str]) -> Language:
    """Indonesian where the locale (LC_ALL, else LC_MESSAGES, else LANG; POSIX XBD 8.2) says so, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "id" if value.split(".")[0].split("_")[0].casefold() in ("id", "in") else "en"
    return "en"


def read_command_line(argv: Sequence[str], environment: Mapping[str, str] | None = None) -> CommandLine:
    """The command line as a value. Raises `UsageError` with one line that says what is wrong."""
    surroundings = os.environ if environment is None else environment
    language = locale_language(surroundings)
    options = _options(_parser(Labels(language)), argv)
    width = options.width if options.width is not None else _columns(surroundings)
    return CommandLine(
        sources=tuple(options.sources),
        form=options.format,
        output=options.output,
        date=options.date,
        language=cast("Language", options.language or language),
        language_given=options.language is not None,
        sections=tuple(options.section or ()),
        width=width,
        long=options.long,
        digest=options.digest,
        color=options.color,
        fields=_field_names(options.map or []),
        limit=options.limit,
        since=options.since,
        fetch=options.fetch,
        jobs=min(options.jobs, MOST_JOBS),
        mouse=not options.no_mouse,
        linear=options.linear,
        verbose=options.verbose,
        wants_help=options.help,
        wants_version=options.version,
    )


def help_text(language: Language) -> str:
    """What `--help` prints."""
    return _parser(Labels(language)).format_help().rstrip() + "\n"


def _options(parser: argparse.ArgumentParser, argv: Sequence[str]) -> argparse.Namespace:
    """What is asked for, sources and options in any order; all behind a `--` are sources (POSIX XBD 12.2)."""
    end = argv.index("--") if "--" in argv else len(argv)
    try:
        options, unknown = parser.parse_known_intermixed_args(list(argv[:end]))
    except argparse.ArgumentError as error:
        # Values are judged here, so that argparse objects to nothing but one that is missing, or that a switch has.
        option = (error.argument_name or "").rpartition("/")[2]
        is_switch = parser.get_default(option.lstrip("-").replace("-", "_")) is False
        raise UsageError("usage.needless_value" if is_switch else "usage.no_value", option=option) from None
    if unknown:
        named = " ".join(word for word in unknown if word.startswith("-"))
        raise UsageError("usage.unknown", options=named or " ".join(unknown))
    options.sources += argv[end + 1 :]
    return options


class _Help(argparse.HelpFormatter):
    """The usage line in the label language."""

    def __init__(self, prog: str, usage: str) -> None:
        super().__init__(prog, width=DEFAULT_WIDTH, max_help_position=26)
        self._usage_word = usage

    def add_usage(self, usage: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or f"{self._usage_word}: ")  # type: ignore[arg-type]


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
        formatter_class=lambda prog: _Help(prog, usage_word),
    )
    sources = parser.add_argument_group(labels("help_arguments"))
    sources.add_argument("sources", nargs="*", metavar="SOURCE", help=labels("help_source"))
    options = parser.add_argument_group(labels("help_options"))
    add = options.add_argument
    forms = ("tui", *FORMATS)
    add("--format", type=_one_of("--format", forms), metavar="FORM", help=f"{labels('help_format')}: {' '.join(forms)}")
    add("-o", "--output", metavar="FILE", help=labels("help_output"))
    add("--date", type=_day("--date"), metavar="YYYY-MM-DD", help=labels("help_date"))
    add("--language", type=_one_of("--language", LANGUAGES), metavar="{id,en}", help=labels("help_language"))
    add(
        "--section",
        action="append",
        type=_one_of("--section", SECTIONS),
        metavar="NAME",
        help=f"{labels('help_section')}: {' '.join(SECTIONS)}",
    )
    add("--width", type=_width, metavar="N", help=labels("help_width"))
    add("--long", action="store_true", help=labels("help_long"))
    add("--digest", action="store_true", help=labels("help_digest"))
    colors = get_args(ColorChoice)
    metavar = f"{{{','.join(colors)}}}"
    add("--color", type=_one_of("--color", colors), default="auto", metavar=metavar, help=labels("help_color"))
    add("--map", action="append", metavar="FIELD=NAME,...", help=labels("help_map"))
    add("--limit", type=_count("--limit"), metavar="N", help=labels("help_limit"))
    add("--since", type=_day("--since"), metavar="YYYY-MM-DD", help=labels("help_since"))
    add("--fetch", action="store_true", help=labels("help_fetch"))
    add("--jobs", type=_count("--jobs"), default=1, metavar="N", help=labels("help_jobs"))
    add("--no-mouse", action="store_true", help=labels("help_no_mouse"))
    add("--linear", action="store_true", help=labels("help_linear"))
    add("-v", "--verbose", action="store_true", help=labels("help_verbose"))
    add("--version", action="store_true", help=labels("help_version"))
    add("-h", "--help", action="store_true", help=labels("help_help"))
    return parser


def _one_of(option: str, choices: Sequence[str]) -> Callable[[str], str]:
    def choice(text: str) -> str:
        if text not in choices:
            raise UsageError("usage.choice", option=option, value=text, choices=" ".join(choices))
        return text

    return choice


def _count(option: str) -> Callable[[str], int]:
    def count(text: str) -> int:
        if (number := _number(text)) < 1:
            raise UsageError("usage.count", option=option, value=text)
        return number

    return count


def _width(text: str) -> int:
    if not NARROWEST <= (number := _number(text)) <= WIDEST:
        raise UsageError("usage.width", option="--width", value=text, least=NARROWEST, most=WIDEST)
    return number


def _number(text: str) -> int:
    """A whole number; 0 for what is none."""
    try:
        return int(text)
    except ValueError:
        return 0


def _columns(environment: Mapping[str, str]) -> int:
    """COLUMNS where it is a sensible number, else 80: a width nobody asked for must not stop the run."""
    columns = environment.get("COLUMNS", "")
    return (
        min(max(int(columns), NARROWEST), WIDEST)
        if columns.isdecimal() and len(columns) <= _MOST_DIGITS and int(columns)
        else DEFAULT_WIDTH
    )


def _day(option: str) -> Callable[[str], datetime.date]:
    def day(text: str) -> datetime.date:
        from datetime import date

        try:
            return date.fromisoformat(text)
        except ValueError:
            raise UsageError("usage.day", option=option, value=text) from None

    return day


def _field_names(mappings: Sequence[str]) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for pair in ",".join(mappings).split(","):
        if not pair.strip():
            continue
        field, mark, name = (part.strip() for part in pair.partition("="))
        if not (field and mark and name):
            raise UsageError("usage.map", value=pair)
        names[field] = name
    return names
