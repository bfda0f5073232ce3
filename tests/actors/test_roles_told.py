"""Roles told in ways of their own: any noun that somebody is called to, brackets that list, plays, posts shared by a list."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

CASES = [
    # A role ends before words that go on about how or when.
    (
        "Siti Aminah tetap menjabat sebagai bendahara partai sebagaimana arahan Ketua Umum Rudi Hartono. Budi Santoso, pekerja paruh waktu, mengadu.",
        {"Siti Aminah": ["bendahara partai"], "Rudi Hartono": ["Ketua Umum"], "Budi Santoso": ["pekerja paruh waktu"]},
    ),
    (
        "Presiden Rudi Hartono bertemu Perdana Menteri Budi Santoso. Pertemuan kedua kepala negara waktu itu singkat.",
        {"Rudi Hartono": ["Presiden"], "Budi Santoso": ["Perdana Menteri"]},
    ),
    # What stands behind degrees of all fields.
    (
        "Menurut Siti Aminah, MKed, dokter spesialis anak RS Garut, dan Budi Santoso, MPH, kepala puskesmas, anak perlu tidur.",
        {"Siti Aminah": ["dokter spesialis anak RS Garut"], "Budi Santoso": ["kepala puskesmas"]},
    ),
    # Who holds a post is told in a clause of its own, too; rumours give nobody one.
    (
        "Kursi kepala dinas sosial yang saat ini diisi Siti Aminah diperebutkan.",
        {"Siti Aminah": ["kepala dinas sosial"]},
    ),
    ("Rudi Hartono santer diisukan menjadi Menteri Keuangan yang baru.", {"Rudi Hartono": []}),
    ("Satu pemain lagi, Rudi Hartono, cedera.", {"Rudi Hartono": ["pemain"]}),
    # What is announced behind a clause with `yang` is of whom the clause is about.
    (
        "Rudi Hartono, yang pernah membantu Presiden Budi Santoso, kini menjabat camat Sukajadi.",
        {"Rudi Hartono": ["camat Sukajadi"], "Budi Santoso": ["Presiden"]},
    ),
    (
        "Rudi Hartono (45), yang dulu melatih Budi Santoso, ditunjuk sebagai pelatih kepala Persikutim.",
        {"Rudi Hartono": ["pelatih kepala Persikutim"], "Budi Santoso": []},
    ),
    ("Rudi Hartono, yang dulu guru, kini berdagang.", {"Rudi Hartono": ["guru"]}),
    ("Mobil itu milik Rudi Hartono, pengembang aplikasi.", {"Rudi Hartono": ["pengembang aplikasi"]}),
    # An office that is handed over is that of both; who gets something else has none.
    (
        "Jabatan Kapolres Kudus diserahterimakan dari AKBP Rudi Hartono kepada AKBP Budi Santoso.",
        {"Rudi Hartono": ["AKBP", "Kapolres Kudus"], "Budi Santoso": ["AKBP", "Kapolres Kudus"]},
    ),
    (
        "Rudi Hartono menyerahkan jabatan Ketua PMI Kudus kepada Budi Santoso dan bantuan Bupati Kudus ke Siti Aminah.",
        {"Rudi Hartono": ["Ketua PMI Kudus"], "Budi Santoso": ["Ketua PMI Kudus"], "Siti Aminah": []},
    ),
    # Who does something for somebody else is that, one person of many members is not.
    ("Siti Aminah didampingi pengacaranya, Rudi Hartono.", {"Rudi Hartono": ["pengacara"], "Siti Aminah": []}),
    ("Ia datang bersama manajernya Rudi Hartono ke Solo.", {"Rudi Hartono": ["manajer"]}),
    (
        "Program Coordinator & CEO of Angin, Rudi Hartono, pulang.",
        {"Rudi Hartono": ["Program Coordinator & CEO of Angin"]},
    ),
    ("Pereli Tim Angin, Rudi Hartono, menang.", {"Rudi Hartono": ["Pereli Tim Angin"]}),
    ("Notulis rapat warga, Rudi Hartono, pulang.", {"Rudi Hartono": ["Notulis rapat warga"]}),
    ("Siti Aminah datang bersama kuasa hukumnya, Rudi Hartono.", {"Rudi Hartono": ["kuasa hukum"]}),
    ("Pelaku adalah tentara berpangkat Sersan Dua bernama Rudi Hartono.", {"Rudi Hartono": ["tentara", "Sersan Dua"]}),
    ("Pelaksana Teknis PPIH, Rudi Hartono, pulang.", {"Rudi Hartono": ["Pelaksana Teknis PPIH"]}),
    # Figures in general are nothing.
    (
        "Bupati memanggil sejumlah tokoh, termasuk Rudi Hartono dan Siti Aminah.",
        {"Rudi Hartono": [], "Siti Aminah": []},
    ),
    # In what capacity somebody acts is a role whatever the noun; whose side he is on, or what he is not, is none.
    ("Rudi Hartono dilantik sebagai penyarikan desa adat, Senin.", {"Rudi Hartono": ["penyarikan desa adat"]}),
    ("Rudi Hartono selaku pihak keluarga menolak.", {"Rudi Hartono": []}),
    ("Rudi Hartono tidak menjabat posisi politik apa pun.", {"Rudi Hartono": []}),
    ("Rudi Hartono resmi memegang posisi sebagai Team Principal Angin.", {"Rudi Hartono": ["Team Principal Angin"]}),
    # A bracket may list several, or go on about one.
    (
        "Grup itu terdiri dari Rudi Hartono (penyanyi utama, gitaris) dan Budi Santoso (pemain bas yang baru).",
        {"Rudi Hartono": ["penyanyi utama", "gitaris"], "Budi Santoso": ["pemain bas"]},
    ),
    # Whom somebody plays is no role of his.
    (
        "Drama itu dibintangi Rudi Hartono sebagai dokter desa dan Siti Aminah sebagai bidan.",
        {"Rudi Hartono": [], "Siti Aminah": []},
    ),
    # What is written large is an office, not whose people somebody is.
    ("Sekretaris Kabinet Rudi Hartono hadir di istana.", {"Rudi Hartono": ["Sekretaris Kabinet"]}),
    ("Kepala Staf Kepresidenan M Rudi Hartono hadir di istana.", {"M Rudi Hartono": ["Kepala Staf Kepresidenan"]}),
    ("Pemain pengganti Rudi Hartono mencetak gol balasan.", {"Rudi Hartono": ["Pemain pengganti"]}),
    ("Menteri pengganti Rudi Hartono belum ditunjuk.", {"Rudi Hartono": []}),
    ("Rudi Hartono disebut sebagai calon kuat sekretaris daerah.", {"Rudi Hartono": ["calon kuat sekretaris daerah"]}),
    (
        "Setelah menjabat dua periode sebagai Bupati Siantan, Rudi Hartono pensiun.",
        {"Rudi Hartono": ["Bupati Siantan"]},
    ),
    (
        "Hal itu disampaikan manager Siti Aminah, Rudi Hartono, dalam situsnya.",
        {"Siti Aminah": [], "Rudi Hartono": ["manager Siti Aminah"]},
    ),
    ("Acara dipandu penyiar senior yang cukup dikenal, Rudi Hartono, di Solo.", {"Rudi Hartono": ["penyiar senior"]}),
    (
        "Rudi Hartono, pendakwah sekaligus pengurus masjid, mengisi pengajian.",
        {"Rudi Hartono": ["pendakwah", "pengurus masjid"]},
    ),
    ("Pembawa acaranya komika Rudi Hartono.", {"Rudi Hartono": ["komika"]}),
    (
        "Ketiga bakal calon presiden itu, masing-masing, Rudi Hartono, Siti Aminah, dan Budi Santoso.",
        {name: ["bakal calon presiden"] for name in ("Rudi Hartono", "Siti Aminah", "Budi Santoso")},
    ),
    (
        "Perempuan yang berprofesi sebagai perias pengantin itu bernama Siti Aminah.",
        {"Siti Aminah": ["perias pengantin"]},
    ),
    (
        "Duta Besar Indonesia untuk Jepang merangkap Federasi Mikronesia, Rudi Hartono, hadir.",
        {"Rudi Hartono": ["Duta Besar Indonesia untuk Jepang merangkap Federasi Mikronesia"]},
    ),
    (
        "Rudi Hartono, Siti Aminah, dan Budi Santoso dipanggil. Ketiga pelari itu berlatih di Solo.",
        {name: ["pelari"] for name in ("Rudi Hartono", "Siti Aminah", "Budi Santoso")},
    ),
    (
        "Rudi Hartono dipilih sebagai ketua, Siti Aminah sebagai sekretaris.",
        {"Rudi Hartono": ["ketua"], "Siti Aminah": ["sekretaris"]},
    ),
    ("Ketiganya ialah Rudi Hartono selaku perekrut, dan dua kurir.", {"Rudi Hartono": ["perekrut"]}),
    # Without a verb: what somebody was or is.
    (
        "Rudi Hartono dulunya teknisi pesawat, sedangkan Siti Aminah mantan pramugari.",
        {"Rudi Hartono": ["teknisi pesawat"], "Siti Aminah": ["mantan pramugari"]},
    ),
    # As what somebody thinks of another one, or learns to be, is none.
    ("Siti Aminah mengenangnya sebagai guru.", {"Siti Aminah": []}),
    ("Peserta program dokter spesialis, Siti Aminah, pulang.", {"Siti Aminah": []}),
    ("Warga Jalan Pangeran Diponegoro, Kota Bandung, Siti Aminah, pulang.", {"Siti Aminah": []}),
    ("Uskup Agung Siantan Kardinal Rudi Hartono memimpin misa.", {"Rudi Hartono": ["Uskup Agung Siantan"]}),
    # Who is told of in a list of offices and names, each behind the office.
    (
        "Hadir Dandim Siantan, Letkol Kav Rudi Hartono, Kajari Siantan, Budi Santoso, serta Ketua PMI, Siti Aminah.",
        {
            "Rudi Hartono": ["Dandim Siantan", "Letkol Kav"],
            "Budi Santoso": ["Kajari Siantan"],
            "Siti Aminah": ["Ketua PMI"],
        },
    ),
    # Who appoints another one is not what he makes of him.
    (
        "Siti Aminah dipercaya oleh Presiden Rudi Hartono menjadi Menteri Kelautan.",
        {"Siti Aminah": ["Menteri Kelautan"], "Rudi Hartono": ["Presiden"]},
    ),
    # Bodies between an office and its holder; a name that fills the body's; degrees; one more behind a comma.
    (
        "Kepala Bidang Mitigasi, Pusat Gunung Api (PGA), Badan Geologi Rudi Hartono menjawab.",
        {"Rudi Hartono": ["Kepala Bidang Mitigasi, Pusat Gunung Api (PGA), Badan Geologi"]},
    ),
    (
        "Ketua LPHD Budi Santoso, Rudi Hartono, juga menekankan hal itu.",
        {"Rudi Hartono": ["Ketua LPHD Budi Santoso"]},
    ),
    (
        "Rudi Hartono, ST., MT selaku Ketua Jurusan Mesin, sekaligus koordinator tim, hadir.",
        {"Rudi Hartono": ["Ketua Jurusan Mesin", "koordinator tim"]},
    ),
    ("Rapat dibuka Ketua Kwarcab Siantan (Bapak Rudi Hartono, M.M.).", {"Rudi Hartono": ["Ketua Kwarcab Siantan"]}),
    (
        "Polisi memeriksa tiga hakim. Ketiganya adalah Rudi Hartono, Siti Aminah, dan Budi Santoso.",
        {name: ["hakim"] for name in ("Rudi Hartono", "Siti Aminah", "Budi Santoso")},
    ),
    (
        "Setelah 20 tahun menjadi guru di pedalaman Papua, Siti Aminah menerima penghargaan.",
        {"Siti Aminah": ["guru di pedalaman Papua"]},
    ),
    (
        "Dewan kurator terdiri dari Rudi Hartono, Siti Aminah, dan Budi Santoso.",
        {name: ["kurator"] for name in ("Rudi Hartono", "Siti Aminah", "Budi Santoso")},
    ),
    (
        "Direktur PT Siti Aminah, Rudi Hartono, diperiksa. Hadir Budi Santoso, Direktur PT Siti Aminah.",
        {"Rudi Hartono": ["Direktur PT Siti Aminah"], "Budi Santoso": ["Direktur PT Siti Aminah"]},
    ),
    ("Anggota tim, perawat senior Siti Aminah, sudah pulang.", {"Siti Aminah": ["Anggota tim", "perawat senior"]}),
    ("Bupati petahana Rudi Hartono kalah.", {"Rudi Hartono": ["Bupati petahana"]}),
    # A noun that looks like a verb, where somebody comes from, the group before an occupation, a list of initials.
    ('"Baik," kata Rudi Hartono, moderator diskusi kepada wartawan.', {"Rudi Hartono": ["moderator diskusi"]}),
    (
        "Rudi Hartono dari Walhi yang juga dosen Universitas Padjadjaran hadir.",
        {"Rudi Hartono": ["dosen Universitas Padjadjaran"]},
    ),
    ("Ketua Majelis Hakim Sri Mulyono membacakan putusan.", {"Sri Mulyono": ["Ketua Majelis Hakim"]}),
    (
        "Tersangka adalah SW selaku pejabat pembuat komitmen dan HR selaku rekanan.",
        {"SW": ["pejabat pembuat komitmen"], "HR": ["rekanan"]},
    ),
    # Bodies and their heads that the tagger takes for one name, a firm that it takes for a person.
    (
        "Pengamat politik dari Universitas Airlangga Fahmi Muzakkir menilai koalisi retak.",
        {"Fahmi Muzakkir": ["Pengamat politik dari Universitas Airlangga"]},
    ),
    (
        "Pengasuh Pondok Pesantren Al-Hikmah KH Masruri membantah.",
        {"Masruri": ["Pengasuh Pondok Pesantren Al-Hikmah"]},
    ),
    (
        "David Halim, Head of Research Mega Sekuritas, memperkirakan rupiah menguat.",
        {"David Halim": ["Head of Research Mega Sekuritas"]},
    ),
    (
        "Camat Gondowulung Guntoro menutup pasar. Menurut Guntoro, pasar itu kotor.",
        {"Guntoro": ["Camat Gondowulung"]},
    ),
    (
        "Aktivis iklim Rudi Hartono dan Siti Aminah, anggota DPR asal Papua, ditahan.",
        {"Rudi Hartono": ["Aktivis iklim"], "Siti Aminah": ["anggota DPR asal Papua"]},
    ),
    (
        "Rudi Hartono pamit. Nampaknya pemain asal Argentina tersebut sudah tampil baik.",
        {"Rudi Hartono": ["pemain asal Argentina"]},
    ),
    # The short form of another office, whose holder is named behind a rank.
    (
        "Menurut Kasat Reskrim Polresta Sleman Rudi Hartono, pelaku ditangkap. Kapolresta Sleman mengatakan perkara itu baru.",
        {"Rudi Hartono": ["Kasat Reskrim Polresta Sleman"]},
    ),
    # The client's lawyer by his degrees, whose cabinet it is, who chooses another one.
    (
        "Saksi dihadirkan tim penasihat hukum terdakwa Rudi Hartono SH MH, dari Kantor Hukum Wira.",
        {"Rudi Hartono": ["tim penasihat hukum terdakwa"]},
    ),
    (
        "Hadir sejumlah menteri kabinet Merah Putih Rahmat Kusuma di gedung itu.",
        {"Rahmat Kusuma": []},
    ),
    ("Jumlah menteri era Presiden Rudi Hartono lebih sedikit.", {"Rudi Hartono": ["Presiden"]}),
    ("Siapa pun yang dipilih Rudi Hartono sebagai kapten, tim itu siap.", {"Rudi Hartono": []}),
    # A pair that a team is named after, a firm, a team and a district before the holder, titles behind `bernama`.
    (
        "Wakil Ketua TKN Prabowo-Gibran Habiburohmin hadir. Menurut Habiburohmin, acara itu lancar.",
        {"Habiburohmin": ["Wakil Ketua TKN Prabowo-Gibran"]},
    ),
    (
        "Founder sekaligus CEO Bobobox Indra Gunawan menargetkan 20 hotel.",
        {"Indra Gunawan": ["Founder", "CEO Bobobox"]},
    ),
    ("Pelatih Timnas Putri Satoru Mochimura memanggil 26 pemain.", {"Satoru Mochimura": ["Pelatih Timnas"]}),
    ("Camat Wonosari Marwata membacakan amanat bupati.", {"Marwata": ["Camat Wonosari"]}),
    ("Pemilik kebun bernama Haji Sulaiman menemukan jasad itu.", {"Sulaiman": ["Pemilik kebun"]}),
    # What a firm is gives nobody a role; of whom somebody speaks he is not.
    (
        "Bos Primark, Rudi Hartono, mundur. Saham Aston naik setelah pembuat mobil itu meraih laba.",
        {"Rudi Hartono": ["Bos Primark"]},
    ),
    (
        '"Budi Santoso salah," kata Senator Rudi Hartono. Ia mengatakan pemimpin baru Iran itu kejam.',
        {"Rudi Hartono": ["Senator"], "Budi Santoso": ["pemimpin baru Iran"]},
    ),
    (
        "Pasangan capres dan cawapres Rudi Hartono dan Siti Aminah berkampanye.",
        {"Rudi Hartono": ["capres"], "Siti Aminah": ["cawapres"]},
    ),
    (
        "Surat itu ditujukan kepada bakal capres dan bakal cawapres Rudi Hartono-Siti Aminah.",
        {"Rudi Hartono": ["bakal capres"], "Siti Aminah": ["bakal cawapres"]},
    ),
    (
        "Hakim Agung Hartono dan Jaksa Agung Wijayanto hadir.",
        {"Hartono": ["Hakim Agung"], "Wijayanto": ["Jaksa Agung"]},
    ),
    # A title in capitals is a body; the sign of an editor's remark is no part of a name.
    (
        "Presiden mengundang Ketua DEN Rudi Hartono dan penyanyi Den Ananda.",
        {"Rudi Hartono": ["Ketua DEN"], "Den Ananda": ["penyanyi"]},
    ),
    ('"Ia menelepon Ipah (Menteri Sosial Siti Aminah-red)," kata Budi.', {"Siti Aminah": ["Menteri Sosial"]}),
    ("Pemeran Dilan, Rudi Hartono, kembali berakting.", {"Rudi Hartono": ["Pemeran Dilan"]}),
    (
        "Senior Business Development Angin Indonesia Rudi Hartono hadir.",
        {"Rudi Hartono": ["Senior Business Development Angin Indonesia"]},
    ),
    ("Menurut jaksa, Rudi Hartono sengaja merusak barang bukti.", {"Rudi Hartono": []}),
    ("Menurut pengamat, Rudi Hartono, harga naik.", {"Rudi Hartono": ["pengamat"]}),
    (
        "Rudi Hartono memimpin rapat. Direktur bank itu, Siti Aminah, menyetujuinya.",
        {"Rudi Hartono": [], "Siti Aminah": ["Direktur bank"]},
    ),
]


# Names that no list knows, told by the role before them; whatever a role goes on with is none.
NAMED = [
    ("Asisten masinis KA lokal, Ponisam, juga meninggal.", "Ponisam"),
    ("Wakil Ketua LPSK Sulistyaningtias menemui warga.", "Sulistyaningtias"),
    ("Perdana Menteri Colin Harker menemui warga di London.", "Colin Harker"),
    ("Penyiar radio legendaris Sas NR pernah memimpin radio itu.", "Sas NR"),
    ("Desainer grafis lepas Anindya Putri membuat poster.", "Anindya Putri"),
    ("Ekonom senior Indef, Avelyani, dan Ketua PMI, Rudi Hartono, hadir.", "Avelyani"),
    ("Kapten kapal MV Sinar Bangka, Rudolf Manopo, melaporkan awaknya jatuh ke laut.", "Rudolf Manopo"),
    ("Orkestra itu dipimpin konduktor Avip Priatna.", "Avip Priatna"),
    ("Ketua Bawaslu Kabupaten Blitar periode 2018-2023 Wirkan Solahir diperiksa.", "Wirkan Solahir"),
    ("Ketua Bawaslu Kabupaten Blitar masa bakti 2018-2023 Wirkan Solahir diperiksa.", "Wirkan Solahir"),
    ("Eks Wakapolri Komjen Pol (Purn) Oegroseno menjadi saksi.", "Oegroseno"),
    ("Jufri (52), nelayan asal Desa Sungsang, menemukan jasad itu.", "Jufri"),
    ("Petenis nomor satu dunia Jannik Sinner kalah di Paris.", "Jannik Sinner"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_names_behind_roles(text: str, name: str) -> None:
    (found,) = [actor for actor in find_actors(text) if actor.name == name]
    assert found.kind == "person"
    assert found.roles


@pytest.mark.parametrize(
    "text",
    [
        "Pemain Angin Timur menang di kandang.",
        "Lagu Ratu Senja, Malam, dan Pagi dinyanyikan Rudi Hartono.",
        "Anggota Komisi IV DPR, Fraksi Sinar, menolak rencana itu.",
    ],
)
def test_no_person_for_what_a_role_goes_on_with(text: str) -> None:
    assert [actor.name for actor in find_actors(text) if actor.kind == "person"] in ([], ["Rudi Hartono"])


@pytest.mark.parametrize(("text", "roles"), CASES)
def test_roles(text: str, roles: dict[str, list[str]]) -> None:
    found = {actor.name: list(actor.roles) for actor in find_actors(text)}
    assert {name: found[name] for name in roles} == roles
