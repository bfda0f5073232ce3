"""Which dates are no events: of what comes again each month, of what is likened, of a birth."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.dates import find_dates
from briefing_tui.events import find_events

MONDAY = date(2023, 9, 18)

ROWS = [
    ("Panen itu berbeda dengan panen tahun lalu.", []),
    ("Upacara Hari Lahir Pancasila digelar pada 1 Oktober.", ["1 Oktober 2023"]),
    ("Terkait kinerja 2022, direksi bungkam.", []),
    ("Pada Senin (18/9) cabai laku Rp 84, turun dari Rp 90 pada hari sebelumnya.", ["18 September 2023"]),
    (
        "Pada Senin (18/9) cabai mahal setelah turun lebih dari 4 persen pada hari sebelumnya.",
        ["17 September 2023", "18 September 2023"],
    ),
    ("Sari lahir di Solo pada 1 Oktober 1990.", []),
    ("Sari Dewi (4 Mei 1931 - 7 Juni 2011) dikenang warga.", []),
    ("Sari Dewi (Solo, 4 Mei 1931 - 7 Juni 2011) dikenang warga.", []),
    ("Pameran itu (8 September 2023 - 10 Oktober 2023) dibuka camat.", ["8 September - 10 Oktober 2023"]),
    ("Pada 2010-an, klub di banyak kota mulai lahir.", ["2010-an"]),
    ("Pada abad ke-9 candi yang dibangun raja itu runtuh.", []),
    ("Sewa naik dari USD 17 ribu periode sama 2022.", []),
    ("Pendapatan itu tumbuh 13% terhadap realisasi penjualan tahun 2022.", []),
    ("Belanja naik 3,4% dari outlook pembayaran sewa pada 2022.", []),
    ("Belanja itu 65 persen dari target yang ditetapkan pada 2022.", ["2022"]),
    ("Belanja mencapai 65 persen dari target hingga Juli.", ["sampai Juli 2023"]),
    ("Ada 300 kasus pada Mei, sedangkan pada Mei 2022 hanya 120 kasus.", ["Mei 2023"]),
    ("Untuk tahun depan, pendapatan APBN dipatok Rp 5 triliun.", []),
    ("Untuk tahun depan, APBN itu akan dibahas lagi.", ["2024"]),
    ("Sari yakin pertumbuhan ekonomi 2024 dapat mencapai 5 persen.", ["2024"]),
    ("Menteri menargetkan pertumbuhan ekonomi 2024 menjadi 5 persen.", ["2024"]),
    ("Pertumbuhan ekonomi 2022 dapat dilihat di laman.", []),
    ("Pada 2018, bunga pinjaman bisa mencapai 1 persen.", []),
    ("Produksi tebu diperkirakan sebesar 45 ribu ton pada 2022.", []),
    ("Produksi tebu diperkirakan sebesar 45 ribu ton pada 2024.", ["2024"]),
    ("Bank itu telah memangkas bunga 125 poin sepanjang tahun ini.", ["2023"]),
    ("Tiga dari sepuluh pemenang Lomba Desa tahun ini adalah petani.", []),
    ("Lomba itu diikuti sepuluh peserta tahun ini.", ["2023"]),
    ("Upah dibayar tiap bulan pada tanggal 25.", []),
    ("Data dirilis setiap tengah bulan, yakni per tanggal 15.", []),
    ("Upah biasanya dibayar akhir bulan.", []),
    ("Upah dibayar akhir bulan.", ["akhir September 2023"]),
    ("Setiap warga diminta datang pada tanggal 25.", ["25 September 2023"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_no_event(text: str, expected: list[str]) -> None:
    assert [event.when for event in find_events(text, find_dates(text, MONDAY), (), MONDAY)] == expected
