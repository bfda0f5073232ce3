"""Which stories belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.digest import make_digest
from tests.digest.tellers import FIRE, told

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing


def affairs_of(*briefings: Briefing) -> list[list[int]]:
    """The numbers of the stories of each affair."""
    return sorted(sorted(source.story for source in affair.sources) for affair in make_digest(briefings).affairs)


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


def test_a_minister_in_the_news_of_other_matters_brings_no_affairs_together() -> None:
    said = "Menteri Keuangan Ratna Kusumadewi {}. Menurut Ratna Kusumadewi, {}."
    matters = {
        "Ratna Kusumadewi tegur pegawai pajak": (
            "memberhentikan pegawai kantor pajak yang menerima uang dari pedagang",
            "aduan masyarakat tentang pegawai pajak diperiksa satu demi satu",
        ),
        "Ratna Kusumadewi kunjungi bendungan": (
            "meninjau bendungan dan saluran irigasi yang dibangun dengan anggaran negara",
            "serapan anggaran pembangunan bendungan sudah hampir penuh",
        ),
        "Ratna Kusumadewi bahas tiket kapal": (
            "menurunkan harga tiket kapal penumpang menjelang libur sekolah",
            "diskon tiket kapal berlaku sampai akhir bulan untuk semua pelabuhan",
        ),
    }
    told_of = [told(title, "2024-09-10", said.format(*matter)) for title, matter in matters.items()]
    assert affairs_of(*told_of) == [[0], [1], [2]]
