"""Where each pane stands on the screen: three forms, from wide to one pane with tabs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Form = Literal["wide", "stacked", "tabs"]
LayoutChoice = Literal["auto", "wide", "stacked", "tabs"]
PANES = ("article", "actors", "events", "related")

# Below these the form cannot show all panes legibly: widths and heights in cells.
WIDE_FROM = 100
STACKED_FROM = (72, 20)


class Box(NamedTuple):
    """A rectangle of cells."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ScreenState:
    """What of the screen is shown: the pane in focus, whether it fills the screen, and what lies over the panes.

    `detail` stands in the place of actors and related stories, `sheet` in that of all panes, `notice` is a number of
    lines above the footer, `prompt` takes the footer's line.
    """

    focused: str = "article"
    zoomed: bool = False
    detail: bool = False
    sheet: bool = False
    notice: int = 0
    prompt: bool = False


def form_for(width: int, height: int, choice: LayoutChoice = "auto") -> Form:
    """The form that fits, or the one the reader chose where it fits at all."""
    stacked_fits = width >= STACKED_FROM[0] and height >= STACKED_FROM[1]
    if choice == "tabs" or not stacked_fits:
        return "tabs"
    if choice == "wide":
        return "wide"
    return "wide" if width >= WIDE_FROM and choice == "auto" else "stacked"


def arrange_screen(width: int, height: int, form: Form, state: ScreenState) -> dict[str, Box]:
    """The box of every visible part by its name; what is not named is not shown."""
    boxes = {"header": Box(0, 0, width, 1)}
    foot = max(1, height - 1)
    boxes["prompt" if state.prompt else "footer"] = Box(0, foot, width, 1)
    body = Box(0, 1, width, max(1, foot - 1))
    if state.sheet:
        boxes["sheet"] = body
    elif state.zoomed or form == "tabs":
        boxes[state.focused] = body
    elif form == "wide":
        boxes.update(_wide(body, state.detail))
    else:
        boxes.update(_stacked(body, state.detail))
    if state.notice:
        lines = min(state.notice, body.height)
        boxes["notice"] = Box(0, foot - lines, width, lines)
    return boxes


def _wide(body: Box, detail: bool) -> dict[str, Box]:
    side = min(64, max(40, body.width * 2 // 5))
    left = body.width - side
    actors = max(4, body.height * 3 // 10)
    related = max(4, body.height // 6)
    middle = body.height - actors - related
    boxes = {"article": Box(0, body.y, left, body.height)}
    boxes["detail" if detail else "actors"] = Box(left, body.y, side, actors)
    boxes["events"] = Box(left, body.y + actors, side, middle)
    boxes["related"] = Box(left, body.y + actors + middle, side, related)
    return boxes


def _stacked(body: Box, detail: bool) -> dict[str, Box]:
    article = max(6, body.height * 13 // 24)
    below = body.height - article
    left = min(36, body.width * 2 // 5)
    top = body.y + article
    boxes = {
        "article": Box(0, body.y, body.width, article),
        "events": Box(left, top, body.width - left, below),
    }
    if detail:
        boxes["detail"] = Box(0, top, left, below)
    else:
        related = max(3, below * 2 // 5)
        boxes["actors"] = Box(0, top, left, below - related)
        boxes["related"] = Box(0, top + below - related, left, related)
    return boxes
