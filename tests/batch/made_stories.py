"""Stories as records, as many as a test wants, each on a page of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def record(number: int) -> dict[str, str]:
    """A story in the field names of news-watch."""
    return {
        "title": f"Dermaga {number} Merak dibuka",
        "publish_date": "2024-09-10 08:00:00",
        "content": (
            f"Merak (ANTARA) - Menteri Perhubungan Hendarto Wiguna meresmikan dermaga nomor {number} di Pelabuhan Merak, "
            f"Banten, Selasa (10/9/2024). Dermaga itu mulai melayani kapal besar pada {number % 27 + 1} Oktober 2024."
        ),
        "source": "antaranews.com",
        "link": f"https://www.antaranews.com/berita/{number}/dermaga",
    }


def write_records(path: Path, numbers: range, *, between: str = "") -> None:
    """The stories of these numbers as JSON Lines, with something behind each line."""
    path.write_text("".join(json.dumps(record(number)) + "\n" + between for number in numbers), encoding="utf-8")


def pages_in(folder: Path) -> list[str]:
    """The pages of all briefings in a batch's folder, sorted; faults are not looked at."""
    lines = [line for file in folder.glob("*.jsonl") for line in file.read_text(encoding="utf-8").splitlines()]
    return sorted(json.loads(line)["article"]["url"] for line in lines)


def pages_of(numbers: range) -> list[str]:
    """The pages of the stories of these numbers, sorted."""
    return sorted(record(number)["link"] for number in numbers)
