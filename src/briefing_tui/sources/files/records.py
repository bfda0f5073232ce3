"""Records of scrapers and data sets as stories, and the JSON documents that hold them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefing_tui.briefing import Link
from briefing_tui.errors import SourceError, fault_in
from briefing_tui.messages import Message
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.datelines import is_outlet_name
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.publish_date import (
    day_in_path,
    is_ambiguous,
    is_month_first,
    publication_time,
    relative_publication,
)
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.files.columns import Columns, column_key, names_of_field
from briefing_tui.sources.files.document_records import is_briefing, is_story_like
from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.files.json_documents import elements_of, parsed_line
from briefing_tui.sources.files.stories_in_text import is_story_message
from briefing_tui.sources.files.values import (
    address_in_sheet,
    line_of_field,
    markup_in,
    people_of_field,
    text_of_field,
    unescaped,
    unwrapped_record,
)
from briefing_tui.sources.html.bylines import PageByline, Publisher, label_pattern, page_byline
from briefing_tui.sources.html.outlets import bare_title, name_of_page, outlet_at
from briefing_tui.sources.limits import RECORD_SIZE
from briefing_tui.sources.outlets import outlet_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing_tui.briefing import Article

_BULK_COMMANDS = ("index", "create", "update", "delete")
# Records that are held back until one of them tells whether their dates have the day or the month first.
_MOST_HELD = 1_000
_CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?:\s*(?:WIB|WITA|WIT|[ap]\.?m\.?))?", re.I)
_AUTHOR_ADDRESS = re.compile(r"https?:|www\.|^\S+@\S+$|^\S+\.(?:com|co\.id|id|net|org)(?:/\S*)?$", re.I)
_TITLE_TAIL = re.compile(r"\s+[-–—|»]\s+(?P<tail>[^|–—»]{2,30})$|\s*\|\s*(?P<tight>[^|]{2,30})$")
_WHOLE_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.I)


def read_record(
    record: Mapping[str, Any], source: str, fields: Mapping[str, str], *, month_first: bool = False
) -> Article:
    """The story in one record. Raises `SourceError` for a record without text, or with one not worth a briefing.

    An object of our own JSON briefings is read by its `article`. `month_first` is how the record's table writes dates
    in numbers.
    """
    if is_briefing(record):
        return _read_again(record["article"], source)
    record = _particulars_beside(unwrapped_record(record))
    columns = Columns(fields)
    held = columns.value(record, "content")
    link = columns.value(record, "link")
    url = _address(link if link is not None else columns.value(record, "source"))
    content, addresses = _text_and_addresses(held, url)
    if not content.strip():
        if "content" in fields:
            raise SourceError(source, "record.no_text", name=fields["content"])
        raise SourceError(source, "record.no_text_in_any", names=f"{', '.join(names_of_field('content')[:4])}, ...")
    named_source = line_of_field(columns.value(record, "source"))
    title = line_of_field(columns.value(record, "title"))
    published = _published(record, columns, url, month_first=month_first)
    byline = _byline(record, columns, url, named_source)
    if isinstance(held, str) and _WHOLE_PAGE.match(held):
        return _page_in(held, source, url, published)
    story = parse_article(
        content,
        source=source,
        title=_bare_title(title, url, named_source),
        url=url or None,
        outlet=named_source or None,
        published=published,
        authors=byline.authors,
        editor=byline.editor,
        place=_place(record),
    )
    outlet = story.outlet or name_of_page(url)
    links = _with_addresses(story.links, addresses) if addresses else story.links
    return validate_article(replace(story, outlet=outlet, links=links), source)


def _with_addresses(links: tuple[Link, ...], addresses: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
    from briefing_tui.sources.html.fragments import with_addresses

    return with_addresses(links, addresses)


def _address(value: object) -> str:
    """The address in a link's field, or in that of a source that is one; "" for any other."""
    url = line_of_field(address_in_sheet(value) if isinstance(value, str) else value)
    url = f"https:{url}" if url.startswith("//") else f"https://{url}" if url.lower().startswith("www.") else url
    return url if "://" in url else ""


