"""What stands around a story on the pages of any outlet: bylines in cards, lines of the page, captions, other stories."""

from __future__ import annotations

import json
import textwrap
from html import escape
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Warga Tahuna Tanam Bakau di Pantai"
PARAGRAPHS = [
    "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini, kata lurah Tahuna.",
    "Bibit bakau disediakan dinas kehutanan, sedangkan pelajar tiga sekolah menjaga tanaman itu setiap akhir pekan.",
    "Nelayan berharap ikan kembali bertelur di dekat pantai sehingga mereka tidak perlu melaut terlalu jauh lagi.",
]
CONSENT = (
    "<p>Kami dan mitra kami menyimpan informasi di perangkat Anda, seperti pengenal dalam kuki, untuk mengolah data pribadi.</p>"
    "<p>Pilihan Anda disampaikan kepada mitra kami dan tidak mengubah cara situs ini bekerja di perangkat Anda nanti.</p>"
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def story_of(folder: Path, body: str, title: str = TITLE, head: str = "") -> Article:
    """The story of a page with this body."""
    path = folder / "page.html"
    address = "<link rel='canonical' href='https://kabartahuna.example/warga-tahuna-tanam-bakau'>"
    path.write_text(
        f"<!DOCTYPE html><html lang='id'><head><meta charset='utf-8'><title>{title}</title>{address}{head}"
        f"<meta property='og:type' content='article'></head><body>{body}</body></html>"
    )
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article), story
    return story


