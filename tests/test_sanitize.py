"""What of an untrusted text is let through."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.sanitize import sanitize, sanitize_line, sanitize_url

CASES = [
    ("\x1b]0;x\x07judul", "]0;xjudul"),
    ("\x9b31mmerah", "31mmerah"),
    ("a\u202eb\u2066c", "abc"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("a\r\nb\rc\x85d\u2028e\x0bf", "a\nb\nc\nd\ne\nf"),
    ("a\tb", "a b"),
    ("\ud800", "\ufffd"),
    ("keluarga 👨\u200d👩\u200d👧", "keluarga 👨\u200d👩\u200d👧"),
    ("a\u200db", "ab"),
    ("[b]tebal[/b]", "[b]tebal[/b]"),
    ("\U000e0041tag", "tag"),
]


@pytest.mark.parametrize(("raw", "shown"), CASES)
def test_cases(raw: str, shown: str) -> None:
    assert sanitize(raw) == shown


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_only_line_feeds_and_emoji_joiners_are_left_of_controls(raw: str) -> None:
    clean = sanitize(raw)
    left = {c for c in clean if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert left <= {"\n", "\u200d"}
    assert sanitize(clean) == clean


def test_a_line_is_one_line() -> None:
    assert sanitize_line("  a \n\n b\t\x1bc ") == "a b c"


def test_a_url_is_one_word() -> None:
    assert sanitize_url(" https://a.id/\x1b[x \n") == "https://a.id/[x"
