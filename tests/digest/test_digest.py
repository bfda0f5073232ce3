"""Several stories on one page, through the command's own steps: `read_sources`, `brief`, `make_digest`, `render_digest`."""

from __future__ import annotations

import csv
import io
import json
import random
import string
from dataclasses import replace
from typing import TYPE_CHECKING

import icalendar
import jsonschema
import pytest

from briefing_tui.actors.public_names import public_names
from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.cli.main import run
from briefing_tui.digest import make_digest
from briefing_tui.digest.digest import affair_of
from briefing_tui.outputs import OutputOptions
from briefing_tui.outputs.digest import DIGEST_FORMATS, render_digest
from briefing_tui.outputs.digest.page import page_of
from briefing_tui.resources import resource
from briefing_tui.sources import read_sources
from tests.digest.conftest import STORIES

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import Digest


def brief_all(*sources: str) -> list[Briefing]:
    return [brief(story, language="id") for story in read_sources(sources) if isinstance(story, Article)]


@pytest.fixture
def digest(stories: Path) -> Digest:
    return make_digest(brief_all(str(stories)))


def told(title: str, day: str, *sentences: str, outlet: str = "Warta") -> Briefing:
    """A story that says the sentences, published on a day by an outlet."""
    text = "\n\n".join(sentences)
    article = Article(title, f"{outlet}-{day}.txt", text, title=title, published=day, outlet=outlet)
    return brief(article, language="id")


def test_stories_of_one_affair_stand_together_and_others_apart(digest: Digest) -> None:
    titles = [[source.title for source in affair.sources] for affair in digest.affairs]
    assert sorted(map(len, titles)) == [1, 3]
    assert all("KM Sinar Bahari" in title for title in max(titles, key=len))


def test_the_affair_with_more_that_is_new_comes_first(digest: Digest) -> None:
    assert [len(affair.sources) for affair in digest.affairs] == [3, 1]


def test_one_happening_of_three_tellers_is_one_row(digest: Digest) -> None:
    fires = [h for h in digest.affairs[0].happenings if str(h.first) == "2024-09-09"]
    assert len(fires) == 1
    assert len(fires[0].stories) == 3
    assert "Kebakaran" in fires[0].what


def test_where_the_tellers_differ_both_numbers_stand_with_their_outlets(digest: Digest) -> None:
    (difference,) = [d for h in digest.affairs[0].happenings for d in h.differences]
    assert (difference.kind, difference.about) == ("number", "tewas")
    assert {version.value: len(version.stories) for version in difference.versions} == {"3": 1, "5": 1}
    page = " ".join(render_digest(digest, "plain", OutputOptions(language="id")).split())
    assert "tewas: 3 (Kompas.com); 5 (ANTARA)" in page
    assert "berbeda)" in page


def test_what_is_to_come_stands_apart(digest: Digest) -> None:
    (ahead,) = digest.affairs[0].ahead
    assert (str(ahead.first), len(ahead.stories)) == ("2024-09-20", 2)


def test_the_same_words_of_a_speaker_stand_once(digest: Digest) -> None:
    quotes = [s for s in digest.affairs[0].statements if "ruang mesin" in s.text]
    assert [len(quote.stories) for quote in quotes] == [2]


def test_a_story_without_a_day_stands_apart(digest: Digest) -> None:
    assert [source.title for source in digest.undated] == ["Warga Karangjati gotong royong membersihkan selokan"]


def test_sources_that_could_not_be_briefed_are_named(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["--digest", "--format", "json", "--language", "en", str(stories), str(stories / "hilang.txt")])
    left_out = {fault["source"]: fault["reason"] for fault in json.loads(capsys.readouterr().out)["left_out"]}
    assert status == 1
    assert sorted(left_out) == [str(stories / "asing.txt"), str(stories / "hilang.txt")]
    assert "Indonesian" in left_out[str(stories / "asing.txt")]


BROKEN = {
    "rusak.json": b'{"title": "Rusak", "content": ',
    "kosong.txt": b"",
    "gambar.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "setengah.jsonl": b'{"title": "Baris rusak", "content": }\n',
}


