"""Which reading of a page is taken, what is said where one has lost a part, and what `-v` tells."""

from __future__ import annotations

import json

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.i18n import describe
from briefing_tui.sources.html.candidates import BodyCandidate, agreed_candidate, chosen_candidate
from briefing_tui.sources.html.page import read_page, read_saved_page
from briefing_tui.sources.html.story_text import PageBody
from briefing_tui.sources.stream import SourceNote
from tests.sources.html.written_pages import FIRST, FOURTH, SECOND, STORY, THIRD, TITLE, Page, linked, p

# Sixteen paragraphs that share few words, so that a half of them is a good part of a story.
LONG = [
    "Dermaga timur Bitung dibangun kembali setelah gelombang tinggi merobohkan tiang-tiangnya akhir tahun silam.",
    "Kontraktor asal Manado mendatangkan beton pracetak melalui laut karena jalan darat terlalu sempit untuk truk besar.",
    "Biaya seluruhnya mencapai sembilan miliar rupiah dan ditanggung pemerintah pusat bersama provinsi.",
    "Nelayan kecil sementara waktu menambatkan perahu mereka di muara sungai yang dangkal dan berlumpur.",
    "Beberapa ibu rumah tangga membuka warung kopi bagi para pekerja yang datang dari pulau seberang.",
    "Anak sekolah menyeberang memakai rakit bambu setiap pagi sebab jembatan gantung belum selesai disambung.",
    "Dinas perhubungan memasang lampu suar baru supaya kapal tidak kandas ketika kabut turun.",
    "Seorang penyelam memeriksa fondasi lama dan menemukan bangkai kapal kayu dari zaman penjajahan.",
    "Museum daerah meminta temuan itu diangkat perlahan agar papannya tidak hancur terkena udara.",
    "Arkeolog memperkirakan muatannya rempah, kain tenun, serta gerabah buatan pengrajin setempat.",
    "Pekerjaan tertunda dua pekan akibat pasokan solar terlambat datang dari kilang di Balikpapan.",
    "Wakil gubernur menegur pelaksana proyek lantaran laporan mingguan tidak pernah sampai ke mejanya.",
    "Serikat buruh menuntut helm pengaman, sepatu karet, dan air minum bersih untuk semua anggotanya.",
    "Ahli kelautan menyarankan penanaman bakau sepanjang garis pantai sebagai peredam ombak alami.",
    "Sekelompok mahasiswa menyumbang seribu bibit yang mereka semai di kebun belakang kampus.",
    "Peresmian dijadwalkan bertepatan dengan festival perahu hias yang selalu ramai pengunjung mancanegara.",
]
URL = "https://kabarbitung.example/2024/02/05/pasar-ikan"


def page(body: str, head: str = "") -> bytes:
    return Page(URL, body, head).html.encode()


def notes_of(raw: bytes, *, verbose: bool = False) -> list[str]:
    items = list(read_saved_page(raw, "a.html", verbose=verbose))
    return [describe(item, "en") for item in items if isinstance(item, SourceNote)]


def test_the_junk_list_cannot_eat_a_story() -> None:
    names = ("share-box", "iklan-baris", "pagination", "berita-caption", "newsletter", "komentar-utama")
    for name in names:
        raw = page(
            f'<div class="wrap"><h1>{TITLE}</h1><div class="{name}">{p(*LONG)}</div><p>Kirim surat ke redaksi.</p></div>'
        )
        assert read_page(raw, "a.html").text.split("\n\n") == LONG, name


def test_what_json_ld_has_and_the_page_has_lost_is_taken() -> None:
    raw = page(f'<h1>{TITLE}</h1><div itemprop="articleBody">{p(*LONG[:2])}</div>', linked(articleBody="\n".join(LONG)))
    text = read_page(raw, "a.html").text
    assert all(paragraph in text for paragraph in LONG)


def test_a_part_that_only_json_ld_has_is_taken_from_there() -> None:
    shown = f'<h1>{TITLE}</h1><article><div itemprop="articleBody">{p(*LONG[:8])}</div></article>'
    raw = page(shown, linked(articleBody=" ".join(LONG)))
    assert LONG[15] in read_page(raw, "a.html").text
    assert notes_of(raw) == []


def test_a_body_that_all_agree_on_is_taken_without_a_word() -> None:
    raw = page(f"<h1>{TITLE}</h1><article>{p(*LONG)}</article>", linked(articleBody=" ".join(LONG)))
    assert notes_of(raw) == []
    assert read_page(raw, "a.html").text.split("\n\n") == LONG


