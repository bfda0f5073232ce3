"""What the app lends to its screen, to the view of the open story and to the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.dossier.dossier import Dossier
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.layout import LayoutChoice
    from briefing_tui.tui.marking import Marking
    from briefing_tui.tui.settings.config import Config
    from briefing_tui.tui.settings.keymap import Keymap
    from briefing_tui.tui.settings.marks import DossierMarks
    from briefing_tui.tui.settings.reading_positions import ReadingPositions


class Services(Protocol):
    """The session's settings and stories, and what only the app can do.

    Only `palette`, `layout` and `moves_parts` change while it runs.
    """

    @property
    def labels(self) -> Labels:
        """The interface's words in the reader's language."""

    @property
    def palette(self) -> Palette:
        """The styles of the theme in use."""

    @property
    def config(self) -> Config:
        """What the reader's configuration file says."""

    @property
    def layout(self) -> LayoutChoice:
        """How the panes are to be laid out."""

    @property
    def moves_parts(self) -> bool:
        """Whether the terminal can scroll a pane beside another that stands still, as far as is known."""

    @property
    def keymap(self) -> Keymap:
        """Which key leads to which action."""

    @property
    def dossier(self) -> Dossier:
        """All stories of the session."""

    @property
    def positions(self) -> ReadingPositions:
        """Where each story was left last."""

    @property
    def collections(self) -> tuple[str, ...]:
        """The folders and files that the session was opened on, as absolute paths."""

    @property
    def archive(self) -> str:
        """The path or address of the archive."""

    @property
    def marks(self) -> DossierMarks:
        """What is marked in this dossier."""

    @property
    def marking(self) -> Marking:
        """The marks, seen from the stories."""

    @property
    def reading(self) -> bool:
        """Whether sources are still being read."""

    def brief_next(self, number: int) -> None:
        """Let the story of that number be briefed before the others."""

    def add_source(self, source: str) -> None:
        """Read one more source; its first story opens when it has come."""

    def tell_views_made(self) -> None:
        """What is made of all stories at once is there. Called on the thread that made it."""

    def tell_archive_replied(self) -> None:
        """Something came back from the archive. Called on the thread that asks it."""

    def reload(self) -> bool:
        """Read the sources anew; False where they are being read already."""

    def set_theme(self, name: str) -> None:
        """Take one of the themes of `config`."""

    def set_layout(self, layout: LayoutChoice) -> None:
        """Lay the panes out so from now on."""

    def copy_to_clipboard(self, text: str) -> None:
        """Put a text on the reader's clipboard (OSC 52, which works over SSH; tmux needs `set-clipboard on`)."""

    def redraw(self) -> None:
        """Send the whole screen again, as after another program wrote over it."""

    def action_suspend_process(self) -> None:
        """Hand the terminal back to the shell until the reader types `fg`."""

    def end_session(self) -> None:
        """Close the app with the exit status of a session that went well."""
