"""Whether a shell is there that can wake the program once it has stopped itself."""

from __future__ import annotations

import os


def can_be_woken() -> bool:
    """Whether a shell with job control has started the program: `ssh -t HOST briefing-tui` has none that would wake it.

    The kernel is asked: a SIGTSTP stops no process of a group that nobody of its session looks after (POSIX, orphaned
    process group). Textual's driver would stop itself all the same, by a SIGSTOP, and the terminal would be lost.
    """
    import subprocess  # The first screen does not wait for it.

    try:
        asked = subprocess.Popen(
            ["/bin/sh", "-c", "kill -TSTP $$"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return False  # Where no shell can be started, none waits.
    with asked as process:
        _, status = os.waitpid(process.pid, os.WUNTRACED)
        is_stopped = os.WIFSTOPPED(status)
        if is_stopped:
            process.kill()
    return is_stopped
