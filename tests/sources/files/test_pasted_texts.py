"""Texts as people keep them: clippings with labels, releases, mails that were handed on, copies of pages and of PDFs."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources
from tests.growth import grows_with_number

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Pasar Apung Kuala Tebu Pindah Sementara"
FIRST = "Pemerintah Kota Kuala Tebu memindahkan pasar apung ke dermaga utara mulai Kamis pagi."
SECOND = "Sebanyak delapan puluh pedagang menempati petak baru sampai dermaga lama selesai diperbaiki."
TEXT = f"{FIRST}\n\n{SECOND}"


def stories(folder: Path, text: str) -> list[Article]:
    """What comes of a text, all of it stories."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    items = list(read_sources([str(folder / "a.txt")]))
    assert all(isinstance(item, Article) for item in items), items
    return [item for item in items if isinstance(item, Article)]


def test_fields_may_stand_above_the_title_of_a_clipping(tmp_path: Path) -> None:
    other, body = (
        "Harga Kelapa di Pulau Randu Naik Lagi",
        "Harga kelapa bulat di Pulau Randu naik sejak awal bulan ini.",
    )
    fields = "Media : {}\nJudul : {}\nTanggal : 7 Maret 2024\nHalaman : 3\nWartawan : {}\nNada : Netral\nIsi :\n{}\n\n"
    text = fields.format("Kabar Tebu", TITLE, "Rina Astuti", TEXT) + fields.format(
        "Suara Randu", other, "Yopi Tan", body
    )
    first, second = stories(tmp_path, f"KLIPING HARIAN\n\n{text}")
    assert (first.title, first.text, first.outlet, first.authors) == (TITLE, TEXT, "Kabar Tebu", ("Rina Astuti",))
    assert (second.title, second.text, second.outlet) == (other, body, "Suara Randu")
    assert (second.published, second.authors) == ("2024-03-07", ("Yopi Tan",))


@pytest.mark.parametrize(
    "below", ["Tentang Dinas Pasar Kuala Tebu", "Sekilas tentang Kuala Tebu", "TENTANG DINAS PASAR"]
)
@pytest.mark.parametrize("rule", ["###", "* * *", "-30-"])
def test_what_senders_say_of_themselves_below_a_rule_is_no_text(tmp_path: Path, rule: str, below: str) -> None:
    said = "Dinas Pasar Kuala Tebu mengurus dua belas pasar rakyat dan satu pasar apung di tepi sungai."
    (story,) = stories(tmp_path, f"SIARAN PERS\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{rule}\n\n{below}\n{said}\n")
    assert (story.title, story.text) == (TITLE, TEXT)


@pytest.mark.parametrize("above", ["---------- Pesan yang diteruskan ---------", "-----Original Message-----"])
def test_a_mail_that_was_handed_on_has_its_first_subject_and_day(tmp_path: Path, above: str) -> None:
    head = f"{above}\nDari: Rina <rina@a.example>\nTanggal: Kam, 7 Mar 2024 pukul 07.45\nSubjek: Fwd: {TITLE}\nKepada: b@a.example\n"
    (story,) = stories(tmp_path, f"{head}\n\n{FIRST}\n\n{SECOND}\n\n--\nRina Astuti\n")
    assert (story.title, story.text, (story.published or "")[:16]) == (TITLE, TEXT, "2024-03-07T07:45")


def test_joined_letters_of_print_are_parted(tmp_path: Path) -> None:
    (story,) = stories(tmp_path, f"Petugas Veri\ufb01kasi Pedagang Pasar\n\n{FIRST}\n\nE\ufb03siensi. {SECOND}\n")
    assert story.title == "Petugas Verifikasi Pedagang Pasar"
    assert "Effisiensi." in story.text


def test_a_lead_in_capitals_may_follow_a_place_on_no_record(tmp_path: Path) -> None:
    lead = FIRST.replace("Pemerintah Kota", "PEMERINTAH KOTA")
    (story,) = stories(tmp_path, f"{TITLE}\n\nKUALA TEBU - {lead}\n\n{SECOND}\n")
    assert (story.dateline_place, story.text) == ("Kuala Tebu", f"{lead}\n\n{SECOND}")


def test_a_menu_that_begins_at_home_is_short(tmp_path: Path) -> None:
    (story,) = stories(
        tmp_path, f"Beranda\nDaerah\n\n{TITLE}\nRina Astuti\nKamis, 7 Maret 2024\n\n{FIRST}\n\n{SECOND}\n"
    )
    assert (story.title, story.text, story.authors) == (TITLE, TEXT, ("Rina Astuti",))


OTHER_TITLE = "Balai Latihan Kuala Tebu Buka Kelas Menjahit"
OTHER = "Balai latihan Kuala Tebu membuka kelas menjahit bagi dua ratus warga mulai awal bulan depan."


