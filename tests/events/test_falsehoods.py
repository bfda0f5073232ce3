"""Leaving words out makes nothing false: neither what happened nor who did it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.events.told_events import events_of, what_of

NEVER_TOLD = [
    ("Ia berterima kasih kepada nelayan yang menjaga pantai sejak Januari.", "^kasih"),
    ("Wakil menteri itu, Sari Wulan, meninjau pasar ikan di Solo, Kamis (14/9).", "Sari Wulan,"),
    ("Sari Wulan mengumumkan izin lima kios di Papua dicabut pada Kamis (14/9).", "izin lima kios$"),
    ("Warga diminta hanya meminum air yang sudah direbus, kata Budi Santoso, Senin (18/9).", "hanya meminum air,"),
    ("Hal ini disampaikan Agus Wijaya usai menghadiri rapat tertutup, Senin (18/9).", "Hal ini menghadiri"),
    (
        "Balapan di Sirkuit Sentul, Bogor, Jawa Barat pada Sabtu (16/9), menghadirkan kejutan.",
        "Jawa Barat menghadirkan",
    ),
    ("Ponsel itu pertama kali diperkenalkan di Paris dan kembali hadir pada 2022.", "pertama kali kembali"),
    (
        "Kabar itu mengarah kepada bakal capres dan bakal cawapres Budi Santoso-Sari Wulan, kata panitia, Jumat (15/9).",
        "Kabar itu bakal",
    ),
    (
        "Di antaranya Dinas Sosial yang mulai tahun ini memasukkan pelajaran menari ke dalam rencana kerja.",
        "^antaranya",
    ),
    # What is said of the month that a figure is compared with.
    (
        "Jumlah penonton tari pada Mei 2023 naik 20 persen dibanding tahun lalu yang mencapai 5 ribu orang di Solo.",
        "5 ribu",
    ),
    (
        '"Kami memang tidak tahu kalau perahu kami terdaftar di buku sewa Dermaga Melati," kata Wulan, Senin (18/9).',
        "^perahu kami",
    ),
    ("Pekan lalu, regu dayung Solo untuk pertama kalinya berlomba di teluk Sleman dalam enam tahun.", "Sleman$"),
    (
        "Bupati Sari Wulan menjelaskan soal jembatan desa, tahun ini 20 jembatan gantung mulai dipakai sejak Juli.",
        "desa,? mulai",
    ),
    ('"Tidak ada kata terlambat untuk menanam pohon," kata penyuluh Sari Wulan, Senin (18/9).', "ada terlambat"),
    ("Sepanjang 2022, utang kota mencapai Rp219 miliar atau 1,32 persen dari anggaran.", "miliar dari"),
    ("Acara itu digelar tepatnya pada 12 September 2023 di Solo.", "tepatnya di"),
    ("Klub itu meminjamkan Budi Santoso ke Solo dan Sari Wulan ke Medan pada Jumat (15/9).", "Budi Santoso ke Medan"),
    (
        "Panitia menyatakan tidak ada penjagaan khusus di gedung saat sidang Sari yang digelar pada Rabu.",
        "menyatakan terhadap",
    ),
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
    # `menyusul` is a verb behind `akan`.
    ("Kapten regu itu dikabarkan akan menyusul sore ini untuk bergabung dengan regunya.", "akan untuk"),
    ("Gempa terjadi Senin (4/9). Kendal kembali beruji coba dengan Solo hanya tiga hari berselang.", "hanya$"),
    (
        "Catatan 8 musim belakangan jumlah panen di desa rata-rata sudah di atas dua ribu dari 2010-2011.",
        "sudah$",
    ),
]

NEVER_TOLD += [
    ("Jumlah sapi yang dipotong pada Jumat (15/9) mencapai 40 ekor.", "sapi dipotong"),
    ("Gudang beras itu sudah dibangun jauh sebelum tahun 2020.", "jauh"),
    ("Harga beras pada Senin (18/9) mencapai Rp17.600 per kilogram jauh di atas harga acuan.", "jauh$"),
    ("Surya berulang kali mengatakan akan pulang setelah masa jabatannya berakhir pada 2024.", "mengatakan setelah"),
    ("Surya berulang kali menolak tawaran itu pada 2024.", "^kali menolak"),
    ("Penghargaan itu membuat Melati atau Kenanga dinobatkan sebagai mobil terbaik pada 2019.", "^Kenanga"),
    ("Setelah itu tidak ada kios yang laku pada 2010.", "^kios yang laku"),
    ("Menurut Dinas Pasar pada 2021, harga cabai naik tajam.", "^Menurut Dinas Pasar$"),
    ("Bank itu bakal membuka gerai pada pameran Solo (15-17 September) dan Medan (22-24 September).", "dan Medan"),
    ("Bupati bakal memimpin apel sebelum partai final melawan Solo, yang akan dimainkan pada 2 Oktober.", "^Solo yang"),
    ("Kemenangan itu menjadi pengingat bagi kita bahwa stadion sudah tua, kata Budi, Senin (18/9).", "menjadi bahwa"),
    ("Dua petenis muda Ratna Dewi dan Ayu Lestari berhasil menguasai babak awal, Jumat (15/9).", "^Ayu Lestari"),
]

NEVER_TOLD += [
    (
        '"Kami usulkan pada Oktober nanti pasar ikan dan pasar burung di Godean segera digabung jadi satu," '
        "kata Budi Santoso.",
        "^pasar ikan",
    ),
    ("Jangan pernah membayangkan, jembatan itu akan selesai pada Oktober.", "^jembatan"),
    (
        "Deputi Senior Kepala Dinas Pasar (DP) Budi Santoso mengatakan, ada dua jembatan yang masih ditutup tahun ini.",
        "^dua",
    ),
    (
        "Sari Wulan disebut akan beristirahat sebulan atau dapat kembali menari pada 7 Oktober karena lututnya sakit.",
        "Wulan dapat",
    ),
    (
        "Sari Wulan, Ketua Panitia Lomba mengatakan tahun ini panitia akan menambah hadiah, mengundang tamu, dan membuka "
        "pasar.",
        "Wulan mengundang",
    ),
    # Nobody but its subject is hoped to do something, nor does anybody do what somebody named before a bare verb does.
    (
        "Lurah berharap ke depannya dermaga-dermaga di teluk dapat siap menampung kapal besar pada musim ramai. Hal ini "
        "dikatakan Budi saat melepas kapal pada Senin (18/9).",
        "berharap dapat",
    ),
    (
        '"Ya, saudara Budi malah sudah ke balai nelayan, sudah kita lakukan penyitaan atas jaringnya," kata Kepala '
        "Dinas Sosial Sari Wulan Ningsih Rahayu, Senin (18/9).",
        "sudah lakukan",
    ),
    # Who is thanked, praised or punished for it did it, not who thanks.
    (
        "Bupati Sari Wulan memuji para nelayan karena telah membersihkan pantai pada Senin (18/9).",
        "Wulan telah membersihkan",
    ),
]


@pytest.mark.parametrize(("text", "falsehood"), NEVER_TOLD)
def test_leaving_words_out_makes_nothing_false(text: str, falsehood: str) -> None:
    told = [f"^{what}$" for what in what_of(text) if what]
    assert told
    assert [what for what in told if falsehood in what] == []


RATHER_UNTOLD = [
    # Where a place is, behind its comma, does nothing.
    "Lebih dari 3.000 rumah di wilayah Bantul, Yogyakarta selatan, dan sebanyak 170 rumah lainnya di Sleman "
    "mengalami pemadaman listrik pada Selasa (12/9).",
    # What a paper is about is no more than what the paper is.
    "Rencana penutupan pasar itu terdapat dalam rancangan perubahan Peraturan Nomor 36 tentang Pasar Rakyat yang "
    "diputuskan dewan desa pada 21 Januari 2023.",
    "Hasil panen Agustus 2023 lebih rendah dibanding bulan sebelumnya yang mencapai 40 ton jagung.",
    "Ajang ini menjadi yang ketiga bagi Sari untuk bertanding, setelah mengirim tim pada 2006.",
    '"Ketika teman kamu datang bersama tetangga," tulis pemilik akun itu, Senin (18/9).',
    # What something is known by is not told without what is known.
    '"Berdasarkan laporan yang kami terima, terkait asal kapalnya, karena nakhoda itu entah di galangan lama atau '
    'galangan baru yang ada di Sleman," kata Budi Santoso, Senin (18/9).',
    "Bupati Sari Wulan memecat Budi Santoso karena mencuri beras pada Senin (18/9).",
    '"Kami ucapkan terima kasih kepada Bupati Sari Wulan karena sudah meninjau teluk pada Senin (18/9)," kata Budi '
    "Santoso.",
    '"Kami semua berterima kasih kepada Bupati Sari Wulan karena telah mau meninjau teluk pada Senin (18/9)," kata Budi '
    "Santoso.",
    "Hal itu disampaikan Bupati Sari Wulan dalam peringatan Hari Tani tahun 2023 di Solo.",
    '"Tentu harapan seluruh warga di lereng Merapi, jembatan baru segera dibangun di Godean," kata Budi Santoso, '
    "Senin (18/9).",
    "“Ketika warga yang tinggal di lereng Merapi melapor ke kantor desa, maka kemudian dilakukan pemeriksaan,” "
    "kata Budi Santoso, Senin (18/9).",
    "Pemesanan sepeda itu tembus 840 unit sejak diluncurkan pabrik pada 10 Agustus 2023.",
    "Rancangan atau rumusan bantuan pupuk tepat sasaran untuk padi dan jagung ditargetkan rampung pada 4 November"
    " 2023.",
    "Oknum anggota Polsek Sleman Budi Santoso yang mengendarai mobil melawan arah di Jalan Tol Solo Kertosono "
    "(SKT), Boyolali, Jawa Tengah, pada Sabtu (9/9) sedang mengalami gangguan jiwa.",
    "Pelatih Sari Wulan dengan bangga mengenalkan Budi Santoso sebagai bekas juru masak kapal, yang akan membuka"
    " warung di Solo pada November.",
    "Mesin perahu tipe L20 2,0-liter pertama kali dipasang di Jepara dan Sleman pada 1979.",
    # What somebody else is moved to do, and without the time that it takes.
    "Keputusan ini diambil menyusul aturan baru Sleman yang melarang penjualan batu kali, yang kemudian mendorong "
    "Budi untuk menerapkan harga tambahan sebesar 20% terhadap pasir dari Sleman mulai bulan depan.",
    "Penyanyi Sari Wulan akan menghabiskan 12 hari untuk mengunjungi Malaysia, Timor Leste, Thailand, dan Singapura "
    "mulai 3 Oktober mendatang.",
]


RATHER_UNTOLD += [
    # What is about something hangs on the noun before, not on the verb.
    "Sari Wulan mengaku sedih dengan adanya rancangan perubahan aturan kota nomor 12 tentang hutan bambu yang diputuskan "
    "dewan Sleman pada 21 Agustus.",
    "Rencana kenaikan tarif tersebut terdapat dalam rancangan perubahan aturan kota nomor 12 tentang angkutan sungai "
    "yang diputuskan dewan Sleman pada 21 Agustus.",
    # Who is thanked has done it.
    "Para nelayan mengucapkan terima kasih kepada Bupati Solo karena telah memperbaiki dermaga mereka hari ini.",
    # What a noun that yang describes is comes behind a copula; what something may become it is not yet.
    "Langkah pertama yang sudah ditempuh ialah pengiriman peta bakau oleh Bupati Sari Wulan kepada kepala balai laut dalam "
    "pertemuan nelayan yang berlangsung di Solo, Selasa (12/9).",
    "Koperasi Teluk sedang bersiap untuk menjadi koperasi nelayan yang paling sering dikunjungi pada akhir 2024.",
    # The time of something is not done.
    "Tarif murah diberikan untuk masa sewa perahu dan jaring yang dilakukan sejak 5 Oktober 2023 sampai 4 Januari 2024.",
    # What is so again now had last been so then.
    "Produksi beras kota itu kembali bisa mencapai target setelah terakhir terjadi pada 2008.",
    "Panen Sleman kembali melampaui target setelah terakhir dicapai pada 2008.",
]


@pytest.mark.parametrize("text", RATHER_UNTOLD)
def test_rather_nothing_is_told_than_something_false(text: str) -> None:
    assert what_of(text) == [None]


def test_what_a_date_alone_stands_before_describes_nothing() -> None:
    assert what_of("Sebelum pada 2020 yang datang pada Oktober hanya Sari.")[0] is None


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
]

NEVER_DONE += [
    (
        "Kepala dinas Sari Wulan mengungkapkan perbaikan Pasar Godean, Sleman, Yogyakarta mulai dikerjakan pada "
        "Agustus 2023 dan ditargetkan usai pada 2024.",
        "Sari Wulan ditargetkan",
    ),
    ("Latihan mereka gelar setelah pada pekan lalu menelan kekalahan dari tim tetangga.", "gelar menelan"),
    (
        "Sari Wulan sudah menjelaskan rencana perjalanannya ke Dermaga Solo untuk mendorong kapal desa bisa berlayar pada "
        "Senin (18/9).",
        "perjalanannya bisa berlayar",
    ),
    (
        "Sanggar itu akan menggelar festival sepuluh tahun berkiprah di dunia tari desa yang diadakan di Gedung Melati "
        "pada 7 Oktober 2023.",
        "^dunia tari",
    ),
    ("Produksi padi Sleman pada Mei 2023 naik 12 persen dibandingkan tahun lalu, yakni 29 ton.", "29 ton"),
]

NEVER_DONE += [
    ("Semua kios ikan, kecuali lima dari 33 kios di Pasar Godean tutup pada Jumat (15/9).", "^kecuali"),
]

NEVER_DONE += [
    (
        "Banjir yang merendam Sleman saat La Nina tahun ini membuat banyak petani memilih padi lain.",
        "^La Nina membuat",
    ),
    (
        "Seorang nelayan yang meninggal karena demam berdarah bakal dimakamkan pada Sabtu (16/9).",
        "^demam berdarah bakal",
    ),
    (
        "Drama “Sawah Tua” garapan sanggar Padi and Jerami Arts, yang telah memulai latihan, dijadwalkan tampil pada 2024.",
        "^Padi",
    ),
    (
        "Bank Sleman Raya memperoleh nilai tinggi (Satu Bintang; Prospek Stabil) dari lembaga pemeringkat untuk periode "
        "1 Oktober 2022 hingga 1 Oktober 2023.",
        "^Prospek",
    ),
]


@pytest.mark.parametrize(("text", "untrue"), NEVER_DONE)
def test_nobody_is_told_to_do_what_another_does(text: str, untrue: str) -> None:
    what = what_of(text)[0]
    assert what is not None
    assert untrue not in f"^{what}"


EACH_ITS_OWN = [
    ("Pada tahun 2027, sebesar Rp 12 triliun dan tahun 2028 senilai Rp 18 triliun.", ["Rp 12 triliun", None]),
    (
        "Klub itu merekrut Sari pada 2019 dan melepas Budi pada 2021.",
        ["Klub itu merekrut Sari", "Klub itu melepas Budi"],
    ),
    (
        "Pasar ikan itu akan dibuka pada 2 Oktober dan pameran foto lama pada 4 Oktober.",
        ["Pasar ikan itu akan dibuka", None],
    ),
    (
        "Tim kota bakal memakai seragam baru pada lomba Solo (15-17 September) dan lomba Medan (22-24 September).",
        ["Tim kota bakal memakai seragam baru pada lomba Solo", "Tim kota bakal memakai seragam baru pada lomba Medan"],
    ),
    (
        "Data yang dirilis bulan lalu menunjukkan ekspor beras turun setengahnya pada April.",
        [
            "Data yang dirilis menunjukkan ekspor beras turun setengahnya",
            "Data menunjukkan ekspor beras turun setengahnya",
        ],
    ),
]


EACH_ITS_OWN += [
    (
        "Kebutuhan jagung sebesar 3 ton pada Mei 2023, 4 ton pada Juni 2023, dan 5 ton pada Juli 2023.",
        [f"Kebutuhan jagung sebesar {tons} ton" for tons in (3, 4, 5)],
    ),
    (
        "Harga beras naik 2 persen pada Mei, 3 persen pada Juni, dan 4 persen pada Juli.",
        [f"Harga beras naik {share} persen" for share in (2, 3, 4)],
    ),
    ("Kas desa mencapai Rp5 miliar pada 2021 dan 2022 Rp6 miliar.", ["Kas desa mencapai Rp6 miliar"]),
    (
        "Jumlah pelari pada 2020 sebanyak 20 orang, 2021 sebanyak 30 orang, dan 2022 sebanyak 40 orang.",
        ["Jumlah pelari, sebanyak 30 orang", "Jumlah pelari, sebanyak 40 orang"],
    ),
    (
        "Di tahun ini, pemkot akan fokus pada pembebasan lahan dan tahun depan mulai pembangunan jalan.",
        ["pemkot akan fokus pada pembebasan lahan", None],
    ),
    (
        "Sejumlah nelayan menyatakan keberatan atas dermaga baru, dan para pengurus Koperasi Teluk pada Mei lalu mendesak "
        "Sari Wulan untuk menunda pembangunan.",
        ["para pengurus Koperasi Teluk mendesak Sari Wulan untuk menunda pembangunan"],
    ),
    # What begins on one day ends on another.
    (
        "Sari Wulan mengatakan arak-arakan dimulai di Batam dengan menyusuri tiga sungai hingga berakhir di Sleman pada "
        "Minggu (17/9).",
        ["Sari Wulan mengatakan arak-arakan dimulai dengan menyusuri tiga sungai hingga berakhir"],
    ),
    (
        "Dilansir Warta Solo, Senin (18/9), juru bicara tentara Kendal mengatakan bahwa Tegal pada Minggu (17/9) "
        "melancarkan lebih dari 10 serangan roket ke distrik Melati, menggempur lebih dari 25 desa di garis depan.",
        [None, "juru bicara tentara Kendal mengatakan Tegal melancarkan lebih dari 10 serangan roket"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), EACH_ITS_OWN)
def test_what_is_joined_with_a_date_of_its_own_is_not_told_of_another(text: str, expected: list[str | None]) -> None:
    assert what_of(text) == expected


OF_ANOTHER_TIME = [
    ("Sejak debutnya di tim kota pada 2020, Sari Wulan sudah mencetak empat gol.", "Sejak debutnya"),
    ("Menjelang laga di Stadion Manahan, Selasa (19/9), Sleman memiliki kenangan manis.", "Menjelang laga"),
    (
        "Ratna Dewi telah berada di Solo untuk menjalani balapan di Sleman pada 2 Oktober.",
        "untuk menjalani balapan di Sleman",
    ),
    ("Sari Wulan terpilih menjadi duta wisata untuk terbang ke Medan pekan depan.", "untuk terbang ke Medan"),
    (
        "Polres Sleman menggelar lomba catur pelajar yang akan berlangsung di Godean, 1-3 Oktober 2023.",
        "lomba catur pelajar akan berlangsung",
    ),
]


@pytest.mark.parametrize(("text", "part"), OF_ANOTHER_TIME)
def test_what_the_date_is_of_is_told_where_the_clause_is_of_another_time(text: str, part: str) -> None:
    (what,) = what_of(text)
    assert what is not None
    assert part in what


def test_nothing_is_told_of_a_date_that_the_subject_only_mentions() -> None:
    assert what_of("Jumlah korban luka akibat kebakaran hari Sabtu telah naik menjadi enam orang.") == [None]


def test_what_an_amount_changed_from_is_not_said_of_the_amount() -> None:
    text = "Menurut Sari, berat petinju itu naik menjadi 98 kilogram dari berat yang dicatat dokter pada April."
    assert what_of(text) == [None]


BEFORE_OR_AFTER = [
    ("Harga kopi naik tipis menjelang rapat dewan gubernur Bank Kota pekan depan.", "rapat dewan gubernur Bank Kota"),
    (
        "Dinas Kesehatan memeriksa warga pasca terjadinya kebakaran gudang pupuk di Sleman (SLM) pada Sabtu (16/9).",
        "terjadinya kebakaran gudang pupuk di Sleman",
    ),
    # Of fewer words the clause around tells.
    ("Sari Wulan berlatih keras jelang laga final pada Rabu (20/9).", "Sari Wulan berlatih keras jelang laga final"),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE_OR_AFTER)
def test_what_takes_place_before_or_after_is_of_its_own_day(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


RECALLED = [
    "Bupati Solo Sari Wulan menyinggung hasil riset pada 2014-2018 tentang kebiasaan membaca warga.",
    "Aktivis mengecam pejabat yang menyangkal peristiwa kerusuhan pasar pada 1998.",
    "Regu Sleman melaju ke final untuk mengulang prestasi mereka tahun 2014.",
    "Sari Wulan masih mengingat betul lomba tari dua tahun silam.",
]


@pytest.mark.parametrize("text", RECALLED)
def test_nothing_is_told_of_a_year_that_is_only_recalled(text: str) -> None:
    assert what_of(text) in ([], [None])


ON_WHICH_A_FEAST_IS = [
    "Bupati menyerahkan sapi kurban pada Iduladha yang jatuh pada 6 Juni 2025.",
    "Dalam rangka memperingati Hari Koperasi yang jatuh pada 12 Juli 2023, Dinas Pasar Sleman membagikan bibit.",
    "Warga Melati memotong lima kambing pada Idul Adha yang jatuh pada 29 Juni 2023 untuk dibagikan ke panti.",
]


@pytest.mark.parametrize("text", ON_WHICH_A_FEAST_IS)
def test_nothing_is_told_of_the_day_on_which_a_feast_is(text: str) -> None:
    assert what_of(text) == [None]


def test_who_recalls_something_on_a_day_is_told() -> None:
    told = ["Sari Wulan menceritakan perjalanan kariernya"]
    assert what_of("Sari Wulan menceritakan perjalanan kariernya pada Senin (11/9).") == told


def test_nothing_is_told_of_a_date_that_has_nothing_of_its_own() -> None:
    said = '"Sengaja saya kumpulkan para camat hari ini sesuai arahan saat pelantikan kemarin," kata Budi Santoso.'
    whats = [event.what for event in events_of(said) if event.first == date(2023, 9, 17)]
    assert whats == [None]
