"""Stories that came by mail: the subject is the title, nothing of the head stands in the body."""

from __future__ import annotations

import json
import quopri
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

BODY = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini, kata lurah Tahuna."
OTHER = "Pasar ikan di dekat terminal dibuka lagi setelah atapnya diperbaiki dan saluran airnya dikeruk para pedagang."
HEAD = (
    "From: Meja Redaksi <meja@kabar.example>\r\nTo: piket@kantor.example\r\nSubject: Fwd: Warga Tanam Bakau di Tahuna\r\n"
    "Date: Tue, 12 Mar 2024 23:30:00 +0000\r\nMIME-Version: 1.0\r\n"
)
PLAIN = f"Content-Type: text/plain; charset=utf-8\r\n\r\n{BODY}\r\n\r\n{OTHER}\r\n"
PAGE = (
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    + quopri.encodestring(f"<html><body><p>{BODY}</p><p>{OTHER}</p></body></html>".encode())
    .decode()
    .replace("\n", "\r\n")
)
BOTH = f'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\n{PLAIN}\r\n--b\r\n{PAGE}\r\n--b--\r\n'


def read(folder: Path, name: str, text: str) -> Article | SourceError:
    """What comes of a file, be it a story or a fault."""
    (folder / name).write_bytes(text.encode())
    (item,) = read_sources([str(folder / name)])
    assert isinstance(item, Article | SourceError)
    return item


@pytest.mark.parametrize("name", ["a.eml", "a.txt", "surat"])
@pytest.mark.parametrize("content", [PLAIN, PAGE, BOTH], ids=["plain", "page", "both"])
def test_a_mail_gives_its_story(tmp_path: Path, name: str, content: str) -> None:
    story = read(tmp_path, name, HEAD + content)
    assert isinstance(story, Article), story
    assert (story.title, story.text) == ("Warga Tanam Bakau di Tahuna", f"{BODY}\n\n{OTHER}")
    assert story.published == "2024-03-13T06:30:00+07:00"


def test_the_day_that_the_story_gives_stands_before_that_of_the_mail(tmp_path: Path) -> None:
    story = read(tmp_path, "a.eml", HEAD + PLAIN.replace(BODY, f"Senin, 11 Maret 2024 10:00 WIB\r\n\r\n{BODY}"))
    assert isinstance(story, Article)
    assert story.published == "2024-03-11T10:00:00+07:00"


@pytest.mark.parametrize(
    "content",
    [
        'Content-Type: multipart/mixed; boundary=""\r\n\r\n',
        "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjcK\r\n",
        "Content-Type: text/plain; charset=tidak-ada\r\n\r\npendek\r\n",
    ],
    ids=["no parts", "no text", "too short"],
)
def test_a_mail_without_a_story_is_one_fault(tmp_path: Path, content: str) -> None:
    assert isinstance(read(tmp_path, "a.eml", HEAD + content), SourceError)


def test_a_text_with_labels_at_its_head_is_no_mail(tmp_path: Path) -> None:
    story = read(tmp_path, "a.txt", f"Judul: Warga Tanam Bakau di Tahuna\nPenulis: Ani Lestari\n\n{BODY}\n")
    assert isinstance(story, Article)
    assert (story.title, story.authors, story.text) == ("Warga Tanam Bakau di Tahuna", ("Ani Lestari",), BODY)


@pytest.mark.parametrize(
    "above",
    [
        "---------- Forwarded message ---------\r\nDari: Meja <meja@kabar.example>\r\nDate: Sab, 5 Okt 2024\r\nTo: <x@y.example>\r\n\r\n",
        "-----Pesan Asli-----\r\nFrom: Meja\r\nSent: Sabtu\r\nSubject: Bakau\r\n\r\n",
    ],
)
def test_the_head_of_a_mail_that_was_handed_on_is_no_text(tmp_path: Path, above: str) -> None:
    story = read(tmp_path, "a.eml", HEAD + PLAIN.replace(BODY, above + BODY))
    assert isinstance(story, Article)
    assert story.text == f"{BODY}\n\n{OTHER}"


def test_what_no_mail_with_a_story_has_is_cut_off(tmp_path: Path) -> None:
    deep = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(900))
    fault = read(tmp_path, "deep.eml", HEAD + deep + PLAIN)
    assert isinstance(fault, SourceError)
    assert fault.message.id == "mail.no_text"
    many = f'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n{PLAIN}' + "--b\r\n\r\nx\r\n" * 400
    story = read(tmp_path, "many.eml", HEAD.replace("Bakau", f"Bakau{' di pantai' * 1_000}") + many)
    assert isinstance(story, Article)
    assert story.title.startswith("Warga Tanam Bakau di pantai di pantai")
    assert story.text == f"{BODY}\n\n{OTHER}"


