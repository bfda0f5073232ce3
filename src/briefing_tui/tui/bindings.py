"""Every action of the app, once: its keys and where it works. Footer, help, palette and keymap derive from here.

What an action does is a method of the class of its group in `actions/`; `actions/registry.py` joins the two. Nothing
here knows of Textual, so that the configuration can be checked without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Scope = Literal["article", "actors", "events", "related", "detail", "digest", "stories", "timeline", "people",
                "marks", "matches", "comparison", "about", "archive", "help", "chooser"]  # fmt: skip
SCOPES: tuple[Scope, ...] = get_args(Scope)
Group = Literal["move", "read", "find", "mark", "stories", "compare", "archive", "share", "app"]

READING: frozenset[Scope] = frozenset({"article", "actors", "events", "related", "detail"})
COMPARISON: frozenset[Scope] = frozenset({"comparison"})
VIEWS: frozenset[Scope] = COMPARISON | {"digest", "stories", "timeline", "people", "marks", "matches", "about"}
ARCHIVE: frozenset[Scope] = frozenset({"archive"})
ROWS: frozenset[Scope] = (READING - {"article"}) | VIEWS | ARCHIVE
# All but the archive, where some keys ask it instead.
AT_HAND: frozenset[Scope] = READING | VIEWS | {"help"}
EVERYWHERE: frozenset[Scope] = AT_HAND | ARCHIVE
CHOOSING: frozenset[Scope] = frozenset({"chooser"})


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the reader can do. `name` is also its id in the keymap and the key of its label, `action.NAME`.

    `keys` are the default keys. `scopes` are the parts of the screen where it works. `footer` is its rank among the
    hints of the footer, 0 for none.
    """

    name: str
    keys: tuple[str, ...]
    group: Group
    scopes: frozenset[Scope] = EVERYWHERE
    footer: int = 0

    def label_key(self, scope: Scope | None = None) -> str:
        """The key of the label that says what it does in `scope`, or, where nothing special is said there, at all."""
        if scope is None:
            return f"action.{self.name}"
        for place in (scope, "list" if scope in ROWS else "text", "view" if scope in VIEWS else ""):
            if (self.name, place) in WORDED:
                return f"action.{self.name}.{place}"
        return f"action.{self.name}"


# Actions that a label of their own describes in a scope, in lists, in the article, in the views over all stories.
WORDED: frozenset[tuple[str, str]] = frozenset({
    ("down", "text"), ("down", "list"), ("up", "text"), ("up", "list"), ("left", "text"), ("left", "list"),
    ("right", "text"), ("choose", "actors"), ("choose", "events"), ("choose", "related"), ("choose", "detail"),
    ("choose", "digest"), ("right", "digest"), ("unfold_all", "digest"), ("choose", "marks"), ("right", "marks"),
    ("mark", "marks"),
    ("choose", "matches"), ("right", "matches"), ("choose", "about"), ("right", "about"), ("detail", "about"),
    ("detail", "view"), ("choose", "archive"),
    ("choose", "stories"), ("choose", "timeline"), ("choose", "people"), ("right", "actors"), ("right", "events"),
    ("right", "related"), ("right", "detail"), ("right", "stories"), ("right", "timeline"), ("right", "people"),
    ("detail", "article"), ("detail", "actors"), ("detail", "events"), ("detail", "related"), ("detail", "detail"),
    ("choose", "comparison"), ("half_down", "comparison"), ("half_up", "comparison"),
    ("search", "view"), ("filter", "view"), ("search", "help"), ("filter", "help"), ("copy", "article"),
    ("copy", "actors"), ("copy", "events"), ("copy", "related"),
})  # fmt: skip

