"""The values of options, each judged as it is read; what is wrong with one is a `UsageError` in one line."""

from __future__ import annotations

import argparse
import os
import textwrap
from typing import TYPE_CHECKING

from briefing_tui.errors import UsageError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefing_tui.outputs import Format

NARROWEST, WIDEST = 40, 1000
DEFAULT_WIDTH = 80
_MOST_DIGITS = 9
# An unknown option is a slip of one that has so much of its letters.
_ALIKE = 0.8
# The column of `--help` in which a word is described.
_WORD_WIDTH = 9


def options_of(parser: argparse.ArgumentParser, argv: Sequence[str]) -> argparse.Namespace:
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
        raise _unknown(named or " ".join(unknown), parser)
    options.sources += argv[end + 1 :]
    return options


def _unknown(options: str, parser: argparse.ArgumentParser) -> UsageError:
    """The fault of unknown options, with the one that the first of them is nearest to."""
    from difflib import get_close_matches

    known = [word for action in parser._actions for word in action.option_strings if word.startswith("--")]
    near = get_close_matches(options.split(" ")[0].partition("=")[0], known, 1, _ALIKE)
    if near:
        return UsageError("usage.unknown_near", options=options, near=near[0])
    return UsageError("usage.unknown", options=options)


def lines_of_help(described: Iterable[tuple[str, str]]) -> str:
    """A group's description that says of several words what each is for, a line each."""
    return "\n".join(f"{word:<{_WORD_WIDTH}}{description}" for word, description in described)


class HelpInLanguage(argparse.HelpFormatter):
    """The usage line in the label language; a description of several lines keeps them, each wrapped by itself."""

    def __init__(self, prog: str, usage: str) -> None:
        super().__init__(prog, width=DEFAULT_WIDTH, max_help_position=26)
        self._usage_word = usage

    def add_usage(self, usage: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or f"{self._usage_word}: ")  # type: ignore[arg-type]

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        further = indent + " " * _WORD_WIDTH if "\n" in text else indent
        return "\n".join(
            textwrap.fill(line, width, initial_indent=indent, subsequent_indent=further) for line in text.split("\n")
        )


def one_of(option: str, choices: Sequence[str]) -> Callable[[str], str]:
    """Reads one of the choices."""

    def choice(text: str) -> str:
        if text not in choices:
            raise UsageError("usage.choice", option=option, value=text, choices=" ".join(choices))
        return text

    return choice


def usable_cores() -> int:
    """How many cores this process may use; 1 where the system does not say."""
    allowed = getattr(os, "sched_getaffinity", None)  # Not on macOS and Windows.
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def count_reader(option: str) -> Callable[[str], int]:
    """What reads a whole number of 1 or more."""

    def count(text: str) -> int:
        if (number := _number(text)) < 1:
            raise UsageError("usage.count", option=option, value=text)
        return number

    return count


def named_reader(option: str) -> Callable[[str], str]:
    """What reads a name that is not empty: `-o "$FILE"` with nothing in FILE is a slip, not standard output."""

    def name(text: str) -> str:
        if not text:
            raise UsageError("usage.no_value", option=option)
        return text

    return name


def read_width(text: str) -> int:
    """A number of columns."""
    if not NARROWEST <= (number := _number(text)) <= WIDEST:
        raise UsageError("usage.width", option="--width", value=text, least=NARROWEST, most=WIDEST)
    return number


def _number(text: str) -> int:
    """A whole number; 0 for what is none."""
    try:
        return int(text)
    except ValueError:
        return 0


def default_width(environment: Mapping[str, str]) -> int:
    """COLUMNS where it is a sensible number, else 80: a width nobody asked for must not stop the run."""
    columns = environment.get("COLUMNS", "")
    return (
        min(max(int(columns), NARROWEST), WIDEST)
        if columns.isdecimal() and len(columns) <= _MOST_DIGITS and int(columns)
        else DEFAULT_WIDTH
    )


def form_by_ending(output: str | None, forms: Sequence[Format]) -> Format | None:
    """The format that the ending of the output's name says; None where it says none.

    Raises `UsageError` for the ending of a format that is none of `forms`, and of another kind of file (`x.pdf`), in
    which nobody looks for plain text.
    """
    if output is None:
        return None
    from briefing_tui.outputs.export import FILE_SUFFIXES, format_of, is_of_another_kind

    form = format_of(output)
    if is_of_another_kind(output) or (form is not None and form not in forms):
        endings = " ".join(f".{FILE_SUFFIXES[possible]}" for possible in forms)
        raise UsageError("usage.output_ending", file=output, choices=endings)
    return form


def day_reader(option: str) -> Callable[[str], datetime.date]:
    """What reads a day in ISO 8601."""

    def day(text: str) -> datetime.date:
        from datetime import date

        try:
            return date.fromisoformat(text)
        except ValueError:
            raise UsageError("usage.day", option=option, value=text) from None

    return day


def field_names(mappings: Sequence[str]) -> Mapping[str, str]:
    """The fields that `--map` names. Raises `UsageError` for what is no field of a story, such as `judul=title`."""
    if not mappings:
        return {}
    from briefing_tui.sources.options import RECORD_FIELDS

    names: dict[str, str] = {}
    for pair in ",".join(mappings).split(","):
        if not pair.strip():
            continue
        field, mark, name = (part.strip() for part in pair.partition("="))
        if not (field and mark and name):
            raise UsageError("usage.map", value=pair)
        if field not in RECORD_FIELDS:
            raise UsageError("usage.map_field", field=field, fields=" ".join(RECORD_FIELDS))
        names[field] = name
    return names