@pytest.mark.parametrize("numbers", ["1️⃣ 2️⃣", "*1.* *2.*", "1. 2."])
def test_stories_counted_by_keycaps_end_with_their_addresses(tmp_path: Path, numbers: str) -> None:
    first_number, second_number = (number.replace("*", "") for number in numbers.split())
    text = (
        f"*BERITA PAGI, 7 MARET 2024*\n\n{first_number} *{TITLE}*\n{FIRST}\nhttps://a.example/pasar\n\n"
        f"{second_number} *{OTHER_TITLE}*\n{OTHER}\nhttps://a.example/balai\n"
    )
    first, second = stories(tmp_path, text)
    assert (first.title, first.text, first.url) == (TITLE, FIRST, "https://a.example/pasar")
    assert (second.title, second.text, second.url) == (OTHER_TITLE, OTHER, "https://a.example/balai")


def test_a_newsletter_holds_several_stories(tmp_path: Path) -> None:
    head = "From: a@a.example\nSubject: Buletin Pagi\nDate: Thu, 07 Mar 2024 06:00:00 +0700\nMIME-Version: 1.0\n"
    body = f"{TITLE.upper()}\n\n{FIRST}\n\n-----------------\n\n{OTHER_TITLE.upper()}\n\n{OTHER}\n"
    first, second = stories(tmp_path, f"{head}Content-Type: text/plain; charset=utf-8\n\n{body}")
    assert (first.title, first.text, first.source[-2:]) == (TITLE.upper(), FIRST, "#1")
    assert (second.title, second.text, second.published) == (OTHER_TITLE.upper(), OTHER, "2024-03-07T06:00:00+07:00")


@pytest.mark.parametrize(
    "head",
    [
        "Siaran Pers\nEMBARGO HINGGA JUMAT, 8 MARET 2024",
        "UNTUK DITERBITKAN SEGERA        7 Maret 2024",
        "FOR IMMEDIATE RELEASE\nContact: Dewi Anggraini\nPhone: 0811-222-333",
        "*HUMAS PEMKOT KUALA TEBU*",
        "Assalamualaikum wr wb\nSelamat pagi rekan media,\nBerikut kami kirimkan rilis hari ini, mohon dimuat. Terima kasih.",
        "DINAS PASAR KOTA KUALA TEBU\nJalan Dermaga Nomor 5\nTelp. 021-555\nSIARAN PERS\nNomor: 12/DP/III/2024",
    ],
)
def test_what_stands_above_a_release_is_no_title(tmp_path: Path, head: str) -> None:
    text = f"{head}\n\n{TITLE}\n\n(Kuala Tebu, 7/3/2024) {FIRST}\n\n{SECOND}\n\n– Selesai –\n\nHumas Dinas Pasar Kuala Tebu\n"
    (story,) = stories(tmp_path, text)
    assert (story.title, story.text, story.dateline_place) == (TITLE, TEXT, "Kuala Tebu")


def test_beside_a_title_the_source_is_the_outlet(tmp_path: Path) -> None:
    (story,) = stories(tmp_path, f"Judul: {TITLE}\nSumber: Kabar Tebu\nPenulis: Rina Astuti\n\n{FIRST}\n\n{SECOND}\n")
    assert (story.outlet, story.authors, story.text) == ("Kabar Tebu", ("Rina Astuti",), TEXT)


def test_a_text_that_is_quoted_whole_loses_its_marks(tmp_path: Path) -> None:
    quoted = "".join(f"> {line}\n" for line in f"{TITLE}\n\n{FIRST}\n\n{SECOND}".split("\n"))
    (story,) = stories(tmp_path, quoted)
    assert (story.title, story.text) == (TITLE, TEXT)


def test_indents_show_paragraphs(tmp_path: Path) -> None:
    third = "Pedagang ikan meminta lampu tambahan di ujung dermaga karena pembeli datang sebelum subuh."
    text = "".join(f"    {textwrap.fill(line, 50)}\n" for line in (FIRST, SECOND, third))
    (story,) = stories(tmp_path, f"{TITLE}\n{text}")
    assert story.text == f"{TEXT}\n\n{third}"
    items = f"{FIRST}\n{SECOND}\n- beras\n   dan jagung\n- ikan\n   dan udang\n- sayur\n   dan buah\n"
    (story,) = stories(tmp_path, f"{TITLE}\n\n{items}")
    assert "beras dan jagung" in " ".join(story.text.split())


def test_lines_of_sentences_that_stand_alone_are_joined(tmp_path: Path) -> None:
    at = [FIRST.index(" pasar "), SECOND.index(" menempati ")]
    lines = [FIRST[: at[0]], FIRST[at[0] :], SECOND[: at[1]], SECOND[at[1] :]]
    (story,) = stories(tmp_path, "\n\n".join([TITLE, *(line.strip() for line in lines)]))
    assert (story.title, story.text) == (TITLE, TEXT)