def test_each_mail_of_a_mailbox_is_a_story(tmp_path: Path) -> None:
    bodies = [
        "Warga desa menanam bakau di pantai yang rusak karena ombak besar.",
        "",
        "Pasar ikan di dekat terminal dibuka lagi pada pagi hari.",
    ]
    mails = (
        f"From sari@kabar.example Mon Mar  4 10:15:00 2024\nSubject: Kabar {n}\nMessage-ID: <{n}@a>\n\n{body}\n\n"
        for n, body in enumerate(bodies)
    )
    (tmp_path / "arsip.mbox").write_text("".join(mails), encoding="utf-8")
    first, fault, second = read_sources([str(tmp_path / "arsip.mbox")])
    assert isinstance(first, Article)
    assert isinstance(fault, SourceError)
    assert isinstance(second, Article)
    assert (first.title, first.text, second.title, second.text) == ("Kabar 0", bodies[0], "Kabar 2", bodies[2])
    assert second.source.endswith("#3")


@pytest.mark.parametrize(
    "body",
    [
        "Begin forwarded message:\n\n> From: Redaksi <r@a.example>\n> Subject: {0}\n> Date: 4 June 2024 09:30:00 WIB\n> \n> {1}\n",
        "Mohon dinaikkan.\n\n-----Original Message-----\nFrom: Redaksi\nSent: 4 June 2024 09:30 WIB\nTo: Meja\nSubject: {0}\n\n{1}\n",
        "Mohon dinaikkan.\n\n________________________________\nDari: Redaksi\nDikirim: 4 Juni 2024 09.30 WIB\nKepada: Meja\nPerihal: {0}\n\n{1}\n",
    ],
    ids=["quoted", "with a line above", "with a rule above"],
)
def test_of_a_mail_handed_on_the_story_and_its_day_are_read(tmp_path: Path, body: str) -> None:
    title = "Kapal Beras Tertahan di Muara Tenang"
    text = "Kapal pengangkut beras tertahan dua hari di Muara Tenang sebab gelombang tinggi belum juga mereda."
    head = f"From: a@a.example\nSubject: Fwd: {title}\nDate: Wed, 05 Jun 2024 10:00:00 +0700\nMessage-ID: <1@a>\n\n"
    path = tmp_path / "a.eml"
    path.write_text(head + body.format(title, text))
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.title, story.text, story.published) == (title, text, "2024-06-04T09:30:00+07:00")


def test_in_a_mailbox_lines_that_begin_like_a_mail_lose_their_mark(tmp_path: Path) -> None:
    body = (
        "Kapal pengangkut beras tertahan dua hari di Muara Tenang.\n\n>From Muara kapal itu akan berlayar pekan depan."
    )
    mail = f"From a@a.example Mon Mar  4 10:15:02 2024\nSubject: Kapal Beras\nMessage-ID: <1@a>\n\n{body}\n\n"
    path = tmp_path / "a.mbox"
    path.write_text(mail + mail.replace("beras", "garam"))
    assert all(isinstance(story, Article) and "\n\nFrom Muara" in story.text for story in read_sources([str(path)]))


def test_texts_attached_to_a_mail_are_stories(tmp_path: Path) -> None:
    text = "Kapal pengangkut beras tertahan dua hari di Muara Tenang sebab gelombang tinggi belum juga mereda."
    head = "Subject: Naskah terlampir\nDate: Wed, 05 Jun 2024 10:00:00 +0700\nMessage-ID: <1@a>\nMIME-Version: 1.0\n"
    parts = [
        "Content-Type: text/plain; charset=utf-8\n\nBerikut naskahnya.\n",
        f"Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=naskah.txt\n\n{text}\n",
        "Content-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\nx\n",
    ]
    path = tmp_path / "a.eml"
    body = "--b\n" + "\n--b\n".join(parts) + "\n--b--\n"
    path.write_text(f'{head}Content-Type: multipart/mixed; boundary="b"\n\n{body}')
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.source, story.text, story.published) == (f"{path}/naskah.txt", text, "2024-06-05T10:00:00+07:00")


TEXT = "Kapal pengangkut beras tertahan dua hari di Muara Tenang sebab gelombang tinggi belum juga mereda."
LETTER = (
    "Yth. Redaksi,\n\nbersama surel ini kami lampirkan naskah siaran pers tentang kapal beras di Muara Tenang. Mohon "
    "kiranya dapat dimuat di media yang Bapak dan Ibu pimpin. Atas perhatian Bapak dan Ibu kami ucapkan terima kasih.\n"
)


