"""YAML as people and programs write records in it: documents, and the fields above a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sources.files.document_records import records_in, records_of_element
from briefing_tui.sources.files.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing_tui.briefing import Article

# What is named once and referred to (`*nama`) counts wherever it is: by how much a document may grow so.
_LARGEST_GROWTH = 20


class BrokenYamlError(ValueError):
    """YAML that is broken: `line` is where, None where that is not known."""

    def __init__(self, line: int | None) -> None:
        super().__init__(line)
        self.line = line


def read_yaml(raw: bytes, source: str, fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of the records in YAML, of one document or several; those before a broken place still come out."""
    from briefing_tui.sources.files.records import read_records

    text = decode(raw, source)
    faults: list[SourceError] = []

    def records() -> Iterator[tuple[str, object]]:
        number = 0
        try:
            for document in documents_in(text):
                elements = document if isinstance(document, list) else [document]
                found = records_of_element if isinstance(document, list) else records_in
                for record in (one for element in elements for one in found(element)):
                    number += 1
                    yield f"{source}#{number}", record
        except BrokenYamlError as fault:
            broken = Message("yaml.broken")
            faults.append(
                SourceError(source, Message("at_line", number=fault.line, reason=broken) if fault.line else broken)
            )

    yield from read_records(records(), fields)
    yield from faults


def documents_in(text: str) -> Iterator[object]:
    """The documents of a text in YAML: lists, mappings, and for whatever else they hold strings, days and numbers too.

    Raises `BrokenYamlError` where one is broken, or refers to its parts so that it has no end.
    """
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        for document in yaml.load_all(text, Loader=loader):
            if _size(document, {}) > _LARGEST_GROWTH * (len(text) + 1):
                raise BrokenYamlError(None)
            if document is not None:
                yield document
    except yaml.MarkedYAMLError as fault:
        raise BrokenYamlError(fault.problem_mark.line + 1 if fault.problem_mark else None) from fault
    except (yaml.YAMLError, RecursionError) as fault:
        raise BrokenYamlError(None) from fault


def _size(value: object, sizes: dict[int, int]) -> int:
    """How many values a value is made of, one that is referred to counted each time; none goes in a circle."""
    if not isinstance(value, list | dict):
        return 1 + len(str(value))
    if id(value) not in sizes:
        inside = [*value, *value.values()] if isinstance(value, dict) else value
        sizes[id(value)] = 1 + sum(_size(one, sizes) for one in inside)
    return sizes[id(value)]
