"""The real program on a pseudo-terminal: it opens, takes keys while a story comes through a pipe, and gives it back."""

from __future__ import annotations

import fcntl
import os
import re
import signal
import struct
import sys
import termios
from typing import TYPE_CHECKING

import pytest

from tests.tui.program_in_terminal import ALTERNATE_SCREEN_OFF, ALTERNATE_SCREEN_ON, CURSOR_ON, PROGRAM, STORY, Terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "cerita.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_it_opens_takes_keys_and_gives_the_terminal_back(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} {story}", story.parent)
    assert terminal.wait_for(ALTERNATE_SCREEN_ON)
    assert terminal.wait_for(b"Hendarto")
    fcntl.ioctl(terminal.master, termios.TIOCSWINSZ, struct.pack("HHHH", 20, 60, 0, 0))
    os.killpg(terminal.process.pid, signal.SIGWINCH)
    terminal.read(0.5)
    terminal.type(b"3jq")
    assert terminal.end() == 0
    assert ALTERNATE_SCREEN_OFF in terminal.seen
    assert CURSOR_ON in terminal.seen


def test_a_story_through_a_pipe_leaves_the_keys_to_the_terminal(story: Path) -> None:
    terminal = Terminal(f"cat {story} | {sys.executable} -m briefing_tui", story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.read(0.3)
    terminal.type(b"q")
    assert terminal.end() == 0
    assert ALTERNATE_SCREEN_OFF in terminal.seen


@pytest.mark.parametrize("form", ["tui", "plain"])
def test_a_story_pasted_into_the_terminal_is_read_to_its_end_before_anything_else(story: Path, form: str) -> None:
    # On one line, of which a terminal that takes lines whole keeps 4,095 characters.
    pasted = STORY + " Kapal kedua menyusul pada malam hari." * 200 + " Bupati Ratna Kusumadewi ikut hadir."
    terminal = Terminal(f"{PROGRAM} --format {form} --section actors - {story}", story.parent)
    assert terminal.wait_for(b"then press Ctrl-D")
    for begin in range(0, len(pasted), 1000):
        terminal.type(pasted[begin : begin + 1000].encode())
        terminal.read(0.05)
    terminal.type(b"\n\x04")
    if form == "tui":
        assert terminal.wait_for(ALTERNATE_SCREEN_ON)
        assert terminal.wait_for(b"2 stories")
        terminal.type(b"p")
        assert terminal.wait_for(b"Ratna Kusumadewi")
        terminal.type(b"q")
    else:
        assert terminal.wait_for(b"Ratna Kusumadewi (1)")
    assert terminal.end() == 0


@pytest.mark.parametrize("end", [b"", b"\n"], ids=["in a line", "behind a line"])
def test_behind_what_is_pasted_the_output_begins_on_a_line_of_its_own(story: Path, end: bytes) -> None:
    terminal = Terminal(f"{PROGRAM} --format plain --section actors -", story.parent)
    assert terminal.wait_for(b"then press Ctrl-D")
    terminal.type(STORY.encode() + end + b"\x04")
    assert terminal.end() == 0
    # Terminals show nothing of the echoed character.
    shown = [line.replace("\x04", "").rstrip() for line in terminal.screen().splitlines()]
    assert shown[shown.index("ACTORS") - 5] == "Dermaga baru Merak dibuka"
    assert not any("^D" in line for line in shown)


@pytest.mark.parametrize("redirected", ["", " </dev/tty"], ids=["both ways", "for reading"])
def test_backspace_takes_back_what_is_typed(story: Path, redirected: str) -> None:
    terminal = Terminal(f"{PROGRAM} --format markdown -{redirected}", story.parent)
    assert terminal.wait_for(b"then press Ctrl-D")
    erase = termios.tcgetattr(terminal.master)[6][termios.VERASE]
    # Of the line before nothing is taken back.
    typed = STORY.replace("Hendarto", "Hendré<<arto").replace("\n", "\n<", 1)
    terminal.type(typed.encode().replace(b"<", erase) + b"\n\x04")
    assert terminal.end() == 0
    assert b"# Dermaga baru Merak dibuka\r\n" in terminal.seen
    assert b"Hendarto Wiguna" in terminal.seen


def test_what_is_not_pasted_to_its_end_is_interrupted_with_the_terminal_given_back(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} -", story.parent)
    before = termios.tcgetattr(terminal.master)
    assert terminal.wait_for(b"then press Ctrl-D")
    terminal.type(b"Dermaga\x03")
    assert terminal.end() == 130
    assert termios.tcgetattr(terminal.master) == before


@pytest.mark.parametrize("switch", ["", "BRIEFING_TUI_DIFF=0 "])
def test_standard_error_in_a_file_takes_the_faults_and_leaves_the_screen(story: Path, switch: str) -> None:
    said = story.parent / "kata.txt"
    command = f"{switch}{sys.executable} -m briefing_tui {story} tiada.txt 2> {said}; exit $?"
    terminal = Terminal(command, story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.read(0.5)
    terminal.type(b"q")
    assert terminal.end() == 1
    assert ALTERNATE_SCREEN_OFF in terminal.seen
    assert b"no such file" not in terminal.seen.rpartition(ALTERNATE_SCREEN_OFF)[2]
    assert "tiada.txt: no such file" in said.read_text(encoding="utf-8")
    assert "\x1b" not in said.read_text(encoding="utf-8")


def test_what_another_program_wrote_over_the_screen_goes_with_a_key(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} {story}", story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.read(1)
    terminal.forget()
    terminal.type(b"\x0c")
    assert terminal.wait_for(b"Hendarto")
    terminal.type(b"q")
    assert terminal.end() == 0


def test_keys_typed_before_the_first_frame_are_played(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} {story}", story.parent)
    terminal.type(b"/bersandar\r")
    assert terminal.wait_for(ALTERNATE_SCREEN_ON)
    # What the terminal itself echoed until then does not count.
    terminal.forget(ALTERNATE_SCREEN_ON)
    assert terminal.wait_for(b"/bersandar")
    terminal.type(b"q")
    assert terminal.end() == 0


def test_a_signal_ends_it_with_the_terminal_given_back(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} {story}", story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.read(0.5)
    terminal.process.send_signal(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    assert ALTERNATE_SCREEN_OFF in terminal.seen


def test_without_a_shell_that_could_wake_it_the_program_does_not_stop_itself(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} {story}", story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.type(b"\x1a")
    assert terminal.wait_for(b"There is no shell")
    terminal.type(b"q")
    assert terminal.end() == 0


def test_a_shell_with_job_control_takes_the_terminal_and_gives_it_back(story: Path) -> None:
    command = f'exec /bin/sh -i -c \'set -m; {sys.executable} -m briefing_tui {story}; echo "berhenti $?"; fg; echo "selesai $?"\''
    terminal = Terminal(command, story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.type(b"\x1a")
    assert terminal.wait_for(b"berhenti ")
    terminal.forget(b"berhenti ")
    assert terminal.wait_for(b"Hendarto")
    terminal.type(b"q")
    assert terminal.wait_for(b"selesai 0")


def test_a_dumb_terminal_never_reaches_the_app(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} {story}", story.parent, term="dumb")
    assert terminal.end() == 0
    assert b"\x1b" not in terminal.seen
    assert b"EVENTS" in terminal.seen


def test_a_hang_up_ends_it(story: Path) -> None:
    terminal = Terminal(f"{PROGRAM} {story}", story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.read(0.5)
    terminal.process.send_signal(signal.SIGHUP)
    assert terminal.end() == 128 + signal.SIGHUP
    assert ALTERNATE_SCREEN_OFF in terminal.seen


CRASHING = """
import sys
from briefing_tui.tui.actions.read import ReadActions

def crash(self):
    raise RuntimeError("rusak di tengah jalan")

ReadActions.zoom = crash
from briefing_tui.cli.main import run
sys.exit(run([sys.argv[1]]))
"""


def test_a_crash_gives_the_terminal_back_and_says_so_in_one_line(story: Path) -> None:
    program = story.parent / "crashing.py"
    program.write_text(CRASHING, encoding="utf-8")
    terminal = Terminal(f"exec {sys.executable} {program} {story}", story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.read(0.5)
    terminal.type(b"z")
    assert terminal.end() == 1
    after = terminal.seen.rpartition(ALTERNATE_SCREEN_OFF)[2]
    assert CURSOR_ON in terminal.seen
    assert b"rusak di tengah jalan" in after
    assert b"Traceback" not in after


def test_the_place_in_a_story_is_found_again(story: Path) -> None:
    long = STORY + "".join(f"\n\nKapal ke-{n} bersandar di dermaga itu dan warga menunggu." for n in range(90))
    story.write_text(long, encoding="utf-8")
    first = Terminal(f"{PROGRAM} {story}", story.parent)
    assert first.wait_for(b"Hendarto")
    first.read(0.5)
    first.type(b"Gq")
    assert first.end() == 0
    again = Terminal(f"{PROGRAM} {story}", story.parent)
    assert again.wait_for(b"Kapal ke-87")
    again.type(b"q")
    assert again.end() == 0


@pytest.mark.parametrize(
    ("no_color", "options", "is_colored"), [("1", "", False), ("", "", True), ("1", "--color always", True)]
)
def test_no_color_means_none_where_it_says_something(
    story: Path, no_color: str, options: str, is_colored: bool
) -> None:
    terminal = Terminal(f"export NO_COLOR={no_color}; {PROGRAM} {options} {story}", story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.type(b"2\r")
    assert terminal.wait_for(b"Hendarto Wiguna 1/")
    terminal.type(b"3\r?")
    assert terminal.wait_for(b"Help")
    terminal.type(b"q")
    terminal.end()
    colours = {
        number
        for sequence in re.findall(rb"\x1b\[([0-9;]*)m", terminal.seen)
        for number in sequence.split(b";")
        if number and (30 <= int(number) <= 49 or 90 <= int(number) <= 107) and int(number) not in (39, 49)
    }
    # One of the terminal's own colours, and no other.
    assert bool(colours) is is_colored
    assert colours.isdisjoint({b"38", b"48"})


def test_events_shown_for_the_first_time_take_the_lines_that_there_are(story: Path) -> None:
    terminal = Terminal(f"stty rows 20 cols 60; {PROGRAM} {story}", story.parent)
    assert terminal.wait_for(b"Hendarto")
    terminal.read(1)
    terminal.type(b"3")
    assert terminal.wait_for(b"2-4 Oct")
    terminal.read(0.5)
    assert "akan bersandar" in " ".join(terminal.screen().split())
    terminal.type(b"q")
    assert terminal.end() == 0
