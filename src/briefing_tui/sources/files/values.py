"""What one field of a record says: markup, entities, placeholders and the wrappings of programs taken off."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing_tui.resources import line_list, word_list
from briefing_tui.sources.files.python_literals import python_literal
from briefing_tui.sources.files.rich_text import is_rich_text, text_of_tree
from briefing_tui.sources.files.tokenized_text import is_tokenized, joined_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|strong|b|em|i|u|s|mark|small|sub|sup|code|cite|q|abbr|time|font|ul|ol|li|h[1-6]|img|table|figure"
    r"|blockquote|section|article)\b[^<>]*>",
    re.I,
)
_LINE_MARKUP = re.compile(r"</?(?:p|br|div|ul|ol|li|h[1-6]|table|tr|figure|blockquote)\b[^<>]*>", re.I)
_PARAGRAPH = re.compile(r"<(?:p|div)\b", re.I)
_ESCAPED_BLOCK = re.compile(r"&(?:amp;){0,2}lt;(?:p|div|br|h[1-6])\b", re.I)
# Only whole entities: `R&ampB` is what some scrapers leave of one, and the text of record.
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
# What a browser shows nothing of: comments (`<!-- wp:paragraph -->`), scripts, styles. Where it begins, and its end.
_UNSHOWN = re.compile(r"<(?:!(?=--)|(?P<tag>script|style)\b)", re.I)
_COMMENT_END = "-->"
_ESCAPES_DEEP = 3
# Python's `b'...'` and the escapes of `repr`, which scrapers write into tables.
_BYTES = re.compile(r"""b(?P<quote>['"])(?P<inside>.*)(?P=quote)""", re.S)
_ESCAPE = re.compile(r"\\(?:r\\n|[nrt]|xa0|u00a0|u200[bcd])")
# Signs of Latin and of punctuation as JSON escapes them: `\u201c`.
_ESCAPED_SIGN = re.compile(r"\\u(?P<number>00[a-fA-F][0-9a-fA-F]|20[0-2][0-9a-fA-F])")
_LONGEST_PLACEHOLDER = 60
# A link as spreadsheets write it: address and words.
_SHEET_LINK = re.compile(r'=HYPERLINK\(\s*"(?P<address>[^"]*)"\s*[,;]\s*"(?P<words>[^"]*)"\s*\)', re.I)
# A text that a spreadsheet is to take for nothing else: `="12/02/2024"`.
_SHEET_STRING = re.compile(r'="(?P<words>(?:[^"]|"")*)"')
# ISO 639-1, of what is written beside Indonesian; behind it may stand a country (`id-ID`).
_LANGUAGE = re.compile(r"(?:id|in|en|ms|jv|su|zh|ar|ja|ko|nl|fr|de)(?P<country>[-_][A-Za-z]{2,4})?")
# `(sru/jks)`: who wrote and edited a story, as it is signed.
_INITIALS = re.compile(r"\([a-z]{2,5}(?:[/-][a-z]{2,5}){0,3}\)|[a-z]{2,4}(?:/[a-z]{2,4}){1,3}")
_NAME_KEY = re.compile(r"(?:^|[_-])na(?:me|ma)(?:$|[_-])|Name$|Nama$")
_PART_NUMBER = re.compile(r"[_-]?\d{1,3}$")
_FIRST_YEAR = 1900
_DAY_PARTS = ("year", "month", "day")


def text_of_field(value: object) -> str:
    """A field as running text: lists one item a line, markup, entities and escapes taken off; "" for nothing."""
    value = _main_of(value)
    if is_tokenized(value):
        return joined_tokens(value)
    if isinstance(value, list) and value and all(map(is_tokenized, value)):
        return " ".join(map(joined_tokens, value))
    if isinstance(value, list) and _is_in_runs(value):
        value = "".join(run if isinstance(run, str) else str(run["text"]) for run in value)
    if is_rich_text(value):
        return text_of_field(text_of_tree(value))
    if isinstance(value, list):
        return "\n".join(filter(None, map(text_of_field, value)))
    if isinstance(value, dict):
        return text_of_field(next((value[name] for name in _keys("texts") if value.get(name)), _parts_of_text(value)))
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    text = _unwrapped(str(value))
    if not isinstance(text, str):
        return text_of_field(text)
    if "<" in text and (_MARKUP.search(text) or _UNSHOWN.search(text)):
        text = _without_unshown(text)
        text = _MARKUP.sub("", _LINE_MARKUP.sub("\n", text))
    text = unescaped(text)
    return "" if is_placeholder(text) else text


def markup_in(value: object) -> str:
    """A field's text as markup where it is written in blocks of HTML, lists one item a block; "" for any other field.

    A line that is not in a paragraph of its own stays one, as in texts that WordPress keeps.
    """
    value = _main_of(value)
    if is_rich_text(value):
        return ""
    if isinstance(value, list):
        items = [item if isinstance(item, str) else markup_in(item) for item in value]
        return "".join(f"<div>{item}</div>" for item in items) if any(map(markup_in, items)) else ""
    if isinstance(value, dict):
        return markup_in(next((value[name] for name in _keys("texts") if value.get(name)), None))
    if not isinstance(value, str):
        return ""
    text = _unwrapped(value)
    if not isinstance(text, str):
        return markup_in(text)
    text = _without_unshown(text)
    for _ in range(_ESCAPES_DEEP):
        if "&" not in text or _LINE_MARKUP.search(text) or not _ESCAPED_BLOCK.search(text):
            break
        text = html.unescape(text)
    if not _LINE_MARKUP.search(text):
        return ""
    return text if _PARAGRAPH.search(text) else text.replace("\n", "<br>\n")


def _main_of(value: object) -> object:
    """Of texts with a role each (ninjs 2) the main one, of those in several languages the Indonesian.

    Of links with a relation each (Atom as JSON) the one that leads to the story's page.
    """
    if isinstance(value, dict) and (languages := _languages_of(value)):
        return value[next((name for name in languages if name[:2] in ("id", "in")), languages[0])]
    if isinstance(value, list) and all(isinstance(one, dict) and "role" in one and "value" in one for one in value):
        return next((one["value"] for one in value if one["role"] == "main"), value)
    if isinstance(value, list) and all(isinstance(one, dict) and "rel" in one and "href" in one for one in value):
        return next((one["href"] for one in value if one["rel"] == "alternate"), value)
    return value


def _languages_of(value: Mapping[str, object]) -> list[str]:
    """The names of an object that holds a text in several languages, or by a language and a country; else none."""
    names = list(map(str, value))
    written = list(map(_LANGUAGE.fullmatch, names))
    # An object with an `id` alone has a number.
    is_telling = len(names) > 1 or any(language and language["country"] for language in written)
    return names if is_telling and all(written) else []


def _is_in_runs(parts: list[Any]) -> bool:
    """Whether a list holds the runs of one text: strings, and objects that mark what stands between (Telegram)."""
    kinds = {type(part) for part in parts}
    return kinds == {str, dict} and all("text" in part and "type" in part for part in parts if isinstance(part, dict))


def _parts_of_text(value: Mapping[str, object]) -> list[object]:
    """What an object keeps under the names of a text's parts (`heading`, `paragraf`, `paragraph_2`), in its order."""
    names = ((_PART_NUMBER.sub("", str(name)).casefold(), part) for name, part in value.items())
    return [part for name, part in names if name in _names_of("content", "headings")]


def _without_unshown(text: str) -> str:
    """The text without what a browser does not show; what is never closed stays, and nothing behind it is looked at."""
    shown, at = [], 0
    lower = text.lower() if len(text.lower()) == len(text) else text
    while beginning := _UNSHOWN.search(text, at):
        end_mark = f"</{beginning['tag'].lower()}" if beginning["tag"] else _COMMENT_END
        end = lower.find(end_mark, beginning.end())
        end = lower.find(">", end) if end >= 0 else -1
        if end < 0:
            break
        shown.append(text[at : beginning.start()])
        at = end + 1
    return "".join([*shown, text[at:]])


def object_in(value: object) -> object:
    """An object that a table holds as text, as an object; any other value as it is."""
    if isinstance(value, str) and value.lstrip()[:1] == "{":
        return _unwrapped(value)
    return value


def line_of_field(value: object) -> str:
    """A field of one line: the first of a list, the name in an object; "" for nothing and for placeholders."""
    if isinstance(value, str):
        value = _unwrapped(value)
    value = _main_of(value)
    if isinstance(value, dict) and all(isinstance(value.get(part), int) for part in _DAY_PARTS):
        return "{:04}-{:02}-{:02}".format(*(value[part] for part in _DAY_PARTS))
    if isinstance(value, dict):
        if name := _name_in_parts(value):
            return name
        named = next((value[name] for name in _keys("names") if value.get(name)), None)
        named = named if named is not None else _inside_wrapping(value)
        return line_of_field(named if named is not None else _called_a_name(value))
    if isinstance(value := _main_of(value), list):
        if is_rich_text(value):
            return " ".join(text_of_field(value).split())
        return _day_in(value) or line_of_field(value[0] if value else None)
    return " ".join(text_of_field(value).split())


def _day_in(numbers: list[Any]) -> str:
    """The day, or the moment, of a list of its numbers (CSL, Java's `LocalDateTime`); "" for any other list."""
    if not 3 <= len(numbers) <= 7 or not all(type(number) is int for number in numbers) or numbers[0] < _FIRST_YEAR:
        return ""
    day = "{:04}-{:02}-{:02}".format(*numbers)
    return f"{day}T" + ":".join(f"{number:02}" for number in numbers[3:6]) if len(numbers) > 4 else day


def _called_a_name(value: Mapping[str, Any]) -> object:
    """What an object holds under a longer word for a name (`author_name`, `nama_penulis`), or alone; else None."""
    filled = [one for one in value.values() if one not in (None, "", [], {})]
    if len(filled) == 1 and isinstance(filled[0], str | list):
        return filled[0]  # `<authors><author>Sari Dewi</author></authors>`
    return next((one for key, one in value.items() if isinstance(one, str) and _NAME_KEY.search(str(key))), None)


def _name_in_parts(value: Mapping[str, Any]) -> str:
    """The name of a person that an object keeps in two parts; "" where it does not."""
    parts = [
        next((value[key] for key in _parts_of_names(part) if isinstance(value.get(key), str)), "")
        for part in ("first", "last")
    ]
    return " ".join(parts) if all(parts) else ""


@cache
def _parts_of_names(part: str) -> tuple[str, ...]:
    return word_list("lexicons/columns.toml", "parts_of_names", part)


def editors_among(value: object, words: frozenset[str]) -> list[str]:
    """The people in an author field whose role is one of these words (`{"name": ..., "role": "Editor"}`)."""
    people = value if isinstance(value, list) else []
    objects = (one for one in people if isinstance(one, dict))
    roles = ((one, " ".join(str(one.get(key) or "") for key in _keys("roles"))) for one in objects)
    return [line_of_field(one) for one, role in roles if words & set(role.casefold().split())]


def _inside_wrapping(value: Mapping[str, Any]) -> object:
    """What an object holds around which there is but one more (`data`, `attributes`); None for any other."""
    return next((value[name] for name in _keys("wrappings") if isinstance(value.get(name), dict | list)), None)


def people_of_field(value: object) -> list[str]:
    """The names in an author field: a string, a list of them (or one written as text), or of objects with a name."""
    if isinstance(value, str):
        value = _unwrapped(value)
    if isinstance(value, str) and "\n" in value.strip():
        value = value.splitlines()
    if isinstance(value, list):
        return [name for item in value for name in people_of_field(item)]
    if isinstance(value, dict):
        # `{"by": "By SARI DEWI", "title": "Associated Press"}`, `{"by": [...], "photos_by": [...]}`
        inside = next((one for key, one in value.items() if str(key).casefold() in _names_of("author") and one), None)
        inside = inside or _inside_wrapping(value)
        if isinstance(inside, str | list):
            return people_of_field(inside)
    if isinstance(value, dict) and len(value) == 1 and isinstance(alone := next(iter(value.values())), str | list):
        return people_of_field(alone)
    name = line_of_field(value)
    return [name] if name and not _INITIALS.fullmatch(name) else []


def unescaped(text: str) -> str:
    """The text with its entities resolved, those that were escaped twice, too."""
    for _ in range(_ESCAPES_DEEP):
        if "&" not in text or not _ENTITY.search(text):
            return text
        text = _ENTITY.sub(lambda match: html.unescape(match.group()), text)
    return text


def is_placeholder(text: str) -> bool:
    """Whether a value is what scrapers write where they found nothing (`Penulis tidak ditemukan`, `N/A`)."""
    bare = text.strip()
    return not bare or (len(bare) <= _LONGEST_PLACEHOLDER and _placeholders().fullmatch(bare) is not None)


def unwrapped_record(record: Mapping[str, object]) -> Mapping[str, object]:
    """The fields of a record, out of a search engine's hit (`_source`) or a document's wrapping (`fields`)."""
    for name in _keys("wrappings"):
        inside = record.get(name)
        if isinstance(inside, dict) and inside:
            return {**{key: value for key, value in record.items() if key != name}, **inside}
    return record


def address_in_sheet(text: str) -> str:
    """The address of a link as spreadsheets write it; any other text as it is."""
    link = _SHEET_LINK.fullmatch(text.strip())
    return link["address"] if link else text


def _unwrapped(text: str) -> str | list[object] | dict[str, object]:
    """A text without the wrappings of programs: a sheet's link, Python's bytes, lists and objects, escaped breaks."""
    if text.startswith("="):
        if link := _SHEET_LINK.fullmatch(text.strip()):
            return link["words"]
        if string := _SHEET_STRING.fullmatch(text.strip()):
            return string["words"].replace('""', '"')
    if text.startswith("b") and (match := _BYTES.fullmatch(text.strip())) and match["inside"].isascii():
        inside = match["inside"].encode("ascii").decode("unicode_escape", "replace")
        text = inside.encode("latin-1", "replace").decode("utf-8", "replace")
    bare = text.strip()
    if bare[:1] + bare[-1:] in ("[]", "{}") and bare[1:3].lstrip()[:1] in ("'", '"', "{"):
        return _written_value(bare)
    if "\\" in text and "\n" not in text and _ESCAPE.search(text):
        text = _ESCAPE.sub(lambda match: "\n" if match.group()[-1] == "n" else " ", text)
    if "\\u" in text:
        return _ESCAPED_SIGN.sub(lambda match: chr(int(match["number"], 16)), text)
    return text


def _written_value(text: str) -> list[object] | dict[str, object] | str:
    """A list of strings or objects, or an object, that a program has written as text; the text where it is neither."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        try:
            value = python_literal(text)
        except ValueError:
            return text
    listed = isinstance(value, list) and all(isinstance(item, str | dict) for item in value)
    return value if listed or isinstance(value, dict) else text


@cache
def _names_of(*fields: str) -> frozenset[str]:
    names = (word_list("lexicons/columns.toml", "names", field) for field in fields)
    return frozenset(name for listed in names for name in listed)


@cache
def _placeholders() -> re.Pattern[str]:
    lines = line_list("lexicons/columns.toml", "placeholders", "patterns")
    return re.compile("|".join(f"(?:{line})" for line in lines), re.I)


@cache
def _keys(name: str) -> tuple[str, ...]:
    """The keys under which an object keeps something, the likelier first: a list under `[objects]`."""
    return word_list("lexicons/columns.toml", "objects", name)
