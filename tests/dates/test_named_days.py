"""What days named elsewhere in the story say of a date. Seen from Monday, 18 September 2023, where no other day is given."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

MONDAY = date(2023, 9, 18)

# text, reference day, then one of the expressions with its days
ROWS = [
    (
        "Banjir melanda pada 11 Mei 2022. Masa darurat berlaku 11 hingga 24 Mei.",
        date(2023, 5, 12),
        "11 hingga 24 Mei = 2023-05-11/2023-05-24 2023-05-11..2023-05-24",
    ),
    (
        "Ia dihukum pada 2020 dan bebas awal tahun ini. Ia mencuri lagi sejak Februari.",
        date(2023, 5, 12),
        "Februari = 2023-02 2023-02-01..2023-02-28",
    ),
    (
        "Ia dihukum pada 2020. Ia bebas pada Februari.",
        date(2023, 5, 12),
        "Februari = 2020-02 2020-02-01..2020-02-29",
    ),
    (
        "Tahun lalu pasar itu dibuka menjelang Iduladha.",
        date(2023, 5, 12),
        "Iduladha = 2022-07-10 2022-07-10..2022-07-10",
    ),
    (
        "Pada 18 Mei 1998 mahasiswa berkumpul. Pada 19 Mei para tokoh dipanggil. Pada 21 Mei 1998 presiden mundur.",
        date(2023, 5, 20),
        "19 Mei = 1998-05-19 1998-05-19..1998-05-19",
    ),
    (
        "Pada 1 Mei 2020 pasar ditutup. Warga mengeluh. Dua pekan lamanya, 3-9 Mei, jalan sepi. Pada 30 Mei 2020 ia dibuka.",
        date(2023, 5, 20),
        "3-9 Mei = 2020-05-03/2020-05-09 2020-05-03..2020-05-09",
    ),
    (
        "Pada 18 Mei 1998 ia lahir. Pada 19 Mei ia dilantik. Pada 21 Mei 1999 adiknya lahir.",
        date(2023, 5, 20),
        "19 Mei = 2023-05-19 2023-05-19..2023-05-19",
    ),
    (
        "Operasi digelar 18 September-1 Oktober 2022. Polisi menggelarnya pada 18 September hingga 1 Oktober 2023.",
        date(2023, 9, 17),
        "18 September-1 Oktober 2022 = 2023-09-18/2023-10-01 2023-09-18..2023-10-01",
    ),
    (
        "Ekspor 1 Januari-15 September 2022 turun. Ekspor 1 Januari-15 September 2023 naik.",
        date(2023, 9, 17),
        "1 Januari-15 September 2022 = 2022-01-01/2022-09-15 2022-01-01..2022-09-15",
    ),
    (
        "Operasi dimulai hari ini, Senin. Ia membukanya di Kendal, Senin (4/9).",
        date(2023, 9, 17),
        "hari ini, Senin = 2023-09-04 2023-09-04..2023-09-04",
    ),
    (
        "Operasi dimulai hari ini, Senin. Rapat digelar Senin (4/9) dan Senin (11/9).",
        date(2023, 9, 17),
        "hari ini, Senin = 2023-09-18 2023-09-18..2023-09-18",
    ),
    (
        "Atlet dikirim pada Maret 2024. Ia bersiap menuju laga Maret di Cina.",
        date(2023, 10, 30),
        "Maret = 2024-03 2024-03-01..2024-03-31",
    ),
    (
        "Ia menang pada Maret 2022. Laga Maret itu dikenang.",
        date(2023, 10, 30),
        "Maret = 2023-03 2023-03-01..2023-03-31",
    ),
    (
        "Laga digelar 18 November 2023. Pada 18 November ia datang.",
        None,
        "18 November = 2023-11-18 2023-11-18..2023-11-18",
    ),
    ("Laga digelar pada Juni 2023. Pada Juni ia cedera.", None, "Juni = 2023-06 2023-06-01..2023-06-30"),
    ("Pada 18 November ia datang.", None, "18 November = XXXX-11-18"),
    (
        "Piala Kendal 2023 digelar 10 November hingga 2 Desember mendatang.",
        None,
        "10 November hingga 2 Desember mendatang = 2023-11-10/2023-12-02 2023-11-10..2023-12-02",
    ),
    (
        "Ia juara pada Juni 2023. Laga digelar Desember mendatang.",
        None,
        "Desember mendatang = 2023-12 2023-12-01..2023-12-31",
    ),
    ("Ia juara pada Juni 2023, gagal pada Oktober kemarin.", None, "Oktober kemarin = 2023-10 2023-10-01..2023-10-31"),
    ("Ia pindah pada Januari 2024. Agustus lalu ia bahagia.", None, "Agustus lalu = 2023-08 2023-08-01..2023-08-31"),
    ("Ia juara pada Juni 2023. Tahun lalu ia gagal.", None, "Tahun lalu = 2022 2022-01-01..2022-12-31"),
    ("Ia juara pada Juni 2023. Ia cedera kemarin.", None, "kemarin = PAST_REF"),
    ("Ia dikontrak hingga Juni 2028. Agustus lalu ia bahagia.", None, "Agustus lalu = XXXX-08"),
    ("Ia juara musim 2022/2023. Agustus lalu ia bahagia.", None, "Agustus lalu = XXXX-08"),
    ("Ia lahir pada Mei 1998. Pada Olimpiade 2024 ia juara. Agustus lalu ia cedera.", None, "Agustus lalu = XXXX-08"),
    ("Ia juara 2019 dan 2023. Agustus lalu ia cedera.", None, "Agustus lalu = XXXX-08"),
    (
        "Desember 2023, tepatnya tanggal 4 sampai 14, lomba digelar.",
        None,
        "tanggal 4 sampai 14 = 2023-12-04/2023-12-14 2023-12-04..2023-12-14",
    ),
    # Chronologies: the year stands above the lines.
    (
        "2021\n\n- 5 Maret: Sari melapor.\n\n- 3 Juli: Budi ditahan.",
        MONDAY,
        "3 Juli = 2021-07-03 2021-07-03..2021-07-03",
    ),
    ("2019: Januari klub dibentuk, Maret stadion dibuka.", MONDAY, "Maret = 2019-03 2019-03-01..2019-03-31"),
    (
        "Tahun 2020:\n\n1. Pada 17 Januari kontrak diteken.\n\n2. 2-4 Mei, lomba digelar.",
        MONDAY,
        "2-4 Mei = 2020-05-02/2020-05-04 2020-05-02..2020-05-04",
    ),
    (
        "2021\n\n5 Maret: ia melapor.\n\nIa bekerja.\n\n3 Juli, ia naik.",
        MONDAY,
        "3 Juli = 2023-07-03 2023-07-03..2023-07-03",
    ),
    (
        "10 Mei 2021: penyidikan dimulai.\n\n2 Juli: Budi ditahan.\n\n14 Maret 2022: ia divonis.",
        MONDAY,
        "2 Juli = 2021-07-02 2021-07-02..2021-07-02",
    ),
    ("10 Mei 2021: ia melapor.\n\n2 April: ia naik.", MONDAY, "2 April = 2023-04-02 2023-04-02..2023-04-02"),
    ("Pada 10 Mei 2021 ia melapor.\n\nPada 2 Juli ia naik.", MONDAY, "2 Juli = 2023-07-02 2023-07-02..2023-07-02"),
    # The year told of.
    (
        "Ia melapor pada 12 Maret 2021. Akhir tahun itu ia pindah.",
        MONDAY,
        "Akhir tahun itu = 2021 END 2021-09-01..2021-12-31",
    ),
    (
        "Ia melapor pada 12 Maret 2021. Pada akhir bulan itu ia naik.",
        MONDAY,
        "akhir bulan itu = 2021-03 END 2021-03-21..2021-03-31",
    ),
    (
        "Ia melapor pada 12 Maret 2021. Pada awal bulan berikutnya ia naik.",
        MONDAY,
        "awal bulan berikutnya = 2021-04 START 2021-04-01..2021-04-10",
    ),
    (
        "Ia melapor pada 12 Maret 2021. Pada Mei tahun itu ia naik.",
        MONDAY,
        "Mei tahun itu = 2021-05 2021-05-01..2021-05-31",
    ),
    (
        "Ia melapor pada 12 Maret 2021. Pada 3 Mei tahun berikutnya ia naik.",
        MONDAY,
        "3 Mei tahun berikutnya = 2022-05-03 2022-05-03..2022-05-03",
    ),
    (
        "Ia melapor pada 12 Maret 2021. Pada Mei hingga Juni tahun yang sama ia naik.",
        MONDAY,
        "Mei hingga Juni tahun yang sama = 2021-05/2021-06 2021-05-01..2021-06-30",
    ),
    (
        "Inflasi Maret 2023 turun dibanding Maret tahun sebelumnya.",
        MONDAY,
        "Maret tahun sebelumnya = 2022-03 2022-03-01..2022-03-31",
    ),
    ("Pada 2021 ia melapor. Pertengahan tahun ia naik.", MONDAY, "Pertengahan tahun = 2021 MID 2021-05-01..2021-08-31"),
    ("Pada 2021 laba naik. Laba hingga akhir tahun ditaksir.", MONDAY, "akhir tahun = 2023 END 2023-09-01..2023-12-31"),
    ("Ia naik pada 2019, tepatnya pada 5 Mei.", MONDAY, "5 Mei = 2019-05-05 2019-05-05..2019-05-05"),
    (
        "Kerusuhan pecah pada 13-15 September 1998. Ia mundur pada 25 September.",
        MONDAY,
        "25 September = 1998-09-25 1998-09-25..1998-09-25",
    ),
    # A record's day may lie long after the story.
    (
        "Menteri membuka Pameran Energi 2018 pada Kamis (6/9).",
        date(2020, 1, 20),
        "Kamis (6/9) = 2018-09-06 2018-09-06..2018-09-06",
    ),
    (
        "Pameran Energi 2018 ditutup. Minggu (6/9) ia pergi.",
        date(2023, 9, 18),
        "Minggu (6/9) = 2023-09-06 ! 2023-09-06..2023-09-06",
    ),
    # A plan of the next year goes on.
    (
        "Kampanye digelar 28 November 2023-10 Februari 2024, lalu masa tenang 11-13 Februari.",
        date(2023, 5, 12),
        "11-13 Februari = 2024-02-11/2024-02-13 2024-02-11..2024-02-13",
    ),
    ("Lomba digelar 14 Februari 2024 dan 2 Maret.", date(2023, 5, 12), "2 Maret = 2024-03-02 2024-03-02..2024-03-02"),
    # Months go on from one of an earlier year.
    (
        "Indeks Oktober 2020 naik, lalu pada November turun.",
        date(2022, 6, 4),
        "November = 2020-11 2020-11-01..2020-11-30",
    ),
    ("Indeks Oktober 2020 naik, lalu Januari turun.", date(2022, 6, 4), "Januari = 2021-01 2021-01-01..2021-01-31"),
    ("Indeks Mei 2019 naik, tetapi pada Mei turun.", date(2022, 6, 4), "Mei = 2022-05 2022-05-01..2022-05-31"),
    ("Lomba Mei 2021 batal dan akan digelar pada Juli.", date(2022, 6, 4), "Juli = 2022-07 2022-07-01..2022-07-31"),
]


@pytest.mark.parametrize(("text", "reference", "expected"), ROWS)
def test_days_named_elsewhere(text: str, reference: date | None, expected: str, told: Callable[..., str]) -> None:
    assert expected in told(text, reference).split("; ")
