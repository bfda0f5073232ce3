"""Left and right margins (DECSLRM, of the VT420): which terminals have them, by what they answer and by their names."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# The mode that makes room for them (DECLRMM), and the states in which it can be had (DECRPM): on, off, always on.
MARGINS_MODE, AVAILABLE = 69, (1, 2, 3)
# Many terminals leave a question about a mode (DECRQM) unanswered; where the cursor is (CPR), all say: an answer to
# the second question alone is a no to the first.
ASK_FOR_MARGINS = "\x1b[?69$p\x1b[6n"

# Terminals and multiplexers that have none, as TERM begins for them. Another one of the name costs a little speed.
_WITHOUT = ("screen", "tmux", "linux", "xterm-kitty", "foot", "alacritty", "st-", "rxvt", "putty", "vt1", "vt2", "cons")
_UNNAMED = "dumb"


def expected_margins(environ: Mapping[str, str] = os.environ) -> bool | None:
    """Whether the terminal has left and right margins as far as the environment says; None where it must be asked."""
    if environ.get("TMUX") or environ.get("STY") or environ.get("TERM_PROGRAM") == "Apple_Terminal":
        return False
    return False if environ.get("TERM", _UNNAMED).startswith(_WITHOUT) else None


def may_be_asked() -> bool:
    """Whether the question is understood or passed over: Apple's terminal would show its last letter."""
    return os.environ.get("TERM_PROGRAM") != "Apple_Terminal"


def terminal_name() -> str:
    """The name under which the answer is kept: over SSH, only TERM comes along."""
    return " ".join(filter(None, (os.environ.get("TERM", _UNNAMED), os.environ.get("TERM_PROGRAM"))))
