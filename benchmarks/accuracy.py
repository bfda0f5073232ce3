"""Accuracy against the stories annotated by hand: `python benchmarks/accuracy.py`."""

from __future__ import annotations

import subprocess
import sys

from shared import shared

GOLD = (("articles", "gold"), ("articles-dates", "gold-dates"))


def main() -> None:
    """Print the figures of `score.py` for each annotated set; further arguments are handed on to it."""
    scorer = shared("tools/score.py")
    for articles, gold in GOLD:
        print(f"== {gold}", flush=True)
        subprocess.run(
            [
                sys.executable,
                str(scorer),
                "--articles",
                str(shared(articles)),
                "--gold",
                str(shared(gold)),
                "--command",
                f"{sys.executable} -m briefing_tui",
                *sys.argv[1:],
            ],
            check=True,
        )


if __name__ == "__main__":
    main()
