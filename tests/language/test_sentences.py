"""Where sentences end: abbreviations, companies, initials, blanks that a scraper lost."""

from __future__ import annotations

import pytest

from briefing_tui.language import sentences

# Each text with `|` where one sentence ends and the next begins.
ROWS = [
    "Rapat itu selesai. |Ia pulang.",
    "Rapat itu selesai.|Ia pulang.",
    "Rapat itu digelar pada 2018.|Selain itu ada lomba.",
    "Rapat itu digelar pada 2018. |Selain itu ada lomba.",
    "Kantor itu di Jalan Melati No.5.Jakarta Timur.",
    "Ia dipanggil KPK.|Selain itu ia diperiksa.",
    "Ia tinggal di kota.|BMKG mencatat gempa.",
    "Ia membaca Kompas.TV di rumah.",
    "Ia membaca Kontan.CO.ID di rumah.",
    "Direktur PT Sinar Laut Tbk. Rudi Hartono mengatakan laba naik.",
    "Laba milik PT Sinar Laut Tbk. |Perusahaan itu untung.",
    "Laba milik Sinar Laut Ltd. |Menurut Rudi, laba naik.",
    "Saham Sinar Laut Inc. Budi Santoso turun.",
    "Ia bertemu A. Rahman di kantor.",
    "Ia bertemu H. M. Yusuf. |Rapat itu selesai.",
    "Kata Brigjen Pol. Budi, rapat itu selesai.",
    "Hadir Rudi Hartono, S.H. |Rapat itu selesai.",
    "Menurut dr. Rudi Hartono, DFM. Sp.F, korban tenggelam. |Ia ditemukan warga.",
    "Rapat dipimpin Rudi Hartono, S.Sos. M.Si. |Rapat itu selesai.",
    "Hadir ketua PKS. |A.M. Rahman juga datang.",
    "Pasien itu pulih. |dr. Sari Wulan menilai obat itu aman.",
    "Pasien itu ditangani oleh dr. Sari Wulan.",
    "Hal itu ia tulis di X. |Rudi Hartono membacanya.",
]


@pytest.mark.parametrize("marked", ROWS)
def test_where_sentences_end(marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[span.start : span.end] for span in sentences(text)] == [part.strip() for part in marked.split("|")]


def test_what_is_longer_than_a_sentence_is_parted_between_words() -> None:
    text = "Warga desa menanam bakau di pantai, ombak besar merusaknya lagi, " * 400
    parts = [text[span.start : span.end] for span in sentences(text)]
    assert len(parts) > 1
    assert max(map(len, parts)) <= 3_000
    assert all(part.endswith(",") for part in parts)
    assert " ".join(parts) == text.strip()


@pytest.mark.parametrize("run", ["a" * 10_000, "a " * 5_000, "." * 10_000, "a" + " " * 10_000 + "a"])
def test_nothing_is_lost_of_what_is_parted(run: str) -> None:
    parts = [run[span.start : span.end] for span in sentences(run)]
    assert "".join("".join(parts).split()) == "".join(run.split())
