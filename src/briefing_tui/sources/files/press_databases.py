"""The stories that databases of the press export as text: Factiva and LexisNexis, and the formats of references.

With tags, each field begins with one at the beginning of a line: Factiva's (`HD`, `LP`, `TD`), RIS (`TI  - `), EndNote
(`%T`). Without, a story is a head of lines, some with a label (`BYLINE: `), the text, and a tail of labels.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_tui.resources import phrase_list, read_toml, word_list
from briefing_tui.sources.article.publish_date import publication_time

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG_LINE = re.compile(
    r"^(?:(?P<reference>[A-Z][A-Z0-9])  - ?|(?P<endnote>%[A-Z0-9@])[ ]|(?P<factiva>[A-Z]{2,3})(?:[ \t]+(?=\S)|[ \t]*$))"
    r"(?P<value>.*)$"
)
# `2 of 14 DOCUMENTS` begins a story, the others end one: `Document KABSEN0020240304ek3400001`.
_BEGINS = re.compile(r"^[ \t]*\d{1,4} of \d{1,4} DOCUMENTS?[ \t]*$", re.M)
_ENDS = re.compile(r"^[ \t]*(?:End of Document|Document [A-Z]{3,8}\d{10,}\w*)[ \t]*$", re.M)
_COPYRIGHT = re.compile(r"^(?:copyright\b|\(c\)|©).{0,200}$|^all rights reserved\W*$", re.I)
_FAMILY_FIRST = re.compile(r"^(?P<family>[^,]+),[ ]*(?P<own>[^,]+)$")
_WORD_COUNT = re.compile(r"^[\d,.]+ words$", re.I)
_LONGEST_DAY = 60


def records_of_press(text: str) -> list[dict[str, str]]:
    """A record for each story of such an export; [] where a text is none.

    That of a reference without an abstract or notes has no `content`.
    """
    first = _TAG_LINE.match(next((line for line in text.split("\n") if line.strip()), ""))
    tagged = _tagged_records(text) if first else ()
    # Two letters of Factiva's might be words: there a text must stand below.
    if records := [record for record in tagged if "content" in record or (first and not first["factiva"])]:
        return records
    if _BEGINS.search(text):
        stories = _BEGINS.split(text)[1:]
    elif _ENDS.search(text):
        stories = _ENDS.split(text)[:-1]
    else:
        return []
    records = [_untagged_record(story) for story in stories]
    return [record for record in records if record]


def _tagged_records(text: str) -> Iterator[dict[str, str]]:
    """The records of tagged stories that have a title."""
    record: dict[str, list[str]] = {}
    values: list[str] = []
    for line in text.split("\n"):
        tag = _tag_of(line)
        if tag is None:
            values.append(line)
            continue
        name, value = tag
        if name in _tags("begin") and any(known in record for known in _tags("title")):
            yield from _record_of(record)
            record = {}
        # What has a tag of its own more than once are several: authors, keywords.
        record.setdefault(name, []).append("")
        values = record[name]
        # In lists of references the family's name stands first (RIS, `A1`).
        values[-1] = _FAMILY_FIRST.sub(r"\g<own> \g<family>", value) if name in _tags("family_first") else value
        if name in _tags("end"):
            yield from _record_of(record)
            record, values = {}, []
    yield from _record_of(record)


def _tag_of(line: str) -> tuple[str, str] | None:
    """The tag at the beginning of a line and what stands behind it; None for a line without one."""
    match = _TAG_LINE.match(line)
    if match is None or (match["factiva"] and match["factiva"] not in _tags("factiva")):
        return None
    return match["reference"] or match["endnote"] or match["factiva"], match["value"].strip()


def _record_of(tagged: dict[str, list[str]]) -> Iterator[dict[str, str]]:
    fields = {field: _first(tagged, field) for field in ("title", "publish_date", "source", "link", "author", "editor")}
    parts = [_first(tagged, "lead"), _first(tagged, "content")]
    content = "\n\n".join(part for part in parts if part)
    if fields["title"]:
        yield {name: value for name, value in {**fields, "content": content}.items() if value}


def _first(tagged: dict[str, list[str]], field: str) -> str:
    return next((joined for tag in _tags(field) if (joined := "\n".join(tagged.get(tag, ())).strip())), "")


def _untagged_record(text: str) -> dict[str, str]:
    """The record of a story without tags: by the labels of its head and tail; what stands between is its text.

    Empty where the head has no label: such a text is no export, whatever its last line says.
    """
    blocks: list[list[str]] = [[]]
    record: dict[str, str] = {}
    is_labelled = False
    lines = [line.strip() for line in text.strip().split("\n")]
    at = 0
    for at, line in enumerate(lines):  # noqa: B007
        field, value = _labelled(line)
        if field:
            record |= {field: value} if value else {}
        elif line and is_labelled:
            break
        elif line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
        is_labelled = is_labelled or bool(field)
    if not is_labelled:
        return {}
    body = list(takewhile(lambda line: _labelled(line)[0] != "tail", lines[at:]))
    return {**_unlabelled([block for block in blocks if block]), **record, "content": "\n".join(body).strip()}


def _labelled(line: str) -> tuple[str, str]:
    """The field that the label of a line names, and its value; "" for both where a line has none."""
    if _COPYRIGHT.match(line):
        return "copyright", ""
    label, _, value = line.partition(":")
    return (_labels().get(label.casefold(), ""), value.strip())


def _unlabelled(blocks: list[list[str]]) -> dict[str, str]:
    """What the lines of a head say that have no label, in blocks: outlet, day and title, in one of three orders."""
    lines = [line for block in blocks for line in block]
    day = next((at for at, line in enumerate(lines) if len(line) < _LONGEST_DAY and publication_time(line)), None)
    count = next((at for at, line in enumerate(lines) if _WORD_COUNT.match(line)), None)
    if day is None:
        return {"title": lines[0]} if lines else {}
    if count is not None:  # Factiva: section, title, author; `312 words`; day, hour, outlet, code, language
        title = max(range(count), key=lambda at: len(lines[at].split()), default=0)
        outlet = next((line for line in lines[max(day, count) + 1 :] if not line[0].isdigit()), "")
        return {"title": lines[title], "author": "".join(lines[title + 1 : count][:1])} | _dated(lines[day], outlet)
    if day > 1:  # Lexis+: title, outlet, day
        return {"title": " ".join(lines[: day - 1])} | _dated(lines[day], lines[day - 1])
    # LexisNexis: outlet, day, edition, title
    return {"title": " ".join(blocks[-1] if day < len(lines) - 1 else [])} | _dated(lines[day], "".join(lines[:day]))


def _dated(day: str, outlet: str) -> dict[str, str]:
    return {"publish_date": day, "source": outlet}


@cache
def _tags(field: str) -> tuple[str, ...]:
    return word_list("lexicons/columns.toml", "tags", field)


@cache
def _labels() -> dict[str, str]:
    """The field of each label, in small letters; what is neither a field nor of the tail has `head`."""
    fields = read_toml("lexicons/columns.toml")["labels_of_press"]
    return {
        label: field for field in fields for label in phrase_list("lexicons/columns.toml", "labels_of_press", field)
    }
