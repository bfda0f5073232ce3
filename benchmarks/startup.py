"""Seconds a start takes on the plain path, as ratios to the interpreter and to Rich in the same run.

    .venv/bin/python benchmarks/startup.py [runs]

`--version` beside `python -c pass`; the plain briefing of a story beside `python -c "import rich.console"`. The story
is the shared Tribun one where it is there, else the sample.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from shared import CHECKOUT

SHARED = Path(os.environ.get("BRIEFING_TUI_SHARED", CHECKOUT.parent / "shared")) / "story-tribun.txt"
STORY = SHARED if SHARED.exists() else CHECKOUT / "data/samples/1-tribun.txt"
SCRIPT = str(Path(sys.executable).with_name("briefing-tui"))
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "briefing-tui --version": [SCRIPT, "--version"],
    "import rich.console": [sys.executable, "-c", "import rich.console"],
    "briefing-tui STORY": [SCRIPT, "--format", "plain", str(STORY)],
}
RATIOS = (("briefing-tui --version", "python -c pass", 2.5), ("briefing-tui STORY", "import rich.console", 2.0))


def seconds(command: list[str]) -> float:
    """The wall time of one run."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - begun


def main() -> None:
    """Print medians in milliseconds and the ratios of the turns."""
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for turn in range(turns + 2):
        for name, command in COMMANDS.items():
            taken = seconds(command)
            if turn > 1:  # The first turns warm the caches.
                times[name].append(taken)
    print(f"{STORY.name}, {turns} turns")
    for name, taken_times in times.items():
        print(f"{name:<28}{statistics.median(taken_times) * 1000:>8.1f} ms")
    for name, peer, goal in RATIOS:
        ratio = statistics.median(one / other for one, other in zip(times[name], times[peer], strict=True))
        print(f"{name} / {peer}: {ratio:.2f} (goal {goal})")


if __name__ == "__main__":
    main()
