"""When: what happened, a row a day and happening, by month or year, with a line for today and a time axis above."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from rich.cells import cell_len

from briefing_tui.tui.dossier.event_items import Dated, EventFolds, Fold
from briefing_tui.tui.dossier.event_row import RowRoom, row_text, takes_two_lines
from briefing_tui.tui.drawing.event_wording import cut_at_word, iso_days, month_in_words, short_date
from briefing_tui.tui.drawing.rendering import Part, strip_of
from briefing_tui.tui.drawing.time_axis import Axis, time_axis
from briefing_tui.tui.widgets.list_pane import ListLine, ListPane

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from rich.style import Style
    from textual.strip import Strip

    from briefing_tui.briefing import Event
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.drawing.palette import Palette

# From this height on an event takes two lines where it needs them, and from this on the axis has its own two.
TWO_LINES_FROM = 14
AXIS_FROM = 6
# From this width on a row names places and actors, too; up to this one dates stand in a column of their own.
NAMES_FROM = 90
_WIDEST_DATE = 16
# What began longer ago is not where a list opens, be it over or not.
_GOING_ON = timedelta(days=31)


class EventsPane(ListPane):
    """The events of a story; the timeline over all stories is drawn by the same rows."""

    scope: ClassVar[Scope] = "events"
    number = "3"
    name_key = "pane.events"

    def __init__(self, labels: Labels, palette: Palette, *, id: str = "events") -> None:
        super().__init__(labels, palette, id=id)
        self.events: Sequence[Dated] = ()
        self._today: date | None = None
        self.waiting = True
        self._is_undated = False
        self._axis: tuple[int, Axis] | None = None
        # Of the events shown, by their identity: their numbers, and what is searched at each letter typed.
        self._numbers: dict[int, int] = {}
        self._texts: dict[int, str] = {}
        self.highlighted_actor: str | None = None
        self.in_sentence: tuple[int, int] | None = None
        self._date_width = 0
        self.folds = EventFolds()
        self._opened_at = -1

    def show(
        self,
        events: Sequence[Dated],
        today: date | None,
        *,
        waiting: bool = False,
        undated: bool = False,
        keep: bool = False,
    ) -> None:
        """Show these events around the reference date; `waiting` while the analysis is not there yet.

        Of a story that is `undated` the empty list says how its day can be given. With `keep` the same list has come
        again: what was unfolded is, and a cursor that was moved stays on its event.
        """
        before = self.item if keep and self.at != self._opened_at else None
        stays = self.item_key(before) if before is not None else None
        self.events, self._today, self.waiting = events, today, waiting
        self._is_undated = undated
        self._numbers = {id(item): number for number, item in enumerate(events)}
        self._texts.clear()
        self.folds.take(events, keep=keep)
        self.total = len(events)
        self.highlighted_actor = self.in_sentence = self._axis = None
        self.rebuild(keep=before is not None)
        if before is None or self.item is None or self.item_key(self.item) != stays:
            self.show_today()

    def show_today(self) -> None:
        """Put the cursor on the first event that is not over on the reference day, else on the last."""
        today = self._today
        if today is None or not self.items:
            return
        coming = (number for number, item in enumerate(self.items) if _is_coming(item, today))
        self.move_to(next(coming, len(self.items) - 1))
        top = max(0, min(self._stops[self.at] - 2, len(self.rows) - self.list_height))
        # A row that begins above the window does not hang into it.
        while top < self._stops[self.at] and self.rows[top].part > 0:
            top += 1
        self.top, self._opened_at = top, self.at
        self.repaint()

    def fill_size(self) -> None:
        """A list that was filled before it had a size opens at the reference day once it has one."""
        had_no_size = self._built_for is None or not self._built_for[1]
        super().fill_size()
        if had_no_size:
            self.show_today()

    @property
    def has_folds(self) -> bool:
        """Whether anything is folded away, or can be."""
        return self.folds.exist

    def unfold(self) -> bool:
        """Open or shut what is folded at the cursor; False where there is nothing."""
        item, count = self.item, len(self.rows)
        target = self.folds.toggle(item) if item is not None else None
        if target is None:
            return False
        self._rebuild_at_height(target)
        if len(self.rows) > count:
            self.show_below_cursor()
        return True

    def _rebuild_at_height(self, item: Dated | Fold | None) -> None:
        """Ask for the rows anew, the cursor on this item and as high in the window as it stands."""
        below_top = self._stops[self.at] - self.top if self._stops else 0
        self.rebuild(keep=False)
        if self.move_to_item(item):
            self.show_from(self._stops[self.at] - below_top)

    def unfold_all(self) -> bool | None:
        """Open all folds, or shut them where all are open; whether they are open now, None where there are none."""
        if not self.folds.exist:
            return None
        item = self.item
        are_open = self.folds.toggle_all()
        self._rebuild_at_height(item)
        if self.item is not item:
            self.show_today()
        return are_open

    def set_needle(self, needle: str) -> None:
        """Mark a searched word; it is looked for in what is folded, too, so that all is shown meanwhile."""
        if bool(needle) != bool(self.needle) and self.folds.exist:
            item, self.needle = self.item, needle
            if isinstance(item, Dated) and not needle:
                self.folds.uncover(item)
            self.rebuild(keep=False)
            self.move_to_item(item.items[0] if isinstance(item, Fold) else item)
        super().set_needle(needle)

    def set_filter(self, text: str) -> None:
        """Show only what holds the words, folded or not; the event under the cursor stays in sight."""
        if self.filter and not text and isinstance(self.item, Dated):
            self.folds.uncover(self.item)
        super().set_filter(text)

    def highlight(self, actor_id: str | None) -> None:
        """Mark the events that an actor takes part in."""
        before, self.highlighted_actor = self.highlighted_actor, actor_id
        self.repaint_items(item for item in self.items if _takes_part(item, before) or _takes_part(item, actor_id))

    def mark_sentence(self, start: int, end: int) -> None:
        """Mark the events that the sentence under the article's cursor tells."""
        before, self.in_sentence = self.in_sentence, (start, end)
        changed = [item for item in self.items if _in_sentence(item, before) != _in_sentence(item, self.in_sentence)]
        self.repaint_items(changed)

    def empty_text(self) -> str:
        if self.waiting:
            return self.labels("list.waiting")
        return self.labels("list.no_reference" if self._is_undated else "list.no_events")

    def item_key(self, item: Any) -> Hashable:
        if isinstance(item, Fold):
            return item.kind, item.key
        event: Event = item.event
        return item.story, event.start, event.end, event.first, event.last

    def item_text(self, item: Any) -> str:
        if isinstance(item, Fold):
            return self._fold_text(item)
        if text := self._texts.get(id(item)):
            return text
        event: Event = item.event
        days = iso_days(event.first, event.last)
        words = (days, event.when, item.what or event.what or "", event.text, item.places, item.names, item.story_title)
        text = " ".join((*words, *(f"{told.story_title} {told.event.text}" for told in item.tellings)))
        return self._texts.setdefault(id(item), text)

    def build_rows(self) -> Iterator[ListLine]:
        """A year's own events, then its months, each under its heading; the line of today before what is ahead."""
        whole = bool(self.filter or self.needle)
        shown = [item for item in self.events if self.passes(item)] if whole else list(self.folds.lines())
        dates = {item.event.when for item in shown if isinstance(item, Dated)}
        self._date_width = min(_WIDEST_DATE, max((cell_len(short_date(when)) for when in dates), default=0))
        room = self._room()
        heading_before, today_drawn = "", self._today is None
        for item in shown:
            if isinstance(item, Fold) and item.kind == "background":
                yield ListLine(item)
                continue
            event = item.items[0].event if isinstance(item, Fold) else item.event
            if not today_drawn and self._today and event.first > self._today:
                today_drawn = True
                yield ListLine(None, heading="ahead")
            year, month, language = event.first.year, event.first.month, self.labels.language
            # What begins with a year and takes longer than its first month stands under the year.
            is_of_year = event.first == date(year, 1, 1) and event.last > date(year, 1, 31)
            heading = f"{year:04}" if is_of_year else month_in_words(year, month, language)
            if heading != heading_before:
                heading_before = heading
                yield ListLine(None, heading=heading)
            yield ListLine(item)
            if isinstance(item, Dated) and takes_two_lines(item, room, is_telling=self.folds.is_telling(item)):
                yield ListLine(item, 1)
        if not today_drawn and (shown or (self.events and not self.filter)):
            yield ListLine(None, heading="today")

    def _room(self) -> RowRoom:
        """The room of a row; asked once for many rows, for a widget looks its size up on the screen."""
        width = self.body_width
        return RowRoom(max(width - self._date_width - 4, 8), width >= NAMES_FROM, self.size.height >= TWO_LINES_FROM)

    def row_parts(self, row: ListLine) -> list[Part]:
        palette = self.palette
        if row.item is None:
            if row.heading in ("today", "ahead") and self._today:
                return [(self._reference_line(self._today, row.heading == "ahead"), palette.today)]
            return [(f" {row.heading}", palette.heading)]
        item: Dated | Fold = row.item
        if isinstance(item, Fold):
            return self._fold_parts(item)
        lines = self._lines_of(item)
        if row.part == 1:
            return [(" " * (self._date_width + 4), palette.text), *(lines[1] if len(lines) > 1 else ())]
        return [*self._margin(item), *lines[0]]

    def _reference_line(self, day: date, has_ahead: bool) -> str:
        """The line of the reference date; without what it is called where the rest would have no room behind it."""
        rest = f"{day.isoformat()} " + (f"── {self.labels('events.ahead')} " if has_ahead else "")
        words = f"── {self.labels('events.reference')} {rest}"
        words = words if cell_len(words) <= self.body_width else f"── {rest}"
        return words + "─" * max(0, self.body_width - cell_len(words))

    def _fold_text(self, fold: Fold) -> str:
        """What is folded: how much, over which days, or whose statements."""
        if fold.kind == "background":
            first, last = fold.years
            years = str(first) if first == last else f"{first}-{last}"
            return self.labels("events.background", count=len(fold.items), years=years)
        said = self.labels("events.statements", count=len(fold.items))
        speakers = dict.fromkeys(speaker for item in fold.items for speaker in item.speakers)
        return f"{said}: {', '.join(speakers)}" if speakers else said

    def _fold_parts(self, fold: Fold) -> list[Part]:
        """The line of a fold: for statements in the column of what happened, under the rows of their day."""
        palette = self.palette
        sign = "▾ " if self.folds.is_open(fold) else "▸ "
        mark = "▸" if _in_sentence(fold, self.in_sentence) else " "
        takes_part = "●" if _takes_part(fold, self.highlighted_actor) else " "
        parts: list[Part] = [(mark + takes_part, palette.mark)]
        indent = 0
        if fold.kind == "statements":
            indent = self._date_width + 2
            date_text = cut_at_word(self._short(fold.items[0].event), self._date_width) if fold.dated else ""
            parts.append((date_text + " " * (indent - cell_len(date_text)), palette.date))
        text = cut_at_word(self._fold_text(fold), max(8, self.body_width - indent - 4))
        return [*parts, (sign, palette.mark), (text, palette.dim)]

    def _margin(self, item: Dated) -> list[Part]:
        """The signs before a row, and its date in a column of its own."""
        palette, event = self.palette, item.event
        in_sentence = "▸" if _in_sentence(item, self.in_sentence) else " "
        sign = "●" if _takes_part(item, self.highlighted_actor) else "★" if event.key else " "
        date_text = cut_at_word(self._short(event), self._date_width)
        parts: list[Part] = [
            (in_sentence + sign, palette.mark),
            (date_text + " " * (self._date_width - cell_len(date_text)), palette.date),
        ]
        if event.conflict:
            parts.append(("! ", palette.warn))
        elif event.approximate:
            parts.append(("≈ ", palette.mark))
        else:
            parts.append(("  ", palette.text))
        return parts

    def _style_of(self, item: Dated) -> Style:
        """Statements and what is told without a clause of its own stand back; the lit actor's events stand out."""
        if _takes_part(item, self.highlighted_actor):
            return self.palette.heading
        is_faint = item.event.statement or not (item.what or item.event.what)
        return self.palette.dim if is_faint else self.palette.text

    def _lines_of(self, item: Dated) -> list[list[Part]]:
        """The one or two lines of a row behind its date."""
        text, style = row_text(item, self._room(), is_telling=self.folds.is_telling(item)), self._style_of(item)
        title: list[Part] = [(f"{' ' if text.last else ''}[{text.title}]", self.palette.dim)] if text.title else []
        return [[(text.first, style)], [(text.last, style), *title]] if text.first else [[(text.last, style), *title]]

    def _short(self, event: Event) -> str:
        """The date in words, short: the heading above says the year."""
        return short_date(event.when)

    # The axis above the list.

    def head_lines(self) -> int:
        return 2 if self.events and self.body_height >= AXIS_FROM else 0

    def head_strip(self, y: int, width: int) -> Strip:
        palette = self.palette
        axis = self._axis_for(width - 2)
        if y == 1:
            return strip_of([(" " + axis.ticks, palette.dim)], width, palette.text)
        marks, selected = axis.marks, self.item
        folded = selected.items if isinstance(selected, Fold) else (selected,)
        chosen = [axis.columns[self._numbers[id(item)]] for item in folded if id(item) in self._numbers]
        parts: list[Part] = [(" ", palette.text)]
        for column, sign in enumerate(marks):
            style = palette.rule if sign in "─/" else palette.today if column == axis.today else palette.date
            is_chosen = any(left <= column <= right for left, right in chosen)
            parts.append((sign, palette.current_match if is_chosen else style))
        return strip_of(_joined(parts), width, palette.text)

    def _axis_for(self, width: int) -> Axis:
        if self._axis is None or self._axis[0] != width:
            intervals = [(item.event.first, item.event.last) for item in self.events]
            self._axis = (width, time_axis(intervals, self._today, width))
        return self._axis[1]


def _is_coming(item: Dated | Fold, today: date) -> bool:
    """Whether it is not over on the reference day; background and what goes on for long are passed by."""
    if isinstance(item, Fold) and item.kind == "background":
        return False
    event = item.items[0].event if isinstance(item, Fold) else item.event
    return event.last >= today and event.first >= today - _GOING_ON


def _takes_part(item: Dated | Fold, actor: str | None) -> bool:
    events = [folded.event for folded in item.items] if isinstance(item, Fold) else [item.event]
    return actor is not None and any(actor in event.actors for event in events)


def _in_sentence(item: Dated | Fold, sentence: tuple[int, int] | None) -> bool:
    if sentence is None:
        return False
    rows = item.items if isinstance(item, Fold) else (item,)
    return any(
        event.start < sentence[1] and event.end > sentence[0] for row in rows for event in (row.event, *row.also)
    )


def _joined(parts: Iterable[Part]) -> list[Part]:
    joined: list[Part] = []
    for text, style in parts:
        if joined and joined[-1][1] is style:
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    return joined
