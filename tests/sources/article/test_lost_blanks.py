"""Words and sentences that lost the blank or the line break between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.sources.article.lost_blanks import with_blanks
from briefing_tui.sources.article.paragraphs import joined_fragments

GLUED = [
    ("Warga menutup jalan itu kemarin lalu.Bahkan pasar pun sepi.", "lalu.\nBahkan"),
    ('"Kami menunggu," ujar dia."Pasar belum dibuka juga.', 'dia.\n"Pasar'),
    ('Ia berkata, "Pasar itu sudah penuh."Warga pulang.', 'penuh."\nWarga'),
    ("Pasar dibuka Senin (9/6/2025).Ratna mengatakan dermaga siap.", "(9/6/2025).\nRatna"),
    ('Kapal tiba pukul 09.35 WIB."Kami lega," kata Ratna.', 'WIB.\n"Kami'),
    ("Syarat itu ada pada KTP.Menurut Ratna, syarat itu lama.", "KTP.\nMenurut"),
    ("Warga menutup jalan itu kemarin lalu.DPRD memanggil wali kota.", "lalu.\nDPRD"),
    ("Kuasa hukumRatna Puspita menolak.", "hukum Ratna"),
    ("Menteri Sosial(Mensos) datang.", "Sosial (Mensos)"),
    ("Ia tinggal di Bitung,Manado.", "Bitung, Manado"),
    ("Kabar itu dilansirdetikJatim kemarin.", "dilansir detikJatim"),
    # A link's text that lost the blanks on both sides, in the middle of a list, or beside an abbreviation.
    ("Menteri SosialBudi Santosomemberi bantuan.", "Sosial Budi Santoso memberi"),
    ("Kapal itu berlayar dariManadodi pagi buta.", "dari Manado di"),
    ("Dua pemain,Rudi SantosodanRatna Lestari, cedera.", "Santoso dan Ratna"),
    ("Kepada anggotaDPRD ia berkata pasar penuh.", "anggota DPRD"),
    ("Kabar itu disampaikan kepadaBBCbahwa pasar penuh.", "kepada BBC bahwa"),
    ("Kantor AFPmelaporkan pasar penuh.", "AFP melaporkan"),
    (
        "Saksi: 1. Siti, Direktur PT Maju Jaya2. Iqbal, Direktur PT Laut3. Budi.",
        "Jaya\n2. Iqbal, Direktur PT Laut\n3. Budi.",
    ),
    ("Anggota dewan Arif Sahidturun ke jalan. Warga menyapa Sahid.", "Sahid turun"),
    # A small word behind a name that the text has elsewhere by itself.
    ("Ratna Kholidyang hadir ditanyai. Kholid menolak.", "Kholid yang hadir"),
    ("Baca juga: Nelayan Minta Dermaga dan PasarBupati menyebut dermaga itu lama.", "Pasar\nBupati"),
]


@pytest.mark.parametrize(("glued", "expected"), GLUED)
def test_glued_words_are_parted(glued: str, expected: str) -> None:
    assert expected in with_blanks(glued)


WHOLE = [
    "Harga McDonald naik menurut detikcom dan WhatsApp, kata YouTube.",
    "Ia memakai iPhone dan kanal TikTok milik GoTo.",
    "Lihat www.kabar.Example.com/Berita atau https://kabar.id/Pasar.Baru.html hari ini.",
    "Kabar Kompas.Com dan Tribunnews.com tiba bersama.",
    "Surat Prof. Ratna dan Dr. Budi, S.Pd, M.Si diterima.",
    "Laptop itu memakai macOS dan kartu microSD, kata JPMorgan dan KOngres.",
    "Warga kehilangan KTPnya dan SIMnya, BUMDesnya rugi, dan DPRDlah yang menolak.",
    "SnackVideo membuka kantor, dan SnackVideo merekrut warga.",
    "DanaTani memperoleh izin.\nPetani meminjam dari DanaTani.\nWarga memuji DanaTani.",
    # In an address words stand together as its owner likes.
    "Kirim surat ke KabarPelabuhan6@surat.id, Budi.PasarBitung@surat.id atau 12Warga@surat.id.",
    "Daftar di kabar.go.id/a,BeritaHari, https://kabar.id/judul-lama,KabarPagi-2 atau ui.ac.id/~BudiSantoso hari ini.",
    "Mobil GranCabrio dan GranTurismo dipamerkan.",
    "Nilainya 3.5 dan 10.30 WIB.",
    "Wulan Kontak dan Wulandari hadir, Kon tidak. Bisa jadi Yangyang datang.",
    "Ia membeli rumah tipe A2. Warga menonton F1. Balapan itu ramai.",
    "Saham PT.Bank Laut (AB.CD) dan A.B.Putra naik; lihat kabar.id/2025/(9/6).Ratna nanti.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_names_and_addresses_stay_as_they_are_written(text: str) -> None:
    assert with_blanks(text) == text


@given(st.text(alphabet='aBc. ,"“”?!1(\n', max_size=200))
def test_nothing_but_blanks_and_breaks_comes_in(text: str) -> None:
    squeezed = str.maketrans("", "", " \n")
    assert with_blanks(text).translate(squeezed) == text.translate(squeezed)


def test_lines_of_inline_elements_are_joined_again() -> None:
    long = "Bupati mengatakan pasar itu dilengkapi gudang pendingin, tempat parkir yang luas, dan jalan baru menuju dermaga di sisi timur pelabuhan."
    lines = [
        "Bitung",
        "-",
        "Pemerintah",
        "Kota Bitung",
        "mulai membangun pasar di tepi",
        "Teluk Lembeh",
        "untuk warga.",
        long,
    ]
    assert joined_fragments(lines) == [
        "Bitung - Pemerintah Kota Bitung mulai membangun pasar di tepi Teluk Lembeh untuk warga.",
        long,
    ]


@given(st.lists(st.text(alphabet="aB. ,:(", max_size=30), max_size=30))
def test_joining_loses_no_word(lines: list[str]) -> None:
    assert " ".join(joined_fragments(lines)).split() == " ".join(lines).split()
