"""Which rows of a list are in its window, and where a page leads: numbers of rows and of items, nothing drawn.

`stops` are the rows at which items begin, `at` is the number of the item under the cursor, `top` the first row shown.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    # An item, None for a heading; which of its lines; words of a heading.
    Row = tuple[Any, int, str]


def clamped_top(top: int, rows: Sequence[Row], height: int) -> int:
    """The top nearest to this one that leaves no line empty that a row could fill."""
    return max(0, min(top, len(rows) - height))


def top_with_cursor(rows: Sequence[Row], stops: Sequence[int], at: int, top: int, height: int) -> int:
    """The top nearest to this one with which all of the item under the cursor is shown.

    The heading right above comes into the window with its first item, all that is above with the first of all, what
    stands below all items with the last; past that one the window may go on.
    """
    if not stops:
        return clamped_top(top, rows, height)
    stop, is_last = stops[at], at == len(stops) - 1
    last = _last_row(rows, stop)
    first = stop - 1 if stop and rows[stop - 1][0] is None else stop
    if at == 0 and last < height:
        first = 0
    if is_last:
        last = max(last, min(len(rows), stop + height) - 1)
    if first < top and not is_last:
        top = first
    elif last >= top + height:
        top = min(last - height + 1, stop)
    return clamped_top(top, rows, height)


def paged(
    rows: Sequence[Row], stops: Sequence[int], at: int, top: int, height: int, *, pages: float
) -> tuple[int, int]:
    """The item and the top so many windows on: no row between two windows is left out, the cursor keeps its height.

    Where the window cannot move, the first or the last item.
    """
    lines = round(pages * height)
    turned = clamped_top(top + lines - (1 if lines > 1 else -1 if lines < -1 else 0), rows, height)
    if turned == top:
        return (len(stops) - 1 if pages > 0 else 0), top
    number = bisect_right(stops, turned + max(0, stops[at] - top)) - 1
    while number > 0 and _last_row(rows, stops[number]) >= turned + height and stops[number - 1] >= turned:
        number -= 1
    if number < 0 or stops[number] < turned:
        number = bisect_left(stops, turned)
    step = 1 if pages > 0 else -1
    number = _clamped(max(number, at + 1) if pages > 0 else min(number, at - 1), stops)
    if abs(top_with_cursor(rows, stops, number, turned, height) - top) > height:
        # Moved on for all of that item, the window would leave out rows between.
        number = _clamped(at + step, stops)
        turned = top_with_cursor(rows, stops, number, top, height)
    return number, turned


def _clamped(number: int, stops: Sequence[int]) -> int:
    return max(0, min(number, len(stops) - 1))


def _last_row(rows: Sequence[Row], stop: int) -> int:
    """The last row of the item that begins there."""
    last = stop
    while last + 1 < len(rows) and rows[last + 1][1] > 0:
        last += 1
    return last
