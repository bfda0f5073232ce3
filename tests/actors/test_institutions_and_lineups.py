"""Where institutions' names end, and who plays: through `find_actors`."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors
from briefing_tui.actors.corrections.institution_labels import with_institutions

NAMED = [
    # A firm that an office and the person behind the comma announce, wherever it is named alone.
    (
        "Chief Corporate Affairs Antarin, Nila Maharani, membantah kabar itu. Menurut Nila, Antarin tumbuh.",
        "organization",
        {"Antarin"},
    ),
    (
        "Founder Kopi Tuku, Andanu Prasetya, dan CEO Tokosaya, Bella Kusuma, hadir.",
        "organization",
        {"Kopi Tuku", "Tokosaya"},
    ),
    ("Direktur Keuangan, Bella Kusuma, mengatakan laba naik.", "organization", set()),
    ("Direktur Pelabuhan Merak, Bella Kusuma, mengatakan kapal terlambat.", "organization", set()),
    # What a director directs is no part of the body's name, and a director's own name is none.
    ("Direktur Kepatuhan BRI, Bella Kusuma, mengatakan laba naik.", "organization", {"BRI"}),
    ("Direktur Krimsus, Bella Kusuma, mengatakan pelaku kabur.", "organization", set()),
    ("Direktur Rudi Hartono, Bella Kusuma, dan Sari Dewi hadir.", "organization", set()),
    # What heads of bodies head, by a word that no list knows.
    ("Koordinator Gerdam, Guntur Hartono, menyebut laporan itu lengkap.", "organization", {"Gerdam"}),
    ("Ketua Bidang, Guntur Hartono, menyebut laporan itu lengkap.", "organization", set()),
    # A court is a body, also as where something happens, a gate or a fault in the earth a place.
    ("Saksi diperiksa di PN Bukit Tambun, Selasa.", "organization", {"PN Bukit Tambun"}),
    ("Kendaraan keluar lewat GT Banyurejo menuju Kudus.", "place", {"GT Banyurejo", "Kudus"}),
    ("Dia memantau Subduksi Banda, Subduksi Sulawesi dan palung itu.", "organization", set()),
    # Where a firm stands is no part of its name; what firms' names end in is, and who is named behind is not.
    (
        "Ia bekerja di PT Wastra Abadi Industri, Serpong Tangerang Selatan sejak Selasa.",
        "organization",
        {"PT Wastra Abadi Industri"},
    ),
    (
        "Ia bekerja di PT Wastra Abadi Industri, Serpong Tangerang Selatan sejak Selasa.",
        "place",
        {"Serpong", "Tangerang Selatan"},
    ),
    (
        "Direktur Utama PT Ngawi Kertosono Jaya Iwan Suherman mengatakan jalan itu dibuka.",
        "organization",
        {"PT Ngawi Kertosono Jaya"},
    ),
    # A firm and a party that are named as persons are; a field of an office that is a firm's name elsewhere.
    ("Saham PT Mega Corpora naik. Bank itu diakuisisi oleh Mega Corpora yang tumbuh.", "person", set()),
    ("Partai baru itu bernama Nusa Party. Menurut panitia, Nusa Party siap.", "organization", {"Nusa Party"}),
    ("Kabar itu dibantah Kasi Intel, Selasa pagi.", "organization", set()),
    # A site and a journal that no list knows, wherever they are named again.
    (
        "Pemerintah memblokir situs Internet Vault sejak Rabu. Tidak ada tindak lanjut dari pihak Internet Vault.",
        "organization",
        {"Internet Vault"},
    ),
    ("Studi itu terbit dalam jurnal Ocean Climate Review.", "organization", {"Ocean Climate Review"}),
    ("Warga mengunjungi situs Warisan Dunia di sana.", "organization", set()),
    # A bracket that is opened is closed.
    (
        "PT Angkasa Karya (Persero) membukukan laba. Laba PT Angkasa Karya (Persero) naik.",
        "organization",
        {"PT Angkasa Karya (Persero)"},
    ),
    # A board's name begins with how far it reaches, an office does not.
    (
        "Pengurus Pusat Persatuan Layar Seluruh Indonesia (PP PLSI) melepas tim. PP PLSI siap.",
        "organization",
        {"Pengurus Pusat Persatuan Layar Seluruh Indonesia"},
    ),
    # Which of several an office is, and its field, are no part of the body's name.
    (
        "Kasubdit III Jatanras Ditreskrimum Polda Riau Budi Hartono membenarkan. Polda Riau mengejar satu orang.",
        "organization",
        {"Ditreskrimum Polda Riau", "Polda Riau"},
    ),
    # Two bodies are two.
    (
        "Kemenag dan BPN bekerja sama di Garut. Menurut Kemenag, kerja sama itu penting.",
        "organization",
        {"Kemenag", "BPN"},
    ),
    # A daughter is no other name of her mother.
    (
        "Bank Mega membuka kantor di Garut. Bank Mega Syariah membuka kantor di Ciamis.",
        "organization",
        {"Bank Mega", "Bank Mega Syariah"},
    ),
    # Addresses of sites whose name ends in a place.
    (
        "Dikutip dari Tribun-Bali.com, warga mengungsi. Menurut Pos-Kupang.com, hujan reda.",
        "organization",
        {"Tribun-Bali.com", "Pos-Kupang.com"},
    ),
    # What only abbreviates is no body.
    ("PLN menyiapkan 20 Unit Gardu Bergerak (UGB). UGB itu dikirim ke Garut.", "organization", {"PLN"}),
    # A school is a body where something happens, a building is a place, whatever body's it is.
    ("Atap kelas ambruk di SDN 3 Sukamaju, Garut.", "organization", {"SDN 3 Sukamaju"}),
    ("Massa berkumpul di depan gedung DPR, Jakarta.", "place", {"gedung DPR", "Jakarta"}),
    # Places side by side, and one that is parted.
    ("Kapal tenggelam di Selat Manipa Pulau Seram, kata Budi Hartono.", "place", {"Selat Manipa", "Pulau Seram"}),
    ("Tersangka ditahan di Rutan Kelas I Bandar Lampung.", "place", {"Rutan Kelas I Bandar Lampung"}),
    # Money, language and league only say whose they are.
    ("Harga naik ke 5 dolar Amerika Serikat (AS) di Medan. Ia belajar bahasa Jepang.", "place", {"Medan"}),
    ("Ia bermain di Liga Voli Korea Selatan sejak tahun lalu, kata Budi Hartono di Medan.", "place", {"Medan"}),
    # Who heads a territory, and what his office is called, are no part of its name.
    ("Mantan Bupati Langkat Terbit Rencana diperiksa di Medan.", "place", {"Langkat", "Medan"}),
    ("Kepala BPBD Kerinci Darifus mengerahkan alat berat.", "organization", {"BPBD Kerinci"}),
    # Whose prison it is; a group of which its noun tells; an abbreviation inside another thing's name.
    ("Tersangka ditahan di Rutan Polres Garut sejak kemarin.", "place", {"Rutan Polres Garut"}),
    ("Grup kasidah Nur Asiah tampil di Garut.", "organization", {"Nur Asiah"}),
    (
        "Permodalan Nasional Madani (PNM) menyalurkan kredit. Warga menyukai program PNM Mekaar itu.",
        "organization",
        {"Permodalan Nasional Madani"},
    ),
    # A body that the lists hold whole; the end of an office; the region behind a body.
    ("Mahasiswa UIN Walisongo menanam pohon di Garut.", "organization", {"UIN Walisongo"}),
    (
        "PT Bukit Asam untung. Sekretaris Perusahaan Bukit Asam Niko Chandra mengatakan laba naik.",
        "organization",
        {"PT Bukit Asam"},
    ),
    ("Manajer Humas Daop 5 Purwokerto Krisbiyantoro meminta maaf.", "organization", {"Daop 5 Purwokerto"}),
    # Figures and contests are no actors, nor what abbreviates them.
    (
        "Bank Mega menaikkan Capital Adequacy Ratio (CAR). Menurut Bank Mega, CAR itu cukup.",
        "organization",
        {"Bank Mega"},
    ),
    ("Warga menonton Karnaval SCTV di Garut.", "place", {"Garut"}),
    ("Negara itu melanggar Piagam PBB, kata Budi Hartono di Garut.", "organization", set()),
    ("Penjualan perdana Vivo X50 dimulai di Garut, kata Bella Kusuma.", "organization", set()),
    # Heads of bodies that news writes short.
    ("Bakesbangpol Jatim mendata ormas di Garut.", "organization", {"Bakesbangpol Jatim"}),
    (
        "PDAM Tirta Asasta tidak menaikkan tarif. Perumdam Tirta Dharma menyusul.",
        "organization",
        {"PDAM Tirta Asasta", "Perumdam Tirta Dharma"},
    ),
    # Lists tell their kind.
    ("Aplikasi seperti Facebook, Wepoku, dan Telegram dilarang.", "organization", {"Facebook", "Wepoku", "Telegram"}),
    ("Mereka bertanding di Medan, Dong Nai, Vietnam, kemarin.", "place", {"Medan", "Dong Nai", "Vietnam"}),
    (
        "Aplikasi yang dinilai adalah YouTube, Zigo Lape, Rombax, Instagram, Facebook, Threads, dan TikTok.",
        "organization",
        {"YouTube", "Zigo Lape", "Rombax", "Instagram", "Facebook", "Threads", "TikTok"},
    ),
    # A body's letters before whom it is named after, its head behind the comma.
    (
        "Senada, Ketua LPHX Mahawana Basuki, I Nyoman Artana, meminta warga menjaga hutan.",
        "organization",
        {"LPHX Mahawana Basuki"},
    ),
    ("Yonif 752/Vira Yudha Sakti mengobati warga Garut.", "organization", {"Yonif 752/Vira Yudha Sakti"}),
    # The verb before a source is no part of it.
    ("Melansir Reuters, harga emas naik. Mengutip Reuters, harga perak turun.", "organization", {"Reuters"}),
]
LINEUP = (
    "Garuda Timur menjamu Persela di Lamongan.\n\nSusunan pemain:\n\n"
    "Garuda Timur (4-3-3): Wahyudi; Rendi, Sutomo (Yakob 80'), Koldenhof, Ivarsson; Pellu, Mirza, Sommerfeldt; Haye, "
    "Struik, Oratmangoen. Pelatih: Budi Hartanto."
)


@pytest.mark.parametrize(("text", "kind", "names"), NAMED)
def test_institutions_by_their_whole_names(text: str, kind: str, names: set[str]) -> None:
    assert {actor.name for actor in find_actors(text) if actor.kind == kind} == names


def test_everybody_in_a_lineup_is_a_person() -> None:
    persons = {actor.name for actor in find_actors(LINEUP) if actor.kind == "person"}
    assert {"Wahyudi", "Rendi", "Yakob", "Koldenhof", "Sommerfeldt", "Haye", "Struik", "Oratmangoen"} <= persons
    assert "Garuda Timur" not in persons


UNENDED = [
    ("Warga memuji Sutarman", "Sutarman"),
    ("Polisi menangkap dua orang di Tulangbawang", "Tulangbawang"),
    ("Kebakaran melanda gudang milik PT Karya Sentosa", "PT Karya Sentosa"),
    ("Wali kota itu akan bertemu pengusaha dari Sumedang", "Sumedang"),
    ("Pelaku kabur ke arah Pringsewu", "Pringsewu"),
]


@pytest.mark.parametrize(("text", "name"), UNENDED)
def test_a_sentence_without_a_full_stop_keeps_the_name_that_stands_last(text: str, name: str) -> None:
    assert [actor.name for actor in find_actors(text)] == [name]


def test_the_name_of_a_firm_is_nobody_s() -> None:
    kinds = {a.name: a.kind for a in find_actors("Saksi itu Rudi Hartono, Direktur PT Wanda Fatimah Zahra di Solo.")}
    assert kinds == {"Rudi Hartono": "person", "PT Wanda Fatimah Zahra": "organization", "Solo": "place"}


def test_who_is_named_behind_a_body_is_no_part_of_it() -> None:
    text = (
        "Ketua Umum ASPENDO Harjanto menilai pasar lesu. ASPENDO mencatat stok berlebih. Menurut Harjanto, harga turun."
    )
    assert {actor.name for actor in find_actors(text)} == {"ASPENDO", "Harjanto"}


def test_a_list_behind_a_colon_is_no_lineup() -> None:
    text = "Hujan turun di beberapa kota: Garut, Ciamis, Kuningan, Majalengka, Sumedang, Indramayu, Subang, Cianjur."
    assert {actor.kind for actor in find_actors(text)} == {"place"}


@pytest.mark.parametrize(
    ("words", "tagged", "labels"),
    [
        ("Ketua DPRD Jatim Kusnandi", "O B-ORG B-PER B-PER", "O B-ORG I-ORG B-PER"),
        ("Penyelidikan dan Hukum KPK Budi", "O O B-PER B-ORG B-PER", "O O O B-ORG B-PER"),
        ("Penindakan dan Budi KPK", "O O B-PER B-ORG", "O O B-PER B-ORG"),
        ("hadir di Kantornya", "O O B-LOC", "O O O"),
        ("hadir di Kenya", "O O B-LOC", "O O B-LOC"),
    ],
)
def test_regions_and_words_of_every_day_are_no_persons(words: str, tagged: str, labels: str) -> None:
    assert with_institutions([words.split()], [tagged.split()]) == [labels.split()]
