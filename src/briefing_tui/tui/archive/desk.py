"""What the archive's keys do: its query line, its lists, its days; a story of it opened as any other."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from briefing_tui.archive.model import ActorHit, EventHit, StoryHit
from briefing_tui.archive.query.fields import is_search_name
from briefing_tui.archive.query.tokens import tokens
from briefing_tui.briefing import Link, Span
from briefing_tui.errors import UsageError
from briefing_tui.i18n import describe_fault
from briefing_tui.tui.archive.completion import complete_query
from briefing_tui.tui.archive.questions import Answer, HitPage, OpenedStory, Question, Refusal, Saved, Tab, Welcome
from briefing_tui.tui.archive.sheet import ArchiveSheet
from briefing_tui.tui.dossier.dossier import HistoryEntry

if TYPE_CHECKING:
    from briefing_tui.briefing import Event
    from briefing_tui.tui.archive.reader import ArchiveReader
    from briefing_tui.tui.dossier.list_state import ListState
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView


class ArchiveDesk:
    """The archive of one session. What is asked on its thread comes back through `take`."""

    def __init__(self, screen: ReadingScreen, view: StoryView, services: Services) -> None:
        self.screen = screen
        self.view = view
        self.services = services
        self.labels = services.labels
        self.dossier = services.dossier
        self._number_of_uid: dict[str, int] = {}
        self._events_of_uid: dict[str, tuple[Event, ...]] = {}
        self._earlier_queries: list[str] = []
        # What was asked before by another query, and where its list stood: the way back.
        self._asked_before: list[tuple[Question, ListState]] = []

    @cached_property
    def _reader(self) -> ArchiveReader:
        """The archive on its thread, from the moment it is first asked."""
        from briefing_tui.tui.archive.reader import ArchiveReader

        reader = ArchiveReader(self.services.archive, self.services.tell_archive_replied)
        reader.start()
        return reader

    @property
    def _sheet(self) -> ArchiveSheet | None:
        sheet = self.screen.sheets.views.get("archive")
        return sheet if isinstance(sheet, ArchiveSheet) else None

    async def open_or_leave(self) -> None:
        """Show the archive; where it is shown, go back to the story."""
        if self.screen.sheet is not None and self.screen.sheet is self._sheet:
            await self._leave()
            return
        is_new = self._sheet is None
        await self.screen.sheets.open_view(self._sheet or ArchiveSheet(self.labels, self.screen.palette))
        if is_new:
            self._ask(Question())

    async def _leave(self) -> None:
        if self.dossier.story is None:
            self.screen.show_message(self.labels("say.nothing_behind_archive"))
        else:
            await self.screen.sheets.close()

    def _ask(self, question: Question | None) -> None:
        sheet = self._sheet
        if sheet is not None and question is not None and (question != sheet.question or not sheet.is_answered):
            sheet.show_question(question)
            self._reader.ask(question)
            self.screen.show_hints()

    async def query(self) -> None:
        """Take a query; while it is typed, it is asked."""
        if (sheet := self._sheet) is None:
            return
        before, place = sheet.question.text, (sheet.question, sheet.state())

        def answered(line: str | None) -> None:
            if line is not None and line.strip() != before:
                self._asked_before.append(place)
            if line is not None and line.strip() and line.strip() not in self._earlier_queries[-1:]:
                self._earlier_queries.append(line.strip())
            self._ask(sheet.asking(before if line is None else line))

        await self.screen.prompt(
            "/",
            answered,
            value=before,
            recall=tuple(self._earlier_queries),
            complete=lambda typed: complete_query(typed, self._reader, self.labels.language),
            on_typed=lambda line: self._ask(sheet.asking(line)),
        )

    def stories(self) -> None:
        """Show the stories found."""
        self._on_tab("stories")

    def timeline(self) -> None:
        """Show the events found."""
        self._on_tab("timeline")

    def people(self) -> None:
        """Show the actors found."""
        self._on_tab("people")

    def _on_tab(self, tab: Tab) -> None:
        if (sheet := self._sheet) is None:
            return
        if (question := sheet.on_tab(tab)) == sheet.question:
            shown = self.labels(f"action.archive_{tab}")
            self.screen.show_message(self.labels("say.in_this_pane", pane=shown))
        else:
            self._ask(question)

    def order(self) -> None:
        """Show the list in another order."""
        if (sheet := self._sheet) is None:
            return
        if (question := sheet.in_next_order()) is None:
            self.screen.show_message(self.labels("say.one_order"))
        else:
            self._ask(question)

    def days_before(self) -> None:
        """Narrow to the days before that have stories."""
        self._walk(forward=False)

    def days_after(self) -> None:
        """Narrow to the days after that have stories."""
        self._walk(forward=True)

    def _walk(self, *, forward: bool) -> None:
        if (sheet := self._sheet) is None:
            return
        question = sheet.on_next_days(forward=forward)
        if question is None:
            self.screen.show_message(self.labels("say.at_end" if forward else "say.at_beginning"))
        else:
            self._ask(question)

    async def all_days(self) -> None:
        """Ask for all days again; where all are asked for, leave."""
        sheet = self._sheet
        if sheet is None:
            return
        if sheet.filter:
            sheet.set_filter("")
        elif (question := sheet.on_all_days()) is not None:
            self._ask(question)
        else:
            await self._leave()

    async def question_before(self) -> None:
        """Ask what was asked before by another query, and stand where it was left; where nothing was, leave."""
        if (sheet := self._sheet) is None:
            return
        if not self._asked_before:
            await self._leave()
            return
        question, state = self._asked_before.pop()
        sheet.stand_when_shown(question, state)
        self._ask(question)

    async def save_query(self) -> None:
        """Save the query under a name."""
        sheet = self._sheet
        if sheet is None or not sheet.question.text or sheet.refusal:
            self.screen.show_message(self.labels("say.no_query"))
            return
        await self.screen.prompt(self.labels("prompt.save_query"), self._save)

    def _save(self, name: str | None) -> None:
        sheet = self._sheet
        if sheet is None or not name or not (word := "-".join(name.split())):
            return
        if is_search_name(word):
            self._reader.save(word, sheet.question.text)
        else:
            fault = UsageError("usage.archive_name", name=word)
            self.screen.show_message(describe_fault(fault, self.labels.language))

    # What is chosen.

    async def choose(self, item: Any) -> None:
        """Open a story, or an event in the first story that tells it; ask for the stories of an actor."""
        sheet = self._sheet
        match item:
            case StoryHit():
                await self._open(item.uid, None)
            case EventHit():
                await self._open(item.told_by[0].uid, item.number)
            case ActorHit() if sheet is not None:
                place = sheet.question, sheet.state()
                self._ask(replace(sheet.asking(_narrowed(sheet.question.text, item.name)), tab="stories"))
                if sheet.question != place[0]:
                    self._asked_before.append(place)

    async def _open(self, uid: str, number: int | None) -> None:
        known = self._number_of_uid.get(uid)
        if known is None:
            self._reader.open_story(uid, number)
        else:
            await self._go_to(known, self._event_of(uid, number))

    def _event_of(self, uid: str, number: int | None) -> Event | None:
        """The event of that number in a story that was opened, as the archive has kept it."""
        events = self._events_of_uid.get(uid, ())
        return events[number] if number is not None and number < len(events) else None

    # What comes back.

    async def take(self) -> None:
        """Show what came back from the archive."""
        sheet = self._sheet
        if sheet is None:
            return
        for reply in self._reader.take():
            match reply:
                case Welcome():
                    sheet.welcome(reply)
                case HitPage():
                    sheet.show_page(reply)
                case Answer():
                    sheet.show_answer(reply)
                case OpenedStory():
                    await self._take_story(reply)
                case Refusal():
                    await self._refuse(sheet, reply)
                case Saved(name):
                    self.screen.show_message(self.labels("say.query_saved", name=name))
        self.read_on()

    async def _refuse(self, sheet: ArchiveSheet, refusal: Refusal) -> None:
        words = describe_fault(refusal.fault, self.labels.language)
        sheet.refuse(refusal, words)
        if refusal.question is None and sheet.rows:  # Else it stands in the place of the rows.
            await self.screen.show_notice(self.labels("pane.archive"), words)

    def read_on(self) -> None:
        """Ask for the next page where the end of what is there is near."""
        sheet = self._sheet
        if sheet is not None and (offset := sheet.next_offset()) is not None:
            self._reader.ask_further(sheet.question, offset)

    async def _take_story(self, opened: OpenedStory) -> None:
        links = tuple(Link(related.title, related.url) for related in opened.briefing.related)
        article = replace(opened.briefing.article, links=links)
        number = self._number_of_uid.get(opened.uid)
        if number is None and (number := self.dossier.number_of_copy(article)) is not None:
            self._number_of_uid[opened.uid] = number
        elif number is None:
            is_first = self.dossier.story is None
            number = self._number_of_uid[opened.uid] = self.dossier.append(article)
            self.dossier.take_briefing(number, replace(opened.briefing, article=article))
            if is_first:
                await self._open_first(number)
        self._events_of_uid[opened.uid] = opened.briefing.events
        await self._go_to(number, self._event_of(opened.uid, opened.number))

    async def _open_first(self, number: int) -> None:
        """Nothing was open: the way back leads to the archive alone."""
        sheet = self._sheet
        state = sheet.state() if sheet is not None else None
        self.view.open_story(number, pane="article")
        self.dossier.history.append(HistoryEntry(number, 0, "article", view="archive", view_state=state))
        await self.screen.sheets.close_all()

    async def _go_to(self, number: int, kept: Event | None) -> None:
        """Open a story, at the event that the archive has kept where the story at hand tells of it."""
        story = self.dossier.stories[number]
        events = story.briefing.events if story.briefing and kept else ()
        event = next((event for event in events if kept and (event.text, event.first) == (kept.text, kept.first)), None)
        if self.screen.sheet is not None or number != self.dossier.current:
            await self.view.go_to_story(number, Span(event.start, event.end) if event else None)
        if event:
            self.screen.article.select_sentence(Span(event.start, event.end))
            self.view.show_sentence_of(event)


def _narrowed(text: str, name: str) -> str:
    """The query, narrowed to the stories of an actor; `OR` binds weaker than what stands side by side."""
    wanted = 'actor:"{}"'.format(name.replace('"', " "))
    if wanted in text:
        return text
    return f"({text}) {wanted}" if any(token.kind == "or" for token in tokens(text)) else f"{text} {wanted}"
