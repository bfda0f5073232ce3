"""Where stories were left, what was read, marked and set, found again next time: one file in the state folder."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_tui.tui.settings.kept_settings import settings_from
from briefing_tui.tui.settings.marks import DossierMarks, marks_from, marks_json

if TYPE_CHECKING:
    from briefing_tui.briefing import Article
    from briefing_tui.tui.settings.kept_settings import KeptSettings
    from briefing_tui.tui.settings.marks import MarkPlace

PATH_VARIABLE = "BRIEFING_TUI_STATE"
# The oldest positions are forgotten beyond this number, so that the file stays quick to read.
MOST_POSITIONS = 1_000
# Of stories seen and read no more than these are remembered.
MOST_SEEN = 5_000
# The entries of the file that are no position: what was set in the app, what is marked, which stories were seen.
_SETTINGS, _MARKS, _SEEN = "settings", "marks", "stories"
_PANES = frozenset({"article", "actors", "events", "related"})
# Another session that quits holds the lock for some milliseconds; quitting must not wait for one that hangs.
_LOCK_SECONDS, _LOOK_AGAIN = 0.2, 0.02
# What somebody reads is nobody else's business.
_FOLDER_MODE, _FILE_MODE = 0o700, 0o600


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """The offset in the text at the top of the window, and the pane that had the keys."""

    offset: int
    pane: str


class ReadingPositions:
    """The positions of earlier sessions and of this one. Reading never fails: a damaged file counts as empty.

    `settings` are what earlier sessions kept; whoever sets something in the app replaces them.
    """

    def __init__(self, path: Path | None) -> None:
        """`path` None keeps positions for this session only."""
        self._path = path
        content = _read(path) if path else {}
        self._entries = _positions_in(content)
        self._left: dict[str, ReadingPosition] = {}
        self._kept = self.settings = settings_from(content.get(_SETTINGS))
        self._marks = marks_from(content.get(_MARKS))
        self._opened: dict[str, DossierMarks] = {}
        self._seen_before = _seen_in(content.get(_SEEN))
        self._seen: dict[str, bool] = {}

    @property
    def is_kept(self) -> bool:
        """Whether anything is kept beyond this session."""
        return self._path is not None

    def marks(self, dossier: str) -> DossierMarks:
        """What is marked in the dossier of that name; `save` keeps what is changed in it."""
        if dossier not in self._opened:
            self._opened[dossier] = DossierMarks(self._marks.get(dossier, {}))
        return self._opened[dossier]

    def see(self, article: Article) -> None:
        """A story is at hand: the next session it is no new one."""
        self._seen.setdefault(story_key(article), False)

    def set_read(self, article: Article) -> None:
        """A story was opened."""
        self._seen[story_key(article)] = True

    def is_new(self, article: Article) -> bool:
        """Whether there were earlier sessions and the story was at hand in none."""
        return bool(self._seen_before) and story_key(article) not in self._seen_before

    def is_read(self, article: Article) -> bool:
        """Whether the story was opened, now or earlier."""
        if not (self._seen or self._seen_before):
            return False
        key = story_key(article)
        return self._seen.get(key, False) or self._seen_before.get(key, False)

    def position(self, article: Article) -> ReadingPosition | None:
        """Where the story was left last; None where it never was, or its text has become shorter since."""
        position = self._entries.get(story_key(article)) if self._entries else None
        return position if position and position.offset < max(1, len(article.text)) else None

    def leave(self, article: Article, offset: int, pane: str) -> None:
        """Keep where the story is left."""
        position = ReadingPosition(offset, pane if pane in _PANES else "article")
        key = story_key(article)
        for entries in (self._entries, self._left):
            entries.pop(key, None)
            entries[key] = position

    @property
    def _has_changes(self) -> bool:
        marks = any(marks.is_changed for marks in self._opened.values())
        return bool(self._left or self._seen or marks) or self.settings != self._kept

    def save(self) -> bool:
        """Write the file, whole or not at all, with what other sessions wrote meanwhile; whether all is kept now.

        A full disk is no fault.
        """
        if self._path is None or not self._has_changes:
            return True
        import json

        from filelock import FileLock, Timeout

        from briefing_tui.errors import BriefingError
        from briefing_tui.outputs.destination import whole_file

        try:
            if not _may_be_written(self._path):
                return False
            self._path.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
            lock = FileLock(f"{self._path}.lock", timeout=_LOCK_SECONDS, poll_interval=_LOOK_AGAIN, mode=_FILE_MODE)
            with lock:
                before = _read(self._path)
                entries = _positions_in(before)
                for key, position in self._left.items():
                    entries.pop(key, None)
                    entries[key] = position
                newest = list(entries.items())[-MOST_POSITIONS:]
                content: dict[str, Any] = {key: [position.offset, position.pane] for key, position in newest}
                content[_SETTINGS] = self._merged_settings(settings_from(before.get(_SETTINGS))).as_json()
                content[_MARKS] = marks_json(self._merged_marks(marks_from(before.get(_MARKS))))
                content[_SEEN] = self._merged_seen(_seen_in(before.get(_SEEN)))
                with whole_file(str(self._path), mode=_FILE_MODE) as write:
                    write(json.dumps(content, indent=0) + "\n")
        except (OSError, Timeout, BriefingError):
            return False
        for marks in self._opened.values():
            marks.set_kept()
        return True

    def _merged_marks(self, there: dict[str, dict[MarkPlace, str]]) -> dict[str, dict[MarkPlace, str]]:
        """What is there by now, with what this session changed; the dossiers it changed are the newest."""
        for dossier, marks in self._opened.items():
            if marks.is_changed:
                there[dossier] = marks.laid_over(there.pop(dossier, {}))
        return there

    def _merged_seen(self, there: dict[str, bool]) -> dict[str, int]:
        """The stories seen, 1 for those read; the newest last."""
        for key, is_read in self._seen.items():
            there[key] = there.pop(key, False) or is_read
        return {key: int(is_read) for key, is_read in list(there.items())[-MOST_SEEN:]}

    def _merged_settings(self, there: KeptSettings) -> KeptSettings:
        """What is there by now with what this session changed."""
        ours, loaded = self.settings, self._kept
        newer = {name: key for name, key in ours.last_stories.items() if loaded.last_stories.get(name) != key}
        changed = replace(ours, last_stories={}) != replace(loaded, last_stories={})
        base = replace(ours, last_stories=there.last_stories) if changed else there
        return base.with_last_stories(newer)


def positions_path() -> Path:
    """Where positions are kept: `BRIEFING_TUI_STATE`, else the platform's folder for state."""
    if named := os.environ.get(PATH_VARIABLE):
        return Path(named)
    from platformdirs import user_state_path

    return user_state_path("briefing-tui", appauthor=False) / "places.json"