@pytest.mark.parametrize(
    ("byline", "authors", "editor"),
    [
        ("<div>Liputan: Sari Dewi | Foto: Hendra Putra | Editor: Budi Santoso</div>", ("Sari Dewi",), "Budi Santoso"),
        ("<div class='byline'>Teks dan Foto: Sari Dewi</div>", ("Sari Dewi",), None),
        (
            "<div class='author'><span>Sari Dewi</span><span>Penulis</span></div>"
            "<div class='author'><span>Budi Santoso</span><span>Editor</span></div>",
            ("Sari Dewi",),
            "Budi Santoso",
        ),
        ("<div>Diunggah oleh: Hendra Putra | Ditulis oleh: Sari Dewi</div>", ("Sari Dewi",), None),
        ("<div>Diposting oleh <b>Sari Dewi</b> di 09.15</div>", ("Sari Dewi",), None),
        ("<p>Written by Sari Dewi</p>", ("Sari Dewi",), None),
        (
            "<div>Oleh Sari Dewi, Hendra Putra, dan Budi Santoso</div>",
            ("Sari Dewi", "Hendra Putra", "Budi Santoso"),
            None,
        ),
        ("<div class='penulis'>Sari Dewi <a>sari@kabartahuna.example</a></div>", ("Sari Dewi",), None),
        ("<div class='penulis'>Oleh Sari Dewi @saridewi</div>", ("Sari Dewi",), None),
        ("<div class='byline'>Oleh: Sari Dewi, Dosen Ilmu Kelautan</div>", ("Sari Dewi",), None),
        (
            "<dl><dt>Penulis</dt><dd>Sari Dewi</dd><dt>Editor</dt><dd>Budi Santoso</dd></dl>",
            ("Sari Dewi",),
            "Budi Santoso",
        ),
        ("<div>Selasa, 8 Oktober 2024 | Penulis: Sari Dewi | Dibaca: 1.204 kali</div>", ("Sari Dewi",), None),
        ("<p>Penulis/Editor: Sari Dewi/Budi Santoso</p>", ("Sari Dewi",), "Budi Santoso"),
        ("<p><i>Ditulis oleh Sari Dewi, disunting oleh Budi Santoso</i></p>", ("Sari Dewi",), "Budi Santoso"),
        ("<p>Laporan kontributor Gorontalo, Sari Dewi</p>", ("Sari Dewi",), None),
        ("<div class='author'>Antara</div>", (), None),
        (
            "<div class='author-card'><a>Sari Dewi</a> <span>Jurnalis</span> <time>2 September 2024</time></div>",
            ("Sari Dewi",),
            None,
        ),
        (
            "<table><tr><td>Reporter</td><td>Sari Dewi</td></tr><tr><td>Fotografer</td><td>Hendra Putra</td></tr></table>",
            ("Sari Dewi",),
            None,
        ),
        (
            "<div><p>Penulis</p><a>Sari Dewi</a></div><div><p>Editor</p><a>Budi Santoso</a></div>",
            ("Sari Dewi",),
            "Budi Santoso",
        ),
        (
            "<ul><li>Reported by <b>Sari Dewi</b></li><li>Edited by <b>Budi Santoso</b></li></ul>",
            ("Sari Dewi",),
            "Budi Santoso",
        ),
        ("<p>Penulis Sari Dewi | Penyunting Budi Santoso</p>", ("Sari Dewi",), "Budi Santoso"),
        ("<p>Penulis : Diskominfo | Editor : Budi Santoso</p>", (), "Budi Santoso"),
        (
            "<div><div><div>Penulis</div></div><div><span>Sari Dewi</span></div></div><dl><dt>Terbit</dt><dd>8 Okt 2024</dd></dl>",
            ("Sari Dewi",),
            None,
        ),
        ("<p>Diposting Oleh : Seksi Intelijen | 8 Okt 2024 | Dilihat : 92 Kali</p>", (), None),
        ("<p><i>ditulis oleh : Sari Dewi<br>tanggal : 8 Oktober 2024</i></p>", ("Sari Dewi",), None),
        ("<div>2024-10-08 · Kenzo Varelli · #tahuna</div>", ("Kenzo Varelli",), None),
        ("<div>Oleh Redaktif</div><div>Penulis: Sari Dewi</div>", ("Sari Dewi",), None),
        (
            "<aside><h3>Penulis</h3><a rel='author'>Sari Dewi</a><p>Dosen</p></aside>",
            ("Sari Dewi",),
            None,
        ),
        ("<div class='author-name'><a>Sari Dewi</a> <span>Lainnya</span></div>", ("Sari Dewi",), None),
        (
            "<span class='post-author'><a>Sari Dewi</a> <a><span>Send an email</span></a></span>",
            ("Sari Dewi",),
            None,
        ),
        ("<div>By <span property='schema:name'>operator_web</span>, 8 October 2024</div>", (), None),
        ("<div>Penulis<b>Sari Dewi</b></div><div>Editor<b>Budi Santoso</b></div>", ("Sari Dewi",), None),
        (
            "<footer class='node__meta'><div>Submitted by <span>Sari Dewi</span> on <span>Tue, 10/08/2024 - 14:05</span></div>"
            "</footer>",
            ("Sari Dewi",),
            None,
        ),
        ("<p>Ditulis oleh Sari Dewi pada 8 Oktober 2024</p>", ("Sari Dewi",), None),
        ("<p>Sari Dewi - Selasa, 8 Oktober 2024 14:05 WITA</p>", ("Sari Dewi",), None),
        ("<div><span>Sari Dewi</span> <span>2 hari lalu</span></div>", ("Sari Dewi",), None),
        ("<div>Oleh: Sari Dewi <span>8 Okt 2024 - 11:20</span> <span>Tahuna Barat</span></div>", ("Sari Dewi",), None),
        ("<div>oleh <a rel='author'>Sari Dewi</a> [Tahuna] di 8 October 2024</div>", ("Sari Dewi",), None),
        ("<div><b>Sari Dewi</b>, <b>CNN Indonesia</b></div><div>8 October 2024 11:20</div>", ("Sari Dewi",), None),
        (
            "<div class='author'>Sari Dewi, Budi Santoso</div><div>Editor: Budi Santoso</div>",
            ("Sari Dewi",),
            "Budi Santoso",
        ),
        ("<div class='author'><a>Sari Dewi</a><br><small>Wartawan Muda</small></div>", ("Sari Dewi",), None),
        ("<a>Penulis Sari Dewi</a> <a>Editor Budi Santoso</a>", ("Sari Dewi",), "Budi Santoso"),
        ("<div><b>Sari Dewi</b> - KabarTahuna.example<br>Selasa, 8 Oktober 2024</div>", ("Sari Dewi",), None),
        ("<p class='meta'>Sari Dewi / Tuesday, October 8th, 2024</p>", ("Sari Dewi",), None),
        ("<div>Jakarta Selatan - Selasa, 8 Oktober 2024</div>", (), None),
        (
            "<div>Editor: <a rel='author' href='/editor/budi'>Budi Santoso</a> Selasa, 8 Oktober 2024</div>",
            (),
            "Budi Santoso",
        ),
        ("<div>Kabar Daerah | Selasa, 8 Oktober 2024</div>", (), None),
    ],
)
def test_a_byline_names_who_wrote_and_is_no_text(
    tmp_path: Path, byline: str, authors: tuple[str, ...], editor: str | None
) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{byline}{TEXT}</article>")
    assert story.authors == authors
    assert editor is None or story.editor == editor
    assert story.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (f"<h1>{TITLE}<small>Pelajar ikut menjaga bibit</small></h1>", TITLE),
        (f"<h1><span>LINGKUNGAN</span> {TITLE}</h1>", f"{TITLE} - Kabar Tahuna"),
        ("", f"{TITLE} | Kabar Tahuna Daerah"),
        (f"<h1>{TITLE} <span class='badge'>VIDEO</span></h1>", f"Daerah | {TITLE} | Kabar Tahuna"),
        (f"<h3>{TITLE}</h3>", "Dinas Kehutanan Kabupaten Sangihe"),
    ],
)
def test_a_line_beside_the_title_is_none_of_it(tmp_path: Path, heading: str, title: str) -> None:
    site = "<meta property='og:site_name' content='Kabar Tahuna'>"
    story = story_of(tmp_path, f"<article>{heading}{TEXT}</article>", title, site)
    assert (story.title, story.text) == (TITLE, "\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize(
    "furniture",
    [
        "<p>Waktu baca 2 menit</p>",
        "<div class='email-dialog'><p>Terjadi kesalahan dan surel Anda belum terkirim. Silakan coba lagi.</p></div>",
        "<div class='overline'>Lingkungan</div>",
        f"<div class='modal' role='dialog'>{CONSENT * 3}</div>",
        f"<div id='qc-cmp2-container'><div>{CONSENT}</div></div>",
        "<p>3 min read</p>",
        "<p>Dengarkan berita ini</p><p>0:00</p>",
        "<div>A- A A+</div>",
        "<p>Apakah artikel ini bermanfaat?</p><p>Ya</p><p>Tidak</p>",
        "<p>Kabar Tahuna kini hadir di WhatsApp Channel. Klik di sini untuk bergabung!</p>",
        "<p>Your email address will not be published. Required fields are marked *</p>",
        "<p>Artikel dilanjutkan setelah iklan</p>",
        "<p>Jangan ketinggalan berita terbaru! Pasang aplikasi Kabar Tahuna di ponsel.</p>",
        "<p>Dukung jurnalisme independen kami dengan berdonasi mulai Rp10.000.</p>",
        "<p>Dukung kerja jurnalistik kami. Donasi lewat rekening redaksi di bawah ini.</p>",
        "<p>Komentar menjadi tanggung jawab Anda sesuai UU ITE.</p><p>Login untuk berkomentar</p>",
        "<div class='author-box'><p>Sari Dewi meliput laut sejak 2016 dan pernah tinggal di tiga pulau kecil.</p></div>",
        "<div class='box-terkait'><p>Pasar ikan di dekat terminal dibuka lagi sesudah atapnya diperbaiki.</p></div>",
        "<div class='kuis'><h3>Seberapa kenal kamu dengan bakau?</h3></div>",
        "<div class='nl'><h3>Kabar Pagi</h3><p>Lima berita setiap pagi di kotak surat Anda.</p><form><input><button>Daftar</button>"
        "</form><small>Anda menyetujui aturan privasi kami.</small></div>",
        "<div class='fb-post'><blockquote><p>Terima kasih, bakau sudah ditanam hari ini.</p>Dikirim lurah</blockquote></div>",
        "<p>2 min read · 8 Oktober 2024</p>",
        "<div>2/3</div>",
        "<h4>Pos Terbaru</h4><ul><li><a href='/b'>Pasar Ikan Dibuka Lagi</a></li></ul>",
        "<p>Gabung <a href='/wa'>WhatsApp Channel Kabar Tahuna</a> sekarang juga!</p>",
        "<a href='/b'><h4>Pasar Ikan Dibuka Lagi</h4><p>Atap pasar itu sudah diperbaiki oleh pemerintah desa.</p></a>",
        '<p>[caption id="a_12" align="alignnone"]Bibit bakau siap ditanam.[/caption]</p><p>[adinserter block="1"]</p>',
        "<p>(adsbygoogle = window.adsbygoogle || []).push({});</p><p>.wp-block{margin:0 auto;padding:10px}</p>",
        "<p>Kirim ke WhatsApp</p><p>Cetak artikel ini</p>",
        "<p>1.204 kali dibaca</p><p>Post Views: 341</p><p>0 Komentar</p>",
        "<p>Kantor Redaksi: Jalan Pantai Nomor 12, Tahuna. Telepon (0432) 555123.</p>",
        "<blockquote><p>— Pemkab Sangihe (@pemkabsangihe) October 8, 2024</p></blockquote>",
        "<div><img src='a.jpg'></div><div>Bibit bakau siap ditanam di pantai, Selasa (8/10/2024). Dok. Kelurahan</div>",
        "<p>Follow @kabartahuna di Twitter dan Instagram</p>",
        "<span class='sr-only'>Gambar ini memperlihatkan bibit bakau yang siap ditanam di pantai desa.</span>",
        "<p>Ukuran huruf</p>",
        "<p>Ingin kabar laut setiap pagi? Daftar nawala kami.</p>",
        "<p>Redaksi menerima kiriman artikel, kirim ke redaksi@kabartahuna.example</p>",
        "<p><img src='a.jpg'></p><p><em>Bibit bakau siap ditanam di pantai. (Kabar Tahuna/Hendra Putra)</em></p>",
        "<h4>Halaman Selanjutnya</h4><p>Di desa sebelah, warga juga...</p>",
        "<blockquote class='pull'><p>Pelajar tiga sekolah menjaga tanaman itu setiap akhir pekan</p></blockquote>",
        "<ol class='footnotes'><li>Data dinas kehutanan, September 2024.</li></ol>",
        "<p><img src='a.jpg'>Bibit bakau siap ditanam di pantai. (Kabar Tahuna/Hendra Putra)</p>",
    ],
)
def test_what_a_page_sets_between_the_paragraphs_is_no_text(tmp_path: Path, furniture: str) -> None:
    first, *others = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{first}{furniture}{''.join(others)}</article>")
    assert story.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "paragraph",
    [
        "<img src='a.jpg'>Bantuan itu dibagikan kepada nelayan di empat desa pada Rabu (5/6/2024).",
        "Ya, bibit itu kami tanam sendiri bersama para pelajar sejak pagi hari tadi.",
        "Kantor redaksi koran itu didatangi nelayan pada Rabu (5/6/2024).",
        "Wartawan yang meliput badai membawa bantuan untuk nelayan pada Rabu (5/6/2024).",
        "Izin melaut kini tersedia di WhatsApp mulai Rabu (5/6/2024), kata camat.",
        "Ikuti tantangan di TikTok, seorang pelajar tercebur ke laut.",
        "24 tanggapan nelayan sampai di meja camat pada Rabu (5/6/2024).",
        "<img src='a.jpg'></p><p>Nelayan berkumpul di balai desa. Sumber air tawar habis sejak Mei.",
    ],
)
def test_what_only_resembles_them_stays(tmp_path: Path, paragraph: str) -> None:
    *others, last = (f"<p>{one}</p>" for one in PARAGRAPHS)
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{''.join(others)}<p>{paragraph}</p>{last}</article>")
    shown = paragraph.removeprefix("<img src='a.jpg'>").removeprefix("</p><p>")
    assert story.text == "\n\n".join([*PARAGRAPHS[:-1], shown, PARAGRAPHS[-1]])


