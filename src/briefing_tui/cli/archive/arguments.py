"""The command line behind `archive`, read into one frozen value."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Literal, NamedTuple, cast, get_args

from briefing_tui.archive.formats import ListFormat
from briefing_tui.archive.model import Sort
from briefing_tui.briefing import ActorKind
from briefing_tui.cli.arguments import LANGUAGES, MOST_JOBS, locale_language
from briefing_tui.cli.option_values import (
    DEFAULT_WIDTH,
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

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping, Sequence

    from briefing_tui.briefing import Language

Verb = Literal[
    "open", "add", "search", "save", "names", "rebrief", "export", "backup", "check", "move", "remove", "trim", "batch"
]
VERBS: tuple[Verb, ...] = get_args(Verb)[1:]
Show = Literal["stories", "events", "actors", "count"]


class ArchiveCommand(NamedTuple):
    """What was asked of the archive; what a verb has no option for stands at its default."""

    verb: Verb
    words: tuple[str, ...]
    archive: str | None
    language: Language
    verbose: bool
    wants_help: bool
    language_given: bool = False
    form: ListFormat = "plain"
    output: str | None = None
    show: Show = "stories"
    sort: Sort | None = None
    limit: int | None = None
    width: int = DEFAULT_WIDTH
    jobs: int = 1
    briefed: bool = False
    again: bool = False
    yes: bool = False
    date: datetime.date | None = None
    since: datetime.date | None = None
    before: datetime.date | None = None
    fields: Mapping[str, str] | None = None
    fetch: bool = False
    kind: ActorKind | None = None
    scheduler: str | None = None


def read_archive_command(argv: Sequence[str]) -> ArchiveCommand:
    """What stands behind `archive`. Raises `UsageError` with one line that says what is wrong."""
    language = locale_language(os.environ)
    verb, rest = _verb(argv)
    options = options_of(_parser(verb, Labels(language, "archive.toml")), rest)
    given = vars(options)
    command = ArchiveCommand(
        verb=verb,
        words=tuple(options.sources),
        archive=options.archive,
        language=cast("Language", options.language or language),
        verbose=options.verbose,
        wants_help=options.help,
        language_given=options.language is not None,
    )
    chosen = {name: value for name, value in given.items() if name in _PLAIN_OPTIONS and value is not None}
    if verb == "search" and "form" not in chosen and (form := form_by_ending(options.output, get_args(ListFormat))):
        chosen["form"] = form
    chosen["jobs"] = min(chosen.get("jobs") or usable_cores(), MOST_JOBS)
    chosen["width"] = given.get("width") or default_width(os.environ)
    chosen["fields"] = field_names(given.get("map") or [])
    command = command._replace(**chosen)
    if not command.wants_help:
        _check_words(command)
    return command


_PLAIN_OPTIONS = frozenset(ArchiveCommand._fields) - {
    "verb",
    "words",
    "archive",
    "language",
    "language_given",
    "verbose",
    "wants_help",
}


def archive_help(verb: Verb, language: Language) -> str:
    """What `archive VERB --help` prints."""
    return _parser(verb, Labels(language, "archive.toml")).format_help().rstrip() + "\n"


def verb_place(argv: Sequence[str]) -> int:
    """Where the verb stands: the first word that is neither an option nor its value; behind all where none is."""
    at = 0
    while at < len(argv) and argv[at].startswith("-") and argv[at] != "--":
        at += 2 if argv[at] in _WITH_VALUE else 1
    return at if at < len(argv) and argv[at] != "--" else len(argv)


def _verb(argv: Sequence[str]) -> tuple[Verb, list[str]]:
    """The verb and the rest of the line. Raises `UsageError` for a word that is no verb."""
    at = verb_place(argv)
    if at == len(argv):
        return "open", [*argv]
    verb = next((verb for verb in VERBS if verb == argv[at]), None)
    if verb is None:
        raise UsageError("usage.archive_verb", verb=argv[at], verbs=" ".join(VERBS))
    return verb, [*argv[:at], *argv[at + 1 :]]


# How many words a verb takes: the fewest, the most (None: any number), and how they are named in its help.
_WORDS: dict[Verb, tuple[int, int | None, str]] = {
    "open": (0, 0, ""),
    "add": (1, None, "SOURCE ..."),
    "search": (0, None, "[QUERY]"),
    "save": (0, None, "[NAME [QUERY]]"),
    "names": (1, None, "merge NAME NAME | import FILE | part NAME | undo"),
    "rebrief": (0, None, "[QUERY]"),
    "export": (0, None, "[QUERY]"),
    "backup": (1, 1, "FILE"),
    "check": (0, 0, ""),
    "move": (1, 1, "PATH|URL"),
    "remove": (1, None, "QUERY"),
    "trim": (0, 0, "--before YYYY-MM-DD"),
    "batch": (1, None, "SOURCE ... -o FOLDER"),
}


class _Option(NamedTuple):
    """An option of some verbs: its flags, its label, what its value is called and read by; without both, a switch."""

    flags: tuple[str, ...]
    label: str
    metavar: str = ""
    read: Callable[[str], object] | None = None
    repeatable: bool = False


_SHOW = _Option(("--show",), "help_show", f"{{{','.join(get_args(Show))}}}", one_of("--show", get_args(Show)))
_SORT = _Option(("--sort",), "help_sort", f"{{{','.join(get_args(Sort))}}}", one_of("--sort", get_args(Sort)))
_LIMIT = _Option(("--limit",), "help_limit", "N", count_reader("--limit"))
_LIMIT_OF_SOURCES = _LIMIT._replace(label="help_limit_of_sources")
_FORM = _Option(("--format",), "help_format", "FORM", one_of("--format", get_args(ListFormat)))
_OUTPUT = _Option(("-o", "--output"), "help_output", "FILE", named_reader("--output"))
_FOLDER = _Option(("-o", "--output"), "help_folder", "FOLDER", named_reader("--output"))
_SCHEDULER = _Option(("--scheduler",), "help_scheduler", "ADDRESS", named_reader("--scheduler"))
_WIDTH = _Option(("--width",), "help_width", "N", read_width)
_JOBS = _Option(("--jobs",), "help_jobs", "N", count_reader("--jobs"))
_DATE = _Option(("--date",), "help_date", "YYYY-MM-DD", day_reader("--date"))
_SINCE = _Option(("--since",), "help_since", "YYYY-MM-DD", day_reader("--since"))
_BEFORE = _Option(("--before",), "help_before", "YYYY-MM-DD", day_reader("--before"))
_MAP = _Option(("--map",), "help_map", "FIELD=NAME,...", repeatable=True)
_KIND = _Option(("--kind",), "help_kind", f"{{{','.join(get_args(ActorKind))}}}", one_of("--kind", get_args(ActorKind)))
_BRIEFED, _AGAIN = _Option(("--briefed",), "help_briefed"), _Option(("--again",), "help_again")
_FETCH, _YES = _Option(("--fetch",), "help_fetch"), _Option(("--yes",), "help_yes")
_OPTIONS: dict[Verb, tuple[_Option, ...]] = {
    "add": (_JOBS, _BRIEFED, _AGAIN, _DATE, _SINCE, _LIMIT_OF_SOURCES, _MAP, _FETCH),
    "search": (_SHOW, _SORT, _LIMIT, _FORM, _OUTPUT, _WIDTH),
    "names": (_KIND,),
    "rebrief": (_JOBS,),
    "export": (_OUTPUT,),
    "remove": (_YES,),
    "trim": (_BEFORE, _YES),
    "batch": (_FOLDER, _JOBS, _SCHEDULER),
}
_WITH_VALUE = frozenset({"--archive", "--language"}) | {
    flag for options in _OPTIONS.values() for option in options if option.metavar for flag in option.flags
}


def _add_option(add: Callable[..., object], option: _Option, labels: Labels) -> None:
    if not option.metavar:
        add(*option.flags, action="store_true", help=labels(option.label))
    elif option.repeatable:
        add(*option.flags, action="append", metavar=option.metavar, help=labels(option.label))
    else:
        dest = {"dest": "form"} if option is _FORM else {}
        add(*option.flags, type=option.read or str, metavar=option.metavar, help=labels(option.label), **dest)


def _check_words(command: ArchiveCommand) -> None:
    fewest, most, named = _WORDS[command.verb]
    lacks_option = {"trim": command.before is None, "batch": not command.output}.get(command.verb, False)
    if len(command.words) < fewest or lacks_option:
        raise UsageError("usage.archive_lacks", verb=command.verb, wanted=named)
    if most is not None and len(command.words) > most:
        raise UsageError("usage.archive_words", verb=command.verb, words=" ".join(command.words[most:]))
    if command.form == "ics" and command.show != "events":
        raise UsageError("usage.archive_ics")


def _parser(verb: Verb, labels: Labels) -> argparse.ArgumentParser:
    usage_word = labels("usage")
    named = _WORDS[verb][2]
    shown = f"archive {verb}" if verb != "open" else f"archive [{labels('verb').upper()}]"
    parser = argparse.ArgumentParser(
        prog=f"briefing-tui {shown}",
        usage=" ".join(part for part in (f"briefing-tui {shown}", f"[{labels('options').upper()}]", named) if part),
        description=labels(f"about.{verb}"),
        epilog=labels("epilog") if verb == "open" else labels("epilog_of_query") if "QUERY" in named else None,
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
        formatter_class=lambda prog: HelpInLanguage(prog, usage_word),
    )
    parser.add_argument("sources", nargs="*", help=argparse.SUPPRESS)
    if verb == "open":
        parser.add_argument_group(labels("verbs"), lines_of_help((name, labels(f"about.{name}")) for name in VERBS))
    add = parser.add_argument_group(labels("options")).add_argument
    for option in _OPTIONS.get(verb, ()):
        _add_option(add, option, labels)
    add("--archive", type=named_reader("--archive"), metavar="PATH|URL", help=labels("help_archive"))
    add("--language", type=one_of("--language", LANGUAGES), metavar="{id,en}", help=labels("help_language"))
    add("-v", "--verbose", action="store_true", help=labels("help_verbose"))
    add("-h", "--help", action="store_true", help=labels("help_help"))
    return parser
