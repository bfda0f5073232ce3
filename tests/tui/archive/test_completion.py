"""What Tab makes of a query line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.tui.archive.completion import complete_query


class KnownNames:
    """An archive that knows these."""

    def names_like(self, beginning: str) -> tuple[str, ...]:
        names = ("Joko Widodo", "Joko Purnomo", "Kishida", "BMKG")
        return tuple(name for name in names if name.casefold().startswith(beginning.casefold()))

    def outlets_like(self, beginning: str) -> tuple[str, ...]:
        return tuple(name for name in ("ANTARA", "Kompas.com") if name.casefold().startswith(beginning.casefold()))

    def saved_like(self, beginning: str) -> tuple[str, ...]:
        return tuple(name for name in ("rudal",) if name.startswith(beginning))


@pytest.mark.parametrize(
    ("typed", "completed", "candidates"),
    [
        ("act", "actor:", ()),
        ("gempa -pla", "gempa -place:", ()),
        ("tok", "tokoh:", ()),
        ("(o", "(o", ("org:", "outlet:")),
        ("actor:kis", "actor:Kishida ", ()),
        ("actor:joko", 'actor:"Joko ', ("Joko Widodo", "Joko Purnomo")),
        ('actor:"Joko W', 'actor:"Joko Widodo" ', ()),
        ("rudal tokoh:joko", 'rudal tokoh:"Joko ', ("Joko Widodo", "Joko Purnomo")),
        ("outlet:", 'outlet:"', ("ANTARA", "Kompas.com")),
        ("media:kom", "media:Kompas.com ", ()),
        ("saved:r", "saved:rudal ", ()),
        ("actor:tiada", "actor:tiada", ()),
        ("actor:", "actor:", ()),
        ("event:2023", "event:2023", ()),
        ("warna:mer", "warna:mer", ()),
        ('"uji coba ru', '"uji coba ru', ()),
        ("zzz", "zzz", ()),
    ],
)
def test_what_tab_makes_of_a_line(typed: str, completed: str, candidates: tuple[str, ...]) -> None:
    assert complete_query(typed, KnownNames(), "en") == (completed, candidates)


def test_fields_are_offered_in_the_readers_language() -> None:
    assert complete_query("ke", KnownNames(), "id") == ("kejadian:", ())
    assert complete_query("even", KnownNames(), "id") == ("event:", ())


@given(st.text(max_size=60))
def test_nothing_typed_is_lost(typed: str) -> None:
    completed, _ = complete_query(typed, KnownNames(), "id")
    assert completed.casefold().replace('"', "").startswith(typed.casefold().replace('"', "").rstrip()[:-1])
