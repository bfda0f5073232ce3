"""A related story's title that runs on into the body, as wires lose their line breaks: where the title ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.title_boundary import LONGEST_TITLE, title_end

OPENING = (
    "Bitung (ANTARA) - Pemerintah Kota Bitung membuka pasar ikan baru di tepi pelabuhan, kata Wali Kota Rudi Prasetya."
)
# title | what the body goes on with
RUNS = [
    "Nelayan Bitung minta dermaga baru | Ia menambahkan pasar itu menampung dua ratus pedagang.",
    "Nelayan Bitung minta dermaga baru | Menurut dia, pasar itu menampung dua ratus pedagang.",
    "Nelayan Bitung minta dermaga baru | Selain itu, pemerintah kota memperbaiki jalan ke pelabuhan.",
    "Nelayan Bitung minta dermaga baru | Rudi mengatakan pasar itu menampung dua ratus pedagang.",
    'Nelayan Bitung minta dermaga baru | "Pasar ini milik nelayan," kata Rudi Prasetya.',
    "Pemkot Bitung perbaiki jalan ke pelabuhan lama | Namun, pekerjaan itu baru selesai pada akhir tahun.",
    "Mengapa harga ikan naik menjelang Lebaran? | Pedagang berharap pembeli kembali datang ke pasar itu.",
    "BMKG: Gelombang tinggi di Laut Sulawesi sampai Jumat | Dia meminta nelayan kecil tidak melaut pekan ini.",
    "Ikan cakalang dari Bitung masuk pasar Jepang | Sebelumnya, ekspor ikan dari kota itu hanya ke Filipina.",
    "Wali Kota Bitung lantik 12 pejabat | Sementara itu, pedagang lama dipindahkan tanpa biaya.",
]


@pytest.mark.parametrize("run", RUNS)
def test_the_title_ends_where_the_body_goes_on(run: str) -> None:
    title, _, body = run.partition(" | ")
    article = parse_article(f"{OPENING} Baca juga: {title} {body}", source="bitung.txt")
    assert [link.title for link in article.links] == [title]
    assert body in article.text
    assert title not in article.text


@pytest.mark.parametrize("run", RUNS)
def test_a_title_alone_is_whole(run: str) -> None:
    title = run.partition(" | ")[0]
    assert title_end(title, OPENING) == len(title)


@given(st.text(alphabet="aB1 .,:?!()\"'“”-•*Ié", max_size=400))
def test_an_end_lies_within_the_run_and_at_a_words_end(run: str) -> None:
    end = title_end(run, OPENING)
    assert 0 <= end <= len(run)
    assert end == len(run) or (run[end].isspace() and not run[end - 1].isspace() and end <= LONGEST_TITLE)
