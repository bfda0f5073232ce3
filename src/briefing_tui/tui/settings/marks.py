"""What the reader marked, dossier by dossier: where each mark stands and the reader's own note, no text of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MarkKind = Literal["event", "quote", "passage", "actor", "story", "affair"]
# Beyond these numbers the oldest are forgotten, so that the file stays quick to read.
MOST_DOSSIERS, MOST_MARKS = 100, 1_000
LONGEST_NOTE = 500


class MarkPlace(NamedTuple):
    """What is marked: the story's key, and the span of the event, quote or passage, or of an actor's first mention.

    An affair is marked by one of its stories.
    """

    story: str
    kind: MarkKind
    start: int = 0
    end: int = 0


class DossierMarks:
    """The marks of one dossier with their notes, and what this session has changed since they were kept last."""

    def __init__(self, kept: Mapping[MarkPlace, str]) -> None:
        self.notes: dict[MarkPlace, str] = dict(kept)
        self._changes: dict[MarkPlace, str | None] = {}

    @property
    def is_changed(self) -> bool:
        """Whether something is not kept yet."""
        return bool(self._changes)

    def put(self, places: Iterable[MarkPlace], note: str) -> None:
        """Mark these, with a note or none; those that are marked get the note."""
        for place in places:
            self.notes[place] = self._changes[place] = note[:LONGEST_NOTE]

    def take(self, places: Iterable[MarkPlace]) -> None:
        """Take marks away."""
        for place in places:
            self.notes.pop(place, None)
            self._changes[place] = None

    def laid_over(self, there: Mapping[MarkPlace, str]) -> dict[MarkPlace, str]:
        """What another session kept meanwhile, with the changes of this one."""
        merged = dict(there)
        for place, note in self._changes.items():
            merged.pop(place, None)
            if note is not None:
                merged[place] = note
        return merged

    def set_kept(self) -> None:
        """All changes are kept now."""
        self._changes.clear()


def marks_from(content: Any) -> dict[str, dict[MarkPlace, str]]:
    """The marks by dossier that JSON holds; what is wrong is left out."""
    kept: dict[str, dict[MarkPlace, str]] = {}
    for dossier, entries in content.items() if isinstance(content, dict) else ():
        marks = dict(filter(None, map(_mark_in, entries if isinstance(entries, list) else ())))
        if marks:
            kept[str(dossier)] = marks
    return kept


def _mark_in(entry: Any) -> tuple[MarkPlace, str] | None:
    match entry:
        case [str(story), str(kind), int(start), int(end), str(note)] if kind in get_args(MarkKind) and start >= 0:
            return MarkPlace(story, kind, start, end), note[:LONGEST_NOTE]  # type: ignore[arg-type]
    return None


def marks_json(kept: Mapping[str, Mapping[MarkPlace, str]]) -> dict[str, list[list[Any]]]:
    """What `marks_from` reads: the newest dossiers, the newest marks of each."""
    newest = [(dossier, marks) for dossier, marks in kept.items() if marks][-MOST_DOSSIERS:]
    return {dossier: [[*place, note] for place, note in list(marks.items())[-MOST_MARKS:]] for dossier, marks in newest}
