"""What a story is about, by its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.actors.tagger.story_subjects import story_subjects


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Kiper itu menepis penalti pada menit ke-90 dan klub tamu menutup laga tanpa gol", "s"),
        ("Grup itu membawakan lagu dari album kedua , lalu penyanyi menyapa penggemar di konser", "m"),
        ("Laba emiten naik sehingga saham perseroan dan dividen menguat di bursa", "e"),
        ("Ponsel itu memakai layar lebar , ram besar , kamera ganda dan baterai baru", "t"),
        ("Jaksa membacakan dakwaan , terdakwa dan saksi hadir di sidang kasus itu", "k"),
        ("Camat membuka jalan desa bersama warga dan memuji gotong royong", ""),
        # Two words are not enough, however short the text.
        ("Gol di menit akhir", ""),
    ],
)
def test_what_a_story_is_about(text: str, subjects: str) -> None:
    assert story_subjects([text.split()]) == subjects


def test_a_subject_of_few_of_many_words_is_none() -> None:
    story = ["Kemarin", "kiper", "itu", "menepis", "penalti", "pada", "menit", "akhir"]
    assert story_subjects([story]) == "s"
    assert story_subjects([story, *[["Warga", "desa", "menanam", "padi", "di", "sawah"]] * 40]) == ""


@given(st.lists(st.lists(st.sampled_from(["gol", "laga", "saham", "bursa", "sidang", "warga", "Gol"]), max_size=9)))
def test_the_order_of_the_sentences_says_nothing(sentences: list[list[str]]) -> None:
    assert story_subjects(sentences) == story_subjects(list(reversed(sentences)))
