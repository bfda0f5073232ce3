"""What holds of the quotes of every text, whatever it is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.briefing import Actor, Span
from briefing_tui.quotes import find_quotes

_PIECES = [
    "Budi Santoso", "Ani", "WHO", "dia", "ia", "Kapolres itu", "kata", "ujarnya", "katanya", "mengatakan", "bahwa",
    "menurut", "Menurut", "menyebut", "seraya menambahkan", "kami", "saya", "jalan itu akan ditutup", "Senin", "di Kudus",
    '"', "“", "”", "''", "«", "»", "(", ")", ",", ".", ":", "?", "\n\n", "\n", "film", "tidak", "Jadi", "yang", "itu",
]  # fmt: skip
_NEWS = st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join)
_ANY = st.text(max_size=300)


def _actors(text: str) -> tuple[Actor, ...]:
    names = {"budi": ("Budi Santoso", "person"), "ani": ("Ani", "person"), "who": ("WHO", "organization")}
    found = []
    for identity, (name, kind) in names.items():
        places = [place for place in range(len(text)) if text.startswith(name, place)]
        if places:
            spans = tuple(Span(place, place + len(name)) for place in places)
            found.append(Actor(identity, name, kind, roles=("Kapolres Kudus",), mentions=spans))  # type: ignore[arg-type]
    return tuple(found)


@settings(max_examples=300, deadline=None)
@given(st.one_of(_NEWS, _ANY))
def test_spans_point_at_the_text_in_order_without_overlap(text: str) -> None:
    actors = _actors(text)
    quotes = find_quotes(text, actors)
    known = {actor.id for actor in actors}
    end = 0
    for quote in quotes:
        assert end <= quote.start < quote.end <= len(text)
        assert quote.text == text[quote.start : quote.end]
        assert quote.text == quote.text.strip()
        assert quote.text.strip('“”"«» ')
        assert quote.speaker is None or quote.speaker in known
        end = quote.end


@settings(max_examples=100, deadline=None)
@given(_NEWS)
def test_the_same_text_gives_the_same_quotes(text: str) -> None:
    assert find_quotes(text, _actors(text)) == find_quotes(text, _actors(text))


@settings(max_examples=100, deadline=None)
@given(_ANY)
def test_nobody_speaks_where_no_actor_is_known(text: str) -> None:
    assert all(quote.speaker is None for quote in find_quotes(text, ()))
