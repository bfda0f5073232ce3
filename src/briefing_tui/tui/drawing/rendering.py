"""Lines of styled text as Textual takes them. Text is text here: no markup is ever read from it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from briefing_tui.sanitize import last_filter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.style import Style

Part = tuple[str, "Style"]
# No terminal is wider: longer labels are cut before their width is counted.
_WIDEST = 2_000


def strip_of(parts: Iterable[Part], width: int, fill: Style) -> Strip:
    """One line of exactly `width` cells: the parts one after the other, cut or filled up with blanks."""
    segments: list[Segment] = []
    room = width
    for text, style in parts:
        if room <= 0:
            break
        text = last_filter(text[:_WIDEST])
        cells = cell_len(text)
        if cells > room:
            text, cells = set_cell_size(text, room), room
        if text:
            segments.append(Segment(text, style))
            room -= cells
    if room > 0:
        segments.append(Segment(" " * room, fill))
    return Strip(segments, max(0, width))


def shortened(text: str, width: int) -> str:
    """The text in at most `width` cells, with an ellipsis where it had to be cut."""
    text = text[:_WIDEST]
    if cell_len(text) <= width:
        return text
    return "" if width < 1 else set_cell_size(text, width - 1).rstrip() + "…"


def fitted(parts: Sequence[Part], width: int) -> list[Part]:
    """The parts in at most `width` cells, with an ellipsis where they had to be cut."""
    fitting: list[Part] = []
    room = width
    for number, (text, style) in enumerate(parts):
        text = last_filter(text[:_WIDEST])
        cells = cell_len(text)
        ends_here = not any(later.strip() for later, _ in parts[number + 1 :])
        if cells > room or (cells == room and not ends_here):
            return [*fitting, (shortened(text + " …", room), style)]
        fitting.append((text, style))
        room -= cells
    return fitting


def sides(left: Sequence[Part], right: Sequence[Part], width: int, fill: Style) -> Strip:
    """A line with parts at both edges; where there is no room for both, the right ones go."""
    right_width = sum(cell_len(text[:_WIDEST]) for text, _ in right)
    left_width = sum(cell_len(text[:_WIDEST]) for text, _ in left)
    gap = width - right_width - left_width
    if gap < 1:
        return strip_of(left, width, fill)
    return strip_of([*left, (" " * gap, fill), *right], width, fill)


def styled_parts(text: str, start: int, end: int, marks: Iterable[tuple[int, int, Style]], base: Style) -> list[Part]:
    """The text from `start` to `end` cut where marks begin and end; later marks lie over earlier ones."""
    inside = [(max(s, start), min(e, end), style) for s, e, style in marks if s < end and e > start]
    if not inside:
        return [(text[start:end], base)]
    cuts = sorted({start, end, *(s for s, _, _ in inside), *(e for _, e, _ in inside)})
    parts = []
    for left, right in itertools.pairwise(cuts):
        style = base
        for s, e, extra in inside:
            if s <= left and e >= right:
                style = style + extra
        parts.append((text[left:right], style))
    return parts


def with_matches(parts: Iterable[Part], needle: str, style: Style) -> list[Part]:
    """The parts with every place of the searched word in `style`; smart case as in the article."""
    from briefing_tui.tui.drawing.search import spans_of

    marked: list[Part] = []
    for text, base in parts:
        end = 0
        for start, stop in spans_of(text, needle):
            marked += [(text[end:start], base), (text[start:stop], style)]
            end = stop
        marked.append((text[end:], base))
    return [part for part in marked if part[0]]
