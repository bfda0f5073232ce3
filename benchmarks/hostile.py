"""Time of hostile inputs at a size and at ten times that: what is linear takes ten times as long, what is not shows.

    python benchmarks/hostile.py [--only WORD] [--size N] [--most RATIO]

Each case is a story, record, page, feed or table built around one kind of string. The ratio is that of the CPU times at
10 n and n, each the best of some runs, in a process of its own. Exit status 1 where one is above `--most` (15), or did
not come to an end within `--patience` seconds.
"""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCE = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini. "
STORY = "Bakau ditanam lagi\n\nBitung (ANTARA) - " + SENTENCE * 4 + "\n\n"
# Below this many seconds the clock and the fixed costs of a run say more than the input.
TOO_SHORT = 0.02

RUNS: dict[str, Callable[[int], str]] = {
    "dots": lambda n: "." * n,
    "question marks": lambda n: "?" * n,
    "ellipses": lambda n: "…" * n,
    "exclamations": lambda n: "?!" * (n // 2),
    "digits": lambda n: "7" * n,
    "grouped digits": lambda n: "1.000," * (n // 6),
    "dashes": lambda n: "-" * n,
    "dates without end": lambda n: "12/" * (n // 3),
    "open brackets": lambda n: "(" * n,
    "bracket pairs": lambda n: "()" * (n // 2),
    "quotation marks": lambda n: '"' * n,
    "opened quotations": lambda n: "“" * n,
    "one letter": lambda n: "a" * n,
    "capitals": lambda n: "A" * n,
    "blanks": lambda n: "a" + " " * n + "b",
    "empty lines": lambda n: "\n" * n + "akhir",
    "initials": lambda n: "A. " * (n // 3),
    "abbreviations": lambda n: "Dr. " * (n // 4),
    "addresses": lambda n: "a@b." * (n // 4),
    "slashes": lambda n: "/" * n,
    "commas": lambda n: "a," * (n // 2),
    "names": lambda n: "Budi Santoso " * (n // 13),
    "names in brackets": lambda n: "Budi (Partai) " * (n // 14),
    "months": lambda n: "Januari " * (n // 8),
    "weekdays": lambda n: "Senin, " * (n // 7),
    "ranges": lambda n: "2-4 " * (n // 4),
    "speech": lambda n: '"Kami datang," kata Budi. ' * (n // 25),
    "different speakers": lambda n: "".join(f'"Kami datang," kata {_name(k)}. ' for k in range(n // 36)),
    "different names": lambda n: "".join(f"{_name(k)} datang. " for k in range(n // 26)),
    "copyright notices": lambda n: "COPYRIGHT © ANTARA 2024 " * (n // 24),
    "also read": lambda n: "Baca juga: Bakau ditanam lagi\n" * (n // 30),
    "marks of a list": lambda n: "* " * (n // 2),
    "markup": lambda n: "<b>" * (n // 3),
    "entities": lambda n: "&amp;" * (n // 5),
    "accents": lambda n: "a" + "\u0301" * n,
}


def _name(number: int) -> str:
    """One of very many names of two words."""
    syllables = ("ba", "di", "ku", "la", "mo", "na", "ri", "sa", "te", "wu")
    letters = "".join(syllables[int(digit)] for digit in f"{number:06}")
    return f"{letters[:6].title()} {letters[6:].title()}"


def text(run: str) -> bytes:
    """A story with the run in it."""
    return f"{STORY}{SENTENCE}{run} {SENTENCE}".encode()


def title(run: str) -> bytes:
    """A story whose title it is."""
    return f"{run}\n\n{SENTENCE * 4}".encode()


def record(field: str) -> Callable[[str], bytes]:
    """A record with the run in one field."""

    def made(run: str) -> bytes:
        fields = {"title": "Bakau ditanam lagi", "content": SENTENCE * 4, "author": "Sari", "source": "Kabar"}
        return json.dumps({**fields, field: run}).encode() + b"\n"

    return made


def page(run: str) -> bytes:
    """A page with the run in a paragraph, in its head and in an attribute."""
    escaped = run.replace("<", "&lt;").replace('"', "&quot;")
    return (
        f'<html><head><title>Bakau {escaped}</title><meta name=author content="{escaped}"></head><body><article>'
        f'<p>{SENTENCE * 4}</p><p class="{escaped}">{SENTENCE}{escaped}</p></article></body></html>'
    ).encode()


def feed(run: str) -> bytes:
    """A feed with the run in an entry's title, author and text."""
    escaped = run.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar</title><item><title>Bakau {escaped}</title>'
        f"<author>{escaped}</author><description>{SENTENCE * 4}{escaped}</description></item></channel></rss>"
    ).encode()


def table(run: str) -> bytes:
    """A table with the run in a cell."""
    cell = run.replace('"', '""')
    return f'title,content,author\nBakau ditanam lagi,"{SENTENCE * 4}{cell}",Sari\n'.encode()


PLACES: dict[str, Callable[[str], bytes]] = {
    "text": text, "title": title, "author": record("author"), "site": record("source"), "date": record("publish_date"),
    "page": page, "feed": feed, "table": table,
}  # fmt: skip


def whole_inputs() -> dict[str, Callable[[int], bytes]]:
    """Inputs whose hostility is in their form."""
    row = json.dumps({"title": "Bakau ditanam lagi", "content": SENTENCE * 4}).encode() + b"\n"
    return {
        "attributes of a tag": lambda n: b"<html><body><p " + b" ".join(b"a%d=1" % k for k in range(n // 6)) + b">x",
        "nested tags": lambda n: b"<html><body>" + b"<div>" * (n // 5) + SENTENCE.encode() * 4,
        "links of a page": lambda n: page("") + b"<a href=/b>Bakau ditanam lagi</a>" * (n // 34),
        "faulty lines": lambda n: row + b"{\n" * (n // 2),
        "one long line": lambda n: b'{"title": "' + b"a" * n,
        "an open field": lambda n: b'title,content\na,"' + b"a\n" * (n // 2),
        "columns": lambda n: b"title,content" + b",a" * (n // 2) + b"\nBakau,Bakau\n",
        "line ends before a feed": lambda n: b"\n" * n + feed(""),
        "a feed in punycode": lambda n: (
            b'<?xml version="1.0" encoding="punycode"?><rss><channel><title>' + b"a-b\xff" * (n // 4)
        ),
        "entries of a feed": lambda n: feed("").replace(
            b"</item>", b"</item>" + b"<item><title>a</title></item>" * (n // 30)
        ),
        "a page in punycode": lambda n: b"<html><head><meta charset=punycode></head><body><p>" + b"a-b\xff" * (n // 4),
        "parts of a web archive": lambda n: (
            b"From: <Saved by Blink>\nContent-Type: multipart/related; boundary=a\n\n"
            + b"--a\nContent-Type: text/html\n\n<p>a</p>\n" * (n // 40)
        ),
    }


def cases() -> dict[str, Callable[[int], bytes]]:
    """All inputs by their names, each made for a number of bytes."""
    made: dict[str, Callable[[int], bytes]] = {}
    for place, around in PLACES.items():
        for name, run in RUNS.items():
            made[f"{name} in {place}"] = lambda n, around=around, run=run: around(run(n))  # type: ignore[misc]
    return {**made, **whole_inputs()}


def seconds(raw: bytes, runs: int) -> float:
    """The CPU time that reading and briefing an input takes, the best of some runs."""
    from briefing_tui.analysis import brief
    from briefing_tui.briefing import Article
    from briefing_tui.outputs import OutputOptions, render
    from briefing_tui.sources import SourceOptions, read_sources

    best = float("inf")
    for _ in range(runs):
        began = time.process_time()
        for item in read_sources(["-"], SourceOptions(stdin=io.BytesIO(raw))):
            if isinstance(item, Article):
                render((brief(item),), "json", OutputOptions())
        best = min(best, time.process_time() - began)
    return best


def measured(name: str, size: int, patience: float) -> tuple[float, float] | None:
    """The seconds at n and 10 n, taken in a process of its own; None where it did not come to an end."""
    try:
        result = subprocess.run(
            [sys.executable, __file__, "--one", name, "--size", str(size)],
            capture_output=True, text=True, timeout=patience, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
    if result.returncode:
        print(result.stderr[-500:], file=sys.stderr)
        return None
    small, large = map(float, result.stdout.split())
    return small, large


def main() -> int:
    """Measure, print a line for each case, and say whether all are linear."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="cases whose names have this in them")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--most", type=float, default=15.0)
    parser.add_argument("--patience", type=float, default=60.0)
    asked = parser.parse_args()
    if asked.one:
        make = cases()[asked.one]
        seconds(make(500), 1)
        print(seconds(make(asked.size), 3), seconds(make(10 * asked.size), 1))
        return 0
    worst = 0
    for name in cases():
        if asked.only not in name:
            continue
        times = measured(name, asked.size, asked.patience)
        if times is None:
            print(f"{name:40} no end within {asked.patience:g} s", flush=True)
            worst += 1
            continue
        small, large = times
        ratio = large / max(small, TOO_SHORT)
        worst += ratio > asked.most
        print(
            f"{name:40} {small:8.3f} s {large:8.3f} s  x{ratio:5.1f}{'  !' if ratio > asked.most else ''}", flush=True
        )
    return 1 if worst else 0


if __name__ == "__main__":
    sys.exit(main())
