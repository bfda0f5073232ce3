"""Sentences of whose date something is told although much stands around it: lists of dates, long relative clauses."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

LATER_PREDICATES = [
    (
        "Kekurangan beras di Sleman pada 2020 mencapai 17 ton, kemudian 2021 mencapai 23 ton, 2022 mencapai 36 ton.",
        ["mencapai 17 ton", "mencapai 23 ton", "Kekurangan beras di Sleman mencapai 36 ton"],
    ),
    (
        "Kapal itu mengangkut gula dan bertolak dari Kupang pada 14 April 2023 dan sempat tertahan di Cilacap pada 25 "
        "April 2023.",
        ["bertolak dari Kupang", "Kapal itu sempat tertahan di Cilacap"],
    ),
    (
        "Keris itu menjadi benda cagar budaya pada Mei 2022 dan dipamerkan di Museum Solo pada Juni 2023.",
        ["Keris itu menjadi benda cagar budaya", "Keris itu dipamerkan di Museum Solo"],
    ),
    (
        "Sari Wulan bergabung dengan Persis dari Klub Melati pada 2019 dan mencetak sembilan gol pada 2022.",
        ["Sari Wulan bergabung dengan Persis dari Klub Melati", "Sari Wulan mencetak sembilan gol"],
    ),
    # What almost was so on one date was not almost so on the other; what is yet to be is on both.
    (
        "Sari Wulan hampir meraih piala lomba renang pada Juni, dan tersingkir di babak kedua pada Juli.",
        ["hampir meraih piala", "Sari Wulan tersingkir di babak kedua"],
    ),
    # What is yet to be is told of each.
    (
        "Sari Wulan akan tiba di Solo pada Senin (25/9), bertemu petani pada Selasa (26/9), dan pulang pada Rabu (27/9).",
        ["Sari Wulan akan tiba di Solo", "Sari Wulan akan bertemu petani", "Sari Wulan akan pulang"],
    ),
    (
        "Nantinya pelatihan dijadwalkan dimulai pada Oktober 2023 dan berakhir pada Desember 2023.",
        ["pelatihan dijadwalkan dimulai", "pelatihan dijadwalkan berakhir"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LATER_PREDICATES)
def test_a_later_predicate_is_told_without_those_of_other_dates(text: str, expected: list[str]) -> None:
    whats = what_of(text)
    assert len(whats) == len(expected)
    for what, part in zip(whats, expected, strict=True):
        assert part in (what or "")


def test_what_somebody_will_do_is_not_done_to_them() -> None:
    text = "Bupati akan menaikkan tarif parkir pada Senin (25/9), diikuti denda baru pada Rabu (27/9)."
    assert what_of(text)[1] is None


DESCRIBED = [
    # Of two predicates that describe a noun, the date is of the second.
    (
        "Hal itu terlihat dari jumlah pengikut klub itu yang melesat dan menembus satu juta orang pada Senin (18/9).",
        "jumlah pengikut klub itu yang melesat dan menembus satu juta orang",
    ),
    # A noun that looks like a verb.
    ("Wulan bersaing dengan Dewi untuk merebut gelar pelari terbaik yang diumumkan pada 30 Oktober.", "gelar pelari"),
    # What hangs on a verb behind `agar` is not wished.
    (
        "Bupati mendorong warga agar berperan dalam penanaman bakau menjelang Festival Laut yang dijadwalkan "
        "berlangsung pekan depan di Demak.",
        "Festival Laut dijadwalkan berlangsung di Demak",
    ),
    # Persons right before `yang` do what an active verb behind it says.
    (
        "Aturan itu sudah menghadapi gugatan dari dua petugas yang menjaga pelabuhan dari para perusuh pada 6 Juni 2021.",
        "dua petugas yang menjaga pelabuhan dari para perusuh",
    ),
]


@pytest.mark.parametrize(("text", "part"), DESCRIBED)
def test_what_the_dates_relative_clause_describes_is_told(text: str, part: str) -> None:
    assert part in (what_of(text)[-1] or "")


SINCE_WHEN = [
    # What has been so since a date is told with since when.
    (
        "Sejak memulai usahanya pada 1990, Toko Sleman kini memiliki dua cabang besar di Solo dan Bantul.",
        "Sejak memulai usahanya, Toko Sleman memiliki dua cabang besar",
    ),
    (
        "Sejak didirikan pada 24 November 2017, Dapur Sleman telah menyelamatkan lima ton makanan.",
        "Sejak didirikan, Dapur Sleman telah menyelamatkan lima ton makanan",
    ),
    # What is planned for a date says no more than that.
    (
        "Sementara lelang proyek pembangunan tahap kedua Pasar Gede ditargetkan pada bulan Juni 2025.",
        "lelang proyek pembangunan tahap kedua Pasar Gede ditargetkan",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SINCE_WHEN)
def test_since_when_something_is_so_and_for_when_it_is_planned_are_whole(text: str, expected: str) -> None:
    assert what_of(text)[0] == expected


IN_SHORT = [
    # A role stands in apposition to the name of who holds it.
    (
        "Wartawan khusus sepak bola Sari Wulan mengungkapkan, kesepakatan kontrak baru Budi Dewantara sudah terjalin "
        "sejak Oktober.",
        "Sari Wulan mengungkapkan, kesepakatan kontrak baru Budi Dewantara sudah terjalin",
    ),
    (
        "Dua pendayung Garuda Sari Wulan dan Ayu Dewi berhasil memimpin tiga lomba pemanasan (warming up/WU) jelang "
        "Lomba Perahu Jepara di Teluk Jepara, Jumat (15/9).",
        "Sari Wulan dan Ayu Dewi berhasil memimpin tiga lomba pemanasan",
    ),
    # So do two of them.
    (
        "Kemarin, mantan Ketua Dewan Kota Malino sekaligus mantan Ketua Partai Merapi Budi Santosa sudah memberikan "
        "keterangan di kejaksaan.",
        "Budi Santosa sudah memberikan keterangan di kejaksaan",
    ),
    # A name of fewer words than four has initials, too.
    (
        "Dana Simpanan Anggota (DSA) Sleman pada April 2023 sebesar 31,5 miliar rupiah tunai, atau naik 8,2 persen "
        "(yoy).",
        "DSA Sleman sebesar 31,5 miliar rupiah tunai, atau naik 8,2 persen",
    ),
    # A dash between blanks is one of the twelve words.
    (
        "Bank Sleman sendiri memperkirakan bahwa sektor Rantai Usaha Halal (RUH) di Jawa yang meliputi pertanian dan "
        "makanan akan tumbuh 4,5 - 5,3 persen pada tahun 2023.",
        "Bank Sleman memperkirakan sektor RUH akan tumbuh 4,5 - 5,3 persen",
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_SHORT)
def test_where_no_clause_fits_names_are_told_in_short(text: str, expected: str) -> None:
    assert what_of(text)[0] == expected


IN_FEWEST_WORDS = [
    # Who speaks, by the name the story calls her by elsewhere; what is so now, without that.
    (
        "Wakil Ketua Dewan Kota Malino Sari Wulandari di Malino, Senin, mengatakan Pemerintah Kota dan Dewan Kota "
        "kini tengah membahas rancangan anggaran perubahan. Sari berharap rapat itu selesai.",
        "Sari mengatakan Pemerintah Kota dan Dewan Kota membahas rancangan anggaran perubahan",
    ),
    # An office stays whole, whose second word is also a kind of territory.
    (
        "Wakil Ketua Dewan Kota Malino Sari Wulandari di Malino, Senin, mengatakan Wali Kota Solo dan warga Kabupaten "
        "Sleman masih sedang membahas rancangan anggaran. Sari berharap rapat itu selesai.",
        "Sari mengatakan Wali Kota Solo dan warga Sleman membahas rancangan anggaran",
    ),
    # What is yet to be stays so.
    (
        "Wakil Ketua Dewan Kota Malino Sari Wulandari di Malino, Senin, mengatakan polisi desa segera menahan dua "
        "tersangka pencurian sapi milik warga. Sari berharap sidang itu selesai.",
        "Sari mengatakan polisi desa segera menahan dua tersangka pencurian sapi milik warga",
    ),
    # `CV` is a legal form beside a name alone.
    (
        "Wakil Ketua Dewan Kota Malino Sari Wulandari di Malino, Senin, mengatakan Pemerintah Kota dan Dewan Kota masih "
        "menunggu CV pelamar kerja baru. Sari berharap rapat itu selesai.",
        "Sari mengatakan Pemerintah Kota dan Dewan Kota menunggu CV pelamar kerja baru",
    ),
    # Firms without their legal form.
    (
        "Saham PT Garuda Sleman Tbk. (GRSL) dan PT Merapi Jaya Internasional Tbk. menjadi penekan utama bursa pagi ini.",
        "Saham Garuda Sleman dan Merapi Jaya Internasional menjadi penekan utama bursa",
    ),
    # A subject without what only points to it.
    (
        "Tersiar kabar bahwa stasiun radio milik pengusaha kaya Sari Wulan ini akan segera kedatangan pemodal baru di tahun "
        "2019.",
        "stasiun radio milik pengusaha kaya Sari Wulan akan segera kedatangan pemodal baru",
    ),
    # What is said without the day that it is said of.
    (
        '"Rapat Dewan Kota Malino pada 9-10 Agustus 2023 memutuskan untuk menurunkan tarif parkir pasar," ucap Kepala '
        "Dinas Pasar Sari Wulandari pada Senin, 18 September 2023.",
        "Rapat Dewan Kota Malino memutuskan menurunkan tarif parkir pasar, ucap Sari Wulandari",
    ),
    # Who speaks is cut at no word that hangs on the next.
    (
        '"Penenun Malino berusia 60 tahun keturunan Solo itu membuka galeri baru," tulis pengumuman sang penenun '
        "melalui papan balai desa, Kamis (14/9).",
        "Penenun Malino berusia 60 tahun keturunan Solo membuka galeri baru, tulis pengumuman",
    ),
    # So does what begins with whom it only points to, and what is told without all that describes its last noun.
    (
        "Kedua lurah pesisir ini, Rabu lalu, menyetujui penggabungan koperasi Godean-Mlati menjadi usaha lengkap dan"
        " menyeluruh.",
        "Kedua lurah pesisir menyetujui penggabungan koperasi Godean-Mlati menjadi usaha lengkap dan menyeluruh",
    ),
    (
        "Dinas Pasar Solo menyebut pada awal bulan ini bahwa surat Serikat Nelayan Bantul itu memuat kecaman dan "
        "tudingan yang keliru besar.",
        "Dinas Pasar Solo menyebut surat Serikat Nelayan Bantul memuat kecaman dan tudingan",
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_FEWEST_WORDS)
def test_where_there_is_still_no_room_whatever_says_little_is_left_out(text: str, expected: str) -> None:
    assert expected in what_of(text)


def test_a_pair_of_names_joined_by_a_stroke_stays_whole() -> None:
    text = (
        '"Pasangan ganda Tono Karang Santoso/Bayu Lestari menang atas wakil tuan rumah," kata Sari Wulan, Sabtu (16/9). '
        "Tono gembira. Tono pulang."
    )
    assert "Tono Karang Santoso/Bayu Lestari" in (what_of(text)[0] or "")


OF_THE_SUBJECT = [
    # What a relative clause says of the noun behind a copula is so of the subject.
    (
        "Sari Wulan adalah satu-satunya anggota regu di luar keluarga Santoso yang mencetak tiga gol tahun 1965 ketika "
        "dirinya masih berusia 18 tahun.",
        "Sari Wulan mencetak tiga gol",
    ),
    (
        "Sari Wulan merupakan guru asal Kupang yang mengajar di Medan sejak 2018 dan jatuh sakit dalam pelayaran "
        "menuju kampung halaman di Batam pada pekan lalu.",
        "Sari Wulan jatuh sakit dalam pelayaran menuju kampung halaman",
    ),
    # Figures that open and rise do what they did before, too.
    (
        "Harga-harga cabai dibuka naik pada lelang Jumat pagi, setelah mencapai titik terendah sehari sebelumnya.",
        "Harga-harga cabai mencapai titik terendah",
    ),
    # Words that only join the sentence to the one before; a word that looks like a verb and describes a noun.
    (
        "Itulah mengapa Dinas Pasar dan Dinas Kota sudah menyusun Program Satu Pasar Satu Kedai sejak 2017.",
        "Dinas Pasar dan Dinas Kota sudah menyusun Program Satu Pasar Satu Kedai",
    ),
    (
        "Kali ini, motor milik Sulastri, seorang karyawan Koperasi Simpan Pinjam Rukun Warga Sleman, yang terletak di "
        "Jalan Melati, raib digondol pencuri pada Kamis (14/9) malam.",
        "motor milik Sulastri raib digondol pencuri",
    ),
    ("Beberapa kejadian aneh yang terjadi pada awal Juni 2020 di mata nelayan.", "Beberapa kejadian aneh terjadi"),
]


@pytest.mark.parametrize(("text", "part"), OF_THE_SUBJECT)
def test_what_is_said_of_the_subject_elsewhere_is_told_of_it(text: str, part: str) -> None:
    assert part in (what_of(text)[-1] or "")


HOW_SURE_FIRST = [
    ("Rencananya pada 2027, Pasar Melati akan dibuka kembali di Sleman.", "Pasar Melati akan dibuka kembali di Sleman"),
    (
        "Diperkirakan pada tahun 2027, panen bawang di Bantul akan mencapai 40 ribu ton.",
        "Diperkirakan, panen bawang di Bantul akan mencapai 40 ribu ton",
    ),
]


@pytest.mark.parametrize(("text", "part"), HOW_SURE_FIRST)
def test_how_sure_something_is_and_its_day_open_the_sentence(text: str, part: str) -> None:
    assert part in (what_of(text)[0] or "")


CALLED = [
    # What somebody says of themselves with `sebagai` is no more than what they are called.
    (
        "Pada Senin (11/9), sejumlah orang yang mengaku sebagai pedagang Pasar Melati menyerang balai desa itu.",
        "menyerang balai desa itu",
    ),
    # Who or what it is stands behind `ada` also where a small word parts the two.
    ("Bahkan, ada juga yang tertunda kepulangannya sejak 2020.", "ada yang tertunda kepulangannya"),
    # What only describes a noun of the main clause does nothing that another clause could share.
    (
        "Petenis berusia 25 tahun itu belum merasakan musim yang tenang di Solo setelah direkrut klub Bantul pada Mei lalu.",
        "Petenis berusia 25 tahun itu direkrut klub Bantul",
    ),
    # A town does what somebody may do.
    (
        "Semarang kembali menjadi tuan rumah setelah sukses menggelar Lomba Layar Nasional pada 2007.",
        "Semarang sukses menggelar Lomba Layar Nasional",
    ),
    # An office with a comma in it goes before a name.
    (
        "Kepala Bidang Perawatan, Penataan dan Kebersihan Dalam Balai Besar Sungai (BBS) Sumut Rindra Wardhana "
        "mengatakan kebakaran pertama terjadi di gudang Toba 3 pada Minggu (10/9) malam.",
        "Rindra Wardhana mengatakan kebakaran pertama terjadi di gudang Toba 3",
    ),
    # What is yet to be done is told with its first purpose.
    (
        "Dinas Pasar juga akan menurunkan tim untuk melakukan pendataan dalam rangka memperbarui peta kawasan pasar "
        "ikan pada pekan depan.",
        "Dinas Pasar akan menurunkan tim untuk melakukan pendataan",
    ),
    (
        "Sidang perkara pembunuhan berencana terhadap Sari Wulan Hartono alias Mbak Ayu dengan terdakwa mantan Kepala "
        "Dinas Pasar dan kawan-kawan kembali digelar Selasa (26/9) pekan depan.",
        "Sidang perkara pembunuhan berencana kembali digelar",
    ),
    # What is foreseen is yet to be without another word that says so.
    (
        "Bendungan baru itu diproyeksikan akan memangkas kerugian petani Solo lebih dari Rp 7 miliar dalam dekade mendatang.",
        "Bendungan baru diproyeksikan memangkas kerugian petani Solo lebih dari Rp 7 miliar",
    ),
]


@pytest.mark.parametrize(("text", "part"), CALLED)
def test_small_words_between_do_not_keep_it_from_being_told(text: str, part: str) -> None:
    assert part in (what_of(text)[0] or "")


NAMED = [
    # The noun before the date, where the clause around it says when it is got ready, or nothing of the date.
    (
        "Lurah Godean tengah menyusun daftar penginapan dan jadwal angkutan desanya guna mendukung berlayarnya kapal "
        "wisata di Pelabuhan Melati pada 3 Oktober 2023.",
        "berlayarnya kapal wisata di Pelabuhan Melati",
    ),
    (
        'Bupati menyatakan dukungan terhadap kerja sama desa "Bahari", yang mencakup rencana penjualan perahu bekas ke '
        "Bantul pada tahun 2032.",
        "rencana penjualan perahu bekas ke Bantul",
    ),
    # Where it was so, with what opens its clause left out, and where `yang` says no more than that it took place.
    (
        "Sari mengungkapkan usulan itu dibuat untuk menata pasar, terutama setelah adanya pembatasan jumlah pedagang "
        "di Pasar Melati sejak Agustus lalu.",
        "adanya pembatasan jumlah pedagang di Pasar Melati",
    ),
    (
        "Lurah Godean menemui dua orang nelayan, yang ikut dalam perkelahian dengan penjaga di Dermaga Melati, Kota Solo, "
        "Jawa Tengah, yang terjadi pada 5 Agustus 2023.",
        "perkelahian dengan penjaga di Dermaga Melati",
    ),
    (
        "Meski sudah ada target rencana pelelangan perahu pada akhir tahun ini, Sari menegaskan jumlahnya akan "
        "disesuaikan dengan kebutuhan kas.",
        "target rencana pelelangan perahu",
    ),
    # What a date is, and what has the second of two dates.
    ("Lomba itu terbuka bagi nelayan dan penenun, dan batas akhir pendaftaran adalah 8 Oktober 2023.", "batas akhir"),
    (
        "Tanggal penjatahan saham diperkirakan pada 3 Oktober 2023 dan pencatatan saham di bursa pada 7 Oktober 2023.",
        "pencatatan saham di bursa",
    ),
]


@pytest.mark.parametrize(("text", "part"), NAMED)
def test_where_no_clause_is_told_the_noun_of_the_date_is(text: str, part: str) -> None:
    assert part in (what_of(text)[-1] or "")


@pytest.mark.parametrize(
    "text",
    [
        "Warga meminta pelaksanaan pemilihan lurah pada 2020 di Solo dan Sleman yang tanpa saksi itu.",
        "Menurut Sari Wulan, arena lomba Pesta Teluk di Pasar Godean Sleman akan dimeriahkan dengan pembacaan puisi milik "
        "penyair Bambang Hartono Wijaya pada 6 Oktober 2023.",
    ],
)
def test_a_noun_that_somebody_asks_for_or_tells_of_is_not_told_alone(text: str) -> None:
    assert not any((what or "").startswith(("pelaksanaan", "pembacaan")) for what in what_of(text))