@pytest.mark.parametrize("first", [True, False])
def test_a_story_that_a_page_loads_behind_its_own_is_left_out(tmp_path: Path, first: bool) -> None:
    own = f"<div class='artikel'><h1>{TITLE}</h1>{TEXT}</div>"
    other = f"<div class='artikel'><h1>Pasar Ikan Dibuka Lagi</h1>{TEXT.replace('bakau', 'cemara').replace('N', 'Para n')}</div>"
    story = story_of(tmp_path, own + other if first else other + own)
    assert (story.title, story.text) == (TITLE, "\n\n".join(PARAGRAPHS))


def test_the_moment_that_a_page_shows_over_a_count_of_weeks_is_its_own(tmp_path: Path) -> None:
    shown = "<span class='time' title='Monday, September 2, 2024 at 10:00 AM'>3 minggu yang lalu</span>"
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{shown}{TEXT}</article>")
    assert (story.published or "").startswith("2024-09-02T10:00")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("menanam <del>pandan</del> <ins>bakau</ins> di pantai", "menanam bakau di pantai"),
        ("menanam bakau<sup><a href='#n1'>[1]</a></sup> di pantai", "menanam bakau di pantai"),
        ("menanam bakau di pantai seluas 5 m<sup>2</sup>", "menanam bakau di pantai seluas 5 m2"),
        ("menanam &amp;quot;bakau&amp;quot; di&amp;nbsp;pantai", 'menanam "bakau" di pantai'),
        ("menanam bakau R&amp;D di pantai", "menanam bakau R&D di pantai"),
        (
            "menanam bakau di pantai (<em>Baca juga: <a href='/b'>Pasar Ikan Dibuka Lagi</a></em>)",
            "menanam bakau di pantai",
        ),
    ],
)
def test_what_corrections_notes_and_entities_leave_of_a_text(tmp_path: Path, written: str, read: str) -> None:
    changed = [f"Warga desa yang tinggal di tepi laut {written}", *PARAGRAPHS[1:]]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in changed)
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{text}</article>")
    assert story.text.split("\n\n") == [f"Warga desa yang tinggal di tepi laut {read}", *PARAGRAPHS[1:]]


