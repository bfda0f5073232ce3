"""Bytes that are no keys, signals and locks of others never cost the reader the session or the place in a story."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from hypothesis import example, given
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste

from briefing_tui.briefing import Article
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from briefing_tui.tui.terminal.key_decoder import KeyDecoder
from tests.tui.program_in_terminal import ALTERNATE_SCREEN_OFF, ALTERNATE_SCREEN_ON, PROGRAM, STORY, Terminal
from tests.waiting import PATIENCE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "cerita.txt"
    long = STORY + "".join(f"\n\nKapal ke-{n} bersandar di dermaga itu dan warga menunggu." for n in range(90))
    path.write_text(long, encoding="utf-8")
    return path


NO_KEYS = {
    "no byte of UTF-8": b"\xff\xfe\x80",
    "a letter of Latin-1": b"\xe9",
    "half a character": b"\xe2\x82",
    "an old mouse report": b"\x1b[M\x20\xe0\xf1\x1b[M q\xff",
    "half a surrogate pair": b"\x1b[55296u\x1b[97;1;55296u",
    "a character beyond the last": b"\x1b[97;1;99999999u\x1b[9999999999u",
}


@pytest.mark.slow
def test_what_is_no_key_costs_nothing(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} {story}", story.parent)
    assert terminal.wait_for(b"Hendarto")
    for bytes_of_no_key in NO_KEYS.values():
        terminal.read(0.3)
        terminal.type(bytes_of_no_key)
    terminal.read(0.5)
    assert terminal.process.poll() is None
    terminal.type(b"\xe2G")  # Half a character, then a key: to the end of the story.
    assert terminal.wait_for(b"Kapal ke-89")
    terminal.type(b"q")
    assert terminal.end() == 0
    assert b"Traceback" not in terminal.seen


@pytest.mark.slow
def test_an_interrupt_from_outside_keeps_the_place(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} {story}", story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.read(0.5)
    terminal.type(b"G")
    assert terminal.wait_for(b"Kapal ke-89")
    terminal.read(0.3)
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.end() == 130
    assert ALTERNATE_SCREEN_OFF in terminal.seen
    assert b"Traceback" not in terminal.seen
    assert list(story.parent.rglob("places.json"))


@pytest.mark.slow
def test_an_interrupt_at_the_very_start_ends_it_quietly(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} {story}", story.parent)
    assert terminal.wait_for(ALTERNATE_SCREEN_ON)
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.end() == 130
    assert ALTERNATE_SCREEN_OFF in terminal.seen
    assert b"Traceback" not in terminal.seen


@given(st.lists(st.binary(max_size=12), max_size=6))
@example([b"\xc3", b"\xa9"])
def test_any_bytes_are_text(pieces: list[bytes]) -> None:
    decoder = KeyDecoder()
    text = "".join(decoder.decode(piece) for piece in pieces) + decoder.decode(b"", final=True)
    text.encode()
    assert pieces != [b"\xc3", b"\xa9"] or text == "é"


def keys_of(pieces: list[bytes]) -> list[str]:
    """What Textual makes of what a terminal sends, in pieces as they are read."""
    decoder, parser = KeyDecoder(), XTermParser()
    texts = filter(None, map(decoder.decode, pieces))  # Nothing, to Textual, is the end.
    return [
        event.key if isinstance(event, Key) else event.text if isinstance(event, Paste) else type(event).__name__
        for text in texts
        for event in parser.feed(text)
    ]


ESCAPES = [
    (b"\x1bs", ["escape", "s"]),
    (b"\x1b/kapal", ["escape", "slash", *"kapal"]),
    (b"?\x1bmc", ["question_mark", "escape", "m", "c"]),
    (b"\x1b\x1bL", ["escape", "escape", "L"]),
    ("\x1bé".encode(), ["escape", "é"]),
    (b"\x1b[A\x1bOBj", ["up", "down", "j"]),
    (b"\x1bb\x1bf", ["ctrl+left", "ctrl+right"]),
    (b"\x1b\x7f", ["ctrl+w"]),
]


@pytest.mark.parametrize(("sent", "keys"), ESCAPES, ids=[repr(sent) for sent, _ in ESCAPES])
def test_escape_and_what_is_typed_right_behind_it_are_two_keys(sent: bytes, keys: list[str]) -> None:
    assert keys_of([sent]) == keys
    assert keys_of([sent[n : n + 1] for n in range(len(sent))]) == keys


def test_what_is_pasted_stays_as_it_is() -> None:
    assert keys_of([b"\x1b[20", b"0~kapal\n", b"dermaga\x1b[201~", b"\x1bq"]) == ["kapal\ndermaga", "escape", "q"]


ARTICLE = Article(id="a", source="a.txt", title="Dermaga", text="Dermaga itu dibuka.")


@pytest.mark.parametrize(
    "pieces",
    [
        [b"\x1b[200~kapal\x1b[31m merah\x1bq\x1b[201~"],
        [b"\x1b[200~kapal\x1b", b"[31m merah\x1bq\x1b", b"[201~"],
        [b"\x1b[200~kapal\x1b[31m", b" merah\x1b[200~\x1bq\x1b[2", b"01~"],
    ],
)
def test_nothing_that_is_pasted_presses_a_key(pieces: list[bytes]) -> None:
    pasted, *others = keys_of([*pieces, b"j"])
    assert pasted.replace("[200~", "").replace("[31m", "") == "kapal merahq"
    assert others == ["j"]


def test_a_lock_held_elsewhere_does_not_delay_quitting(tmp_path: Path) -> None:
    positions = ReadingPositions(tmp_path / "places.json")
    positions.leave(ARTICLE, 3, "article")
    with FileLock(tmp_path / "places.json.lock"):
        saving = threading.Thread(target=positions.save, daemon=True)
        saving.start()
        saving.join(PATIENCE)
        assert not saving.is_alive()
    assert not (tmp_path / "places.json").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_positions_are_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "state" / "places.json"
    before = os.umask(0o022)
    try:
        for _ in range(2):
            positions = ReadingPositions(path)
            positions.leave(ARTICLE, 3, "article")
            positions.save()
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_positions_in_a_pipe_are_neither_waited_for_nor_written(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    positions = ReadingPositions(tmp_path / "pipa")
    positions.leave(ARTICLE, 3, "article")
    positions.save()
    assert stat.S_ISFIFO((tmp_path / "pipa").stat().st_mode)
