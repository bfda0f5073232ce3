"""What outlets set into and below every story: lines, ends, buttons and pointers of their own, no part of it."""

from __future__ import annotations

import re
from functools import cache

from briefing_tui.language import sentences
from briefing_tui.resources import line_list, phrase_list, read_toml

# At a story's end, so many characters may belong to what closes it.
_CLOSING_PART = 900
_LONGEST_LEFTOVER = 60
_OPENING = 3


def cut_end(lines: list[str]) -> list[str]:
    """The lines up to the copyright notice or the like that closes the story."""
    kept, room, goes_on = list(lines), _CLOSING_PART, False
    place = len(kept) - 1
    while place >= 0 and room >= 0:
        line = kept[place]
        if end := _ends().search(line, max(0, len(line) - room)):
            kept[place:] = [line[: end.start()].rstrip()]
            place, room, goes_on = len(kept) - 1, _CLOSING_PART, False
        elif not goes_on and _closing_list().fullmatch(line):
            del kept[place:]
            place, room = len(kept) - 1, _CLOSING_PART
        else:
            place, room, goes_on = place - 1, room - len(line), goes_on or line.endswith((".", '."', ".”"))
    return kept


def without_leftovers(line: str) -> str:
    """A line without the buttons at its end; only there are they looked for, however long it is."""
    while leftover := _leftovers().search(line, max(0, len(line) - _LONGEST_LEFTOVER)):
        line = line[: leftover.start()]
    return line


def is_boilerplate(line: str) -> bool:
    """Whether a whole line is no part of the story."""
    return _is_listed(line) or is_end_mark(line)


def is_end_mark(line: str) -> bool:
    """Whether a line says that the story is over: `-30-`, `(SELESAI)`."""
    return _end_mark().fullmatch(line) is not None


def without_boilerplate_sentences(line: str) -> str:
    """A line without those of its sentences that are no part of the story."""
    folded = line.casefold()
    if not any(sign in folded for sign in _signs_of_boilerplate()):
        return line
    kept = (line[sentence.start : sentence.end] for sentence in sentences(line))
    return " ".join(sentence for sentence in kept if not _is_listed(sentence))


def without_pointers(line: str) -> str:
    """A line with a blank in the place of what points elsewhere: `Selengkapnya klik di sini.`"""
    return _pointers().sub(" ", line)


def without_insertions(text: str) -> str:
    """A text with a line end in the place of what scrapers leave between its sentences: advertisements, players."""
    return _inserted().sub("\n", text) if any(sign in text for sign in _inserted_signs()) else text


def _is_listed(line: str) -> bool:
    begins = re.match(r"\W*", line)
    opening = line[begins.end() :][:_OPENING].lower() if begins else ""
    return any(_boilerplate(key).fullmatch(line) for key in ("", opening) if key in _boilerplate_by_opening())


@cache
def _boilerplate(opening: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(_boilerplate_by_opening()[opening])})\W*", re.I)


@cache
def _boilerplate_by_opening() -> dict[str, list[str]]:
    """The patterns by the letters they begin with, "" where they do not begin with letters: few are ever compiled."""
    by_opening: dict[str, list[str]] = {}
    for line in line_list("lexicons/reading.toml", "boilerplate", "lines"):
        for pattern in _alternatives(line):
            begins_with_letters = re.match(r"[A-Za-z]{3}(?![?*{])", pattern)
            by_opening.setdefault(pattern[:_OPENING].lower() if begins_with_letters else "", []).append(pattern)
    return by_opening


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern: its parts between bars that stand in no bracket."""
    parts, depth = [""], 0
    for piece in re.findall(r"\\.|.", pattern):
        depth += (piece in "([") - (piece in ")]")
        if piece == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


@cache
def _end_mark() -> re.Pattern[str]:
    return re.compile("|".join(line_list("lexicons/reading.toml", "boilerplate", "end_marks")))


@cache
def _signs_of_boilerplate() -> tuple[str, ...]:
    """Of these, in small letters, a line that holds boilerplate among its sentences holds one."""
    return tuple(map(str.casefold, phrase_list("lexicons/reading.toml", "boilerplate", "signs")))


@cache
def _pointers() -> re.Pattern[str]:
    lines = line_list("lexicons/reading.toml", "boilerplate", "pointers")
    return re.compile(rf"\s*(?<!\w)(?:{'|'.join(lines)})(?!\w)\s*", re.I)


@cache
def _inserted_signs() -> tuple[str, ...]:
    return phrase_list("lexicons/reading.toml", "boilerplate", "inserted_signs")


@cache
def _inserted() -> re.Pattern[str]:
    lines = line_list("lexicons/reading.toml", "boilerplate", "inserted")
    return re.compile("|".join(lines))


@cache
def _leftovers() -> re.Pattern[str]:
    lines = line_list("lexicons/reading.toml", "boilerplate", "leftovers")
    return re.compile(rf"\s*(?:{'|'.join(lines)})\s*\Z", re.I)


@cache
def _ends() -> re.Pattern[str]:
    lines = line_list("lexicons/reading.toml", "boilerplate", "ends")
    return re.compile("|".join(lines), re.I)


@cache
def _closing_list() -> re.Pattern[str]:
    headings = read_toml("lexicons/reading.toml")["boilerplate"]["closing_lists"]
    return re.compile(rf"\W{{0,3}}(?:{headings})\W{{0,3}}", re.I)