def test_a_part_of_the_body_with_a_misleading_class_is_kept_and_a_caption_is_not() -> None:
    parts = f'<div class="paging-content">{p(*LONG[4:8])}</div><div class="advert">Pasang iklan di sini, hubungi kami.</div>'
    raw = page(f'<div class="isi">{p(*LONG[:4])}{parts}{p(*LONG[8:])}</div>')
    assert read_page(raw, "a.html").text.split("\n\n") == LONG


def test_a_story_of_pictures_is_its_captions() -> None:
    pictures = "".join(
        f"<figure><img src='{n}.jpg'><figcaption>{text}</figcaption></figure>" for n, text in enumerate(STORY)
    )
    raw = page(f"<h1>{TITLE}</h1>{pictures}", linked(datePublished="2024-02-05T08:15:00+07:00"))
    assert read_page(raw, "a.html").text.split("\n\n") == list(STORY)


@pytest.mark.parametrize("hidden", ['style="display:none"', 'style="display: none"', "hidden"])
def test_folded_parts_of_the_body_belong_to_it_and_hidden_boxes_beside_it_do_not(hidden: str) -> None:
    raw = page(
        f'<div class="isi">{p(*LONG[:8])}<div class="isi lanjutan" {hidden}>{p(*LONG[8:])}</div></div>'
        f"<div {hidden}><p>Situs ini memakai kuki untuk mengingat pembaca dan halaman yang pernah mereka buka.</p></div>"
    )
    assert read_page(raw, "a.html").text.split("\n\n") == LONG


def test_a_second_half_that_the_outlets_habits_miss_is_taken() -> None:
    url = "https://nasional.kompas.com/read/2024/02/05/08150031/pasar-ikan"
    halves = f'<div class="read__content">{p(*LONG[:8])}</div><div class="lanjutan">{p(*LONG[8:])}</div>'
    raw = Page(url, f"<h1>{TITLE}</h1><article>{halves}</article>").html.encode()
    assert read_page(raw, "a.html").text.split("\n\n") == LONG
    assert notes_of(raw) == []


def test_comments_beside_the_body_are_not_taken_for_its_second_half() -> None:
    url = "https://nasional.kompas.com/read/2024/02/05/08150031/pasar-ikan"
    comments = "".join(
        f'<div class="isi-tanggapan"><b>Pembaca {n}</b><p>{text}</p></div>' for n, text in enumerate(LONG[8:])
    )
    beside = f'<div class="read__content">{p(*LONG[:8])}</div><div id="comments">{comments}</div>'
    raw = Page(url, f"<h1>{TITLE}</h1><article>{beside}</article>").html.encode()
    assert read_page(raw, "a.html").text.split("\n\n") == LONG[:8]


def test_one_page_of_several_names_the_rest() -> None:
    links = f'<a href="{URL}?page=2">2</a> <a href="{URL}?page=all">Tampilkan semua</a>'
    (note,) = notes_of(page(f"<article>{p(*STORY)}</article><div>{links}</div>"))
    assert note == f"a.html: page 1 of several; the rest of the story is at {URL}?page=all"


def test_a_page_with_all_parts_says_nothing_of_others() -> None:
    raw = Page(URL, f'<article>{p(*STORY)}</article><a href="{URL}?page=2">2</a>', title=TITLE).html
    assert notes_of(raw.replace("</title>", " Halaman all</title>").encode()) == []


def test_verbose_tells_what_was_found_where() -> None:
    raw = page(
        f'<h1>{TITLE}</h1><p class="meta">Penulis: Novita Lengkong | Editor: Jemmy Saroinsong</p>'
        f'<div itemprop="articleBody">{p(*STORY)}</div>',
        '<meta property="article:published_time" content="2024-02-05T08:15:00+07:00">',
    )
    told = [note.removeprefix("a.html: ") for note in notes_of(raw, verbose=True)]
    assert f"title: {TITLE} (h1)" in told
    assert "published: 2024-02-05T08:15:00+07:00 (meta article:published_time)" in told
    assert "authors: Novita Lengkong (behind a label on the page)" in told
    assert "editor: Jemmy Saroinsong (behind a label on the page)" in told
    words = sum(len(paragraph.split()) for paragraph in STORY)
    assert f"body by microdata [itemprop=articleBody]: {words} words, 4 paragraphs; taken" in told
    assert any(line.startswith("body by our own reading div") for line in told)


def test_the_story_comes_behind_its_notes() -> None:
    items = list(read_saved_page(page(f"<article>{p(*STORY)}</article>"), "a.html", verbose=True))
    assert isinstance(items[-1], Article)
    assert all(isinstance(item, SourceNote) for item in items[:-1])


