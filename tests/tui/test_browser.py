"""The command that opens an address: no word of the address becomes a command of a shell."""

from __future__ import annotations

import shlex
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.tui.browser import UnsafeCommandError, browser_command

URL = "https://kabar.id/a?b=1&c=$(touch x);`id`"


@pytest.mark.parametrize(
    ("configured", "expected"),
    [
        ("firefox {url}", ["firefox", URL]),
        ("firefox", ["firefox", URL]),
        ("w3m --url={url} -N", ["w3m", f"--url={URL}", "-N"]),
        ("sh -c 'firefox \"$1\"' sh {url}", ["sh", "-c", 'firefox "$1"', "sh", URL]),
        ("sh -c 'firefox {url}'", ["sh", "-c", f"firefox {shlex.quote(URL)}"]),
        ("ssh meja firefox {url}", ["ssh", "meja", "firefox", shlex.quote(URL)]),
        ("/usr/bin/ssh meja firefox", ["/usr/bin/ssh", "meja", "firefox", shlex.quote(URL)]),
    ],
)
def test_commands(configured: str, expected: list[str]) -> None:
    assert browser_command(shlex.split(configured), URL) == expected


@pytest.mark.parametrize(
    "configured",
    [
        "sh -c 'firefox \"{url}\"'",
        """bash -lc "firefox '{url}'" """,
        "sh -c 'echo $(firefox {url})'",
        "sh -c 'eval firefox {url}'",
        "sh -c 'firefox \"see {url}\"'",
    ],
)
def test_an_address_within_quotes_of_a_shell_is_refused(configured: str) -> None:
    with pytest.raises(UnsafeCommandError):
        browser_command(shlex.split(configured), URL)


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=40))
def test_a_shell_sees_the_address_whole(rest: str) -> None:
    command = browser_command(["sh", "-c", "printf %s {url}"], f"https://kabar.id/{rest}")
    assert shlex.split(command[2]) == ["printf", "%s", f"https://kabar.id/{rest}"]


def test_a_real_shell_prints_the_address() -> None:
    command = browser_command(["sh", "-c", "printf %s {url}"], URL)
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == URL
