"""Persons whose names the tagger cuts, joins or passes by: through `find_actors`."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

NAMED = [
    # Two letters behind a suspect's noun, before a verb; letters taken from a name.
    ("Menurut polisi, pelaku IS membujuk seorang nelayan menjual perahunya.", {"IS"}),
    ("Rektor Universitas Garut Prof Sumarwan (SMW) diperiksa. Tersangka SMW ditahan.", {"Sumarwan"}),
    # Behind the office over a town stands a town of the lists, or who holds it.
    ("Hadir pula Wakil Wali Kota Pilar Surya Hartono di Garut.", {"Pilar Surya Hartono"}),
    # The region behind a body's comma is no given name.
    ("Mantan Ketua DPRD Siak, Riau Sulaiman ditahan jaksa. Sulaiman dijerat pasal korupsi.", {"Sulaiman"}),
    ("Polisi menyelidiki hacker Bjarno. Data itu disebar Bjarno.", {"Bjarno"}),
    # An office cut short is no given name; a ruler's title stands before one.
    (
        "Hadir Menteri Pertanian Samsul Hartadi, Wamendukbangga Laksmi Dewi Ayuning, dan Menteri Agama Fauzan Idris.",
        {"Samsul Hartadi", "Laksmi Dewi Ayuning", "Fauzan Idris"},
    ),
    ("Presiden Mwanawasa tiba di Jakarta. Presiden Mwanawasa akan berpidato.", {"Mwanawasa"}),
    # An office in one word and a word that opens a sentence are nobody.
    ("Kabar itu dibantah Kasintel. Menurut Kasintel, berkas lengkap.", set()),
    ("Seolah tidak lelah, Tria menari lagi.", set()),
    # The letters of a law are capitals.
    (
        "Wakil Bupati Uu Rahman Sukarna hadir. Uu pulang.",
        {"Uu Rahman Sukarna"},
    ),
    # Initials of suspects, in lists and later in the story; `AS` is no country there.
    (
        "Polisi menangkap tersangka berinisial AS (31), DK (22), dan RW (45) di Garut. Menurut polisi, AS mengaku mencuri.",
        {"AS", "DK", "RW"},
    ),
    ("Tersangka AD dan RN ditahan di Garut.", {"AD", "RN"}),
    ("Pegulat Desak Rita Kusuma meraih emas di Garut.", {"Desak Rita Kusuma"}),
    # Two persons that a hyphen or a stroke joins.
    (
        "Debat pasangan Suryanto-Wibisana digelar di Jakarta. Pasangan Suryanto-Wibisana unggul.",
        {"Suryanto", "Wibisana"},
    ),
    ("Ganda putra Rendi Pratama/Bayu Nugroho menang di Medan.", {"Rendi Pratama", "Bayu Nugroho"}),
    ("Ganda campuran Sarni/Yoto tersingkir di Medan.", {"Sarni", "Yoto"}),
    # Behind a cleric's title; a title that opens a sentence and is somebody's name.
    ("Ustaz Umar Faruq Ma'ani mendatangi balai kota.", {"Umar Faruq Ma'ani"}),
    ("Ketua dewan Lalu Hasan Basri hadir. Lalu meminta warga tenang.", {"Lalu Hasan Basri"}),
    ("Parpol koalisi sepakat mengusung Sarni Wijaya-Yoto Kusuma pada pilkada.", {"Sarni Wijaya", "Yoto Kusuma"}),
    ("Presiden klub Jokin Aperribay mengumumkannya di San Sebastian.", {"Jokin Aperribay"}),
    ("Kuasa hukumnya, David-Olivier Kaminski, menolak dakwaan.", {"David-Olivier Kaminski"}),
    ("Musyawarah itu memilih KH Fahmi Amrullah.", {"Fahmi Amrullah"}),
    # The end of an office before a Balinese name; a body that no list knows before whom the story names without it.
    ("Hal itu disampaikan Sekretaris Daerah Basang I Wayan Adi Artana di Garut.", {"I Wayan Adi Artana"}),
    (
        "Hal itu dikatakan pengamat pendidikan dari Edukarya Indra Charisma di Garut. Menurut Indra, sekolah siap.",
        {"Indra Charisma"},
    ),
    # A nickname between marks inside a name.
    (
        "Penyerang asal Italia Gianluigi “Gigi” Marconi pensiun. Marconi lahir di Garut.",
        {"Gianluigi “Gigi” Marconi"},
    ),
    ('Ketua Komisi Bambang "Pacul" Wuryadi menunda rapat. Bambang Pacul hadir.', {'Bambang "Pacul" Wuryadi'}),
    # First names written short, and degrees.
    (
        "Drs. Moh. Hasanudin mengatakan acara itu lancar. Menurut Moh. Hasanudin, warga sudah pulang.",
        {"Moh. Hasanudin"},
    ),
    ("Letkol Inf. M. Firmansyah S.H. bertemu warga di Medan. Firmansyah mengatakan keadaan aman.", {"M. Firmansyah"}),
    # The corps of the army behind a rank, law and administration too.
    (
        "Putusan itu dibacakan Mayor Chk Sanusi Darmawan di Medan, kata Letkol Caj Ratna Komala.",
        {"Sanusi Darmawan", "Ratna Komala"},
    ),
    ("Kepala Kejaksaan Negeri Tual Ferdinan Letsoin S.H., M.H., membenarkan kedatangan tim.", {"Ferdinan Letsoin"}),
    (
        "Kepala Kejaksaan Negeri (Kajari) Tual, Ferdinan Letsoin, S.H., dan Kapolres Marten Labaikari, S.I.K., hadir.",
        {"Ferdinan Letsoin", "Marten Labaikari"},
    ),
    ("Ketua panitia, Nuriani Letsoin, S.Pd., M.Pd. Ia berharap acara lancar.", {"Nuriani Letsoin"}),
    # A degree with its branch, with a bracket, and those behind it; one letter alone is no short name.
    (
        "dr Harun G B Letsoin, Sp.PD-KGEH (K) MARS dari rumah sakit itu mengatakan obat itu aman. Rudi Hartono, B.Eng "
        "(Hons), MBA menyebut pabrik itu tutup.",
        {"Harun G B Letsoin", "Rudi Hartono"},
    ),
    ("Bupati Garut H. Ramli Sutanto membuka pasar. Menurut H. Ramli Sutanto, harga stabil.", {"Ramli Sutanto"}),
    # A name behind an institution, a title of nobility, a rank with its corps.
    (
        "Juru bicara Kementerian Pertanian RI Lalu Hasan Basri mengatakan stok aman. Lalu ia pulang.",
        {"Lalu Hasan Basri"},
    ),
    ("Mayjen TNI (Mar) Suhartono hadir bersama istrinya.", {"Suhartono"}),
    ("Tengku Zulkarnaini, dosen hukum di Medan, menilai langkah itu tepat.", {"Tengku Zulkarnaini"}),
    # Words that the lists know as names of persons alone, which the tagger passes by; a work may bear them.
    ("Camat Ngaglik, Sari Wulan, membuka pameran itu pada Sabtu (16/9).", {"Sari Wulan"}),
    ("Warga menonton film Sari Wulan di Ngaglik.", set()),
    (
        "Calon nomor urut 3, Galih Hakim-Wulan Sari, berkampanye di Garut. Galih yakin menang.",
        {"Galih Hakim", "Wulan Sari"},
    ),
    (
        "Polisi menetapkan dua tersangka, yakni AB dan RK, di Garut. AB berperan sebagai perencana. Saksi SN (17) takut.",
        {"AB", "RK", "SN"},
    ),
    ("Menteri Kehutanan Raja Bintang Pratama membuka rapat di Garut.", {"Raja Bintang Pratama"}),
    ("Direktur BRI Sunarko mengatakan kredit tumbuh.", {"Sunarko"}),
    ("Anak itu, sebut saja Kenanga (8), kini dirawat neneknya di Garut.", {"Kenanga"}),
    # What the words around a name say is one; particles that a hyphen joins to it.
    ("Korban, Bunga (bukan nama sebenarnya), dirawat di Garut.", {"Bunga"}),
    ("Anggrek (nama samaran) takut pulang ke rumahnya di Garut.", {"Anggrek"}),
    ('Mantan petinju Rudi "Petir" Hartono hadir di Garut. Hartono senang.', {'Rudi "Petir" Hartono'}),
    ("Galih Pratama-lah yang mengusulkan pasar itu. Galih Pratama senang.", {"Galih Pratama"}),
    ("Yayasan Galih Pratama membagikan buku. Galih Pratama mengatakan buku itu gratis.", {"Galih Pratama"}),
    ("Acara itu digelar Institut Rudi Hartono dan Yayasan Budi Santoso.", set()),
    # Occupations, `bernama`, appositions and lists that make the name beside them a person's.
    ("Komika Trisno Muslim dan Coki Rendra tampil di Malang. Trisno melucu.", {"Trisno Muslim", "Coki Rendra"}),
    ("Vokalis Kaka dan drummer Bimbim menjenguknya di Jakarta. Menurut Bimbim, ia sehat.", {"Kaka", "Bimbim"}),
    ("Korban lain adalah seorang balita bernama Aqila. Polisi datang.", {"Aqila"}),
    ("Warga pindah ke desa bernama Aqila. Polisi datang.", set()),
    (
        "Joko Anwarudin berterima kasih kepada Tara Basna, Brint Palawae, dan Endy Arfani.",
        {"Joko Anwarudin", "Tara Basna", "Brint Palawae", "Endy Arfani"},
    ),
    ("Bupati Garut Rudy Gunawan, Senin, mengatakan pasar ramai.", {"Rudy Gunawan"}),
    (
        "RSUD Raden Mattaher penuh. Direktur RSUD Raden Mattaher, dr. Herlambang Wijaya, Sp.B., belum menjawab. "
        "RSUD Raden Mattaher tutup.",
        {"Herlambang Wijaya"},
    ),
    # A territory run together with who has an office there, before a rank or without one.
    ("Camat Siman Wahid Rosyidin menutup jalan di Ponorogo.", {"Wahid Rosyidin"}),
    ("Babinsa Koramil 0802/14 Siman Serka Sutrisno berjaga bersama relawan Tagana.", {"Sutrisno"}),
    # What a body is named after is no person, where its head follows.
    ("Ketua LPHD Mahawana Basuki, I Nyoman Artana, mengatakan hutan terjaga.", {"I Nyoman Artana"}),
    ("Menurut Ketua DPR Wulan Maharati, Pramono akan hadir.", {"Wulan Maharati", "Pramono"}),
    ("Anggota BTS, Jungkook, merilis lagu solo. Jungkook tampil di Seoul.", {"Jungkook"}),
    (
        "Grup Angin beranggotakan Minja, Hanri, Daniella, Haerim, dan Hyera.",
        {"Minja", "Hanri", "Daniella", "Haerim", "Hyera"},
    ),
    ("Iqbaal Ramadhoni memerankan seorang guru dalam film itu.", {"Iqbaal Ramadhoni"}),
    ("Pedagang bakso, Cak Man, pasrah. Cak Man pulang ke Garut.", {"Man"}),
    ("Korban, Chelsea, sempat melompat dari mobil di Garut.", {"Chelsea"}),
    ("Chelsea menang di Garut. Korban cedera bertambah.", set()),
    # Initials in a list, or between commas behind kin.
    (
        "Densus 88 menangkap AO, SR, dan WK di Garut. AO berperan sebagai bendahara, WK sebagai kurir.",
        {"AO", "SR", "WK"},
    ),
    ("Bripka HK dilaporkan istrinya, IA, ke Polda Metro Jaya. Polisi menahan HK.", {"HK", "IA"}),
    ("Dua remaja, RF dan MZ, ditangkap di Garut. RF membawa celurit.", {"RF", "MZ"}),
    ("Menurut jaksa, terdakwa MRF (23) bersalah. MRF menunduk.", {"MRF"}),
    ("Polisi menahan tersangka SR alias Ucok di Garut. SR menunduk.", {"SR"}),
    # Pairs, scorers, families; a field of government, letters of a party or school before a person.
    ("Gerindra mengusung Ahmad Lutfi-Taj Yasin. Lutfi-Yasin mendaftar.", {"Ahmad Lutfi", "Taj Yasin"}),
    ("Gol: 1-0 Stefano Lilimasy (12'), 2-1 Kei Hirota (78'). Tuan rumah menang.", {"Stefano Lilimasy", "Kei Hirota"}),
    ("Wapres AS JD Vernow bertemu warga. Vernow didampingi istrinya, Usha Vernow.", {"JD Vernow", "Usha Vernow"}),
    ("Menko Kumham Yusran Ilham menandatangani perjanjian itu.", {"Yusran Ilham"}),
    ("Rektor UMSU Agussari berduka atas kejadian itu.", {"Agussari"}),
    # Texts that end in the middle of a sentence.
    ("Polisi menangkap pelaku berinisial AS (", {"AS"}),
    ("Gol dicetak Budi Santoso pada skor 2-1 Kei Hirota (", {"Budi Santoso"}),
    ("Ganda putra Rendi Pratama /", {"Rendi Pratama"}),
    # Institutions, trains and hamlets.
    ("Ketua Majelis Nasional Woo Won-gil memimpin sidang itu.", {"Woo Won-gil"}),
    ("Penumpang membeli tiket KA Argo Bromo Anggrek di Garut.", set()),
    ("Kepala Dusun Krajan Kidul Wagimin mengatakan rumah itu rusak. Wagimin mengungsi.", {"Wagimin"}),
    ("Universitas Islam Negeri (UIN) Sunan Kalijaga membuka pendaftaran.", set()),
    # A country or an unfinished institution before a person.
    ("Pelatih Vietnam Troussant mengakui tim itu bermain baik.", {"Troussant"}),
    ("Kepala BMKG Stasiun Juanda Taufan Hermawan mengatakan angin kencang.", {"Taufan Hermawan"}),
    # A title with a full stop, a court's file number, a telescope.
    (
        "Korban selamat, Sdr. Yanto (27), dan Sdri. Wulan (24) dirawat di Garut. Yanto patah kaki, Wulan lecet.",
        {"Yanto", "Wulan"},
    ),
    ("Perkara 45/Pid.B/2023/PN Sby atas nama Rudi dan Sari Wulan ditunda.", {"Rudi", "Sari Wulan"}),
    ("Perkara nomor 45/Pid.B/2023/PN Sby itu disidangkan di Pengadilan Negeri Surabaya.", set()),
    ("Teleskop James Webb merekam komet itu.", set()),
    # Sons and fathers.
    (
        "Ustaz Hamid dan Rasyid bin Hamid tampil di Medan. Ustaz Hamid mengatakan umat harus rukun.",
        {"Hamid", "Rasyid bin Hamid"},
    ),
]
ALIASES = [
    ("Wakil Ketua Umum PKB Jazilul Fawaid, yang biasa dipanggil Gus Jazil, hadir.", "Jazilul Fawaid", "Jazil"),
    ("Dirjen itu, Semuel Abrijani, hadir. Semmy, begitu ia akrab disapa, pulang.", "Semuel Abrijani", "Semmy"),
    ("Camat Galih Setiadi, yang karib disapa Bogel, hadir di Garut. Bogel senang.", "Galih Setiadi", "Bogel"),
    ("Dirjen itu, Semuel Abrijani, hadir. Semmy, demikian ia karib disapa, pulang.", "Semuel Abrijani", "Semmy"),
    ("Shin Tae-yong memuji para pemain muda. STY mengatakan timnya siap di Garut.", "Shin Tae-yong", "STY"),
    ("Lukman Bintang Pasaribu menggugat warga. LBP hadir sebagai saksi di Garut.", "Lukman Bintang Pasaribu", "LBP"),
    ("Ketum PSSI Mochamad Iriawan atau Iwan Bule hadir di Garut.", "Mochamad Iriawan", "Iwan Bule"),
    ("Pelaku, Wawan alias Botak bin Sarman, diringkus di Lampung.", "Wawan", "Botak bin Sarman"),
    ("Ketua panitia Galih Surya Permana (GSP) hadir. GSP mengatakan rapat itu lancar.", "Galih Surya Permana", "GSP"),
    (
        "Tokoh adat Burhanudin Ramli bertemu warga. Nyaknur, sapaan akrab Burhanudin, berkata warga harus bersatu.",
        "Burhanudin Ramli",
        "Nyaknur",
    ),
    (
        "Polisi menangkap Galih Saputra alias Bogel di Garut. Menurut polisi, Bogel melarikan diri.",
        "Galih Saputra",
        "Bogel",
    ),
    (
        "Penyanyi Galih Setiadi, yang dikenal dengan nama panggung Bayu Fajar, tampil di Garut. Bayu Fajar bernyanyi.",
        "Galih Setiadi",
        "Bayu Fajar",
    ),
    (
        'Galih Setiadi tiba di Garut. "Saya senang," ungkap penyanyi yang akrab disapa Bogel tersebut.',
        "Galih Setiadi",
        "Bogel",
    ),
    ("Joko Widodo tiba di Garut. Warga menyapa Jokowi.", "Joko Widodo", "Jokowi"),
    ("Abdurrahman Wahid atau Gus Dur memimpin umat. Gus Dur humoris.", "Abdurrahman Wahid", "Gus Dur"),
    ("Wulan tiba di Garut. Mbak Bogel, sapaan akrab Wulan, senang.", "Wulan", "Bogel"),
    ("Wulan Sari tiba di Garut. Menurut Bogel, sapaan Wulan, acara itu lancar.", "Wulan Sari", "Bogel"),
    ("Galih Pratama atau Kang Bogel meninjau Garut. Bogel senang.", "Galih Pratama", "Bogel"),
    ("Pemain Luka Modrić mencetak gol. Modric bermain penuh di lapangan itu.", "Luka Modrić", "Modric"),
    (
        "Muh. Galih Pratama memimpin rapat. Muhammad Galih Pratama senang.",
        "Muhammad Galih Pratama",
        "Muh. Galih Pratama",
    ),
    ("M. Galih Pratama memimpin rapat. Muhammad Galih Pratama senang.", "Muhammad Galih Pratama", "M. Galih Pratama"),
    ("Sultan Hamengku Buwono X menerima tamu. Sultan HB X mengatakan kota itu aman.", "Hamengku Buwono X", "HB X"),
    ("Pemain Kylian Mbappé mencetak gol. Pelatih memuji Kylian Mbappe.", "Kylian Mbappé", "Kylian Mbappe"),
    # Called by a title and without `akrab`, shortly for `alias`, by the beginning of a name that stands alone.
    (
        "Wali Kota Galih Setiadi tiba di Garut. Kata pria yang disapa Cak Bogel ini, harga naik.",
        "Galih Setiadi",
        "Bogel",
    ),
    (
        'Anggota DPR Galih Setiadi tiba. "Baik," kata Rama Bogel. "Bagus," ucap politikus yang beken dengan nama Rama Bogel itu.',
        "Galih Setiadi",
        "Rama Bogel",
    ),
    ("Pemain Mykhailo Rudryk masuk. Menurut pelatih, Mikhaylo Rudryk kecewa.", "Mykhailo Rudryk", "Mikhaylo Rudryk"),
    ("Polisi menangkap Galih Setiadi als Bogel als Codet di Garut.", "Galih Setiadi", "Codet"),
    ("Harga itu, menurut Bogel—sapaan akrab Galih Setiadi—terlalu mahal.", "Galih Setiadi", "Bogel"),
    ("Pelatih Arne Slot pulang. Slot menilai timnya kalah.", "Arne Slot", "Slot"),
    ("Menurut Firmansyah, harga naik. Firman menyebut stok kurang.", "Firmansyah", "Firman"),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_persons_by_their_whole_names(text: str, names: set[str]) -> None:
    assert {actor.name for actor in find_actors(text) if actor.kind == "person"} == names


@pytest.mark.parametrize(("text", "name", "alias"), ALIASES)
def test_other_names_of_a_person(text: str, name: str, alias: str) -> None:
    (person,) = [actor for actor in find_actors(text) if actor.kind == "person"]
    assert {name, alias} <= {person.name, *person.aliases}


def test_what_somebody_is_called_is_another_name_beside_a_capital() -> None:
    text = "Polisi menangkap Galih Saputra alias Bogel di Garut. Warga datang ke acara Bogel Fest kemarin."
    (person,) = [actor for actor in find_actors(text) if actor.kind == "person"]
    assert (person.name, person.aliases, len(person.mentions)) == ("Galih Saputra", ("Bogel",), 2)


def test_a_first_name_is_told_in_full_however_often_it_is_written_short() -> None:
    text = "M. Galih Pratama memimpin rapat. M. Galih Pratama pulang. Muhammad Galih Pratama senang."
    assert [actor.name for actor in find_actors(text) if actor.kind == "person"] == ["Muhammad Galih Pratama"]


def test_short_words_of_an_organization_are_the_long_ones() -> None:
    text = "Pemerintah Kabupaten Garut membuka pasar. Pemkab Garut menyediakan tempat, kata Pemkab Garut."
    assert [actor.name for actor in find_actors(text) if actor.kind == "organization"] == ["Pemerintah Kabupaten Garut"]


def test_a_unit_is_not_its_body() -> None:
    text = "Fraksi PKS menolak usul itu. PKS mengatakan usul itu mahal. Menurut Fraksi PKS, anggaran tidak cukup."
    assert {actor.name for actor in find_actors(text) if actor.kind == "organization"} == {"Fraksi PKS", "PKS"}


def test_a_name_in_capitals_is_written_as_the_story_writes_it_else() -> None:
    text = "KETUA DPRD KOTA GARUT GALIH PRATAMA MENOLAK RENCANA ITU.\n\nGalih Pratama mengatakan tarif itu mahal."
    assert [actor.name for actor in find_actors(text) if actor.kind == "person"] == ["Galih Pratama"]


def test_a_name_that_two_may_bear_joins_nobody() -> None:
    text = "Didit Pratomo menikah di Garut. Presiden Pratomo Subroto hadir. Didit tersenyum kepada wartawan."
    named = {actor.name: set(actor.aliases) for actor in find_actors(text) if actor.kind == "person"}
    assert named == {"Didit Pratomo": {"Didit"}, "Pratomo Subroto": set()}


def test_who_goes_by_a_name_is_who_stands_alone_in_a_sentence_before() -> None:
    text = (
        "Galih Setiadi dan Rudi Hartono tiba di Garut. Rudi Hartono lalu membuka pasar.\n\n"
        "Penyanyi yang akrab disapa Bogel itu senang."
    )
    named = {actor.name: set(actor.aliases) for actor in find_actors(text) if actor.kind == "person"}
    assert named == {"Galih Setiadi": set(), "Rudi Hartono": {"Bogel"}}


def test_which_of_two_goes_by_a_name_is_left_open() -> None:
    text = "Galih Setiadi dan Rudi Hartono tiba di Garut. Ungkap penyanyi yang akrab disapa Bogel tersebut, ia senang."
    assert {actor.name for actor in find_actors(text) if actor.kind == "person"} == {
        "Galih Setiadi",
        "Rudi Hartono",
        "Bogel",
    }
