"""What only looks like a date: scores, codes, names, places, words with another sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    "Timnya menang 21-16, 2-1 dan 3-0.",
    "Harga naik 1,95 persen.",
    "Pasal 4 ayat (1) dicabut.",
    "Telepon 0812-2023-1999 tidak aktif.",
    "Layar 16:10 itu lebar.",
    "Program 10.10 diskon besar.",
    "Masa depan bangsa cerah.",
    "Lalu lintas padat.",
    "Ia lalu pergi.",
    "Kaki kirinya lalu patah.",
    "Makan malam itu mewah.",
    "Pada hari pertama ia menang.",
    "Hari kedua lomba ditunda.",
    "Mei Ling membuka toko.",
    "Bapak Agustus Hutapea datang.",
    "Kata Sabtu Sitepu, jalan itu rusak.",
    "Menteri Juni Purba hadir.",
    "Kompol Ahmad Ramadhan hadir.",
    "Ia tinggal di Pasar Minggu.",
    "Salat Jumat berjalan lancar.",
    "Kabupaten Mandailing Natal banjir.",
    "Kehidupan sehari-hari berat.",
    "Sebanyak 2000 orang hadir.",
    "Ia berlari 2023 meter.",
    "Piala Dunia 2022 usai.",
    "Turnamen Liga 1 2023 dibuka.",
    "Ia memakai PlayStation 4/5.",
    "Peraturan 50/2020 dicabut.",
    "Bagian (1/2) dari tiga.",
    "Dua per tiga warga pindah.",
    "Ia di depan gedung.",
    "Ke depan, kita harus siap.",
    "Rumah di Jalan 17 Agustusan ramai.",
    "Semoga Junior menang.",
    "Pergantian sel terjadi.",
    "Ia kelas 3 dan umur (27).",
    "Nomor 7/PMK.10/2017 berlaku.",
    "Bayu Mei Saputra hadir.",
    "Rating 2371/2351 tercatat.",
    "Mahasiswa semester 1 – 6 boleh ikut.",
    "Tahun-tahun mendatang sulit.",
    "Laga digelar di Gelora 10 November.",
    "Ia kuliah di Universitas 17 Agustus 1945.",
    "Paruh kedua berjalan seru.",
    "Kompetisi memasuki pekan kedua Liga Nusantara.",
    "Pesawat F16Q24 dan kode 12H34 dicatat.",
    "Peringkat dua tahun ajaran diumumkan.",
    "Kamis Sinaga hadir di rapat itu.",
    "Mei Lestari tiba, kata Mei.",
    "Ia terlebih dahulu pulang.",
    "Persis unggul di Minggu ke-12 Liga 1.",
    "Marini lolos ke Q2 setelah kualifikasi di Q1.",
    "Sekolah itu dibangun untuk 2024 murid.",
    "Pada 2000 penumpang kapal turun di pelabuhan.",
    "Polisi menggelar Jumat Curhat di balai desa.",
    "Juli (40) melihat api dari dapur.",
    "Jumat Suparman (45) melihat api dari dapur.",
    "Pada tahun 98 warga desa itu pindah.",
    "Ia tinggal di Kampung Rabu.",
    "Laga pekan kedua 2023 ditunda.",
    "Ny. Mei tinggal di sana.",
    "Agustus bin Salim ditangkap.",
    "Pelapor, Mei (27), menangis.",
    "Mama April mengaku kaget.",
    "Serka Juni menembak.",
    "Ia bertemu Jumat Suparman (25).",
    "Rumah milik Minggu Sitanggang terbakar.",
    "Tiket H2 habis.",
    "Tekanan 1008-1010 hPa tercatat.",
    "Sebanyak 2000-2100 orang hadir.",
    "PT Juni menang tender.",
    "Menurut AKBP Juni, jalan ditutup.",
    "Tim SAR mencari pada hari kedua pencarian.",
]


@pytest.mark.parametrize("text", ROWS)
def test_no_date(told: Callable[..., str], text: str) -> None:
    assert told(text) == ""
