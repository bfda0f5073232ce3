"""One session at the terminal, from the opened screen to the one given back."""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing_tui.briefing_process import BriefingProcess
from briefing_tui.errors import BriefingError
from briefing_tui.i18n import NAMED_FAULTS, describe, more_faults
from briefing_tui.outputs.destination import whole_file
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.settings.reading_positions import ReadingPositions, forget_all, positions_path

if TYPE_CHECKING:
    from briefing_tui.briefing import Article, Briefing
    from briefing_tui.tui.background.workers import SourceReader
    from briefing_tui.tui.request import AppRequest
    from briefing_tui.tui.settings.config import Config

# The interpreter changes threads this often, in seconds: the analysis must not make a key wait.
_SWITCH = 0.001

_INTERRUPTED = 130


def run_session(request: AppRequest, config: Config, reader: SourceReader) -> tuple[int, list[str]]:
    """Open the app and stay until the reader quits: the exit status, and the lines for standard error."""

    def brief(article: Article) -> Briefing:
        # The analysis brings its models with it; imported here, it is on the thread, behind the first frame.
        from briefing_tui.analysis import brief as analyse

        return analyse(article, date=request.date, language=app.labels.language)

    if not config.remember:
        with suppress(OSError):
            forget_all(positions_path())
    positions = ReadingPositions(positions_path() if config.remember else None)
    sys.setswitchinterval(_SWITCH)
    others = [BriefingProcess(request.date, lambda: app.labels.language) for _ in range(request.jobs)]
    app = BriefingApp(request, config, reader, brief, positions, others if request.jobs > 1 else ())
    try:
        status = app.run(mouse=request.mouse)
    finally:
        app.briefer.end()
    positions.save()
    faults = [*app.dossier.faults, *(story.fault for story in app.dossier.stories if story.fault)]
    lines = [describe(fault, app.labels.language) for fault in faults]
    if len(lines) > NAMED_FAULTS and not request.verbose:
        lines[NAMED_FAULTS:] = [more_faults(len(lines) - NAMED_FAULTS, app.labels.language)]
    if app.fault is not None:
        lines.append(_report(app.fault))
        return 1, lines
    if status is None:  # Nobody asked it to end: an interrupt came before the app heeded signals itself.
        return _INTERRUPTED, lines
    return status or (1 if lines else 0), lines


def _report(fault: BaseException) -> str:
    """One line on a fault of the program itself; the traceback goes to a file that can be sent along."""
    line = f"internal fault: {type(fault).__name__}: {fault}".splitlines()[0]
    path = positions_path().with_name("crash.log")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole_file(str(path), mode=0o600) as write:
            write("".join(traceback.format_exception(fault)))
    except (OSError, BriefingError):
        return line
    return f"{line}; please report it with {path}"