def test_lines_of_the_page_within_a_paragraph_are_none_of_it(tmp_path: Path) -> None:
    first, second, third = PARAGRAPHS
    text = f"<p>{TITLE}<br>Selasa, 8 Oktober 2024<br>{first}<br>Bagikan:<br>{second}</p><p>{third}</p>"
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{text}</article>")
    assert story.text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "dated",
    [
        "<div>Diperbarui: Rabu, 9 Oktober 2024 10:00 WIB<br>Diterbitkan: Selasa, 8 Oktober 2024 09:10 WIB</div>",
        "<div><time class='updated'>9 Oktober 2024 10:00</time> <time class='published'>8 Oktober 2024 09:10</time></div>",
        "<div>Update: 9 Oktober 2024 10:00 WIB | Tayang: 8 Oktober 2024 09:10 WIB</div>",
    ],
)
def test_the_day_of_a_change_is_not_that_of_publication(tmp_path: Path, dated: str) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{dated}{TEXT}</article>")
    assert story.published == "2024-10-08T09:10:00+07:00"


def test_a_day_behind_a_name_in_the_same_element_is_none_of_it(tmp_path: Path) -> None:
    byline = "<div><span>Oleh </span><a>Sari Dewi</a><span>Okt 8, 2024, 9:10 AM</span></div>"
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{byline}{TEXT}</article>")
    assert (story.authors, story.text) == (("Sari Dewi",), "\n\n".join(PARAGRAPHS))


