"""Who matters: salience and key, through `find_actors`."""

from __future__ import annotations

from briefing_tui.actors import find_actors
from briefing_tui.analysis import brief
from briefing_tui.briefing import Article

TEXT = (
    "Wali Kota Solo Respati Ardi meresmikan Pasar Legi yang baru di Solo, Jawa Tengah.\n\n"
    'Respati mengatakan pasar itu menampung 2.000 pedagang. "Kami ingin pedagang kembali berjualan," kata Respati.\n\n'
    "Pasar itu terbakar pada 2018. Warga dari Boyolali, Klaten, dan Sragen ikut berbelanja.\n\n"
    "Sejumlah bus dari Semarang juga datang, termasuk rombongan yang dipandu Tono Wibowo."
)


def _ranked(text: str = TEXT, title: str = "Respati resmikan Pasar Legi") -> list[tuple[str, bool, float]]:
    return [(a.name, a.key, a.salience) for a in find_actors(text, title=title)]


def test_the_one_who_acts_and_speaks_comes_first_and_is_key() -> None:
    name, key, _ = _ranked()[0]
    assert (name, key) == ("Respati Ardi", True)


def test_places_that_only_lie_there_are_not_key() -> None:
    assert not {name for name, key, _ in _ranked() if key} & {"Boyolali", "Klaten", "Sragen", "Semarang"}


def test_the_most_salient_come_first_and_none_leaves_the_range() -> None:
    saliences = [salience for _, _, salience in _ranked()]
    assert saliences == sorted(saliences, reverse=True)
    assert all(0 <= salience <= 1 for salience in saliences)


def test_a_story_that_names_one_person_in_passing_still_has_a_key_actor() -> None:
    ranked = _ranked("Hujan turun sejak pagi hingga malam, dan jalan yang dilalui Tono Wibowo tergenang.", "Hujan")
    assert [name for name, key, _ in ranked if key] == ["Tono Wibowo"]


def test_no_actors_no_ranking() -> None:
    assert _ranked("hujan turun sejak pagi hingga malam.", "Hujan") == []


def test_the_headline_counts() -> None:
    inside, outside = (
        next(a.salience for a in find_actors(TEXT, title=title) if a.name == "Tono Wibowo")
        for title in ("Tono Wibowo ke Solo", "Pasar Legi dibuka")
    )
    assert inside > outside


def test_quotes_are_numbered_with_their_speaker() -> None:
    briefing = brief(Article("solo", "solo.txt", TEXT))
    assert any(actor.quotes for actor in briefing.actors)
    for actor in briefing.actors:
        assert all(briefing.quotes[n].speaker == actor.id for n in actor.quotes)


def test_actors_alone_are_those_of_the_briefing() -> None:
    title = "Respati resmikan Pasar Legi"
    assert find_actors(TEXT, title=title) == brief(Article("solo", "solo.txt", TEXT, title=title)).actors


PACT = (
    "Vietnam dan Filipina sepakat membuka jalur kapal barang antara Da Nang dan Manila mulai bulan depan.\n\n"
    "Kedua negara selama ini mengirim barang lewat Singapura. Vietnam dan Filipina akan membagi biaya pelabuhan itu.\n\n"
    "Filipina juga menambah dua dermaga baru, sementara Vietnam menyiapkan gudang pendingin.\n\n"
    '"Ongkos kirim akan turun," kata pengamat pelayaran Nguyen Van Thanh dalam akun Instagram miliknya.'
)


def test_countries_that_act_together_are_key_and_cities_are_not() -> None:
    keys = {actor.name for actor in find_actors(PACT, title="Jalur kapal baru") if actor.key}
    assert {"Vietnam", "Filipina"} <= keys
    assert not keys & {"Singapura", "Manila", "Da Nang", "Instagram"}


