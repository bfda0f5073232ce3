"""The reading room: the app for the terminal. Textual is imported only when it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.tui.request import AppRequest


def open_app(request: AppRequest) -> int:
    """Open the app on the request's sources and stay until the reader quits; the exit status (docs/architecture.md).

    The caller has seen to it that a terminal is there and that descriptor 0 is it. What could not be read is named
    on standard error once the screen is given back.
    """
    import sys

    from briefing_tui.sanitize import sanitize_line
    from briefing_tui.startup import load_deferred
    from briefing_tui.tui.background.reader_process import ReaderProcess
    from briefing_tui.tui.lean_textual import load_asyncio, load_textual

    # Reading begins before anything else is loaded: both take their time, and the first frame needs both.
    reading = ReaderProcess(request.arguments, request.source_options)
    try:
        load_deferred()
        load_asyncio()

        from briefing_tui.tui.background.workers import SourceReader
        from briefing_tui.tui.settings.config import load_config

        reader = SourceReader(reading)
        reader.read(request.arguments)
        config = load_config(request.language)

        load_textual()
        from briefing_tui.tui.session import run_session

        status, lines = run_session(request, config, reader)
    finally:
        reading.end()
    for line in (*config.faults, *lines):
        print(f"briefing-tui: {sanitize_line(line)}", file=sys.stderr)
    return status
