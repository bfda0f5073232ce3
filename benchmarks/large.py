"""How the app bears what is large: milliseconds from a key to the first byte of its answer, and to the first frame.

    .venv/bin/python benchmarks/large.py

A story of 1 MB, while it is briefed and then in its list of 10,000 events; a dossier of 500 stories, while all are
briefed. First frames stand as ratios to that of one short story in the same run. Keys go in one after the other, each
after the answer to the one before.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter, sleep

from pseudo_terminal import Terminal

GOAL = 0.1  # Seconds without an answer that count as a stall.
STORIES = 500
EVENTS = 10_000
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
          "Desember")  # fmt: skip
NAMES = ("Hendarto Wiguna", "Sri Lestari", "Bambang Suryono", "Maria Tambunan", "Agus Pranoto", "Dewi Kartika")
PLACES = ("Palembang", "Kupang", "Semarang", "Banjarmasin", "Ternate", "Pontianak", "Mataram")
ASKED = "Berkas besar untuk ukuran"


def sentence(number: int) -> str:
    """A dated sentence that no other is like."""
    day, month, year = 1 + number % 28, MONTHS[number // 28 % 12], 1990 + number // 336 % 34
    name, place = NAMES[number % len(NAMES)], PLACES[number // 3 % len(PLACES)]
    return f"Pada {day} {month} {year}, {name} meresmikan gudang nomor {number} milik koperasi nelayan di {place}."


def story(first: int, count: int) -> str:
    """A text of so many dated sentences, five a paragraph."""
    told = [sentence(number) for number in range(first, first + count)]
    return "\n\n".join(" ".join(told[at : at + 5]) for at in range(0, count, 5))


def answers(terminal: Terminal, keys: str, seconds: float, marker: str = "") -> list[float]:
    """The seconds that each of the keys waited for the first byte of its answer.

    They are typed again and again for that long, but for a marker no longer than until it stands on the screen. Two
    keys that undo one another may be answered by nothing where both came before the first was drawn.
    """
    waits: list[float] = []
    ends = perf_counter() + seconds
    while perf_counter() < ends and not (marker and any(marker in line for line in terminal.display())):
        for key in keys:
            terminal.read(quiet=0.02, longest=0.2)
            pressed = perf_counter()
            terminal.press(key)
            terminal.read_chunk(longest=5.0)
            waits.append(perf_counter() - pressed)
    return waits


def report(what: str, waits: list[float]) -> None:
    """One line: how many keys, the median, the worst."""
    worst = max(waits)
    verdict = "" if worst <= GOAL else f"  MISSED: {sum(wait > GOAL for wait in waits)} above {GOAL * 1000:.0f} ms"
    print(f"  {what:<42}{len(waits):>5} keys{statistics.median(waits) * 1000:>7.1f} ms{worst * 1000:>8.1f} ms{verdict}")


def first_frame(terminal: Terminal) -> float:
    """Seconds until the story's first words can be read; ends the benchmark where they do not come."""
    seen = terminal.wait_for(ASKED, longest=30.0)
    if seen is None:
        sys.exit("\n".join(["the story did not appear", *terminal.display()]))
    return seen


def main() -> None:
    """Print a line for every case."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        short, large, many = scratch / "pendek.txt", scratch / "besar.txt", scratch / "banyak.jsonl"
        short.write_text(f"{ASKED}\n\n{story(0, 20)}\n", encoding="utf-8")
        large.write_text(f"{ASKED}\n\n{story(0, EVENTS)}\n", encoding="utf-8")
        records = [{"title": ASKED, "content": story(0, 1000)}]
        records += [{"title": f"{ASKED} {n}", "content": story(30 * n, 30)} for n in range(40, STORIES + 39)]
        many.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
        home = {"XDG_CONFIG_HOME": str(scratch / "config"), "XDG_STATE_HOME": str(scratch / "state")}
        script = str(Path(sys.executable).with_name("briefing-tui"))

        def started(path: Path) -> Terminal:
            return Terminal([script, "--language", "id", str(path)], 80, 24, home)

        for _ in range(2):  # The first start warms the caches.
            with started(short) as terminal:
                usual = first_frame(terminal)
        print(f"first frame of a short story: {usual * 1000:.0f} ms\n{'':<45}{'':>10}{'median':>10}{'worst':>11}")

        with started(large) as terminal:
            print(f"a story of {large.stat().st_size / 1e6:.1f} MB: first frame {first_frame(terminal) / usual:.2f} x")
            report("scrolling until it is briefed", answers(terminal, "jjj ", 60.0, f"Peristiwa {EVENTS}"))
            report("scrolling when it is briefed", answers(terminal, "jjj kGkg", 3.0))
            terminal.press("3")
            sleep(0.5)
            report("its list of 10,000 events", answers(terminal, "jjj kGg", 3.0))

        with started(many) as terminal:
            print(f"a dossier of {STORIES} stories: first frame {first_frame(terminal) / usual:.2f} x")
            pressed = perf_counter()
            terminal.press("s")
            while not any(f"{ASKED} 43" in line for line in terminal.display()) and perf_counter() < pressed + 20:
                terminal.read_chunk(longest=0.5)
            print(f"  its list after {perf_counter() - pressed:.2f} s")
            report("its list while all are briefed", answers(terminal, "j", 4.0))
            terminal.press("s")
            sleep(0.3)
            report("the first story while all are briefed", answers(terminal, "j", 4.0))


if __name__ == "__main__":
    main()
