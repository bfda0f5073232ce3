"""Texts as people keep them: clippings with labels, releases, mails that were handed on, copies of pages and of PDFs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Pasar Apung Kuala Tebu Pindah Sementara"
FIRST = "Pemerintah Kota Kuala Tebu memindahkan pasar apung ke dermaga utara mulai Kamis pagi."
SECOND = "Sebanyak delapan puluh pedagang menempati petak baru sampai dermaga lama selesai diperbaiki."
TEXT = f"{FIRST}\n\n{SECOND}"


def stories(folder: Path, text: str) -> list[Article]:
    """What comes of a text, all of it stories."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    items = list(read_sources([str(folder / "a.txt")]))
    assert all(isinstance(item, Article) for item in items), items
    return [item for item in items if isinstance(item, Article)]


def test_fields_may_stand_above_the_title_of_a_clipping(tmp_path: Path) -> None:
    other, body = (
        "Harga Kelapa di Pulau Randu Naik Lagi",
        "Harga kelapa bulat di Pulau Randu naik sejak awal bulan ini.",
    )
    fields = "Media : {}\nJudul : {}\nTanggal : 7 Maret 2024\nHalaman : 3\nWartawan : {}\nNada : Netral\nIsi :\n{}\n\n"
    text = fields.format("Kabar Tebu", TITLE, "Rina Astuti", TEXT) + fields.format(
        "Suara Randu", other, "Yopi Tan", body
    )
    first, second = stories(tmp_path, f"KLIPING HARIAN\n\n{text}")
    assert (first.title, first.text, first.outlet, first.authors) == (TITLE, TEXT, "Kabar Tebu", ("Rina Astuti",))
    assert (second.title, second.text, second.outlet) == (other, body, "Suara Randu")
    assert (second.published, second.authors) == ("2024-03-07", ("Yopi Tan",))


@pytest.mark.parametrize(
    "below", ["Tentang Dinas Pasar Kuala Tebu", "Sekilas tentang Kuala Tebu", "TENTANG DINAS PASAR"]
)
@pytest.mark.parametrize("rule", ["###", "* * *", "-30-"])
def test_what_senders_say_of_themselves_below_a_rule_is_no_text(tmp_path: Path, rule: str, below: str) -> None:
    said = "Dinas Pasar Kuala Tebu mengurus dua belas pasar rakyat dan satu pasar apung di tepi sungai."
    (story,) = stories(tmp_path, f"SIARAN PERS\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{rule}\n\n{below}\n{said}\n")
    assert (story.title, story.text) == (TITLE, TEXT)


@pytest.mark.parametrize("above", ["---------- Pesan yang diteruskan ---------", "-----Original Message-----"])
def test_a_mail_that_was_handed_on_has_its_first_subject_and_day(tmp_path: Path, above: str) -> None:
    head = f"{above}\nDari: Rina <rina@a.example>\nTanggal: Kam, 7 Mar 2024 pukul 07.45\nSubjek: Fwd: {TITLE}\nKepada: b@a.example\n"
    (story,) = stories(tmp_path, f"{head}\n\n{FIRST}\n\n{SECOND}\n\n--\nRina Astuti\n")
    assert (story.title, story.text, (story.published or "")[:16]) == (TITLE, TEXT, "2024-03-07T07:45")


def test_joined_letters_of_print_are_parted(tmp_path: Path) -> None:
    (story,) = stories(tmp_path, f"Petugas Veri\ufb01kasi Pedagang Pasar\n\n{FIRST}\n\nE\ufb03siensi. {SECOND}\n")
    assert story.title == "Petugas Verifikasi Pedagang Pasar"
    assert "Effisiensi." in story.text


def test_a_lead_in_capitals_may_follow_a_place_on_no_record(tmp_path: Path) -> None:
    lead = FIRST.replace("Pemerintah Kota", "PEMERINTAH KOTA")
    (story,) = stories(tmp_path, f"{TITLE}\n\nKUALA TEBU - {lead}\n\n{SECOND}\n")
    assert (story.dateline_place, story.text) == ("Kuala Tebu", f"{lead}\n\n{SECOND}")


def test_a_menu_that_begins_at_home_is_short(tmp_path: Path) -> None:
    (story,) = stories(
        tmp_path, f"Beranda\nDaerah\n\n{TITLE}\nRina Astuti\nKamis, 7 Maret 2024\n\n{FIRST}\n\n{SECOND}\n"
    )
    assert (story.title, story.text, story.authors) == (TITLE, TEXT, ("Rina Astuti",))
