"""What of an affair stands on its short page, of affairs whose parts are given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Event
from briefing_tui.digest.model import Affair, Difference, Happening, Participant, Statement, StorySource, Version
from briefing_tui.happenings.telling import Telling
from briefing_tui.i18n import Labels
from briefing_tui.outputs.digest.page import (
    count_of,
    difference_of,
    heading_of,
    lead_of,
    more_of,
    names_in,
    notice_of,
    outlets_of,
    page_of,
    subject_of,
    what_of,
)

if TYPE_CHECKING:
    from briefing_tui.briefing import ActorKind

DAY = date(2024, 9, 9)
EVENT = Event(DAY, DAY, str(DAY), "day", "9 September", "Pasar dibuka.", 0, 13, (), (), "past")


def happening(
    what: str,
    *,
    first: date = DAY,
    last: date | None = None,
    stories: tuple[int, ...] = (0,),
    key: bool = True,
    actors: tuple[str, ...] = ("Ratna",),
    reported: bool = False,
    aside: bool = False,
    event: Event = EVENT,
) -> Happening:
    tellings = tuple(Telling(story, event) for story in stories)
    return Happening(first, last or first, "", what, "past", key, tellings, actors, (), (), reported, aside)


def someone(name: str, kind: ActorKind = "person", stories: tuple[int, ...] = (0,), *, key: bool = True) -> Participant:
    return Participant(name, kind, (), stories, 1, key)


def affair(
    *happenings: Happening,
    sources: int = 3,
    ahead: tuple[Happening, ...] = (),
    people: tuple[Participant, ...] = (),
    statements: tuple[Statement, ...] = (),
    known: bool = True,
) -> Affair:
    """An affair of so many stories; `Ratna` is in all of them where she is known."""
    tellers = tuple(StorySource(n, f"Warta {n}", DAY, f"Berita {n}", f"{n}.txt", None) for n in range(sources))
    everywhere = (someone("Ratna", stories=tuple(range(sources))),) if known else ()
    return Affair((), "", happenings, ahead, (*everywhere, *people), statements, tellers)


def rows(shown: Affair) -> list[str]:
    return [each.what for each in page_of(shown, long=False).happenings]


def full(sources: int) -> Affair:
    """An affair with twenty of everything."""
    differing = Difference("number", "tewas", (Version("3", (0,)), Version("5", (1,))))
    told = tuple(
        replace(happening(f"Bupati Ratna membuka pasar {n}", first=DAY - timedelta(days=n)), differences=(differing,))
        for n in range(20)
    )
    ahead = tuple(happening(f"Bupati Ratna membuka sekolah {n}", first=DAY + timedelta(days=n + 1)) for n in range(20))
    kinds: tuple[ActorKind, ...] = ("person", "organization", "place")
    people = tuple(someone(f"{kind} {n}", kind) for kind in kinds for n in range(20))
    statements = tuple(Statement(f"Badu {n}", DAY, "Pasar kami ramai pembeli hari ini.", True, (0,)) for n in range(20))
    return affair(*told, sources=sources, ahead=ahead, people=people, statements=statements, known=False)


@pytest.mark.parametrize(
    ("sources", "counts"),
    [(1, (3, 2, 4, 4, 2, 2, 2)), (2, (3, 2, 4, 4, 2, 2, 2)), (3, (3, 3, 6, 6, 3, 5, 4))],
)
def test_a_short_page_gives_so_many_of_each_part(sources: int, counts: tuple[int, ...]) -> None:
    page = page_of(full(sources), long=False)
    assert tuple(map(len, page[:7])) == counts
    assert page.more == 40 - counts[0] - counts[1]
    assert {someone.kind for someone in page.organizations} == {"organization"}


def test_a_large_affair_has_eight_rows_and_four_ahead_that_its_people_take_part_in() -> None:
    whole = full(3)
    page = page_of(replace(whole, participants=(someone("Ratna", stories=(0, 1)),)), long=False)
    assert (len(page.happenings), len(page.ahead), page.more) == (8, 4, 28)


def test_a_long_page_gives_all() -> None:
    page = page_of(full(3), long=True)
    assert tuple(map(len, page[:7])) == (20,) * 7
    assert page.more == 0
    assert {someone.kind for someone in page.places} == {"place"}


BEFORE = DAY - timedelta(days=1)
BETTER = [
    pytest.param({"stories": (0, 1)}, {"stories": (0, 1), "key": False}, id="key"),
    pytest.param({"stories": (0, 1), "key": False}, {}, id="told-by-more"),
    pytest.param({}, {"reported": True}, id="not-in-somebodys-words"),
    pytest.param({"actors": ("Badu", "Ratna")}, {"actors": ("Badu",)}, id="of-whom-most-stories-know"),
    pytest.param({"first": DAY}, {"first": BEFORE}, id="newest"),
]


@pytest.mark.parametrize(("better", "worse"), BETTER)
def test_the_weightiest_stay_in_the_order_of_their_days(better: dict[str, object], worse: dict[str, object]) -> None:
    fill = [happening(f"Warga ramai berkumpul {n}", stories=(0, 1), first=BEFORE) for n in range(2)]
    one = happening("Bupati meresmikan jembatan baru", **{"first": BEFORE, **better})  # type: ignore[arg-type]
    other = happening("Bupati melantik kepala dinas", **{"first": DAY, "stories": (1,), **worse})  # type: ignore[arg-type]
    for told in ([one, other], [other, one]):
        shown = rows(affair(*fill, *told, sources=2, people=(someone("Badu"),)))
        assert shown == [*(each.what for each in fill), one.what]


@pytest.mark.parametrize(
    ("row", "stands"),
    [
        (happening("Bupati Ratna membuka pasar"), True),
        (happening("Bupati membuka pasar"), False),  # three words say nothing
        (happening("Bupati Ratna membuka pasar", key=False), False),
        (happening("Bupati Ratna membuka pasar", last=DAY + timedelta(days=31)), True),
        (happening("Bupati Ratna membuka pasar", last=DAY + timedelta(days=32)), False),  # a season
        (happening("Bupati Ratna membuka pasar", first=DAY - timedelta(days=31)), True),
        (happening("Bupati Ratna membuka pasar", first=DAY - timedelta(days=32)), False),  # background
        # What several tell stands all the same.
        (happening("Pasar dibuka", stories=(0, 1), key=False, last=DAY + timedelta(days=90)), True),
    ],
)
def test_what_one_story_tells_must_say_something_new(row: Happening, stands: bool) -> None:
    assert bool(rows(affair(row))) == stands


def test_what_tells_no_happening_is_on_no_short_page_however_many_tell_it() -> None:
    aside = happening("Survei ini memakai wawancara di rumah warga", stories=(0, 1), aside=True)
    opened = happening("Bupati Ratna membuka pasar ikan")
    assert rows(affair(aside, opened)) == ["Bupati Ratna membuka pasar ikan"]
    assert len(page_of(affair(aside, opened), long=True).happenings) == 2


def test_the_same_words_stand_once_but_for_a_clause_of_several_days() -> None:
    words = "Bupati Ratna membuka pasar ikan"
    sentence = [happening(words, first=DAY - timedelta(days=n)) for n in (1, 0)]
    assert rows(affair(*sentence)) == [words]
    clause = [happening(words, first=DAY - timedelta(days=n), event=replace(EVENT, what=words)) for n in (1, 0)]
    assert rows(affair(*clause)) == [words, words]


def test_of_people_whom_no_other_story_knows_only_as_much_as_fills_the_page() -> None:
    unknown = [happening(f"Badu membuka warung {n}", first=DAY + timedelta(days=n), actors=("Badu",)) for n in range(5)]
    nobody = happening("Gempa mengguncang Desa Karangjati", first=DAY + timedelta(days=9), actors=())
    assert len(rows(affair(*unknown, nobody, people=(someone("Badu"),)))) == 3
    assert rows(affair(happening("Ratna meresmikan pasar murah"), *unknown)) == [
        "Ratna meresmikan pasar murah",
        "Badu membuka warung 3",  # the newest
        "Badu membuka warung 4",
    ]
    known = [happening(f"Ratna membuka warung {n}", first=DAY + timedelta(days=n)) for n in range(5)]
    assert rows(affair(*known, *unknown)) == [each.what for each in known]


def test_stories_without_a_day_have_a_page_without_background() -> None:
    old = happening("Bupati Ratna membuka pasar", first=date(1999, 1, 1))
    undated = affair(old)
    sources = tuple(replace(source, day=None) for source in undated.sources)
    assert rows(replace(undated, sources=sources)) == [old.what]
    first = replace(undated.sources[0], day=date.min)
    assert rows(replace(undated, sources=(first, *sources))) == [old.what]


def test_who_is_neither_key_nor_in_several_stories_is_left_out() -> None:
    people = (someone("Badu", key=False), someone("Citra", key=False, stories=(0, 1)), someone("Hendra"))
    assert [each.name for each in page_of(affair(people=people, known=False), long=False).persons] == [
        "Citra",
        "Hendra",
    ]


def test_a_speaker_has_one_statement_a_day() -> None:
    def said(text: str, by: str = "Ratna", day: date = DAY) -> Statement:
        return Statement(by, day, text, True, (0,))

    first, again, other, before = (f"Kios di blok {number} sudah buka lagi" for number in range(4))
    statements = (said(first), said(again), said(other, "Badu"), said(before, day=BEFORE))
    page = page_of(affair(statements=statements), long=False)
    assert [statement.text for statement in page.statements] == [first, other, before]


REOPENED = "Kios yang terbakar itu sudah dibuka"


@pytest.mark.parametrize(("text", "shown"), [("Benar, kios itu dibuka", ()), (REOPENED, (REOPENED,))])
def test_a_statement_of_few_words_is_on_no_short_page(text: str, shown: tuple[str, ...]) -> None:
    told = affair(statements=(Statement("Ratna", DAY, text, True, (0,)),))
    assert tuple(statement.text for statement in page_of(told, long=False).statements) == shown
    assert len(page_of(told, long=True).statements) == 1


def test_a_notice_repeats_no_row_in_what_is_said() -> None:
    row = happening("Ratna membuka kembali pasar ikan yang terbakar")
    again = Statement("Ratna", DAY, "saya membuka kembali pasar ikan yang terbakar itu hari ini", True, (0,))
    further = Statement("Badu", DAY, "Pedagang sudah lama menunggu hari seperti ini", True, (0,))
    shown = notice_of(affair(row, sources=1, statements=(again, further)))
    assert [statement.speaker for statement in shown.statements] == ["Badu"]


def test_people_in_a_line_have_one_role_each() -> None:
    ratna = replace(someone("Ratna"), roles=("Bupati Kuala", "ketua panitia"))
    assert names_in((ratna, someone("Badu"))) == "Ratna (Bupati Kuala); Badu"


LABELS = Labels("en")


@pytest.mark.parametrize(("names", "heading"), [(("Ratna", "Badu"), "Ratna, Badu: Pasar dibuka"), ((), "Pasar dibuka")])
def test_an_affair_is_headed_by_its_people_and_what_it_turns_on(names: tuple[str, ...], heading: str) -> None:
    told = replace(affair(), names=names, happening="Pasar\ndibuka")
    assert heading_of(told, LABELS) == subject_of(told) == heading


def source(story: int, day: date | None = DAY, outlet: str | None = "Warta") -> StorySource:
    return StorySource(story, outlet, day, "Pasar dibuka", f"{story}.txt", None)


@pytest.mark.parametrize(
    ("title", "ours", "words"),
    [
        ("Pasar dibuka", None, "Pasar dibuka"),
        ("", "Ratna membuka pasar", "Ratna membuka pasar (working title)"),
        ("", "Ratna membuka pasar " * 20, "… (working title)"),
        ("", None, "Ratna bicara"),
    ],
)
def test_an_affair_of_one_story_is_called_by_its_title_or_ours_marked_as_such_or_what_it_turns_on(
    title: str, ours: str | None, words: str
) -> None:
    one = replace(source(0), title=title, working_title=ours)
    told = replace(affair(), names=("Ratna",), happening="Ratna bicara", sources=(one,))
    assert heading_of(told, LABELS).endswith(words)
    assert not heading_of(told, LABELS).startswith("Ratna: ")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ((happening("Bupati Ratna membuka pasar"),), ""),
        (
            (happening("Bupati Ratna membuka pasar"), happening("Warga datang", key=False)),
            "(and 1 more; --long gives all)",
        ),
        ((happening("Warga datang", key=False),), "(1 event of less weight; --long gives it)"),
        ((happening("Warga datang", key=False),) * 3, "(3 events of less weight; --long gives all)"),
    ],
)
def test_it_is_said_what_of_an_affair_is_left_out(rows: tuple[Happening, ...], words: str) -> None:
    page = page_of(affair(*rows, sources=2), long=False)
    assert more_of(page, LABELS) == words


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ((source(0), source(1)), "Stories: 2, outlets: 1, 2024-09-09"),
        ((source(0), source(1, BEFORE, "Kabar")), "Stories: 2, outlets: 2, 2024-09-08/2024-09-09"),
        ((source(0, None), source(1, DAY, None)), "Stories: 2, outlets: 1, 2024-09-09"),
        ((source(0, None),), "Stories: 1, outlets: 1, -"),
    ],
)
def test_stories_outlets_and_days_are_counted(sources: tuple[StorySource, ...], words: str) -> None:
    assert count_of(replace(affair(), sources=sources), LABELS) == words


@pytest.mark.parametrize(
    ("rows", "long", "titles"),
    [
        ((), False, ["Berita 1", "Berita 2"]),
        ((), True, ["Berita 1", "Berita 2"]),
        ((happening("Warga datang", key=False),), False, ["Berita 1", "Berita 2"]),
        ((happening("Warga datang", key=False),), True, []),
        ((happening("Bupati Ratna membuka pasar"),), False, []),
    ],
)
def test_where_no_row_says_what_an_affair_is_about_its_other_titles_do(
    rows: tuple[Happening, ...], long: bool, titles: list[str]
) -> None:
    tellers = affair().sources
    again = replace(tellers[1], story=3, title="BERITA  1")
    nameless = replace(tellers[2], story=4, title="")
    shown = replace(affair(*rows), happening="Berita 0", sources=(*tellers, again, nameless))
    assert [teller.title for teller in page_of(shown, long=long).titled] == titles


DIFFERING = Difference("number", "tewas", (Version("3", (0, 2)), Version("5", (1,))))
LONG = " ".join(["Pasar murah dibuka untuk warga desa"] * 5)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (happening("Pasar\ndibuka"), "Pasar dibuka"),
        (happening("Pasar dibuka", stories=(0, 1, 1, 2)), "Pasar dibuka (+2)"),
        (replace(happening("Pasar dibuka"), differences=(DIFFERING,)), "Pasar dibuka (they differ)"),
        (
            replace(happening("Pasar dibuka", stories=(0, 1)), differences=(DIFFERING,)),
            "Pasar dibuka (+1, they differ)",
        ),
    ],
)
def test_a_row_says_how_many_more_tell_it_and_whether_they_differ(row: Happening, words: str) -> None:
    assert what_of(row, LABELS, long=False) == words


def test_a_long_row_is_cut_on_the_short_page_alone() -> None:
    short, whole = (what_of(happening(LONG), LABELS, long=long) for long in (False, True))
    assert whole == LONG
    assert short.endswith("…")
    assert LONG.startswith(short[:-1].rstrip())
    assert len(short) <= 131


def test_each_version_of_a_difference_stands_with_its_outlets_once() -> None:
    outlets = {0: "Warta", 1: "Kabar", 2: "Warta"}
    row = happening("Pasar terbakar")
    assert difference_of(row, DIFFERING, outlets, LABELS) == "Pasar terbakar - tewas: 3 (Warta); 5 (Kabar)"
    days = Difference("day", "", (Version("2024-09-08", (0,)), Version("2024-09-09", (1,))))
    assert difference_of(row, days, outlets, LABELS) == (
        f"Pasar terbakar - {LABELS('digest_day')}: 2024-09-08 (Warta); 2024-09-09 (Kabar)"
    )


@pytest.mark.parametrize(
    ("teller", "lead"),
    [
        (source(0), "2024-09-09 Warta: "),
        (source(0, None), "Warta: "),
        (source(0, DAY, None), "2024-09-09: "),
        (source(0, None, None), ""),
    ],
)
def test_a_title_is_led_by_what_is_known_of_its_story(teller: StorySource, lead: str) -> None:
    assert lead_of(teller) == lead


def test_a_teller_is_called_by_its_outlet_or_where_it_came_from() -> None:
    assert outlets_of((source(4), source(7, outlet=None))) == {4: "Warta", 7: "7.txt"}