def test_fields_may_stand_below_what_kind_of_text_it_is(tmp_path: Path) -> None:
    head = f"NASKAH BERITA RADIO KUALA TEBU\nProgram : Warta Pagi\nJudul : {TITLE}\nReporter: Rina Astuti\nHal: 5\n"
    (story,) = stories(tmp_path, f"{head}\n{FIRST}\n\n{SECOND}\n")
    assert (story.title, story.text, story.authors) == (TITLE, TEXT, ("Rina Astuti",))
    (story,) = stories(tmp_path, f"{OTHER_TITLE}\n\nJudul: Kelas Menjahit\n\n{OTHER}\n")
    assert story.title == OTHER_TITLE


def test_pages_of_a_paper_leave_no_numbers_and_no_pointers(tmp_path: Path) -> None:
    head = "Kabar Tebu"
    begun, rest = textwrap.wrap(SECOND, 60)
    first = textwrap.fill(FIRST, 60)
    text = f"{head}\n{TITLE}\n\n{first}\n\n{begun}\n5\n{head}\n{rest}\n\n{textwrap.fill(OTHER, 60)}\n6\n{head}\n{first}\n7\n"
    (story,) = stories(tmp_path, text)
    assert f"\n\n{SECOND}\n\n{OTHER}\n\n" in story.text
    assert not any(map(str.isdigit, story.text))
    pointers = "Bersambung ke Hal. 11\n\nSambungan dari Hal. 1"
    (story,) = stories(tmp_path, f"{TITLE}\n\nKUALA TEBU, KT - {FIRST}\n\n{pointers}\n\n{SECOND}\n")
    assert (story.text, story.dateline_place, story.outlet) == (TEXT, "Kuala Tebu", "KT")


def test_a_mail_ends_with_its_greeting(tmp_path: Path) -> None:
    head = f"From: a@a.example\nSubject: Fwd: NASKAH: {TITLE}\nDate: Thu, 07 Mar 2024 06:00:00 +0700\n"
    head += "MIME-Version: 1.0\n"
    (story,) = stories(tmp_path, f"{head}\n{FIRST}\n\n{SECOND}\n\nSalam,\nRina\n")
    assert (story.title, story.text) == (TITLE, TEXT)


def test_headlines_above_datelines_part_stories(tmp_path: Path) -> None:
    text = f"{TITLE}\n\nKUALA TEBU - {FIRST}\n\n{SECOND}\n\n{OTHER_TITLE}\n\nKUALA TEBU - {OTHER}\n"
    first, second = stories(tmp_path, text)
    assert (first.title, first.text, second.title, second.text) == (TITLE, TEXT, OTHER_TITLE, OTHER)
    (story,) = stories(tmp_path, f"{TITLE}\n\nKUALA TEBU - {FIRST}\n\nPindah ke Dermaga Utara Lama\n\n{SECOND}\n")
    assert SECOND in story.text


def test_tags_of_paragraphs_below_a_title_are_no_text(tmp_path: Path) -> None:
    (story,) = stories(tmp_path, f"{TITLE}\n\n<p>{FIRST}</p>\n<p class='a'><b>{SECOND}</b></p>\n<br />\n")
    assert (story.title, story.text) == (TITLE, TEXT)


def test_a_doubled_word_keeps_its_hyphen_at_a_line_end(tmp_path: Path) -> None:
    rest = textwrap.fill(f"anak sekolah ikut menonton perahu pedagang dari tepi sungai sejak pagi buta. {SECOND}", 48)
    (story,) = stories(
        tmp_path, f"{TITLE}\n\n{textwrap.fill(FIRST, 48)}\nPada pagi yang sama di dermaga itu Anak-\n{rest}\n"
    )
    assert "Anak-anak" in story.text


def test_what_browsers_print_around_a_page_is_no_text(tmp_path: Path) -> None:
    head, foot = f"07/03/24, 07.15          {TITLE} - Kabar Tebu", "https://a.example/pasar          {}/2"
    pages = f"{head}\n\n{TITLE}\n\n{FIRST}\n\n{foot.format(1)}\n\n{head}\n\n{SECOND}\n\n{foot.format(2)}\n"
    (story,) = stories(tmp_path, pages)
    assert (story.title, story.text) == (TITLE, TEXT)


def test_labels_and_names_of_a_script_may_be_in_capitals(tmp_path: Path) -> None:
    head = f"SLUG: PASAR APUNG\nJUDUL: {TITLE}\nREPORTER: RINA ASTUTI\n"
    (story,) = stories(tmp_path, f"{head}\n{FIRST}\n\n{SECOND} (Adv/Diskominfo)\n")
    assert (story.title, story.text, story.authors) == (TITLE, TEXT, ("Rina Astuti",))


