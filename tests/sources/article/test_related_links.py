"""Links to other stories in a text, in the ways that outlets and scrapers leave them."""

from __future__ import annotations

from itertools import product

import pytest

from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article

FIRST = "Wali Kota Bitung Rudi Prasetya membuka pasar ikan di tepi pelabuhan dan mengajak warga berbelanja di sana."
LAST = "Kepala dinas perikanan menambahkan bahwa tempat parkir di sisi timur akan selesai pada akhir bulan depan."
TITLE = "Nelayan Lama Menolak Pindah ke Pasar Baru"

FORMS = [
    (f"Lihat Juga :\n{TITLE}", TITLE, None),
    (f"Baca juga: [{TITLE}](https://kabar.id/a/1)", TITLE, "https://kabar.id/a/1"),
    ("Baca juga: https://kabar.id/nelayan", "https://kabar.id/nelayan", "https://kabar.id/nelayan"),
    (f"Baca juga:\n\n- [{TITLE}](https://kabar.id/a/1)", TITLE, "https://kabar.id/a/1"),
    (f"Baca juga: {TITLE} (https://kabar.id/a/1)", TITLE, "https://kabar.id/a/1"),
    (f"[Baca juga: {TITLE}](https://kabar.id/a/1)", TITLE, "https://kabar.id/a/1"),
    (f'Baca juga: <a href="https://kabar.id/a/1">{TITLE}</a>', TITLE, "https://kabar.id/a/1"),
    (f"Simak juga Video '{TITLE}':", TITLE, None),
    (f'Tonton juga video "{TITLE}" di sini:', TITLE, None),
    (f"Lihat juga video saat '{TITLE}':", TITLE, None),
    (f"Simak Video: {TITLE}", TITLE, None),
    (f"Baca juga: {TITLE} (Klik di Sini)", TITLE, None),
    (f"Baca juga: {TITLE} - https://kabar.id/a/1", TITLE, "https://kabar.id/a/1"),
    (f"Tonton: {TITLE}", TITLE, None),
    (f"Berita lain: {TITLE}", TITLE, None),
    (f"Read also: {TITLE}", TITLE, None),
    (f"Baca juga berita lainnya:\n- {TITLE}", TITLE, None),
    (f"Rekomendasi Untuk Anda\n\n• {TITLE}", TITLE, None),
    (f"Artikel Selanjutnya\n\n{TITLE}", TITLE, None),
    (f"**Baca juga: {TITLE}**", TITLE, None),
    (f"_Baca juga: {TITLE}_", TITLE, None),
    ("Baca juga: Nelayan Lama Menolak Pindah.", "Nelayan Lama Menolak Pindah", None),
    (f"Baca juga artikel berikut: {TITLE}", TITLE, None),
    (f"Baca juga: https://kabar.id/a/1 {TITLE}", TITLE, "https://kabar.id/a/1"),
    (f"### Baca juga\n\n* [{TITLE}](https://kabar.id/a/1)", TITLE, "https://kabar.id/a/1"),
    (
        "• Nelayan Lama Menolak Pindah ke Pasar Baru yang Dibangun",
        "Nelayan Lama Menolak Pindah ke Pasar Baru yang Dibangun",
        None,
    ),
]


@pytest.mark.parametrize(("link", "title", "url"), FORMS)
def test_a_link_leaves_the_text_with_its_address(link: str, title: str, url: str | None) -> None:
    article = parse_article(f"{FIRST}\n\n{link}\n\n{LAST}", source="x", known=KnownFields(title="Pasar Ikan Dibuka"))
    assert [(found.title, found.url) for found in article.links] == [(title, url)]
    assert article.text == f"{FIRST}\n\n{LAST}"


@pytest.mark.parametrize("marks", ['""', "“”"])
def test_what_somebody_says_behind_a_title_is_the_body_s(marks: str) -> None:
    title = "Anak Terpeleset di Kubangan Bekas Tambang di Pasuruan"
    said = f"{marks[0]}Meninggalnya di rumah sakit. Sakitnya kurang tahu pasti,{marks[1]} ujar Rudi Prasetya."
    article = parse_article(f"{FIRST} Baca juga: {title} {said} {LAST}", source="x")
    assert [link.title for link in article.links] == [title]
    assert said in article.text


def test_two_links_in_markdown_on_one_line() -> None:
    line = f"Baca juga: [{TITLE}](https://kabar.id/1), [Harga Ikan Turun](https://kabar.id/2)"
    article = parse_article(f"{FIRST}\n\n{line}\n\n{LAST}", source="x", known=KnownFields(title="Pasar Ikan Dibuka"))
    assert [link.url for link in article.links] == ["https://kabar.id/1", "https://kabar.id/2"]
    assert article.text == f"{FIRST}\n\n{LAST}"


@pytest.mark.parametrize(
    "pointer",
    ["Baca juga artikel terkait PASAR atau tulisan lainnya dari Sinta Dewi", "Baca selengkapnya di halaman berikutnya"],
)
def test_what_points_to_a_topic_or_a_page_is_no_story(pointer: str) -> None:
    article = parse_article(f"{FIRST}\n\n{pointer}\n\n{LAST}", source="x", known=KnownFields(title="Pasar Ikan Dibuka"))
    assert (article.links, article.text) == ((), f"{FIRST}\n\n{LAST}")


