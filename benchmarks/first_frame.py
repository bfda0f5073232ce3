"""Seconds from exec until the story can be read on the screen, as a ratio to a bare Textual app in the same run.

    .venv/bin/python benchmarks/first_frame.py [80x24] [turns] [idle busy one-core]

The programs take turns, so that a busy machine slows all alike; the ratio is the median of the ratios of each turn.
`busy` is beside a process that keeps one core busy, `one-core` on a single core (`taskset -c 0`). Frogmouth and
harlequin need environments of their own (`python -m venv`, `pip install frogmouth`): they are looked for on PATH and
in $FROGMOUTH and $HARLEQUIN. Frogmouth shows the same text as Markdown, harlequin an empty query. Where
$BRIEFING_ARCHIVE names an archive, the app opens on it, too: until its screen stands, and until its newest stories do.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pseudo_terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = Path(__file__).parent.parent / "data" / "samples" / "1-tribun.txt"
MARKER = "Kesepakatan itu ditandatangani Menteri Perhubungan"
GOALS = {"idle": 1.15, "busy": 1.25, "one-core": 1.25}
BARE = f"""
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static({MARKER!r}, markup=False)
Bare().run()
"""


class Program(NamedTuple):
    """A command, and what stands on its screen once it is there."""

    command: list[str]
    marker: str = MARKER


def programs(scratch: Path) -> dict[str, Program]:
    """The programs by name, the bare app first."""
    page = scratch / "story.md"
    page.write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    (scratch / "bare.py").write_text(BARE, encoding="utf-8")
    # The console script as pip installs it: what a reader starts.
    script = Path(sys.executable).with_name("briefing-tui")
    found = {
        "bare Textual": Program([sys.executable, str(scratch / "bare.py")]),
        "briefing-tui": Program([str(script), str(SAMPLE)]),
    }
    if os.environ.get("BRIEFING_ARCHIVE"):
        found["its screen, archive"] = Program([str(script), "archive", "--language", "en"], "s Stories")
        found["its list, archive"] = Program([str(script), "archive", "--language", "en"], " found,")
    frogmouth = os.environ.get("FROGMOUTH") or shutil.which("frogmouth")
    harlequin = os.environ.get("HARLEQUIN") or shutil.which("harlequin")
    if frogmouth:
        found["frogmouth"] = Program([frogmouth, str(page)])
    if harlequin:
        found["harlequin"] = Program([harlequin, "-a", "sqlite", str(scratch / "empty.db")], "Data Catalog")
    for name in {"frogmouth", "harlequin"} - set(found):
        print(f"{name} is not installed and is left out")
    return found


@contextmanager
def condition(name: str) -> Iterator[None]:
    """What the machine is like meanwhile."""
    cores = os.sched_getaffinity(0)
    busy = subprocess.Popen([sys.executable, "-c", "while True: pass"]) if name == "busy" else None
    if name == "one-core":
        os.sched_setaffinity(0, {min(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)
        if busy:
            busy.kill()
            busy.wait()


def measure(width: int, height: int, turns: int) -> dict[str, list[float]]:
    """The seconds of each program in each turn."""
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        home = {"XDG_CONFIG_HOME": str(scratch / "config"), "XDG_STATE_HOME": str(scratch / "state")}
        commands = programs(scratch)
        for turn in range(turns + 1):
            for program, (command, marker) in commands.items():
                with Terminal(command, width, height, home) as terminal:
                    seen = terminal.wait_for(marker)
                if seen is None:
                    sys.exit("\n".join([f"{program}: the screen did not appear", *terminal.display()]))
                if turn:  # The first turn warms the caches.
                    times.setdefault(program, []).append(seen)
    return times


def main() -> None:
    """Print medians in milliseconds and the ratios."""
    width, height = map(int, (sys.argv[1] if len(sys.argv) > 1 else "80x24").split("x"))
    turns = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    for name in sys.argv[3:] or GOALS:
        with condition(name):
            times = measure(width, height, turns)
        bare = times["bare Textual"]
        print(f"{name + f', {width}x{height}, {turns} turns':<30}{'ms':>8}{'x bare':>8}")
        for program, seconds in times.items():
            ratio = statistics.median(one / other for one, other in zip(seconds, bare, strict=False))
            print(f"{program:<30}{statistics.median(seconds) * 1000:>8.0f}{ratio:>8.2f}")
        print(f"{'goal of briefing-tui':<38}{GOALS[name]:>8.2f}\n", flush=True)


if __name__ == "__main__":
    main()
