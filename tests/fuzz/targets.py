"""What is fuzzed: each entry point as a function of bytes, which returns where all is well and raises where it is not.

`test_entry_points.py` feeds them with hypothesis, `fuzz.py` (`make fuzz`) with atheris.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.addresses import page_address, web_address
from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.dates import find_dates
from briefing_tui.outputs import OutputOptions, render
from briefing_tui.sanitize import sanitize_source
from briefing_tui.sources import SourceOptions, read_sources
from briefing_tui.tui.settings.config import load_config
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from briefing_tui.tui.settings.theme_file import load_theme
from briefing_tui.tui.terminal.key_decoder import KeyDecoder

if TYPE_CHECKING:
    from collections.abc import Callable

# What a terminal may be steered by: C0 but tabs and line ends, C1, bidi controls.
STEERING = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0x202A, 0x202F))))


def _briefed(raw: bytes) -> None:
    """Read and brief all stories in some bytes as they come on standard input, and write them in all forms."""
    for item in read_sources(["-"], SourceOptions(stdin=io.BytesIO(raw))):
        if isinstance(item, Article):
            briefing = brief(item)
            for form in ("plain", "markdown", "json", "csv", "ics"):
                text = render((briefing,), form, OutputOptions())
                assert not STEERING & set(text), form
        else:
            assert not STEERING & set(item.source)


def _as(name: str) -> Callable[[bytes], None]:
    """Read a file of that name with these bytes in it."""

    def target(raw: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(raw)
            for item in read_sources([str(path)]):
                assert not STEERING & set(item.source)

    return target


def _settings(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "config.toml").write_bytes(raw)
        (Path(folder) / "theme.toml").write_bytes(raw)
        (Path(folder) / "places.json").write_bytes(raw)
        faults = load_config("en", Path(folder) / "config.toml").faults
        assert not STEERING & set("".join(faults))
        load_theme(Path(folder) / "theme.toml")
        ReadingPositions(Path(folder) / "places.json").save()


def _dates(raw: bytes) -> None:
    text = raw.decode("utf-8", "replace")
    for expression in find_dates(text):
        assert 0 <= expression.start < expression.end <= len(text)


def _address(raw: bytes) -> None:
    text = raw.decode("utf-8", "replace")
    web_address(text, "https://kabar.id/")
    page_address(text)
    assert not STEERING & set(sanitize_source(text))


def _keys(raw: bytes) -> None:
    decoder = KeyDecoder()
    (decoder.decode(raw) + decoder.decode(b"", final=True)).encode()


TARGETS: dict[str, Callable[[bytes], None]] = {
    "standard input": _briefed,
    "text": _as("a.txt"),
    "markdown": _as("a.md"),
    "json": _as("a.json"),
    "json lines": _as("a.jsonl"),
    "csv": _as("a.csv"),
    "page": _as("a.html"),
    "archive": _as("a.mhtml"),
    "feed": _as("a.xml"),
    "records in xml": _as("a.xml"),
    "mail": _as("a.eml"),
    "chat": _as("a.txt"),
    "crawl": _as("a.warc"),
    "packed": _as("a.zip"),
    "workbook": _as("a.xlsx"),
    "settings": _settings,
    "dates": _dates,
    "address": _address,
    "keys": _keys,
}
