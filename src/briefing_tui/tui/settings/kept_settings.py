"""What the reader set in the app and finds again next time: theme, layout, shares, what is unfolded, last stories."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from briefing_tui.tui.layout import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_tui.tui.layout import LayoutChoice

# Folders beyond this number are forgotten, the oldest first.
MOST_FOLDERS = 200
_LONGEST_NAME = 1_000
_WIDEST_SHARE = 300
_MOST_TERMINALS = 20


@dataclass(frozen=True, slots=True)
class KeptSettings:
    """`theme` holds as long as the configuration says the same theme as when it was chosen, `configured_theme`.

    So does `layout`. `margins` says of terminals, by their names, whether they have left and right margins, `light`
    whether their background is light.

    `shares` are cells that a pane has more, or fewer, than it would have (`layout.arrange_screen`). `unfolded` is the
    actor whose stories are shown (a story's key and the id there), `order` that of the list of stories
    (`dossier.ORDERS`). `last_stories` has the story that was open last by folder or file.
    """

    theme: str = ""
    configured_theme: str = ""
    layout: str = ""
    configured_layout: str = ""
    margins: Mapping[str, bool] = field(default_factory=dict)
    light: Mapping[str, bool] = field(default_factory=dict)
    shares: Mapping[str, int] = field(default_factory=dict)
    unfolded: str = ""
    order: str = "read"
    last_stories: Mapping[str, str] = field(default_factory=dict)

    def theme_for(self, configured: str) -> str:
        """The theme to begin with, where the configuration says `configured`."""
        return self.theme if self.theme and self.configured_theme == configured else configured

    def layout_for(self, configured: LayoutChoice) -> LayoutChoice:
        """The layout to begin with, where the configuration says `configured`."""
        kept = next((choice for choice in LAYOUTS if choice == self.layout), None)
        return kept if kept and self.configured_layout == configured else configured

    def with_margins(self, terminal: str, has_margins: bool) -> KeptSettings:
        """These settings with what a terminal answered, the oldest answers left out."""
        return replace(self, margins=_with_answer(self.margins, terminal, has_margins))

    def with_background(self, terminal: str, light: bool) -> KeptSettings:
        """These settings with what a terminal answered, the oldest answers left out."""
        return replace(self, light=_with_answer(self.light, terminal, light))

    def with_last_stories(self, newer: Mapping[str, str]) -> KeptSettings:
        """These settings with the last stories of some folders, the oldest beyond `MOST_FOLDERS` left out."""
        merged = {folder: story for folder, story in self.last_stories.items() if folder not in newer} | dict(newer)
        return replace(self, last_stories=dict(list(merged.items())[-MOST_FOLDERS:]))

    def as_json(self) -> dict[str, Any]:
        """What `settings_from` reads."""
        return {
            "theme": [self.theme, self.configured_theme], "layout": [self.layout, self.configured_layout],
            "margins": dict(self.margins), "light": dict(self.light), "shares": dict(self.shares),
            "unfolded": self.unfolded, "order": self.order,
            "last_stories": dict(self.last_stories),
        }  # fmt: skip


def settings_from(content: Any) -> KeptSettings:
    """The settings that JSON holds; what is wrong or missing stands at its default."""
    if not isinstance(content, dict):
        return KeptSettings()
    shares, unfolded = content.get("shares"), content.get("unfolded")
    theme, configured_theme = _pair(content.get("theme"))
    layout, configured_layout = _pair(content.get("layout"))
    return KeptSettings(
        theme=theme,
        configured_theme=configured_theme,
        layout=layout,
        configured_layout=configured_layout,
        margins=_answers(content.get("margins")),
        light=_answers(content.get("light")),
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


def _answers(content: Any) -> dict[str, bool]:
    """What terminals have answered, by their names."""
    answers = content.items() if isinstance(content, dict) else ()
    return {name: answer for name, answer in answers if _name(name) and isinstance(answer, bool)}


def _with_answer(answers: Mapping[str, bool], terminal: str, answer: bool) -> dict[str, bool]:
    others = [(name, answer) for name, answer in answers.items() if name != terminal]
    return dict([*others, (terminal, answer)][-_MOST_TERMINALS:])


def _pair(value: Any) -> tuple[str, str]:
    """What was chosen, and what the configuration said then."""
    chosen, configured = value if isinstance(value, list) and len(value) == 2 else ("", "")
    return _name(chosen), _name(configured)


def _last_stories(content: Any) -> dict[str, str]:
    if not isinstance(content, dict):
        return {}
    return {folder: story for folder, story in content.items() if folder and _name(story)}