def test_a_headline_below_a_story_is_another_one() -> None:
    article = parse_article(
        "\n".join([FIRST, LAST, FIRST, LAST, TITLE]), source="x", known=KnownFields(title="Pasar Ikan Dibuka")
    )
    assert [link.title for link in article.links] == [TITLE]
    assert TITLE not in article.text


def test_titles_between_sentences_where_the_outlet_sets_them() -> None:
    title = "Nelayan Bitung Akan Mogok Lagi Jika Dermaga Ditutup"
    text = f"{FIRST} {title} Ia menyebut dermaga lama rusak. {LAST}"
    at_cnn = parse_article(text, source="x", known=KnownFields(title="Pasar Ikan Dibuka", outlet="CNN Indonesia"))
    assert [link.title for link in at_cnn.links] == [title]
    assert title not in at_cnn.text
    assert not parse_article(text, source="x", known=KnownFields(title="Pasar Ikan Dibuka", outlet="Kontan")).links


def test_three_titles_behind_their_heading() -> None:
    titles = [
        "Wali Kota Ingatkan Pedagang Soal Tenggat Sewa Kios",
        "Harga Ikan di Pelabuhan Bitung Naik Jelang Lebaran",
        "Jadwal Kapal ke Tahuna Berubah Akibat Gelombang Tinggi",
    ]
    article = parse_article(
        f"{FIRST} Pilihan Redaksi {' '.join(titles)} Meski demikian, warga tetap datang. {LAST}", source="x"
    )
    assert [link.title for link in article.links] == titles
    assert article.text.replace("\n\n", " ") == f"{FIRST} Meski demikian, warga tetap datang. {LAST}"


@pytest.mark.parametrize(
    ("tail", "authors"),
    [
        ("(Ratna Puspita)", ("Ratna Puspita",)),
        ("(Ratna)", ()),
        ("RATNA PUSPITA", ("Ratna Puspita",)),
        ("RATNA PUSPITA | BUDI SANTOSO", ("Ratna Puspita", "Budi Santoso")),
        ("rtn/bud (AFP, Reuters)", ()),
        ("pasar ikan\npelabuhan\ndinas perikanan", ()),
        ("(rtn/bud)\npasar ikan\nteluk lembeh\nnelayan", ()),
        ("(rtn/bud) pasar ikan bitung nelayan", ()),
        ("Tags:\npasar ikan\nBitung\nnelayan", ()),
        ("Tags:\nRapat Koordinasi Pengelola Pasar Ikan Kota Bitung 2024\nnelayan", ()),
        ("Artikel ini sebelumnya sudah tayang di Kabar Teluk dengan judul: Pasar Dibuka", ()),
    ],
)
def test_signatures_and_keywords_close_a_story_and_are_none_of_it(tail: str, authors: tuple[str, ...]) -> None:
    article = parse_article(
        f"{FIRST}\n{LAST}\n{FIRST}\n{LAST}\n{tail}", source="x", known=KnownFields(title="Pasar Ikan Dibuka")
    )
    assert article.text.endswith(LAST)
    assert article.authors == authors


def test_two_blanks_or_a_photos_credit_end_a_title() -> None:
    title = "Wali Kota Bitung: Pedagang Lama Tergantung Kondisi Masing-Masing"
    caption = "AFP/ANI LESTARI Warga Bitung menjemur ikan di tepi dermaga."
    openers = ("Baca juga", "Baca selengkapnya", "PILIHAN EDITOR", "Simak Pula")
    for opener, behind in product(openers, (f"  {LAST}", f" {caption} {LAST}")):
        article = parse_article(
            f"{FIRST} {opener}: {title}{behind}", source="x", known=KnownFields(title="Pasar Ikan Dibuka")
        )
        assert [link.title for link in article.links] == [title]
        assert article.text.split() == f"{FIRST} {LAST}".split()


def test_titles_beside_one_another_are_two() -> None:
    text = f"{FIRST}\n\nBaca juga: {TITLE} | Harga Ikan Cakalang Turun\n\n{LAST}"
    assert [link.title for link in parse_article(text, source="x").links] == [TITLE, "Harga Ikan Cakalang Turun"]


def test_a_films_title_at_the_very_end() -> None:
    text = f"{FIRST} {LAST} Melihat Pasar Ikan Baru di Bitung:"
    article = parse_article(text, source="x", known=KnownFields(title="Pasar", outlet="detik.com"))
    assert ([link.title for link in article.links], article.text) == (
        ["Melihat Pasar Ikan Baru di Bitung"],
        f"{FIRST} {LAST}",
    )
    assert not parse_article(text, source="x", known=KnownFields(title="Pasar", outlet="Bisnis.com")).links


def test_what_explains_a_word_in_brackets_is_no_link() -> None:
    article = parse_article(
        f"Wali kota menata pasar itu (baca: menggusur pedagang). {LAST}", source="x", known=KnownFields(title="Pasar")
    )
    assert (article.text.split(".")[0][-30:], article.links) == ("itu (baca: menggusur pedagang)", ())


def test_a_link_in_brackets_leaves_the_stop_behind_it() -> None:
    article = parse_article(
        f"Wali kota membuka pasar itu (Baca: {TITLE}). {LAST}", source="x", known=KnownFields(title="Pasar")
    )
    assert article.text == f"Wali kota membuka pasar itu. {LAST}"