def test_a_subheading_is_no_title_where_the_browser_shows_one(tmp_path: Path) -> None:
    first, *others = PARAGRAPHS
    text = f"<p>{first} {first}</p><h3>Bibit Dijaga Para Pelajar Sekolah</h3>" + "".join(
        f"<p>{one}</p>" for one in others
    )
    assert story_of(tmp_path, f"<article>{text}</article>").title == TITLE


def test_a_table_of_data_is_read_row_by_row(tmp_path: Path) -> None:
    head = "<thead><tr><th>Desa</th><th>Bibit</th></tr></thead>"
    rows = "<tr><td>Tahuna</td><td>4.000</td></tr><tr><td>Senin</td><td>08.00-10.00</td></tr>"
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{TEXT}<table>{head}{rows}</table></article>")
    assert story.text.split("\n\n") == [*PARAGRAPHS, "Desa | Bibit", "Tahuna | 4.000", "Senin | 08.00-10.00"]


def test_text_as_written_keeps_its_paragraphs_and_not_its_lines(tmp_path: Path) -> None:
    wrapped = "\n\n".join("\n".join(textwrap.wrap(paragraph, 60)) for paragraph in PARAGRAPHS)
    story = story_of(tmp_path, f"<h1>{TITLE}</h1><pre>\nSelasa, 8 Oktober 2024\n\n{wrapped}\n</pre>")
    assert (story.published, story.text.split("\n\n")) == ("2024-10-08", PARAGRAPHS)


def test_a_line_signed_with_outlet_and_name_amid_a_story_is_a_caption(tmp_path: Path) -> None:
    first, *others = PARAGRAPHS
    caption = "Bibit bakau siap ditanam di pantai (Kabar Tahuna/Hendra Putra)"
    lines = [first, caption, *others, "Penanaman berlangsung sampai akhir pekan.", "Bibit yang mati diganti lagi."]
    text = "".join(f"<p class='{number}'>{line}</p>" for number, line in enumerate(lines))
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{text}</article>")
    assert story.text.split("\n\n") == [line for line in lines if line != caption]


def test_a_story_loaded_below_with_a_title_of_its_own_is_another(tmp_path: Path) -> None:
    other = "<p>Pasar ikan di dekat terminal dibuka lagi sesudah atapnya diperbaiki oleh pemerintah desa.</p>" * 3
    below = f"<div class='story'><h1>Pasar Ikan Dibuka Lagi</h1><div class='txt'>{other}</div></div>"
    story = story_of(
        tmp_path, f"<div><div class='story'><h1>{TITLE}</h1><div class='txt'>{TEXT}</div></div>{below}</div>"
    )
    assert (story.title, story.text) == (TITLE, "\n\n".join(PARAGRAPHS))


