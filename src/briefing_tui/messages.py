"""What is said of a source, the command line or the output, as values: an id and what is filled in.

The words stand in `data/interface/messages.toml`. `i18n.render` makes a line of it where somebody
reads it, in that reader's language; nothing here knows a language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from briefing_tui.sanitize import sanitize_line

MessageId = Literal[
    "at_line",
    "at_address",
    "as_said",
    "fault",
    "fault.too_deep",
    "fault.memory",
    "fault.unforeseen",
    "same_story",
    "not_analysed",
    "names.line",
    "reading_broke_off",
    "story.empty",
    "story.too_short",
    "story.not_indonesian",
    "document.broken",
    "packed.broken",
    "packed.encrypted",
    "packed.nested",
    "packed.without_stories",
    "crawl.broken",
    "crawl.no_pages",
    "mail.no_text",
    "file.empty",
    "file.too_large",
    "story.cut",
    "record.too_large",
    "alike_faults",
    "alike_faults.between",
    "workbook.too_large",
    "workbook.many_texts",
    "workbook.far_rows",
    "file.not_text",
    "folder.without_stories",
    "pattern.no_match",
    "pages_unreadable",
    "feeds_unreadable",
    "workbooks_unreadable",
    "json.broken",
    "json.value",
    "json.name",
    "json.colon",
    "json.comma",
    "json.string",
    "json.character",
    "json.extra",
    "json.last_comma",
    "json.too_deep",
    "json.long_number",
    "json.no_records",
    "xml.broken",
    "xml.no_records",
    "yaml.broken",
    "sql.broken",
    "sql.no_rows",
    "csv.broken",
    "csv.open_quote",
    "csv.ended_row",
    "csv.no_text_column",
    "csv.no_rows",
    "record.not_one",
    "record.too_deep",
    "record.no_text",
    "record.no_text_in_any",
    "record.no_column",
    "briefing.no_text",
    "workbook.broken",
    "workbook.encrypted",
    "workbook.packed",
    "workbook.broken_behind",
    "workbook.no_rows",
    "page.empty",
    "page.too_deep",
    "page.no_elements",
    "page.other_kind",
    "page.front",
    "page.not_found",
    "page.wall",
    "page.without_text",
    "page.teaser",
    "page.not_whole",
    "page.part",
    "page.lost",
    "found",
    "found.nothing",
    "found.outlet",
    "found.outlet_without_habits",
    "found.body",
    "found.body_taken",
    "what.title",
    "what.published",
    "what.authors",
    "what.editor",
    "origin.outlet",
    "origin.microdata",
    "origin.page",
    "origin.json-ld",
    "origin.trafilatura",
    "place.label",
    "place.byline",
    "place.beside_title",
    "place.signature",
    "place.url",
    "feed.empty",
    "feed.sitemap",
    "feed.opml",
    "feed.no_text",
    "feed.teaser_only",
    "feed.cut",
    "feed.malformed",
    "feed.broken",
    "fetch.not_web",
    "fetch.bad_address",
    "fetch.page_too_slow",
    "fetch.answer_too_slow",
    "fetch.come_back",
    "fetch.redirected_elsewhere",
    "fetch.redirect_circle",
    "fetch.redirects",
    "fetch.broke_off",
    "fetch.no_connection",
    "fetch.unsafe",
    "fetch.certificate",
    "fetch.too_large",
    "fetch.unpack",
    "fetch.cut_short",
    "fetch.private",
    "fetch.packed",
    "http.status",
    "http.status_phrase",
    "http.subscribers",
    "http.refused",
    "kind.pdf",
    "kind.picture",
    "kind.riff",
    "kind.zip",
    "kind.gzip",
    "kind.compressed",
    "kind.old_office",
    "kind.rtf",
    "kind.film",
    "kind.film_or_picture",
    "kind.program",
    "kind.database",
    "kind.binary",
    "system.no_such_file",
    "system.permission",
    "system.is_folder",
    "system.too_large",
    "system.name_too_long",
    "system.link_loop",
    "system.input_output",
    "system.disk_full",
    "network.all_failed",
    "network.unknown_name",
    "network.no_address",
    "network.name_not_looked_up",
    "network.unreachable",
    "usage.unknown",
    "usage.unknown_near",
    "usage.late_command",
    "usage.config",
    "usage.no_value",
    "usage.needless_value",
    "usage.choice",
    "usage.count",
    "usage.width",
    "usage.day",
    "usage.map",
    "usage.map_field",
    "usage.digest",
    "usage.compare",
    "usage.compare_whom",
    "usage.compare_same",
    "usage.archive_verb",
    "usage.archive_lacks",
    "usage.archive_words",
    "usage.archive_ics",
    "usage.archive_name",
    "usage.app_in_file",
    "usage.output_is_source",
    "usage.output_ending",
    "usage.app_without_terminal",
    "archive.none",
    "archive.not_one",
    "archive.network",
    "archive.newer_schema",
    "archive.damaged",
    "archive.locked",
    "archive.full",
    "archive.read_only",
    "archive.interrupted",
    "archive.failed",
    "archive.scheme",
    "archive.password",
    "archive.no_briefing",
    "archive.story_gone",
    "archive.itself",
    "archive.taken_away",
    "archive.not_empty",
    "query.too_long",
    "query.brackets",
    "query.or",
    "query.nothing_behind",
    "query.field",
    "query.value",
    "query.no_word",
    "query.day",
    "query.not_saved",
    "query.saved_circle",
    "output.standard",
    "output.exists",
    "output.file",
    "batch.not_installed",
    "batch.no_scheduler",
    "batch.no_workers",
    "batch.other_release",
    "batch.lost",
    "postgresql.not_installed",
    "postgresql.backup",
]
# Beyond this a line names nothing any more: a server may send a header of megabytes.
_LONGEST_ARGUMENT = 1000


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """One message: its id and its arguments, sorted by name. A message may be an argument of another.

    Text that is filled in comes from anywhere (a server's header, a file's name): it is made harmless here.
    """

    id: MessageId
    arguments: tuple[tuple[str, Argument], ...]

    def __init__(self, message_id: MessageId, /, **arguments: Argument) -> None:
        object.__setattr__(self, "id", message_id)
        filled = sorted(arguments.items())
        object.__setattr__(self, "arguments", tuple((name, _harmless(value)) for name, value in filled))

    def __str__(self) -> str:
        """For a log: `at_line(number=3, reason=json.too_deep)`."""
        filled = ", ".join(f"{name}={value}" for name, value in self.arguments)
        return f"{self.id}({filled})" if filled else self.id


def _harmless(value: Argument) -> Argument:
    if not isinstance(value, str):
        return value
    line = sanitize_line(value[: 2 * _LONGEST_ARGUMENT])
    return line if len(line) <= _LONGEST_ARGUMENT else f"{line[: _LONGEST_ARGUMENT - 1]}…"


Argument: TypeAlias = str | int | float | Message


class Remark(Protocol):
    """What names a source and says something of it: a `SourceError`, a `DuplicateStory`, a `SourceNote`."""

    @property
    def source(self) -> str:
        """The source, as it is shown."""

    @property
    def message(self) -> Message:
        """What is said of it."""
