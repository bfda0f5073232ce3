"""The story in a page's JSON-LD (schema.org `NewsArticle` and its kin), also where the JSON is broken."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from briefing_tui.slug import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

_STORIES = ("article", "blogposting", "report", "liveblogposting")
_PAGES = ("webpage", "videoobject")
# What an article may say by reference alone.
_REFERRING = ("author", "creator", "editor", "publisher")
_TIMES = ("datePublished", "dateCreated", "uploadDate")
_MOST_NODES = 5_000
_MOST_HEADINGS = 20
_LARGEST = 1_000_000
_LONGEST_FIELD = 600
_MOST_NAME_WORDS = 4
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/|<!\[CDATA\[)|(?:-->|//\]\]>|/\*\]\]>\*/|\]\]>|;)\s*$"
)
# `{'@type': 'NewsArticle'}`, as templates write it that know no JSON.
_SINGLE_QUOTED = re.compile(r"'((?:[^'\\\n]|\\.){0,100000})'")
_LAST_COMMA = re.compile(r",(\s*[}\]])")
_FIELD = r'"{}"\s*:\s*"((?:[^"\\]|\\.){{1,100000}})"'
_PARAGRAPH_END = re.compile(r"<(?:/p|/div|/h\d|/li|br)\b[^>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z!][^>]{0,2000}>")
_PERSON = re.compile(
    r'"(?P<role>author|editor)"\s*:\s*[\[{][^\]}]{0,300}?"name"\s*:\s*"(?P<name>(?:[^"\\]|\\.){1,200})"'
)


@dataclass(frozen=True, slots=True)
class StoryData:
    """What JSON-LD says of a page's story, as it is written there; "" and () where it says nothing."""

    is_story: bool = False
    headline: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    free: bool | None = None
    body: str = ""


def linked_data(tree: html.HtmlElement) -> StoryData:
    """The story among all that a page's JSON-LD describes: lists, `@graph` and nested things are looked through.

    Of several articles it is the one with the page's title or address, else the one of which most is said; what it
    names by `@id` is looked up. Where no article is described, a `WebPage` or the film on it lends headline and time.
    Broken JSON is mended where that is easy, else the fields are picked out of it one by one.
    """
    scripts = (script for script in tree.iter("script") if "ld+json" in (script.get("type") or "").casefold())
    written = [(script.text or "")[:_LARGEST] for script in scripts]
    things = [thing for text in written for thing in _things(_parsed(text))]
    stories = [thing for thing in things if _is_a(thing, *_STORIES)]
    pages = [
        thing for thing in things if _is_a(thing, *_PAGES) and (thing.get("datePublished") or thing.get("uploadDate"))
    ]
    chosen = _of_page(stories, tree) if len(stories) > 1 else next(iter(stories), None)
    if chosen is None:
        broken = next((text for text in written if _parsed(text) is None), None)
        if broken is not None and re.search(r'"@type"\s*:\s*\[?\s*"\w*(?:Article|Posting)"', broken):
            return _picked(broken)
        chosen = next(iter(pages), {})
    chosen = _with_references(chosen, things)
    return StoryData(
        is_story=bool(stories),
        headline=_text(chosen.get("headline")) or (_text(chosen.get("name")) if stories else ""),
        published=next(filter(None, (_text(chosen.get(name)) for name in _TIMES)), ""),
        authors=tuple(_names(_persons(chosen.get("author"))) or _names(_persons(chosen.get("creator")))),
        editors=tuple(_names(chosen.get("editor"))),
        publisher=next(chain(_names(chosen.get("publisher")), _site_names(things)), ""),
        url=_text(chosen.get("url")) or _address(chosen.get("mainEntityOfPage")),
        free=_truth(chosen.get("isAccessibleForFree")),
        body=_body_text(chosen.get("articleBody")),
    )


