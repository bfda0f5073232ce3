"""Standard error and the exit status: the only room that speaks of faults and of progress."""

from __future__ import annotations

import contextlib
import sys
import time
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.progress import Progress

    from briefing_tui.briefing import Article, Language
    from briefing_tui.errors import UsageError
    from briefing_tui.messages import Remark

SUCCESS, SOME_FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

# Work that is done sooner shows no bar: it would only flicker.
PATIENCE_SECONDS = 0.7


class Diagnostics:
    """Names each fault in one line, counts them, and shows how far long work has come."""

    def __init__(self) -> None:
        self.verbose = False
        # Nothing is written to standard output while the bar is shown: both may be on one terminal.
        self.alone = False
        self.language: Language = "en"
        self.faults = 0
        self._lines = self._unnamed = 0
        self.command = "briefing-tui"
        # Kept only where the output names them: of a million stories, all may be faulty.
        self.left_out: list[SourceError] | None = None
        self._bar: Progress | None = None
        self._begun = time.monotonic()

    @property
    def status(self) -> int:
        """0 where every source was briefed, else 1."""
        return SOME_FAILED if self.faults else SUCCESS

    def fault(self, error: Exception) -> None:
        """One source, or the whole run, could not be done."""
        from briefing_tui.sources.files.alike_faults import faults_in

        count = faults_in(error)
        self.faults += count
        if self.left_out is not None and isinstance(error, SourceError):
            self.left_out.append(error)
        self._lines += 1
        if not self._is_named():
            self._unnamed += count
            return
        from briefing_tui.i18n import describe_fault

        self.say(describe_fault(error, self.language))

    def wrong_usage(self, error: UsageError) -> None:
        """The command line cannot be followed."""
        from briefing_tui.i18n import Labels, describe_fault

        self.faults += 1
        advice = Labels(self.language)("try_help", command=self.command)
        self.say(f"{describe_fault(error, self.language)}; {advice}")

    def note(self, remark: Remark) -> None:
        """Something worth knowing that is no fault."""
        from briefing_tui.i18n import describe

        self.say(describe(remark, self.language))

    def note_all(self, remarks: Sequence[Remark]) -> None:
        """The first of them, with `-v` all, and how many more there are."""
        from briefing_tui.i18n import NAMED_FAULTS, more_faults

        named = remarks if self.verbose else remarks[:NAMED_FAULTS]
        for remark in named:
            self.note(remark)
        if len(named) < len(remarks):
            self.say(more_faults(len(remarks) - len(named), self.language))

    def briefed(self, article: Article) -> None:
        """With `-v`: what a source became."""
        if self.verbose:
            from briefing_tui.i18n import Labels

            label, words = Labels(self.language), len(article.text.split())
            title, outlet = article.title or "-", article.outlet or "-"
            self.say(label("briefed", source=article.source, title=title, outlet=outlet, count=words))

    def progress(self, label: str, done: int) -> None:
        """So many stories are done: a moving bar, once it takes long, where standard error alone is a terminal."""
        if self._bar is None:
            if time.monotonic() - self._begun < PATIENCE_SECONDS or not _bar_possible(alone=self.alone):
                return
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn

            self._bar = Progress(
                TextColumn("{task.description}", markup=False),
                BarColumn(),
                TextColumn("{task.completed:.0f}"),
                console=Console(stderr=True, markup=False, highlight=False, emoji=False),
                transient=True,
                redirect_stdout=False,
                redirect_stderr=False,
            )
            self._bar.add_task(label, total=None)
            self._bar.start()
        self._bar.update(self._bar.task_ids[0], completed=done)

    def close(self) -> None:
        """Take the bar away; to be called before anything is written to standard output."""
        if self._bar:
            self._bar.stop()
            self._bar = None

    def sum_up(self) -> None:
        """Say how many faults were not named; to be called at the end."""
        if self._unnamed:
            from briefing_tui.i18n import more_faults

            self.say(more_faults(self._unnamed, self.language))

    def say(self, words: str) -> None:
        """A line that names the program, at once: above the bar where one is shown."""
        line = f"briefing-tui: {sanitize_line(words)}"
        # A closed standard error must not cost the briefing.
        with contextlib.suppress(OSError, ValueError, AttributeError):
            if self._bar:
                self._bar.console.print(line, soft_wrap=True)
                return
            sys.stderr.write(f"{line}\n")
            sys.stderr.flush()

    def _is_named(self) -> bool:
        """Whether the last fault is named: the first ones are, and with `-v` all."""
        if self.verbose or not self.faults:
            return True
        from briefing_tui.i18n import NAMED_FAULTS

        return self._lines <= NAMED_FAULTS


def _bar_possible(*, alone: bool) -> bool:
    """On one terminal with the output, a bar would be drawn into it, unless it is alone there."""
    try:
        return sys.stderr.isatty() and (alone or not sys.stdout.isatty())
    except (AttributeError, ValueError):
        return False
