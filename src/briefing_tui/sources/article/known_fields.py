"""What is known of a story before its text is read: a record's fields, a page's tags, a mail's head."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.briefing import Link


@dataclass(frozen=True, slots=True)
class KnownFields:
    """The fields of a story, each empty where it is not known. They stand before what the text says of itself.

    `links` are those with their addresses; `place` is that of a dateline that was taken off the text; `leads` begin the
    story, before the text and its dateline. A `published` that cannot be read as a date counts as none.
    """

    title: str = ""
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    editor: str | None = None
    place: str | None = None
    links: tuple[Link, ...] = ()
    leads: tuple[str, ...] = ()


NOTHING_KNOWN = KnownFields()
