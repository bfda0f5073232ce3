"""Which events of several stories are one happening, and which rows a page gives of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Quote
from briefing_tui.digest import make_digest
from briefing_tui.digest.digest import affair_of
from briefing_tui.outputs import OutputOptions
from briefing_tui.outputs.digest import render_digest
from briefing_tui.outputs.digest.page import page_of
from tests.digest.tellers import FIRE, TOLD_TWICE, told
from tests.growth import grows_with_number

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import Affair


# Two sentences of two stories of one day, and in how many rows they stand.
PAIRS = [
    *TOLD_TWICE,
    (
        "Polisi menangkap pencuri motor Badu Santoso di Pasar Wanasari, Senin (9/9/2024).",
        "Badu Santoso menjual durian di Pasar Wanasari kepada pedagang kota, Senin (9/9/2024).",
        2,
    ),
    (
        "Bursa Lumbung membuka kembali perdagangan saham PT Bahari Jaya yang lama dihentikan, Senin (9/9/2024).",
        "Saham PT Bahari Jaya kembali masuk perdagangan di Bursa Lumbung setelah izin terbit, Senin (9/9/2024).",
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
    # Two matches in one hall.
    (
        "Tim basket Kanada mengalahkan Jepang 61-58 dalam laga penyisihan Piala Teluk di Gelora Bahari, "
        "Kota Wanasari, Senin (9/9/2024).",
        "Tim basket Serbia mengalahkan Mesir 74-66 dalam laga penyisihan Piala Teluk di Gelora Bahari, "
        "Kota Wanasari, Senin (9/9/2024).",
        2,
    ),
    # Behind `setelah` stands when it was, and not what happened.
    (
        "Bupati Ratna Kusumadewi melantik dua belas camat dan lurah setelah festival durian, Senin (9/9/2024).",
        "Ratna Kusumadewi memanen padi varietas baru bersama petani lereng setelah festival durian, Senin (9/9/2024).",
        2,
    ),
]


@pytest.mark.parametrize(("one", "other", "rows"), PAIRS)
def test_the_same_happening_and_its_false_friends(one: str, other: str, rows: int) -> None:
    title = "Persebaya Surabaya, Badu Santoso, Bursa Lumbung dan Ratna Kusumadewi"
    stories = [told(title, "2024-09-09", one), told(title, "2024-09-09", other, outlet="Kabar")]
    affair = affair_of([0, 1], stories)
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
    for what in ("bantuan beras dari Ratna Kusumadewi tiba", None):
        bare = [replace(e, what=what, key=False) for e in stories[1].events]
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


def test_a_short_page_gives_one_row_of_a_day_that_one_story_tells() -> None:
    race = "Bupati Ratna Kusumadewi membuka lomba perahu di Teluk Karangjati, Senin (9/9/2024)."
    feast = "Camat Badu Santoso memasak rendang kerbau untuk para tamu, Senin (9/9/2024)."
    assert len(short_rows(key_rows(race, feast))) == 1
    assert len(short_rows(key_rows(race), key_rows(feast))) == 2


def test_an_affair_whose_stories_share_nobody_has_rows_all_the_same() -> None:
    race = "Bupati Ratna Kusumadewi membuka lomba perahu di Teluk Karangjati, Senin (9/9/2024)."
    feast = "Camat Badu Santoso memasak rendang kerbau untuk para tamu, Minggu (8/9/2024)."
    quiet = "Kepala Desa Sutrisno Hadi mengunci gudang garam milik koperasi, Sabtu (7/9/2024)."
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
    # An hour is no number of what it is of.
    ("melalap 3 gudang sejak pukul 7 malam", "melalap 3 gudang sejak pukul 8 malam", []),
])  # fmt: skip
def test_numbers_in_which_two_tellers_differ(one: str, other: str, about: list[str]) -> None:
    stories = [told("KM Sinar Bahari", "2024-09-10", SHIP.format(end), outlet=end) for end in (one, other)]
    (fire,) = affair_of([0, 1], stories).happenings
    assert [difference.about for difference in fire.differences] == about


def test_a_teller_who_counts_in_parts_leaves_the_others_number_in_doubt() -> None:
    ends = ("menewaskan 3 orang", "menewaskan 5 orang", "menewaskan 2 orang di kapal dan 4 orang di dermaga tewas")
    stories = [told("KM Sinar Bahari", "2024-09-10", SHIP.format(end), outlet=end) for end in ends]
    for tellers, about in ((2, ["tewas"]), (3, [])):
        (fire,) = affair_of(range(tellers), stories[:tellers]).happenings
        assert [difference.about for difference in fire.differences] == about


def test_the_number_of_a_league_counts_nothing() -> None:
    match = "Persebaya Surabaya melawan Persija Jakarta di Liga {} Indonesia, Senin (9/9/2024)."
    stories = [told("Persebaya", "2024-09-09", match.format(n), outlet=f"Warta {n}") for n in (1, 2)]
    assert [h.differences for h in affair_of([0, 1], stories).happenings] == [()]


@pytest.mark.parametrize(
    ("sentence", "is_shown"),
    [
        ("Survei Lembaga Lumbung dikerjakan lewat wawancara di rumah warga pada 2-6 September 2024.", False),
        ("Survei Lembaga Lumbung pada Jumat (6/9/2024) menempatkan Bupati Ratna di urutan pertama.", True),
        ("Informasi tersebut diperoleh dari kantor Desa Karangjati pada Minggu (8/9/2024).", False),
        ("Warga Desa Karangjati memperoleh bibit padi dari kantor desa pada Minggu (8/9/2024).", True),
        ("Berikut daftar harga ikan di Pasar Wanasari pada Minggu (8/9/2024).", False),
        ("Harga ikan di Pasar Wanasari turun tajam pada Minggu (8/9/2024).", True),
        ("Kami membuka pasar ikan itu pada Minggu (8/9/2024), kata Badu Santoso.", False),
        ("Badu Santoso membuka pasar ikan di Desa Karangjati pada Minggu (8/9/2024).", True),
    ],
)
def test_a_short_page_tells_what_happened_and_not_how_it_is_known(sentence: str, is_shown: bool) -> None:
    story = told("Pasar ikan ramai", "2024-09-09", "Pasar ikan di Desa Karangjati ramai pembeli.", sentence)
    events = tuple(replace(event, key=True, statement=False) for event in story.events)
    affair = affair_of([0], [replace(story, events=events)])
    assert len(affair.happenings) == 1
    assert len(page_of(affair, long=False).happenings) == is_shown


@pytest.mark.parametrize(
    ("what", "stands_back"),
    [
        ("keputusan itu dibacakan hakim", True),
        ("pantauan Warta terlihat Bupati Ratna", True),
        (None, True),
        ("malam itu hakim membacakan keputusan", False),
        ("hakim membacakan keputusan", False),
    ],
)
def test_what_has_no_subject_of_its_own_stands_back(what: str | None, stands_back: bool) -> None:
    story = told("Pasar", "2024-09-09", "Pasar ramai.", "Hakim membacakan keputusan pada Minggu (8/9/2024).")
    events = tuple(replace(event, what=what) for event in story.events)
    assert [each.reported for each in affair_of([0], [replace(story, events=events)]).happenings] == [stands_back]


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


OPENING = "Bupati Ratna Kusumadewi membuka Pasar Wanasari, {}."


@pytest.mark.parametrize(
    ("day", "sentences", "is_news"),
    [
        ("Senin (9/9/2024)", (OPENING,), True),
        ("Senin (2/9/2024)", (OPENING,), False),  # it led the story, but was over
        ("Senin (9/9/2024)", ("Pasar itu kini ramai.", OPENING), False),  # of the day, but no lead
    ],
)
def test_of_what_is_not_key_only_a_lead_of_the_storys_day_is_news(
    day: str, sentences: tuple[str, ...], is_news: bool
) -> None:
    story = told("Pasar Wanasari", "2024-09-09", *(sentence.format(day) for sentence in sentences))
    story = replace(story, events=tuple(replace(event, key=False) for event in story.events))
    assert [happening.key for happening in affair_of([0], [story]).happenings] == [is_news]


@pytest.mark.parametrize(("direct", "is_news"), [(True, False), (False, True)])
def test_what_is_told_in_direct_speech_alone_is_no_news(direct: bool, is_news: bool) -> None:
    story = told("Pasar Wanasari", "2024-09-09", OPENING.format("Senin (9/9/2024)"))
    (event,) = story.events
    quote = Quote(event.start, event.end, event.text, None, direct)
    story = replace(story, events=(replace(event, key=True, what=None, what_spans=()),), quotes=(quote,))
    assert [happening.key for happening in affair_of([0], [story]).happenings] == [is_news]


def test_the_day_of_a_statement_is_no_happening() -> None:
    story = told("Pasar Wanasari", "2024-09-09", OPENING.format("Senin (9/9/2024)"))
    assert len(affair_of([0], [story]).happenings) == 1
    stated = replace(story, events=tuple(replace(event, statement=True) for event in story.events))
    assert affair_of([0], [stated]).happenings == ()


@pytest.mark.slow
def test_events_of_thousands_of_days_are_not_each_compared_with_all_others() -> None:
    stories = []
    for story in range(2):
        briefing = told(f"Kebakaran {story}", "2024-09-10", FIRE, outlet=f"Warta {story}")
        days = [date(1990 + story, 1, 1) + timedelta(days=3 * number) for number in range(800)]
        events = [
            replace(briefing.events[0], first=day, last=day, tense="past", what=f"rumah ke-{number} terbakar")
            for number, day in enumerate(days)
        ]
        stories.append(replace(briefing, events=tuple(events)))

    def affair_with(number: int) -> Affair:
        return affair_of((0, 1), [replace(story, events=story.events[:number]) for story in stories])

    assert affair_with(800).happening is not None
    assert grows_with_number(affair_with, 200)
