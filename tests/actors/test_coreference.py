"""One actor for all forms of its name, and two for two: through `find_actors`."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

ONE = [
    ("Presiden Joko Widodo tiba di Medan. Jokowi disambut warga, kata Widodo.", "Joko Widodo", {"Widodo"}),
    (
        "Majelis Ulama Indonesia (MUI) menerbitkan fatwa. Fatwa MUI itu berlaku hari ini.",
        "Majelis Ulama Indonesia",
        {"MUI"},
    ),
    (
        "Amerika Serikat menolak usul itu. Sementara itu, AS juga menunda pertemuan.",
        "Amerika Serikat",
        {"AS"},
    ),
    (
        "Zulkifli Hasan yang akrab disapa Zulhas meninjau pasar. Zulhas mengatakan harga stabil.",
        "Zulkifli Hasan",
        {"Zulhas"},
    ),
    ("Choo Kyung-ho berbicara di Seoul. Menurut Choo, ekonomi tumbuh.", "Choo Kyung-ho", {"Choo"}),
    (
        "Komisi Pemilihan Umum menetapkan jadwal. Jadwal KPU diumumkan kemarin.",
        "Komisi Pemilihan Umum",
        {"KPU"},
    ),
]
ONE += [
    # One name in two spellings.
    (
        "Ketua DPR Setya Nugroho hadir di Solo. Menurut Setyo Nugroho, rapat itu lancar.",
        "Setya Nugroho",
        {"Setyo Nugroho"},
    ),
    ("PT Bara Energi membangun pabrik. Menurut PT Bara Energy, biayanya besar.", "PT Bara Energi", {"PT Bara Energy"}),
    # A company by its letters behind its frame, a body by the first words of its short form.
    (
        "PT Banyu Kencana Jaya membangun tol. Ruas itu dikerjakan PT BKJ sejak 2015.",
        "PT Banyu Kencana Jaya",
        {"PT BKJ"},
    ),
    (
        "Direktorat Jenderal Pendidikan Islam Kementerian Agama (Ditjen Pendis Kemenag) menyusun modul. Sekretaris Ditjen "
        "Pendis hadir.",
        "Direktorat Jenderal Pendidikan Islam Kementerian Agama",
        {"Ditjen Pendis"},
    ),
    (
        "Rektor Universitas Garut Prof Sumarwan (SMW) diperiksa. Tersangka SMW ditahan.",
        "Sumarwan",
        {"SMW"},
    ),
    (
        "Kebakaran terjadi di Kota Administrasi Jakarta Pusat. Warga Jakarta Pusat mengungsi.",
        "Kota Administrasi Jakarta Pusat",
        {"Jakarta Pusat"},
    ),
    ("Penyanyi Den Ananda merilis lagu di Solo. Menurut Nanda, lagu itu tentang ibu.", "Den Ananda", {"Nanda"}),
    (
        "Pemerintah Kabupaten Sleman menyerahkan sapi. Pemda Sleman juga memberi dana.",
        "Pemerintah Kabupaten Sleman",
        {"Pemda Sleman"},
    ),
    (
        "Kementerian Komunikasi dan Informatika menutup situs judi. Kementerian Kominfo juga menegur penyedia.",
        "Kementerian Komunikasi dan Informatika",
        {"Kementerian Kominfo"},
    ),
    ("MAHKAMAH Agung menolak kasasi itu. Menurut MA, perkara selesai.", "Mahkamah Agung", {"MA"}),
    # A team by its country and age alone; the police in words.
    (
        "Timnas U-23 Indonesia menang di Hanoi. Menurut pelatih Budi Hartono, Indonesia U-23 tampil baik.",
        "Timnas U-23 Indonesia",
        {"Indonesia U-23"},
    ),
    ("Kepolisian Negara RI berduka. Lima anggota Polri gugur.", "Kepolisian Negara RI", {"Polri"}),
    # The letters of a body behind one inside it.
    (
        "Badan Eksekutif Mahasiswa (BEM) Universitas Indonesia (UI) berunjuk rasa. BEM UI menolak aturan itu.",
        "Badan Eksekutif Mahasiswa (BEM) Universitas Indonesia",
        {"BEM UI", "BEM"},
    ),
    # The words of a name run together.
    ("PT Tani Jaya memberi dana. Menurut Bank Solo, PT TaniJaya berdiri lama.", "PT Tani Jaya", {"PT TaniJaya"}),
    ("Menteri RudiHartono Wijaya hadir. Rudi Hartono Wijaya pulang.", "Rudi Hartono Wijaya", {"RudiHartono Wijaya"}),
    # Letters with a rank, before `atau` or in a bracket.
    ("Brigadir J atau Yosua Hutama tewas. Menurut polisi, J ditembak.", "Yosua Hutama", {"J"}),
    ("Polisi memeriksa Rikardo Elimsar (Bharada E) di Garut. Menurut E, ia takut.", "Rikardo Elimsar", {"E"}),
    # A road by the last words of whom it is named after; two spellings that the lists hold.
    ("Jalan Saleh Wiratama diperbaiki. Warga menjauhi Jalan Wiratama.", "Jalan Saleh Wiratama", {"Jalan Wiratama"}),
    # A body by its letters, in Indonesian and in English.
    (
        "European Central Bank menaikkan bunga. Pasar menilai Bank Sentral Eropa terlambat.",
        "European Central Bank",
        {"Bank Sentral Eropa"},
    ),
    # A unit by its short name, of a body by its letters.
    (
        "Badan Pendapatan Daerah Kota Garut menagih pajak. Menurut warga, Bapenda Kota Garut lamban.",
        "Badan Pendapatan Daerah Kota Garut",
        {"Bapenda Kota Garut"},
    ),
    (
        "Satuan Lalu Lintas Polres Garut menutup jalan. Satlantas Polres Garut berjaga.",
        "Satuan Lalu Lintas Polres Garut",
        {"Satlantas Polres Garut"},
    ),
    (
        "Badan Penanggulangan Bencana Daerah Kabupaten Garut siaga. Air surut, kata petugas BPBD Garut.",
        "Badan Penanggulangan Bencana Daerah Kabupaten Garut",
        {"BPBD Garut"},
    ),
    (
        "Dewan Pimpinan Cabang Partai Kebangkitan Bangsa Garut rapat. DPC PKB Garut memilih ketua.",
        "Dewan Pimpinan Cabang Partai Kebangkitan Bangsa Garut",
        {"DPC PKB Garut"},
    ),
    (
        "Kementerian Kesehatan RI membuka data. Kemenkes meminta warga waspada.",
        "Kementerian Kesehatan RI",
        {"Kemenkes"},
    ),
    # A body that the lists know by other letters, with its long name spelled out or framed here.
    (
        "Universitas Islam Negeri (UIN) Sumatera Utara membuka pendaftaran. UIN SU menerima 500 mahasiswa.",
        "Universitas Islam Negeri (UIN) Sumatera Utara",
        {"UIN SU"},
    ),
    (
        "PT Kereta Commuter Indonesia (Persero) menambah jadwal. Penumpang KAI Commuter naik.",
        "PT Kereta Commuter Indonesia (Persero)",
        {"KAI Commuter"},
    ),
    ("PSIM Yogyakarta menang 2-1. Suporter PSIM Jogja senang.", "PSIM Yogyakarta", {"PSIM Jogja"}),
    ("Kementerian PPMI membuka data. Menurut warga, KP2MI terlambat.", "Kementerian PPMI", {"KP2MI"}),
    ("Beras itu kiriman WFP. Program Pangan Dunia menambah bantuan.", "Program Pangan Dunia", {"WFP"}),
    ("Hezbollah menolak gencatan senjata. Sementara itu, Hizbullah mundur.", "Hezbollah", {"Hizbullah"}),
    # What a regency is called for short, in a body's name too; another spelling behind degrees; a trade name.
    (
        "Polres Kukar menangkap dua orang. Polres Kutai Kartanegara berjaga.",
        "Polres Kutai Kartanegara",
        {"Polres Kukar"},
    ),
    (
        "Wakil Ketua MPR Sjaifulloh Karim, MM, MBA (Syaiful Karim) tiba di Garut. Syaiful Karim menyapa warga.",
        "Syaiful Karim",
        {"Sjaifulloh Karim"},
    ),
    (
        "PT Nusa Digital Raya Tbk (NDRA) atau Nusamart membuka toko di Garut. Nusamart menjual laptop.",
        "PT Nusa Digital Raya Tbk",
        {"NDRA", "Nusamart"},
    ),
    # Of what unit its region is, one name says and the other does not; the letters of a body behind a part of it.
    ("DPRD Kabupaten Garut rapat. Ketua DPRD Garut hadir.", "DPRD Kabupaten Garut", {"DPRD Garut"}),
    (
        "Fakultas Kehutanan Universitas Gadjah Mada (UGM) meneliti hutan. Dekan Fakultas Kehutanan UGM hadir.",
        "Fakultas Kehutanan Universitas Gadjah Mada",
        {"Fakultas Kehutanan UGM"},
    ),
    (
        "Majelis Hukum dan HAM (MHH) PP Muhammadiyah menolak usul itu. Ketua MHH PP Muhammadiyah hadir.",
        "Majelis Hukum dan HAM (MHH) PP Muhammadiyah",
        {"MHH PP Muhammadiyah"},
    ),
    # The letters of a region behind the bracket of a body; a name that no list calls somebody comes before one that it does.
    (
        "Dinas Tenaga Kerja dan Transmigrasi (Disnakertrans) DIY membuka posko. Posko Disnakertrans DIY ramai.",
        "Dinas Tenaga Kerja dan Transmigrasi (Disnakertrans) DIY",
        {"Disnakertrans DIY"},
    ),
    (
        "Menurut sejarawan, Bung Karno lahir di Surabaya. Presiden Soekarno wafat di Jakarta.",
        "Soekarno",
        {"Bung Karno"},
    ),
    (
        "Menurut Bambang Soesatyo, acara itu ramai. Acara itu juga penting, kata Bamsoet.",
        "Bambang Soesatyo",
        {"Bamsoet"},
    ),
    (
        "Komarudin Watubun hadir. Rudi menemui Komarudin. Komarudin tersenyum kepada Komaruddin Watubun.",
        "Komarudin Watubun",
        {"Komaruddin Watubun"},
    ),
    ("Gubernur Rahmat Mirzani Djausal tiba. Menurut Mirza, harga stabil.", "Rahmat Mirzani Djausal", {"Mirza"}),
    ("PT Gerbang NTB Emas (GNE) rugi. GNE akan dirombak.", "PT Gerbang NTB Emas", {"GNE"}),
    # Letters without what frames a company; the beginning of a framed name; `RI`, which makes no other body of one.
    (
        "PT Graha Niaga Utama (Persero) untung. Laba bersih GNU naik, kata Direktur Utama GNU Budi Hartono.",
        "PT Graha Niaga Utama (Persero)",
        {"GNU"},
    ),
    ("PT Toyota Motor Indonesia merugi. Penjualan Toyota turun.", "PT Toyota Motor Indonesia", {"Toyota"}),
    (
        "Ombudsman RI Jawa Tengah rapat. Ketua Ombudsman Jateng hadir.",
        "Ombudsman RI Jawa Tengah",
        {"Ombudsman Jateng"},
    ),
    ("Timnas Indonesia U-23 menang. Pelatih Timnas U23 Budi Hartono senang.", "Timnas Indonesia U-23", {"Timnas U23"}),
    (
        "DPC Partai Hanura Kabupaten Alor memecat kader. Ketua DPC Hanura Alor Budi Hartono kecewa.",
        "DPC Partai Hanura Kabupaten Alor",
        {"DPC Hanura Alor"},
    ),
    (
        "Acara digelar di Pendopo Kabupaten Pati. Warga datang ke Pendapa Kabupaten Pati sejak pagi.",
        "Pendopo Kabupaten Pati",
        {"Pendapa Kabupaten Pati"},
    ),
    # The beginning of a first name.
    ("Wulandari Kusuma hadir. Menurut Wulan, acara lancar.", "Wulandari Kusuma", {"Wulan"}),
    ("Paris Saint-Germain menjamu AC Milan. PSG menang.", "Paris Saint-Germain", {"PSG"}),
    ("Amerika Serikat menolak usul itu. Pihak Amerika menyesal.", "Amerika Serikat", {"Amerika"}),
    # A word made of the letters of several; what a body and a place are called, too.
    (
        "Banjir melanda Kabupaten Humbang Hasundutan (Humbahas), Sumatera Utara. Bupati Humbahas hadir.",
        "Kabupaten Humbang Hasundutan",
        {"Humbahas"},
    ),
    ("Kejaksaan Agung menahan Budi Hartono. Korps Adhyaksa menyita uang.", "Kejaksaan Agung", {"Korps Adhyaksa"}),
    ("Acara di Surabaya ramai. Warga Kota Pahlawan senang.", "Surabaya", {"Kota Pahlawan"}),
    ("AS Roma menang. Roma unggul sejak menit ke-10. Pelatih Roma senang.", "AS Roma", {"Roma"}),
    (
        "Museum Nasional Indonesia ditutup. Pintu Museum Nasional dijaga.",
        "Museum Nasional Indonesia",
        {"Museum Nasional"},
    ),
]
APART = [
    ("Penyanyi Den Ananda dan Nanda merilis lagu di Solo. Menurut Nanda, lagu itu laku.", {"Den Ananda", "Nanda"}),
    ("Unggahan Partai Golkar (TikTok) menyebar luas. TikTok menghapus unggahan itu.", {"Partai Golkar", "TikTok"}),
    (
        "Kepala Kantor Pertanahan Kabupaten Ogan Komering Ilir (OKI) hadir. Bupati OKI hadir. Warga OKI senang.",
        {"Kantor Pertanahan Kabupaten Ogan Komering Ilir", "OKI"},
    ),
    ("Fakultas Kehutanan Universitas Gadjah Mada (UGM) meneliti hutan. UGM mendukung.", {"UGM"}),
    ("Pemkab Garut dan Pemkot Garut rapat.", {"Pemkab Garut", "Pemkot Garut"}),
    ("Laga digelar di Jakarta International Stadium (Jakarta).", {"Jakarta International Stadium", "Jakarta"}),
    ("Korea Selatan dan Korea Utara bertemu di Panmunjom.", {"Korea Selatan", "Korea Utara"}),
    ("Bamus DPRD Garut menjadwal ulang rapat itu. DPRD Garut menolak.", {"Bamus DPRD Garut", "DPRD Garut"}),
    (
        "Dewan Pimpinan Pusat (DPP) PKB menunda rapat. Menurut Partai Kebangkitan Bangsa (PKB), DPP PKB akan memutuskan.",
        {"Dewan Pimpinan Pusat (DPP) PKB", "Partai Kebangkitan Bangsa"},
    ),
    (
        "Liam Gallagher bernyanyi di Manchester. Noel Gallagher menonton dari jauh.",
        {"Liam Gallagher", "Noel Gallagher"},
    ),
    (
        "RSF menyerang kota itu, kata warga Sudan. Reporters Without Borders mengecam.",
        {"RSF", "Reporters Without Borders"},
    ),
    (
        "Fraksi PDI Perjuangan menolak. Ketua umum PDI Perjuangan setuju.",
        {"Fraksi PDI Perjuangan", "PDI Perjuangan"},
    ),
    ("Jawa Barat dan Jawa Timur dilanda banjir.", {"Jawa Barat", "Jawa Timur"}),
    (
        "Budi menjual kain di Solo, sedangkan Rudi menjual sandal. Menurut Budi, pasar sepi. Rudi setuju.",
        {"Budi", "Rudi"},
    ),
]


@pytest.mark.parametrize(("text", "name", "aliases"), ONE, ids=[case[1] for case in ONE])
def test_the_forms_of_a_name_are_one_actor(text: str, name: str, aliases: set[str]) -> None:
    named = [actor for actor in find_actors(text) if aliases & {actor.name, *actor.aliases}]
    assert [actor.name for actor in named] == [name]
    assert aliases <= set(named[0].aliases)


@pytest.mark.parametrize(
    ("text", "names"),
    APART,
    ids=[
        "the end of a name beside it",
        "where it was posted",
        "a regency in a body",
        "a faculty",
        "units",
        "a building",
        "koreas",
        "a committee",
        "a party and its leaders",
        "brothers",
        "letters of another body",
        "a party and its members",
        "provinces",
        "two given names",
    ],
)
def test_different_actors_stay_apart(text: str, names: set[str]) -> None:
    assert names <= {actor.name for actor in find_actors(text)}


def test_a_head_of_state_gives_a_person_with_a_role_and_a_country_each_once() -> None:
    found = find_actors("Presiden Korea Selatan Yoon Suk Yeol tiba di Jakarta. Yoon disambut Menteri Luar Negeri.")
    assert sorted((a.kind, a.name, a.roles) for a in found if a.name in ("Korea Selatan", "Yoon Suk Yeol")) == [
        ("person", "Yoon Suk Yeol", ("Presiden Korea Selatan",)),
        ("place", "Korea Selatan", ()),
    ]


@pytest.mark.parametrize(
    "introduced",
    ["dipegang kakaknya, Rudi Setiawan Wijaya.", "bertemu dengan Wakil Bupati Rudi Setiawan Wijaya."],
)
def test_a_name_stays_with_whom_the_story_is_about_where_another_is_named_beside(introduced: str) -> None:
    text = f"Direktur Rudi Hartono Wijaya diperiksa. Rudi mengatakan perusahaan dahulu {introduced} Rudi lalu pulang."
    actors = {actor.name: set(actor.aliases) for actor in find_actors(text)}
    assert actors["Rudi Hartono Wijaya"] == {"Rudi"}
    assert actors["Rudi Setiawan Wijaya"] == set()


def test_who_leads_a_body_is_what_that_leader_is_called() -> None:
    text = "Ketua KONI Ambon, Markus Latuheru, hadir. Ketua KONI Ambon yang akrab disapa Aji itu senang. Aji pulang."
    actors = {actor.name: set(actor.aliases) for actor in find_actors(text)}
    assert actors["Markus Latuheru"] == {"Aji"}


def test_what_somebody_is_called_is_not_the_one_named_last_where_it_is_of_a_name_before() -> None:
    text = 'Rudi Hartono bertanya kepada Budi Santoso. "Siap?" tanya Hartono, sapaan akrabnya. "Ya," jawab Budi.'
    actors = {actor.name: set(actor.aliases) for actor in find_actors(text)}
    assert actors == {"Rudi Hartono": {"Hartono"}, "Budi Santoso": {"Budi"}}


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        # Of those named before, the one whose name begins alike.
        (
            'Lurah Thomas Wijaya mewakili Budi Santoso. "Siap," ujar Tommy, sapaan akrabnya.',
            {"Thomas Wijaya": {"Tommy"}, "Budi Santoso": set()},
        ),
        # The end of a name is a pet name, too.
        (
            'Tono Wijaya memimpin rapat. Lurah Sri Lestari datang. "Siap," ujar Tari, sapaan akrabnya.',
            {"Tono Wijaya": set(), "Sri Lestari": {"Tari"}},
        ),
        # Of those named before, the one behind the office that is called so.
        (
            "Bupati Garut Sumarna Wirya meninjau rumah Hasnah di Garut. Bupati yang karib disapa Mamang itu senang.",
            {"Sumarna Wirya": {"Mamang"}, "Hasnah": set()},
        ),
        # A title is no relation.
        (
            "Ibu Siti Aminah yang akrab disapa Ami membuka toko. Ami senang.",
            {"Siti Aminah": {"Ami"}},
        ),
        (
            "Nenek Siti Aminah yang akrab disapa Mimi membuka warung. Mimi senang.",
            {"Siti Aminah": {"Mimi"}},
        ),
        # A relation of somebody is somebody else; whom the story explains, too.
        (
            "Adik Budi Santoso, yang karib disapa Dewi Lestari, hadir. Menurut Dewi Lestari, rapat itu gaduh.",
            {"Budi Santoso": set(), "Dewi Lestari": set()},
        ),
        (
            "Adik Budi Santoso yang karib disapa Dewi Lestari itu hadir. Menurut Dewi Lestari, rapat itu gaduh.",
            {"Budi Santoso": set(), "Dewi Lestari": set()},
        ),
        (
            "Direktur Rudi Ridho Sani hadir di Solo. Pendiri yayasan Bagus Wirosano (Sano) menilai aturan itu lemah.",
            {"Rudi Ridho Sani": set(), "Bagus Wirosano": {"Sano"}},
        ),
    ],
)
def test_what_somebody_is_called_is_told_of_nobody_else(text: str, aliases: dict[str, set[str]]) -> None:
    found = {actor.name: set(actor.aliases) for actor in find_actors(text) if actor.kind == "person"}
    assert found == aliases


def test_a_middle_initial_alone_is_somebody_else() -> None:
    found = find_actors(
        "Dokter Harun G B Napitupulu hadir di Solo. Saksi berinisial B pulang. Menurut saksi B, ia takut."
    )
    assert {actor.name: actor.aliases for actor in found if actor.kind == "person"} == {
        "Harun G B Napitupulu": (),
        "B": (),
    }


def test_a_surname_that_fits_two_goes_to_the_one_named_last_before_it() -> None:
    text = "Liam Gallagher merilis album. Gallagher senang. Noel Gallagher menulis lagu. Gallagher bangga."
    mentions = {a.name: [text[m.start : m.end] for m in a.mentions] for a in find_actors(text) if a.kind == "person"}
    assert mentions == {
        "Liam Gallagher": ["Liam Gallagher", "Gallagher"],
        "Noel Gallagher": ["Noel Gallagher", "Gallagher"],
    }


def test_who_is_written_so_comes_before_whose_name_differs_by_a_letter() -> None:
    text = (
        "Bupati Budi Santoso membuka rapat. Camat Rudi Hartono ikut hadir. Menurut Rudi, jalan itu rusak. Budi setuju."
    )
    mentions = {a.name: [text[m.start : m.end] for m in a.mentions] for a in find_actors(text) if a.kind == "person"}
    assert mentions == {"Budi Santoso": ["Budi Santoso", "Budi"], "Rudi Hartono": ["Rudi Hartono", "Rudi"]}


UNITS = [
    ("Banjir melanda Kab Garut. Bupati meninjau Kabupaten Garut dan Kota Garut.", {"Kabupaten Garut", "Kota Garut"}),
    ("Warga Kota Gorontalo pergi ke Provinsi Gorontalo.", {"Kota Gorontalo", "Provinsi Gorontalo"}),
]


@pytest.mark.parametrize(("text", "names"), UNITS, ids=["short for a regency", "a province and its town"])
def test_units_of_one_name_are_two_places(text: str, names: set[str]) -> None:
    assert {actor.name for actor in find_actors(text) if actor.kind == "place"} == names


OWN_NAMES = [
    ("ANTARA", "ANTARA"),
    ("Surya", "Surya.co.id"),  # The address of a site of which no list tells.
    ("Kontan", "KONTAN.CO.ID"),
    ("Tribunnews", "Tribunnews.com"),
    ("Kompas.com", "Kompas"),
    ("Lampung Post", "Lampost.co"),
    ("Tribunnews", "Tribun-Papua.com"),
    ("Detik", "detikSport"),
    ("Tribunnews", "SERAMBINEWS.COM"),
    ("Tribunnews", "Suryamalang.com"),
]


@pytest.mark.parametrize(("outlet", "written"), OWN_NAMES, ids=[written for _, written in OWN_NAMES])
def test_the_outlet_is_no_actor_of_its_own_story(outlet: str, written: str) -> None:
    text = f"Hal itu disampaikan kepada {written} oleh Ketua MUI Anwar Iskandar di Jakarta."
    assert {actor.name for actor in find_actors(text, outlet)} == {"MUI", "Anwar Iskandar", "Jakarta"}
    assert len(find_actors(text, "Harian Lain")) == 4


def test_what_the_outlet_has_seen_is_told_of_no_actor() -> None:
    assert not find_actors("Hal itu dihimpun KompasTekno dari laman resmi, Senin.", "Kompas.com")


def test_a_sister_s_site_may_be_the_source_of_a_story() -> None:
    text = "Dilansir Tribun-Papua.com, Ketua MUI Anwar Iskandar tiba di Jakarta."
    assert "Tribun-Papua.com" in {actor.name for actor in find_actors(text, "Tribunnews")}


LONG = [
    (
        "Kepala Badan Penanggulangan Bencana Daerah (BPBD) Kota Bandung Budi Santoso datang. BPBD Kota Bandung siaga.",
        "Badan Penanggulangan Bencana Daerah (BPBD) Kota Bandung",
        {"BPBD Kota Bandung", "BPBD"},
        "Kota Bandung",
    ),
    (
        "Komisi Pemilihan Umum (KPU) RI menetapkan jadwal. KPU akan mengumumkannya besok.",
        "Komisi Pemilihan Umum (KPU) RI",
        {"KPU", "Komisi Pemilihan Umum"},
        "RI",
    ),
    (
        "Dewan Pimpinan Daerah (DPD) Gapensi Sulsel menggelar rapat. DPD Gapensi Sulsel memilih ketua.",
        "Dewan Pimpinan Daerah (DPD) Gapensi Sulsel",
        {"DPD Gapensi Sulsel", "DPD"},
        "Gapensi Sulsel",
    ),
    (
        "Dewan Pimpinan Cabang (DPC) Partai Terang Rakyat (PTR) Garut menggelar rapat. DPC PTR Garut memilih ketua.",
        "Dewan Pimpinan Cabang (DPC) Partai Terang Rakyat (PTR) Garut",
        {"DPC PTR Garut", "DPC"},
        "PTR",
    ),
    (
        "Satuan Polisi Pamong Praja (Satpol PP) Kota Bandung berjaga. Satpol PP Kota Bandung menegur pedagang.",
        "Satuan Polisi Pamong Praja (Satpol PP) Kota Bandung",
        {"Satpol PP Kota Bandung", "Satpol PP"},
        "Kota Bandung",
    ),
]


@pytest.mark.parametrize(
    ("text", "name", "aliases", "part"), LONG, ids=["place", "parent", "who is led", "a long name led", "two words"]
)
def test_a_name_that_goes_on_behind_its_abbreviation_is_one(text: str, name: str, aliases: set[str], part: str) -> None:
    found = find_actors(text)
    named = [actor for actor in found if aliases & {actor.name, *actor.aliases}]
    assert [actor.name for actor in named] == [name]
    assert aliases <= set(named[0].aliases)
    assert part not in {actor.name for actor in found}
    assert text[named[0].mentions[0].start : named[0].mentions[0].end] == name


def test_a_team_s_nickname_is_that_team_where_the_story_names_it() -> None:
    text = "Real Madrid menang 2-0 atas Getafe di Madrid, Sabtu. Los Blancos mencetak gol pada menit ke-10."
    named = [actor for actor in find_actors(text) if "Los Blancos" in (actor.name, *actor.aliases)]
    assert [actor.name for actor in named] == ["Real Madrid"]


def test_what_a_national_team_is_called_is_that_team() -> None:
    text = "Timnas Indonesia menang atas Bahrain di Jakarta. Tim Merah Putih tampil menyerang, kata pelatih Bahrain."
    assert [set(a.aliases) for a in find_actors(text) if a.name == "Timnas Indonesia"] == [{"Tim Merah Putih"}]


def test_a_nickname_finds_the_team_beside_its_other_nickname() -> None:
    actors = find_actors("Manchester United menang. MU mengincar kiper baru. Manajer Setan Merah senang.")
    assert [(a.name, set(a.aliases)) for a in actors if a.kind == "organization"] == [
        ("Manchester United", {"MU", "Setan Merah"})
    ]


def test_a_company_is_named_again_without_its_frame() -> None:
    text = "Crazy rich Surabaya itu menggugat PT Antam. Budi Said menggugat Antam Rp1 triliun."
    companies = {actor.name: actor.aliases for actor in find_actors(text) if actor.kind == "organization"}
    assert companies == {"PT Antam": ("Antam",)}


def test_all_that_a_team_is_called_is_one_team() -> None:
    text = "Barcelona kalah. Barca tampil buruk, Blaugrana tertinggal, dan Los Cules kecewa. Pelatih Barca pulang."
    teams = [actor for actor in find_actors(text) if actor.kind == "organization"]
    assert [(team.name, set(team.aliases)) for team in teams] == [("Barcelona", {"Barca", "Blaugrana", "Los Cules"})]


def test_a_nickname_of_two_teams_that_are_both_named_stays_alone() -> None:
    text = "Inter Milan ditahan Atalanta 1-1, Minggu. Nerazzurri kehilangan dua poin dan pelatih Nerazzurri kecewa."
    assert "Nerazzurri" in {actor.name for actor in find_actors(text)}


def test_the_code_of_a_share_is_another_name_of_its_company() -> None:
    text = (
        "Saham PT Nusantara Energi (Persero) Tbk. (NSEN) dan PT Rimba Kencana Tbk (RIKE) turun di Jakarta. Menurut "
        "analis, NSEN dan RIKE akan naik lagi."
    )
    companies = [actor for actor in find_actors(text) if actor.kind == "organization"]
    assert sorted(alias for company in companies for alias in company.aliases if alias.isupper()) == ["NSEN", "RIKE"]
    assert len(companies) == 2


def test_whom_an_alias_names_keeps_the_name_before_it() -> None:
    text = "Permana Arya alias Abu Jauhar diperiksa polisi. Abu Jauhar datang sendiri, kata polisi. Abu Jauhar diam."
    (person,) = [actor for actor in find_actors(text) if actor.kind == "person"]
    assert (person.name, person.aliases) == ("Permana Arya", ("Abu Jauhar",))
