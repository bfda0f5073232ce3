"""A text that holds several stories gives each; the sections of one story stay together."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import SourceOptions, read_sources

if TYPE_CHECKING:
    from pathlib import Path

MARKET = "Pemkab Randu Alas Bangun Pasar Ikan Higienis"
MARKET_BODY = "Pemerintah Kabupaten Randu Alas mulai membangun pasar ikan di Kecamatan Tanjung Lurah pada Senin pagi."
QUAKE = "Gempa Guncang Pesisir Selatan Wanasari"
QUAKE_BODY = "Gempa bumi mengguncang pesisir selatan Wanasari dan membuat warga tiga desa mengungsi ke balai desa."
# A sentence's capitals: that it is a headline is shown by what stands below it.
CHILI = "Harga cabai di Pasar Legi turun lagi"
CHILI_BODY = "Pedagang mengaku pasokan cabai dari petani lereng gunung mulai lancar kembali sejak pekan lalu."


def stories(folder: Path, name: str, text: str) -> list[Article]:
    """What comes of a file, all of it stories."""
    (folder / name).write_text(text, encoding="utf-8")
    items = list(read_sources([str(folder / name)]))
    assert all(isinstance(item, Article) for item in items), items
    return [item for item in items if isinstance(item, Article)]


@pytest.mark.parametrize(
    "between",
    [
        "\n---\n",
        "\n\n====================\n\n",
        "\n* * *\n",
        "\f",
        "\n\nBerita 2:\n\n",
        "\n[ARTIKEL KE-2]\n",
        "\n\n\n~~~\n",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a"])
def test_what_parts_stories_is_told(tmp_path: Path, name: str, between: str) -> None:
    text = f"{MARKET}\n\n{MARKET_BODY}\n{between}{QUAKE}\n\n{QUAKE_BODY}\n"
    first, second = stories(tmp_path, name, text)
    assert (first.title, first.text, second.title, second.text) == (MARKET, MARKET_BODY, QUAKE, QUAKE_BODY)
    assert [story.source.rpartition("#")[2] for story in (first, second)] == ["1", "2"]


@pytest.mark.parametrize(
    "below", ["Senin, 4 Maret 2024 10:15 WIB", "https://kabar.example/cabai", "Reporter: Sari Dewi", "WANASARI - "]
)
def test_a_headline_is_told_by_what_stands_below_it(tmp_path: Path, below: str) -> None:
    head = f"{below}\n\n" if below[-1] != " " else below
    text = f"{QUAKE}\n\n{QUAKE_BODY}\n\n---\n\n{CHILI}\n\n{head}{CHILI_BODY}\n"
    assert [story.title for story in stories(tmp_path, "a.txt", text)] == [QUAKE, CHILI]


def test_numbers_count_stories_where_the_text_begins_with_the_first(tmp_path: Path) -> None:
    text = f"1. {MARKET}\n\n{MARKET_BODY}\n\n2. {QUAKE}\n\n{QUAKE_BODY}\n"
    assert [story.title for story in stories(tmp_path, "a.txt", text)] == [MARKET, QUAKE]
    (story,) = stories(tmp_path, "a.txt", f"{CHILI}\n\n{CHILI_BODY}\n\n{text}")
    assert MARKET_BODY in story.text
    assert QUAKE_BODY in story.text


def test_counted_stories_with_a_head_each_may_have_names_above_them(tmp_path: Path) -> None:
    stories_text = f"1. {MARKET}\nSumber: Kabar Randu\n\n{MARKET_BODY}\n\n2. {QUAKE}\nSumber: Warta\n\n{QUAKE_BODY}\n"
    text = f"KLIPING MEDIA\nBagian Humas\n\n{stories_text}"
    assert [story.title for story in stories(tmp_path, "a.txt", text)] == [MARKET, QUAKE]
    (story,) = stories(tmp_path, "a.txt", text.replace("Sumber: Kabar Randu\n", ""))
    assert QUAKE_BODY in story.text


def test_headings_of_markdown_part_stories(tmp_path: Path) -> None:
    text = f"# {MARKET}\n\n{MARKET_BODY}\n\n# {QUAKE}\n\n{QUAKE_BODY}\n"
    assert [story.text for story in stories(tmp_path, "a.md", text)] == [MARKET_BODY, QUAKE_BODY]


@pytest.mark.parametrize(
    "section",
    [
        f"***\n\n{CHILI_BODY}",
        f"***\n\nHarga Lebih Pantas\n\n{CHILI_BODY}",
        f"***\n\nApa Tanggapan Nelayan Soal Pasar Baru?\n\n{CHILI_BODY}",
        "---\n\nEditor: Ningsih Arum",
        f"=====\n\nBaca juga: {QUAKE}\n\n{CHILI_BODY}",
        f"\f{CHILI_BODY}",
        f"# Pasar Legi\n\n{CHILI_BODY}",
    ],
    ids=["sentences", "short heading", "question", "editor", "link", "page", "section"],
)
def test_sections_of_one_story_stay_together(tmp_path: Path, section: str) -> None:
    (story,) = stories(tmp_path, "a.txt", f"{MARKET}\n\n{MARKET_BODY}\n\n{section}\n")
    assert story.title == MARKET
    assert story.text.startswith(MARKET_BODY)
    assert (CHILI_BODY in section) == (CHILI_BODY in story.text)


def test_what_stands_above_the_first_story_is_no_story(tmp_path: Path) -> None:
    text = f"Kliping Berita\n4 Maret 2024\n\n---\n\n{MARKET}\n\n{MARKET_BODY}\n\n---\n\n{QUAKE}\n\n{QUAKE_BODY}\n"
    assert [story.title for story in stories(tmp_path, "a.txt", text)] == [MARKET, QUAKE]


def test_very_many_separators_take_no_time() -> None:
    text = f"{MARKET}\n\n{MARKET_BODY}\n" + "---\n" * 200_000
    (story,) = read_sources(["-"], SourceOptions(stdin=io.BytesIO(text.encode())))
    assert isinstance(story, Article)
    assert story.text == MARKET_BODY


def test_messages_of_a_wire_are_stories(tmp_path: Path) -> None:
    copies = [
        f"ZCZC\nKW00{n}\n{title}\n\nMaluku, 5/6 (KW) - {text} ({sign})\n\nNNNN\n"
        for n, title, text, sign in (
            (
                11,
                "PASAR IKAN TERNATE DIBUKA LAGI",
                "Pasar ikan dibuka lagi setelah atapnya selesai diperbaiki.",
                "SD/BP",
            ),
            (
                12,
                "PELAJAR TIDORE MENANAM BAKAU",
                "Pelajar menanam bakau di pantai yang rusak karena ombak.",
                "Z.BP/B011",
            ),
        )
    ]
    path = tmp_path / "kawat.txt"
    path.write_text("\n".join(copies))
    first, second = (item for item in read_sources([str(path)]) if isinstance(item, Article))
    assert [first.title, second.title] == ["PASAR IKAN TERNATE DIBUKA LAGI", "PELAJAR TIDORE MENANAM BAKAU"]
    assert first.text.endswith("selesai diperbaiki.")
    assert second.text.endswith("karena ombak.")


@pytest.mark.parametrize(
    "text",
    [
        f"# Kliping Senin\n\n## {MARKET}\n\n**Sari Dewi** | Senin, 4 Maret 2024 10:15 WIB\n\n{MARKET_BODY}\n\n"
        f"## {QUAKE}\n\nSelasa, 5 Maret 2024 07:00 WIB\n\n{QUAKE_BODY}\n",
        f"{MARKET}\nSenin, 4 Maret 2024 10:15 WIB\n\n{MARKET_BODY}\n\n\n\n\n{QUAKE}\nPenulis: Budi Raharjo\n\n{QUAKE_BODY}\n",
        f"Title: {MARKET}\nURL: https://a.example/1\nText: {MARKET_BODY}\n\nTitle: {QUAKE}\nText: {QUAKE_BODY}\n",
        f"[1] {MARKET}\nKabar Randu, 4 Maret 2024\n\n{MARKET_BODY}\n\n[2] {QUAKE}\n5 Maret 2024\n\n{QUAKE_BODY}\n",
        f"*{MARKET}*\n\n{MARKET_BODY}\n\n━━━━━━━━\n\n*{QUAKE}*\n\n{QUAKE_BODY}\n",
        f"{MARKET}\nhttps://a.example/1\n\n{MARKET_BODY}\n\n{QUAKE}\nhttps://a.example/2\n\n{QUAKE_BODY}\n",
        f"Kabar Randu, Senin 4 Maret 2024\n{MARKET}\n{MARKET_BODY}\n\n====\n\nKabar Randu, 5 Maret 2024\n{QUAKE}\n{QUAKE_BODY}\n",
        f"I. {MARKET}\n\n{MARKET_BODY}\n\nII. {QUAKE}\n\n{QUAKE_BODY}\n",
        f"=== {MARKET} ===\nTanggal: 2024-03-04\n\n{MARKET_BODY}\n\n=== {QUAKE} ===\n\n{QUAKE_BODY}\n",
    ],
    ids=[
        "lower headings",
        "a gap",
        "english labels",
        "numbers in brackets",
        "drawn lines",
        "addresses",
        "days above titles",
        "roman numbers",
        "headings of a wiki",
    ],
)
def test_stories_one_below_another(tmp_path: Path, text: str) -> None:
    first, second = stories(tmp_path, "a.md", text)
    assert [(first.title, first.text), (second.title, second.text)] == [(MARKET, MARKET_BODY), (QUAKE, QUAKE_BODY)]


def test_headings_of_sections_and_gaps_part_no_story(tmp_path: Path) -> None:
    text = f"# {MARKET}\n\n{MARKET_BODY}\n\n## Dampak Bagi Nelayan di Tanjung Lurah\n\n{CHILI_BODY}\n\n\n\n\n{QUAKE_BODY}\n"
    assert len(stories(tmp_path, "a.md", text)) == 1
    pointed = (
        f"{MARKET}\nhttps://a.example/1\n\n{MARKET_BODY}\n\nBaca juga: {QUAKE}\nhttps://a.example/2\n\n{CHILI_BODY}\n"
    )
    assert len(stories(tmp_path, "b.txt", pointed)) == 1


@pytest.mark.parametrize("mark", ["-30-", "—oOo—", "(SELESAI)", "### 30 ###"])
def test_marks_of_the_end_part_stories_and_leave_one_alone(tmp_path: Path, mark: str) -> None:
    first, second = stories(
        tmp_path, "a.txt", f"{MARKET}\n\n{MARKET_BODY}\n\n{mark}\n\n{QUAKE}\n\n{QUAKE_BODY}\n\n{mark}\n"
    )
    assert [(first.title, first.text), (second.title, second.text)] == [(MARKET, MARKET_BODY), (QUAKE, QUAKE_BODY)]
    (alone,) = stories(tmp_path, "b.txt", f"{MARKET}\n\n{MARKET_BODY}\n\n{mark}\n")
    assert alone.text == MARKET_BODY


def test_messages_of_a_chat_with_days_of_iso_8601(tmp_path: Path) -> None:
    chat = (
        f"[2024-03-04, 10:15:00 AM] Sari: *{MARKET}*\n{MARKET_BODY} {CHILI_BODY} {QUAKE_BODY} <Pesan ini diedit>\n"
        f"[2024-03-04, 10:16:11 AM] Rian: siap\n"
    )
    (story,) = stories(tmp_path, "a.txt", chat)
    assert (story.title, story.published) == (MARKET, "2024-03-04T10:15:00")
    assert story.text.endswith(QUAKE_BODY)


def test_a_message_of_a_chat_may_hold_several_stories(tmp_path: Path) -> None:
    both = f"{MARKET.upper()}\n\n{MARKET_BODY} {CHILI_BODY}\n\n===\n\n{QUAKE.upper()}\n\n{QUAKE_BODY} {CHILI_BODY}"
    found = stories(tmp_path, "a.txt", f"04/03/2024, 10:15 - Sari: {both}\n04/03/2024, 10:16 - Rian: siap\n")
    assert [story.title for story in found] == [MARKET.upper(), QUAKE.upper()]
    assert {story.published for story in found} == {"2024-03-04T10:15:00"}


def test_messages_copied_from_the_pages_of_a_messenger(tmp_path: Path) -> None:
    chat = f"[10.15, 4/3/2024] Sari: *{MARKET}*\n\n{MARKET_BODY} {CHILI_BODY} {QUAKE_BODY}\n[10.20, 14/3/2024] Rian: siap\n"
    (story,) = stories(tmp_path, "a.txt", chat)
    assert (story.title, story.published) == (MARKET, "2024-03-04T10:15:00")


def test_titles_in_capitals_begin_stories_and_headings_in_capitals_none(tmp_path: Path) -> None:
    body = f"{MARKET_BODY}\n\n{CHILI_BODY}"
    first, second = stories(
        tmp_path, "a.txt", f"{MARKET.upper()}\n\n{body}\n\n{QUAKE.upper()}\n\n{QUAKE_BODY}\n\n{CHILI_BODY}\n"
    )
    assert [(first.title, first.text), (second.title, second.text[:80])] == [
        (MARKET.upper(), body),
        (QUAKE.upper(), QUAKE_BODY[:80]),
    ]
    assert (
        len(
            stories(
                tmp_path,
                "b.txt",
                f"{MARKET.upper()}\n\n{body}\n\nHARAPAN PARA NELAYAN\n\n{QUAKE_BODY}\n\n{CHILI_BODY}\n",
            )
        )
        == 1
    )
