"""What lies over the panes: a view over all stories, and perhaps another sheet over that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.widget import Widget

    from briefing_tui.tui.widgets.sheet import Sheet


class SheetStack:
    """The sheets of a screen, the uppermost of which has the keys.

    A view stays as it was left, out of sight, until it is opened again; one that is opened from another gives that back
    when it is closed. Over a view may lie another sheet, which is gone when it is closed. `mount` puts a widget on the
    screen, `give_focus` lets whoever has the keys now look like it, `show_uppermost` is called when another sheet is
    uppermost.
    """

    def __init__(
        self,
        mount: Callable[[Widget], Awaitable[object]],
        give_focus: Callable[[], None],
        show_uppermost: Callable[[], None],
    ) -> None:
        self._mount = mount
        self._give_focus = give_focus
        self._show_uppermost = show_uppermost
        self.views: dict[str, Sheet] = {}
        self._view: Sheet | None = None
        self._below: list[str] = []
        self._over: Sheet | None = None

    @property
    def uppermost(self) -> Sheet | None:
        """The sheet that has the keys; None where there are the panes alone."""
        return self._over or self._view

    @property
    def view(self) -> Sheet | None:
        """The view over all stories that is open, be it below another sheet."""
        return self._view

    @property
    def below(self) -> tuple[str, ...]:
        """The names of the views from which the open one was opened, the first of all first."""
        return tuple(self._below)

    def put_below(self, names: Sequence[str]) -> None:
        """Let these views be given back when the open one is closed, as when it was left."""
        self._below = [name for name in names if name in self.views]

    async def open(self, sheet: Sheet) -> None:
        """Lay a sheet over all panes, and over the view that is open, and give it the keys."""
        await self._remove_upper()
        self._over = sheet
        await self._mount(sheet)
        self._show()

    async def open_view(self, view: Sheet) -> None:
        """Lay a view over all panes and give it the keys; it stays as it is left, to be opened again."""
        await self._remove_upper()
        name = view.id or ""
        if name in self._below:
            del self._below[self._below.index(name) :]
        elif self._view is not None and self._view is not view:
            self._below.append(self._view.id or "")
        self._view = view
        if self.views.setdefault(view.id or "", view) is view and not view.is_attached:
            for widget in (view, *view.companions):
                await self._mount(widget)
        self._show()

    async def close(self) -> None:
        """Take the uppermost sheet away; what was below it has the keys again."""
        if self._over is not None:
            await self._remove_upper()
        elif self._below:
            self._view = self.views[self._below.pop()]
        else:
            await self.close_all()
            return
        self._show()

    async def close_all(self) -> None:
        """Take all sheets away; the pane from before has the keys again."""
        if self.uppermost is None:
            return
        self._view = None
        self._below.clear()
        await self._remove_upper()
        self._show()

    async def _remove_upper(self) -> None:
        if self._over is not None:
            over, self._over = self._over, None
            self._give_focus()
            await over.remove()

    def _show(self) -> None:
        for view in self.views.values():
            view.part = "sheet" if view is self.uppermost else "hidden"
        self._show_uppermost()
