"""Stories in the XML of news agencies: NITF, NewsML 1, NewsML-G2 (IPTC)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.resources import word_list
from briefing_tui.sources.files.xml_elements import local_name, text_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_FIELDS = ("title", "author", "editor", "publish_date", "source", "dateline")


def records_of_news(root: Element) -> list[dict[str, str]]:
    """A record for each story of a document; [] where it holds none of their elements.

    Items of pictures and films are none; an item whose text lies elsewhere has its fields without a text.
    """
    return [_record(story) for story in _outermost(root) if not _is_other_kind(story)]


def _outermost(root: Element) -> Iterator[Element]:
    """The elements of stories that stand in no other one, in their order."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if local_name(element) in _names("stories"):
            yield element
        else:
            waiting += reversed(element)


def _is_other_kind(story: Element) -> bool:
    """Whether a story's class (`ninat:picture`) says that it is none in words."""
    classes = (one.get("qcode", "") for one in story.iter() if local_name(one) == "itemclass")
    return any(one.rpartition(":")[2] in _names("other_classes") for one in classes)


def _record(story: Element) -> dict[str, str]:
    by_name: dict[str, list[Element]] = {}
    for element in story.iter():
        by_name.setdefault(local_name(element), []).append(element)
    record = {field: value for field in _FIELDS if (value := _first(by_name, field))}
    texts = (text_in(element) for name in _listed("content") for element in by_name.get(name, ()))
    return {**record, "content": next(filter(None, texts), "")}


def _first(by_name: dict[str, list[Element]], field: str) -> str:
    """What the likeliest element of a field says: in an attribute (`date.issue@norm`), or as its text."""
    for listed in _listed(field):
        name, _, attribute = listed.partition("@")
        for element in by_name.get(name, ()):
            said = element.get(attribute, "") if attribute else " ".join(text_in(element).split())
            if said:
                return said
    return ""


def _listed(kind: str) -> tuple[str, ...]:
    return word_list("lexicons/columns.toml", "news_xml", kind)


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(_listed(kind))
