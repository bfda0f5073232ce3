"""The given stories by their ids (`../shared`), and their briefings by the program of today."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article, Briefing
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

SHARED = Path(__file__).parent.parent.parent / "shared"


def records() -> dict[str, dict[str, Any]]:
    """The given stories by their ids; ANTARA's by the number in their address."""
    found = {}
    for name in ("outlets-800", "antara-600"):
        for line in (SHARED / f"corpora/{name}.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            number = re.search(r"/berita/(\d+)/", record["link"])
            found[record.get("id") or (number[1] if number else record["link"])] = record
    for path in (SHARED / "articles-outlets").glob("*.json"):
        article = json.loads(path.read_text(encoding="utf-8"))
        found[article["id"]] = {
            "title": article["title"],
            "content": article["text"],
            "publish_date": article["published"],
            "source": article.get("outlet") or "",
        }
    return found


def briefings(ids: Iterable[str]) -> dict[str, Briefing]:
    """The briefings of stories by their ids, in the order given."""
    given, wanted = records(), list(ids)
    with tempfile.TemporaryDirectory() as folder_name:
        source = Path(folder_name) / "records.jsonl"
        lines = [
            json.dumps({**given[story], "id": story, "link": f"https://story.invalid/{number}"}, ensure_ascii=False)
            for number, story in enumerate(wanted)
        ]
        source.write_text("\n".join(lines), encoding="utf-8")
        articles = [item for item in read_sources([str(source)]) if isinstance(item, Article)]
    return {wanted[int((article.url or "").rpartition("/")[2])]: brief(article) for article in articles}