@pytest.mark.parametrize(
    ("url", "kind"),
    [("https://news.kabar.example/indeks/", "article"), ("https://kabar.example/tag/bitung", "article"),
     ("https://kabar.example/", "website")],
)  # fmt: skip
def test_lists_of_headlines_are_front_pages_whatever_their_type(url: str, kind: str) -> None:
    cards = "".join(
        f'<article itemscope itemtype="https://schema.org/NewsArticle"><h3><a href="/b/{n}">Kabar nomor {n} dari pasar ikan</a></h3>'
        f"<p>Kabar nomor {n} dari pasar ikan yang baru dibuka.</p></article>"
        for n in range(20)
    )
    raw = f'<html lang="id"><head><title>Indeks</title><meta property="og:type" content="{kind}"><link rel="canonical" href="{url}"></head><body>{cards}</body></html>'
    with pytest.raises(SourceError, match=r"page\.front"):
        read_page(raw.encode(), "a.html")


@pytest.mark.parametrize(
    ("written", "shown", "published"),
    [("2024-02-05T13:00:00-07:00", "5 Februari 2024 13:00", "2024-02-05T13:00:00+07:00"),
     ("2024-02-05 10:08:58Z", "Senin, 05/02/2024 10:08 WIB", "2024-02-05T10:08:00+07:00"),
     ("2024-02-05T20:00:00Z", "", "2024-02-06T03:00:00+07:00"),
     ("2024-02-05T20:00:00Z", "Selasa, 6 Februari 2024 03:00 WIB", "2024-02-06T03:00:00+07:00"),
     ("2024-02-05 20:00:41", "Selasa, 6 Februari 2024 03:00 WIB", "2024-02-06T03:00:00+07:00"),
     ("2024-02-05 20:00:41", "Senin, 5 Februari 2024 20:00 WIB", "2024-02-05T20:00:41+07:00"),
     ("2024-02-05WIB07:17:34+07:00", "", "2024-02-05T07:17:34+07:00")],
)  # fmt: skip
def test_the_hour_shown_settles_a_zone_that_contradicts_it(written: str, shown: str, published: str) -> None:
    head = f'<meta property="article:published_time" content="{written}">'
    raw = Page("https://kabarbitung.example/pasar-ikan", f"<h1>{TITLE}</h1><span>{shown}</span>{p(*STORY)}", head).html
    assert read_page(raw.encode(), "a.html").published == published


def candidate(origin: str, *paragraphs: str) -> BodyCandidate:
    return BodyCandidate(origin, "", PageBody(paragraphs))  # type: ignore[arg-type]


def test_two_that_agree_outvote_the_outlets_habits() -> None:
    habits = candidate("outlet", *LONG[:4])
    choice = chosen_candidate([habits, candidate("page", *LONG), candidate("trafilatura", *LONG)])
    assert choice is not None
    assert choice.chosen.body.paragraphs == tuple(LONG)


def test_of_two_the_one_that_holds_the_other_and_more_sentences_is_taken() -> None:
    choice = chosen_candidate([candidate("outlet", *LONG[:4]), candidate("trafilatura", *LONG)])
    assert choice is not None
    assert choice.chosen.origin == "trafilatura"


def test_a_loss_that_the_vote_leaves_is_named() -> None:
    other = [
        f"Paragraf lain nomor {n} tentang dermaga panjang yang menunggu perbaikan sejak tahun lalu." for n in range(12)
    ]
    ours = [candidate("outlet", *LONG), candidate("page", *LONG), candidate("trafilatura", *LONG, *other * 2)]
    choice = chosen_candidate([*ours[:2], candidate("trafilatura", *other, *LONG[:2])])
    assert choice is not None
    assert choice.chosen.origin == "outlet"
    assert choice.lost is not None


def test_agreement_needs_a_witness() -> None:
    assert agreed_candidate([candidate("outlet", *LONG)]) is None
    assert agreed_candidate([candidate("outlet", *LONG), candidate("page", FIRST, SECOND)]) is None
    agreed = agreed_candidate([candidate("outlet", *LONG), candidate("page", *LONG[:15])])
    assert agreed is not None
    assert agreed.origin == "outlet"


def test_json_ld_with_markup_and_double_escapes_is_compared_as_text() -> None:
    body = "".join(f"&lt;p&gt;{paragraph}&lt;/p&gt;" for paragraph in LONG)
    raw = page(
        "<div id='app'></div>",
        f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": body})}</script>',
    )
    assert read_page(raw, "a.html").text.split("\n\n") == LONG


def test_a_paragraph_that_is_one_link_is_a_paragraph() -> None:
    raw = page(f'<article>{p(FIRST)}<p><a href="/lain"><strong>{SECOND}</strong></a></p>{p(THIRD, FOURTH)}</article>')
    assert read_page(raw, "a.html").text.split("\n\n") == list(STORY)


