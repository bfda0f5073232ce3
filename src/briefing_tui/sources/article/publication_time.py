"""When a page says its story was published, in the time of its readers: Western Indonesian Time."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from briefing_tui.sources.article.publish_date import iso_published

# The offsets of WIB, WITA and WIT (Keputusan Presiden No. 41/1987).
_HOME = timezone(timedelta(hours=7))
_INDONESIAN = tuple(timedelta(hours=hours) for hours in (7, 8, 9))
_IN_PATH = re.compile(r"/(20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/\d-])")


def publication_time(written: str, *, home: bool = True) -> str | None:
    """The moment or day that a page or a feed writes, in ISO 8601, or None.

    A moment in a zone from elsewhere (UTC, mostly) is given in Western Indonesian Time, so that its day is the one an
    Indonesian reader sees; one in WIB, WITA or WIT keeps its own. Without a zone it is taken as Western Indonesian
    Time where `home` is true, else left without one.
    """
    found = iso_published(written)
    if found is None or len(found) == len("2023-05-09"):
        return found
    moment = datetime.fromisoformat(found)
    if moment.utcoffset() is None:
        return moment.replace(tzinfo=_HOME).isoformat() if home else found
    if moment.utcoffset() in _INDONESIAN:
        return found
    try:
        return moment.astimezone(_HOME).isoformat()
    except OverflowError:
        return None


def day_in_path(path: str) -> str | None:
    """The day that outlets write into their URLs (`/read/2023/05/09/`, `/20230509101112-4-56/`), or None."""
    found = _IN_PATH.search(path)
    return iso_published("-".join(found.groups())) if found else None
