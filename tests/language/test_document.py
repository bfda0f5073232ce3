"""One text, cut into sentences and words once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.language import Document

_NEWS = st.lists(
    st.sampled_from(["Budi", "tiba.", "“Ya,”", "PT.", "\n\n", "16/9", "Kota-kota", "(", "Solo).", "1.000", "Ä"]),
    max_size=20,
).map(" ".join)


def test_sentences_hold_their_words_in_both_cases() -> None:
    document = Document("Bupati Tono Wibowo tiba. Ia membawa 1.200 buku.")
    assert [[token.text for token in sentence] for sentence in document.tokens] == [
        ["Bupati", "Tono", "Wibowo", "tiba", "."],
        ["Ia", "membawa", "1.200", "buku", "."],
    ]
    assert document.lower_words[0] == ["bupati", "tono", "wibowo", "tiba", "."]


def test_a_place_is_looked_up_in_its_sentence() -> None:
    document = Document("Hujan turun. Jalan tergenang. Warga mengungsi.")
    assert [document.sentence_at(document.text.index(word)) for word in ("turun", "Jalan", "mengungsi")] == [0, 1, 2]
    assert Document("").sentence_at(0) == 0


def test_a_document_stays_the_one_it_is() -> None:
    document = Document("Hujan turun.")
    assert Document.of(document) is document
    assert document.tokens is document.tokens


@given(st.one_of(_NEWS, st.text(max_size=200)))
def test_every_letter_lies_in_a_token_and_every_token_in_the_text(text: str) -> None:
    document = Document(text)
    covered: set[int] = set()
    for words, lower_words in zip(document.tokens, document.lower_words, strict=True):
        assert [token.text.casefold() for token in words] == lower_words
        for token in words:
            assert text[token.start : token.end] == token.text
            covered.update(range(token.start, token.end))
    assert covered >= {place for place, sign in enumerate(text) if not sign.isspace()}
