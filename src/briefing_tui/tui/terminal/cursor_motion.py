"""The shortest way of the cursor (ECMA-48 CUP, CUU, CUD, CUF, CUB, CHA, VPA; VT100 IND, RI; BS and CR).

NEL would do for the next line in two bytes, but pyte 0.8.2 does not return to the first column at it.
"""

from __future__ import annotations

from functools import lru_cache


def _counted(count: int, final: str) -> str:
    return f"\x1b[{count if count > 1 else ''}{final}"


def _across(start: int | None, column: int) -> str:
    """Along the row, from a column that may not be known."""
    ways = [f"\x1b[{column + 1 if column else ''}G"]
    if column == 0:
        ways.append("\r")
    if start is not None:
        if column == start:
            return ""
        if column > start:
            ways.append(_counted(column - start, "C"))
        else:
            ways += ["\b" * (start - column), _counted(start - column, "D")]
    if column:
        ways.append("\r" + _counted(column, "C"))
    return min(ways, key=len)


def _along(start: int, row: int) -> str:
    """Along the column, from a row that is known."""
    if row == start:
        return ""
    ways = [f"\x1b[{row + 1 if row else ''}d"]
    if row > start:
        ways += ["\x1bD" * (row - start), _counted(row - start, "B")]
    else:
        ways += ["\x1bM" * (start - row), _counted(start - row, "A")]
    return min(ways, key=len)


@lru_cache(maxsize=8192)
def shortest_motion(start_x: int | None, start_y: int | None, x: int, y: int) -> str:
    """What moves the cursor to column `x` of row `y` (from 0). A start that is `None` is not known.

    The margins must be those of the whole screen and both rows on it: index and reverse index scroll at a margin.
    """
    line = y + 1 if y else ""
    absolute = f"\x1b[{line};{x + 1}H" if x else f"\x1b[{line}H"
    if start_y is None:
        return absolute
    return min(absolute, _along(start_y, y) + _across(start_x, x), key=len)
