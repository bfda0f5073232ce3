"""When a page's story was published: what the page says of itself, held against the day and hour that it shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing_tui.sources.article.publish_date import day_in_path, iso_published, publication_time, relative_publication
from briefing_tui.sources.article.written_moments import ZONE
from briefing_tui.sources.html.dom import line_of, select, short_line
from briefing_tui.sources.html.outlets import page_pattern, page_rules, stands_beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import html

    from briefing_tui.sources.html.outlets import Outlet

_LINES_BELOW, _LINES_ABOVE = 60, 15
_BOXES_AROUND = 4
_LONGEST_NOTE = 90
_CLOCK = re.compile(r"\d[.:]\d\d")
_HOUR_ALONE = re.compile(
    r"\W{0,3}(?:(?:pukul|jam)\s)?\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s?(?:" + ZONE + r"|[ap]\.?m\b))?\W{0,3}", re.IGNORECASE
)
# Where elements keep the moment that they show in other words (`5 hari lalu`).
_MOMENT_ATTRIBUTES = ("content", "datetime", "data-time", "data-date", "data-datetime", "data-timestamp")
# `Oleh: Redaksi | Senin, 05 Februari 2024 | 08:15 WIB`.
_LONGEST_DAY = 80
_DAY_LENGTH = len("2023-05-09")
_MINUTE_LENGTH = len("2023-05-09T07:30")
# The offsets of WIB, WITA and WIT (Keputusan Presiden No. 41/1987).
_INDONESIAN = tuple(timedelta(hours=hours) for hours in (7, 8, 9))
_HOME = timezone(timedelta(hours=7))
# `2023-05-09WIB07:17:34+07:00`: PHP's format string without its escapes.
_ZONE_INSIDE = re.compile(r"^(\d{4}-\d\d-\d\d)\s*" + ZONE + r"\s*(?=\d\d:)")
# `Senin , 04 March 2024`.
_LOOSE_COMMA = re.compile(r"\s+,")
# What is set before a day whose element says that it is one of a change, to be known by as if the page had written it.
_CHANGED = "updated"
_STROKE = re.compile(r"\s*[|•·]\s*")
_SHORT_DAY = re.compile(r"/([0-3]\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/")
_MONTH_OR_NUMBERS = re.compile(r"\d[\s/.-]+[^\W_]+\.?,?[\s/.-]+\d{4}")


@dataclass(frozen=True, slots=True)
class Published:
    """A day or a moment in ISO 8601, and where on the page it was found; "" where nowhere."""

    value: str | None = None
    place: str = ""


def page_published(
    tree: html.HtmlElement, said: Sequence[tuple[str, str]], title: html.HtmlElement | None, outlet: Outlet | None,
    url: str | None, saved: str | None,
) -> Published:  # fmt: skip
    """When the story was published. `said` are the times in JSON-LD and meta tags, each with its place, best first.

    `saved` is when the page was saved (ISO 8601), where that is known: `2 hari lalu` counts from then.

    A moment in a zone from elsewhere is a slip where the page shows the same hour, or its path the same day, as
    Indonesian: Merdeka writes -07:00 for +07:00, old pages of detik `Z` for WIB.
    """
    published = _published(tree, said, title, outlet, url, saved)
    written = [iso for text, _ in said if (iso := iso_published(text))]
    is_in_zone = any(_has_clock(iso) and datetime.fromisoformat(iso).utcoffset() is not None for iso in written)
    if outlet is None and not is_in_zone:
        return _in_zone_of_east(published, _shown(tree, title, outlet, True))
    return published


def _in_zone_of_east(moment: Published, shown: Iterator[Published]) -> Published:
    """A moment to which nothing gives a zone in that of Central or Eastern Indonesia, where it is shown in one."""
    if moment.value is None or not _has_clock(moment.value):
        return moment
    minute = moment.value[:_MINUTE_LENGTH]
    alike = (one for one in shown if one.value and _has_clock(one.value) and one.value[:_MINUTE_LENGTH] == minute)
    return next(
        (one for one in alike if datetime.fromisoformat(one.value or "").utcoffset() in _INDONESIAN[1:]), moment
    )


def _published(
    tree: html.HtmlElement, said: Sequence[tuple[str, str]], title: html.HtmlElement | None, outlet: Outlet | None,
    url: str | None, saved: str | None,
) -> Published:  # fmt: skip
    home = outlet is not None or (tree.get("lang") or "id").casefold().startswith(("id", "in"))
    told = [(_ZONE_INSIDE.sub(r"\1T", text.strip()), place) for text, place in said]
    first = next((Published(when, place) for text, place in told if (when := _time(text, home))), None)
    path = urlsplit(url or "").path
    if first is None:
        first = next(_shown(tree, title, outlet, home), None)
        if first is None and saved and (since := _before(saved, tree, title, outlet)):
            return since
        if first is None:
            return Published(day_in_path(path) or _short_day_in_path(path), "place.url")
        return first if _has_clock(first.value) else _with_clock(first, _shown(tree, title, outlet, home))
    if first.value is not None and len(first.value) == _DAY_LENGTH:
        return _with_clock(first, _shown(tree, title, outlet, home))
    written = next(iso for text, _ in told if _time(text, home) and (iso := iso_published(text)))
    moment = datetime.fromisoformat(written)
    if moment.utcoffset() is None:
        return next((one for one in _shown(tree, title, outlet, home) if _is_behind_by_zone(moment, one)), first)
    if moment.utcoffset() in _INDONESIAN:
        return first
    return _in_home_zone(written, [text for text, _ in told], tree, title, outlet, url) or first


def _with_clock(day: Published, shown: Iterator[Published]) -> Published:
    """The first moment shown where it is one of the day; the day itself where it is not."""
    moment = next((one for one in shown if _has_clock(one.value)), None)
    return moment if moment and (moment.value or "")[:_DAY_LENGTH] == day.value else day


def _in_home_zone(
    written: str, told: Sequence[str], tree: html.HtmlElement, title: html.HtmlElement | None, outlet: Outlet | None,
    url: str | None,
) -> Published | None:  # fmt: skip
    """The moment with an Indonesian zone in the place of its own, where the page shows that it is one."""
    wall = written[:_MINUTE_LENGTH]
    shown = [one for one in _shown(tree, title, outlet, True) if _has_clock(one.value)][:1]
    same = next((one for one in shown if (one.value or "")[:_MINUTE_LENGTH] == wall), None)
    if same:
        return same
    local = datetime.fromisoformat(written).replace(tzinfo=_HOME).isoformat()
    for text in told:
        other = iso_published(text) or ""
        if _has_clock(other) and datetime.fromisoformat(other).utcoffset() is None and other[:_MINUTE_LENGTH] == wall:
            return Published(local, "meta")
    day = day_in_path(urlsplit(url or "").path)
    converted = publication_time(written)
    if day and not shown and day == wall[:_DAY_LENGTH] and converted and converted[:_DAY_LENGTH] != day:
        return Published(local, "place.url")
    return None


def _is_behind_by_zone(moment: datetime, shown: Published) -> bool:
    """Whether a moment without a zone is UTC: the page shows it as many hours later as Indonesia is ahead."""
    if shown.value is None or not _has_clock(shown.value):
        return False
    local = datetime.fromisoformat(shown.value).replace(tzinfo=None, second=0)
    return local - moment.replace(second=0, microsecond=0) in _INDONESIAN


def _shown(
    tree: html.HtmlElement, title: html.HtmlElement | None, outlet: Outlet | None, home: bool
) -> Iterator[Published]:
    """The days and moments that readers see, likeliest first; behind them those of changes.

    Last come those at the head of the page, which may be of the day on which it is opened.
    """
    changed: list[Published] = []
    for text, place in _parted_at_changes(_shown_lines(tree, title, outlet)):
        when = _time(_LOOSE_COMMA.sub(",", text)[:200], home)
        if when and page_pattern("changed").match(text):
            changed.append(Published(when, place))
        elif when:
            yield Published(when, place)
    yield from changed
    for line in _above(title, afar=True) if title is not None else ():
        if when := _time(line, home):
            yield Published(when, "place.beside_title")


def _parted_at_changes(lines: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The lines, one that tells of a change as well in its parts: `Diperbarui: 7 Mei 2023 | Tayang: 6 Mei 2023`."""
    for text, place in lines:
        if _STROKE.search(text) and page_pattern("changed").match(text):
            yield from ((part, place) for part in _STROKE.split(text))
        else:
            yield text, place


