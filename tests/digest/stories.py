"""Three small outlets that tell one affair, each in its own words, and stories of other matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing

STORIES = {
    "kapal-1.txt": """Kebakaran KM Sinar Bahari di Pelabuhan Tanjung Lumbung, tiga orang tewas
Selasa, 10 September 2024 08:00 WIB

LUMBUNG, KOMPAS.com - Kebakaran melanda kapal KM Sinar Bahari di Pelabuhan Tanjung Lumbung, Senin (9/9/2024) malam, dan menewaskan 3 orang.

"Api muncul dari ruang mesin sebelum kapal bersandar," kata Kepala Kantor SAR Lumbung Hendra Wirayuda.

Hendra Wirayuda mengatakan pencarian korban KM Sinar Bahari dilanjutkan pada Rabu (11/9/2024).

Komite Nasional Keselamatan Transportasi akan memeriksa bangkai KM Sinar Bahari di Pelabuhan Tanjung Lumbung pada 20 September 2024.
""",
    "kapal-2.txt": """Korban tewas kebakaran KM Sinar Bahari di Pelabuhan Tanjung Lumbung bertambah

Lumbung (ANTARA) - Hendra Wirayuda, Kepala Kantor SAR Lumbung, mengatakan korban kebakaran KM Sinar Bahari bertambah.

Kebakaran kapal KM Sinar Bahari yang terjadi di Pelabuhan Tanjung Lumbung pada Senin (9/9/2024) menyebabkan 5 orang tewas.

"Api muncul dari ruang mesin sebelum kapal bersandar," kata Hendra Wirayuda di Lumbung, Rabu (11/9/2024).

COPYRIGHT © ANTARA 2024
""",
    "kapal-3.txt": """Pemeriksaan bangkai KM Sinar Bahari menunggu pencarian korban
Kamis, 12 September 2024 10:00 WIB

TRIBUNNEWS.COM, LUMBUNG - Komite Nasional Keselamatan Transportasi akan memeriksa bangkai kapal KM Sinar Bahari di Pelabuhan Tanjung Lumbung pada 20 September 2024.

Kepala Kantor SAR Lumbung Hendra Wirayuda menyatakan semua korban kebakaran KM Sinar Bahari sudah ditemukan.

Kebakaran kapal itu terjadi di Pelabuhan Tanjung Lumbung, Senin (9/9/2024) malam, ketika KM Sinar Bahari hendak bersandar.
""",
    "panen.txt": """Petani Wanasari panen raya bawang merah
Rabu, 11 September 2024 09:00 WIB

WANASARI, KOMPAS.com - Bupati Wanasari Ratna Kusumadewi membuka panen raya bawang merah di Desa Karangjati, Rabu (11/9/2024).

"Harga bawang merah tahun ini menguntungkan petani kami," kata Ratna Kusumadewi.
""",
    "tanpa-hari.txt": """Warga Karangjati gotong royong membersihkan selokan

Warga Desa Karangjati bergotong royong membersihkan selokan supaya kampung mereka tidak kebanjiran lagi ketika musim hujan datang.

Kepala Desa Karangjati Sutrisno mengatakan kegiatan itu akan diadakan rutin karena banyak warga yang merasa terbantu.
""",
    "asing.txt": """The harbour master said that the fire had started in the engine room of the ship before it reached the pier.

Officials would not say how many people were on board when the fire broke out, and the search was to go on for days.
""",
}

# Two stories of one affair that tell of nothing dated: their titles, days and sentences.
GARDENS = {
    "Rahasia kebun sayur di atap rumah": (
        "2024-09-10",
        "Menanam sayur di atap rumah makin digemari warga kota karena pupuk kompos dan tanah gembur mudah didapat.",
    ),
    "Kebun sayur di atap rumah makin digemari": (
        "2024-09-11",
        "Kebun sayur di atap rumah makin digemari warga kota, dan pupuk kompos membuat daun sayur tumbuh lebat.",
    ),
}


def write_stories(parent: Path, *, without: tuple[str, ...] = ()) -> Path:
    """A new folder with the stories."""
    folder = parent / "berita"
    folder.mkdir()
    for name, text in STORIES.items():
        if name not in without:
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def brief_all(*sources: str) -> list[Briefing]:
    """The briefings of all stories in the sources."""
    return [brief(story, language="id") for story in read_sources(sources) if isinstance(story, Article)]
