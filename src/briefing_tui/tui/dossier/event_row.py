"""What a row of an event list says behind its date, in the cells that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from briefing_tui.tui.drawing.event_wording import cut_at_word, fitting_words

if TYPE_CHECKING:
    from briefing_tui.tui.dossier.event_items import Dated

# Cells of a story's title behind a row: fewer say nothing, more are read elsewhere.
_SHORTEST_TITLE, _LONGEST_TITLE = 14, 40
_AROUND_TITLE = len(" []")
# Cells of names behind what happened: fewer say nothing.
_SHORTEST_NAMES = 8


class RowRoom(NamedTuple):
    """The cells of a row behind its date, whether it names places and actors, and whether it may take two lines."""

    cells: int
    has_names: bool
    two_lines: bool


class RowText(NamedTuple):
    """The line above the last one (empty where there is one only), the last one, and whose story it is behind that."""

    first: str
    last: str
    title: str


def row_text(item: Dated, room: RowRoom, *, is_telling: bool) -> RowText:
    """What happened, how many more stories tell it, and where there is room whose story it is.

    One line cut at a word, or two where there is room for them: the second for the story where the words leave none for
    it. Of two, names give way to the story, and so do words that have no room in them anyway. `is_telling` where it is
    told by the row above, too.
    """
    words, names = _words(item, is_telling), _names(item, room)
    names_story = room.two_lines and _names_story(item, words)
    before_title = room.cells - (_SHORTEST_TITLE + _AROUND_TITLE if names_story else 0)
    first, last = _lines_of_words(words, _tellers(item), room, before_title)
    if names:
        first, last = _lines_with_names(first, last, names, room, before_title)
    if room.two_lines and not first and _pushes_title_down(item, words, last, room):
        first, last = last, ""
    left = _cells_of_title(last, room)
    has_title = _names_story(item, words) and left >= _SHORTEST_TITLE
    return RowText(first, last, cut_at_word(item.story_title, min(left, _LONGEST_TITLE)) if has_title else "")


def _lines_of_words(words: str, tellers: str, room: RowRoom, before_title: int) -> tuple[str, str]:
    """What happened and how many more tell it; words that have no room in two lines leave some before the title."""
    if not room.two_lines or cell_len(words + tellers) <= room.cells:
        return "", cut_at_word(words, room.cells - cell_len(tellers)) + tellers
    first = fitting_words(words, room.cells)
    rest = words[len(first) :].lstrip()
    cells = before_title if first and cell_len(rest + tellers) > room.cells else room.cells
    return first, cut_at_word(rest, cells - cell_len(tellers)) + tellers


def _lines_with_names(first: str, last: str, names: str, room: RowRoom, before_title: int) -> tuple[str, str]:
    """The same lines with names behind the words, in a line of their own where these leave no room for all of them."""
    line = f"{last} · {names}"
    if first:
        has_room = cell_len(last) + len(" · ") + _SHORTEST_NAMES <= before_title
        return first, cut_at_word(line, before_title) if has_room else last
    if not room.two_lines or cell_len(line) <= room.cells:
        return "", cut_at_word(line, room.cells)
    return last, cut_at_word(names, before_title)


def takes_two_lines(item: Dated, room: RowRoom, *, is_telling: bool) -> bool:
    """Whether `row_text` has two lines: a list of many rows asks for nothing else of those out of sight."""
    if not room.two_lines:
        return False
    words, names = _words(item, is_telling), _names(item, room)
    told = words + _tellers(item)
    if cell_len(told) <= room.cells:
        line = f"{told} · {names}" if names else told
        return cell_len(line) > room.cells or _pushes_title_down(item, words, line, room)
    return cell_len(words.split(" ", 1)[0]) <= room.cells or bool(row_text(item, room, is_telling=is_telling).first)


def _names_story(item: Dated, words: str) -> bool:
    """Whether a row says whose story it is: in a list of many, where the title is not what happened."""
    return item.story is not None and words not in item.story_title


def _pushes_title_down(item: Dated, words: str, line: str, room: RowRoom) -> bool:
    """Whether a row of this one line leaves its story's title no room."""
    return _names_story(item, words) and _cells_of_title(line, room) < _SHORTEST_TITLE


def _cells_of_title(line: str, room: RowRoom) -> int:
    return room.cells - cell_len(line) - _AROUND_TITLE


def _words(item: Dated, is_telling: bool) -> str:
    words = " ".join((item.what or item.event.told).split())
    return f"» {words}" if is_telling else words


def _tellers(item: Dated) -> str:
    return f" +{len(item.tellings)}" if item.tellings else ""


def _names(item: Dated, room: RowRoom) -> str:
    return " · ".join(names for names in (item.places, item.names) if names) if room.has_names else ""
