"""Tables of stories, CSV or a sheet: delimiter, heading line, rows as records."""

from __future__ import annotations

import csv
import io
import re
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.publish_date import iso_published
from briefing_tui.sources.files.columns import Columns, column_key, columns_of, recognised
from briefing_tui.sources.files.csv_rows import LONGEST_FIELD, CsvForm, whole_rows
from briefing_tui.sources.files.encoding import encoding_of, mended
from briefing_tui.sources.limits import RECORD_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any, BinaryIO

    from briefing_tui.briefing import Article


_DELIMITERS = ",;\t|~"
# Above a heading stand a caption, a blank line and Excel's `sep=;`, hardly more.
_LINES_ABOVE = 6
# Rows that are looked at for a column with a text in it.
_ROWS_TRIED = 5
_PROSE_WORDS = 30
_ADDRESS = re.compile(r"https?://\S", re.I)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.{0,20})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_SEPARATOR_LINE = re.compile(r"\s*[\"']?sep=(?P<delimiter>[^\s\"'])[\"']?\s*", re.I)
_LONGEST_HEADING = 40
# What is said of a table that holds no story.
_TEXTLESS = ("csv.no_text_column", "csv.no_rows")


def read_csv(stream: BinaryIO, head: bytes, source: str, fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of a table with a heading line, one a row; any usual delimiter, fields of any length."""
    encoding = encoding_of(head)
    text = io.TextIOWrapper(
        stream, encoding=encoding, errors="surrogateescape" if encoding == "utf-8" else "replace", newline=""
    )
    # In pieces, where a line is longer than any record: the reader takes whole lines into memory.
    lines = iter(lambda: text.readline(RECORD_SIZE), "")
    if inner := _quoted_heading(head.decode(encoding, errors="replace")):
        lines, head = _unquoted(lines), inner.encode(encoding, errors="replace")
    delimiter = csv_delimiter(head, encoding)
    first_row = list(islice(lines, len(_lines(head.decode(encoding, errors="replace"))) + 1))
    quote = "'" if _is_quoted_singly("".join(first_row), delimiter) else '"'
    lines = chain(first_row, lines)
    lines = _with_doubled_quotes(lines, delimiter)
    if delimiter == "\t":
        lines = with_spoken_cells(lines, delimiter)
    faults: list[SourceError] = []
    broken = False
    rows = whole_rows(lines, CsvForm(delimiter, quote), source, faults)
    for item in read_rows(([mended(cell) for cell in row] for row in rows), source, fields):
        yield from faults
        broken = broken or bool(faults)
        faults.clear()
        # That a table holds nothing needs no saying where its rows are broken.
        if not (broken and isinstance(item, SourceError) and item.source == source):
            yield item
    yield from faults


def with_spoken_cells(lines: Iterator[str], delimiter: str) -> Iterator[str]:
    """The lines of a table, cells quoted whole whose quotation marks are those of a text that begins with speech.

    Tables parted by tabs often quote nothing. Told are such cells in lines of as many cells as the heading has; a last
    one that is not closed may go on in the next line.
    """
    columns = 0
    for line in lines:
        bare = line.rstrip("\r\n")
        if not columns:
            columns = bare.count(delimiter) if is_heading(bare) else 0
            yield line
        elif f'{delimiter}"' in bare and bare.count(delimiter) == columns:
            *cells, last = bare.split(delimiter)
            last = last if re.fullmatch(r'"(?:[^"]|"")*', last) else _quoted(last)
            yield delimiter.join([*map(_quoted, cells), last]) + line[len(bare) :]
        else:
            yield line


def _quoted(cell: str) -> str:
    """A cell that begins with a quotation mark as RFC 4180 wants it; itself where it is so already."""
    if not cell.startswith('"') or re.fullmatch(r'"(?:[^"]|"")*"\s*', cell):
        return cell
    return '"' + cell.replace('"', '""') + '"'


def _quoted_heading(head: str) -> str:
    """The heading of a table each line of which is one quoted cell; "" of any other.

    Excel writes it so where a table parted by commas was opened as one by semicolons, and saved.
    """
    first = next(iter(_lines(head)), "").rstrip(";,")
    inner = first[1:-1].replace('""', '"') if re.fullmatch(r'"(?:[^"]|"")*"', first) else ""
    return inner if is_heading(inner) else ""


def _unquoted(lines: Iterator[str]) -> Iterator[str]:
    """The lines of such a table without what is around them."""
    csv.field_size_limit(LONGEST_FIELD)
    for row in csv.reader(lines, delimiter=";"):
        # What a semicolon has parted was one cell.
        yield from io.StringIO(f"{';'.join(row).rstrip(';')}\n", newline="")


def _is_quoted_singly(head: str, delimiter: str) -> bool:
    """Whether a table has single quotes around its cells: around each of its heading, or around those of its first row.

    There one is closed and another opened, or what is inside one would else be a cell more than the heading has.
    """
    heading, row = [*(line for line in _lines(head) if not _SEPARATOR_LINE.fullmatch(line)), "", ""][:2]
    names = heading.split(delimiter)
    if len(names) > 1 and all(re.fullmatch(r"\s*'[^']*'\s*", name) for name in names):
        return True
    parting = re.escape(delimiter)
    opened = re.findall(rf"(?:^|(?<={parting}))\s?(?:'[^']|\")", row)
    if not opened or any(mark.endswith('"') for mark in opened):
        return False
    is_closed = re.search(rf"(?:^|{parting})\s?'(?:[^']|'')+'{parting}", row) is not None
    single, double = (len(next(CsvForm(delimiter, mark).rows([row]), [])) for mark in "'\"")
    return (is_closed and len(opened) > 1) or single == len(names) < double


def _with_doubled_quotes(lines: Iterator[str], delimiter: str) -> Iterator[str]:
    """The lines of a table, quotes behind a backslash doubled, as RFC 4180 has them in the place of it.

    MySQL, R and pandas with an `escapechar` write `\\"`. That a table does so is shown by one that can be no field's
    end, since a word follows; until it comes, a field may end in a backslash (`C:\\`).
    """
    escaped = re.compile(r'(?<!\\)\\"')
    telling = re.compile(rf'(?<!\\)\\"(?!"|\s*(?:{re.escape(delimiter)}|[\r\n]|$))')
    is_escaping = False
    for line in lines:
        is_escaping = is_escaping or ('\\"' in line and telling.search(line) is not None)
        yield escaped.sub('""', line) if is_escaping else line


def read_rows(
    rows: Iterator[Sequence[Any]], source: str, fields: Mapping[str, str], first_number: int = 1
) -> Iterator[Article | SourceError]:
    """The stories of a table's rows, the first of them being the heading, a caption above it, or no heading at all."""
    heading, rest = _heading(rows, fields)
    named = max((place for place, name in enumerate(heading, 1) if name), default=0)
    text_at = next((heading.index(name) for name in columns_of(tuple(heading), "content")), None)
    records = (
        {n: cell for n, cell in zip(heading, _fitted(row, named, text_at), strict=False) if n}
        for row in rest
        # Tables set one behind another have their heading again.
        if any(map(_filled, row)) and [_name(cell) for cell in row] != heading and not _is_rule(row)
    )
    opening = list(islice(records, 1))
    columns = Columns(fields)
    if opening and not columns.has_text(heading, opening):
        opening += islice(records, _ROWS_TRIED - 1)
    if not columns.has_text(heading, opening):
        shown = ", ".join(sanitize_line(name) for name in heading[:8])
        yield SourceError(source, "csv.no_text_column", columns=shown)
        return
    if not opening:
        yield SourceError(source, "csv.no_rows")
        return
    # Not needed, with all that it reads records by, to see that a text is no table.
    from briefing_tui.sources.files.records import read_records

    numbered = enumerate(chain(opening, records), first_number)
    yield from read_records(((f"{source}#{number}", record) for number, record in numbered), fields)


def read_sheets(
    sheets: Iterable[Iterator[Sequence[Any]]], source: str, fields: Mapping[str, str], faults: list[SourceError]
) -> Iterator[Article | SourceError]:
    """The stories of the sheets of a workbook; `faults` are those that reading a sheet's rows adds, named behind it.

    A sheet without a column of texts is passed over where another has one. Raises `SourceError` where there is no row,
    or where the workbook is broken behind some.
    """
    number = 0
    textless: SourceError | None = None
    try:
        for rows in sheets:
            for story in read_rows(rows, source, fields, number + 1):
                if isinstance(story, SourceError) and story.message.id in _TEXTLESS:
                    textless = textless or story
                    continue
                number += 1
                yield story
            yield from faults
            faults.clear()
    # What a damaged file sets off where it is read lazily: a dozen kinds of fault.
    except Exception as fault:
        broken = Message("workbook.broken_behind", number=number) if number else Message("workbook.broken")
        raise SourceError(source, broken) from fault
    if not number:
        raise textless or SourceError(source, "workbook.no_rows")


def _fitted(row: Sequence[Any], columns: int, text_at: int | None) -> Sequence[Any]:
    """A row with as many cells as the heading has: where a text stands without quotes, its commas have parted it."""
    filled = len(row)
    while filled > columns and not _filled(row[filled - 1]):
        filled -= 1
    beyond = filled - columns
    if beyond <= 0 or text_at is None or _fits_without(row, columns, text_at):
        return row
    text = ", ".join(str(cell) for cell in row[text_at : text_at + beyond + 1])
    return [*row[:text_at], text, *row[text_at + beyond + 1 : filled]]


def _fits_without(row: Sequence[Any], columns: int, text_at: int) -> bool:
    """Whether a row that is too long has its day where the heading has it: then what is beyond is too much."""
    return any(
        iso_published(row[place]) for place in range(text_at + 1, columns) if len(str(row[place])) < _LONGEST_HEADING
    )


def csv_delimiter(head: bytes, encoding: str) -> str:
    """The delimiter of a table: what its first line says (`sep=;`), else what parts its heading best."""
    lines = _lines(head.decode(encoding, errors="replace"))[:_LINES_ABOVE]
    if lines and (match := _SEPARATOR_LINE.fullmatch(lines[0])):
        return match["delimiter"]
    first = lines[0] if lines else ""

    def parts(delimiter: str) -> tuple[int, int]:
        return max(len(recognised(_cells(line, delimiter))) for line in lines or [""]), first.count(delimiter)

    return max(_DELIMITERS, key=parts)


def is_heading(line: str) -> bool:
    """Whether a line is the heading of a table of stories: it names a text and one field more."""
    if len(line) > _LONGEST_HEADING * 60:
        return False
    for delimiter in _DELIMITERS:
        cells = _cells(line.lstrip("\ufeff"), delimiter)
        short = len(cells) > 1 and all(len(cell) <= _LONGEST_HEADING for cell in cells)
        if short and "content" in (fields := recognised(cells)) and len(fields) > 1:
            return True
    return False


def is_table(text: str) -> bool:
    """Whether a text begins as a table of stories does: with its heading, or what may stand above one."""
    lines = _lines(text)[:_LINES_ABOVE]
    if lines and _SEPARATOR_LINE.fullmatch(lines[0]):
        return True
    return any(is_heading(line) for line in lines)


def _heading(rows: Iterator[Sequence[Any]], fields: Mapping[str, str]) -> tuple[list[str], Iterator[Sequence[Any]]]:
    """The names of the columns, and the rows behind them. A table without a heading has its columns numbered."""
    above: list[Sequence[Any]] = []
    wanted = {column_key(name) for name in fields.values()}
    for row in islice(rows, _LINES_ABOVE):
        found = recognised(names := [_name(cell) for cell in row])
        # A caption may hold the word for a text (`Daftar Berita`): alone, it waits for a row that names more.
        is_alone = len(found) == 1 and sum(map(bool, names)) < 2
        if ("content" in found and not is_alone) or (wanted and wanted & {column_key(name) for name in names}):
            return _with_second_line(names, rows)
        above.append(row)
        if any(len(str(cell).split()) >= _PROSE_WORDS for cell in row):
            break
    filled = [
        row for row in above if not _SEPARATOR_LINE.fullmatch("".join(map(_name, row))) and any(map(_filled, row))
    ]
    if not filled:
        return [], rows
    named = max(filled, key=lambda row: len(recognised([_name(cell) for cell in row])))
    if any(map(_is_content, named)):
        return [str(number) for number in range(1, len(named) + 1)], chain(filled, rows)
    return [_name(cell) for cell in named], chain(filled[filled.index(named) + 1 :], rows)


def _with_second_line(names: list[str], rows: Iterator[Sequence[Any]]) -> tuple[list[str], Iterator[Sequence[Any]]]:
    """The names of a heading, and the rows behind it: of two lines the lower one says more, where it has a cell."""
    following = next(rows, None)
    if following is None:
        return names, rows
    below = [_name(cell) for cell in following]
    is_short = all(len(name) <= _LONGEST_HEADING for name in below)
    if is_short and below != names and {"content", "title"} <= set(recognised(below)):
        return [lower or upper for upper, lower in zip_longest(names, below, fillvalue="")], rows
    return names, chain([following], rows)


def _is_rule(row: Sequence[Any]) -> bool:
    """Whether a row is but the line below a heading, as in Markdown: `|---|:---|`."""
    return all(re.fullmatch(r"[:=+-]*", str(cell or "").strip()) for cell in row)


def _is_content(cell: object) -> bool:
    """Whether a cell holds what no heading does: prose, an address, a day."""
    written = str(cell).strip()
    return (
        len(written.split()) >= _PROSE_WORDS
        or _ADDRESS.match(written) is not None
        or _DAY.fullmatch(written) is not None
    )


def _name(cell: object) -> str:
    return "" if cell is None else str(cell).strip().lstrip("\ufeff").strip()


def _filled(cell: object) -> bool:
    return cell is not None and str(cell).strip() != ""


def _lines(text: str) -> list[str]:
    return [line for line in re.split(r"\r\n|\n|\r", text.lstrip("\ufeff")) if line.strip()]


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return [cell.strip(" '\"\ufeff") for cell in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []
