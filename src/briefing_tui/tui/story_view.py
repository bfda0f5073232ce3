"""The open story and how its panes are joined: actor, event, quote and sentence light one another up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.sanitize import sanitize_line, sanitize_url
from briefing_tui.tui.detail_content import about_actor, about_article, about_event, about_related
from briefing_tui.tui.dossier import HistoryEntry
from briefing_tui.tui.screens.room import Room
from briefing_tui.tui.search import SearchHits
from briefing_tui.tui.widgets.events import Dated, iso_days

if TYPE_CHECKING:
    from briefing_tui.briefing import Actor, Briefing, Event, RelatedStory, Span
    from briefing_tui.tui.dossier import Dossier, Story
    from briefing_tui.tui.widgets.article import ArticlePane
    from briefing_tui.tui.widgets.detail import DetailLine
    from briefing_tui.tui.widgets.list_pane import ListPane


class StoryRoom(Room):
    """A room with a story in it."""

    def __init__(self) -> None:
        super().__init__()
        self.lit: str | None = None
        self.walk: SearchHits | None = None

    @property
    def dossier(self) -> Dossier:
        """All stories of the session."""
        return self.briefing_app.dossier

    @property
    def story(self) -> Story | None:
        """The story that is open."""
        return self.dossier.story

    @property
    def briefing(self) -> Briefing | None:
        """Its briefing, once it is there."""
        return self.story.briefing if self.story else None

    # Opening a story.

    def open_story(self, number: int, *, offset: int | None = None, pane: str | None = None) -> None:
        """Show a story, where it was left last, or at `offset`."""
        self.dossier.current = number
        story = self.dossier.stories[number]
        self.briefing_app.briefer.want(number)
        place = self.briefing_app.places.place(story.article)
        start = offset if offset is not None else (place.offset if place else 0)
        self.lit, self.walk = None, None
        self.article.awake = False
        self.article.show(story.article, start)
        for rows in self.lists:
            rows.filter = rows.needle = ""
        self.show_lists()
        self.focus_pane(pane or (place.pane if place else self.here if self.here != "detail" else "article"))
        self.say_header()

    def show_lists(self) -> None:
        """Fill the lists with what is known of the story by now."""
        story, briefing = self.story, self.briefing
        waiting = story is not None and briefing is None and story.fault is None
        self.actors.show(briefing.actors if briefing else (), waiting=waiting)
        names = {actor.id: actor.name for actor in briefing.actors} if briefing else {}
        events = briefing.events if briefing else ()
        dated = [Dated(event, names=" ".join(names.get(i, "") for i in event.actors)) for event in events]
        self.events.show(dated, briefing.reference_date.value if briefing else None, waiting=waiting)
        self.show_related()
        if briefing:
            dates = [(d.start, d.end) for d in briefing.dates]
            self.article.mark("date", dates, self.article.palette.date)
            self.article.awake = True
            self.article.follow_cursor()

    def show_related(self) -> None:
        """The stories that this one points to; before its briefing those its links name."""
        if story := self.story:
            ready = story.briefing is not None or len(self.dossier.stories) > 1
            self.related.show(self.dossier.related(story) if ready else _plain_links(story))
        else:
            self.related.show(())

    def say_header(self) -> None:
        """Title, outlet, day; the story's number, and how far the briefing of all stories is."""
        story, count = self.story, len(self.dossier.stories)
        right = f"{self.dossier.current + 1}/{count}" if count > 1 else ""
        if count > 1 and self.dossier.briefed < count:
            done = 8 * self.dossier.briefed // count
            right += f" ▕{'█' * done}{'░' * (8 - done)}▏{self.dossier.briefed}/{count}"
        if story is None:
            busy = self.briefing_app.reader.busy
            self.header.say(self.labels("header.reading" if busy else "header.no_story"), "", right)
            return
        article = story.article
        told = (sanitize_line(article.outlet or "")[:40], (article.published or "")[:10])
        about = " · ".join(part for part in told if part)
        self.header.say(sanitize_line(article.title or self.labels("header.untitled")), about, right)

    # The way back.

    def remember_way(self) -> None:
        """Put the present place on the trail before leaving it."""
        if self.story is None:
            return
        place = HistoryEntry(self.dossier.current, self.article.offset_at_top, self.here)
        if not self.dossier.history or self.dossier.history[-1] != place:
            self.dossier.history.append(place)

    async def do_back(self) -> None:
        if self.sheet:
            await self.close_sheet()
            return
        if not self.dossier.history:
            self.say(self.labels("say.no_way_back"))
            return
        place = self.dossier.history.pop()
        pane = place.pane if place.pane in self.panes else "actors"
        if place.story != self.dossier.current:
            await self.close_detail()
            self.leave_story()
            self.open_story(place.story, offset=place.offset, pane=pane)
        else:
            self.article.restore(place.offset)
            self.focus_pane(pane)

    def leave_story(self) -> None:
        """Keep where the story is left, for the next time it is opened."""
        if self.story:
            pane = "actors" if self.here == "detail" else self.here
            self.briefing_app.places.leave(self.story.article, self.article.offset_at_top, pane)

    async def go_to_story(self, number: int, span: Span | None = None) -> None:
        """Open another story from here, at a span where given; Backspace leads back."""
        self.remember_way()
        await self.close_sheet()
        await self.close_detail()
        if number != self.dossier.current:
            self.leave_story()
            self.open_story(number, pane="article")
        else:
            self.focus_pane("article")
        if span:
            self.article.choose_sentence(span)

    # Joins, from the lists to the article.

    def light(self, actor: Actor | None) -> None:
        """Light up an actor's mentions, mark the events they take part in; None puts the light out."""
        self.lit = actor.id if actor else None
        mentions = [(m.start, m.end) for m in actor.mentions] if actor else []
        palette = self.article.palette
        self.article.mark("lit", mentions, palette.lit)
        self.article.mark("here", [], palette.match_here)
        self.actors.light(self.lit)
        self.events.light(self.lit)
        if actor:
            self.walk = SearchHits.of_mentions(actor)
            self.step_walk(0)

    def step_walk(self, step: int) -> None:
        """Go to the next place of the search or of the lit actor's mentions; 0 is the first from here on."""
        walk = self.walk
        if walk is None or not walk.places:
            self.say(self.labels("say.nothing_to_walk", search=self.key_for("search")))
            return
        place = walk.stepped(step) if step else walk.nearest(self.article.offset_at_top)
        palette = self.article.palette
        if place.item is None:
            self.article.bring(place.start, place.end)
            self.article.mark("here", [(place.start, place.end)], palette.match_here)
            if walk.across_panes:
                self.focus_pane("article")
        else:
            self.article.mark("here", [], palette.match_here)
            self.focus_pane(place.pane)
            if rows := self.current_list:
                rows.move_to_item(place.item)
        self.say(f"{walk.title} {walk.count}")

    def do_next_match(self) -> None:
        self.step_walk(1)

    def do_previous_match(self) -> None:
        self.step_walk(-1)

    def go_to_event(self, event: Event) -> None:
        """Bring an event's sentence into the window, its date expressions marked."""
        self.remember_way()
        self.show_sentence_of(event)
        self.say(f"{iso_days(event.first, event.last)}  {event.when}")

    def show_sentence_of(self, event: Event) -> None:
        """The sentence chosen, the expressions that date it marked."""
        from briefing_tui.briefing import Span

        briefing = self.briefing
        dates = [briefing.dates[n] for n in event.dates if n < len(briefing.dates)] if briefing else []
        self.article.choose_sentence(Span(event.start, event.end))
        self.article.mark("spot_date", [(d.start, d.end) for d in dates], self.article.palette.lit)
        if self.form == "tabs" or self.zoomed:
            self.focus_pane("article")

    # Joins, from the article to the lists.

    def on_article_pane_moved(self, _: ArticlePane.Moved) -> None:
        """Say whom and which dates the sentence under the cursor holds, and mark them in the lists."""
        briefing, span = self.briefing, self.article.cursor
        if briefing is None or span is None:
            return
        actors = [a for a in briefing.actors if any(span.start <= m.start < span.end for m in a.mentions)]
        dates = [d for d in briefing.dates if span.start <= d.start < span.end and d.first and d.last]
        self.actors.mark_sentence(frozenset(actor.id for actor in actors))
        self.events.mark_sentence(span.start, span.end)
        held = [actor.name for actor in actors] + [iso_days(d.first, d.last) for d in dates if d.first and d.last]
        self.article.say_holds(" · ".join(held))

    # Enter.

    def do_choose(self) -> None:
        if rows := self.current_list:
            rows.choose()

    def do_left(self) -> None:
        if self.sheet is None and self.here == "article":
            self.article.step_sentence(forward=False)
        elif self.sheet is None:
            self.focus_pane("article")

    def do_right(self) -> None:
        if self.sheet is None and self.here == "article":
            self.article.step_sentence(forward=True)
        else:
            self.do_choose()

    async def choose_in(self, pane: ListPane, item: object) -> None:
        """Act on the item that was chosen in one of the story's own lists."""
        if pane is self.actors:
            actor: Actor = item  # type: ignore[assignment]
            if self.lit == actor.id:
                await self.do_detail()
            else:
                self.light(actor)
        elif pane is self.events:
            self.go_to_event(item.event)  # type: ignore[attr-defined]
        elif pane is self.related:
            await self.choose_related(item)  # type: ignore[arg-type]
        elif pane is self.detail:
            await self._choose_detail(item)  # type: ignore[arg-type]

    async def choose_related(self, related: RelatedStory) -> None:
        """Open the story where it is at hand, else show its address."""
        number = self.dossier.number(related.source)
        if number is not None:
            await self.go_to_story(number)
        elif related.url:
            await self.show_link(sanitize_url(related.url), fetch=True)
        else:
            await self.show_notice(self.labels("notice.no_url"), related.title)

    async def show_link(self, url: str, *, fetch: bool) -> None:
        """Show an address whole; overridden where it can be copied, opened and fetched."""
        raise NotImplementedError

    async def _choose_detail(self, line: DetailLine) -> None:
        if line.story is not None:
            await self.go_to_story(line.story, line.span)
        elif line.span is not None:
            self.remember_way()
            self.article.choose_sentence(line.span)
            self.focus_pane("article")
        elif line.actor is not None and self.briefing:
            self.light(next((a for a in self.briefing.actors if a.id == line.actor), None))

    # Details.

    async def do_detail(self) -> None:
        """All about what has the focus; once more puts it away."""
        if self.here == "detail":
            await self.close_detail()
            return
        found = self._detail_of_focus()
        if found is None:
            self.say(self.labels("list.waiting" if self.story and not self.briefing else "list.empty"))
            return
        from briefing_tui.tui.widgets.detail import DetailPane

        opened_from = self.here
        if self.detail is None:
            self.detail = DetailPane(self.labels, self.article.palette, opened_from)
            await self.mount(self.detail, before=self.footer)
        self.detail.opened_from = opened_from
        self.detail.show(*found)
        self.here = "detail"
        self.set_focus(self.detail, scroll_visible=False)
        self.rearrange()
        self.show_hints()

    def _detail_of_focus(self) -> tuple[str, list[DetailLine]] | None:
        story, briefing, labels = self.story, self.briefing, self.labels
        if story is None:
            return None
        if self.here == "related":
            return about_related(self.related.item, labels) if self.related.item else None
        if self.here == "article" or briefing is None:
            return about_article(story, labels)
        if self.here == "actors":
            return about_actor(self.actors.item, briefing, labels) if self.actors.item else None
        return about_event(self.events.item.event, briefing, labels) if self.events.item else None

    async def do_dismiss(self) -> None:
        """Step by step back to the plain page: sheet, detail, filter, search and light, zoom."""
        filtered = next((rows for rows in self.lists if rows.filter), None)
        if self.sheet:
            if self.sheet.filter:
                self.sheet.set_filter("")
            else:
                await self.close_sheet()
        elif self.detail:
            await self.close_detail()
        elif filtered:
            for rows in self.lists:
                rows.set_filter("")
        elif self.lit or self.walk or self.article.spot:
            self.clear_marks()
        elif self.zoomed:
            self.do_zoom()

    def clear_marks(self) -> None:
        """Put out all lights: actor, search, chosen sentence."""
        self.walk = None
        self.light(None)
        for rows in self.lists:
            rows.set_needle("")
        for layer in ("match", "here", "spot_date"):
            self.article.mark(layer, [], self.article.palette.match)
        self.article.choose_sentence(None)


def _plain_links(story: Story) -> tuple[RelatedStory, ...]:
    from briefing_tui.briefing import RelatedStory

    return tuple(RelatedStory(link.title, link.url) for link in story.article.links)
