"""What the reader set in the app and finds again next time: theme, panes' shares, what is unfolded, last stories."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# Folders beyond this number are forgotten, the oldest first.
MOST_FOLDERS = 200
_LONGEST_NAME = 1_000
_WIDEST_SHARE = 300


@dataclass(frozen=True, slots=True)
class KeptSettings:
    """`theme` holds as long as the configuration says the same theme as when it was chosen, `configured_theme`.

    `shares` are cells that a pane has more, or fewer, than it would have (`layout.arrange_screen`). `unfolded` is the
    name of the actor whose stories are shown, `order` that of the list of stories (`dossier.ORDERS`). `last_stories`
    has the story that was open last by folder or file.
    """

    theme: str = ""
    configured_theme: str = ""
    shares: Mapping[str, int] = field(default_factory=dict)
    unfolded: str = ""
    order: str = "read"
    last_stories: Mapping[str, str] = field(default_factory=dict)

    def theme_for(self, configured: str) -> str:
        """The theme to begin with, where the configuration says `configured`."""
        return self.theme if self.theme and self.configured_theme == configured else configured

    def with_last_stories(self, newer: Mapping[str, str]) -> KeptSettings:
        """These settings with the last stories of some folders, the oldest beyond `MOST_FOLDERS` left out."""
        merged = {folder: story for folder, story in self.last_stories.items() if folder not in newer} | dict(newer)
        return replace(self, last_stories=dict(list(merged.items())[-MOST_FOLDERS:]))

    def as_json(self) -> dict[str, Any]:
        """What `settings_from` reads."""
        return {
            "theme": [self.theme, self.configured_theme], "shares": dict(self.shares), "unfolded": self.unfolded,
            "order": self.order,
            "last_stories": dict(self.last_stories),
        }  # fmt: skip


def settings_from(content: Any) -> KeptSettings:
    """The settings that JSON holds; what is wrong or missing stands at its default."""
    if not isinstance(content, dict):
        return KeptSettings()
    themes, shares, unfolded = content.get("theme"), content.get("shares"), content.get("unfolded")
    theme, configured = themes if isinstance(themes, list) and len(themes) == 2 else ("", "")
    return KeptSettings(
        theme=_name(theme),
        configured_theme=_name(configured),
        shares={
            str(pane): cells
            for pane, cells in (shares.items() if isinstance(shares, dict) else ())
            if type(cells) is int and abs(cells) <= _WIDEST_SHARE
        },
        unfolded=_name(unfolded),
        order=_name(content.get("order")) or "read",
        last_stories=_last_stories(content.get("last_stories")),
    )


def _name(value: Any) -> str:
    return value if isinstance(value, str) and len(value) <= _LONGEST_NAME else ""


def _last_stories(content: Any) -> dict[str, str]:
    if not isinstance(content, dict):
        return {}
    return {folder: story for folder, story in content.items() if folder and _name(story)}
