"""`briefing-tui archive search`, in every list and format; saved searches and joined names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import icalendar
import jsonschema
import pytest

from briefing_tui.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from tests.archive.command.said import Said


@pytest.mark.parametrize("show", ["stories", "events", "actors", "count"])
@pytest.mark.parametrize("form", ["plain", "markdown", "jsonl", "csv"])
@pytest.mark.usefixtures("filled")
def test_every_list_in_every_format(said: Said, show: str, form: str) -> None:
    text = said("search", "gempa OR dermaga", "--show", show, "--format", form)
    assert text.endswith("\n")
    assert len(text.splitlines()) >= (1 if show == "count" else 3)


@pytest.mark.usefixtures("filled")
def test_kinds_of_actors_are_words_of_the_readers_language(said: Said) -> None:
    assert "person; " in said("search", "gempa", "--show", "actors", "--language", "en")
    told = said("search", "gempa", "--show", "actors", "--language", "id")
    assert "orang; " in told
    assert "person; " not in told


@pytest.mark.usefixtures("filled")
def test_lines_of_json_follow_the_schema(said: Said) -> None:
    schema = json.loads(resource("data/archive.schema.json").read_text(encoding="utf-8"))
    for show in ("stories", "events", "actors", "count"):
        for line in said("search", "gempa", "--show", show, "--format", "jsonl").splitlines():
            jsonschema.validate(json.loads(line), schema)


@pytest.mark.usefixtures("filled")
def test_events_as_a_calendar(said: Said) -> None:
    text = said("search", "gempa", "--show", "events", "--format", "ics")
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert {event.decoded("dtstart").isoformat() for event in events} >= {"2024-10-05", "2024-10-07"}
    said("search", "gempa", "--format", "ics", status=2)
    assert "--show events" in said.err


def test_a_calendar_says_where_a_day_only_bounds_what_happened(said: Said, tmp_path: Path) -> None:
    story = tmp_path / "kapal.txt"
    told = (
        "Menteri Perhubungan Hendarto Wiguna memperpanjang pendaftaran kapal hingga 2 Oktober 2024, Senin (9/9/2024)."
    )
    story.write_text(f"Pendaftaran kapal diperpanjang\n\nMerak (ANTARA) - {told}\n", encoding="utf-8")
    said("add", str(story))
    text = said("search", "kapal", "--show", "events", "--format", "ics")
    begins = {
        event.decoded("dtstart").isoformat(): str(event["summary"]).partition(" Hendarto")[0]
        for event in icalendar.Calendar.from_ical(text).walk("VEVENT")
    }
    assert begins == {
        "2024-10-02": "until 2 October 2024:",
        "2024-09-09": "Hendarto Wiguna memperpanjang pendaftaran kapal",
    }


@pytest.mark.usefixtures("filled")
def test_a_limit_is_told(said: Said) -> None:
    assert said("search", "", "--limit", "2").count("https://") == 2
    assert "2 of 5 shown" in said.err
    assert len(said("search", "", "--format", "jsonl").splitlines()) == 5
    assert len(said("search", "", "--format", "jsonl", "--limit", "3").splitlines()) == 3
    assert said.err == ""


@pytest.mark.usefixtures("filled")
def test_what_a_query_was_taken_for_is_told(said: Said) -> None:
    said("search", "kirim tokoh:hendarto")
    assert "kirim: kirim, mengirimkan" in said.err
    assert "hendarto = Hendarto Wiguna 3" in said.err
    said("search", "tokoh:tiada")
    assert "tiada: no actor of that name" in said.err


@pytest.mark.usefixtures("filled")
def test_searches_are_saved_listed_and_forgotten(said: Said) -> None:
    assert said("save", "laut", "dermaga OR perahu") == "saved:laut = dermaga OR perahu\n"
    assert said("search", "saved:laut", "--show", "count").startswith("3 stories")
    assert said("save") == "saved:laut = dermaga OR perahu\n"
    assert said("save", "luat", status=2) == ""
    assert "no saved search 'luat'; there are: laut" in said.err
    assert said("save", "laut") == "saved:laut forgotten\n"
    assert said("save") == ""


@pytest.mark.usefixtures("filled")
def test_the_ending_of_the_output_says_the_format_of_a_list(said: Said, tmp_path: Path) -> None:
    for name, beginning in (("a.csv", "day,outlet,"), ("a.jsonl", '{"uid"'), ("a.md", "- 2024"), ("a.txt", "2024-")):
        said("search", "gempa", "-o", str(tmp_path / name))
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)
    assert said("search", "gempa", "-o", str(tmp_path / "a.json"), status=2) == ""
    assert "a.json: no file with this ending is made; choose another ending (.txt .md .jsonl .csv .ics)" in said.err
    said("search", "gempa", "--show", "events", "-o", str(tmp_path / "a.ics"))
    assert (tmp_path / "a.ics").read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")


@pytest.mark.usefixtures("filled")
def test_names_are_merged_imported_and_parted(said: Said, tmp_path: Path) -> None:
    assert said("names", "merge", "Sulastri Handayani", "Ratnawati Suryo") == "1 actor joined\n"
    assert said("search", "tokoh:ratnawati", "--show", "count").startswith("3 stories")
    assert said("names", "undo") == "taken back for: Ratnawati Suryo\n"
    assert said("names", "undo") == "there is nothing to take back\n"
    assert said("names", "merge", "Sulastri", "Tiada Orangnya") == "0 actors joined\n"
    assert said.err.splitlines() == [
        "briefing-tui: Sulastri: no actor of just that name; there are: Sulastri Handayani",
        "briefing-tui: Tiada Orangnya: no actor of that name",
    ]
    assert said("names", "part", "Tiada Orangnya") == "0 actors parted\n"
    assert "Tiada Orangnya: no actor of that name" in said.err
    names = tmp_path / "names.tsv"
    names.write_text("# daftar\nperson\tSulastri Handayani\tRatnawati Suryo\nrumah\tA\n", encoding="utf-8")
    assert said("names", "import", str(names), status=1) == "1 actor joined\n"
    assert "names.tsv: line 3" in said.err


def test_titles_stand_in_a_column_and_what_is_told_of_an_actor_below_the_name(said: Said, tmp_path: Path) -> None:
    outlets = {"Kompas.com": "pasar ikan", "Kedaulatan Rakyat": "jalan desa", "ANTARA": "kebun raya"}
    records = [
        {
            "title": f"Bupati membuka {what}",
            "content": f"Bupati Lumbung Ratnawati Suryo membuka {what} di Lumbung, Senin (7/10/2024).",
            "source": outlet,
            "publish_date": "2024-10-07",
        }
        for outlet, what in outlets.items()
    ]
    (tmp_path / "berita.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    assert said("add", str(tmp_path / "berita.jsonl")).startswith("3 added")
    rows = said("search").splitlines()
    assert len(rows) == 3
    assert {row.index("Bupati") for row in rows} == {len("2024-10-07  Kedaulatan Rakyat  ")}
    told = "     3  Ratnawati Suryo\n        person; 3 stories, 3 events,\n        2024-10-07\n"
    assert told in said("search", "--show", "actors", "--width", "40")