@pytest.mark.parametrize("form", DIGEST_FORMATS)
def test_no_broken_source_costs_the_page(form: str, stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, content in BROKEN.items():
        (stories / name).write_bytes(content)
    assert run(["--digest", "--format", form, "--language", "id", str(stories)]) == 1
    page, said = capsys.readouterr()
    assert "bangkai" in page
    assert "Traceback" not in page + said
    if form in ("plain", "markdown", "json"):
        flat = "".join(page.split()).replace("\\", "")
        assert [name for name in (*BROKEN, "asing.txt") if name not in flat] == []


# Two sentences of two stories of one day, and in how many rows they stand.
PAIRS = [
    (
        "Polisi menangkap pencuri motor Badu Santoso di Pasar Wanasari, Senin (9/9/2024).",
        "Pencuri motor Badu Santoso diringkus polisi di Pasar Wanasari pada Senin (9/9/2024).",
        1,
    ),
    (
        "Polisi menangkap pencuri motor Badu Santoso di Pasar Wanasari, Senin (9/9/2024).",
        "Badu Santoso menjual durian di Pasar Wanasari kepada pedagang kota, Senin (9/9/2024).",
        2,
    ),
    (
        "Persebaya Surabaya menghadapi Persija Jakarta di Stadion Merdeka, Senin (9/9/2024).",
        "Pelatih Persebaya Surabaya puas usai timnya menang 2-0 atas Persija Jakarta, Senin (9/9/2024).",
        1,
    ),
    (
        "Indeks harga saham Bursa Lumbung ditutup naik 20,10 poin ke level 7.120,50, Senin (9/9/2024).",
        "Indeks harga saham Bursa Lumbung dibuka naik 3,20 poin ke level 7.103,60, Senin (9/9/2024).",
        2,
    ),
    (
        "Bursa Lumbung membuka kembali perdagangan saham Bank Bahari yang lama dihentikan, Senin (9/9/2024).",
        "Saham Bank Bahari kembali masuk perdagangan di Bursa Lumbung setelah izin terbit, Senin (9/9/2024).",
        1,
    ),
    (
        "Timnas Garuda U-23 menundukkan Malaysia di Stadion Merdeka, Senin (9/9/2024).",
        "Pelatih memuji Skuad Garuda seusai laga kontra Malaysia pada Senin (9/9/2024) malam di ibu kota.",
        1,
    ),
    (
        "Bupati Ratna Kusumadewi membuka pasar murah di Desa Karangjati, Senin (9/9/2024).",
        "Bupati Ratna Kusumadewi melantik kepala dinas baru di pendopo kabupaten, Senin (9/9/2024).",
        2,
    ),
]


@pytest.mark.parametrize(("one", "other", "rows"), PAIRS)
def test_the_same_happening_and_its_false_friends(one: str, other: str, rows: int) -> None:
    # One title brings both stories into one affair, whatever they tell.
    title = "Persebaya Surabaya, Badu Santoso, Bursa Lumbung dan Ratna Kusumadewi"
    digest = make_digest([told(title, "2024-09-09", one), told(title, "2024-09-09", other, outlet="Kabar")])
    (affair,) = digest.affairs
    happenings = [h for h in (*affair.happenings, *affair.ahead) if str(h.first) == "2024-09-09"]
    assert len(happenings) == rows


# Two sentences of two stories of 9 September, the days they tell of, and in how many rows they stand.
OTHER_DAYS = [
    # The same first and last day, whoever takes part.
    (
        "Larangan truk pasir melintasi jembatan gantung di Karangjati berlaku pada 11-20 September 2024.",
        "Sopir Badu Santoso mengeluhkan larangan melintasi jembatan gantung bagi truk pasir, 11-20 September 2024.",
        "2024-09-11/2024-09-20",
        1,
    ),
    # But for the days of a week-end, on which much goes on.
    (
        "Balap motor Piala Lumbung akan bergulir di Sirkuit Karangjati pada 20-22 September 2024.",
        "Sementara itu, lomba perahu naga di Wanasari yang diikuti Badu Santoso bergulir pada 20-22 September 2024.",
        "2024-09-20/2024-09-22",
        2,
    ),
    # A day long ahead, without an actor in common.
    (
        "Warga bisa mencoba kereta gantung Karangjati secara gratis hingga 30 September 2024.",
        "Uji coba kereta gantung secara gratis akan berlangsung hingga 30 September 2024, menurut Badu Santoso.",
        "2024-09-30/2024-09-30",
        1,
    ),
    # A feast day that is over.
    (
        "Masjid Karangjati menyembelih sepuluh ekor kambing kurban pada hari raya Idul Adha, 17 Juni 2024.",
        "Bank Bahari membagikan kambing kurban kepada warga pada hari raya Idul Adha, 17 Juni 2024.",
        "2024-06-17/2024-06-17",
        2,
    ),
    # A day long before or after, with one in common.
    (
        "Pedagang mengingat janji Bupati Ratna Kusumadewi pada 5 Agustus 2024 untuk membangun kios beratap.",
        "Lahan kios belum tersedia sejak Ratna Kusumadewi berpidato di terminal lama Wanasari pada 5 Agustus 2024.",
        "2024-08-05/2024-08-05",
        1,
    ),
    # The same in nearly all words, though nobody takes part; but for the first words of a round-up.
    (
        "Lomba panjat kedua dan babak penyisihan akan digelar mulai pukul 16.30 WIB, Selasa (10/9/2024).",
        "Sementara itu, lomba panjat kedua serta babak penyisihan digelar mulai pukul 16.30 WIB, Selasa (10/9/2024).",
        "2024-09-10/2024-09-10",
        1,
    ),
    (
        "Inilah rangkuman kabar hukum kemarin yang patut dibaca lagi hari ini.",
        "Inilah rangkuman kabar kriminal kemarin yang patut dibaca lagi hari ini.",
        "2024-09-08/2024-09-08",
        2,
    ),
    # What the market does in the evening is not what it may do in the morning.
    (
        "Indeks harga saham gabungan Bursa Lumbung pada Senin ditutup naik mengikuti saham kawasan Asia.",
        "Indeks harga saham gabungan Bursa Lumbung pada Senin berpeluang naik terbatas menjelang rilis neraca perdagangan.",
        "2024-09-09/2024-09-09",
        2,
    ),
    # One side of a contest has one that day.
    (
        '"Lawan mana pun akan kami hadapi pada final besok," kata Badu Santoso, Minggu.',
        "Ganda putra Badu Santoso dan Lukman Tanjung kalah pada babak final di Lumbung, Senin (9/9/2024).",
        "2024-09-09/2024-09-09",
        1,
    ),
    (
        "Badu Santoso menantang Lukman Tanjung pada final tunggal putra, Senin (9/9/2024).",
        "Kekalahan itu membuat Badu Santoso gagal menghadapi Hendra Wirayuda, Senin (9/9/2024).",
        "2024-09-09/2024-09-09",
        2,
    ),
]


@pytest.mark.parametrize(("one", "other", "days", "rows"), OTHER_DAYS)
def test_the_same_happening_of_other_days(one: str, other: str, days: str, rows: int) -> None:
    briefings = [told("Kabar Lumbung", "2024-09-09", one), told("Kabar Lumbung", "2024-09-09", other, outlet="Kabar")]
    affair = affair_of([0, 1], briefings)
    happenings = [h for h in (*affair.happenings, *affair.ahead) if f"{h.first}/{h.last}" == days]
    assert [len(h.stories) for h in happenings] == ([2] if rows == 1 else [1, 1])


def test_a_name_in_which_two_tellers_differ_is_said_with_its_outlets() -> None:
    sentence = "Gubernur Lumbung {} meresmikan Jembatan Kali Bening di Desa Karangjati, Senin (9/9/2024)."
    title = "Jembatan Kali Bening diresmikan"
    digest = make_digest([
        told(title, "2024-09-10", sentence.format("Hendra Wirayuda")),
        told(title, "2024-09-10", sentence.format("Hendra Wirayudo"), outlet="Kabar"),
    ])  # fmt: skip
    (difference,) = [d for h in digest.affairs[0].happenings for d in h.differences]
    assert difference.kind == "name"
    page = render_digest(digest, "plain", OutputOptions(language="id", width=200))
    assert "Hendra Wirayuda (Warta); Hendra Wirayudo (Kabar)" in page


def affairs_of(*briefings: Briefing) -> list[list[int]]:
    """The numbers of the stories of each affair."""
    return sorted(sorted(source.story for source in affair.sources) for affair in make_digest(briefings).affairs)


FIRE = "Kebakaran melanda gedung tua Museum Bahari Lumbung pada Senin (9/9/2024) malam."
# Of other matters but for the fire.
VIEWS = [
    told(
        "Polisi memeriksa penjaga malam",
        "2024-09-10",
        "Kapolsek Badu Santoso memeriksa tiga penjaga malam tentang korsleting listrik, kunci gudang, dan rekaman kamera.",
        FIRE,
    ),
    told(
        "Kurator mendata perahu lesung",
        "2024-09-11",
        "Kurator Citra Maharani mendata perahu lesung, jangkar, dan lukisan pelabuhan bersama mahasiswa arkeologi.",
        FIRE,
    ),
]


def test_stories_that_tell_the_same_news_are_one_affair_whatever_their_words() -> None:
    other = told("Lomba perahu di Karangjati", "2024-09-11", "Bupati Ratna Kusumadewi membuka lomba, Rabu (11/9/2024).")
    assert affairs_of(*VIEWS, other) == [[0, 1], [2]]


def views(news: str, *days: str) -> list[Briefing]:
    """Two stories of other matters but for the news, written on these days."""
    matters = [(view.article.title, view.article.text.split("\n\n")[0]) for view in VIEWS]
    return [told(title, day, matter, news) for (title, matter), day in zip(matters, days, strict=True)]


def test_what_was_over_for_days_brings_no_affairs_together_but_a_match_does_for_a_week() -> None:
    assert affairs_of(*views(FIRE, "2024-09-10", "2024-09-11")) == [[0, 1]]
    assert affairs_of(*views(FIRE, "2024-09-14", "2024-09-15")) == [[0], [1]]
    match = "Persebaya Surabaya menghadapi Persija Jakarta di Stadion Merdeka, Senin (9/9/2024) malam."
    assert affairs_of(*views(match, "2024-09-14", "2024-09-15")) == [[0, 1]]


def test_a_round_up_brings_no_affairs_together() -> None:
    race = "Bupati Ratna Kusumadewi membuka Lomba Perahu Naga di Teluk Karangjati, Rabu (11/9/2024)."
    news = told("Lomba Perahu Naga dibuka", "2024-09-11", race)
    items = (f"1. {FIRE}", f"2. {race}", "3. Harga cabai di Pasar Wanasari turun, Selasa (10/9/2024).")
    for title in ("Kemarin, kebakaran museum hingga lomba perahu", "Kebakaran museum hingga lomba perahu naga"):
        assert affairs_of(*VIEWS, news, told(title, "2024-09-12", *items)) == [[0, 1], [2], [3]]


def test_a_ministry_brings_no_affairs_together() -> None:
    said = "Kementerian Pariwisata {}, kata {}. Pejabat Kementerian Pariwisata itu {}."
    village = said.format(
        "menyalurkan modal penginapan kepada warga lereng gunung",
        "Badu Santoso",
        "meninjau kebun teh, sawah, dan air terjun bersama petani",
    )
    game = said.format(
        "menilai gim lokal pantas mendapat penghargaan", "Lukman Tanjung", "mencoba sebelas aplikasi karya mahasiswa"
    )
    one, other = (
        told("Kementerian Pariwisata bantu desa wisata", "2024-09-10", village),
        told("Kementerian Pariwisata dukung gim", "2024-09-11", game),
    )
    assert affairs_of(one, other) == [[0], [1]]


def row_of(day: str, *sentences: tuple[str, str]) -> str:
    """What the one row of a day says that stories of these titles and sentences tell."""
    briefings = [told(title, day, sentence, outlet=f"Warta {n}") for n, (title, sentence) in enumerate(sentences)]
    (affair,) = make_digest(briefings).affairs
    (happening,) = [h for h in (*affair.happenings, *affair.ahead) if len(h.stories) == len(sentences)]
    return happening.what


def test_of_several_tellers_the_one_who_tells_how_it_came_out_speaks() -> None:
    words = row_of(
        "2024-09-09",
        (
            "Pelatih Persebaya puas",
            "Pelatih Persebaya Surabaya mengaku puas usai melawan Persija Jakarta, Senin (9/9/2024).",
        ),
        (
            "Persebaya menang 2-0",
            "Persebaya Surabaya menang 2-0 atas Persija Jakarta di Stadion Merdeka, Senin (9/9/2024).",
        ),
    )
    assert words.startswith("Persebaya Surabaya menang 2-0")


@pytest.mark.parametrize(("title", "sentence"), [
    ("Persebaya akan menghadapi Persija", "Persebaya Surabaya akan menghadapi Persija Jakarta di Stadion Merdeka, Senin (9/9/2024)."),
    ("Pelatih Persebaya mengaku puas", "Pelatih Persebaya Surabaya mengaku puas usai melawan Persija Jakarta, Senin (9/9/2024)."),
])  # fmt: skip
def test_what_is_ahead_or_in_somebodys_words_stands_back_though_it_is_as_in_its_title(
    title: str, sentence: str
) -> None:
    won = "Persebaya Surabaya menang 2-0 atas Persija Jakarta di Stadion Merdeka, Senin (9/9/2024)."
    day = "2024-09-08" if "akan" in title else "2024-09-09"
    stories = [told(title, day, sentence), told("Kabar bola", "2024-09-09", won, outlet="Kabar")]
    (match,) = (h for h in affair_of([0, 1], stories).happenings if len(h.stories) == 2)
    assert match.what.startswith("Persebaya Surabaya menang 2-0")


def test_a_lead_without_a_clause_is_told_in_its_title() -> None:
    title = "Persebaya Surabaya juara Piala Lumbung"
    lead = "Setelah menang adu penalti, Persebaya Surabaya juara, Senin (9/9/2024)."
    article = Article("x", "x.txt", lead, title=title, published="2024-09-09", outlet="Warta")
    briefing = brief(article, language="id")
    events = tuple(replace(event, what=None) for event in briefing.events)
    (affair,) = make_digest([replace(briefing, events=events)]).affairs
    assert [happening.what for happening in affair.happenings] == [title]
    assert all(happening.key for happening in affair.happenings)


def test_of_a_lone_story_the_title_stands_once() -> None:
    matters = (
        "membangun jembatan",
        "memetik durian",
        "melatih karate",
        "membaca hikayat",
        "memukul gamelan",
        "menyelam",
    )
    names = ("Badu Santoso", "Ratna Kusumadewi", "Hendra Wirayuda", "Sutrisno Hadi", "Citra Maharani", "Lukman Tanjung")
    briefings = []
    for name, matter in zip(names, matters, strict=True):
        lone = told(f"{name} {matter}", "2024-09-09", f"{name} gemar {matter}, Senin (9/9/2024).")
        briefings.append(replace(lone, events=tuple(replace(event, what=None) for event in lone.events)))
    digest = make_digest(briefings)
    page = render_digest(digest, "plain", OutputOptions(language="id"))
    assert len(digest.affairs) == len(names)
    assert [page.count(f"{name} {matter}") for name, matter in zip(names, matters, strict=True)] == [1] * len(names)


def test_below_a_title_a_row_of_another_day_stays_in_words_of_its_own() -> None:
    crash = "Pesawat latih bermesin tunggal jatuh ke laut di Karangjati, {}."
    days = {"2024-09-08": "Minggu (8/9/2024)", "2024-09-09": "Senin (9/9/2024)"}
    others = [
        told(f"{name} libur", "2024-09-09", f"{name} libur.")
        for name in ("Badu Santoso", "Ratna Kusumadewi", "Hendra Wirayuda", "Lukman Tanjung", "Citra Maharani")
    ]
    for day, words in days.items():
        briefing = told("Pesawat latih bermesin tunggal jatuh ke laut", "2024-09-09", crash.format(words))
        events = tuple(replace(event, what="Pesawat latih jatuh") for event in briefing.events)
        digest = make_digest([replace(briefing, events=events), *others])
        page = render_digest(digest, "plain", OutputOptions(language="id"))
        assert (f"{day}  Pesawat latih jatuh\n" in page) == (day == "2024-09-08")


def test_what_is_only_said_is_no_news() -> None:
    said = '"Kemarin kami menunggu kapal di Pelabuhan Lumbung sampai pagi," kata Badu Santoso.'
    briefing = told("Badu Santoso menunggu kapal", "2024-09-09", "Badu Santoso seorang nelayan.", said)
    events = tuple(replace(event, what=None, what_spans=(), key=True, statement=False) for event in briefing.events)
    (affair,) = make_digest([replace(briefing, events=events)]).affairs
    assert [happening.key for happening in affair.happenings] == [False]


def test_an_affair_is_headed_by_the_title_of_a_story_that_leads_with_what_most_tell() -> None:
    final = "Ganda putra Badu Santoso/Lukman Tanjung {} pada final Turnamen Lumbung Terbuka, Minggu (8/9/2024)."
    stories = [
        told("Badu/Lukman juarai Lumbung Terbuka", "2024-09-09", final.format("menang")),
        told("Pelatih bersyukur", "2024-09-09", "Pelatih bersyukur.", final.format("tampil"), outlet="Kabar"),
        told("Pelatih libur", "2024-09-10", "Pelatih Badu Santoso libur ke Karangjati, Selasa (10/9/2024)."),
    ]
    assert affair_of([0, 1, 2], stories).happening == "Badu/Lukman juarai Lumbung Terbuka"
    # What no story leads with is not what they turn on.
    assert affair_of(
        [1, 2], [*stories[:2], told("Pelatih libur", "2024-09-10", "Pelatih libur.", final)]
    ).happening == ("Pelatih libur")


def test_a_lead_is_worded_by_its_title_where_that_says_more() -> None:
    lead = "Ganda putra Badu Santoso/Lukman Tanjung maju ke final Turnamen Lumbung Terbuka, Minggu (8/9/2024)."
    title = "Badu/Lukman maju ke final Turnamen Lumbung Terbuka"
    briefing = told(title, "2024-09-09", lead)
    events = tuple(replace(event, what="Ganda putra Badu Santoso/Lukman Tanjung maju") for event in briefing.events)
    story = replace(briefing, events=events)
    assert [h.what for h in affair_of([0], [story]).happenings] == [title]
    other = replace(story, article=replace(story.article, title="Gaya rambut Badu jadi omongan"))
    assert [h.what for h in affair_of([0], [other]).happenings] == ["Ganda putra Badu Santoso/Lukman Tanjung maju"]


def key_rows(*sentences: str) -> Briefing:
    """A story of which every sentence is a key event, nobody's words, told by its `what`."""
    briefing = told("Kabar Lumbung", "2024-09-10", *sentences)
    events = tuple(replace(event, key=True, statement=False) for event in briefing.events)
    return replace(briefing, events=events)


def short_rows(*stories: Briefing) -> list[tuple[str, str]]:
    """Day and words of what happened on the short page of an affair."""
    page = page_of(affair_of(range(len(stories)), stories), long=False)
    return [(str(happening.first), happening.what) for happening in page.happenings]


def rows_told(*sentences: str, key: bool) -> list[int]:
    """By how many stories each row is told, of stories of 9 September with a sentence each, after a first one."""
    stories = []
    for number, sentence in enumerate(sentences):
        briefing = told("Kabar Lumbung", "2024-09-09", "Cuaca cerah.", sentence, outlet=f"Warta {number}")
        stories.append(replace(briefing, events=tuple(replace(event, key=key) for event in briefing.events)))
    affair = affair_of(range(len(stories)), stories)
    return [len(happening.stories) for happening in (*affair.happenings, *affair.ahead)]


def test_two_key_events_of_one_actor_on_a_day_are_one() -> None:
    given = "Bupati Ratna Kusumadewi menyerahkan bantuan beras kepada nelayan Karangjati, Senin (9/9/2024)."
    welcome = (
        "Nelayan lega setelah bantuan beras tiba, para ibu menyuguhi Ratna Kusumadewi nasi tumpeng, Senin (9/9/2024)."
    )
    thanks = "Nelayan Karangjati lega setelah bantuan beras datang bersama Ratna Kusumadewi, Senin (9/9/2024)."
    assert rows_told(given, welcome, key=True) == [2]
    assert rows_told(given, welcome, key=False) == [1, 1]
    # In nearly the same words they are one, key or not, whatever is made of each.
    assert rows_told(given, thanks, key=False) == [2]


def test_who_takes_part_makes_no_happening_one() -> None:
    dance = "Badu Santoso dan Ratna Kusumadewi menari bersama di sanggar Karangjati, Senin (9/9/2024)."
    catch = "Badu Santoso dan Ratna Kusumadewi memancing kakap bersama di rawa Karangjati, Senin (9/9/2024)."
    assert rows_told(dance, catch, key=False) == [1, 1]
    assert rows_told(dance.replace(" bersama", ""), catch.replace(" bersama", ""), key=False) == [1, 1]


def test_a_sentence_of_which_nothing_is_made_needs_more_in_common() -> None:
    given = "Bupati Ratna Kusumadewi menyerahkan bantuan beras kepada nelayan Karangjati, Senin (9/9/2024)."
    come = "Nelayan lega setelah bantuan beras dari Ratna Kusumadewi tiba di dermaga, Senin (9/9/2024)."
    stories = [key_rows("Cuaca cerah.", sentence) for sentence in (given, come)]
    rows = []
    for what in ("menyerahkan bantuan beras", None):
        bare = [replace(e, what=what and e.what, key=False) for e in stories[1].events]
        plain = [replace(e, key=False) for e in stories[0].events]
        pair = [replace(stories[0], events=tuple(plain)), replace(stories[1], events=tuple(bare))]
        rows.append(len(affair_of([0, 1], pair).happenings))
    assert rows == [1, 2]


def test_what_two_stories_see_ahead_of_one_actor_on_a_day_is_one() -> None:
    opening = "Bupati Ratna Kusumadewi akan membuka pasar ikan di Wanasari pada Selasa (10/9/2024)."
    stalls = (
        "Pedagang menata kios menjelang kedatangan Ratna Kusumadewi ke pasar ikan yang akan dibuka, Selasa (10/9/2024)."
    )
    assert rows_told(opening, stalls, key=False) == [2]


def test_the_first_sentence_of_the_storys_day_is_news_though_not_key() -> None:
    stories = []
    for sentences in ((FIRE.replace("Senin (9/9/2024) malam", "Selasa (10/9/2024)"),), ("Cuaca cerah.", FIRE)):
        briefing = told("Museum Bahari", "2024-09-10", *sentences)
        stories.append(replace(briefing, events=tuple(replace(event, key=False) for event in briefing.events)))
    assert [[h.key for h in affair_of([n], stories).happenings] for n in (0, 1)] == [[True], [False]]


def test_a_short_page_gives_one_row_of_a_day_that_one_story_tells() -> None:
    race = "Bupati Ratna Kusumadewi membuka lomba perahu di Teluk Karangjati, Senin (9/9/2024)."
    feast = "Camat Badu Santoso memasak rendang kerbau untuk para tamu, Senin (9/9/2024)."
    assert len(short_rows(key_rows(race, feast))) == 1
    assert len(short_rows(key_rows(race), key_rows(feast))) == 2


def test_an_affair_whose_stories_share_nobody_has_rows_all_the_same() -> None:
    race = "Bupati Ratna Kusumadewi membuka lomba perahu di Teluk Karangjati, Senin (9/9/2024)."
    feast = "Camat Badu Santoso memasak rendang kerbau untuk para tamu, Minggu (8/9/2024)."
    quiet = "Kepala Desa Sutrisno mengunci gudang garam milik koperasi, Sabtu (7/9/2024)."
    rain = "Nelayan Lukman Tanjung menjemur jala di tepi pantai, Jumat (6/9/2024)."
    stories = [key_rows(sentence) for sentence in (race, feast, quiet, rain)]
    assert [day for day, _ in short_rows(*stories)] == ["2024-09-07", "2024-09-08", "2024-09-09"]
    few_words = [replace(story, events=tuple(replace(e, what="tidak ada") for e in story.events)) for story in stories]
    assert short_rows(*few_words) == []


def test_those_of_more_stories_stand_before_a_key_actor_of_one() -> None:
    def with_key(briefing: Briefing, *names: str) -> Briefing:
        actors = tuple(replace(actor, key=actor.name in names) for actor in briefing.actors)
        return replace(briefing, actors=actors)

    both = "Bupati Ratna Kusumadewi menemui nelayan di Teluk Karangjati, Senin (9/9/2024)."
    one = "Nelayan Lukman Tanjung menerima jala dari Ratna Kusumadewi, Senin (9/9/2024)."
    stories = [with_key(told("Bantuan", "2024-09-10", both, outlet=f"Warta {n}")) for n in range(2)]
    stories.append(with_key(told("Jala", "2024-09-10", one), "Lukman Tanjung"))
    people = [p.name for p in affair_of([0, 1, 2], stories).participants if p.kind == "person"]
    assert people == ["Ratna Kusumadewi", "Lukman Tanjung"]


def test_a_day_there_and_the_same_day_here_is_one_row() -> None:
    match = (
        "Badu Santoso menang atas Lukman Tanjung di Karangjati, Jumat (6/9/2024) waktu setempat atau Sabtu (7/9/2024)."
    )
    days = [str(h.first) for h in affair_of([0], [told("Badu menang", "2024-09-08", match)]).happenings]
    assert days == ["2024-09-07"]


def test_a_round_up_has_no_row_of_itself() -> None:
    lead = "Sejumlah informasi penting menghiasi berita Lumbung pada Minggu (8/9/2024)."
    items = (lead, f"1. {FIRE}", "2. Bupati Ratna Kusumadewi membuka lomba, Minggu (8/9/2024).")
    story = told("Kemarin, kebakaran museum hingga lomba", "2024-09-09", *items)
    told_by_it = [h.what for h in affair_of([0], [story]).happenings]
    assert len(told_by_it) == 2
    assert not [what for what in told_by_it if "informasi" in what]


SHIP = "Kebakaran kapal KM Sinar Bahari di Pelabuhan Tanjung Lumbung, Senin (9/9/2024) malam, {}."


@pytest.mark.parametrize(("one", "other", "about"), [
    ("menewaskan 3 orang", "menewaskan 5 orang", ["tewas"]),
    ("menewaskan 3 orang", "menewaskan 3 orang", []),
    # Who counts in parts cannot be compared, nor can measures, nor what became of nobody knows what.
    ("menewaskan 3 orang", "menewaskan 2 orang di kapal dan 4 orang di dermaga tewas", []),
    ("padam setelah 3 jam dengan air laut", "padam setelah 5 jam dengan air laut", []),
    ("disaksikan 30 warga", "disaksikan 50 warga", []),
    ("menewaskan 3 orang, 9 orang luka", "menewaskan 3 orang, 7 orang luka", ["luka"]),
])  # fmt: skip
def test_numbers_in_which_two_tellers_differ(one: str, other: str, about: list[str]) -> None:
    stories = [told("KM Sinar Bahari", "2024-09-10", SHIP.format(end), outlet=end) for end in (one, other)]
    (fire,) = affair_of([0, 1], stories).happenings
    assert [difference.about for difference in fire.differences] == about


def test_the_number_of_a_league_counts_nothing() -> None:
    match = "Persebaya Surabaya melawan Persija Jakarta di Liga {} Indonesia, Senin (9/9/2024)."
    stories = [told("Persebaya", "2024-09-09", match.format(n), outlet=f"Warta {n}") for n in (1, 2)]
    assert [h.differences for h in affair_of([0, 1], stories).happenings] == [()]


def test_no_heading_says_hal_itu() -> None:
    title = ""
    said = "Hal itu dibahas Bupati Ratna Kusumadewi bersama pedagang Pasar Wanasari, Senin (9/9/2024)."
    rain = "Hujan merendam Pasar Wanasari dan toko emas, Minggu (8/9/2024)."
    stories = [told(title, "2024-09-09", rain, said, outlet=f"Warta {n}") for n in range(2)]
    assert affair_of([0, 1], stories).happening.startswith("Hujan merendam")


@pytest.mark.parametrize(
    "days", [("2026-05-27", "2023-09-17", "2026-03-01"), ("2026-05-27", "1999-01-01", "2004-01-01")]
)
def test_the_newest_of_old_affairs_comes_first(days: tuple[str, str, str]) -> None:
    briefings = [told(f"{name} panen durian", day, f"{name} memetik durian, hari ini.") for name, day in zip(
        ("Badu Santoso", "Ratna Kusumadewi", "Lukman Tanjung"), days, strict=True)]  # fmt: skip
    assert [str(affair.sources[0].day) for affair in make_digest(briefings).affairs] == [days[0], days[2], days[1]]


def test_a_match_of_another_day_is_another_match_and_no_difference() -> None:
    said = "Ganda putra Badu Santoso/Lukman Tanjung menang di Turnamen Lumbung 2024 di Stadion Merdeka pada {}."
    title = "Badu Santoso/Lukman Tanjung di Turnamen Lumbung"
    digest = make_digest([
        told(title, "2024-09-12", said.format("Senin (9/9/2024)")),
        told(title, "2024-09-12", said.format("Selasa (10/9/2024)"), outlet="Kabar"),
    ])  # fmt: skip
    (affair,) = digest.affairs
    assert not [d for h in affair.happenings for d in h.differences]
    assert [str(h.first) for h in affair.happenings] == ["2024-09-09", "2024-09-10"]


def test_what_recurs_every_day_is_no_difference() -> None:
    said = "Dinas Lingkungan Hidup Lumbung mencatat kualitas udara Karangjati tidak sehat pada {} pagi."
    stories = [
        told("Udara Karangjati", "2024-09-09", said.format("Senin (9/9/2024)")),
        told("Udara Karangjati", "2024-09-10", said.format("Selasa (10/9/2024)"), outlet="Kabar"),
    ]
    assert [h.differences for h in affair_of([0, 1], stories).happenings] == [(), ()]


def test_what_was_long_before_an_affair_is_no_part_of_its_short_page() -> None:
    old = "Bupati Ratna Kusumadewi membuka Museum Bahari Lumbung pada 5 Januari 2024."
    digest = make_digest(
        [
            told("Museum Bahari dibuka, lalu terbakar", "2024-09-10", *([old] if n else []), FIRE, outlet=f"Warta {n}")
            for n in range(2)
        ]
    )
    short = render_digest(digest, "plain", OutputOptions(language="id"))
    assert "2024-01-05" not in short
    assert "2024-09-09" in short
    assert "2024-01-05" in render_digest(digest, "plain", OutputOptions(language="id", long=True))


def test_a_day_in_which_two_tellers_differ_is_said() -> None:
    sentence = "Gubernur Lumbung Hendra Wirayuda meresmikan Jembatan Kali Bening di Desa Karangjati, {day}."
    title = "Jembatan Kali Bening diresmikan"
    digest = make_digest(
        [
            told(title, "2024-09-11", sentence.format(day="Senin (9/9/2024)")),
            told(title, "2024-09-11", sentence.format(day="Selasa (10/9/2024)"), outlet="Kabar"),
        ]
    )
    (difference,) = [d for h in digest.affairs[0].happenings for d in h.differences]
    assert (difference.kind, [version.value for version in difference.versions]) == (
        "day",
        ["2024-09-09", "2024-09-10"],
    )


@pytest.mark.parametrize("form", DIGEST_FORMATS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_same_stories_give_the_same_bytes(digest: Digest, stories: Path, form: str, language: str) -> None:
    options = OutputOptions(language=language)  # type: ignore[arg-type]
    again = make_digest(brief_all(str(stories)))
    assert render_digest(digest, form, options) == render_digest(again, form, options)  # type: ignore[arg-type]


def test_json_holds_to_its_schema(digest: Digest) -> None:
    schema = json.loads(resource("data/digest.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    validator.check_schema(schema)
    content = json.loads(render_digest(digest, "json", OutputOptions()))
    validator.validate(content)
    assert len(content["affairs"]) == 2


def test_csv_and_calendar_hold_the_happenings(digest: Digest) -> None:
    rows = list(csv.DictReader(io.StringIO(render_digest(digest, "csv", OutputOptions()))))
    assert [row["stories"] for row in rows if row["from"] == "2024-09-09"] == ["3"]
    calendar = icalendar.Calendar.from_ical(render_digest(digest, "ics", OutputOptions()))
    assert "2024-09-09" in {str(entry.decoded("dtstart")) for entry in calendar.walk("VEVENT")}


def test_a_section_alone(digest: Digest) -> None:
    page = render_digest(digest, "plain", OutputOptions(language="en", sections=("quotes",)))
    assert "WHO SAID WHAT" in page
    assert "WHAT HAPPENED" not in page
    assert "SOURCES" not in page


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_wider_than_asked_for(digest: Digest, language: str, width: int) -> None:
    for long in (False, True):
        options = OutputOptions(language=language, width=width, long=long)  # type: ignore[arg-type]
        lines = render_digest(digest, "plain", options).splitlines()
        assert [line for line in lines if len(line) > width] == []


def test_no_affairs_no_page() -> None:
    assert "could be briefed" in render_digest(make_digest([]), "plain", OutputOptions(language="en"))


@pytest.mark.parametrize("form", ["jsonl", "tui"])
def test_a_form_without_a_page_is_wrong_usage(form: str, stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--digest", "--format", form, str(stories)]) == 2
    assert "--digest" in capsys.readouterr().err


def test_on_a_page_of_many_affairs_a_lone_story_takes_a_few_lines() -> None:
    people = (
        "Badu Santoso",
        "Ratna Kusumadewi",
        "Hendra Wirayuda",
        "Sutrisno Hadi",
        "Citra Maharani",
        "Lukman Tanjung",
    )
    matters = ("jembatan", "durian", "karate", "perpustakaan", "gamelan", "terumbu karang")
    briefings = [
        told(f"{person} mengurus {matter}", "2024-09-10", f"{person} meresmikan lomba {matter}, Senin (9/9/2024).")
        for person, matter in zip(people, matters, strict=True)
    ]
    digest = make_digest(briefings)
    assert len(digest.affairs) == 6
    lines = render_digest(digest, "plain", OutputOptions(language="id")).splitlines()
    assert len(lines) <= 6 * 8
    assert all(any(f"{person} mengurus" in line for line in lines) for person in people)


def test_faults_of_the_readers_own_names_are_said(
    stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFING_TUI_CONFIG", str(tmp_path / "config.toml"))
    (tmp_path / "names.tsv").write_text("bangsawan\tRaden Suryo\n", encoding="utf-8")
    public_names.cache_clear()
    try:
        assert run(["--digest", str(stories / "panen.txt")]) == 0
        assert "names.tsv" in capsys.readouterr().err
    finally:
        public_names.cache_clear()


def many(count: int) -> list[Briefing]:
    """So many stories of as many outlets on one affair, each with a sentence and a speaker of its own."""
    chance = random.Random(7)
    days = [f"2024-09-{9 + n % 12:02}" for n in range(count)]
    return [
        told(
            f"{STORIES['kapal-1.txt'].splitlines()[0]} ({n})",
            days[n],
            "Kebakaran melanda kapal KM Sinar Bahari di Pelabuhan Tanjung Lumbung, Senin (9/9/2024) malam.",
            f"Kepala Dinas {chance.choice(['Pasar', 'Sosial', 'Kesehatan'])} Ratna {chance.choice(string.ascii_uppercase)}"
            f"asmina menyerahkan bantuan kepada keluarga korban KM Sinar Bahari, {10 + n % 9}/9/2024.",
            '"Kami akan terus mencari korban sampai semuanya ditemukan di perairan Lumbung," kata Hendra Wirayuda.',
            outlet=f"Warta {n}",
        )
        for n in range(count)
    ]


@pytest.mark.slow
def test_thirty_stories_on_one_affair_fit_on_two_screens() -> None:
    digest = make_digest(many(30))
    assert len(digest.affairs) == 1
    lines = render_digest(digest, "plain", OutputOptions(language="id")).splitlines()
    assert len(lines) <= 100
    assert max(map(len, lines)) <= 80
    assert sum(line.startswith("- 2024") for line in lines) == 30
    long = render_digest(digest, "plain", OutputOptions(language="id", long=True)).splitlines()
    assert len(long) > len(lines)
