"""Roles that stand apart from the name: what points back, other wordings of an office, what somebody says of himself."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors


def _roles(text: str) -> dict[str, list[str]]:
    return {actor.name: list(actor.roles) for actor in find_actors(text) if actor.kind == "person"}


APART = [
    # `ini` points at who was named last where the topic is known to be something else.
    ("Bupati Budi Santoso memuji Rudi Hartono. Aktor ini senang.", "Rudi Hartono", ["Aktor"]),
    # But at who speaks on.
    (
        'Ketua Partai Budi Santoso menyambut tamu. "Kami senang," kata Budi. "Rudi Hartono juga datang," kata dia. '
        "Menteri ini lalu pulang.",
        "Budi Santoso",
        ["Ketua Partai", "Menteri"],
    ),
    # What stands between a role and the word that points back.
    ("Rudi Hartono pulang. Pesepak bola berusia 22 tahun itu cedera.", "Rudi Hartono", ["Pesepak bola"]),
    ("Rudi Hartono pulang. Bek 24 tahun itu cedera.", "Rudi Hartono", ["Bek"]),
    ("Rudi Hartono pulang. Musisi asal Leeds, Inggris itu sakit.", "Rudi Hartono", ["Musisi asal Leeds, Inggris"]),
    ("Rudi Hartono pulang. Sang aktor menolak bicara.", "Rudi Hartono", ["aktor"]),
    # Nobody is coach and striker; whom somebody reports of is not himself.
    (
        "Pelatih Persib Rudi Hartono memuji penyerang Budi Santoso. Budi senang, namun pelatih asal Medan itu tidak.",
        "Rudi Hartono",
        ["Pelatih Persib", "pelatih asal Medan"],
    ),
    (
        "Budi Santoso cedera. Siti Aminah menambahkan, Budi akan absen. Gelandang 20 tahun itu menangis.",
        "Budi Santoso",
        ["Gelandang"],
    ),
    # Another wording of the office.
    (
        "Menteri Perhubungan Rudi Hartono meninjau terminal. Menhub mengatakan bus cukup.",
        "Rudi Hartono",
        ["Menteri Perhubungan", "Menhub"],
    ),
    (
        "Gubernur Kalimantan Tengah (Kalteng) Rudi Hartono pulang. Gubernur Kalteng mengatakan jalan itu selesai.",
        "Rudi Hartono",
        ["Gubernur Kalimantan Tengah (Kalteng)", "Gubernur Kalteng"],
    ),
    # Of himself; before a pronoun.
    ('"Saya sebagai kepala desa sangat senang," kata Rudi Hartono.', "Rudi Hartono", ["kepala desa"]),
    ("Rudi Hartono rajin. Selain sebagai penyanyi, ia menulis lagu.", "Rudi Hartono", ["penyanyi"]),
    # Behind the verb.
    ("Ketua panitia itu adalah Rudi Hartono.", "Rudi Hartono", ["Ketua panitia"]),
]

NOT_APART = [
    # Several, a place, a thing, a time; whom somebody reports of.
    ("Rudi Hartono memuji ketujuh penari itu.", "Rudi Hartono"),
    ("Rudi Hartono pulang. Dermaga di Raja Ampat itu diperbaiki.", "Rudi Hartono"),
    ("Rudi Hartono pulang. Model ini laris.", "Rudi Hartono"),
    ("Dikabarkan oleh Rudi Hartono, harga pemain asal Medan itu naik.", "Rudi Hartono"),
    # For whom others stand up.
    ("Acara dihadiri sukarelawan Rudi Hartono.", "Rudi Hartono"),
    ("Rudi Hartono hadir. Ia menyambut kedua calon gubernur dan wakil gubernur itu.", "Rudi Hartono"),
    # Whom a sentence introduces without a name; what a building is; people in general; the object beside a subject.
    ("Rudi Hartono pulang. Ada insinyur baru di sana. Insinyur tersebut pandai.", "Rudi Hartono"),
    ("Rudi Hartono berkebun di samping kantor Wali Kota Malang ini.", "Rudi Hartono"),
    ("Rudi Hartono pulang. Anggotanya itu dari banyak daerah.", "Rudi Hartono"),
    ("Rudi Hartono pulang. Akun itu merugikan pencipta konten itu sendiri.", "Rudi Hartono"),
    ("Rudi Hartono mengaku dibantu oleh pelatih asal Medan itu.", "Rudi Hartono"),
    ('"Di dapur itu saya merasa sebagai juru masak," kata Rudi Hartono.', "Rudi Hartono"),
    ("Novel detektif karya Rudi Hartono terbit.", "Rudi Hartono"),
]

APART += [
    ("Rudi Hartono pulang. Di laga kedua, bek asal Medan itu cedera.", "Rudi Hartono", ["bek asal Medan"]),
    ("Rudi Hartono pulang. Gelandang yang dibeli dari Rajawali & Elang itu cedera.", "Rudi Hartono", ["Gelandang"]),
    ("Rudi Hartono pulang. Mantan bupati Garut dua periode ini senang.", "Rudi Hartono", ["Mantan bupati Garut"]),
    ("Rudi Hartono pulang. Presiden RI ke-17 itu senang.", "Rudi Hartono", ["Presiden RI ke-17"]),
    (
        "Rudi Hartono tampil baik. Di bawah arahan Budi Santoso, bek asal Medan itu menang.",
        "Rudi Hartono",
        ["bek asal Medan"],
    ),
    (
        "Rudi Hartono pulang. Pelatih Persib Budi Santoso menyambut kedatangan bek asal Medan itu.",
        "Rudi Hartono",
        ["bek asal Medan"],
    ),
    (
        "Direktur Utama Bank Rakyat Indonesia Rudi Hartono pulang. Dirut BRI optimistis.",
        "Rudi Hartono",
        ["Direktur Utama Bank Rakyat Indonesia", "Dirut BRI"],
    ),
    # A number tells units apart.
    (
        "Ketua RT 01/RW 02 Rudi Hartono pulang. Ketua RW 05, Asep Sunandar, hadir.",
        "Rudi Hartono",
        ["Ketua RT 01/RW 02"],
    ),
    # Who was a player coaches now.
    ("Pelatih Persib Rudi Hartono pulang. Mantan bek itu senang.", "Rudi Hartono", ["Pelatih Persib", "Mantan bek"]),
    # Of two who were named before.
    (
        "Rudi Hartono dan Siti Aminah sama-sama cedera. Kedua pebalap itu dirawat.",
        "Siti Aminah",
        ["pebalap"],
    ),
    # Several offices in a row.
    (
        "Rudi Hartono pulang. Ia pernah menduduki posisi penting, seperti Gubernur Jambi, Menteri Sosial, hingga Menteri Keuangan.",
        "Rudi Hartono",
        ["Gubernur Jambi", "Menteri Sosial", "Menteri Keuangan"],
    ),
    (
        "Gubernur Kalimantan Tengah Rudi Hartono pulang. Gubernur Kalteng senang.",
        "Rudi Hartono",
        ["Gubernur Kalimantan Tengah", "Gubernur Kalteng"],
    ),
    (
        'Menteri Perhubungan Rudi Hartono hadir. "Tadi Pak Menhub berpesan begitu," kata warga.',
        "Rudi Hartono",
        ["Menteri Perhubungan", "Menhub"],
    ),
    (
        "Pelatih Rudi Hartono hadir. Menurut Budi Santoso, Rudi hebat. Menurut dia, pelatih itu cermat.",
        "Budi Santoso",
        [],
    ),
    (
        'Rudi Hartono gembira. Bagi Rudi, Siti Aminah berbakat. "Ia hebat," imbuh bek asal Medan itu.',
        "Rudi Hartono",
        ["bek asal Medan"],
    ),
    ("Rudi Hartono pulang. Setelah menjabat Menteri Sosial, ia mengajar.", "Rudi Hartono", ["Menteri Sosial"]),
    ("Rudi Hartono pulang. Di mata pelatih asal Medan itu, laga ini berat.", "Rudi Hartono", ["pelatih asal Medan"]),
    ('Rudi Hartono pulang. "Baik," tutup mantan Kapolda Jabar itu.', "Rudi Hartono", ["mantan Kapolda Jabar"]),
    ("Rudi Hartono pulang. Petenis peringkat 5 dunia itu kalah.", "Rudi Hartono", ["Petenis peringkat 5 dunia"]),
    ("Rudi Hartono pulang. Ia adalah dokter sekaligus penulis.", "Rudi Hartono", ["dokter", "penulis"]),
    ("Rudi Hartono pulang. Ia dulunya seorang sopir.", "Rudi Hartono", ["sopir"]),
    ("Rudi Hartono wafat. Menteri Penerangan era Orde Baru itu sakit.", "Rudi Hartono", ["Menteri Penerangan"]),
    (
        "Rudi Hartono wafat. Almarhum dikenal sebagai wartawan senior, pendiri majalah, dan Ketua Dewan Pers.",
        "Rudi Hartono",
        ["wartawan senior", "pendiri majalah", "Ketua Dewan Pers"],
    ),
    (
        f"Ketua Kadin Rudi Hartono pulang. {'Hujan turun. ' * 7}Pengusaha asal Garut itu lelah.",
        "Rudi Hartono",
        ["Ketua Kadin", "Pengusaha asal Garut"],
    ),
    (
        "Rudi Hartono pulang. Selain aktif sebagai dosen, ia menjabat komisaris Sinar Laut.",
        "Rudi Hartono",
        ["komisaris Sinar Laut", "dosen"],
    ),
]

BESIDE = [
    # In apposition, with a small word or an adverbial behind it.
    ('"Berat," ujar Rudi Hartono, ketua RT setempat kepada wartawan.', "Rudi Hartono", ["ketua RT"]),
    ('"Berat," ujar Rudi Hartono, pedagang saat ditemui di kiosnya.', "Rudi Hartono", ["pedagang"]),
    ('"Berat," ujar Rudi Hartono (45) pedagang pasar.', "Rudi Hartono", ["pedagang pasar"]),
    ("Rudi Hartono, warga sekaligus pedagang, mengeluh.", "Rudi Hartono", ["pedagang"]),
    # Small words between what announces a role and the role.
    ("Rudi Hartono merupakan salah satu dari tiga pendiri Rajawali.", "Rudi Hartono", ["pendiri Rajawali"]),
    ("Rudi Hartono dikenal sebagai sosok pengusaha sukses.", "Rudi Hartono", ["pengusaha sukses"]),
    ("Rudi Hartono juga menjabat posisi Ketua Kadin.", "Rudi Hartono", ["Ketua Kadin"]),
    ("Rudi Hartono yang notabene Ketua DPRD marah.", "Rudi Hartono", ["Ketua DPRD"]),
    ("Rudi Hartono mencalonkan diri sebagai gubernur Jawa Barat.", "Rudi Hartono", []),
    ("Panglima TNI Jenderal TNI Rudi Hartono hadir.", "Rudi Hartono", ["Panglima TNI", "Jenderal TNI"]),
    ("Aktor pemeran Rangga, Rudi Hartono, hadir.", "Rudi Hartono", ["Aktor pemeran Rangga"]),
    (
        "Seorang guru honorer di Garut yang enggan pergi, Rudi Hartono, menangis.",
        "Rudi Hartono",
        ["guru honorer di Garut"],
    ),
    # Behind an age, a degree or `kini`.
    ("Rudi Hartono (45, petani) mengeluh.", "Rudi Hartono", ["petani"]),
    ("Rudi Hartono (32/karyawan) mengeluh.", "Rudi Hartono", ["karyawan"]),
    ("Menurut Rudi Hartono ST, Kepala Dinas PUPR, jalan rusak.", "Rudi Hartono", ["Kepala Dinas PUPR"]),
    ("Rudi Hartono, kini pelatih Persib, hadir.", "Rudi Hartono", ["pelatih Persib"]),
    ("Polisi memuji wakil kapten Rudi Hartono.", "Rudi Hartono", ["wakil kapten"]),
    # Of somebody's kin.
    ("Istri Bupati Garut, Siti Aminah, hadir.", "Siti Aminah", []),
    ("Ketua TP PKK Garut yang juga istri Bupati Garut, Siti Aminah, hadir.", "Siti Aminah", ["Ketua TP PKK Garut"]),
    # A rank with a full stop, a unit written short.
    ("Kapolres Garut, AKBP. Rudi Hartono, hadir.", "Rudi Hartono", ["Kapolres Garut", "AKBP."]),
    ("Kasat Reskrim, AKP. Rudi Hartono, hadir.", "Rudi Hartono", ["Kasat Reskrim", "AKP."]),
    ("Dir Reskrimum Polda Jabar Rudi Hartono hadir.", "Rudi Hartono", ["Dir Reskrimum Polda Jabar"]),
    # Taken as a seat, behind an age.
    ("Rudi Hartono kini duduk di kursi Ketua DPRD Garut.", "Rudi Hartono", ["Ketua DPRD Garut"]),
    ("Rudi Hartono menempati posisi Wakil Ketua.", "Rudi Hartono", ["Wakil Ketua"]),
    ('"Bagus," kata Rudi Hartono, 45 tahun, pedagang sayur.', "Rudi Hartono", ["pedagang sayur"]),
    # An example of it, called so, one of the kind.
    ("Pengamat politik seperti Rudi Hartono menilai itu wajar.", "Rudi Hartono", ["Pengamat politik"]),
    ("Polisi menahan sopir atas nama Rudi Hartono.", "Rudi Hartono", ["sopir"]),
    ("Karyawan yang bernama Rudi Hartono dipecat.", "Rudi Hartono", ["Karyawan"]),
    ("Ia bertemu sesama aktor, Rudi Hartono, di Garut.", "Rudi Hartono", ["aktor"]),
    ("Calon gubernur nomor urut 1, Rudi Hartono, menang.", "Rudi Hartono", ["Calon gubernur"]),
    # Long names of offices, others in the same one.
    (
        "Kasi Perawatan Kapal UPTD Pemanduan, Penambatan, dan Pelayaran (P3) Sungai pada Dishub Provinsi Riau, Rudi Hartono, hadir.",
        "Rudi Hartono",
        ["Kasi Perawatan Kapal UPTD Pemanduan, Penambatan, dan Pelayaran (P3) Sungai pada Dishub Provinsi Riau"],
    ),
    ("Pimpinan KPK lainnya, Rudi Hartono, setuju.", "Rudi Hartono", ["Pimpinan KPK"]),
    # Held, and held before.
    ("Posisi Ketua DPRD Garut kini dijabat Rudi Hartono.", "Rudi Hartono", ["Ketua DPRD Garut"]),
    ("Kursi Ketua DPRD Garut diisi oleh Rudi Hartono.", "Rudi Hartono", ["Ketua DPRD Garut"]),
    ("Sebelum menjabat Menteri Sosial, Rudi Hartono mengajar.", "Rudi Hartono", ["Menteri Sosial"]),
    ("Rudi Hartono menggantikan Siti Aminah sebagai Bupati Garut.", "Rudi Hartono", ["Bupati Garut"]),
    # What is said of the holder between.
    (
        "Psikolog klinis lulusan Universitas Padjadjaran Rudi Hartono menilai itu wajar.",
        "Rudi Hartono",
        ["Psikolog klinis"],
    ),
    ("Klub itu membeli penyerang berusia 19 tahun Rudi Hartono.", "Rudi Hartono", ["penyerang"]),
    ("Anggota dari grup band Slank Rudi Hartono tampil.", "Rudi Hartono", ["Anggota dari grup band Slank"]),
    # A comma parts a client's office from the name of who serves him.
    ("Pengacara terdakwa, Rudi Hartono, keberatan.", "Rudi Hartono", ["Pengacara terdakwa"]),
    ("Polisi memeriksa Siti Aminah selaku editor film, Rudi Hartono, dan warga.", "Rudi Hartono", []),
    ("Salah satu warga sekaligus petani, Rudi Hartono, mengaku rugi.", "Rudi Hartono", ["petani"]),
    ("Klub itu memuji eks strikernya Rudi Hartono.", "Rudi Hartono", ["eks striker"]),
    # Whose the named one is.
    ("Klub itu ditinggal mantan pelatih mereka Rudi Hartono.", "Rudi Hartono", ["mantan pelatih"]),
    ('"Menteri Pertanian saya, Rudi Hartono, bekerja keras," ujarnya.', "Rudi Hartono", ["Menteri Pertanian"]),
    # English titles with their firms.
    ("Hal itu dikatakan Area Manager Sinar Laut Rudi Hartono.", "Rudi Hartono", ["Area Manager Sinar Laut"]),
    ("Rudi Hartono, Husbandry Manager Sinar Laut, hadir.", "Rudi Hartono", ["Husbandry Manager Sinar Laut"]),
    ("Direktur Keuangan sinarlaut.com Rudi Hartono hadir.", "Rudi Hartono", ["Direktur Keuangan sinarlaut.com"]),
    (
        "Hal itu dikatakan Senior Manager, Sinar Laut Rudi Hartono.",
        "Rudi Hartono",
        ["Senior Manager, Sinar Laut"],
    ),
    (
        "Rudi Hartono, Head of Sales, Sinar Laut Nusantara mengatakan pasar membaik.",
        "Rudi Hartono",
        ["Head of Sales, Sinar Laut Nusantara"],
    ),
    # Several in a row, or in a clause behind the first.
    (
        "Rudi Hartono dikenal sebagai aktor, penyanyi, dan pengusaha.",
        "Rudi Hartono",
        ["aktor", "penyanyi", "pengusaha"],
    ),
    (
        "Rudi Hartono, pengamat politik yang sempat menjadi penyiar radio, hadir.",
        "Rudi Hartono",
        ["pengamat politik", "penyiar radio"],
    ),
    # The election is no part of it.
    ("Partai mengusung Rudi Hartono sebagai calon bupati pada Pilkada 2024.", "Rudi Hartono", ["calon bupati"]),
    ("Gubernur dan Wakil Gubernur Riau, Rudi Hartono-Siti Aminah, hadir.", "Siti Aminah", ["Wakil Gubernur Riau"]),
    (
        "Mantan pemain PSM yang kini melatih Persib, Rudi Hartono, hadir.",
        "Rudi Hartono",
        ["Mantan pemain PSM"],
    ),
    (
        '"Kami senang," kata koordinator lapangan aksi, Rudi Hartono, di lokasi.',
        "Rudi Hartono",
        ["koordinator lapangan aksi"],
    ),
    (
        "Ahli burung hantu dan ahli cuaca, Rudi Hartono, senang.",
        "Rudi Hartono",
        ["Ahli burung hantu", "ahli cuaca"],
    ),
    (
        "Pendiri Wahana Alam sekaligus penyelenggara turnamen, Rudi Hartono, berharap.",
        "Rudi Hartono",
        ["Pendiri Wahana Alam", "penyelenggara turnamen"],
    ),
    ("Pengamat ekonomi digital Rudi Hartono menilai impor naik.", "Rudi Hartono", ["Pengamat ekonomi digital"]),
    (
        "Direktur Pembibitan, Penyemaian, dan Pelepasan Satwa Ditjen Kehutanan Rudi Hartono mengatakan itu.",
        "Rudi Hartono",
        ["Direktur Pembibitan, Penyemaian, dan Pelepasan Satwa Ditjen Kehutanan"],
    ),
    (
        "Komandan Koopskasel Laksamana Pertama (Laksma) TNI Rudi Hartono hadir.",
        "Rudi Hartono",
        ["Komandan Koopskasel", "Laksamana Pertama (Laksma) TNI"],
    ),
    ("Gelar itu diraih tunggal putra Rudi Hartono di Jakarta.", "Rudi Hartono", ["tunggal putra"]),
    ("Rudi Hartono selaku pelatih fisik dan Siti Aminah sebagai manajer hadir.", "Rudi Hartono", ["pelatih fisik"]),
    ("Rudi Hartono, Plt. Kepala Dinas Sosial, hadir.", "Rudi Hartono", ["Plt. Kepala Dinas Sosial"]),
    (
        "Partai mengusung bakal calon bupati dan wakil bupati, yaitu Rudi Hartono dan Siti Aminah.",
        "Rudi Hartono",
        ["bakal calon bupati"],
    ),
    (
        "Partai mengusung bakal calon bupati dan wakil bupati, yaitu Rudi Hartono dan Siti Aminah.",
        "Siti Aminah",
        ["wakil bupati"],
    ),
    (
        "Corporate Communications Garuda Rudi Hartono meminta maaf.",
        "Rudi Hartono",
        ["Corporate Communications Garuda"],
    ),
]


@pytest.mark.parametrize(("text", "name", "roles"), APART + BESIDE, ids=[case[0][:40] for case in APART + BESIDE])
def test_roles_are_their_holders(text: str, name: str, roles: list[str]) -> None:
    assert _roles(text).get(name) == roles


@pytest.mark.parametrize(("text", "name"), NOT_APART, ids=[case[0][:40] for case in NOT_APART])
def test_what_points_at_somebody_else_gives_no_role(text: str, name: str) -> None:
    assert _roles(text).get(name) == []


LISTS = [
    ("Ia disalip pebalap lain seperti Rudi Hartono, Siti Aminah, dan Budi Santoso.", ["pebalap"]),
    ("Mantan menteri, antara lain Rudi Hartono dan Siti Aminah, hadir.", ["Mantan menteri"]),
    ("Presiden terdahulu, yakni Rudi Hartono dan Siti Aminah, hadir.", ["Presiden terdahulu"]),
    ("Rudi Hartono dan Siti Aminah merupakan dosen Universitas Padjadjaran.", ["dosen Universitas Padjadjaran"]),
    ("Rudi Hartono dan Siti Aminah, keduanya dosen Universitas Padjadjaran, hadir.", ["dosen Universitas Padjadjaran"]),
    ("Rudi Hartono serta Siti Aminah sama-sama menjabat komisaris Sinar Laut.", ["komisaris Sinar Laut"]),
    (
        "Hadir sejumlah tokoh adat sebagai pembicara, di antaranya Rudi Hartono, Siti Aminah, dan Budi Santoso.",
        ["tokoh adat", "pembicara"],
    ),
    ("Persib kehilangan tiga pemain yang cedera, yakni Rudi Hartono, Siti Aminah, dan Budi Santoso.", ["pemain"]),
    ("Ada dua pemain dari Persib Bandung yaitu Rudi Hartono dan Siti Aminah.", ["pemain dari Persib Bandung"]),
    (
        "Hadir sejumlah tokoh adat terkemuka, di antaranya Ustaz Rudi Hartono, Siti Aminah, dan Budi Santoso.",
        ["tokoh adat terkemuka"],
    ),
    (
        "Tiga pembicara akan tampil, yakni Rudi Hartono, Siti Aminah, yang tiba semalam, serta Budi Santoso.",
        ["pembicara"],
    ),
]


@pytest.mark.parametrize(("text", "roles"), LISTS, ids=[case[0][:40] for case in LISTS])
def test_a_clause_may_stand_between_a_role_and_the_list_of_its_holders(text: str, roles: list[str]) -> None:
    found = _roles(text)
    assert found["Rudi Hartono"] == found["Siti Aminah"] == roles


def test_what_is_announced_behind_a_list_may_be_of_one() -> None:
    found = _roles("Bupati Garut Rudi Hartono dan Siti Aminah selaku pembawa acara hadir.")
    assert found == {"Rudi Hartono": ["Bupati Garut"], "Siti Aminah": ["pembawa acara"]}


def test_what_is_told_of_a_child_is_not_the_parents() -> None:
    found = _roles("Putra bungsu Presiden Rudi Hartono yang juga Ketua Kadin, Budi Santoso, hadir.")
    assert found == {"Rudi Hartono": ["Presiden"], "Budi Santoso": ["Ketua Kadin"]}


def test_ranks_part_no_list() -> None:
    found = _roles("Acara dipimpin personel Sat Polairud Aipda Rudi Hartono dan Aipda Budi Santoso.")
    assert {"personel Sat Polairud", "Aipda"} == set(found["Rudi Hartono"]) == set(found["Budi Santoso"])


def test_who_brings_others_together_has_not_their_role() -> None:
    found = _roles("Pembawa acara Rudi Hartono menghadirkan sejumlah dokter sebagai narasumber.")
    assert found["Rudi Hartono"] == ["Pembawa acara"]


def test_a_roll_of_many_names_gives_nobody_a_role() -> None:
    names = ("Rudi Hartono", "Siti Aminah", "Budi Santoso", "Ani Lestari", "Dewi Anggraini", "Agus Salim", "Nina Wati")
    found = _roles(f"Dua puluh pemain dipanggil: pemain {', '.join(names[:-1])}, dan {names[-1]}.")
    assert not any(found[name] for name in names[1:])
