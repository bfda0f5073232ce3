"""Stories in dumps of databases, as the programs write them that put them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.i18n import describe
from briefing_tui.sources import read_sources
from briefing_tui.sources.files.sql_dumps import read_sql_dump
from tests.growth import costs_like, grows_with_number
from tests.sources.files.mangrove_story import FIRST, OTHER, SECOND, TITLE, stories

if TYPE_CHECKING:
    from pathlib import Path

MENU = "INSERT INTO `menu` (`id`, `nama`) VALUES (1, 'Beranda'), (2, 'Kontak');\n"
PHPMYADMIN = f"""-- phpMyAdmin SQL Dump
-- version 5.2.1
-- Host: 127.0.0.1

CREATE TABLE `berita` (`id` int(11) NOT NULL) ENGINE=InnoDB;
{MENU}
INSERT INTO `berita` (`id`, `judul`, `tanggal`, `isi`, `penulis`) VALUES
(1, '{TITLE}', '2024-06-05 09:30:00', '<p>{FIRST}</p>\\r\\n<p>{SECOND}</p>', 'Sari Dewi'),
(2, 'Lurah: \\'Ombak\\' (besar); warga siap', '2024-06-06 10:00:00', '{OTHER}', NULL);
"""
MYSQLDUMP = f"""-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE `berita` (
  `id` int NOT NULL AUTO_INCREMENT,
  `judul` varchar(200) DEFAULT 'tanpa judul, sementara',
  `tanggal` datetime NOT NULL,
  `isi` longtext,
  `penulis` varchar(50) COMMENT 'nama, tanpa gelar',
  PRIMARY KEY (`id`),
  KEY `hari` (`tanggal`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `berita` VALUES (1,'{TITLE}','2024-06-05 09:30:00','{FIRST}\\n\\n{SECOND}','Sari Dewi'),(2,'Lurah: ''Ombak'' (besar); warga siap','2024-06-06 10:00:00','{OTHER}',NULL);
"""
POSTGRESQL = f"""--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
COPY public.berita (id, judul, tanggal, isi, penulis) FROM stdin;
1\t{TITLE}\t2024-06-05 09:30:00\t{FIRST}\\n\\n{SECOND}\tSari Dewi
2\tLurah: 'Ombak' (besar); warga siap\t2024-06-06 10:00:00\t{OTHER}\t\\N
\\.

SELECT pg_catalog.setval('public.berita_id_seq', 2, true);
"""
SQLITE = f"""PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE berita (
id INTEGER PRIMARY KEY,
judul TEXT,
tanggal TEXT,
isi TEXT,
penulis TEXT
);
INSERT INTO berita VALUES(1,'{TITLE}','2024-06-05 09:30:00','{FIRST}

{SECOND}','Sari Dewi');
INSERT INTO berita VALUES(2,'Lurah: ''Ombak'' (besar); warga siap','2024-06-06 10:00:00','{OTHER}',NULL);
COMMIT;
"""
SQL_SERVER = f"""CREATE TABLE [dbo].[Berita]([Id] [int] NOT NULL)
GO
INSERT [dbo].[Berita] ([Id], [Judul], [Tanggal], [Isi], [Penulis]) VALUES (1, N'{TITLE}', CAST(N'2024-06-05T09:30:00' AS DateTime), N'{FIRST}

{SECOND}', N'Sari Dewi')
GO
INSERT [dbo].[Berita] ([Id], [Judul], [Tanggal], [Isi], [Penulis]) VALUES (2, N'Lurah: ''Ombak'' (besar); warga siap', CAST(N'2024-06-06T10:00:00' AS DateTime), N'{OTHER}', NULL)
GO
"""
DUMPS = {
    "phpMyAdmin": PHPMYADMIN,
    "mysqldump": MYSQLDUMP,
    "pg_dump": POSTGRESQL,
    "sqlite3": SQLITE,
    "Management Studio": SQL_SERVER,
}


def dumped(title: str, text: str) -> str:
    """A dump of one row, as phpMyAdmin writes it."""
    return f"-- phpMyAdmin SQL Dump\nINSERT INTO `berita` (`judul`, `isi`) VALUES\n('{title}', '{text}');\n"


@pytest.mark.parametrize("name", ["a.sql", "a.txt", "a"])
@pytest.mark.parametrize("dump", DUMPS.values(), ids=DUMPS)
def test_each_row_of_a_table_of_stories_is_a_story(tmp_path: Path, dump: str, name: str) -> None:
    first, second = stories(tmp_path, name, dump)
    assert (first.title, first.published, first.authors) == (TITLE, "2024-06-05T09:30:00", ("Sari Dewi",))
    assert first.text.split("\n\n") == [FIRST, SECOND]
    assert (second.title, second.text, second.authors) == ("Lurah: 'Ombak' (besar); warga siap", OTHER, ())
    assert [story.source.rsplit("#", 1)[1] for story in (first, second)] == ["1", "2"]


def test_what_is_no_table_of_stories_is_passed_over_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "a.sql"
    path.write_text(PHPMYADMIN + "INSERT INTO `komentar` (`id`, `isi`) VALUES (1, 'bagus'), (2, 'mantap');\n")
    assert [type(item) for item in read_sources([str(path)])] == [Article, Article]


def test_of_wordpress_neither_pictures_nor_earlier_states_are_stories(tmp_path: Path) -> None:
    columns = "INSERT INTO `wp_posts` (`ID`, `post_title`, `post_content`, `post_type`) VALUES\n"
    rows = (
        f"(1, '{TITLE}', '{FIRST}', 'post'),\n(2, '{TITLE}', '{OTHER}', 'revision'),\n(3, 'bakau', '', 'attachment');\n"
    )
    path = tmp_path / "a.sql"
    path.write_text("-- MySQL dump 10.13\n" + columns + rows)
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert story.text == FIRST


def test_rows_before_and_behind_a_broken_value_still_come_out(tmp_path: Path) -> None:
    path = tmp_path / "a.sql"
    broken = "INSERT INTO `berita` (`judul`, `isi`) VALUES ('Tak ditutup, 'x);\n"
    path.write_text(
        dumped(TITLE, FIRST) + broken + f"INSERT INTO `berita` (`judul`, `isi`) VALUES ('Lain', '{OTHER}');\n"
    )
    first, second, fault = read_sources([str(path)])
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert isinstance(fault, SourceError)
    assert describe(fault, "en").startswith(f"{path}: line 4: a value that is never closed")


@pytest.mark.parametrize("written", ["SELECT 1;\n", "-- phpMyAdmin SQL Dump\nDROP TABLE `berita`;\n", ""])
def test_a_dump_without_rows_says_so_in_a_line(tmp_path: Path, written: str) -> None:
    path = tmp_path / "a.sql"
    path.write_text(written)
    (fault,) = read_sources([str(path)])
    assert isinstance(fault, SourceError)
    assert fault.message.id == ("sql.no_rows" if written else "file.empty")


def test_texts_that_are_never_closed_are_given_up_soon(tmp_path: Path) -> None:
    path = tmp_path / "a.sql"
    path.write_text("-- phpMyAdmin SQL Dump\n" + "INSERT INTO b (isi) VALUES ('x\n" * 100_000)
    faults = list(read_sources([str(path)]))
    assert 0 < len(faults) < 30
    assert all(isinstance(fault, SourceError) for fault in faults)


def without_rows(dump: str) -> None:
    with pytest.raises(SourceError):
        list(read_sql_dump(dump.encode(), "a.sql", {}))


def test_columns_that_are_never_closed_are_looked_for_once() -> None:
    assert grows_with_number(lambda lines: without_rows("CREATE TABLE a (" + "\n" * lines), 9_000)
    closed, open_ended = (
        "".join(f" CREATE TABLE a{number} (,\n{end}" for number in range(2_000)) for end in (")\n", "")
    )
    assert costs_like(lambda: without_rows(closed), lambda: without_rows(open_ended))


# Marks that mean something to SQL inside a text or around it. Behind a backslash `n`, `r` and `t` are blanks in any table.
@given(st.text(st.sampled_from("'\\\"(),;%-ENZ0é "), max_size=40))
def test_what_is_quoted_is_read_back(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    title = " ".join(f"Warga {words} siap".split())
    quoted = title.replace("\\", "\\\\").replace("'", "\\'")
    path = tmp_path_factory.mktemp("dump") / "a.sql"
    path.write_text(dumped(quoted, FIRST), encoding="utf-8")
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.title, story.text) == (title, FIRST)
