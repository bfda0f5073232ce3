"""A story that is wrapped in what programs, chats, sheets and mails leave around it, and what is read of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Warga Tahuna Tanam Bakau"
FIRST = (
    "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini, kata lurah Tahuna."
)
SECOND = (
    "Bibit bakau disediakan dinas kehutanan, sedangkan pelajar tiga sekolah menjaga tanaman itu setiap akhir pekan."
)
TEXT = f"{FIRST}\n\n{SECOND}"
OTHER = "Pasar ikan di dekat terminal dibuka lagi setelah atapnya diperbaiki dan saluran airnya dikeruk para pedagang."


def stories(folder: Path, name: str, content: str) -> list[Article]:
    """The stories of one file, without what is said beside them."""
    path = folder / name
    path.write_text(content)
    return [item for item in read_sources([str(path)]) if isinstance(item, Article)]
