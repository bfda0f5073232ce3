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
from briefing_tui.resources import resource
from tests.digest.stories import GARDENS, STORIES, brief_all
from tests.digest.tellers import FIRE, told

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import Digest
    from briefing_tui.outputs.digest import DigestFormat


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


@pytest.mark.parametrize(
    ("days", "titles", "leads", "heading"),
    [
        (
            ("2024-09-09", "2024-09-10"),
            ("Bupati Ratna membuka Pasar Ikan Wanasari", "Mengenal pasar ikan dan para pedagangnya"),
            (
                "Bupati Ratna Kusumadewi membuka Pasar Ikan Wanasari, Senin (9/9/2024).",
                "Pasar ikan ramai sejak dulu.",
            ),
            0,
        ),
        # What happened days before is no more what they turn on.
        (
            ("2024-09-06", "2024-09-10"),
            ("Bupati Ratna membuka Pasar Ikan Wanasari", "Mengenal pasar ikan dan para pedagangnya"),
            (
                "Bupati Ratna Kusumadewi membuka Pasar Ikan Wanasari, Jumat (6/9/2024).",
                "Pasar ikan ramai sejak dulu.",
            ),
            1,
        ),
        # Nor is what a title does not tell.
        (
            ("2024-09-09", "2024-09-10"),
            ("Resep sambal kesukaan keluarga", "Mengenal pasar ikan dan para pedagangnya"),
            (
                "Bupati Ratna Kusumadewi membuka Pasar Ikan Wanasari, Senin (9/9/2024).",
                "Pasar ikan ramai sejak dulu.",
            ),
            1,
        ),
    ],
)
def test_an_affair_is_headed_by_what_happened_of_late(
    days: tuple[str, str], titles: tuple[str, str], leads: tuple[str, str], heading: int
) -> None:
    stories = [told(title, day, lead) for title, day, lead in zip(titles, days, leads, strict=True)]
    assert affair_of([0, 1], stories).happening == titles[heading]


def test_a_lead_is_worded_by_its_title_where_that_says_more() -> None:
    lead = "Ganda putra Badu Santoso/Lukman Tanjung maju ke final Turnamen Lumbung Terbuka, Minggu (8/9/2024)."
    title = "Badu/Lukman maju ke final Turnamen Lumbung Terbuka"
    briefing = told(title, "2024-09-09", lead)
    events = tuple(replace(event, what="Ganda putra Badu Santoso/Lukman Tanjung maju") for event in briefing.events)
    story = replace(briefing, events=events)
    assert [h.what for h in affair_of([0], [story]).happenings] == [title]
    other = replace(story, article=replace(story.article, title="Gaya rambut Badu jadi omongan"))
    assert [h.what for h in affair_of([0], [other]).happenings] == ["Ganda putra Badu Santoso/Lukman Tanjung maju"]


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


@pytest.mark.parametrize(
    ("form", "rows"),
    [
        ("plain", "WHAT IT IS ABOUT\n2024-09-10  Rahasia kebun sayur di atap rumah\n"),
        ("markdown", "### What it is about\n\n- 2024-09-10 Rahasia kebun sayur di atap rumah\n"),
    ],
)
def test_an_affair_in_which_nothing_is_dated_is_told_by_its_titles(form: DigestFormat, rows: str) -> None:
    digest = make_digest([told(title, day, sentence) for title, (day, sentence) in GARDENS.items()])
    page = render_digest(digest, form, OutputOptions(language="en", sections=("events",)))
    assert page.endswith(rows)
    assert page.count("Kebun sayur di atap rumah makin digemari") == 1


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


def test_very_many_faults_of_the_readers_own_names_are_summed_up(
    stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFING_TUI_CONFIG", str(tmp_path / "config.toml"))
    (tmp_path / "names.tsv").write_text("bangsawan\tRaden Suryo\n" * 500, encoding="utf-8")
    public_names.cache_clear()
    try:
        assert run(["--digest", str(stories / "panen.txt")]) == 0
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) < 30
        assert "480" in lines[-1]
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


@pytest.mark.parametrize(
    ("moments", "title"),
    [
        (("2024-09-10T19:38:00+07:00", "2024-09-10T06:48:00+07:00"), "Lumbung kalah enam gol"),
        (("2024-09-10T06:48:00+07:00", "2024-09-10T19:38:00+07:00"), "Nonton bareng di alun-alun"),
        (("2024-09-10", "2024-09-10T06:48:00+07:00"), "Nonton bareng di alun-alun"),
        (("2024-09-11", "2024-09-10T06:48:00+07:00"), "Lumbung kalah enam gol"),
    ],
)
def test_an_affair_without_a_leading_title_has_that_of_the_story_that_came_last(
    moments: tuple[str, str], title: str
) -> None:
    stories = [
        told("Lumbung kalah enam gol", moments[0], "Lumbung kalah di Wanasari."),
        told("Nonton bareng di alun-alun", moments[1], "Warga menonton di alun-alun."),
    ]
    assert affair_of([0, 1], stories).happening == title