def test_messages_copied_from_a_phone_have_no_year(tmp_path: Path) -> None:
    text = f"[7/3 07.15] Rina Astuti: *{TITLE}*\n\n{FIRST}\n\n{SECOND}\n[7/3 07.20] Budi Hartono: Siap, naik cetak ya\n"
    (story,) = stories(tmp_path, text)
    assert (story.title, story.text, story.published) == (TITLE, TEXT, None)


@pytest.mark.parametrize(
    ("foot", "head"),
    [
        ("\n\nKABAR TEBU\nKamis, 7 Maret 2024\n3\n", ""),
        ("\n\n3 | Kabar Tebu\n", ""),
        ("", "Kabar Tebu - Hal 4\n\n"),
        ("\n\n- 3 -\n", "KABAR TEBU\n4\nKamis, 7 Maret 2024\n\n"),
    ],
    ids=["foot", "in one line", "head", "both"],
)
def test_what_stands_at_the_edges_of_printed_pages_is_no_text(tmp_path: Path, foot: str, head: str) -> None:
    (story,) = stories(tmp_path, f"{TITLE}\n\n{FIRST}{foot}\f{head or chr(10)}{SECOND}\n")
    assert (story.title, story.text) == (TITLE, TEXT)


def test_a_short_paragraph_at_the_end_of_a_page_is_text(tmp_path: Path) -> None:
    (story,) = stories(tmp_path, f"{TITLE}\n\n{FIRST}\n\nPetaknya berjumlah 80.\n\f\n{SECOND}\n")
    assert story.text == f"{FIRST}\n\nPetaknya berjumlah 80.\n\n{SECOND}"


def test_hyphens_that_a_program_set_on_lines_of_their_own_are_in_their_words(tmp_path: Path) -> None:
    text = "Pedagang di jalur Jawa-Bali pindah berangsur-angsur, dan anak-anak mereka ikut bersekolah di dermaga utara."
    (story,) = stories(tmp_path, f"{TITLE}\n\n{FIRST}\n\n{text.replace('-', chr(10) + '-' + chr(10))}\n")
    assert story.text == f"{FIRST}\n\n{text}"


def test_a_dash_below_a_title_joins_nothing(tmp_path: Path) -> None:
    (story,) = stories(tmp_path, f"{TITLE}\n-\n{FIRST}\n\n{SECOND}\n")
    assert story.title == TITLE


@pytest.mark.parametrize("above", ["References\n\n", "References\n\n   Visible links\n"], ids=["lynx", "elinks"])
def test_what_a_browser_of_the_terminal_prints_is_read_without_its_links(tmp_path: Path, above: str) -> None:
    wrapped = [
        "\n".join(f"   {line}" for line in textwrap.wrap(text.replace("dermaga", "[5]dermaga", 1), 60))
        for text in (FIRST, SECOND)
    ]
    menu = "   #[1]alternate [2]Kabar Tebu\n\n   [3]Beranda [4]Nasional\n   [6]Ekonomi"
    listed = "".join(f"   {number}. https://kabartebu.example/{number}\n" for number in range(1, 7))
    (story,) = stories(tmp_path, "\n\n".join([menu, f"   {TITLE}", *wrapped, f"{above}{listed}"]))
    assert (story.title, story.text) == (TITLE, TEXT)


def test_empty_lines_without_end_below_the_links_of_a_printed_page_do_not_hang(tmp_path: Path) -> None:
    def with_lines(number: int) -> list[Article]:
        links = "References\n\n   1. https://kabartebu.example/1\n\n   Hidden links:\n"
        return stories(tmp_path, f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{links}" + "\n" * number + "-")

    assert grows_with_number(with_lines, 4_000)


def test_the_marks_of_a_messenger_are_no_text(tmp_path: Path) -> None:
    text = f"*_Diteruskan_*\n\n*_{TITLE}_*\n\n_Kuala Tebu, 7 Maret 2024_ - {FIRST}\n\n{SECOND} @_tebu_ file_a_b"
    (story,) = stories(tmp_path, text)
    assert (story.title, story.text) == (TITLE, f"{FIRST}\n\n{SECOND} @_tebu_ file_a_b")
    assert story.published == "2024-03-07"


def test_paragraphs_that_a_tab_begins_and_a_width_breaks_are_whole(tmp_path: Path) -> None:
    paragraphs = [FIRST, SECOND, FIRST.replace("Kamis", "Jumat"), SECOND.replace("delapan", "enam")]
    wrapped = ["\t" + "\n".join(textwrap.wrap(paragraph, 50)) for paragraph in paragraphs]
    (story,) = stories(tmp_path, "\n".join([TITLE, "", *wrapped]))
    assert story.text.split("\n\n") == paragraphs
