"""The archive over all panes: the query, what it was taken for, its days, and a list that is read page by page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from rich.cells import cell_len

from briefing_tui.archive.model import ActorHit, EventHit, StoryHit
from briefing_tui.date_bounds import bound_in
from briefing_tui.i18n import Labels
from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.archive.histogram import columns_of, drawn, step
from briefing_tui.tui.archive.questions import TABS, Answer, HitPage, Question, Refusal, Tab, Welcome
from briefing_tui.tui.drawing.rendering import fitted, shortened, strip_of
from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from textual.strip import Strip

    from briefing_tui.archive.model import Counts, Widened
    from briefing_tui.tui.archive.questions import Hit
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.dossier.list_state import ListState
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part

# On fewer lines the list gets those of the days and of what words were taken for.
_LOWEST_WITH_ALL = 14
_OUTLET_WIDTH, _DAYS_WIDTH = 14, 14
# The next page is asked for when the cursor is so near to the end of what is there.
_NEAR = 60


class ArchiveSheet(Sheet):
    """What the archive answers. The question is asked elsewhere; this shows it and what has come of it so far."""

    scope: ClassVar[Scope] = "archive"
    name_key = "pane.archive"

    def __init__(self, labels: Labels, palette: Palette) -> None:
        super().__init__(labels, palette, id="archive")
        self._words = Labels(labels.language, "archive.toml")
        self.question = Question()
        self.answer: Answer | None = None
        self.refusal = ""
        self._welcome: Welcome | None = None
        self._hits: list[Hit] = []
        self._shown_question: Question | None = None
        self._rows_read = 0
        self._complete = False
        self._column: int | None = None
        self._state_when_shown: tuple[Question, ListState] | None = None

    @property
    def is_answered(self) -> bool:
        """Whether anything has come of the question, or it was refused."""
        return self.answer is not None or bool(self.refusal)

    @property
    def shown_by(self) -> str:
        return f"archive_{self.question.tab}"

    @property
    def is_narrowed(self) -> bool:
        """Whether only some days are asked for."""
        return self.question.days is not None

    def item_key(self, item: Any) -> Hashable:
        return item.uid if isinstance(item, StoryHit) else item.id

    # What comes.

    def welcome(self, welcome: Welcome) -> None:
        """The archive is open."""
        self._welcome = welcome
        self.repaint_title()

    def show_question(self, question: Question) -> None:
        """A question was asked: what stands there stays until its first page has come."""
        if question.text != self.question.text:
            self._column = None
        self.question, self.refusal = question, ""
        self.repaint()

    def show_page(self, page: HitPage) -> None:
        """A page of the question that is asked; of any other, nothing is shown."""
        if page.question != self.question or page.offset not in (0, self._rows_read):
            return
        # The first page may come again, for a question asked twice: the cursor stays.
        is_new = page.question != self._shown_question
        if page.offset == 0:
            self._hits, self._rows_read, self._shown_question = [], 0, page.question
        self._hits += page.hits
        self._rows_read += page.rows
        self._complete = page.last
        self.total = len(self._hits)  # A filter looks through what has been read.
        self.rebuild(keep=not is_new)
        if self._state_when_shown and self._state_when_shown[0] == page.question:
            self.restore(self._state_when_shown[1])
            self._state_when_shown = None

    def stand_when_shown(self, question: Question, state: ListState) -> None:
        """Let the list stand so once the first page of that question has come."""
        self._state_when_shown = question, state

    def show_answer(self, answer: Answer) -> None:
        """How much was found, and on which days."""
        if answer.question == self.question:
            self.answer = answer
            self.repaint_title()
            self.repaint(0, self.head_lines() - 1)

    def refuse(self, refusal: Refusal, words: str) -> None:
        """The question cannot be answered, in these words; the last answer stands."""
        if refusal.question in (None, self.question):
            self.refusal = words
            self.repaint()
            self.repaint_title()

    def next_offset(self) -> int | None:
        """The row from which more should be read now; None where nothing is missing yet."""
        near = len(self._hits) - self.at <= max(_NEAR, self.list_height)
        return None if self._complete or not near else self._rows_read

    # What is asked next.

    def asking(self, text: str) -> Question:
        """The question with another query."""
        return replace(self.question, text=text.strip(), days=None)

    def on_tab(self, tab: Tab) -> Question:
        """The question for another list."""
        return replace(self.question, tab=tab, sort="oldest" if tab == "timeline" else "newest")

    def in_next_order(self) -> Question | None:
        """The question with its list in another order; None for actors, which have but one.

        Without a query, no story is better than another.
        """
        orders = {"stories": ("newest", "oldest", "best"), "timeline": ("oldest", "newest"), "people": ()}
        of_tab = [order for order in orders[self.question.tab] if order != "best" or self.question.text]
        if not of_tab:
            return None
        if self.question.sort not in of_tab:
            return replace(self.question, sort=of_tab[0])  # type: ignore[arg-type]
        following = of_tab[(of_tab.index(self.question.sort) + 1) % len(of_tab)]
        return replace(self.question, sort=following)  # type: ignore[arg-type]

    def on_next_days(self, *, forward: bool) -> Question | None:
        """The question narrowed to the next days that have stories; None where there are none."""
        columns = self._columns()
        column = step(columns, self._column, forward)
        if column is None:
            return None
        self._column = column
        return replace(self.question, days=(columns[column].first, columns[column].last))

    def on_all_days(self) -> Question | None:
        """The question on all days again; None where it is on them."""
        self._column = None
        return replace(self.question, days=None) if self.question.days else None

    def _columns(self) -> Any:
        days = self.answer.days if self.answer else ()
        return columns_of(days, max(8, self.size.width - 26))

    # Drawing.

    def title_parts(self) -> list[Part]:
        palette, welcome = self.palette, self._welcome
        parts: list[Part] = [(f" {self.labels(self.name_key)} ", palette.title)]
        if welcome:
            months = dict.fromkeys(f"{day:%Y-%m}" for day in (welcome.first, welcome.last) if day)
            told = f"{self.labels('archive.stories', count=f'{welcome.stories:,}')} {'..'.join(months)}"
            parts.append((f"{told.rstrip()} ", palette.dim))
        if self.filter:
            parts.append((f"{len(self.items)}/{self.total} ", palette.dim))
        return [*parts, *self.filter_parts()]

    def title_right(self) -> list[Part]:
        if self.answer is None or self.answer.question != self.question:
            return [(f" {self.labels('archive.searching')} ", self.palette.dim)] if not self.refusal else []
        count = {"stories": self.answer.counts.stories, "timeline": self.answer.counts.events}.get(
            self.question.tab, self.answer.counts.actors
        )
        took = self.labels("archive.found", count=f"{count:,}", milliseconds=round(self.answer.milliseconds))
        return [(f" {took} ", self.palette.mark)]

    def head_lines(self) -> int:
        return 4 if self.size.height >= _LOWEST_WITH_ALL else 2

    def head_strip(self, y: int, width: int) -> Strip:
        palette = self.palette
        if self.head_lines() == 2:
            y = 0 if y == 0 else 3
        match y:
            case 0:
                days = self.question.days
                narrowed = f"  {days[0]}..{days[1]}" if days and days[0] != days[1] else f"  {days[0]}" if days else ""
                asked = self.question.text or self.labels("archive.everything")
                parts: list[Part] = [(" / ", palette.key), (asked, palette.heading), (narrowed, palette.date)]
                return strip_of(fitted(parts, width), width, palette.text)
            case 1:
                if self.refusal and self.rows:
                    return strip_of(fitted([(f"   {self.refusal}", palette.warn)], width), width, palette.text)
                return strip_of(fitted([(f"   {self._taken_for()}", palette.dim)], width), width, palette.text)
            case 2:
                return self._days_strip(width)
        return strip_of(fitted(self._tab_parts(), width), width, palette.rule)

    def _taken_for(self) -> str:
        """What words and names stand for; a word that stands for itself says nothing."""
        widened = self.answer.widened if self.answer else ()
        return " · ".join(self._widened(word) for word in widened if word.forms != ((word.written, 0),))

    def _widened(self, widened: Widened) -> str:
        if not widened.forms:
            return self._words("no_actor", written=widened.written)
        shown = ", ".join(f"{form} {count:,}" if count else form for form, count in widened.forms[:6])
        more = f" +{len(widened.forms) - 6}" if len(widened.forms) > 6 else ""
        return f"{widened.written}: {shown}{more}"

    def _days_strip(self, width: int) -> Strip:
        palette, columns = self.palette, self._columns()
        if not columns:
            return strip_of([], width, palette.text)
        picture, at = drawn(columns), self._column
        parts: list[Part] = [(f" {columns[0].first} ", palette.dim)]
        if at is None or at >= len(columns):
            parts.append((picture, palette.mark))
        else:
            here = picture[at] if columns[at].stories else " "
            parts += [(picture[:at], palette.mark), (here, palette.cursor), (picture[at + 1 :], palette.mark)]
        parts.append((f" {columns[-1].last}", palette.dim))
        return strip_of(fitted(parts, width), width, palette.text)

    def _tab_parts(self) -> list[Part]:
        palette = self.palette
        counts = self.answer.counts if self.answer and self.answer.question == self.question else None
        parts: list[Part] = []
        for tab in TABS:
            style = palette.title_focus if tab == self.question.tab else palette.title
            parts += [("── ", palette.rule), (self._tab_label(tab, counts), style), (" ", palette.rule)]
        order: list[Part] = []
        if self.question.tab != "people":
            order = [("── ", palette.rule), (self.labels(f"archive.{self.question.sort}"), palette.dim)]
        return [*parts, *order, (" ", palette.rule)]

    def _tab_label(self, tab: Tab, counts: Counts | None) -> str:
        if counts is None:
            return self.labels(f"archive.tab.{tab}")
        of_tab = {"stories": counts.stories, "timeline": counts.events, "people": counts.actors}
        return f"{self.labels(f'archive.tab.{tab}')} {of_tab[tab]:,}"

    def empty_text(self) -> str:
        if self.refusal:
            return self.refusal
        return self.labels("archive.nothing" if self.answer else "archive.searching")

    def build_rows(self) -> Iterator[ListLine]:
        return (ListLine(hit) for hit in self._hits if self.passes(hit))

    def item_text(self, item: Any) -> str:
        match item:
            case StoryHit():
                return f"{item.title} {item.outlet or ''} {item.published or ''}"
            case EventHit():
                return " ".join((item.text, item.when, *item.actors, *(story.title for story in item.told_by)))
        return " ".join((item.name, *item.forms))

    def row_parts(self, row: ListLine) -> list[Part]:
        match row.item:
            case StoryHit():
                return self._story_parts(row.item)
            case EventHit():
                return self._event_parts(row.item)
            case ActorHit():
                return self._actor_parts(row.item)
        return []

    def _story_parts(self, hit: StoryHit) -> list[Part]:
        palette = self.palette
        outlet = shortened(sanitize_line(hit.outlet or ""), _OUTLET_WIDTH)
        copies = f"+{hit.copies}" if hit.copies else ""
        return [
            (f" {hit.day or ''!s:10} ", palette.date),
            (f"{outlet}{' ' * (_OUTLET_WIDTH - cell_len(outlet))} ", palette.dim),
            (f"{copies:3} ", palette.mark),
            (sanitize_line(hit.title), palette.text),
        ]

    def _event_parts(self, hit: EventHit) -> list[Part]:
        palette = self.palette
        tellers = f"+{len(hit.told_by) - 1} " if len(hit.told_by) > 1 else ""
        who = f"  · {sanitize_line(', '.join(hit.actors[:3]))}" if hit.actors else ""
        bound = bound_in(hit.when)
        return [
            (f" {_short_days(hit.first, hit.last):{_DAYS_WIDTH}} ", palette.date),
            (f"({bound}) " if bound else "", palette.date),
            (tellers, palette.mark),
            (sanitize_line(hit.text), palette.heading if hit.key else palette.text),
            (who, palette.dim),
        ]

    def _actor_parts(self, hit: ActorHit) -> list[Part]:
        palette = self.palette
        days = "..".join(dict.fromkeys(str(day) for day in (hit.first, hit.last) if day))
        others = ", ".join(form for form in hit.forms if form.casefold() != hit.name.casefold())
        return [
            (f" {hit.stories:>6,} ", palette.date),
            (sanitize_line(hit.name), palette.heading),
            (f"  {self.labels(f'kind.{hit.kind}')}", palette.dim),
            (f"  {days}" if days else "", palette.dim),
            (f"  {sanitize_line(others)}" if others else "", palette.dim),
        ]


def _short_days(first: date, last: date) -> str:
    """The days as short as they can be told: `2023`, `2023-09`, `2023-09-02`, `2023-09-02..04`."""
    if first == last:
        return f"{first}"
    after = date.fromordinal(last.toordinal() + 1) if last != date.max else last
    if first.day == after.day == 1:
        if (first.month, after.month, after.year - first.year) == (1, 1, 1):
            return f"{first.year}"
        if (after.year - first.year) * 12 + after.month - first.month == 1:
            return f"{first:%Y-%m}"
    if first.year != last.year:
        return f"{first.year}..{last.year}"
    return f"{first}..{last:%d}" if first.month == last.month else f"{first:%Y-%m}..{last:%m}"
