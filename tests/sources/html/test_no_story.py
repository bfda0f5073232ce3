"""Pages that hold no story: messages of the site, walls, lists of stories; and stories that only tell of such things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

VILLAGES = ("Sukasari", "Margamulya", "Cikadu", "Wanajaya", "Karangsari", "Tirtomoyo", "Banjarejo", "Ngadirojo")


def cards(heading: str) -> str:
    """A list of stories, each with its linked title and the two sentences that it begins with."""
    return f"<div id='content'><h1>{heading}</h1>" + "".join(
        f"<div class='news-box'><a href='/nasional/{number}/kabar'><h3>Warga Desa {village} Panen Raya Padi</h3></a>"
        f"<p>Warga Desa {village} memanen padi seluas dua puluh hektare bersama penyuluh pertanian dari kecamatan. "
        "Panen itu lebih banyak daripada tahun lalu karena irigasi sudah diperbaiki oleh warga sendiri.</p></div>"
        for number, village in enumerate(VILLAGES)
    )


def read(folder: Path, title: str, body: str) -> Article | SourceError:
    path = folder / "page.html"
    kind = "<meta property='og:type' content='article'>"
    path.write_text(
        f"<html lang='id'><head><meta charset='utf-8'><title>{title}</title>{kind}</head><body>{body}</body></html>"
    )
    (outcome,) = read_sources([str(path)])
    assert isinstance(outcome, Article | SourceError)
    return outcome


@pytest.mark.parametrize(
    ("title", "body", "reason"),
    [
        (
            "Kabar Kita",
            "<h1>Oops!</h1><p>Maaf, halaman yang Anda cari tidak ditemukan atau sudah dihapus oleh pengelola.</p>"
            "<p>Silakan kembali ke beranda atau baca berita lain di bawah ini.</p>",
            "page.not_found",
        ),
        (
            "Kabar Kita",
            "<p>Mohon maaf, berita tersebut telah dicabut oleh redaksi atas permintaan narasumber sejak kemarin sore.</p>"
            "<p>Berita lain dapat dibaca di halaman depan situs ini.</p>",
            "page.not_found",
        ),
        (
            "Sebelum Anda melanjutkan",
            "<p>Kami dan 812 mitra kami menggunakan cookie dan data untuk menyediakan layanan serta mengukur audiens.</p>"
            "<p>Jika Anda memilih terima, kami juga akan menggunakan cookie untuk mengembangkan layanan baru.</p>",
            "page.wall",
        ),
        (
            "kabarkita.example",
            "<p>Memeriksa peramban Anda sebelum membuka kabarkita.example, mohon tunggu beberapa detik sampai selesai.</p>"
            "<p>Aktifkan JavaScript dan cookies agar pemeriksaan ini dapat dilanjutkan oleh peramban.</p>",
            "page.wall",
        ),
        (
            "Tunggu sebentar...",
            "<p>Verifikasi bahwa Anda adalah manusia dengan menyelesaikan tindakan di bawah ini.</p>"
            "<p>kabarkita.example perlu meninjau keamanan koneksi Anda sebelum melanjutkan ke halaman.</p>",
            "page.wall",
        ),
        (
            "Kabar Kita",
            "<h1>Kami segera kembali</h1><p>Situs kami sedang dalam pemeliharaan terjadwal untuk kenyamanan pembaca semua."
            " Silakan berkunjung lagi dalam beberapa jam ke depan.</p>",
            "page.wall",
        ),
        (
            "Redirecting",
            "<p>Anda sedang dialihkan ke halaman berikutnya. Jika tidak berpindah secara otomatis, silakan klik tautan ini "
            "untuk melanjutkan ke alamat tujuan.</p>",
            "page.wall",
        ),
        (
            "500 Internal Server Error",
            "<h1>Terjadi kesalahan pada server</h1><p>Maaf, terjadi gangguan pada sistem kami. Tim teknis sedang "
            "memperbaikinya. Cobalah memuat ulang halaman ini beberapa menit lagi.</p>",
            "page.wall",
        ),
        (
            "Warga Antre di Alun-alun",
            "<h1>Warga Antre di Alun-alun</h1><p>Ratusan warga antre di alun-alun sejak subuh untuk mendapat beras murah.</p>"
            "<div><p>Lanjutkan membaca dengan masuk ke akun gratis Anda.</p></div>",
            "page.teaser",
        ),
        (
            "Warga Antre di Alun-alun",
            "<h1>Warga Antre di Alun-alun</h1><p>Ratusan warga antre di alun-alun sejak subuh untuk mendapat beras murah dari "
            "pemerintah daerah.</p><div class='member-box'>Artikel ini khusus untuk pelanggan</div>",
            "page.teaser",
        ),
        (
            "Tentang Kami - Kabar Kita",
            "<h1>Tentang Kami</h1><p>Kabar Kita adalah media siber yang berdiri pada 2015 dan menyajikan berita dari seluruh "
            "Sulawesi Tengah bagi pembaca di kota dan desa.</p>",
            "page.front",
        ),
        ("Arsip Juni 2025 - Kabar Kita", cards("Arsip: Juni 2025"), "page.front"),
        (
            "Akses Ditolak",
            "<h1>Akses Ditolak</h1><p>Anda tidak memiliki izin untuk mengakses halaman ini di server. Alamat Anda telah "
            "dicatat. Hubungi pengelola bila Anda merasa ini keliru.</p>",
            "page.wall",
        ),
        ("Beranda - Kabar Kita", cards("Kabar Kita"), "page.front"),
        ("Nasional - Kabar Kita", cards("Nasional"), "page.front"),
        ("Hasil pencarian untuk panen raya - Kabar Kita", cards("Hasil pencarian"), "page.front"),
    ],
)
def test_a_page_without_a_story_says_what_it_is(tmp_path: Path, title: str, body: str, reason: str) -> None:
    refused = read(tmp_path, title, body)
    assert isinstance(refused, SourceError), refused
    assert refused.message.id == reason


@pytest.mark.parametrize(
    "sentence",
    [
        "Warga mengeluh karena halaman pendaftaran sekolah tidak dapat dibuka sejak pagi, kata kepala dinas pendidikan.",
        "Menteri meminta semua situs belanja menjelaskan cara mereka memakai cookie kepada pembeli mulai Januari depan.",
        "Bank daerah mengumumkan layanan kami sedang dalam perbaikan sehingga nasabah antre di depan kantor cabang.",
    ],
)
def test_a_story_that_tells_of_such_messages_is_read(tmp_path: Path, sentence: str) -> None:
    others = (
        "Dinas sudah menambah dua peladen baru dan menyiapkan meja bantuan di setiap kecamatan untuk para orang tua.",
        "Antrean panjang terlihat sampai ke jalan raya sehingga polisi mengatur lalu lintas di sekitar alun-alun.",
    )
    story = read(tmp_path, "Warga Antre di Alun-alun", "".join(f"<p>{one}</p>" for one in (sentence, *others)))
    assert isinstance(story, Article), story
    assert story.text.split("\n\n") == [sentence, *others]