def test_relative_links_without_an_address_keep_their_titles() -> None:
    related = '<p><strong>Baca juga: <a href="/terkait/1">Pedagang Pindah ke Pasar Baru</a></strong></p>'
    raw = f"<html><head><title>{TITLE}</title></head><body><article>{p(FIRST, SECOND)}{related}{p(THIRD, FOURTH)}</article></body></html>"
    (link,) = read_page(raw.encode(), "a.html").links
    assert (link.title, link.url) == ("Pedagang Pindah ke Pasar Baru", None)


def test_a_dateline_in_bold_print_gives_the_place_though_nobody_lists_it() -> None:
    raw = page(f"<article><p><strong>LEMBAH KECUBUNG</strong> - {FIRST}</p>{p(SECOND, THIRD, FOURTH)}</article>")
    story = read_page(raw, "a.html")
    assert (story.dateline_place, story.text.split("\n\n")[0]) == ("Lembah Kecubung", FIRST)


def test_a_bold_name_before_a_dash_in_the_text_stays() -> None:
    second = f"<p><strong>Hermin Tawas</strong> - {SECOND}</p>"
    raw = page(f"<article>{p(FIRST)}{second}{p(THIRD, FOURTH)}</article>")
    assert f"Hermin Tawas - {SECOND}" in read_page(raw, "a.html").text


@pytest.mark.parametrize(
    "line",
    ["2 dari 3 halaman", "1 2 3", "Halaman Selanjutnya", "Baca halaman berikutnya", "Scroll down untuk melanjutkan membaca",
     "Daftarkan email Anda untuk kabar terbaru setiap pagi.", "Ayo berlangganan newsletter kami setiap hari.",
     "Infografis Pasar Ikan Bitung", "Lapak yang baru dicat. (Foto: Dok. Pemkot)", "Lapak yang baru dicat. Foto: Humas",
     "Lapak pasar ikan, Senin (5/2/2024). (ANTARA FOTO/Novita)", "Senin, 05/02/2024 08:59 WIB"],
)  # fmt: skip
def test_lines_that_are_the_pages_own_are_left_out(line: str) -> None:
    raw = page(f"<article>{p(FIRST, SECOND, line, THIRD, FOURTH, *LONG[:4])}</article>")
    assert read_page(raw, "a.html").text.split("\n\n") == [*STORY, *LONG[:4]]


@pytest.mark.parametrize(
    ("signature", "authors"),
    [("LARASATI WIDURI", ("Larasati Widuri",)), ("LARASATI WIDURI | REUTERS", ("Larasati Widuri",)),
     ("LARASATI | GALIH PRASOJO", ("Larasati", "Galih Prasojo")), ("BERSAMBUNG", ())],
)  # fmt: skip
def test_who_signs_in_capitals_is_the_author(signature: str, authors: tuple[str, ...]) -> None:
    story = read_page(page(f"<article>{p(*STORY)}<p><b>{signature}</b></p></article>"), "a.html")
    assert (story.authors, story.text.split("\n\n")) == (authors, list(STORY))


def test_verbose_tells_of_a_page_that_is_refused_too() -> None:
    links = "".join(f'<a href="/b/{n}">Kabar nomor {n} dari pasar ikan</a>' for n in range(20))
    raw = f'<html lang="id"><head><title>Indeks</title></head><body>{links}</body></html>'.encode()
    told: list[str] = []
    reading = read_saved_page(raw, "a.html", verbose=True)
    with pytest.raises(SourceError, match=r"page\.front"):
        told.extend(describe(item, "en") for item in reading if isinstance(item, SourceNote))
    assert {"a.html: title: Indeks (<title>)", "a.html: authors: nothing found"} <= set(told)


@pytest.mark.parametrize(
    ("byline", "authors", "editor"),
    [("Penulis: Novita Lengkong Editor: Jemmy Saroinsong Sumber: Dinas Perikanan", ("Novita Lengkong",), "Jemmy Saroinsong"),
     ("Reporter: Novita / Redaktur: Jemmy Saroinsong", ("Novita",), "Jemmy Saroinsong"),
     ("Penulis : Kontributor Bitung, Novita Lengkong", ("Novita Lengkong",), None),
     ("Redaktur &amp; Reporter : Jemmy Saroinsong", ("Jemmy Saroinsong",), None),
     ("Oleh: Redaksi | Senin, 05 Februari 2024 | 08:15 WIB", (), None),
     ("Penulis: PT Pesisir Media Utama", (), None),
     ("Penulis: Agregasi Antara", (), None)],
)  # fmt: skip
def test_bylines_behind_labels(byline: str, authors: tuple[str, ...], editor: str | None) -> None:
    story = read_page(page(f'<h1>{TITLE}</h1><div class="info">{byline}</div><article>{p(*STORY)}</article>'), "a.html")
    assert (story.authors, story.editor) == (authors, editor)
    assert story.text.split("\n\n") == list(STORY)
