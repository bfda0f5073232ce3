"""What leaves the app: copies, links opened in a browser, exported briefings."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from briefing_tui.errors import OutputError
from briefing_tui.i18n import describe_fault
from briefing_tui.sanitize import sanitize, sanitize_line, sanitize_url
from briefing_tui.slug import slugify
from briefing_tui.tui.actions.base import ActionGroup
from briefing_tui.tui.browser import UnsafeCommandError, browser_command, is_web_address, start_browser
from briefing_tui.tui.dossier.event_items import Dated
from briefing_tui.tui.dossier.headline import headline
from briefing_tui.tui.dossier.item_stories import stories_of
from briefing_tui.tui.drawing.event_wording import iso_days
from briefing_tui.tui.path_completion import complete_path
from briefing_tui.tui.terminal.held_key import is_distant
from briefing_tui.tui.widgets.detail import DetailLine, DetailPane

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from briefing_tui.briefing import Article
    from briefing_tui.outputs import Format
    from briefing_tui.tui.dossier.dossier import Story
    from briefing_tui.tui.screens.reading_screen import ReadingScreen
    from briefing_tui.tui.services import Services
    from briefing_tui.tui.story_view import StoryView
    from briefing_tui.tui.widgets.chooser import Choice

    # Fills a file; how many stories stand in it.
    WriteFile = Callable[[Path], int]

PageFormat = Literal["markdown", "plain"]
# Terminals drop longer OSC 52 sequences: 74,994 bytes of text is what xterm takes.
MOST_COPIED = 74_000
_LONGEST_FILE_NAME = 40


class ShareActions(ActionGroup):
    """The actions of the group "share". `read_source` takes a link that the reader wants to read here."""

    def __init__(
        self, screen: ReadingScreen, view: StoryView, services: Services, read_source: Callable[[str], Awaitable[None]]
    ) -> None:
        super().__init__(screen, view, services)
        self._read_source = read_source

    # Copy.

    async def copy(self) -> None:
        """Copy."""
        text = self._text_of_focus()
        if not text:
            self.screen.show_message(self.labels("say.nothing_to_copy"))
            return
        self._copy_text(text)
        await self.screen.show_notice(self.labels("notice.copied"), text)

    def _copy_text(self, text: str) -> None:
        self.services.copy_to_clipboard(sanitize(text)[:MOST_COPIED])

    def _text_of_focus(self) -> str:
        """The sentence, actor, event, link or line that has the focus."""
        pane, rows = self.screen.article, self.screen.current_list
        if self.screen.sheet is None and self.screen.focused_pane == "article":
            span = pane.cursor_sentence()
            return pane.article.text[span.start : span.end] if span and pane.article else ""
        return self._text_of(rows.item if rows else None)

    def _text_of(self, item: Any) -> str:
        from briefing_tui.briefing import Actor, RelatedStory
        from briefing_tui.tui.dossier.dossier import Story

        match item:
            case Dated(event=event):
                return f"{iso_days(event.first, event.last)} ({event.when}): {event.text}"
            case Actor(name=name, roles=roles):
                return f"{name}, {roles[0]}" if roles else name
            case RelatedStory(title=title, url=url):
                return sanitize_url(url) if url else title
            case DetailLine(text=text):
                return text
            case Story(article=article):
                return "\n".join(part for part in (article.title, article.url or article.source) if part)
        rows = self.screen.current_list
        return rows.item_text(item) if item is not None and rows else ""

    async def copy_selection(self, text: str) -> None:
        """Copy what was selected with the mouse."""
        self._copy_text(text)
        await self.screen.show_notice(self.labels("notice.copied"), text)

    # Links.

    async def show_link(self, url: str) -> None:
        """Show an address whole, copy it, and offer to open it in the browser or to read it here."""
        self._copy_text(url)
        offers: dict[str, Callable[[], Awaitable[None] | None]] = {"o": lambda: self._open_link(url)}
        title = self.labels("notice.link_copied", browse="o")
        if is_web_address(url):
            offers["enter"] = lambda: self._read_source(url)
            title = self.labels("notice.link_fetch", browse="o")
        await self.screen.show_notice(title, url, offers)

    async def browse(self) -> None:
        """Open in the browser."""
        url = self._link_of_focus()
        if url is None:
            self.screen.show_message(self.labels("say.no_link"))
        else:
            self._open_link(sanitize_url(url))

    def _link_of_focus(self) -> str | None:
        rows = self.screen.current_list
        item: Any = rows.item if rows else None
        url: str | None = getattr(item, "url", None)
        if url is None and hasattr(item, "article"):
            url = item.article.url
        if url is None and isinstance(item, DetailLine) and is_web_address(item.text):
            url = item.text
        if url is None and self.screen.sheet and item is not None:
            stories = stories_of(item, self.dossier)
            url = self.dossier.stories[stories[0]].article.url if len(stories) == 1 else None
        in_story = self.screen.sheet is None and self.screen.focused_pane in ("article", "detail")
        if url is None and in_story and self.view.story:
            url = self.view.story.article.url
        return url

    def _open_link(self, url: str) -> None:
        """Open an address with the configured command, else in the desktop's browser, but never on a server."""
        if not is_web_address(url):
            self.screen.show_message(self.labels("say.only_web", url=url), alarming=True)
            return
        configured = self.services.config.browser
        if not configured and is_distant():
            self._hand_over_link(self.labels("notice.over_ssh"), url)
            return
        try:
            command = browser_command(configured, url)
        except UnsafeCommandError:
            self.screen.show_message(self.labels("say.unsafe_browser"), alarming=True)
            return
        if not command:
            self._hand_over_link(self.labels("notice.no_browser"), url)
            return
        try:
            start_browser(command)
        except OSError as fault:
            self.screen.show_message(f"{command[0]}: {fault.strerror}", alarming=True)
        else:
            self.screen.show_message(self.labels("say.opened", url=url))

    def _hand_over_link(self, title: str, url: str) -> None:
        """Copy and show an address that cannot be opened from here."""
        self._copy_text(url)
        self.screen.run_worker(self.screen.show_notice(title, url), exclusive=False)

    # Export.

    async def export(self) -> None:
        """Export the briefing."""
        from briefing_tui.tui.widgets.chooser import ChooserSheet

        digests = self._digest_choices()
        looks_at_all = self.screen.scope in ("digest", "marks", "comparison")
        story, is_one_of_many = self._story_of_focus(), len(self.dossier.stories) > 1
        if (story is None or story.briefing is None) and not (looks_at_all and digests):
            self.screen.show_message(self.labels("list.waiting"))
            return
        choices: list[Choice] = []
        if story and story.briefing:
            label = "export.one" if is_one_of_many else "export.only"
            choices += self._choices(label, lambda form: self._exporter(form, story))
        if is_one_of_many:
            choices += self._choices("export.all", lambda form: self._exporter(form, None), name="{} *")
        # What the reader looks at stands first.
        choices = digests + choices if looks_at_all else choices + digests
        subject = headline(story.article) if story and story.briefing and is_one_of_many else ""
        sheet = ChooserSheet(self.labels, self.screen.palette, self.labels("pane.export"), choices, subject)
        await self.screen.sheets.open(sheet)
        sheet.rebuild()

    def _choices(
        self,
        label: str,
        exporter: Callable[[Format], Callable[[], Awaitable[None]]],
        *,
        name: str = "{}",
    ) -> Iterator[Choice]:
        """A choice for each format, worded by a label."""
        from briefing_tui.outputs import FORMATS
        from briefing_tui.tui.widgets.chooser import Choice

        for form in FORMATS:
            words = self.labels(label, form=self.labels(f"format.{form}"))
            yield Choice(name.format(form), words, exporter(form), tells_all=True)

    def _story_of_focus(self) -> Story | None:
        """The story that the row under the cursor comes from, in a view; where it is none or several, the open one."""
        rows = self.screen.sheet
        items = (rows.item, rows.subject) if isinstance(rows, DetailPane) else (rows.item,) if rows else ()
        for item in items:
            if item is not None and len(stories := stories_of(item, self.dossier)) == 1:
                return self.dossier.stories[stories[0]]
        return self.view.story

    def _digest_choices(self) -> list[Choice]:
        """The comparison that is looked at, the digest of what is marked, and of all."""
        from briefing_tui.tui.widgets.chooser import Choice

        compared = self.screen.scope == "comparison" and self.view.views.comparing.comparison is not None
        digests = [("comparison", "export.comparison")] if compared else []
        digests += [("marked", "export.marked")] if self.services.marks.notes else []
        digests += [("digest", "export.digest")] if len(self.dossier.stories) > 1 else []
        forms: tuple[PageFormat, ...] = ("markdown", "plain")
        return [
            Choice(f"{name} {form}", self.labels(label, form=words), self._digest_exporter(form, name), tells_all=True)
            for name, label in digests
            for form, words in ((form, self.labels(f"format.{form}")) for form in forms)
        ]

    def _digest_exporter(self, form: PageFormat, name: str) -> Callable[[], Awaitable[None]]:
        """A function that asks for the file's name and exports a digest."""

        def writer() -> WriteFile:
            from briefing_tui.outputs.export import write_comparison, write_digest

            views, language = self.view.views, self.labels.language
            if name == "comparison" and (comparison := views.comparing.comparison):
                return lambda path: write_comparison(comparison, form, path, language)
            make = views.digest_of_marked() if name == "marked" else views.digest_of_all()
            return lambda path: write_digest(make(), form, path, language)

        return self._file_asker(name, form, writer)

    def _exporter(self, form: Format, one: Story | None) -> Callable[[], Awaitable[None]]:
        """A function that asks for the file's name and exports one story, or the whole dossier."""

        def writer() -> WriteFile:
            from briefing_tui.outputs.export import write_briefings

            stories, language = [one] if one else self.dossier.stories, self.labels.language
            briefings = [story.briefing for story in stories if story.briefing]
            return lambda path: write_briefings(briefings, form, path, language)

        return self._file_asker(_name_for_file(one.article) if one else "briefing", form, writer)

    def _file_asker(self, name: str, form: Format, writer: Callable[[], WriteFile]) -> Callable[[], Awaitable[None]]:
        """A function that asks for the file's name, and lets what `writer` gives fill it."""

        async def ask_for_name() -> None:
            from briefing_tui.outputs.export import FILE_SUFFIXES

            await self.screen.prompt(
                self.labels("prompt.export"),
                lambda answer: self._export(answer, writer),
                value=f"{name}.{FILE_SUFFIXES[form]}",
                complete=complete_path,
            )

        return ask_for_name

    async def _export(self, answer: str | None, writer: Callable[[], WriteFile], *, overwrite: bool = False) -> None:
        if not answer or not answer.strip():
            return
        path = Path(answer.strip()).expanduser()
        if path.exists() and not overwrite:
            await self._ask_to_overwrite(path, lambda: self._export(answer, writer, overwrite=True))
            return
        # What many stories make takes its time: the reader goes on meanwhile.
        self.screen.run_worker(self._write(path, writer()), exclusive=False)

    async def _write(self, path: Path, write: WriteFile) -> None:
        """Write a file on a thread, and say what came of it."""
        try:
            count = await asyncio.to_thread(write, path)
        except OutputError as fault:
            self.screen.show_message(describe_fault(fault, self.labels.language), alarming=True)
        except Exception as fault:  # Whatever a format objects to, the session goes on.
            self.screen.show_message(f"{sanitize_line(str(path))}: {sanitize_line(str(fault))}", alarming=True)
        else:
            self.screen.show_message(self.labels("say.written", path=path, count=count))

    async def _ask_to_overwrite(self, path: Path, write: Callable[[], Awaitable[None]]) -> None:
        """Call `write` only where the reader says yes."""

        async def take_answer(answer: str | None) -> None:
            if answer and answer.strip().casefold() in (self.labels("prompt.yes"), "y"):
                await write()
            else:
                self.screen.show_message(self.labels("say.not_written"))

        await self.screen.prompt(self.labels("prompt.overwrite", path=path), take_answer)


def _name_for_file(article: Article) -> str:
    """A story's title as a file name without an ending."""
    name = slugify(article.title or article.working_title or "")
    return name[:_LONGEST_FILE_NAME].rpartition("-")[0] if len(name) > _LONGEST_FILE_NAME else name or "briefing"
