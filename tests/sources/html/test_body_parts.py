"""Parts of a story that stand apart from its body, or in elements that other things stand in: leads, tables, signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sources.html.lake_page import PARAGRAPHS, TITLE, story_of

if TYPE_CHECKING:
    from pathlib import Path

LEAD = "Danau yang dangkal itu kini dijaga siang dan malam oleh lima puluh relawan dari sembilan desa di sekelilingnya."


def body(*paragraphs: str) -> str:
    return "<div class='isi'>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs) + "</div>"


@pytest.mark.parametrize(
    "lead", [f"<p>{LEAD}</p>", f"<div class='article__lead'>{LEAD}</div>", f"<h2 class='read-dek'>{LEAD}</h2>"]
)
def test_a_lead_between_title_and_body_begins_the_story(tmp_path: Path, lead: str) -> None:
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1>{lead}{body(*PARAGRAPHS)}</main>")
    assert story.text.split("\n\n") == [LEAD, *PARAGRAPHS]


@pytest.mark.parametrize(
    "above",
    [
        f"<p class='lead'>{PARAGRAPHS[0]}</p>",
        "<section><h3>Pernyataan pengungkapan</h3><p>Penulis tidak memiliki saham dan tidak menerima dana dari pihak "
        "yang mendapat keuntungan dari tulisan ini.</p></section>",
        "<aside><p>Ikuti kanal kami setiap hari supaya tidak ketinggalan kabar danau dari seluruh Sulawesi Utara.</p></aside>",
    ],
)
def test_what_stands_there_besides_a_lead_is_no_text(tmp_path: Path, above: str) -> None:
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1>{above}{body(*PARAGRAPHS)}</main>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_a_table_in_a_figure_is_text_and_its_caption_is_none(tmp_path: Path) -> None:
    rows = "<tr><th>Desa</th><th>Keluarga</th></tr><tr><td>Remboken</td><td>180</td></tr>"
    table = (
        f"<figure class='wp-block-table'><table>{rows}</table><figcaption>Data sampai Senin siang</figcaption></figure>"
    )
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[:-1])
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{text}{table}<p>{PARAGRAPHS[-1]}</p></article>")
    assert story.text.split("\n\n") == [*PARAGRAPHS[:-1], "Desa | Keluarga", "Remboken | 180", PARAGRAPHS[-1]]


@pytest.mark.parametrize("signature", ["(*/yan)", "(**/red)", "(*)"])
def test_initials_behind_the_last_sentence_are_no_text(tmp_path: Path, signature: str) -> None:
    story = story_of(
        tmp_path, f"<article><h1>{TITLE}</h1>{body(*PARAGRAPHS[:-1], PARAGRAPHS[-1] + ' ' + signature)}</article>"
    )
    assert story.text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "line", ["URL: https://kabarminahasa.example/cetak/8812", "Dicetak pada: 20/08/2024 10:11", "Diakses: 3 Maret 2024"]
)
def test_what_a_printed_page_says_of_itself_is_no_text(tmp_path: Path, line: str) -> None:
    story = story_of(tmp_path, f"<div><h1>{TITLE}</h1>{'<br><br>'.join([*PARAGRAPHS, line])}</div>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_an_author_behind_the_day_and_a_dash_is_read(tmp_path: Path) -> None:
    line = "<i>Senin, 1 April 2024 - oleh Baso Amir</i>"
    story = story_of(tmp_path, f"<td><font size='5'><b>{TITLE}</b></font><br>{line}{body(*PARAGRAPHS)}</td>")
    assert (story.authors, story.published) == (("Baso Amir",), "2024-04-01")
