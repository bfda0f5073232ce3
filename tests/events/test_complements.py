"""What a word calls for is told with it: a noun with what it is of, a verb with its preposition, both ends of a range."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

COMPLEMENTS = [
    (
        "Budi Santoso mengatakan kepada Antara bahwa luas sawah meningkat sebesar 500 hektare atau setara dengan 700 "
        "lapangan bola sepanjang 2020.",
        "luas sawah meningkat",
    ),
    (
        "Sari Wulan, yang mulai melatih dua pekan lalu dengan mandat untuk menata regu dayung itu, tiba di Solo.",
        "dengan mandat untuk menata regu dayung itu",
    ),
    (
        "Sekadar catatan, hadiah tersebut diumumkan pekan lalu sebagai bagian dari perdamaian Bupati Sleman Sari "
        "Wulan dengan nelayan.",
        "sebagai bagian dari perdamaian Bupati Sleman Sari Wulan",
    ),
    (
        "Bank Desa menargetkan perubahan layanan digital dapat tercapai pada 2024, sebagai bagian untuk memajukan desa "
        "dan melayani warga.",
        "dapat tercapai",
    ),
    (
        "Besok akan menjadi lomba yang sangat menarik, untuk melihat perahu baru, kata Budi Santoso.",
        "akan menjadi lomba yang sangat menarik, kata Budi Santoso",
    ),
    (
        '"Kami melihat penurunan harga beras itu akan mulai terbatas, didukung hasil panen," kata Kepala Pasar Godean '
        "I Made Adi Sudira, Senin (18/9).",
        "akan mulai terbatas, kata I Made",
    ),
    (
        "Selama sepekan (11-16 September), berbagai kabar pasar telah disiarkan Kantor Berita Desa mulai dari Sari Wulan "
        "menyebut harga beras naik.",
        "berbagai kabar pasar telah disiarkan Kantor Berita Desa",
    ),
    (
        "Pelatih Persis Solo Bambang mengatakan timnya pantas mendapatkan hasil lebih baik dari sekadar imbang 1-1 saat "
        "melawan PSS Sleman di Bantul, Minggu (17/9).",
        "hasil lebih baik dari sekadar imbang 1-1",
    ),
    (
        "Dinas Perhubungan Kota Sleman pada Senin (18/9) memindahkan pedagang buah dari Pasar Godean ke lapangan desa.",
        "memindahkan pedagang buah",
    ),
    (
        '"Beras itu sangat dapat diandalkan, baik untuk bubur maupun untuk kue," kata Ratna Wulan, Senin (18/9).',
        "Beras itu sangat dapat diandalkan, kata Ratna Wulan",
    ),
    (
        '"Perahu ini adalah pilihan bagi mereka yang tinggal jauh," kata Ratna Wulan, Senin (18/9).',
        "bagi mereka yang tinggal jauh, kata Ratna Wulan",
    ),
    (
        "Setelah memutari karang, Bahtera kembali melaut dan akan berada pada jarak terdekat dengan dermaga pada 23 "
        "Juli 2023.",
        "pada jarak terdekat dengan dermaga",
    ),
    (
        "Balai Laut Sleman mengatakan pada pekan ini pihaknya memperkirakan badai yang datang beruntun di Bantul dan "
        "Godean akan menaikkan harga garam.",
        "badai akan menaikkan harga garam",
    ),
    (
        '"Siang ini (18/9) kami pastikan garam dari tambak desa 20 karung tiba di Dermaga Godean, lalu 30 karung lagi '
        'juga akan tiba di Dermaga Bantul," kata Budi Santoso.',
        "kami pastikan garam dari tambak desa 20 karung tiba, kata Budi Santoso",
    ),
    (
        "Menurut Ratna Lestari, gambar tersebut diambil saat menonton karapan sapi warga Sukamaju di Solo, tepatnya pada "
        "5 Mei 2022.",
        "gambar tersebut diambil saat menonton karapan sapi warga Sukamaju",
    ),
    (
        '"Teguran ini diberikan setelah Budi (BS) dianggap melakukan kesalahan besar terhadap nelayan teluk," '
        "tutur Sari Wulan dalam keterangannya, Senin (18/9).",
        "Teguran ini diberikan setelah Budi dianggap melakukan kesalahan besar, tutur Sari Wulan",
    ),
    (
        "Jaksa Sleman mengaku melakukan penyitaan sejak 3 Mei 2023 di gudang Budi Santoso dan Ratna Lestari dekat pelabuhan.",
        "melakukan penyitaan di gudang Budi Santoso",
    ),
    (
        "Setelah lama rindu, tahun ini Sari Wulan baru sempat memboyong paman dan bibinya dari Godean, Sleman ke Bandung.",
        "dari Godean, ke Bandung",
    ),
    (
        "Ketua panitia menyebut tiket gelombang kedua adalah untuk kunjungan rombongan sekolah periode tanggal 25-30 "
        "September 2023.",
        "untuk kunjungan rombongan sekolah",
    ),
    (
        "Dari hasil audit, khususnya pada tahun 2020, 2021, dan 2022, terdapat sejumlah setoran retribusi dari pedagang "
        "yang tidak dicatat ke kas desa.",
        "terdapat sejumlah setoran retribusi dari pedagang yang tidak dicatat ke kas desa",
    ),
    (
        "Setelah proses panjang, Kejari Sleman akhirnya menetapkan BS sebagai tersangka melalui surat penetapan "
        "tertanggal 9 Agustus 2023.",
        "menetapkan BS sebagai tersangka melalui surat penetapan",
    ),
    (
        '"Saya sekarang sedang memakai pakaian yang berbeda dengan warga desa sekalian ini, karena saya dengan Pak Camat '
        'sedang mencoba baju seragam untuk petugas pasar," kata Budi Santoso dalam keterangan tertulis, Senin (18/9).',
        "memakai pakaian yang berbeda dengan warga desa sekalian, kata Budi Santoso",
    ),
    (
        "Menurut Rural Information and Harvest Authorisation System (RIHAS), Islandia menerapkan kembali pajak beras bagi "
        "petani pada 1 Januari 2023, untuk mengurangi limbah.",
        "Islandia menerapkan kembali pajak beras bagi petani",
    ),
    (
        '"Pengerukan muara sekarang sedang dimulai, untuk lama dan biaya pekerjaan belum dapat diumumkan sekarang," '
        "kata Ratna Lestari, Senin (18/9).",
        "Pengerukan muara sekarang sedang dimulai, kata Ratna Lestari",
    ),
    (
        "Pada Senin (18/9), Bupati Sari Wulan secara resmi mengumumkan penutupan pasar ikan atas izin dari Dewan Adat "
        "Sukamaju Timur Raya di Bantul Selatan.",
        "secara resmi mengumumkan penutupan pasar ikan di Bantul Selatan",
    ),
    ("Panen ini kami gelar sebagai pesta rutin tiap September-Oktober.", "kami gelar sebagai pesta rutin"),
    ("Dinas Pasar mencatat harga cabai di pasar induk pada Senin (18/9) turun.", "harga cabai di pasar induk turun"),
    (
        "Hingga Senin (18/9) malam, Tim SAR Kabupaten Sleman telah berhasil menemukan sebanyak 14 penumpang perahu "
        "Sinar Laut dalam keadaan sehat.",
        "berhasil menemukan 14 penumpang perahu Sinar Laut",
    ),
    (
        "Dikutip dari Kabar Desa, Senin (18/9), persaingan toko beras kian memanas antara Toko Maju (milik Sari), Toko "
        "Terang, dan Toko Subur milik Budi.",
        "persaingan toko beras kian memanas",
    ),
    (
        "Iuran kios hingga Agustus tercatat Rp12.000, jauh lebih mahal dibandingkan bulan yang sama tahun lalu.",
        "tercatat Rp12.000",
    ),
    (
        "Pada 1999, Toko Maju menjual beras ketan yang merupakan beras merah pertama di Jawa yang ditanam tanpa pupuk.",
        "Toko Maju menjual beras ketan",
    ),
    (
        "Sejak Maret 2023, kampanye beras Sleman diperkuat oleh Ministry of Rural Affairs of Japan serta para petani.",
        "oleh Ministry of Rural Affairs of Japan",
    ),
    (
        "Pada akhir Juni 2023, Balai Data Desa Sementara (BDDS) mengalami gangguan listrik yang membuat layanan surat "
        "terhenti.",
        "BDDS mengalami gangguan listrik yang membuat layanan surat terhenti",
    ),
    (
        "Untuk diketahui, total dana untuk pengelolaan pasar yang disalurkan oleh 10 koperasi tersebut sepanjang 2022 "
        "senilai Rp12 miliar untuk kios dan jalan desa baru.",
        "senilai Rp12 miliar untuk kios dan jalan desa baru",
    ),
    (
        '"Catatan panen beras merah sawah Godean Barat pada Selasa 12 September 2023 sebanyak 15 ton," kata Sari Wulan, '
        "Rabu (13/9).",
        "sebanyak 15 ton, kata Sari",
    ),
    (
        "Lurah Godean memberikan kambing kepada lebih dari 150 saksi kasus 6 Januari tahun lalu.",
        "kepada lebih dari 150 saksi",
    ),
    (
        "Pasang laut itu diduga akan bertahan hingga pukul Minggu siang, ucap Sari Wulan.",
        "akan bertahan, ucap Sari Wulan",
    ),
    ('"Perahunya terbalik, lunas di atas," ujar Sari Wulan, Senin (18/9).', "lunas di atas, ujar Sari Wulan"),
]


@pytest.mark.parametrize(("text", "end"), COMPLEMENTS)
def test_nothing_ends_before_what_its_last_words_call_for(text: str, end: str) -> None:
    assert str(what_of(text)[0]).endswith(end)


TOO_LONG = [
    # What a verb or noun begins, with no room for the rest, is nothing to tell.
    "Langkah warga desa itu diawali pada Mei 2023 saat rombongan petani muda Sleman berkunjung ke pasar induk di Solo "
    "dan Semarang.",
    "Menurut Sari Wulan, arena lomba Pesta Teluk di Pasar Godean Sleman akan dimeriahkan dengan pembacaan puisi milik "
    "penyair Bambang Hartono Wijaya pada 6 Oktober 2023.",
    "Desa itu pada Senin (18/9) menjadi salah satu desa di Jawa Tengah yang pertama kali menanam padi merah organik.",
    # What stands behind a title goes on with it.
    "Drama “Malam Jumat di Desa Seberang Lautan” garapan penulis Sari Wulan dari Sanggar Tari Melati Jaya Sleman "
    "dijadwalkan tayang pada 2024.",
    # Not all of what is forbidden.
    "Mulai 1 Januari 2024, pemerintah desa bakal melarang penjualan beras yang mempunyai kadar air di atas 14 persen.",
    # Who did so, not where.
    "Ketua Koperasi Desa Budi Santoso mengucapkan selamat kepada Sari Wulan sebagai petani pertama di Jawa yang menanam "
    "padi merah pada Senin (18/9).",
]


@pytest.mark.parametrize("text", TOO_LONG)
def test_what_has_no_room_is_not_told_by_its_beginning(text: str) -> None:
    assert what_of(text) == [None]


SINCE = [
    (
        "Sejak pertama kali berlomba pada 3 Mei 1971, Solo kalah 15 kali.",
        "Sejak pertama kali berlomba, Solo kalah 15 kali",
    ),
    (
        "Sejak selesai dibangun pada 2020, pasar itu dipakai atas nama Dinas Pasar Sleman.",
        "Sejak selesai dibangun, pasar itu dipakai atas nama Dinas Pasar Sleman",
    ),
    (
        "Pasalnya, sejak melatih regu itu tiga tahun lalu, Sari Wulan juga memenangi empat lomba.",
        "sejak melatih regu itu, Sari Wulan memenangi empat lomba",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SINCE)
def test_what_stands_before_a_main_clause_and_says_since_when_is_told_with_it(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


PREDICATES = [
    (
        "Bank Desa mengisyaratkan kenaikan bunga pada Kamis (14/9) akan menjadi yang terakhir.",
        "Bank Desa mengisyaratkan kenaikan bunga akan menjadi yang terakhir",
    ),
    (
        "Sari optimistis pada penjualan beras tahun ini akan makin moncer karena warga makin banyak memasak.",
        "penjualan beras akan makin moncer",
    ),
    ("Pedagang beras mengalami pertumbuhan yang lebih lambat pada 2021.", "pertumbuhan yang lebih lambat"),
]


@pytest.mark.parametrize(("text", "part"), PREDICATES)
def test_what_a_noun_does_behind_its_date_is_told_and_that_there_is_less_of_it(text: str, part: str) -> None:
    assert part in str(what_of(text)[0])


FIGURES = [
    (
        "Berdasarkan data Pasar Godean, harga beras pulen pada Senin (18/9) berada di tingkat 12 ribu rupiah per kilogram.",
        "harga beras pulen berada di tingkat 12 ribu rupiah per kilogram",
    ),
    (
        "Berdasarkan hasil survei Lembaga Desa, 60 persen warga mendukung pasar baru itu pada 2023.",
        "Berdasarkan hasil survei Lembaga Desa, 60 persen warga mendukung pasar baru itu",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_data_that_figures_stand_in_are_nobodys_word_and_may_be_left_out(text: str, expected: str) -> None:
    assert what_of(text)[0] == expected


TERSE = [
    (
        "Sejak pembukaan kedai kopi pada 2019, Koperasi Desa telah mencoba menunjukkan bahwa mereka menghormati para"
        " petani.",
        "Sejak pembukaan kedai kopi, Koperasi Desa mencoba menunjukkan mereka menghormati petani",
    ),
    (
        "Seorang pemuda bernama Rian Arafat Wijaya ditemukan meninggal dunia dalam keadaan berlumur lumpur di sawah Desa "
        "Godean pada Senin (18/9).",
        "pemuda bernama Rian Arafat Wijaya ditemukan meninggal dunia dalam keadaan berlumur lumpur",
    ),
    (
        "Setelah panen raya selesai, sebuah rapat digelar oleh Komite Tetap Dewan Pusat Koperasi Tani Indonesia Raya "
        "Sleman pada pertengahan Agustus.",
        "rapat digelar Komite Tetap Dewan Pusat Koperasi Tani Indonesia Raya Sleman",
    ),
    (
        '"Kita mengajak pelajar dan pengemudi ojek untuk meningkatkan kesadaran berlalu lintas di jalan," kata Sari Wulan, '
        "Senin (18/9).",
        "Kita mengajak pelajar dan pengemudi ojek meningkatkan kesadaran berlalu lintas, kata Sari",
    ),
    (
        '"Kenaikan harga beras di pasar dipengaruhi oleh faktor pelemahan mata uang dolar AS," kata Ramdan Wijaya, Senin '
        "(18/9).",
        "Kenaikan harga beras dipengaruhi faktor pelemahan mata uang dolar AS, kata Ramdan",
    ),
    ("Harga beras pulen di Pasar Godean memang naik pada Senin (18/9).", "Harga beras pulen di Pasar Godean naik"),
    (
        "Sari Wulan menyampaikan perkiraan kedua lembaga internasional tersebut mengindikasikan bahwa kenaikan harga tahun "
        "ini berpotensi melambat.",
        "Sari Wulan menyampaikan perkiraan kedua lembaga internasional mengindikasikan kenaikan harga berpotensi melambat",
    ),
    (
        "Wali Kota Solo Suharjo saat dikonfirmasi di Solo, Minggu, mengatakan 30 unit lampu jalan desa itu dipasang "
        "sendiri oleh pemilik 18 toko.",
        "Suharjo mengatakan 30 unit lampu jalan desa dipasang oleh pemilik 18 toko",
    ),
    (
        '"Seiring dengan panen raya, kami berkomitmen untuk memastikan keamanan pasokan beras dalam desa tetap terjaga," '
        "kata Sari Wulan, Senin (18/9).",
        "kami berkomitmen memastikan keamanan pasokan beras dalam desa tetap terjaga, kata Sari",
    ),
    (
        '"Usulan itu bertujuan untuk membahas secara rinci tata kelola pasar ikan dan pasar batik di Sleman," kata Sari '
        "Wulan, Senin (18/9).",
        "Usulan itu bertujuan membahas secara rinci tata kelola pasar ikan, kata Sari",
    ),
    (
        "Tim panahan Desa Sukamaju pada Minggu (17/9) berhasil keluar sebagai pemuncak klasemen pekan pertama lomba desa.",
        "Tim panahan Desa Sukamaju keluar sebagai pemuncak klasemen pekan pertama lomba desa",
    ),
    (
        "Kemenangan regu putri membawa langkah mereka ke partai puncak Piala Desa Sleman 2023, Minggu (17/9).",
        "Kemenangan regu putri membawa langkah mereka ke partai puncak Piala Desa Sleman",
    ),
    (
        "Menurut laporan Warta Desa, puluhan pedagang, petani, dan nelayan direkrut segera setelah banjir 7 Agustus 2023.",
        "Menurut Warta Desa, puluhan pedagang, petani, dan nelayan direkrut segera setelah banjir",
    ),
    (
        "Selama lima bulan pertama 2023, ia mencatat berat kiriman semua kopi kering dari Bali mencapai total 679 ton.",
        "ia mencatat berat kiriman semua kopi kering dari Bali mencapai 679 ton",
    ),
    (
        "Budi Santoso mengatakan, Polres Sleman mengagendakan membawa Lurah Sukamaju Timur dan pihak lainnya ke Jakarta pada "
        "Selasa (19/9) pagi.",
        "mengagendakan membawa Lurah Sukamaju Timur ke Jakarta",
    ),
    (
        '"Pembukaan kedai ini merupakan langkah Koperasi Sleman untuk terus memperluas kebun kopi sesuai dengan '
        'pesanan dan selera dari para tamu," ujar Sari Wulan, Senin (18/9).',
        "Pembukaan kedai langkah Koperasi Sleman untuk memperluas kebun kopi, ujar Sari Wulan",
    ),
    (
        "Sari Wulan menduga bahwa penutupan efektif Jembatan Progo akan memicu kenaikan tajam ongkos beras merah "
        "pada pekan ini.",
        "Sari Wulan menduga penutupan Jembatan Progo akan memicu kenaikan ongkos beras merah",
    ),
]


@pytest.mark.parametrize(("text", "part"), TERSE)
def test_a_word_too_long_is_told_without_words_that_say_little(text: str, part: str) -> None:
    assert part in str(what_of(text)[0])
