"""How what something costs grows with how much there is: no limit in seconds, which a busy or slow machine would break."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TIMES, _RUNS = 4, 2


def grows_with_number(work: Callable[[int], object], number: int) -> bool:
    """Whether `work` on four times as many takes about four times as long, not the square of that.

    Processor time, of each the lesser of two runs: what else the machine does makes some of them longer, none shorter.
    """
    few, many = (min(_seconds(work, count) for _ in range(_RUNS)) for count in (number, number * _TIMES))
    return many < few * _TIMES * 2


def _seconds(work: Callable[[int], object], count: int) -> float:
    began = time.process_time()
    work(count)
    return time.process_time() - began
