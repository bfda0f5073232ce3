"""Stories in XML that is neither a page nor a feed: exports of scrapers, and the formats of news agencies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.sources.stream import SourceItem

TITLE = "Nelayan Teluk Sunyi Dapat Mesin Es"
FIRST = "Nelayan di Teluk Sunyi menerima dua mesin es dari dinas perikanan agar ikan mereka tidak cepat busuk."
SECOND = "Mesin itu ditempatkan di dermaga lama, dan kelompok nelayan yang merawatnya sudah dilatih selama sepekan."
TEXT = f"{FIRST}\n\n{SECOND}"
BODY = f"<p>{FIRST}</p><p>{SECOND}</p>"
OTHER = "Kantor pos lama di Kampung Hulu akan dijadikan rumah baca, dan warga diminta menyumbangkan buku bekas mereka."
MOMENT = "2024-06-05T09:30:00+07:00"

SCRAPY = f"""<?xml version="1.0" encoding="utf-8"?>
<items><item><title>{TITLE}</title><content><value>{FIRST}</value><value>{SECOND}</value></content>
<date>{MOMENT}</date><author>Ayu Lestari</author></item></items>"""
DATABASE = f"""<?xml version="1.0"?><!DOCTYPE resultset [<!ENTITY x "y">]><resultset>
<row><judul>{TITLE}</judul><isi>{BODY}</isi><tanggal>5 Juni 2024 09:30 WIB</tanggal>
<penulis>Ayu&nbsp;Lestari</penulis></row></resultset>"""
NITF = f"""<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf><head><docdata><date.issue norm="20240605T093000+0700"/></docdata></head><body>
<body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>Oleh Ayu Lestari</byline>
<dateline><location>Teluk Sunyi</location>, 5 Juni</dateline></body.head>
<body.content><media><media-caption>Mesin es.</media-caption></media>{BODY}</body.content></body></nitf>"""
NEWSML_G2 = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>Foto</headline></contentMeta>
</newsItem><newsItem><itemMeta><itemClass qcode="ninat:text"/><versionCreated>{MOMENT}</versionCreated></itemMeta>
<contentMeta><by>Ayu Lestari</by><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{BODY}</body></html>
</inlineXML></contentSet></newsItem></itemSet></newsMessage>"""
NEWSML_1 = f"""<?xml version="1.0"?><NewsML><NewsItem><NewsManagement>
<ThisRevisionCreated>20240605T093000+0700</ThisRevisionCreated></NewsManagement><NewsComponent><NewsLines>
<HeadLine>{TITLE}</HeadLine><ByLine>Ayu Lestari</ByLine></NewsLines><ContentItem><DataContent>{BODY}</DataContent>
</ContentItem></NewsComponent></NewsItem></NewsML>"""
ATTRIBUTES = (
    f'<rows><row title="{TITLE}" date="{MOMENT}" author="Ayu Lestari" body="{FIRST}&#10;&#10;{SECOND}"/></rows>'
)
SOLR = f"""<response><lst name="responseHeader"><int name="status">0</int></lst><result name="response" numFound="1"><doc>
<str name="title">{TITLE}</str><date name="published">2024-06-05T02:30:00Z</date><arr name="author"><str>Ayu Lestari</str>
</arr><str name="content">{FIRST}\n\n{SECOND}</str></doc></result></response>"""
MYSQL = f"""<?xml version="1.0"?><mysqldump><database name="kabar"><table_data name="berita"><row>
<field name="judul">{TITLE}</field><field name="isi">{FIRST}\n\n{SECOND}</field><field name="penulis">Ayu Lestari</field>
<field name="tanggal">5 Juni 2024 09:30 WIB</field></row></table_data></database></mysqldump>"""
ARTICLES = f"""<articles><article id="1"><meta><title>{TITLE}</title><pubdate>{MOMENT}</pubdate>
<authors><author>Ayu Lestari</author></authors></meta><body>{BODY}</body></article></articles>"""
EVERNOTE = f"""<?xml version="1.0"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd"><en-export><note><title>{TITLE}</title>
<created>20240605T023000Z</created><note-attributes><author>Ayu Lestari</author></note-attributes>
<content><![CDATA[<?xml version="1.0"?><en-note><div>{FIRST}</div><div>{SECOND}</div></en-note>]]></content></note>
</en-export>"""


