"""Invented stories for the tests of the archive, briefed once."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.analysis import brief
from briefing_tui.archive.intake import rows_of
from briefing_tui.archive.query.parser import parse_query
from briefing_tui.briefing import Article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_tui.archive.model import StoryRows
    from briefing_tui.archive.query.nodes import Query
    from briefing_tui.archive.store import Store
    from briefing_tui.briefing import Briefing

TODAY = date(2024, 11, 26)
ADDED = "2024-11-26T03:00:00Z"

# Id: title, outlet, published, text.
_STORIES = {
    "dermaga": (
        "Dermaga baru Merak dibuka",
        "ANTARA",
        "2024-09-10T08:00:00+07:00",
        "Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di Merak, Banten, Selasa (10/9/2024).\n\n"
        '"Kapal pertama akan bersandar pada 2-4 Oktober 2024," kata Hendarto kepada wartawan di pelabuhan itu.\n\n'
        "Gubernur Banten Sulastri Handayani menghadiri peresmian tersebut bersama warga dan nelayan setempat.",
    ),
    "nelayan": (
        "Nelayan Merak minta kepastian soal dermaga",
        "Kompas.com",
        "2024-09-12",
        "Puluhan nelayan mendatangi kantor Gubernur Banten di Serang, Kamis (12/9/2024). Mereka meminta kepastian tempat "
        "berlabuh bagi perahu kecil.\n\nGubernur Banten Sulastri Handayani berjanji menata ulang dermaga lama pada "
        "November 2024.\n\nHendarto Wiguna belum memberikan tanggapan.",
    ),
    "gempa": (
        "Gempa mengguncang Cilacap",
        "Tempo",
        "2024-10-05",
        "Gempa bermagnitudo 5,1 mengguncang Kabupaten Cilacap, Sabtu (5/10/2024) pukul 04.20 WIB. Badan Meteorologi, "
        "Klimatologi, dan Geofisika (BMKG) menyatakan gempa itu tidak berpotensi tsunami.\n\n"
        "Kepala BMKG Ratnawati Suryo mengatakan guncangan dirasakan warga selama lima detik.",
    ),
    "kunjungan": (
        "Hendarto kunjungi korban gempa",
        "ANTARA",
        "2024-10-07",
        "Menteri Perhubungan Hendarto Wiguna mengunjungi korban gempa di Cilacap, Senin (7/10/2024). Ia mengirimkan "
        "bantuan tenda dan selimut.\n\nPada 10 September 2024 Hendarto Wiguna meresmikan dermaga baru di Merak.",
    ),
    "tanpa-hari": (
        "Resep pecel kembang turi",
        "",
        None,
        "Kembang turi direbus sebentar lalu disiram bumbu kacang. Resep ini diwariskan para ibu di Madiun dan disajikan "
        "bersama rempeyek kacang yang renyah.",
    ),
}  # fmt: skip


@cache
def made_briefings() -> Mapping[str, Briefing]:
    """The stories by id, briefed."""
    return {
        name: brief(
            Article(
                name, f"{name}.txt", text, title, f"https://contoh.id/{name}", outlet or None, published=published
            )
        )
        for name, (title, outlet, published, text) in _STORIES.items()
    }  # fmt: skip


def made_rows(name: str, **changes: str) -> StoryRows:
    """The rows of one of the stories; `changes` are fields of its article."""
    from dataclasses import replace

    briefing = made_briefings()[name]
    if not changes.get("text", briefing.article.text).startswith(briefing.article.text):
        # What stood in the old text is nowhere in the new one.
        briefing = replace(briefing, dates=(), events=(), actors=(), quotes=())
    if changes:
        briefing = replace(briefing, article=replace(briefing.article, **changes))  # type: ignore[arg-type]
    return rows_of(briefing, added=ADDED, made_by="1.0")


def fill(store: Store) -> None:
    """Add all of the stories."""
    store.add_stories([made_rows(name) for name in _STORIES])


def asked(text: str, saved: Mapping[str, str] | None = None) -> Query:
    """A query as it is read on the tests' day."""
    return parse_query(text, TODAY, saved)


def titles(store: Store, text: str) -> list[str]:
    """The ids of the stories a query finds, the newest first."""
    return [(hit.url or "").rpartition("/")[2] for hit in store.stories(asked(text))]
