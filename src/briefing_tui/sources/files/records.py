"""Records of scrapers and data sets as stories, and the JSON documents that hold them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefing_tui.addresses import original_address
from briefing_tui.errors import SourceError, fault_in
from briefing_tui.messages import Message
from briefing_tui.resources import phrase_list, word_set
from briefing_tui.sources.article.datelines import is_outlet_name
from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.publish_date import day_in_path, is_ambiguous, is_month_first
from briefing_tui.sources.article.validation import FEWEST_WORDS, validate_article
from briefing_tui.sources.files.columns import Columns, column_key, names_of_field, words_for
from briefing_tui.sources.files.document_records import (
    is_briefing,
    is_frame,
    parts_of_story,
    records_in,
    records_of_element,
)
from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.files.json_documents import elements_of, parsed_line
from briefing_tui.sources.files.json_faults import at_line, json_fault
from briefing_tui.sources.files.own_briefings import article_of_briefing
from briefing_tui.sources.files.record_dates import publication_of, written_date
from briefing_tui.sources.files.record_particulars import with_particulars
from briefing_tui.sources.files.stories_in_text import is_story_message
from briefing_tui.sources.files.typed_values import with_plain_values
from briefing_tui.sources.files.values import (
    address_in_sheet,
    editors_among,
    line_of_field,
    markup_in,
    people_of_field,
    text_of_field,
    unescaped,
    unwrapped_record,
)
from briefing_tui.sources.html.bylines import PageByline, Publisher, label_pattern, page_byline, people, with_colons
from briefing_tui.sources.html.outlets import bare_title, name_of_page, outlet_at
from briefing_tui.sources.limits import RECORD_SIZE
from briefing_tui.sources.outlets import name_by_domain, outlet_name, written_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing_tui.briefing import Article, Link

# When a message was sent: Telegram, Slack, Discord.
_MOMENTS = frozenset(("date", "ts", "timestamp"))
_SAID = ("text", "content", "message")
_LONGEST_SHORT = 1_000
_BULK_COMMANDS = ("index", "create", "update", "delete")
# Records that are held back until one of them tells whether their dates have the day or the month first.
_MOST_HELD = 1_000
_AUTHOR_ADDRESS = re.compile(r"https?:|www\.|^\S+@\S+$|^\S+\.(?:com|co\.id|id|net|org)(?:/\S*)?$", re.I)
_TITLE_TAIL = re.compile(r"\s+[-–—|»]\s+(?P<tail>[^|–—»]{2,30})$|\s*\|\s*(?P<tight>[^|]{2,30})$")
# What hardly a text has that is no Markdown: a heading, a link, a picture.
_MARKDOWN = re.compile(r"^#{1,6} \S|\[[^\[\]\n]{1,300}\]\((?:https?:|/)|\[\[|^\[\^?\w{1,20}\]: \S", re.M)
# What a site keeps above a text in Markdown says nothing that the record does not.
_FENCED = re.compile(r"\A---[ ]*\n(?:[\w-]+:.*\n){1,40}---[ ]*\n")
# Paragraphs as Scrapy writes a list of them into a cell: `... pekan depan.,Warga desa ...`; no degrees (`S.Pd.,M.Pd.`).
_JOINED = re.compile(r"(?<=[a-z0-9)])(?P<end>[.!?][\"”]?),(?=[\"“]?[A-Z][a-z-]+[ ,])")
_HEADING = re.compile(r"^# +(?P<words>\S[^\n]*?) *$", re.M)
_SITE_BEHIND = re.compile(r"\s+[-–—|»]\s+[^|»]{2,40}")
_WHOLE_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.I)


def read_record(
    record: Mapping[str, Any], source: str, fields: Mapping[str, str], *, month_first: bool = False
) -> Article:
    """The story in one record. Raises `SourceError` for a record without text, or with one not worth a briefing.

    An object of our own JSON briefings is read by its `article`. `month_first` is how the record's table writes dates
    in numbers.
    """
    if is_briefing(record):
        return article_of_briefing(record, source)
    columns = Columns(fields)
    record = with_particulars(with_plain_values(unwrapped_record(record)), columns)
    held = parts_of_story(record) or columns.value(record, "content")
    link = columns.value(record, "link")
    url = _address(link)
    title = line_of_field(columns.value(record, "title"))
    content, addresses, pointers = _text_and_links(held, url, title)
    content = _with_lead(record, content)
    if not content.strip():
        if "content" in fields:
            raise SourceError(source, "record.no_text", name=fields["content"])
        raise SourceError(source, "record.no_text_in_any", names=f"{', '.join(names_of_field('content')[:4])}, ...")
    if (count := len(content[:_LONGEST_SHORT].split())) < FEWEST_WORDS:
        # What is taken off a text makes it no longer: of very many such records each is refused at once.
        raise SourceError(source, "story.too_short", count=count)
    named_source = line_of_field(columns.value(record, "source"))
    published = publication_of(record, columns, url, month_first=month_first)
    byline = _byline(record, columns, url, named_source)
    if isinstance(held, str) and _WHOLE_PAGE.match(held):
        return _page_in(held, source, url, published)
    story = parse_article(
        content,
        source=source,
        known=KnownFields(
            title=_bare_title(_title_in_text(title, content), url, named_source),
            url=url or None,
            outlet=_outlet(named_source, url),
            published=published,
            authors=byline.authors,
            editor=byline.editor,
            place=_place(record),
            links=pointers,
        ),
    )
    outlet = story.outlet or name_of_page(url)
    links = _with_addresses(story.links, addresses) if addresses else story.links
    return validate_article(replace(story, outlet=outlet, links=links), source)


def _with_addresses(links: tuple[Link, ...], addresses: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
    from briefing_tui.sources.html.fragments import with_addresses

    return with_addresses(links, addresses)


def _outlet(named: str, url: str) -> str | None:
    """The outlet that a record names; a word on no record (`Daerah`) is none where the address is that of one."""
    if named and outlet_name(named) not in written_names().values() and (known := name_by_domain(url)):
        return known
    return named or None


def _address(value: object) -> str:
    """The address in a link's field, or in that of a source that is one; "" for any other."""
    url = line_of_field(address_in_sheet(value) if isinstance(value, str) else value)
    url = f"https:{url}" if url.startswith("//") else f"https://{url}" if url.lower().startswith("www.") else url
    return (original_address(url) or "") if "://" in url else ""


