"""When: what happened, a row a day and happening, by month or year, with a line for today and a time axis above."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from rich.cells import cell_len

from briefing_tui.resources import read_toml
from briefing_tui.tui.rendering import Part, shortened, strip_of
from briefing_tui.tui.time_axis import Axis, time_axis
from briefing_tui.tui.widgets.list_pane import ListLine, ListPane

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.strip import Strip

    from briefing_tui.briefing import Event
    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.palette import Palette

# From this height on an event takes two lines where it needs them, and from this on the axis has its own two.
TWO_LINES_FROM = 14
AXIS_FROM = 6
# From this width on a row names places and actors, too; up to this one dates stand in a column of their own.
NAMES_FROM = 90
_WIDEST_DATE = 13
_BY_YEAR = ("year", "half", "quarter", "season", "decade", "century")


class Dated(NamedTuple):
    """An event as a row: the event, and the story it is of (None in the story's own list).

    `names` are those who take part, `places` where it was; `also` are events that only repeat it.
    """

    event: Event
    story: int | None = None
    story_title: str = ""
    names: str = ""
    places: str = ""
    also: tuple[Event, ...] = ()


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
        self._date_width = 0

    def show(self, events: Sequence[Dated], today: date | None, *, waiting: bool = False) -> None:
        """Show these events around the reference date; `waiting` while the analysis is not there yet."""
        self._events, self._today, self.waiting = events, today, waiting
        self._numbers = {id(item): number for number, item in enumerate(events)}
        self.total = len(events)
        self.highlighted_actor = self.in_sentence = self._axis = None
        self.rebuild(keep=False)
        self.show_today()

    def show_today(self) -> None:
        """Put the cursor on the first event that is not over on the reference day; else on the last."""
        today = self._today
        if today is None or not self.items:
            return
        coming = (number for number, item in enumerate(self.items) if item.event.last >= today)
        self.move_to(next(coming, len(self.items) - 1))
        self.top = max(0, min(self._stops[self.at] - 2, len(self.rows) - self.list_height))
        self.repaint()

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
        days = iso_days(event.first, event.last)
        return " ".join((days, event.when, event.what or "", event.text, item.names, item.story_title))

    def build_rows(self) -> Iterator[ListLine]:
        """Month by month, a year's own events under the year, with the line of today before what is ahead."""
        shown = [item for item in self._events if self.passes(item)]
        self._date_width = min(_WIDEST_DATE, max((cell_len(self._short(item.event)) for item in shown), default=0))
        two = self.size.height >= TWO_LINES_FROM
        heading_before, today_drawn = "", self._today is None
        for item in shown:
            first = item.event.first
            if not today_drawn and self._today and first > self._today:
                today_drawn = True
                yield ListLine(None, heading="today")
            heading = f"{first.year:04}" if item.event.precision in _BY_YEAR else self._month(first)
            if heading != heading_before:
                heading_before = heading
                yield ListLine(None, heading=heading)
            yield ListLine(item)
            if two and self._lines_of(item)[1]:
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
        lines = self._lines_of(item)
        if row.part == 1:
            return [(" " * (self._date_width + 4), palette.text), (lines[1], self._style_of(item.event))]
        return [*self._margin(item), (lines[0], self._style_of(item.event))]

    def _margin(self, item: Dated) -> list[Part]:
        """The signs before a row, and its date in a column of its own."""
        palette, event = self.palette, item.event
        in_sentence = "▸" if _in_sentence(item, self.in_sentence) else " "
        takes_part = "●" if self.highlighted_actor is not None and self.highlighted_actor in event.actors else " "
        date_text = _cut(self._short(event), self._date_width)
        parts: list[Part] = [
            (in_sentence + takes_part, palette.mark),
            (date_text + " " * (self._date_width - cell_len(date_text)), palette.date),
        ]
        if event.conflict:
            parts.append(("! ", palette.warn))
        elif event.approximate:
            parts.append(("≈ ", palette.mark))
        else:
            parts.append(("  ", palette.text))
        if item.story is not None:
            parts.append((self._story_label(item), palette.dim))
        return parts

    def _story_label(self, item: Dated) -> str:
        """The title of the story that an event is of, in brackets; a wide list has room for more of it."""
        if item.story is None:
            return ""
        return f"[{shortened(item.story_title, 40 if self.body_width >= 2 * NAMES_FROM else 24)}] "

    def _style_of(self, event: Event) -> Any:
        """Statements and what is told without a clause of its own stand back; the lit actor's events stand out."""
        if self.highlighted_actor is not None and self.highlighted_actor in event.actors:
            return self.palette.heading
        return self.palette.dim if event.statement or event.what is None else self.palette.text

    def _lines_of(self, item: Dated) -> tuple[str, str]:
        """What happened, in one line cut at a word, or in two where the pane is high enough."""
        story = cell_len(self._story_label(item))
        room = max(self.body_width - self._date_width - 4, 8)
        event = item.event
        words = " ".join((event.what or event.text).split())
        if self.body_width >= NAMES_FROM:
            words += "".join(f" · {names}" for names in (item.places, item.names) if names)
        if cell_len(words) <= room - story or self.size.height < TWO_LINES_FROM:
            return _cut(words, room - story), ""
        first = _fitting(words, room - story)
        return (first, _cut(words[len(first) :].lstrip(), room)) if first else (_cut(words, room - story), "")

    def _short(self, event: Event) -> str:
        """The date in words, short: the heading above says the year."""
        return short_date(event.when)

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


@lru_cache(maxsize=2_000)
def short_date(when: str) -> str:
    """A date in words with short months and without its year, unless the year is all it says: `16 Sep`, `awal Jun`."""
    months = {month for words in read_toml("lexicons/date_words.toml").values() for month in words["months"].split()}
    words = [word[:3] if word in months else word for word in when.replace("-", " - ").split()]
    if len(words) > 1 and words[-1].isdigit() and len(words[-1]) == 4 and "-" not in words[-2]:
        words.pop()
    return " ".join(words).replace(" - ", "-")


def _cut(text: str, room: int) -> str:
    """The text in at most so many cells, cut at a word with an ellipsis behind it."""
    if cell_len(text) <= room:
        return text
    kept = _fitting(text, room - 1).rstrip(",;:")
    return f"{kept}…" if kept else shortened(text, room)


def _fitting(text: str, room: int) -> str:
    """As many of the first words, parted by one blank each, as so many cells hold; none where the first is too wide."""
    words = text.split(" ")
    while words and cell_len(" ".join(words)) > room:
        words.pop()
    return " ".join(words)


def _in_sentence(item: Dated, sentence: tuple[int, int] | None) -> bool:
    return sentence is not None and any(
        event.start < sentence[1] and event.end > sentence[0] for event in (item.event, *item.also)
    )


def _joined(parts: Iterable[Part]) -> list[Part]:
    joined: list[Part] = []
    for text, style in parts:
        if joined and joined[-1][1] is style:
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    return joined
