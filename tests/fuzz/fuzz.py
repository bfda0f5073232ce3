"""Coverage-guided fuzzing of one entry point, for as long as it is left running (`make fuzz TARGET=page`).

    python -m tests.fuzz.fuzz TARGET [CORPUS] [libFuzzer's options]

Needs atheris, which is not among what `make test` installs. What it finds belongs into `test_entry_points.py`.
"""

from __future__ import annotations

import importlib
import sys


def main() -> None:
    """Fuzz the target named on the command line."""
    atheris = importlib.import_module("atheris")
    name = sys.argv.pop(1)
    with atheris.instrument_imports(include=["briefing_tui"]):
        targets = importlib.import_module("tests.fuzz.targets").TARGETS
    atheris.Setup(sys.argv, targets[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
