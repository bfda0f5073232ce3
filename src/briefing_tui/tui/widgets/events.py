"""When: the dated events by month, with a line for today and a time axis above."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from briefing_tui.tui.rendering import Part, strip_of
from briefing_tui.tui.time_axis import Axis, time_axis
from briefing_tui.tui.widgets.list_pane import ListLine, ListPane

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.strip import Strip

    from briefing_tui.briefing import Event
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.palette import Palette

# From this height on an event takes two lines, and from this on the axis has its own two.
TWO_LINES_FROM = 14
AXIS_FROM = 6


class Dated(NamedTuple):
    """An event as a row: the event, and the story it is of (None in the story's own list)."""

    event: Event
    story: int | None = None
    story_title: str = ""
    names: str = ""


class EventsPane(ListPane):
    """The events of a story; the timeline over all stories is drawn by the same rows."""

    scope: ClassVar[Scope] = "events"
    number = "3"
    name_key = "pane.events"

    def __init__(self, labels: Labels, palette: Palette, *, id: str = "events") -> None:
        super().__init__(labels, palette, id=id)
        self._events: Sequence[Dated] = ()
        self._today: date | None = None
        self.waiting = True
        self._axis: tuple[int, Axis] | None = None
        self._numbers: dict[int, int] = {}
        self.highlighted_actor: str | None = None
        self.in_sentence: tuple[int, int] | None = None

    def show(self, events: Sequence[Dated], today: date | None, *, waiting: bool = False) -> None:
        """Show these events around the reference date; `waiting` while the analysis is not there yet."""
        self._events, self._today, self.waiting = events, today, waiting
        self._numbers = {id(item): number for number, item in enumerate(events)}
        self.total = len(events)
        self.highlighted_actor = self.in_sentence = self._axis = None
        self.rebuild(keep=False)

    def highlight(self, actor_id: str | None) -> None:
        """Mark the events that an actor takes part in."""
        before, self.highlighted_actor = self.highlighted_actor, actor_id
        self.repaint_items(
            item for item in self._events if before in item.event.actors or actor_id in item.event.actors
        )

    def mark_sentence(self, start: int, end: int) -> None:
        """Mark the events that the sentence under the article's cursor tells."""
        before, self.in_sentence = self.in_sentence, (start, end)
        changed = [item for item in self._events if _in_sentence(item, before) != _in_sentence(item, self.in_sentence)]
        self.repaint_items(changed)

    def empty_text(self) -> str:
        return self.labels("list.waiting") if self.waiting else self.labels("list.no_events")

    def item_text(self, item: Any) -> str:
        event: Event = item.event
        return " ".join((iso_days(event.first, event.last), event.when, event.text, item.names, item.story_title))

    def build_rows(self) -> Iterator[ListLine]:
        """Month by month, with the line of today between what was and what will be."""
        two = self.size.height >= TWO_LINES_FROM
        month, today_drawn = None, self._today is None
        for item in self._events:
            if not self.passes(item):
                continue
            first = item.event.first
            if not today_drawn and self._today and first > self._today:
                today_drawn = True
                yield ListLine(None, heading="today")
            if (first.year, first.month) != month:
                month = (first.year, first.month)
                yield ListLine(None, heading=self._month(first))
            yield ListLine(item)
            if two:
                yield ListLine(item, 1)
        if not today_drawn and self._events:
            yield ListLine(None, heading="today")

    def _month(self, day: date) -> str:
        from briefing_tui.dates import in_words

        first = day.replace(day=1)
        following = (first.replace(day=28) + timedelta(days=4)).replace(day=1) if first < date(9999, 12, 1) else None
        last = following - timedelta(days=1) if following else date(9999, 12, 31)
        return in_words(first, last, f"{first.year:04}-{first.month:02}", None, self.labels.language)

    def row_parts(self, row: ListLine) -> list[Part]:
        palette = self.palette
        if row.item is None:
            if row.heading == "today" and self._today:
                words = f"── {self.labels('events.today')} {self._today.isoformat()} "
                return [(words + "─" * max(0, self.body_width - len(words)), palette.today)]
            return [(f" {row.heading}", palette.heading)]
        item: Dated = row.item
        event = item.event
        if row.part == 1:
            story = [(f"[{item.story_title[:24]}] ", palette.dim)] if item.story is not None else []
            return [("    ", palette.text), *story, (event.text, palette.text)]
        in_sentence = "▸" if _in_sentence(item, self.in_sentence) else " "
        takes_part = "●" if self.highlighted_actor is not None and self.highlighted_actor in event.actors else " "
        parts: list[Part] = [
            (in_sentence + takes_part, palette.mark),
            (iso_days(event.first, event.last), palette.date),
        ]
        if event.conflict:
            parts.append((" !", palette.warn))
        if event.approximate:
            parts.append((" ≈", palette.mark))
        parts.append(
            (
                f" {event.when}",
                palette.heading if self.highlighted_actor and self.highlighted_actor in event.actors else palette.text,
            )
        )
        if self.size.height < TWO_LINES_FROM:
            story = [(f" [{item.story_title[:24]}]", palette.dim)] if item.story is not None else []
            parts += [*story, (f" · {event.text}", palette.dim)]
        return parts

    # The axis above the list.

    def head_lines(self) -> int:
        return 2 if self._events and self.body_height >= AXIS_FROM else 0

    def head_strip(self, y: int, width: int) -> Strip:
        palette = self.palette
        axis = self._axis_for(width - 2)
        if y == 1:
            return strip_of([(" " + axis.ticks, palette.dim)], width, palette.text)
        marks, selected = axis.marks, self.item
        number = self._numbers.get(id(selected)) if selected is not None else None
        left, right = axis.columns[number] if number is not None else (0, -1)
        parts: list[Part] = [(" ", palette.text)]
        for column, sign in enumerate(marks):
            style = palette.rule if sign in "─/" else palette.today if column == axis.today else palette.date
            parts.append((sign, palette.current_match if left <= column <= right else style))
        return strip_of(_joined(parts), width, palette.text)

    def _axis_for(self, width: int) -> Axis:
        if self._axis is None or self._axis[0] != width:
            intervals = [(item.event.first, item.event.last) for item in self._events]
            self._axis = (width, time_axis(intervals, self._today, width))
        return self._axis[1]


def iso_days(first: date, last: date) -> str:
    """One day, or the interval of ISO 8601 in its short form: `2023-06-02/04`, `2022-01-01/12-31`."""
    if first == last:
        return first.isoformat()
    begin, end = first.isoformat(), last.isoformat()
    if first.year != last.year:
        return f"{begin}/{end}"
    return f"{begin}/{end[8:]}" if first.month == last.month else f"{begin}/{end[5:]}"


def _in_sentence(item: Dated, sentence: tuple[int, int] | None) -> bool:
    return sentence is not None and item.event.start < sentence[1] and item.event.end > sentence[0]


def _joined(parts: Iterable[Part]) -> list[Part]:
    joined: list[Part] = []
    for text, style in parts:
        if joined and joined[-1][1] is style:
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    return joined
