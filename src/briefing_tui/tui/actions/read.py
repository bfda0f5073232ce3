"""Reading on from what has the focus: choosing an item, its detail, and back to the plain page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefing_tui.sanitize import sanitize_url
from briefing_tui.tui.actions.base import ActionGroup
from briefing_tui.tui.dossier.event_items import Dated, Fold
from briefing_tui.tui.layout import share_step
from briefing_tui.tui.views.detail_content import about_actor, about_article, about_event, about_related
from briefing_tui.tui.widgets.events import EventsPane

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from briefing_tui.briefing import Actor, RelatedStory
    from briefing_tui.tui.dossier.comparison_page import ComparedPlace
    from briefing_tui.tui.dossier.digest_page import PageRow, Teller
    from briefing_tui.tui.dossier.people import DossierPerson
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView
    from briefing_tui.tui.views.detail_content import Detail
    from briefing_tui.tui.widgets.detail import DetailLine
    from briefing_tui.tui.widgets.digest import DigestSheet
    from briefing_tui.tui.widgets.list_pane import ListPane
    from briefing_tui.tui.widgets.marks import MarkRow
    from briefing_tui.tui.widgets.matches import StoryWithMatches, TextMatch
    from briefing_tui.tui.widgets.people import PeopleSheet
    from briefing_tui.tui.widgets.sheet import Sheet


class ReadActions(ActionGroup):
    """The actions of the group "read".

    `show_link` shows the address of a story that is not at hand, `go_to_match` opens the story of a match,
    `choose_in_archive` acts on an item of the archive, `give_up_picked` forgets the story picked to be compared.
    """

    def __init__(
        self,
        screen: ReadingScreen,
        view: StoryView,
        services: Services,
        show_link: Callable[[str], Awaitable[None]],
        go_to_match: Callable[[StoryWithMatches | TextMatch], Awaitable[None]],
        choose_in_archive: Callable[[object], Awaitable[None]],
        give_up_picked: Callable[[], bool],
    ) -> None:
        super().__init__(screen, view, services)
        self._show_link = show_link
        self._go_to_match = go_to_match
        self._choose_in_archive = choose_in_archive
        self._give_up_picked = give_up_picked

    # Enter.

    async def choose(self) -> None:
        """Choose: highlight an actor, show an event, open a story."""
        rows = self.screen.current_list
        if rows and rows.item is not None:
            await self.choose_item(rows, rows.item)
        elif rows:
            self.screen.show_message(rows.without_rows())

    async def choose_item(self, pane: ListPane, item: Any) -> None:
        """Act on an item that was chosen, in whichever list."""
        screen, view = self.screen, self.view
        if isinstance(pane, EventsPane) and isinstance(item, Fold):
            pane.unfold()
        elif pane is screen.sheet and pane.scope == "archive":
            await self._choose_in_archive(item)
        elif pane is screen.sheet:
            await self._choose_in_sheet(pane, item)
        elif pane is screen.actors:
            await self._choose_actor(item)
        elif pane is screen.events:
            view.go_to_event(item.event)
        elif pane is screen.related:
            await self._choose_related(item)
        elif pane is screen.detail:
            await self._choose_detail_line(item)

    async def _choose_in_sheet(self, sheet: ListPane, item: Any) -> None:
        from briefing_tui.briefing import Span
        from briefing_tui.tui.widgets.about import AboutSheet
        from briefing_tui.tui.widgets.chooser import ChooserSheet
        from briefing_tui.tui.widgets.comparison import ComparisonSheet
        from briefing_tui.tui.widgets.digest import DigestSheet
        from briefing_tui.tui.widgets.marks import MarksSheet
        from briefing_tui.tui.widgets.matches import MatchesSheet
        from briefing_tui.tui.widgets.people import PeopleSheet
        from briefing_tui.tui.widgets.stories import StoriesSheet, TimelineSheet

        if isinstance(sheet, AboutSheet):
            await self._choose_detail_line(item)
        elif isinstance(sheet, ComparisonSheet):
            await self._go_to_teller(item.place_of(sheet.side))
        elif isinstance(sheet, MatchesSheet):
            await self._go_to_match(item)
        elif isinstance(sheet, MarksSheet):
            await self._choose_mark(item)
        elif isinstance(sheet, DigestSheet):
            await self._choose_on_page(sheet, item)
        elif isinstance(sheet, StoriesSheet):
            await self.view.go_to_story(sheet.number_of(item))
        elif isinstance(sheet, TimelineSheet):
            await self.view.go_to_story(item.story, Span(item.event.start, item.event.end))
            self.view.show_sentence_of(item.event)
        elif isinstance(sheet, PeopleSheet):
            await self._choose_person(sheet, item)
        elif isinstance(sheet, ChooserSheet):
            await self.screen.sheets.close()
            result = item.act()
            if result is not None:
                await result

    async def _choose_person(self, sheet: PeopleSheet, item: Any) -> None:
        """Unfold whom a row names, or go to where one comes up."""
        from briefing_tui.tui.dossier.people import DossierPerson

        if isinstance(item, DossierPerson):
            self._unfold(sheet, item)
            return
        await self.view.go_to_story(item.story, item.span)
        if item.event:
            self.view.show_sentence_of(item.event)
        elif item.kind == "mention":
            self.view.highlight(self.view.actor(item.actor))

    async def _choose_mark(self, row: MarkRow) -> None:
        """Go to what is marked, where its story is at hand."""
        if row.story is None:
            self.screen.show_message(self.labels("marks.elsewhere"))
            return
        await self.view.go_to_story(row.story, row.span)
        if row.place.kind == "actor" and self.view.briefing:
            self.view.highlight(self.view.actor(self.services.marking.actor_at(row.place, self.view.briefing)))

    async def _choose_on_page(self, sheet: DigestSheet, row: PageRow) -> None:
        """Go where a row comes from; one with several tellers shows them, an affair all there is of it."""
        if row.part == "affair" or len(row.tellers) > 1:
            sheet.toggle(row)
        elif row.tellers:
            await self._go_to_teller(row.tellers[0])

    async def _go_to_teller(self, teller: Teller | ComparedPlace) -> None:
        await self.view.go_to_story(teller.story, None if teller.actor else teller.span)
        if teller.event:
            self.view.show_sentence_of(teller.event)
        if teller.actor:
            self.view.highlight(self.view.actor(teller.actor))

    def _unfold(self, sheet: PeopleSheet, person: DossierPerson) -> None:
        """Show the stories of a person, or put them away; the next time the list stands as it was left."""
        sheet.toggle(person)
        self._keep_unfolded(sheet)

    def _keep_unfolded(self, sheet: PeopleSheet) -> None:
        positions = self.services.positions
        positions.settings = replace(positions.settings, unfolded=sheet.unfolded)

    def unfold(self) -> None:
        """Unfold or fold: background, statements, other tellers, an affair."""
        from briefing_tui.tui.widgets.digest import DigestSheet
        from briefing_tui.tui.widgets.people import PeopleSheet

        rows = self.screen.current_list
        if not (isinstance(rows, EventsPane | DigestSheet | PeopleSheet) and rows.unfold()):
            self.screen.show_message(self.labels("say.nothing_to_unfold"))
        elif isinstance(rows, PeopleSheet):
            self._keep_unfolded(rows)

    def unfold_all(self) -> None:
        """Unfold all, or fold all."""
        from briefing_tui.tui.widgets.digest import DigestSheet

        rows = self.screen.current_list
        if isinstance(rows, DigestSheet):
            rows.fold_affairs()
            return
        are_open = rows.unfold_all() if isinstance(rows, EventsPane) else None
        # What was unfolded may stand above what is on the screen, or below it.
        said = {None: "say.nothing_to_unfold", True: "say.all_unfolded", False: "say.all_folded"}[are_open]
        self.screen.show_message(self.labels(said))

    async def _choose_actor(self, actor: Actor) -> None:
        if self.view.highlighted_actor == actor.id:
            await self.detail()
        else:
            self.view.highlight(actor)

    async def _choose_related(self, related: RelatedStory) -> None:
        """Open the story where it is at hand, else show its address."""
        number = self.dossier.number(related.source)
        if number is not None:
            await self.view.go_to_story(number)
        elif related.url:
            await self._show_link(sanitize_url(related.url))
        else:
            await self.screen.show_notice(self.labels("notice.no_url"), related.title)

    async def _choose_detail_line(self, line: DetailLine) -> None:
        if line.story is not None:
            await self.view.go_to_story(line.story, line.span)
            if line.actor:
                self.view.highlight(self.view.actor(line.actor))
        elif line.span is not None:
            self.view.remember_position()
            self.screen.article.select_sentence(line.span)
            self.screen.focus_pane("article")
        elif line.actor is not None and self.view.briefing:
            self.view.highlight(self.view.actor(line.actor))
        else:
            self.screen.show_message(self.labels("say.leads_nowhere"))

    # Details.

    async def detail(self) -> None:
        """Detail."""
        if self.screen.sheet:
            await self._detail_in_view(self.screen.sheet)
            return
        if self.screen.focused_pane == "detail":
            await self.screen.close_detail()
            return
        rows, detail = self.screen.current_list, self._detail_of_focus()
        if detail is None:
            waiting = self.view.story and not self.view.briefing
            self.screen.show_message(self.labels("list.waiting") if waiting else self._nothing_told(rows))
        else:
            subject = rows.item if rows else self.view.story
            await self.screen.show_detail(*detail)
            if self.screen.detail:
                self.screen.detail.subject = subject

    async def _detail_in_view(self, sheet: Sheet) -> None:
        """Lay what is told of the item under the cursor over the view, or take it away."""
        from briefing_tui.tui.views.detail_in_views import about_item
        from briefing_tui.tui.widgets.about import AboutSheet

        if isinstance(sheet, AboutSheet):
            await self.screen.sheets.close()
            return
        detail = about_item(sheet.item, self.dossier, self.labels)
        if detail is None:
            self.screen.show_message(self._nothing_told(sheet))
            return
        about = AboutSheet(self.labels, self.screen.palette)
        about.subject, about.is_marked = sheet.item, self.screen.actors.is_marked
        await self.screen.sheets.open(about)
        about.show(*detail)

    def _nothing_told(self, rows: ListPane | None) -> str:
        """Why there is no detail: the list has no rows, or there is none of the row under the cursor."""
        return rows.without_rows() if rows and rows.item is None else self.labels("say.nothing_told")

    def _detail_of_focus(self) -> Detail | None:
        """The detail of what has the focus; None where there is nothing to tell of."""
        screen, story, briefing = self.screen, self.view.story, self.view.briefing
        if story is None:
            return None
        if screen.focused_pane == "related":
            return about_related(screen.related.item, self.labels) if screen.related.item else None
        if screen.focused_pane == "article" or briefing is None:
            return about_article(story, self.labels)
        if screen.focused_pane == "actors":
            return about_actor(screen.actors.item, briefing, self.labels) if screen.actors.item else None
        item = screen.events.item
        return about_event(item.event, briefing, self.labels) if isinstance(item, Dated) else None

    # Back to the plain page.

    async def dismiss(self) -> None:
        """Close; end highlight, filter, search.

        One step at a time: sheet, detail, filter, search and highlight, zoom, a story picked to be compared.
        """
        screen, view = self.screen, self.view
        if screen.sheet:
            if screen.sheet.filter:
                screen.sheet.set_filter("")
            elif screen.sheet.needle:
                screen.sheet.set_needle("")
                screen.show_hints()
            elif screen.scope == "comparison":
                await view.go_back()
            else:
                await screen.sheets.close()
        elif screen.detail:
            await screen.close_detail()
        elif any(rows.filter for rows in screen.lists):
            for rows in screen.lists:
                rows.set_filter("")
            screen.article.repaint_title()
        elif view.highlighted_actor or view.search_hits or screen.article.selected_sentence:
            view.clear_marks()
        elif screen.zoomed:
            screen.toggle_zoom()
        elif not self._give_up_picked():
            screen.show_message(self.labels("say.nothing_to_dismiss"))

    def zoom(self) -> None:
        """Zoom the pane."""
        self.screen.toggle_zoom()
        if self.screen.form == "tabs":
            self.screen.show_message(self.labels("say.zoomed_already"))

    def grow(self) -> None:
        """Give the pane more room."""
        self._change_share(1)

    def shrink(self) -> None:
        """Give the pane less room."""
        self._change_share(-1)

    def _change_share(self, steps: int) -> None:
        """Move the pane's edge, and keep where it stands; nothing where it can go no further."""
        screen = self.screen
        share, cells = share_step(screen.form, screen.focused_pane)
        if screen.zoomed or not share:
            screen.show_message(self.labels("say.zoomed_already"))
            return
        before, settings = screen.boxes(screen.size), self.services.positions.settings
        shares = {**settings.shares, share: settings.shares.get(share, 0) + steps * cells}
        self.services.positions.settings = replace(settings, shares={k: v for k, v in shares.items() if v})
        if screen.boxes(screen.size) == before:
            self.services.positions.settings = settings
            screen.show_message(self.labels("say.no_room"))
        else:
            screen.rearrange()

    # In a chooser letters are typing, so that its few actions have keys and a help of their own.

    async def choose_entry(self) -> None:
        """Choose."""
        await self.choose()

    async def choose_none(self) -> None:
        """Cancel."""
        await self.screen.sheets.close()
