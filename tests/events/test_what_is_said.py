"""What somebody says: whose word it is, when it was only spoken, and what `hal itu` takes up."""

from __future__ import annotations

import pytest

from tests.events.told_events import events_of, what_of

SAID = [
    ('"Pasar itu akan dibuka pada 2 Oktober," kata Budi Santoso.', "Pasar itu akan dibuka, kata Budi Santoso"),
    ("Harga beras turun pada Agustus, kata Budi Santoso.", "Harga beras turun, kata Budi Santoso"),
    ("Menurutnya, pasar baru itu akan dibuka pada Oktober.", "Menurutnya, pasar baru itu akan dibuka"),
    (
        "Pasar itu akan dibuka bulan depan, kata juru bicara wali kota, Sari Wulan, di Solo.",
        "Pasar itu akan dibuka, kata Sari Wulan",
    ),
    (
        "Kapal itu akan berlayar pada Oktober, ujar Menteri Perhubungan (Menhub) Budi Santoso di Jakarta.",
        "Kapal itu akan berlayar, ujar Budi Santoso",
    ),
    (
        "Layanan itu dipengaruhi oleh cuaca buruk pada Agustus, kata Sari Wulan.",
        "Layanan itu dipengaruhi oleh cuaca buruk, kata Sari Wulan",
    ),
    (
        "Tiga dapur itu melayani lebih dari 900 siswa setiap harinya sejak Agustus, kata Sari Wulan.",
        "Tiga dapur itu melayani lebih dari 900 siswa, kata Sari Wulan",
    ),
    (
        "Aturan kota yang lebih ketat akan memicu kenaikan tarif pada Oktober, kata Sari Wulan.",
        "Aturan kota yang lebih ketat akan memicu kenaikan tarif, kata Sari Wulan",
    ),
    (
        "Tarif bea masuk naik pada Agustus, kata Sari Wulan.",
        "Tarif bea masuk naik, kata Sari Wulan",
    ),
    (
        '"Harga beras di pasar itu akan turun karena panen raya padi sudah dimulai di semua kapanewon," kata Kepala Dinas Koperasi, Usaha Kecil dan Menengah Ratna Dewi '
        "di Pasar Godean, Kapanewon Godean, Kabupaten Sleman, Daerah Istimewa Yogyakarta, di sela kunjungan kerja "
        "bersama para camat, Senin (18/9).",
        "Harga beras di pasar itu akan turun, kata Ratna Dewi",
    ),
    (
        "Kedua camat bertukar pikiran dengan jujur, menurut siaran Dinas Pariwisata Solo yang dimuat pada Minggu "
        "(17/9).",
        "Kedua camat bertukar pikiran dengan jujur, menurut siaran Dinas Pariwisata Solo",
    ),
    (
        "Dilaporkan laman Gaya Kita (5/9), koleksi tas itu menghadirkan motif kambing hitam.",
        "koleksi tas itu menghadirkan motif kambing hitam",
    ),
    ("Rencananya, pasar baru itu akan dibuka pada Oktober.", "Rencananya, pasar baru itu akan dibuka"),
    ("Berdasarkan survei, harga cabai akan naik pada Oktober.", "Berdasarkan survei, harga cabai akan naik"),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_whose_word_it_is_stays_where_the_date_is_of_what_is_said(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


SPEAKERS = [
    (
        "Ketua panitia, Sari Wulan, mengatakan tahun lalu bahwa lomba perahu akan digelar di Sleman.",
        "Sari Wulan mengatakan lomba perahu akan digelar di Sleman",
    ),
    (
        "Kepala Dinas Kebudayaan dan Pariwisata (Disbudpar) Sari Wulan mengatakan museum itu akan dibuka pada Oktober.",
        "Sari Wulan mengatakan museum itu akan dibuka",
    ),
    (
        '"Kami akan membuka pasar ikan," kata pria yang akrab disapa Yudi itu, Senin (18/9).',
        "Kami akan membuka pasar ikan, kata Yudi",
    ),
    (
        '"Kami akan membuka pasar ikan," ujar nelayan asal Cilacap itu saat ditemui di Solo, Senin (18/9).',
        "Kami akan membuka pasar ikan, ujar nelayan asal Cilacap itu",
    ),
    (
        '"Kami akan membuka pasar ikan," ujar Wakil Ketua Dewan Nelayan yang juga Anggota Komisi Kelautan, Budi Santoso '
        "saat dihubungi, Senin (18/9).",
        "Kami akan membuka pasar ikan, ujar Budi Santoso",
    ),
    (
        '"Kami melihat penurunan harga beras tersebut akan mulai terbatas," kata Kepala Divisi Riset I Made Adi Saputra, '
        "Senin (18/9).",
        "Kami melihat penurunan harga beras tersebut akan mulai terbatas, kata I Made",
    ),
    ("“Pasar ikan akan dibuka!” seru Budi Santoso, Senin (18/9).", "Pasar ikan akan dibuka, seru Budi Santoso"),
    (
        "“Kami akan membuka pasar ikan,” bunyi pidato Budi Santoso, Senin (18/9).",
        "Kami akan membuka pasar ikan, bunyi pidato Budi Santoso",
    ),
    (
        "“Kami akan membuka pasar ikan,” tulis “Kabar Desa Kita”, Senin (18/9).",
        "Kami akan membuka pasar ikan, tulis Kabar Desa Kita",
    ),
    (
        "“Sekitar 20 persen impor beras berasal dari negeri tetangga,” ujar Budi Santoso Wibowo, Senin (18/9).",
        "Sekitar 20 persen impor beras berasal dari negeri tetangga, ujar Budi",
    ),
    (
        "“Pembukaan toko ini merupakan upaya kami menambah produk, ujar pemilik toko Budi Santoso, Minggu (17/9).",
        "Pembukaan toko ini merupakan upaya kami menambah produk, ujar Budi Santoso",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_says_it_is_named_in_few_words(text: str, expected: str) -> None:
    assert what_of(text)[-1] == expected


def test_of_a_mere_yes_nothing_is_told() -> None:
    assert what_of('"Ya, betul," kata Budi Santoso kepada wartawan, Senin (18/9).') == [None]


def test_what_somebody_says_keeps_a_date_of_its_own() -> None:
    text = '"Pabrik terakhir akan ditutup pada 2058," kata Budi Santoso di Jakarta, Senin (18/9).'
    said, closed = sorted(events_of(text), key=lambda event: not event.statement)
    assert said.what == "Pabrik terakhir akan ditutup pada 2058, kata Budi Santoso"
    assert closed.what == "Pabrik terakhir akan ditutup, kata Budi Santoso"


def test_what_somebody_reports_keeps_who_reports_it() -> None:
    (what,) = what_of("Budi Santoso mengatakan pabrik itu merugi pada 2019.")
    assert what is not None
    assert what.startswith("Budi Santoso mengatakan")


STATEMENTS = [
    ('"Harga beras akan turun," kata Budi Santoso di Jakarta, Senin (18/9).', True),
    ("Budi Santoso di Jakarta, Senin (18/9), mengatakan harga beras turun.", True),
    ("Hal itu disampaikan Budi Santoso di Jakarta, Senin (18/9).", True),
    ("Gempa merusak dua sekolah, dikutip dari laman BMKG, Senin (18/9).", True),
    ("Gempa merusak dua sekolah di Cianjur, Senin (18/9).", False),
    ('"Pasar itu dibuka 2 Oktober," kata Budi Santoso.', False),
    ("Budi Santoso mengatakan harga beras naik pada Agustus.", False),
    ("Demikian disampaikan Badan Meteorologi lewat situs resminya, Senin (18/9).", True),
    ("Hal ini disampaikan Budi Santoso dalam rapat tani yang digelar di Solo, Senin (18/9).", True),
    # On what occasion it was said, a verb of saying may tell, too.
    (
        "Hal itu disampaikan Budi Santoso saat menyampaikan laporannya dalam rapat dewan dengan agenda anggaran kota di "
        "Solo, Senin (18/9).",
        True,
    ),
    (
        'Hal itu diungkapkan Budi Santoso saat menghadiri acara "Ayo Maju Bersama Warga Desa" di Solo, Senin (18/9).',
        True,
    ),
    # Nobody has spoken on a day to come; a record may be a day early.
    ("Ini luar biasa, kata Sari Wulan terkait gelar juara yang akan ia raih pada 2 Oktober.", False),
    ("Pengumuman ini disampaikan menjelang ulang tahun kota pada tahun depan.", False),
    ('"Harga beras akan turun," kata Budi Santoso di Jakarta, Selasa (19/9).', True),
    # A quotation that goes on behind who speaks holds a date of what is said.
    ('"Harga beras sudah naik," kata Budi Santoso, "dan harga gula turun pada Agustus."', False),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS)
def test_a_date_that_only_says_when_somebody_spoke(text: str, expected: bool) -> None:
    assert [event.statement for event in events_of(text)] == [expected]


def test_a_statement_gives_its_gist_and_its_speaker() -> None:
    (what,) = what_of('"Harga beras akan turun," kata Menteri Perdagangan Budi Santoso di Jakarta, Senin (18/9).')
    assert what == "Harga beras akan turun, kata Budi Santoso"


def test_hal_itu_with_nothing_before_it_tells_nothing() -> None:
    assert what_of("Hal ini disampaikan Agus Wijaya di Jakarta, Senin (18/9).") == [None]


def test_hal_itu_is_what_the_sentence_before_says() -> None:
    text = "Pemerintah akan menaikkan tarif listrik. Hal itu disampaikan Budi Santoso di Jakarta, Senin (18/9)."
    assert what_of(text) == ["Pemerintah akan menaikkan tarif listrik, disampaikan Budi Santoso"]


TAKEN_UP = [
    (
        "Warga Godean menuntut pasar dibuka. Hal itu disampaikan dalam jumpa pers di Balai Desa, Senin (18/9).",
        "Warga Godean menuntut pasar dibuka",
    ),
    (
        "Panen di Sleman turun. Pernyataan itu disampaikan saat Budi Santoso meresmikan pasar ikan di Godean, "
        "Senin (18/9).",
        "Budi Santoso meresmikan pasar ikan di Godean",
    ),
    (
        "Budi Santoso mengatakan jembatan itu runtuh. Hal itu ia sampaikan saat meninjau pasar, Senin (18/9).",
        "Budi Santoso mengatakan jembatan itu runtuh",
    ),
    (
        "Bupati Sari Wulan memastikan pasar lama akan buka lagi. Hal tersebut diungkapkan olehnya di Godean, Senin (18/9).",
        "Sari Wulan memastikan pasar lama akan buka lagi",
    ),
    (
        "Sari Wulan mengaku gembira kembali ke Godean. Ternyata, tempat itu istimewa di hatinya. Hal itu diungkapkannya "
        "di sela kunjungan ke pasar, Senin (18/9).",
        "Sari Wulan mengaku gembira kembali ke Godean",
    ),
    (
        "Budi Santoso mengaku bangga kepada para petani. Hal itu disampaikan Budi Santoso di Godean, Senin (18/9).",
        "Budi Santoso mengaku bangga kepada para petani",
    ),
    (
        "Sungai itu meluap di Godean. Bupati Sari Wulan mengatakan hal itu di Sleman, Senin (18/9).",
        "Sungai itu meluap di Godean, Sari Wulan mengatakan",
    ),
    (
        "Bupati Budi Santoso menilai panen turun. Hal itu ia katakan dalam Diskusi Pangan Open Discussion di Solo, "
        "Senin (18/9).",
        "Budi Santoso menilai panen turun",
    ),
    (
        "Tanggul sungai itu akan diperbaiki. Hal itu ia sampaikan saat meninjau pasar, Senin (18/9).",
        "Tanggul sungai itu akan diperbaiki, ia sampaikan",
    ),
    (
        "Tanggul sungai itu akan diperbaiki. Demikian disampaikan Kepala Dinas, Budi Santoso, Senin (18/9).",
        "Tanggul sungai itu akan diperbaiki, disampaikan Budi Santoso",
    ),
    (
        "Gempa itu merusak dua sekolah. Demikian dikatakan Badan Meteorologi sebagaimana dikutip Warta, Senin (18/9).",
        "Gempa itu merusak dua sekolah, dikatakan Badan Meteorologi",
    ),
    (
        "Pelatih Budi Santoso mengatakan timnya dapat bersaing. Hal itu dikatakan Budi Santoso di Solo, Senin (18/9).",
        "Budi Santoso mengatakan timnya dapat bersaing",
    ),
    (
        "Pasar Godean dipastikan tutup. Kepastian tersebut disampaikan oleh Kepala Dinas Pasar, Budi Santoso, Kamis (14/9).",
        "Pasar Godean dipastikan tutup, disampaikan Budi Santoso",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP)
def test_what_hal_itu_takes_up(text: str, expected: str) -> None:
    assert what_of(text)[-1] == expected


ON_OCCASIONS = [
    (
        "Hal itu disampaikan Budi Santoso saat membuka rapat kerja (raker) di Solo, Senin (18/9).",
        "Budi Santoso membuka rapat kerja di Solo",
    ),
    (
        "Pernyataan itu disampaikan Budi Santoso usai bertemu dengan para pedagang, Senin (18/9).",
        "Budi Santoso bertemu dengan para pedagang",
    ),
    ("Budi Santoso mengatakan hal itu seusai meninjau pasar ikan, Senin (18/9).", "Budi Santoso meninjau pasar ikan"),
    # A body receives guests as somebody does.
    (
        "Komitmen itu disampaikan manajemen Bank Sleman saat menerima kunjungan Bupati Solo di Godean, Senin (18/9).",
        "manajemen Bank Sleman menerima kunjungan Bupati Solo di Godean",
    ),
    ("Hal itu disampaikan Budi Santoso saat dihubungi, Senin (18/9).", None),
    # So is what it came out at, by its noun; what is for the press alone says nothing.
    (
        "Hal itu terungkap dalam sidang lanjutan kasus dana desa di Pengadilan Negeri Sleman, Senin (18/9).",
        "sidang lanjutan kasus dana desa di Pengadilan Negeri Sleman",
    ),
    (
        "Hal itu disampaikannya di sela-sela kunjungan kerja ke Dermaga Melati, Sleman, Senin (18/9).",
        "kunjungan kerja ke Dermaga Melati",
    ),
    ("Hal itu terungkap dalam konferensi pers di Balai Desa Sleman, Senin (18/9).", None),
]


@pytest.mark.parametrize(("text", "expected"), ON_OCCASIONS)
def test_what_a_speaker_did_is_told_where_nothing_says_what_was_said(text: str, expected: str | None) -> None:
    assert what_of(text) == [expected]


NOTHING_SAID = [
    '"Perlu diketahui, tambang yang merusak alam secara tidak bijak, tidak akan pernah membawa keuntungan bagi manusia," '
    "ujar Sekretaris Desa Budi Santoso di Jakarta, Senin.",
    "Langkah yang telah dilakukan Solo dan Sleman dalam sengketa air bersih adalah penandatanganan deklarasi pada 2002.",
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_nothing_is_told_rather_than_who_speaks_alone_or_a_noun_that_says_nothing_alone(text: str) -> None:
    assert what_of(text) == [None]


CONDITIONS = [
    (
        '"Kalau izinnya belum ada, sama dengan melanggar," kata Budi Santoso, Senin (18/9).',
        "Kalau izinnya belum ada, sama dengan melanggar, kata Budi Santoso",
    ),
    (
        '"Nanti kalau setelah sebulan tarifnya turun, kami akan umumkan," kata Budi Santoso, Senin (18/9).',
        "Nanti kalau setelah sebulan tarifnya turun, kami akan umumkan, kata Budi Santoso",
    ),
    (
        '"Pompa harus tetap dijaga, kalau tidak dijaga maka akan ada banjir besar di seluruh kelurahan dan kota," '
        "kata Budi Santoso, Senin (18/9).",
        "kalau tidak dijaga akan ada banjir besar, kata Budi Santoso",
    ),
    (
        '"Kalau jembatannya kira-kira baru setahun," kata Budi Santoso, Senin (18/9).',
        "Kalau jembatannya kira-kira baru setahun, kata Budi Santoso",
    ),
    (
        "Kalau kita lihat, harga cabai naik pada Agustus, kata Budi Santoso.",
        "Kalau kita lihat, harga cabai naik, kata Budi Santoso",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONDITIONS)
def test_what_is_said_of_a_condition_is_told_with_what_follows_from_it(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


def test_nothing_is_left_out_of_a_condition() -> None:
    (what,) = what_of('"Kalau hujan yang deras itu turun, jalan bisa rusak parah," kata Budi Santoso, Senin (18/9).')
    assert what == "Kalau hujan yang deras itu turun, jalan bisa rusak parah, kata Budi"


ASSERTED = [
    (
        '"Kenaikan harga itu memberi tanda yang jelas bahwa pasar belum pulih," kata Sari Wulan, Senin (18/9).',
        "pasar belum pulih, kata Sari Wulan",
    ),
    (
        '"Pembangunan dua jembatan baru di lereng Merapi itu menjadi bukti bahwa warga desa mampu bekerja sama," kata Budi '
        "Santoso, Senin (18/9).",
        "warga desa mampu bekerja sama, kata Budi Santoso",
    ),
    (
        '"Rapat warga lereng Merapi ini menjadi pengingat bagi kita semua bahwa sungai di hulu desa harus dijaga," kata Budi '
        "Santoso, Senin (18/9).",
        "sungai di hulu desa harus dijaga, kata Budi Santoso",
    ),
    (
        '"Petani lereng Merapi di Sleman utara percaya bahwa sungai di hulu desa harus dijaga ketat," kata Budi Santoso, '
        "Senin (18/9).",
        "Petani lereng Merapi percaya sungai harus dijaga ketat, kata Budi Santoso",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ASSERTED)
def test_what_a_speaker_says_is_shown_or_known_is_told_as_said_by_him(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


IN_OTHER_FORMS = [
    (
        "Kerja sama petani dan nelayan akan membantu warga, seperti disampaikan Menteri Kelautan Budi Santoso, Senin.",
        "Kerja sama petani dan nelayan akan membantu warga, disampaikan Budi Santoso",
    ),
    (
        '"Yang ditahan merupakan dua warga Godean," kata Budi Santoso, Senin (18/9).',
        "Yang ditahan merupakan dua warga Godean, kata Budi Santoso",
    ),
    (
        '"Pilihan yang paling mendasar adalah perbaikan pompa air," kata Budi Santoso, Senin (18/9).',
        "Pilihan yang paling mendasar adalah perbaikan pompa air, kata Budi Santoso",
    ),
    (
        "Budi Santoso melalui akun resminya, dilansir Senin (18/9), mengabarkan bahwa pasar ikan itu akan dibuka.",
        "Budi Santoso melalui akun resminya mengabarkan pasar ikan itu akan dibuka",
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_OTHER_FORMS)
def test_what_is_said_in_other_forms_is_told_whole(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


def test_who_only_passed_it_on_has_not_said_what_is_taken_up() -> None:
    before = '"Dua sekolah ditutup," demikian dilaporkan Badan Sekolah, seperti dilansir Warta Godean, Selasa (19/9).'
    assert what_of(f"{before} Pengumuman itu disampaikan pada Senin (18/9) waktu setempat.")[-1] is None
