"""What stands above a text of what it is: YAML between dashes, TOML between pluses, the keywords of Org."""

from __future__ import annotations

import json
import re
import tomllib
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FRONT_MATTER = re.compile(
    r"\A\ufeff?(?:(?P<fence>---|\+\+\+)[ ]*\n(?P<fields>(?:.*\n){1,80}?)(?P=fence)[ ]*(?:\n|\Z)"
    r"|(?P<keywords>(?:\#\+\w+:.*\n){1,40}))"
)
_KEYWORD = re.compile(r"\#\+(?P<name>\w+):[ ]*(?P<value>.*)")
_FIELD = re.compile(r"(?P<name>[\w][\w .-]{0,40}?|\"[^\"\n]{1,40}\")[ ]*:(?:[ ]+(?P<value>.*)|[ ]*)")
_ITEM = re.compile(r"[ ]*-(?:[ ]+(?P<value>.*)|[ ]*)")
_LISTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"|[^,\[\]]+")
_COMMENT = re.compile(r"\s#.*$")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{1,200}\|)?(?P<words>[^\[\]|]{1,200})\]\]")


def fields_of(front: re.Match[str]) -> dict[str, object]:
    """The fields of a front matter by their names, each a string, a list or an object; what is miswritten has none."""
    if front["keywords"]:
        lines = (_KEYWORD.fullmatch(line) for line in front["keywords"].splitlines())
        return {line["name"]: line["value"].strip() for line in lines if line}
    return _toml(front["fields"]) if front["fence"] == "+++" else dict(_yaml(front["fields"].splitlines()))


def _toml(text: str) -> dict[str, object]:
    """The fields of TOML, those of its tables among them."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError):
        return dict(_yaml([re.sub(r"^([\w-]+)[ ]*=", r"\1:", line) for line in text.splitlines()]))
    below = {name: value for inside in table.values() if isinstance(inside, dict) for name, value in inside.items()}
    return below | {name: value for name, value in table.items() if not isinstance(value, dict)}


def _yaml(lines: list[str]) -> Iterator[tuple[str, object]]:
    """The fields of a mapping in YAML, of which front matters use a small part."""
    at = 0
    while at < len(lines):
        field = _FIELD.fullmatch(lines[at].rstrip())
        below = list(takewhile(lambda line: not line.strip() or line.startswith((" ", "\t", "- ")), lines[at + 1 :]))
        at += 1 + (len(below) if field else 0)
        if field:
            yield field["name"].strip('"'), _value((field["value"] or "").strip(), below)


def _value(written: str, below: list[str]) -> object:
    """What a field holds: what stands behind its name, else the items or fields on the lines below."""
    filled = [line for line in below if line.strip()]
    if written[:1] in ("|", ">"):
        return ("\n" if written[0] == "|" else " ").join(line.strip() for line in filled)
    if written.startswith("[") and not written.startswith("[["):
        joined = " ".join([written, *map(str.strip, filled)])
        return [_unquoted(item) for item in _LISTED.findall(joined) if item.strip()]
    if written:
        return _unquoted(" ".join([written, *map(str.strip, filled)]))
    if filled and _ITEM.fullmatch(filled[0].rstrip()):
        return list(_items(filled))
    return dict(_yaml(_dedented(filled)))


def _items(lines: list[str]) -> Iterator[object]:
    """The items of a list, each a string or an object with its fields on lines of their own."""
    groups: list[list[str]] = []
    for line in lines:
        item = _ITEM.fullmatch(line.rstrip())
        if item:
            groups.append([item["value"] or ""])
        elif groups:
            groups[-1].append(line.strip())
    for group in groups:
        fields = _FIELD.fullmatch(group[0]) if "://" not in group[0].partition(" ")[0] else None
        yield dict(_yaml(group)) if fields else _unquoted(" ".join(group))


def _dedented(lines: list[str]) -> list[str]:
    indent = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    return [line[indent:] for line in lines] if indent else []


def _unquoted(written: str) -> str:
    bare = written.strip()
    if len(bare) > 1 and bare[0] == bare[-1] == "'":
        bare = bare[1:-1].replace("''", "'")
    elif len(bare) > 1 and bare[0] == bare[-1] == '"':
        try:
            bare = str(json.loads(bare))
        except ValueError:
            bare = bare[1:-1]
    else:
        bare = _COMMENT.sub("", bare)
    return _WIKI_LINK.sub(r"\g<words>", bare)