@pytest.mark.parametrize(
    "own", ["Ini ya.", LETTER, f"{BODY}\n\n{OTHER}\n", "The minister said that a port and a road " * 4]
)
def test_beside_what_is_attached_a_letter_is_no_story(tmp_path: Path, own: str) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["Date"] = "Kapal Beras Tertahan", "Wed, 05 Jun 2024 10:00:00 +0700"
    mail.set_content(own)
    record = json.dumps([{"judul": "Warga Tanam Bakau", "isi": TEXT}])
    mail.add_attachment(record.encode(), maintype="application", subtype="json", filename="data.json")
    handed_on = EmailMessage()
    handed_on["Subject"] = "Pasar Ikan Dibuka"
    handed_on.set_content(OTHER)
    mail.add_attachment(handed_on)
    path = tmp_path / "a.eml"
    path.write_bytes(mail.as_bytes())
    *first, attached, other = read_sources([str(path)])
    assert isinstance(attached, Article)
    assert isinstance(other, Article)
    assert (attached.title, attached.text, attached.published) == (
        "Warga Tanam Bakau",
        TEXT,
        "2024-06-05T10:00:00+07:00",
    )
    assert (other.title, other.text) == ("Pasar Ikan Dibuka", OTHER)
    # What is long enough for a story is one, or is said to be none.
    assert [type(item) for item in first] == {BODY[:5]: [Article], "The m": [SourceError]}.get(own[:5], [])


def test_each_of_the_stories_that_a_newsletter_counts_is_one(tmp_path: Path) -> None:
    told = [
        ("Pasar Ikan Dibuka Lagi", "Sari Dewi", f"{OTHER}\n\n{BODY}"),
        ("Kapal Beras Tertahan Dua Hari", "Budi Raharjo", TEXT),
    ]
    body = "".join(f"{n}. {title}\n\nOleh {name}\n\n{text}\n\n" for n, (title, name, text) in enumerate(told, 1))
    path = tmp_path / "a.eml"
    path.write_text(f"Subject: Buletin Pagi\nMessage-ID: <1@a>\n\nSelamat pagi! Inilah berita hari ini.\n\n{body}")
    found = [story for story in read_sources([str(path)]) if isinstance(story, Article)]
    assert [(story.title, story.authors[0], story.text) for story in found] == told


def test_what_a_newsletter_says_of_itself_is_no_text(tmp_path: Path) -> None:
    text = "Kapal pengangkut beras tertahan dua hari di Muara Tenang sebab gelombang tinggi belum juga mereda."
    body = f"Lihat buletin ini di peramban: https://a.example/x\n\nKapal Beras Tertahan\n\n{text}\n\nAnda menerima surel ini karena berlangganan.\nBerhenti berlangganan <https://a.example/y>\nDikirim dari iPhone saya\n--\nAyu Lestari\n"
    path = tmp_path / "a.eml"
    path.write_text(f"Subject: Re: [NASKAH] Kapal Beras Tertahan\nMessage-ID: <1@a>\n\n{body}")
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.title, story.text) == ("Kapal Beras Tertahan", text)


def test_a_mailbox_whose_mails_have_few_fields_is_one(tmp_path: Path) -> None:
    text = "Kapal pengangkut beras tertahan dua hari di Muara Tenang sebab gelombang tinggi belum juga mereda."
    path = tmp_path / "a.mbox"
    mails = [("Kapal Beras Tertahan", text), ("Undangan", "Rapat besok.")]
    path.write_text(
        "".join(f"From a@a.example Mon Mar  4 10:15:02 2024\nSubject: {s}\n\n{body}\n\n" for s, body in mails)
    )
    story, fault = read_sources([str(path)])
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
    assert (story.title, fault.source) == ("Kapal Beras Tertahan", f"{path}#2")


def test_of_the_day_that_a_text_names_the_mail_knows_the_hour(tmp_path: Path) -> None:
    body = "Tahuna, 5 Juni 2024 – Kapal pengangkut beras tertahan dua hari sebab gelombang tinggi belum juga mereda."
    path = tmp_path / "a.eml"
    path.write_text(f"Subject: Kapal Beras\nDate: Wed, 05 Jun 2024 10:00:00 +0700\nMessage-ID: <1@a>\n\n{body}\n")
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert story.published == "2024-06-05T10:00:00+07:00"


def test_the_signature_of_a_page_in_a_mail_is_no_text(tmp_path: Path) -> None:
    text = "Kapal pengangkut beras tertahan dua hari di Muara Tenang sebab gelombang tinggi belum juga mereda."
    text = f"{text}\n\n{text.replace('beras', 'garam')} Nelayan diminta menunggu sampai laut tenang kembali."
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    page = (
        f'<div><div>{paragraphs}</div><br>-- <br><div class="gmail_signature">Ayu Lestari<br>Redaksi Kabar</div></div>'
    )
    path = tmp_path / "a.eml"
    path.write_text(f"Subject: Kapal Beras\nMessage-ID: <1@a>\nContent-Type: text/html; charset=utf-8\n\n{page}\n")
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert story.text == text