def _of_page(stories: list[dict[str, Any]], tree: html.HtmlElement) -> dict[str, Any]:
    """The article that a page is about: a list or a box of other stories may be described beside it."""
    headings = islice(chain(tree.iter("title"), tree.iter("h1")), _MOST_HEADINGS)
    titles = [letters_of(heading.text_content()[:_LONGEST_FIELD]) for heading in headings]
    addresses = {link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"}

    def likeness(story: dict[str, Any]) -> tuple[bool, int]:
        headline = letters_of(_text(story.get("headline")) or _text(story.get("name")))
        is_titled = bool(headline) and any(headline in title for title in titles)
        is_here = not addresses.isdisjoint((_text(story.get("url")), _address(story.get("mainEntityOfPage"))))
        return is_titled or is_here, len(story)

    return max(stories, key=likeness)


def _with_references(thing: dict[str, Any], things: list[dict[str, Any]]) -> dict[str, Any]:
    """A thing with what it only refers to (`"author": {"@id": "#sari"}`) in the place of the reference."""
    by_id = {one["@id"]: one for one in reversed(things) if isinstance(one.get("@id"), str) and len(one) > 1}

    def resolved(value: Any) -> Any:
        if isinstance(value, list):
            return [resolved(one) for one in value]
        identity = value.get("@id") if isinstance(value, dict) and not value.get("name") else None
        return by_id.get(identity, value) if isinstance(identity, str) else value

    return {**thing, **{key: resolved(thing[key]) for key in _REFERRING if key in thing}}


def _parsed(text: str) -> Any:
    text = _WRAPPING.sub("", _WRAPPING.sub("", text.strip())).strip()
    if text.startswith(("{&quot;", "[{&quot;")):
        text = unescape(text)
    if '"@type"' not in text and "'@type'" in text:
        text = _SINGLE_QUOTED.sub(lambda match: json.dumps(match[1].replace("\\'", "'")), text)
    for attempt in (text, _LAST_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _things(root: Any) -> Iterator[dict[str, Any]]:
    waiting = [root]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, dict):
            yield thing
            nested = (thing.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))
            waiting += [inner for inner in nested if isinstance(inner, dict | list)]
        elif isinstance(thing, list):
            waiting += [inner for inner in thing if isinstance(inner, dict | list)]


def _is_a(thing: dict[str, Any], *kinds: str) -> bool:
    said = thing.get("@type")
    types = said if isinstance(said, list) else [said]
    return any(isinstance(one, str) and one.rsplit("/", 1)[-1].casefold().endswith(kinds) for one in types)


def _persons(value: Any) -> list[Any]:
    """The authors among those given: an organization wrote nothing."""
    return [one for one in (value if isinstance(value, list) else [value]) if not _is_organization(one)]


def _is_organization(value: Any) -> bool:
    return isinstance(value, dict) and _is_a(value, "organization")


def _names(value: Any) -> list[str]:
    """The names of people or bodies, as strings, as things with a name or its two parts, or in lists of these."""
    names, waiting = [], [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            break
        one = waiting.pop()
        if isinstance(one, dict):
            one = one.get("name") or f"{_text(one.get('givenName'))} {_text(one.get('familyName'))}"
        if isinstance(one, list):
            waiting += reversed(one)
        else:
            names.append(_text(one))
    return [name for name in names if name]


def _site_names(things: list[dict[str, Any]]) -> Iterator[str]:
    """What the site is called that a page describes beside its story; a sentence about it is no name."""
    names = (name for thing in things if _is_a(thing, "website") for name in _names(thing.get("name")))
    return (name for name in names if len(name.split()) <= _MOST_NAME_WORDS)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str)), "")
    # Many outlets escape their JSON a second time, as if it were HTML.
    return " ".join(unescape(unescape(value)).split()) if isinstance(value, str) else ""


def _address(value: Any) -> str:
    return _text(value.get("@id") or value.get("url")) if isinstance(value, dict) else _text(value)


def _truth(value: Any) -> bool | None:
    if isinstance(value, str):
        return {"true": True, "false": False}.get(value.strip().casefold())
    return value if isinstance(value, bool) else None


def _picked(text: str) -> StoryData:
    def field(name: str) -> str:
        written = _raw(text, name)
        return _text(_unescaped(written)) if len(written) <= _LONGEST_FIELD else ""

    people = [(match["role"], _text(_unescaped(match["name"]))) for match in _PERSON.finditer(text)]
    return StoryData(
        is_story=True,
        headline=field("headline"),
        published=field("datePublished"),
        authors=tuple(name for role, name in people if role == "author"),
        editors=tuple(name for role, name in people if role == "editor"),
        body=_body_text(_unescaped(_raw(text, "articleBody"))),
        free=False if re.search(r'"isAccessibleForFree"\s*:\s*"?false', text, re.IGNORECASE) else None,
    )


def _raw(text: str, name: str) -> str:
    match = re.search(_FIELD.format(name), text)
    return match.group(1) if match else ""


def _body_text(value: Any) -> str:
    """An `articleBody` as plain text: a line break for every paragraph that it marks."""
    if isinstance(value, list):
        value = "\n".join(part for part in value if isinstance(part, str))
    if not isinstance(value, str):
        return ""
    text = _PARAGRAPH_END.sub("\n", unescape(unescape(value)))
    return "\n".join(line for part in _TAG.sub("", text).splitlines() if (line := " ".join(part.split())))


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text