def _before(
    saved: str, tree: html.HtmlElement, title: html.HtmlElement | None, outlet: Outlet | None
) -> Published | None:
    """The day or moment of a line like `2 hari lalu`, counted from when the page was saved."""
    for text, place in _shown_lines(tree, title, outlet):
        if when := relative_publication(text, saved):
            return Published(when, place)
    return None


def _shown_lines(
    tree: html.HtmlElement, title: html.HtmlElement | None, outlet: Outlet | None
) -> Iterator[tuple[str, str]]:
    for selector in outlet.date if outlet else ():
        for element in select(tree, selector):
            yield element.get("datetime") or line_of(element), selector
    if title is not None:
        yield from ((line, "place.beside_title") for line in _below(title))
        yield from ((line, "place.beside_title") for line in _above(title, afar=False))
    for selector in page_rules("date").split("\n"):
        for element in select(tree, selector):
            if not stands_beside(element):
                abbreviated = element.get("title") if element.tag == "abbr" else None
                moment = next((value for name in _MOMENT_ATTRIBUTES if (value := element.get(name))), None)
                text = moment or abbreviated or short_line(element, _LONGEST_NOTE)
                # `3 minggu yang lalu`, with the moment in what a pointer over it shows.
                if element.tag != "abbr" and (hint := element.get("title")) and len(hint) <= _LONGEST_NOTE:
                    yield hint, selector
                if len(text) <= _LONGEST_NOTE:
                    yield (f"{_CHANGED} {text}" if _tells_change(element) else text), selector


