"""Dates beside what is none: levels, scores, codes, files, names; and the words that widen a date. Seen from Monday, 18 September 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    ("Indeks ditutup di level 7.767 hari ini.", "hari ini = 2023-09-18 2023-09-18..2023-09-18"),
    ("Rakornas Pangan 2025 hari ini batal.", "hari ini = 2023-09-18 2023-09-18..2023-09-18"),
    ('Ia membintangi film "Sabtu Bersama Ayah" dan film Minggu Tanpa Ibu.', ""),
    ('Lagu "Kemarin" dinyanyikan.', ""),
    (
        'Pemeran film "Badai" pada Sabtu "menghipnotis" penonton.',
        "Sabtu = 2023-09-16 2023-09-16..2023-09-16",
    ),
    ('Drama horor berjudul "Cerita tentang Hari Ini" diputar.', ""),
    ('Ia menyanyikan lagu, "Besok saya pulang."', "Besok = 2023-09-19 2023-09-19..2023-09-19"),
    ("Film Sabtu (16/9) diputar.", "Sabtu (16/9) = 2023-09-16 2023-09-16..2023-09-16"),
    ("Pada awal 2019 warga pindah.", "awal 2019 = 2019 START 2019-01-01..2019-04-30"),
    ("Indeks naik 0,5 hari ini.", "hari ini = 2023-09-18 2023-09-18..2023-09-18"),
    ("Klub itu naik ke Liga 1 tahun ini.", "tahun ini = 2023 2023-01-01..2023-12-31"),
    ("Sudah 3 hari ini hujan turun.", "3 hari = DURATION P3D"),
    ("Ia menang 7-6 (7/5), 6-3.", ""),
    ("Surat Edaran Nomor 15/9/2023 berlaku.", ""),
    ("Surat itu terbit pada 16/9/23.", "16/9/23 = 2023-09-16 2023-09-16..2023-09-16"),
    ("Gempa M3.1, 10-Jun-2023 terasa.", "10-Jun-2023 = 2023-06-10 2023-06-10..2023-06-10"),
    (
        "Lomba digelar 18/19 September.",
        "18/19 September = 2023-09-18/2023-09-19 2023-09-18..2023-09-19",
    ),
    ("Lomba digelar Senin/18 September 2023.", "Senin/18 September 2023 = 2023-09-18 2023-09-18..2023-09-18"),
    ("Lomba digelar Rabu (13/9) pekan lalu.", "Rabu (13/9) pekan lalu = 2023-09-13 2023-09-13..2023-09-13"),
    ("Lomba digelar akhir pekan besok.", "akhir pekan besok = 2023-W38-WE 2023-09-23..2023-09-24"),
    ("Lomba itu digelar 21 September, besok.", "21 September, besok = 2023-09-21 2023-09-21..2023-09-21"),
    ("Tahun ajaran 2022-2023 usai.", "Tahun ajaran 2022-2023 = 2022/2023"),
    ("Benteng itu dibangun pada abad ke 19.", "abad ke 19 = 18 1801-01-01..1900-12-31"),
    (
        "Laba sembilan bulan 2022 naik.",
        "sembilan bulan 2022 = 2022-01/2022-09 2022-01-01..2022-09-30",
    ),
    ("Laba tumbuh pada kuartal pertama di tahun ini.", "kuartal pertama di tahun ini = 2023-Q1 2023-01-01..2023-03-31"),
    ("Ia menjaga gawang pada era 1999 sampai 2015.", "1999 sampai 2015 = 1999/2015 1999-01-01..2015-12-31"),
    ("Dalam rentang 2016 hingga tahun 2018 ia cedera.", "2016 hingga tahun 2018 = 2016/2018 2016-01-01..2018-12-31"),
    ("Musim kemarau tahun ini panjang.", "Musim kemarau tahun ini = 2023 2023-01-01..2023-12-31"),
    ("Musim 2022/2023 kemarin ia bersinar.", "Musim 2022/2023 = 2022/2023; kemarin = PAST_REF"),
    ("Baru kemarin itu terjadi.", "kemarin = 2023-09-17 2023-09-17..2023-09-17"),
    ("Lomba digelar 5-7/9/2023.", "5-7/9/2023 = 2023-09-05/2023-09-07 2023-09-05..2023-09-07"),
    ("Ia menang 5-7/9.", ""),
    ("Band itu bubar pada akhir 90-an.", "akhir 90-an = 199 END 1997-01-01..1999-12-31"),
    ("Nilainya 90-an.", ""),
    ("Laba Q1'23 naik.", "Q1'23 = 2023-Q1 2023-01-01..2023-03-31"),
    ("Laba triwulan dua 2023 naik.", "triwulan dua 2023 = 2023-Q2 2023-04-01..2023-06-30"),
    ("Hingga pukul 11.30 siang ini ia diam.", "pukul 11.30 siang ini = TIME 2023-09-18T11:30 2023-09-18..2023-09-18"),
    ("Ia tiba pukul 7 pagi tadi.", "pukul 7 pagi tadi = TIME 2023-09-18T07:00 2023-09-18..2023-09-18"),
    ("Arus mudik Lebaran padat.", ""),
    ("Iduladha yang jatuh pada 6 Juni 2025 ramai.", "6 Juni 2025 = 2025-06-06 2025-06-06..2025-06-06"),
    ("Kurban disembelih 10 Zulhijah 1446 Hijriah.", "10 Zulhijah 1446 Hijriah = 2025-06-06 2025-06-06..2025-06-06"),
    ("Kurban dibeli 9 Zulhijah 1446 H.", "9 Zulhijah 1446 H = 2025-06-06 APPROX 2025-06-06..2025-06-06"),
    ("Sumur bor bertambah 2 minggu ini.", "minggu ini = 2023-W38 2023-09-18..2023-09-24"),
    ("Sumur bor berkurang tiga pekan ini.", "pekan ini = 2023-W38 2023-09-18..2023-09-24"),
    ("Kasus bertambah 45 hari ini.", "hari ini = 2023-09-18 2023-09-18..2023-09-18"),
    ("Pasien turun 12 hari ini.", "hari ini = 2023-09-18 2023-09-18..2023-09-18"),
    ("Kota itu bersuhu 37 hari ini.", "hari ini = 2023-09-18 2023-09-18..2023-09-18"),
    ("Klub itu menang 3-1 hari ini.", "hari ini = 2023-09-18 2023-09-18..2023-09-18"),
    ("Klub itu kalah 1-2 pekan ini.", "pekan ini = 2023-W38 2023-09-18..2023-09-24"),
    ("Klub itu ditahan 2-2 dua pekan lalu.", "dua pekan lalu = 2023-W36 2023-09-04..2023-09-10"),
    ("Harga US$ 85 pekan ini.", "pekan ini = 2023-W38 2023-09-18..2023-09-24"),
    ("Harga cabai naik 2 pekan ini.", "2 pekan = DURATION P2W"),
    ("Hujan turun 1-2 pekan ini.", "1-2 pekan = DURATION P2W APPROX"),
    ("Mereka cuti 2-3 hari.", "2-3 hari = DURATION P3D APPROX"),
    ("Lomba digelar pada 20/9.", "20/9 = 2023-09-20 2023-09-20..2023-09-20"),
    ("Lomba digelar pada 20-22/9.", "20-22/9 = 2023-09-20/2023-09-22 2023-09-20..2023-09-22"),
    ("Ia menang pada 1/3 laga.", ""),
    ("Ia tiba Jum`at, 15 September 2023.", "Jum`at, 15 September 2023 = 2023-09-15 2023-09-15..2023-09-15"),
    ("Laba TW II 2023 naik.", "TW II 2023 = 2023-Q2 2023-04-01..2023-06-30"),
    ("Reformasi 1998 dikenang.", "1998 = 1998 1998-01-01..1998-12-31"),
    (
        "Lebaran tahun depan jatuh pada April.",
        "Lebaran tahun depan = 2024-04-10 2024-04-10..2024-04-10; April = 2024-04 2024-04-01..2024-04-30",
    ),
    ("Harga jatuh pada Agustus.", "Agustus = 2023-08 2023-08-01..2023-08-31"),
    ("Klub itu juara Liga 1 tahun lalu.", "tahun lalu = 2022 2022-01-01..2022-12-31"),
    ("Dana cair untuk tahap 2 bulan lalu.", "bulan lalu = 2023-08 2023-08-01..2023-08-31"),
    ("Warga datang Jumat bersih-bersih masjid.", "Jumat = 2023-09-15 2023-09-15..2023-09-15"),
    ("Kebakaran melanda desa Kamis (14/9).", "Kamis (14/9) = 2023-09-14 2023-09-14..2023-09-14"),
    ("Laga pekan ke-34 2022/23 ditunda.", "2022/23 = 2022/2023"),
    ("Ia tinggal bersama ibu. Sabtu malam ia pergi.", "Sabtu malam = TIME 2023-09-16TNI 2023-09-16..2023-09-16"),
    ("Ia menjenguk nenek April ini.", "April ini = 2023-04 2023-04-01..2023-04-30"),
    ("Ia masuk smp Juni ini.", "Juni ini = 2023-06 2023-06-01..2023-06-30"),
    ("Pelapor Mei (9) menangis.", "Mei = 2023-05 2023-05-01..2023-05-31"),
    ("Kata Jumat (15), jalan ditutup.", "Jumat = 2023-09-15 2023-09-15..2023-09-15"),
    ("Ia bertemu kakak April lalu.", "April lalu = 2023-04 2023-04-01..2023-04-30"),
    ("Data Juni di 2100 desa hilang.", "Juni = 2023-06 2023-06-01..2023-06-30"),
    ("Inflasi AS April naik 4,9 persen.", "April = 2023-04 2023-04-01..2023-04-30"),
    ("Pada Sabtu lalu lintas padat.", "Sabtu = 2023-09-16 2023-09-16..2023-09-16"),
    ("Pada Juli Harga Emas Naik Kata Budi (40).", "Juli = 2023-07 2023-07-01..2023-07-31"),
    ("Ia bertemu dr pada Mei.", "Mei = 2023-05 2023-05-01..2023-05-31"),
    ("Panas itu disusul oleh Mei yang basah.", "Mei = 2023-05 2023-05-01..2023-05-31"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_is_a_date(text: str, expected: str, told: Callable[..., str]) -> None:
    assert told(text) == expected


# Counted from, or in the year of, what the story has named before.
NAMED_BEFORE = [
    (
        "Rapat digelar pada Maret 2020. Setahun setelah itu ia pergi.",
        "Setahun setelah itu = 2021 2021-01-01..2021-12-31",
    ),
    ("Rapat digelar pada Maret 2020. Tahun berikutnya ia pergi.", "Tahun berikutnya = 2021 2021-01-01..2021-12-31"),
    ("Rapat digelar Rabu (13/9). Hari berikutnya ia pergi.", "Hari berikutnya = 2023-09-14 2023-09-14..2023-09-14"),
    (
        "Pada 28 Juni ia tiba. Padahal dua hari sebelumnya (26/6) ia sakit.",
        "dua hari sebelumnya (26/6) = 2023-06-26 2023-06-26..2023-06-26",
    ),
    ("Laba naik, dibandingkan setahun sebelumnya.", "setahun sebelumnya = 2022 2022-01-01..2022-12-31"),
    (
        "Inflasi pada Agustus 2023 turun dari bulan sebelumnya. Inflasi inti turun dari bulan sebelumnya.",
        "bulan sebelumnya = 2023-07 2023-07-01..2023-07-31",
    ),
    (
        "Serangan pada 7 Oktober 2022 mengejutkan. Sejak 7 Oktober warga mengungsi.",
        "7 Oktober = 2022-10-07 2022-10-07..2022-10-07",
    ),
    ("Ari masuk pada Desember 2021, disusul Wati pada 27 Desember.", "27 Desember = 2021-12-27 2021-12-27..2021-12-27"),
    ("Ini gelar ketiga tahun ini setelah ia juara di Jakarta, Januari.", "Januari = 2023-01 2023-01-01..2023-01-31"),
    (
        "Inflasi Mei 2021 tertinggi sejak Agustus 2008. Ia naik dibandingkan periode yang sama tahun lalu.",
        "periode yang sama tahun lalu = 2022-05 2022-05-01..2022-05-31",
    ),
    ("Pada 12 Mei 1998 mereka tewas, lalu 14 Mei kota rusuh.", "14 Mei = 1998-05-14 1998-05-14..1998-05-14"),
    (
        "Mereka tewas pada Mei 1998. Pada 13-15 Mei kota rusuh.",
        "13-15 Mei = 1998-05-13/1998-05-15 1998-05-13..1998-05-15",
    ),
    ("Ia lahir 12 Mei 1998 dan ditangkap 3 September.", "3 September = 2023-09-03 2023-09-03..2023-09-03"),
    ("Pada 17 Agustus 1945 ia lahir. Upacara 17 Agustus usai.", "17 Agustus = 2023-08-17 2023-08-17..2023-08-17"),
]


@pytest.mark.parametrize(("text", "expected"), NAMED_BEFORE)
def test_seen_from_what_was_named_before(text: str, expected: str, told: Callable[..., str]) -> None:
    assert told(text).rpartition("; ")[2] == expected
