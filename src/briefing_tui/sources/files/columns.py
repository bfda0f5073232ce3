"""Which of a record's fields hold the text, the title, the day: by their names, else by what their values look like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from briefing_tui.resources import read_toml
from briefing_tui.sources.article.publish_date import iso_published
from briefing_tui.sources.files.values import line_of_field, text_of_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FIELDS = ("title", "publish_date", "author", "content", "source", "link", "editor")
# What an address, an editor or a day is called wins over what it is the address of: `link_judul`, `judul_berita`.
_WORD_ORDER = ("link", "editor", "author", "publish_date", "title", "source", "content")
# A column that is named for the text and holds fewer words is asked after those with more.
_FEWEST_WORDS = 12
# A column that is not named for it holds the text where it is this long.
_PROSE_WORDS = 20
_LONGEST_TITLE = 250
_TITLE_WORDS = (3, 30)
_LONGEST_NAME = 60
_LONGEST_DATE = 60
# What may stand in several columns with a number each (`meta.author.0`).
_IN_PARTS = ("content", "author")
# No table of stories has more columns than a few dozen; those behind these are not looked at.
_MOST_COLUMNS = 300
_ADDRESS = re.compile(r"(?:https?:)?//[^\s/]+\.[^\s]+|www\.[^\s]+", re.I)
_PAGE_ADDRESS = re.compile(r"https?://[^\s/]+/\S", re.I)
_PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.I)
# What of a text is held against that of another, and how much longer the whole of a story is.
_OPENING, _LONGER = 1_000, 1.1
# The type behind a name (Solr's dynamic fields, Elasticsearch), which of two tables it came from (pandas).
_OF_A_PROGRAM = re.compile(r"[_.](?:ss?|txt|dt|str|keyword|x|y)(?:_(?:id|en))?$", re.I)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp4)(?:[?#]|$)", re.I)


@dataclass(frozen=True, slots=True)
class Columns:
    """Under which of a record's names each field stands; `given` is what the user says (`title=judul`)."""

    given: Mapping[str, str]

    def value(self, record: Mapping[str, Any], field: str) -> Any:
        """The field's value in the record; None where it holds nothing under any name or by its look."""
        if field in self.given:
            wanted = column_key(self.given[field])
            return next((v for name, v in record.items() if column_key(str(name)) == wanted and _filled(v)), None)
        heading = tuple(map(str, record))
        # Whose story it is may be said by the address of its page (trafilatura's `source`).
        columns = columns_of(heading, field) + (columns_of(heading, "source") if field == "link" else ())
        named = [record[name] for name in columns if _filled(record.get(name))]
        if field in _IN_PARTS and (parts := _numbered_parts(record, field)):
            return parts
        if field == "content":
            long = [value for value in named if len(text_of_field(value).split()) >= _FEWEST_WORDS]
            if not long and (prose := self._by_look(record, field)) is not None:
                return prose
            return _whole(long) if long else max(named, key=lambda v: len(text_of_field(v)), default=None)
        fitting = (value for value in named if _fits(value, field))
        return next(fitting, None) or self._by_look(record, field)

    def holds_text(self, record: Mapping[str, Any]) -> bool:
        """Whether a record's text is a text: of more words than names and titles have."""
        return len(text_of_field(self.value(record, "content")).split()) >= _FEWEST_WORDS

    def has_text(self, heading: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bool:
        """Whether a table has a column with the text: one that is named for it, or that looks like it in a row."""
        if "content" in self.given:
            return column_key(self.given["content"]) in map(column_key, heading)
        if columns_of(tuple(heading), "content"):
            return True
        return any(self._by_look(row, "content") is not None for row in rows)

    def _by_look(self, record: Mapping[str, Any], field: str) -> Any:
        """The value that looks like the field in a column whose name says nothing."""
        mute = [
            record[n] for n in mute_columns(tuple(map(str, record))) if isinstance(record.get(n), str | int | float)
        ]
        if field == "content":
            prose = [v for v in mute if isinstance(v, str) and len(v.split()) >= _PROSE_WORDS]
            return max(prose, key=len, default=None)
        return next((value for value in mute if _looks_like(str(value).strip(), field)), None)


def _whole(values: list[Any]) -> Any:
    """The likeliest of several texts of a story, or another that holds it and goes on (`text`, `full_text`)."""
    likeliest = values[0]
    opening = " ".join(text_of_field(likeliest).split())
    for value in values[1:]:
        text = "" if _PAGE.search(str(value)[:_OPENING]) else " ".join(text_of_field(value).split())
        if len(text) > _LONGER * len(opening) and text.startswith(opening.rstrip(" .…")[:_OPENING]):
            likeliest, opening = value, text
    return likeliest


def _numbered_parts(record: Mapping[str, Any], field: str) -> list[Any]:
    """The values of columns that hold a field in numbered parts (`isi_1`, `isi_2`), in their order; else none."""
    parts: dict[str, dict[int, Any]] = {}
    for name in columns_of(tuple(map(str, record)), field):
        numbered = re.fullmatch(r"(?P<name>.*?\D)(?P<number>\d{1,2})", column_key(name))
        if numbered and _filled(record.get(name)):
            parts.setdefault(numbered["name"], {})[int(numbered["number"])] = record[name]
    longest = max(parts.values(), key=len, default={})
    texts = {text_of_field(part) for part in longest.values()}
    # Two versions of one text are no parts of it.
    is_parted = len(texts) > 1 and not any(one in other for one in texts for other in texts if one is not other)
    return [longest[number] for number in sorted(longest)] if is_parted else []


def column_key(name: str) -> str:
    """A column's name as it is compared: letters and digits alone, in small letters."""
    return re.sub(r"[\W_]+", "", name).casefold()


@lru_cache(maxsize=256)
def columns_of(heading: tuple[str, ...], field: str) -> tuple[str, ...]:
    """The columns of a heading that are named for a field, the likeliest first."""
    heading = heading[:_MOST_COLUMNS]
    keys = {name: column_key(name) for name in heading}
    listed = names_of_field(field)
    whole = sorted((n for n in heading if keys[n] in listed), key=lambda n: listed.index(keys[n]))
    composed = [(rank, name) for name in heading if name not in whole and (rank := _composed(name, field)) is not None]
    return (*whole, *(name for _, name in sorted(composed, key=lambda pair: pair[0])))


@lru_cache(maxsize=256)
def mute_columns(heading: tuple[str, ...]) -> tuple[str, ...]:
    """The columns whose names say neither what they hold nor that it is something else than a story's parts."""
    heading = heading[:_MOST_COLUMNS]
    named = {name for field in (*FIELDS, "hour", "seen") for name in columns_of(heading, field)}
    return tuple(name for name in heading if name not in named and not set(_words(name)) & words_for("other"))


def recognised(heading: Sequence[str]) -> list[str]:
    """The fields that the names of a heading are for."""
    return [field for field in FIELDS if columns_of(tuple(heading), field)]


def _composed(name: str, field: str) -> int | None:
    """How likely a composed name (`konten_berita`) is the field's, 0 the likeliest; None where it is not."""
    words = _words(name)
    if not words or _field_of(frozenset(words)) != field:
        return None
    kinds = (*_WORD_ORDER, "hour", "seen", "second", "empty")
    strange = sum(not any(word in words_for(kind) for kind in kinds) for word in words)
    second = any(word in words_for("second") for word in words)
    made = any(word in words_for("made") for word in words)
    return strange * 10 + made * 50 + second * 100 + len(words) if strange <= 1 else None


def _field_of(words: frozenset[str]) -> str | None:
    """The field that the words of a name are for; None where it is none of a story's."""
    if words & words_for("seen"):
        return "seen" if words & words_for("publish_date") else None
    if words & words_for("other"):
        return None
    if words & words_for("link") and words & (words_for("author") | words_for("editor")):
        return None  # where a person's page is
    if words & words_for("hour") and not words & words_for("day"):
        return "hour"
    return next((field for field in _WORD_ORDER if words & words_for(field)), None)


def _words(name: str) -> list[str]:
    """The words of a column's name: parted where it is written together, too (`isiBerita`, `isiberita`)."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", _OF_A_PROGRAM.sub("", name))
    pieces = [piece.casefold() for piece in re.findall(r"[^\W\d_]+", spaced)]
    return [word for piece in pieces for word in _segmented(piece)]


@lru_cache(maxsize=1024)
def _segmented(piece: str) -> tuple[str, ...]:
    """A piece of a name as the known words it is made of; itself where it is not made of them alone."""
    known = frozenset[str]().union(
        *(words_for(kind) for kind in (*_WORD_ORDER, "hour", "seen", "second", "empty", "other"))
    )
    if piece in known or len(piece) > _LONGEST_NAME:
        return (piece,)
    best: list[tuple[str, ...] | None] = [(), *[None] * len(piece)]
    for end in range(1, len(piece) + 1):
        for start in range(max(0, end - 16), end):
            before = best[start]
            if before is None or piece[start:end] not in known or end - start < 2:
                continue
            current = best[end]
            if current is None or len(before) + 1 < len(current):
                best[end] = (*before, piece[start:end])
    return best[-1] or (piece,)


def _filled(value: object) -> bool:
    return value not in (None, "", [], {}) and (not isinstance(value, str) or bool(value.strip()))


def _fits(value: Any, field: str) -> bool:
    """Whether a value can be the field's, whatever its column is called."""
    shown = line_of_field(value)
    if not shown:
        return False
    if field == "link":
        return _ADDRESS.match(shown) is not None and _PICTURE.search(shown) is None
    if field == "publish_date":
        return len(shown) <= 2 * _LONGEST_DATE and (iso_published(shown) is not None or _is_relative(shown))
    if field == "source" and _PAGE_ADDRESS.match(shown):
        return False
    if field in ("author", "source", "editor"):
        return len(shown) <= 2 * _LONGEST_NAME or isinstance(value, list)
    return True


def _is_relative(shown: str) -> bool:
    words = read_toml("lexicons/columns.toml")["relative"]
    phrases = f"{words['today']} | {words['yesterday']}".split(" | ")
    return shown.casefold() in phrases or re.search(rf"\b(?:{words['ago']})\b", shown.casefold()) is not None


def _looks_like(value: str, field: str) -> bool:
    """Whether a value in a column without a telling name looks like the field's."""
    if field == "link":
        return _ADDRESS.fullmatch(value) is not None and value.count("/") > 2 and _PICTURE.search(value) is None
    if field == "publish_date":
        telling = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d[/-]\d", value)
        return len(value) <= _LONGEST_DATE and telling is not None and iso_published(value) is not None
    if field == "title":
        fewest, most = _TITLE_WORDS
        return (
            fewest <= len(value.split()) <= most
            and len(value) <= _LONGEST_TITLE
            and value[:1].isupper()
            and not value.endswith((".", ","))
            and iso_published(value) is None
        )
    return False


@cache
def names_of_field(field: str) -> list[str]:
    """The names a field is usually found under, the likelier first."""
    return str(read_toml("lexicons/columns.toml")["names"].get(field, "")).split()


@cache
def words_for(kind: str) -> frozenset[str]:
    """The words that longer names of columns are made of, by what these hold."""
    return frozenset(str(read_toml("lexicons/columns.toml")["words"].get(kind, "")).split())