def _tells_change(element: html.HtmlElement) -> bool:
    """Whether the class of an element says that its day is that of a change: WordPress' `time.updated`.

    Themes that show one day alone call it `entry-date updated`.
    """
    names = (element.get("class") or "").casefold()
    return ("updated" in names or "modified" in names) and "publish" not in names and "entry-date" not in names


def _below(title: html.HtmlElement) -> Iterator[str]:
    """The short lines below a title and the lead right behind it, where most pages write the day."""
    below = title.xpath(f"following::text()[normalize-space()][position() <= {_LINES_BELOW}]")
    before, is_first = "", True
    for text in below if isinstance(below, list) else []:
        line = " ".join(str(text).split())
        holder = text.getparent()
        if holder is not None and stands_beside(holder):
            continue
        if len(line) > _LONGEST_NOTE:
            if is_first or (
                holder is not None and page_pattern("lead_classes").search(f" {holder.get('class') or ''} ")
            ):
                is_first = False
                continue
            break
        is_first = False
        if len(line) <= _LONGEST_DAY:
            if _HOUR_ALONE.fullmatch(line) and before:
                yield f"{before} {line}"  # `<span>4 Maret 2024</span> | <span>10.05 WITA</span>`
            changed = f"{_CHANGED} " if holder is not None and _tells_change(holder) else ""
            if holder is not None and holder.tag == "time" and not _CLOCK.search(line):
                yield changed + (holder.get("datetime") or "")  # shown as the day alone, or as `3 jam lalu`
            yield changed + line
            before = line if any(map(str.isalnum, line)) else before


def _above(title: html.HtmlElement, *, afar: bool) -> Iterator[str]:
    """The lines above a title that hold a day: those that share a box with it, or those from elsewhere on the page.

    Pages show the day on which they are opened at their head.
    """
    above = title.xpath(f"preceding::text()[normalize-space()][position() <= {_LINES_ABOVE}]")
    around = {box for box in islice(title.iterancestors(), _BOXES_AROUND) if box.tag not in ("body", "html")}
    for text in reversed(above) if isinstance(above, list) else []:
        line = " ".join(str(text).split())
        if len(line) <= _LONGEST_DAY and _MONTH_OR_NUMBERS.search(line):
            holder = text.getparent()
            is_near = holder is not None and not around.isdisjoint((holder, *holder.iterancestors()))
            if is_near is not afar:
                yield line


def _short_day_in_path(path: str) -> str | None:
    """The day of a path that writes years with two digits (`/24/03/04/`, Republika)."""
    match = _SHORT_DAY.search(path)
    return iso_published("20" + "-".join(match.groups())) if match else None


def _time(text: str, home: bool) -> str | None:
    return publication_time(text[:200], home=home) if text else None


def _has_clock(value: str | None) -> bool:
    return value is not None and len(value) > _DAY_LENGTH
