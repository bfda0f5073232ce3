"""The command line, read into one frozen value."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Literal, NamedTuple, NoReturn, cast

from briefing_tui.errors import UsageError
from briefing_tui.i18n import Labels
from briefing_tui.outputs import FORMATS, SECTIONS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence

    from briefing_tui.briefing import Language
    from briefing_tui.outputs import Format, Section

ColorChoice = Literal["auto", "always", "never"]
NARROWEST, WIDEST = 40, 1000
_MOST_DIGITS = 9
DEFAULT_WIDTH = 80


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
    mouse: bool
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
    said = _parser(Labels(language)).parse_args(list(argv))
    width = said.width if said.width is not None else _columns(surroundings)
    return CommandLine(
        sources=tuple(said.sources),
        form=said.format,
        output=said.output,
        date=_day(said.date, "--date"),
        language=cast("Language", said.language or language),
        language_given=said.language is not None,
        sections=tuple(said.section or ()),
        width=width,
        long=said.long,
        digest=said.digest,
        color=said.color,
        fields=_field_names(said.map or []),
        limit=said.limit,
        since=_day(said.since, "--since"),
        fetch=said.fetch,
        mouse=not said.no_mouse,
        verbose=said.verbose,
        wants_help=said.help,
        wants_version=said.version,
    )


def help_text(language: Language) -> str:
    """What `--help` prints."""
    return _parser(Labels(language)).format_help().rstrip() + "\n"


class _Parser(argparse.ArgumentParser):
    """Raises instead of printing a usage block and ending the process."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


class _Help(argparse.HelpFormatter):
    """The usage line in the label language."""

    def __init__(self, prog: str, usage: str) -> None:
        super().__init__(prog, width=DEFAULT_WIDTH, max_help_position=26)
        self._usage_word = usage

    def add_usage(self, usage: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or f"{self._usage_word}: ")  # type: ignore[arg-type]


def _parser(labels: Labels) -> _Parser:
    usage_word = labels("usage")
    parser = _Parser(
        prog="briefing-tui",
        usage=f"briefing-tui [{labels('help_options').upper()}] [SOURCE ...]",
        description=labels("help_description"),
        epilog=labels("help_epilog"),
        add_help=False,
        allow_abbrev=False,
        formatter_class=lambda prog: _Help(prog, usage_word),
    )
    sources = parser.add_argument_group(labels("help_arguments"))
    sources.add_argument("sources", nargs="*", metavar="SOURCE", help=labels("help_source"))
    options = parser.add_argument_group(labels("help_options"))
    add = options.add_argument
    add("--format", choices=("tui", *FORMATS), metavar="FORM", help=f"{labels('help_format')}: tui {' '.join(FORMATS)}")
    add("-o", "--output", metavar="FILE", help=labels("help_output"))
    add("--date", metavar="YYYY-MM-DD", help=labels("help_date"))
    add("--language", choices=("id", "en"), help=labels("help_language"))
    add(
        "--section",
        action="append",
        choices=SECTIONS,
        metavar="NAME",
        help=f"{labels('help_section')}: {' '.join(SECTIONS)}",
    )
    add("--width", type=_width, metavar="N", help=labels("help_width"))
    add("--long", action="store_true", help=labels("help_long"))
    add("--digest", action="store_true", help=labels("help_digest"))
    add("--color", choices=("auto", "always", "never"), default="auto", help=labels("help_color"))
    add("--map", action="append", metavar="FIELD=NAME,...", help=labels("help_map"))
    add("--limit", type=_count, metavar="N", help=labels("help_limit"))
    add("--since", metavar="YYYY-MM-DD", help=labels("help_since"))
    add("--fetch", action="store_true", help=labels("help_fetch"))
    add("--no-mouse", action="store_true", help=labels("help_no_mouse"))
    add("-v", "--verbose", action="store_true", help=labels("help_verbose"))
    add("--version", action="store_true", help=labels("help_version"))
    add("-h", "--help", action="store_true", help=labels("help_help"))
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a count of 1 or more")
    return number


def _width(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not NARROWEST <= number <= WIDEST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of columns from {NARROWEST} to {WIDEST}")
    return number


def _columns(environment: Mapping[str, str]) -> int:
    """COLUMNS where it is a sensible number, else 80: a width nobody asked for must not stop the run."""
    said = environment.get("COLUMNS", "")
    return (
        min(max(int(said), NARROWEST), WIDEST)
        if said.isdecimal() and len(said) <= _MOST_DIGITS and int(said)
        else DEFAULT_WIDTH
    )


def _day(text: str | None, option: str) -> datetime.date | None:
    if text is None:
        return None
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"argument {option}: {text!r} is not a day of the form YYYY-MM-DD") from None


def _field_names(said: Sequence[str]) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for pair in ",".join(said).split(","):
        if not pair.strip():
            continue
        field, mark, name = (part.strip() for part in pair.partition("="))
        if not (field and mark and name):
            raise UsageError(f"argument --map: {pair!r} is not of the form FIELD=NAME")
        names[field] = name
    return names
