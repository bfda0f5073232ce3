"""What happened on a date: names for pronouns, places, key events, titles of our own, and the laws of every telling."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from tests.events.told_events import events_of, what_of

PRONOUNS = [
    (
        "Bupati Sleman Kustini Sri tiba di Magelang. Ia akan membuka pameran batik pada Sabtu (23/9).",
        "Kustini Sri akan membuka pameran batik",
    ),
    (
        '"Harga naik lagi," kata Budi Santoso. Ia mengatakan pasar akan dibuka pada Oktober.',
        "Budi Santoso mengatakan pasar akan dibuka",
    ),
    (
        "Budi Santoso dan Sari Wulan tiba di Magelang. Ia akan membuka pameran batik pada Sabtu (23/9).",
        "Ia akan membuka pameran batik",
    ),
    (
        "Polisi menangkap Budi Santoso. Ia akan membuka pameran batik pada Sabtu (23/9).",
        "Ia akan membuka pameran batik",
    ),
    # A brand before a name is no verb.
    (
        "Pemilik toko Mercedes, Sari Wulan, yakin usahanya maju. Ia membuka toko di Solo pada 2020.",
        "Sari Wulan membuka toko di Solo",
    ),
    # Who reports is whom the story's quotes give the words to, however far before that is.
    (
        'Sari Wulan mengatakan harga beras turun. "Stok aman. Gudang penuh. Budi tenang," ujarnya. Warga pun lega. '
        "Harga gula juga tetap. Ia mengatakan pasar akan dibuka pada Oktober.",
        "Sari Wulan mengatakan pasar akan dibuka",
    ),
    # As long as each sentence goes on with who was named, that is who is meant.
    (
        'Sari Wulan membuka toko kain di Solo. "Warga senang," ujarnya. Itu kota kelahiran dirinya. Ia pun menjual teh. '
        "Ia meresmikan pabrik pada 2020.",
        "Sari Wulan meresmikan pabrik",
    ),
    (
        "Sari Wulan membela Persis Solo. Sejak itu, penyerang tersebut mencetak sepuluh gol. Ia pindah ke Sleman pada 2020.",
        "Sari Wulan pindah ke Sleman",
    ),
    # Who does what a clause inside the sentence before tells, if it tells of nobody else; also as the subject `dirinya`.
    (
        "Kedai teh itu dibuka oleh Bupati Sari Wulan. Ia menjual kopi di Solo pada 2020.",
        "Sari Wulan menjual kopi di Solo",
    ),
    (
        "Ini bukan kali pertama Budi Santoso mendaki gunung. Dirinya mendaki Lawu dan Merbabu pada 2020.",
        "Budi Santoso mendaki Lawu dan Merbabu",
    ),
    (
        "Petugas mengaku bahwa dulu Budi Santoso mendaki gunung. Ia mendaki Lawu dan Merbabu pada 2020.",
        "Ia mendaki Lawu dan Merbabu",
    ),
    (
        "Kedai teh itu dijual kepada Sari Wulan. Ia membuka kedai kopi di Solo pada 2020.",
        "Ia membuka kedai kopi di Solo",
    ),
    (
        "Dengan mengajak warga, Aiptu Budi Santoso, polisi desa itu, menanam padi. Sejak 2019, ia mengelola kebun teh.",
        "Budi Santoso mengelola kebun teh",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRONOUNS)
def test_a_name_stands_for_a_pronoun_where_one_person_alone_can_be_meant(text: str, expected: str) -> None:
    assert [event.what for event in events_of(text)] == [expected]
    (event,) = events_of(text)
    told = " ".join(text[span.start : span.end] for span in event.what_spans)
    assert told.replace(",", "") == expected.replace(",", "")


def test_where_it_happened_and_not_every_place() -> None:
    text = "Menteri Luar Negeri Korea Selatan Park Jin tiba di Jakarta, Jumat (15/9)."
    briefing = brief(Article(id="a", source="a.txt", text=text, title="Judul", published="2023-09-18"))
    names = {actor.id: actor.name for actor in briefing.actors}
    assert [[names[place] for place in event.places] for event in briefing.events] == [["Jakarta"]]


def test_background_is_not_key_and_at_most_seven_are() -> None:
    lead = "Bupati Sleman Kustini meresmikan pasar baru di Godean, Sabtu (16/9)."
    plans = " ".join(f"Pemerintah akan membuka pasar ke-{day} pada {day} Oktober 2023." for day in range(1, 15))
    events = events_of(f"{lead}\n\n{plans}\n\nPasar lama terbakar pada 1998.", "Bupati resmikan pasar baru")
    assert sum(event.key for event in events) == 7
    assert [event.key for event in events if event.first.year == 1998] == [False]
    assert [event.key for event in events if event.first == date(2023, 9, 16)] == [True]


def test_a_story_of_something_recent_has_a_key_event() -> None:
    lead = "Warga desa itu hidup dari ladang. Sawahnya luas. Airnya jernih. Ternaknya banyak."
    events = events_of(f"{lead} Sari Wulan membuka pasar ikan pada Sabtu (16/9).", "Pasar ikan baru")
    assert [event.key for event in events] == [True]


def test_a_story_without_a_title_gets_one_of_our_own() -> None:
    text = "Bupati Sleman Kustini meresmikan pasar baru di Godean, Sabtu (16/9)."
    article = brief(Article(id="a", source="a.txt", text=text, published="2023-09-18")).article
    (what,) = what_of(text)
    assert (article.title, article.working_title) == ("", what)
    assert what is not None
    assert "Kustini meresmikan pasar baru di Godean" in what
    assert brief(Article(id="a", source="a.txt", text=text, title="Judul")).article.working_title is None
    assert brief(Article(id="a", source="a.txt", text="")).article.working_title is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The day is that of no event, or there is none: what the lead says is its title all the same.
        (
            "Wakil Ketua Dewan Kota Malino Sari Wulandari menilai penerapan potongan tarif listrik bisa dilaksanakan kembali "
            "untuk membantu warga yang tinggal di pulau-pulau kecil dan di pegunungan.",
            "Sari Wulandari menilai penerapan potongan tarif listrik bisa dilaksanakan kembali",
        ),
        ("Ringkasan Berita\n\nPemerintah Kota Malino menutup Pasar Gede karena banjir.", "Pemerintah Kota Malino menutup Pasar Gede karena banjir"),
        ("Pasar Gede terbakar. Pemerintah Kota Malino menutup jalan di sekitarnya.", "Pasar Gede terbakar"),
        # Marks alone are none either.
        ("- - -\n\nPemerintah Kota Malino menutup Pasar Gede.", "Pemerintah Kota Malino menutup Pasar Gede"),
        # Where it says nothing in a few words, its first words stand.
        ("Harga, panen, dan cuaca di kampung kami, dari tahun ke tahun.", "Harga panen dan cuaca di kampung kami"),
        # A lead may be cut off right behind what opens a clause.
        ("Warga pulang karena", "Warga pulang"),
    ],
)  # fmt: skip
def test_a_working_title_says_what_the_lead_says_without_a_date_too(text: str, expected: str) -> None:
    assert brief(Article(id="a", source="a.txt", text=text)).article.working_title == expected


SUBJECTS = st.sampled_from(["Polisi", "Budi Santoso", "Warga desa itu", "Ia", "Bank Dunia dan OECD", "PT Angkasa", ""])
VERBS = st.sampled_from(
    ["menangkap dua pencuri", "tiba", "akan digelar", "tidak hadir", "mengatakan harga naik", "rapat"]
)
DATES = st.sampled_from(["Senin (18/9)", "pada 2019", "awal Oktober", "2-4 Juni", "kemarin"])
EXTRAS = st.sampled_from(
    [
        ", ",
        " yang datang ",
        " karena hujan, ",
        '," kata Sari, ',
        " di Seoul (ibu kota) ",
        " - ",
        ". ",
        ' buku "jika ',
        " hanya ",
    ]
)
PIECES = st.lists(st.one_of(SUBJECTS, VERBS, DATES, EXTRAS, st.text(max_size=12)), max_size=14)


@settings(max_examples=150)
@given(PIECES)
def test_laws_of_what(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for event in events_of(text):
        spans = event.what_spans
        assert (event.what is None) == (not spans)
        if event.what is None:
            continue
        assert all(0 <= span.start < span.end <= event.end for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
        told = " ".join(text[span.start : span.end] for span in spans)
        assert event.what.replace(",", " ").split() == told.replace(",", " ").split()
        assert 3 <= len(event.what.split()) <= 12


def test_offsets_and_order_hold_for_glued_and_hostile_text() -> None:
    text = "Rapat digelar pada 2019.Selain itu [b]Sari[/b] datang \u202e pada 2020.Budi pulang 2021"
    for event in (*events_of(text), *events_of("Harga beras naik lebih dari 2019.")):
        assert all(0 <= span.start < span.end <= len(text) for span in event.what_spans)
