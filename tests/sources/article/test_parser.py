"""Stories as they come in: what is read off their text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article

BODY = (
    "Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di pelabuhan itu pada hari kerja pertama. "
    "Ia mengatakan kapal akan bersandar mulai pekan depan dan warga tidak perlu lagi menyeberang jauh."
)

DATELINES = [
    ("Jakarta (ANTARA) - ", "Jakarta", "ANTARA"),
    ("TRIBUNNEWS.COM, JAKARTA - ", "Jakarta", "Tribunnews"),
    ("PANDEGLANG, KOMPAS.com - ", "Pandeglang", "Kompas.com"),
    ("Jakarta, CNN Indonesia -- ", "Jakarta", "CNN Indonesia"),
    ("KONTAN.CO.ID - JAKARTA. ", "Jakarta", "Kontan"),
    ("TEMPO.CO, Jakarta - ", "Jakarta", "Tempo"),
    ("REPUBLIKA.CO.ID, JAKARTA -- ", "Jakarta", "Republika"),
    ("Liputan6.com, Jakarta - ", "Jakarta", "Liputan6"),
    ("Kapal segera bersandarMataram (ANTARA) - ", "Mataram", "ANTARA"),
]


@pytest.mark.parametrize(("dateline", "place", "outlet"), DATELINES)
def test_datelines(dateline: str, place: str, outlet: str) -> None:
    article = parse_article(dateline + BODY, source="x", known=KnownFields(title="Dermaga baru dibuka"))
    assert (article.dateline_place, article.text[:22]) == (place, BODY[:22])
    assert outlet.split(".")[0].casefold() in (article.outlet or "").casefold()


BYLINES = [
    ("\n\nPenulis: Ratna Puspita\nEditor: Yohanes Adi", ("Ratna Puspita",), "Yohanes Adi"),
    ("Pewarta: Laras WulandariEditor: Bagus Nugroho COPYRIGHT © ANTARA 2024", ("Laras Wulandari",), "Bagus Nugroho"),
    (
        "\nPewarta: Ani Lestari/Budi Santoso\nEditor: Citra Dewi\nCOPYRIGHT © ANTARA 2024",
        ("Ani Lestari", "Budi Santoso"),
        "Citra Dewi",
    ),
    ("\n\nEditor: Sari Kusuma | Sumber: Kontan", (), "Sari Kusuma"),
    (
        "\n\n\nPenulis:\n\n\nRatna Puspita\n\n\n\nEditor:\n\n\nYohanes Adi\n\n\n\nVia:\n\nSari Kusuma",
        ("Ratna Puspita",),
        "Yohanes Adi",
    ),
    ("Penerjemah: Dewi AyuEditor: Eko Putra COPYRIGHT © ANTARA 2024", (), "Eko Putra"),
]


@pytest.mark.parametrize(("tail", "authors", "editor"), BYLINES)
def test_bylines(tail: str, authors: tuple[str, ...], editor: str) -> None:
    article = parse_article(
        f"Jakarta (ANTARA) - {BODY}{tail}", source="x", known=KnownFields(title="Dermaga baru dibuka")
    )
    assert (article.authors, article.editor) == (authors, editor)
    assert "COPYRIGHT" not in article.text
    assert "Editor" not in article.text
    assert article.text.endswith("menyeberang jauh.")


HEADS = [
    ("Ratna Puspita, Jurnalis", ("Ratna Puspita",)),
    ("Ratna Puspita, iNews.id", ("Ratna Puspita",)),
    ("Ratna Puspita\nBBC News Indonesia", ("Ratna Puspita",)),
    ("Ratna Puspita\nReporter", ("Ratna Puspita",)),
    ("Penulis, Ratna Puspita\nPeranan, Wartawan BBC News Indonesia", ("Ratna Puspita",)),
    ("Reportase: Ratna Puspita", ("Ratna Puspita",)),
    ("Laporan Kontributor Palu, Ratna Puspita", ("Ratna Puspita",)),
    ("Laporan Kontributor WAKATOBI, Ratna Puspita", ("Ratna Puspita",)),
    ("Laporan Wartawan Ani Lestari, Ratna Puspita", ("Ani Lestari", "Ratna Puspita")),
    ("Reporter: kompas.com", ()),
]


@pytest.mark.parametrize(("head", "authors"), HEADS)
def test_who_wrote_it_stands_at_the_head(head: str, authors: tuple[str, ...]) -> None:
    article = parse_article(f"{head}\n{BODY}", source="x", known=KnownFields(title="Dermaga baru dibuka"))
    assert (article.authors, article.text) == (authors, parse_article(BODY, source="x").text)


PRESS_HEADS = [
    "SIARAN PERS\nNomor: 045/HM/III/2024",
    "KEMENTERIAN PERHUBUNGAN\nREPUBLIK INDONESIA\n\nSiaran Pers\nHM.4.6/109/SET.M/3/2024",
    "*PRESS RELEASE*\n\nUntuk segera disiarkan",
    "Rilis Pers No. SP-12/HMS/2024",
    "_Diteruskan berkali-kali_",
]
TITLE_BELOW = "Dermaga Baru Dibuka untuk Kapal Feri"


@pytest.mark.parametrize("head", PRESS_HEADS)
def test_what_kind_of_text_it_is_stands_above_its_title(head: str) -> None:
    article = parse_article(f"{head}\n\n{TITLE_BELOW}\n\n{BODY}\n\n{BODY}\n", source="x")
    assert (article.title, article.text) == (TITLE_BELOW, f"{BODY}\n\n{BODY}")


@pytest.mark.parametrize(
    "contact", ["Narahubung:\nSari Dewi\n0812-0000-0000", "Kontak Media: Sari Dewi, 0812-0000-0000"]
)
def test_whom_to_ask_is_no_part_of_a_press_release(contact: str) -> None:
    assert parse_article(f"{BODY}\n\n{BODY}\n\n{contact}\n", source="x").text == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize("menu", ["Home\nNews\nDaerah\nGaya Hidup\n\nBeranda › Daerah", "Naskah Berita Siang"])
def test_what_a_copied_page_has_around_a_story_is_none_of_it(menu: str) -> None:
    below = f"Terpopuler\n1\n{TITLE_BELOW}\n2\n{TITLE_BELOW} Lagi"
    head = f"{menu}\n\n{TITLE_BELOW}\nSari Dewi - Kabar Wanasari\nSenin, 04 Mar 2024 10:15 WIB"
    article = parse_article(f"{head}\n{BODY}\n\n{BODY}\n\nEditor: Ningsih Arum\n\n{below}\n", source="x")
    assert (article.title, article.text) == (TITLE_BELOW, f"{BODY}\n\n{BODY}")
    assert (article.authors, article.editor, article.links) == (("Sari Dewi",), "Ningsih Arum", ())
    assert (article.published or "")[:16] == "2024-03-04T10:15"


def test_a_few_short_lines_above_a_title_are_no_menu() -> None:
    article = parse_article(f"Ani\nBitung\nSore\n\n{BODY}\n\n{BODY}\n", source="x")
    assert article.text.startswith("Ani\n\nBitung")


CAPITAL_TITLE = "DERMAGA BARU DIBUKA UNTUK KAPAL FERI"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"{CAPITAL_TITLE}\n\nSIARAN PERS\n", CAPITAL_TITLE),
        ("Dermaga Bitung\nSari Dewi\nKabar Bitung\nSulawesi Utara\n", ""),
    ],
)
def test_what_stands_above_a_body_without_another_title_is_no_head_matter(head: str, title: str) -> None:
    article = parse_article(f"{head}\n{BODY}\n\n{BODY}\n", source="x")
    assert (article.title, article.text.startswith(title or "Dermaga Bitung")) == (title, not title)


def test_a_section_on_what_is_popular_does_not_end_the_story() -> None:
    text = parse_article(f"{BODY}\n\nTerpopuler\n\n{BODY} Sekian.\n", source="x").text
    assert text.endswith(f"{BODY} Sekian.")


def test_a_title_that_is_a_link_is_its_words() -> None:
    text = f"# [{TITLE_BELOW}](https://kabarbitung.example/dermaga)\n\nBITUNG - {BODY}\n"
    assert parse_article(text, source="x").title == TITLE_BELOW


@pytest.mark.parametrize(
    ("head", "hours"), [("", "00:"), ("WEBVTT\n\n", ""), ("WEBVTT - Kabar\nKind: captions\nLanguage: id\n\n", "")]
)
def test_when_a_text_is_shown_below_a_film_is_none_of_it(head: str, hours: str) -> None:
    cues = (f"{n}\n{hours}00:0{n},000 --> {hours}00:0{n},900\n{BODY}\n\n" for n in (1, 2))
    assert parse_article(head + "".join(cues), source="x").text == f"{BODY}\n\n{BODY}"


def test_the_sentences_that_a_film_shows_in_pieces_are_whole() -> None:
    words = BODY.split()
    pieces = (f"<i>{' '.join(words[n : n + 6])}</i>" for n in range(0, len(words), 6))
    cues = (f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{piece}\n\n" for n, piece in enumerate(pieces, 1))
    assert parse_article("".join(cues), source="x").text == BODY


@pytest.mark.parametrize("between", [" ", " - ", ". "])
def test_a_known_title_is_no_part_of_the_body_it_runs_on_into(between: str) -> None:
    text = f"{TITLE_BELOW}{between}{BODY}\n\n{BODY}"
    assert parse_article(text, source="x", known=KnownFields(title=TITLE_BELOW)).text == f"{BODY}\n\n{BODY}"
    sentence = f"{TITLE_BELOW} yang datang dari seberang. {BODY}"
    assert parse_article(sentence, source="x", known=KnownFields(title=TITLE_BELOW)).text == sentence


@pytest.mark.parametrize("sign", [".", " -", ":", " |"])
def test_a_known_title_with_a_sign_behind_it_on_a_line_of_its_own_is_no_part_of_the_body(sign: str) -> None:
    article = parse_article(
        f"{TITLE_BELOW}{sign}\n\n{BODY}\n\n{BODY}", source="x", known=KnownFields(title=TITLE_BELOW)
    )
    assert (article.title, article.text) == (TITLE_BELOW, f"{BODY}\n\n{BODY}")


def test_a_sentence_that_begins_with_the_words_of_the_title_stays_whole() -> None:
    sentence = f"Warga Bitung tanam bakau Minggu pagi di muara. {BODY}"
    assert parse_article(sentence, source="x", known=KnownFields(title="Warga Bitung tanam bakau")).text == sentence


def test_the_emoji_before_a_line_of_a_messenger_is_none_of_it() -> None:
    article = parse_article(f"📰 {TITLE_BELOW}\n\n🔴⚠️ {BODY}\n\n👉🏼 {BODY} Warga senang 😊 sekali.", source="x")
    assert (article.title, article.text) == (TITLE_BELOW, f"{BODY}\n\n{BODY} Warga senang 😊 sekali.")


LINKS = [
    ("\n\nBaca juga: Nelayan minta kepastian\n\n", ["Nelayan minta kepastian"]),
    ("\n\nBACA JUGA: Nelayan minta kepastian\n\n", ["Nelayan minta kepastian"]),
    (
        " Baca juga: Nelayan minta kepastian soal dermaga Baca juga: Tarif kapal naik lagi\n\n",
        ["Nelayan minta kepastian soal dermaga", "Tarif kapal naik lagi"],
    ),
]


@pytest.mark.parametrize(("links", "titles"), LINKS)
def test_links_leave_the_body(links: str, titles: list[str]) -> None:
    article = parse_article(
        f"Jakarta (ANTARA) - {BODY}{links}{BODY}", source="x", known=KnownFields(title="Dermaga baru dibuka")
    )
    assert [link.title for link in article.links] == titles
    assert "aca juga" not in article.text.casefold()
    assert article.text.count("Menteri Perhubungan Hendarto Wiguna") == 2


def test_credits() -> None:
    article = parse_article(
        f"TRIBUNNEWS.COM, JAKARTA - Dilansir dari Reuters, {BODY}\n\nEditor: A B | Sumber: Kontan", source="x"
    )
    assert set(article.credits) == {"Kontan", "Reuters"}


def test_lost_line_breaks_become_paragraphs_at_sentence_ends() -> None:
    text = " ".join(
        f"Kombes Pol. Agus menyita Rp 1.500.000 pada pukul 16.00 WIB di tempat ke-{n} itu." for n in range(12)
    )
    article = parse_article(f"Jakarta (ANTARA) - {text}", source="x", known=KnownFields(title="Uang disita"))
    paragraphs = article.text.split("\n\n")
    assert len(paragraphs) > 2
    assert all(paragraph.startswith("Kombes Pol. Agus") and paragraph.endswith("itu.") for paragraph in paragraphs)
    assert " ".join(paragraphs) == text


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=())), st.text())
def test_no_control_reaches_an_article(raw: str, title: str) -> None:
    article = parse_article(f"Jakarta (ANTARA) - {BODY} {raw}", source="x", known=KnownFields(title=title))
    for text in (article.text, article.title, article.editor or "", *article.authors, *article.credits):
        assert not {c for c in text if unicodedata.category(c) in ("Cc", "Cs")} - {"\n"}
        assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(text)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ayu Lestari", ("Ayu Lestari",)),
        ("Oleh Ayu Lestari, 4 Maret 2024", ("Ayu Lestari",)),
        ("Oleh: Ayu Lestari, 4 Maret 2024", ("Ayu Lestari",)),
        ("Penulis: Ayu Lestari | Senin, 4 Maret 2024 | 10:15 WIB", ("Ayu Lestari",)),
        ("Jawa Timur", ()),
        ("Kabar Wanasari", ()),
        ("Bisnis Daerah", ()),
    ],
)
def test_a_name_beside_the_day_is_the_reporter_s(line: str, authors: tuple[str, ...]) -> None:
    body = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini, kata lurah Tahuna."
    day = "Senin, 4 Maret 2024 10:15 WIB"
    for head in (f"{line}\n{day}", f"{day}\n{line}"):
        article = parse_article(f"Warga Tahuna Tanam Bakau\n{head}\n\n{body}", source="a")
        assert article.authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "Oleh: Ayu Lestari | 4 Maret 2024",
        "Penulis: Ayu Lestari - Senin, 4 Maret 2024",
        "Reporter: Ayu Lestari, Editor: Budi | 4/3/2024",
    ],
)
def test_a_reporter_s_line_tells_the_day(line: str) -> None:
    article = parse_article(f"Warga Tahuna Tanam Bakau\n{line}\n\nWarga desa menanam bakau kemarin.", source="a")
    assert (article.published, article.authors) == ("2024-03-04", ("Ayu Lestari",))
