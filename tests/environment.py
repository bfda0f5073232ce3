"""The environment of a program that a test starts: nothing of the one the tests run in but what they cannot do without."""

from __future__ import annotations

import os


def bare_environment(**variables: str) -> dict[str, str]:
    """`PATH`, what coverage asks its subprocesses to inherit, and these variables."""
    kept = {name: value for name, value in os.environ.items() if name == "PATH" or name.startswith("COVERAGE_")}
    return {**kept, **variables}


def unmeasured_environment() -> dict[str, str]:
    """This environment without what would have coverage load itself: for tests of what is loaded."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