def _text_and_addresses(held: object, url: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text of a content's field, and of one in markup where its links lead."""
    markup = markup_in(held)
    if markup and not _WHOLE_PAGE.match(markup):
        from briefing_tui.sources.html.fragments import fragment_text

        text, addresses = fragment_text(markup, url or None)
        if text:
            return unescaped(text), addresses
    return text_of_field(held), ()


def _page_in(page: str, source: str, url: str, published: str | None) -> Article:
    """The story of a page that a record holds whole; the record's address and day stand in for what the page lacks."""
    from briefing_tui.sources.html.page import read_page

    story = read_page(page.encode("utf-8", "replace"), source, url or None, "utf-8")
    return replace(story, published=story.published or published)


def _particulars_beside(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """A record with what it keeps one level below: a whole story (`article`), or what is said of it (`metadata`)."""
    below = {name: inside for name, inside in record.items() if isinstance(inside, dict)}
    for name, inside in below.items():
        if is_story_like(list(inside)) and not (name == "article" and "text" in inside):
            return {**{key: value for key, value in record.items() if key != name}, **inside}
    for name, inside in below.items():
        if column_key(str(name)) in names_of_field("particulars"):
            return {**inside, **{key: value for key, value in record.items() if key != name}}
    return record


def read_records(records: Iterable[tuple[str, object]], fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of named records that belong together, in their order; a faulty record costs only itself.

    Whether their dates in numbers have the day or the month first is what the first date tells that can only be read
    one way; until it comes, up to a thousand records are held back.
    """
    columns = Columns(fields)
    held: list[tuple[str, object]] = []
    month_first: bool | None = None
    for name, record in records:
        if month_first is None:
            written, link = _written_date(record, columns)
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
            yield f"{source}#{number}", SourceError(source, _at_line(line_number, too_long))
            continue
        try:
            record = parsed_line(decode(line, source).strip().removesuffix(","))
        except (ValueError, RecursionError) as fault:
            record = SourceError(source, _broken_json(fault, line_number))
        except Exception as fault:  # Whatever one line sets off must not cost the others.
            record = SourceError(source, _at_line(line_number, fault_in(source, fault).message))
        if not _is_passing(record):
            yield f"{source}#{number}", record


def _named(elements: Iterator[object], source: str, faults: list[SourceError]) -> Iterator[tuple[str, object]]:
    """The elements of a document with a name each; what breaks the document off is added to the faults."""
    try:
        for number, record in enumerate(elements, 1):
            if not _is_passing(record):
                yield f"{source}#{number}", record
    except (ValueError, RecursionError) as fault:
        faults.append(SourceError(source, _broken_json(fault, None)))


def _is_passing(record: object) -> bool:
    """Whether a record is none of a story, and none meant: of a chat a message like `ok`, a command of a search engine.

    Chats are those that Telegram and Slack export; commands stand between the documents of Elasticsearch's bulk format.
    """
    if not isinstance(record, dict):
        return False
    if len(record) == 1 and next(iter(record)) in _BULK_COMMANDS:
        return isinstance(next(iter(record.values())), dict)
    if record.get("type") not in ("message", "service") or not ("date" in record or "ts" in record):
        return False
    return not is_story_message(text_of_field(record.get("text")))


def _article_or_fault(
    source: str, record: object, fields: Mapping[str, str], *, month_first: bool = False
) -> Article | SourceError:
    if isinstance(record, SourceError):
        return record
    if not isinstance(record, dict):
        return SourceError(source, "record.not_one")
    try:
        return read_record(record, source, fields, month_first=month_first)
    except RecursionError:
        return SourceError(source, "record.too_deep")
    except Exception as fault:  # Whatever one record sets off must not cost the others.
        return fault_in(source, fault)


def _written_date(record: object, columns: Columns) -> tuple[str, str]:
    """A record's date as it is written, and its link."""
    if not isinstance(record, dict):
        return "", ""
    try:
        record = unwrapped_record(record)
        return line_of_field(columns.value(record, "publish_date")), line_of_field(columns.value(record, "link"))
    except Exception:  # What is wrong with the record is named where its story is made.
        return "", ""


def _published(record: Mapping[str, Any], columns: Columns, url: str, *, month_first: bool) -> str | None:
    """When the story was published, in ISO 8601: by its date and hour, by its age when it was seen, or by its URL."""
    value = columns.value(record, "publish_date")
    shown = value if hasattr(value, "isoformat") else line_of_field(value)
    published = publication_time(shown, home=False, month_first=month_first) if shown else None
    if published and len(published) == len("2023-05-09"):
        hour = line_of_field(columns.value(record, "hour"))
        if _CLOCK.fullmatch(hour):
            published = publication_time(f"{published} {hour.replace('.', ':')}", home=False) or published
    if published is None and isinstance(shown, str):
        seen = publication_time(line_of_field(columns.value(record, "seen")), home=False)
        published = relative_publication(shown, seen)
    return published or _day_in_parts(record) or day_in_path(url)


def _day_in_parts(record: Mapping[str, Any]) -> str | None:
    """The day of a record that keeps its number, its month and its year in three columns."""
    by_name = {column_key(str(name)): line_of_field(value) for name, value in record.items()}
    parts = [next((v for n in names_of_field(kind) if (v := by_name.get(n))), "") for kind in ("day", "month", "year")]
    if not all(parts) or not parts[0].isdigit():
        return None
    day, month, year = parts
    written = f"{year}-{month:0>2}-{day:0>2}" if month.isdigit() else f"{day} {month} {year}"
    return publication_time(written, home=False)


def _place(record: Mapping[str, Any]) -> str | None:
    """The place of a dateline that a record keeps apart (`Wanasari`, `Wanasari, 4 Maret`)."""
    by_name = {column_key(str(name)): line_of_field(value) for name, value in record.items()}
    written = next((place for name in names_of_field("place") if (place := by_name.get(name))), "")
    return written.partition(",")[0].strip() or None


def _byline(record: Mapping[str, Any], columns: Columns, url: str, outlet: str) -> PageByline:
    """Who wrote and who edited a record's story; a cell may hold both behind their labels."""
    written, editor = columns.value(record, "author"), line_of_field(columns.value(record, "editor")) or None
    if isinstance(written, str) and label_pattern().match(written.strip()):
        labelled = page_byline(written, Publisher(None, outlet or None, url or None))
        return PageByline(labelled.authors, editor or labelled.editor)
    return PageByline(tuple(_authors(written, url, outlet)), editor)


def _authors(value: object, url: str, outlet: str) -> Iterator[str]:
    """The people in an author field; neither addresses nor the house itself."""
    house = {column_key(name) for name in (outlet, name_of_page(url), outlet_name(outlet)) if name}
    for name in (part.strip() for cell in people_of_field(value) for part in cell.split(" | ")):
        person = re.sub(r"^[^\s@]+@[^\s()]+\s*\((.+)\)$", r"\1", name)
        # Without a letter it is the number of a user (WordPress' `post_author`).
        named = any(map(str.isalpha, person)) and not _AUTHOR_ADDRESS.search(person)
        if named and column_key(person) not in house and not is_outlet_name(person):
            yield person.title() if person.isupper() and " " in person else person


def _bare_title(title: str, url: str, outlet: str) -> str:
    """The title without the outlet's name behind it."""
    bare = bare_title(title, outlet_at(url), outlet or None, url or None)
    match = _TITLE_TAIL.search(bare)
    tail = (match["tail"] or match["tight"]).strip() if match else ""
    return bare[: match.start()].rstrip() if match and match.start() and is_outlet_name(tail) else bare


def _read_again(article: Mapping[str, Any], source: str) -> Article:
    """The article of one of our own JSON briefings, as it was."""
    text = text_of_field(article.get("text"))
    if not text.strip():
        raise SourceError(source, "briefing.no_text")
    related = article.get("related")
    links = tuple(
        Link(line_of_field(link.get("title")), line_of_field(link.get("url")) or None)
        for link in (related if isinstance(related, list) else ())
        if isinstance(link, dict)
    )
    story = parse_article(
        text, source=source, title=line_of_field(article.get("title")), url=line_of_field(article.get("url")) or None,
        outlet=line_of_field(article.get("outlet")) or None, published=line_of_field(article.get("published")) or None,
        authors=tuple(people_of_field(article.get("authors"))), editor=line_of_field(article.get("editor")) or None,
        links=links,
    )  # fmt: skip
    place = sanitize_line(line_of_field(article.get("dateline_place"))) or story.dateline_place
    return validate_article(replace(story, dateline_place=place), source)


def _broken_json(fault: ValueError | RecursionError, line_number: int | None) -> Message:
    """What is wrong with a JSON document, or with a line of JSON Lines that has a number of its own."""
    if isinstance(fault, json.JSONDecodeError):
        said = fault.msg.removesuffix(" at")  # `Unterminated string starting at`
        reason = Message("json.broken", fault=f"{said[:1].lower()}{said[1:]} at column {fault.colno}")
        return _at_line(line_number or fault.lineno, reason)
    # The one other fault of a decoder of text: `int` takes no more than 4,300 digits (CVE-2020-10735).
    reason = Message("json.too_deep" if isinstance(fault, RecursionError) else "json.long_number")
    return reason if line_number is None else _at_line(line_number, reason)


def _at_line(number: int, reason: Message) -> Message:
    return Message("at_line", number=number, reason=reason)
