"""Briefings written to a file that the reader names in the app; which format a file's name says."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from briefing_tui.outputs import OutputOptions, render
from briefing_tui.outputs.destination import whole_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing_tui.briefing import Briefing, Language
    from briefing_tui.digest.model import Comparison, Digest
    from briefing_tui.outputs import Format
    from briefing_tui.outputs.comparison import ComparisonFormat
    from briefing_tui.outputs.digest import DigestFormat

# The ending that a file of each format goes by.
FILE_SUFFIXES: dict[Format, str] = {
    "plain": "txt", "markdown": "md", "json": "json", "jsonl": "jsonl", "csv": "csv", "ics": "ics",
}  # fmt: skip
_OTHER_SUFFIXES: dict[str, Format] = {"markdown": "markdown", "ndjson": "jsonl"}
# Endings of files that programs open as something else than text, or parse by rules that no format here follows.
_ENDINGS_OF_OTHER_KINDS = frozenset({
    "pdf", "ps", "epub", "html", "htm", "xhtml", "mhtml", "mht", "xml", "rss", "atom", "doc", "docx", "odt", "rtf",
    "pages", "xls", "xlsx", "ods", "tsv", "ppt", "pptx", "odp", "yaml", "yml", "toml", "ini", "sql", "parquet",
    "eml", "mbox", "gz", "tgz", "tbz2", "txz", "bz2", "xz", "zst", "zip", "tar", "7z", "rar", "png", "jpg", "jpeg",
    "gif", "webp", "svg", "bmp", "tiff", "mp3", "mp4",
})  # fmt: skip


def format_of(name: str) -> Format | None:
    """The format of files that are called so, by their ending; None where it says nothing."""
    forms = {suffix: form for form, suffix in FILE_SUFFIXES.items()} | _OTHER_SUFFIXES
    return forms.get(_ending(name))


def is_of_another_kind(name: str) -> bool:
    """Whether files that are called so are known to be of a kind that is not written here: `berita.pdf`."""
    return _ending(name) in _ENDINGS_OF_OTHER_KINDS


def _ending(name: str) -> str:
    return PurePath(name).suffix[1:].casefold()


def write_briefings(briefings: Sequence[Briefing], form: Format, path: Path, language: Language) -> int:
    """Write briefings to a file, whole or not at all; how many. Raises `OutputError` where it cannot be written."""
    text = render(briefings, form, OutputOptions(language=language))
    with whole_file(str(path)) as write:
        write(text)
    return len(briefings)


def write_comparison(comparison: Comparison, form: ComparisonFormat, path: Path, language: Language) -> int:
    """Write all of a comparison to a file, whole or not at all; how many stories it has. Raises `OutputError`."""
    from briefing_tui.outputs.comparison import render_comparisons

    text = render_comparisons((comparison,), form, OutputOptions(language=language, long=True))
    with whole_file(str(path)) as write:
        write(text)
    return sum(len(side.sources) for side in comparison.sides)


def write_digest(digest: Digest, form: DigestFormat, path: Path, language: Language) -> int:
    """Write all of a digest to a file, whole or not at all; how many stories it has. Raises `OutputError`."""
    from briefing_tui.outputs.digest import render_digest

    text = render_digest(digest, form, OutputOptions(language=language, long=True))
    with whole_file(str(path)) as write:
        write(text)
    return sum(len(affair.sources) for affair in digest.affairs) + len(digest.undated)