def read(folder: Path, content: str) -> list[SourceItem]:
    path = folder / "a.xml"
    path.write_text(content)
    return list(read_sources([str(path)]))


def test_a_text_in_tei_has_its_fields(tmp_path: Path) -> None:
    head = f"<titleStmt><title>{TITLE}</title><author>Ayu Lestari</author></titleStmt><publisher>Kabar Sunyi</publisher><date>2024-06-05</date>"
    text = f"<text><body><div>{BODY}</div></body></text>"
    (tmp_path / "a.xml").write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{head}</teiHeader>{text}</TEI>'
    )
    (story,) = read_sources([str(tmp_path / "a.xml")])
    assert isinstance(story, Article)
    assert (story.title, story.text, story.outlet) == (TITLE, TEXT, "Kabar Sunyi")
    assert (story.authors, story.published) == (("Ayu Lestari",), "2024-06-05")


def test_a_workbook_that_excel_saved_as_xml_is_a_table(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return f"<Row>{''.join(f'<Cell><Data ss:Type={chr(34)}String{chr(34)}>{cell}</Data></Cell>' for cell in cells)}</Row>"

    skipped = row("Warga Tanam Bakau", "TEKS").replace(
        '<Cell><Data ss:Type="String">TEKS', '<Cell ss:Index="3"><Data>TEKS'
    )
    text = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini, kata lurah."
    names = (
        'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    )
    table = f"<Table>{row('Judul', 'Tanggal', 'Isi')}{skipped.replace('TEKS', text)}</Table>"
    for name in ("a.xml", "a.xls"):
        (tmp_path / name).write_text(
            f'<?xml version="1.0"?>\n<Workbook {names}><Worksheet>{table}</Worksheet></Workbook>'
        )
        (story,) = read_sources([str(tmp_path / name)])
        assert isinstance(story, Article)
        assert (story.title, story.text) == ("Warga Tanam Bakau", text)


@pytest.mark.parametrize(
    "document", [SCRAPY, DATABASE, NITF, NEWSML_G2, NEWSML_1, ATTRIBUTES, SOLR, MYSQL, ARTICLES, EVERNOTE]
)
def test_the_fields_of_a_story_are_read(tmp_path: Path, document: str) -> None:
    (story,) = read(tmp_path, document)
    assert isinstance(story, Article)
    assert (story.title, story.authors, story.published) == (TITLE, ("Ayu Lestari",), MOMENT)
    assert story.text == TEXT
    assert story.dateline_place == ("Teluk Sunyi" if document is NITF else None)


def test_what_stands_before_a_broken_place_is_read(tmp_path: Path) -> None:
    item = f"<item><judul>{TITLE}</judul><isi>{FIRST}</isi></item>"
    story, fault = read(
        tmp_path, f"<items>\n{item}\n<item><judul>Rumah Baca Hulu</judul><isi>{OTHER}</judul>\n</items>"
    )
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
    assert (story.title, fault.message) == (TITLE, Message("at_line", number=3, reason=Message("xml.broken")))


@pytest.mark.parametrize(
    "document",
    ["<items></items>", "<items><item><harga>2</harga></item></items>", "<a>" * 5_000, "<!DOCTYPE a [" + "<b " * 9_000],
)
def test_what_holds_no_story_is_named(tmp_path: Path, document: str) -> None:
    items = read(tmp_path, document)
    assert items
    assert all(isinstance(item, SourceError) and item.message.id != "fault.unforeseen" for item in items)


def test_entities_of_a_document_type_are_not_spread_out(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 20))
    head = f'<!DOCTYPE items [<!ENTITY e0 "kata ">{entities}]>'
    (story,) = read(
        tmp_path,
        f"<?xml version='1.0'?>{head}<items><item><judul>{TITLE}</judul><isi>{FIRST} &e19;</isi></item></items>",
    )
    assert isinstance(story, Article)
    assert len(story.text) < len(FIRST) + 20
