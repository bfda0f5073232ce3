"""Words of a query widened to the forms that stand in the archive."""

from __future__ import annotations

from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.archive.query.inflections import Inflections

# What stands in an archive.
WORDS = sorted(
    [
        "tembak",
        "tembakan",
        "tembakannya",
        "menembak",
        "menembaki",
        "menembakkan",
        "ditembak",
        "ditembakkan",
        "tertembak",
        "penembak",
        "penembakan",
        "penembakannya",
        "tembakau",
        "pukul",
        "memukul",
        "dipukul",
        "pemukulan",
        "pukulan",
        "pukulannya",
        "sapu",
        "menyapu",
        "disapu",
        "sapuan",
        "kirim",
        "mengirim",
        "mengirimkan",
        "dikirim",
        "dikirimkannya",
        "pengiriman",
        "kiriman",
        "berkirim",
        "bom",
        "mengebom",
        "pengeboman",
        "bomnya",
        "dibom",
        "tahan",
        "menahan",
        "ditahan",
        "tahanan",
        "penahanan",
        "pertahanan",
        "bertahan",
        "ketahanan",
        "menteri",
        "menterinya",
        "kementerian",
        "perintah",
        "memerintah",
        "memerintahkan",
        "pemerintah",
        "pemerintahan",
        "pemerintahlah",
        "baca",
        "membaca",
        "dibaca",
        "bacaan",
        "pembaca",
        "membacakan",
        "punya",
        "mempunyai",
        "kritik",
        "mengkritik",
        "dikritik",
        "cat",
        "mengecat",
        "rudal",
        "rudalnya",
        "erdogan",
        "erdogannya",
        "menjerdogan",
        "lari",
        "berlari",
        "pelari",
        "satu",
        "bersatu",
        "kesatuan",
        "persatuan",
        "satuan",
        "makan",
        "makanan",
        "dimakan",
        "ajar",
        "belajar",
        "pelajar",
        "pelajaran",
        "mengajar",
        "hukum",
        "hukuman",
        "menghukum",
        "dihukum",
    ]
)


def words_between(first: str, end: str) -> list[str]:
    return WORDS[bisect_left(WORDS, first) : bisect_left(WORDS, end)]


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        # A root: all forms of its verb, and the nouns of it.
        ("tembak", "ditembak ditembakkan menembak menembaki menembakkan penembak penembakan penembakannya tembakan "
         "tembakannya tertembak"),
        ("sapu", "disapu menyapu sapuan"),
        ("bom", "bomnya dibom mengebom pengeboman"),
        ("cat", "mengecat"),
        ("kritik", "dikritik mengkritik"),
        ("baca", "bacaan dibaca membaca membacakan pembaca"),
        ("punya", "mempunyai"),
        # What is another word is not widened to.
        ("tahan", "bertahan ditahan menahan penahanan tahanan"),
        ("menteri", "menterinya"),
        # A verb: the verb.
        ("menembak", "ditembak ditembakkan menembaki menembakkan tembak tertembak"),
        ("dikirim", "berkirim dikirimkannya kirim mengirim mengirimkan"),
        ("memerintahkan", "memerintah perintah"),
        ("menghukum", "dihukum hukum"),
        # A noun of its own: what is written onto its end.
        ("penembakan", "penembakannya"),
        ("penembakannya", "penembakan"),
        ("tembakan", "tembakannya"),
        ("pertahanan", ""),
        ("pemerintah", "pemerintahlah"),
        ("kementerian", ""),
        ("pelajar", ""),
        # Neither root nor Indonesian.
        ("erdogan", "erdogannya"),
        ("rudal", "rudalnya"),
        ("2023", ""),
        ("di", ""),
        ("é", ""),
    ],
)  # fmt: skip
def test_a_word_with_its_inflections(word: str, forms: str) -> None:
    assert Inflections().of(word, words_between) == (word, *forms.split())


def test_what_was_found_is_remembered_until_told() -> None:
    inflections = Inflections()
    asked: list[str] = []

    def noted(first: str, end: str) -> list[str]:
        asked.append(first)
        return words_between(first, end)

    inflections.of("tembak", noted)
    count = len(asked)
    inflections.of("tembak", noted)
    assert len(asked) == count
    inflections.forget()
    inflections.of("tembak", noted)
    assert len(asked) > count


@given(st.text(max_size=12))
def test_any_word_stands_first(word: str) -> None:
    forms = Inflections().of(word, words_between)
    assert forms[0] == word
    assert set(forms[1:]) <= set(WORDS)
