"""Of chats, as they are copied or exported, the messages that are stories."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources
from tests.sources.files.mangrove_story import FIRST, OTHER, SECOND, TEXT, TITLE, stories

if TYPE_CHECKING:
    from pathlib import Path


def test_messages_of_telethon_that_are_no_stories_are_passed_over(tmp_path: Path) -> None:
    messages = [
        {"_": "Message", "date": "2024-06-05T02:30:00+00:00", "message": TEXT},
        {"_": "MessageService", "date": "2024-06-05T02:00:00+00:00", "action": {"_": "MessageActionPinMessage"}},
        {"_": "Message", "date": "2024-06-05T01:00:00+00:00", "message": "Selamat pagi"},
    ]
    (tmp_path / "a.json").write_text(json.dumps(messages))
    (story,) = read_sources([str(tmp_path / "a.json")])
    assert isinstance(story, Article)
    assert (story.text, story.published) == (TEXT, "2024-06-05T09:30:00+07:00")


@pytest.mark.parametrize(
    "chat",
    [
        "04/06/24 10.15 - Pesan dienkripsi.\n05/06/24 10.15 - Sari: *{}*\n\n{}\n05/06/24 10.16 - Budi: Siap, terima kasih.\n",
        "[05/06/24 10.15.22] Sari: *{}*\n\n{}\n[05/06/24 10.16.01] Budi: Siap, terima kasih.\n",
        "6/5/24, 10:15 AM - Sari: {}\n\n{}\n6/13/24, 10:16 PM - Budi: Siap\n",
        "Kabar Tahuna, [05.06.2024 10:15]\n{}\n\n{}\n\nSari, [05.06.2024 10:16]\nSiap\n",
    ],
    ids=["WhatsApp", "of iOS", "in English", "Telegram"],
)
def test_of_a_chat_the_messages_that_are_stories_come_out(tmp_path: Path, chat: str) -> None:
    (story,) = stories(tmp_path, "a.txt", chat.format(TITLE, TEXT))
    assert (story.title, story.text, (story.published or "")[:16]) == (TITLE, TEXT, "2024-06-05T10:15")


def test_each_message_of_a_chat_may_be_a_story(tmp_path: Path) -> None:
    chat = f"05/06/24 10.15 - Sari: {TITLE}\n\n{TEXT}\n06/06/24 10.15 - Budi: Pasar Ikan Dibuka\n\n{OTHER} {OTHER}\n"
    first, second = stories(tmp_path, "a.txt", chat)
    assert (first.text, second.published) == (TEXT, "2024-06-06T10:15:00")


def test_the_runs_of_a_message_are_one_text(tmp_path: Path) -> None:
    runs = [
        {"type": "bold", "text": TITLE},
        f"\n\n{FIRST} ",
        {"type": "italic", "text": "Bibit"},
        SECOND[len("Bibit") :],
        ".",
    ]
    export = {"name": "Kabar Tahuna", "messages": [{"type": "message", "date": "2024-06-05T10:15:00", "text": runs}]}
    (story,) = stories(tmp_path, "result.json", json.dumps(export))
    assert (story.title, story.text) == (TITLE, f"{FIRST} {SECOND}.")


def test_of_a_chat_in_telegrams_json_the_stories_are_read(tmp_path: Path) -> None:
    messages = [
        {"id": 1, "type": "service", "date": "2024-06-05T08:00:00", "action": "create_channel", "text": ""},
        {"id": 2, "type": "message", "date": "2024-06-05T08:01:00", "text": "pagi semua"},
        {
            "id": 3, "type": "message", "date": "2024-06-05T09:30:00", "date_unixtime": "1717554600",
            "text": [{"type": "bold", "text": TITLE}, f"\n\n{TEXT}\n", {"type": "link", "text": "https://a.example/1"}],
        },
    ]  # fmt: skip
    chats = {"chats": {"list": [{"name": "Kabar", "type": "public_channel", "messages": messages}]}}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(chats))
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.title, story.text) == (TITLE, TEXT)
    assert story.published == "2024-06-05T09:30:00+07:00"


def test_commands_between_documents_and_passing_messages_cost_no_line(tmp_path: Path) -> None:
    record = {"title": TITLE, "body": TEXT}
    path = tmp_path / "a.ndjson"
    path.write_text(f"{json.dumps({'index': {'_id': '1'}})}\n{json.dumps(record)}\n")
    assert [item.source for item in read_sources([str(path)])] == [f"{path}#2"]
    slack = [
        {"type": "message", "user": "U1", "text": "pagi", "ts": "1717554500.000100"},
        {"type": "message", "user": "U2", "text": f"*{TITLE}*\n\n{TEXT}", "ts": "1717554600.000200"},
    ]
    path = tmp_path / "b.json"
    path.write_text(json.dumps(slack))
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.title, story.published) == (TITLE, "2024-06-05T09:30:00+07:00")


def test_the_messages_of_discord_and_a_moment_of_kibana(tmp_path: Path) -> None:
    messages = [
        {"id": "1", "type": "Default", "timestamp": "2024-06-05T09:00:00+07:00", "content": "ada naskah?"},
        {"id": "2", "type": "Default", "timestamp": "2024-06-05T09:30:00+07:00", "content": f"**{TITLE}**\n\n{TEXT}"},
    ]
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"channel": {"name": "naskah"}, "messages": messages}))
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.title, story.text) == (TITLE, TEXT)
    (story,) = stories(
        tmp_path, "b.json", json.dumps({"title": TITLE, "text": TEXT, "published": "Jun 5, 2024 @ 09:30:00.000"})
    )
    assert story.published == "2024-06-05T09:30:00"


def test_of_a_chat_that_telegram_has_written_out_as_a_page_the_stories_are_read(tmp_path: Path) -> None:
    head = (
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>Exported Data</title></head><body><div class='history'>"
    )
    date = "<div class='pull_right date details' title='05.06.2024 09:30:00 UTC+08:00'>09:30</div>"
    message = f'<div class="message default clearfix"><div class="body">{date}<div class="from_name">Sari</div>{{}}</div></div>'
    said = [f"<strong>{TITLE}</strong><br><br>{FIRST}<br><br>{SECOND}", "pagi semua", f"{OTHER} {FIRST}"]
    messages = "".join(message.format(f'<div class="text">{text}</div>') for text in said)
    service = '<div class="message service"><div class="body details">5 June 2024</div></div>'
    photo = message.format('<div class="media_wrap clearfix">Photo</div>')
    first, second = stories(tmp_path, "messages.html", f"{head}{service}{messages}{photo}</div></body></html>")
    assert (first.title, first.text, first.published) == (TITLE, TEXT, "2024-06-05T09:30:00+08:00")
    assert second.text == f"{OTHER} {FIRST}"


@pytest.mark.parametrize("named", ["message default", "message default-style"])
def test_a_page_that_only_looks_like_a_written_out_chat_is_a_page(tmp_path: Path, named: str) -> None:
    page = f'<html><body><div class="{named}"><div class="body"><div class="text"> </div></div></div><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>'
    (story,) = stories(tmp_path, "halaman.html", page)
    assert (story.title, story.text) == (TITLE, TEXT)
