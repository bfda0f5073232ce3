"""Nouns of happenings are told to be made of a verb by the root they share."""

from __future__ import annotations

import pytest

from briefing_tui.language.verbal_nouns import is_made_of


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("pelantikan", "melantik"),
        ("pelantikan", "dilantik"),
        ("penyerahan", "diserahkan"),  # the nasal stands for the first letter of the root
        ("penembakan", "ditembak"),
        ("pemukulan", "dipukul"),
        ("pengunjungan", "dikunjungi"),
        ("pengumuman", "diumumkan"),
        ("kebakaran", "terbakar"),
        ("pertemuan", "bertemu"),
        ("ledakan", "meledak"),
        ("kunjungan", "mengunjungi"),
    ],
)
def test_a_noun_is_made_of_the_verb_that_shares_its_root(noun: str, verb: str) -> None:
    assert is_made_of(noun, verb)


@pytest.mark.parametrize(
    ("noun", "verb"),
    [("pelantikan", "melanjutkan"), ("kebakaran", "membakukan"), ("rapat", "merapat"), ("ujian", "menguji")],
)
def test_other_roots_no_ending_and_roots_of_three_letters_tell_nothing(noun: str, verb: str) -> None:
    assert not is_made_of(noun, verb)
