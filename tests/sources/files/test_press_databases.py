"""What databases of the press, and programs that keep references, export as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import read_sources
from tests.sources.files.mangrove_story import FIRST, OTHER, SECOND, TEXT, TITLE, stories

if TYPE_CHECKING:
    from pathlib import Path

OTHER_TITLE = "Pasar Ikan Ditata Lagi"
FACTIVA = (
    f"SE Daerah\nHD {TITLE}\nBY Sari Dewi\nWC 85 words\nPD 5 June 2024\nSN Kabar Wanasari\nLA Indonesian\n"
    f"CY Copyright 2024. Kabar Wanasari.\n\nLP\n{FIRST}\n\nTD\n{SECOND}\n\nRE indon : Indonesia\n"
    f"AN Document KABWAN0020240605ek6500001\n\nSE Pasar\nHD {OTHER_TITLE}\nPD 6 June 2024\nLP\n{OTHER}\n\nAN Document x\n"
)
SHOWN_BY_FACTIVA = (
    f"Daerah\n{TITLE}\nSari Dewi\n85 words\n5 June 2024\n09:30\nKabar Wanasari\nKABWAN\nIndonesian\n"
    f"Copyright 2024. Kabar Wanasari.\n\n{TEXT}\n\nDocument KABWAN0020240605ek6500001\n\n"
    f"{OTHER_TITLE}\n60 words\n6 June 2024\nKabar Wanasari\nKABWAN\n(c) 2024 Kabar Wanasari\n\n{OTHER}\n\nDocument KABWAN0020240606ek6600002\n"
)
LEXISNEXIS = (
    f"               1 of 2 DOCUMENTS\n\n\n            Kabar Wanasari\n\n       June 5, 2024 Wednesday\n         Edisi Pagi\n\n{TITLE}\n\n"
    f"BYLINE: Sari Dewi\n\nSECTION: DAERAH; Hlm. 5\n\nLENGTH: 86 words\n\n{TEXT}\n\nLOAD-DATE: June 6, 2024\n\nLANGUAGE: INDONESIAN\n\n"
    f"     Copyright 2024 Kabar Wanasari\n\n               2 of 2 DOCUMENTS\n\n\n  Kabar Wanasari\n\n  June 6, 2024 Thursday\n\n{OTHER_TITLE}\n\n"
    f"LENGTH: 60 words\n\n{OTHER}\n\nLOAD-DATE: June 7, 2024\n"
)
LEXIS_PLUS = (
    f"{TITLE}\nKabar Wanasari\nJune 5, 2024 Wednesday\n\nCopyright 2024 Kabar Wanasari All Rights Reserved\n\nLength: 86 words\n"
    f"Byline: Sari Dewi\nBody\n\n{TEXT}\n\nLoad-Date: June 6, 2024\n\n\nEnd of Document\n\n\n{OTHER_TITLE}\nKabar Wanasari\n"
    f"June 6, 2024 Thursday\n\nLength: 60 words\nBody\n\n{OTHER}\n\nLoad-Date: June 7, 2024\n\nEnd of Document\n"
)
RIS = (
    f"TY  - NEWS\nTI  - {TITLE}\nAU  - Dewi, Sari\nDA  - 2024/06/05/\nPY  - 2024\nJO  - Kabar Wanasari\nAB  - {TEXT}\nER  - \n\n"
    f"TY  - NEWS\nT1  - {OTHER_TITLE}\nPY  - 2024/06/06\nN2  - {OTHER}\nER  - \n"
)
ENDNOTE = (
    f"%0 Newspaper Article\n%T {TITLE}\n%A Sari Dewi\n%8 June 5, 2024\n%D 2024\n%J Kabar Wanasari\n%X {TEXT}\n\n"
    f"%0 Newspaper Article\n%T {OTHER_TITLE}\n%8 June 6, 2024\n%X {OTHER}\n"
)


@pytest.mark.parametrize(
    "export",
    [FACTIVA, SHOWN_BY_FACTIVA, LEXISNEXIS, LEXIS_PLUS, RIS, ENDNOTE],
    ids=["Factiva", "Factiva without tags", "LexisNexis", "Lexis+", "RIS", "EndNote"],
)
def test_an_export_is_parted_in_stories_with_their_fields(tmp_path: Path, export: str) -> None:
    story, other = stories(tmp_path, "a.txt", export)
    assert (story.title, story.text, story.published) == (TITLE, TEXT, "2024-06-05")
    assert (story.authors, story.outlet) == (("Sari Dewi",), "Kabar Wanasari")
    assert (other.title, other.text, (other.published or "")[:10]) == (OTHER_TITLE, OTHER, "2024-06-06")


def test_a_text_is_no_export_for_its_last_line_alone(tmp_path: Path) -> None:
    (story,) = stories(tmp_path, "a.txt", f"{TITLE}\n\n{TEXT}\n\nEnd of Document\n")
    assert (story.title, story.text.startswith(TEXT)) == (TITLE, True)


def test_a_reference_without_a_text_is_said_to_have_none(tmp_path: Path) -> None:
    (tmp_path / "a.ris").write_text(f"TY  - NEWS\nTI  - {TITLE}\nPY  - 2024\nER  - \n\n{RIS}", encoding="utf-8")
    fault, *others = read_sources([str(tmp_path / "a.ris")])
    assert isinstance(fault, SourceError)
    assert fault.message.id.startswith("record.no_text")
    assert [item.title for item in others if isinstance(item, Article)] == [TITLE, OTHER_TITLE]