def _text_and_links(held: object, url: str, title: str) -> tuple[str, tuple[tuple[str, str], ...], tuple[Link, ...]]:
    """The text of a content's field, and of one in markup where its links lead, and the stories it points to."""
    markup = markup_in(held)
    if markup and not _WHOLE_PAGE.match(markup):
        from briefing_tui.sources.html.fragments import fragment_text

        fragment = fragment_text(markup, url or None)
        if fragment.text:
            return unescaped(fragment.text), fragment.addresses, fragment.links
    text = _JOINED.sub(r"\g<end>\n", _FENCED.sub("", text_of_field(held), count=1))
    if _MARKDOWN.search(text):
        from briefing_tui.sources.files.markdown import without_marks

        text = without_marks(_from_heading(text, title))
    return text, (), ()


def _from_heading(text: str, title: str) -> str:
    """A page in Markdown from the heading on that is its title: what stands above it is the site's."""
    for heading in _HEADING.finditer(text[: len(text) // 2]):
        if title.startswith(heading["words"]) and len(heading["words"].split()) > 2:
            return text[heading.start() :]
    return text


def _page_in(page: str, source: str, url: str, published: str | None) -> Article:
    """The story of a page that a record holds whole; the record's address and day stand in for what the page lacks."""
    from briefing_tui.sources.html.page import read_page

    story = read_page(page.encode("utf-8", "replace"), source, url or None, "utf-8")
    return replace(story, published=story.published or published)


def read_records(records: Iterable[tuple[str, object]], fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of named records that belong together, in their order; a faulty record costs only itself.

    Whether their dates in numbers have the day or the month first is what the first date tells that can only be read
    one way; until it comes, up to a thousand records are held back. A column that the user names and no record has is a
    fault behind them.
    """
    columns = Columns(fields)
    held: list[tuple[str, object]] = []
    month_first: bool | None = None
    unmet, name = dict(fields), ""
    for name, record in records:
        if unmet:
            unmet = _unmet(unmet, record)
        if month_first is None:
            written, link = written_date(record, columns)
            month_first = is_month_first(written, day_in_path(link))
            if month_first is None and len(held) < _MOST_HELD and (held or is_ambiguous(written)):
                held.append((name, record))
                continue
        for earlier in held:
            yield _article_or_fault(*earlier, fields, month_first=bool(month_first))
        held.clear()
        yield _article_or_fault(name, record, fields, month_first=bool(month_first))
    for earlier in held:
        yield _article_or_fault(*earlier, fields, month_first=bool(month_first))
    if name:
        # Of a text that no record has each says so itself.
        yield from (_no_column(name, column) for field, column in unmet.items() if field != "content")


def _unmet(fields: Mapping[str, str], record: object) -> dict[str, str]:
    """Those of the columns that the user names, by field, that a record does not have either."""
    names = set(map(column_key, map(str, record))) if isinstance(record, dict) else set()
    return {field: column for field, column in fields.items() if column_key(column) not in names}


def _no_column(name: str, column: str) -> SourceError:
    return SourceError(name.rpartition("#")[0] or name, "record.no_column", name=column)


def read_json(raw: bytes, source: str, fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of a JSON document: one object, or a list of them; those before a broken place still come out."""
    faults: list[SourceError] = []
    number = 0
    for number, story in enumerate(read_records(_named(elements_of(decode(raw, source)), source, faults), fields), 1):  # noqa: B007
        yield story
    yield from faults
    if not faults and not number:
        yield SourceError(source, "json.no_records")


def read_json_lines(
    lines: Iterable[bytes], source: str, fields: Mapping[str, str], *, first_line: int = 1, first_record: int = 1
) -> Iterator[Article | SourceError]:
    """The stories of JSON Lines, one a line; a broken line costs only itself. Blank lines are passed over.

    Lines and records are counted from these, where the lines are a later part of a file.
    """
    return read_records(_parsed_lines(lines, source, first_line, first_record), fields)


def _parsed_lines(
    lines: Iterable[bytes], source: str, first_line: int, first_record: int
) -> Iterator[tuple[str, object]]:
    number = first_record - 1
    for line_number, line in enumerate(lines, first_line):
        # A list cut into lines has a bracket at either end, and a comma behind each record.
        if line.strip() in (b"", b"[", b"]"):
            continue
        number += 1
        record: object
        if len(line) > RECORD_SIZE:
            too_long = Message("record.too_large", megabytes=RECORD_SIZE / 1e6)
            yield f"{source}#{number}", SourceError(source, at_line(line_number, too_long))
            continue
        try:
            record = parsed_line(decode(line, source).strip().removesuffix(","))
        except (ValueError, RecursionError) as fault:
            record = SourceError(source, json_fault(fault, line_number))
        except Exception as fault:  # Whatever one line sets off must not cost the others.
            record = SourceError(source, at_line(line_number, fault_in(source, fault).message))
        yield from _records_of_line(record, f"{source}#{number}")


def _records_of_line(held: object, name: str) -> Iterator[tuple[str, object]]:
    """The record on a line of JSON Lines; those of a list or of a whole answer, one a line, are `NAME.1`, `NAME.2`."""
    if isinstance(held, list) and any(isinstance(element, dict) for element in held):
        records = [record for element in held for record in records_of_element(element)]
    else:
        records = list(records_in(held)) if isinstance(held, dict) else [held]
    if len(records) == 1:
        named = [(name, records[0])]
    else:
        named = [(f"{name}.{number}", record) for number, record in enumerate(records, 1)] or [(name, held)]
    yield from (pair for pair in named if not _is_passing(pair[1]))


def _named(elements: Iterator[object], source: str, faults: list[SourceError]) -> Iterator[tuple[str, object]]:
    """The elements of a document with a name each; what breaks the document off is added to the faults."""
    try:
        for number, record in enumerate(elements, 1):
            if not _is_passing(record):
                yield f"{source}#{number}", record
    except (ValueError, RecursionError) as fault:
        faults.append(SourceError(source, json_fault(fault, None)))


def _is_passing(record: object) -> bool:
    """Whether a record is none of a story, and none meant: of a chat a message like `ok`, a command of a search engine.

    Chats are those that Telegram (its program, Telethon), Slack and Discord export; commands stand in Elasticsearch's
    bulk format; phpMyAdmin names program and database before a table.
    """
    if not isinstance(record, dict):
        return False
    if is_frame(record):
        return True
    if len(record) == 1 and next(iter(record)) in _BULK_COMMANDS:
        return isinstance(next(iter(record.values())), dict)
    kind = record.get("type") or record.get("_")
    if not isinstance(kind, str) or kind.casefold() not in _kinds_of_messages() or not _MOMENTS & record.keys():
        return False
    return not is_story_message(text_of_field(next((record[name] for name in _SAID if record.get(name)), None)))


def _kinds_of_messages() -> frozenset[str]:
    return word_set("lexicons/columns.toml", "lists", "messages")


def _article_or_fault(
    source: str, record: object, fields: Mapping[str, str], *, month_first: bool = False
) -> Article | SourceError:
    if isinstance(record, SourceError):
        return record
    if isinstance(record, str) and is_story_message(record):
        record, fields = {"content": record}, {}
    if not isinstance(record, dict):
        return SourceError(source, "record.not_one")
    try:
        return read_record(record, source, fields, month_first=month_first)
    except RecursionError:
        return SourceError(source, "record.too_deep")
    except Exception as fault:  # Whatever one record sets off must not cost the others.
        return fault_in(source, fault)


def _with_lead(record: Mapping[str, Any], content: str) -> str:
    """The text with its first paragraph above it, where a record keeps that apart."""
    by_name = {column_key(str(name)): value for name, value in record.items()}
    lead = next((text_of_field(by_name[name]).strip() for name in names_of_field("lead") if by_name.get(name)), "")
    is_apart = bool(lead and content.strip()) and " ".join(lead.split()) not in " ".join(content.split())
    return f"{lead}\n\n{content}" if is_apart else content


def _place(record: Mapping[str, Any]) -> str | None:
    """The place of a dateline that a record keeps apart (`Wanasari`, `Wanasari, 4 Maret`)."""
    by_name = {column_key(str(name)): line_of_field(value) for name, value in record.items()}
    written = next((place for name in names_of_field("place") if (place := by_name.get(name))), "")
    return written.partition(",")[0].strip() or None


def _byline(record: Mapping[str, Any], columns: Columns, url: str, outlet: str) -> PageByline:
    """Who wrote and who edited a record's story; a cell may hold both behind their labels."""
    written, editor = columns.value(record, "author"), line_of_field(columns.value(record, "editor")) or None
    if editors := editors_among(written, words_for("editor")):
        authors = tuple(name for name in _authors(written, url, outlet) if name not in editors)
        return PageByline(authors, editor or editors[0])
    written = with_colons(written) if isinstance(written, str) else written
    if isinstance(written, str) and label_pattern().match(written.strip()):
        labelled = page_byline(written, Publisher(None, outlet or None, url or None))
        return PageByline(labelled.authors, editor or labelled.editor)
    return PageByline(_authors(written, url, outlet), editor)


def _authors(value: object, url: str, outlet: str) -> tuple[str, ...]:
    """The people in an author field; neither addresses nor the house itself."""
    cells = (part.strip() for cell in people_of_field(value) for part in cell.split(" | "))
    # Of `sari@kabar.id (Sari Dewi)` the name; an address alone names nobody.
    names = (re.sub(r"^[^\s@]+@[^\s()]+\s*\((.+)\)$", r"\1", cell) for cell in cells)
    publisher = Publisher(outlet_at(url), outlet or None, url or None)
    found = people((name for name in names if not _AUTHOR_ADDRESS.search(name)), publisher)
    # Beside a name, what begins as papers do is hers (`Sari Dewi | Kabar Wanasari`).
    papers = phrase_list("lexicons/reading.toml", "bylines", "papers")
    return tuple(name for name in found if name.split()[0] not in papers) or found


def _title_in_text(title: str, content: str) -> str:
    """The title as the text has it above itself, where the record's goes on behind it with a site's name."""
    first = content.lstrip().partition("\n")[0].lstrip("# ").strip()
    return first if len(first.split()) > 2 and _SITE_BEHIND.fullmatch(title.removeprefix(first)) else title


def _bare_title(title: str, url: str, outlet: str) -> str:
    """The title without the outlet's name behind it."""
    bare = bare_title(title, outlet_at(url), outlet or None, url or None)
    match = _TITLE_TAIL.search(bare)
    tail = (match["tail"] or match["tight"]).strip() if match else ""
    return bare[: match.start()].rstrip() if match and match.start() and is_outlet_name(tail) else bare
