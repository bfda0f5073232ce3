"""Pages and texts that call themselves workbooks (`.xls`): their tables are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

BODY = (
    "Wali Kota Bitung Rudi Prasetya membuka pasar ikan di tepi pelabuhan dan mengajak warga berbelanja di sana. "
    "Ia menambahkan bahwa tempat parkir di sisi timur akan selesai pada akhir bulan depan, kata dinas perikanan."
)
TITLE = "Wali Kota Bitung Buka Pasar Ikan"


@pytest.mark.parametrize("written", ["html", "tabs"])
def test_what_only_calls_itself_a_workbook_is_a_table(tmp_path: Path, written: str) -> None:
    rows = [["Judul", "Tanggal", "Isi"], [TITLE, "5 Juni 2024", BODY]]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = f"<html><body><p>Ekspor</p><table>{cells}</table></body></html>"
    content = page if written == "html" else "\n".join("\t".join(row) for row in rows)
    (tmp_path / "a.xls").write_text(content, encoding="utf-8")
    (story,) = read_sources([str(tmp_path / "a.xls")])
    assert isinstance(story, Article)
    assert (story.title, story.text, story.published) == (TITLE, BODY, "2024-06-05")


def test_a_cell_of_a_page_may_hold_markup_and_a_table_of_its_own(tmp_path: Path) -> None:
    inner = "<table><tr><td>Dusun Ilalang</td><td>tiga keluarga</td></tr></table>"
    rows = f"<tr><th>Judul<th>Isi</tr><tr><td>{TITLE}<td><p>{BODY} &amp; seterusnya.</p>{inner}</tr>"
    (tmp_path / "a.xls").write_text(f"<table>{rows}</table><table></table>", encoding="utf-8")
    (story,) = read_sources([str(tmp_path / "a.xls")])
    assert isinstance(story, Article)
    assert story.text == f"{BODY} & seterusnya.\n\nDusun Ilalang\n\ntiga keluarga"
