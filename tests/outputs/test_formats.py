"""Every plain format, read back as the program at the other end of the pipe would."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from typing import Literal

import icalendar
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.briefing import Article, Briefing, ReferenceDate, RelatedStory
from briefing_tui.outputs import FORMATS, OutputOptions, render
from briefing_tui.outputs.layout import columns, wrapped
from briefing_tui.outputs.markdown import escaped, linked
from briefing_tui.resources import resource
from briefing_tui.sanitize import sanitize, sanitize_line

ENGLISH = OutputOptions(language="en")


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_briefing_gives_the_same_text(briefing: Briefing, form: str) -> None:
    assert render([briefing], form) == render([briefing], form)  # type: ignore[arg-type]


def test_json_holds_to_the_schema(briefing: Briefing) -> None:
    schema = json.loads(resource("data/briefing.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    validator.check_schema(schema)
    told = json.loads(render([briefing], "json"))
    validator.validate(told)
    assert told["actors"][0]["salience"] == 0.912
    assert told["dates"][1]["conflict"] is True


def test_json_is_an_object_for_one_story_and_a_list_for_several(briefing: Briefing) -> None:
    assert isinstance(json.loads(render([briefing], "json")), dict)
    assert isinstance(json.loads(render([briefing, briefing], "json")), list)
    assert isinstance(json.loads(render([briefing], "json", OutputOptions(several=True))), list)


def test_json_lines_are_one_object_a_line(briefing: Briefing) -> None:
    lines = render([briefing, briefing], "jsonl").splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == ["dermaga-baru"] * 2


def test_csv_has_one_row_an_event(briefing: Briefing) -> None:
    rows = list(csv.DictReader(io.StringIO(render([briefing], "csv"))))
    assert [(row["from"], row["to"], row["actors"]) for row in rows] == [
        ("2024-09-10", "2024-09-10", "Hendarto Wiguna"),
        ("2024-10-02", "2024-10-04", "Hendarto Wiguna"),
    ]
    assert rows[0]["story"] == briefing.article.title


@pytest.mark.parametrize("title", ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "＝HYPERLINK(1)", "＋1", "－1", "＠SUM(1)"])
def test_csv_cells_are_no_formulas(briefing: Briefing, title: str) -> None:
    told = replace(briefing, article=replace(briefing.article, title=title))
    assert next(csv.DictReader(io.StringIO(render([told], "csv"))))["story"] == f"'{title}"


def test_calendar_entries_are_whole_days(briefing: Briefing) -> None:
    text = render([briefing], "ics")
    calendar = icalendar.Calendar.from_ical(text)
    entries = calendar.walk("VEVENT")
    days = [(entry.decoded("dtstart"), entry.decoded("dtend")) for entry in entries]
    assert days == [(date(2024, 9, 10), date(2024, 9, 11)), (date(2024, 10, 2), date(2024, 10, 5))]
    assert len({str(entry["uid"]) for entry in entries}) == 2
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_a_calendar_entry_names_its_places_once(briefing: Briefing) -> None:
    places = tuple(actor.id for actor in briefing.actors if actor.kind == "place")
    assert places
    events = tuple(
        replace(event, actors=tuple(actor.id for actor in briefing.actors), places=places) for event in briefing.events
    )
    entry = icalendar.Calendar.from_ical(render([replace(briefing, events=events)], "ics")).walk("VEVENT")[0]
    names = {actor.name for actor in briefing.actors if actor.kind == "place"}
    told = str(entry["description"]).splitlines()[-1]
    assert not any(name in told for name in names)
    assert all(name in str(entry["location"]) for name in names)


def test_a_calendar_entry_says_which_day_only_bounds_what_happened(briefing: Briefing) -> None:
    event = replace(briefing.events[0], bound="until", when="sampai 10 September 2024")
    entry = icalendar.Calendar.from_ical(render([replace(briefing, events=(event,))], "ics")).walk("VEVENT")[0]
    assert str(entry["summary"]).startswith("sampai 10 September 2024: Menteri Perhubungan")


def test_plain_text_puts_the_iso_date_first(briefing: Briefing) -> None:
    lines = render([briefing], "plain", ENGLISH).splitlines()
    head = lines.index("EVENTS")
    assert lines[head + 2].startswith("2024-09-10   10 September 2024: Menteri Perhubungan")
    later = next(line for line in lines if line.startswith("2024-10-02/2024-10-04"))
    assert "2-4 Oktober 2024 (weekday and date disagree)" in later


def test_plain_text_marks_key_events(briefing: Briefing) -> None:
    events = tuple(replace(event, key=number == 1) for number, event in enumerate(briefing.events))
    lines = render([replace(briefing, events=events)], "plain", ENGLISH).splitlines()
    rows = [line for line in lines if line[:4] == "2024" and ": " in line]
    assert [line for line in rows if " * " in line[:24]] == [rows[1]]


def test_markdown_stars_key_events_and_says_which_stories_are_at_hand(briefing: Briefing) -> None:
    events = tuple(replace(event, key=number == 1) for number, event in enumerate(briefing.events))
    related = (RelatedStory("Dermaga lama ditutup", None, "lama.txt"),)
    rows = render([replace(briefing, events=events, related=related)], "markdown", ENGLISH).splitlines()
    assert [row.startswith("- 2024-10-02/2024-10-04 ★ ") for row in rows if row.startswith("- 2024")] == [False, True]
    assert "- Dermaga lama ditutup (at hand: lama.txt)" in rows


def test_plain_text_gives_one_line_an_actor(briefing: Briefing) -> None:
    text = render([briefing], "plain", ENGLISH)
    assert "* Hendarto Wiguna (2) - Menteri Perhubungan; also Hendarto\n" in text
    assert "  Merak (1) - place\n" in text


@pytest.mark.parametrize("width", [40, 60, 80, 132])
def test_plain_text_keeps_to_its_columns(briefing: Briefing, width: int) -> None:
    lines = render([briefing], "plain", OutputOptions(width=width)).splitlines()
    assert all(columns(line) <= width or "https://" in line for line in lines)
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize(("language", "heading"), [("id", "PERISTIWA"), ("en", "EVENTS")])
def test_headings_follow_the_language(briefing: Briefing, language: str, heading: str) -> None:
    assert f"\n{heading}\n" in render([briefing], "plain", OutputOptions(language=language))  # type: ignore[arg-type]


def test_only_the_sections_asked_for(briefing: Briefing) -> None:
    text = render([briefing], "plain", OutputOptions(language="en", sections=("related",)))
    assert "RELATED STORIES" in text
    assert "EVENTS" not in text
    assert "ARTICLE" not in text


def test_colour_adds_codes_and_changes_no_text(briefing: Briefing) -> None:
    import re

    plain = render([briefing], "plain", ENGLISH)
    colored = render([briefing], "plain", replace(ENGLISH, color=True))
    assert "\x1b" not in plain
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain


@pytest.mark.parametrize("form", ["plain", "markdown"])
def test_the_speakers_own_words_stand_in_quotation_marks_and_reported_ones_do_not(
    briefing: Briefing, form: Literal["plain", "markdown"]
) -> None:
    quote = replace(briefing.quotes[0], text="Kapal pertama bersandar")
    own = render([replace(briefing, quotes=(quote,))], form, ENGLISH)
    reported = render([replace(briefing, quotes=(replace(quote, direct=False),))], form, ENGLISH)
    assert 'Hendarto Wiguna: "Kapal pertama bersandar"\n' in own
    assert "Hendarto Wiguna: Kapal pertama bersandar\n" in reported


def test_markdown_shows_marks_as_text(briefing: Briefing) -> None:
    text = render([briefing], "markdown", ENGLISH)
    assert text.startswith("# [Dermaga \\[baru\\] \\*Merak\\* dibuka](<https://contoh.id/dermaga>)\n")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("# judul", "\\# judul"),
        ("- satu", "\\- satu"),
        ("1. satu", "1\\. satu"),
        ("<script>", "\\<script\\>"),
        ("![x](y)", "\\!\\[x\\](y)"),
        ("a_b `c`", "a\\_b \\`c\\`"),
        ("a\n\n    kode", "a kode"),
    ],
)
def test_markdown_escapes(raw: str, shown: str) -> None:
    assert escaped(raw) == shown


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_markdown_links_only_to_the_web(url: str | None) -> None:
    assert linked("judul", url) == "judul"


def test_a_link_target_cannot_break_out() -> None:
    assert linked("j", "https://a.id/<x>(y)\\") == "[j](<https://a.id/%3Cx%3E(y)%5C>)"


def test_a_link_target_is_the_address_as_it_stands() -> None:
    assert linked("j", "https://a.id/?a=1&lt;=2&b=3&#60;") == "[j](<https://a.id/?a=1&amp;lt;=2&b=3&amp;#60;>)"


HOSTILE = st.text(alphabet=st.characters(exclude_categories=())) | st.sampled_from(
    ["\x1b]0;x\x07", "\x9b31m", "\u202eterbalik", "[/b] x", "[@click=app.quit]k", "\ud800", "a\x00b", "\ufeff"]
)
CONTROL = set(
    map(chr, [*range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)


@given(text=HOSTILE, title=HOSTILE, link=HOSTILE)
@pytest.mark.parametrize("form", ["plain", "markdown", "jsonl"])
def test_nothing_from_a_story_steers_a_terminal(form: str, text: str, title: str, link: str) -> None:
    story = Article(id="x", source=sanitize_line(link), text=sanitize(text).strip(), title=sanitize_line(title))
    told = Briefing(story, ReferenceDate(None, "none"), related=(RelatedStory(sanitize_line(link)),))
    out = render([told], form)  # type: ignore[arg-type]
    assert not CONTROL & set(out)
    out.encode("utf-8")


@given(st.text(), st.integers(40, 120))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    lines = wrapped(text, width, "    ", lead="- ")
    assert "".join("".join(lines).split()).removeprefix("-") == "".join(text.split())


@given(
    st.lists(st.text("abc", min_size=1, max_size=90) | st.text("市長é", min_size=1), max_size=6), st.integers(40, 120)
)
def test_no_line_is_wider_than_asked_for(words: list[str], width: int) -> None:
    lead = "2024-10-02/2024-10-04  "
    lines = wrapped(" ".join(words), width, "    ", lead=lead)
    assert all(columns(line) <= width for line in lines)
    assert lines[0].startswith(lead.rstrip())


def test_a_url_stays_whole() -> None:
    url = "https://contoh.id/" + "a" * 100
    assert url in wrapped(f"lihat {url} sekarang", 40)


@pytest.mark.parametrize(("form", "heading"), [("plain", "Mendatang\n"), ("markdown", "### Mendatang\n")])
def test_what_comes_stands_under_a_heading_be_there_a_past_or_not(briefing: Briefing, form: str, heading: str) -> None:
    ahead = replace(briefing, events=tuple(event for event in briefing.events if event.tense == "future"))
    for told in (briefing, ahead):
        text = render((told,), form, OutputOptions(sections=("events",)))  # type: ignore[arg-type]
        assert text.count(heading) == 1
        assert text.index(heading) < text.index("2024-10-02/2024-10-04")
