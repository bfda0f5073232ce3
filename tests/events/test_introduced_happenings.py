"""`Peristiwa itu terjadi pada Senin` is told in the words of the clause that introduced what happened, if it is certain."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

INTRODUCED = [
    # A noun of any mishap takes up what befell somebody, also behind who reports it and with the place it gives.
    (
        "Sebuah truk menabrak warung bakso di Desa Randuasri. Tiga pembeli dirawat. Peristiwa itu terjadi pada Minggu, "
        "10 September 2023.",
        "Sebuah truk menabrak warung bakso di Desa Randuasri",
    ),
    (
        "Angin kencang merusak dua puluh rumah. Kepala desa, Budi Santoso, mengatakan kejadian itu berlangsung pada Minggu, "
        "10 September 2023.",
        "Angin kencang merusak dua puluh rumah",
    ),
    # The mishap may only be named.
    (
        "Polisi mendalami dugaan pencurian sepeda motor. Kejadian tersebut terjadi di Desa Randuasri pada 10 September 2023.",
        "pencurian sepeda motor terjadi di Desa Randuasri",
    ),
    (
        "Panitia mendata peserta pameran mainan kayu. Pameran rencananya akan berlangsung di Wanasari pada 20 September 2023.",
        "pameran mainan kayu rencananya akan berlangsung di Wanasari",
    ),
    # One of a kind takes up what verbs of that kind tell, also in a sentence too short to tell anything itself.
    (
        "Sebuah bus terguling di Tol Wanasari dan melukai sepuluh penumpang. Kecelakaan itu terjadi pada 10 September 2023.",
        "Sebuah bus terguling di Tol Wanasari dan melukai sepuluh penumpang",
    ),
    (
        "Api menghanguskan dua belas kios di Pasar Wanasari. Kebakaran terjadi pada 10 September 2023.",
        "Api menghanguskan dua belas kios di Pasar Wanasari",
    ),
    (
        "Seorang pemuda menikam temannya di Desa Randuasri. Aksi penikaman itu terjadi pada 10 September 2023.",
        "Seorang pemuda menikam temannya di Desa Randuasri",
    ),
    # A noun of any occasion takes up what somebody held, that of a match who met.
    (
        "Yayasan Lentera menggelar pelatihan menjahit. Kegiatan berlangsung di Balai Desa Randuasri pada 10 September 2023.",
        "Yayasan Lentera menggelar pelatihan menjahit di Balai Desa Randuasri",
    ),
    (
        "Persiba Wanasari akan menjamu Persega. Laga itu digelar di Stadion Wanasari pada 20 September 2023.",
        "Persiba Wanasari akan menjamu Persega di Stadion Wanasari",
    ),
    # A noun made of a verb takes up what the verb told, that of a happening the clause that has it.
    (
        "Menteri Kesehatan melantik dua belas pejabat. Pelantikan digelar di pendopo pada 10 September 2023.",
        "Menteri Kesehatan melantik dua belas pejabat di pendopo",
    ),
    (
        "Lembaga Cakrawala melakukan survei kepuasan warga. Survei ini digelar pada 1-10 September 2023.",
        "Lembaga Cakrawala melakukan survei kepuasan warga",
    ),
]

LEFT = [
    # What the police did is no mishap, and a mishap of another day is another.
    (
        "Polisi menangkap dua pemuda di Solo. Peristiwa itu terjadi di Solo pada 10 September 2023.",
        "Peristiwa itu terjadi di Solo",
    ),
    (
        "Sebuah warung terbakar pada 3 Maret 2023. Kejadian itu berlangsung di Solo pada 10 September 2023.",
        "Kejadian itu berlangsung di Solo",
    ),
    # What comes again is told by no clause before; nor is what was not so, or only is to be.
    (
        "Sebuah warung terbakar di Solo. Kebakaran kembali terjadi di Tegal pada 10 September 2023.",
        "Kebakaran kembali terjadi di Tegal",
    ),
    (
        "Bupati tidak melantik camat baru. Pelantikan itu digelar di Solo pada 10 September 2023.",
        "Pelantikan itu digelar di Solo",
    ),
    (
        "Yayasan Lentera akan menggelar pelatihan. Kegiatan itu berlangsung di Solo pada 10 September 2023.",
        "Kegiatan itu berlangsung di Solo",
    ),
    # What is held may be about a happening, and is not that happening.
    (
        "Polisi menggelar rekonstruksi pembunuhan. Pembunuhan itu terjadi di Tegal pada 10 September 2023.",
        "Pembunuhan itu terjadi di Tegal",
    ),
    # Nor by a relative clause, a quotation, or one whose subject is only pointed to.
    (
        "Camat yang dilantik berjumlah dua belas. Pelantikan digelar di pendopo pada 10 September 2023.",
        "Pelantikan digelar di pendopo",
    ),
    (
        "Ia menggelar pelatihan menjahit. Kegiatan itu berlangsung di Solo pada 10 September 2023.",
        "Kegiatan itu berlangsung di Solo",
    ),
    # What says more than that it took place is told as it is.
    (
        "Sebuah warung terbakar di Solo. Peristiwa itu terjadi saat pemiliknya tidur pada 10 September 2023.",
        "Peristiwa itu terjadi saat pemiliknya tidur",
    ),
]


@pytest.mark.parametrize(("text", "what"), [*INTRODUCED, *LEFT])
def test_what_is_only_taken_up_is_told_by_the_clause_that_introduced_it(text: str, what: str) -> None:
    assert what_of(text)[-1] == what
