"""`archive search`, `archive export`, and `archive` alone: what is in it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.archive.formats import FOR_PEOPLE, STREAMED, render_list
from briefing_tui.archive.formats.wording import from_day_to_day
from briefing_tui.archive.query.nodes import EVERYTHING
from briefing_tui.cli.archive.opening import archive_of, labels_of, query_of
from briefing_tui.cli.printing import print_line
from briefing_tui.errors import ArchiveError
from briefing_tui.outputs.destination import standard_output, whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

    from briefing_tui.archive.formats import Hit
    from briefing_tui.archive.model import Widened
    from briefing_tui.archive.query.nodes import Query
    from briefing_tui.archive.store import Store
    from briefing_tui.cli.archive.arguments import ArchiveCommand
    from briefing_tui.cli.diagnostics import Diagnostics
    from briefing_tui.i18n import Labels
    from briefing_tui.outputs.destination import Writer

# What people are shown without a limit of their own.
_A_PAGE = 50
# Hits that are rendered at a time: a table has its header once, a calendar its frame.
_AT_ONCE = 1_000


def do_open(command: ArchiveCommand, _diagnostics: Diagnostics) -> int:
    """Open the app on the archive; where there is no terminal for it, a line on what the archive holds."""
    from briefing_tui.cli.terminal import app_possible, keys_from_terminal, unicode_possible

    if app_possible(os.environ):
        keys_from_terminal()
        from briefing_tui.tui import open_app
        from briefing_tui.tui.request import AppRequest

        return open_app(
            AppRequest(
                language=command.language,
                language_given=command.language_given,
                verbose=command.verbose,
                jobs=command.jobs,
                ascii_only=not unicode_possible(os.environ),
                archive=command.archive,
                opens_archive=True,
            )
        )
    with archive_of(command) as store:
        print_line(_summary(store, labels_of(command)))
    return 0


def _summary(store: Store, labels: Labels) -> str:
    """What an archive holds, in a line."""
    summary = store.summary()
    return labels(
        "summary",
        archive=store.name,
        stories=labels("stories", count=summary.stories),
        events=labels("events", count=summary.events),
        actors=labels("actors", count=summary.actors),
        days=from_day_to_day(summary.first, summary.last),
        megabytes=summary.size / 1e6,
    )


def do_search(command: ArchiveCommand, diagnostics: Diagnostics) -> int:
    """Write what a query finds; how it was understood, and how much was left out, is said on standard error."""
    labels = labels_of(command)
    with archive_of(command) as store:
        query = query_of(command, store)
        if command.form in FOR_PEOPLE:
            for widened in store.widened(query):
                if widened.forms != ((widened.written, 0),):  # A word that stands for itself says nothing.
                    diagnostics.say(_widened(widened, labels))
        limit = command.limit or (_A_PAGE if command.form in FOR_PEOPLE else None)
        shown = 0
        with _destination(command, store) as write:
            for hits in _together(command, _pages(command, store, query, limit)):
                shown += len(hits)
                write(render_list(hits, command.form, labels, command.width))
        if command.form in FOR_PEOPLE:
            _say_what_is_left(store, query, command, shown, diagnostics)
    return diagnostics.status


def _say_what_is_left(
    store: Store, query: Query, command: ArchiveCommand, shown: int, diagnostics: Diagnostics
) -> None:
    counts = store.count(query)
    total = {"events": counts.events, "actors": counts.actors}.get(command.show, counts.stories)
    labels = labels_of(command)
    if counts.counted < counts.stories:
        diagnostics.say(labels("counted_newest", count=counts.counted))
    if command.show == "count":
        return
    is_part = shown and shown >= (command.limit or _A_PAGE) and total > shown
    diagnostics.say(labels("shown_of", shown=shown, count=total) if is_part else labels("found", count=total))


def _widened(widened: Widened, labels: Labels) -> str:
    if widened.field == "word":
        return labels("widened_word", written=widened.written, forms=", ".join(form for form, _ in widened.forms))
    if not widened.forms:
        return labels("no_actor", written=widened.written)
    names = ", ".join(f"{name} {stories}" for name, stories in widened.forms[:8])
    more = f", +{len(widened.forms) - 8}" if len(widened.forms) > 8 else ""
    return labels("widened_actor", written=widened.written, forms=names + more)


def _pages(command: ArchiveCommand, store: Store, query: Query, limit: int | None) -> Iterator[Sequence[Hit]]:
    """What is found, a page at a time, up to the limit."""
    if command.show == "count":
        yield (store.count(query),)
        return
    offset = 0
    while limit is None or offset < limit:
        size = _AT_ONCE if limit is None else min(_AT_ONCE, limit - offset)
        hits, taken = _page(command, store, query, size, offset)
        if hits:
            yield hits
        if taken < size:
            return
        offset += taken


def _page(command: ArchiveCommand, store: Store, query: Query, size: int, offset: int) -> tuple[Sequence[Hit], int]:
    """A page of hits, and how many rows of the archive are in it."""
    sort = command.sort
    if command.show == "events":
        events = store.events(query, sort="newest" if sort == "newest" else "oldest", limit=size, offset=offset)
        return events, sum(hit.events for hit in events)
    if command.show == "actors":
        actors = store.actors(query, limit=size, offset=offset)
        return actors, len(actors)
    stories = store.stories(query, sort=sort or "newest", limit=size, offset=offset)
    if command.form == "jsonl":
        return store.whole(stories), len(stories)
    return stories, len(stories)


def _together(command: ArchiveCommand, pages: Iterator[Sequence[Hit]]) -> Iterator[Sequence[Hit]]:
    """The pages as they come; all in one where the format needs that."""
    if command.form in STREAMED:
        yield from pages
        return
    yield [hit for page in pages for hit in page]


def _destination(command: ArchiveCommand, store: Store) -> AbstractContextManager[Writer]:
    """Where the output goes. Raises `ArchiveError` where it would take the place of the archive itself."""
    if command.output and command.output != "-":
        output, archive = Path(command.output), Path(store.name)
        if output.exists() and archive.exists() and output.samefile(archive):
            raise ArchiveError("archive.itself", archive=command.output)
        return whole_file(command.output)
    return standard_output(as_utf8=command.form not in FOR_PEOPLE)


def do_export(command: ArchiveCommand, diagnostics: Diagnostics) -> int:
    """Write stories as `archive add --briefed` takes them back."""
    labels = labels_of(command)
    with archive_of(command) as store:
        query = query_of(command, store) if command.words else EVERYTHING
        command = command._replace(form="jsonl")
        with _destination(command, store) as write:
            for story in store.stored(query):
                write(render_list((story,), "jsonl", labels))
    return diagnostics.status
