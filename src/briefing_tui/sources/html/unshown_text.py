"""Stories that a page shows only by script or beside itself: in `<noscript>`, frames, `<aside>`, or as data."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from html import escape
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from briefing_tui.errors import SourceError
from briefing_tui.slug import letters_of
from briefing_tui.sources.html.dom import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

# Fewer words are a request to turn scripts on.
_LEAST_WORDS = 40
_PROSE_WORDS = 6
_LEAST_FRAME = 300
_MOST_FRAMES = 5
_MOST_ATTRIBUTES = 20
_MOST_VALUES = 50_000
_LARGEST = 4_000_000
# `window.__INITIAL_STATE__ = {...};`, `Fusion.globalContent={...};`.
_ASSIGNED = re.compile(r"(?:^|[;\n])[^\S\n]{0,40}(?:(?:var|let|const)\s+)?[\w.$\[\]\"']{2,60}\s*=\s*(?=[{\[])")
_MOST_ASSIGNED = 50
_LONG_LITERAL = re.compile(r'(?<!\\)"(?:[^"\\\n]|\\.){300,}"')
_MARKED = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)

# How Angular writes what would end or break a script.
_ANGULAR_SIGNS = {"&a;": "&", "&q;": '"', "&s;": "'", "&l;": "<", "&g;": ">"}
_ANGULAR = re.compile("&[aqslg];")

# The keys that lead to a value, "*" for a place in a list, and the places in those lists.
ValuePath = tuple[tuple[str, ...], tuple[int, ...]]


def show_unshown(tree: html.HtmlElement, title: str) -> bool:
    """Whether a page holds a text that it does not show; the tree is changed to show it."""
    shells = [
        shell
        for shell in tree.iter("noscript", "template", "aside")
        if _words("".join(shell.itertext())) >= _LEAST_WORDS
    ]
    for shell in shells:
        shell.tag = "div"
    return bool(shells) or _shows_frame(tree) or _shows_data(tree, title)


def _shows_frame(tree: html.HtmlElement) -> bool:
    """Whether a frame on the page holds a page of its own (`srcdoc`); what is in it is put in the frame's place."""
    frames = [frame for frame in tree.iter("iframe") if len(frame.get("srcdoc") or "") > _LEAST_FRAME]
    shown = False
    for frame in frames[:_MOST_FRAMES]:
        try:
            inner = parsed(frame.get("srcdoc") or "", "srcdoc").find("body")
        except SourceError:
            continue
        above = frame.getparent()
        if inner is not None and above is not None:
            inner.tag = "div"
            above.replace(frame, inner)
            shown = True
    return shown


def _shows_data(tree: html.HtmlElement, title: str) -> bool:
    """Whether a script of the page holds a story as data; it is put at the end of the page then."""
    from lxml import html

    data = chain((script.text or "" for script in tree.iter("script")), islice(_values_in(tree), _MOST_ATTRIBUTES))
    texts = max((_story_in(one, title) for one in data), key=_length, default=[])
    body = tree.find("body")
    if _length(texts) < _LEAST_WORDS or body is None:
        return False
    written = "".join(text if _MARKED.search(text) else f"<p>{escape(text)}</p>" for text in texts)
    body.append(html.fragment_fromstring(written, create_parent="article"))
    return True


def _values_in(tree: html.HtmlElement) -> Iterator[str]:
    """The data that elements hand to a script in their attributes (Vue, Astro)."""
    values = (str(value).lstrip() for element in tree.iter("*") for value in element.attrib.values())
    return (value for value in values if len(value) > _LEAST_FRAME and value.startswith(("{", "[")))


def _story_in(script: str, title: str) -> list[str]:
    """The paragraphs of a story in a script, as plain text or as HTML; none where it holds no running text."""
    script = script[:_LARGEST].strip()
    if script.startswith(("{&q;", "[{&q;")):
        script = _ANGULAR.sub(lambda sign: _ANGULAR_SIGNS[sign[0]], script)
    if _words(script) < _LEAST_WORDS:
        return []
    decoder = json.JSONDecoder(strict=False)
    for start in (0, *(match.end() for match in islice(_ASSIGNED.finditer(script), _MOST_ASSIGNED))):
        try:
            data, _ = decoder.raw_decode(script, start)
        except (ValueError, RecursionError):
            continue
        if isinstance(data, dict | list) and _length(found := _longest_run(data, title)) >= _LEAST_WORDS:
            return found
    longest = _longest_literal(script)
    # What a script hands on as text may be data again, with the story in a string of it.
    inner = _longest_literal(longest)
    return [inner or longest] if longest else []


def _longest_literal(script: str) -> str:
    """The longest string in a script that holds paragraphs as HTML; "" without one."""
    literals = (_unescaped(match[0]) for match in _LONG_LITERAL.finditer(script))
    return max((text for text in literals if _MARKED.search(text)), key=len, default="")


def _longest_run(data: Any, title: str) -> list[str]:
    """The values with most running text among those of one kind, parted as the outermost list of them is.

    They are looked for in the thing that bears the story's title, where one does: other stories may stand beside it.
    """
    every = list(_strings(data))
    titled = [path for path, text in every if title and letters_of(text) == letters_of(title)]
    runs: dict[tuple[str, ...], list[tuple[tuple[int, ...], str]]] = defaultdict(list)
    for (keys, places), text in every:
        if titled and not any(_stands_beside(title_path, (keys, places)) for title_path in titled):
            continue
        runs[keys].append((places, text))
    best = max(runs.values(), key=lambda run: _length([text for _, text in run]), default=[])
    if not best:
        return []
    level = next((n for n in range(len(best[0][0])) if len({places[n] for places, _ in best}) > 1), 0)
    paragraphs: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for places, text in best:
        paragraphs[places[: level + 1]].append(text)
    return [joined for parts in paragraphs.values() if (joined := "".join(parts).strip())]


def _stands_beside(title: ValuePath, other: ValuePath) -> bool:
    """Whether a value stands in the thing that a title names, or deeper in it."""
    (title_keys, title_places), (keys, places) = title, other
    above = title_keys[:-1]
    lists = above.count("*")
    return keys[: len(above)] == above and places[:lists] == title_places[:lists]


def _strings(data: Any) -> Iterator[tuple[ValuePath, str]]:
    """The strings in data, in its order."""
    waiting: list[tuple[tuple[str, ...], tuple[int, ...], Any]] = [((), (), data)]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        keys, places, value = waiting.pop()
        if isinstance(value, str):
            yield (keys, places), value
        elif isinstance(value, dict):
            waiting += [((*keys, str(key)), places, one) for key, one in reversed(value.items())]
        elif isinstance(value, list):
            numbered = list(enumerate(value))
            waiting += [((*keys, "*"), (*places, number), one) for number, one in reversed(numbered)]


def _length(texts: list[str]) -> int:
    """How many words of running text there are."""
    return sum(count for text in texts if (count := _words(text)) >= _PROSE_WORDS)


def _words(text: str) -> int:
    return len(text.split())


def _unescaped(literal: str) -> str:
    try:
        return str(json.loads(literal, strict=False))
    except ValueError:
        return ""