def test_a_short_word_that_begins_as_verbs_do_is_no_verb_of_the_name_before() -> None:
    text = (
        "Nina Lestari meninjau pompa. Nina ditemani Kepala BPBD Garut {} Hikmat sore hari. Pompa itu milik BPBD Garut."
    )
    short, other = (
        next(a.salience for a in find_actors(text.format(name), title="Pompa ditinjau") if a.name == "BPBD Garut")
        for name in ("Memet", "Samat")
    )
    assert short == other


def test_an_organization_named_only_in_an_office_weighs_less_than_one_that_takes_part() -> None:
    text = "Sekolah baru di Garut ditinjau {} Nina Lestari. Murid bernyanyi. Nina pulang sore hari."
    in_office, taking_part = (
        next(actor.salience for actor in find_actors(text.format(whom)) if actor.name == "PT Bahari Jaya")
        for whom in ("Direktur Utama PT Bahari Jaya", "PT Bahari Jaya dan")
    )
    assert in_office < taking_part


BETWEEN_STATES = (
    "Jerman dan Polandia menyepakati jalur kereta lintas batas yang selama ini ditunda.\n\n"
    "Austria menolak jalur itu karena air tanah di perbatasan Austria terganggu. Pertemuan digelar di Wina.\n\n"
    "Kanselir Jerman Lukas Weber sudah bertemu dengan Presiden Polandia Jan Kowalski pada Senin.\n\n"
    'Jerman dan Polandia akan membagi biayanya. "Jalur itu murah," kata Menteri Keuangan Polandia Anna Nowak.'
)


def test_where_states_deal_with_one_another_they_and_their_leaders_come_before_a_minister_quoted_once() -> None:
    actors = find_actors(BETWEEN_STATES, title="Jalur kereta baru")
    order = [actor.name for actor in actors]
    minister = order.index("Anna Nowak")
    states = ("Jerman", "Polandia", "Austria", "Lukas Weber", "Jan Kowalski")
    assert all(order.index(name) < minister for name in states)
    assert set(states) <= {actor.name for actor in actors if actor.key}
    assert not any(actor.key for actor in actors if actor.name == "Wina")


def test_an_organization_weighs_more_in_the_first_sentence_than_further_down() -> None:
    first = "Wahana Alam Nusantara menanam pohon di Garut. Warga senang. Acara itu ramai."
    later = "Pohon ditanam di Garut. Warga senang. Wahana Alam Nusantara menanam pohon itu."
    (leading,) = (a for a in find_actors(first) if a.name == "Wahana Alam Nusantara")
    (trailing,) = (a for a in find_actors(later) if a.name == "Wahana Alam Nusantara")
    assert leading.salience > trailing.salience


def test_a_suspect_told_of_by_letters_weighs_more_than_a_person_named_once() -> None:
    text = "Polisi menangkap seorang pria berinisial {} di Garut. Warga melihat kejadian itu dari jauh."
    letters, name = (
        next(a.salience for a in find_actors(text.format(who)) if a.name == who) for who in ("KRW", "Tono")
    )
    assert letters > name


def test_a_verb_behind_a_comma_is_what_somebody_does() -> None:
    text = "Kegiatan di Garut itu dihadiri warga. Ketua panitia Tono Wibowo, {} surat kerja sama."
    acting, named = (
        next(a.salience for a in find_actors(text.format(verb)) if a.name == "Tono Wibowo")
        for verb in ("menandatangani", "seorang guru dengan")
    )
    assert acting > named


def test_a_country_that_another_one_warns_is_key() -> None:
    text = (
        "Norwegia juga mendesak agar serangan itu berhenti, kata juru bicara Kementerian Luar Negeri Norwegia, Ingrid "
        'Solberg. "Kami prihatin," kata Ingrid Solberg.\n\n'
        "Norwegia juga memperingatkan Paraguay untuk tidak ikut campur dalam konflik itu."
    )
    ranked = _ranked(text, "Norwegia meminta serangan dihentikan")
    assert {name for name, key, _ in ranked if key} >= {"Norwegia", "Paraguay"}
