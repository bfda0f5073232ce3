"""Standard error and the exit status: the only room that speaks of faults."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from briefing_tui.hostile import harmless_line

if TYPE_CHECKING:
    from briefing_tui.briefing import Article

SUCCESS, SOME_FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


class Diagnostics:
    """Names each fault in one line and remembers that there was one."""

    def __init__(self, *, verbose: bool = False) -> None:
        self.verbose = verbose
        self.failed = False

    @property
    def status(self) -> int:
        """0 where every source was briefed, else 1."""
        return SOME_FAILED if self.failed else SUCCESS

    def fault(self, error: Exception) -> None:
        """One source, or the whole run, could not be done."""
        self.failed = True
        self._say(str(error))

    def briefed(self, article: Article) -> None:
        """With `-v`: what a source became."""
        if self.verbose:
            words = len(article.text.split())
            self._say(f"{article.source}: {article.title or '-'} ({article.outlet or '-'}, {words} words)")

    def _say(self, message: str) -> None:
        # A closed standard error must not cost the briefing.
        with contextlib.suppress(OSError, ValueError, AttributeError):
            sys.stderr.write(f"briefing-tui: {harmless_line(message)}\n")
            sys.stderr.flush()
