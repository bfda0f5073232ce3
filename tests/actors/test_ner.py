"""Names found in running text, in texts without usable capitals, in lists without end; models that are not whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing_tui
from briefing_tui.actors import find_actors
from briefing_tui.actors.tagger import tag_tokens
from briefing_tui.actors.tagger.models import FIRST, SECOND

NAMED = [
    ("Choo Kyung-ho berbicara di Seoul, Korea Selatan.", {("person", "Choo Kyung-ho"), ("place", "Korea Selatan")}),
    ("Menurut Muhammad bin Salman, Arab Saudi siap.", {("person", "Muhammad bin Salman"), ("place", "Arab Saudi")}),
    ("Komisi Pemberantasan Korupsi menahan dua orang.", {("organization", "Komisi Pemberantasan Korupsi")}),
    (
        "Rapat dipimpin Sri Wulandari Kusumawati di Jakarta.",
        {("person", "Sri Wulandari Kusumawati"), ("place", "Jakarta")},
    ),
    ("PT Kereta Api Indonesia menambah perjalanan.", {("organization", "PT Kereta Api Indonesia")}),
    # Of the lists: what regencies and countries are called for short or abroad, bodies, media.
    ("Warga Mura kaget. Perkara itu dikirim ke United Kingdom.", {("place", "Mura"), ("place", "United Kingdom")}),
    (
        "Menurut Intergovernmental Panel on Climate Change, suhu naik. Dikutip dari Independent, laut naik.",
        {("organization", "Intergovernmental Panel on Climate Change"), ("organization", "Independent")},
    ),
]


@pytest.mark.parametrize(("text", "names"), NAMED, ids=[case[0][:20] for case in NAMED])
def test_names_in_running_text(text: str, names: set[tuple[str, str]]) -> None:
    assert names <= {(actor.kind, actor.name) for actor in find_actors(text)}


def test_a_feast_is_no_actor() -> None:
    text = "Puja bakti Tri Suci Waisak 2024 di Magelang dihadiri Siti Aminah."
    assert {actor.name for actor in find_actors(text)} == {"Magelang", "Siti Aminah"}


def test_a_balinese_name_begins_with_its_particle() -> None:
    found = {
        (a.kind, a.name) for a in find_actors("Hal itu disampaikan Kepala Desa Kesiman I Made Wijaya di Denpasar.")
    }
    assert ("person", "I Made Wijaya") in found
    assert not {name for kind, name in found if kind == "place"} & {"Kesiman I Made", "Desa Kesiman I Made"}


JOINED = [
    ("Penerbangan Makassar-Labuan Bajo dibuka lagi pekan ini.", {"Makassar", "Labuan Bajo"}),
    ("Hubungan Indonesia-Jepang membaik, kata menteri itu.", {"Indonesia", "Jepang"}),
    (
        "Perjanjian dagang Korea Selatan-Jepang-Tiongkok dipercepat, kata menteri itu.",
        {"Korea Selatan", "Jepang", "Tiongkok"},
    ),
    ("Rombongan itu tiba di Timor-Leste kemarin.", {"Timor-Leste"}),
    # A road is named after both its ends.
    ("Arus dialihkan ke Jalan Raya Ponorogo-Madiun, kata polisi.", {"Jalan Raya Ponorogo-Madiun"}),
]


@pytest.mark.parametrize(("text", "names"), JOINED, ids=[case[0][:20] for case in JOINED])
def test_a_hyphen_between_two_places_parts_them(text: str, names: set[str]) -> None:
    assert {actor.name for actor in find_actors(text) if actor.kind == "place"} == names


@pytest.mark.parametrize("change", [str.upper, str.lower], ids=["all capitals", "no capitals"])
def test_texts_without_usable_capitals(change: object) -> None:
    text = "Gubernur Rahmat Kusuma meminta warga Bandung waspada. Hujan lebat turun di Jawa Barat sejak Selasa."
    found = {actor.name.casefold() for actor in find_actors(change(text))}  # type: ignore[operator]
    assert {"rahmat kusuma", "bandung", "jawa barat"} <= found


@pytest.mark.slow
def test_two_thousand_names_in_one_list() -> None:
    first = ("Budi", "Agus", "Siti", "Rahmat", "Dewi", "Hendra", "Maya", "Joko", "Ratna", "Eko")
    names = [
        f"{first[n % 10]} {first[n // 10 % 10]}{chr(97 + n // 100 % 20)} Wijaya{chr(97 + n % 7)}" for n in range(2000)
    ]
    text = "Peserta yang lulus ialah " + ", ".join(names) + "."
    found = find_actors(text)
    assert len(found) > 1000
    assert len({actor.id for actor in found}) == len(found)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Budi",
                "Santoso",
                "KPK",
                "(",
                ")",
                ",",
                ".",
                "\n\n",
                "kata",
                "Presiden",
                "di",
                "Jawa",
                "Barat",
                "dan",
                "“",
                "-",
                "ß",
                "李",
                "🙂",
            ]
        ),
        max_size=40,
    )
)
def test_mentions_point_at_a_form_of_the_name_and_the_same_text_gives_the_same(words: list[str]) -> None:
    text = " ".join(words)
    found = find_actors(text)
    assert found == find_actors(text)
    assert len({actor.id for actor in found}) == len(found)
    for actor in found:
        forms = {" ".join(form.casefold().split()) for form in (actor.name, *actor.aliases)}
        assert actor.mentions
        for mention in actor.mentions:
            assert " ".join(text[mention.start : mention.end].casefold().split()) in forms


def test_tokens_that_others_cut_are_labelled_one_by_one() -> None:
    words = ["Presiden", "Joko", "Widodo", "tiba", "di", "Medan", "."]
    assert tag_tokens(words) == ["O", "B-PER", "I-PER", "O", "O", "B-LOC", "O"]
    assert len(tag_tokens(words, "idner")) == len(words)
    # The example of the README.
    assert tag_tokens(["Budi", "tiba", "di", "Medan", "."]) == ["B-PER", "O", "O", "B-LOC", "O"]
    assert tag_tokens([]) == []


@pytest.fixture
def copy_of_the_package(tmp_path: Path) -> Path:
    """The package with its data somewhere else, where its files may be damaged."""
    source = Path(briefing_tui.__file__).parent
    shutil.copytree(source, tmp_path / "briefing_tui", symlinks=False, ignore=shutil.ignore_patterns("__pycache__"))
    checkout = source.parent.parent
    for folder in ("data", "styles"):
        if not (tmp_path / "briefing_tui" / folder).exists():
            shutil.copytree(checkout / folder, tmp_path / "briefing_tui" / folder)
    return tmp_path


@pytest.mark.parametrize("name", [FIRST, SECOND])
@pytest.mark.parametrize("damage", ["missing", "empty", "cut off", "other"])
def test_a_missing_or_damaged_model_is_one_line_that_names_it(
    copy_of_the_package: Path, name: str, damage: str
) -> None:
    model = copy_of_the_package / "briefing_tui" / name
    if damage == "missing":
        model.unlink()
    else:
        whole = model.read_bytes()
        model.write_bytes({"empty": b"", "cut off": whole[: len(whole) // 2], "other": b"x" * 5000}[damage])
    story = copy_of_the_package / "berita.txt"
    story.write_text(
        "Presiden Joko Widodo tiba di Medan pada Selasa dan bertemu warga yang menunggu sejak pagi.\n", "utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", "--format", "plain", str(story)],
        env={**os.environ, "PYTHONPATH": str(copy_of_the_package)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert Path(name).name in done.stderr


def test_a_full_name_licenses_the_surname_wherever_it_stands_alone() -> None:
    text = (
        "Nadia Wirakusumah menang. Wirakusumah senang. Pelatih memuji Wirakusumah. Bagi Wirakusumah, ini gelar pertama."
    )
    (winner,) = [actor for actor in find_actors(text) if actor.name == "Nadia Wirakusumah"]
    assert len(winner.mentions) == 4


def test_the_noun_that_opens_a_sentence_is_no_part_of_the_name_behind_it() -> None:
    text = "Kehadiran Budi Santoso ditunggu. Pertemuan Budi Santoso dan Dewi Lestari berlangsung di Bandung."
    assert {actor.name for actor in find_actors(text) if actor.kind == "person"} == {"Budi Santoso", "Dewi Lestari"}
