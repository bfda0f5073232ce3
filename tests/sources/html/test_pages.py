"""Saved pages of thirteen outlets (written for these tests after each outlet's markup) become stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.errors import SourceError
from briefing_tui.sources.html.page import read_page

PAGES = Path(__file__).parent / "pages"
# page, title, day, authors, editor, first words, last words, links
STORIES = [
    ("tribun", "Pelabuhan Tanjung Emas Tambah Dua Dermaga, Wali Kota: Siap Juli 2024", "2024-03-11", ("Ratna Kusumawati",),
     "Bambang Setiaji", "Pemerintah Kota Semarang", "setelah Lebaran.", 3),
    ("kompas", "Bendungan Baru di Wonogiri Mulai Diisi, Warga Diminta Menjauh", "2024-02-20", ("Dian Prameswari",),
     "Teguh Laksono", "Bendungan Pidekso kedua", "mulai pekan depan.", 2),
    ("kompas-lama", "Kereta Malam ke Malang Ditambah", "2016-06-27", ("Yudha Perwira",), "Lestari Ningrum",
     "Operator kereta", "semua stasiun besar.", 0),
    ("detik", "Kebun Raya Cibodas Tutup Tiga Hari untuk Pohon Tumbang", "2024-01-17", ("Ikbal Selamet",), None,
     "Pengelola Kebun Raya", "jalur pejalan kaki.", 2),
    ("detik-lama", "Rupiah Menguat Tipis Sore Ini", "2014-08-19", ("Angga Wirasena",), None, "Nilai tukar rupiah",
     "Wisnu “Prabu” Prabowo.", 0),
    ("tempo", "Bank Sentral Tahan Suku Bunga Acuan di 6 Persen", "2024-02-21", ("Larasati Puspita",), None,
     "BANK sentral", "sejalan dengan perkiraan.", 0),
    ("tempo-lama", "Jembatan Gantung di Lebak Putus, Siswa Memutar 4 Kilometer", "2023-03-09", ("Muhammad Iqra",), None,
     "Jembatan gantung", "bulan depan.", 1),
    ("cnn", "Harga Beras Turun setelah Panen Raya di Sulawesi", "2024-04-05", (), None, "Harga beras", "di Makassar.", 1),
    ("antara", "Nelayan Lamongan terima 50 mesin kapal listrik", "2024-03-02", ("Alimun Khakim",), "Fitri Supratiwi",
     "Sebanyak 50 nelayan", "sekali pengisian.", 3),
    ("kontan", "Laba Emiten Semen Naik 12% pada Kuartal I-2024", "2024-04-29", ("Yuliana Hema",), "Noverius Laoli",
     "Laba bersih emiten", "target harga Rp 9.000.", 1),
    ("republika", "Masjid Kampus Buka Dapur Umum Ramadhan", "2024-03-12", ("Muhammad Nursyamsi",), "Gita Amanda",
     "Masjid di lingkungan", "ujarnya.", 2),
    ("mediaindonesia", "Tol Baru Probolinggo Dibuka Terbatas saat Mudik", "2024-03-27", ("Faishol Taselan",),
     "Denny Susanto", "RUAS tol baru", "sampai 16 April.", 1),
    ("liputan6", "Taman Kota Bekasi Punya Jalur Sepeda Baru", "2024-01-09", ("Bam Sinulingga",), None,
     "Pemerintah Kota Bekasi", "biaya Rp 9 miliar.", 1),
    ("voa", "Mahasiswa Indonesia di Ohio Gelar Pasar Kuliner", "2024-03-04", ("Karlina Amkas",), None, "", "Bimo Anggara.", 1),
    ("bbc", "Gajah Sumatra: Bayi ketiga lahir di pusat konservasi", "2024-02-15", ("Rohmatin Bonasir",), None,
     "Seekor bayi gajah", "mulai menyusui.", 1),
    ("tak-dikenal", "Pasar Terapung Banjar Kembali Ramai", "2024-05-06", ("Norhayati",), None, "", "dengan aman.", 1),
]  # fmt: skip
BOILERPLATE = (
    "baca juga", "lihat juga", "headline", "halaman", "copyright", "advertisement", "scroll", "google news", "whatsapp",
    "bagikan", "tags", "penulis", "editor", "gambas", "telah tayang", "terpopuler", "ringkasan berita", "iklan",
)  # fmt: skip


@pytest.mark.parametrize(("page", "title", "day", "authors", "editor", "first", "last", "links"), STORIES)
def test_saved_page(
    page: str,
    title: str,
    day: str,
    authors: tuple[str, ...],
    editor: str | None,
    first: str,
    last: str,
    links: int,
) -> None:
    story = read_page((PAGES / f"{page}.html").read_bytes(), f"{page}.html")
    assert (story.title, (story.published or "")[:10], story.authors, story.editor) == (title, day, authors, editor)
    assert story.text.startswith(first)
    assert story.text.endswith(last)
    assert [word for word in BOILERPLATE if word in story.text.casefold()] == []
    assert len(story.links) == links
    assert all(link.url and link.url.startswith(("http://", "https://")) for link in story.links)


@pytest.mark.parametrize(("page", "reason"), [("halaman-depan", "page.front"), ("kompas-id", "page.teaser")])
def test_page_without_a_story_is_named(page: str, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        read_page((PAGES / f"{page}.html").read_bytes(), page)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [(b"%PDF-1.4 x", "kind.pdf"), (b"\x89PNG\r\n\x1a\n", "kind.picture"), (b" \n", "page.empty"),
     (b"<html><body><p>Dua kata</p></body></html>", "story.too_short|page.without_text"), (b"PK\x03\x04zip", "kind.zip")],
)  # fmt: skip
def test_other_kinds_of_file_are_named(raw: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        read_page(raw, "x.html")


def body(extra: str = "", head: str = "") -> str:
    sentence = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini. "
    return (
        f"<html><head>{head}<title>Warga Menanam Bakau</title></head><body><article>{extra}"
        + "".join(f"<p>{n}. {sentence * 2}</p>" for n in range(6))
        + "</article></body></html>"
    )


@pytest.mark.parametrize(
    ("encoding", "declared", "server"),
    [("utf-8", "utf-8", None), ("utf-8", "iso-8859-1", "latin-1"), ("cp1252", "iso-8859-1", None),
     ("cp1252", "", None), ("utf-16", "utf-8", None), ("cp1252", "bukan-apa-apa", "x-none")],
)  # fmt: skip
def test_wrong_or_missing_charset(encoding: str, declared: str, server: str | None) -> None:
    page = body("<p>Harga “pasar” naik – kata Renée.</p>", f'<meta charset="{declared}">')
    assert "“pasar” naik – kata Renée" in read_page(page.encode(encoding), "x", charset=server).text.replace('"', '"')


def test_hostile_markup_comes_out_harmless() -> None:
    page = body("<div>" * 1500 + "<p>Kata \x1b[31mmerah‮ [bold]x[/bold] dari pantai utara itu.</p>")
    story = read_page(page.encode(), "x\x1b.html")
    assert not set("\x1b‮") & set(story.text + story.title + story.source)
    assert "[bold]x[/bold]" in story.text


def test_links_that_are_not_of_the_web_are_left_out() -> None:
    page = body('<p>Baca juga: <a href="javascript:alert(1)">Cara Menanam Bakau di Pantai</a></p>')
    assert all(link.url is None for link in read_page(page.encode(), "x").links)


@pytest.mark.parametrize(
    "data",
    ['{"@type":"NewsArticle","headline":"Warga Menanam Bakau","datePublished":"2024-05-01T23:30:00Z",}',
     '[{"@type":"WebSite"},{"@graph":[{"@type":["NewsArticle"],"datePublished":"2024-05-02T06:30:00+07:00"}]}]',
     '{"@type":"NewsArticle","datePublished":"2024-05-01T23:30:00Z","description":"kata "rusak" di sini"}'],
)  # fmt: skip
def test_linked_data_in_lists_graphs_and_broken(data: str) -> None:
    story = read_page(body(head=f'<script type="application/ld+json">{data}</script>').encode(), "x")
    assert story.published == "2024-05-02T06:30:00+07:00"
