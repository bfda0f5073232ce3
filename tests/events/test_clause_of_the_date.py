"""Of a sentence with several clauses, the one that the date stands in is told, and what is of another day is not."""

from __future__ import annotations

import pytest

from tests.events.told_events import events_of, what_of

OF_ANOTHER_CLAUSE = [
    # A bare day before the verb of the main clause, behind a relative one.
    ("Warga yang menolak rencana pabrik semen itu hari ini mendatangi balai kota.", "mendatangi balai kota"),
    # What has no verb says nothing of the day of the clause that hangs on it.
    ("Stok beras kota cukup karena warga sudah memanen sawah pada bulan lalu.", "warga sudah memanen sawah"),
    # What stands between commas with a clause that hangs on it is not gone on with.
    (
        "Sari Wulan, yang pindah ke klub tersebut pada Desember 2022 setelah meninggalkan Solo, mengakhiri musim "
        "kedua di puncak klasemen.",
        "Sari Wulan pindah ke klub tersebut setelah meninggalkan Solo",
    ),
    (
        "Secara umum, Sari mencatat selama Januari hingga Juni 2023, Koperasi Tani Sleman telah menyalurkan pupuk.",
        "Sari mencatat, Koperasi Tani Sleman telah menyalurkan pupuk",
    ),
    (
        "Pengelola menutup museum menyusul kebakaran yang terjadi semalam di dapur pada Sabtu (16/9).",
        "kebakaran terjadi",
    ),
    ("Tawaran itu berlaku untuk ponsel yang akan dirilis pada Jumat (22/9).", "ponsel akan dirilis"),
    (
        "Harga beras naik pada Agustus, lalu pada September, pemerintah membagikan beras gratis.",
        "membagikan beras gratis",
    ),
    # Of a paper that is made known, what it does is the news.
    (
        "Putusan yang dibacakan pada Rabu (13/9) itu membatalkan aturan batas usia calon lurah.",
        "membatalkan aturan batas usia calon lurah",
    ),
    ("Survei yang dirilis Kamis (14/9) menempatkan Melati sebagai kota terbersih.", "menempatkan Melati sebagai kota"),
    # What a sentence begins with took place before the rest of it.
    ("Menyusul gempa kuat di Kota Melati, Jumat (8/9), sejumlah kota mengirim bantuan.", "gempa kuat di Kota Melati"),
    # Who asks for what is done on a day has asked before.
    ("Atas permintaan warga Kota Melati, Jumat (8/9), lurah menutup pasar.", "lurah menutup pasar"),
]


@pytest.mark.parametrize(("text", "part"), OF_ANOTHER_CLAUSE)
def test_what_happened_is_the_clause_the_date_stands_in(text: str, part: str) -> None:
    whats = [what for what in what_of(text) if what]
    assert whats
    assert part in whats[-1]


