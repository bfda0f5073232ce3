"""Waiting for what other threads and processes do."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Seconds: more than the busiest machine takes.
PATIENCE = 120
_PAUSE = 0.05


def wait_until(holds: Callable[[], object]) -> None:
    """Wait for a condition. Raises `AssertionError` where it never comes."""
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until, "it never came"
        time.sleep(_PAUSE)
