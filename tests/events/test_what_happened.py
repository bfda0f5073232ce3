"""What happened on a date, told in a few words of the story: through `brief`, as every output gets it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article, Event

MONDAY = date(2023, 9, 18)


def events_of(text: str, title: str = "Judul") -> tuple[Event, ...]:
    return brief(Article(id="a", source="a.txt", text=text, title=title, published="2023-09-18")).events


def what_of(text: str) -> list[str | None]:
    return [event.what for event in sorted(events_of(text), key=lambda event: event.dates)]


CLAUSES = [
    (
        "Bupati Kustini meresmikan pasar baru di Godean, Sabtu (16/9).",
        "Kustini meresmikan pasar baru di Godean",
    ),
    ("Polisi menangkap dua pencuri pada Jumat (15/9).", "Polisi menangkap dua pencuri"),
    ("Pada 2019, pemerintah daerah membangun tiga puskesmas.", "pemerintah daerah membangun tiga puskesmas"),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_the_dates_clause_without_the_date(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


WHOLE_CLAUSES = [
    (
        "PT Maju, perusahaan mebel asal Jepara, membuka pabrik baru di Batang pada Senin (18/9).",
        "PT Maju membuka pabrik baru di Batang",
    ),
    (
        "Pekerjaan jembatan itu, Kabupaten Sleman, Yogyakarta mulai dilaksanakan pada September 2023.",
        "Pekerjaan jembatan itu mulai dilaksanakan",
    ),
    ("Kerja bakti itu berlangsung tiga jam pada Sabtu (16/9).", "Kerja bakti itu berlangsung tiga jam"),
    ("Bantuan itu merupakan tindak lanjut dari program desa pada 2023.", "tindak lanjut dari program desa"),
    ("Klub itu mengeluarkan lebih dari 350 juta euro pada 2022.", "mengeluarkan lebih dari 350 juta euro"),
    (
        "Panitia meluncurkan lambang dan maskot resmi lomba desa pada Jumat (15/9).",
        "lambang dan maskot resmi lomba desa",
    ),
    ("Menteri Komunikasi dan Digital Sari Wulan membuka pameran itu pada Senin (18/9).", "Sari Wulan membuka pameran"),
    ("Kami meminta Presiden Budi Santoso memecat Sari, kata Agus, Senin (18/9).", "Kami meminta Presiden Budi Santoso"),
    ("Harga emas naik di akhir perdagangan Jumat (15/9), menambah keuntungan pedagang.", "Harga emas naik"),
    (
        "Budi Santoso saat dihubungi melalui telepon pada Minggu (17/9) menyampaikan bahwa air bersih sudah dibagikan.",
        "menyampaikan air bersih sudah dibagikan",
    ),
]


WHOLE_CLAUSES += [
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
        "Polres Sleman melaksanakan kegiatan bersih pantai dan imbauan keselamatan berlayar pada Sabtu (16/9).",
        "Polres Sleman melaksanakan kegiatan bersih pantai",
    ),
    (
        "Dinas Sosial Sleman bekerja sama dengan Kantor Kementerian Agama Sleman menggelar nikah massal, Sabtu (16/9).",
        "Dinas Sosial Sleman menggelar nikah massal",
    ),
    (
        "Kota Bogor selama ini sudah sering mendapatkan predikat layak anak dan tahun ini meraih piala.",
        "Kota Bogor meraih piala",
    ),
    ("Camat Ngaglik, Sari Wulan, S.H., M.H., membuka pameran itu pada Sabtu (16/9).", "Sari Wulan membuka pameran"),
    (
        "Kantor Berita Antara, mengutip polisi, melaporkan pada Senin (18/9) bahwa jalan itu ditutup.",
        "Antara melaporkan bahwa jalan itu ditutup",
    ),
    (
        "Tim gabungan yang terdiri atas polisi, tentara, dan relawan tiba di Solo pada Senin (18/9).",
        "Tim gabungan yang terdiri atas polisi, tentara, dan relawan tiba di Solo",
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


@pytest.mark.parametrize(("text", "part"), WHOLE_CLAUSES)
def test_no_word_is_parted_from_what_it_calls_for(text: str, part: str) -> None:
    (what,) = what_of(text)
    assert what is not None
    assert part in what


OF_ANOTHER_CLAUSE = [
    ("Pengelola menutup jalan menyusul kebakaran yang terjadi di gudang pada Sabtu (16/9).", "kebakaran yang terjadi"),
    ("Tawaran itu berlaku untuk ponsel yang akan dirilis pada Jumat (22/9).", "ponsel yang akan dirilis"),
    (
        "Harga beras naik pada Agustus, lalu pada September, pemerintah membagikan beras gratis.",
        "membagikan beras gratis",
    ),
]


@pytest.mark.parametrize(("text", "part"), OF_ANOTHER_CLAUSE)
def test_what_happened_is_the_clause_the_date_stands_in(text: str, part: str) -> None:
    whats = [what for what in what_of(text) if what]
    assert whats
    assert part in whats[-1]


OF_ITS_DAY_ALONE = [
    (
        "Pelatih Solo mengatakan menantikan laga melawan Sleman yang akan digelar pada Sabtu (23/9).",
        "laga melawan Sleman yang akan digelar",
    ),
    (
        "Para camat bertemu menjelang pengumuman yang direncanakan Bupati Sari Wulan pada Rabu (20/9).",
        "pengumuman yang direncanakan Bupati Sari Wulan",
    ),
    (
        "Polisi menyelidiki kebakaran pasar ikan yang terjadi pada Sabtu (16/9).",
        "kebakaran pasar ikan yang terjadi",
    ),
    (
        "Solo bangkit dari kekalahan 0-2 yang diderita saat menghadapi Sleman pada Sabtu (16/9).",
        "kekalahan 0-2 yang diderita saat menghadapi Sleman",
    ),
    (
        "Polisi menetapkan pria berinisial AB sebagai tersangka lantaran diduga telah mencuri tiga motor di Godean, "
        "Kabupaten Sleman, pada Jumat (15/9).",
        "pria berinisial AB diduga telah mencuri tiga motor di Godean",
    ),
    (
        "Sari Wulan baru membuat dua gol sejak didatangkan dari Bank Sleman pada Agustus 2022.",
        "Sari Wulan didatangkan dari Bank Sleman",
    ),
    ("Hal itu sejalan dengan kenaikan target kredit pada 2022.", "kenaikan target kredit"),
    (
        "Kami mengucapkan selamat kepada warga untuk penyelenggaraan Festival Solo tahun depan.",
        "penyelenggaraan Festival Solo",
    ),
    ("Tarif parkir pasar naik mulai Oktober Sebelumnya, warga menolak usulan itu.", "Tarif parkir pasar naik"),
    (
        "Meski sudah resmi dikontrak Bank Sleman pada Agustus lalu, Sari Wulan baru akan bertanding tahun depan.",
        "sudah resmi dikontrak Bank Sleman, Sari Wulan",
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
    ("Pemerintah mengumumkan kebijakan yang dijuluki Hari Tarif pada April 2025.", "Pemerintah mengumumkan kebijakan"),
]


@pytest.mark.parametrize(("text", "part"), WITH_THE_MAIN_CLAUSE)
def test_a_main_clause_of_the_same_day_or_that_asserts_all_is_told(text: str, part: str) -> None:
    (what,) = what_of(text)
    assert what is not None
    assert part in what


NEVER_TOLD = [
    ("Wakil menteri itu, Sari Wulan, meninjau pasar ikan di Solo, Kamis (14/9).", "Sari Wulan,"),
    ("Sari Wulan mengumumkan izin lima tambang di Papua dicabut pada Kamis (14/9).", "izin lima tambang$"),
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
    ("Kontrak berjangka memperkirakan hanya ada sedikit peluang bahwa bunga akan naik pada 2024.", "hanya ada bahwa"),
]


@pytest.mark.parametrize(("text", "falsehood"), NEVER_TOLD)
def test_leaving_words_out_makes_nothing_false(text: str, falsehood: str) -> None:
    for what in what_of(text):
        assert what is None or falsehood not in f"^{what}$"


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
        '"Harga beras di pasar itu akan turun karena panen raya padi sudah dimulai di semua kapanewon," kata Kepala Dinas Koperasi, Usaha Kecil dan Menengah Sari Wulan '
        "di Pasar Godean, Kapanewon Godean, Kabupaten Sleman, Daerah Istimewa Yogyakarta, di sela kunjungan kerja "
        "bersama para camat, Senin (18/9).",
        "Harga beras di pasar itu akan turun, kata Sari Wulan",
    ),
    ("Rencananya, pasar baru itu akan dibuka pada Oktober.", "Rencananya, pasar baru itu akan dibuka"),
    ("Berdasarkan survei, harga cabai akan naik pada Oktober.", "Berdasarkan survei, harga cabai akan naik"),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_whose_word_it_is_stays_where_the_date_is_of_what_is_said(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


def test_what_somebody_says_keeps_a_date_of_its_own() -> None:
    text = '"Pabrik terakhir akan ditutup pada 2058," kata Budi Santoso di Jakarta, Senin (18/9).'
    said, closed = sorted(events_of(text), key=lambda event: not event.statement)
    assert said.what == "Pabrik terakhir akan ditutup pada 2058, kata Budi Santoso"
    assert closed.what == "Pabrik terakhir akan ditutup, kata Budi Santoso"


def test_hal_itu_with_nothing_before_it_tells_nothing() -> None:
    assert what_of("Hal ini disampaikan Agus Wijaya di Jakarta, Senin (18/9).") == [None]


PRONOUNS = [
    (
        "Bupati Sleman Kustini Sri tiba di Magelang. Ia akan membuka pameran batik pada Sabtu (23/9).",
        "Kustini Sri akan membuka pameran batik",
    ),
    (
        '"Harga naik lagi," kata Budi Santoso. Ia mengatakan pasar akan dibuka pada Oktober.',
        "Budi Santoso mengatakan pasar akan dibuka",
    ),
    (
        "Budi Santoso dan Sari Wulan tiba di Magelang. Ia akan membuka pameran batik pada Sabtu (23/9).",
        "Ia akan membuka pameran batik",
    ),
    (
        "Polisi menangkap Budi Santoso. Ia akan membuka pameran batik pada Sabtu (23/9).",
        "Ia akan membuka pameran batik",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRONOUNS)
def test_a_name_stands_for_a_pronoun_where_one_person_alone_can_be_meant(text: str, expected: str) -> None:
    assert [event.what for event in events_of(text)] == [expected]
    (event,) = events_of(text)
    assert " ".join(text[span.start : span.end] for span in event.what_spans) == expected


def test_each_of_two_dates_of_a_clause_tells_its_own() -> None:
    text = (
        "Jepang, Prancis, dan Brasil pada Mei lalu sepakat menambah bantuan menyusul meningkatnya kekerasan "
        "di perbatasan sepanjang tahun 2022."
    )
    agreed, violence = sorted(events_of(text), key=lambda event: event.dates)
    assert agreed.what is not None
    assert agreed.what.startswith("Jepang, Prancis, dan Brasil sepakat menambah bantuan")
    assert violence.what == "meningkatnya kekerasan di perbatasan"


def test_a_long_name_is_told_by_its_initials() -> None:
    text = "Perkumpulan Guru Olahraga Sekolah Indonesia (PGOSI) mengadakan lomba lari di Magelang pada Sabtu (16/9)."
    assert what_of(text) == ["PGOSI mengadakan lomba lari di Magelang"]


GOVERNED = [
    ("Pemerintah tidak menaikkan tarif listrik pada Jumat (15/9).", "tidak"),
    ("Bandara itu belum melayani penerbangan umum hingga Jumat (15/9).", "belum"),
    ("Menteri akan mengunjungi Papua pada 2-4 Oktober.", "akan"),
    ("Pelaku diduga mencuri sepeda motor pada Jumat (15/9).", "diduga"),
    ("Warga bukan menolak pabrik itu pada 2019.", "bukan"),
    ("Penduduk kota itu naik menjadi lebih dari 4 juta jiwa pada 2019.", "lebih"),
    ("Klub itu batal menggelar laga uji coba pada Sabtu (16/9).", "batal"),
]


@pytest.mark.parametrize(("text", "word"), GOVERNED)
def test_what_governs_the_verb_is_never_left_out(text: str, word: str) -> None:
    for what in what_of(text):
        assert what is None or word in what.split()


STATEMENTS = [
    ('"Harga beras akan turun," kata Budi Santoso di Jakarta, Senin (18/9).', True),
    ("Budi Santoso di Jakarta, Senin (18/9), mengatakan harga beras turun.", True),
    ("Hal itu disampaikan Budi Santoso di Jakarta, Senin (18/9).", True),
    ("Gempa merusak dua sekolah, dikutip dari laman BMKG, Senin (18/9).", True),
    ("Gempa merusak dua sekolah di Cianjur, Senin (18/9).", False),
    ('"Pasar itu dibuka 2 Oktober," kata Budi Santoso.', False),
    ("Budi Santoso mengatakan harga beras naik pada Agustus.", False),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS)
def test_a_date_that_only_says_when_somebody_spoke(text: str, expected: bool) -> None:
    assert [event.statement for event in events_of(text)] == [expected]


def test_a_statement_gives_its_gist_and_its_speaker() -> None:
    (what,) = what_of('"Harga beras akan turun," kata Menteri Perdagangan Budi Santoso di Jakarta, Senin (18/9).')
    assert what == "Harga beras akan turun, kata Budi Santoso"


def test_what_somebody_reports_keeps_who_reports_it() -> None:
    (what,) = what_of("Budi Santoso mengatakan pabrik itu merugi pada 2019.")
    assert what is not None
    assert what.startswith("Budi Santoso mengatakan")


CONDITIONS = [
    "Jika hari ini warga diam, pabrik itu akan dibangun.",
    "Pabrik itu akan dibangun tahun depan jika izin terbit.",
    "Kalau hujan turun, laga akan ditunda hingga Sabtu (23/9).",
]


@pytest.mark.parametrize("text", CONDITIONS)
def test_a_condition_is_never_left_out(text: str) -> None:
    for what in what_of(text):
        assert what is None or {"jika", "kalau"} & set(what.casefold().split())


def test_amounts_and_scores_stay_whole() -> None:
    (what,) = what_of("Chelsea menang 4-1 di kandang lawan pada Sabtu (16/9).")
    assert what is None or "4-1" in what
    (what,) = what_of("Laba perusahaan itu mencapai Rp6,96 triliun pada Agustus.")
    assert what == "Laba perusahaan itu mencapai Rp6,96 triliun"


def test_hal_itu_is_what_the_sentence_before_says() -> None:
    text = "Pemerintah akan menaikkan tarif listrik. Hal itu disampaikan Budi Santoso di Jakarta, Senin (18/9)."
    assert what_of(text) == ["Pemerintah akan menaikkan tarif listrik, disampaikan Budi Santoso"]


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
    ("Hal itu disampaikan Budi Santoso saat dihubungi, Senin (18/9).", None),
]


@pytest.mark.parametrize(("text", "expected"), ON_OCCASIONS)
def test_what_a_speaker_did_is_told_where_nothing_says_what_was_said(text: str, expected: str | None) -> None:
    assert what_of(text) == [expected]


def test_two_dates_of_one_sentence_are_told_apart() -> None:
    first, second = what_of("Klub itu merekrut Sari pada 2019 dan melepas Budi pada 2021.")
    assert first != second


def test_where_it_happened_and_not_every_place() -> None:
    text = "Menteri Luar Negeri Korea Selatan Park Jin tiba di Jakarta, Jumat (15/9)."
    briefing = brief(Article(id="a", source="a.txt", text=text, title="Judul", published="2023-09-18"))
    names = {actor.id: actor.name for actor in briefing.actors}
    assert [[names[place] for place in event.places] for event in briefing.events] == [["Jakarta"]]


def test_background_is_not_key_and_at_most_seven_are() -> None:
    lead = "Bupati Sleman Kustini meresmikan pasar baru di Godean, Sabtu (16/9)."
    plans = " ".join(f"Pemerintah akan membuka pasar ke-{day} pada {day} Oktober 2023." for day in range(1, 15))
    events = events_of(f"{lead}\n\n{plans}\n\nPasar lama terbakar pada 1998.", "Bupati resmikan pasar baru")
    assert sum(event.key for event in events) == 7
    assert [event.key for event in events if event.first.year == 1998] == [False]
    assert [event.key for event in events if event.first == date(2023, 9, 16)] == [True]


def test_a_story_of_something_recent_has_a_key_event() -> None:
    lead = "Warga desa itu hidup dari ladang. Sawahnya luas. Airnya jernih. Ternaknya banyak."
    events = events_of(f"{lead} Sari Wulan membuka pasar ikan pada Sabtu (16/9).", "Pasar ikan baru")
    assert [event.key for event in events] == [True]


def test_a_story_without_a_title_gets_one_of_our_own() -> None:
    text = "Bupati Sleman Kustini meresmikan pasar baru di Godean, Sabtu (16/9)."
    article = brief(Article(id="a", source="a.txt", text=text, published="2023-09-18")).article
    (what,) = what_of(text)
    assert (article.title, article.working_title) == ("", what)
    assert what is not None
    assert "Kustini meresmikan pasar baru di Godean" in what
    assert brief(Article(id="a", source="a.txt", text=text, title="Judul")).article.working_title is None
    assert brief(Article(id="a", source="a.txt", text="")).article.working_title is None


SUBJECTS = st.sampled_from(["Polisi", "Budi Santoso", "Warga desa itu", "Ia", "Bank Dunia dan OECD", "PT Angkasa", ""])
VERBS = st.sampled_from(
    ["menangkap dua pencuri", "tiba", "akan digelar", "tidak hadir", "mengatakan harga naik", "rapat"]
)
DATES = st.sampled_from(["Senin (18/9)", "pada 2019", "awal Oktober", "2-4 Juni", "kemarin"])
EXTRAS = st.sampled_from(
    [
        ", ",
        " yang datang ",
        " karena hujan, ",
        '," kata Sari, ',
        " di Seoul (ibu kota) ",
        " - ",
        ". ",
        ' buku "jika ',
        " hanya ",
    ]
)
PIECES = st.lists(st.one_of(SUBJECTS, VERBS, DATES, EXTRAS, st.text(max_size=12)), max_size=14)


@settings(max_examples=150)
@given(PIECES)
def test_laws_of_what(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for event in events_of(text):
        spans = event.what_spans
        assert (event.what is None) == (not spans)
        if event.what is None:
            continue
        assert all(0 <= span.start < span.end <= event.end for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
        told = " ".join(text[span.start : span.end] for span in spans)
        assert event.what.replace(",", " ").split() == told.replace(",", " ").split()
        assert 3 <= len(event.what.split()) <= 12


def test_offsets_and_order_hold_for_glued_and_hostile_text() -> None:
    text = "Rapat digelar pada 2019.Selain itu [b]Sari[/b] datang \u202e pada 2020.Budi pulang 2021"
    for event in (*events_of(text), *events_of("Harga beras naik lebih dari 2019.")):
        assert all(0 <= span.start < span.end <= len(text) for span in event.what_spans)


MENDED = [
    (
        "Sungai itu meluap di Godean. Bupati Sari Wulan mengatakan hal itu di Sleman, Senin (18/9).",
        "Sungai itu meluap di Godean, Sari Wulan mengatakan",
    ),
    (
        "Tanggul sungai itu akan diperbaiki. Hal itu ia sampaikan saat meninjau pasar, Senin (18/9).",
        "Tanggul sungai itu akan diperbaiki, ia sampaikan",
    ),
    (
        "Ketua panitia, Sari Wulan, mengatakan tahun lalu bahwa lomba perahu akan digelar di Sleman.",
        "Sari Wulan mengatakan bahwa lomba perahu akan digelar di Sleman",
    ),
    (
        "Pelatih Budi Santoso mengatakan timnya dapat bersaing. Hal itu dikatakan Budi Santoso di Solo, Senin (18/9).",
        "Budi Santoso mengatakan timnya dapat bersaing",
    ),
    ("Kereta itu akan beroperasi kembali pada 18 September 2023.", "Kereta itu akan beroperasi kembali"),
    (
        "“Sekitar 20 persen impor beras berasal dari negeri tetangga,” ujar Budi Santoso Wibowo, Senin (18/9).",
        "Sekitar 20 persen impor beras berasal dari negeri tetangga, ujar Budi",
    ),
    (
        "Dua atlet Sleman, yakni Sari Wulan dan tunggal putra Budi Santoso, sepakat menunda laga pada Sabtu (16/9).",
        "Dua atlet Sleman sepakat menunda laga",
    ),
    (
        "“Pembukaan toko ini merupakan upaya kami menambah produk, ujar pemilik toko Budi Santoso, Minggu (17/9).",
        "Pembukaan toko ini merupakan upaya kami menambah produk, ujar Budi Santoso",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MENDED)
def test_subjects_speakers_and_what_hal_itu_is(text: str, expected: str) -> None:
    assert what_of(text)[-1] == expected


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


NEVER_DONE = [
    (
        "Nota itu ditandatangani Menteri Pertanian Surya Lesmana dan Duta Besar Belanda untuk Indonesia Kees Jansen "
        "di Jakarta, Sabtu (16/9).",
        "Menteri Pertanian untuk Indonesia",
    ),
    (
        "Mayor Budi Santoso menyebut sopir yang melawan arus hingga mengalami kecelakaan pada Sabtu (16/9) bersalah.",
        "Budi Santoso mengalami",
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


WHOLE_SUBJECTS = [
    ("Visi kerja milik Bupati Sari Wulan menempatkan koperasi sebagai pilar pada 2029.", "Sari Wulan menempatkan"),
    ("Penonton melihat helm istri saya sudah hilang pada Sabtu (16/9).", "saya sudah hilang"),
]


@pytest.mark.parametrize(("text", "end"), WHOLE_SUBJECTS)
def test_the_end_of_a_subject_is_none(text: str, end: str) -> None:
    assert not (what_of(text)[0] or "").startswith(end)
