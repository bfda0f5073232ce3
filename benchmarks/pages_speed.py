"""Cost of reading a page beside trafilatura alone, in one run on the same pages.

    python benchmarks/pages_speed.py [--rounds N] [PAGE.html ...]

One core, processor time. Without pages, some are made: the bundled samples in the markup of outlets with and without
habits on record, with the menus, teasers and scripts that outlets put around a story. It prints the milliseconds for
each kind of page and the ratio; the goal is 1.1.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from trafilatura import bare_extraction

from briefing_tui.sources.html.page import read_page

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "samples"
# Kind of page: address, and the element around the story.
KINDS = {
    "Kompas.com": ("https://nasional.kompas.com/read/2024/03/04/10150001/judul", '<div class="read__content">'),
    "detik": ("https://news.detik.com/berita/d-7000001/judul", '<div class="detail__body-text itp_bodycontent">'),
    "Tribunnews": ("https://www.tribunnews.com/nasional/2024/03/04/judul", '<div class="side-article txt-article">'),
    "microdata": ("https://kabar.example/2024/03/04/judul", '<div class="isi" itemprop="articleBody">'),
    "nothing on record": ("https://warta.example/2024/03/04/judul", '<div class="isi-warta">'),
}


def made_pages(address: str, opening: str) -> list[bytes]:
    """Pages with the bundled samples, 80 to 120 kB each, about 2,000 elements: what outlets serve."""
    pages = []
    for sample in sorted(SAMPLES.glob("*.txt")):
        title, *paragraphs = [line for line in sample.read_text(encoding="utf-8").splitlines() if line.strip()]
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs * 2)
        menu = "".join(f'<li class="nav__item"><a href="/kanal/{n}">Kanal {n}</a></li>' for n in range(150))
        cards = "".join(
            f'<article class="list__item"><div class="media"><a href="/baca/{n}"><img src="/g/{n}.jpg"></a></div>'
            f'<h3 class="media__title"><a href="/baca/{n}">Judul berita lain nomor {n} yang ada di samping</a></h3>'
            f'<div class="media__date"><span>{n % 28 + 1} Maret 2024 10:15 WIB</span></div></article>'
            for n in range(150)
        )
        script = f"<script>window.iklan = {list(range(1500))};</script>"
        pages.append(
            f'<!DOCTYPE html><html lang="id"><head><title>{title}</title><link rel="canonical" href="{address}">'
            f'<meta property="og:title" content="{title}"><meta property="og:type" content="article">'
            f'<meta property="article:published_time" content="2024-03-04T10:15:00+07:00">{script * 3}</head>'
            f'<body><nav><ul>{menu}</ul></nav><div class="wrap"><article class="detail"><h1>{title}</h1>{opening}{body}'
            f'</div></article><div class="aside">{cards}</div></div><footer><ul>{menu}</ul></footer>{script}</body>'
            .encode()
        )  # fmt: skip
    return pages


def milliseconds(work: Callable[[bytes], object], pages: list[bytes], rounds: int) -> float:
    """Processor time for one page: the best of several rounds, so that a busy machine counts little."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for page in pages:
            work(page)
        best = min(best, time.process_time() - start)
    return best * 1000 / len(pages)


def trafilatura_alone(page: bytes) -> object:
    """Text, links and metadata of a page, as trafilatura gives them."""
    return bare_extraction(page, include_comments=False, include_links=True, with_metadata=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("pages", nargs="*", type=Path)
    asked = parser.parse_args()
    kinds = {name: made_pages(*kind) for name, kind in KINDS.items()}
    if asked.pages:
        kinds = {"given": [path.read_bytes() for path in asked.pages]}
    ours_in_all = theirs_in_all = 0.0
    for name, pages in kinds.items():
        ours = milliseconds(lambda page: read_page(page, "page.html"), pages, asked.rounds)
        theirs = milliseconds(trafilatura_alone, pages, asked.rounds)
        ours_in_all, theirs_in_all = ours_in_all + ours, theirs_in_all + theirs
        print(f"{name:18} {ours:6.1f} ms   trafilatura alone {theirs:6.1f} ms   ratio {ours / theirs:.2f}")
    print(f"{'all':18} ratio {ours_in_all / theirs_in_all:.2f}")


if __name__ == "__main__":
    main()
