"""What leaves the room or comes into it: copies, links, exported briefings, added sources."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_tui.sanitize import sanitize, sanitize_line, sanitize_url
from briefing_tui.tui.screens.searching import SearchingRoom
from briefing_tui.tui.widgets.detail import DetailLine
from briefing_tui.tui.widgets.events import Dated, iso_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.outputs import Format

# Terminals drop longer OSC 52 sequences: 74,994 bytes of text is what xterm takes.
MOST_COPIED = 74_000


class HandingRoom(SearchingRoom):
    """A room that gives and takes."""

    # Copy.

    async def do_copy(self) -> None:
        text = self._text_of_focus()
        if not text:
            self.say(self.labels("say.nothing_to_copy"))
            return
        self.copy(text)
        await self.show_notice(self.labels("notice.copied"), text)

    def copy(self, text: str) -> None:
        """Put a text on the reader's clipboard (OSC 52, which works over SSH; tmux needs `set-clipboard on`)."""
        self.app.copy_to_clipboard(sanitize(text)[:MOST_COPIED])

    def _text_of_focus(self) -> str:
        """The sentence, actor, event, link or line that has the focus."""
        if self.sheet is None and self.here == "article":
            span = self.article.cursor_sentence()
            return self.article.article.text[span.start : span.end] if span and self.article.article else ""
        return self._text_of(self.current_list.item if self.current_list else None)

    def _text_of(self, item: Any) -> str:
        from briefing_tui.briefing import Actor, RelatedStory
        from briefing_tui.tui.dossier import Story

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
        return self.current_list.item_text(item) if item is not None and self.current_list else ""

    # Links.

    async def show_link(self, url: str, *, fetch: bool) -> None:
        """Show the address whole, copy it, and offer to open or to fetch it."""
        self.copy(url)
        offers = {"o": lambda: self.open_link(url)}
        title = self.labels("notice.link_copied", browse="o")
        if fetch and _fetchable(url):
            offers["enter"] = lambda: self.add_source(url)
            title = self.labels("notice.link_fetch", browse="o")
        await self.show_notice(title, url, offers)

    async def do_browse(self) -> None:
        url = self._link_of_focus()
        if url is None:
            self.say(self.labels("say.no_link"))
        else:
            self.open_link(sanitize_url(url))

    def _link_of_focus(self) -> str | None:
        item: Any = self.current_list.item if self.current_list else None
        url: str | None = getattr(item, "url", None)
        if url is None and hasattr(item, "article"):
            url = item.article.url
        if url is None and isinstance(item, DetailLine) and _fetchable(item.text):
            url = item.text
        if url is None and self.here in ("article", "detail") and self.sheet is None and self.story:
            url = self.story.article.url
        return url

    def open_link(self, url: str) -> None:
        """Open an address with the configured command, else in the desktop's browser, but never on a server."""
        if not _fetchable(url):
            self.say(self.labels("say.only_web", url=url), alarming=True)
            return
        command = self.briefing_app.config.browser
        remote = bool(os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY"))
        if not command and remote:
            self.copy(url)
            self.run_worker(self.show_notice(self.labels("notice.over_ssh"), url), exclusive=False)
            return
        words = [word.replace("{url}", url) for word in command] if command else _desktop_browser()
        if not words:
            self.copy(url)
            self.run_worker(self.show_notice(self.labels("notice.no_browser"), url), exclusive=False)
            return
        if not any("{url}" in word for word in command):
            words = [*words, url]
        try:
            subprocess.Popen(
                words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                start_new_session=True,
            )  # fmt: skip
        except OSError as fault:
            self.say(f"{words[0]}: {fault.strerror}", alarming=True)
        else:
            self.say(self.labels("say.opened", url=url))

    # Sources.

    async def do_add_source(self) -> None:
        await self.ask(self.labels("prompt.add"), self._add_answer)

    def _add_answer(self, answer: str | None) -> None:
        if answer and answer.strip():
            self.add_source(answer.strip())

    def add_source(self, source: str) -> None:
        """Read a path or a URL into the dossier; its first story opens when it has come."""
        path = source if _fetchable(source) else str(Path(source).expanduser())
        known = self.dossier.number(path)
        if known is not None:
            self.run_worker(self.go_to_story(known))
            return
        self.say(self.labels("say.reading", source=source))
        self.briefing_app.add_source(path)

    # Export.

    async def do_export(self) -> None:
        from briefing_tui.outputs import FORMATS
        from briefing_tui.tui.widgets.chooser import Choice, ChooserSheet

        if self.briefing is None:
            self.say(self.labels("list.waiting"))
            return
        choices = [Choice(form, self.labels(f"format.{form}"), self._exporter(form, whole=False)) for form in FORMATS]
        if len(self.dossier.stories) > 1:
            for form in FORMATS:
                label = self.labels("export.all", form=self.labels(f"format.{form}"))
                choices.append(Choice(f"{form} *", label, self._exporter(form, whole=True)))
        sheet = ChooserSheet(self.labels, self.article.palette, self.labels("pane.export"), choices)
        await self.open_sheet(sheet)
        sheet.rebuild()

    def _exporter(self, form: Format, *, whole: bool) -> Any:
        async def ask_for_name() -> None:
            name = f"briefing{'' if whole else f'-{self.dossier.current + 1}'}.{_SUFFIX[form]}"
            await self.ask(
                self.labels("prompt.export"), lambda answer: self._export(answer, form, whole=whole), value=name
            )

        return ask_for_name

    def _export(self, answer: str | None, form: Format, *, whole: bool, overwrite: bool = False) -> None:
        if not answer or not answer.strip():
            return
        path = Path(answer.strip()).expanduser()
        if path.exists() and not overwrite:
            question = self.labels("prompt.overwrite", path=path)
            again = self.labels("prompt.yes")

            def confirmed(reply: str | None) -> None:
                if reply and reply.strip().casefold() in (again, "y"):
                    self._export(answer, form, whole=whole, overwrite=True)
                else:
                    self.say(self.labels("say.not_written"))

            self.run_worker(self.ask(question, confirmed))
            return
        stories = self.dossier.stories if whole else [self.story]
        briefings = [story.briefing for story in stories if story and story.briefing]
        try:
            written = write_briefings(briefings, form, path, self.labels.language)
        except Exception as fault:  # Whatever a format or a disk objects to, the session goes on.
            self.say(f"{sanitize_line(str(path))}: {sanitize_line(str(fault))}", alarming=True)
        else:
            self.say(self.labels("say.written", path=path, count=written))


_SUFFIX = {"plain": "txt", "markdown": "md", "json": "json", "jsonl": "jsonl", "csv": "csv", "ics": "ics"}


def write_briefings(briefings: Sequence[Briefing], form: Format, path: Path, language: str) -> int:
    """Write briefings to a file, whole or not at all; how many. Raises `BriefingError` where it cannot be written."""
    from briefing_tui.outputs import OutputOptions, render
    from briefing_tui.outputs.destination import whole_file

    text = render(briefings, form, OutputOptions(language="en" if language == "en" else "id"))
    with whole_file(str(path)) as write:
        write(text)
    return len(briefings)


def _fetchable(url: str) -> bool:
    return url.casefold().startswith(("http://", "https://"))


def _desktop_browser() -> list[str]:
    """The desktop's opener, where there is a desktop: a text browser would run inside this very screen."""
    import shutil
    import sys

    if sys.platform == "darwin":
        return ["open"]
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        opener = shutil.which("xdg-open")
        return [opener] if opener else []
    return []
