"""Datelines of outlets great and small: what they say, and that nothing of them stays in the body."""

from __future__ import annotations

import pytest

from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article

BODY = "Pemerintah kota membuka pasar ikan baru di dekat pelabuhan lama pada Senin (5/2/2024) pagi."
MORE = "Kepala dinas perikanan mengatakan seratus lapak sudah dipesan nelayan dan pedagang kecil sejak Januari."


@pytest.mark.parametrize(
    ("dateline", "outlet", "place"),
    [
        ("Bitung (ANTARA) - ", "ANTARA", "Bitung"),
        ("Bisnis.com, BITUNG — ", "Bisnis.com", "Bitung"),
        ("BITUNG, iNews.id - ", "iNews", "Bitung"),
        ("Bitung, CNBC Indonesia - ", "CNBC Indonesia", "Bitung"),
        ("jpnn.com, BITUNG - ", "JPNN", "Bitung"),
        ("jpnn.com - BITUNG - ", "JPNN", "Bitung"),
        ("JawaPos.com–", "Jawa Pos", None),
        ("VIVA Bisnis – ", "VIVA", None),
        ("tirto.id - ", "tirto.id", None),
        ("KBRN, Bitung: ", "RRI", "Bitung"),
        ("Metrotvnews.com, Bitung: ", "Metro TV", "Bitung"),
        ("WE Online, Bitung - ", "Warta Ekonomi", "Bitung"),
        ("TEMPO Interaktif, Bitung - ", "Tempo", "Bitung"),
        ("BITUNG, KOMPAS — ", "Kompas.com", "Bitung"),
        ("BITUNG | kabarteluk.com – ", "kabarteluk.com", "Bitung"),
        ("BITUNG|Kabarteluk.com - ", "Kabarteluk.com", "Bitung"),
        ("BITUNG – KABARTELUK.COM – ", "KABARTELUK.COM", "Bitung"),
        ("Harianjogja.com, BITUNG—", "Harianjogja.com", "Bitung"),
        ("EDITOR.ID, Bitung,- ", "EDITOR.ID", "Bitung"),
        ("Bitung, 5 Februari 2024 - ", None, "Bitung"),
        ("Kabupaten Minahasa Utara, Sulut – ", None, "Minahasa Utara, Sulut"),
        ("Kota Bitung - ", None, "Bitung"),
        ("Randu Alas, 5 Februari 2024 – ", None, "Randu Alas"),
        ("Randu Alas, 5 Februari 2024. ", None, "Randu Alas"),
        ("Randu Alas, Senin (5/2/2024) - ", None, "Randu Alas"),
        ("Randu Alas, KW - ", "KW", "Randu Alas"),
        ("Bitung -\n", None, "Bitung"),
        ("Bitung, iNews.id -\n", "iNews", "Bitung"),
        ("RANDU ALAS, KABAR ALAS – ", "KABAR ALAS", "Randu Alas"),
        ("Bitung, Senin, 5 Februari 2024 - ", None, "Bitung"),
        ("BENER MERIAH - ", None, "Bener Meriah"),
        ("WAINGAPU – ", None, "Waingapu"),
        ("BITUNG- ", None, "Bitung"),
        ("BITUNG-", None, "Bitung"),
        ("Bitung -", None, "Bitung"),
        ("Bitung: ", None, "Bitung"),
        ("BITUNG | ", None, "Bitung"),
        ("WASHINGTON, DC — ", None, "Washington, DC"),
        ("MEDIA INDONESIA: ", "Media Indonesia", None),
        ("RMOL. ", "RMOL", None),
        ("AKURAT.CO, ", "AKURAT.CO", None),
        ("SURYA.co.id I ", "SURYA.co.id", None),
        ("DENPASAR, NusaBali - ", "NusaBali", "Denpasar"),
        ("Reporter: kompas.com | Editor: Sari Dewi KONTAN.CO.ID - BITUNG. ", "Kontan", "Bitung"),
        ("POS-KUPANG.COM, Sari Dewi\nPOS-KUPANG.COM, SOE- ", "POS-KUPANG.COM", "Soe"),
        ("Infobanknews, Jakarta - ", "Infobanknews", "Jakarta"),
        ("Jayapura, Kabar Cenderawasih – ", "Kabar Cenderawasih", "Jayapura"),
        ("tribratanews.polri.go.id - Manado. ", "tribratanews.polri.go.id", "Manado"),
        ("PARLEMENTARIA, Manado - ", "PARLEMENTARIA", "Manado"),
        ("Jakarta, NU Online\n", "NU Online", "Jakarta"),
        ("Bitung (Lampost.co)\n–", "Lampung Post", "Bitung"),
        ("TRIBUNMANADO.CO.ID-", "TRIBUNMANADO.CO.ID", None),
        ("KONTAN.CO.ID - BITUNG - ", "Kontan", "Bitung"),
        ("Bitung , Sulawesi Utara – ", None, "Bitung, Sulawesi Utara"),
        ("Bitung (\nlampost.co\n)\n — ", "Lampung Post", "Bitung"),
        ("RANDU ALAS - ", None, "Randu Alas"),
        ("RANDU ALAS, 5/2 — ", None, "Randu Alas"),
        ("**BITUNG, KOMPAS.com** - ", "Kompas.com", "Bitung"),
        ("Reporter: Sari Dewi | Editor: Budi Kontan KONTAN.CO.ID - BITUNG. ", "Kontan", "Bitung"),
        ("Sumber: Reuters | Editor: Budi Santoso KONTAN.CO.ID - ", "Kontan", None),
    ],
)
def test_dateline(dateline: str, outlet: str | None, place: str | None) -> None:
    story = parse_article(f"{dateline}{BODY}\n\n{MORE}", source="x", known=KnownFields(title="Pasar Ikan Dibuka"))
    assert story.text == f"{BODY}\n\n{MORE}"
    assert (story.outlet, story.dateline_place) == (outlet, place)


@pytest.mark.parametrize(
    "opening",
    [
        "Komisi Pemberantasan Korupsi - lembaga antirasuah itu - ",
        "Gempa Bumi - ",
        "Rp 15.000 - ",
        "Budi Santoso: ",
        "PSSI - ",
        "BREAKING NEWS - ",
        "Harga Ikan Terkini, 5 Februari 2024 - ",
    ],
)
def test_what_only_looks_like_a_dateline_stays(opening: str) -> None:
    story = parse_article(f"{opening}{BODY}\n\n{MORE}", source="x", known=KnownFields(title="Pasar Ikan Dibuka"))
    assert story.text.startswith(opening.strip())


def test_a_day_in_the_dateline_is_that_of_a_story_that_names_none() -> None:
    text = f"Bitung, 6 Februari 2024 - {BODY}\n\n{MORE}"
    assert parse_article(text, source="x").published == "2024-02-06"
    assert parse_article(text, source="x", known=KnownFields(published="2024-02-07")).published == "2024-02-07"


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("Bitung (6/2) - ", "2024-02-06"),
        ("Bitung, 6 Februari - ", "2024-02-06"),
        ("Bitung, 6 Februari 2024 - ", "2024-02-06"),
        ("Bitung, 30/12 (ANTARA) - ", "2023-12-30"),
        ("Bitung (ANTARA) - ", None),
    ],
)
def test_day_of_a_dateline(dateline: str, day: str | None) -> None:
    story = parse_article(f"{dateline}{BODY}\n\n{MORE}", source="x", known=KnownFields(published="2024-02-10"))
    assert (story.text.splitlines()[0], story.dateline_day, story.published) == (BODY, day, "2024-02-10")
