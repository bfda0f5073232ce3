"""What stands above a text of what it is: YAML between dashes, TOML between pluses, JSON, fields, Org's keywords."""

from __future__ import annotations

import json
import re
import tomllib

from briefing_tui.sources.files.yaml_documents import BrokenYamlError, documents_in

FRONT_MATTER = re.compile(
    r"\A\ufeff?(?:(?P<fence>---|\+\+\+)[ ]*\n(?P<fields>(?:.*\n){1,80}?)(?P=fence)[ ]*(?:\n|\Z)"
    r"|(?P<keywords>(?:\#\+\w+:.*\n){1,40})"
    # As Hugo takes it, and MultiMarkdown and Pelican.
    r"|(?P<object>\{[ ]*\n(?:.*\n){1,80}?\}[ ]*(?:\n|\Z))"
    r"|(?P<header>(?:[A-Za-z][\w-]{1,20}:[ ]+\S.*\n){3,30})(?=\n))"
)
_KEYWORD = re.compile(r"\#\+(?P<name>\w+):[ ]*(?P<value>.*)")
_FIELD = re.compile(r"(?P<before>[ ]*(?:-[ ]+)?)(?P<name>[\w][\w .-]{0,40}?)[ ]*[:=][ ]+(?P<value>\S.*)")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{1,200}\|)?(?P<words>[^\[\]|]{1,200})\]\]")


def fields_of(front: re.Match[str]) -> dict[str, object]:
    """The fields of a front matter by their names, each a string, a list or an object; what is miswritten has none."""
    if front["keywords"]:
        lines = (_KEYWORD.fullmatch(line) for line in front["keywords"].splitlines())
        return {line["name"]: line["value"].strip() for line in lines if line}
    if front["header"]:
        return _written_in_lines(front["header"])
    if front["object"]:
        return _json(front["object"])
    return _toml(front["fields"]) if front["fence"] == "+++" else _yaml(front["fields"])


def _json(text: str) -> dict[str, object]:
    try:
        return dict(json.loads(text))
    except (ValueError, RecursionError):
        return {}


def _toml(text: str) -> dict[str, object]:
    """The fields of TOML, those of its tables among them."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError):
        return _written_in_lines(text)
    below = {name: value for inside in table.values() if isinstance(inside, dict) for name, value in inside.items()}
    return below | {name: value for name, value in table.items() if not isinstance(value, dict)}


def _yaml(text: str) -> dict[str, object]:
    """The fields of YAML, also of values that should stand in quotation marks (`title: Sidang: Saksi Dipanggil`)."""
    for written in (text, "\n".join(map(_quoted_value, text.splitlines()))):
        try:
            fields = next(documents_in(written), None)
        except BrokenYamlError:
            continue
        if isinstance(fields, dict):
            return {str(name): _without_wiki_links(value) for name, value in fields.items()}
    return _written_in_lines(text)


def _quoted_value(line: str) -> str:
    """A line with its value in quotation marks where it is none without them."""
    field = _FIELD.fullmatch(line.rstrip())
    if field is None or field["value"][0] in "|>[{":
        return line
    try:
        list(documents_in(line.strip()))
    except BrokenYamlError:
        return f"{field['before']}{field['name']}: {json.dumps(_bare(field['value']), ensure_ascii=False)}"
    return line


def _written_in_lines(text: str) -> dict[str, object]:
    """What stands behind the name on each line of a field."""
    fields = (_FIELD.fullmatch(line.rstrip()) for line in text.splitlines())
    return {field["name"]: _bare(field["value"]) for field in fields if field}


def _bare(value: str) -> str:
    """A value without the quotation marks around it."""
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if is_quoted else value


def _without_wiki_links(value: object) -> object:
    """A value with the words of the links that wikis and Obsidian write (`[[orang/budi|Budi]]`)."""
    if isinstance(value, str):
        return _WIKI_LINK.sub(r"\g<words>", value)
    if isinstance(value, list):
        return [_without_wiki_links(one) for one in value]
    if isinstance(value, dict):
        return {name: _without_wiki_links(one) for name, one in value.items()}
    return value
