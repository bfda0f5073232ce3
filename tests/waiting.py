"""Waiting for what other threads and processes do."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator

# Seconds: more than the busiest machine takes.
PATIENCE = 120
_PAUSE = 0.05


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """A program that a test has started, ended behind it: killed where the test fails, or where it is silent for ever."""
    watch = threading.Timer(PATIENCE, process.kill)
    watch.daemon = True
    watch.start()
    try:
        with process:
            try:
                yield process
            except BaseException:
                process.kill()
                raise
    finally:
        watch.cancel()


def wait_until(holds: Callable[[], object]) -> None:
    """Wait for a condition. Raises `AssertionError` where it never comes."""
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until, "it never came"
        time.sleep(_PAUSE)
