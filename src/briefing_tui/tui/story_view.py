"""The open story in the panes, and how they are joined: actor, event, quote and sentence mark one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.i18n import describe
from briefing_tui.tui.dossier.dossier import HistoryEntry
from briefing_tui.tui.dossier.timeline import story_rows
from briefing_tui.tui.drawing.event_wording import iso_days
from briefing_tui.tui.drawing.search import SearchHits
from briefing_tui.tui.header_line import HeaderLine
from briefing_tui.tui.reading_record import ReadingRecord
from briefing_tui.tui.views.dossier_views import DossierViews

if TYPE_CHECKING:
    from briefing_tui.briefing import Actor, Briefing, Event, RelatedStory, Span
    from briefing_tui.tui.dossier.dossier import Story
    from briefing_tui.tui.dossier.list_state import ListState
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services


class StoryView:
    """The story that is open, the actor highlighted in it and the search hits that are gone through."""

    def __init__(self, screen: ReadingScreen, services: Services) -> None:
        self.screen = screen
        self.services = services
        self.dossier = services.dossier
        self.labels = services.labels
        self.views = DossierViews(screen, services)
        self._header = HeaderLine(screen.header, services.dossier, services.labels)
        self.record = ReadingRecord(screen, services)
        self.highlighted_actor: str | None = None
        self.search_hits: SearchHits | None = None
        # How the lists of a story stood whose text has changed, until its briefing is there.
        self._states: dict[str, ListState] = {}

    @property
    def story(self) -> Story | None:
        """The story that is open; None before the first was read."""
        return self.dossier.story

    @property
    def briefing(self) -> Briefing | None:
        """Its briefing, once it is there."""
        return self.story.briefing if self.story else None

    def actor(self, actor_id: str | None) -> Actor | None:
        """The actor of that id in the open story; None where there is none."""
        actors = self.briefing.actors if self.briefing else ()
        return next((actor for actor in actors if actor.id == actor_id), None)

    # Opening a story.

    def open_story(self, number: int, *, offset: int | None = None, pane: str | None = None) -> None:
        """Show a story, where it was left last, or at `offset`."""
        screen = self.screen
        self.dossier.current = number
        story = self.dossier.stories[number]
        self.services.brief_next(number)
        position = self.services.positions.position(story.article)
        start = offset if offset is not None else (position.offset if position else 0)
        self.highlighted_actor, self.search_hits = None, None
        self._states.clear()
        screen.article.awake = False
        screen.article.show(story.article, start)
        if self.services.marks.notes:
            self.show_marked()
        for rows in screen.lists:
            rows.filter = rows.needle = ""
        self.show_lists()
        same_pane = screen.focused_pane if screen.focused_pane != "detail" else "article"
        screen.focus_pane(pane or (position.pane if position else same_pane))
        self.show_header()

    def show(self) -> None:
        """Show what is there already when the screen begins."""
        self.show_lists()
        self.show_header()

    def show_changed(self) -> None:
        """The open story has another text now: it is shown from the same place on, and its lists stay as they stood."""
        screen, story = self.screen, self.story
        if story is None:
            return
        self._states = {rows.id or "": rows.state() for rows in screen.lists}
        self.highlighted_actor, self.search_hits = None, None
        screen.article.awake = False
        screen.article.show(story.article, screen.article.offset_at_top)
        if self.services.marks.notes:
            self.show_marked()
        self.show_lists()
        self.show_header()

    def show_briefed(self) -> None:
        """The briefing of the open story has come, or the fault that there will be none."""
        self.show_lists()
        for rows in self.screen.lists:
            if state := self._states.pop(rows.id or "", None):
                rows.restore(state)
        if self.story and self.story.fault:
            self.screen.show_message(describe(self.story.fault, self.labels.language), alarming=True)

    def show_lists(self) -> None:
        """Fill the lists with what the briefing holds, or say that it is still to come."""
        story, briefing, screen = self.story, self.briefing, self.screen
        waiting = story is not None and briefing is None and story.fault is None
        screen.actors.show(briefing.actors if briefing else (), waiting=waiting)
        dated = story_rows(briefing) if briefing else []
        today = briefing.reference_date.value if briefing else None
        screen.events.show(dated, today, waiting=waiting, undated=briefing is not None and today is None)
        self.show_related()
        if briefing:
            self._mark_dates(briefing)
            screen.article.awake = True
            screen.article.follow_cursor()

    def show_marked(self) -> None:
        """Show what is marked, in the article and in every list."""
        screen, is_any = self.screen, bool(self.services.marks.notes)
        for rows in (*screen.lists, *screen.sheets.views.values(), *filter(None, (screen.detail, screen.sheet))):
            rows.is_marked = self.services.marking.is_marked if is_any else None
            rows.repaint()
        if self.story:
            screen.article.show_marked(self.services.marking.spans(self.story.article) if is_any else [])

    def show_related(self) -> None:
        """The stories that this one points to; before its briefing those its links name."""
        if story := self.story:
            ready = story.briefing is not None or len(self.dossier.stories) > 1
            self.screen.related.show(self.dossier.related(story) if ready else _plain_links(story))
        else:
            self.screen.related.show(())

    def show_header(self) -> None:
        """What is read, the archive, all stories or the open one."""
        view = self.screen.sheets.view
        if view is not None and view.id == "archive":
            self._header.show_title(self.services.archive)
        elif self.story is None:
            self._header.show_title(self.labels("header.reading" if self.services.reading else "header.no_story"))
        elif view is not None:
            self._header.show_all_stories()
        else:
            self._header.show_story(self.story)

    def show_uppermost(self) -> None:
        """Another sheet is uppermost, or none."""
        self.show_header()
        self.views.fill_uncovered()

    def refresh_views(self) -> None:
        """The dossier has grown or a briefing has come: bring the header and an open view up to date."""
        self.show_header()
        self.views.refresh()

    def restyle(self) -> None:
        """Another theme: every part takes its styles, and marks are laid anew."""
        self.screen.restyle()
        if self.briefing:
            self._mark_dates(self.briefing)
        highlighted = self.actor(self.highlighted_actor) if self.highlighted_actor else None
        self.clear_marks()
        if highlighted:
            self.highlight(highlighted)

    # Going from story to story, and back.

    def remember_position(self) -> None:
        """Put the present position into the history before leaving it."""
        if self.story is None:
            return
        screen = self.screen
        view = screen.sheets.view
        entry = HistoryEntry(
            self.dossier.current,
            screen.article.offset_at_top,
            screen.focused_pane,
            {rows.id or "": rows.state() for rows in screen.lists},
            (view.id or "") if view else "",
            view.state() if view else None,
            screen.sheets.below,
            self.views.comparing.sides if view and view.id == "comparison" else None,
        )
        if not self.dossier.history or self.dossier.history[-1] != entry:
            self.dossier.history.append(entry)

    async def go_back(self) -> None:
        """Return to the newest position of the history and take it out; nothing where the history is empty."""
        if not self.dossier.history:
            self.screen.show_message(self.labels("say.no_way_back"))
            return
        entry = self.dossier.history.pop()
        if entry.story != self.dossier.current:
            self.screen.show_message("")
            await self.screen.close_detail()
            self.record.leave_story()
            self.open_story(entry.story, offset=entry.offset, pane=self._pane_of(entry))
        else:
            self.screen.article.restore(entry.offset)
            self.screen.focus_pane(self._pane_of(entry))
        for rows in self.screen.lists:
            if state := entry.lists.get(rows.id or ""):
                rows.restore(state)
        if entry.view:
            await self._return_to_view(entry)
        else:
            await self.screen.sheets.close_all()

    def _pane_of(self, entry: HistoryEntry) -> str:
        """The pane that had the keys; a detail that is no longer open stood in the place of the actors."""
        return entry.pane if entry.pane in self.screen.panes else "actors"

    async def _return_to_view(self, entry: HistoryEntry) -> None:
        """Lay the view over the panes again, on the row that was chosen."""
        state = entry.view_state
        if entry.compared:
            await self.views.open_comparison(entry.compared)
        else:
            await self.views.open(entry.view)
        self.screen.sheets.put_below(entry.below)
        view = self.screen.sheets.view
        if view and state:
            view.restore(state)

    async def go_to_story(self, number: int, span: Span | None = None) -> None:
        """Open another story from here, at a span where given; Backspace leads back."""
        self.screen.show_message("")
        self.remember_position()
        await self.screen.sheets.close_all()
        await self.screen.close_detail()
        if number != self.dossier.current:
            self.record.leave_story()
            self.open_story(number, pane="article")
        else:
            self.screen.focus_pane("article")
        if span:
            self.screen.article.select_sentence(span)

    # Joins, from the lists to the article.

    def highlight(self, actor: Actor | None) -> None:
        """Highlight an actor's mentions and mark the events they take part in; None ends the highlight."""
        article = self.screen.article
        self.highlighted_actor = actor.id if actor else None
        mentions = [(m.start, m.end) for m in actor.mentions] if actor else []
        article.mark("highlight", mentions, article.palette.highlight)
        article.mark("current_match", [], article.palette.current_match)
        self.screen.actors.highlight(self.highlighted_actor)
        self.screen.events.highlight(self.highlighted_actor)
        if actor:
            self.search_hits = SearchHits.of_mentions(actor)
            self.screen.show_hints()
            self.step_hits(0)

    def step_hits(self, step: int) -> None:
        """Go so many hits of the search, or of the highlighted actor's mentions, on; 0 is the first from here on."""
        hits, article = self.search_hits, self.screen.article
        if hits is None or not hits.hits:
            self.say_nothing_to_step_through()
            return
        if step:
            if hits.stepped(step).item is None:
                self._uncover_article()
        else:
            hits.nearest(article.offset_at_top)
        self.show_hit()

    def show_hit(self) -> None:
        """Go to the hit that is the current one, and say which of how many it is."""
        hits, screen, article = self.search_hits, self.screen, self.screen.article
        if hits is None or not hits.hits:
            return
        hit = hits.hits[hits.index]
        if hit.item is None:
            article.put_cursor(hit.start, hit.end)
            article.mark("current_match", [(hit.start, hit.end)], article.palette.current_match)
            if hits.across_panes:
                screen.focus_pane("article")
        else:
            article.mark("current_match", [], article.palette.current_match)
            screen.focus_pane(hit.pane)
            if rows := screen.current_list:
                rows.move_to_item(hit.item)
        screen.show_message(f"{hits.title} {hits.count}")

    def say_nothing_to_step_through(self) -> None:
        """Neither a search nor an actor's mentions to go through."""
        self.screen.show_message(
            self.labels("say.nothing_to_walk", search=self.screen.services.keymap.shown_first("search"))
        )

    def go_to_event(self, event: Event) -> None:
        """Show an event's sentence and say when it is; Backspace leads back."""
        self.remember_position()
        self.show_sentence_of(event)
        self.screen.show_message(f"{iso_days(event.first, event.last)}  {event.when}")

    def show_sentence_of(self, event: Event) -> None:
        """Select the event's sentence, scrolled into view, and mark the expressions that date it."""
        from briefing_tui.briefing import Span

        briefing, article = self.briefing, self.screen.article
        dates = [briefing.dates[n] for n in event.dates if n < len(briefing.dates)] if briefing else []
        article.select_sentence(Span(event.start, event.end))
        lit = {(date.start, date.end) for date in dates} | {(span.start, span.end) for span in event.what_spans}
        article.mark("event_dates", sorted(lit), article.palette.highlight)
        if event.what_spans:
            # What happened is bright, the rest of its sentence plain.
            article.mark("selected_sentence", [], article.palette.selected_sentence)
        self._uncover_article()

    def _uncover_article(self) -> None:
        """Where another pane fills the screen, the article takes its place."""
        if self.screen.form == "tabs" or self.screen.zoomed:
            self.screen.focus_pane("article")

    def clear_marks(self) -> None:
        """Take all marks away: highlighted actor, search, selected sentence."""
        article = self.screen.article
        self.search_hits = None
        self.highlight(None)
        for rows in self.screen.lists:
            rows.set_needle("")
        for layer in ("match", "current_match", "event_dates"):
            article.mark(layer, [], article.palette.match)
        article.select_sentence(None)
        self.screen.show_hints()

    def _mark_dates(self, briefing: Briefing) -> None:
        article = self.screen.article
        article.mark("date", [(d.start, d.end) for d in briefing.dates], article.palette.date)

    # Joins, from the article to the lists.

    def mark_cursor_sentence(self) -> None:
        """Say whom and which dates the sentence under the cursor holds, and mark them in the lists."""
        briefing, screen, span = self.briefing, self.screen, self.screen.article.cursor
        if briefing is None or span is None:
            return
        actors = [a for a in briefing.actors if any(span.start <= m.start < span.end for m in a.mentions)]
        dates = [d for d in briefing.dates if span.start <= d.start < span.end and d.first and d.last]
        screen.actors.mark_sentence(frozenset(actor.id for actor in actors))
        screen.events.mark_sentence(span.start, span.end)
        content = [actor.name for actor in actors] + [iso_days(d.first, d.last) for d in dates if d.first and d.last]
        screen.article.show_sentence_content(" · ".join(content))


def _plain_links(story: Story) -> tuple[RelatedStory, ...]:
    from briefing_tui.briefing import RelatedStory

    return tuple(RelatedStory(link.title, link.url) for link in story.article.links)
