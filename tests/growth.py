"""How what something costs grows with how much there is: no limit in seconds, which a busy or slow machine would break."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TIMES, _RUNS = 4, 2


def grows_with_number(work: Callable[[int], object], number: int) -> bool:
    """Whether `work` on four times as many takes about four times as long, not the square of that.

    Processor time, of each the lesser of two runs: what else the machine does makes some of them longer, none shorter.
    """
    few, many = (_seconds(partial(work, count)) for count in (number, number * _TIMES))
    return many < few * _TIMES * 2


def costs_like(peer: Callable[[], object], work: Callable[[], object]) -> bool:
    """Whether `work` takes about as long as `peer`, not many times as long: processor time, as above."""
    return _seconds(work) < _seconds(peer) * _TIMES


def _seconds(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(_RUNS):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)