def test_a_whole_story_on_a_page_that_says_it_is_not_free_is_read(tmp_path: Path) -> None:
    said = {"@type": "NewsArticle", "headline": TITLE, "isAccessibleForFree": "False"}
    head = f"<script type='application/ld+json'>{json.dumps(said)}</script>"
    lines = [
        *PARAGRAPHS,
        *(f"Di desa {name}, bakau tumbuh setinggi lutut." for name in ("Manganitu", "Tamako", "Kendahe", "Lapango")),
    ]
    text = "".join(f"<p>{line}</p>" for line in lines)
    assert story_of(tmp_path, f"<article><h1>{TITLE}</h1>{text}</article>", head=head).text == "\n\n".join(lines)


def test_dashes_without_blanks_around_part_a_bold_dateline(tmp_path: Path) -> None:
    first, *others = PARAGRAPHS
    text = f"<p><b>KABARTAHUNA.COM</b>-<b>TAHUNA</b>-{first}</p>" + "".join(f"<p>{one}</p>" for one in others)
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{text}</article>")
    assert (story.dateline_place, story.text) == ("Tahuna", "\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize(
    "below",
    [
        "<h4>Tentang Penulis</h4><p>Sari Dewi adalah wartawan lepas yang meliput laut sejak 2015.</p>",
        "<h3>2 Tanggapan untuk “Bakau”</h3><ol><li><p>Budi berkata:</p><p>Luar biasa, semoga bakau itu tumbuh.</p></li></ol>",
        "<h3>Tinggalkan Balasan</h3><p>Tulis pendapat Anda tentang bakau di sini dengan bahasa yang sopan.</p>",
    ],
)
def test_behind_a_heading_of_comments_or_of_the_author_nothing_of_a_story_stands(tmp_path: Path, below: str) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{TEXT}{below}</article>")
    assert story.text == "\n\n".join(PARAGRAPHS)


def test_a_moment_in_seconds_dates_a_story(tmp_path: Path) -> None:
    story = story_of(
        tmp_path, f"<article><h1>{TITLE}</h1><time data-timestamp='1728353400'>baru saja</time>{TEXT}</article>"
    )
    assert story.published == "2024-10-08T09:10:00+07:00"


def test_a_title_that_no_heading_shows_is_found_where_the_page_shows_it_with_the_day_below(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>{one}</td></tr>" for one in (f"<b>{TITLE}</b>", "Oleh Sari Dewi | 8 Oktober 2024", *PARAGRAPHS)
    )
    story = story_of(tmp_path, f"<table>{rows}</table>")
    assert (story.title, story.published, story.authors) == (TITLE, "2024-10-08", ("Sari Dewi",))


def test_a_story_that_stands_beside_nothing_is_read(tmp_path: Path) -> None:
    story = story_of(tmp_path, f"<aside><h1>{TITLE}</h1>{TEXT}</aside>")
    assert story.text == "\n\n".join(PARAGRAPHS)


def test_a_story_of_a_paper_for_subscribers_that_is_free_is_read(tmp_path: Path) -> None:
    said = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "isAccessibleForFree": True,
        "url": "https://www.kompas.id/baca/a/2024/bakau",
    }
    head = f"<script type='application/ld+json'>{json.dumps(said)}</script><link rel='canonical' href='{said['url']}'>"
    path = tmp_path / "page.html"
    body = f"<article><h1>{TITLE}</h1><div class='content'>{TEXT}</div></article>"
    path.write_text(
        f"<html lang='id'><head><meta charset='utf-8'><title>{TITLE}</title>{head}</head><body>{body}</body></html>"
    )
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article), story


@pytest.mark.parametrize(
    "line",
    ["[gallery" + " id=1 a" * 60, "Tags : sekolah terapung, danau, pendidikan, kapal<", "halaman " + "1" * 60 + "x"],
)
def test_a_line_that_is_nearly_one_of_the_page_takes_no_endless_time(tmp_path: Path, line: str) -> None:
    """Each took time by an exponent of its length once; the test ends at all only where none does."""
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1><p>{escape(line)}</p>{TEXT}</article>")
    assert story.text.endswith(PARAGRAPHS[-1])