ACTIONS: tuple[Action, ...] = (
    Action("down", ("j", "down"), "move", EVERYWHERE),
    Action("up", ("k", "up"), "move", EVERYWHERE),
    Action("left", ("h", "left"), "move", READING),
    Action("right", ("l", "right"), "move", READING | VIEWS - COMPARISON),
    Action("left_side", ("h", "left"), "compare", COMPARISON),
    Action("right_side", ("l", "right"), "compare", COMPARISON),
    Action("other_side", ("tab",), "compare", COMPARISON, footer=2),
    Action("page_down", ("space", "pagedown", "ctrl+f"), "move", EVERYWHERE),
    Action("page_up", ("b", "pageup", "ctrl+b"), "move", EVERYWHERE),
    Action("half_down", ("ctrl+d",), "move"),
    Action("half_up", ("ctrl+u",), "move"),
    Action("top", ("g", "home"), "move"),
    Action("bottom", ("G", "end"), "move"),
    Action("today", (".",), "move", frozenset({"events", "timeline"})),
    Action("next_pane", ("tab",), "move", READING, footer=2),
    Action("previous_pane", ("shift+tab",), "move", READING),
    Action("article", ("1",), "move", READING | VIEWS),
    Action("actors", ("2",), "move", READING | VIEWS),
    Action("events", ("3",), "move", READING | VIEWS),
    Action("related", ("4",), "move", READING | VIEWS),
    Action("choose", ("enter",), "read", ROWS, footer=1),
    Action("unfold", ("x",), "read", frozenset({"events", "timeline", "digest", "people"}), footer=4),
    Action("unfold_all", ("X",), "read", frozenset({"events", "timeline", "digest"}), footer=7),
    Action("detail", ("d",), "read", READING | VIEWS, footer=5),
    Action("dismiss", ("escape",), "read", AT_HAND, footer=2),
    Action("zoom", ("z",), "read", READING, footer=7),
    Action("grow", ("+",), "read", READING),
    Action("shrink", ("-",), "read", READING),
    Action("search", ("/",), "find", AT_HAND, footer=3),
    Action("next_match", ("n",), "find", AT_HAND, footer=4),
    Action("previous_match", ("N",), "find", AT_HAND),
    Action("filter", ("f",), "find", footer=9),
    Action("mark", ("m",), "mark", READING | VIEWS, footer=8),
    Action("note", ("c",), "mark", READING | VIEWS),
    Action("marks", ("M",), "mark", READING | VIEWS),
    Action("digest", ("D",), "stories", READING | VIEWS, footer=6),
    Action("stories", ("s",), "stories", READING | VIEWS, footer=6),
    Action("sort", ("S",), "stories", frozenset({"stories"}), footer=5),
    Action("next_unread", ("u",), "stories", READING | VIEWS),
    Action("next_story", (">", "]"), "stories", READING | VIEWS),
    Action("previous_story", ("<", "["), "stories", READING | VIEWS),
    Action("compare", ("v",), "compare", READING | VIEWS - COMPARISON - {"about"}, footer=7),
    Action("timeline", ("t",), "stories", READING | VIEWS, footer=8),
    Action("people", ("p",), "stories", READING | VIEWS),
    Action("back", ("backspace",), "stories", READING | VIEWS, footer=12),
    Action("archive", ("A",), "archive", READING | VIEWS | ARCHIVE),
    Action("query", ("/",), "archive", ARCHIVE, footer=2),
    Action("archive_stories", ("s",), "archive", ARCHIVE, footer=5),
    Action("archive_timeline", ("t",), "archive", ARCHIVE, footer=3),
    Action("archive_people", ("p",), "archive", ARCHIVE, footer=4),
    Action("archive_order", ("O",), "archive", ARCHIVE, footer=9),
    Action("days_before", ("h", "left"), "archive", ARCHIVE, footer=6),
    Action("days_after", ("l", "right"), "archive", ARCHIVE),
    Action("all_days", ("escape",), "archive", ARCHIVE, footer=7),
    Action("question_before", ("backspace",), "archive", ARCHIVE),
    Action("save_query", ("S",), "archive", ARCHIVE, footer=8),
    Action("reload", ("R",), "stories", READING | VIEWS),
    Action("add_source", ("a",), "stories", READING | VIEWS),
    Action("copy", ("y",), "share", READING | VIEWS, footer=10),
    Action("browse", ("o",), "share", READING | VIEWS),
    Action("export", ("e",), "share", READING | VIEWS, footer=11),
    Action("palette", (":", "ctrl+p"), "app"),
    Action("help", ("?",), "app", footer=13),
    Action("theme", ("T",), "app", READING | VIEWS | ARCHIVE),
    Action("layout", ("L",), "app", READING),
    Action("redraw", ("ctrl+l",), "app"),
    Action("suspend", ("ctrl+z",), "app"),
    Action("quit", ("q", "ctrl+c"), "app", footer=14),
    Action("choose_down", ("down", "ctrl+n"), "move", CHOOSING),
    Action("choose_up", ("up",), "move", CHOOSING),
    Action("choose_entry", ("enter",), "read", CHOOSING, footer=1),
    Action("choose_none", ("escape", "ctrl+c"), "read", CHOOSING, footer=2),
)
BY_NAME: dict[str, Action] = {action.name: action for action in ACTIONS}
