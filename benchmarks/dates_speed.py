"""Speed of `find_dates` beside dateparser and HeidelTime, in one run on the same stories; and its growth with length.

    python benchmarks/dates_speed.py [--stories FILE] [--heideltime FOLDER]

Stories: `../shared/corpora/antara-600.jsonl` unless told otherwise. HeidelTime needs Java and a folder with
`heideltime.standalone.jar` and its `config.props` (or the variable HEIDELTIME); it is started for twenty stories at a
time, and its own start-up, measured on an empty story, is taken off. Prints ratios; nothing here passes or fails but
the linearity.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable

STORIES = Path(__file__).parents[2] / "shared" / "corpora" / "antara-600.jsonl"
HOSTILE = {
    "digits": "1",
    "numbers": "12 ",
    "brackets": "(",
    "lalu": "lalu ",
    "list": "10, ",
    "weekdays": "Senin hingga ",
    "tense": "sejak 12 akan ",
    "months": "Mei-",
    "years": "2019-",
    "dots": "1.",
    "blank lines": "\n\n",
    "prose": ("Rapat itu digelar di Jakarta, Senin (18/9), dan akan berlanjut pekan depan. "),
}
MEGABYTE = 1_000_000


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def dateparser_search(stories: list[tuple[str, date]]) -> None:
    """dateparser at the settings that serve Indonesian news best (../shared/notes/anchors-temporal.md)."""
    search_dates = importlib.import_module("dateparser.search").search_dates
    for text, day in stories:
        base = datetime(day.year, day.month, day.day)
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "current_period", "DATE_ORDER": "DMY"}
        search_dates(text, languages=["id"], settings=settings)


def heideltime(folder: Path, stories: list[tuple[str, date]]) -> float:
    """Wall seconds a story in HeidelTime's standalone jar, its start-up taken off."""

    def once(text: str, day: date) -> float:
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as story:
            story.write(text)
            story.flush()
            command = ["java", "-jar", "heideltime.standalone.jar", story.name, "-l", "auto-indonesian", "-t", "news"]
            start = time.perf_counter()
            subprocess.run(
                [*command, "-dct", day.isoformat(), "-pos", "no"], cwd=folder, check=True, capture_output=True
            )
            return time.perf_counter() - start

    idle = min(once("Kosong.", date(2023, 9, 18)) for _ in range(3))
    spent = 0.0
    for at in range(0, len(stories), 20):  # a longer document costs HeidelTime more than its share
        joined = "\n\n".join(text for text, _ in stories[at : at + 20])
        spent += max(once(joined, stories[at][1]) - idle, 1e-9)
    return spent / len(stories)


def compare(path: Path, folder: Path | None) -> None:
    """Stories a second of each tool."""
    stories = [
        (record["content"], date.fromisoformat(record["publish_date"][:10]))
        for record in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]
    find_dates("Senin (18/9)", date(2023, 9, 18))
    ours = len(stories) / min(seconds(lambda: [find_dates(*story) for story in stories]) for _ in range(3))
    print(f"briefing-tui     {ours:8.0f} stories/s  ({len(stories)} stories)")
    try:
        dateparser = importlib.import_module("dateparser")
    except ImportError:
        print("dateparser       missing: pip install dateparser")
    else:
        warnings.simplefilter("ignore")
        dateparser_search(stories[:5])
        theirs = len(stories) / seconds(lambda: dateparser_search(stories))
        print(f"dateparser {dateparser.__version__:6}{theirs:8.0f} stories/s  ratio {ours / theirs:.1f} (goal 5)")
    if folder is None or not (folder / "heideltime.standalone.jar").exists() or shutil.which("java") is None:
        print("HeidelTime       missing: needs Java and --heideltime FOLDER with heideltime.standalone.jar")
    else:
        per_story = heideltime(folder, stories[:100])
        print(f"HeidelTime       {1 / per_story:8.0f} stories/s  ratio {ours * per_story:.1f} (goal 5)")


def growth() -> bool:
    """Time at 5 MB over time at 1 MB, a hostile text at a time; whether each stays linear (5, with room for noise)."""
    linear = True
    for name, unit in HOSTILE.items():
        small, large = (unit * (size // len(unit)) for size in (MEGABYTE, 5 * MEGABYTE))
        short = min(seconds(lambda text=small: find_dates(text, date(2023, 9, 18))) for _ in range(2))  # type: ignore[misc]
        long = seconds(lambda text=large: find_dates(text, date(2023, 9, 18)))  # type: ignore[misc]
        ratio = long / max(short, 1e-3)
        linear &= ratio < 8 or long < 0.1
        print(f"{name:12} 1 MB {short:6.2f} s   5 MB {long:6.2f} s   ratio {ratio:4.1f}")
    return linear


def main() -> int:
    """0, or 1 where some text costs more than linear time."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--stories", type=Path, default=STORIES)
    given = os.environ.get("HEIDELTIME")
    ask.add_argument("--heideltime", type=Path, default=Path(given) if given else None)
    said = ask.parse_args()
    if said.stories.exists():
        compare(said.stories, said.heideltime)
    else:
        print(f"{said.stories}: missing; the comparison needs ../shared or --stories FILE")
    return 0 if growth() else 1


if __name__ == "__main__":
    sys.exit(main())