def test_of_a_mail_whose_plain_text_only_points_to_its_page_the_page_is_read(tmp_path: Path) -> None:
    text = "Kapal pengangkut beras tertahan dua hari di Muara Tenang sebab gelombang tinggi belum juga mereda."
    page = f"<html><body><p>{text}</p><p>{text.replace('beras', 'garam')} Nelayan diminta menunggu di darat.</p></body></html>"
    parts = ["text/plain; charset=utf-8\n\nSurel ini berisi HTML.\n", f"text/html; charset=utf-8\n\n{page}\n"]
    body = "".join(f"--b\nContent-Type: {part}\n" for part in parts)
    path = tmp_path / "a.eml"
    head = 'Subject: Kapal Beras\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n'
    path.write_text(f"{head}{body}--b--\n")
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert story.text.startswith(text)


@pytest.mark.parametrize(
    ("line", "count", "is_kept"), [("Ayu Lestari", 2, False), ("Nelayan menunggu di darat.", 400, True)]
)
def test_bare_dashes_part_a_few_short_lines_from_a_mail(tmp_path: Path, line: str, count: int, is_kept: bool) -> None:
    text = "Kapal pengangkut beras tertahan dua hari di Muara Tenang sebab gelombang tinggi belum juga mereda."
    path = tmp_path / "a.eml"
    path.write_text(f"Subject: Kapal Beras\nMessage-ID: <1@a>\n\n{text}\n\n--\n" + f"{line}\n" * count)
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.text != text) is is_kept


@pytest.mark.parametrize(
    ("parameters", "breaks"),
    [("format=flowed", " \n"), ('Format="Flowed"; delsp=yes', "  \n"), ("format=flowed", " \n ")],
    ids=["flowed", "blanks added", "stuffed"],
)
def test_the_lines_of_a_flowed_paragraph_are_one(tmp_path: Path, parameters: str, breaks: str) -> None:
    paragraphs = "\n\n".join(
        f"{text.replace(' yang ', f' yang{breaks}', 1)}" for text in (BODY, OTHER.replace("dan", "yang"))
    )
    mail = f"{HEAD}Content-Type: text/plain; charset=utf-8; {parameters}\n\n{paragraphs}\n\n-- \nMeja Redaksi\n"
    story = read(tmp_path, "a.eml", mail)
    assert isinstance(story, Article), story
    assert story.text == f"{BODY}\n\n{OTHER.replace('dan', 'yang')}"


def test_a_file_that_is_called_a_mail_may_have_a_head_of_long_fields_alone(tmp_path: Path) -> None:
    subject = "\r\n ".join(f"=?utf-8?Q?Warga_Tanam_Bakau_{number}?=" for number in range(9))
    story = read(tmp_path, "a.eml", f"From: meja@kabar.example\r\nSubject: {subject}\r\n{PLAIN}")
    assert isinstance(story, Article), story
    assert (story.title[:25], story.text) == ("Warga Tanam Bakau 0Warga ", f"{BODY}\n\n{OTHER}")


@pytest.mark.parametrize(
    "above",
    [
        "Pada Sel, 12 Mar 2024 pukul 09.30 Sari Dewi <sari@kabar.example> menulis:",
        "On Tue, Mar 12, 2024 at 9:30 AM Sari Dewi\n<sari@kabar.example> wrote:",
    ],
    ids=["in Indonesian", "in two lines"],
)
def test_the_story_that_an_answer_quotes_is_the_mail_s(tmp_path: Path, above: str) -> None:
    quoted = "\n>\n".join(
        f"> {text[:60]}\n> {text[61:]}" for text in (BODY[:60] + " " + BODY[60:], OTHER[:60] + " " + OTHER[60:])
    )
    story = read(
        tmp_path, "a.eml", f"{HEAD}Content-Type: text/plain\n\nMohon dibahas pagi ini.\n\n{above}\n\n{quoted}\n"
    )
    assert isinstance(story, Article), story
    assert (story.title, story.text.replace("\n\n", " ").split()[0], ">" in story.text) == (
        "Warga Tanam Bakau di Tahuna",
        "Warga",
        False,
    )
    assert "menulis" not in story.text
    assert "wrote" not in story.text


def test_a_mail_of_apples_program_ends_where_its_notes_begin(tmp_path: Path) -> None:
    mail = f"{HEAD.replace('MIME-Version: 1.0' + chr(13) + chr(10), '')}{PLAIN}"
    notes = '<?xml version="1.0"?>\n<plist version="1.0"><dict><key>flags</key><integer>8590195713</integer></dict></plist>\n'
    story = read(tmp_path, "a.emlx", f"{len(mail.encode())}       \n{mail}{notes}")
    assert isinstance(story, Article), story
    assert (story.title, story.text) == ("Warga Tanam Bakau di Tahuna", f"{BODY}\n\n{OTHER}")
