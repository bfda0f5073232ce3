"""A process that briefs stories for this one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefing_tui.worker_process import WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from briefing_tui.briefing import Article, Briefing, Language


class BriefingProcess:
    """Briefs one story after the other in a process of its own, as `analysis.brief` does with no others at hand.

    `day` and what `language` returns as each story comes are as `analysis.brief` takes them. The process is started at
    the first story. `end` must be called.
    """

    def __init__(self, day: date | None, language: Callable[[], Language]) -> None:
        self._day = day
        self._language = language
        self._process = WorkerProcess()

    def brief(self, article: Article) -> Briefing:
        """The briefing of one story. Raises what the analysis raises, and what `WorkerProcess.call` does."""
        briefing = self._process.call(partial(_brief_without_text, article, self._day, self._language()))
        working_title = briefing.article.working_title
        return replace(briefing, article=replace(article, working_title=working_title) if working_title else article)

    def rest(self) -> None:
        """Give back what the process takes, until the next story comes."""
        self._process.end(for_good=False)

    def end(self) -> None:
        """Let the process end at once; a story it is at is lost."""
        self._process.end()


def _brief_without_text(article: Article, day: date | None, language: Language) -> Briefing:
    """The briefing, made in the process; the text need not go back, nor be kept twice there."""
    from briefing_tui.analysis import brief

    briefing = brief(article, date=day, language=language)
    return replace(briefing, article=replace(briefing.article, text="", links=()))
