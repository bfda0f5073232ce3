"""What the screen calls and others do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from briefing_tui.tui.bindings import Action
    from briefing_tui.tui.widgets.list_pane import ListPane


@dataclass(frozen=True, slots=True)
class ScreenHandlers:
    """What the screen calls and others do: messages of Textual's default screen do not bubble up to the app.

    `perform` gets the action of a key, `choose` the item that a click chose in a list. `must_wait` tells whether
    what an action works on is still to come, `applies` whether there is something that it could do now.
    `sheets_changed` is called when another sheet is uppermost, or none.
    """

    mounted: Callable[[], Awaitable[None]]
    perform: Callable[[Action], Awaitable[None]]
    must_wait: Callable[[Action], bool]
    applies: Callable[[Action], bool]
    copy_selection: Callable[[str], Awaitable[None]]
    choose: Callable[[ListPane, Any], Awaitable[None]]
    cursor_moved: Callable[[], None]
    list_moved: Callable[[ListPane], None]
    sheets_changed: Callable[[], None]
