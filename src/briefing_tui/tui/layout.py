"""Where each pane stands on the screen: the lists beside the article, below it, or one pane with tabs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

Form = Literal["wide", "stacked", "tabs"]
LayoutChoice = Literal["auto", "wide", "stacked", "tabs", "linear"]
# What the reader goes through by a key.
LAYOUTS: tuple[LayoutChoice, ...] = ("auto", "wide", "stacked", "tabs")

# Below these the form cannot show all panes legibly: widths and heights in cells.
WIDE_FROM = 100
STACKED_FROM = (72, 20)
# Of fewer lines, lists below would leave the article less than half of those it has beside them.
LINES_FOR_BOTH = 30
# What the article's text can use: 92 cells a line (widgets/article.py), the cursor's column, a free one, a rule.
ARTICLE_WIDEST = 95
# A pane is never made smaller than this, in cells and lines.
NARROWEST, LOWEST = 20, 3
# What lies over the last lines of the panes.
OVER_PANES = ("notice", "footer")
# Lines of the rows above two compared articles, at most.
MOST_COMPARED_ROWS = 20


class Box(NamedTuple):
    """A rectangle of cells."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ScreenState:
    """What of the screen is shown: the pane in focus, whether it fills the screen, and what lies over the panes.

    `detail` stands in the place of actors and related stories, `sheet` in that of all panes; `compared` is the article
    that stands below the sheet, "left" or "right", where there is no room for both. `footer` is how many lines a
    message at the foot takes, `notice` how many stand above it, `prompt` takes the footer's line. `shares` are cells
    that the reader gave a pane more, or fewer, than it would have, by form and pane (`wide.article`).
    """

    focused: str = "article"
    zoomed: bool = False
    detail: bool = False
    sheet: bool = False
    compared: str = ""
    notice: int = 0
    footer: int = 1
    prompt: bool = False
    shares: Mapping[str, int] = field(default_factory=dict)


def form_for(width: int, height: int, choice: LayoutChoice = "auto", *, moves_parts: bool = True) -> Form:
    """The form that fits, or the one the reader chose where it fits at all.

    By itself none is taken in which lists stand beside the article where the terminal cannot move parts of rows
    (`moves_parts`): a line scrolled would cost the whole article on the line, twenty times what it costs alone. But on
    a low screen there is no other place for them.
    """
    stacked_fits = width >= STACKED_FROM[0] and height >= STACKED_FROM[1]
    if choice in ("tabs", "linear") or not stacked_fits:
        return "tabs"
    if choice == "wide":
        return "wide"
    beside = moves_parts or height < LINES_FOR_BOTH
    return "wide" if width >= WIDE_FROM and choice == "auto" and beside else "stacked"


def arrange_screen(width: int, height: int, form: Form, state: ScreenState) -> dict[str, Box]:
    """The box of every visible part by its name; what is not named is not shown."""
    boxes = {"header": Box(0, 0, width, 1)}
    foot = max(1, height - 1)
    message_top = foot if state.prompt else max(1, height - state.footer)
    boxes["prompt" if state.prompt else "footer"] = Box(0, message_top, width, max(1, height - message_top))
    body = Box(0, 1, width, max(1, foot - 1))
    if state.sheet and state.compared:
        boxes.update(_compared(body, state.compared, one_pane=form == "tabs"))
    elif state.sheet:
        boxes["sheet"] = body
    elif state.zoomed or form == "tabs":
        boxes[state.focused] = body
    elif form == "wide":
        boxes.update(_wide(body, state.detail, state.shares))
    else:
        boxes.update(_stacked(body, state.detail, state.shares))
    if state.notice:
        lines = min(state.notice, max(1, message_top - 1))
        boxes["notice"] = Box(0, message_top - lines, width, lines)
    return boxes


def _compared(body: Box, side: str, *, one_pane: bool) -> dict[str, Box]:
    """The rows above; below them both articles side by side, or the one that is shown."""
    rows = _within(body.height * 2 // 5, LOWEST, MOST_COMPARED_ROWS)
    top, height = body.y + rows, max(1, body.height - rows)
    boxes = {"sheet": Box(0, body.y, body.width, rows)}
    if one_pane or body.width < WIDE_FROM:
        return boxes | {side: Box(0, top, body.width, height)}
    left = body.width // 2
    return boxes | {"left": Box(0, top, left, height), "right": Box(left, top, body.width - left, height)}


def _wide(body: Box, detail: bool, shares: Mapping[str, int]) -> dict[str, Box]:
    # What the article's lines cannot use is the lists'.
    side = max(min(64, max(40, body.width * 2 // 5)), body.width - ARTICLE_WIDEST)
    left = _within(body.width - side + shares.get("wide.article", 0), NARROWEST, body.width - NARROWEST)
    side = body.width - left
    actors = max(4, body.height * 3 // 10) + shares.get("wide.actors", 0)
    actors = _within(actors, LOWEST, body.height - 2 * LOWEST)
    related = _within(max(4, body.height // 6) + shares.get("wide.related", 0), LOWEST, body.height - actors - LOWEST)
    middle = body.height - actors - related
    boxes = {"article": Box(0, body.y, left, body.height)}
    boxes["detail" if detail else "actors"] = Box(left, body.y, side, actors)
    boxes["events"] = Box(left, body.y + actors, side, middle)
    boxes["related"] = Box(left, body.y + actors + middle, side, related)
    return boxes


def _stacked(body: Box, detail: bool, shares: Mapping[str, int]) -> dict[str, Box]:
    article = max(6, body.height * 13 // 24) + shares.get("stacked.article", 0)
    article = _within(article, LOWEST, body.height - 2 * LOWEST)
    below = body.height - article
    left = min(max(36, body.width * 7 // 20), body.width * 2 // 5) + shares.get("stacked.actors", 0)
    left = _within(left, NARROWEST, body.width - NARROWEST)
    top = body.y + article
    boxes = {
        "article": Box(0, body.y, body.width, article),
        "events": Box(left, top, body.width - left, below),
    }
    if detail:
        boxes["detail"] = Box(0, top, left, below)
    else:
        related = _within(max(3, below * 2 // 5) + shares.get("stacked.related", 0), LOWEST, below - LOWEST)
        boxes["actors"] = Box(0, top, left, below - related)
        boxes["related"] = Box(0, top + below - related, left, related)
    return boxes


def _within(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))


def share_step(form: Form, pane: str) -> tuple[str, int]:
    """The share that making `pane` larger changes, and by how many cells; "" and 0 where there is none to change."""
    return _SHARE_STEPS.get((form, pane), ("", 0))


_SHARE_STEPS: dict[tuple[Form, str], tuple[str, int]] = {
    ("wide", "article"): ("wide.article", 4), ("wide", "events"): ("wide.article", -4),
    ("wide", "actors"): ("wide.actors", 1), ("wide", "detail"): ("wide.actors", 1),
    ("wide", "related"): ("wide.related", 1),
    ("stacked", "article"): ("stacked.article", 1), ("stacked", "events"): ("stacked.actors", -4),
    ("stacked", "actors"): ("stacked.actors", 4), ("stacked", "detail"): ("stacked.actors", 4),
    ("stacked", "related"): ("stacked.related", 1),
}  # fmt: skip
