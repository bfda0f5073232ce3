"""Stories in Markdown: what stands above them, and the marks in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Nelayan 'Teluk Sunyi' Dapat Mesin Es"
FIRST = "Nelayan di Teluk Sunyi menerima dua mesin es dari dinas perikanan agar ikan mereka tidak cepat busuk."
SECOND = "Mesin itu ditempatkan di dermaga lama, dan kelompok nelayan yang merawatnya sudah dilatih selama sepekan."
TEXT = f"{FIRST}\n\n{SECOND}"
YAML = f"""---
title: 'Nelayan ''Teluk Sunyi'' Dapat Mesin Es'
date: 2024-06-05 09:30:00 +0700   # tayang
{{authors}}
description: |
  Mesin es
  untuk nelayan.
tags: [ikan, "mesin, es"]
url: https://a.example/1
---
{TEXT}
"""


def read(folder: Path, text: str) -> Article:
    path = folder / "a.md"
    path.write_text(text)
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    return story


@pytest.mark.parametrize(
    "front",
    [
        YAML.format(authors="authors:\n  - name: Ayu Lestari\n    email: a@a.example\n  - name: Budi Raharjo"),
        YAML.format(authors="author: [Ayu Lestari, 'Budi Raharjo']"),
        YAML.format(authors='author:\n- "[[Ayu Lestari]]"\n- "[[orang/budi|Budi Raharjo]]"'),
        YAML.format(authors="author: &nama [Ayu Lestari, Budi Raharjo]\nsource: Kabar: Sunyi\neditors: *nama")
        .replace("'Nelayan ''Teluk Sunyi''", "Nelayan 'Teluk Sunyi'")
        .replace("Es'", "Es"),
        f'+++\ntitle = "{TITLE}"\ndate = 2024-06-05T09:30:00+07:00\nurl = "https://a.example/1"\n[extra]\n'
        f'authors = ["Ayu Lestari", "Budi Raharjo"]\n+++\n{TEXT}\n',
        f'{{\n"title": "{TITLE}",\n"date": "2024-06-05T09:30:00+07:00",\n"url": "https://a.example/1",\n'
        f'"authors": ["Ayu Lestari", "Budi Raharjo"]\n}}\n\n{TEXT}\n',
        f"Title: {TITLE}\nDate: 2024-06-05 09:30 WIB\nCategory: Daerah\nAuthors: Ayu Lestari, Budi Raharjo\n"
        f"Url: https://a.example/1\nSummary: Mesin es untuk nelayan.\n\n{TEXT}\n",
        f"#+TITLE: {TITLE}\n#+AUTHOR: Ayu Lestari, Budi Raharjo\n#+DATE: 5 Juni 2024 09:30 WIB\n"
        f"#+URL: https://a.example/1\n\n{TEXT}\n",
    ],
    ids=["objects", "inline", "wiki links", "miswritten", "toml", "json", "lines", "org"],
)
def test_what_stands_above_a_text_are_its_fields(tmp_path: Path, front: str) -> None:
    story = read(tmp_path, front)
    assert (story.title, story.text, story.url) == (TITLE, TEXT, "https://a.example/1")
    assert (story.authors, story.published) == (("Ayu Lestari", "Budi Raharjo"), "2024-06-05T09:30:00+07:00")


@pytest.mark.parametrize(
    "marked",
    [
        f"{FIRST}\n\n<!--more-->\n\n{SECOND}",
        f"{{{{< figure src=a.jpg >}}}}\n\n> {FIRST}\n\n***\n\n{SECOND} {{% include iklan.html %}}",
        FIRST.replace("dinas perikanan", "[dinas perikanan][1]")
        + f"[^2]\n\n{SECOND}\n\n[1]: https://a.example\n[^2]: Wawancara.",
        "::: {.isi #teks}\n" + FIRST.replace("mesin es", "[mesin es]{.tebal}") + f"\n\n{SECOND}\n:::",
        FIRST.replace("dinas perikanan", '[dinas perikanan](https://a.example){.tautan target="_blank"}')
        + f"\n\n{SECOND} {{#akhir}}",
        f"{FIRST}\n\n<details><summary></summary></details>\n<aside>\n\n{SECOND}\n\n</aside>",
        FIRST.replace("busuk", "_busuk_").replace("dua", "*dua*") + f"<br><br>\n{SECOND}",
        FIRST.replace("Teluk Sunyi", "[[tempat/teluk|Teluk Sunyi]]") + f"\n\n![[dermaga.jpg]]\n\n{SECOND[:-1]}\\.",
    ],
)
def test_marks_leave_the_text(tmp_path: Path, marked: str) -> None:
    assert read(tmp_path, f"# {TITLE}\n\n{marked}\n").text == TEXT


def test_names_with_a_stroke_below_keep_it(tmp_path: Path) -> None:
    text = f"{FIRST} Nama berkasnya mesin_es_baru dan 5*3*2."
    assert read(tmp_path, f"# {TITLE}\n\n{text}\n").text == text
