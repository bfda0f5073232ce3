"""Seconds from exec until the story can be read on the screen, as a ratio to a bare Textual app in the same run.

    .venv/bin/python benchmarks/first_frame.py [80x24] [runs]

The programs take turns, so that a busy machine slows all alike; the ratio is the median of the ratios of each turn.
Frogmouth is looked for on PATH and in $FROGMOUTH.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from pseudo_terminal import Terminal

SAMPLE = Path(__file__).parent.parent / "data" / "samples" / "1-tribun.txt"
MARKER = "Kesepakatan itu ditandatangani Menteri Perhubungan"
GOAL = 1.25
BARE = f"""
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static({MARKER!r}, markup=False)
Bare().run()
"""


def programs(scratch: Path) -> dict[str, list[str]]:
    """The commands by name, the bare app first."""
    page = scratch / "story.md"
    page.write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    (scratch / "bare.py").write_text(BARE, encoding="utf-8")
    # The console script as pip installs it: what a reader starts.
    script = Path(sys.executable).with_name("briefing-tui")
    found = {
        "bare Textual": [sys.executable, str(scratch / "bare.py")],
        "briefing-tui": [str(script), str(SAMPLE)],
    }
    frogmouth = os.environ.get("FROGMOUTH") or shutil.which("frogmouth")
    if frogmouth:
        found["frogmouth"] = [frogmouth, str(page)]
    else:
        print("frogmouth is not installed and is left out")
    return found


def main() -> None:
    """Print medians in milliseconds and the ratios."""
    width, height = map(int, (sys.argv[1] if len(sys.argv) > 1 else "80x24").split("x"))
    turns = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        home = {"XDG_CONFIG_HOME": str(scratch / "config"), "XDG_STATE_HOME": str(scratch / "state")}
        commands = programs(scratch)
        for turn in range(turns + 1):
            for program, command in commands.items():
                with Terminal(command, width, height, home) as terminal:
                    seen = terminal.wait_for(MARKER)
                if seen is None:
                    sys.exit("\n".join([f"{program}: the story did not appear", *terminal.display()]))
                if turn:  # The first turn warms the caches.
                    times.setdefault(program, []).append(seen)
    bare = times["bare Textual"]
    print(f"{width}x{height}, {turns} turns{'':<10}{'ms':>8}{'x bare':>8}")
    for program, seconds in times.items():
        ratio = statistics.median(one / other for one, other in zip(seconds, bare, strict=False))
        print(f"{program:<28}{statistics.median(seconds) * 1000:>8.0f}{ratio:>8.2f}")
    print(f"{'goal of briefing-tui':<36}{GOAL:>8.2f}")


if __name__ == "__main__":
    main()
