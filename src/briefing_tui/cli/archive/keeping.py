"""The verbs that look after an archive: backup, check, move, remove, trim; searches saved, names merged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.archive.location import open_archive
from briefing_tui.archive.name_lists import read_name_list
from briefing_tui.archive.query.fields import is_search_name
from briefing_tui.archive.query.folding import folded_name
from briefing_tui.archive.query.nodes import And
from briefing_tui.cli.archive.opening import archive_of, labels_of, query_of
from briefing_tui.cli.diagnostics import SOME_FAILED, SUCCESS, WRONG_USAGE
from briefing_tui.cli.printing import print_line
from briefing_tui.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_tui.archive.store import Store
    from briefing_tui.cli.archive.arguments import ArchiveCommand
    from briefing_tui.cli.diagnostics import Diagnostics
    from briefing_tui.i18n import Labels

# How many actors of like names are looked at, and named.
_MOST_ALIKE, _MOST_NAMED = 200, 8


def do_backup(command: ArchiveCommand, diagnostics: Diagnostics) -> int:
    """Write a whole copy of the archive."""
    with archive_of(command) as store:
        store.backup(Path(command.words[0]))
    print_line(labels_of(command)("backed_up", file=command.words[0]))
    return diagnostics.status


def do_check(command: ArchiveCommand, _diagnostics: Diagnostics) -> int:
    """Say whether all is whole; the status is 1 where it is not."""
    labels = labels_of(command)
    with archive_of(command) as store:
        report = store.check()
    for fault in report.faults:
        print_line(labels("not_whole", fault=fault))
    if report.faults:
        return SOME_FAILED
    print_line(labels("whole", count=report.stories))
    return SUCCESS


def do_move(command: ArchiveCommand, _diagnostics: Diagnostics) -> int:
    """Copy all there is to another archive that is empty; the old one stays."""
    from briefing_tui.archive.moving import copy_archive

    with archive_of(command) as store:
        target = open_archive(command.words[0], create=True)
        try:
            count = copy_archive(store, target)
        finally:
            target.close()
        print_line(labels_of(command)("moved", count=count, archive=target.name))
    return SUCCESS


def do_remove(command: ArchiveCommand, _diagnostics: Diagnostics) -> int:
    """Remove what a query finds; without `--yes`, say how much that is."""
    labels = labels_of(command)
    with archive_of(command) as store:
        query = query_of(command, store)
        if query.node == And(()):
            raise UsageError("usage.archive_lacks", verb=command.verb, wanted="QUERY")
        if not command.yes:
            print_line(labels("would_remove", count=store.count_to_remove(query)))
            return WRONG_USAGE
        print_line(labels("removed", count=store.remove(query)))
    return SUCCESS


def do_trim(command: ArchiveCommand, _diagnostics: Diagnostics) -> int:
    """Remove the stories of all days before one; without `--yes`, say how many those are."""
    assert command.before is not None
    labels = labels_of(command)
    with archive_of(command) as store:
        if not command.yes:
            print_line(labels("would_remove", count=store.count_before(command.before)))
            return WRONG_USAGE
        print_line(labels("removed", count=store.trim(command.before)))
    return SUCCESS


def do_save(command: ArchiveCommand, _diagnostics: Diagnostics) -> int:
    """Save a search, forget one, or show all."""
    labels = labels_of(command)
    with archive_of(command) as store:
        saved = store.saved()
        if not command.words:
            for name, query in saved.items():
                print_line(labels("saved", name=name, query=query))
            return SUCCESS
        name, *words = command.words
        if not is_search_name(name):
            raise UsageError("usage.archive_name", name=name)
        if not words and name not in saved:
            raise UsageError("query.not_saved", name=name, names=" ".join(saved) or "-")
        query = query_of(command, store, tuple(words)).text
        store.save(name, query)
        print_line(labels("saved", name=name, query=query) if query else labels("forgotten", name=name))
    return SUCCESS


def do_names(command: ArchiveCommand, diagnostics: Diagnostics) -> int:
    """Merge names, import a list of them, or take the last merge back."""
    labels = labels_of(command)
    with archive_of(command) as store:
        match command.words:
            case ("merge", first, *others) if others:
                count = sum(store.merge_names(first, other, kind=command.kind) for other in others)
                print_line(labels("merged", count=count))
                if not count:
                    _say_who_is_unknown((first, *others), store, labels, diagnostics)
            case ("import", path):
                lines, faults = read_name_list(Path(path))
                for fault in faults:
                    diagnostics.fault(fault)
                print_line(labels("merged", count=store.import_names(lines)))
            case ("part", name):
                count = store.part_name(name, kind=command.kind)
                print_line(labels("parted", count=count))
                if not count:
                    _say_who_is_unknown((name,), store, labels, diagnostics)
            case ("undo",):
                names = store.undo_merge()
                print_line(labels("unmerged", names=", ".join(names)) if names else labels("nothing_to_undo"))
            case _:
                raise UsageError(
                    "usage.archive_lacks", verb="names", wanted="merge NAME NAME, import FILE, part NAME, undo"
                )
    return diagnostics.status


def _say_who_is_unknown(names: Iterable[str], store: Store, labels: Labels, diagnostics: Diagnostics) -> None:
    """Say of each name that is no actor's own which actors go by a name that begins so."""
    for name in names:
        alike = [actor for actor, _, _ in store.names_like(name, limit=_MOST_ALIKE)]
        if folded_name(name) not in map(folded_name, alike):
            named = ", ".join(alike[:_MOST_NAMED])
            diagnostics.say(
                labels("no_actor_but", written=name, names=named) if alike else labels("no_actor", written=name)
            )
