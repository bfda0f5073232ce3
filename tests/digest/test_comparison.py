"""Two outlets, or two stories, side by side: through `compare` and the command's `--compare`."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.cli.main import run
from briefing_tui.digest import make_digest
from briefing_tui.digest.comparison import compare, compare_by_affair
from briefing_tui.digest.model import Parted
from briefing_tui.digest.repetition import SentenceIndex, sentences_of
from briefing_tui.digest.story_names import stories_named
from briefing_tui.outputs import OutputOptions
from briefing_tui.outputs.comparison import COMPARISON_FORMATS, render_comparisons
from briefing_tui.outputs.comparison.page import page_of
from briefing_tui.outputs.digest import render_digest
from briefing_tui.resources import resource
from tests.digest.stories import STORIES

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import Comparison, Happening

NAMES = ["kapal-1.txt", "kapal-2.txt", "kapal-3.txt", "panen.txt", "tanpa-hari.txt"]
KOMPAS, ANTARA, TRIBUN, HARVEST, UNDATED = range(len(NAMES))


@pytest.fixture(scope="module")
def briefings(tmp_path_factory: pytest.TempPathFactory) -> list[Briefing]:
    from briefing_tui.sources import read_sources

    folder = tmp_path_factory.mktemp("berita")
    for name in NAMES:
        (folder / name).write_text(STORIES[name], encoding="utf-8")
    sources = [str(folder / name) for name in NAMES]
    return [brief(story, language="id") for story in read_sources(sources) if isinstance(story, Article)]


@pytest.fixture(scope="module")
def kompas_and_antara(briefings: list[Briefing]) -> Comparison:
    return compare(make_digest(briefings), briefings, [KOMPAS], [ANTARA])


def days(happenings: tuple[Happening, ...]) -> list[str]:
    return [str(happening.first) for happening in happenings]


def test_what_both_tell_is_one_happening_and_the_rest_stands_by_its_teller(kompas_and_antara: Comparison) -> None:
    both, kompas, antara = kompas_and_antara.happenings
    assert days(both) == ["2024-09-09"]
    assert set(both[0].stories) == {KOMPAS, ANTARA}
    assert days(kompas) == ["2024-09-11", "2024-09-20"]
    assert antara == ()


def test_nothing_of_a_third_story_is_in_it(kompas_and_antara: Comparison, briefings: list[Briefing]) -> None:
    told = [h for part in kompas_and_antara.happenings for h in part]
    people = [p for part in kompas_and_antara.participants for p in part]
    said = [s for part in kompas_and_antara.statements for s in part]
    everything: list[Any] = [*told, *people, *said]
    assert {story for something in everything for story in something.stories} == {KOMPAS, ANTARA}
    texts = " ".join(briefings[story].article.text for story in (KOMPAS, ANTARA))
    assert all(
        set(happening.what.replace(",", "").split()) <= set(texts.replace(",", "").split()) for happening in told
    )


def test_where_the_two_differ_both_say_so(kompas_and_antara: Comparison) -> None:
    (difference,) = kompas_and_antara.happenings.both[0].differences
    assert (difference.about, [v.value for v in difference.versions]) == ("tewas", ["3", "5"])


def test_a_difference_with_a_third_is_none_between_the_two(briefings: list[Briefing]) -> None:
    comparison = compare(make_digest(briefings), briefings, [KOMPAS], [TRIBUN])
    assert comparison.happenings.both
    assert [d for h in comparison.happenings.both for d in h.differences] == []


def test_who_is_named_by_one_alone_and_what_only_one_quotes(kompas_and_antara: Comparison) -> None:
    people, said = kompas_and_antara.participants, kompas_and_antara.statements
    assert "Hendra Wirayuda" in [who.name for who in people.both]
    assert [who.name for who in people.first] == ["Komite Nasional Keselamatan Transportasi"]
    assert people.second == ()
    assert ["ruang mesin" in statement.text for statement in said.both] == [True]
    assert ["dilanjutkan" in statement.text for statement in said.first] == [True]
    assert ["bertambah" in statement.text for statement in said.second] == [True]


def test_the_other_way_round_is_the_mirror_image(briefings: list[Briefing], kompas_and_antara: Comparison) -> None:
    mirrored = compare(make_digest(briefings), briefings, [ANTARA], [KOMPAS])
    assert mirrored.sides == kompas_and_antara.sides[::-1]
    for name in ("happenings", "participants", "statements"):
        both, first, second = getattr(kompas_and_antara, name)
        assert getattr(mirrored, name) == (both, second, first)


def test_an_outlet_of_several_stories_is_one_side(briefings: list[Briefing]) -> None:
    comparison = compare(make_digest(briefings), briefings, [KOMPAS, TRIBUN], [ANTARA])
    assert [side.stories for side in comparison.sides] == [(KOMPAS, TRIBUN), (ANTARA,)]
    assert len(comparison.happenings.both[0].tellings) == 3


@pytest.mark.parametrize("other", [HARVEST, UNDATED])
def test_stories_of_other_affairs_and_without_a_day_can_be_compared_too(briefings: list[Briefing], other: int) -> None:
    comparison = compare(make_digest(briefings), briefings, [KOMPAS], [other])
    assert comparison.happenings.both == ()
    assert days(comparison.happenings.first)
    assert {s for part in comparison.participants for who in part for s in who.stories} == {KOMPAS, other}


@pytest.mark.parametrize(("one", "other"), [([], [1]), ([0], []), ([0, 1], [1])])
def test_a_side_without_stories_or_with_those_of_the_other_is_refused(
    briefings: list[Briefing], one: list[int], other: list[int]
) -> None:
    with pytest.raises(ValueError, match="two sides"):
        compare(make_digest(briefings), briefings, one, other)


def test_two_stories_of_one_outlet_are_told_apart_by_their_days(briefings: list[Briefing]) -> None:
    comparison = compare(make_digest(briefings), briefings, [KOMPAS], [HARVEST])
    assert [side.name for side in comparison.sides] == ["Kompas.com 2024-09-10", "Kompas.com 2024-09-11"]


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(len(NAMES))), st.integers(1, len(NAMES) - 1))
def test_of_any_two_sides_each_thing_stands_once_and_where_it_is_told(
    briefings: list[Briefing], order: list[int], cut: int
) -> None:
    one, other = sorted(order[:cut]), sorted(order[cut:])
    comparison = compare(make_digest(briefings), briefings, one, other)
    parts: list[Parted[Any]] = [comparison.happenings, comparison.participants, comparison.statements]
    for parted in parts:
        for is_of_one, is_of_other, part in zip((True, True, False), (True, False, True), parted, strict=True):
            for something in part:
                assert bool(set(something.stories) & set(one)) == is_of_one
                assert bool(set(something.stories) & set(other)) == is_of_other
        everything = [something for part in parted for something in part]
        assert len(set(everything)) == len(everything)


NAMED = [
    ("kompas.com", (KOMPAS, HARVEST)),
    ("Kompas", (KOMPAS, HARVEST)),
    ("antara", (ANTARA,)),
    ("kapal-3.txt", (TRIBUN,)),
    ("Republika", ()),
    ("", ()),
]


@pytest.mark.parametrize(("name", "stories"), NAMED, ids=[name or "-" for name, _ in NAMED])
def test_stories_are_named_by_outlet_and_by_file(
    briefings: list[Briefing], name: str, stories: tuple[int, ...]
) -> None:
    assert stories_named(name, briefings) == stories
    folder = briefings[0].article.source.rpartition("/")[0]
    assert stories_named(f"{folder}/", briefings) == tuple(range(len(NAMES)))


def test_outlets_are_compared_affair_by_affair(briefings: list[Briefing]) -> None:
    digest = make_digest(briefings)
    assert len(compare_by_affair(digest, briefings, {KOMPAS, HARVEST}, {ANTARA})) == 1
    assert compare_by_affair(digest, briefings, {HARVEST}, {ANTARA}) == ()


# Two sentences, and whether the one repeats the other.
SENTENCES = [
    (
        "Kapal feri itu sandar di Dermaga Merak pada pukul tujuh pagi, kata nakhoda Budi Santoso.",
        "Nakhoda Budi Santoso mengatakan kapal feri itu sandar di Dermaga Merak pada pukul tujuh pagi, Senin.",
        True,
    ),
    (
        "Kebakaran pasar di Wanasari menewaskan 3 pedagang dan melukai 5 pembeli pada malam itu.",
        "Kebakaran pasar di Wanasari menewaskan 4 pedagang dan melukai 5 pembeli pada malam itu.",
        False,
    ),
    (
        "Kebakaran pasar di Wanasari menewaskan 3 pedagang dan melukai pembeli pada malam itu.",
        "Kebakaran pasar di Wanasari menewaskan 3 pedagang dan melukai pembeli pada malam itu, 9 September.",
        True,
    ),
    (
        "Bupati menyerahkan bantuan beras kepada petani bernama Badu Santoso di balai desa.",
        "Bupati menyerahkan bantuan beras kepada petani bernama Budi Santoso di balai desa.",
        False,
    ),
    (
        "Jembatan penyeberangan di Karangjati dibuka untuk kendaraan umum mulai pagi ini.",
        "Jembatan penyeberangan di Karangjati belum dibuka untuk kendaraan umum mulai pagi ini.",
        False,
    ),
    (
        "Komite memeriksa bangkai kapal nelayan di pelabuhan bersama petugas kepolisian setempat.",
        "Komite akan memeriksa bangkai kapal nelayan di pelabuhan bersama petugas kepolisian setempat.",
        False,
    ),
    ("Harga cabai naik lagi di pasar itu.", "Gubernur meresmikan jalan lingkar kota di utara.", False),
    ("Ya, benar.", "Ya, benar.", False),
]


@pytest.mark.parametrize(("one", "other", "is_repeated"), SENTENCES)
def test_a_sentence_in_nearly_the_same_words_is_a_repetition(one: str, other: str, is_repeated: bool) -> None:
    left, right = sentences_of(one), sentences_of(other)
    assert bool(SentenceIndex(right).repeated_in(left)) == is_repeated
    assert bool(SentenceIndex(left).repeated_in(right)) == is_repeated


def test_what_a_side_repeats_of_the_other_is_counted(kompas_and_antara: Comparison, briefings: list[Briefing]) -> None:
    for side in kompas_and_antara.sides:
        told = [briefings[p.story].article.text[p.span.start : p.span.end] for p in side.repeated]
        assert ["ruang mesin" in sentence for sentence in told] == [True]
        assert side.sentences > 1
    page = render_comparisons([kompas_and_antara], "plain", OutputOptions(language="en"))
    assert "nearly the same words: Kompas.com 1 of 4; ANTARA 1 of 3" in " ".join(page.split())


def test_key_happenings_stand_before_the_background_of_earlier_years(briefings: list[Briefing]) -> None:
    old = "Pada 2019, Hendra Wirayuda menjadi Kepala Kantor SAR Lumbung."
    one, other = briefings[KOMPAS], briefings[ANTARA]
    article = replace(one.article, text=f"{one.article.text}\n\n{old}")
    told = [brief(article, language="id"), other]
    comparison = compare(make_digest(told), told, [0], [1])
    assert "2019-01-01" in days(comparison.happenings.first)
    page = page_of(comparison, long=True)
    for part in page.happenings:
        assert [happening.key for happening in part] == sorted((h.key for h in part), reverse=True)
    assert days(page.happenings.first)[-1] == "2019-01-01"


def test_key_happenings_of_a_year_or_of_long_before_stand_behind_those_of_these_days(
    kompas_and_antara: Comparison,
) -> None:
    (happening,) = kompas_and_antara.happenings.both
    day = happening.first
    before, year = day - timedelta(days=400), date(day.year, 1, 1)
    older = replace(happening, first=before, last=before)
    whole_year = replace(happening, first=year, last=date(day.year, 12, 31))
    minor = replace(happening, key=False)
    parted = Parted((), (older, whole_year, minor, happening), ())
    comparison = replace(kompas_and_antara, happenings=parted)
    assert page_of(comparison, long=True).happenings.first == (happening, older, whole_year, minor)
    assert page_of(comparison, long=False).happenings.first == (happening, older, whole_year)
    many = replace(kompas_and_antara, happenings=Parted((), (older, whole_year, *[happening] * 7, minor), ()))
    assert page_of(many, long=False).happenings.first == (*[happening] * 7, whole_year)


@pytest.mark.parametrize("form", COMPARISON_FORMATS)
def test_each_format_holds_both_sides(form: str, kompas_and_antara: Comparison) -> None:
    text = render_comparisons([kompas_and_antara], form, OutputOptions(language="id"))  # type: ignore[arg-type]
    assert [
        word for word in ("Kompas.com", "ANTARA", "tewas", "Komite Nasional", "ruang mesin") if word not in text
    ] == []
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_a_source_without_day_and_outlet_begins_with_its_title(briefings: list[Briefing]) -> None:
    digest, options = make_digest(briefings), OutputOptions(language="en")
    comparison = compare(digest, briefings, [UNDATED], [HARVEST])
    comparisons = [render_comparisons([comparison], form, options) for form in ("markdown", "plain")]
    for page in (*comparisons, render_digest(digest, "markdown", options), render_digest(digest, "plain", options)):
        assert "- Warga Karangjati gotong royong" in page
    for page in comparisons:
        assert "- 2024-09-11 Kompas.com: Petani Wanasari" in page


def test_json_is_what_its_schema_says(kompas_and_antara: Comparison) -> None:
    schema = json.loads(resource("data/comparison.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    content = json.loads(render_comparisons([kompas_and_antara], "json", OutputOptions()))
    jsonschema.validate(content, schema)
    assert [side["name"] for side in content["comparisons"][0]["sides"]] == ["Kompas.com", "ANTARA"]


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("long", [False, True])
def test_plain_lines_fit_the_width(kompas_and_antara: Comparison, width: int, long: bool) -> None:
    options = OutputOptions(width=width, long=long, language="en")
    page = render_comparisons([kompas_and_antara], "plain", options).splitlines()
    assert all(len(line) <= width for line in page if ".txt" not in line)


def test_only_the_sections_asked_for_stand_on_the_page(kompas_and_antara: Comparison) -> None:
    page = render_comparisons([kompas_and_antara], "plain", OutputOptions(language="en", sections=("quotes",)))
    assert "ruang mesin" in page
    assert "Who is named".upper() not in page.upper()
    assert "Where they differ".upper() not in page.upper()


def test_the_command_compares_two_outlets_of_a_folder(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--compare", "kompas", "antara", "--language", "en", str(stories)]) == 1
    page, said = capsys.readouterr()
    assert page.startswith("Kompas.com and ANTARA side by side\n")
    assert "tewas: 3 (Kompas.com); 5 (ANTARA)" in " ".join(page.split())
    assert "asing.txt" in said


def test_without_sources_the_two_are_read(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pair = [str(stories / "kapal-1.txt"), str(stories / "panen.txt")]
    assert run(["--compare", *pair, "--language", "en", "--format", "json"]) == 0
    (comparison,) = json.loads(capsys.readouterr().out)["comparisons"]
    assert [side["sources"][0]["source"] for side in comparison["sides"]] == pair


@pytest.mark.parametrize("option", ["--digest", "--headings"])
def test_a_digest_asked_for_beside_a_comparison_is_said_to_be_none(
    stories: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    pair = [str(stories / "kapal-1.txt"), str(stories / "panen.txt")]
    assert run(["--compare", *pair, "--language", "en", option]) == 0
    page, said = capsys.readouterr()
    assert "side by side" in page
    assert said == "briefing-tui: --digest, --headings: beside --compare the comparison is written\n"


REFUSED = [
    (["kompas", "Republika"], "'Republika'"),
    (["kompas", "kapal-1.txt"], "same stories"),
    (["kompas", "antara", "--format", "csv"], "plain markdown json"),
    (["kompas", "antara", "--format", "tui"], "plain markdown json"),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED, ids=[words for _, words in REFUSED])
def test_what_cannot_be_compared_is_said_in_one_line(
    stories: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    (stories / "asing.txt").unlink()
    assert run(["--language", "en", str(stories), "--compare", *arguments]) == 2
    page, said = capsys.readouterr()
    assert page == ""
    assert words in said
    assert said.count("\n") == 1


def test_outlets_without_a_common_affair_are_said_so(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (stories / "asing.txt").unlink()
    (stories / "kapal-1.txt").unlink()
    assert run(["--language", "en", str(stories), "--compare", "kompas", "tribunnews", "--format", "markdown"]) == 0
    assert "Kompas.com and Tribunnews side by side" in capsys.readouterr().out
    (stories / "panen-2.txt").write_text(STORIES["panen.txt"].replace("bawang", "cabai"), encoding="utf-8")
    assert run(["--language", "en", str(stories), "--compare", "kompas", "tribunnews"]) == 0
    assert "no affair that both" in capsys.readouterr().out
