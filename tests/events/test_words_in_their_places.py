"""What a word is by its neighbours, and what an ending calls for: the clause of the date is told whole, or not at all."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

CONDITIONS = [
    ("Warga tahu kalau pasar ikan itu ditutup pada Senin (18/9).", "pasar ikan itu ditutup"),
    ("Kalau tahun ini, warga Sleman membangun 200 rumah.", "warga Sleman membangun 200 rumah"),
    (
        '"Kami kembali menerbitkan izin dagang yang berlaku di Sleman dan dapat dicabut jika ada pelanggaran," kata '
        "Sari Wulan di Solo, Senin (18/9).",
        "Kami kembali menerbitkan izin dagang, kata Sari Wulan",
    ),
    (
        "Jika dilihat dari jumlah pembeli, pasar Sleman naik kelas pada Senin (18/9).",
        "pasar Sleman naik kelas",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONDITIONS)
def test_what_looks_like_a_condition_and_is_none_of_the_clause_hinders_nothing(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


AMOUNTS = [
    (
        "Tarif kapal naik 9 persen atau 15 ribu menjadi 120 ribu pada Kamis (14/9) setelah turun 4 persen atau 6 "
        "ribu menjadi 105 ribu pada Rabu (13/9), dan anjlok 3 persen atau 2 ribu menjadi 108 ribu pada Selasa "
        "(12/9).",
        [
            "Tarif kapal naik 9 persen menjadi 120 ribu",
            "Tarif kapal turun 4 persen menjadi 105 ribu",
            "Tarif kapal anjlok 3 persen menjadi 108 ribu",
        ],
    ),
    ("Harga beras naik Rp300 atau 2 persen pada Senin (18/9).", ["Harga beras naik Rp300"]),
    ("Harga beras akan naik 2 atau 3 persen pada Oktober.", ["Harga beras akan naik 2 atau 3 persen"]),
    ("Harga beras akan naik 2 persen atau 3 persen pada Oktober.", ["Harga beras akan naik 2 persen atau 3 persen"]),
    # A text that is cut off.
    (
        "Pasar Sleman dibuka pada Senin (18/9) setelah harga beras naik 3 persen atau",
        ["Pasar Sleman dibuka setelah harga beras naik 3 persen"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_an_amount_in_two_measures_is_told_in_one_and_alternatives_are_both(text: str, expected: list[str]) -> None:
    assert what_of(text) == expected


RANGES = [
    (
        "Polisi menemukan beras dijual Rp 21.500-Rp 22.000 per liter di Pasar Gede pada Senin (18/9).",
        "Rp 21.500-Rp 22.000",
    ),
    (
        "Bank Desa mengubah dugaan kenaikan upah dari 4 persen hingga 5 persen menjadi 2 persen hingga 3 persen pada"
        " 2024.",
        "mengubah dugaan kenaikan upah menjadi 2 persen hingga 3 persen",
    ),
    (
        "Jumlah warga desa itu tumbuh dari 389 ribu orang pada 2017 menjadi 504 ribu orang pada 2018.",
        "menjadi 504 ribu orang",
    ),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_both_ends_of_a_range_are_told_and_what_a_figure_came_to(text: str, expected: str) -> None:
    assert expected in str(what_of(text)[-1])


SPEAKERS = [
    (
        "Menteri Koperasi dan Usaha Kecil dan Menengah Sari Wulan membuka pameran batik di Solo, Senin (18/9).",
        "Sari Wulan membuka pameran batik di Solo",
    ),
    (
        "Kapolres Sleman Sari Wulan dalam jumpa pers dan diskusi warga di Godean, Senin (18/9), mengatakan dua pencuri "
        "ditangkap.",
        "Sari Wulan mengatakan dua pencuri ditangkap",
    ),
    (
        "Menteri Sains, Teknologi dan Inovasi Malaysia Sari Wulan di Putrajaya, Senin (18/9), mengatakan dua sungai di "
        "Malaysia sudah bersih.",
        "Sari Wulan mengatakan dua sungai di Malaysia sudah bersih",
    ),
    (
        "Direktur Reserse Kriminal Polda Jateng Sari Wulan saat konferensi pers di Godean, Senin (18/9) menyebut dua "
        "pencuri telah ditangkap.",
        "Sari Wulan saat konferensi pers di Godean menyebut dua pencuri telah ditangkap",
    ),
    (
        '"Sepi," kata Sari Wulan. Pasar ikan di Godean, kata dia, akan dibuka pada Senin (25/9).',
        "kata Sari Wulan, Pasar ikan di Godean akan dibuka",
    ),
    (
        "Dengan begitu, kata Sari Wulan, warga akan lebih mudah berdagang di Sleman pada Oktober.",
        "kata Sari Wulan, warga akan lebih mudah berdagang di Sleman",
    ),
    (
        "Bupati Sleman, lanjut Sari Wulan, juga membuka pasar ikan di Godean, Senin (18/9).",
        "Bupati Sleman, lanjut Sari Wulan, membuka pasar ikan di Godean",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_speaks_stands_before_or_in_the_middle_of_what_is_said(text: str, expected: str) -> None:
    assert what_of(text)[-1] == expected


BEHIND_SPEAKERS = [
    '"Pasar sepi," kata Camat Godean, Sari Wulan, di Sleman, Senin (18/9).',
    '"Pasar sepi," kata Sari Wulan, ketua panitia yang membuka rapat, Senin (18/9).',
    '"Pasar sepi," kata Sari Wulan, dikutip dari laman resmi, Senin (18/9).',
]


@pytest.mark.parametrize("text", BEHIND_SPEAKERS)
def test_what_is_said_of_a_speaker_is_not_what_was_said(text: str) -> None:
    assert what_of(text) == ["Pasar sepi, kata Sari Wulan"]


ENDINGS = [
    (
        '"Anak-anak dapat bermain di halaman itu, bahkan dalam kondisi yang paling panas," ucap Sari Wulan, Senin (18/9).',
        "Anak-anak dapat bermain di halaman itu, ucap Sari Wulan",
    ),
    (
        "Baterai buatan warga Sleman pada 2022 diklaim mampu bertahan hingga 50 jam tanpa diisi.",
        "Baterai buatan warga Sleman diklaim mampu bertahan hingga 50 jam",
    ),
    (
        "Museum Sleman siap untuk dibuka dengan harapan dapat menarik minat siswa pada Oktober.",
        "Museum Sleman siap untuk dibuka dengan harapan dapat menarik minat siswa",
    ),
    (
        "Sari Wulan meninggalkan Persis Solo setahun sebelum kontraknya habis, kata Ayu Dewi pada Senin (18/9).",
        "Sari Wulan meninggalkan Persis Solo setahun sebelum kontraknya habis, kata Ayu Dewi",
    ),
    (
        "Sanksi kepada yang bersangkutan adalah pemecatan, kata Sari Wulan, Senin (18/9).",
        "Sanksi kepada yang bersangkutan adalah pemecatan, kata Sari Wulan",
    ),
    (
        "Pasar Sleman menargetkan 200 pedagang batik dan ikan hadir di pameran itu pada Senin (18/9).",
        "Pasar Sleman menargetkan 200 pedagang batik dan ikan hadir di pameran itu",
    ),
    (
        "Sari Wulan sukses membawa pulang medali emas untuk provinsi Jawa Tengah mengalahkan juara lama asal Bantul pada "
        "Senin (18/9).",
        "Sari Wulan sukses membawa pulang medali emas untuk provinsi Jawa Tengah",
    ),
    ("Jembatan Sleman akan ditutup sementara pada Senin (18/9).", "Jembatan Sleman akan ditutup sementara"),
    ("Persis Solo memimpin klasemen sementara pada Senin (18/9).", "Persis Solo memimpin klasemen sementara"),
    ("Berkas lelang harus diserahkan paling lambat pada Senin (18/9).", "Berkas lelang harus diserahkan"),
    (
        "Pabrik wajib membayar tunjangan selambat-lambatnya Senin (18/9) kepada buruh.",
        "Pabrik wajib membayar tunjangan kepada buruh",
    ),
    (
        "Menteri Dalam Negeri (Mendagri) Budi Santoso dan Gubernur Jawa Tengah Sari Wulan membuka pasar ikan di Solo, "
        "Senin (18/9).",
        "Budi Santoso dan Gubernur Jawa Tengah Sari Wulan membuka pasar ikan",
    ),
    (
        "Pegawai itu dipecat berdasarkan keputusan Komisi Etik Dinas Pasar Nomor: KEP/63/XII/2022 dan hukuman dibacakan "
        "dalam sidang yang digelar pada Senin (18/9).",
        "hukuman dibacakan dalam sidang yang digelar",
    ),
    ("Pada Senin (18/9), juara bertahan di Solo membuka pasar ikan.", "juara bertahan di Solo membuka pasar ikan"),
    (
        "Pada Senin (18/9), partai berkuasa di Sleman, yakni Partai Tani Maju (PTM) memutuskan untuk membuka pasar ikan.",
        "partai berkuasa di Sleman memutuskan untuk membuka pasar ikan",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENDINGS)
def test_nothing_ends_before_what_its_last_words_call_for(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


UNTOLD = [
    "Polisi mencari korban bentrokan di Pulau Rempang, yang terjadi pada Senin (18/9).",
    "Persis Solo mendapat pemain Ayu Dewi secara gratis atau tanpa biaya yang dikontrak hingga 2025.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_where_no_whole_clause_fits_the_row_nothing_is_told(text: str) -> None:
    assert what_of(text) == [None]


BEGINNINGS = [
    # A word of saying that a sentence begins with is a noun where nobody speaks.
    ("Usul pembukaan pasar sudah berlangsung sejak 2019.", "Usul pembukaan pasar sudah berlangsung"),
    (
        "Dinas Perhubungan Kota Solo membuka loket bagi warga yang ingin mudik di tiga lokasi, Senin (18/9).",
        "Dinas Perhubungan Kota Solo membuka loket bagi warga yang ingin mudik",
    ),
    ("Memasuki Ramadan 2024, harga ayam di Pasar Krian naik tajam.", "harga ayam di Pasar Krian naik tajam"),
    ("Mengakhiri tahun 2021, pabrik itu membukukan laba besar.", "pabrik itu membukukan laba besar"),
    (
        "Selain itu BMKG memperkirakan hujan lebat di Sleman pada Senin (18/9).",
        "BMKG memperkirakan hujan lebat di Sleman",
    ),
    ("Setelah itu Sari Wulan membuka pasar ikan pada Senin (18/9).", "Sari Wulan membuka pasar ikan"),
    ("18 kios tutup di Godean Sebanyak 18 kios memasang lampu pada Senin (18/9).", "Sebanyak 18 kios memasang lampu"),
    (
        "Sari Wulan mendapat laporan bahwa tahun ini warga membangun 200 rumah.",
        "Sari Wulan mendapat laporan bahwa warga membangun 200 rumah",
    ),
    (
        "Hakim Sari Wulan menjelaskan pembentuk aturan sejak awal telah menolak gagasan menunjuk camat dalam rapat pada "
        "2019.",
        "Sari Wulan menjelaskan pembentuk aturan telah menolak gagasan menunjuk camat dalam rapat",
    ),
    (
        "Sari Wulan akan tampil bersama Ayu Dewi dalam gelaran festival seni dan budaya tahunan terbesar di Sleman yaitu "
        "Festival Godean pada 8 Oktober.",
        "Sari Wulan akan tampil bersama Ayu Dewi dalam gelaran festival seni",
    ),
    (
        "Sari Wulan menyebut pasar naik kelas setelah serangan hama yang terjadi di Godean pada Senin (18/9).",
        "serangan hama terjadi di Godean",
    ),
    (
        "Sleman bekerja sama dengan Solo untuk ajang “Pekan Mode Sleman Raya” yang akan berlangsung pada 8 Oktober.",
        "Pekan Mode Sleman Raya akan berlangsung",
    ),
    (
        "Jalan ke Godean dibanjiri oleh warga Bantul yang akan bertemu Bupati Sleman pada Senin (18/9).",
        "warga Bantul akan bertemu Bupati Sleman",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BEGINNINGS)
def test_a_clause_begins_behind_what_only_joins_it(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


def test_two_dates_of_one_subject_are_told_alike() -> None:
    text = "Penerbangan ke Maumere pada Kamis (14/9) dan Jumat (15/9) dibatalkan."
    assert what_of(text) == ["Penerbangan ke Maumere dibatalkan"] * 2


DESCRIBED = [
    (
        "Petenis Sari Wulan memenangi turnamen di Solo. Petenis asal Sleman itu akan berlatih di Medan pada Sabtu (23/9).",
        "Sari Wulan akan berlatih di Medan",
    ),
    (
        "Petenis Sari Wulan menggugat seorang pelatih. Pelatih itu akan diperiksa di Medan pada Sabtu (23/9).",
        "Pelatih itu akan diperiksa di Medan",
    ),
    (
        "Bupati Kustini Sri menyoal pemuda yang dirampok di Solo. Penyanyi asal Sleman itu tiba di Medan pada Sabtu (16/9).",
        "Penyanyi asal Sleman itu tiba di Medan",
    ),
    (
        "Petenis Sari Wulan dan Ayu Dewi tiba di Solo. Petenis asal Sleman itu akan berlatih di Medan pada Sabtu (23/9).",
        "Petenis asal Sleman itu akan berlatih di Medan",
    ),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_a_name_stands_for_a_description_where_it_can_be_no_other(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


OF_SPEAKERS = [
    (
        '"Harga naik," kata Direktur Pasar Sleman, Sari Wulan, yang mulai menjabat pada April.',
        "Sari Wulan mulai menjabat",
    ),
    ('"Harga naik," kata Sari Wulan yang hadir di Solo, Senin (18/9).', "Harga naik, kata Sari Wulan"),
    ('"Harga naik," kata Sari Wulan yang memimpin dinas itu pada Senin (18/9).', "Harga naik, kata Sari Wulan"),
]


@pytest.mark.parametrize(("text", "expected"), OF_SPEAKERS)
def test_a_date_of_what_is_said_of_a_speaker_is_not_the_day_of_speaking(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


CHANGES = [
    ("Harga beras turun 3 persen setelah naik 2 persen pada Agustus.", "Harga beras naik 2 persen"),
    (
        "Ongkos kapal yang mencakup 40 rute turun 3 persen pada pagi pertama setelah naik 2 persen pada Agustus.",
        "Ongkos kapal yang mencakup 40 rute naik 2 persen",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_what_figures_did_before_is_told_without_what_they_did_since(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


def test_the_number_of_a_list_is_not_told() -> None:
    assert what_of("4. Sari Wulan membuka pasar ikan pada Senin (18/9).") == ["Sari Wulan membuka pasar ikan"]


def test_a_rough_number_is_one_word() -> None:
    text = "Nilai rupiah di Sleman menembus Rp 17.500-an per koin pada Senin (18/9)."
    assert what_of(text) == ["Nilai rupiah di Sleman menembus Rp 17.500-an per koin"]


def test_sedang_dalam_is_a_predicate() -> None:
    text = "Sari Wulan mengakui lomba itu berat karena regu Solo sedang dalam penampilan terbaik pada Senin (18/9)."
    assert what_of(text) == ["regu Solo sedang dalam penampilan terbaik"]


def test_the_day_a_term_ends_is_told_with_the_term() -> None:
    text = "Bank Sleman resmi mendatangkan penyerang Sari Wulan dari Persis Solo dengan kontrak lima tahun sampai Juni 2028."
    assert what_of(text) == ["Bank Sleman resmi mendatangkan penyerang Sari Wulan dengan kontrak lima tahun"]


TORN = [
    (
        "Sari Wulan meminta para penari tampil ceria saat berpawai di Sleman Karnaval 2022 akhir bulan ini.",
        "Sari Wulan meminta para penari tampil ceria saat berpawai",
    ),
    (
        "Dua klub itu akan menghadapi persaingan ketat dari 10 klub lain yang berasal dari Sleman, Bantul, Kendal, dan "
        "Tegal pada 19 September - 1 Oktober.",
        "Dua klub itu akan menghadapi persaingan ketat dari 10 klub lain",
    ),
    (
        '"Produksi beras Sleman tumbuh 2 persen, atau melambat dari masa tanam sebelumnya," ujar Sari Wulan di Solo, '
        "Senin (18/9).",
        "Produksi beras Sleman tumbuh 2 persen, ujar Sari Wulan",
    ),
    (
        "Bupati Sleman Sari Wulan mengumumkan izin dagang beras empat dari lima toko di pasar lama Solo dicabut pada "
        "Senin (18/9).",
        None,
    ),
    (
        '"Laga itu akan menjadi pertandingan yang sangat ketat, untuk ditonton dan dinikmati," kata Sari Wulan di Solo, '
        "Senin (18/9).",
        "Laga itu akan menjadi pertandingan yang sangat ketat, kata Sari Wulan",
    ),
    (
        "Itu yang membuat kami giat, untuk menghadapi lawan seperti itu, kata pelatih Sari Wulan, Senin (18/9).",
        "Itu yang membuat kami giat, untuk menghadapi lawan seperti itu, kata Sari",
    ),
    (
        "Bupati Sari Wulan menyampaikan terima kasih kepada seluruh warga yang menjaga kebersihan selama musim hujan, "
        "khususnya dalam kerja bakti pada Senin (18/9).",
        "Sari Wulan menyampaikan terima kasih kepada seluruh warga",
    ),
    (
        'Sari Wulan mengumumkan aturan yang dijuluki "Pasar Bersih" pada April 2023 yang menetapkan denda 10 persen '
        "untuk pedagang dari 57 desa, dengan total denda yang bisa mencapai 50 persen.",
        "Sari Wulan mengumumkan aturan yang dijuluki Pasar Bersih",
    ),
    (
        "Dikutip dari Majalah Solo, Kamis (14/9), penjemuran yang lama adalah kunci pertama untuk menjaga kopi tetap"
        " terasa harum.",
        "penjemuran yang lama adalah kunci pertama untuk menjaga kopi tetap terasa harum",
    ),
    (
        '"Panen padi yang melambat sudah terlihat dari pasokan beras di pasar Solo," kata Sari Wulan di Solo, Senin '
        "(18/9).",
        "Panen padi yang melambat sudah terlihat dari pasokan beras, kata Sari Wulan",
    ),
    (
        "Persis Sleman mengalami awal yang menantang di liga baru pada 2022 dan masih berjuang untuk bangkit.",
        "Persis Sleman mengalami awal yang menantang di liga baru",
    ),
    (
        '"Ini sesuai dengan kebutuhan perlindungan para pedagang beras Sleman dan menghadirkan pengalaman berbelanja '
        'yang mudah dan menyenangkan bagi warga desa," kata Sari Wulan di Solo, Senin (18/9).',
        "Ini sesuai dengan kebutuhan perlindungan para pedagang beras Sleman, kata Sari Wulan",
    ),
    (
        "Menurut laman resmi Balai Air di Solo, Senin (18/9), daerah yang harus mewaspadai banjir dengan tinggi lebih "
        "dari 50 sentimeter per hari adalah Sleman, Bantul, Kendal, dan Tegal.",
        None,
    ),
    (
        '"Apa hari ini yang terjadi kita mengalami satu bencana banjir di desa," ucap Sari Wulan di Solo, Senin (18/9).',
        "Apa yang terjadi kita mengalami satu bencana banjir, ucap Sari Wulan",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TORN)
def test_nothing_is_left_out_between_words_that_belong_together(text: str, expected: str | None) -> None:
    assert what_of(text) == [expected]


POINTING = [
    ("Ini merupakan operasi tangkap tangan ketiga di Sleman pada 2023.", "operasi tangkap tangan ketiga di Sleman"),
    ("Hal itu berdasarkan hasil pengamatan lapangan dinas pada 2021.", "hasil pengamatan lapangan dinas"),
    ("Hal tersebut lantaran telah terjadi 80 kecelakaan kapal sejak Mei 2023.", "telah terjadi 80 kecelakaan kapal"),
    (
        "Itulah mengapa Dinas Pasar membangun kios ikan di Sleman pada 2017.",
        "Dinas Pasar membangun kios ikan di Sleman",
    ),
    (
        "Itulah sebabnya Sari Wulan membuka kios ikan di Sleman pada 2017.",
        "Sari Wulan membuka kios ikan di Sleman",
    ),
]


@pytest.mark.parametrize(("text", "expected"), POINTING)
def test_what_only_points_to_the_next_words_is_left_out(text: str, expected: str) -> None:
    assert what_of(text) == [expected]
