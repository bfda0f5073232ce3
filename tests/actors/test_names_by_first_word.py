"""Bodies and places whose first word says what they are, suspects by their letters, pairs that a hyphen joins."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

BODIES = [
    ("BMT Berkah Sentosa gagal membayar 300 anggotanya.", "BMT Berkah Sentosa"),
    ("Gapoktan Sri Lestari memanen cabai bersama warga.", "Gapoktan Sri Lestari"),
    ("Kelompok Tani Ngudi Makmur menanam jagung di lahan itu.", "Kelompok Tani Ngudi Makmur"),
    ("SLB Tunas Harapan memerlukan guru baru.", "SLB Tunas Harapan"),
    ("Sanggar Tari Kembang Sore tampil pada malam itu.", "Sanggar Tari Kembang Sore"),
    ("PC GP Ansor Banyumas mengerahkan 200 anggotanya.", "PC GP Ansor Banyumas"),
    ("Panwaslu Kecamatan Lowokwaru memanggil ketua RT.", "Panwaslu Kecamatan Lowokwaru"),
    ("Manajer PO Haryanto Jaya menolak bus itu disebut tua.", "PO Haryanto Jaya"),
    ("Rindam IV/Diponegoro melatih 500 calon prajurit.", "Rindam IV/Diponegoro"),
    ("Konsulat Jenderal Australia di Surabaya menyumbang buku.", "Konsulat Jenderal Australia"),
    ("Prajurit Satgas Yonif 410/Alugoro memperbaiki jembatan itu.", "Satgas Yonif 410/Alugoro"),
    ("Ketua Bidang Hukum DPP Partai Buruh Said Salahudin menggugat UU itu.", "DPP Partai Buruh"),
    ("Komandan Lapangan Basarnas Padang Roni Nur memimpin pencarian.", "Basarnas Padang"),
    ("Direktur Sinar Agung Lestari, Haryanto Wijaya, memastikan dividen cair.", "Sinar Agung Lestari"),
    ("Startup logistik Kirimku memperoleh dana baru.", "Kirimku"),
    ("Perusahaan rintisan Tumbuhin menggandeng kampus itu.", "Tumbuhin"),
    ("Dosen FISIP Universitas Airlangga Airlangga Pribadi mengkritik usul itu.", "FISIP Universitas Airlangga"),
    ("Pengprov PSTI Bengkulu menggelar seleksi itu.", "Pengprov PSTI Bengkulu"),
    ("Kantor Bersama Samsat Boyolali menambah loket.", "Kantor Bersama Samsat Boyolali"),
    ("Irwan Halim selaku Direktur Karya Mega Utama menandatangani kontrak itu.", "Karya Mega Utama"),
]
PLACES = [
    ("Warga mengelola wisata Umbul Manten sejak lama.", "Umbul Manten"),
    ("Kapal itu melintasi Terusan Panama pada malam itu.", "Terusan Panama"),
    ("Topan melanda Phuket setelah melintasi laut.", "Phuket"),
    ("Topan melanda West Virginia pada malam itu.", "West Virginia"),
    ("Nelayan Laut Natuna Utara menolak aturan itu.", "Laut Natuna Utara"),
]
PERSONS = [
    ("LBH Pijar Keadilan membantu korban, kata Direktur LBH Pijar Keadilan Sutrisno.", {"Sutrisno"}),
    ("RS Panti Waluyo merawat mereka, kata Humas RS Panti Waluyo Dwi Hartati.", {"Dwi Hartati"}),
    ("Trump bertemu Putin, sedangkan Zelenskyy terbang pulang.", {"Trump", "Putin", "Zelenskyy"}),
    (
        "Saksi itu ialah:\n\n1. Semuel R Teslatu (Kabag Umum Sekretariat Daerah)\n\n2. Merill Leiwa (Pensiunan Direktur PT Mutu)",
        {"Semuel R Teslatu", "Merill Leiwa"},
    ),
    ("Panelis yang dilibatkan ialah Rektor Universitas Tidar Sugiyarto dan wakilnya.", {"Sugiyarto"}),
    ("SR (34) ditangkap polisi pada malam itu.", {"SR"}),
    ("Ia membenarkan penangkapan DA (22), warga desa itu.", {"DA"}),
    ("Tim itu membantah laporan koran tentang Jeffrey Epstein.", {"Jeffrey Epstein"}),
    ("Polisi menangkap SR (34) dan istrinya, MW (30).", {"SR", "MW"}),
    ("Pasangan Aminudin-Teguh unggul di TPS itu.", {"Aminudin", "Teguh"}),
    ("Kubu Jokowi-Ma'ruf menolak tuduhan itu.", {"Jokowi", "Ma'ruf"}),
    ("Pendukung Jokowi-JK berkumpul di lapangan itu.", {"Jokowi", "JK"}),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_a_body_is_known_by_its_first_word(text: str, name: str) -> None:
    assert [actor.name for actor in find_actors(text) if actor.kind == "organization"] == [name]


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_a_place_that_is_named_after_somebody_is_no_person(text: str, name: str) -> None:
    assert [(actor.kind, actor.name) for actor in find_actors(text)] == [("place", name)]


@pytest.mark.parametrize(("text", "names"), PERSONS)
def test_persons_are_parted_from_bodies_and_from_one_another(text: str, names: set[str]) -> None:
    assert {actor.name for actor in find_actors(text) if actor.kind == "person"} == names


def test_what_the_letters_of_a_country_stand_for_is_a_place() -> None:
    found = find_actors("Persib melawan Uni Emriat Arab (UEA) pada laga ketiga.")
    assert [actor.name for actor in found if actor.kind == "place"] == ["Uni Emriat Arab"]


@pytest.mark.parametrize(
    "text",
    [
        "Raja PB XIII meninggalkan keraton pada malam itu.",  # Pakubuwono
        "Soal untuk kelas 8 SMP/MTs Kurikulum Merdeka sudah terbit.",
        "Pembicara Mas Guruh hadir pada malam itu.",
        "Kapolda Metro Jaya Irjen Asep Edi Suheri hadir pada malam itu.",
        "Startup Tanah Air tumbuh pesat pada tahun itu.",
    ],
)
def test_letters_that_say_something_else_begin_no_body(text: str) -> None:
    assert [actor.name for actor in find_actors(text) if actor.kind == "organization"] == []
