"""Leaving words out makes nothing false: neither what happened nor who did it."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

NEVER_TOLD = [
    ("Wakil menteri itu, Sari Wulan, meninjau pasar ikan di Solo, Kamis (14/9).", "Sari Wulan,"),
    ("Sari Wulan mengumumkan izin lima kios di Papua dicabut pada Kamis (14/9).", "izin lima kios$"),
    ("Warga diminta hanya meminum air yang sudah direbus, kata Budi Santoso, Senin (18/9).", "hanya meminum air,"),
    ("Hal ini disampaikan Agus Wijaya usai menghadiri rapat tertutup, Senin (18/9).", "Hal ini menghadiri"),
    (
        "Balapan di Sirkuit Sentul, Bogor, Jawa Barat pada Sabtu (16/9), menghadirkan kejutan.",
        "Jawa Barat menghadirkan",
    ),
    ("Ponsel itu pertama kali diperkenalkan di Paris dan kembali hadir pada 2022.", "pertama kali kembali"),
    ("Klub itu meminjamkan Budi Santoso ke Solo dan Sari Wulan ke Medan pada Jumat (15/9).", "Budi Santoso ke Medan"),
    (
        "Panitia menyatakan tidak ada penjagaan khusus di gedung saat sidang Sari yang digelar pada Rabu.",
        "menyatakan terhadap",
    ),
    ("Ajang ini menjadi yang ketiga bagi Sari untuk bertanding, setelah mengirim tim pada 2006.", "Ajang ini mengirim"),
    ("Belum dapat dipastikan berapa pedagang yang akan berjualan di Solo pada Oktober.", "^berapa"),
    ("Hal itu terlihat dari rasio utang kota terhadap pendapatan yang turun ke 30 persen pada April.", "^pendapatan"),
    ("Dinas menyebut kebakaran gudang di Solo, Senin (18/9), diduga dipicu korsleting.", "di Solo$"),
    (
        "Hakim Sari Wulan menjelaskan pembuat aturan itu sejak awal telah menolak usulan menaikkan tarif bus pada 2022.",
        "Sari Wulan menjelaskan sejak awal",
    ),
    (
        "Sebanyak 70 warga masih dalam perawatan dengan rincian 40 warga via Solo dan 30 warga via Sleman, "
        "kata Sari Wulan, Senin (18/9).",
        "perawatan via Sleman",
    ),
    (
        "Para peternak memperkirakan hanya ada sedikit kemungkinan bahwa harga telur akan naik pada 2024.",
        "hanya ada bahwa",
    ),
]


@pytest.mark.parametrize(("text", "falsehood"), NEVER_TOLD)
def test_leaving_words_out_makes_nothing_false(text: str, falsehood: str) -> None:
    for what in what_of(text):
        assert what is None or falsehood not in f"^{what}$"


NEVER_DONE = [
    (
        "Nota itu ditandatangani Menteri Pertanian Budi Lesmana dan Duta Besar Belanda untuk Indonesia Peter Bakker "
        "di Jakarta, Sabtu (16/9).",
        "Menteri Pertanian untuk Indonesia",
    ),
    (
        "Mayor Budi Santoso menyebut sopir yang melawan arus hingga menabrak pagar pada Sabtu (16/9) bersalah.",
        "Budi Santoso menabrak",
    ),
    ("Ketua Sari Wulan menjelaskan panitia telah menolak gagasan menaikkan pajak pada 2002.", "menjelaskan gagasan"),
    (
        "Wakil Ketua DPRD Sari Wulan di Sleman, Senin (18/9), mengatakan Pemerintah Kota kini tengah membahas anggaran.",
        "mengatakan kini tengah",
    ),
    ("Perdagangan Sleman dengan negara bagian Victoria pada Januari 2022 mencapai 2 juta dolar.", "Sleman mencapai"),
    ("Pemesanan sepeda itu tembus 840 unit sejak diluncurkan pabrik pada 10 Agustus 2023.", "itu diluncurkan"),
]


@pytest.mark.parametrize(("text", "untrue"), NEVER_DONE)
def test_nobody_is_told_to_do_what_another_does(text: str, untrue: str) -> None:
    assert untrue not in (what_of(text)[0] or "")
