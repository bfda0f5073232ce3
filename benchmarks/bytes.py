"""Bytes on the line for what a reader does most, beside less, newsboat, frogmouth and harlequin.

    .venv/bin/python benchmarks/bytes.py [80x24 120x40 ...]

Each layout is measured in a terminal without left and right margins (tmux, screen, kitty, the Linux console) and in one
with them (xterm, mintty, Windows Terminal, iTerm2, WezTerm). Frogmouth and harlequin need environments of their own
(`python -m venv`, `pip install frogmouth`): they are looked for on PATH and in $FROGMOUTH and $HARLEQUIN. What is not
installed is named and left out.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from pseudo_terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "data" / "samples" / "1-tribun.txt"
STEPS = ("first screen", "line", "page", "list step", "pane change", "idle 3 s")
GOALS = {"first screen": 4096, "line": 150, "list step": 307, "pane change": 1024, "idle 3 s": 0}
TIMES = 5


@dataclass
class Reader:
    """A program, and what is typed before and for each step that it has."""

    name: str
    command: Sequence[str]
    steps: dict[str, tuple[str, str]]
    environment: Mapping[str, str] = field(default_factory=dict)
    margins: bool = False


def readers(scratch: Path) -> list[Reader]:
    """The programs that are installed, each with a story to read."""
    story = scratch / "story.txt"
    story.write_text(_long_text(), encoding="utf-8")
    own = [sys.executable, "-m", "briefing_tui", str(story)]
    steps = {"line": ("", "j"), "page": ("", " "), "list step": ("3", "j"), "pane change": ("1", "\t")}
    found = []
    homes = {layout: _home(scratch, layout) for layout in ("auto", "wide", "stacked", "tabs")}
    for layout, home in homes.items():
        found.append(Reader(f"briefing-tui, {layout}", own, steps, home))
        found.append(Reader(f"  {layout}, with margins", own, steps, home, margins=True))
    home = homes["auto"]
    found.append(Reader("briefing-tui, stock Textual", own, steps, {**home, "BRIEFING_TUI_DIFF": "0"}))
    less, newsboat = shutil.which("less"), shutil.which("newsboat")
    frogmouth = os.environ.get("FROGMOUTH") or shutil.which("frogmouth")
    harlequin = os.environ.get("HARLEQUIN") or shutil.which("harlequin")
    if less:
        found.append(Reader("less", [less, str(story)], {"line": ("", "j"), "page": ("", " ")}))
    if newsboat:
        news = {"list step": ("", "j"), "line": ("\r", "\x1bOB"), "page": ("", " ")}
        found.append(Reader("newsboat", _newsboat(newsboat, scratch), news))
    if frogmouth:
        page = scratch / "story.md"
        page.write_text(story.read_text(encoding="utf-8"), encoding="utf-8")
        frog = {"line": ("", "j"), "page": ("", " "), "pane change": ("", "\t")}
        found.append(Reader("frogmouth", [frogmouth, str(page)], frog, home))
    if harlequin:
        database = str(scratch / "empty.db")
        panes = {"pane change": ("", "\x1b[17~\x1bOQ")}  # To the catalogue and back.
        found.append(Reader("harlequin", [harlequin, "-a", "sqlite", database], panes, home))
    peers = (("less", less), ("newsboat", newsboat), ("frogmouth", frogmouth), ("harlequin", harlequin))
    for name, path in peers:
        if not path:
            print(f"{name} is not installed and is left out")
    return found


def _long_text() -> str:
    """The sample, and behind it copies whose sentences begin elsewhere: no page looks like the one before."""
    head, *paragraphs = SAMPLE.read_text(encoding="utf-8").split("\n\n")
    more = [" ".join(words[n:] + words[:n]) for n in range(1, 12) for words in map(str.split, paragraphs)]
    return "\n\n".join([head, *paragraphs, *more])


def _home(scratch: Path, layout: str) -> dict[str, str]:
    """The environment of a reader whose settings name that layout, and who keeps nothing."""
    settings = scratch / layout / "briefing-tui" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'layout = "{layout}"\nremember = false\n', encoding="utf-8")
    return {"XDG_CONFIG_HOME": str(scratch / layout), "XDG_STATE_HOME": str(scratch / "state")}


def _newsboat(program: str, scratch: Path) -> list[str]:
    text = _long_text().replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    body = text.replace("<", "&lt;").replace(">", "&gt;")
    items = "".join(
        f"<item><title>Berita {n}</title><link>https://contoh.id/{n}</link><description>{body}</description></item>"
        for n in range(60)
    )
    feed = scratch / "feed.xml"
    feed.write_text(f'<rss version="2.0"><channel><title>Contoh</title>{items}</channel></rss>', encoding="utf-8")
    (scratch / "urls").write_text(f"file://{feed}\n", encoding="utf-8")
    (scratch / "newsboat.conf").write_text("", encoding="utf-8")
    command = [program, "-u", str(scratch / "urls"), "-c", str(scratch / "cache.db")]
    os.system(" ".join([*command, "-C", str(scratch / "newsboat.conf"), "-x", "reload", ">/dev/null", "2>&1"]))
    return ["sh", "-c", "exec " + " ".join([*command, "-C", str(scratch / "newsboat.conf")])]


def measure(reader: Reader, width: int, height: int) -> dict[str, float]:
    """Bytes for each step the program has: medians for keys pressed several times."""
    found: dict[str, float] = {}
    with Terminal(reader.command, width, height, reader.environment, margins=reader.margins) as terminal:
        found["first screen"] = terminal.read_screen()
        if reader.name == "newsboat":
            terminal.press("\r")
            terminal.read()
        terminal.press("")
        found["idle 3 s"] = terminal.read(quiet=3.0, longest=3.0)
        for step, (before, key) in reader.steps.items():
            if before:
                terminal.press(before)
                terminal.read()
            counts = []
            for _ in range(TIMES):
                terminal.press(key)
                counts.append(terminal.read())
            found[step] = statistics.median(counts)
    return found


def main() -> None:
    """Print a table for every size."""
    sizes = [tuple(map(int, size.split("x"))) for size in sys.argv[1:] or ("80x24", "120x40")]
    with tempfile.TemporaryDirectory() as scratch:
        programs = readers(Path(scratch))
        for width, height in sizes:
            print(f"\n{width}x{height:<24}" + "".join(f"{step:>13}" for step in STEPS))
            for reader in programs:
                found = measure(reader, width, height)
                cells = (f"{found[step]:,.0f}" if step in found else "-" for step in STEPS)
                print(f"{reader.name:<28}" + "".join(f"{cell:>13}" for cell in cells))
            print(
                f"{'goal':<28}"
                + "".join(f"{GOALS.get(step, 0):>13,}" if step in GOALS else f"{'':>13}" for step in STEPS)
            )


if __name__ == "__main__":
    main()
