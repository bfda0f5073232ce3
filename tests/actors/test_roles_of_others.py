"""Whose a role is where others are named beside it: clauses of somebody else, kin, countrymen, who speaks on."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

HELD = [
    # Whose a service or a cabinet is has an office of his own; a body in another's name is no such thing.
    (
        "Polisi memeriksa tukang cukur langganan mantan Gubernur Papua Lukman Hakim.",
        {"Lukman Hakim": ["mantan Gubernur Papua"]},
    ),
    (
        "Ia menteri di bawah kabinet pimpinan Presiden Budi Santoso.",
        {"Budi Santoso": ["Presiden"]},
    ),
    (
        "Hadir Asisten Pemerintahan Sekretaris Daerah Garut Budi Santoso.",
        {"Budi Santoso": ["Asisten Pemerintahan Sekretaris Daerah Garut"]},
    ),
    # Each of two who run together runs for his own office.
    (
        "Calon gubernur dan calon wakil gubernur Pramana Wibawa dan Rani Kartika hadir.",
        {"Pramana Wibawa": ["Calon gubernur"], "Rani Kartika": ["calon wakil gubernur"]},
    ),
    # Whose opinion it is stands apart where what he is of follows.
    (
        "Menurut pakar keamanan perangkat elektronik, Dr. Budi Santoso dari Institut Teknologi Garut (ITG), hal itu aman.",
        {"Budi Santoso": ["pakar keamanan perangkat elektronik"]},
    ),
    # A stroke joins two offices of one; where a body is stands between an office and its holder.
    (
        "Hadir Direktur Jenderal Protokol Kementerian Luar Negeri/Kepala Protokol Negara Andi Rahmanto.",
        {"Andi Rahmanto": ["Direktur Jenderal Protokol Kementerian Luar Negeri", "Kepala Protokol Negara"]},
    ),
    (
        "Mantan Ketua DPRD Siak, Riau Sulaiman ditahan jaksa. Sulaiman dijerat pasal korupsi.",
        {"Sulaiman": ["Mantan Ketua DPRD Siak"]},
    ),
    # Whom somebody serves is named behind what he is.
    (
        "Budi Santoso, yang menjabat asisten pelatih Rudi Hartono, pulang.",
        {"Budi Santoso": ["asisten pelatih Rudi Hartono"], "Rudi Hartono": []},
    ),
    (
        "Ketika itu Siti Aminah bekerja sebagai manajer Rudi Hartono.",
        {"Siti Aminah": ["manajer Rudi Hartono"], "Rudi Hartono": []},
    ),
    (
        "Saat itu Budi Santoso berstatus sebagai asisten pelatih Rudi Hartono.",
        {"Budi Santoso": ["asisten pelatih Rudi Hartono"], "Rudi Hartono": []},
    ),
    # What somebody tells of another one is not himself; what he tells of himself is.
    ("Rudi Hartono mengatakan korban bekerja sebagai sopir truk.", {"Rudi Hartono": []}),
    ("Rudi Hartono menyebut istrinya menjadi ketua panitia.", {"Rudi Hartono": []}),
    ("Rudi Hartono mengunjungi ibunya yang bekerja sebagai perawat di Kupang.", {"Rudi Hartono": []}),
    ("Rudi Hartono menyoroti pengisian jabatan kepala sekolah yang lambat.", {"Rudi Hartono": []}),
    ("Menurut Rudi Hartono, anaknya bekerja sebagai perawat di Jepang.", {"Rudi Hartono": []}),
    # Of so many persons, of whom no one is meant; of somebody who takes part in something that is pointed at.
    ("Rudi Hartono membuka diskusi. Buku yang disusun 12 dosen dan peneliti energi itu laris.", {"Rudi Hartono": []}),
    (
        "Sekretaris Perusahaan Laut Jaya Rudi Hartono mengatakan, pihaknya menarik petugas yang ditugaskan di kedua "
        "bandara tersebut.",
        {"Rudi Hartono": ["Sekretaris Perusahaan Laut Jaya"]},
    ),
    (
        "Rektor Rudi Hartono tiba. Mahasiswa yang terlibat dalam kegiatan ini belajar berbagi.",
        {"Rudi Hartono": ["Rektor"]},
    ),
    # Behind an opening that ends in a name stands the subject of the sentence, unless a second comma closes it.
    ("Menurut Rudi Hartono, camat setempat sudah mendata warga.", {"Rudi Hartono": []}),
    ("Dalam arahan Rudi Hartono, pejabat daerah di seluruh wilayah harus siaga.", {"Rudi Hartono": []}),
    ("Menurut Rudi Hartono, camat setempat, warga sudah mengungsi.", {"Rudi Hartono": ["camat setempat"]}),
    # Capitals that open a story.
    ("PENELITI Pusat Kajian Laut, Rudi Hartono, hadir.", {"Rudi Hartono": ["Peneliti Pusat Kajian Laut"]}),
    ("CEO Sinar Laut Rudi Hartono hadir.", {"Rudi Hartono": ["CEO Sinar Laut"]}),
    # An office that is known to be another one's points back to nobody else.
    (
        "Ketua Umum Persatuan Guru Nusantara (PGN) Rudi Hartono tiba. Sekretaris PGN Siti Aminah hadir. Ketua Umum PGN itu pulang.",
        {
            "Rudi Hartono": ["Ketua Umum Persatuan Guru Nusantara (PGN)", "Ketua Umum PGN"],
            "Siti Aminah": ["Sekretaris PGN"],
        },
    ),
    # A letter that numbers a unit; two offices of a list with `beserta`.
    ("Kepala Balai Karantina Wilayah V Rudi Hartono hadir.", {"Rudi Hartono": ["Kepala Balai Karantina Wilayah V"]}),
    (
        "Rudi Hartono beserta Siti Aminah ditunjuk sebagai ketua dan sekretaris panitia.",
        {"Rudi Hartono": ["ketua"], "Siti Aminah": ["sekretaris panitia"]},
    ),
    # Each minister has an own office.
    (
        "Panitia menemui Mensos Siti Aminah dan Rudi Hartono selaku Kepala Basarnas.",
        {"Siti Aminah": ["Mensos"], "Rudi Hartono": ["Kepala Basarnas"]},
    ),
    ("Rudi Hartono menggantikan Siti Aminah yang pensiun.", {"Rudi Hartono": [], "Siti Aminah": []}),
    (
        "Istri kedua Gubernur Riau Rudi Hartono, Siti Aminah, hadir.",
        {"Rudi Hartono": ["Gubernur Riau"], "Siti Aminah": []},
    ),
    ("Rudi Hartono mengaku pernah bekerja sebagai sopir truk.", {"Rudi Hartono": ["sopir truk"]}),
    (
        "Rudi Hartono menyatakan kesiapannya untuk maju sebagai calon bupati.",
        {"Rudi Hartono": ["calon bupati"]},
    ),
    ("Rudi Hartono mundur dari jabatan ketua panitia.", {"Rudi Hartono": ["ketua panitia"]}),
    # So many years before `sebagai` are not so many persons.
    ("Rudi Hartono bekerja di bank selama tiga tahun sebagai kepala keamanan.", {"Rudi Hartono": ["kepala keamanan"]}),
    # A clause behind a role announces a further one.
    (
        "Rudi Hartono, seorang pelaut yang kini bekerja sebagai guru di Ende, pulang.",
        {"Rudi Hartono": ["pelaut", "guru di Ende"]},
    ),
    (
        "Rudi Hartono, guru asal Luwu, dilantik sebagai camat Belopa.",
        {"Rudi Hartono": ["guru asal Luwu", "camat Belopa"]},
    ),
    # Offices before `selaku`, occupations and degrees between an office and a name.
    (
        "Kepala Desa Sukamaju selaku ketua panitia, Rudi Hartono, menutup acara.",
        {"Rudi Hartono": ["Kepala Desa Sukamaju", "ketua panitia"]},
    ),
    ("Kepala Bulog Indramayu selaku tuan rumah, Rudi Hartono, hadir.", {"Rudi Hartono": ["Kepala Bulog Indramayu"]}),
    (
        "Juru bicara Satgas Banjir dokter Siti Aminah meminta warga sabar.",
        {"Siti Aminah": ["Juru bicara Satgas Banjir", "dokter"]},
    ),
    (
        "Rudi Hartono MSc, guru besar Universitas Andalas, menolak.",
        {"Rudi Hartono": ["guru besar Universitas Andalas"]},
    ),
    (
        "Pelaksana Tugas (Plt) Bupati Garut Rudi Hartono hadir.",
        {"Rudi Hartono": ["Pelaksana Tugas (Plt) Bupati Garut"]},
    ),
    (
        "Rudi Hartono terpilih sebagai Ketua PMI Garut untuk masa bakti 2024-2029.",
        {"Rudi Hartono": ["Ketua PMI Garut"]},
    ),
    ("Ketua panitia - Rudi Hartono - menutup acara.", {"Rudi Hartono": ["Ketua panitia"]}),
    ("Jabatan direktur teknik dipercayakan kepada Rudi Hartono.", {"Rudi Hartono": ["direktur teknik"]}),
    (
        "Rudi Hartono, yang saat itu menjabat Sekretaris Utama Lemhannas, dilantik menjadi penjabat gubernur Banten.",
        {"Rudi Hartono": ["Sekretaris Utama Lemhannas", "penjabat gubernur Banten"]},
    ),
    ("Rudi Hartono (39), oknum guru ngaji di Taman, ditahan.", {"Rudi Hartono": ["guru ngaji di Taman"]}),
    ("Siti Aminah, mantan istrinya yang kini anggota DPR, hadir.", {"Siti Aminah": ["anggota DPR"]}),
    (
        "Komandan Lanal Nunukan Letkol Laut (P) Rudi Hartono hadir.",
        {"Rudi Hartono": ["Komandan Lanal Nunukan", "Letkol Laut (P)"]},
    ),
    ('Sutradara "Perempuan Tanah", Rudi Hartono, hadir.', {"Rudi Hartono": ['Sutradara "Perempuan Tanah"']}),
    (
        'Rudi Hartono, pemeran utama film "Laut Biru" produksi Sinar, hadir.',
        {"Rudi Hartono": ['pemeran utama film "Laut Biru" produksi Sinar']},
    ),
    ("Klub itu mencari striker baru untuk pelatih Rudi Hartono.", {"Rudi Hartono": ["pelatih"]}),
    (
        "Anggota DPR dari Fraksi Golkar, yang juga artis, Siti Aminah, hadir.",
        {"Siti Aminah": ["Anggota DPR dari Fraksi Golkar", "artis"]},
    ),
    ("Gagal menjadi wali kota, Rudi Hartono kembali berdagang.", {"Rudi Hartono": []}),
    # A record is no role.
    ("Rudi Hartono menjadi pelatih pertama yang menang di sana.", {"Rudi Hartono": []}),
    # A team made of its members; a group somebody speaks to.
    (
        "Tim kuasa hukum yang terdiri dari Rudi Hartono, Siti Aminah, dan Budi Santoso mengajukan banding.",
        {"Rudi Hartono": ["kuasa hukum"], "Siti Aminah": ["kuasa hukum"], "Budi Santoso": ["kuasa hukum"]},
    ),
    ("Ketika ditanya soal itu, kepada para jurnalis, Rudi Hartono menolak bicara.", {"Rudi Hartono": []}),
    # The office behind a name is the next one's.
    (
        "Pemerintah dukung Rudi Hartono tampil bersama Siti Aminah Menteri Pariwisata, Budi Santoso, mengatakannya.",
        {"Siti Aminah": [], "Budi Santoso": ["Menteri Pariwisata"]},
    ),
]
APART = [
    # What offices are called in general is said of who holds one of them.
    (
        'Polisi menahan Bupati Ende Rudi Hartono. "Benar," ujar Wakil Ketua KPU, Budi Santoso. Polisi memeriksa kepala daerah di '
        "Flores itu.",
        {"Rudi Hartono": ["Bupati Ende", "kepala daerah di Flores"], "Budi Santoso": ["Wakil Ketua KPU"]},
    ),
    (
        'Panitia menjemput Presiden Brasil Rudi Hartono. "Sudah tiba," kata Sekretaris Kabinet Siti Aminah. Kepala negara itu '
        "lalu beristirahat.",
        {"Rudi Hartono": ["Presiden Brasil", "Kepala negara"], "Siti Aminah": ["Sekretaris Kabinet"]},
    ),
    # Kin is named for whose it is.
    (
        "Mantan istri Rudi Hartono, Siti Aminah, membantah. Artis 44 tahun itu menempuh jalur hukum.",
        {"Rudi Hartono": [], "Siti Aminah": ["Artis"]},
    ),
    ("Rudi Hartono gagal menikah. Ia mencintai putri Raja Sunda itu.", {"Rudi Hartono": []}),
    ("Adik kandung Wakil Bupati Siak, Siti Aminah, hadir.", {"Siti Aminah": []}),
    (
        "Rudi Hartono pulang. Mantan bek itu kini menjabat ketua Komisi Atlet.",
        {"Rudi Hartono": ["Mantan bek", "ketua Komisi Atlet"]},
    ),
    ("Rudi Hartono pulang. Rudi mengatakan mahasiswa itu sakit.", {"Rudi Hartono": []}),
    # Who speaks on is who is spoken of.
    (
        'Ketua Umum Golkar Rudi Hartono mengatakan ia siap. Menurut dia, Presiden Budi Santoso sudah datang. "Ini acara keluarga," '
        "kata dia. Menko Perekonomian itu lalu pulang.",
        {"Rudi Hartono": ["Ketua Umum Golkar", "Menko Perekonomian"], "Budi Santoso": ["Presiden"]},
    ),
    (
        "Anggota DPR Rudi Hartono pulang. Ia hadir mendampingi Menteri Agama Budi Santoso. Legislator asal Bogor itu senang.",
        {"Rudi Hartono": ["Anggota DPR", "Legislator asal Bogor"], "Budi Santoso": ["Menteri Agama"]},
    ),
    # A word points at whom it was said of; a country at its own.
    (
        "Kondektur Rudi Hartono dan masinis Budi Santoso selamat. Masinis itu cedera.",
        {"Rudi Hartono": ["Kondektur"], "Budi Santoso": ["masinis"]},
    ),
    (
        "Petenis China Siti Aminah akan bertemu dengan Ani Lestari, setelah petenis Tunisia itu menang atas Dewi Anggraini.",
        {"Siti Aminah": ["Petenis China"], "Ani Lestari": ["petenis Tunisia"], "Dewi Anggraini": []},
    ),
    (
        "Rudi Hartono mengalahkan Budi Santoso. Rudi menang 19-21, 21-17, 23-21 atas pebulu tangkis asal Jepang itu.",
        {"Rudi Hartono": [], "Budi Santoso": ["pebulu tangkis asal Jepang"]},
    ),
    # No coach is a minister; the short form in one's office is nobody else's.
    (
        "Ketua PSSI Budi Santoso memuji pelatih Rudi Hartono. Rudi senang. Menteri Badan Usaha Milik Negara itu juga senang.",
        {"Rudi Hartono": ["pelatih"], "Budi Santoso": ["Ketua PSSI", "Menteri Badan Usaha Milik Negara"]},
    ),
    (
        "Menteri Koordinator Bidang Perekonomian Rudi Hartono dan Menteri Dalam Negeri (Mendagri) Budi Santoso hadir. Kata "
        "Mendagri, harga stabil.",
        {
            "Rudi Hartono": ["Menteri Koordinator Bidang Perekonomian"],
            "Budi Santoso": ["Menteri Dalam Negeri (Mendagri)"],
        },
    ),
]


@pytest.mark.parametrize(("text", "held"), HELD + APART, ids=[case[0][:60] for case in HELD + APART])
def test_a_role_is_its_holders(text: str, held: dict[str, list[str]]) -> None:
    roles = {actor.name: list(actor.roles) for actor in find_actors(text) if actor.kind == "person"}
    assert {name: roles.get(name) for name in held} == held
