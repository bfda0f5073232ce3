"""Roles as the text words them: before the name, behind it, several; ending where the name begins."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

CASES = [
    # What opens the sentence is told of its subject, also some words further in; under whom an office was held is not.
    (
        "Setelah sepuluh tahun dikenal sebagai aktor, Marsel Candrawijaya kini menjadi produser film.",
        "Marsel Candrawijaya",
        ["aktor", "produser film"],
    ),
    ("Menteri Keuangan era Presiden Gus Dur, Bagas Prakoso, meninggal dunia.", "Bagas Prakoso", ["Menteri Keuangan"]),
    # Two with a role behind each name, and no comma before the second.
    (
        "Diskusi diisi Wandi Brata, dosen UGM dan Laura Prinsesa, Ketua Komite Buku Solo.",
        "Wandi Brata",
        ["dosen UGM"],
    ),
    # An age without its unit between commas, or behind the role; an English title with small words inside.
    ("Munaji Alwi, 45, sopir truk asal Demak, mengaku rugi.", "Munaji Alwi", ["sopir truk asal Demak"]),
    ("Dodi Firmansah, petani berusia 50 tahun di Desa Sukorejo, gagal panen.", "Dodi Firmansah", ["petani"]),
    (
        "Herman Iswandi selaku Driver Loyalty and Retention Manager Grab Indonesia hadir.",
        "Herman Iswandi",
        ["Driver Loyalty and Retention Manager Grab Indonesia"],
    ),
    (
        "Wakil Ketua Umum Bidang Organisasi, Keanggotaan, dan Kaderisasi (OKK) Kadin Indonesia Munaji Alwi hadir.",
        "Munaji Alwi",
        ["Wakil Ketua Umum Bidang Organisasi, Keanggotaan, dan Kaderisasi (OKK) Kadin Indonesia"],
    ),
    (
        "Menurut pakar keselamatan berkendara dari Safety Driving Center Hadi Wiranto, ban harus dicek.",
        "Hadi Wiranto",
        ["pakar keselamatan berkendara dari Safety Driving Center"],
    ),
    # Before the name.
    ("Bupati Sleman Kustini Purnomo membuka pameran itu.", "Kustini Purnomo", ["Bupati Sleman"]),
    ("Menteri Perdagangan Budi Santoso meninjau pasar.", "Budi Santoso", ["Menteri Perdagangan"]),
    ("Pelatih Persib Bandung Bojan Hodak memuji lawannya.", "Bojan Hodak", ["Pelatih Persib Bandung"]),
    ("Hal itu disampaikan mantan Wali Kota Bogor Bima Arya.", "Bima Arya", ["mantan Wali Kota Bogor"]),
    ("Seorang pedagang bernama Siti Aminah mengeluh.", "Siti Aminah", ["pedagang"]),
    # Rank and office, the role ends where the name begins.
    (
        "Kabid Humas Polda Kepri Kombes Pol. Zahwani Pandra Arsyad menyebut dua tersangka.",
        "Zahwani Pandra Arsyad",
        ["Kabid Humas Polda Kepri", "Kombes Pol."],
    ),
    ("Kapolres Garut AKBP Rohman Yonky Dilatha hadir.", "Rohman Yonky Dilatha", ["Kapolres Garut", "AKBP"]),
    # A short form in brackets inside the role, or at its end.
    (
        "Kepala Dinas Perhubungan (Dishub) Kota Bandung Asep Kuswara mengatakan jalan itu ditutup.",
        "Asep Kuswara",
        ["Kepala Dinas Perhubungan (Dishub) Kota Bandung"],
    ),
    (
        "Ketua Badan Pengawas Pemilu (Bawaslu) Rahmat Bagja menolak laporan itu.",
        "Rahmat Bagja",
        ["Ketua Badan Pengawas Pemilu (Bawaslu)"],
    ),
    # A comma between role and name, at the head of the sentence or behind a verb of saying.
    ("Gubernur Sumatera Barat, Mahyeldi, membuka rapat.", "Mahyeldi", ["Gubernur Sumatera Barat"]),
    (
        "Harga akan turun pekan depan, kata Direktur Utama Bulog, Bayu Krisnamurthi.",
        "Bayu Krisnamurthi",
        ["Direktur Utama Bulog"],
    ),
    ("Acara itu meriah, ujar salah seorang penari, Bagus Setiawan.", "Bagus Setiawan", ["penari"]),
    # Behind the name.
    (
        "Budi Santoso, ketua panitia Festival Danau Toba, mengatakan acara dimulai Sabtu.",
        "Budi Santoso",
        ["ketua panitia Festival Danau Toba"],
    ),
    (
        "Ani Wijaya selaku Plt Kepala Dinas Pariwisata Samosir hadir di lokasi.",
        "Ani Wijaya",
        ["Plt Kepala Dinas Pariwisata Samosir"],
    ),
    ("Rudi Hartono yang juga Ketua DPRD Samosir menolak usul itu.", "Rudi Hartono", ["Ketua DPRD Samosir"]),
    ("Rahmat Hidayat merupakan calon bupati yang diusung tiga partai.", "Rahmat Hidayat", ["calon bupati"]),
    # A comma between them behind any word, or before a rank; a place between commas.
    ("Pesan itu disampaikan Wakil Bupati Sleman, Danang Maharsa, di pasar.", "Danang Maharsa", ["Wakil Bupati Sleman"]),
    (
        "Kasat Reskrim Polres Sleman, AKP Riski Adrian, mengatakan dua orang ditahan.",
        "Riski Adrian",
        ["Kasat Reskrim Polres Sleman", "AKP"],
    ),
    (
        "Peneliti Universitas Islam Indonesia, Yogyakarta, Listya Artiani menilai itu wajar.",
        "Listya Artiani",
        ["Peneliti Universitas Islam Indonesia"],
    ),
    # Full stops that are an abbreviation's, brackets in ranks.
    (
        "Direktur Utama PT. Sinar Laut Abadi, Rahmat Wibisana, mengatakan pabrik itu ditutup.",
        "Rahmat Wibisana",
        ["Direktur Utama PT. Sinar Laut Abadi"],
    ),
    ("Brigjen TNI (Purn.) Hadi Cahyono hadir dalam acara itu.", "Hadi Cahyono", ["Brigjen TNI (Purn.)"]),
    # Portfolios with commas.
    (
        "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Budi Gunawan membuka rapat.",
        "Budi Gunawan",
        ["Menteri Koordinator Bidang Politik, Hukum, dan Keamanan"],
    ),
    # Two offices of one person.
    (
        "Ketua DPRD Garut sekaligus Ketua Partai Golkar Garut, Rudi Hartono, menolak usul itu.",
        "Rudi Hartono",
        ["Ketua DPRD Garut", "Ketua Partai Golkar Garut"],
    ),
    # English titles.
    (
        "Corporate Secretary Bank Mandiri Rudi Hartono menyebut laba naik.",
        "Rudi Hartono",
        ["Corporate Secretary Bank Mandiri"],
    ),
    (
        "Harga naik, kata Rudi Hartono, Chief Operating Officer Bank Mandiri, di Jakarta.",
        "Rudi Hartono",
        ["Chief Operating Officer Bank Mandiri"],
    ),
    # Announced, in brackets, behind a dash.
    (
        "Rudi Hartono pernah menjabat sebagai Kepala Dinas Perhubungan Garut.",
        "Rudi Hartono",
        ["Kepala Dinas Perhubungan Garut"],
    ),
    ("Acara itu dibuka Rudi Hartono (Wakil Bupati Garut).", "Rudi Hartono", ["Wakil Bupati Garut"]),
    ("Polisi memeriksa Rudi Hartono, seorang sopir truk, di Garut.", "Rudi Hartono", ["sopir truk"]),
    # Apart from the name.
    (
        "Rudi Hartono mencetak dua gol. Kapten Persib Bandung itu diganti pada menit ke-80.",
        "Rudi Hartono",
        ["Kapten Persib Bandung"],
    ),
    ("Rudi Hartono tiba di Garut. Ia menjabat ketua panitia lomba.", "Rudi Hartono", ["ketua panitia lomba"]),
    # The client's office is no part of the other's.
    ("Pengacara Rudi Hartono, Siti Aminah, datang ke pengadilan.", "Siti Aminah", ["Pengacara Rudi Hartono"]),
    ("Adik ipar Presiden Joko Widodo tiba di Solo.", "Joko Widodo", ["Presiden"]),
    # Foreign offices.
    (
        "Menteri Ekonomi dan Keuangan Korea Selatan Choo Kyung-ho tiba di Sejong.",
        "Choo Kyung-ho",
        ["Menteri Ekonomi dan Keuangan Korea Selatan"],
    ),
    (
        "Putra Mahkota Arab Saudi Muhammad bin Salman menerima tamu.",
        "Muhammad bin Salman",
        ["Putra Mahkota Arab Saudi"],
    ),
    # Held now; compounds with a small word; adjectives; stars; a title of nobility; abbreviated offices.
    ("Posisi Kapolda saat ini, Joko Susilo, tetap aman.", "Joko Susilo", ["Kapolda"]),
    (
        "Menurut dokter spesialis penyakit dalam dr. Tono Wibowo, gula perlu dibatasi.",
        "Tono Wibowo",
        ["dokter spesialis penyakit dalam"],
    ),
    ("Dedi Mulyono merupakan buruh harian yang tinggal di Batam.", "Dedi Mulyono", ["buruh harian"]),
    ("Mantan bintang Persija Andi Saputra kembali berlatih.", "Andi Saputra", ["Mantan bintang Persija"]),
    ("Gubernur DIY Sri Sultan Hamengku Buwono X membuka pasar itu.", "Hamengku Buwono X", ["Gubernur DIY"]),
    ("Wadirreskrimum Polda Bali AKBP Made Suarta hadir.", "Made Suarta", ["Wadirreskrimum Polda Bali", "AKBP"]),
    # A second one announced; whom somebody serves; a body that bears a name.
    (
        "Joni Barus menjabat sebagai Camat Kuta, selain sebagai Ketua Umum Perbakin.",
        "Joni Barus",
        ["Camat Kuta", "Ketua Umum Perbakin"],
    ),
    ('"Kami siap," ujar Marco Fiori, pelatih Jaka Samudra, di Bandung.', "Marco Fiori", ["pelatih Jaka Samudra"]),
    ("Ajudan Jokowi Kompol Syarif Rahman mengatakan tamu itu pulang.", "Syarif Rahman", ["Ajudan Jokowi", "Kompol"]),
    ("Ketua Relawan Jokowi, Rina Astuti, hadir di Solo.", "Rina Astuti", ["Ketua Relawan Jokowi"]),
    (
        "Gunawan Effendi Direktur Utama PT Laut Jaya mengatakan kapal siap.",
        "Gunawan Effendi",
        ["Direktur Utama PT Laut Jaya"],
    ),
    (
        "Bupati menunggu Wali Kota Solo yang juga calon gubernur untuk Joko Susilo, Rina Astuti.",
        "Rina Astuti",
        ["Wali Kota Solo", "calon gubernur untuk Joko Susilo"],
    ),
    ("Kepala SMPK St. Yoseph, Rina Astuti, menolak rencana itu.", "Rina Astuti", ["Kepala SMPK St. Yoseph"]),
    (
        "Anggota DPR RI dari daerah pemilihan Papua Rina Astuti hadir.",
        "Rina Astuti",
        ["Anggota DPR RI dari daerah pemilihan Papua"],
    ),
    ("Rifat Hidayat, pebalap yang juga seorang pengusaha, hadir.", "Rifat Hidayat", ["pebalap", "pengusaha"]),
    (
        "Marimutu Hasan belum membayar. Total utang Bos Texmaco itu Rp8 triliun.",
        "Marimutu Hasan",
        ["Bos Texmaco"],
    ),
    (
        "Erwan Hidayat dikontrak sebagai asisten pelatih asing dan Direktur Teknis PSIM musim depan.",
        "Erwan Hidayat",
        ["asisten pelatih asing", "Direktur Teknis PSIM"],
    ),
    # A stop inside a name; degrees with full stops; two occupations; announced before the name.
    ("Kapolsek Ingin Jaya, Iptu Fazil Rahman, hadir.", "Fazil Rahman", ["Kapolsek Ingin Jaya", "Iptu"]),
    (
        "Kepala Satuan Lalu Lintas Polres Garut AKP Rina Astuti hadir.",
        "Rina Astuti",
        ["Kepala Satuan Lalu Lintas Polres Garut", "AKP"],
    ),
    (
        "Agus Hidayat, S.E., M.M., Direktur Utama PT Sinar Laut, hadir.",
        "Agus Hidayat",
        ["Direktur Utama PT Sinar Laut"],
    ),
    ("Aktor dan penyanyi dangdut Rizky Pratama tampil di Solo.", "Rizky Pratama", ["Aktor", "penyanyi dangdut"]),
    ("Tampil sebagai kapten, Ronaldo Saputra mencetak tiga gol.", "Ronaldo Saputra", ["kapten"]),
    # Behind a verb of saying it is the speaker's, whomever the story is about.
    (
        "Harga naik, kata Bagus Hidayat. Bagi Bagus, Rina Astuti tetap penting. Ia bagian dari tim, tegas mantan pelatih "
        "Persija itu.",
        "Bagus Hidayat",
        ["mantan pelatih Persija"],
    ),
    # A body between commas; fields joined by `serta`; a police rank in full.
    (
        'Warga diminta waspada," kata Kepala Pusat Gempa Bumi, BMKG, Rina Astuti di Solo.',
        "Rina Astuti",
        ["Kepala Pusat Gempa Bumi, BMKG"],
    ),
    (
        "Kepala Dinas Kepemudaan dan Olahraga serta Pariwisata (Disporapar) Kota Solo Rina Astuti hadir.",
        "Rina Astuti",
        ["Kepala Dinas Kepemudaan dan Olahraga serta Pariwisata (Disporapar) Kota Solo"],
    ),
    (
        "Kepala Bareskrim Polri, Komisaris Jenderal Polisi Bagus Hidayat, hadir.",
        "Bagus Hidayat",
        ["Kepala Bareskrim Polri", "Komisaris Jenderal Polisi"],
    ),
    # What is said points back to whom the speaker named.
    (
        '"Pak Anwar Hidayat kita kenal bijaksana. Beliau pernah bekerja sebagai hakim," kata Dhini Larasati.',
        "Anwar Hidayat",
        ["hakim"],
    ),
    # One office each.
    ("Gubernur dan Wakil Gubernur Bali Ketut Arsana dan Made Suarta dilantik.", "Ketut Arsana", ["Gubernur"]),
    (
        "Gubernur dan Wakil Gubernur Bali Ketut Arsana dan Made Suarta dilantik.",
        "Made Suarta",
        ["Wakil Gubernur Bali"],
    ),
]
WITHOUT = [
    # Who is made something in what opens a sentence is its object.
    ("Setelah melantik pejabat baru sebagai kepala dinas, Budi Santoso pulang.", "Budi Santoso"),
    # What a speaker's sentence begins with is not the speaker's role.
    ("Kata Budi Santoso, warga menolak rencana itu.", "Budi Santoso"),
    # The office behind the comma is the next person's.
    ("Sri Wahyuni, Bupati Sleman Kustini Purnomo, dan warga hadir.", "Sri Wahyuni"),
    # Whose members they are, or whom they stand for, is not said.
    ("Klub itu melepas lima anggotanya yakni Rudi Hartono, Siti Aminah, dan Budi Santoso.", "Siti Aminah"),
    ("Indonesia menyisakan satu wakilnya, Rudi Hartono, di final.", "Rudi Hartono"),
    # Kin, and whom somebody speaks for.
    ("Istri Rudi Hartono, Siti Aminah, datang ke kantor polisi.", "Rudi Hartono"),
    ("Mantan kekasih Rudi Hartono itu kini tinggal di Medan.", "Rudi Hartono"),
    ("Pengacara terdakwa Rudi Hartono menolak tuntutan itu.", "Rudi Hartono"),
    ("Pengacara Rudi Hartono, Siti Aminah, datang ke pengadilan.", "Rudi Hartono"),
    # What one person holds is not the next one's.
    ("Gubernur Jawa Barat Dedi Mulyadi dan Rudi Hartono bertemu di Bandung.", "Rudi Hartono"),
    # An adverbial that ends before the subject.
    ("Usai bertemu Presiden Jerman, Rudi Hartono pulang ke Jakarta.", "Rudi Hartono"),
    # Another clause stands between.
    ("Saat bertemu presiden, Budi Santoso diam saja.", "Budi Santoso"),
    ("Tim SAR menemukan Budi Santoso dalam keadaan selamat.", "Budi Santoso"),
    # No list: the adverbial ends before the subject. A contest.
    ("Dalam wawancara dengan jurnalis Rina Astuti, Rudi Hartono mengakui kesalahan itu.", "Rudi Hartono"),
    ("Perunggu diraih Fredy Setiawan di tunggal putra SL4, Rina Astuti di nomor lain.", "Rina Astuti"),
    # The office of the one named in it.
    ("Josef Hidayat mengungkapkan sebagai ketua Golkar Rina Astuti memiliki hubungan baik.", "Josef Hidayat"),
    # The name of a place.
    ("General Manager Bandara Internasional Jenderal Ahmad Yani mengatakan rute itu dibuka.", "Ahmad Yani"),
    ("Seorang pejabat senior pemerintahan Harold Brandt menolak bicara.", "Harold Brandt"),
    # Not attained, pretended, or another's.
    ("Vicky Lesmana meminta maaf karena tidak bisa menjadi bupati tahun ini.", "Vicky Lesmana"),
    ("Ramli Hasan menerima pesan dari orang yang mengaku sebagai pegawai bank.", "Ramli Hasan"),
    ("Partai itu memilih calon wakil presiden pendamping Joko Susilo.", "Joko Susilo"),
    ("Perintah eksekutif Harold Brandt dibatalkan pengadilan.", "Harold Brandt"),
]


@pytest.mark.parametrize(("text", "name", "roles"), CASES, ids=[case[1] for case in CASES])
def test_roles_as_the_text_words_them(text: str, name: str, roles: list[str]) -> None:
    found = {actor.name: list(actor.roles) for actor in find_actors(text)}
    assert found.get(name) == roles


LISTS = [
    (
        "Penasihat hukum terdakwa, Rudi Hartono, S.H., dan Siti Aminah, S.H., hadir.",
        "Penasihat hukum terdakwa",
    ),
    ("Dua penyanyi, Rudi Hartono dan Siti Aminah, tampil di Solo.", "penyanyi"),
    ("Pasangan artis Rudi Hartono dan Siti Aminah menikah di Solo.", "artis"),
    (
        "Klub itu melepas sejumlah pemain lokal, antara lain Rudi Hartono, Siti Aminah, dan Budi Santoso.",
        "pemain lokal",
    ),
    ("Rudi Hartono dan Siti Aminah, dua guru asal Garut, dibebaskan.", "guru asal Garut"),
]


@pytest.mark.parametrize(("text", "role"), LISTS)
def test_one_role_for_all_of_a_list(text: str, role: str) -> None:
    roles = {actor.name: actor.roles for actor in find_actors(text)}
    assert roles["Rudi Hartono"] == roles["Siti Aminah"] == (role,)


@pytest.mark.parametrize(("text", "name"), WITHOUT)
def test_no_role_where_the_text_gives_none(text: str, name: str) -> None:
    found = {actor.name: actor.roles for actor in find_actors(text)}
    assert found[name] == ()


def test_roles_of_later_mentions_are_gathered_each_once() -> None:
    (person,) = (
        actor
        for actor in find_actors(
            "Bupati Garut Rudy Gunawan membuka rapat.\n\nRudy mengatakan anggaran cukup. Ketua panitia Rudy Gunawan menutup "
            "acara itu, kata Bupati Garut Rudy Gunawan."
        )
        if actor.kind == "person"
    )
    assert list(person.roles) == ["Bupati Garut", "Ketua panitia"]


def test_initials_and_honorifics_are_no_part_of_a_role() -> None:
    found = find_actors("Wakil Presiden ke-10 dan ke-12 H. M. Jusuf Kalla memimpin rapat.")
    assert [actor.roles for actor in found if actor.name.endswith("Jusuf Kalla")] == [
        ("Wakil Presiden ke-10 dan ke-12",)
    ]