OF_ITS_DAY_ALONE = [
    (
        "Pelatih Solo mengatakan menantikan laga melawan Sleman yang akan digelar pada Sabtu (23/9).",
        "laga melawan Sleman akan digelar",
    ),
    (
        "Para camat berkumpul menjelang upacara yang direncanakan Bupati Sari Wulan pada Rabu (20/9).",
        "upacara direncanakan Bupati Sari Wulan",
    ),
    (
        "Polisi menyelidiki kebakaran pasar ikan yang terjadi pada Sabtu (16/9).",
        "kebakaran pasar ikan terjadi",
    ),
    (
        "Solo belajar dari kekalahan 0-3 yang dialami ketika melawan Sleman pada Sabtu (16/9).",
        "kekalahan 0-3 dialami ketika melawan Sleman",
    ),
    (
        "Polisi menahan pria berinisial AB lantaran diduga telah mencuri tiga motor di Godean, "
        "Kabupaten Sleman, pada Jumat (15/9).",
        "pria berinisial AB diduga telah mencuri tiga motor di Godean",
    ),
    (
        "Sari Wulan baru mengikuti tiga laga sejak direkrut dari Bank Sleman pada Agustus 2022.",
        "Sari Wulan direkrut dari Bank Sleman",
    ),
    (
        "Kami mengucapkan selamat kepada warga untuk penyelenggaraan Festival Solo tahun depan.",
        "penyelenggaraan Festival Solo",
    ),
    ("Tarif parkir pasar naik mulai Oktober Sebelumnya, warga menolak usulan itu.", "Tarif parkir pasar naik"),
    (
        "Meski sudah resmi dikontrak Bank Sleman pada Agustus lalu, Sari Wulan baru akan bertanding tahun depan.",
        "sudah resmi dikontrak Bank Sleman, Sari Wulan",
    ),
    (
        "Polres Kendal mendukung turnamen yang akan berlangsung di Stadion Kendal, 1-15 Oktober 2023.",
        "turnamen akan berlangsung di Stadion Kendal",
    ),
    # Who did it may be described, or be whom the main clause makes do something.
    (
        "Pemain bernomor punggung sepuluh itu memperlihatkan penampilan apik di depan ribuan warga kota "
        "setelah direkrut klub Solo dari Bantul pada Mei lalu.",
        "Pemain bernomor punggung sepuluh itu direkrut klub Solo dari Bantul",
    ),
    (
        "Hasil imbang ini membuat Solo United gagal menambah angka dari dua laga terakhir setelah sebelumnya "
        "dikalahkan Bantul United pada Mei lalu.",
        "Solo United sebelumnya dikalahkan Bantul United",
    ),
    # What stands before the main clause with `setelah` was done before.
    (
        "Setelah memenangi lomba lari di Solo pada Mei lalu, Sari Wulan kembali berlatih.",
        "memenangi lomba lari di Solo, Sari Wulan",
    ),
    ("Setelah ditahan polisi di Solo pada Mei lalu, pria itu mengaku lapar.", "ditahan polisi di Solo, pria itu"),
    # What a relative clause says with `telah` or since a day was so before what the main clause says.
    ("Vaksin itu diharapkan dapat menangani wabah flu yang sudah merebak sejak 2019 lalu.", "wabah flu sudah merebak"),
    (
        "Warga Solo akhirnya boleh menyeberangi Jembatan Biru yang telah dibangun pada 2020.",
        "Jembatan Biru telah dibangun",
    ),
    ("Pasangan penyanyi yang menikah pada Mei 2022 lalu itu akan berpisah.", "Pasangan penyanyi menikah"),
    (
        "Lomba desa dari Sleman yang sudah ada sejak 2013 itu pada 2023 diikuti lima klub.",
        "Lomba desa dari Sleman yang sudah ada",
    ),
    (
        "Bantul Run adalah lomba berseri yang telah digelar sejak 2019.",
        "Bantul Run adalah lomba berseri yang telah digelar",
    ),
    # What is described may be why something is done.
    (
        "Pabrik itu menambah pasokan gula menyusul kelangkaan yang dikeluhkan warga sejak awal September.",
        "kelangkaan yang dikeluhkan warga",
    ),
    (
        "Sari Wulan melaporkan tetangganya ke polisi atas dugaan penganiayaan yang dialaminya pada 2019.",
        "dugaan penganiayaan yang dialaminya",
    ),
    ("Bupati meresmikan pasar yang pembangunannya dimulai pada 2018.", "pasar yang pembangunannya dimulai"),
    (
        "Petugas memulihkan jalur listrik yang terdampak hujan deras pada Kamis (14/9).",
        "jalur listrik yang terdampak hujan deras",
    ),
    ("Sanggar Melati yang debut pada 2017 membuka kelas menari.", "Sanggar Melati yang debut"),
    # What goes on now or is denied is not of the day of what it is about.
    (
        "Polisi masih memburu dua perampok yang merampok toko emas di Bantul pada Selasa (12/9).",
        "dua perampok merampok toko emas di Bantul",
    ),
    (
        "Bupati menyerahkan santunan kepada keluarga korban banjir yang terjadi di Desa Kenanga pada 2 Maret 2023.",
        "banjir terjadi di Desa Kenanga",
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_ITS_DAY_ALONE)
def test_the_main_clause_of_another_day_is_not_told(text: str, expected: str) -> None:
    assert expected in [what for what in what_of(text) if what]


WITH_THE_MAIN_CLAUSE = [
    (
        "Sari Wulan membuka rapat kerja yang digelar di Solo pada Senin (18/9).",
        "Sari Wulan membuka rapat kerja",
    ),
    ("Kepala dinas itu menjelaskan terdapat tiga sekolah yang menggelar ujian pada Senin (18/9).", "terdapat tiga"),
    ("Belum dapat dipastikan berapa pedagang yang akan berjualan di Solo pada Oktober.", "Belum dapat dipastikan"),
    ("Bupati meresmikan jembatan yang dijuluki Tangga Langit pada April 2025.", "Bupati meresmikan jembatan"),
]


@pytest.mark.parametrize(("text", "part"), WITH_THE_MAIN_CLAUSE)
def test_a_main_clause_of_the_same_day_or_that_asserts_all_is_told(text: str, part: str) -> None:
    (what,) = what_of(text)
    assert what is not None
    assert part in what


@pytest.mark.parametrize(
    "text",
    [
        "Ini adalah rumah pertama Sari Wulan setelah pada 2021 gagal membeli dua toko.",
        "Kenaikan tarif ini menjadi yang kelima kalinya, setelah sebelumnya naik pada Mei.",
        "Sari Wulan menjadi pelari kedua setelah Ayu Lestari (2016-2019) yang meraih gelar juara.",
    ],
)
def test_nothing_is_told_of_what_was_so_before_by_what_is_so_now(text: str) -> None:
    assert what_of(text) == [None]


def test_an_amount_of_another_year_is_no_part_of_this_one_s() -> None:
    text = "Aset koperasi itu naik menjadi Rp9 miliar hingga Desember 2022 dari Desember 2021 sebesar Rp7 miliar."
    assert what_of(text)[0] == "Aset koperasi itu naik menjadi Rp9 miliar"


def test_what_followed_is_not_told_by_what_was_before() -> None:
    text = "Sari Wulan pindah ke Solo pada Desember 2021 kemudian menyelesaikan sekolah kedokteran pada Juni 2023."
    assert what_of(text) == ["Sari Wulan pindah ke Solo", "Sari Wulan menyelesaikan sekolah kedokteran"]


def test_each_of_two_dates_of_a_clause_tells_its_own() -> None:
    text = (
        "Jepang, Prancis, dan Brasil pada Mei lalu sepakat menambah bantuan menyusul meningkatnya kekerasan "
        "di perbatasan sepanjang tahun 2022."
    )
    agreed, violence = sorted(events_of(text), key=lambda event: event.dates)
    assert agreed.what is not None
    assert agreed.what.startswith("Jepang, Prancis, dan Brasil sepakat menambah bantuan")
    assert violence.what == "meningkatnya kekerasan di perbatasan"


def test_two_dates_of_one_sentence_are_told_apart() -> None:
    first, second = what_of("Klub itu merekrut Sari pada 2019 dan melepas Budi pada 2021.")
    assert first != second


NOUNS_WITH_THEIR_CLAUSE = [
    # Its own subject stands in the clause; what is compared or pursued is not what happened.
    ("Program usaha pemuda yang mereka ajukan pada Maret.", "Program usaha pemuda yang mereka ajukan"),
    (
        "Penunjukan itu menyusul perombakan klub Solo yang telah diumumkan pada Mei.",
        "Penunjukan itu menyusul perombakan klub Solo yang telah diumumkan",
    ),
    # What is told of may be the text, not its topic.
    ("Buku tentang sejarah Solo yang terbit pada 2019.", "Buku tentang sejarah Solo yang terbit"),
    (
        "Polisi menyelidiki laporan mengenai kebakaran yang terjadi di Pasar Gede pada Sabtu (16/9).",
        "kebakaran terjadi di Pasar Gede",
    ),
    (
        "Klub itu menjual Sari, yang mengalami cedera paha saat membela timnas pada 6 Juni.",
        "Sari mengalami cedera paha saat membela timnas",
    ),
    ("Tawaran itu hanya berlaku untuk kapal feri yang bakal berlayar pada Jumat (22/9).", "kapal feri bakal berlayar"),
    (
        "Gim Petualang Rimba yang dirilis pada 2022 tercatat meraih pendapatan sebesar 1 miliar dolar.",
        "Gim Petualang Rimba dirilis",
    ),
    # What is described may be another noun, or only those who want something.
    (
        "Hal itu tampak dari rasio utang daerah terhadap pendapatan yang turun pada April 2023.",
        "rasio utang daerah terhadap pendapatan yang turun",
    ),
    (
        "Panitia menyiapkan tenda bagi warga yang ingin menginap pada Jumat (22/9).",
        "tenda bagi warga yang ingin menginap",
    ),
    # What binds since its day is of that, not what is done by it.
    (
        "Berdasarkan putusan yang dijatuhkan di Solo pada 2013, Sari Wulan harus membayar denda.",
        "putusan dijatuhkan di Solo",
    ),
    # Whose report it is, or who was there, tells of the same day.
    (
        "Data yang dirilis pada Senin (18/9) menunjukkan ekspor kopi turun setengahnya.",
        "Data yang dirilis menunjukkan ekspor kopi turun setengahnya",
    ),
    (
        "Pejabat yang hadir pada Senin (18/9) menyerukan penutupan tambang itu.",
        "Pejabat yang hadir menyerukan penutupan tambang itu",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOUNS_WITH_THEIR_CLAUSE)
def test_a_noun_with_the_relative_clause_of_the_date_is_told_as_a_clause(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


def test_a_relative_clause_of_another_date_is_not_told() -> None:
    text = "Klub Melati yang debut pada 2017 merilis kaus baru pada Desember 2021."
    assert what_of(text)[1] == "Klub Melati merilis kaus baru"


def test_who_speaks_is_told_with_a_noun_and_its_clause() -> None:
    text = "Yang dipulangkan merupakan delapan pemuda yang diamankan pada 7 September lalu, ujar Kapolres Budi Santoso."
    assert what_of(text) == ["delapan pemuda diamankan, ujar Budi Santoso"]


JOINED_CLAUSES = [
    # What was done only later is of its own day.
    (
        "Jembatan Godean runtuh pada Juni 2022, namun baru diperbaiki pada Mei 2023.",
        ["Jembatan Godean runtuh", "Jembatan Godean baru diperbaiki"],
    ),
    (
        "Pencurian terjadi pada Juni 2022 di Solo, tapi baru dilaporkan pada Mei 2023 oleh pemilik toko.",
        ["Pencurian terjadi di Solo", "Pencurian baru dilaporkan oleh pemilik toko"],
    ),
    (
        "Upah penenun merosot 4 persen pada bulan Agustus setelah naik 7 persen pada bulan Juli.",
        ["Upah penenun merosot 4 persen setelah naik 7 persen", "Upah penenun naik 7 persen"],
    ),
    (
        "Pelaku pasar memantau rilis data, yang mana pada Rabu (20/9), bank sentral akan mengumumkan suku bunga.",
        ["bank sentral akan mengumumkan suku bunga"],
    ),
    (
        "Panen itu digelar di desa, di mana pada Senin (18/9) warga memotong padi bersama.",
        ["warga memotong padi"],
    ),
    (
        "Solo mengonfirmasi transfer Budi Santoso dari klub Sleman, di mana sang bek menandatangani kontrak hingga 2033.",
        ["sang bek menandatangani kontrak"],
    ),
    # What is asked is no other sentence.
    ("Warga bertanya di mana pasar itu akan dibangun pada 2025.", ["Warga bertanya di mana pasar itu akan dibangun"]),
    (
        "Untuk 2030 defisit mencapai 349 juta, 2031 mencapai 465 juta.",
        ["defisit mencapai 349 juta", "defisit mencapai 465 juta"],
    ),
    (
        "Hal ini disampaikan Sari sebab pada Agustus, sungai itu memasuki musim banjir.",
        ["sungai itu memasuki musim banjir"],
    ),
    (
        '"Pertandingan terpaksa diundur menjadi 11 Oktober 2023 karena gedung masih dikerjakan," kata Sari Wulan.',
        ["Pertandingan terpaksa diundur karena gedung masih dikerjakan, kata Sari Wulan"],
    ),
    (
        "Pendaftaran gelombang dua dibuka pada Kamis (14/9) dan berakhir pada Minggu (17/9).",
        ["Pendaftaran gelombang dua dibuka", "Pendaftaran gelombang dua berakhir"],
    ),
    (
        "Sari Wulan tiba pada Senin (18/9) di Solo kemudian menjalani tes medis pada Kamis (21/9).",
        ["Sari Wulan tiba di Solo", "Sari Wulan menjalani tes medis"],
    ),
    # What another subject does before it may be of any day.
    (
        "Kuota lomba sudah habis dan pasar malam akan dimulai pada 11 Oktober.",
        ["pasar malam akan dimulai"],
    ),
    # A cause of another day is told alone, also where the main clause says what is to be.
    (
        "Tarif parkir akan dinaikkan, sebab pada 2022 pedagang pasar sudah setuju membayar.",
        ["pedagang pasar sudah setuju membayar"],
    ),
    # A list is no subject of its own without its first noun.
    (
        "Laporan itu memperkirakan jumlah mesin, mulai dari traktor, bajak, hingga gilingan padi, akan mencapai satu juta unit pada 2035.",
        ["Laporan itu memperkirakan jumlah mesin, akan mencapai satu juta unit"],
    ),
    (
        "Pemain-pemain dari Solo, Sleman United dan Persib Bandung berhasil digoda untuk bermain di Bantul bulan lalu.",
        ["Pemain-pemain dari Solo, Sleman United dan Persib Bandung berhasil digoda untuk bermain"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), JOINED_CLAUSES)
def test_of_joined_clauses_each_date_has_its_own(text: str, expected: list[str]) -> None:
    assert what_of(text) == expected


BEHIND_HEADINGS = [
    (
        "Persis Sleman tambah kekuatan Persis Sleman menjadi klub yang giat di bursa pemain pada Senin (18/9).",
        "Persis Sleman menjadi klub yang giat di bursa pemain",
    ),
    (
        "5. Polisi tangkap remaja yang tawuran di pasar Polisi menangkap sejumlah remaja di Godean, Sleman, Selasa (12/9).",
        "Polisi menangkap sejumlah remaja di Godean",
    ),
    (
        "3. Pedagang batal pindah karena pasar baru rusak Bupati Sleman Sari Wulan membatalkan pemindahan pedagang "
        "beras pada Kamis (14/9) setelah atap pasar itu bocor.",
        "Sari Wulan membatalkan pemindahan pedagang beras setelah atap pasar itu bocor",
    ),
    (
        "Warga Bertemu di BalaiDiketahui Sari Wulan dan Ayu bertemu di Solo pada Sabtu (16/9).",
        "Sari Wulan dan Ayu bertemu di Solo",
    ),
    ("Mempercepat pembangunan Pada awal Agustus, Kota Solo mengalami hujan lebat.", "Kota Solo mengalami hujan lebat"),
    # A name that stands twice in one sentence.
    (
        "Keluarga Sari Wulan meluncurkan buku tentang Keluarga Sari Wulan di Solo pada Sabtu (16/9).",
        "Keluarga Sari Wulan meluncurkan buku tentang Keluarga Sari Wulan di Solo",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND_HEADINGS)
def test_a_heading_run_into_the_sentence_is_not_told_with_it(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


def test_the_day_that_closes_an_embedded_post_is_told_by_none_of_its_words() -> None:
    post = "Selesai! #PersisSleman pic.twitter.com/a1b2c3 — Persis Sleman (@persissleman) September 4, 2023"
    assert what_of(f"Persis Sleman menang di Solo pada Minggu (3/9). {post}") == ["Persis Sleman menang di Solo", None]
    text = "— Sari Wulan menari di Balai Solo (@balaisolo) pada Senin (4/9) malam."
    assert what_of(text) == ["Sari Wulan menari di Balai Solo"]


def test_a_day_in_brackets_at_the_start_is_of_the_sentence_not_of_the_time_at_its_end() -> None:
    assert what_of("(18/9/2023) Warga Sleman membuka jalan di Solo setelah hujan.") == [
        "Warga Sleman membuka jalan di Solo setelah hujan"
    ]


NOUNS_OF_RELATIVE_CLAUSES = [
    (
        "Camat Godean Sari Wulan memantau upaya penanganan longsor yang terjadi sejak Sabtu (16/9) siang di Kalasan.",
        "longsor terjadi di Kalasan",
    ),
    (
        "Sleman memilih empat lapangan untuk menjadi venue pertandingan voli desa yang diagendakan berlangsung mulai "
        "10 November mendatang.",
        "pertandingan voli desa diagendakan berlangsung",
    ),
    (
        "Ayu Dewi tertinggal dua detik di belakang Sari Wulan, yang merupakan juara lari di Solo tahun lalu.",
        "Sari Wulan, yang merupakan juara lari di Solo",
    ),
    (
        "Selain mengenai pawai perahu yang telah selesai digelar Sabtu lalu, warga Sleman punya banyak kabar.",
        "pawai perahu telah selesai digelar",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOUNS_OF_RELATIVE_CLAUSES)
def test_what_a_relative_clause_says_is_told_of_what_takes_place(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


def test_what_a_figure_did_next_is_another_clause() -> None:
    assert what_of(
        '"Jumlah warga penari di Sleman pada 2018 telah menembus 30 persen dan angka tersebut meningkat pada 2019 '
        'mendekati separuh warga desa," kata Sari Wulan di Solo, Senin (18/9).'
    ) == [
        "Jumlah warga penari di Sleman telah menembus 30 persen, kata Sari Wulan",
        "angka tersebut meningkat mendekati separuh warga desa, kata Sari Wulan",
        "angka tersebut meningkat pada 2019 mendekati separuh warga desa, kata Sari Wulan",
    ]
