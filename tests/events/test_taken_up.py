"""What begins with `peraturan ini`, `film itu` or `mereka` is told with the name the sentences before give, if it is one."""

from __future__ import annotations

import pytest

from tests.events.told_events import events_of, what_of

NAMED = [
    ("Warga membeli mobil dinas dan mobil bekas. Mobil itu dijual di Solo pada Agustus.", "Mobil itu dijual di Solo"),
    ("Toko itu merupakan usaha kain batik. Usaha itu dibuka di Solo pada 2020.", "Usaha itu dibuka di Solo"),
    (
        "Pemerintah membatasi impor kedelai lewat Peraturan Menteri Pertanian Nomor 12. Peraturan ini mulai berlaku pada "
        "20 Januari 2019.",
        "Peraturan Menteri Pertanian Nomor 12 mulai berlaku",
    ),
    (
        "Wali kota menerbitkan Surat Edaran Nomor 16. Surat itu ditandatangani wali kota pada 26 Agustus 2023.",
        "Surat Edaran Nomor 16 ditandatangani wali kota",
    ),
    (
        "Tim itu disiapkan untuk Piala AFF U-23. Ajang itu akan berlangsung di Indonesia pada 15 Oktober 2023.",
        "Piala AFF U-23 akan berlangsung di Indonesia",
    ),
    (
        "Festival Payung Indonesia (FPI) kembali menyapa warga. Acara ini dibuka di Solo pada 9 September 2023.",
        "Festival Payung Indonesia dibuka di Solo",
    ),
    (
        "Banyak warga Kota Tegal mengungsi. Kota itu dilanda banjir besar pada 4 Juli 2023.",
        "Kota Tegal dilanda banjir besar",
    ),
    (
        "Kader Partai Tani Maju berkumpul di Kendal. Partai ini mendaftar ke KPU pada 4 Juli 2023.",
        "Partai Tani Maju mendaftar ke KPU",
    ),
    (
        "Wisatawan memadati gedung bersejarah Lawang Sewu. Gedung ini dibangun pada awal abad ke-20.",
        "gedung bersejarah Lawang Sewu dibangun",
    ),
    (
        "Pasar Johar terbakar. Pasar itu dibangun di Semarang pada 1937 oleh Karsten.",
        "Pasar Johar dibangun di Semarang",
    ),
    (
        "Sekitar 200 pedagang Pasar Johar mengungsi. Pasar itu dibangun di Semarang pada 1937 oleh Karsten.",
        "Pasar Johar dibangun di Semarang",
    ),
    (
        "Warga Desa Sukamaju menolak tambang. Desa itu dilanda longsor besar pada 9 Agustus 2022.",
        "Desa Sukamaju dilanda longsor besar",
    ),
    (
        "Kitab Kidung menceritakan Majapahit setelah Perang Bubat. Perang tersebut pecah di Jawa pada tahun 1357.",
        "Perang Bubat pecah di Jawa",
    ),
    (
        "Nelayan berlindung di Pulau Sebira. Pulau itu dihantam badai pada 9 Agustus 2022.",
        "Pulau Sebira dihantam badai",
    ),
    (
        "Kejaksaan membuka kasus korupsi Bank Sari. Kasus itu merugikan negara pada 2019.",
        "kasus korupsi Bank Sari merugikan negara",
    ),
    (
        "Gojek membuka layanan baru di Medan. Perusahaan ini mencatat laba di Sumatra pada 2022.",
        "Gojek mencatat laba di Sumatra",
    ),
    (
        "Wulan Sari dan Bagas Pratama bertemu di Semarang. Keduanya menikah di Solo pada 12 Mei 2021.",
        "Wulan Sari dan Bagas Pratama menikah di Solo",
    ),
    (
        "Sebagai informasi, Wulan Sari dan Bagas Pratama menjadi bupati dan wakil bupati. Keduanya dilantik di Solo pada 20 Mei 2022.",
        "Wulan Sari dan Bagas Pratama dilantik di Solo",
    ),
    (
        "Persatuan Renang Sleman (PRS) menyebut Wulan Sari dan Bagas Pratama absen. Keduanya cedera di Solo pada 7 Mei 2023.",
        "Wulan Sari dan Bagas Pratama cedera di Solo",
    ),
    (
        "Ratusan pedagang pasar menolak kenaikan sewa. Mereka berpawai di Solo pada 21 Mei 2023.",
        "Ratusan pedagang pasar berpawai di Solo",
    ),
    (
        "Bima Surya memulai kariernya di Tegal. Penyerang itu mencetak 18 gol. Dia diboyong Kudus pada 2019.",
        "Bima Surya diboyong Kudus",
    ),
    (
        "Pengadilan Sleman menghukum Bima Surya. Aktor itu dinyatakan bersalah oleh hakim pada Mei 2023.",
        "Bima Surya dinyatakan bersalah oleh hakim",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_the_one_named_before_is_told(text: str, expected: str) -> None:
    event = events_of(text)[-1]
    assert event.what == expected
    told = " ".join(text[span.start : span.end] for span in event.what_spans)
    assert told == expected


STAYING = [
    "Bupati menyebut Wulan Sari dan Bagas Pratama menemui dua petani. Keduanya membuka pasar",
    "Impor diatur dalam Peraturan Daerah Nomor 5 dan Peraturan Bupati Nomor 9. Peraturan ini berlaku di Solo",
    "Perda Nomor 2 disusun berdasarkan Peraturan Pemerintah Nomor 9. Peraturan itu berlaku di Solo",
    "Bupati mengusulkan perubahan Peraturan Daerah Nomor 5. Peraturan ini berlaku di Solo",
    "Surat Edaran Nomor 3 mengatur jam kerja. Surat itu menggantikan surat lama. Surat itu berlaku di semua dinas",
    'Ratna membuat film "Senja" dan "Fajar". Film itu tayang di Solo',
    'Ratna membuat film "Senja". Ia juga mendanai sebuah film pendek. Film itu tayang di Solo',
    "Ia menyukai film Korea. Film itu tayang di Solo",
    "Persela menang dalam laga kedua. Laga itu ditonton bupati",
    "Tim itu disiapkan untuk kualifikasi Piala Asia U-23. Ajang itu berlangsung di Solo",
    "Bupati menghadiri penutupan Festival Lembah Serayu. Acara ini ditonton warga",
    "Presiden terbang dari Kota Pekalongan ke Kota Medan. Kota itu dilanda banjir",
    "Presiden terbang dari Kota Tegal ke Medan. Kota itu dilanda banjir",
    "Partai Tani Maju mengalahkan PDIP. Partai itu menang di Solo",
    "Koleksi Museum Keris dipindahkan ke Radya Pustaka. Museum itu dibuka bupati",
    "Jembatan Suramadu lebih panjang dari jembatan lain. Jembatan itu dibangun di Surabaya",
    "Nasabah antre di Bank Negara Indonesia. Negara itu merdeka",
    "Kejaksaan membuka kasus korupsi Bank Sari dan Bank Wangi. Kasus itu merugikan negara",
    "Menurut Canalys, pasar membaik. Perusahaan ini menjual banyak ponsel",
    "Wulan Sari mengajak Bagas Pratama ke Semarang. Mereka membuka toko",
    "Wulan Sari dan Bagas Pratama menemui para petani. Mereka membuka toko",
    "Wulan Sari, Bagas Pratama, dan Dewi Lestari bertemu. Keduanya membuka toko",
    "PSIS Semarang menjamu Persis Solo. Mereka menelan kekalahan",
    "Persela menghadapi Malaysia dalam uji coba. Mereka menelan kekalahan",
    "Bukalapak memberhentikan ratusan karyawan. Mereka menerima surat",
    "Para petani mengajak mahasiswa ke sawah. Mereka menanam padi",
    "Seorang petani menanam padi. Mereka membuka pasar",
    "Setelah menang, Wulan Sari menemui Bagas Pratama. Mereka membuka pasar",
    "Dia bersama kami tiga bulan, ujar Bima Surya. Dia membuka pasar",
]


@pytest.mark.parametrize("text", STAYING)
def test_where_another_may_be_meant_the_words_stay(text: str) -> None:
    own_words = text.rpartition(". ")[2]
    (what,) = what_of(f"{text} pada 12 Mei 2023.")
    assert what is not None
    assert what == own_words[: len(what)]


def test_a_name_in_the_clause_before_may_be_meant() -> None:
    text = "Lestari Dewi dan Bima Surya menikah. Meski Ratna Wulan menolak, mereka membuka toko pada 12 Mei 2023."
    assert "mereka membuka toko" in str(what_of(text)[-1])


@pytest.mark.parametrize(
    "before",
    [
        'Ratna membuat film "',
        "Ratna membuat film",
        "Peraturan",
        "Kota (",
        "A",
        "Kantor",
        "Kantor Dinas dan",
    ],
)
@pytest.mark.parametrize(
    "again", ["Film itu", "Kantor itu", "Peraturan ini", "Laga itu", "Kota itu", "Mereka", "Keduanya"]
)
def test_what_breaks_off_names_nothing(before: str, again: str) -> None:
    text = f"{before}.\n\n{again} dibuka warga di Solo pada 12 Mei 2023."
    assert what_of(text) == [f"{again} dibuka warga di Solo"]
