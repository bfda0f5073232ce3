"""What happened is told in whole clauses: no word is parted from what it calls for, or from what governs it."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

CLAUSES = [
    (
        "Bupati Haryanto meresmikan pasar baru di Godean, Sabtu (16/9).",
        "Haryanto meresmikan pasar baru di Godean",
    ),
    ("Polisi menangkap dua pencuri pada Jumat (15/9).", "Polisi menangkap dua pencuri"),
    ("Pada 2019, pemerintah daerah membangun tiga puskesmas.", "pemerintah daerah membangun tiga puskesmas"),
    ("Kereta itu akan beroperasi kembali pada 18 September 2023.", "Kereta itu akan beroperasi kembali"),
    (
        "Dua atlet Sleman, yakni Sari Wulan dan tunggal putra Budi Santoso, sepakat menunda laga pada Sabtu (16/9).",
        "Dua atlet Sleman sepakat menunda laga",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_the_dates_clause_without_the_date(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


WHOLE_CLAUSES = [
    (
        "Duet pemain Budi Santoso dan Agus Wijaya membawa Persis Solo menang 5-0 atas tuan rumah Sleman FC dalam laga lanjutan Liga Desa pekan ketiga, "
        "Sabtu (16/9).",
        "membawa Persis Solo menang",
    ),
    (
        "Tim Elang yang beranggotakan Rosi, Tomi, Okta, dan Badru, memulai perjalanan mereka pada Senin (18/9).",
        "Tim Elang yang beranggotakan Rosi memulai perjalanan mereka",
    ),
    (
        "Bupati meminta pedagang membuat program kemerdekaan 17 Agustus, berupa diskon harga beras.",
        "meminta pedagang membuat program kemerdekaan",
    ),
    (
        "Luas kebun teh desa pada 2018 telah menembus 30 hektare dan luas tersebut bertambah.",
        "Luas kebun teh desa telah menembus 30 hektare",
    ),
    (
        "PT Maju, perusahaan mebel asal Jepara, membuka pabrik baru di Batang pada Senin (18/9).",
        "PT Maju membuka pabrik baru di Batang",
    ),
    (
        "Perbaikan jembatan itu, Kabupaten Sleman, Yogyakarta mulai dikerjakan pada September 2023.",
        "Perbaikan jembatan itu mulai dikerjakan",
    ),
    ("Kerja bakti itu berlangsung tiga jam pada Sabtu (16/9).", "Kerja bakti itu berlangsung tiga jam"),
    ("Kolam itu merupakan tindak lanjut dari rapat desa pada 2023.", "tindak lanjut dari rapat desa"),
    ("Klub itu menghabiskan lebih dari 80 juta euro pada 2022.", "menghabiskan lebih dari 80 juta euro"),
    (
        "Panitia memperkenalkan bendera dan lagu resmi lomba desa pada Jumat (15/9).",
        "bendera dan lagu resmi lomba desa",
    ),
    ("Menteri Komunikasi dan Digital Sari Wulan membuka pameran itu pada Senin (18/9).", "Sari Wulan membuka pameran"),
    ("Kami meminta Presiden Budi Santoso memecat Sari, kata Agus, Senin (18/9).", "Kami meminta Presiden Budi Santoso"),
    ("Harga emas naik di akhir perdagangan Jumat (15/9), menambah keuntungan pedagang.", "Harga emas naik"),
    (
        "Budi Santoso saat dihubungi melalui telepon pada Minggu (17/9) menyampaikan bahwa air bersih sudah dibagikan.",
        "menyampaikan air bersih sudah dibagikan",
    ),
    (
        "Hingga Senin (18/9), pihak Dinas Pekerjaan Umum Kabupaten Sleman belum memberikan keterangan resmi.",
        "belum memberikan keterangan resmi",
    ),
    ("Kebun itu diperkirakan tetap mendukung pendapatan warga desa pada 2024.", "tetap mendukung pendapatan"),
    ("Suku bunga kredit diperkirakan berada pada rentang 5% - 7% pada 2024.", "rentang 5% - 7%"),
    ("Tercatat Bank Sleman telah membuka tiga cabang pada 2022.", "Bank Sleman telah membuka tiga cabang"),
    ("Dua kelompok pemuda saling serang di Jalan Merdeka pada Sabtu (16/9).", "Dua kelompok pemuda saling serang"),
    (
        "Dalam video yang beredar terlihat dua kelompok saling serang pada Sabtu (16/9).",
        "terlihat dua kelompok saling serang",
    ),
    ("Ponsel itu akan tersedia di toko resmi mulai Senin (18/9).", "Ponsel itu akan tersedia di toko resmi"),
    (
        "Polres Sleman melaksanakan kegiatan tanam bakau dan ujian keterampilan berenang pada Sabtu (16/9).",
        "Polres Sleman melaksanakan kegiatan tanam bakau",
    ),
    (
        "Dinas Sosial Sleman bekerja sama dengan Kantor Kementerian Agama Sleman menggelar nikah massal, Sabtu (16/9).",
        "Dinas Sosial Sleman menggelar nikah massal",
    ),
    (
        "Kota Bogor selama ini sudah sering memenangi lomba tari antarkota se-Jawa dan tahun ini meraih piala.",
        "Kota Bogor meraih piala",
    ),
    ("Camat Ngaglik, Sari Wulan, S.H., M.H., membuka pameran itu pada Sabtu (16/9).", "Sari Wulan membuka pameran"),
    (
        "Kantor Berita Antara, mengutip polisi, melaporkan pada Senin (18/9) bahwa jalan itu ditutup.",
        "Antara melaporkan jalan itu ditutup",
    ),
    (
        "Pada Senin (18/9), Bupati Sari Dewi menyampaikan beberapa kata sambutan di Balai Desa Melati.",
        "Sari Dewi menyampaikan beberapa kata sambutan di Balai Desa Melati",
    ),
    (
        "Rombongan yang terdiri atas penari, pemusik, dan dalang tiba di Solo pada Senin (18/9).",
        "Rombongan yang terdiri atas penari, pemusik, dan dalang tiba di Solo",
    ),
    ("Paduan suara yang beranggotakan Sari, Budi, dan Agus itu tampil di Solo pada Senin (18/9).", "tampil di Solo"),
    (
        "Bupati tidak hanya membuka pasar, tetapi juga membagikan beras kepada warga pada Senin (18/9).",
        "membagikan beras kepada warga",
    ),
    (
        "Paduan suara yang masih beranggotakan Sari, Budi, dan Agus tampil di Solo pada Senin (18/9).",
        "tampil di Solo",
    ),
    ("Bupati akan segera membuka pasar ikan itu pada Senin (18/9).", "akan segera membuka pasar ikan itu"),
    ("Kapal itu dijadwalkan tiba di Solo pada Senin (18/9), tetapi dibatalkan.", "tetapi dibatalkan"),
    (
        "Kepala sekolah itu, Budi Santoso, saat diwawancarai KABAR-DESA.COM, Senin (18/9), mengungkapkan "
        "bahwa atap kelas rusak.",
        "Budi Santoso mengungkapkan atap kelas rusak",
    ),
]

WHOLE_CLAUSES += [
    (
        '"Warga tidak mungkin diminta bekerja lebih keras apabila upahnya rendah," kata Budi Santoso, Senin (18/9).',
        "bekerja lebih keras apabila upahnya rendah",
    ),
    ("Kehadiran tamu dari Bantul, Sleman, dan Klaten tahun ini menambah warna festival itu.", "dari Bantul, Sleman"),
    ("Kemudian, pada Sabtu (23/9) akan digelar lomba memancing.", "akan digelar lomba memancing"),
    ("Sebuah lapak di Jalan Rawa Lumbu RT 05, Sleman, ludes dilalap api, Senin (18/9).", "ludes dilalap api"),
    ("Pada 2022, tercatat dikunjungi sebanyak 3.100 wisatawan.", "dikunjungi sebanyak 3.100 wisatawan"),
    (
        "Kami meminta aparat desa melakukan penertiban terhadap tambang pasir liar, kata Budi Santoso, Senin (18/9).",
        "penertiban terhadap tambang pasir liar",
    ),
    (
        "Harga cabai bergerak di kisaran Rp900 hingga Rp950 per kilogram di pasar ikan Solo pada Senin (18/9).",
        "bergerak di kisaran Rp900 hingga Rp950",
    ),
    ("Aparat desa melakukan penertiban terhadap tambang pasir liar, Rabu (13/9).", "terhadap tambang pasir liar"),
    ("Panitia mengatakan album baru penyanyi itu telah debut pada Senin (18/9).", "telah debut"),
    (
        "Sari Wulan di Solo, Kamis (14/9), menyampaikan bahwa 300 liter air bersih sudah dibagikan kepada warga.",
        "menyampaikan 300 liter air bersih sudah dibagikan",
    ),
    (
        "Kepala dinas Sari Wulan dalam pernyataannya diterima di Solo, Kamis (14/9), mengatakan harga beras turun.",
        "mengatakan harga beras turun",
    ),
    (
        "Empat warga tewas ketika perahu yang mereka tumpangi terbalik di Sungai Progo pada Sabtu (16/9).",
        "terbalik di Sungai Progo",
    ),
    (
        "Untuk itu kami telah berusaha menyapa dan mendengarkan semua pedagang kecil, kata Budi Santoso, Senin (18/9).",
        "menyapa dan mendengarkan semua pedagang kecil",
    ),
    (
        "Kalau hanya mengandalkan padi, hasilnya tidak akan cukup dan desa akan menuai rugi, kata Budi, Senin (18/9).",
        "akan cukup",
    ),
    ("Kamis (14/9) pagi masih ada yang belum tiba di Solo.", "masih ada yang belum tiba di Solo"),
    (
        "Bengkel itu membagikan tiga kiat agar ban yang dipakai bisa memiliki umur panjang pada Senin (18/9).",
        "agar ban bisa memiliki umur panjang",
    ),
    ("Tim kota nomor Legenda Laut: Bintang Timur menyabet perak pada Minggu (17/9).", "Tim kota nomor Legenda Laut"),
    (
        "Grup yang masih beranggotakan Sari, Budi, Agus, dan Tono tiba di Solo untuk bermain pada Senin (18/9).",
        "tiba di Solo",
    ),
]


@pytest.mark.parametrize(("text", "part"), WHOLE_CLAUSES)
def test_no_word_is_parted_from_what_it_calls_for(text: str, part: str) -> None:
    (what,) = what_of(text)
    assert what is not None
    assert part in what


GOVERNED = [
    ("Pemerintah tidak menaikkan tarif listrik pada Jumat (15/9).", "tidak"),
    ("Bandara itu belum melayani penerbangan umum hingga Jumat (15/9).", "belum"),
    ("Menteri akan mengunjungi Papua pada 2-4 Oktober.", "akan"),
    ("Pelaku diduga mencuri sepeda motor pada Jumat (15/9).", "diduga"),
    ("Warga bukan menolak pabrik itu pada 2019.", "bukan"),
    ("Penduduk kota itu naik menjadi lebih dari 4 juta jiwa pada 2019.", "lebih"),
    ("Klub itu batal menggelar laga uji coba pada Sabtu (16/9).", "batal"),
    (
        "Selain itu, camat mengatakan tidak ada lagi kapal dari Solo yang beroperasi melayani wisatawan selama penutupan (hingga 17 September 2023).",
        "tidak",
    ),
]


@pytest.mark.parametrize(("text", "word"), GOVERNED)
def test_what_governs_the_verb_is_never_left_out(text: str, word: str) -> None:
    (what,) = what_of(text)
    assert word in str(what).split()


CONDITIONS = [
    "Jika hari ini warga diam, pabrik itu akan dibangun.",
    "Pabrik itu akan dibangun tahun depan jika izin terbit.",
    "Kalau hujan turun, laga akan ditunda hingga Sabtu (23/9).",
]


@pytest.mark.parametrize("text", CONDITIONS)
def test_a_condition_is_never_left_out(text: str) -> None:
    (what,) = what_of(text)
    assert {"jika", "kalau"} & set(str(what).casefold().split())


def test_amounts_scores_and_routes_stay_whole() -> None:
    (what,) = what_of("Chelsea menang 4-1 di kandang lawan pada Sabtu (16/9).")
    assert what == "Chelsea menang 4-1 di kandang lawan"
    (what,) = what_of("Laba perusahaan itu mencapai Rp6,96 triliun pada Agustus.")
    assert what == "Laba perusahaan itu mencapai Rp6,96 triliun"
    (what,) = what_of("Kereta cepat Jakarta – Bandung mulai beroperasi pada Agustus 2023.")
    assert what == "Kereta cepat Jakarta – Bandung mulai beroperasi"


def test_a_range_is_one_of_the_twelve_words() -> None:
    text = "Sekitar 20-25 persen impor kedelai lokal Sleman melewati Pelabuhan Ratu Kidul Cilacap pada Maret 2023."
    assert what_of(text) == ["Sekitar 20-25 persen impor kedelai lokal Sleman melewati Pelabuhan Ratu Kidul Cilacap"]


def test_a_long_name_is_told_by_its_initials() -> None:
    text = "Perkumpulan Guru Olahraga Sekolah Indonesia (PGOSI) mengadakan lomba lari di Magelang pada Sabtu (16/9)."
    assert what_of(text) == ["PGOSI mengadakan lomba lari di Magelang"]


NOT_WHOLE = [
    ("Harga rata-rata beras di Sleman pada 2017 senilai Rp12.000 per kilogram.", "Harga rata-rata beras"),
    ("Hasil lomba perahu di Sleman, Sabtu (16/9):", "Hasil lomba perahu"),
    ('Panitia menyebut lomba "jika hujan turun hanya pada Senin (18/9).', "Panitia menyebut lomba"),
]


@pytest.mark.parametrize(("text", "begins"), NOT_WHOLE)
def test_a_sentence_without_a_whole_clause_is_told_too(text: str, begins: str) -> None:
    told = what_of(text)[0]
    assert told is not None
    assert told.startswith(begins)


WHOLE_SUBJECTS = [
    ("Visi kerja milik Bupati Sari Wulan menempatkan koperasi sebagai pilar pada 2029.", "Sari Wulan menempatkan"),
    ("Tetangga melihat sandal istri saya sudah hilang pada Sabtu (16/9).", "saya sudah hilang"),
    (
        "Guna menahan lonjakan harga telur seperti di Solo, camat lantas menetapkan larangan timbun beras 2023 mulai"
        " 6-17 Mei 2023.",
        "lonjakan harga",
    ),
]


@pytest.mark.parametrize(("text", "end"), WHOLE_SUBJECTS)
def test_the_end_of_a_subject_is_none(text: str, end: str) -> None:
    (what,) = what_of(text)
    assert what is not None
    assert not what.startswith(end)


SUBJECTS_OF_SEVERAL = [
    (
        "Sejumlah pedagang ikan hingga nelayan menggelar pawai di depan kantor bupati pada 25 Agustus 2023.",
        "Sejumlah pedagang ikan hingga nelayan menggelar pawai di depan kantor bupati",
    ),
    (
        "Banjir di pesisir Sleman hingga Bantul diperkirakan terjadi pada Senin (18/9).",
        "Banjir di pesisir Sleman hingga Bantul diperkirakan terjadi",
    ),
    (
        "Budi Santoso yang didakwa atas satu kasus pencurian dan satu dakwaan perampokan dinyatakan bersalah oleh hakim pada awal Juli.",
        "Budi Santoso dinyatakan bersalah oleh hakim",
    ),
    (
        "Menara kembar yang akan diresmikan pada Oktober dan November itu menampilkan lampu warna, seperti diberitakan laman Warta Desa, Minggu (17/9).",
        "Menara kembar menampilkan lampu warna",
    ),
    (
        "Saham koperasi ikan Maju Jaya Sentosa dan koperasi beras Terang Nusa Raya Abadi kembali diperdagangkan di bursa pada Selasa (12/9).",
        "Saham koperasi ikan Maju Jaya Sentosa kembali diperdagangkan di bursa",
    ),
    (
        "Perwakilan Kemenkop UKM dan Kementerian Perdagangan (Kemendag) telah menggelar rapat pada Kamis (14/9).",
        "Perwakilan Kemenkop UKM dan Kementerian Perdagangan telah menggelar rapat",
    ),
    (
        "Sari Wulan dan rekan satu timnya, Ayu Lestari, masing-masing finis di urutan kelima, Minggu (17/9).",
        "Sari Wulan dan rekan satu timnya masing-masing finis di urutan kelima",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS_OF_SEVERAL)
def test_a_subject_of_several_nouns_is_told_from_its_beginning(text: str, expected: str) -> None:
    assert what_of(text)[-1] == expected


BESIDE_COMMAS = [
    (
        "Siapa pun yang dipilih pelatih sebagai kapten, Indonesia punya target menang di Solo, Selasa (12/9).",
        "Indonesia punya target menang di Solo",
    ),
    (
        "Di Beijing, Presiden China Budi Santoso, Rabu lalu, menyambut kunjungan kelima Presiden Sari Wulan ke China.",
        "Di Beijing, Presiden China Budi Santoso menyambut kunjungan kelima Presiden Sari Wulan",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE_COMMAS)
def test_a_subject_between_commas_is_no_aside(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


SUBJECTS_FURTHER_LEFT = [
    # What a sentence begins with says since when the rest of it is so.
    (
        "Menurut dia, sejak dibuka terakhir pada Februari 2014, keadaan Pasar Kenanga terus membaik.",
        "Menurut dia, sejak dibuka terakhir, keadaan Pasar Kenanga terus membaik",
    ),
    (
        "Mereka, seperti disiarkan Warta Desa, Jumat (15/9), mengatakan masih membahas perpanjangan kontrak Sari Wulan.",
        "Mereka mengatakan masih membahas perpanjangan kontrak Sari Wulan",
    ),
    (
        "Panitia lomba seperti dikutip Warta Desa, Selasa (12/9) sebelumnya menunda final di Sleman.",
        "Panitia lomba menunda final di Sleman",
    ),
    (
        "Permata Desa merupakan perahu layar kayu yang diluncurkan pada 2022 untuk menghadirkan pengalaman berlayar di laut "
        "dengan harga terjangkau.",
        "Permata Desa diluncurkan untuk menghadirkan pengalaman berlayar di laut",
    ),
    (
        "Budi menambahkan bahwa Sari Wulan dan Ayu Lestari adalah dua sosok penari yang memiliki pengaruh kuat dalam dunia tari "
        "sejak 1960.",
        "Budi menambahkan Sari Wulan dan Ayu Lestari memiliki pengaruh kuat",
    ),
    (
        "Budi Santoso diamankan polisi lantaran kedapatan mencuri sepeda di halaman masjid pada Senin (11/9).",
        "Budi Santoso kedapatan mencuri sepeda di halaman masjid",
    ),
]

SUBJECTS_FURTHER_LEFT += [
    (
        "Sebelumnya, kepada Warta Desa pedagang bernama Arianto menyebutkan harga beras naik di Sleman pada Senin (11/9).",
        "pedagang bernama Arianto menyebutkan harga beras naik di Sleman",
    ),
    (
        "Pada Kejuaraan Renang Antardesa Piala Bupati Sleman Raya pelatih klub setempat menurunkan lima atlet muda pada Senin (11/9).",
        "pelatih klub setempat menurunkan lima atlet muda",
    ),
    (
        "Untuk kapal yang di pelabuhan pada Senin (11/9), telah menjalani empat kali pemeriksaan.",
        "kapal yang di pelabuhan telah menjalani empat kali pemeriksaan",
    ),
    (
        '"Terkait nelayan yang sembuh, akan dipulangkan oleh dinas ke Jepara," ujar Budi Santoso di Sleman, Senin (11/9).',
        "Terkait nelayan akan dipulangkan oleh dinas ke Jepara, ujar Budi Santoso",
    ),
    (
        "Camat Sleman menyebut bahwa sedikitnya 24 kios rusak dan puluhan lainnya terendam dalam banjir pasar ikan "
        "sejak Jumat (8/9).",
        "Camat Sleman menyebut sedikitnya 24 kios rusak dan puluhan lainnya terendam",
    ),
    (
        "Pada 2017, hasil tambak di Sleman naik dengan kenaikan 30 persen, Jepara baru di angka kenaikan 22 persen.",
        "hasil tambak di Sleman naik dengan kenaikan 30 persen",
    ),
    (
        "Pembalap tuan rumah yakni Sari Wulan merebut podium pertama pada Minggu (17/9).",
        "Sari Wulan merebut podium pertama",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS_FURTHER_LEFT)
def test_the_subject_stands_further_left(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


def test_kali_pertama_is_no_subject() -> None:
    assert what_of("Warga menyukai lomba perahu itu sejak kali pertama digelar di Jepara pada 1959.") == [None]


def test_on_arriving_somewhere_is_no_part_of_whom_it_is_done_to() -> None:
    text = "Sari memberikan piala kepada Budi Hartawan dan Ani Lestari setibanya di Bandara Solo, Senin (18/9)."
    assert what_of(text) == ["Sari memberikan piala setibanya di Bandara Solo"]
