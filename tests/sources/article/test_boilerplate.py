"""What outlets write around a story and readers copy with it: none of it stays in the body, none of the story goes."""

from __future__ import annotations

import pytest

from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article

STORY = (
    "Pemerintah kota membuka pasar ikan baru di dekat pelabuhan lama pada Senin (5/2/2024) pagi.",
    "Kepala dinas perikanan, Hermin Tawas, mengatakan 120 lapak sudah dipesan nelayan dan pedagang kecil.",
    "Pedagang berharap truk pendingin datang setiap malam supaya ikan tetap segar sampai ke kota tetangga.",
)
LINES = """
Artikel ini telah tayang di Kompas.com dengan judul "Pasar Ikan Baru Dibuka".
Dapatkan update berita pilihan dan breaking news setiap hari dari Kompas.com. Mari bergabung di Grup Telegram.
Cek Berita dan Artikel yang lain di Google News dan WA Channel
Silakan baca konten menarik lainnya dari JPNN.com di Google News
Follow Whatsapp Channel SINDOnews untuk Berita Terbaru Setiap Hari
Baca berita TribunManado.co.id lainnya di Google News
WhatsApp Tribun Manado : KLIK
Jangan Sampai Ketinggalan Video Pilihan Editor:
[Gambas:Video 20detik]
(haa/haa)
(red)
(antara/jpnn)
(TribunManado.co.id/Christian Wayongkere)
***
Pilihan Editor: Harga Ikan Cakalang Turun di Manado
Redaktur & Reporter : Djainab Natalia
Selanjutnya: Promo Akhir Pekan Toko Buku
Menarik Dibaca: 5 Manfaat Ikan bagi Tubuh
Ikuti Whatsapp Channel Republika
Halaman: 1 2 3
A A A
A- | A | A+
Perkecil huruf
Daftar Isi [Tutup]
Waktu baca 3 menit
Text to Speech
X
TAGS
Komentar (0)
Facebook Twitter WhatsApp
SCROLL TO RESUME CONTENT
Scroll ke bawah untuk lanjut membaca
- Advertisement -
Selengkapnya baca di sini
Next Article Harga Ikan Turun di Manado
Isi komentar sepenuhnya adalah tanggung jawab pengguna dan diatur dalam UU ITE.
Akses TribunManado.co.id di Google News atau WhatsApp Channel TribunManado.co.id. Pastikan Tribunners sudah install aplikasi WhatsApp ya
- Akses edisi mingguan dari Tahun 1971
- Baca dengan lebih sedikit gangguan iklan
Baca berita dengan sedikit iklan, klik di sini
Kata Kunci / Tags
Musuh terbesar tinus? Coba ini malam ini!
BACA SELENGKAPNYA >>>
(SIS)
ae/hp (AFP, Reuters)
Catatan Redaksi: Berita ini telah diperbarui pada pukul 12.00 WIB.
Catatan: berita ini telah diralat untuk memperbaiki ejaan nama lurah.
Terima kasih telah membaca artikel ini sampai habis.
Terima kasih sudah berkunjung ke kabarpelabuhan.com!
Sekian dan terima kasih.
Semoga informasi ini bermanfaat bagi pembaca.
Semoga bermanfaat, ya!
Semoga artikel ini dapat membantu Anda.
Demikian informasi yang dapat kami sampaikan, semoga bermanfaat.
Demikian berita siang ini, sekian dan terima kasih.
Sampai jumpa di artikel berikutnya!
Terima kasih sudah menjadi pembaca setia Kabar Laut.
Terima kasih atas kunjungan Anda.
""".strip().splitlines()
# Sentences of a story that begin as boilerplate does.
SENTENCES = """
Ikuti kata hati, pesan Hermin kepada para nelayan muda yang datang pagi itu.
Video yang beredar menunjukkan asap di atas pasar lama, kata Hermin kepada wartawan.
Halaman pasar itu luasnya 2 hektare dan ditanami ketapang.
Editor buku resep ikan itu, Novita Lengkong, ikut datang bersama tiga juru masak.
Selanjutnya, pedagang diminta mendaftar di kantor lurah paling lambat Jumat.
Foto udara memperlihatkan deretan lapak yang sudah terisi sejak subuh.
Terima kasih telah membaca keluhan kami, kata Hermin kepada wali kota.
Sekian lama nelayan menunggu, pasar itu akhirnya dibuka.
Semoga bermanfaat bagi nelayan kecil, kata Hermin tentang pasar itu.
""".strip().splitlines()


def text_of(*paragraphs: str) -> list[str]:
    return parse_article("\n\n".join(paragraphs), source="x", known=KnownFields(title="Pasar Ikan Dibuka")).text.split(
        "\n\n"
    )


@pytest.mark.parametrize("line", LINES)
def test_boilerplate_behind_a_story_goes(line: str) -> None:
    assert text_of(*STORY, line) == list(STORY)


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_that_begin_like_boilerplate_stay(line: str) -> None:
    assert text_of(*STORY, line, STORY[0]) == [*STORY, line, STORY[0]]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Simak selengkapnya di halaman berikutnya ", ""),
        ("", " Terima kasih telah membaca Kabarlaut.com."),
        (
            "",
            " Terima kasih telah membaca Kabarlaut.com.Dapatkan informasi, inspirasi dan insight di email kamu.Daftarkan email",
        ),
        ("Dapatkan informasi, inspirasi dan insight di email kamu.Daftarkan email ", ""),
        ("[gallery ids=5] ", " [video]"),
        ("", " (*) Isi komentar sepenuhnya adalah tanggung jawab pengguna dan diatur dalam UU ITE."),
    ],
)
def test_what_is_run_into_a_paragraph_goes(before: str, behind: str) -> None:
    assert text_of(STORY[0], f"{before}{STORY[1]}{behind}") == [STORY[0], STORY[1]]


def test_tempos_choice_of_its_editors_is_a_story_and_no_editor() -> None:
    story = parse_article(
        "\n\n".join([*STORY, "Pilihan Editor: Harga Ikan Turun di Manado"]),
        source="x",
        known=KnownFields(title="Pasar"),
    )
    assert story.editor is None
    assert [link.title for link in story.links] == ["Harga Ikan Turun di Manado"]