def forget_all(path: Path) -> bool:
    """Delete the file with all that was kept; whether there was one. Raises `OSError` where it cannot be deleted."""
    if not path.is_file():
        return False
    path.unlink()
    Path(f"{path}.lock").unlink(missing_ok=True)
    return True


def story_key(article: Article) -> str:
    """The story itself, wherever its file may lie: its URL, else its title and the beginning of its text."""
    return short_digest(article.url or f"{article.title}\n{article.text[:500]}\n{len(article.text)}")


def short_digest(text: str) -> str:
    """A name for a text, the same in every session: 18 hexadecimal digits (BLAKE2b)."""
    try:
        # By way of `hashlib`, OpenSSL would be loaded for it before the first screen: 5 ms.
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b

    return blake2b(text.encode("utf-8", "replace"), digest_size=9).hexdigest()


def _may_be_written(path: Path) -> bool:
    """Whether a file is there, or nothing is: a pipe would wait for a reader, a device takes no positions."""
    return path.is_file() or not (path.exists() or path.is_symlink())


def _read(path: Path) -> dict[str, Any]:
    try:
        if not path.is_file():  # A pipe would wait for somebody to write.
            return {}
        text = path.read_text(encoding="utf-8")
        import json

        content: Any = json.loads(text)
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _seen_in(content: Any) -> dict[str, bool]:
    entries = content.items() if isinstance(content, dict) else ()
    return {str(key): value == 1 for key, value in entries if value in (0, 1)}


def _positions_in(content: dict[str, Any]) -> dict[str, ReadingPosition]:
    entries: dict[str, ReadingPosition] = {}
    for key, value in content.items():
        match value:
            case [int(offset), str(pane)] if offset >= 0 and pane in _PANES:
                entries[key] = ReadingPosition(offset, pane)
    return entries
